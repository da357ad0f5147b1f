"""A histogram as density: what is drawn of many dates before the dates themselves are there, or in place of them."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from cuttings_db.timeline.axis import ticks
from cuttings_db.timeline.glyphs import LANES, Glyph, Lane, Layout, Style
from cuttings_db.timeline.items import Items
from cuttings_db.timeline.lanes import Floats, Timeline
from cuttings_db.timeline.layouts import bands_of, body_of
from cuttings_db.timeline.views import FIRST_DAY, LAST_DAY, View

__all__ = ["Densities", "Density", "lay_out_density", "margin", "resolution_for"]

# Finest first, with the days that a bin lasts.
_RESOLUTIONS = (("day", 1.0), ("week", 7.0), ("month", 30.44), ("quarter", 91.3), ("year", 365.25), ("decade", 3652.5))
# Some for every column of a wide screen, and for as much again before and after it.
_MOST_BINS = 1600


def resolution_for(days: float) -> str:
    """Return the finest resolution that needs at most 1,600 bins for so many days."""
    return next((name for name, length in _RESOLUTIONS if days / length <= _MOST_BINS), _RESOLUTIONS[-1][0])


@dataclass(frozen=True, eq=False)
class Density:
    """A histogram: n + 1 edges as day ordinals, n masses of publications and of dates mentioned (1.0 is one date).

    `wide` is the part of what is mentioned that lasts a year or more; none if it is empty. `open` counts the dates
    that stand nowhere, because one of their ends is open.
    """

    edges: Floats
    published: Floats
    mentioned: Floats
    resolution: str = "day"
    open: int = 0
    wide: Floats = field(default_factory=lambda: np.zeros(0))

    def __post_init__(self) -> None:
        """Refuse masses that do not fit their edges."""
        if len(self.published) != len(self.mentioned) or len(self.edges) != len(self.published) + bool(len(self.edges)):
            raise ValueError("edges and masses of a histogram do not fit")
        if len(self.wide) not in (0, len(self.mentioned)):
            raise ValueError("the wide dates of a histogram do not fit the others")

    def of(self, lane: Lane) -> Floats:
        """Return the masses of the bins of a lane."""
        if lane == "published":
            return self.published
        wide = self.wide if len(self.wide) else np.zeros(len(self.mentioned))
        return wide if lane == "wide" else np.maximum(self.mentioned - wide, 0.0)

    @property
    def total(self) -> int:
        """Return how many dates it counts."""
        return round(float(self.published.sum() + self.mentioned.sum())) + self.open

    @property
    def bin_days(self) -> float:
        """Return how many days a bin lasts, by its resolution."""
        return dict(_RESOLUTIONS).get(self.resolution, 1.0)

    def mass(self, lane: Lane, edges: Floats) -> Floats:
        """Return the mass between neighbouring edges, that of each bin spread evenly over its days."""
        own = self.of(lane)
        if not len(own):
            return np.zeros(len(edges) - 1)
        upto = np.concatenate([[0.0], np.cumsum(own)])
        return np.diff(np.interp(edges, self.edges, upto))

    def between(self, share: float, lane: Lane | None = None) -> tuple[float, float] | None:
        """Return the days between which a share of the mass lies, as much left out at both ends; None without any."""
        own = self.published + self.mentioned if lane is None else self.published
        upto = np.concatenate([[0.0], np.cumsum(own)])
        if not len(own) or upto[-1] <= 0:
            return None
        ends = np.array([(1 - share) / 2, (1 + share) / 2]) * upto[-1]
        lo = float(np.interp(ends[0], upto, self.edges))
        # The first day by which the share is reached: empty bins after the last date are none of it.
        at = int(np.searchsorted(upto, ends[1] - 1e-9, "left"))
        before, here = upto[at - 1], upto[at]
        part = (ends[1] - before) / (here - before) if here > before else 1.0
        hi = float(self.edges[at - 1] + part * (self.edges[at] - self.edges[at - 1]))
        return lo, max(hi, lo + 1.0)


@dataclass(frozen=True, eq=False)
class Densities:
    """The histogram of everything, and a finer one of what one looks at; either may be missing."""

    whole: Density | None = None
    near: Density | None = None

    @property
    def total(self) -> int:
        """Return how many dates there are, as far as is known."""
        return max((one.total for one in (self.whole, self.near) if one is not None), default=0)

    def mass(self, lane: Lane, edges: Floats) -> Floats:
        """Return the mass between edges, from the finer histogram where it reaches."""
        mass = self.whole.mass(lane, edges) if self.whole is not None else np.zeros(len(edges) - 1)
        if self.near is not None and len(self.near.edges):
            within: NDArray[np.bool_] = (edges[:-1] >= self.near.edges[0]) & (edges[1:] <= self.near.edges[-1])
            mass = np.where(within, self.near.mass(lane, edges), mass)
        return mass

    def lanes(self) -> list[Lane]:
        """Return the lanes that hold anything."""
        known = [one for one in (self.whole, self.near) if one is not None]
        return [lane for lane in LANES if any(one.of(lane).any() for one in known)]

    def fine_enough(self, view: View) -> bool:
        """Tell whether a view can be drawn as finely as a histogram can be asked for."""
        length = dict(_RESOLUTIONS)[resolution_for(view.hi - view.lo + 2 * margin(view))]
        for one in (self.near, self.whole):
            if one is not None and one.bin_days <= length:
                lo, hi = (one.edges[0], one.edges[-1]) if len(one.edges) else (0.0, 0.0)
                # Outside of everything there is nothing finer to be known.
                if one is self.whole or (lo <= max(view.lo, FIRST_DAY) and hi >= min(view.hi, LAST_DAY)):
                    return True
        return False


def margin(view: View) -> float:
    """Return how many days before and after a view are asked for with it, so that a small move needs nothing new."""
    return (view.hi - view.lo) / 2


def lay_out_density(densities: Densities, view: View, style: Style | None = None) -> Layout:
    """Return the glyphs of a view as `lay_out` does, all of them columns: same axis, same lanes, same heights."""
    style = style or Style()
    bands = bands_of(densities.lanes(), view, style)
    bottom = float(view.height) - style.axis
    glyphs: list[Glyph] = ticks(view, style, bottom, bottom)
    bins = max(int(view.width // style.bin), 1)
    edges = np.linspace(view.lo, view.hi, bins + 1)
    step = view.width / bins
    for lane, (top, height) in bands.items():
        glyphs.append(Glyph("lane", 0.0, top, float(view.width), height, lane, text=style.titles.get(lane, lane)))
        body = body_of(height, style)
        base = top + height - style.padding
        mass = densities.mass(lane, edges)
        most = float(mass.max())
        for i in np.flatnonzero(mass > most * 1e-4).tolist():
            high = max(float(mass[i]) / most * body, 1.5)
            count = max(1, round(float(mass[i])))
            glyphs.append(Glyph("column", i * step, base - high, step, high, lane, count=count))
    return Layout(view, style, glyphs, Timeline(Items.empty()), bands)
