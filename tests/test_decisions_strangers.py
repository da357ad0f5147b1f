"""A list of corrections that a stranger wrote: it is shown, or the archive is damaged in words, and nothing breaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.errors import ArchiveDamaged
from cuttings_db.store.connection import Store
from cuttings_db.store.decision_list import root_decision
from cuttings_db.store.decisions import decide, undo_decision
from cuttings_db.store.listing import decision_page
from cuttings_db.store.undoing import undo_list
from decisions_samples import new_archive


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = new_archive(tmp_path)
    yield opened
    opened.close()


def write(store: Store, sql: str, *values: object) -> None:
    with store.transaction("quiet"):
        store.connection.execute(sql, values)


@pytest.mark.parametrize("number", [-(2**63), -1, 0, 4000])
def test_what_takes_back_a_row_that_is_not_there_is_damage_in_words(store: Store, number: int) -> None:
    decide(store, {"kind": "title", "article": 1, "value": "Another"})
    undo_decision(store, 1)
    write(store, "UPDATE decisions SET id=? WHERE id=1", number)
    with pytest.raises(ArchiveDamaged, match="number 2 points to no earlier one"):
        decision_page(store, 0, 50)
    with pytest.raises(ArchiveDamaged, match="number 2 points to no earlier one"):
        root_decision(store, 2)


@pytest.mark.parametrize("number", [-1, 4000])
def test_a_check_sees_what_takes_back_a_row_that_is_not_there(store: Store, number: int) -> None:
    decide(store, {"kind": "title", "article": 1, "value": "Another"})
    decide(store, {"kind": "title", "article": 2, "value": "Kept"})
    undo_decision(store, 1)
    store.close()
    with Archive(store.path) as archive:
        archive.catch_up()
        assert archive.check()["ok"]
        write(archive.store, "UPDATE decisions SET id=? WHERE id=1", number)
        assert "lists of corrections do not hang together: 1" in archive.check()["problems"]
        assert archive.check(repair=True)["ok"]
        assert decision_page(archive.store, 0, 50)[0] == 2
        assert archive.store.rows("SELECT title FROM articles WHERE id=2") == [("Kept",)]


def levels(words: Any) -> int:
    """Return how many decisions stand within each other."""
    return 1 + levels(words["values"].get("words")) if words else 0


def test_what_takes_back_what_takes_back_is_told_as_deep_as_anybody_reads(store: Store) -> None:
    decide(store, {"kind": "title", "article": 1, "value": "Another"})
    for number in range(2, 3000):
        row = "INSERT INTO decisions(id, uuid, made, kind, label, data, inverse, target)"
        write(
            store,
            f"{row} SELECT ?, ?, made, 'undo_decision', 'Take back', '{{}}', '[]', ? FROM decisions WHERE id=1",
            *(number, f"u{number}", number - 1),
        )
    total, rows = decision_page(store, 0, 5)
    assert total == 2999
    assert [levels(row["words"]) for row in rows] == [9] * 5
    assert [levels(step["words"]) for step in undo_list(store)["undo"]][:3] == [9] * 3
