"""Look at an archive's file as whoever opens it would, without a change: is it one, is it whole, can it be written?"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from cuttings_db.errors import ArchiveProblem, ArchiveReadOnly
from cuttings_db.store.making import applied_steps, is_current
from cuttings_db.store.places import refuse_foreign
from cuttings_db.store.problems import damaged, is_problem_of_file, typed_error
from cuttings_db.store.reading_only import ALONE, options_for_reading
from cuttings_db.store.salvaging_fitting import refuse_foreign_log
from cuttings_db.store.schema import refuse_strange

__all__ = ["look_at", "refuse_missing"]

# Steps of SQLite's machine between two looks at the time, and how long a look at the pages may take.
_LOOK, _SECONDS = 100_000, 20.0
_LOCK_SECONDS = 2.0


def refuse_missing(path: Path) -> None:
    """Raise ArchiveMissing where there is no file, ArchiveProblem where it is none to read."""
    try:
        refuse_foreign(path, create=False)
    except ArchiveReadOnly:
        return
    except ArchiveProblem as error:
        # A file whose first page is damaged is none of ours by its looks; what else it holds is not known yet.
        if not path.is_file() or path.stat().st_size < 512:
            raise error


def look_at(path: Path, report: Callable[[], None]) -> None:
    """Raise the ArchiveProblem that an archive has; it is sound where nothing is raised. Nothing is written.

    The pages of a large archive are looked at for some seconds alone: what lies behind shows when it is read.
    """
    refuse_foreign(path, create=False)
    refuse_foreign_log(path)
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    log = Path(f"{path}-wal")
    alone = not log.exists() or not log.stat().st_size
    try:
        # Without a log there is nothing to settle: the file is read without a lock, and left without a trace.
        with _opened(path, ALONE if alone else "mode=ro" if writable else options_for_reading(path)) as connection:
            _look_inside(connection, path, report)
        if writable:
            with _opened(path, "mode=rw") as connection:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("ROLLBACK")
    except UnicodeDecodeError as error:
        raise damaged(path.name, error) from error
    except sqlite3.Error as error:
        if is_problem_of_file(error):
            raise typed_error(error, path) from error
        raise
    if not writable:
        raise ArchiveReadOnly(f"{path.name} cannot be written", "Copy it to a folder that you may write to.")


def _opened(path: Path, mode: str) -> contextlib.closing[sqlite3.Connection]:
    """Return a connection to a file that is closed at the end of its block."""
    address = f"{path.resolve().as_uri()}?{mode}"
    return contextlib.closing(sqlite3.connect(address, uri=True, isolation_level=None, timeout=_LOCK_SECONDS))


def _look_inside(connection: sqlite3.Connection, path: Path, report: Callable[[], None]) -> None:
    """Raise what is wrong with the version, the tables, and the pages as far as the time goes."""
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON"):
        connection.execute(f"PRAGMA {pragma}")
    is_current(connection, path)
    refuse_strange(connection, path, applied_steps(connection) or set())
    deadline, stopped = time.monotonic() + _SECONDS, list[BaseException]()

    def look() -> bool:
        try:
            report()
        except BaseException as error:  # noqa: BLE001 - it is raised again, where SQLite lets go
            stopped.append(error)
        return bool(stopped) or time.monotonic() > deadline

    connection.set_progress_handler(look, _LOOK)
    try:
        for (line,) in connection.execute("PRAGMA quick_check(1)"):
            if line != "ok":
                raise damaged(path.name, line)
    except sqlite3.OperationalError as error:
        if stopped:
            raise stopped[0] from None
        if "interrupted" not in str(error):
            raise
    finally:
        connection.set_progress_handler(None, 0)
