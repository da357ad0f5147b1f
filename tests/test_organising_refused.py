"""What cannot be meant is refused and changes nothing; what a later decision needs is not taken back alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.connection import Store
from cuttings_db.store.decision_shapes import check_shape
from cuttings_db.store.decisions import decide, redo, undo, undo_decision
from cuttings_db.store.interchange import apply_decisions, export_decisions
from cuttings_db.store.naming import settle_pending
from cuttings_db.store.waiting import waiting_rows
from organising_model import kept
from store_samples import add, new_store, recognised


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = new_store(tmp_path)
    for text in ("One article of some words.", "Another one of other words.", "A third one."):
        add(opened, recognised(text, title=text[:5]))
    yield opened
    opened.close()


ODD: list[dict[str, Any]] = [
    {"kind": "collection"},
    {"kind": "collection", "name": "x", "articles": [9]},
    {"kind": "collection", "name": "x", "articles": "1"},
    {"kind": "collection", "name": " \t ", "articles": [1]},
    {"kind": "collection", "name": "a\0b", "articles": [1]},
    {"kind": "collection", "name": "x" * 300, "articles": [1]},
    {"kind": "collection", "name": "nowhere", "articles": [1], "on": False},
    {"kind": "collection_make", "name": 5},
    {"kind": "collection_make", "name": "LUNG"},
    {"kind": "collection_make", "name": "\ud800"},
    {"kind": "collection_rename", "name": "nowhere", "to": "x"},
    {"kind": "collection_rename", "name": "Lung", "to": "Lung"},
    {"kind": "collection_rename", "name": "Lung", "to": "liver"},
    {"kind": "collection_rename", "name": "Lung"},
    {"kind": "collection_remove", "name": "nowhere"},
    {"kind": "tag", "tag": "a\0b", "articles": [1]},
    {"kind": "tag_rename", "tag": "nowhere", "to": "x"},
    {"kind": "tag_rename", "tag": "t", "to": "t"},
    {"kind": "tag_rename", "tag": "t", "to": ""},
    {"kind": "tag_remove", "tag": ["t"]},
    {"kind": "saved_search", "name": "x"},
    {"kind": "saved_search", "name": "x", "question": 5},
    {"kind": "saved_search", "name": "x", "question": {"sort": 7}},
    {"kind": "saved_search", "name": "x", "question": {"entities": [{}]}},
    {"kind": "saved_search_rename", "name": "s", "to": "S2"},
    {"kind": "saved_search_remove", "name": "nowhere"},
    {"kind": "read", "articles": [1, 10**30]},
    {"kind": "read", "articles": [True]},
    {"kind": "note", "article": 9, "text": "x"},
    {"kind": "note", "article": 1},
    {"kind": "note", "articles": [1, 2], "text": "x"},
    {"kind": "highlight_change", "highlight": "0", "colour": "pink"},
    {"kind": "highlight_change"},
    {"kind": "highlight_remove", "highlight": []},
    {"kind": "import", "articles": [1]},
]


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: f"{odd['kind']}-{len(str(odd))}")
def test_what_cannot_be_meant_changes_nothing(store: Store, odd: dict[str, Any]) -> None:
    decide(store, {"kind": "collection", "name": "Lung", "articles": [1]})
    decide(store, {"kind": "collection_make", "name": "Liver"})
    decide(store, {"kind": "tag", "tag": "t", "articles": [1]})
    for name in ("s", "s2"):
        decide(store, {"kind": "saved_search", "name": name, "question": {"text": "w"}})
    before, count = kept(store), store.value("SELECT count(*) FROM decisions")
    with pytest.raises(DecisionRefused):
        decide(store, odd)
    assert kept(store) == before
    assert store.value("SELECT count(*) FROM decisions") == count


def test_a_collection_is_not_unmade_under_what_was_put_in_later(store: Store) -> None:
    first = decide(store, {"kind": "collection", "name": "Lung", "articles": [1]})["id"]
    second = decide(store, {"kind": "collection", "name": "lung", "articles": [1, 2]})["id"]
    third = decide(store, {"kind": "collection", "name": "Lung", "articles": [3]})["id"]
    with pytest.raises(DecisionRefused, match=f"number {second}"):
        undo_decision(store, first)
    undo_decision(store, third)
    assert kept(store).collections == {"Lung": {1, 2}}
    assert undo(store) == "taking back of “addition to “Lung””"
    assert kept(store).collections == {"Lung": {1, 2, 3}}
    while undo(store) is not None:
        pass
    assert kept(store).collections == {}
    while redo(store) is not None:
        pass
    assert kept(store).collections == {"Lung": {1, 2}}


def test_two_tags_become_one_and_two_again(store: Store) -> None:
    decide(store, {"kind": "tag", "tag": "lung", "articles": [1, 2]})
    decide(store, {"kind": "tag", "tag": "Lung cancer", "articles": [2, 3]})
    scopes = {"scopes": ["tag:LUNG", "tag:Lung cancer", "is:unread"]}
    decide(store, {"kind": "saved_search", "name": "s", "question": scopes})
    before = kept(store)
    decide(store, {"kind": "tag_rename", "tag": "LUNG", "to": "Lung cancer"})
    now = kept(store)
    assert now.tags == {(1, "Lung cancer"), (2, "Lung cancer"), (3, "Lung cancer")}
    assert now.saved["s"]["scopes"] == ["tag:Lung cancer", "tag:Lung cancer", "is:unread"]
    undo(store)
    assert kept(store) == before


def test_what_changes_a_highlight_waits_for_the_article_that_has_it(tmp_path: Path, store: Store) -> None:
    made = decide(store, {"kind": "highlight", "article": 3, "start": 2, "end": 7, "colour": "blue"})
    decide(store, {"kind": "highlight_change", "highlight": made["highlight"], "note": "third?"})
    (tmp_path / "other").mkdir()
    other = new_store(tmp_path / "other")
    counts = apply_decisions(other, export_decisions(store))
    assert counts == {"applied": 0, "already": 0, "waiting": 2} and len(waiting_rows(other)) == 2
    add(other, recognised("A third one.", title="A thi"))
    assert apply_decisions(other, export_decisions(store))["already"] == 2
    with other.transaction("mapping") as counter:
        settle_pending(other, counter)
    assert kept(other).highlights == {made["highlight"]: (1, 2, 7, "blue", "third?")}
    assert waiting_rows(other) == []
    other.close()


def test_what_comes_in_a_file_has_the_shape_of_what_people_decide(store: Store) -> None:
    for decision in (
        {"kind": "highlight", "article": 1, "start": 0, "end": 3, "colour": "black"},
        {"kind": "saved_search", "name": "s", "question": {"text": 5}},
        {"kind": "saved_search", "name": "s", "question": {"text": "x" * 200_000}},
        {"kind": "note", "article": 1, "text": "x" * 30_000},
        {"kind": "note", "article": 1, "text": "x", "written": "<script>"},
        {"kind": "import", "articles": [1]},
        {"kind": "collection_rename", "name": "x"},
    ):
        with pytest.raises(DecisionRefused):
            check_shape(decision)
    by_hand = [{"kind": "highlight", "article": 1, "start": 0, "end": 3, "colour": "pink"}]
    assert apply_decisions(store, by_hand) == {"applied": 1, "already": 0, "waiting": 0}
    assert apply_decisions(store, by_hand) == {"applied": 0, "already": 1, "waiting": 0}
    assert check_shape({"kind": "read", "articles": list(range(100_000)), "on": True})["articles"][-1] == 99_999
