"""A joining that is taken back by its number takes nothing with it that a person said since, or took back before."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.joining import join_archive
from cuttings_db.errors import DecisionRefused
from decisions_samples import TEXTS, new_archive


def archive_of(folder: Path, texts: tuple[str, ...]) -> Archive:
    """Return an archive of texts in a folder of its own."""
    folder.mkdir()
    new_archive(folder, texts).close()
    return Archive(folder / "a.cuttings")


@pytest.fixture
def ours(tmp_path: Path) -> Archive:
    """Return an archive to which another one was joined, with a tag and a star."""
    ours, theirs = archive_of(tmp_path / "ours", TEXTS[:2]), archive_of(tmp_path / "theirs", TEXTS[1:3])
    theirs.decide({"kind": "tag", "articles": [1], "tag": "t"})
    theirs.decide({"kind": "star", "articles": [1], "on": True})
    assert join_archive(ours.store, ours.deciding, theirs.store.path)["applied"] == 2
    return ours


def row(archive: Archive, kind: str) -> int:
    """Return the number of the first decision of a kind."""
    return int(archive.store.value("SELECT min(id) FROM decisions WHERE kind=?", (kind,)))


def said(archive: Archive) -> tuple[list[int], list[int], list[int]]:
    """Return the articles with a tag, with a star, and out of the trash."""
    asked = ("SELECT article FROM tags", *(f"SELECT id FROM articles WHERE {w}" for w in ("starred=1", "trashed=0")))
    tagged, starred, here = ([int(row[0]) for row in archive.store.rows(sql)] for sql in asked)
    return tagged, starred, here


def test_what_came_along_and_was_taken_back_is_not_taken_back_twice(ours: Archive) -> None:
    ours.deciding.undo_decision(row(ours, "tag"))
    assert said(ours) == ([], [2], [1, 2, 3])
    with ours.store.transaction("meta"):
        # As an earlier version left it: a tag of which the list tells nothing.
        ours.store.connection.execute("INSERT INTO tags VALUES (2, 't')")
    ours.deciding.undo_decision(row(ours, "join"))
    assert said(ours) == ([2], [], [1, 2])
    ours.undo()
    assert said(ours) == ([2], [2], [1, 2, 3])
    ours.redo()
    assert said(ours) == ([2], [], [1, 2])


def test_a_joining_that_something_was_built_on_stays(ours: Archive) -> None:
    ours.deciding.undo_decision(row(ours, "tag"))
    ours.decide({"kind": "star", "articles": [2], "on": False})
    with pytest.raises(DecisionRefused, match="removal of star"):
        ours.deciding.undo_decision(row(ours, "join"))
    assert said(ours) == ([], [], [1, 2, 3])
    for _ in range(3):
        ours.undo()
    assert said(ours) == ([], [], [1, 2])
    for _ in range(3):
        ours.redo()
    assert said(ours) == ([], [], [1, 2, 3])
