"""Corrections as the window and the command line make, list and take back, and as the archive tells of them."""

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
from cuttings_db.errors import Cancelled, DecisionRefused
from cuttings_db.progress import Step
from cuttings_db.store import overlay
from decisions_samples import TEXTS, mentioned, new_archive, of, seen, spot
from decisions_service_samples import archive_file, ask, open_service


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return archive_file(tmp_path, monkeypatch)


@pytest.fixture
def service(path: Path) -> Iterator[Service]:
    yield from open_service(path)


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
    assert set(rows[0]) == {"id", "made", "kind", "label", "words", "in_force", "detail", "entity", "article"}


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
