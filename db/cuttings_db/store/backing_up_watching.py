"""Ask a file that a stranger may have made, with an end: no more work, and no more memory, than its size explains.

Whatever SQL a file brings runs when it is asked: a view may go on for ever, or make of a few bytes as many as it likes.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

__all__ = ["are_tables", "asked", "bounded", "note_watching", "pieces", "told_by"]

# Steps of SQLite's machine between two looks at whether somebody cancelled.
_LOOK = 200_000
# No row is so short that reading it takes more steps than it has bytes; the least is for what opening takes.
_LEAST_STEPS = 5_000_000
# Bytes of the longest value, where nothing else is said: that is the words of a table.
_LONGEST = 64 * 1024


@contextlib.contextmanager
def note_watching(
    connection: sqlite3.Connection, report: Callable[[], None], most: int | None = None
) -> Iterator[None]:
    """Let `report` be called now and then while SQLite works; what it raises ends the work and is raised.

    After about `most` steps SQLite raises OperationalError.
    """
    raised: list[BaseException] = []
    looks = 0

    def look() -> int:
        nonlocal looks
        looks += 1
        try:
            report()
        except BaseException as error:  # noqa: BLE001 - it is raised again, where SQLite lets go
            raised.append(error)
            return 1
        return int(most is not None and looks * _LOOK > most)

    connection.set_progress_handler(look, _LOOK)
    try:
        yield
    except sqlite3.OperationalError:
        if raised:
            raise raised[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)


@contextlib.contextmanager
def bounded(
    connection: sqlite3.Connection, size: int, check: Callable[[], None], longest: int = _LONGEST
) -> Iterator[None]:
    """Let a connection do no more than asking a file of a size takes; `check` is called now and then and may raise."""
    before = connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, longest)
    try:
        with note_watching(connection, check, _LEAST_STEPS + size):
            yield
    finally:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, before)


@contextlib.contextmanager
def asked(
    path: Path, check: Callable[[], None], *, immutable: bool = False, longest: int = _LONGEST
) -> Iterator[sqlite3.Connection]:
    """Open a file for a few questions, which only read it; sqlite3.Error where they would go on without an end.

    `immutable` where nobody writes to it: then its logs are not looked at either. No value is of more bytes than
    `longest`. OSError where it is no plain file: SQLite would wait for what comes through a pipe.
    """
    facts = path.stat()
    if not stat.S_ISREG(facts.st_mode):
        raise OSError(errno.EINVAL, "it is no plain file", str(path))
    address = f"{path.resolve().as_uri()}?mode=ro" + ("&immutable=1" if immutable else "")
    with contextlib.closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        for pragma in ("trusted_schema=OFF", "cell_size_check=ON"):
            connection.execute(f"PRAGMA {pragma}")
        with bounded(connection, facts.st_size, check, longest):
            yield connection


def are_tables(connection: sqlite3.Connection, *names: str) -> bool:
    """Tell whether a file has plain tables of some names, and no view or the like that is called so."""
    marks = ",".join("?" * len(names))
    sql = f"SELECT sql FROM sqlite_master WHERE lower(name) IN ({marks}) AND type IN ('table', 'view') LIMIT 100"
    found = [str(row[0]) for row in connection.execute(sql, names).fetchall()]
    return len(found) == len(names) and all(words[:13].upper() == "CREATE TABLE " for words in found)


def pieces(rows: Iterable[tuple[object, ...]], size: int) -> list[bytes] | None:
    """Return the bytes in rows of one value each; None where they are more than the file of that size can hold.

    A file gives out no more than that but where a stranger made it say the same thing often.
    """
    found, left = [], size
    for (data,) in rows:
        if isinstance(data, bytes):
            found.append(data)
            left -= len(data)
        if left < 0:
            return None
    return found


def told_by(archive: Path) -> tuple[str, int] | None:
    """Return (UUID, number of articles) of an archive, None where it cannot be read."""
    # Without a log beside it nobody writes to it, and it is looked at without leaving anything there.
    alone = not os.path.lexists(f"{archive}-wal")
    with contextlib.suppress(sqlite3.Error, OSError, ValueError), asked(archive, _nothing, immutable=alone) as opened:
        if not are_tables(opened, "meta", "articles"):
            return None
        identity = opened.execute("SELECT value FROM meta WHERE key='archive'").fetchone()
        count = opened.execute("SELECT count(*) FROM articles").fetchone()
        return str(identity[0] if identity else ""), int(count[0])
    return None


def _nothing() -> None:
    """Do nothing: it is asked for moments only."""
