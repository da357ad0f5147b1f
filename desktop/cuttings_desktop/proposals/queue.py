"""The proposals as plain data: which pair is in hand, which have been decided or left for later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

__all__ = ["Queue"]

_AHEAD = 5  # pairs that should be here before the one in hand is decided


class Queue:
    """Pairs in the order of the archive; a decided one goes, a skipped one is passed over until the end."""

    def __init__(self) -> None:
        self._rows: list[dict[str, Any]] = []
        self._at = 0
        self._left = 0  # how many the archive still has, those here included
        self._asked = -1
        self._gone: set[tuple[str, str]] = set()
        self._history: list[tuple[str, str]] = []
        self._wanted: tuple[str, str] | None = None
        self.decided = 0

    @staticmethod
    def _pair(row: dict[str, Any]) -> tuple[str, str]:
        """Return what tells one pair from another, whatever its number is today."""
        first, second = sorted((str(row["a"]["id"]), str(row["b"]["id"])))
        return first, second

    def take(self, offset: int, total: int, rows: Sequence[dict[str, Any]]) -> None:
        """Take pairs from `offset` on; 0 begins anew and keeps the pair in hand."""
        held = self._pair(self.current) if self.current is not None and offset == 0 else None
        held = self._wanted or held
        if offset == 0:
            self._rows, self._at, self._asked = [], 0, -1
        # What was decided a moment ago may still be in an answer that was on its way.
        fresh = [dict(row) for row in rows if self._pair(dict(row)) not in self._gone]
        late = len(rows) - len(fresh)
        self._rows[offset:] = fresh
        self._left = max(total - late, len(self._rows))
        if held is not None:
            self._at = next((n for n, row in enumerate(self._rows) if self._pair(row) == held), 0)
            if self._wanted is not None and self.current is not None and self._pair(self.current) == self._wanted:
                self._wanted = None
        if offset == 0 and not late:
            self._gone.clear()

    @property
    def current(self) -> dict[str, Any] | None:
        """Return the pair in hand."""
        return self._rows[self._at] if self._at < len(self._rows) else None

    @property
    def can_undo(self) -> bool:
        """Tell whether something was decided since the queue was opened."""
        return bool(self._history)

    @property
    def place(self) -> int:
        """Return which one it is, counted with those that were decided since the queue was opened."""
        return self.decided + self._at + 1

    @property
    def total(self) -> int:
        """Return how many there were when the queue was opened."""
        return self.decided + self._left

    @property
    def known(self) -> int:
        """Return how many pairs are here."""
        return len(self._rows)

    @property
    def wants_more(self) -> bool:
        """Tell, once for each place, whether more pairs should be asked for."""
        if len(self._rows) - self._at > _AHEAD or len(self._rows) >= self._left or self._asked == len(self._rows):
            return False
        self._asked = len(self._rows)
        return True

    def decide(self) -> None:
        """Let the pair in hand go."""
        if self.current is not None:
            self._history.append(self._pair(self._rows.pop(self._at)))
            self._gone.add(self._history[-1])
            self._wanted = None
            self.decided += 1
            self._left = max(0, self._left - 1)
            self._asked = -1
            self._wrap()

    def undo(self) -> None:
        """Know that the last decision is taken back: its pair comes into hand with the next answer."""
        if self._history:
            self._wanted = self._history.pop()
            self.decided -= 1
        self._gone.clear()

    def put_first(self, entity: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Take pairs about an entity, which may not be here yet, and the first of them in hand."""
        here = {self._pair(row) for row in self._rows}
        fresh = [dict(r) for r in rows if self._is_about(r, entity) and self._pair(dict(r)) not in here]
        if fresh:
            self._rows[:0] = fresh
        self.find(entity)

    @staticmethod
    def _is_about(row: Mapping[str, Any], entity: str) -> bool:
        """Tell whether a pair is about an entity."""
        return entity in (str(row["a"]["id"]), str(row["b"]["id"]))

    def skip(self) -> None:
        """Leave the pair in hand for later; after the last one the first comes again."""
        if self.current is not None:
            self._at += 1
            self._wrap()

    def _wrap(self) -> None:
        """Begin again with what was left."""
        if self._at >= len(self._rows) and len(self._rows) >= self._left:
            self._at = 0

    def find(self, entity: str) -> bool:
        """Take the first pair about an entity in hand."""
        for at, row in enumerate(self._rows):
            if self._is_about(row, entity):
                self._at = at
                return True
        return False
