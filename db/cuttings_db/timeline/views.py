"""What part of time is seen, and how zooming, panning and fitting change it: pure functions."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from cuttings_db.timeline.items import OPEN_FUTURE, OPEN_PAST, Items

__all__ = ["FIRST_DAY", "LAST_DAY", "View", "fit", "panned", "zoomed"]

FIRST_DAY, LAST_DAY = 1.0, 3_652_060.0  # 0001-01-01, and the day after 9999-12-31
SHORTEST, LONGEST = 1.0, LAST_DAY - FIRST_DAY


@dataclass(frozen=True)
class View:
    """The days `[lo, hi)` (fractions allowed) shown in `width` × `height` pixels."""

    lo: float
    hi: float
    width: int
    height: int

    def __post_init__(self) -> None:
        """Refuse a view that shows nothing."""
        if not self.hi > self.lo or self.width < 1 or self.height < 1:
            raise ValueError(f"not a view: {self.lo} to {self.hi} in {self.width} by {self.height}")

    @property
    def scale(self) -> float:
        """Return pixels a day."""
        return self.width / (self.hi - self.lo)

    def x(self, day: float) -> float:
        """Return the pixel of a day."""
        return (day - self.lo) * self.scale

    def day(self, x: float) -> float:
        """Return the day at a pixel."""
        return self.lo + x / self.scale


def _kept(view: View, lo: float, days: float) -> View:
    """Return a view of `days` from `lo`, moved and cut so that it stays within the calendar."""
    days = min(max(days, SHORTEST), LONGEST)
    lo = min(max(lo, FIRST_DAY), LAST_DAY - days)
    return replace(view, lo=lo, hi=lo + days)


def zoomed(view: View, factor: float, at: float) -> View:
    """Return the view `factor` times closer (below 1: farther) with the day `at` kept under its pixel."""
    if not factor > 0:
        raise ValueError(f"not a zoom factor: {factor}")
    days = min(max((view.hi - view.lo) / factor, SHORTEST), LONGEST)
    share = (at - view.lo) / (view.hi - view.lo)
    return _kept(view, at - share * days, days)


def panned(view: View, days: float) -> View:
    """Return the view moved by a number of days, later if positive."""
    return _kept(view, view.lo + days, view.hi - view.lo)


def fit(items: Items, width: int, height: int, share: float = 1.0) -> View:
    """Return a view of all items with a little air; no items gives the years 2000 to 2030.

    `share` below 1 leaves out as many of the outermost items (0.98: one in a hundred at each side), so that one
    date of another century does not press everything else into a corner.
    """
    known = np.concatenate([items.lo[items.lo > OPEN_PAST], items.hi[items.hi < OPEN_FUTURE] + 1])
    blank = View(730_120.0, 741_443.0, max(width, 1), max(height, 1))
    if not len(known):
        return blank
    if share < 1:
        lo, hi = (float(end) for end in np.quantile(known, [(1 - share) / 2, (1 + share) / 2]))
    else:
        lo, hi = float(known.min()), float(known.max())
    air = max((hi - lo) * 0.03, 3.0)
    return _kept(blank, lo - air, hi - lo + 2 * air)
