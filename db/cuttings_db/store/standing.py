"""Notice that an open file was moved, deleted or replaced: what is written to it then is lost to everybody else."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from cuttings_db.errors import ArchiveProblem

__all__ = ["Standing"]

_STATE = (
    "SELECT (SELECT value FROM meta WHERE key='archive'),"
    " (SELECT counter || ':' || token FROM history ORDER BY counter DESC LIMIT 1)"
)


class Standing:
    """Knows which file stood at a path when it was opened."""

    def __init__(self, path: Path) -> None:
        self._path = path.resolve()
        self._file = self._number()

    def _number(self) -> tuple[int, int] | None:
        """Return what tells files apart, None where there is none."""
        try:
            facts = self._path.stat()
        except OSError:
            return None
        return facts.st_dev, facts.st_ino

    def refuse_moved(self, connection: sqlite3.Connection) -> None:
        """Raise ArchiveProblem unless the file that a connection has open still stands at its path.

        Some network drives give one file another number after a while: what it holds tells then.
        """
        number = self._number()
        if number is not None and number == self._file:
            return
        if number is not None and self._holds_the_same(connection):
            self._file = number
            return
        words = f"{self._path.name} was moved, deleted or replaced while it was open"
        raise ArchiveProblem(words, "Close it, and open it where it is now; or restore a backup.")

    def _holds_the_same(self, connection: sqlite3.Connection) -> bool:
        """Tell whether what stands at the path holds what the open file holds."""
        with contextlib.suppress(sqlite3.Error):
            address = f"{self._path.as_uri()}?mode=ro"
            with contextlib.closing(sqlite3.connect(address, uri=True, timeout=5.0)) as other:
                return bool(other.execute(_STATE).fetchone() == connection.execute(_STATE).fetchone())
        return False
