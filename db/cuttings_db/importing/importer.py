"""Import what the user gave: two workers read ahead, one thread stores in small groups, every file gets an outcome."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cuttings_db.errors import ArchiveProblem, Cancelled, FileUnreadable
from cuttings_db.importing.options import ImportOptions
from cuttings_db.importing.outcomes import ImportReport
from cuttings_db.importing.reading import Readers, digest, refuse_archive, stamp
from cuttings_db.importing.storing import Storing
from cuttings_db.isolation import Allowance
from cuttings_db.leftovers import private_folder
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store.articles import single_files
from cuttings_db.store.connection import Store
from cuttings_db.store.open_imports import complete_imports
from cuttings_db.store.places import is_log_of_archive

__all__ = ["Importer"]

# How many files may be read ahead of the one that is stored.
_AHEAD = 6


@dataclass
class _File:
    """A file on its way: its first look, which is under way."""

    path: Path
    future: Future[Any]


@dataclass
class _Look:
    """What the first look at a file found: its hash and state, its members and, of a plain file, its readings."""

    sha256: str
    stamp: tuple[int, ...]
    members: list[str] = field(default_factory=list)
    readings: Any = None


class Importer:
    """Imports into one archive; use it for one import."""

    def __init__(self, store: Store, options: ImportOptions | None = None) -> None:
        self._store = store
        self._options = options or ImportOptions()
        self._report: Report = quiet
        # Whoever names an encoding wants the file read again.
        self._known = set() if self._options.encoding else single_files(store)

    def run(self, paths: Sequence[Path], report: Report = quiet) -> ImportReport:
        """Import files and folders; a cancel ends it early, and what was committed stays."""
        from cuttings_db import readers

        self._report = report
        whole = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100 - resolve() would follow links
        with private_folder("import") as folder:
            storing = Storing(self._store, folder if self._options.keep_originals else None)
            pool = Readers(self._options, folder)
            try:
                try:
                    self._import(list(self._gather(readers.gather(whole))), storing, pool)
                except Cancelled:
                    storing.outcome.cancelled = True
                finally:
                    pool.close()
                storing.finish(report)
            except ArchiveProblem as error:
                with suppress(ArchiveProblem):
                    complete_imports(self._store)
                raise _with_count(error, len(storing.outcome.articles)) from error
            return storing.outcome

    def _gather(self, found: Iterator[Any]) -> Iterator[Any]:
        """Report while folders are walked."""
        for count, item in enumerate(found, 1):
            self._report(Step("gather", count, 0, item.path.name))
            # What SQLite keeps beside an open archive comes and goes by itself; nobody gave it to us.
            if not is_log_of_archive(item.path):
                yield item

    def _import(self, gathered: list[Any], storing: Storing, pool: Readers) -> None:
        """Read ahead with the pool, store in the order given."""
        waiting: deque[_File] = deque()
        remaining = iter(gathered)
        done, total = 0, len(gathered)
        while True:
            # What a cancel from here on leaves out; the file at hand counts as left.
            storing.outcome.not_reached = total - done
            while len(waiting) < _AHEAD and (item := next(remaining, None)) is not None:
                error = item.error or refuse_archive(item.path)
                if error is not None:
                    storing.outcome.refuse(str(item.path), "", error)
                    storing.file_passed()
                    done += 1
                    continue
                waiting.append(_File(item.path, pool.pool.submit(self._first_look, item.path, pool)))
            if not waiting:
                storing.outcome.not_reached = 0
                storing.commit()
                self._tell(total, "", storing)
                return
            file = waiting.popleft()
            self._tell(total, file.path.name, storing)
            self._store_file(file, storing, pool, total)
            done += 1
            storing.file_passed()
            storing.outcome.not_reached = total - done
            self._tell(total, file.path.name, storing)

    def _tell(self, total: int, name: str, storing: Storing) -> None:
        """Report one step, of what is committed and no more; Cancelled comes out of here."""
        self._report(Step("import", storing.settled, total, name, len(storing.outcome.failed)))

    def _first_look(self, path: Path, pool: Readers) -> _Look:
        """Look at a file for the first time, in a reading thread; all of it within the time that a file may take.

        A file that went in whole as one article before is not read again: its readings are None, its members [].
        """
        allowance, before, began = Allowance(self._options.seconds), stamp(path), time.monotonic()
        sha256 = digest(path, pool.go_on, self._options.seconds)
        allowance.spend(time.monotonic() - began)
        if sha256 in self._known:
            return _Look(sha256, before)
        members = pool.call("members", path, allowance=allowance)
        if not isinstance(members, list) or not all(isinstance(member, str) for member in members):
            raise FileUnreadable("what it holds cannot be understood", "Check that it is complete.")
        if members != [""]:
            return _Look(sha256, before, members)
        readings = pool.call("read", path, "", allowance=allowance)
        if stamp(path) != before:
            # What was read may be half of it, and its hash that of something else.
            raise FileUnreadable("it changed while it was read", "Import it again when nothing writes to it any more.")
        return _Look(sha256, before, members, readings)

    def _store_file(self, file: _File, storing: Storing, pool: Readers, total: int) -> None:
        """Store everything that one file holds; its failures never stop the batch."""
        path = str(file.path)
        try:
            look = self._wait(file.future, file.path.name, storing, total)
            sha256, members = look.sha256, look.members
            if look.readings is not None:
                storing.file_done(sha256, storing.add(path, look.readings, sha256))
                return
        except (Cancelled, ArchiveProblem):
            raise
        except Exception as error:  # noqa: BLE001 - whatever a reader does, the batch goes on
            storing.outcome.refuse(path, "", error)
            return
        if sha256 in self._known:
            storing.known(path, sha256)
            return
        if not members:
            storing.outcome.refuse(path, "", FileUnreadable("it holds nothing to import", "Check that it is complete."))
            return
        failed, articles = len(storing.outcome.failed), 0
        for member, future in self._member_readings(members, file.path, pool):
            try:
                articles += storing.add(path, self._wait(future, member, storing, total), sha256)
            except (Cancelled, ArchiveProblem):
                raise
            except Exception as error:  # noqa: BLE001 - one bad member never stops its container
                storing.outcome.refuse(path, member, error)
        if len(storing.outcome.failed) == failed and stamp(file.path) == look.stamp:
            storing.file_done(sha256, articles)

    def _member_readings(self, members: list[str], path: Path, pool: Readers) -> Iterator[tuple[str, Future[Any]]]:
        """Yield each member with its reading under way, a few ahead."""
        ahead: deque[tuple[str, Future[Any]]] = deque()
        for member in members:
            ahead.append((member, pool.pool.submit(pool.call, "read", path, member)))
            if len(ahead) >= _AHEAD:
                yield ahead.popleft()
        yield from ahead

    def _wait(self, future: Future[Any], name: str, storing: Storing, total: int) -> Any:
        """Wait for a reading, hear a cancel meanwhile, and commit what has waited long enough."""
        while True:
            try:
                return future.result(timeout=0.1)
            except TimeoutError:
                if future.done():
                    return future.result()
                self._tell(total, name, storing)
                storing.commit_if_due(time.monotonic())


def _with_count(error: ArchiveProblem, added: int) -> ArchiveProblem:
    """Return a problem of the archive that also says what was imported before it."""
    words = f"{added:,} articles were imported before that and are kept; import again to go on." if added else ""
    return type(error)(error.reason, " ".join(filter(None, (error.advice, words))))
