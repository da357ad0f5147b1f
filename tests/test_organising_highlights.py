"""Highlights stay at their words when an article gets another text, wait where the words are gone, and come back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.anchoring import place_at
from cuttings_db.store.connection import Store
from cuttings_db.store.decisions import decide, undo, undo_decision
from cuttings_db.store.highlights import find_highlight, highlights_of, reanchor_highlights
from cuttings_db.store.relations import Relations
from cuttings_db.store.replaying import replay
from cuttings_db.store.waiting import waiting_rows
from store_samples import add, new_store, recognised

TEXT = "The trial began in May. It ended in June. The trial was long.\n\nNobody was sorry for it."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = new_store(tmp_path)
    add(opened, recognised(TEXT))
    yield opened
    opened.close()


def mark(store: Store, words: str, nth: int = 0) -> str:
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    decision = {"kind": "highlight", "article": 1, "start": at, "end": at + len(words), "colour": "yellow"}
    return str(decide(store, decision)["highlight"])


def text_of(store: Store) -> str:
    return str(store.value("SELECT r.text FROM revisions r JOIN articles a ON a.revision=r.id WHERE a.id=1"))


def read_again(store: Store, text: str) -> dict[str, bool]:
    """Let the article have another text, as reading it again does."""
    old = text_of(store)
    with store.transaction("article"):
        sql = "INSERT INTO revisions (article, made, text, layer) VALUES (1, '', ?, '{\"paragraphs\": []}')"
        revision = store.connection.execute(sql, (text,)).lastrowid
        store.connection.execute("UPDATE articles SET revision=? WHERE id=1", (revision,))
        return reanchor_highlights(store, 1, old, text)


def marked(store: Store) -> list[str]:
    text = text_of(store)
    return [text[h["start"] : h["end"]] for h in highlights_of(store, 1)]


def test_words_are_found_again_where_they_moved_and_not_elsewhere(store: Store) -> None:
    second = mark(store, "The trial", nth=1)
    mark(store, "sorry")
    assert read_again(store, "A new beginning. " + TEXT) == {h["id"]: True for h in highlights_of(store, 1)}
    (first, _) = highlights_of(store, 1)
    assert first["id"] == second
    assert text_of(store)[: first["start"]].count("The trial") == 1
    # The words are still there, but not those around them.
    read_again(store, "The trial was never begun. Nobody was sorry for it.")
    assert marked(store) == ["sorry"]
    assert [row["label"] for row in waiting_rows(store)] == ["highlight “The trial”"]
    with store.transaction("mapping") as counter:
        replay(store, counter)
    assert len(waiting_rows(store)) == 1
    read_again(store, TEXT)
    assert marked(store) == ["The trial", "sorry"] and waiting_rows(store) == []


def test_a_lost_highlight_can_be_taken_back_and_is_known_to_be_there(store: Store) -> None:
    mark(store, "sorry")
    read_again(store, "Quite another text.")
    assert marked(store) == []
    known = Relations(store)
    known.refresh()
    assert known.articles.noted.tolist() == [False, True]
    assert undo(store) == "highlight “sorry”"
    known.refresh()
    assert known.articles.noted.tolist() == [False, False] and waiting_rows(store) == []


def test_what_was_removed_comes_back_where_its_words_stand_now(store: Store) -> None:
    highlight = mark(store, "sorry")
    number = decide(store, {"kind": "highlight_remove", "highlight": highlight})["id"]
    read_again(store, "Before. " + TEXT)
    undo_decision(store, number)
    assert marked(store) == ["sorry"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"start": 5, "end": 5},
        {"start": 5, "end": 999},
        {"start": -1, "end": 5},
        {"start": "0", "end": 5},
        {"start": 3, "end": 4},
        {"start": 0, "end": 4, "colour": "black"},
        {"start": 0, "end": 4, "note": 7},
        {"start": 0, "end": 4, "note": "x" * 20_001},
        {"start": 0, "end": 4, "article": 2},
    ],
)
def test_a_highlight_of_nothing_is_refused(store: Store, wrong: dict[str, object]) -> None:
    before = json.dumps(store.rows("SELECT * FROM highlights"))
    with pytest.raises(DecisionRefused):
        decide(store, {"kind": "highlight", "article": 1, "colour": "pink", **wrong})
    assert json.dumps(store.rows("SELECT * FROM highlights")) == before
    assert store.value("SELECT count(*) FROM decisions") == 0


WORDS = st.lists(st.sampled_from(["lung", "May", "trial", "trial,", "of", "癌", "a"]), min_size=3, max_size=30)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(WORDS, st.data(), st.text(max_size=20), st.text(max_size=20))
def test_words_between_new_beginnings_and_ends_are_found(
    words: list[str], data: st.DataObject, before: str, after: str
) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    place = place_at(text, 1, start, end)
    assert find_highlight(text, place) == (start, end)
    found = find_highlight(f"{before}\n{text}\n{after}", place)
    if place.surface.strip() and len(place.before) == len(place.after) == 32:
        assert found is not None
        moved = f"{before}\n{text}\n{after}"[found[0] : found[1]]
        assert moved.split() == place.surface.split()


def test_a_long_highlight_is_found_by_its_ends(store: Store) -> None:
    long = " ".join(f"word{number} of a long passage" for number in range(400))
    text = f"It begins here. {long} It ends there."
    place = place_at(text, 1, 16, 16 + len(long))
    assert find_highlight(text, place) == (16, 16 + len(long))
    changed = "More. " + text.replace("word200 of", "word200 really of")
    found = find_highlight(changed, place)
    assert found is not None and changed[found[0] : found[1]] == long.replace("word200 of", "word200 really of")
    assert find_highlight("It begins here. It ends there.", place) is None
