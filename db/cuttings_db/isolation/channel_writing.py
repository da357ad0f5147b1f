"""Write to a worker on a thread of its own: one that reads nothing keeps nobody waiting."""

from __future__ import annotations

import contextlib
import io
import threading
from collections import deque
from collections.abc import Callable

from cuttings_db.isolation.frames import MAXIMUM_FRAME

__all__ = ["Writer"]

# A worker of ours reads whatever it is at: one that leaves so much unread is hung.
_MOST_BYTES = MAXIMUM_FRAME
# What a small frame costs here at least, with all that waits for its answer.
_LEAST_BYTES = 1024


class Writer:
    """The frames that a worker has yet to be told, in their order, and the thread that writes them."""

    def __init__(self, stream: io.RawIOBase, name: str, fail: Callable[[], None]) -> None:
        """Start the thread; `fail` ends the worker without waiting, where it reads nothing or nothing any more."""
        self._stream, self._fail = stream, fail
        self._frames: deque[bytes] = deque()
        self._bytes = 0
        self._closed = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def put(self, frame: bytes) -> bool:
        """Queue a frame, and never wait; False if it will not be written, since the worker has ended or is hung."""
        with self._changed:
            if self._closed:
                return False
            size = max(len(frame), _LEAST_BYTES)
            # One frame may always be on its way, of any length.
            if not self._bytes or self._bytes + size <= _MOST_BYTES:
                self._bytes += size
                self._frames.append(frame)
                self._changed.notify()
                return True
        self.drop()
        self._fail()
        return False

    def end(self) -> None:
        """Close the worker's input after what is queued by now."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def drop(self) -> None:
        """Forget what is queued; nothing more is written."""
        with self._changed:
            self._closed = True
            self._frames.clear()
            self._changed.notify()

    def join(self, seconds: float) -> None:
        """Wait until the input is closed."""
        self._thread.join(seconds)

    def _next(self) -> bytes | None:
        """Return the next frame, or None at the end."""
        with self._changed:
            while not self._frames:
                if self._closed:
                    return None
                self._changed.wait()
            return self._frames.popleft()

    def _run(self) -> None:
        """Write until the end."""
        try:
            while (frame := self._next()) is not None:
                left = memoryview(frame)
                while left:
                    left = left[self._stream.write(left) :]
                with self._changed:
                    self._bytes -= max(len(frame), _LEAST_BYTES)
        except (OSError, ValueError):
            # It reads no more: nothing that it was asked would be answered.
            self.drop()
            self._fail()
        finally:
            with contextlib.suppress(OSError):
                self._stream.close()
