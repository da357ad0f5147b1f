"""The index of a timeline: items sorted into lanes once, so that any view is laid out from slices and prefix sums."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from cuttings_db.model import DateRole, Qualifier
from cuttings_db.timeline.cards import Cards
from cuttings_db.timeline.glyphs import Lane
from cuttings_db.timeline.items import OPEN_FUTURE, OPEN_PAST, PRECISIONS, QUALIFIERS, ROLES, Items

__all__ = ["KINDS", "LaneIndex", "Timeline"]

Int32 = NDArray[np.int32]
Floats = NDArray[np.float64]

KINDS = ("dot", "bar", "faded", "hollow", "dashed", "arrow", "doubtful", "diamond")
_WIDE_DAYS = 365
_CALENDAR = 3_652_060


def _is(values: Int32, *names: Qualifier) -> NDArray[np.bool_]:
    """Return where the qualifier of a look is one of these."""
    return np.isin(values >> 4 & 15, [QUALIFIERS.index(name) for name in names])


def _kinds(look: Int32, lo: Int32, hi: Int32) -> NDArray[np.int8]:
    """Return the glyph kind of each item as an index into KINDS."""
    solid = np.isin(look & 15, [PRECISIONS.index("range"), PRECISIONS.index("open")])
    kinds = np.where(lo == hi, 0, np.where(solid, 1, 2)).astype(np.int8)
    kinds[_is(look, "within")] = 3
    kinds[_is(look, "approximate")] = 4
    kinds[_is(look, "uncertain")] = 6
    kinds[_is(look, "as-of")] = 7
    kinds[(lo == OPEN_PAST) | (hi == OPEN_FUTURE)] = 5
    return kinds


def _directions(look: Int32, lo: Int32, hi: Int32) -> NDArray[np.int8]:
    """Return where the arrow of each item points: to its open end, or where what began or ended with it lies."""
    made = np.where(_is(look, "since"), 1, np.where(_is(look, "until", "by"), -1, 0))
    return np.where(hi == OPEN_FUTURE, 1, np.where(lo == OPEN_PAST, -1, made)).astype(np.int8)


def _loose(look: Int32, lo: Int32, hi: Int32) -> NDArray[np.bool_]:
    """Return which arrows mean some time there, not all along: by then, and every bound of a publication."""
    opened = (lo == OPEN_PAST) | (hi == OPEN_FUTURE)
    published = look >> 8 & 15 == ROLES.index("publication")
    return np.asarray(_is(look, "by") | (opened & (published | ~_is(look, "since", "until", "exact"))))


class LaneIndex:
    """The items of one lane by first day; `end` is the day after the last; an open item stands on its known day."""

    def __init__(self, items: Items, chosen: NDArray[np.intp], sources: Int32 | None = None) -> None:
        """Sort the chosen items and sum up what densities need; `sources` is how many articles tell of each item."""
        lo, hi = items.lo[chosen], items.hi[chosen]
        self_lo = np.where(lo == OPEN_PAST, hi, lo)
        self_hi = np.where(hi == OPEN_FUTURE, self_lo, hi)
        # An item open at its end stands on its first day, one open at its beginning on its last.
        order = np.lexsort((self_hi, self_lo))
        self.item: Int32 = chosen[order].astype(np.int32)
        self.kind = _kinds(items.look[chosen], lo, hi)[order]
        self.direction = _directions(items.look[chosen], lo, hi)[order]
        self.loose = _loose(items.look[chosen], lo, hi)[order]
        self.sources = sources[self.item] if sources is not None else None
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

    def __init__(
        self, items: Items, roles: Iterable[DateRole] = ("event", "publication"), cards: Int32 | None = None
    ) -> None:
        """Sort the items of the wanted roles into lanes: published, events, and what is a year or wider.

        `cards` gives the event that an item tells of (0: none known). The items of one event are drawn as one glyph,
        that of its first article.
        """
        self.items = items
        wanted = np.isin(items.look >> 8 & 15, [ROLES.index(role) for role in roles])
        lo, hi = items.lo, items.hi
        wanted &= ~((lo == OPEN_PAST) & (hi == OPEN_FUTURE))
        published = items.look >> 8 & 15 == ROLES.index("publication")
        self.cards = Cards(items, cards, wanted & ~published) if cards is not None else None
        sources = None
        if self.cards is not None:
            wanted &= ~self.cards.behind
            sources = self.cards.sources
        opened = (lo == OPEN_PAST) | (hi == OPEN_FUTURE)
        length = np.where(opened, 0, hi.astype(np.int64) - lo) + 1
        wide = (length >= _WIDE_DAYS) & ~published
        self.lanes: dict[Lane, LaneIndex] = {
            "published": LaneIndex(items, np.flatnonzero(wanted & published)),
            "events": LaneIndex(items, np.flatnonzero(wanted & ~published & ~wide), sources),
            "wide": LaneIndex(items, np.flatnonzero(wanted & wide), sources),
        }

    def __len__(self) -> int:
        """Return how many items are drawn."""
        return sum(len(lane) for lane in self.lanes.values())

    def members(self, item: int) -> list[int]:
        """Return the items that the glyph of an item stands for, itself first."""
        return self.cards.members(item) if self.cards is not None else [item]

    def lead(self, item: int) -> int:
        """Return the item that is drawn for an item: itself, or the first of its card."""
        return self.cards.first(item) if self.cards is not None else item

    def in_order(self) -> Int32:
        """Return the indices of the drawn items by first day: the order of the arrow keys and of the table."""
        lanes = self.lanes.values()
        item = np.concatenate([lane.item for lane in lanes])
        lo, end = np.concatenate([lane.lo for lane in lanes]), np.concatenate([lane.end for lane in lanes])
        ordered: Int32 = item[np.lexsort((item, end, lo))]
        return ordered
