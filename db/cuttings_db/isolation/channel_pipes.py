"""The parent's ends of a worker's pipes: nobody waits at them for a worker that is dead.

What a worker started may have inherited the other ends, and hold them open for as long as it likes. POSIX lets one wait
for a pipe and for something else at once; on Windows a pipe is read and written as usual.
"""

from __future__ import annotations

import io
import os
import select
import subprocess
import sys
import threading
from typing import IO, Any, BinaryIO, cast

__all__ = ["Sign", "incoming", "outgoing"]

# More than any pipe holds: what comes beyond it was written after the worker's death.
_LEFT_BYTES = 1 << 20


class Sign:
    """The sign that a worker is dead, heard also by who waits for a pipe."""

    def __init__(self) -> None:
        self.given = threading.Event()
        self._ends: tuple[int, ...] = os.pipe() if sys.platform != "win32" else ()

    def fileno(self) -> int:
        """Return what becomes readable when the sign is given."""
        return self._ends[0]

    def give(self) -> None:
        """Give it; to be called once."""
        self.given.set()
        if self._ends:
            os.close(self._ends[1])

    def close(self) -> None:
        """Close what was waited for, after the sign was given and when nobody waits any more."""
        if self._ends:
            os.close(self._ends[0])


class _Pipe(io.RawIOBase):
    """One end of a pipe; once the sign is given, it is read until it is empty, and no longer written to."""

    def __init__(self, stream: IO[bytes], over: Sign) -> None:
        self._stream, self._over = stream, over
        self._left = _LEFT_BYTES
        if sys.platform != "win32":
            os.set_blocking(stream.fileno(), False)

    def readable(self) -> bool:
        """Tell that it may be read."""
        return self._stream.readable()

    def writable(self) -> bool:
        """Tell that it may be written to."""
        return self._stream.writable()

    def readinto(self, buffer: Any) -> int:
        """Read what is there, at least one byte; 0 at the end."""
        while self._left > 0:
            # Before it is read: what a worker wrote before its death is there by then.
            last = self._over.given.is_set()
            try:
                count = os.readv(self._stream.fileno(), [buffer])
            except BlockingIOError:
                if last:
                    return 0
                self._wait(select.POLLIN)
                continue
            self._left -= count if last else 0
            return count
        return 0

    def write(self, data: Any) -> int:
        """Write what fits; BrokenPipeError if the worker is dead."""
        while not self._over.given.is_set():
            try:
                return os.write(self._stream.fileno(), data)
            except BlockingIOError:
                self._wait(select.POLLOUT)
        raise BrokenPipeError

    def _wait(self, what: int) -> None:
        """Wait until the pipe is ready, or the sign is given."""
        poll = select.poll()
        poll.register(self._stream.fileno(), what)
        poll.register(self._over.fileno(), select.POLLIN)
        poll.poll()

    def close(self) -> None:
        """Close the pipe."""
        if not self.closed:
            self._stream.close()
        super().close()


def _end(stream: IO[bytes] | None, over: Sign) -> io.RawIOBase:
    """Return one end of a pipe, unbuffered."""
    assert stream is not None
    return cast(io.RawIOBase, stream) if sys.platform == "win32" else _Pipe(stream, over)


def incoming(process: subprocess.Popen[bytes], over: Sign) -> BinaryIO:
    """Return what a worker says; the process was started without buffers."""
    return cast(BinaryIO, io.BufferedReader(_end(process.stdout, over)))


def outgoing(process: subprocess.Popen[bytes], over: Sign) -> io.RawIOBase:
    """Return what a worker is told by; the process was started without buffers."""
    return _end(process.stdin, over)
