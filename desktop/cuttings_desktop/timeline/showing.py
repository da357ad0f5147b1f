"""Bring a date that stands somewhere else in the window into the middle of the timeline."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from cuttings_desktop.timeline.canvas import Canvas

__all__ = ["show_date"]

_CLOSEST = 120.0  # days of a view that was brought to one day
_AROUND = (1.6, 12.0)  # how many times as long as the date the view is, at least and at most


def show_date(canvas: Canvas, number: int, lo: str | None, hi: str | None) -> None:
    """Look at the days from `lo` to `hi` (ISO, None is open) and take date `number` in hand, if it is drawn."""
    known = [datetime.date.fromisoformat(day).toordinal() for day in (lo, hi) if day]
    if not known:
        return
    first, after = min(known), max(known) + 1
    days = after - first
    now = canvas.view.hi - canvas.view.lo
    wide = min(max(now, days * _AROUND[0]), max(days * _AROUND[1], _CLOSEST))
    middle = max(wide / 2 + 1, (first + after) / 2)
    canvas.own_view = True
    canvas.show_view(replace(canvas.view, lo=middle - wide / 2, hi=middle + wide / 2))
    place = np.flatnonzero(canvas.items.date == number)
    if len(place):
        canvas.walk(canvas.index.lead(int(place[0])))
