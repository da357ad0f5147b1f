"""One role of the archive's service: its process, the thread that writes to it, and the requests under way."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from cuttings_db.errors import Cancelled, WorkerDied, WorkerGivenUp
from cuttings_db.progress import Step
from cuttings_desktop.early import take_early

__all__ = [
    "RESCUE",
    "ROLES",
    "ChannelLike",
    "Done",
    "Failed",
    "Lane",
    "Prepare",
    "Stepped",
    "Ticket",
    "connect_service",
]

ROLES = ("questions", "changes", "upkeep")
# Its process opens no archive: it alone is at work while one is examined, salvaged or restored.
RESCUE = "rescue"
Done = Callable[[Any], None]
Failed = Callable[[Exception], None]
Stepped = Callable[[Step], None]
# Turns a result into what is told; called on the thread that hears it.
Prepare = Callable[[Any], Any]
# ("end" or "step", ticket, result or step, error), called on any thread.
Deliver = Callable[[tuple[str, "Ticket", Any, Exception | None]], None]
# A process that dies more often than this within a minute would be restarted for ever.
_RESTARTS_A_MINUTE = 3
# What is stopped ends between two files, or between two paragraphs of one.
_CALM_SECONDS = 3.0


class ChannelLike(Protocol):
    """What a connection to a worker process offers; callbacks run on its own thread."""

    @property
    def alive(self) -> bool:
        """Tell whether the process still runs."""

    def send(
        self,
        method: str,
        params: dict[str, Any],
        on_end: Callable[[Any, Exception | None], None],
        on_step: Stepped = ...,
    ) -> int:
        """Send a request and return its number."""

    def cancel(self, number: int) -> None:
        """Ask to stop one request."""

    def close(self) -> None:
        """End the process."""


def connect_service(path: Path, role: str) -> ChannelLike:
    """Start the archive's process of one role, or the one that looks at an archive which cannot be opened."""
    from cuttings_db.archive import Channel, connect

    if (begun := take_early(path, role)) is not None:
        return begun
    channel: ChannelLike = Channel(RESCUE, [str(path)]) if role == RESCUE else connect(path, role)
    return channel


class Ticket:
    """One request on its way; `cancel` stops it, and after that none of its callbacks is called but `failed`."""

    def __init__(self, lane: Lane | None, method: str, params: dict[str, Any], step: Stepped | None) -> None:
        self.method = method
        self.params = params
        self.cancelled = False
        self.ended = lane is None
        self.retried = False
        self.number: int | None = None
        self.channel: ChannelLike | None = None
        self.done: Done = _nothing
        self.failed: Failed | None = None
        self.prepare: Prepare | None = None
        self.step = step
        self.lane = lane

    def cancel(self) -> None:
        """Ask to stop; the request then ends with Cancelled, told to `failed` if there is one."""
        if self.lane is not None and not self.cancelled and not self.ended:
            self.cancelled = True
            self.lane.put(("cancel", self))

    def let_go(self) -> None:
        """Forget who asked: callbacks that know their ticket, and it them, would keep each other and the answer."""
        self.ended = True
        self.done, self.failed, self.prepare, self.step = _nothing, None, None, None


def _nothing(result: Any) -> None:
    """Let an answer go."""


class Lane:
    """One role: the thread that writes to its process, and the process, started when first needed."""

    def __init__(self, deliver: Deliver, path: Path, role: str, connect: Callable[[Path, str], ChannelLike]) -> None:
        self.role = role
        self._deliver = deliver
        self._path = path
        self._connect = connect
        self._channel: ChannelLike | None = None
        self._orders: queue.Queue[tuple[str, Ticket | None]] = queue.Queue()
        self._starts: list[float] = []
        self._under_way: set[Ticket] = set()
        self._thread = threading.Thread(target=self._run, name=f"jobs {role}", daemon=True)
        self._thread.start()

    def put(self, order: tuple[str, Ticket | None]) -> None:
        """Queue an order: ("send" or "cancel", ticket) or ("end", None)."""
        self._orders.put(order)

    def end(self) -> None:
        """Ask the thread to close the process and end."""
        self._orders.put(("end", None))

    def join(self, seconds: float) -> bool:
        """Wait for the thread; tell whether it has ended."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        """Carry out orders until told to end."""
        while True:
            order, ticket = self._orders.get()
            if ticket is None:
                break
            if order == "cancel":
                if ticket.channel is not None and ticket.number is not None:
                    ticket.channel.cancel(ticket.number)
            elif ticket.cancelled:
                self._deliver(("end", ticket, None, Cancelled("stopped")))
            else:
                self._send(ticket)
        if self._channel is not None:
            self._calm_down(self._channel)
            self._channel.close()

    def _calm_down(self, channel: ChannelLike) -> None:
        """Stop what is at work and wait for its end: a process that closes its archive itself leaves one whole file."""
        for ticket in list(self._under_way):
            if ticket.channel is channel and ticket.number is not None:
                channel.cancel(ticket.number)
        deadline = time.monotonic() + _CALM_SECONDS
        while self._under_way and channel.alive and time.monotonic() < deadline:
            time.sleep(0.01)

    def _send(self, ticket: Ticket) -> None:
        """Write one request, to a new process if the last one has ended."""
        try:
            channel = self._open()
        except Exception as error:  # noqa: BLE001 - whatever it is, the one who asked must hear of it
            self._deliver(("end", ticket, None, error))
            return
        ticket.channel = channel

        def on_end(result: Any, error: Exception | None) -> None:
            self._under_way.discard(ticket)
            if isinstance(error, WorkerDied) and not channel.alive:
                # In what way it ended is for those who mend it.
                error.add_note(error.reason)
                error.reason = ""
            if error is None and ticket.prepare is not None and not ticket.cancelled:
                try:
                    result = ticket.prepare(result)
                except Exception as problem:  # noqa: BLE001 - an answer of another form must not end this thread
                    result, error = None, problem
            self._deliver(("end", ticket, result, error))

        def on_step(step: Step) -> None:
            self._deliver(("step", ticket, step, None))

        self._under_way.add(ticket)
        ticket.number = channel.send(ticket.method, ticket.params, on_end, on_step)

    def _open(self) -> ChannelLike:
        """Return the running process; WorkerGivenUp if it has died too often."""
        if self._channel is not None and self._channel.alive:
            return self._channel
        if self._channel is not None:
            self._channel.close()
            self._channel = None
        now = time.monotonic()
        self._starts = [at for at in self._starts if now - at < 60]
        if len(self._starts) > _RESTARTS_A_MINUTE:
            raise WorkerGivenUp
        self._starts.append(now)
        self._channel = self._connect(self._path, self.role)
        return self._channel
