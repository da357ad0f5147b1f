"""Collecting garbage in small portions: one over everything would hold up a frame, on whatever thread it begins.

What was made while the program started is set aside: it lives as long as the program. After that each second looks
only at what is new. A ring that is older than that is found in the first quiet moment after much was made, or when
somebody else's window is in front.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

__all__ = ["Tidying"]

_PORTION_MS = 1_000
# So many new containers make Python collect by itself, between two portions; it never looks at everything by itself.
_THRESHOLDS = (50_000, 50, 1_000_000)
# The window, its panes and the first answers are there within so many portions.
_STARTING = 10
# Fewer new containers in a portion than this, and nobody types, scrolls or waits for anything.
_QUIET, _QUIET_PORTIONS = 300, 3
# So many containers that stayed are worth a look at all of them; so many do not wait for a quiet moment.
_MANY, _TOO_MANY = 5_000, 60_000


class Tidying(QObject):
    """Collects while the program runs; `stop` leaves everything as Python does it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = gc.get_threshold()
        gc.set_threshold(*_THRESHOLDS)
        # What there is now lives as long as the program.
        gc.freeze()
        gc.enable()
        self._portions = self._stayed = self._quiet = 0
        self._portion = QTimer(self, interval=_PORTION_MS)
        self._portion.timeout.connect(self._collect)
        self._portion.start()
        QGuiApplication.instance().applicationStateChanged.connect(self._looked_away)  # type: ignore[union-attr]

    def _collect(self) -> None:
        """Look at what is new, and now and then at all that was made since the start."""
        new = gc.get_count()[0]
        self._portions += 1
        if self._portions <= _STARTING:
            gc.collect()
            gc.freeze()
            return
        self._stayed += max(0, new)
        self._quiet = self._quiet + 1 if new < _QUIET else 0
        if self._stayed > (_MANY if self._quiet >= _QUIET_PORTIONS else _TOO_MANY):
            gc.collect()
            self._stayed = 0
        else:
            gc.collect(1)

    def _looked_away(self, state: Qt.ApplicationState) -> None:
        """Look at everything while nobody looks here."""
        if state == Qt.ApplicationState.ApplicationInactive and self._portion.isActive():
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._stayed = 0

    def stop(self) -> None:
        """Let Python collect by itself again."""
        self._portion.stop()
        gc.unfreeze()
        gc.set_threshold(*self._before)
