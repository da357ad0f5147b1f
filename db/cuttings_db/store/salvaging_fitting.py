"""Whether a write-ahead log is that of the archive beside which it lies: SQLite takes any log for the file's own."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

from cuttings_db.errors import ArchiveDamaged
from cuttings_db.file_locks import is_held
from cuttings_db.store.salvaging_cells import TABLE, cells, kind_of
from cuttings_db.store.salvaging_log import LogPages, log_pages
from cuttings_db.store.salvaging_pages import Pages
from cuttings_db.store.salvaging_trees import Trees

__all__ = ["log_of", "refuse_foreign_log"]

_HISTORY = "history"
_ATTEMPTS, _PAUSE_SECONDS = 4, 0.1


def log_of(path: Path, *, verify: bool = True) -> tuple[LogPages | None, str]:
    """Return the log beside an archive where it is its own, and else what it is: foreign or unreadable; cut short.

    Without `verify` the pages of the log are not read.
    """
    beside = Path(f"{path}-wal")
    try:
        size = beside.stat().st_size
    except OSError:
        size = 0
    if not size:
        return None, ""
    found = log_pages(beside, verify=verify)
    if found is None:
        return None, "unreadable"
    if not found.pages:
        return None, "cut" if found.cut else ""
    return (found, "cut" if found.cut else "") if _fits(path, found) else (None, "foreign")


def refuse_foreign_log(path: Path) -> None:
    """Raise ArchiveDamaged where the log beside an archive is that of another file, or of another state of this one.

    SQLite would take it for the file's own and destroy the file with it. One to which somebody writes meanwhile is no
    such log: it was looked at when that one opened it, and two looks at what changes between them need not fit.
    Where this process has it open already it was looked at then.
    """
    if is_held(path):
        return
    before = _stamps(path)
    for attempt in range(_ATTEMPTS):
        try:
            # A log that a crash tore is looked at more closely.
            told = log_of(path, verify=attempt > 0)[1]
        except (OSError, IndexError):
            return
        if told != "foreign":
            return
        # Another process may be moving its log into the file at this moment.
        time.sleep(_PAUSE_SECONDS * attempt)
    if _stamps(path) != before:
        return
    raise ArchiveDamaged(
        f"the log beside {path.name} ({path.name}-wal) belongs to another archive, or to another state of this one",
        "Save what can be read as a new archive, or restore a backup. Nothing was changed.",
    )


def _stamps(path: Path) -> list[tuple[int, int, int]]:
    """Return what changes when somebody writes to an archive or to its log."""
    found = []
    for file in (path, Path(f"{path}-wal")):
        with contextlib.suppress(OSError):
            facts = file.stat()
            found.append((facts.st_ino, facts.st_size, facts.st_mtime_ns))
    return found


def _fits(path: Path, log: LogPages) -> bool:
    """Tell whether a log goes on where its file ends: by the history, to which every transaction adds a random token.

    What cannot be told counts as fitting: SQLite checks the log itself.
    """
    with Pages(path) as alone, Pages(path, log) as together:
        if log.size != alone.size:
            return False
        mine = Trees(alone)
        newest = mine.last(_HISTORY)
        if newest is None or len(newest.values) != 3:
            return True
        trees = Trees(together)
        if _HISTORY not in trees.entries:
            return False
        same = trees.last(_HISTORY, newest.key)
        if same is None or same.values[1:] != newest.values[1:]:
            return False
        return _first_step(mine, log) <= newest.key + 1


def _first_step(trees: Trees, log: LogPages) -> int:
    """Return the newest counter of the history at the first transaction of a log, 0 where it does not say."""
    number = trees.leaf(_HISTORY)
    if number not in log.oldest:
        return 0
    with log.path.open("rb") as file:
        file.seek(log.oldest[number])
        data = file.read(log.size)
    if len(data) < log.size or kind_of(data, number) != TABLE[1]:
        return 0
    return max((cell.key for cell in cells(data, number, trees.pages.usable)), default=0)
