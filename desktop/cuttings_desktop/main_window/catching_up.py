"""Making searchable what came in: asked of the process of upkeep, once at a time."""

from __future__ import annotations

import time
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from cuttings_db.errors import Cancelled
from cuttings_desktop.jobs import Jobs

__all__ = ["CatchingUp"]

# While many articles come in, the first of them are made searchable already.
_SECONDS_BETWEEN = 5.0
# How long an answer may say that something is not searchable yet before one asks why.
_PATIENCE_MS = 6_000


class CatchingUp(QObject):
    """Lets the index catch up with the archive.

    Signals: `begins` before the process of upkeep is asked, `grown` while more becomes searchable, `ended` when all is
    (or when it could not be done), `failed` (error).
    """

    begins = Signal()
    grown = Signal()
    ended = Signal()
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._running = self._once_more = False
        self._ended_at = 0.0
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.begin)

    def know(self, unindexed: int) -> None:
        """Know how many articles an answer could not search; nobody else may be at work on them.

        Another program may have held the index when this one was to catch up, or have caught up in its place.
        """
        if unindexed and not self._running:
            if not self._patience.isActive():
                self._patience.start()
        else:
            self._patience.stop()

    def begin(self) -> None:
        """Make searchable what is not yet; what is asked meanwhile is asked once more at the end of this."""
        if self._running:
            self._once_more = True
            return
        self._running, self._once_more = True, False
        self._patience.stop()
        self.begins.emit()
        self._jobs.ask("catch_up", {}, self._done, self._failed, step=lambda _step: self.grown.emit(), role="upkeep")

    def begin_now_and_then(self) -> None:
        """Begin, unless the last one ended just now."""
        if time.monotonic() - self._ended_at > _SECONDS_BETWEEN:
            self.begin()

    def leave(self) -> None:
        """Forget what an archive that is left was asked for."""
        self._patience.stop()
        self._running = self._once_more = False

    def _done(self, _result: Any) -> None:
        """Tell that more is searchable, and go on if something was asked meanwhile."""
        self._running, self._ended_at = False, time.monotonic()
        self.grown.emit()
        if self._once_more:
            self.begin()
        else:
            self.ended.emit()

    def _failed(self, error: Exception) -> None:
        """Tell what hindered it; whoever waits need not wait longer."""
        self._running = self._once_more = False
        self.ended.emit()
        if not isinstance(error, Cancelled):
            self.failed.emit(error)
