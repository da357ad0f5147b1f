"""Make a new archive file, whole or not at all; bring the tables of an older one up to date in one step."""

from __future__ import annotations

import contextlib
import os
import secrets
import sqlite3
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from cuttings_db.errors import ArchiveProblem, ArchiveReadOnly, ArchiveTooNew
from cuttings_db.leftovers import part_beside
from cuttings_db.store.migrations import APPLICATION_ID, MIGRATIONS, known_names
from cuttings_db.store.problems import damaged, typed_error
from cuttings_db.store.replacing import drop_logs, put_in_place

__all__ = ["applied_steps", "is_current", "is_newer", "make_archive", "migrate", "newer", "now", "refuse_unknown"]


def now() -> str:
    """Return the time as ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def applied_steps(connection: sqlite3.Connection) -> set[str] | None:
    """Return the names of the migrations that made a file what it is; None if it does not say."""
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table'").fetchall()}
    if "_sqlite_migrations" not in tables:
        return None
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set='cuttings'").fetchall()
    return {str(row[0]) for row in rows}


def is_current(connection: sqlite3.Connection, path: Path) -> bool:
    """Tell whether no migration is missing; ArchiveTooNew if there is one that this version does not know."""
    applied = applied_steps(connection)
    if applied is None:
        raise damaged(path.name, "it has lost its version")
    refuse_unknown(applied, path)
    return applied == known_names()


def refuse_unknown(steps: set[str], path: Path, *, opening: bool = True) -> None:
    """Raise ArchiveTooNew for the steps of a newer version, ArchiveDamaged where a name of one is damaged.

    `opening` is whether somebody wants to open the file, or to do something else with it.
    """
    if is_newer(steps):
        raise newer(path, opening=opening)
    if steps - known_names():
        raise damaged(path.name, "it has lost its version")


def is_newer(steps: set[str]) -> bool:
    """Tell whether a newer version made a file: by more steps than are known.

    One that is not known in the place of one that is has a damaged name.
    """
    return len(steps) > len(known_names())


def newer(path: Path, *, opening: bool = True) -> ArchiveTooNew:
    """Return the error for an archive that a newer version wrote."""
    words = f"{path.name} was written by a newer version of Cuttings"
    if opening:
        return ArchiveTooNew(words, "Update Cuttings, then open it again.")
    return ArchiveTooNew(words, "Update Cuttings, then try again.")


def migrate(db: Database, first: Callable[[], None] | None = None) -> None:
    """Apply every missing step in one transaction: a step that fails leaves the file as it was.

    `first` is called when the file belongs to nobody else, if anything is missing. Nothing is missing any more where
    another process did it while this one waited.
    """
    connection = db.conn
    connection.execute("BEGIN IMMEDIATE")
    try:
        if applied_steps(connection) != known_names():
            if first is not None:
                first()
            MIGRATIONS.apply(db)
            if not connection.execute("SELECT count(*) FROM meta").fetchone()[0]:
                values = [("archive", str(uuid.uuid4())), ("made", now())]
                connection.executemany("INSERT INTO meta VALUES (?, ?)", values)
            connection.execute("INSERT INTO history (token, scope) VALUES (?, 'all')", (secrets.token_hex(8),))
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def make_archive(path: Path) -> None:
    """Make an empty archive aside and give it its name when it is whole; another's that is there first is kept."""
    target = path.resolve()
    aside = part_beside(target)
    try:
        connection = sqlite3.connect(aside, isolation_level=None)
        try:
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            migrate(Database(connection, execute_plugins=False))
        finally:
            connection.close()
        _publish(aside, target)
    except sqlite3.Error as error:
        raise typed_error(error, path) from error
    except PermissionError as error:
        raise ArchiveReadOnly(f"{path.parent} cannot be written", "Choose another folder.") from error
    except OSError as error:
        raise ArchiveProblem(f"{path.name[:100]} cannot be made ({error.strerror})", "Choose another place.") from error
    finally:
        for tail in ("", "-journal"):
            with contextlib.suppress(OSError):
                Path(f"{aside}{tail}").unlink(missing_ok=True)


def _publish(aside: Path, target: Path) -> None:
    """Give a finished file its name, unless somebody else made one meanwhile."""
    if target.exists() and target.stat().st_size == 0:
        put_in_place(aside, target)
        return
    if not target.exists():
        drop_logs(target)
    try:
        os.link(aside, target)
    except FileExistsError:
        return
    except OSError:
        # This file system knows no second name for a file.
        if not target.exists():
            aside.replace(target)
