"""Marks over the text: entities, dates, footnotes and addresses, kept a block and found by place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from cuttings_desktop.reading_pane.pieces import Piece, cut, displayed, flowing

__all__ = ["Mark", "MarkKind", "MarkStore", "pieces_of", "safe_address"]

MarkKind = Literal[
    "entity", "date", "note", "back", "link", "published", "fold", "strong", "history", "highlight", "comment"
]
_SCHEMES = ("http://", "https://", "mailto:")


def safe_address(address: object) -> str:
    """Return an address that may be offered for opening, or an empty string."""
    text = str(address or "").strip()
    clean = all(character > " " and character != "\x7f" for character in text)
    return text if clean and text.lower().startswith(_SCHEMES) else ""


@dataclass(frozen=True)
class Mark:
    """One mark on `[start, end)` of a piece's text (columns once it is in the store); `inner` = within another."""

    start: int
    end: int
    kind: MarkKind
    data: dict[str, Any] = field(default_factory=dict)
    inner: bool = False


class MarkStore:
    """The marks of every block, in reading order."""

    def __init__(self, hidden: frozenset[str] = frozenset()) -> None:
        self.hidden = hidden  # kinds that are neither drawn nor clicked
        self._blocks: dict[int, list[Mark]] = {}
        self._lights: dict[int, list[Mark]] = {}  # highlights come and go while the text stays

    def add(self, block: int, marks: Iterable[Mark]) -> None:
        """Keep the marks of a block."""
        kept = sorted((m for m in marks if m.start < m.end), key=lambda m: (m.start, -m.end))
        if kept:
            self._blocks.setdefault(block, []).extend(kept)

    def of(self, block: int) -> list[Mark]:
        """Return the marks of a block, without those that are hidden."""
        marks = self._blocks.get(block, [])
        return [mark for mark in marks if mark.kind not in self.hidden] if self.hidden else marks

    def set_lights(self, lights: dict[int, list[Mark]]) -> None:
        """Keep the highlights of all blocks in the place of those that were there."""
        self._lights = lights

    def lights_of(self, block: int) -> list[Mark]:
        """Return the highlights of a block."""
        return self._lights.get(block, [])

    def at(self, block: int, column: int) -> Mark | None:
        """Return the innermost mark at a column that can be clicked; a name or date before the highlight round it."""
        found = [m for m in self.of(block) if m.start <= column < m.end and m.kind != "strong"]
        found = found or [m for m in self.lights_of(block) if m.start <= column < m.end]
        return min(found, key=lambda m: m.end - m.start, default=None)

    def all(self) -> Iterator[tuple[int, Mark]]:
        """Yield (block, mark) of everything that can be clicked, in reading order."""
        for block in sorted(self._blocks.keys() | self._lights.keys()):
            marks = self.of(block)
            if lights := self.lights_of(block):
                marks = sorted([*marks, *lights], key=lambda m: (m.start, -m.end))
            for mark in marks:
                if mark.kind != "strong":
                    yield block, mark


def _marks_of(paragraph: dict[str, Any]) -> list[Mark]:
    """Return the marks of one paragraph of the answer, in offsets of the article, sorted."""
    marks = [Mark(m["start"], m["end"], "entity", m) for m in paragraph.get("mentions", ())]
    marks += [Mark(d["start"], d["end"], "date", d) for d in paragraph.get("dates", ())]
    marks += [Mark(s, e, "note", {"label": label, "start": s, "end": e}) for s, e, label in paragraph.get("notes", ())]
    for start, end, address in paragraph.get("links", ()):
        if url := safe_address(address):
            marks.append(Mark(start, end, "link", {"url": url}))
    marks.sort(key=lambda m: (m.start, -m.end))
    nested: list[Mark] = []
    reach = -1
    for mark in marks:
        inside = mark.kind in ("entity", "date") and mark.end <= reach
        nested.append(Mark(mark.start, mark.end, mark.kind, mark.data, inside))
        if mark.kind in ("entity", "date"):
            reach = max(reach, mark.end)
    return nested


def pieces_of(paragraph: dict[str, Any], suffix: str = "") -> list[tuple[Piece, list[Mark]]]:
    """Return the display pieces of one paragraph with their marks; `suffix` stands behind the last."""
    text, start = str(paragraph["text"]), int(paragraph["start"])
    if paragraph.get("kind") not in ("code", "table"):
        text = flowing(text)
    spans = cut(text)
    marks = _marks_of(paragraph)
    made: list[tuple[Piece, list[Mark]]] = []
    for number, (low, high) in enumerate(spans):
        last = number == len(spans) - 1
        piece = Piece(
            str(paragraph.get("kind", "body")),
            displayed(text[low:high]),
            start + low,
            start + high,
            int(paragraph.get("index", -1)),
            int(paragraph.get("level", 0) or 0),
            first=number == 0,
            last=last,
            suffix=suffix if last else "",
            number=int(paragraph.get("number") or 0),
        )
        here = [
            Mark(max(m.start, piece.start) - piece.start, min(m.end, piece.end) - piece.start, m.kind, m.data, m.inner)
            for m in marks
            if m.start < piece.end and m.end > piece.start
        ]
        made.append((piece, here))
    return made
