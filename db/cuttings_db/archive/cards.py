"""Events that several articles tell of: the dates that stand for one event share a card."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from cuttings_db.archive.cards_grouping import grouped
from cuttings_db.archive.cards_likeness import Told, near_acts
from cuttings_db.archive.cards_reading import DatedRow, Telling
from cuttings_db.looks import QUALIFIERS, ROLES
from cuttings_db.packing import pack
from cuttings_db.store.connection import Store
from cuttings_db.store.relations import CLOSED_HI, CLOSED_LO, Relations

__all__ = ["CARDED", "EventCards"]

# Of more dates than the timeline draws one by one nobody sees the cards.
CARDED = 8_000
# "By May" and "in May" have the same bounds, and are two things to say.
_TIED = [QUALIFIERS.index(name) for name in ("by", "since", "until", "as-of")]

Rows = NDArray[np.intp]


class EventCards:
    """Finds the cards of the dates in one archive; the last answer is kept."""

    def __init__(self, store: Store, relations: Relations) -> None:
        self._relations = relations
        self._telling = Telling(store, relations)
        self._last: tuple[tuple[object, ...], dict[str, str]] | None = None

    def of(self, mask: NDArray[np.bool_], check: Callable[[], None], most: int = CARDED) -> dict[str, str]:
        """Return {date, card}: packed numbers of the dates of some articles (a mask) that share a card, and its number.

        Cards are numbered from 1. `check` is called often and may raise. Dates with an open end, publication dates and
        dates that stand alone have no card. Of more than `most` dates there are none.
        """
        key = (self._relations.state, mask.tobytes(), most)
        if self._last is None or self._last[0] != key:
            self._last = (key, self._cards(mask, check, most))
        return self._last[1]

    def _cards(self, mask: NDArray[np.bool_], check: Callable[[], None], most: int) -> dict[str, str]:
        """Group the dates of each interval."""
        dates: list[int] = []
        cards: list[int] = []
        rows = self._relations.drawn_rows(mask)
        if len(rows) <= most:
            card = 0
            for told in self._told(rows, check):
                for group in grouped(told, check):
                    card += 1
                    dates += [told[at].date for at in group]
                    cards += [card] * len(group)
        return {"date": pack(np.asarray(dates, dtype=np.int32)), "card": pack(np.asarray(cards, dtype=np.int32))}

    def _told(self, rows: Rows, check: Callable[[], None]) -> list[list[Told]]:
        """Return what the dates tell of which another article tells something like it, by interval."""
        columns = self._relations.dates
        groups = self._shared(rows)
        known = self._telling.rows([int(number) for group in groups for number in columns.id[group]], check)
        days = {}
        promising: list[list[DatedRow]] = []
        for group in groups:
            check()
            kept = _promising(known[number] for number in columns.id[group].tolist() if number in known)
            if kept:
                span = int(columns.hi[group[0]]) - int(columns.lo[group[0]]) + 1
                days.update({row.date: span for row in kept})
                promising.append(kept)
        told = self._telling.told([row for kept in promising for row in kept], days, check)
        return [[told[row.date] for row in kept if row.date in told] for kept in promising]

    def _shared(self, rows: Rows) -> list[Rows]:
        """Return the rows of the same interval, where more than one article has it."""
        columns = self._relations.dates
        role = columns.look[rows] >> 8 & 15
        closed = (columns.lo[rows] != CLOSED_LO) & (columns.hi[rows] != CLOSED_HI)
        rows = rows[(role == ROLES.index("event")) & closed]
        if not len(rows):
            return []
        qualifier = columns.look[rows] >> 4 & 15
        tied = np.where(np.isin(qualifier, _TIED), qualifier, 0)
        order = np.lexsort((rows, tied, columns.hi[rows], columns.lo[rows]))
        rows, tied = rows[order], tied[order]
        new = np.flatnonzero(
            (np.diff(columns.lo[rows], prepend=CLOSED_LO) != 0)
            | (np.diff(columns.hi[rows], prepend=CLOSED_LO) != 0)
            | (np.diff(tied, prepend=-1) != 0)
        )
        articles = columns.article(rows)
        parts = zip(np.split(rows, new[1:]), np.split(articles, new[1:]), strict=True)
        return [part for part, theirs in parts if theirs[0] != theirs[-1]]


def _promising(rows: Iterable[DatedRow]) -> list[DatedRow]:
    """Leave out the dates of one interval of which no other article tells anything like the same act."""
    by_act: dict[str, list[DatedRow]] = defaultdict(list)
    for row in rows:
        by_act[row.act].append(row)
    articles = {act: {row.article for row in theirs} for act, theirs in by_act.items()}
    kept: list[DatedRow] = []
    for act, ours in by_act.items():
        telling = set().union(*(theirs for other, theirs in articles.items() if near_acts(act, other)))
        if len(telling) > 1:
            kept += ours
    return kept
