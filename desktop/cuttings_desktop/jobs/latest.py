"""Questions that overtake each other while one types."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from cuttings_desktop.jobs.bridge import Jobs
from cuttings_desktop.jobs.lane import Ticket

__all__ = ["Latest"]

_BUSY_AFTER_MS = 200


class Latest(QObject):
    """A question that is asked again while one types: only the answer to the latest asking is told.

    Signals: `answered` (result), `failed` (error), `busy` (True only if the answer takes longer than 200 ms).
    """

    answered = Signal(object)
    failed = Signal(object)
    busy = Signal(bool)

    def __init__(self, jobs: Jobs, method: str, delay_ms: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent or jobs)
        self._jobs = jobs
        self._method = method
        self._params: dict[str, Any] = {}
        self._ticket: Ticket | None = None
        self._shown_busy = False
        self._delay = QTimer(self, singleShot=True, interval=delay_ms)
        self._delay.timeout.connect(self._send)
        self._patience = QTimer(self, singleShot=True, interval=_BUSY_AFTER_MS)
        self._patience.timeout.connect(self._say_busy)

    def ask(self, params: dict[str, Any], *, now: bool = False) -> None:
        """Ask after the delay (or `now`), and let whatever was asked before go."""
        self._params = params
        if now or self._delay.interval() == 0:
            self._delay.stop()
            self._send()
        else:
            self._delay.start()

    def drop(self) -> None:
        """Let go what is asked or about to be asked."""
        self._delay.stop()
        self._overtake()
        self._rest()

    def _overtake(self) -> None:
        """Stop the question that is on its way."""
        ticket, self._ticket = self._ticket, None
        if ticket is not None:
            ticket.cancel()

    def _send(self) -> None:
        """Ask now."""
        self._overtake()
        holder: list[Ticket] = []

        def done(result: Any) -> None:
            if self._ticket is holder[0]:
                self._ticket = None
                self._rest()
                self.answered.emit(result)

        def failed(error: Exception) -> None:
            if self._ticket is holder[0]:
                self._ticket = None
                self._rest()
                self.failed.emit(error)

        holder.append(self._jobs.ask(self._method, self._params, done, failed))
        self._ticket = holder[0]
        if not self._shown_busy:
            self._patience.start()

    def _say_busy(self) -> None:
        """Say that an answer takes longer than one would like."""
        self._shown_busy = True
        self.busy.emit(True)

    def _rest(self) -> None:
        """Say that nothing is on its way."""
        self._patience.stop()
        if self._shown_busy:
            self._shown_busy = False
            self.busy.emit(False)
