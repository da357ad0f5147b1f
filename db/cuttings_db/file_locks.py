"""Locks on files, which are the operating system's own: one at a time, and those that SQLite holds for an open archive.

On POSIX systems a process that closes a file loses all of its locks on it, whoever took them: what reads an open
archive as plain bytes takes SQLite's locks away, and another program may then throw a log away that is still in use.
See https://www.sqlite.org/howtocorrupt.html, "POSIX advisory locks canceled by a separate thread doing close()".
"""

from __future__ import annotations

import contextlib
import os
import stat
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from cuttings_db.errors import ArchiveBusy

__all__ = ["held_open", "is_held", "one_at_a_time"]

_PAUSE_SECONDS = 0.02
_BESIDE = ("", "-wal", "-shm")
# The archives that this process has open, by their real paths, each as often as it is.
_HELD: Counter[str] = Counter()


@contextlib.contextmanager
def held_open(archive: Path) -> Iterator[None]:
    """Know an archive as open in this process, so that nobody reads it as plain bytes meanwhile."""
    path = str(archive.resolve())
    _HELD[path] += 1
    try:
        yield
    finally:
        _HELD[path] -= 1
        if not _HELD[path]:
            del _HELD[path]


def is_held(path: Path) -> bool:
    """Tell whether a file is an archive that this process has open, or what SQLite keeps beside one."""
    if not _HELD:
        return False
    number = _number(path)
    return number is not None and any(number == _number(Path(f"{held}{tail}")) for held in [*_HELD] for tail in _BESIDE)


def _number(path: Path) -> tuple[int, int] | None:
    """Return what tells files apart, None where there is none."""
    try:
        facts = path.stat()
    except (OSError, ValueError):
        return None
    return facts.st_dev, facts.st_ino


def _nothing() -> None:
    """Do nothing."""


@contextlib.contextmanager
def one_at_a_time(
    file: Path, patience: float, busy: ArchiveBusy, check: Callable[[], None] = _nothing, like: Path | None = None
) -> Iterator[None]:
    """Hold the lock of a file, which is made; `busy` is raised if another process holds it longer than `patience` s.

    `check` is called while waiting and may raise. Who may read or write `like` may do so to the file as well; without
    it only this user may. A file system that knows no locks is worked on without one.
    """
    descriptor = _opened(file, like)
    try:
        deadline = time.monotonic() + patience
        while not _try_lock(descriptor):
            check()
            if time.monotonic() > deadline:
                raise busy
            time.sleep(_PAUSE_SECONDS)
        yield
    finally:
        os.close(descriptor)


def _opened(file: Path, like: Path | None) -> int:
    """Open the file of a lock, and make it where there is none; no link is followed, and no pipe waited for."""
    flags = sum(getattr(os, name, 0) for name in ("O_CLOEXEC", "O_NOFOLLOW", "O_NONBLOCK"))
    try:
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT | flags, 0o600)
    except PermissionError:
        # Another user's: what may be read can be locked.
        return os.open(file, os.O_RDONLY | flags)
    if like is not None and hasattr(os, "fchmod"):
        # Refused where it is another user's, who has done so.
        with contextlib.suppress(OSError):
            os.fchmod(descriptor, stat.S_IMODE(like.stat().st_mode) & 0o666 | 0o600)
    return descriptor


def _try_lock(descriptor: int) -> bool:
    """Lock an open file without waiting; False if it is held elsewhere. Closing the file releases it."""
    try:
        if os.name == "nt":
            import msvcrt

            getattr(msvcrt, "locking")(descriptor, getattr(msvcrt, "LK_NBLCK"), 1)  # noqa: B009 - absent elsewhere
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True
