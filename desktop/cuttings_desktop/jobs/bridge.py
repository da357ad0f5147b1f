"""The bridge itself: asks on the window's thread, hears answers from others, and hands them over on the first."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from cuttings_db.errors import Cancelled, WorkerDied
from cuttings_desktop.jobs.lane import (
    RESCUE,
    ROLES,
    ChannelLike,
    Done,
    Failed,
    Lane,
    Prepare,
    Stepped,
    Ticket,
    connect_service,
)

__all__ = ["Jobs"]

_LOOK_MS = 20
# What has changed a file may be half done: it is never simply done once more.
_ONCE = ("changes", RESCUE)


def _dead(channel: ChannelLike | None) -> bool:
    """Tell whether the process that was asked has ended; one that lives may tell of the death of its helper."""
    return channel is not None and not channel.alive


class Jobs(QObject):
    """All slow work of one window; every callback is called on the window's thread.

    Signals: `failed` an error that nobody else took, `changed` a change of the archive has ended,
    `restarted` (role) a process died and another one took its place.
    """

    failed = Signal(object)
    changed = Signal()
    restarted = Signal(str)
    _delivered = Signal(object)
    _reported = Signal(object)

    def __init__(
        self, parent: QObject | None = None, connect: Callable[[Path, str], ChannelLike] = connect_service
    ) -> None:
        super().__init__(parent)
        self._connect = connect
        self._lanes: dict[str, Lane] = {}
        self._ending: list[Lane] = []
        self._closed = self._resting = False
        self._mourned: dict[str, ChannelLike | None] = {}
        self._left: Callable[[], None] | None = None
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._look_at_ending)
        self.path: Path | None = None
        self._delivered.connect(self._receive, Qt.ConnectionType.QueuedConnection)
        self._reported.connect(self.failed, Qt.ConnectionType.QueuedConnection)

    def open(self, path: Path, roles: Sequence[str] = ROLES) -> None:
        """Let all further questions go to the archive at `path`; what was asked of another one is dropped.

        What is asked of a role that is not among `roles` is let go: nobody answers it.
        """
        self._leave()
        self.path, self._resting = path, False
        self._mourned = {}
        self._lanes = {role: Lane(self.deliver, path, role, self._connect) for role in roles}

    def let_go(self, then: Callable[[], None]) -> None:
        """Leave the archive, and call `then` when all its processes have ended; nobody answers until one is opened."""
        self._leave()
        self.path, self._resting, self._left = None, True, then
        self._look.start()

    def _look_at_ending(self) -> None:
        """See whether all processes have ended."""
        self._ending = [lane for lane in self._ending if not lane.join(0)]
        if not self._ending:
            self._look.stop()
            then, self._left = self._left, None
            if then is not None:
                then()

    def ask(
        self,
        method: str,
        params: dict[str, Any],
        done: Done,
        failed: Failed | None = None,
        *,
        step: Stepped | None = None,
        role: str = "questions",
        prepare: Prepare | None = None,
    ) -> Ticket:
        """Ask the archive; exactly one of `done` and `failed` is called later (without `failed`: the signal).

        `prepare` turns the result into what `done` takes, on another thread: decoding holds up no frame there.
        A question whose process died is asked once more; a change never is.
        """
        if self._closed or self._resting or (self._lanes and role not in self._lanes):
            # A timer of a pane may fire once more while the window or the archive goes away; nobody waits for that.
            return Ticket(None, method, params, step)
        if not self._lanes:
            raise RuntimeError("no archive is open")
        lane = self._lanes[role]
        ticket = Ticket(lane, method, params, step)
        ticket.done, ticket.failed, ticket.prepare = done, failed, prepare
        lane.put(("send", ticket))
        return ticket

    def close(self, seconds: float = 8.0) -> None:
        """End all processes and threads, and wait for them."""
        self._closed = True
        self._leave()
        deadline = time.monotonic() + seconds
        for lane in self._ending:
            lane.join(max(0.0, deadline - time.monotonic()))
        self._ending = []

    def deliver(self, message: tuple[str, Ticket, Any, Exception | None]) -> None:
        """Take a message from any thread to the window's thread."""
        try:
            self._delivered.emit(message)
        except RuntimeError:
            # The window is gone; nobody waits for this answer any more.
            return

    def report(self, error: Exception) -> None:
        """Tell an error of any thread by `failed`, on the window's thread."""
        try:
            self._reported.emit(error)
        except RuntimeError:
            return

    def _leave(self) -> None:
        """Let the processes of the open archive end by themselves."""
        self._look.stop()
        self._left = None
        self._ending = [lane for lane in self._ending if not lane.join(0)]
        for lane in self._lanes.values():
            lane.end()
            self._ending.append(lane)
        self._lanes = {}

    def _receive(self, message: tuple[str, Ticket, Any, Exception | None]) -> None:
        """Hand one message to whoever asked, on the window's thread."""
        kind, ticket, value, error = message
        lane = ticket.lane
        if lane is None or self._closed or ticket.ended or self._lanes.get(lane.role) is not lane:
            if kind == "end":
                ticket.let_go()
            return
        if kind == "step":
            if ticket.step is not None and not ticket.cancelled:
                ticket.step(value)
            return
        if isinstance(error, WorkerDied) and not ticket.cancelled and _dead(ticket.channel):
            if ticket.channel is not self._mourned.get(lane.role):
                # All that waited for it hear of the same death.
                self._mourned[lane.role] = ticket.channel
                self.restarted.emit(lane.role)
            if lane.role not in _ONCE and not ticket.retried:
                ticket.retried, ticket.channel, ticket.number = True, None, None
                lane.put(("send", ticket))
                return
        done, failed = ticket.done, ticket.failed
        ticket.let_go()
        if error is None and not ticket.cancelled:
            done(value)
        else:
            self._tell(failed, error or Cancelled("stopped"))
        if lane.role == "changes":
            self.changed.emit()

    def _tell(self, failed: Failed | None, error: Exception) -> None:
        """Tell an error to the one who asked, else to the window; being stopped is no error for the window."""
        if failed is not None:
            failed(error)
        elif not isinstance(error, Cancelled):
            self.failed.emit(error)
