"""One question, one answer for all panes: ids, counts of entities, dated items, the first rows."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, cast, get_args

import numpy as np
from numpy.typing import NDArray

from cuttings_db.archive.filters import ArchiveFilters
from cuttings_db.archive.rows import Rows
from cuttings_db.intervals import day_number
from cuttings_db.model import ENTITY_TYPES, DateFilter, DateRole, EntityFilter, EntityType, Question
from cuttings_db.packing import pack
from cuttings_db.search import Query, TextIndex, parse
from cuttings_db.store.connection import Store
from cuttings_db.store.entities import entity_row
from cuttings_db.store.relations import CLOSED_HI, CLOSED_LO, Relations

__all__ = ["Answering", "Found"]

Bools = NDArray[np.bool_]
_FACET_ROWS = 200
_FIRST_ROWS = 50
_PUBLICATION = get_args(DateRole).index("publication")


@dataclass(frozen=True)
class Found:
    """What a question found: the articles in the order asked, their mask, and their scores by article."""

    ids: NDArray[np.int32]
    mask: Bools
    query: Query
    notes: tuple[str, ...]
    scores: NDArray[np.float64]


def _nothing() -> None:
    """Check nothing."""


class Answering:
    """Answers questions about one archive; keeps the last answer for the panes that ask for more of it."""

    def __init__(self, store: Store, relations: Relations, index: TextIndex) -> None:
        self._store, self._relations, self._index = store, relations, index
        self._filters = ArchiveFilters(store, relations)
        self._last: tuple[Question, tuple[int, str], str | None, Found] | None = None

    def find(self, question: Question, check: Callable[[], None] = _nothing) -> Found:
        """Find the articles; the same question on the same archive is answered from memory."""
        self._relations.refresh()
        self._index.refresh()
        state, token = self._store.last_token(), self._index.token
        if self._last and self._last[:3] == (question, state, token):
            return self._last[3]
        found = self._find(question, check)
        self._last = (question, state, token, found)
        return found

    def _find(self, question: Question, check: Callable[[], None]) -> Found:
        """Evaluate words, chips and order."""
        relations = self._relations
        query = parse(question.text, question.typing)
        mask = relations.present & (relations.trashed == question.trash)
        scores = np.zeros(relations.size)
        notes = query.notes
        if query.root is not None:
            hits = self._index.execute(query, self._filters, check)
            known = hits.ids < relations.size
            scores[hits.ids[known]] = hits.scores[known]
            notes = tuple(dict.fromkeys((*query.notes, *hits.notes)))
            mask &= relations.mask(hits.ids)
        check()
        mask &= self._entities(question)
        for chip in question.dates:
            mask &= self._dates(chip)
        if question.undated:
            mask &= ~relations.dated
        check()
        ids = self._ordered(question, mask, scores)
        return Found(ids, mask, query, notes, scores)

    def _entities(self, question: Question) -> Bools:
        """Return the mask of the entity chips: AND, or OR within the types that say so."""
        relations = self._relations
        mask = np.ones(relations.size, dtype=np.bool_)
        either: dict[str, Bools] = {}
        for chip in question.entities:
            one = self._entity(chip)
            if chip.exclude:
                mask &= ~one
            elif chip.type in question.any_of:
                either[chip.type] = either.get(chip.type, np.zeros_like(mask)) | one
            else:
                mask &= one
        for one in either.values():
            mask &= one
        return mask

    def _entity(self, chip: EntityFilter) -> Bools:
        """Return the articles that mention the entity of a chip."""
        row = entity_row(self._store, chip.id)
        return self._relations.articles_of_entities([row["number"]] if row else [])

    def _dates(self, chip: DateFilter) -> Bools:
        """Return the articles that a brushed span keeps."""
        lo = CLOSED_LO if chip.lo is None else day_number(chip.lo)
        hi = CLOSED_HI if chip.hi is None else day_number(chip.hi)
        if chip.what == "mentioned":
            return self._relations.mentioning(lo, hi)
        return self._relations.published(lo, hi)

    def _ordered(self, question: Question, mask: Bools, scores: NDArray[np.float64]) -> NDArray[np.int32]:
        """Return the hit articles in the order asked; undated ones come last, equals newest import first."""
        relations = self._relations
        ids = np.flatnonzero(mask).astype(np.int32)
        sort = question.sort
        if sort == "relevance" and not scores.any():
            sort = "newest"
        if sort == "title":
            titles = dict(self._store.rows("SELECT id, title FROM articles"))
            return np.asarray(sorted(ids.tolist(), key=lambda i: (titles[i].casefold(), -i)), dtype=np.int32)
        newest = self._days(relations, ids)
        if sort == "oldest":
            undated = ~relations.bounded[ids]
            return ids[np.lexsort((-ids, relations.published_lo[ids].astype(np.int64), undated))]
        if sort == "newest":
            return ids[np.lexsort((-ids, -newest))]
        return ids[np.lexsort((-ids, -newest, -np.round(scores[ids], 6)))]

    @staticmethod
    def _days(relations: Relations, ids: NDArray[np.int32]) -> NDArray[np.int64]:
        """Return the day by which an article counts as new: its last possible day, else its first, else none."""
        hi, lo = relations.published_hi[ids].astype(np.int64), relations.published_lo[ids].astype(np.int64)
        return np.where(relations.bounded[ids], np.where(hi == CLOSED_HI, lo, hi), CLOSED_LO)

    def answer(self, question: Question, rows: Rows, unindexed: int, check: Callable[[], None]) -> dict[str, Any]:
        """Return the whole answer for the panes."""
        found = self.find(question, check)
        relations = self._relations
        of = int(np.count_nonzero(relations.present & (relations.trashed == question.trash)))
        check()
        facets = self._facets(found.mask)
        check()
        suggestion = self._index.suggest(found.query) if not len(found.ids) and question.text.strip() else None
        return {
            "ids": pack(found.ids),
            "total": len(found.ids),
            "of": of,
            "note": " ".join(found.notes),
            "suggestion": suggestion,
            "unindexed": unindexed,
            "undated": int(np.count_nonzero(found.mask & ~relations.dated)),
            "facets": facets,
            "timeline": self._timeline(found.mask),
            "rows": rows.rows(found, found.ids[:_FIRST_ROWS].tolist(), question, check),
        }

    def _facets(self, mask: Bools) -> dict[str, Any]:
        """Return the first entities of each type, most frequent first, with their number in all."""
        counts = self._relations.count_entities(mask)
        facets: dict[str, Any] = {}
        for kind in ENTITY_TYPES:
            numbers = self._of_type(counts, kind)
            if len(numbers):
                first = self._most_frequent(numbers, counts[numbers])
                facets[kind] = {"total": len(numbers), "rows": self._entity_rows(first, counts)}
        return facets

    def _of_type(self, counts: NDArray[np.int64], kind: str) -> NDArray[np.int64]:
        """Return the entities of a type that are counted; substances, named everywhere, say too little."""
        relations = self._relations
        numbers = np.flatnonzero((relations.entity_type == ENTITY_TYPES.index(cast(EntityType, kind))) & (counts > 0))
        if kind != "product":
            return numbers
        return np.asarray([n for n in numbers.tolist() if relations.entities[n][2] != "substance"], dtype=np.int64)

    def _most_frequent(self, numbers: NDArray[np.int64], counts: NDArray[np.int64]) -> list[int]:
        """Return the entities of the first rows; of those that are equally rare, the first by name."""
        if len(numbers) <= _FACET_ROWS:
            return [int(n) for n in numbers]
        least = np.partition(counts, -_FACET_ROWS)[-_FACET_ROWS]
        chosen = [int(n) for n in numbers[counts > least]]
        equals = [int(n) for n in numbers[counts == least]]
        return chosen + heapq.nsmallest(_FACET_ROWS - len(chosen), equals, key=self._name)

    def _name(self, number: int) -> str:
        """Return the name by which an entity is sorted."""
        return self._relations.entities[number][3].casefold()

    def _entity_rows(self, numbers: Iterable[int], counts: NDArray[np.int64]) -> list[dict[str, Any]]:
        """Return rows of entities, most frequent first, equals by name."""
        rows = []
        for number in sorted(numbers, key=lambda n: (-counts[n], self._name(n), n)):
            identifier, _type, kind, name = self._relations.entities[number]
            rows.append({"id": identifier, "name": name, "kind": kind, "articles": int(counts[number])})
        return rows

    def facet(self, question: Question, kind: str, needle: str, sort: str, span: tuple[int, int]) -> dict[str, Any]:
        """Return a page (offset, limit) of one type's entities whose name holds a text."""
        if kind not in ENTITY_TYPES:
            return {"total": 0, "rows": []}
        counts = self._relations.count_entities(self.find(question).mask)
        numbers: list[int] = self._of_type(counts, kind).tolist()
        if needle.strip():
            wanted = needle.strip().casefold()
            numbers = [n for n in numbers if wanted in self._name(n)]
        order = self._name if sort == "name" else lambda n: (-counts[n], self._name(n), n)
        page = sorted(numbers, key=order)[span[0] : span[0] + span[1]]
        rows = {row["id"]: row for row in self._entity_rows(page, counts)}
        return {"total": len(numbers), "rows": [rows[self._relations.entities[n][0]] for n in page]}

    def _timeline(self, mask: Bools) -> dict[str, Any]:
        """Return the dated items of the hit articles as packed columns."""
        said = self._relations.dates_in(mask)
        # The day on which an article says that it appeared is drawn once: as its publication.
        repeated = (said[4] >> 8 & 15 == _PUBLICATION) & self._relations.dated[said[1]]
        columns = np.concatenate([self._relations.published_in(mask), said[:, ~repeated]], axis=1)
        names = ("date", "article", "lo", "hi", "look")
        packed = {name: pack(np.ascontiguousarray(column)) for name, column in zip(names, columns, strict=True)}
        return {"count": int(columns.shape[1]), **packed}
