"""What the service answers about entities: their list, pages, sentences, meetings, proposals; the state of the pass."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.entity_pages import EntityPages
from cuttings_db.archive.entity_pages_list import EntityList
from cuttings_db.archive.meetings import Meetings
from cuttings_db.archive.passing import Passing
from cuttings_db.archive.proposals import Proposals
from cuttings_db.archive.proposals_finding import ProposalFinder
from cuttings_db.isolation import Handler
from cuttings_db.model import Question, from_json
from cuttings_db.progress import Report, Step

__all__ = ["EntityService"]

Params = dict[str, Any]
_LIMIT = 256
_PEOPLE, _EVENTS = 60, 24
# What the window asks while somebody works in it.
_WORK = ("search", "complete", "rows", "paragraphs", "hits", "entity_facet")


def _question(params: Params) -> Question:
    """Return the question in a request."""
    return from_json(Question, params.get("question") or {})


def _span(params: Params, limit: int = 100) -> tuple[int, int]:
    """Return offset and limit of a request."""
    return max(int(params.get("offset") or 0), 0), min(max(int(params.get("limit", limit)), 0), _LIMIT)


def _check(report: Report, stage: str) -> Callable[[], None]:
    """Return what hears a cancel between two steps."""
    return lambda: report(Step(stage))


class EntityService:
    """The methods about entities, by name; `archive` gives the open archive."""

    def __init__(self, archive: Callable[[], Archive]) -> None:
        self._archive = archive
        self._passing: Passing | None = None
        self._finder: ProposalFinder | None = None
        self._made: tuple[Archive, EntityList, EntityPages, Meetings, Proposals] | None = None

    def _parts(self) -> tuple[Archive, EntityList, EntityPages, Meetings, Proposals]:
        """Return what answers, made when the first question comes."""
        if self._made is None:
            archive = self._archive()
            store, relations = archive.store, archive.relations
            entities = EntityList(store, relations, archive.answering)
            pages = EntityPages(store, relations, entities)
            meetings = Meetings(store, relations, archive.answering, pages.passages, pages.texts)
            proposals = Proposals(store, relations, pages.texts, pages.passages)
            self._made = archive, entities, pages, meetings, proposals
        return self._made

    @property
    def finder(self) -> ProposalFinder:
        """Return what looks for entries that may be one."""
        if self._finder is None:
            self._finder = ProposalFinder(self._archive().store)
        return self._finder

    @property
    def passing(self) -> Passing:
        """Return what runs and pauses the full pass."""
        if self._passing is None:
            self._passing = Passing(self._archive().store)
        return self._passing

    def handlers(self, others: Mapping[str, Handler]) -> dict[str, Handler]:
        """Return the methods, some of which stand in the place of others of the service."""
        export = others["export"]
        own: dict[str, Handler] = {
            "entities": self._entities,
            "entity_page": lambda p, report: self._parts()[2].page(str(p["id"]), report),
            "entity_timeline": lambda p, report: self._parts()[2].timeline(str(p["id"]), _check(report, "timeline")),
            "sentences": self._sentences,
            "matrix": self._matrix,
            "matrix_cell": self._matrix_cell,
            "proposals": lambda p, report: self._parts()[4].page(str(p.get("type") or ""), _span(p, 50)),
            "export": lambda p, report: self._export(p, report) if p.get("what") == "matrix" else export(p, report),
            "full_pass": self._full_pass,
            "find_proposals": lambda p, report: {"proposals": self.finder.find(report)},
            "pass_state": lambda p, report: self.passing.state(),
            "pause_pass": lambda p, report: self.passing.pause(bool(p.get("on", True))),
            "busy": self._busy,
        }
        typing = {name: self._noting(others[name]) for name in _WORK if name in others}
        return {**typing, **own}

    def _noting(self, work: Handler) -> Handler:
        """Return a handler that lets the pass wait: somebody types, scrolls or reads."""

        def noting(params: Params, report: Report) -> Any:
            self.passing.touch()
            return work(params, report)

        return noting

    def _busy(self, params: Params, report: Report) -> dict[str, Any]:
        """Note that somebody works."""
        self.passing.touch()
        return {}

    def _full_pass(self, params: Params, report: Report) -> dict[str, Any]:
        """Run the full pass until it is done or paused, then look for entries that may be one."""
        outcome = self.passing.run(report)
        if not outcome["paused"] and not self._archive().store.read_only:
            self.finder.find(report)
        return outcome

    def _entities(self, params: Params, report: Report) -> dict[str, Any]:
        """Return a page of the list of entities."""
        sort = str(params.get("sort") or "count")
        descending = bool(params.get("descending", sort in ("count", "last")))
        kind, needle = str(params.get("type") or ""), str(params.get("filter") or "")
        return self._parts()[1].page(_question(params), kind, needle, sort, descending, _span(params))

    def _sentences(self, params: Params, report: Report) -> dict[str, Any]:
        """Return sentences that name an entity, or two."""
        other = str(params["other"]) if params.get("other") else None
        return self._parts()[2].sentences(str(params["id"]), other, _span(params), _check(report, "sentences"))

    def _matrix(self, params: Params, report: Report) -> dict[str, Any]:
        """Return who was where."""
        people, events = int(params.get("people") or _PEOPLE), int(params.get("events") or _EVENTS)
        needle = str(params.get("filter") or "")
        return self._parts()[3].matrix(_question(params), people, events, needle, _check(report, "matrix"))

    def _matrix_cell(self, params: Params, report: Report) -> dict[str, Any]:
        """Return the sentences behind a cell."""
        person, event = str(params["person"]), str(params["event"])
        return self._parts()[3].cell(person, event, _question(params), _span(params), _check(report, "matrix"))

    def _export(self, params: Params, report: Report) -> dict[str, Any]:
        """Write the matrix to a file."""
        to = Path(params["to"])
        self._archive().refuse_to_overwrite(to)
        size = int(params.get("people") or 200), int(params.get("events") or 60)
        needle, check = str(params.get("filter") or ""), _check(report, "export")
        return self._parts()[3].export(to, str(params["format"]), _question(params), size, needle, check)
