"""The hits of the article on the screen: which is the current one, and the next from where one reads."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from cuttings_db.model import Part

__all__ = ["Hits"]


class Hits:
    """Sorted spans and a current one (-1: none yet)."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.current = -1

    def __len__(self) -> int:
        return len(self.parts)

    def set(self, parts: list[Part]) -> None:
        """Take other spans; the current one stays current if it is among them."""
        held = self.parts[self.current] if 0 <= self.current < len(self.parts) else None
        self.parts = sorted({(int(s), int(e)) for s, e in parts if e > s})
        self.current = -1
        if held is not None:
            at = bisect_left(self.parts, held)
            if at < len(self.parts) and self.parts[at] == held:
                self.current = at

    def step(self, step: int, from_offset: int) -> Part | None:
        """Make the next (+1) or previous (-1) span current, round the end; the first time, the next from an offset."""
        if not self.parts:
            return None
        if self.current >= 0:
            self.current = (self.current + step) % len(self.parts)
        elif step > 0:
            self.current = bisect_left(self.parts, (from_offset, 0)) % len(self.parts)
        else:
            self.current = (bisect_right(self.parts, (from_offset, 0)) - 1) % len(self.parts)
        return self.parts[self.current]

    def choose(self, number: int) -> Part | None:
        """Make one span current."""
        if not 0 <= number < len(self.parts):
            return None
        self.current = number
        return self.parts[number]
