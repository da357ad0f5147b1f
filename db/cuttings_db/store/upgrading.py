"""Bring an older archive up to date once, whoever opens it at the same time; refuse a newer one without touching it."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlite_utils import Database

from cuttings_db.store.making import applied_steps, is_current, is_newer, migrate, newer

__all__ = ["refuse_newer", "upgrade"]

# The copy of a large archive takes minutes, and its other processes wait for it as long.
_PATIENCE_SECONDS = 900


def refuse_newer(path: Path) -> None:
    """Raise ArchiveTooNew for a file that a newer version wrote, before anything is written to it or beside it.

    A connection that may write would take up the log that a crash left, and so change a file that it cannot read.
    Where nothing can be told so early, nothing is refused: whoever opens it then is told why.
    """
    target = path.resolve()
    logged = any(_holds_something(Path(f"{target}{tail}")) for tail in ("-wal", "-journal"))
    address = f"{target.as_uri()}?{'mode=ro' if logged else 'immutable=1'}"
    try:
        with contextlib.closing(sqlite3.connect(address, uri=True, timeout=2.0)) as connection:
            steps = applied_steps(connection)
    except (sqlite3.Error, UnicodeDecodeError):
        return
    if is_newer(steps or set()):
        raise newer(path)


def _holds_something(log: Path) -> bool:
    """Tell whether there is a log with anything in it."""
    try:
        return log.stat().st_size > 0
    except OSError:
        return False


def upgrade(
    db: Database, path: Path, copy: Callable[[Path, sqlite3.Connection], object], patience_after: float
) -> None:
    """Copy an older archive, then apply every missing step in the same transaction.

    Of several processes that open it at once one does so, and the others wait: a copy that was made later would be
    one of the new form in the place of the old one's. Afterwards the connection waits `patience_after` seconds again.
    """

    def first() -> None:
        # Whoever held the lock before may have been a newer version.
        is_current(db.conn, path)
        copy(path, db.conn)

    db.conn.execute(f"PRAGMA busy_timeout={_PATIENCE_SECONDS * 1000}")
    try:
        migrate(db, first)
    finally:
        db.conn.execute(f"PRAGMA busy_timeout={int(patience_after * 1000)}")
