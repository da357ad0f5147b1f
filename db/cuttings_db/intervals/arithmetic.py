"""Arithmetic on intervals of days; an end of None is open."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

from cuttings_db.intervals.days import day_number
from cuttings_db.model import Interval, Qualifier

__all__ = ["bounds_of", "contains", "hull", "intersection", "overlaps", "qualified", "within"]

# ISO days of the years 1 to 9999 compare like their numbers, so strings stand in for numbers below.
_EARLIEST, _LATEST = "0000", "9999-99"


def _ends(interval: Interval) -> tuple[str, str]:
    """Return both ends as comparable strings."""
    return interval.lo or _EARLIEST, interval.hi or _LATEST


def overlaps(a: Interval, b: Interval) -> bool:
    """Tell whether the intervals share a day."""
    (a_lo, a_hi), (b_lo, b_hi) = _ends(a), _ends(b)
    return a_lo <= b_hi and b_lo <= a_hi


def contains(outer: Interval, inner: Interval) -> bool:
    """Tell whether every day of `inner` lies in `outer`."""
    (o_lo, o_hi), (i_lo, i_hi) = _ends(outer), _ends(inner)
    return o_lo <= i_lo and i_hi <= o_hi


def hull(*intervals: Interval) -> Interval:
    """Return the smallest interval around all; equal intervals stay what they are, others become a range."""
    if not intervals:
        raise ValueError("a hull needs an interval")
    return reduce(_pair, intervals)


def _pair(a: Interval, b: Interval) -> Interval:
    """Return the hull of two."""
    if (a.lo, a.hi) == (b.lo, b.hi):
        return a
    lo = None if a.lo is None or b.lo is None else min(a.lo, b.lo)
    hi = None if a.hi is None or b.hi is None else max(a.hi, b.hi)
    if lo is None or hi is None:
        return Interval(f"{lo or '..'}/{hi or '..'}", lo, hi, "open")
    return Interval(f"{lo}/{hi}", lo, hi, "range")


def intersection(a: Interval, b: Interval) -> Interval | None:
    """Return the days that both have, or None; the narrower of the two stays what it is."""
    if not overlaps(a, b):
        return None
    for inner, outer in ((a, b), (b, a)):
        if contains(outer, inner):
            return inner
    (a_lo, a_hi), (b_lo, b_hi) = _ends(a), _ends(b)
    lo, hi = max(a_lo, b_lo), min(a_hi, b_hi)
    if lo == hi:
        return Interval(lo, lo, hi, "day")
    return Interval(f"{lo}/{hi}", lo, hi, "range")


def within(lo: str | None, hi: str | None) -> Interval:
    """Return bounds as an EDTF set: some day from `lo` to `hi`, no earlier than `lo`, or no later than `hi`.

    Qualifier `within`, `since` or `by`; equal bounds are that day.
    ValueError without any bound, or if `lo` is after `hi`.
    """
    if lo is None and hi is None:
        raise ValueError("bounds need a day")
    if lo is not None and hi is not None:
        if day_number(hi) < day_number(lo):
            raise ValueError(f"{hi} is before {lo}")
        if lo == hi:
            return Interval(lo, lo, hi, "day")
        return Interval(f"[{lo}..{hi}]", lo, hi, "range", "within")
    return Interval(f"[{lo or ''}..{hi or ''}]", lo, hi, "range", "since" if lo else "by")


def qualified(interval: Interval, qualifier: Qualifier) -> Interval:
    """Return the interval with another qualifier; approximate and uncertain also show in its EDTF (`~`, `?`)."""
    plain = interval.edtf.rstrip("~?%")
    mark = {"approximate": "~", "uncertain": "?"}.get(qualifier, "")
    if mark and "/" in plain:
        plain = "/".join(part if part == ".." else part.rstrip("~?%") + mark for part in plain.split("/"))
    elif mark and not plain.startswith("["):
        plain += mark
    return replace(interval, edtf=plain, qualifier=qualifier)


def bounds_of(interval: Interval) -> tuple[int | None, int | None]:
    """Return both ends as day numbers; None is open."""
    return (
        day_number(interval.lo) if interval.lo else None,
        day_number(interval.hi) if interval.hi else None,
    )
