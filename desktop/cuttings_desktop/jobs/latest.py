"""Questions that overtake each other while one types."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from cuttings_desktop.jobs.bridge import Jobs
from cuttings_desktop.jobs.lane import Prepare, Ticket

__all__ = ["Latest"]

_BUSY_AFTER_MS = 200


class Latest(QObject):
    """A question that is asked again while one types: only the answer to the latest asking is told.

    The first asking goes at once; within `delay_ms` of one only the last of those that follow goes, at the end of it.
    `prepare` turns a result into what is told, on the thread that hears it: for decoding, never for a widget.
    Signals: `answered` (result), `failed` (error), `busy` (True only if the answer takes longer than 200 ms).
    """

    answered = Signal(object)
    failed = Signal(object)
    busy = Signal(bool)

    def __init__(
        self,
        jobs: Jobs,
        method: str,
        delay_ms: int = 0,
        parent: QObject | None = None,
        *,
        prepare: Prepare | None = None,
    ) -> None:
        super().__init__(parent or jobs)
        self._jobs = jobs
        self._method = method
        self._prepare = prepare
        self._params: dict[str, Any] = {}
        self._ticket: Ticket | None = None
        self._due = False
        self._shown_busy = False
        self._delay = QTimer(self, singleShot=True, interval=delay_ms)
        self._delay.timeout.connect(self._end_delay)
        self._patience = QTimer(self, singleShot=True, interval=_BUSY_AFTER_MS)
        self._patience.timeout.connect(self._say_busy)

    @property
    def waiting(self) -> bool:
        """Tell whether an answer is on its way, or a question about to be asked."""
        return self._due or self._ticket is not None

    def ask(self, params: dict[str, Any], *, now: bool = False) -> None:
        """Ask at once, or (unless `now`) a little later if one has just asked; what was asked before is let go."""
        self._params = params
        if now:
            self._send()
        elif not self._delay.isActive():
            self._send()
            if self._delay.interval():
                self._delay.start()
        else:
            # What is on its way is already the answer to something else.
            self._overtake()
            self._due = True

    def drop(self) -> None:
        """Let go what is asked or about to be asked."""
        self._due = False
        self._overtake()
        self._rest()

    def _end_delay(self) -> None:
        """Ask what was put off."""
        if self._due:
            self._send()
            self._delay.start()

    def _overtake(self) -> None:
        """Stop the question that is on its way."""
        ticket, self._ticket = self._ticket, None
        if ticket is not None:
            ticket.cancel()

    def _send(self) -> None:
        """Ask now."""
        self._overtake()
        self._due = False
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

        holder.append(self._jobs.ask(self._method, self._params, done, failed, prepare=self._prepare))
        self._ticket = holder[0]
        # One who types on waits since the first letter that was not answered, not since the last.
        if not self._shown_busy and not self._patience.isActive():
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
