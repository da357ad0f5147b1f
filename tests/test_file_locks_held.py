"""An archive that is open here is never read as plain bytes: on POSIX, SQLite's locks would go with that."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.backups import list_backups
from cuttings_db.archive.joining import join_archive
from cuttings_db.archive.purging import Purging
from cuttings_db.errors import CuttingsError, FileUnreadable
from cuttings_db.file_locks import is_held
from cuttings_db.readers.reading import open_plain
from cuttings_db.store.places import is_archive
from decisions_samples import TEXTS, new_archive
from held_files import opened_while_held

pytestmark = pytest.mark.skipif(os.name != "posix", reason="other systems keep locks by the open file")
# The byte that SQLite keeps locked for as long as a file of shared memory is in use.
_IN_USE = """
import fcntl, sys
with open(sys.argv[1] + "-shm", "r+b") as file:
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, 128)
    except OSError:
        print("in use")
"""


def in_use(archive: Archive) -> bool:
    """Tell whether another process sees that an archive is open."""
    line = [sys.executable, "-c", _IN_USE, str(archive.store.path)]
    return subprocess.run(line, capture_output=True, text=True, check=True).stdout == "in use\n"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Return an open archive of three texts, one of them in the trash."""
    new_archive(tmp_path, TEXTS[:3]).close()
    archive = Archive(tmp_path / "a.cuttings")
    archive.decide({"kind": "trash", "articles": [2], "on": True})
    return archive


def _import_all(archive: Archive) -> object:
    """Import the folder in which the archive lies."""
    return archive.import_files([archive.store.path.parent])


WORK: dict[str, Callable[[Archive], object]] = {
    "deleting for good": lambda archive: Purging(archive.store, lambda: archive.index).empty_trash(),
    "an import of its folder": _import_all,
    "joining itself": lambda archive: join_archive(archive.store, archive.deciding, archive.store.path),
    "opening it once more": lambda archive: Archive(archive.store.path).close(),
    "a look at its backups": lambda archive: list_backups(archive.store.path, archive.store.identity),
    "a backup": lambda archive: archive.backup(archive.store.path.with_name("b.cuttings")),
    "a check": lambda archive: archive.check(),
}


@pytest.mark.parametrize("name", WORK)
def test_other_processes_still_see_that_it_is_open(archive: Archive, name: str) -> None:
    with archive:
        assert in_use(archive)
        try:
            WORK[name](archive)
        except CuttingsError:
            assert name == "joining itself"
        assert in_use(archive)
        assert opened_while_held == []
    assert not is_held(archive.store.path)


def test_what_this_process_has_open_is_told_by_its_number_not_its_name(archive: Archive, tmp_path: Path) -> None:
    other = tmp_path / "b.txt"
    other.symlink_to(archive.store.path)
    with archive:
        assert is_held(other) and is_held(Path(f"{archive.store.path}-wal"))
        assert is_archive(archive.store.path) and not is_archive(Path(f"{archive.store.path}-shm"))
        with pytest.raises(FileUnreadable, match="archive that is open"):
            open_plain(other)
        assert in_use(archive)
    assert not is_held(other) and is_archive(other)


def test_reading_it_as_bytes_is_noticed_and_takes_the_locks_away(archive: Archive) -> None:
    # That the tests above can fail.
    with archive:
        Path(f"{archive.store.path}-shm").read_bytes()
        assert not in_use(archive)
