"""Lists of corrections: exported, applied elsewhere, written by somebody, hostile."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.service import Service
from cuttings_db.errors import CuttingsError, DecisionRefused, FileUnreadable, LimitExceeded
from cuttings_db.store import interchange
from cuttings_db.store.articles import text_hash
from cuttings_db.store.connection import Store
from cuttings_db.store.decisions import decide
from cuttings_db.store.interchange import apply_decisions, export_decisions
from decisions_samples import TEXTS, fast, mentioned, new_archive, of, put, seen, spot
from decisions_service_samples import archive_file, ask, open_service


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return archive_file(tmp_path, monkeypatch)


@pytest.fixture
def service(path: Path) -> Iterator[Service]:
    yield from open_service(path)


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
    assert set(rows[0]) == {"id", "decision", "label", "words", "reason", "made"}
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


def test_what_changes_nothing_elsewhere_changes_nothing_a_second_time(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    one, other = new_archive(tmp_path), new_archive(tmp_path / "b")
    for on in (True, False, True):
        decide(one, {"kind": "tag", "articles": [1], "tag": "lung", "on": on})
    first, *rest = export_decisions(one)["decisions"]
    assert first["decision"]["on"] and len(rest) == 2
    data = {**export_decisions(one), "decisions": rest}
    for _ in range(2):
        counts = apply_decisions(other, data)
        assert other.rows("SELECT article, tag FROM tags") == [(1, "lung")]
    assert counts == {"applied": 0, "already": 2, "waiting": 0}
    one.close()
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
