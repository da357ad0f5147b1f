"""Collecting garbage in small portions: one over everything would hold up a frame, on whatever thread it begins.

What lives on is set aside every second, so that the next collection looks only at what is new. What was set aside and
has become a ring of garbage since is found when somebody else's window is in front.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

__all__ = ["Tidying"]

_PORTION_MS = 1_000
# So many new containers make Python collect by itself, between two portions.
_THRESHOLD = 50_000


class Tidying(QObject):
    """Collects while the program runs; `stop` leaves everything as Python does it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = gc.get_threshold()
        gc.set_threshold(_THRESHOLD, 50, 50)
        # What there is now lives as long as the program.
        gc.freeze()
        gc.enable()
        self._portion = QTimer(self, interval=_PORTION_MS)
        self._portion.timeout.connect(self._collect)
        self._portion.start()
        QGuiApplication.instance().applicationStateChanged.connect(self._looked_away)  # type: ignore[union-attr]

    @staticmethod
    def _collect() -> None:
        """Look at what is new, and set aside what lives on."""
        gc.collect()
        gc.freeze()

    def _looked_away(self, state: Qt.ApplicationState) -> None:
        """Look at everything while nobody looks here."""
        if state == Qt.ApplicationState.ApplicationInactive and self._portion.isActive():
            gc.unfreeze()
            self._collect()

    def stop(self) -> None:
        """Let Python collect by itself again."""
        self._portion.stop()
        gc.unfreeze()
        gc.set_threshold(*self._before)
