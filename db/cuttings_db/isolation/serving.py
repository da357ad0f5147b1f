"""The worker's side: read requests, answer them one after the other, hear of cancels meanwhile."""

from __future__ import annotations

import ctypes
import os
import queue
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from typing import Any, BinaryIO

from cuttings_db.errors import Cancelled, CuttingsError, error_to_json
from cuttings_db.isolation.confinement import confine
from cuttings_db.isolation.frames import read_frame, write_frame
from cuttings_db.isolation.memory import give_back
from cuttings_db.model import to_json
from cuttings_db.progress import Report, Step

__all__ = ["Handler", "serve"]

Handler = Callable[[dict[str, Any], Report], Any]
OnRest = Callable[[Callable[[], bool]], float | None]
# Progress more often than this only keeps both sides busy; Anki publishes at the same rate.
_PROGRESS_SECONDS = 0.1
# What an idle worker may take to close its files, and how long it rests before it tidies up.
_CLOSE_SECONDS = 5.0
_REST_SECONDS = 5.0
# A request that took longer may have left much memory that nothing uses any more.
_LONG_SECONDS = 1.0


def _end_with_parent() -> None:
    """Ask Linux to kill this process when its parent dies, for C code that never lets the reading thread run."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(1, signal.SIGKILL, 0, 0, 0)


def _lower(kind: int, size: int) -> None:
    """Limit one thing for good, or leave a limit that is lower already: only its owner may raise one."""
    import resource

    hard = resource.getrlimit(kind)[1]
    lowest = size if hard == resource.RLIM_INFINITY else min(size, hard)
    resource.setrlimit(kind, (lowest, lowest))


def _limit_memory(megabytes: int) -> None:
    """Limit the private writable memory of this process, where the system can."""
    if megabytes and sys.platform == "linux":
        import resource

        _lower(resource.RLIMIT_DATA, megabytes * 1024 * 1024)
        # What a broken worker held in memory is nobody's business.
        _lower(resource.RLIMIT_CORE, 0)


def _limit_files(size: int) -> None:
    """Limit what any one file of this process may grow to, in bytes, where the system can; OSError is raised then."""
    if size and os.name == "posix":
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        _lower(resource.RLIMIT_FSIZE, size)


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Raise on any attempt to look up or reach another machine: a parser has nothing to ask there."""
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        raise PermissionError(f"a worker tried {event}")


def _own_the_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take standard input and output for frames; whatever a library prints goes to standard error."""
    incoming = os.fdopen(os.dup(0), "rb")
    outgoing = os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(2, 1)
    return incoming, outgoing


class _Server:
    """One worker: a thread that listens, and the caller's thread that works."""

    def __init__(self, handlers: Mapping[str, Handler]) -> None:
        self._handlers = handlers
        self._incoming, self._outgoing = _own_the_pipes()
        self._requests: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._cancelled: set[int] = set()
        self._last_progress = 0.0

    def _listen(self) -> None:
        """Queue requests; at the end of the input end at once, whatever is at work."""
        while True:
            try:
                message = read_frame(self._incoming)
            except ValueError:
                message = None
            if message is None:
                if self._idle.is_set():
                    self._requests.put(None)
                    time.sleep(_CLOSE_SECONDS)
                os._exit(0)
            if "cancel" in message:
                self._cancelled.add(int(message["cancel"]))
            else:
                self._requests.put(message)

    def _answer(self, message: dict[str, Any]) -> dict[str, Any]:
        """Run one request; every outcome becomes an answer."""
        identifier = int(message["id"])

        def report(step: Step) -> None:
            if identifier in self._cancelled:
                raise Cancelled("stopped")
            now = time.monotonic()
            if now - self._last_progress >= _PROGRESS_SECONDS or (step.total and step.done >= step.total):
                self._last_progress = now
                write_frame(self._outgoing, {"id": identifier, "progress": to_json(step)})

        try:
            report_start = identifier in self._cancelled
            if report_start:
                raise Cancelled("stopped")
            handler = self._handlers[str(message["method"])]
            return {"id": identifier, "result": handler(dict(message["params"]), report)}
        except CuttingsError as error:
            return {"id": identifier, "error": error_to_json(error)}
        except MemoryError:
            reason = "it needs more memory than a worker may have"
            return {"id": identifier, "error": {"kind": "LimitExceeded", "reason": reason, "advice": ""}}
        except Exception as error:  # noqa: BLE001 - a bug in one request must not end the worker unseen
            return {"id": identifier, "error": error_to_json(error), "trace": traceback.format_exc()}

    def _next(self, on_rest: OnRest) -> dict[str, Any] | None:
        """Return the next request; tidy up when none comes for a while, and as often as that asks for it."""
        pause: float | None = _REST_SECONDS
        while True:
            try:
                return self._requests.get(timeout=pause)
            except queue.Empty:
                pause = on_rest(lambda: not self._requests.empty())

    def run(self, on_rest: OnRest) -> int:
        """Answer until the input ends."""
        self._idle = threading.Event()
        self._idle.set()
        threading.Thread(target=self._listen, name="listen", daemon=True).start()
        while (message := self._next(on_rest)) is not None:
            self._idle.clear()
            began = time.monotonic()
            answer = self._answer(message)
            took = time.monotonic() - began
            self._cancelled.discard(int(message["id"]))
            # Before it is told: whoever hears of it may let this process go at once, which is to close its files then.
            self._idle.set()
            try:
                write_frame(self._outgoing, answer)
            except ValueError as error:
                write_frame(self._outgoing, {"id": answer["id"], "error": error_to_json(error)})
            del answer
            if took >= _LONG_SECONDS:
                give_back()
        return 0


def _nothing() -> None:
    """Do nothing."""


def _no_rest(waits: Callable[[], bool]) -> None:
    """Do nothing."""


def serve(
    handlers: Mapping[str, Handler],
    *,
    megabytes: int = 0,
    file_bytes: int = 0,
    writable: Sequence[str] | None = None,
    reaches_out: bool = False,
    on_rest: OnRest = _no_rest,
    on_end: Callable[[], None] = _nothing,
) -> int:
    """Serve requests over standard input and output until the input ends; returns the exit status.

    Unless it `reaches_out`, the worker can open no socket and start no program, and change no file but beneath
    `writable` (None: anywhere), as far as the system can see to that.
    No file that it writes may be longer than `file_bytes` (0: any length).
    `on_rest` is called when no request came for five seconds; what it is given says whether one (or the end) waits by
    now, for which it should make way. It returns the seconds after which it is called again if none comes, or None.
    `on_end` is called when the input ended while nothing was at work; a worker that is busy then ends at once, as in a
    crash.
    """
    # Ctrl+C is for the parent to hear; it tells us what to stop.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _end_with_parent()
    _limit_memory(megabytes)
    _limit_files(file_bytes)
    if not reaches_out:
        confine(writable)
    sys.addaudithook(_refuse_network)
    status = _Server(handlers).run(on_rest)
    on_end()
    return status
