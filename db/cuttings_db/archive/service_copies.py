"""What the service answers about copies and about pasted terms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.copies_finding import CopyFinder
from cuttings_db.archive.copies_reading import StoryReading
from cuttings_db.archive.term_matrix import TermMatrix
from cuttings_db.isolation import Handler
from cuttings_db.model import Question, from_json
from cuttings_db.progress import Report, Step

__all__ = ["CopyService"]

Params = dict[str, Any]


class CopyService:
    """The methods about copies and terms, by name; `archive` gives the open archive."""

    def __init__(self, archive: Callable[[], Archive]) -> None:
        self._archive = archive
        self._finder: CopyFinder | None = None
        self._made: tuple[StoryReading, TermMatrix] | None = None

    def _parts(self) -> tuple[StoryReading, TermMatrix]:
        """Return what answers, made when the first question comes."""
        if self._made is None:
            archive = self._archive()
            matrix = TermMatrix(archive.store, archive.relations, archive.answering, archive.index)
            self._made = StoryReading(archive.store, archive.reading), matrix
        return self._made

    def handlers(self, others: Mapping[str, Handler]) -> dict[str, Handler]:
        """Return the methods, some of which stand in the place of others of the service."""
        article, full_pass = others["article"], others["full_pass"]

        def read(params: Params, report: Report) -> Any:
            return {**article(params, report), **self._parts()[0].of_article(int(params["id"]))}

        def whole_pass(params: Params, report: Report) -> Any:
            outcome = full_pass(params, report)
            # Its steps are not those of the pass, of which the window tells how far it is.
            self._find(params, lambda step: report(Step("copies")))
            return outcome

        return {
            "article": read,
            "full_pass": whole_pass,
            "find_copies": self._find,
            "story": lambda p, report: self._parts()[0].story(int(p["id"])),
            "difference": lambda p, report: self._parts()[0].difference(int(p["a"]), int(p["b"])),
            "term_matrix": self._matrix,
            "export_matrix": self._export,
        }

    def _find(self, params: Params, report: Report) -> dict[str, int]:
        """Bring the stories up to date."""
        if self._finder is None:
            self._finder = CopyFinder(self._archive().store)
        return self._finder.find(report)

    def _matrix(self, params: Params, report: Report) -> dict[str, Any]:
        """Count terms."""
        question = from_json(Question, params.get("question") or {})
        terms = [str(term) for term in params.get("terms") or ()]
        return self._parts()[1].count(terms, question, str(params.get("columns") or ""), report)

    def _export(self, params: Params, report: Report) -> dict[str, Any]:
        """Count terms and write the table to a file."""
        to = Path(params["to"])
        self._archive().refuse_to_overwrite(to)
        return self._parts()[1].export(to, str(params.get("format") or "csv"), self._matrix(params, report))
