"""One question, one answer for all panes: ids, counts of entities, dated items, the first rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.archive.copies import StoryOrder, count_stories, earliest, with_copies
from cuttings_db.archive.facets import facet_page, facets
from cuttings_db.archive.filters import ArchiveFilters, date_mask
from cuttings_db.archive.histogram import Span, histogram
from cuttings_db.archive.rows import Rows
from cuttings_db.archive.scopes import scope_mask
from cuttings_db.model import EntityFilter, Question
from cuttings_db.packing import pack
from cuttings_db.search import Query, TextIndex, parse
from cuttings_db.store.connection import Store
from cuttings_db.store.entities import entity_row
from cuttings_db.store.relations import Relations

__all__ = ["Answering", "Found"]

Bools = NDArray[np.bool_]
_FIRST_ROWS = 50
# More items than this take longer to send and to draw than a frame lasts; the histogram tells of them meanwhile.
_MOST_ITEMS = 4_000


@dataclass(frozen=True)
class Found:
    """What a question found: the articles in the order asked, their mask, and their scores by article.

    `stories` is how many stories they are, where copies of one text count once.
    """

    ids: NDArray[np.int32]
    mask: Bools
    query: Query
    notes: tuple[str, ...]
    scores: NDArray[np.float64]
    stories: int = 0


def _nothing() -> None:
    """Check nothing."""


class Answering:
    """Answers questions about one archive; keeps the last answer for the panes that ask for more of it."""

    def __init__(self, store: Store, relations: Relations, index: TextIndex) -> None:
        self._store, self._relations, self._index = store, relations, index
        self._filters = ArchiveFilters(store, relations)
        self._order = StoryOrder()
        self._last: tuple[Question, tuple[int, str], str | None, Found] | None = None

    def find(self, question: Question, check: Callable[[], None] = _nothing) -> Found:
        """Find the articles; the same question on the same archive is answered from memory."""
        self._relations.refresh()
        self._index.refresh()
        state, token = self._relations.state, self._index.token
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
        mask &= date_mask(relations, question.dates)
        if question.scopes:
            kept, unknown = scope_mask(self._store, relations, question.scopes)
            mask &= kept
            notes = (*notes, *(f"“{scope}” is not known here." for scope in unknown))
        if question.undated:
            mask &= ~relations.articles.dated
        check()
        stories = count_stories(relations.articles, mask)
        if question.stories:
            mask = earliest(relations.articles, mask, self._order.of(relations.articles, relations.state))
        ids = self._ordered(question, mask, scores)
        return Found(ids, mask, query, notes, scores, stories)

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

    def _ordered(self, question: Question, mask: Bools, scores: NDArray[np.float64]) -> NDArray[np.int32]:
        """Return the hit articles in the order asked; undated ones come last, equals newest import first."""
        relations = self._relations
        sort = question.sort
        if sort == "relevance" and scores.any():
            return relations.articles.ranked(mask, scores)
        return relations.articles.ordered("newest" if sort == "relevance" else sort, mask)

    def answer(
        self,
        question: Question,
        rows: Rows,
        unindexed: int,
        check: Callable[[], None],
        span: Span | None = None,
        facet_rows: int = 200,
    ) -> dict[str, Any]:
        """Return the whole answer for the panes; `span` is the histogram's, by default that of all dates."""
        found = self.find(question, check)
        relations = self._relations
        articles = relations.articles
        of = int(np.count_nonzero(articles.present & (articles.trashed == question.trash)))
        check()
        counted = facets(relations, found.mask, facet_rows)
        check()
        bars = histogram(relations, found.mask, span)
        check()
        items = self._timeline(found.mask, _MOST_ITEMS)
        check()
        return {
            "ids": pack(found.ids),
            "total": len(found.ids),
            "stories": found.stories,
            "of": of,
            "note": " ".join(found.notes),
            "unindexed": unindexed,
            "undated": int(np.count_nonzero(found.mask & ~articles.dated)),
            "facets": counted,
            "histogram": bars,
            "timeline": items,
            "rows": with_copies(articles, rows.rows(found, found.ids[:_FIRST_ROWS].tolist(), question, check)),
        }

    def facet(self, question: Question, kind: str, needle: str, sort: str, span: tuple[int, int]) -> dict[str, Any]:
        """Return a page (offset, limit) of one type's entities whose name holds a text."""
        return facet_page(self._relations, self.find(question).mask, kind, needle, sort, span)

    def histogram(
        self, question: Question, span: Span | None = None, check: Callable[[], None] = _nothing
    ) -> dict[str, Any]:
        """Return the histogram of what a question finds, of another part of the calendar than in its answer."""
        mask = self.find(question, check).mask
        check()
        return histogram(self._relations, mask, span)

    def timeline(self, question: Question, check: Callable[[], None] = _nothing) -> dict[str, Any]:
        """Return the dated items of all articles that a question finds, however many."""
        mask = self.find(question, check).mask
        check()
        return self._timeline(mask)

    def _timeline(self, mask: Bools, most: int | None = None) -> dict[str, Any]:
        """Return the dated items of the hit articles as packed columns; of more than `most` only their number."""
        relations = self._relations
        rows = relations.drawn_rows(mask)
        count = len(rows) + int(np.count_nonzero(mask & relations.articles.bounded))
        if most is not None and count > most:
            return {"count": count, "withheld": True}
        columns = np.concatenate([relations.published_in(mask), relations.dates_at(rows)], axis=1)
        names = ("date", "article", "lo", "hi", "look")
        packed = {name: pack(np.ascontiguousarray(column)) for name, column in zip(names, columns, strict=True)}
        return {"count": count, **packed}
