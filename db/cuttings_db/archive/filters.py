"""Answer the parts of a question that are no words: entities, tags, dates and states, as sets of articles."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from cuttings_db.archive.asked_entities import TYPES, named_entities
from cuttings_db.archive.note_words import articles_with_words
from cuttings_db.archive.scopes import SCOPES
from cuttings_db.intervals import day_number, parse_edtf
from cuttings_db.model import DateFilter, EntityType
from cuttings_db.store.connection import Store
from cuttings_db.store.relations import CLOSED_HI, CLOSED_LO, Relations

__all__ = ["ArchiveFilters", "date_mask", "day_range"]

Bools = NDArray[np.bool_]


def day_range(text: str) -> tuple[int, int] | None:
    """Return the ordinals of `2024`, `2024-03`, `2024-03-05`, `2024-03..2025` or an EDTF date; None if it is none."""
    text = text.strip()
    try:
        if ".." in text and not text.startswith("["):
            first, _, last = text.partition("..")
            lo = parse_edtf(first).lo if first else None
            hi = parse_edtf(last).hi if last else None
            if not first and not last:
                return None
        else:
            interval = parse_edtf(text)
            lo, hi = interval.lo, interval.hi
    except ValueError:
        return None
    return (CLOSED_LO if lo is None else day_number(lo), CLOSED_HI if hi is None else day_number(hi))


def date_mask(relations: Relations, dates: Iterable[DateFilter]) -> Bools:
    """Return the articles that brushed spans keep.

    Spans of one meaning are joined by OR: published in this one or that one. The two meanings are joined by AND.
    """
    mask = np.ones(relations.size, dtype=np.bool_)
    either: dict[str, Bools] = {}
    for span in dates:
        lo = CLOSED_LO if span.lo is None else day_number(span.lo)
        hi = CLOSED_HI if span.hi is None else day_number(span.hi)
        one = relations.mentioning(lo, hi) if span.what == "mentioned" else relations.articles.published(lo, hi)
        either[span.what] = either.get(span.what, np.zeros_like(mask)) | one
    for one in either.values():
        mask &= one
    return mask


class ArchiveFilters:
    """What `search.Filters` asks for, answered from the store and its relations."""

    def __init__(self, store: Store, relations: Relations) -> None:
        self._store, self._relations = store, relations

    def everything(self) -> Bools:
        """Return the mask of all articles, trash included (the question's own filter decides)."""
        return self._relations.present

    def matching(self, field: str, value: str) -> Bools | None:
        """Return the mask of the articles that a filter keeps, or None if the value is not understood."""
        relations = self._relations
        if field in TYPES:
            return self.entity_mask(TYPES[field], value)
        if field in ("tag", "collection", "is"):
            return SCOPES[field](self._store, relations, value)
        if field == "note":
            return relations.mask(sorted(articles_with_words(self._store, value)))
        if field == "lang":
            return relations.articles.in_language(value)
        if field == "added":
            return self._added(value)
        days = day_range(value)
        if days is None:
            return None
        lo, hi = days
        if field == "mentions":
            return relations.mentioning(lo, hi)
        if field == "after":
            lo, hi = hi + 1 if hi < CLOSED_HI else hi, CLOSED_HI
        elif field == "before":
            lo, hi = CLOSED_LO, lo - 1 if lo > CLOSED_LO else lo
        elif field != "date":
            return None
        return relations.articles.published(lo, hi)

    def entity_mask(self, kind: EntityType, value: str) -> Bools:
        """Return the articles that mention an entity of this name, whatever its spelling there."""
        return self._relations.articles_of_entities(named_entities(self._store, kind, value))

    def _added(self, value: str) -> Bools | None:
        """Return the articles that came in on these days."""
        days = day_range(value)
        if days is None:
            return None
        articles = self._relations.articles
        return np.asarray(articles.present & (articles.added >= days[0]) & (articles.added <= days[1]))
