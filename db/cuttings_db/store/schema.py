"""What an archive is made of: tables, indexes and triggers, as the steps that made it make them, to the letter."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from pathlib import Path

from sqlite_utils import Database

from cuttings_db.errors import ArchiveDamaged
from cuttings_db.store.migrations import MIGRATIONS, known_names

__all__ = ["CURRENT", "fingerprint", "refuse_strange", "shapes", "shapes_of"]

_SPACE = re.compile(r"\s+")
_ALL = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
_MIGRATIONS_TABLE = "_sqlite_migrations"
# The fingerprint of an archive of today's version, so that no open has to make one to compare; a test makes one.
CURRENT = "49d3554b7233ec15280c5c003126e6da6d4b98cb9b6f9b6452cb90f387cb834c"
_WORDS = {"table": "a table", "index": "an index", "view": "a view", "trigger": "a command that runs by itself"}

Shapes = dict[tuple[str, str, str], str]


def shapes(connection: sqlite3.Connection) -> Shapes:
    """Return what a database is made of by (kind, name, table), white space made plain."""
    return {
        (str(kind), str(name), str(table)): _SPACE.sub(" ", str(sql or "")).strip()
        if table != _MIGRATIONS_TABLE
        else ""
        for kind, name, table, sql in connection.execute(_ALL).fetchall()
    }


def shapes_of(steps: set[str]) -> Shapes:
    """Return what an archive is made of that went through some steps."""
    database = Database(memory=True, execute_plugins=False)
    try:
        ordered = [migration.name for migration in MIGRATIONS._migrations]
        after = next((name for name in ordered if name not in steps), None)
        MIGRATIONS.apply(database, stop_before=after)
        return shapes(database.conn)
    finally:
        database.conn.close()


def fingerprint(found: Shapes) -> str:
    """Return a digest of what a database is made of."""
    lines = (f"{kind}\t{name}\t{table}\t{sql}" for (kind, name, table), sql in sorted(found.items()))
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def refuse_strange(connection: sqlite3.Connection, path: Path, steps: set[str]) -> None:
    """Raise ArchiveDamaged for an archive that has a trigger, view, table or index that no version of ours made.

    SQLite runs triggers and views of a file by itself, whoever wrote them; an archive may come from a stranger.
    """
    found = shapes(connection)
    if steps == known_names() and fingerprint(found) == CURRENT:
        return
    expected = shapes_of(steps)
    if found == expected:
        return
    different = sorted({*found.items()} ^ {*expected.items()})
    kind, name, _table = different[0][0]
    shown = "".join(c if c.isprintable() and c.isascii() else "?" for c in name[:40])
    raise ArchiveDamaged(
        f"{path.name} is not as Cuttings makes archives: {_WORDS.get(kind, 'something')} ({shown}) differs",
        "Somebody may have changed it to do harm. Save what can be read of it as a new archive, or restore a backup.",
    )
