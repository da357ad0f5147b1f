"""Work over arrays beside the window's thread: NumPy lets go of the interpreter, so the window draws meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

__all__ = ["Beside"]


class Beside(QObject):
    """Runs one piece of work after the other on a thread; `done` (its result) comes on the window's thread.

    Only for work that is NumPy through and through; everything else belongs into a worker process. An error goes to
    `threading.excepthook` and ends in `done` with None, so that nobody waits for ever.
    """

    done = Signal(object)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ended.connect(self.done, Qt.ConnectionType.QueuedConnection)

    def start(self, work: Callable[[], Any], name: str) -> None:
        """Begin a piece of work."""
        threading.Thread(target=self._run, args=(work,), name=name, daemon=True).start()

    def _run(self, work: Callable[[], Any]) -> None:
        """Work, on the thread."""
        result = None
        try:
            result = work()
        finally:
            try:
                self._ended.emit(result)
            except RuntimeError:
                pass  # the window is gone; nobody waits for it any more
