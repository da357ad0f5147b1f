"""The index of many dates, made by a thread that does nothing but NumPy, which lets the window draw meanwhile."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Qt, Signal

from cuttings_db.timeline import Items
from cuttings_db.timeline import Timeline as Index

__all__ = ["Indexing"]

# So many are indexed in about 3 ms: no thread is needed, and what is shown fits the answer at once.
_AT_ONCE = 8_000


class Indexing(QObject):
    """Makes an index of items; only the latest is told. Signal: `made` (Items, its index)."""

    made = Signal(object, object)
    _done = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: Items | None = None
        self._working = False
        self._done.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def want(self, items: Items) -> None:
        """Make the index of these items, whatever was wanted before."""
        if len(items) <= _AT_ONCE:
            self._wanted = None
            self.made.emit(items, Index(items))
            return
        self._wanted = items
        if not self._working:
            self._start(items)

    def _start(self, items: Items) -> None:
        """Let a thread make an index."""
        self._working = True
        threading.Thread(target=self._make, args=(items,), name="timeline index", daemon=True).start()

    def _make(self, items: Items) -> None:
        """Make an index, on a thread of its own."""
        index = Index(items)
        try:
            self._done.emit(items, index)
        except RuntimeError:
            return  # the window is gone; nobody waits for it any more

    def _take(self, items: Items, index: Index) -> None:
        """Tell an index, or begin again if other items are wanted meanwhile."""
        self._working = False
        wanted = self._wanted
        if wanted is items:
            self._wanted = None
            self.made.emit(items, index)
        elif wanted is not None:
            self._start(wanted)
