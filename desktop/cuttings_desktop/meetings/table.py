"""People against events as plain data, and where each cell stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Cell", "Geometry", "Table"]

# A person, an event: -1 is the head of the row or column.
Cell = tuple[int, int]


class Table:
    """The answer to `matrix`: `cells` maps (person, event) to how many articles and the role."""

    def __init__(self, answer: Mapping[str, Any] | None = None) -> None:
        given = answer or {}
        self.people: list[dict[str, Any]] = list(given.get("people") or ())
        self.events: list[dict[str, Any]] = list(given.get("events") or ())
        self.cells: dict[Cell, tuple[int, str]] = {
            (int(person), int(event)): (int(count), str(role or ""))
            for person, event, count, role in given.get("cells") or ()
        }
        self.most = max((count for count, _role in self.cells.values()), default=1)

    def __bool__(self) -> bool:
        return bool(self.people and self.events)

    def find(self, person: str, event: str) -> Cell | None:
        """Return the cell of two ids, or None if one of them is not here."""
        row = next((n for n, one in enumerate(self.people) if str(one["id"]) == person), None)
        column = next((n for n, one in enumerate(self.events) if str(one["id"]) == event), None)
        return (row, column) if row is not None and column is not None else None

    def step(self, cell: Cell, rows: int, columns: int) -> Cell:
        """Return the cell so many rows and columns away; heads are the first ones."""
        return (
            max(-1, min(len(self.people) - 1, cell[0] + rows)),
            max(-1, min(len(self.events) - 1, cell[1] + columns)),
        )

    def next_filled(self, cell: Cell, rows: int, columns: int) -> Cell:
        """Return the next cell in a direction in which something stands, else the last one there."""
        at = cell
        while True:
            further = self.step(at, rows, columns)
            if further == at:
                return at
            at = further
            if at in self.cells:
                return at


@dataclass
class Geometry:
    """Where rows and columns stand, in pixels of the viewport; heads stay while the rest scrolls."""

    left: int = 180
    top: int = 150
    row: int = 28
    column: int = 34
    x: int = 0
    y: int = 0
    people: int = 0
    events: int = 0
    size: tuple[int, int] = field(default=(0, 0))

    def rows(self) -> range:
        """Return the rows in view."""
        first = self.y // self.row
        return range(first, min(self.people, (self.y + self.size[1] - self.top) // self.row + 1))

    def columns(self) -> range:
        """Return the columns in view."""
        first = self.x // self.column
        return range(first, min(self.events, (self.x + self.size[0] - self.left) // self.column + 1))

    def corner(self, cell: Cell) -> tuple[int, int]:
        """Return the upper left corner of a cell."""
        return self.left + cell[1] * self.column - self.x, self.top + cell[0] * self.row - self.y

    def at(self, x: int, y: int) -> Cell | None:
        """Return the cell under a pixel, -1 for heads; None beside them."""
        if x < self.left and y < self.top:
            return None
        row = -1 if y < self.top else (y - self.top + self.y) // self.row
        column = -1 if x < self.left else (x - self.left + self.x) // self.column
        return (row, column) if row < self.people and column < self.events else None

    def room(self) -> tuple[int, int]:
        """Return how far one can scroll to the right and down; slanted words need room behind the last column."""
        width = self.left + self.events * self.column + self.top // 2 - self.size[0]
        height = self.top + self.people * self.row - self.size[1]
        return max(0, width), max(0, height)

    def showing(self, cell: Cell) -> tuple[int, int]:
        """Return how far one must have scrolled for a cell to be in view."""
        x, y = self.x, self.y
        if cell[1] >= 0:
            start = cell[1] * self.column
            x = min(x, start)
            x = max(x, start + self.column - (self.size[0] - self.left))
        if cell[0] >= 0:
            start = cell[0] * self.row
            y = min(y, start)
            y = max(y, start + self.row - (self.size[1] - self.top))
        return x, y
