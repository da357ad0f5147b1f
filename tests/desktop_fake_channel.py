"""A channel to the invented archive: its other end is a thread, like the real one's is a process."""

from __future__ import annotations

import itertools
import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from cuttings_db.errors import Cancelled, CuttingsError, WorkerDied
from cuttings_db.progress import Step


class Answering(Protocol):
    """What a channel asks: an archive that answers one request."""

    def answer(self, role: str, method: str, params: dict[str, Any], report: Callable[[Step], None]) -> Any:
        """Answer one request, or raise."""


class FakeChannel:
    """A channel whose other end is a thread: one request after the other, like a worker."""

    living = 0
    dies = True  # a WorkerDied of the archive is the end of this channel

    def __init__(self, archive: Answering, role: str) -> None:
        self._archive, self._role = archive, role
        self._numbers = itertools.count(1)
        self._requests: queue.Queue[Any] = queue.Queue()
        self._cancelled: set[int] = set()
        self.alive = True
        FakeChannel.living += 1
        self._thread = threading.Thread(target=self._run, name=f"fake {role}", daemon=True)
        self._thread.start()

    def send(
        self,
        method: str,
        params: dict[str, Any],
        on_end: Callable[[Any, Exception | None], None],
        on_step: Callable[[Step], None] = lambda step: None,
    ) -> int:
        """Queue one request; a dead channel answers at once."""
        number = next(self._numbers)
        if not self.alive:
            on_end(None, WorkerDied("the worker has ended"))
        else:
            self._requests.put((number, method, params, on_end, on_step))
        return number

    def cancel(self, number: int) -> None:
        """Let one request end at its next report."""
        self._cancelled.add(number)

    def die(self) -> None:
        """End unexpectedly, as a crashed process does."""
        self.alive = False

    def close(self) -> None:
        """End and wait."""
        if self._thread.is_alive():
            self._requests.put(None)
            self._thread.join(5)
            FakeChannel.living -= 1
        self.alive = False

    def _end_waiting(self) -> None:
        """Tell all that wait of the death, as the real one does."""
        waiting = []
        while not self._requests.empty():
            waiting.append(self._requests.get())
        for request in waiting:
            if request is not None:
                request[3](None, WorkerDied("the worker has ended"))
        if None in waiting:
            self._requests.put(None)

    def _run(self) -> None:
        while (request := self._requests.get()) is not None:
            number, method, params, on_end, on_step = request

            def report(step: Step, number: int = number, on_step: Callable[[Step], None] = on_step) -> None:
                if number in self._cancelled:
                    raise Cancelled("stopped")
                on_step(step)

            try:
                report(Step(method))
                result = self._archive.answer(self._role, method, params, report)
            except CuttingsError as error:
                if isinstance(error, WorkerDied) and self.dies:
                    self.alive = False
                on_end(None, error)
                if not self.alive:
                    self._end_waiting()
            except Exception as error:  # noqa: BLE001 - the real service turns a bug into an answer too
                on_end(None, RuntimeError(f"{type(error).__name__}: {error}"))
            else:
                on_end(result, None)


def fake_connect(archive: Answering) -> Callable[[Path, str], FakeChannel]:
    """Return what Jobs takes as `connect`: channels to the invented archive, whatever the path."""
    return lambda _path, role: FakeChannel(archive, role)
