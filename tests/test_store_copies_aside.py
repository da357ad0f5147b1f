"""Copies of an archive: as private as it is, gone when their maker was killed, finished while others write."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from backup_samples import archive_of, back_up
from cuttings_db.archive.backups import Backups, restore
from cuttings_db.archive.repairing import _copy_before
from cuttings_db.archive.salvaging import salvage_archive
from cuttings_db.leftovers import clear_left
from cuttings_db.progress import Step
from cuttings_db.store.connection import Store

_KILLED = """
import os, sys
from pathlib import Path
from cuttings_db.archive.backups import Backups, restore

def end(step):
    if step.stage == "restore":
        os._exit(9)

restore(Path(sys.argv[1]), Path(sys.argv[2]), report=end)
"""


def open_to_others(folder: Path) -> set[str]:
    """Return the files of a folder and below that others than their owner may read."""
    return {path.name for path in folder.rglob("*") if path.is_file() and path.stat().st_mode & 0o077}


@pytest.mark.skipif(os.name != "posix", reason="files have no such rights elsewhere")
def test_no_copy_is_more_open_than_the_archive_while_it_is_made_and_afterwards(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    store = archive_of(tmp_path / "made", 2)
    store.path.chmod(0o600)
    seen: set[str] = set()

    def look(step: Step) -> None:
        seen.update(open_to_others(tmp_path / "made"))

    backup = Path(Backups(store).make("hand", look).path)
    store.backup(tmp_path / "made" / "copy.cuttings")
    _copy_before(store)
    store.close()
    salvage_archive(store.path, tmp_path / "made" / "saved.cuttings", look)
    restore(store.path, backup, report=look)
    seen |= open_to_others(tmp_path / "made")
    assert {name for name in seen if name.endswith((".cuttings", ".part", ".pack"))} == set()
    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600


def test_what_a_killed_restoring_made_is_known_for_its_own_and_goes(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 2)
    backup = Path(back_up(store).path)
    store.close()
    done = subprocess.run([sys.executable, "-c", _KILLED, store.path, backup], check=False, timeout=60)
    assert done.returncode == 9
    assert list(tmp_path.glob(".cuttings-*"))
    clear_left(tmp_path)
    assert not list(tmp_path.glob(".cuttings-*"))


def test_the_copy_before_a_repair_ends_while_others_write(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 1)
    with store.transaction("quiet"):
        store.connection.execute("INSERT INTO meta VALUES ('large', zeroblob(40000000))")
    store.checkpoint()
    ended, begun = threading.Event(), threading.Event()
    until = time.monotonic() + 15

    def write() -> None:
        other, number = Store(tmp_path / "a.cuttings"), 0
        while not ended.is_set() and time.monotonic() < until:
            number += 1
            with other.transaction("quiet"):
                other.connection.execute("INSERT OR REPLACE INTO meta VALUES ('count', ?)", (number,))
            begun.set()
        other.close()

    writer = threading.Thread(target=write)
    writer.start()
    begun.wait(10)
    try:
        copy = _copy_before(store)
        assert time.monotonic() < until - 3
    finally:
        ended.set()
        writer.join()
    store.close()
    found = Store(copy, read_only=True)
    assert found.value("SELECT count(*) FROM articles") == 1
    found.close()
