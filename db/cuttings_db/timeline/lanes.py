"""The index of a timeline: items sorted into lanes once, so that any view is laid out from slices and prefix sums."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from cuttings_db.model import DateRole
from cuttings_db.timeline.glyphs import Lane
from cuttings_db.timeline.items import OPEN_FUTURE, OPEN_PAST, PRECISIONS, QUALIFIERS, ROLES, Items

__all__ = ["KINDS", "LaneIndex", "Timeline"]

Int32 = NDArray[np.int32]
Floats = NDArray[np.float64]

KINDS = ("dot", "bar", "faded", "hollow", "dashed", "arrow")
_WIDE_DAYS = 365
_CALENDAR = 3_652_060


def _kinds(look: Int32, lo: Int32, hi: Int32) -> NDArray[np.int8]:
    """Return the glyph kind of each item as an index into KINDS."""
    precision, qualifier = look & 15, look >> 4 & 15
    solid = np.isin(precision, [PRECISIONS.index("range"), PRECISIONS.index("open")])
    kinds = np.where(lo == hi, 0, np.where(solid, 1, 2)).astype(np.int8)
    kinds[qualifier == QUALIFIERS.index("within")] = 3
    kinds[np.isin(qualifier, [QUALIFIERS.index("approximate"), QUALIFIERS.index("uncertain")])] = 4
    kinds[(lo == OPEN_PAST) | (hi == OPEN_FUTURE)] = 5
    return kinds


class LaneIndex:
    """The items of one lane by first day; `end` is the day after the last; an open item stands on its known day."""

    def __init__(self, items: Items, chosen: NDArray[np.intp]) -> None:
        """Sort the chosen items and sum up what densities need."""
        lo, hi = items.lo[chosen], items.hi[chosen]
        self_lo = np.where(lo == OPEN_PAST, hi, lo)
        self_hi = np.where(hi == OPEN_FUTURE, self_lo, hi)
        # An item open at its end stands on its first day, one open at its beginning on its last.
        order = np.lexsort((self_hi, self_lo))
        self.item: Int32 = chosen[order].astype(np.int32)
        self.kind = _kinds(items.look[chosen], lo, hi)[order]
        self.direction = np.where(hi == OPEN_FUTURE, 1, np.where(lo == OPEN_PAST, -1, 0)).astype(np.int8)[order]
        self.lo: Int32 = np.clip(self_lo[order], 1, _CALENDAR - 1).astype(np.int32)
        self.end: Int32 = (np.clip(np.maximum(self_hi[order], self.lo), 1, _CALENDAR - 1) + 1).astype(np.int32)
        self.ends: Int32 = np.sort(self.end)
        self.longest = int((self.end - self.lo).max()) if len(self.lo) else 0
        self._spread = Spread(self.lo, self.end)

    def __len__(self) -> int:
        """Return the number of items."""
        return len(self.item)

    def touching(self, edges: Floats, pad: float) -> NDArray[np.int64]:
        """Return how many items, each wider by `pad` days at both sides, touch each bin between edges."""
        begun = np.searchsorted(self.lo, edges[1:] + pad, "left")
        over = np.searchsorted(self.ends, edges[:-1] - pad, "right")
        return begun - over

    def mass(self, edges: Floats) -> Floats:
        """Return how many items each bin holds when every item is spread evenly over its days."""
        return self._spread.mass(edges)

    def between(self, lo: float, hi: float) -> NDArray[np.intp]:
        """Return the positions of the items that touch the days `[lo, hi)`, by first day."""
        first = int(np.searchsorted(self.lo, lo - self.longest, "left"))
        last = int(np.searchsorted(self.lo, hi, "left"))
        return first + np.flatnonzero(self.end[first:last] > lo)


class Spread:
    """Prefix sums that give the evenly spread mass of many intervals up to any day."""

    def __init__(self, lo: Int32, end: Int32) -> None:
        """Sum up weights by beginning (`lo` is sorted already) and by end.

        The mass up to t is the sum of w·(t - lo) of what has begun less that of w·(t - end) of what is over.
        """
        weight = 1.0 / np.maximum(end - lo, 1)
        by_end = np.argsort(end, kind="stable")
        self._lo, self._end = lo, end[by_end]
        self._begun, self._begun_at = _prefix(weight), _prefix(weight * lo)
        self._over, self._over_at = _prefix(weight[by_end]), _prefix(weight[by_end] * self._end)

    def mass(self, edges: Floats) -> Floats:
        """Return the mass between neighbouring edges."""
        begun = np.searchsorted(self._lo, edges, "left")
        over = np.searchsorted(self._end, edges, "left")
        upto = edges * (self._begun[begun] - self._over[over]) - (self._begun_at[begun] - self._over_at[over])
        return np.maximum(np.diff(upto), 0.0)


def _prefix(values: Floats) -> Floats:
    """Return cumulative sums with a zero in front."""
    return np.concatenate([[0.0], np.cumsum(values)])


class Timeline:
    """All items of an answer, indexed once; `lay_out` draws any view of it."""

    def __init__(self, items: Items, roles: Iterable[DateRole] = ("event", "publication")) -> None:
        """Sort the items of the wanted roles into lanes: published, events, and what is a year or wider."""
        self.items = items
        wanted = np.isin(items.look >> 8 & 15, [ROLES.index(role) for role in roles])
        lo, hi = items.lo, items.hi
        wanted &= ~((lo == OPEN_PAST) & (hi == OPEN_FUTURE))
        published = items.look >> 8 & 15 == ROLES.index("publication")
        opened = (lo == OPEN_PAST) | (hi == OPEN_FUTURE)
        length = np.where(opened, 0, hi.astype(np.int64) - lo) + 1
        wide = (length >= _WIDE_DAYS) & ~published
        self.lanes: dict[Lane, LaneIndex] = {
            "published": LaneIndex(items, np.flatnonzero(wanted & published)),
            "events": LaneIndex(items, np.flatnonzero(wanted & ~published & ~wide)),
            "wide": LaneIndex(items, np.flatnonzero(wanted & wide)),
        }

    def __len__(self) -> int:
        """Return how many items are drawn."""
        return sum(len(lane) for lane in self.lanes.values())

    def in_order(self) -> Int32:
        """Return the indices of the drawn items by first day: the order of the arrow keys and of the table."""
        lanes = self.lanes.values()
        item = np.concatenate([lane.item for lane in lanes])
        lo, end = np.concatenate([lane.lo for lane in lanes]), np.concatenate([lane.end for lane in lanes])
        ordered: Int32 = item[np.lexsort((item, end, lo))]
        return ordered
