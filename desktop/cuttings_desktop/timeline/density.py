"""The density on the timeline: what is drawn while the dates themselves are on their way, and how finely."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from cuttings_db.timeline import (
    FIRST_DAY,
    LAST_DAY,
    Densities,
    Density,
    View,
    margin,
    resolution_for,
)
from cuttings_desktop.jobs import numbers
from cuttings_desktop.timeline.indexing import NAMES_SHARE, fitting_shares, with_room

__all__ = ["DensityView", "density_of", "fitted_density", "span_of"]

_REFINE_MS = 100


def density_of(histogram: dict[str, Any]) -> Density:
    """Return the density that an answer's histogram (packed lists or arrays) means."""
    starts = numbers(histogram["starts"]).astype(np.float64)
    edges = np.append(starts, float(histogram["end"])) if len(starts) else starts
    published, mentioned = (numbers(histogram[name]) / 1000 for name in ("published", "mentioned"))
    wide = numbers(histogram["wide"]) / 1000 if "wide" in histogram else np.zeros(0)
    return Density(edges, published, mentioned, str(histogram["resolution"]), int(histogram.get("open") or 0), wide)


def span_of(view: View) -> dict[str, Any]:
    """Return what to ask for so that a view, and a small move of it, can be drawn."""
    room = margin(view)
    lo, hi = max(view.lo - room, FIRST_DAY), min(view.hi + room, LAST_DAY - 1)
    return {"resolution": resolution_for(hi - lo), "lo": int(lo), "hi": int(np.ceil(hi))}


def fitted_density(density: Density, width: int, height: int) -> View | None:
    """Return the view in which nearly all articles stand, and what they mention; None where nothing is known."""
    most, nearly_all = fitting_shares(density.total)
    found = [density.between(most), density.between(nearly_all, "published")]
    ends = [pair for pair in found if pair is not None]
    if not ends:
        return None
    lo, hi = min(pair[0] for pair in ends), max(pair[1] for pair in ends)
    air = max((hi - lo) * NAMES_SHARE, 3.0)
    return with_room(View(max(lo - air, FIRST_DAY), min(hi + air, LAST_DAY), max(width, 1), max(height, 1)))


class DensityView(QObject):
    """What is known of densities, and what finer is wanted when the view has come to rest.

    `shown` says whether they are drawn in place of dates. Signal: `wanted` (span, or {} for everything).
    """

    wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.known = Densities()
        self.shown = False
        self._view: View | None = None
        self._asked: dict[str, Any] = {}
        self._rest = QTimer(self, singleShot=True, interval=_REFINE_MS)
        self._rest.timeout.connect(self._ask)

    def begin(self, density: Density, *, whole: bool) -> None:
        """Show the density of another answer."""
        self.known = Densities(density) if whole else Densities(None, density)
        self.shown = True

    def end(self) -> None:
        """Show it no longer: the dates are here."""
        self.shown = False
        self._rest.stop()

    def forget(self) -> None:
        """Know nothing any more: another answer has its dates with it."""
        self.end()
        self.known = Densities()

    def take(self, density: Density) -> bool:
        """Take what was asked for last; tell whether that was everything."""
        if self._asked:
            self.known = Densities(self.known.whole, density)
        else:
            self.known = Densities(density, self.known.near)
        return not self._asked

    def look(self, view: View) -> None:
        """Ask for a finer one, when the view has come to rest."""
        self._view = view
        if self.shown:
            self._rest.start()

    def _ask(self) -> None:
        """Ask, unless what is known is fine enough."""
        if self.shown and self._view is not None and not self.known.fine_enough(self._view):
            self._asked = span_of(self._view)
            self.wanted.emit(self._asked)

    def ask_whole(self) -> None:
        """Ask for everything, to fit it into the view."""
        self._rest.stop()
        self._asked = {}
        self.wanted.emit({})
