"""What the service answers about what people sorted, marked and asked: side bar, notes, steps of undo, history."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.notebook import notes
from cuttings_db.archive.organising import Organising
from cuttings_db.isolation import Handler
from cuttings_db.model import Question, from_json
from cuttings_db.progress import Report, Step
from cuttings_db.store.looking import note_looked
from cuttings_db.store.searches import forget_searches, latest_searches, remember_search

__all__ = ["OrganisingService"]

Params = dict[str, Any]
_MOST_STEPS = 1000


class OrganisingService:
    """The methods about what people sorted, marked and asked, by name; `archive` gives the open archive."""

    def __init__(self, archive: Callable[[], Archive]) -> None:
        self._archive = archive
        self._made: Organising | None = None

    def handlers(self) -> dict[str, Handler]:
        """Return the methods."""
        return {
            "sidebar": lambda p, report: self._organising.sidebar(),
            "saved_counts": self._saved_counts,
            "notes": self._notes,
            "undo_list": lambda p, report: self._archive().deciding.steps(),
            "undo": lambda p, report: self._archive().deciding.undo(report, _steps(p)),
            "redo": lambda p, report: self._archive().deciding.redo(report, _steps(p)),
            "search_history": lambda p, report: {"rows": latest_searches(self._archive().store)},
            "remember_search": self._remember,
            "looked": lambda p, report: {"changed": note_looked(self._archive().store, int(p["id"]))},
            "forget_searches": lambda p, report: {"forgotten": forget_searches(self._archive().store)},
        }

    @property
    def _organising(self) -> Organising:
        """Return what counts, made when it is first asked."""
        if self._made is None:
            archive = self._archive()
            self._made = Organising(archive.store, archive.relations, archive.index)
        return self._made

    def _saved_counts(self, params: Params, report: Report) -> dict[str, Any]:
        """Count what saved searches find."""
        names = [str(name) for name in params.get("names") or ()]
        return {"rows": self._organising.saved_counts(names, lambda: report(Step("saved_counts")))}

    def _notes(self, params: Params, report: Report) -> dict[str, Any]:
        """Return a page of notes and highlights."""
        archive, article, question = self._archive(), params.get("article"), params.get("question")
        return notes(
            archive.store,
            self._organising.answering,
            None if article is None else int(article),
            None if question is None else from_json(Question, question),
            (str(params.get("filter") or ""), str(params.get("colour") or "")),
            (int(params.get("offset") or 0), int(params.get("limit", 200))),
            lambda: report(Step("notes")),
        )

    def _remember(self, params: Params, report: Report) -> None:
        """Keep a question that was asked; one without anything in it is none, and an archive that cannot be
        written keeps none.
        """
        question, store = from_json(Question, params["question"]), self._archive().store
        if not store.read_only and question != Question(typing=question.typing, sort=question.sort):
            remember_search(store, question, int(params.get("articles", 0)))


def _steps(params: Params) -> int:
    """Return how many steps are to be taken."""
    return min(max(int(params.get("steps") or 1), 1), _MOST_STEPS)
