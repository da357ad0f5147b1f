"""Resolve relative readings: against the publication date, its bounds, or the last date told."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from cuttings_db.dates.rules import Relative
from cuttings_db.intervals import hull, parse_edtf, within
from cuttings_db.model import Interval, Qualifier

__all__ = ["Anchors", "Resolved"]


@dataclass(frozen=True)
class Resolved:
    """An interval (None: nothing to count from) and the EDTF of what it was counted from."""

    interval: Interval | None
    anchor: str


def _apply(relative: Relative, day: str) -> Interval | None:
    """Count from one day; None where the calendar ends."""
    try:
        return relative(datetime.date.fromisoformat(day))
    except (ValueError, OverflowError):
        return None


def _between(relative: Relative, lo: str | None, hi: str | None) -> Interval | None:
    """Count from every day between two bounds: one answer stays exact, several become a hull "within"."""
    first = _apply(relative, lo) if lo else None
    last = _apply(relative, hi) if hi else None
    if (lo and first is None) or (hi and last is None):
        return None
    if first and last:
        if (first.lo, first.hi) == (last.lo, last.hi):
            return first
        if first.lo is None or last.hi is None:
            return None
        return _set(hull(first, last), first, last)
    if first and first.lo:
        return within(first.lo, None)
    return within(None, last.hi) if last and last.hi else None


def _set(both: Interval, first: Interval, last: Interval) -> Interval:
    """Write a hull as a set of the units at its ends."""
    simple = not any(mark in first.edtf + last.edtf for mark in "/[~?%X")
    left, right = (first.edtf, last.edtf) if simple else (both.lo or "", both.hi or "")
    qualifier: Qualifier = "within"
    return Interval(f"[{left}..{right}]", both.lo, both.hi, "range", qualifier)


@dataclass
class Anchors:
    """What relative expressions count from while a text is walked: publication bounds, narrative or not, last date."""

    published: Interval | None
    narrative: bool = False
    last: Interval | None = None
    history: list[Interval] = field(default_factory=list)

    @classmethod
    def of(cls, published: str | None, narrative: bool = False) -> Anchors:
        """Make anchors for a publication date in EDTF; what is not EDTF counts as unknown."""
        if not published:
            return cls(None, narrative)
        try:
            interval = parse_edtf(published)
        except ValueError:
            return cls(None, narrative)
        if interval.lo is None and interval.hi is None:
            return cls(None, narrative)
        return cls(interval, narrative)

    def remember(self, interval: Interval) -> None:
        """Make a date the last one told."""
        if interval.lo and interval.hi:
            self.last = interval

    def resolve(self, relative: Relative, basis: str) -> Resolved:
        """Count a relative expression from what its basis says; the last date falls back to the publication."""
        use_last = basis == "last" or (basis == "flow" and self.narrative)
        if use_last and self.last is not None and self.last.lo:
            return Resolved(_apply(relative, self.last.lo), self.last.edtf)
        if basis == "last" and self.last is None and self.published is None:
            return Resolved(None, "")
        if self.published is None:
            if basis == "flow" and self.last is not None and self.last.lo:
                return Resolved(_apply(relative, self.last.lo), self.last.edtf)
            return Resolved(None, "")
        return Resolved(_between(relative, self.published.lo, self.published.hi), self.published.edtf)
