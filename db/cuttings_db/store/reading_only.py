"""How SQLite is to open an archive in whose folder nothing can be written: with what its log holds, where there is one.

Another user may have it open. Read as a file that nobody changes it would be that of an hour ago, or of two moments.
"""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

__all__ = ["ALONE", "options_for_reading"]

# Nothing is looked for beside the file, and nothing is made there.
ALONE = "immutable=1"


def options_for_reading(path: Path) -> str:
    """Return the options of the address of an archive that this user cannot write."""
    log = Path(f"{path.resolve()}-wal")
    try:
        if not log.stat().st_size:
            return ALONE
        address = f"{path.resolve().as_uri()}?mode=ro"
        with contextlib.closing(sqlite3.connect(address, uri=True, timeout=2.0)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except (OSError, sqlite3.Error):
        # Without what its writers share, which is made by whoever opens it first, the log cannot be read here.
        return ALONE
    return "mode=ro"
