"""The highlights of the article on the screen: kept in order, found by id and by place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from cuttings_desktop.highlight_looks import COLOURS

__all__ = ["Highlights", "is_new", "new_id"]

_NEW = "new:"


def is_new(identifier: object) -> bool:
    """Tell whether an id is one of a highlight that the archive does not know yet."""
    return str(identifier).startswith(_NEW)


def new_id(number: int) -> str:
    """Return an id for a highlight that is shown before the archive has answered."""
    return f"{_NEW}{number}"


class Highlights:
    """Rows of {id, start, end, colour, note}, sorted by their place in the article."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[str, Any]] = {}
        self._sorted: list[dict[str, Any]] | None = None

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        if self._sorted is None:
            self._sorted = sorted(self._rows.values(), key=lambda row: (row["start"], row["end"]))
        return iter(self._sorted)

    def clear(self) -> None:
        """Know none."""
        self._rows, self._sorted = {}, None

    def put(self, row: dict[str, Any]) -> None:
        """Take a highlight, or what it has become; one over two paragraphs that comes in parts is joined."""
        start, end = int(row["start"]), int(row["end"])
        if end <= start:
            return
        before = self._rows.get(str(row["id"]))
        colour = str(row.get("colour") or "")
        made: dict[str, Any] = {
            "id": str(row["id"]),
            "start": start,
            "end": end,
            "colour": colour if colour in COLOURS else COLOURS[0],
            "note": str(row.get("note") or ""),
        }
        if before is not None and row.get("part"):
            made["start"], made["end"] = min(start, before["start"]), max(end, before["end"])
        self._rows[made["id"]] = made
        self._sorted = None

    def take(self, rows: Iterable[dict[str, Any]]) -> bool:
        """Take the highlights of a paragraph; tell whether there were any."""
        some = False
        for row in rows:
            some = True
            self.put({**row, "part": True})
        return some

    def change(self, identifier: str, **fields: Any) -> dict[str, Any] | None:
        """Change a highlight; None if there is none of this id."""
        row = self._rows.get(identifier)
        if row is None:
            return None
        self.put({**row, **fields})
        return self._rows[identifier]

    def rename(self, identifier: str, to: str) -> None:
        """Give a new highlight the id under which the archive knows it."""
        row = self._rows.pop(identifier, None)
        if row is not None:
            self._sorted = None
            self.put({**row, "id": to})

    def remove(self, identifier: str) -> dict[str, Any] | None:
        """Take a highlight away and return it."""
        self._sorted = None
        return self._rows.pop(identifier, None)

    def get(self, identifier: str) -> dict[str, Any] | None:
        """Return the highlight of an id."""
        return self._rows.get(identifier)

    def within(self, start: int, end: int) -> list[dict[str, Any]]:
        """Return the highlights that touch `[start, end)`, the shortest first."""
        found = [row for row in self if row["start"] < end and row["end"] > start]
        return sorted(found, key=lambda row: row["end"] - row["start"])

    def beside(self, offset: int, step: int) -> dict[str, Any] | None:
        """Return the next (+1) or previous (-1) highlight from an offset, round the end; None if there is none."""
        rows = list(self)
        if not rows:
            return None
        if step > 0:
            return next((row for row in rows if row["start"] > offset), rows[0])
        return next((row for row in reversed(rows) if row["start"] < offset), rows[-1])
