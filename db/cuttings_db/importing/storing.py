"""Store what was read: checked, duplicates told, articles committed in small groups, names settled at the end."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cuttings_db.errors import ArchiveProblem, Cancelled, FileUnreadable
from cuttings_db.importing.checking import check_original, check_recognised
from cuttings_db.importing.outcomes import Imported, ImportReport
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store.articles import add_article, article_of_file, article_of_text, text_hash
from cuttings_db.store.connection import Store, now
from cuttings_db.store.imports import bring_back, undone_articles
from cuttings_db.store.naming import settle_in_steps
from cuttings_db.store.open_imports import OpenImport, complete_imports
from cuttings_db.store.records import KeptOriginal, Recognised

__all__ = ["Storing"]

# A commit waits for the disk; a group this small loses at most a second of work in a crash.
_GROUP = 24
_GROUP_SECONDS = 0.5
# What waits for a commit lies in memory: a few long articles are a group as well.
_GROUP_CHARACTERS = 4_000_000
# Who stopped an import does not want to wait for much longer.
_PATIENCE_SECONDS = 2.0


@dataclass(frozen=True)
class _Waiting:
    """One article that waits for its commit."""

    path: str
    found: Recognised
    original: KeptOriginal | None
    original_sha256: str
    file_sha256: str


class Storing:
    """The writing half of an import; `spool` is the folder where workers lay originals, None to keep none."""

    def __init__(self, store: Store, spool: Path | None) -> None:
        self._store = store
        self._spool = spool
        self._group: list[_Waiting] = []
        self._characters = 0
        self._files: dict[str, int] = {}
        self._last_commit = time.monotonic()
        self.outcome = ImportReport(started=now())
        complete_imports(store)
        self._open = OpenImport(store, self.outcome.started)
        # Files of which all is in the archive, or is told to have failed; and those that wait for a commit.
        self.settled = self._passed = 0
        # What an import brought that was taken back is as good as new.
        self._undone = undone_articles(store)

    def add(self, path: str, readings: Any, file_sha256: str) -> int:
        """Take the readings of one file or member, all of them or none; returns how many articles they are."""
        if not isinstance(readings, list) or not readings:
            raise FileUnreadable("nothing that can be understood was read from it", "Check that it is complete.")
        taken = []
        # Articles of one reading may share their original, as the entries of a feed do: it is read through once. They
        # are committed together, before which nothing is taken away.
        seen: dict[str, tuple[KeptOriginal | None, str]] = {}
        for data in readings:
            found = check_recognised(data)
            key = repr(data.get("original"))
            if key not in seen:
                seen[key] = check_original(data.get("original"), self._spool)
            original, sha256 = seen[key]
            taken.append(_Waiting(path, found, original, sha256, file_sha256))
        self._group += taken
        self._characters += sum(len(waiting.found.draft.text) for waiting in taken)
        self.commit_if_due(time.monotonic())
        return len(taken)

    def known(self, path: str, sha256: str) -> None:
        """Tell that a file is already here, without reading it again."""
        article, title = article_of_file(self._store, sha256)
        known = Imported(article, path, "", title)
        if article not in self._undone:
            self.outcome.already.append(known)
            return
        with self._open.transaction("meta"):
            self._bring_back(article)
            self._open.grow([article], [path])
        self.outcome.articles.append(known)

    def _bring_back(self, article: int) -> None:
        """Take an article out of the trash, inside a running transaction."""
        bring_back(self._store, article)
        self._undone.discard(article)

    def file_done(self, sha256: str, articles: int) -> None:
        """Note that a whole file went in without a failure, and how many articles it holds."""
        self._files[sha256] = articles

    def file_passed(self) -> None:
        """Note that no more comes of a file: it is settled as soon as what came of it is committed."""
        self._passed += 1
        self.commit_if_due(time.monotonic())
        if not self._group:
            self._settle()

    def _settle(self) -> None:
        """Count what waited for a commit."""
        self.settled += self._passed
        self._passed = 0

    def commit_if_due(self, at: float) -> None:
        """Commit when the group is large or old enough."""
        large = len(self._group) >= _GROUP or self._characters >= _GROUP_CHARACTERS
        if self._group and (large or at - self._last_commit >= _GROUP_SECONDS):
            self.commit()

    def commit(self) -> None:
        """Store the group in one transaction; only then is it reported.

        Should one article be impossible to store, the others of its group go in one by one.
        """
        self._last_commit = time.monotonic()
        group, files = self._group, self._files
        self._group, self._files, self._characters = [], {}, 0
        if not group and not files:
            self._settle()
            return
        try:
            self._write(group, files)
        except (ArchiveProblem, Cancelled):
            raise
        except Exception:  # noqa: BLE001 - whatever one article holds, the others go in
            for waiting in group:
                self._write_alone(waiting, files)
            self._write([], files)
        self._settle()
        for waiting in group:
            if waiting.original is not None:
                waiting.original.file.unlink(missing_ok=True)

    def _write_alone(self, waiting: _Waiting, files: dict[str, int]) -> None:
        """Store one article; if that fails it is refused, and its file does not count as read."""
        try:
            self._write([waiting], {})
        except ArchiveProblem:
            raise
        except Exception as error:  # noqa: BLE001 - it is told in the report
            files.pop(waiting.file_sha256, None)
            self.outcome.refuse(waiting.path, waiting.found.draft.member, error)

    def _write(self, group: Sequence[_Waiting], files: dict[str, int]) -> None:
        """Store articles in one transaction.

        Whether an article is here already is asked inside it: another process may import the same folder.
        """
        added: list[Imported] = []
        already: list[Imported] = []
        with self._open.transaction("add" if group else "quiet") as counter:
            for waiting in group:
                found, member = waiting.found, waiting.found.draft.member
                known = article_of_text(self._store, text_hash(found.layer.title, found.draft.text))
                if known is not None:
                    there = Imported(known, waiting.path, member, found.layer.title)
                    if known in self._undone:
                        self._bring_back(known)
                        added.append(there)
                    else:
                        already.append(there)
                    continue
                article = add_article(
                    self._store, found, waiting.path, waiting.original, waiting.original_sha256, counter
                )
                added.append(Imported(article, waiting.path, member, found.layer.title))
            self._store.connection.executemany("INSERT OR REPLACE INTO imported_files VALUES (?, ?)", files.items())
            self._open.grow([there.id for there in added], [there.path for there in added])
        self.outcome.articles.extend(added)
        self.outcome.already.extend(already)

    def finish(self, report: Report = quiet) -> None:
        """Commit the rest, keep the report, and settle the names of what was mentioned.

        Who stops the last of these, or has stopped the import, has names settled with the next one, if they are many.
        """
        self.commit()
        self.outcome.ended = now()
        with self._store.transaction("quiet"):
            articles = self.outcome.articles
            self.outcome.id = self._open.end(
                self.outcome.ended, self.outcome.as_json(), [a.path for a in articles], [a.id for a in articles]
            )
        with suppress(Cancelled):
            settle_in_steps(self._store, self._patience() if self.outcome.cancelled else report)

    def _patience(self) -> Report:
        """Return what ends the settling of names after a moment."""
        until = time.monotonic() + _PATIENCE_SECONDS

        def report(step: Step) -> None:
            if time.monotonic() > until:
                raise Cancelled("stopped")

        return report
