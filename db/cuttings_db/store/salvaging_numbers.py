"""Numbers of rows in little memory: a table that is sound has them in order, with few gaps."""

from __future__ import annotations

from bisect import bisect_right

__all__ = ["Numbers"]


class Numbers:
    """A set of numbers, kept as runs as long as they come in order."""

    def __init__(self) -> None:
        self._firsts: list[int] = []
        self._lasts: list[int] = []
        self._others: set[int] = set()
        self._count = 0

    def add(self, number: int) -> None:
        """Add a number."""
        if self._lasts and number == self._lasts[-1] + 1:
            self._lasts[-1] = number
            self._count += 1
        elif not self._lasts or number > self._lasts[-1]:
            self._firsts.append(number)
            self._lasts.append(number)
            self._count += 1
        elif number not in self:
            self._others.add(number)
            self._count += 1

    def __contains__(self, number: int) -> bool:
        place = bisect_right(self._firsts, number) - 1
        return (place >= 0 and number <= self._lasts[place]) or number in self._others

    def __len__(self) -> int:
        return self._count
