"""Side bar, notes, steps of undo and history, asked as the window asks them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.service import Service
from cuttings_db.errors import Cancelled, DecisionRefused
from cuttings_db.packing import unpack
from cuttings_db.progress import Step
from decisions_service_samples import archive_file, ask, open_service


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    yield from open_service(archive_file(tmp_path, monkeypatch))


def decide(service: Service, kind: str, **data: Any) -> dict[str, Any]:
    made: dict[str, Any] = ask(service, "decide", decision={"kind": kind, **data})
    return made


def found(service: Service, *scopes: str, text: str = "") -> list[int]:
    answer = ask(service, "search", question={"text": text, "scopes": list(scopes)})
    return sorted(unpack(answer["ids"]).tolist())


def everything(service: Service) -> list[int]:
    return found(service)


def test_the_side_bar_counts_what_is_out_of_the_trash(service: Service) -> None:
    ids = everything(service)
    assert len(ids) > 2
    decide(service, "collection", name="Lung  cancer", articles=ids[:2])
    decide(service, "collection_make", name="an empty one")
    decide(service, "read", articles=ids[1:])
    decide(service, "tag", articles=ids[:2], tag="urgent")
    decide(service, "star", articles=[ids[0]])
    decide(service, "note", article=ids[1], text="to be asked")
    decide(service, "saved_search", name="New on lung", question={"scopes": ["collection:Lung cancer", "is:unread"]})
    bar = ask(service, "sidebar")
    assert (bar["all"], bar["unread"], bar["starred"], bar["noted"], bar["trash"]) == (len(ids), 1, 1, 1, 0)
    assert bar["collections"] == [
        {"name": "an empty one", "articles": 0, "unread": 0},
        {"name": "Lung cancer", "articles": 2, "unread": 1},
    ]
    assert bar["tags"] == [{"name": "urgent", "articles": 2}]
    assert bar["highlights"] == 1
    (saved,) = bar["saved"]
    assert saved["name"] == "New on lung" and saved["question"]["scopes"] == ["collection:Lung cancer", "is:unread"]
    decide(service, "trash", articles=[ids[1]])
    bar = ask(service, "sidebar")
    assert (bar["all"], bar["noted"], bar["trash"], bar["highlights"]) == (len(ids) - 1, 0, 1, 0)
    assert bar["collections"][1] == {"name": "Lung cancer", "articles": 1, "unread": 1}
    assert ask(service, "saved_counts", names=["New on lung", "unknown"])["rows"] == [
        {"name": "New on lung", "articles": 1, "unread": 1}
    ]


def test_counts_of_saved_searches_follow_the_archive_and_can_be_stopped(service: Service) -> None:
    ids = everything(service)
    decide(service, "saved_search", name="starred", question={"text": "is:starred"})
    counts = lambda: ask(service, "saved_counts", names=["starred"])["rows"][0]["articles"]  # noqa: E731
    assert counts() == 0
    decide(service, "star", articles=ids[:2])
    assert counts() == 2
    ask(service, "undo")
    assert counts() == 0

    def stop(step: Step) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        service.handlers()["saved_counts"]({"names": ["starred"]}, stop)


def test_scopes_and_the_query_language_say_the_same(service: Service) -> None:
    ids = everything(service)
    decide(service, "collection", name="Lung cancer", articles=ids[:2])
    decide(service, "read", articles=ids[:1])
    decide(service, "note", article=ids[1], text="Ask Anna about the trials in Lyon")
    decide(service, "tag", articles=ids[2:], tag="later")
    for scope, words, wanted in (
        ("collection:lung CANCER", 'collection:"Lung cancer"', ids[:2]),
        ("is:read", "is:read", ids[:1]),
        ("is:unread", "is:UNREAD", ids[1:]),
        ("is:noted", "is:noted", ids[1:2]),
        ("is:highlighted", "is:highlighted", []),
        ("tag:Later", "tag:later", ids[2:]),
        ("is:copy", "is:copy", []),
    ):
        assert found(service, scope) == found(service, text=words) == wanted, scope
    assert found(service, "collection:Lung cancer", "is:unread") == ids[1:2]
    assert found(service, text='collection:"lung cancer" -is:unread') == ids[:1]
    hits = ("trial", "lyon ask", '"anna about"', "tri*", "Ann", "lyon OR lisbon")
    for words in (*hits, "lisbon", '"tr lyon"', "nna", "lyon -anna"):
        hit = words in hits
        assert (found(service, text=f"note:({words})") == ids[1:2]) == hit, words
    assert found(service, "collection:nothing") == found(service, "nonsense:1") == found(service, "is:odd") == []
    note = ask(service, "search", question={"scopes": ["nonsense:1"]})["note"]
    assert "nonsense:1" in note


def test_a_highlight_is_shown_listed_and_found_by_its_words(service: Service) -> None:
    ids = everything(service)
    page = ask(service, "paragraphs", id=ids[0], first=0, characters=60_000, question={})
    body = next(p for p in page["paragraphs"] if p["kind"] == "body")
    start, end = body["start"] - 1 if body["start"] else 0, body["start"] + 12
    made = decide(service, "highlight", article=ids[0], start=start, end=end, colour="green", note="compare figures")
    marked = [
        mark
        for paragraph in ask(service, "paragraphs", id=ids[0], first=0, question={})["paragraphs"]
        for mark in paragraph["highlights"]
    ]
    assert marked == [
        {"id": made["highlight"], "start": body["start"], "end": end, "colour": "green", "note": "compare figures"}
    ]
    decide(service, "note", article=ids[0], text=" On all of it. ")
    article = ask(service, "article", id=ids[0])
    assert (article["highlights"], article["note"], article["read"]) == (1, "On all of it.", False)
    listed = ask(service, "notes", article=ids[0])
    assert listed["total"] == 2 and [row["colour"] for row in listed["rows"]] == ["", "green"]
    assert listed["rows"][1]["quote"] == body["text"][:12].strip()
    assert [row["note"] for row in ask(service, "notes", filter="compar")["rows"]] == ["compare figures"]
    assert ask(service, "notes", question={"text": "is:starred"})["total"] == 0
    assert ask(service, "notes", limit=1, offset=1)["total"] == 2
    assert found(service, text="note:figures") == found(service, "is:highlighted") == ids[:1]
    (row,) = ask(service, "search", question={"text": "note:figures"})["rows"]
    assert row["where"] == "note"
    row = ask(service, "search", question={})["rows"]
    assert {r["id"]: (r["noted"], r["read"]) for r in row}[ids[0]] == (True, False)
    decide(service, "highlight_change", highlight=made["highlight"], colour="pink", note="")
    assert ask(service, "notes", article=ids[0])["rows"][1]["colour"] == "pink"
    decide(service, "highlight_remove", highlight=made["highlight"])
    with pytest.raises(DecisionRefused, match="no longer"):
        decide(service, "highlight_change", highlight=made["highlight"], colour="blue")
    assert ask(service, "undo", steps=2)["steps"] == 2
    assert ask(service, "notes", article=ids[0])["rows"][1]["note"] == "compare figures"


def test_steps_have_words_for_another_language(service: Service) -> None:
    ids = everything(service)
    decide(service, "tag", articles=ids[:2], tag="x")
    decide(service, "read", articles=ids, on=True)
    decide(service, "tag", articles=ids[:1], tag="x", on=False)
    state = decide(service, "collection_make", name="y")
    assert state["words"] == state["undo_words"] == {"key": "collection_make", "values": {"name": "y"}}
    assert ask(service, "decisions")["rows"][0]["words"] == state["words"]
    ask(service, "undo")
    steps = ask(service, "undo_list")
    assert [step["words"] for step in steps["undo"][:3]] == [
        {"key": "tag_off", "values": {"tag": "x", "articles": 1}},
        {"key": "read", "values": {"articles": len(ids)}},
        {"key": "tag", "values": {"tag": "x", "articles": 2}},
    ]
    assert [step["label"] for step in steps["redo"]] == ["new collection “y”"]
    done = ask(service, "undo", steps=3)
    assert (done["steps"], done["label"], done["redo_words"]["key"]) == (3, "tag “x”", "tag")
    assert ask(service, "redo", steps=99)["steps"] == 4
    number = next(row["id"] for row in ask(service, "decisions")["rows"] if row["kind"] == "read")
    back = ask(service, "undo_decision", id=number)
    assert back["words"] == {"key": "read", "values": {"articles": len(ids)}}
    (first, *_) = ask(service, "undo_list")["undo"]
    assert first["words"]["key"] == "undo_decision"
    assert first["words"]["values"]["words"] == {"key": "read", "values": {"articles": len(ids)}}


def test_a_hundred_steps_are_listed(service: Service) -> None:
    ids = everything(service)
    for number in range(104):
        decide(service, "star", articles=ids[:1], on=number % 2 == 0)
    listed = ask(service, "undo_list")["undo"]
    assert len(listed) == 100 and listed[0]["label"] == "removal of star"


def test_the_history_of_searches_keeps_each_once_and_forgets(service: Service) -> None:
    moment = service.archive.store.last_token()
    for text in ("lyon", "oslo", "lyon"):
        ask(service, "remember_search", question={"text": text, "typing": text == "oslo"}, articles=len(text))
    ask(service, "remember_search", question={"text": "", "sort": "newest"}, articles=9)
    rows = ask(service, "search_history")["rows"]
    assert [(row["question"]["text"], row["articles"]) for row in rows] == [("lyon", 4), ("oslo", 4)]
    assert rows[1]["question"]["typing"] is False
    for number in range(120):
        ask(service, "remember_search", question={"text": f"w{number}"}, articles=0)
    rows = ask(service, "search_history")["rows"]
    assert len(rows) == 100 and rows[0]["question"]["text"] == "w119"
    ask(service, "forget_searches")
    assert ask(service, "search_history")["rows"] == []
    # Nothing that an answer tells of has changed, and nothing can be taken back.
    assert service.archive.store.last_token() == moment and not ask(service, "undo_list")["undo"]


def test_a_scope_in_which_nothing_fits_is_named(service: Service) -> None:
    decide(service, "collection_make", name="empty")
    decide(service, "read", articles=everything(service))
    question = {"text": "lang:en", "scopes": ["is:read", "collection:empty"]}
    assert ask(service, "search", question=question)["total"] == 0
    clauses = ask(service, "because", question=question)["clauses"]
    assert [(c["clause"], c.get("chip"), c["total"] > 0) for c in clauses] == [
        ("in the collection “empty”", 1, True),
        ("lang:en", None, False),
        ("read", 0, False),
    ]


def test_what_was_looked_at_is_read_and_no_step_of_undo(service: Service) -> None:
    ids = everything(service)
    decide(service, "star", articles=ids[:1])
    ask(service, "undo")
    assert [ask(service, "looked", id=ids[0])["changed"] for _ in range(2)] == [True, False]
    assert found(service, "is:read") == ids[:1] and ask(service, "sidebar")["unread"] == len(ids) - 1
    assert ask(service, "looked", id=999_999)["changed"] is False
    assert ask(service, "redo")["label"] == "star"
    assert [step["label"] for step in ask(service, "undo_list")["undo"]] == ["star"]
