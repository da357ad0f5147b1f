"""The brush: a span of days over the timeline, drawn out, moved, pulled at its handles, snapped to the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from cuttings_db.model import DateFilter
from cuttings_db.timeline import View

__all__ = ["Brush", "brush_of", "filter_of", "is_coarse", "part_at", "pulled", "snapped"]

Part = Literal["lo", "hi", "inside", "clear", ""]
What = Literal["published", "mentioned"]
HANDLE = 6.0  # pixels at both sides of an edge
CLEAR = 18.0  # the side of the × in the upper right corner
_DAY_PIXELS, _MONTH_PIXELS = 1.0, 2.5  # what is smaller cannot be meant
_LAST = date.max.toordinal()


@dataclass(frozen=True)
class Brush:
    """Days from `lo` to `hi`, both inclusive, as ordinals."""

    lo: int
    hi: int


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


def pulled(view: View, fixed: int, day: float) -> Brush:
    """Return the brush whose one edge stays exactly where it is, while the other is pulled to a day."""
    made = snapped(view, fixed, day)
    return Brush(fixed, made.hi) if day >= fixed else Brush(made.lo, fixed)


def snapped(view: View, start: float, end: float) -> Brush:
    """Return the brush between two days: whole years or months where a day is too small to be meant."""
    low, high = _clipped(min(start, end)), _clipped(max(start, end))
    first, last = date.fromordinal(low), date.fromordinal(high)
    if view.scale * 30.4 < _MONTH_PIXELS:
        return Brush(date(first.year, 1, 1).toordinal(), date(last.year, 12, 31).toordinal())
    if is_coarse(view):
        return Brush(first.replace(day=1).toordinal(), _month_end(last))
    return Brush(low, high)


def part_at(brush: Brush | None, view: View, x: float, y: float) -> Part:
    """Return which part of the brush is under a pixel; nothing beside it."""
    if brush is None:
        return ""
    left, right = view.x(brush.lo), view.x(brush.hi + 1)
    if right - CLEAR - 2 <= x <= right + 2 and y <= CLEAR + 2 and right - left > CLEAR:
        return "clear"
    if abs(x - left) <= HANDLE:
        return "lo"
    if abs(x - right) <= HANDLE:
        return "hi"
    return "inside" if left < x < right else ""


def filter_of(brush: Brush | None, what: What) -> DateFilter | None:
    """Return the filter that a brush means."""
    if brush is None:
        return None
    return DateFilter(date.fromordinal(brush.lo).isoformat(), date.fromordinal(brush.hi).isoformat(), what)


def brush_of(chosen: DateFilter | None, view: View) -> Brush | None:
    """Return the brush that shows a filter; an open end reaches far beyond the view."""
    if chosen is None:
        return None
    try:
        lo = date.fromisoformat(chosen.lo).toordinal() if chosen.lo else _clipped(view.lo - 40_000)
        hi = date.fromisoformat(chosen.hi).toordinal() if chosen.hi else _clipped(view.hi + 40_000)
    except ValueError:
        return None
    return Brush(lo, hi) if lo <= hi else None
