"""The reading half of an import: threads, each with a worker process of its own, and words for what goes wrong."""

from __future__ import annotations

import hashlib
import math
import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from cuttings_db.errors import Cancelled, FileUnreadable, FormatUnknown, LimitExceeded, WorkerDied
from cuttings_db.importing.asking import ask
from cuttings_db.importing.options import ImportOptions
from cuttings_db.importing.recognising import MEMORY_MEGABYTES
from cuttings_db.isolation import Allowance, Worker
from cuttings_db.progress import Step
from cuttings_db.readers.limits import MEMBER_BYTES, ZIP_RATIO, check_member
from cuttings_db.readers.reading import open_plain
from cuttings_db.store.places import is_archive

__all__ = ["Readers", "digest", "refuse_archive", "stamp"]

_PIECE = 4 * 1024 * 1024
# Packages and mailboxes may be of any size: what is in them is read one by one.
_CONTAINERS = (b"PK", b"From ")
_TOO_MUCH = "It is unusually large or complicated: split it, or print it to PDF, and import that."
_HARMFUL = "It may be damaged, or made to do harm: print it to PDF, and import that."


class Readers:
    """One worker process for each thread of a small pool."""

    def __init__(self, options: ImportOptions, spool: Path) -> None:
        self._options, self._spool = options, spool
        self._local = threading.local()
        self._workers: list[Worker] = []
        self._stopped = threading.Event()
        self.pool = ThreadPoolExecutor(options.workers, thread_name_prefix="read")

    def call(self, method: str, path: Path, member: str = "", allowance: Allowance | None = None) -> Any:
        """Ask this thread's worker; a cancel is heard within 0.1 s. `allowance` is the time of the whole file."""
        worker = getattr(self._local, "worker", None)
        if worker is None:
            # Somebody may be typing in the window on the same two cores.
            # A reader holds nothing that could be lost: who stops an import need not wait for it.
            spool = [str(self._spool)] if self._options.keep_originals else []
            worker = Worker("recognise", [str(MEMORY_MEGABYTES), *spool], low_priority=True, grace=0.2)
            self._local.worker = worker
            self._workers.append(worker)
        options = self._options
        params = {
            "path": str(path),
            "member": member,
            "password": options.password_of(path),
            "encoding": options.encoding,
            "depth": options.depth,
            "spool": str(self._spool) if options.keep_originals else "",
        }
        allowance = allowance or Allowance(options.seconds)
        try:
            return self._ask(worker, method, params, allowance)
        except WorkerDied as error:
            if type(error.__cause__) is RuntimeError:
                # A fault of ours is told as one, so that somebody may report it.
                raise error.__cause__ from None
            if not isinstance(error.__cause__, WorkerDied):
                raise
        # A system that is short of memory ends whom it likes: a file is to blame where that happens twice.
        self.go_on()
        return self._ask(worker, method, params, allowance)

    def _ask(self, worker: Worker, method: str, params: dict[str, Any], allowance: Allowance) -> Any:
        """Ask a worker once."""
        return ask(worker, method, params, self._report, seconds=allowance, advice=_HARMFUL, large=_TOO_MUCH)

    def _report(self, step: Step) -> None:
        """Stop when the import was cancelled."""
        self.go_on()

    def go_on(self) -> None:
        """Raise Cancelled when the import was cancelled."""
        if self._stopped.is_set():
            raise Cancelled("stopped")

    def close(self) -> None:
        """Stop all workers and wait for their threads."""
        self._stopped.set()
        self.pool.shutdown(wait=True, cancel_futures=True)
        for worker in self._workers:
            worker.close()


def _late(seconds: float) -> str:
    """Return what is said of a file that takes too long."""
    return f"it took longer than {seconds:.0f} seconds"


def stamp(path: Path) -> tuple[int, ...]:
    """Return what changes when a file is written to or replaced; nothing of one that is gone."""
    try:
        facts = path.stat()
    except (OSError, ValueError):
        return ()
    return facts.st_dev, facts.st_ino, facts.st_size, facts.st_mtime_ns


def _nothing() -> None:
    """Do nothing."""


def digest(path: Path, go_on: Callable[[], None] = _nothing, seconds: float = math.inf) -> str:
    """Return the SHA-256 of a plain file, as long as it was when it was opened: one that grows has an end too.

    FileUnreadable if it cannot be read, LimitExceeded if that takes too long; `go_on` may raise Cancelled.
    """
    deadline = time.monotonic() + seconds
    with open_plain(path) as stream:
        facts = os.fstat(stream.fileno())
        left = facts.st_size
        found = hashlib.sha256()
        try:
            if left > MEMBER_BYTES:
                _check_large(facts, stream.read(5))
            stream.seek(0)
            while left > 0 and (piece := stream.read(min(left, _PIECE))):
                found.update(piece)
                left -= len(piece)
                go_on()
                if time.monotonic() > deadline:
                    raise LimitExceeded(_late(seconds), _TOO_MUCH)
        except (OSError, ValueError) as error:
            words = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
            advice = "Check that it is there and that you may read it."
            raise FileUnreadable(f"it cannot be read ({words})", advice) from error
        return found.hexdigest()


def _check_large(facts: os.stat_result, head: bytes) -> None:
    """Refuse what is too large, or says to be and holds next to nothing, before anybody waits for its bytes."""
    if not head.startswith(_CONTAINERS):
        check_member(facts.st_size)
    # Some network drives know of no blocks at all.
    held = getattr(facts, "st_blocks", 0) * 512
    if held and held * ZIP_RATIO < facts.st_size:
        raise LimitExceeded(
            f"the file says to be {facts.st_size // 1024 // 1024:,} MB large and is nearly all empty",
            "It is damaged, or made to do harm: get it again.",
        )


def refuse_archive(path: Path) -> FormatUnknown | None:
    """Return why a file is not imported if it is an archive of ours, such as the one that is written to."""
    if is_archive(path):
        return FormatUnknown("it is an archive of Cuttings, not an article", "Open it with Cuttings.")
    return None
