"""An archive in a process of its own: the window asks it over a pipe, and is never held up by it."""

from __future__ import annotations

import argparse
import contextlib
import gc
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.beforehand import Beforehand
from cuttings_db.archive.histogram import Span
from cuttings_db.archive.service_backups import BackupService
from cuttings_db.archive.service_copies import CopyService
from cuttings_db.archive.service_dossier import DossierService
from cuttings_db.archive.service_entities import EntityService
from cuttings_db.archive.service_keeping import KeepingService
from cuttings_db.archive.service_organising import OrganisingService
from cuttings_db.archive.service_originals import OriginalService
from cuttings_db.archive.service_watching import watching_handlers
from cuttings_db.errors import ArchiveMissing, Cancelled, CuttingsError
from cuttings_db.importing import ImportOptions
from cuttings_db.isolation import Handler, serve
from cuttings_db.leftovers import private_folder
from cuttings_db.model import Question, from_json
from cuttings_db.progress import Report, Step
from cuttings_db.store.memory import give_memory_back, hold_memory
from cuttings_db.store.queues import brief_report
from cuttings_db.store.undoing import undo_state

__all__ = ["main"]

# Another role of the same window may still be making the file.
_WAIT_SECONDS = 10.0
# The entity list shows a few of each type, and asks for the others when somebody wants to see them.
_FACET_ROWS = 24
Params = dict[str, Any]


def _question(params: Params) -> Question:
    """Return the question in a request."""
    return from_json(Question, params.get("question") or {})


def _numbers(params: Params) -> list[int]:
    """Return the numbers of articles or dates in a request."""
    return [int(number) for number in params["ids"]]


def _span(params: Params) -> Span | None:
    """Return what part of the calendar the histogram of a request is to show; None is all of it."""
    given = params.get("histogram")
    return (str(given["resolution"]), int(given["lo"]), int(given["hi"])) if given else None


class Service:
    """The methods of the service, by name; the archive is opened at the first request."""

    def __init__(self, path: Path, role: str) -> None:
        self._path, self._role = path, role
        self._archive: Archive | None = None
        self._settled = False
        self._beforehand = Beforehand()
        self._entities = EntityService(lambda: self.archive)
        self._organising = OrganisingService(lambda: self.archive)
        self._originals = OriginalService(lambda: self.archive)
        self._keeping = KeepingService(lambda: self.archive)
        self._backups = BackupService(lambda: self.archive)

    @property
    def archive(self) -> Archive:
        """Return the open archive; the role that changes also makes it."""
        if self._archive is None:
            deadline = time.monotonic() + _WAIT_SECONDS
            while self._archive is None:
                try:
                    self._archive = Archive(self._path, create=self._role == "changes")
                except ArchiveMissing:
                    if time.monotonic() > deadline:
                        raise
                    time.sleep(0.05)
        return self._archive

    def rest(self, waits: Callable[[], bool]) -> float | None:
        """Put things in order while nobody asks: the log into the file, so that a copy is whole; names; the index.

        Returns the seconds after which to rest again if nobody asks till then, None for never.
        """
        if self._archive is None:
            return None
        with contextlib.suppress(sqlite3.Error):
            self._archive.store.checkpoint()

        def check() -> None:
            if waits():
                raise Cancelled("somebody asks")

        if self._role == "questions":
            with contextlib.suppress(CuttingsError, sqlite3.Error):
                self._archive.wording_help.prepare(waits)
            self._originals.tidy()
            if not self._settled:
                # What was read to answer the first questions stays for long: no later collection needs to look at it.
                gc.collect()
                gc.freeze()
                self._settled = True
        if self._role == "questions" and not waits():
            self._archive.keep_relations()
        if self._role == "upkeep":
            with contextlib.suppress(CuttingsError, OSError, sqlite3.Error):
                self._archive.tidy(check)
                self._keeping.finish()
        if self._role != "questions":
            # Reading, merging and replaying take much for a moment; who asks next may be hours away.
            gc.collect()
            give_memory_back()
        if self._role == "upkeep":
            with contextlib.suppress(CuttingsError, OSError, sqlite3.Error):
                return self._backups.daily(waits)
        return None

    def _token(self) -> dict[str, str]:
        """Return the newest token of the archive's history: it tells that somebody has written, at next to no cost."""
        counter, random = self.archive.store.last_token()
        return {"token": f"{counter}:{random}"}

    def close(self) -> None:
        """Close the archive, if it was opened."""
        self._originals.close()
        if self._archive is not None:
            self._archive.close()

    def handlers(self) -> dict[str, Handler]:
        """Return every method that the window may call."""
        plain: dict[str, Callable[[Params], Any]] = {
            "summary": self._summary,
            "token": lambda p: self._token(),
            "entity": lambda p: self.archive.reading.entity(str(p["id"])),
            "article": lambda p: self.archive.reading.article(int(p["id"])),
            "paragraphs": self._paragraphs,
            "entity_facet": self._entity_facet,
            "date": lambda p: self.archive.reading.dated.date(int(p["id"])),
            "timeline_items": lambda p: {"items": self.archive.reading.dated.timeline_items(_numbers(p))},
            "publication_suggestions": lambda p: {
                "rows": self.archive.reading.dated.publication_suggestions(_numbers(p))
            },
            "report": lambda p: self.archive.report(p.get("id")),
            "tags": lambda p: {"tags": self.archive.tags()},
            "complete": lambda p: self.archive.wording_help.complete(str(p["text"]), int(p["cursor"])),
            "export_original": lambda p: {"path": self.archive.export_original(int(p["id"]), Path(p["to"]))},
            "decisions": lambda p: self.archive.deciding.page(int(p.get("offset", 0)), int(p.get("limit", 200))),
            "review": lambda p: {"rows": self.archive.deciding.review()},
            "dismiss_review": lambda p: self.archive.deciding.dismiss(int(p["id"])),
            "ignored": lambda p: {"rows": self.archive.deciding.ignored()},
            "export_decisions": self._export_decisions,
            "backup": lambda p: self.archive.backup(Path(p["to"])),
        }
        long: dict[str, Handler] = {
            "search": self._search,
            "histogram": lambda p, report: self.archive.histogram(_question(p), _span(p), report),
            "timeline": lambda p, report: self.archive.timeline(_question(p), report),
            "cards": lambda p, report: self.archive.cards(_question(p), report),
            "rows": lambda p, report: {"rows": self.archive.rows(_question(p), p["ids"][:256], report)},
            "hits": lambda p, report: self.archive.reading.hits(
                int(p["id"]), _question(p), lambda: report(Step("hits"))
            ),
            "because": lambda p, report: self.archive.because(_question(p), report),
            "import": self._import,
            "import_text": self._import_text,
            "decide": lambda p, report: {**self.archive.decide(p["decision"], report), **self._undo_state()},
            "undo_decision": lambda p, report: self.archive.deciding.undo_decision(int(p["id"]), report),
            "apply_decisions": lambda p, report: {
                **self.archive.deciding.apply_file(Path(p["path"]), report),
                **self._undo_state(),
            },
            "check": lambda p, report: self.archive.check(report, repair=bool(p.get("repair"))),
            "catch_up": lambda p, report: {"indexed": self.archive.catch_up(report)},
            "full_pass": lambda p, report: {"articles": self.archive.full_pass(report)},
        }
        every = {**{name: _without_report(work) for name, work in plain.items()}, **long}
        every |= DossierService(lambda: self.archive).handlers()
        every |= self._entities.handlers(every)
        every |= self._organising.handlers()
        every |= watching_handlers(lambda: self.archive)
        every |= self._originals.handlers()
        every |= self._keeping.handlers()
        every |= self._backups.handlers()
        every |= CopyService(lambda: self.archive).handlers(every)
        every["full_pass"] = self._backups.daily_first(every["full_pass"])
        # What fails before anybody asks fails again when somebody does, and is looked into then.
        return {**{name: self._diagnosed(work) for name, work in every.items()}, "prepare": self._prepare}

    def _diagnosed(self, work: Handler) -> Handler:
        """Return a handler that calls a damaged archive damaged, whatever breaks over it."""

        def diagnosed(params: Params, report: Report) -> Any:
            try:
                return work(params, report)
            except Exception as error:
                found = self._archive.diagnose(error) if self._archive is not None else error
                if found is error:
                    raise
                raise found from error

        return diagnosed

    def _prepare(self, params: Params, report: Report) -> None:
        """Answer what the window asks first, before it can ask; nothing is told yet."""
        question = Question()

        def answered() -> dict[str, dict[str, Any]]:
            found = self.archive.search(question, report, None, _FACET_ROWS, False)
            return {"search": found, "summary": self.archive.summary()}

        with self.archive.store.snapshot():
            self._beforehand.keep(self.archive, question, answered)

    def _search(self, params: Params, report: Report) -> dict[str, Any]:
        """Answer a question; what may have been meant is asked for apart."""
        question, span = _question(params), _span(params)
        found = self._beforehand.search(self.archive, question, span is None)
        return found or self.archive.search(question, report, span, _FACET_ROWS, False)

    def _summary(self, params: Params) -> dict[str, Any]:
        """Return the counts of the archive, and the moment that they are of."""
        token = self._token()
        return {**token, **(self._beforehand.summary(self.archive) or self.archive.summary())}

    def _undo_state(self) -> dict[str, Any]:
        """Return what undo would do now."""
        return undo_state(self.archive.store)

    def _export_decisions(self, params: Params) -> dict[str, Any]:
        """Write all corrections for another archive."""
        to = Path(params["to"])
        self.archive.refuse_to_overwrite(to)
        return {"decisions": self.archive.deciding.export(to), "path": str(to)}

    def _paragraphs(self, params: Params) -> dict[str, Any]:
        """Return a page of an article."""
        characters = int(params.get("characters", 40_000))
        return self.archive.reading.paragraphs(int(params["id"]), int(params["first"]), characters, _question(params))

    def _entity_facet(self, params: Params) -> dict[str, Any]:
        """Return a page of one type's entities."""
        span = (int(params.get("offset", 0)), min(int(params.get("limit", 200)), 1000))
        sort, needle = str(params.get("sort", "count")), str(params.get("filter", ""))
        return self.archive.answering.facet(_question(params), str(params["type"]), needle, sort, span)

    def _import(self, params: Params, report: Report) -> dict[str, Any]:
        """Import files and folders."""
        options = ImportOptions(
            passwords={str(k): str(v) for k, v in (params.get("passwords") or {}).items()},
            keep_originals=bool(params.get("keep_originals", True)),
            depth="fast" if params.get("fast") else "full",
            encoding=params.get("encoding"),
        )
        return brief_report(self.archive.import_files([Path(p) for p in params["paths"]], options, report))

    def _import_text(self, params: Params, report: Report) -> dict[str, Any]:
        """Import pasted text."""
        with private_folder("pasted") as folder:
            return self.archive.import_text(str(params["text"]), str(params.get("title") or ""), folder, report)


def _without_report(work: Callable[[Params], Any]) -> Handler:
    """Return a handler for work that is too short to report."""
    return lambda params, report: work(params)


def main(arguments: list[str]) -> int:
    """Serve one archive in one role: questions, changes or upkeep."""
    parser = argparse.ArgumentParser(prog="cuttings --worker archive")
    parser.add_argument("path", type=Path)
    parser.add_argument("role", choices=["questions", "changes", "upkeep"])
    given = parser.parse_args(arguments)
    if given.role == "questions":
        hold_memory()
    service = Service(given.path, given.role)
    return serve(service.handlers(), reaches_out=True, on_rest=service.rest, on_end=service.close)
