"""Import what the user gave: two workers read ahead, one thread stores in small groups, every file gets an outcome."""

from __future__ import annotations

import hashlib
import os
import tempfile
import threading
import time
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cuttings_db.errors import Cancelled, CuttingsError, FileUnreadable
from cuttings_db.importing.outcomes import ImportReport
from cuttings_db.importing.recognising import MEMORY_MEGABYTES
from cuttings_db.importing.storing import Storing
from cuttings_db.isolation import Worker
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store.articles import single_files
from cuttings_db.store.connection import Store

__all__ = ["ImportOptions", "Importer"]

_SECONDS = 60.0
# How many files may be read ahead of the one that is stored.
_AHEAD = 6


@dataclass(frozen=True)
class ImportOptions:
    """How to import: passwords by path, whether originals are kept, how many workers read."""

    passwords: Mapping[str, str] = field(default_factory=dict)
    keep_originals: bool = True
    depth: str = "full"
    workers: int = 2
    encoding: str | None = None


class _Readers:
    """One worker process for each thread of a small pool."""

    def __init__(self, count: int, options: ImportOptions, spool: Path) -> None:
        self._options, self._spool = options, spool
        self._local = threading.local()
        self._workers: list[Worker] = []
        self._stopped = threading.Event()
        self.pool = ThreadPoolExecutor(count, thread_name_prefix="read")

    def call(self, method: str, path: Path, member: str = "") -> Any:
        """Ask this thread's worker; a cancel is heard within 0.1 s."""
        worker = getattr(self._local, "worker", None)
        if worker is None:
            # Somebody may be typing in the window on the same two cores.
            worker = Worker("recognise", [str(MEMORY_MEGABYTES)], low_priority=True)
            self._local.worker = worker
            self._workers.append(worker)
        options = self._options
        params = {
            "path": str(path),
            "member": member,
            "password": options.passwords.get(str(path)),
            "encoding": options.encoding,
            "depth": options.depth,
            "spool": str(self._spool) if options.keep_originals else "",
        }
        return worker.call(method, params, self._report, seconds=_SECONDS)

    def _report(self, step: Step) -> None:
        """Stop when the import was cancelled."""
        if self._stopped.is_set():
            raise Cancelled("stopped")

    def close(self) -> None:
        """Stop all workers and wait for their threads."""
        self._stopped.set()
        self.pool.shutdown(wait=True, cancel_futures=True)
        for worker in self._workers:
            worker.close()


def _digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@dataclass
class _File:
    """A file on its way: its hash, its members, and the readings that are under way, in order."""

    path: Path
    future: Future[Any]
    sha256: str = ""
    failures: int = 0


class Importer:
    """Imports into one archive; use it for one import."""

    def __init__(self, store: Store, options: ImportOptions | None = None) -> None:
        self._store = store
        self._options = options or ImportOptions()
        self._step = Step("import")
        self._report: Report = quiet
        self._known = single_files(store)

    def run(self, paths: Sequence[Path], report: Report = quiet) -> ImportReport:
        """Import files and folders; a cancel ends it early, and what was committed stays."""
        from cuttings_db import readers

        self._report = report
        with tempfile.TemporaryDirectory(prefix="cuttings-") as folder:
            storing = Storing(self._store, self._options)
            pool = _Readers(self._options.workers, self._options, Path(folder))
            try:
                gathered = list(self._gather(readers.gather(paths)))
                self._import(gathered, storing, pool)
            except Cancelled:
                storing.outcome.cancelled = True
            finally:
                pool.close()
                storing.finish()
            return storing.outcome

    def _gather(self, found: Iterator[Any]) -> Iterator[Any]:
        """Report while folders are walked."""
        for count, item in enumerate(found, 1):
            self._report(Step("gather", count, 0, item.path.name))
            yield item

    def _import(self, gathered: list[Any], storing: Storing, pool: _Readers) -> None:
        """Read ahead with the pool, store in the order given."""
        waiting: deque[_File] = deque()
        remaining = iter(gathered)
        done, total = 0, len(gathered)
        while True:
            while len(waiting) < _AHEAD and (item := next(remaining, None)) is not None:
                if item.error is not None:
                    storing.outcome.refuse(str(item.path), "", item.error)
                    done += 1
                    continue
                waiting.append(_File(item.path, pool.pool.submit(self._first_look, item.path, pool)))
            if not waiting:
                return
            file = waiting.popleft()
            self._tell(done, total, file.path.name, storing)
            self._store_file(file, storing, pool, done, total)
            done += 1
            self._tell(done, total, file.path.name, storing)

    def _tell(self, done: int, total: int, name: str, storing: Storing) -> None:
        """Report one step; Cancelled comes out of here."""
        self._report(Step("import", done, total, name, len(storing.outcome.failed)))

    def _first_look(self, path: Path, pool: _Readers) -> tuple[str, list[str], Any]:
        """Return hash, members and, of a plain file, its readings; runs in a reading thread.

        A file that went in whole as one article before is not read again: its readings are None, its members [].
        """
        try:
            digest = _digest(path)
        except OSError as error:
            advice = "Check that it is there and that you may read it."
            raise FileUnreadable(f"it cannot be read ({os.strerror(error.errno or 0)})", advice) from error
        if digest in self._known:
            return digest, [], None
        members = pool.call("members", path)
        return digest, members, pool.call("read", path, "") if members == [""] else None

    def _store_file(self, file: _File, storing: Storing, pool: _Readers, done: int, total: int) -> None:
        """Store everything that one file holds; its failures never stop the batch."""
        path = str(file.path)
        try:
            file.sha256, members, readings = self._wait(file.future, file.path.name, storing, done, total)
        except Cancelled:
            raise
        except Exception as error:  # noqa: BLE001 - whatever a reader does, the batch goes on
            storing.outcome.refuse(path, "", error)
            return
        if readings is not None:
            storing.add(path, readings, file.sha256)
            storing.file_done(file.sha256, path)
            return
        if file.sha256 in self._known:
            storing.known(path, file.sha256)
            return
        if not members:
            storing.outcome.refuse(path, "", FileUnreadable("it holds nothing to import", "Check that it is complete."))
            return
        failed = len(storing.outcome.failed)
        for member, future in self._member_readings(members, file.path, pool):
            try:
                storing.add(path, self._wait(future, member, storing, done, total), file.sha256)
            except Cancelled:
                raise
            except Exception as error:  # noqa: BLE001 - one bad member never stops its container
                storing.outcome.refuse(path, member, error)
        if len(storing.outcome.failed) == failed:
            storing.file_done(file.sha256, path)

    def _member_readings(self, members: list[str], path: Path, pool: _Readers) -> Iterator[tuple[str, Future[Any]]]:
        """Yield each member with its reading under way, a few ahead."""
        ahead: deque[tuple[str, Future[Any]]] = deque()
        for member in members:
            ahead.append((member, pool.pool.submit(pool.call, "read", path, member)))
            if len(ahead) >= _AHEAD:
                yield ahead.popleft()
        yield from ahead

    def _wait(self, future: Future[Any], name: str, storing: Storing, done: int, total: int) -> Any:
        """Wait for a reading, hear a cancel meanwhile, and commit what has waited long enough."""
        while True:
            try:
                return future.result(timeout=0.1)
            except TimeoutError:
                if future.done():
                    return future.result()
                self._tell(done, total, name, storing)
                storing.commit_if_due(time.monotonic())
            except CuttingsError:
                raise
