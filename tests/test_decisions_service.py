"""Corrections as the window and the command line make, list, take back, export and apply them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.service import Service
from cuttings_db.cli import main
from cuttings_db.errors import Cancelled, CuttingsError, DecisionRefused, FileUnreadable, LimitExceeded
from cuttings_db.progress import Step, quiet
from cuttings_db.store import interchange, overlay
from cuttings_db.store.articles import text_hash
from cuttings_db.store.connection import Store
from cuttings_db.store.decisions import decide
from cuttings_db.store.interchange import apply_decisions, export_decisions
from decisions_samples import TEXTS, fast, mentioned, new_archive, of, put, seen, spot


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "cache").mkdir(mode=0o700)
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))
    new_archive(tmp_path).close()
    return tmp_path / "a.cuttings"


@pytest.fixture
def service(path: Path) -> Iterator[Service]:
    opened = Service(path, "changes")
    fast(opened.archive.store)
    yield opened
    opened.close()


def ask(service: Service, method: str, **params: Any) -> Any:
    """Ask as the window does: through JSON."""
    return json.loads(json.dumps(service.handlers()[method](json.loads(json.dumps(params)), quiet)))


def test_a_split_is_seen_everywhere_at_once(service: Service) -> None:
    lin = of(service.archive.store, "Lin Mei")
    assert ask(service, "search")["facets"]["person"]["total"] == 3
    made = ask(service, "decide", decision={"kind": "split", "entity": lin, "names": ["Lin"], "name": "Lin B"})
    assert made["undo_label"] == made["label"] == "split of “Lin Mei”"
    people = {row["name"]: row["articles"] for row in ask(service, "search")["facets"]["person"]["rows"]}
    assert people == {"Anna Berg": 3, "Lin B": 2, "Lin Mei": 3, "Lin Mei Hua": 1}
    (page,) = ask(service, "paragraphs", id=3, first=0)["paragraphs"]
    assert [(m["name"], m["entity"] == made["entity"]) for m in page["mentions"]][:2] == [
        ("Lin Mei Hua", False),
        ("Lin B", True),
    ]
    chosen = {"entities": [{"id": made["entity"], "name": "Lin B", "type": "person", "exclude": False}]}
    assert ask(service, "search", question=chosen)["total"] == 2
    assert ask(service, "entity", id=made["entity"])["aliases"] == ["Lin"]
    ask(service, "undo")
    assert {row["name"] for row in ask(service, "search")["facets"]["person"]["rows"]} == {
        "Anna Berg",
        "Lin Mei",
        "Lin Mei Hua",
    }


def test_an_added_name_has_the_key_that_recognition_gives_it(service: Service) -> None:
    store = service.archive.store
    place = spot(store, 1, "Berg", 1)
    made = ask(service, "decide", decision={"kind": "add_mention", **place, "type": "person"})
    assert made["entity"] != of(store, "Anna Berg")
    ask(service, "undo")
    made = ask(service, "decide", decision={"kind": "add_mention", **place, "type": "person", "name": "Berg Anna"})
    assert made["entity"] == of(store, "Anna Berg")


def test_the_list_of_decisions_tells_what_each_is_about(service: Service) -> None:
    store = service.archive.store
    lin, clinic = of(store, "Lin Mei"), of(store, "Oslo Clinic")
    first = ask(service, "decide", decision={"kind": "rename", "entity": lin, "name": "Lin the Elder"})
    place = spot(store, 2, "Oslo Clinic")
    ask(service, "decide", decision={"kind": "reject_mention", **place})
    ask(service, "decide", decision={"kind": "claim", "entity": lin, "claim": "affiliation", "other": clinic})
    ask(service, "decide", decision={"kind": "star", "articles": [1, 2]})
    ask(service, "undo")
    page = ask(service, "decisions", offset=0, limit=2)
    assert page["total"] == 4
    assert [row["kind"] for row in page["rows"]] == ["star", "claim"]
    assert [row["in_force"] for row in page["rows"]] == [False, True]
    rows = ask(service, "decisions", offset=2, limit=9)["rows"]
    assert rows[0]["article"] == 2 and "left the Oslo Clinic. Anna" in rows[0]["detail"]
    assert rows[1]["entity"] == lin and rows[1]["id"] == first["id"]
    assert set(rows[0]) == {"id", "made", "kind", "label", "in_force", "detail", "entity", "article"}


def test_one_decision_is_taken_back_out_of_order(service: Service) -> None:
    store = service.archive.store
    lin, anna = of(store, "Lin Mei"), of(store, "Anna Berg")
    start = seen(store)
    first = ask(service, "decide", decision={"kind": "rename", "entity": lin, "name": "Lin the Elder"})
    ask(service, "decide", decision={"kind": "ignore", "surface": "CT"})
    split = ask(service, "decide", decision={"kind": "split", "entity": anna, "articles": [4]})
    both = ask(service, "decide", decision={"kind": "merge", "entities": [split["entity"], lin]})
    whole = seen(store)
    with pytest.raises(DecisionRefused, match=f"number {both['id']}"):
        ask(service, "undo_decision", id=split["id"])
    assert seen(store) == whole
    told = ask(service, "undo_decision", id=first["id"])
    assert told["label"] == first["label"] and told["undo_label"] == f"taking back of “{first['label']}”"
    rows = {row["id"]: row for row in ask(service, "decisions", offset=0, limit=99)["rows"]}
    assert not rows[first["id"]]["in_force"] and rows[both["id"]]["in_force"]
    with pytest.raises(DecisionRefused, match="not in force"):
        ask(service, "undo_decision", id=first["id"])
    ask(service, "undo")
    assert seen(store) == whole
    ask(service, "redo")
    taking = ask(service, "decisions", offset=0, limit=1)["rows"][0]
    assert taking["kind"] == "undo_decision" and taking["in_force"]
    ask(service, "undo_decision", id=taking["id"])
    assert seen(store) == whole
    ask(service, "undo")
    ask(service, "undo_decision", id=both["id"])
    ask(service, "undo_decision", id=split["id"])
    ask(service, "undo_decision", id=first["id"] + 1)
    assert seen(store) == start


def test_a_title_that_was_corrected_twice_is_not_taken_back_under_its_successor(service: Service) -> None:
    first = ask(service, "decide", decision={"kind": "title", "article": 1, "value": "One"})
    ask(service, "decide", decision={"kind": "title", "article": 2, "value": "Another"})
    second = ask(service, "decide", decision={"kind": "title", "article": 1, "value": "Two"})
    with pytest.raises(DecisionRefused, match=f"number {second['id']}"):
        ask(service, "undo_decision", id=first["id"])
    ask(service, "undo_decision", id=second["id"])
    assert ask(service, "article", id=1)["title"] == "One"
    ask(service, "undo_decision", id=first["id"])
    assert ask(service, "article", id=1)["title"] == TEXTS[0][:12]
    taking = ask(service, "decisions", offset=0, limit=1)["rows"][0]
    third = ask(service, "decide", decision={"kind": "title", "article": 1, "value": "Three"})
    with pytest.raises(DecisionRefused, match=f"number {third['id']}"):
        ask(service, "undo_decision", id=taking["id"])
    ask(service, "undo_decision", id=third["id"])
    ask(service, "undo_decision", id=taking["id"])
    assert ask(service, "article", id=1)["title"] == "One"
    assert ask(service, "article", id=2)["title"] == "Another"


def test_ignored_words_are_listed(service: Service) -> None:
    made = ask(service, "decide", decision={"kind": "ignore", "surface": "Oslo", "type": "place"})
    ask(service, "decide", decision={"kind": "ignore", "surface": "CT"})
    rows = ask(service, "ignored")["rows"]
    assert [(row["surface"], row["type"]) for row in rows] == [("CT", ""), ("Oslo", "place")]
    assert rows[1]["decision"] == made["id"]
    ask(service, "decide", decision={"kind": "heed", "surface": "CT", "type": ""})
    assert len(ask(service, "ignored")["rows"]) == 1


def decided(service: Service) -> None:
    """Correct something of every sort."""
    store = service.archive.store
    lin = of(store, "Lin Mei")
    for decision in (
        {"kind": "split", "entity": lin, "names": ["Lin"], "name": "Lin B"},
        {"kind": "title", "article": 2, "value": "A better title"},
        {"kind": "tag", "articles": [1, 3], "tag": "rivers"},
        {"kind": "published", "article": 1, "value": "2024-05"},
        {"kind": "add_mention", **spot(store, 3, "Rivers"), "type": "place", "everywhere": True},
        {"kind": "ignore", "surface": "CT"},
        {"kind": "claim", "entity": lin, "claim": "role", "value": "Chair"},
    ):
        ask(service, "decide", decision=decision)


def test_corrections_go_to_another_archive_and_wait_there_for_what_is_missing(service: Service, tmp_path: Path) -> None:
    decided(service)
    file = tmp_path / "corrections.json"
    assert ask(service, "export_decisions", to=str(file)) == {"decisions": 7, "path": str(file)}
    assert ask(service, "apply_decisions", path=str(file))["already"] == 7
    fast(Store(tmp_path / "b.cuttings", create=True)).close()
    other = Service(tmp_path / "b.cuttings", "changes")
    put(fast(other.archive.store), TEXTS[:1])
    counts = ask(other, "apply_decisions", path=str(file))
    assert {n: counts[n] for n in ("applied", "already", "waiting")} == {"applied": 6, "already": 0, "waiting": 2}
    rows = ask(other, "review")["rows"]
    assert {row["label"] for row in rows} == {"change of title", "tag “rivers”"}
    assert all(row["reason"] == "its article is not in this archive" for row in rows)
    assert set(rows[0]) == {"id", "decision", "label", "reason", "made"}
    ask(other, "dismiss_review", id=rows[0]["id"])
    assert len(ask(other, "review")["rows"]) == 1
    put(other.archive.store, reversed(TEXTS[1:]))
    assert ask(other, "review")["rows"] == []
    assert seen(other.archive.store, identities=False) == seen(service.archive.store, identities=False)
    assert ask(other, "apply_decisions", path=str(file))["already"] == 7
    other.close()


def retitled(store: Store, article: int, title: str) -> None:
    """Let an article be one that was read under another title."""
    text = store.value("SELECT r.text FROM articles a JOIN revisions r ON r.id=a.revision WHERE a.id=?", (article,))
    store.connection.execute("UPDATE articles SET text_sha256=? WHERE id=?", (text_hash(title, text), article))


def test_corrections_find_their_articles_under_another_title(service: Service, tmp_path: Path) -> None:
    decided(service)
    ask(service, "decide", decision={"kind": "title", "article": 2, "value": "Called otherwise"})
    ask(service, "export_decisions", to=str(tmp_path / "corrections.json"))
    (tmp_path / "other").mkdir()
    store = new_archive(tmp_path / "other")
    for article in (1, 2, 3, 4):
        retitled(store, article, f"File {article}")
    data = json.loads((tmp_path / "corrections.json").read_text("utf-8"))
    assert apply_decisions(store, data) == {"applied": 8, "already": 0, "waiting": 0}
    assert seen(store, identities=False) == seen(service.archive.store, identities=False)
    store.close()


def test_of_equal_texts_the_title_tells_which_is_meant(tmp_path: Path) -> None:
    store = new_archive(tmp_path)
    put(store, [TEXTS[1]])
    retitled(store, 2, "Another")
    retitled(store, 5, "The one")
    decide(store, {"kind": "reject_mention", **spot(store, 5, "Mei Lin")})
    decide(store, {"kind": "star", "articles": [5]})
    data = json.loads(json.dumps(export_decisions(store)))
    (tmp_path / "other").mkdir()
    other = new_archive(tmp_path / "other", [TEXTS[1], TEXTS[1], TEXTS[1]])
    retitled(other, 1, "Another")
    retitled(other, 3, "The one")
    assert apply_decisions(other, data) == {"applied": 2, "already": 0, "waiting": 0}
    assert [row[0] for row in other.rows("SELECT id FROM articles WHERE starred=1")] == [3]
    assert [("Mei Lin", "person", "Mei Lin") in mentioned(other, number) for number in (1, 2, 3)] == [True, True, False]
    store.close()
    other.close()


def test_a_list_that_somebody_wrote_is_applied_once(service: Service, tmp_path: Path) -> None:
    lin = of(service.archive.store, "Lin Mei")
    file = tmp_path / "list.json"
    listed = [{"kind": "rename", "entity": lin, "name": "Lin"}, {"kind": "star", "articles": [1]}]
    file.write_text(json.dumps(listed), encoding="utf-8")
    counts = ask(service, "apply_decisions", path=str(file))
    assert (counts["applied"], counts["already"], counts["waiting"]) == (2, 0, 0)
    counts = ask(service, "apply_decisions", path=str(file))
    assert (counts["applied"], counts["already"], counts["waiting"]) == (0, 2, 0)
    file.write_text(json.dumps([{"kind": "rename", "entity": "0" * 32, "name": "Nobody"}]), encoding="utf-8")
    assert ask(service, "apply_decisions", path=str(file))["waiting"] == 1
    assert "in this archive" in ask(service, "review")["rows"][0]["reason"]


def test_a_list_that_somebody_wrote_may_build_on_itself(service: Service, tmp_path: Path) -> None:
    store = service.archive.store
    place = spot(store, 3, "rivers")
    file = tmp_path / "list.json"
    listed = [{"kind": "add_mention", **place, "type": "place"}, {"kind": "retype_mention", **place, "type": "gene"}]
    file.write_text(json.dumps(listed), encoding="utf-8")
    assert ask(service, "apply_decisions", path=str(file))["applied"] == 2
    assert ("rivers", "gene", "rivers") in mentioned(store, 3)


WRITTEN = {"format": "cuttings decisions", "version": 1}
ANCHOR = {"type": "person", "name": "x", "keys": [["person", "x"]], "names": ["x"]}
HOSTILE: list[Any] = [
    7,
    "merge",
    [7],
    [[]],
    [{"kind": ["merge"]}],
    [{"kind": "nonsense"}],
    [{"kind": "undo_decision", "target": 1}],
    [{"kind": "merge", "entities": "abc"}],
    [{"kind": "merge", "entities": ["a"]}],
    [{"kind": "merge", "entities": [{"a": 1}, {"b": 2}]}],
    [{"kind": "rename", "entity": "a", "name": "x" * 100_000}],
    [{"kind": "star", "articles": [10**30]}],
    [{"kind": "star", "articles": [True]}],
    [{"kind": "star", "articles": [-1]}],
    [{"kind": "split", "entity": "a", "made": "'; DROP TABLE mentions; --", "names": ["x"], "anchors": {"a": ANCHOR}}],
    [{"kind": "rename", "entity": "a", "name": "x", "anchors": {"a": {"type": "person"}}}],
    [{"kind": "rename", "entity": "a", "name": "x", "anchors": {"a": {**ANCHOR, "keys": [["person"]]}}}],
    [{"kind": "title", "article": 1, "value": {"a": 1}}],
    [{"kind": "published", "values": {"one": "2024"}}],
    [{"kind": "add_mention", "article": 1, "start": 0, "end": 4, "type": "person", "key": "#a", "made": "b"}],
    [{"kind": "add_mention", "article": 1, "start": 0, "end": 4, "type": "person", "place": {"surface": "Prof"}}],
    {**WRITTEN, "version": 2, "decisions": []},
    {**WRITTEN, "decisions": {"a": 1}},
    {**WRITTEN, "decisions": [{"uuid": 7, "decision": {"kind": "ignore", "surface": "x"}}]},
    {**WRITTEN, "decisions": [{"uuid": "a", "label": "x" * 9999, "decision": {"kind": "ignore", "surface": "x"}}]},
]


@pytest.mark.parametrize("data", HOSTILE, ids=lambda data: json.dumps(data)[:70])
def test_a_hostile_list_is_refused_whole(service: Service, tmp_path: Path, data: Any) -> None:
    before = seen(service.archive.store)
    good = {"kind": "ignore", "surface": "CT"}
    if isinstance(data, list):
        data = [good, *data]
    file = tmp_path / "list.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(DecisionRefused):
        ask(service, "apply_decisions", path=str(file))
    assert seen(service.archive.store) == before
    assert service.archive.decisions() == []


def test_a_file_that_is_no_list_of_corrections_is_refused(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "list.json"
    for content in (b"", b"{", b"\xff\xfe", b"[" * 100_000, b'[{"kind": "star", "articles": [NaN]}]'):
        file.write_bytes(content)
        with pytest.raises((FileUnreadable, DecisionRefused)):
            ask(service, "apply_decisions", path=str(file))
    with pytest.raises(FileUnreadable):
        ask(service, "apply_decisions", path=str(tmp_path))
    monkeypatch.setattr("cuttings_db.archive.deciding._LARGEST", 10)
    file.write_bytes(b"[" + b" " * 20 + b"]")
    with pytest.raises(LimitExceeded):
        ask(service, "apply_decisions", path=str(file))
    monkeypatch.undo()
    monkeypatch.setattr(interchange, "_MOST", 2)
    file.write_text(json.dumps([{"kind": "star", "articles": [1]}] * 3), encoding="utf-8")
    with pytest.raises(LimitExceeded):
        ask(service, "apply_decisions", path=str(file))
    assert service.archive.decisions() == []


def test_an_export_never_takes_the_place_of_the_archive(service: Service, path: Path) -> None:
    with pytest.raises(CuttingsError, match="the archive itself"):
        ask(service, "export_decisions", to=str(path))


def test_claims_go_out_with_who_says_them_and_without_what_was_rejected(service: Service, tmp_path: Path) -> None:
    store = service.archive.store
    lin, anna, clinic = of(store, "Lin Mei"), of(store, "Anna Berg"), of(store, "Oslo Clinic")

    def told(articles: list[int]) -> list[tuple[Any, ...]]:
        to = tmp_path / "claims.json"
        service.archive.export(to, "json", "claims", articles, {})
        names = ("article", "entity", "kind", "value", "other", "former", "said_by", "quote")
        return [tuple(row[name] for name in names) for row in json.loads(to.read_text("utf-8"))]

    title = (1, "Lin Mei", "title", "Professor", "", False, "text", "Professor")
    house = (1, "Lin Mei", "affiliation", "Oslo Clinic", clinic, False, "text", "Oslo Clinic")
    assert told([1, 2]) == [title, house]
    said = {"kind": "claim", "entity": anna, "claim": "affiliation", "other": clinic, "former": True}
    ask(service, "decide", decision=said)
    ask(service, "decide", decision={"kind": "claim", "entity": lin, "claim": "role", "value": "Chair"})
    ask(service, "decide", decision={"kind": "reject_claim", "entity": lin, "claim": "title", "value": "Professor"})
    berg = (None, "Anna Berg", "affiliation", "Oslo Clinic", clinic, True, "you", "")
    chair = (None, "Lin Mei", "role", "Chair", "", False, "you", "")
    assert told([1, 2]) == [house, berg, chair]
    # The third article does not name Anna Berg.
    assert told([3]) == [chair]
    service.archive.export(tmp_path / "claims.csv", "csv", "claims", [2], {})
    with (tmp_path / "claims.csv").open(encoding="utf-8-sig", newline="") as lines:
        (first, second) = csv.DictReader(lines)
    assert (first["entity"], first["article"], first["former"], first["said_by"]) == ("Anna Berg", "", "true", "you")
    assert second["value"] == "Chair"
    ask(service, "decide", decision={"kind": "reject_claim", "entity": lin, "claim": "role", "value": "chair"})
    ask(service, "decide", decision={"kind": "reject", "entity": anna})
    assert told([1, 2, 3]) == [house]


def test_the_command_line_makes_lists_writes_and_applies(
    path: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def run(*arguments: object, status: int = 0) -> Any:
        assert main([str(a) for a in arguments]) == status
        return json.loads(capfd.readouterr().out)

    with Archive(path) as archive:
        lin = of(archive.store, "Lin Mei")
    file = tmp_path / "list.json"
    said = {"kind": "claim", "entity": lin, "claim": "role", "value": "Chair"}
    file.write_text(json.dumps([{"kind": "split", "entity": lin, "names": ["Lin"], "name": "Lin B"}, said]), "utf-8")
    made = run("decide", path, file, "--json")["made"]
    people = {e["id"]: e for e in run("entities", path, "--type", "person", "--json")}
    assert people[made[0]["entity"]]["name"] == "Lin B" and people[made[0]["entity"]]["articles"] == [1, 3]
    claims = [(c["kind"], c["value"], c["said_by"], c["article"]) for c in people[lin]["claims"]]
    assert claims == [("title", "Professor", "text", 1), ("affiliation", "Oslo Clinic", "text", 1),
                      ("role", "Chair", "you", None)]  # fmt: skip
    shown = [m["name"] for m in run("show", path, 3, "--json")["mentions"]]
    assert shown[:2] == ["Lin Mei Hua", "Lin B"]
    export = tmp_path / "export.json"
    assert run("decisions", path, "--to", export, "--json")["decisions"] == 2
    (tmp_path / "other").mkdir()
    new_archive(tmp_path / "other").close()
    other = tmp_path / "other" / "a.cuttings"
    assert run("decide", other, export, "--json") == {"applied": 2, "already": 0, "waiting": 0}
    assert run("decide", other, export, "--json") == {"applied": 0, "already": 2, "waiting": 0}
    assert run("undo", other, 2, "--json")["labels"] == [m["label"] for m in reversed(made)]
    file.write_text(json.dumps(run("decisions", path, "--json")), encoding="utf-8")
    assert run("decide", other, file, "--json") == {"applied": 2, "already": 0, "waiting": 0}
    with Archive(other) as archive:
        assert ("Lin", "person", "Lin B") in mentioned(archive.store, 1)
    assert run("check", other, "--json", status=0)["problems"] == []


def test_a_correction_of_many_articles_tells_how_far_it_is_and_can_be_stopped(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overlay, "_TOGETHER", 1)
    store, steps = service.archive.store, list[Step]()
    before, decisions = seen(store), store.value("SELECT count(*) FROM decisions")
    decision = {"kind": "ignore", "surface": "CT"}

    def stop(step: Step) -> None:
        steps.append(step)
        if step.done == 2:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        service.archive.decide(decision, stop)
    assert [(step.stage, step.done, step.total) for step in steps] == [("correct", n, 3) for n in range(3)]
    assert (seen(store), store.value("SELECT count(*) FROM decisions")) == (before, decisions)
    service.archive.decide(decision)
    after = seen(store)
    assert after != before
    steps.clear()
    with pytest.raises(Cancelled):
        service.archive.undo(stop)
    assert seen(store) == after and ask(service, "summary")["undo_label"] == "ignoring “CT”"
    service.archive.undo(steps.append)
    assert seen(store) == before and len(steps) >= 3
