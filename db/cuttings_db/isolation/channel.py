"""The parent's side: start a worker, send requests, hear answers, stop and restart it."""

from __future__ import annotations

import contextlib
import functools
import itertools
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any, BinaryIO

from cuttings_db.errors import Cancelled, LimitExceeded, WorkerDied, error_from_json
from cuttings_db.isolation.allowance import Allowance
from cuttings_db.isolation.channel_ending import Ending
from cuttings_db.isolation.channel_pipes import Sign, incoming, outgoing
from cuttings_db.isolation.channel_writing import Writer
from cuttings_db.isolation.frames import pack_frame, read_frame
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.shapes import from_json

__all__ = ["Channel", "Worker", "worker_command"]

# Called on the channel's reading thread: a progress step, or the end (result, error).
OnStep = Callable[[Step], None]
OnEnd = Callable[[Any, Exception | None], None]
# How long a worker that was asked to stop may take before it is killed, if the caller knows no better.
_GRACE_SECONDS = 2.0
# What a process that was killed may take to be gone.
_DEATH_SECONDS = 5.0


def worker_command(name: str, arguments: Sequence[str] = ()) -> list[str]:
    """Return the command line of our own program as a worker; frozen and from source alike."""
    own = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "cuttings_db"]
    return [*own, "--worker", name, *arguments]


def _environment() -> dict[str, str]:
    """Return the environment with our own import path, for runs from a checkout that is not installed."""
    here = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120
    paths = [here, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    limits = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    return {**os.environ, **limits, "PYTHONPATH": os.pathsep.join(dict.fromkeys(paths)), "PYTHONUTF8": "1"}


class Channel:
    """A running worker process and the requests that it still owes an answer.

    `name` and `arguments` go on its command line. Callbacks run on the channel's own thread. Nothing here waits for a
    worker that reads nothing; one that leaves too much unread is ended. One that is `of_ours` reads no stranger's
    file, and may answer with lists of any length.
    """

    def __init__(
        self, name: str, arguments: Sequence[str] = (), *, low_priority: bool = False, of_ours: bool = False
    ) -> None:
        self._of_ours = of_ours
        self._numbers = itertools.count(1)
        self._waiting: dict[int, tuple[OnStep, OnEnd]] = {}
        self._lock = threading.Lock()
        self._over = Sign()
        try:
            self._process = subprocess.Popen(
                worker_command(name, arguments),
                bufsize=0,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=None if os.environ.get("CUTTINGS_DEBUG") else subprocess.DEVNULL,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                # Ctrl+C in a terminal reaches a whole group: it is for the parent to hear, and to tell its workers.
                process_group=0 if os.name == "posix" else None,
            )
        except BaseException:
            self._over.give()
            self._over.close()
            raise
        if low_priority and sys.platform != "win32":
            with contextlib.suppress(OSError):
                # Whoever runs us lower still is not to be overtaken by our own workers, which root's could.
                os.setpriority(os.PRIO_PROCESS, self._process.pid, max(10, os.getpriority(os.PRIO_PROCESS, 0)))
        self._ending = Ending(self._process, self._over, f"channel {name}: end")
        self._writer = Writer(outgoing(self._process, self._over), f"channel {name}: writing", self._ending.kill)
        self._thread = threading.Thread(target=self._listen, name=f"channel {name}", daemon=True)
        self._thread.start()

    @property
    def alive(self) -> bool:
        """Tell whether the worker still runs."""
        return not self._over.given.is_set()

    @property
    def pid(self) -> int:
        """Return the process number of the worker."""
        return self._process.pid

    def send(self, method: str, params: dict[str, Any], on_end: OnEnd, on_step: OnStep = quiet) -> int:
        """Send one request and return its number; `on_end` is called exactly once, also when the worker dies."""
        number = next(self._numbers)
        try:
            frame = pack_frame({"id": number, "method": method, "params": params})
        except ValueError as error:
            on_end(None, WorkerDied(str(error)))
            return number
        with self._lock:
            if self._writer.put(frame):
                self._waiting[number] = (on_step, on_end)
                return number
        on_end(None, WorkerDied("the worker has ended"))
        return number

    def cancel(self, number: int) -> None:
        """Ask the worker to stop one request; it ends with Cancelled at its next report."""
        with self._lock:
            if number in self._waiting:
                self._writer.put(pack_frame({"cancel": number}))

    def _listen(self) -> None:
        """Hand answers to their callbacks until the worker ends; then end what is still waiting."""
        stream = incoming(self._process, self._over)
        try:
            self._hear(stream)
        finally:
            self._ending.kill()
            self._ending.wait(_DEATH_SECONDS)
            self._writer.drop()
            with self._lock:
                waiting, self._waiting = dict(self._waiting), {}
            try:
                for _step, on_end in waiting.values():
                    on_end(None, WorkerDied(f"the worker ended unexpectedly (status {self._process.returncode})"))
            finally:
                stream.close()
                self._writer.join(_DEATH_SECONDS)
                self._ending.join(_DEATH_SECONDS)
                if not self.alive:
                    self._over.close()

    def _hear(self, stream: BinaryIO) -> None:
        """Hand answers to their callbacks until there are no more, or one is none of ours."""
        while True:
            try:
                message = read_frame(stream, of_ours=self._of_ours)
                if message is None:
                    return
                deliver = self._understood(message)
            except (OSError, ValueError, TypeError, KeyError, AttributeError, MemoryError):
                # Whoever sends what is no answer of ours is not to be listened to any further.
                return
            deliver()

    def _understood(self, message: dict[str, Any]) -> Callable[[], None]:
        """Return the call that hands one message to whoever waits for it; unknown numbers are overtaken questions."""
        number = message.get("id", 0)
        step = from_json(Step, message["progress"]) if "progress" in message else None
        error = error_from_json(dict(message["error"])) if "error" in message else None
        with self._lock:
            waiting = self._waiting.get(number)
            if waiting and step is None:
                del self._waiting[number]
        if not waiting:
            return lambda: None
        if step is not None:
            return functools.partial(waiting[0], step)
        if error is not None and message.get("trace"):
            if os.environ.get("CUTTINGS_DEBUG"):
                sys.stderr.write(str(message["trace"]))
            error.add_note(str(message["trace"]))
        return functools.partial(waiting[1], message.get("result") if error is None else None, error)

    def kill(self) -> None:
        """End the worker at once."""
        self._ending.kill()
        self._thread.join(_DEATH_SECONDS)

    def close(self, seconds: float = 3.0) -> None:
        """Let the worker end: close its input, wait, then kill it."""
        self._writer.end()
        if not self._ending.wait(seconds):
            self._ending.kill()
        self._thread.join(_DEATH_SECONDS)


class Worker:
    """A worker that is called like a function: started when needed, killed over its limits, restarted after that."""

    def __init__(
        self, name: str, arguments: Sequence[str] = (), *, low_priority: bool = False, grace: float = _GRACE_SECONDS
    ) -> None:
        self._name = name
        self._grace = grace
        self._arguments = list(arguments)
        self._low_priority = low_priority
        self._channel: Channel | None = None

    def call(
        self, method: str, params: dict[str, Any], report: Report = quiet, *, seconds: float | Allowance = 60.0
    ) -> Any:
        """Return the worker's answer; LimitExceeded after `seconds`, WorkerDied if it died, Cancelled if stopped.

        Time in which the worker is ready and gets no processor does not count, up to five times as much.

        `report` is called at least every 0.1 s (with the worker's last step, if any), so that a cancel is
        heard even while the worker is silent.
        """
        if self._channel is None or not self._channel.alive:
            self.close()
            self._channel = Channel(self._name, self._arguments, low_priority=self._low_priority)
        channel = self._channel
        allowance = seconds if isinstance(seconds, Allowance) else Allowance(seconds)
        allowance.begin(channel.pid)
        try:
            return self._answer(channel, method, params, report, allowance)
        finally:
            allowance.end()

    def _answer(
        self, channel: Channel, method: str, params: dict[str, Any], report: Report, allowance: Allowance
    ) -> Any:
        """Send a request and wait for its end."""
        events: queue.Queue[tuple[str, Any]] = queue.Queue()
        number = channel.send(
            method,
            params,
            lambda result, error: events.put(("error", error) if error else ("result", result)),
            lambda step: events.put(("step", step)),
        )
        last = Step(method)
        while True:
            try:
                kind, value = events.get(timeout=0.1)
            except queue.Empty:
                kind, value = "step", last
            if kind == "result":
                return value
            if kind == "error":
                raise value
            last = value
            try:
                report(last)
            except Cancelled:
                self._stop(channel, number, events)
                raise
            if allowance.over:
                channel.kill()
                self._channel = None
                raise LimitExceeded(f"it took longer than {allowance.seconds:.0f} seconds")

    def _stop(self, channel: Channel, number: int, events: queue.Queue[tuple[str, Any]]) -> None:
        """Cancel one request; kill the worker if it does not heed."""
        channel.cancel(number)
        deadline = time.monotonic() + self._grace
        while time.monotonic() < deadline:
            try:
                if events.get(timeout=0.1)[0] != "step":
                    return
            except queue.Empty:
                continue
        channel.kill()
        self._channel = None

    def close(self) -> None:
        """End the worker, if it runs."""
        if self._channel is not None:
            self._channel.close()
            self._channel = None

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()
