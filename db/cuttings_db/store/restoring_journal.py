"""The journal of a change that was cut short, beside a file that is restored: only with it is the file whole.

It is played back into the copy that is being made, never into the file itself: a journal says nothing of whose it is,
and one of another file would destroy it.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from pathlib import Path

from cuttings_db.errors import ArchiveBusy, ArchiveProblem
from cuttings_db.leftovers import make_private_file
from cuttings_db.store.replacing import settle

__all__ = ["has_journal", "has_open_change", "log_stays", "take_back_change"]

_TAIL = "-journal"
# How a journal ends that names another file: SQLite removes that one in the end, whatever it is.
_NAMES_ANOTHER = bytes.fromhex("d9d505f920a163d7")


def log_stays(backup: Path) -> ArchiveProblem:
    """Return the error for a log or journal that does not go into its file."""
    words = f"the log beside {backup.name} cannot be moved into it"
    return ArchiveProblem(words, "Copy both files to a folder that you may write to, and restore from there.")


def has_journal(path: Path) -> bool:
    """Tell whether there is a journal beside a file that says something; one that was done with begins with zeros."""
    try:
        with Path(f"{path}{_TAIL}").open("rb") as file:
            return any(file.read(1))
    except OSError:
        return False


def has_open_change(backup: Path) -> bool:
    """Tell whether a change to a file was cut short and is to be taken back; nothing is changed.

    ArchiveBusy where the change is under way, and somebody else is at it.
    """
    if not has_journal(backup):
        return False
    address = f"{backup.resolve().as_uri()}?mode=ro"
    try:
        with contextlib.closing(sqlite3.connect(address, uri=True, timeout=1.0)) as connection:
            connection.execute("PRAGMA trusted_schema=OFF")
            connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0)
        if code == sqlite3.SQLITE_READONLY_ROLLBACK:
            return True
        if code not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise
    if not has_journal(backup):
        return False
    raise ArchiveBusy(f"{backup.name} is open", "Close it there, or choose another name.")


def take_back_change(backup: Path, copy: Path) -> None:
    """Take the change that was cut short back in a copy of the file."""
    journal = Path(f"{copy}{_TAIL}")
    make_private_file(journal)
    shutil.copyfile(f"{backup}{_TAIL}", journal)
    with journal.open("rb") as file:
        file.seek(max(0, journal.stat().st_size - len(_NAMES_ANOTHER)))
        if file.read() == _NAMES_ANOTHER:
            raise log_stays(backup)
    settle(copy)
    if has_journal(copy):
        raise log_stays(backup)
