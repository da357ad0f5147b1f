"""What an undo put into the trash comes back when it comes in again, whichever way; what a person put there stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.joining import join_archive
from cuttings_db.store.imports import bring_back, note_import, undone_articles
from cuttings_db.store.queues import write_report
from decisions_samples import TEXTS, new_archive


def archive_of(folder: Path) -> Archive:
    """Return an archive of one text."""
    folder.mkdir()
    new_archive(folder, TEXTS[:1]).close()
    return Archive(folder / "a.cuttings")


def note(archive: Archive) -> None:
    """Note that an import brought the article, as storing does."""
    with archive.store.transaction("add"):
        if 1 in undone_articles(archive.store):
            bring_back(archive.store, 1)
        report = write_report(archive.store, "2024-05-06T07:08:09Z", "2024-05-06T07:08:09Z", {})
        note_import(archive.store, report, ["/x/a.txt"], [1])


@pytest.fixture
def ours(tmp_path: Path) -> Archive:
    """Return an archive into which one article was imported."""
    archive = archive_of(tmp_path / "ours")
    note(archive)
    return archive


def test_a_joining_brings_back_what_the_undo_of_an_import_took(ours: Archive, tmp_path: Path) -> None:
    theirs = archive_of(tmp_path / "theirs")
    ours.undo()
    assert join_archive(ours.store, ours.deciding, theirs.store.path)["added"] == 1
    assert ours.summary()["articles"] == 1
    ours.undo()
    assert ours.summary()["articles"] == 0


def test_an_import_brings_back_what_the_undo_of_a_joining_took(ours: Archive, tmp_path: Path) -> None:
    empty = Archive(tmp_path / "empty.cuttings", create=True)
    join_archive(empty.store, empty.deciding, ours.store.path)
    assert undone_articles(empty.store) == set()
    empty.undo()
    assert undone_articles(empty.store) == {1}
    note(empty)
    assert empty.summary()["articles"] == 1


def test_what_a_person_put_into_the_trash_since_stays_there(ours: Archive) -> None:
    ours.undo()
    assert undone_articles(ours.store) == {1}
    note(ours)
    assert ours.summary()["articles"] == 1
    ours.decide({"kind": "trash", "articles": [1], "on": True})
    assert undone_articles(ours.store) == set()
