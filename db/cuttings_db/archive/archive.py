"""The one door: an open archive, asked and changed through a few plain methods."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np

from cuttings_db.archive import checking, repairing, upkeep
from cuttings_db.archive.answering import Answering
from cuttings_db.archive.cards import CARDED, EventCards
from cuttings_db.archive.copies import with_copies
from cuttings_db.archive.deciding import Deciding
from cuttings_db.archive.exporting import Exporting, present
from cuttings_db.archive.histogram import Span
from cuttings_db.archive.keeping import KeptRelations
from cuttings_db.archive.reading import Reading
from cuttings_db.archive.rows import Rows
from cuttings_db.archive.wording_help import WordingHelp
from cuttings_db.errors import ArchiveProblem, ExportFailed, FileRefused, NoText
from cuttings_db.importing import Importer, ImportOptions, full_pass
from cuttings_db.model import Question
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.search import TextIndex, cache_folder
from cuttings_db.store.connection import Store
from cuttings_db.store.open_imports import complete_imports
from cuttings_db.store.originals import export_original
from cuttings_db.store.queues import read_report, report_count
from cuttings_db.store.relations import Relations
from cuttings_db.store.undoing import undo_state

__all__ = ["Archive"]

# The rows of articles are wide: all of them are looked at once.
_COUNTS = (
    "SELECT count(*) - total(trashed), total(trashed),"
    " total(trashed=0 AND (published_lo IS NULL OR published_hi IS NULL)) FROM articles"
)


class Archive:
    """One open archive. It belongs to one thread; other processes may have it open as well."""

    def __init__(self, path: Path, *, create: bool = False, read_only: bool = False) -> None:
        self.store = Store(path, create=create, read_only=read_only)
        if not self.store.read_only:
            # What a killed import brought can be taken back as that of any other.
            with suppress(ArchiveProblem):
                complete_imports(self.store)
        self._index: TextIndex | None = None
        self._kept = KeptRelations(self.store.identity)
        self.relations = Relations(self.store, self._kept.load)
        self.reading = Reading(self.store, self.relations, lambda: self.index)
        self.deciding = Deciding(self.store, self.reading)
        self._exporting = Exporting(self.store, self.reading, self._cards_among, self.ids)
        self._rows: Rows | None = None
        self._answering: Answering | None = None
        self._event_cards = EventCards(self.store, self.relations)
        self._wording_help: WordingHelp | None = None

    @property
    def index(self) -> TextIndex:
        """Return the text index, opened when it is first needed."""
        if self._index is None:
            self._index = TextIndex(cache_folder(self.store.identity))
        return self._index

    @property
    def result_rows(self) -> Rows:
        """Return what makes rows of the result list."""
        if self._rows is None:
            self._rows = Rows(self.store, self.index)
        return self._rows

    @property
    def answering(self) -> Answering:
        """Return what answers questions."""
        if self._answering is None:
            self._answering = Answering(self.store, self.relations, self.index)
        return self._answering

    @property
    def wording_help(self) -> WordingHelp:
        """Return what completes and explains questions."""
        if self._wording_help is None:
            self._wording_help = WordingHelp(self.store, self.relations, self.index)
        return self._wording_help

    # Asked

    def summary(self) -> dict[str, Any]:
        """Return the counts that the window shows around everything else."""
        self.index.refresh()
        return {
            "path": str(self.store.path),
            "name": self.store.path.stem,
            **dict(zip(("articles", "trash", "undated"), map(int, self.store.rows(_COUNTS)[0]), strict=True)),
            "unindexed": upkeep.unindexed(self.store, self.index),
            "read_only": self.store.read_only,
            "reports": report_count(self.store),
            **undo_state(self.store),
        }

    def search(
        self,
        question: Question,
        report: Report = quiet,
        span: Span | None = None,
        facet_rows: int = 200,
        suggest: bool = True,
    ) -> dict[str, Any]:
        """Answer a question for all panes at once; `span` says what the histogram is to show.

        Of each type of entities the first `facet_rows` are named. `suggest` looks for what may have been meant, which
        takes longer than the answer.
        """
        self.index.refresh()
        missing = upkeep.unindexed(self.store, self.index)

        def check() -> None:
            report(Step("search"))

        answer = self.answering.answer(question, self.result_rows, missing, check, span, facet_rows)
        answer["suggestion"] = self.wording_help.suggestion(question, answer["total"], check) if suggest else None
        return answer

    def because(self, question: Question, report: Report = quiet) -> dict[str, Any]:
        """Return why a question finds next to nothing: which part of it is to blame, and what may have been meant."""

        def check() -> None:
            report(Step("because"))

        total = len(self.answering.find(question, check).ids)
        clauses = {"clauses": []} if total else self.wording_help.because(question, check)
        return {**clauses, "suggestion": self.wording_help.suggestion(question, total, check)}

    def histogram(self, question: Question, span: Span | None = None, report: Report = quiet) -> dict[str, Any]:
        """Return the histogram of what a question finds, of a part of the calendar."""
        return self.answering.histogram(question, span, lambda: report(Step("histogram")))

    def timeline(self, question: Question, report: Report = quiet) -> dict[str, Any]:
        """Return every dated item of what a question finds."""
        return self.answering.timeline(question, lambda: report(Step("timeline")))

    def cards(self, question: Question, report: Report = quiet, most: int = CARDED) -> dict[str, str]:
        """Return which dates of what a question finds tell one event: their numbers and those of their cards.

        There are none where it finds more than `most` dates.
        """

        def check() -> None:
            report(Step("cards"))

        return self._event_cards.of(self.answering.find(question, check).mask, check, most)

    def _cards_among(self, articles: Sequence[int]) -> dict[str, str]:
        """Return which dates of some articles tell one event."""
        self.relations.refresh()
        return self._event_cards.of(self.relations.mask(np.asarray(articles, dtype=np.int32)), lambda: None)

    def rows(self, question: Question, articles: Sequence[int], report: Report = quiet) -> list[dict[str, Any]]:
        """Return the result rows of some articles of a question."""
        found = self.answering.find(question, lambda: report(Step("search")))
        rows = self.result_rows.rows(found, articles, question, lambda: report(Step("rows")))
        return with_copies(self.relations.articles, rows)

    def ids(self, question: Question) -> list[int]:
        """Return the articles that a question finds, in its order."""
        return [int(i) for i in self.answering.find(question).ids]

    def tags(self) -> list[dict[str, Any]]:
        """Return every tag with the number of its articles."""
        rows = self.store.rows(
            "SELECT tag, count(*) FROM tags t JOIN articles a ON a.id=t.article WHERE a.trashed=0"
            " GROUP BY tag ORDER BY tag COLLATE NOCASE"
        )
        return [{"name": name, "articles": count} for name, count in rows]

    def report(self, identifier: int | None = None) -> dict[str, Any] | None:
        """Return the report of an import, the latest for None."""
        return read_report(self.store, identifier)

    # Changed

    def import_files(
        self, paths: Sequence[Path], options: ImportOptions | None = None, report: Report = quiet
    ) -> dict[str, Any]:
        """Import files and folders; returns the report, which is kept."""
        return Importer(self.store, options).run(paths, report).as_json()

    def import_text(self, text: str, title: str, folder: Path, report: Report = quiet) -> dict[str, Any]:
        """Import pasted text as an article of its own; `folder` is a private one for the moment."""
        if not text.strip():
            raise NoText("there is no text to import", "Copy the text of an article first.")
        name = "".join(c if c.isalnum() or c in " -" else " " for c in (title or text)[:60]).strip() or "pasted"
        file = folder / f"{name}.txt"
        file.write_text(f"{title}\n\n{text}" if title else text, encoding="utf-8")
        return self.import_files([file], None, report)

    def export(
        self, to: Path, format_name: str, what: str, articles: Sequence[int] | None, options: dict[str, Any],
        report: Report = quiet,
    ) -> dict[str, Any]:  # fmt: skip
        """Export articles, or all that `options["question"]` finds when `articles` is None."""
        self.refuse_to_overwrite(to)
        chosen = self.ids(options["question"]) if articles is None else present(self.store, articles)
        return self._exporting.export(to, format_name, what, chosen, options, report)

    def dossier_preview(
        self, articles: Sequence[int] | None, options: dict[str, Any], pages: int, width: int, report: Report = quiet
    ) -> dict[str, Any]:
        """Return pictures of a dossier's first pages, of all that the question finds when `articles` is None."""
        chosen = self.ids(options["question"]) if articles is None else present(self.store, articles)
        return self._exporting.preview(chosen, options, pages, width, report)

    def export_original(self, article: int, to: Path) -> str:
        """Write the bytes that an article was imported from to a file."""
        self.refuse_to_overwrite(to)
        try:
            return str(export_original(self.store, article, to))
        except OSError as error:
            raise FileRefused(f"{to.name} cannot be written ({error.strerror})", "Choose another place.") from error

    def refuse_to_overwrite(self, to: Path) -> None:
        """Refuse to write a file in the place of this archive, under any of its names."""
        try:
            same = to.samefile(self.store.path)
        except (OSError, ValueError):
            return
        if same:
            raise ExportFailed(f"{to.name} is the archive itself", "Choose another name.")

    def decide(self, decision: dict[str, Any], report: Report = quiet) -> dict[str, Any]:
        """Apply a person's correction, and read again in the same transaction what it changes; it can be undone."""
        return self.deciding.decide(decision, report)

    def undo(self, report: Report = quiet) -> dict[str, Any]:
        """Take the last correction back."""
        return self.deciding.undo(report)

    def redo(self, report: Report = quiet) -> dict[str, Any]:
        """Apply the correction that was last taken back again."""
        return self.deciding.redo(report)

    def decisions(self) -> list[dict[str, Any]]:
        """Return every correction, oldest first."""
        return self.deciding.every()

    # Kept in step

    def catch_up(self, report: Report = quiet) -> int:
        """Bring the text index up to date; returns how many articles were indexed."""
        return upkeep.catch_up(self.store, self.index, report)

    def tidy(self, check: Callable[[], None]) -> None:
        """Put the text index in order; `check` is called often and may raise Cancelled, then the rest waits."""
        upkeep.tidy(self.store, self.index, check)

    def full_pass(self, report: Report = quiet) -> int:
        """Recognise again what an older version recognised; returns how many articles."""
        return full_pass(self.store, report)

    def backup(self, to: Path) -> dict[str, Any]:
        """Write a checked copy of the archive."""
        self.refuse_to_overwrite(to)
        return upkeep.backup(self.store, to)

    def check(self, report: Report = quiet, *, repair: bool = False) -> dict[str, Any]:
        """Look for inconsistencies: {ok, articles, indexed, problems}; `repair` mends them first: {repaired}."""
        done = {"repaired": repairing.repair(self.store, self.deciding, report)} if repair else {}
        if repair:
            self.catch_up(report)
        self.index.refresh()
        return {**checking.check(self.store, self.index, report), **done}

    def diagnose(self, error: Exception) -> Exception:
        """Return ArchiveDamaged for an unforeseen error where the archive turns out to be damaged, else the error."""
        return checking.diagnose(self.store, error)

    def keep_relations(self) -> None:
        """Keep what questions were answered from, where reading it again would take long."""
        self._kept.save(self.relations)

    def close(self) -> None:
        """Close the index and the file."""
        self._exporting.dossiers.close()
        self.keep_relations()
        if self._index is not None:
            self._index.close()
        self.store.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()
