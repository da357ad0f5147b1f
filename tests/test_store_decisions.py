"""Decisions: taken, refused, undone, done again, and kept when an article is recognised anew."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cuttings_db.errors import (
    DecisionRefused,
)
from cuttings_db.store.articles import replace_recognition
from cuttings_db.store.connection import Store
from cuttings_db.store.decisions import decide, decision_rows, redo, undo
from cuttings_db.store.entities import claims_of, entity_row, mentions_of
from cuttings_db.store.naming import settle_names
from cuttings_db.store.relations import Relations
from cuttings_db.store.undoing import undo_state
from store_decisions_samples import PEOPLE, TEXT, fill
from store_samples import dump, new_store, recognised


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = new_store(tmp_path)
    yield opened
    opened.close()


DECISIONS: list[dict[str, Any]] = [
    {"kind": "title", "article": 1, "value": "Another title"},
    {"kind": "author", "article": 1, "value": "Jo Park"},
    {"kind": "published", "article": 1, "value": "2024-07"},
    {"kind": "published", "article": 1, "value": None},
    {"kind": "star", "articles": [1, 2], "on": True},
    {"kind": "star", "articles": [1], "on": False},
    {"kind": "trash", "articles": [2], "on": True},
    {"kind": "tag", "articles": [1, 2], "tag": "lung", "on": True},
    {"kind": "tag", "articles": [1], "tag": "lung", "on": False},
    {"kind": "merge", "entities": ["Anna Berg", "Lin Mei"]},
    {"kind": "rename", "entity": "Anna Berg", "name": "Dr Berg"},
    {"kind": "retype", "entity": "Anna Berg", "type": "organisation"},
    {"kind": "reject", "entity": "Lin Mei"},
    {"kind": "reject_date", "date": 1},
    {"kind": "confirm_date", "date": 1},
    {"kind": "correct_date", "date": 1, "value": "2020-01"},
    {"kind": "correct_date", "article": 2, "start": 0, "end": 4, "value": "2021"},
    {"kind": "correct_date", "article": 2, "start": 2, "end": 9, "value": "2022"},
    {"kind": "release_date", "date": 1},
    {"kind": "release_date", "article": 2, "start": 0, "end": 4},
    {"kind": "published", "articles": [1, 2], "value": "2023"},
    {"kind": "published", "values": {"1": None, "2": "2022-05-05"}},
    {"kind": "history", "articles": [1, 2], "value": True},
    {"kind": "history", "article": 2, "value": None},
]


def named(store: Store, decision: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """Put the UUIDs of entities in the place of their names."""
    made = dict(decision)
    if "entities" in made:
        made["entities"] = [names[n] for n in made["entities"]]
    if "entity" in made:
        made["entity"] = names[made["entity"]]
    return made


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(DECISIONS), min_size=1, max_size=8))
def test_undoing_everything_gives_the_first_state_back_and_redo_the_last(
    tmp_path_factory: pytest.TempPathFactory, decisions: list[dict[str, Any]]
) -> None:
    store = new_store(tmp_path_factory.mktemp("archive"))
    try:
        names = fill(store)
        states = [dump(store)]
        for decision in decisions:
            try:
                decide(store, named(store, decision, names))
            except DecisionRefused:
                assert dump(store) == states[-1]
                continue
            states.append(dump(store))
        for expected in reversed(states[:-1]):
            assert undo(store) is not None
            assert dump(store) == expected
        assert undo(store) is None
        for expected in states[1:]:
            assert redo(store) is not None
            assert dump(store) == expected
        assert redo(store) is None
        assert json.dumps(decision_rows(store))
    finally:
        store.close()


def test_a_new_decision_ends_what_could_be_redone(store: Store) -> None:
    fill(store)
    decide(store, {"kind": "star", "article": 1})
    undo(store)
    assert undo_state(store)["can_redo"]
    decide(store, {"kind": "tag", "articles": [1], "tag": "x"})
    assert not undo_state(store)["can_redo"]
    assert undo_state(store)["undo_label"] == "tag “x”"


@pytest.mark.parametrize(
    "decision",
    [
        {},
        {"kind": "nonsense"},
        {"kind": "title", "article": 99, "value": "x"},
        {"kind": "title", "value": "x"},
        {"kind": "title", "article": "1", "value": "x"},
        {"kind": "published", "article": 1, "value": "someday"},
        {"kind": "tag", "articles": [1], "tag": "  "},
        {"kind": "merge", "entities": ["one"]},
        {"kind": "rename", "entity": "none", "name": "x"},
        {"kind": "reject_date", "date": 77},
    ],
)
def test_a_decision_that_does_not_fit_is_refused_and_changes_nothing(store: Store, decision: dict[str, Any]) -> None:
    fill(store)
    before = dump(store)
    with pytest.raises(DecisionRefused):
        decide(store, decision)
    assert dump(store) == before
    assert decision_rows(store) == []


def test_corrections_survive_a_new_recognition(store: Store) -> None:
    names = fill(store)
    decide(store, {"kind": "merge", "entities": [names["Anna Berg"], names["Lin Mei"]], "name": "Anna Mei"})
    decide(store, {"kind": "reject_date", "date": 1})
    decide(store, {"kind": "published", "article": 1, "value": "2020"})
    before = dump(store)
    with store.transaction("article") as counter:
        replace_recognition(store, 1, recognised(TEXT, people=PEOPLE, day="2024-06-05"), counter)
        settle_names(store, [1, 2])
    assert dump(store) == before
    assert {m["name"] for m in mentions_of(store, 1)} == {"Anna Mei"}
    assert entity_row(store, names["Lin Mei"])["id"] == names["Anna Berg"]  # type: ignore[index]


def counted(relations: Relations, mask: np.ndarray) -> dict[int, int]:
    counts = relations.count_entities(mask)
    return {int(n): int(counts[n]) for n in np.flatnonzero(counts)}


def test_relations_follow_every_change(store: Store) -> None:
    relations = Relations(store)
    assert relations.refresh()
    names = fill(store)
    assert relations.refresh()
    assert not relations.refresh()
    number = {n: store.value("SELECT id FROM entities WHERE uuid=?", (u,)) for n, u in names.items()}
    both = relations.present & ~relations.trashed
    assert counted(relations, both) == {number["Anna Berg"]: 2, number["Lin Mei"]: 1}
    assert np.flatnonzero(relations.articles_of_entities([number["Lin Mei"]])).tolist() == [1]
    decide(store, {"kind": "merge", "entities": [names["Anna Berg"], names["Lin Mei"]]})
    relations.refresh()
    assert counted(relations, both) == {number["Anna Berg"]: 2}
    decide(store, {"kind": "trash", "articles": [2]})
    relations.refresh()
    assert relations.trashed.tolist() == [False, False, True]
    assert relations.dates_in(relations.present)[0].tolist() == [1]
    decide(store, {"kind": "reject_date", "date": 1})
    relations.refresh()
    assert relations.dates_in(relations.present).shape == (5, 0)
    assert relations.published_in(relations.present)[0].tolist() == [-1]
    assert claims_of(store, number["Anna Berg"])[0]["value"] == "Professor"
