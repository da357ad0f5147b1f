"""What is deleted for good is not quoted by the lists that an archive keeps beside its articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.purging import Purging
from decisions_samples import NAMES, TEXTS, Names, new_archive

SPELLED: Names = {**NAMES, "Quolvest": ("person", "lin mei", "")}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Return an archive of three texts; only the last one says Quolvest."""
    new_archive(tmp_path, (*TEXTS[:2], "Quolvest walks in Oslo."), SPELLED).close()
    return Archive(tmp_path / "a.cuttings")


def delete(archive: Archive) -> None:
    """Delete the last article for good."""
    archive.decide({"kind": "trash", "articles": [3], "on": True})
    Purging(archive.store, lambda: archive.index).delete([3])


def test_no_row_that_takes_another_back_quotes_a_name_of_it(archive: Archive) -> None:
    sql = "SELECT e.uuid FROM raw_entities r JOIN entities e ON e.id=r.home WHERE r.key=?"
    entities = [archive.store.value(sql, (key,)) for key in ("lin mei", "anna berg")]
    merged = archive.decide({"kind": "merge", "entities": entities, "name": "Quolvest"})["id"]
    archive.deciding.undo_decision(merged)
    archive.undo()
    archive.redo()
    archive.undo()
    labels = "SELECT label FROM decisions"
    assert [str(row[0]).count("Quolvest") for row in archive.store.rows(labels)] == [1] * 5
    delete(archive)
    assert len(archive.store.rows(labels)) == 6
    assert [row for row in archive.store.rows(f"{labels} ORDER BY id") if "Quolvest" in str(row)] == []
    assert archive.deciding.steps()["undo"][0]["label"].startswith("merge")


def test_a_failure_that_was_dismissed_is_forgotten_with_what_came_from_its_place(archive: Archive) -> None:
    with archive.store.transaction("quiet"):
        archive.store.connection.execute("UPDATE articles SET path='/x/quolvest.txt' WHERE id=3")
        archive.store.connection.executemany(
            "INSERT INTO dismissed_failures VALUES (?, '', '2024-05-06T07:08:09Z')",
            [("/x/quolvest.txt",), ("/x/other.txt",)],
        )
    delete(archive)
    assert archive.store.rows("SELECT path FROM dismissed_failures") == [("/x/other.txt",)]
