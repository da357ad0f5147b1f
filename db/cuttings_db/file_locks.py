"""One at a time: the operating system's own lock on an open file, so that nothing stale can be left behind."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from cuttings_db.errors import ArchiveBusy

__all__ = ["one_at_a_time"]

_PAUSE_SECONDS = 0.02


def _nothing() -> None:
    """Do nothing."""


@contextlib.contextmanager
def one_at_a_time(
    file: Path, patience: float, busy: ArchiveBusy, check: Callable[[], None] = _nothing
) -> Iterator[None]:
    """Hold the lock of a file, which is made; `busy` is raised if another process holds it longer than `patience` s.

    `check` is called while waiting and may raise. A file system that knows no locks is worked on without one.
    """
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
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
