"""The dates in the texts as columns, those of each article in one run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.looks import ROLES, pack_look
from cuttings_db.store.columns import (
    CLOSED_HI,
    CLOSED_LO,
    Bools,
    Days,
    Ints,
    Kept,
    Longs,
    bools,
    ints,
    replaced,
    runs,
    stored,
)
from cuttings_db.store.connection import Store

__all__ = ["DateColumns"]

_DATES = (
    "SELECT article, id, lo, hi, precision, qualifier, role FROM dates WHERE rejected=0 AND edtf<>''"
    " AND (lo IS NOT NULL OR hi IS NOT NULL) AND role IN ('event', 'publication')"
)
_KEPT = ("offsets", "id", "lo", "hi", "look")
_AT_ONCE = 100_000
_PUBLICATION = ROLES.index("publication")


class DateColumns:
    """The dates that count: number, bounds as ordinals, look; `offsets` tells the run of an article."""

    def __init__(self) -> None:
        self.offsets: Longs = np.zeros(2, dtype=np.int64)
        self.id: Ints = ints([])
        self.lo: Ints = ints([])
        self.hi: Ints = ints([])
        self.look: NDArray[np.int16] = np.zeros(0, dtype=np.int16)
        self.closed: Bools = bools(0)
        self._publication: Bools = bools(0)

    def read_all(self, store: Store, size: int) -> None:
        """Read the dates of all articles with ids below `size`."""
        self.__init__()  # type: ignore[misc]
        last = int(store.value("SELECT max(id) FROM dates") or 0)
        parts = [
            _columns(store.rows(f"{_DATES} AND id>? AND id<=?", (first, first + _AT_ONCE)))
            for first in range(0, last, _AT_ONCE)
        ]
        self._take(np.concatenate([*parts, np.zeros((5, 0), dtype=np.int32)], axis=1), np.arange(size), size)

    def kept(self) -> dict[str, NDArray[Any]]:
        """Return the arrays that `take_kept` takes."""
        return {f"dates.{name}": stored(getattr(self, name)) for name in _KEPT}

    def take_kept(self, arrays: Kept) -> None:
        """Hold what was kept."""
        for name in _KEPT:
            setattr(self, name, arrays[f"dates.{name}"].view(getattr(self, name).dtype))
        self._tell()

    def update(self, store: Store, articles: Sequence[int], size: int) -> None:
        """Read the dates of some articles anew, or for the first time."""
        sql = f"{_DATES} AND article IN (SELECT value FROM json_each(?))"
        changed = np.unique(np.asarray(articles, dtype=np.int64))
        self._take(_columns(store.rows(sql, (str(list(articles)),))), changed, size)

    def _take(self, fresh: NDArray[np.int32], changed: Longs, size: int) -> None:
        """Put new dates in the place of those of changed articles."""
        fresh = fresh[:, np.lexsort((fresh[1], fresh[0]))]
        known: list[NDArray[Any]] = [self.id, self.lo, self.hi, self.look]
        self.offsets, columns = replaced(self.offsets, known, size, changed, [*fresh])
        self.id, self.lo, self.hi, self.look = columns
        self._tell()

    def _tell(self) -> None:
        """Work out what is asked of every date with every question."""
        self.closed = (self.lo != CLOSED_LO) & (self.hi != CLOSED_HI)
        self._publication = (self.look >> 8 & 15) == _PUBLICATION

    def rows(self, articles: Bools, among: Bools) -> NDArray[np.intp]:
        """Return the indexes of the dates of some articles (a mask) that are among those of a mask of dates."""
        lengths = np.diff(self.offsets)
        if 16 * np.count_nonzero(articles) > len(articles):
            return np.flatnonzero(np.repeat(articles, lengths) & among)
        ids = np.flatnonzero(articles)
        found = runs(self.offsets[ids], lengths[ids])
        return found[np.flatnonzero(among[found])]

    def drawn(self, dated: Bools) -> Bools:
        """Return the mask of the dates that are drawn.

        The day on which an article says that it appeared is drawn once: as its publication, where it has one.
        """
        return ~(self._publication & np.repeat(dated, np.diff(self.offsets)))

    def article(self, rows: NDArray[np.intp]) -> NDArray[np.intp]:
        """Return the articles in which dates stand."""
        return np.searchsorted(self.offsets, rows, side="right") - 1

    def mentioning(self, lo: int, hi: int, size: int) -> Bools:
        """Return the mask of articles with a date in the text that overlaps `[lo, hi]` (ordinals).

        A span wider than a year and than what was asked does not count: "over the past decade" is no answer
        to one month of it.
        """
        near = np.flatnonzero((self.lo <= hi) & (self.hi >= lo))
        width = self.hi[near].astype(np.int64) - self.lo[near]
        mask = bools(size)
        mask[self.article(near[width < max(366, hi - lo + 1)])] = True
        return mask


def _columns(rows: list[tuple[Any, ...]]) -> NDArray[np.int32]:
    """Return rows of dates as five columns: article, number, lo, hi, look."""
    lows, highs, looks = Days(CLOSED_LO), Days(CLOSED_HI), _Looks()
    made = np.zeros((5, len(rows)), dtype=np.int32)
    if rows:
        article, number, lo, hi, *look = zip(*rows, strict=True)
        made[0], made[1] = article, number
        made[2], made[3] = [lows[day] for day in lo], [highs[day] for day in hi]
        made[4] = [looks[one] for one in zip(*look, strict=True)]
    return made


class _Looks(dict[tuple[Any, Any, Any], int]):
    """How dates look, each packed once."""

    def __missing__(self, key: tuple[Any, Any, Any]) -> int:
        look = self[key] = pack_look(*key)
        return look
