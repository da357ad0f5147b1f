"""What is said of dates: asked for by their numbers, each once, and kept while the answer lasts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

__all__ = ["Details"]

_MOST = 20_000
_PAGE = 200  # as many as the archive tells at once


class Details(QObject):
    """Knows what is said of dates; `wanted` (list of date ids) asks for more, `came` tells that some have come."""

    wanted = Signal(object)
    came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[int, dict[str, Any]] = {}
        self._asked: set[int] = set()

    def of(self, date: int) -> dict[str, Any] | None:
        """Return what is known of a date."""
        return self._known.get(date)

    def ask(self, dates: Iterable[int]) -> None:
        """Ask for what is said of dates, each once."""
        missing = [d for d in dict.fromkeys(dates) if d not in self._known and d not in self._asked]
        self._asked.update(missing)
        for first in range(0, len(missing), _PAGE):
            self.wanted.emit(missing[first : first + _PAGE])

    def take(self, told: Sequence[dict[str, Any]]) -> None:
        """Take what is said of dates."""
        for one in told:
            self._known[int(one["date"])] = one
        self.came.emit()

    def ask_anew(self) -> None:
        """Let what was asked and never answered be asked for again: the answer is another one."""
        self._asked.clear()
        if len(self._known) > _MOST:
            self._known.clear()

    def clear(self) -> None:
        """Know nothing any more."""
        self._known.clear()
        self._asked.clear()
