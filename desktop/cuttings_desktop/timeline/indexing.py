"""The index of many dates, made by a thread that does nothing but NumPy, which lets the window draw meanwhile."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from cuttings_db.archive import give_memory_back
from cuttings_db.timeline import Items, View, fit
from cuttings_db.timeline import Timeline as Index
from cuttings_desktop.jobs import Beside

__all__ = ["NAMES_SHARE", "Indexing", "fitted", "fitting_shares", "with_room"]

Wanted = tuple[Items, NDArray[np.int32] | None]

_MOST = 0.98  # of what is mentioned: one stray date of another century does not press the rest into a corner
_NEARLY_ALL = 0.998  # of what was published: every article of a short list is to be seen
_SHORT = 500
_NAMES = 116  # pixels of the longest name of a lane
NAMES_SHARE = 0.03  # what fitting leaves free anyway, as a share of the width

# So many are indexed in about 3 ms: no thread is needed, and what is shown fits the answer at once.
_AT_ONCE = 8_000
_REST_MS = 1_500


def fitting_shares(publications: int) -> tuple[float, float]:
    """Return what share of all dates, and of so many publications, fitting brings into view."""
    return _MOST, _NEARLY_ALL if publications > _SHORT else 1.0


def fitted(items: Items, width: int, height: int) -> View:
    """Return the view in which all articles stand, and nearly all that they mention."""
    view = with_room(fit(items, width, height, _MOST))
    own = items.date < 0  # publications have negative numbers
    if not own.any():
        return view
    columns = (items.article, items.lo, items.hi, items.look, items.date)
    _most, share = fitting_shares(int(own.sum()))
    published = with_room(fit(Items(*(column[own] for column in columns)), width, height, share))
    return View(min(view.lo, published.lo), max(view.hi, published.hi), view.width, view.height)


def with_room(view: View) -> View:
    """Return a view with room at its left for the names of the lanes."""
    share = min(_NAMES / view.width, 0.3) - NAMES_SHARE
    return View(max(1.0, view.lo - (view.hi - view.lo) * max(0.0, share)), view.hi, view.width, view.height)


class Indexing(QObject):
    """Makes an index of items; only the latest is told. Signal: `made` (Items, its index)."""

    made = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: Wanted | None = None
        self._working = False
        self._beside = Beside(self)
        self._beside.done.connect(self._take)
        self._freeing = Beside(self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(lambda: self._freeing.start(give_memory_back, "timeline memory"))

    def want(self, items: Items, cards: NDArray[np.int32] | None = None) -> None:
        """Make the index of these items, with those of one card as one, whatever was wanted before."""
        if len(items) <= _AT_ONCE:
            self._wanted = None
            self.made.emit(items, Index(items, cards=cards))
            return
        self._wanted = (items, cards)
        if not self._working:
            self._start(self._wanted)

    def drop(self) -> None:
        """Let go what is wanted."""
        self._wanted = None

    def _start(self, wanted: Wanted) -> None:
        """Let a thread make an index."""
        self._working = True
        self._beside.start(lambda: (wanted, Index(wanted[0], cards=wanted[1])), "timeline index")

    def _take(self, made: tuple[Wanted, Index] | None) -> None:
        """Tell an index, or begin again if other items are wanted meanwhile."""
        self._working = False
        wanted, self._wanted = self._wanted, None
        # Making it took twice what it holds; another one is often made right after, of the items' cards.
        self._rest.start()
        if made is not None and wanted is made[0]:
            self.made.emit(wanted[0], made[1])
        elif made is not None and wanted is not None:
            self.want(*wanted)
