"""Corrections of names that do not fit: each is refused and changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.connection import Store
from cuttings_db.store.decisions import decide
from decisions_samples import new_archive, of, seen


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = new_archive(tmp_path)
    yield opened
    opened.close()


MISSHAPEN: list[dict[str, Any]] = [
    {"kind": "not_same", "entities": ["x"]},
    {"kind": "split", "entity": "x", "names": ["Lin"]},
    {"kind": "split", "entity": "LIN"},
    {"kind": "split", "entity": "LIN", "names": "Lin"},
    {"kind": "split", "entity": "LIN", "names": [7]},
    {"kind": "split", "entity": "LIN", "articles": ["1"]},
    {"kind": "add_mention", "article": 1, "start": 0, "end": 9},
    {"kind": "add_mention", "article": 1, "start": 0, "end": 9, "type": "colour"},
    {"kind": "add_mention", "article": 1, "start": 9, "end": 9, "type": "person"},
    {"kind": "add_mention", "article": 1, "start": 9, "end": 10, "type": "person"},
    {"kind": "add_mention", "article": 1, "start": -3, "end": 4, "type": "person"},
    {"kind": "add_mention", "article": 1, "start": "0", "end": 4, "type": "person"},
    {"kind": "add_mention", "article": 99, "start": 0, "end": 4, "type": "person"},
    {"kind": "add_mention", "article": 1, "start": 0, "end": 4, "type": "person", "surface": "Lord"},
    {"kind": "assign_mention", "article": 1, "start": 0, "end": 4, "entity": "nobody"},
    {"kind": "retype_mention", "article": 1, "start": 0, "end": 4, "type": "person"},
    {"kind": "ignore", "surface": "  "},
    {"kind": "ignore", "surface": 7},
    {"kind": "ignore", "surface": "x" * 5000},
    {"kind": "claim", "entity": "LIN", "claim": "title", "value": " "},
    {"kind": "claim", "entity": "LIN", "claim": ["title"], "value": "x"},
    {"kind": "reject_claim", "entity": "LIN", "claim": "title", "value": ""},
    {"kind": "rename", "entity": "LIN", "name": "x" * 5000},
]


@pytest.mark.parametrize("decision", MISSHAPEN, ids=lambda d: str(d)[:60])
def test_what_does_not_fit_is_refused_and_changes_nothing(store: Store, decision: dict[str, Any]) -> None:
    before = seen(store)
    made = {k: of(store, "Lin Mei") if v == "LIN" else v for k, v in decision.items()}
    with pytest.raises(DecisionRefused):
        decide(store, made)
    assert seen(store) == before
    assert store.value("SELECT count(*) FROM decisions") == 0
