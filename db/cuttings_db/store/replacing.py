"""Make the way free for an archive that takes the place of a file: the log of the old one must not speak for it."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from cuttings_db.errors import ArchiveBusy
from cuttings_db.leftovers import sync_folder

__all__ = ["drop_logs", "drop_void_journal", "put_in_place", "settle"]

_LOGS = ("-wal", "-shm", "-journal")


def put_in_place(made: Path, to: Path) -> None:
    """Give a finished archive, which needs no log, its name; ArchiveBusy where what it replaces is open elsewhere.

    A log that a crash left beside the old file would be read as that of the new one, and destroy it.
    """
    if to.is_file() and to.stat().st_size and any(log.exists() for log in _logs(to)):
        settle(to)
    drop_logs(to)
    made.replace(to)
    sync_folder(to.parent)


def drop_logs(path: Path) -> None:
    """Remove the logs that stand beside a path of which the file is gone, or is to go."""
    for log in _logs(path):
        log.unlink(missing_ok=True)


def drop_void_journal(path: Path) -> None:
    """Remove the journal of a change that was killed before it began; the archive is open, and writes ahead.

    SQLite neither rolls such a journal back nor removes it. Whoever is to write another needs the file for himself.
    """
    journal = Path(f"{path}-journal")
    with contextlib.suppress(OSError):
        with journal.open("rb") as file:
            begun = any(file.read(8))
        if not begun:
            journal.unlink()


def _logs(path: Path) -> list[Path]:
    """Return the files that SQLite may keep beside one."""
    return [Path(f"{path}{tail}") for tail in _LOGS]


def settle(old: Path) -> None:
    """Move the log of an archive into it, as its last owner would have done; one that is damaged stays as it is.

    ArchiveBusy where it is open elsewhere.
    """
    try:
        with contextlib.closing(sqlite3.connect(old, timeout=1.0, isolation_level=None)) as connection:
            for pragma in ("trusted_schema=OFF", "locking_mode=EXCLUSIVE", "journal_mode=DELETE"):
                connection.execute(f"PRAGMA {pragma}")
            # A file without such a log is asked as well whether somebody writes to it.
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
    except sqlite3.Error as error:
        if "locked" in str(error) or "busy" in str(error):
            raise ArchiveBusy(f"{old.name} is open", "Close it there, or choose another name.") from error
