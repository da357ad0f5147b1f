"""The brush: spans of days over the timeline, drawn out, moved, pulled at their handles, snapped to the calendar."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from cuttings_db.model import DateFilter
from cuttings_db.timeline import View

__all__ = ["Brush", "brushes_of", "filters_of", "is_coarse", "merged", "part_at", "pulled", "snapped"]

Part = Literal["lo", "hi", "inside", "clear", ""]
What = Literal["published", "mentioned"]
HANDLE = 6.0  # pixels at both sides of an edge
CLEAR = 18.0  # the side of the × in the upper right corner
_DAY_PIXELS, _MONTH_PIXELS = 1.0, 2.5  # what is smaller cannot be meant
_LAST = date.max.toordinal()


@dataclass(frozen=True)
class Brush:
    """Days from `lo` to `hi`, both inclusive, as ordinals; it keeps what was published then, or what mentions them."""

    lo: int
    hi: int
    what: What = "published"


def _clipped(ordinal: float) -> int:
    """Return an ordinal that is a day of the calendar."""
    return int(min(max(ordinal, 1), _LAST))


def _month_end(day: date) -> int:
    """Return the ordinal of the last day of a day's month."""
    if day.month == 12:
        return date(day.year, 12, 31).toordinal()
    return date(day.year, day.month + 1, 1).toordinal() - 1


def is_coarse(view: View) -> bool:
    """Tell whether a single day is too small to be meant."""
    return view.scale < _DAY_PIXELS


def pulled(view: View, brush: Brush, fixed: int, day: float) -> Brush:
    """Return the brush whose one edge stays exactly where it is, while the other is pulled to a day."""
    made = snapped(view, fixed, day)
    return replace(brush, lo=fixed, hi=made.hi) if day >= fixed else replace(brush, lo=made.lo, hi=fixed)


def snapped(view: View, start: float, end: float, what: What = "published") -> Brush:
    """Return the brush between two days: whole years or months where a day is too small to be meant."""
    low, high = _clipped(min(start, end)), _clipped(max(start, end))
    first, last = date.fromordinal(low), date.fromordinal(high)
    if view.scale * 30.4 < _MONTH_PIXELS:
        return Brush(date(first.year, 1, 1).toordinal(), date(last.year, 12, 31).toordinal(), what)
    if is_coarse(view):
        return Brush(first.replace(day=1).toordinal(), _month_end(last), what)
    return Brush(low, high, what)


def merged(brushes: Iterable[Brush]) -> tuple[Brush, ...]:
    """Return spans without those that overlap or touch another of the same meaning: they have become one.

    The order stays that in which they were drawn.
    """
    made: list[Brush] = []
    for brush in brushes:
        one = brush
        # What grows may touch the next one, so that all are looked at again.
        while near := [b for b in made if b.what == one.what and b.lo <= one.hi + 1 and one.lo <= b.hi + 1]:
            made = [b for b in made if b not in near]
            one = replace(one, lo=min(one.lo, *(b.lo for b in near)), hi=max(one.hi, *(b.hi for b in near)))
        made.append(one)
    return tuple(made)


def part_at(brushes: Sequence[Brush], view: View, x: float, y: float) -> tuple[Part, int]:
    """Return which part of which brush is under a pixel, the one drawn last before the others; ("", -1) beside all.

    The × and the edges of any brush come before the inside of another.
    """
    found: list[tuple[int, Part, int]] = []
    for number in reversed(range(len(brushes))):
        part = _part(brushes[number], view, x, y)
        if part:
            found.append((("clear", "lo", "hi", "inside").index(part) // 2, part, number))
    if not found:
        return "", -1
    _rank, part, number = min(found, key=lambda one: one[0])
    return part, number


def _part(brush: Brush, view: View, x: float, y: float) -> Part:
    """Return which part of a brush is under a pixel; nothing beside it."""
    left, right = view.x(brush.lo), view.x(brush.hi + 1)
    corner = min(right, view.width)
    if corner - CLEAR - 2 <= x <= corner + 2 and y <= CLEAR + 2 and right - left > CLEAR:
        return "clear"
    if abs(x - left) <= HANDLE:
        return "lo"
    if abs(x - right) <= HANDLE:
        return "hi"
    return "inside" if left < x < right else ""


def filters_of(brushes: Iterable[Brush]) -> tuple[DateFilter, ...]:
    """Return the filters that brushes mean."""
    return tuple(
        DateFilter(date.fromordinal(b.lo).isoformat(), date.fromordinal(b.hi).isoformat(), b.what) for b in brushes
    )


def brushes_of(chosen: Iterable[DateFilter], view: View) -> tuple[Brush, ...]:
    """Return the brushes that show filters; an open end reaches far beyond the view, what is no day is not shown."""
    made: list[Brush] = []
    for one in chosen:
        try:
            lo = date.fromisoformat(one.lo).toordinal() if one.lo else _clipped(view.lo - 40_000)
            hi = date.fromisoformat(one.hi).toordinal() if one.hi else _clipped(view.hi + 40_000)
        except ValueError:
            continue
        if lo <= hi:
            made.append(Brush(lo, hi, one.what))
    return tuple(made)
