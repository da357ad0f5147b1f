"""Turn the paragraphs, rows and notes that were read from RTF into the blocks of an article."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cuttings_db.model import ParagraphKind
from cuttings_db.readers.composing import Composed, Composer
from cuttings_db.readers.html_notes import superscript

__all__ = ["Piece", "Row", "RtfParagraph", "compose_rtf"]

_BULLET = re.compile(r"[\W_]{0,3}|o", re.ASCII)
_SENTENCE = tuple(".;:,。；：，")
_LONGEST_HEADING = 200
_LONGEST_CELL = 400
_LARGER, _MUCH_LARGER = 1.15, 1.4


@dataclass(slots=True)
class Piece:
    """Some text of one look, or what stands at a place: `open` (an address), `close`, `mark` (a label), `break`."""

    what: str
    text: str = ""
    bold: bool = False
    raised: bool = False
    size: int = 24


@dataclass(slots=True)
class RtfParagraph:
    """A paragraph: its pieces, what its style says it is, and the number or bullet before it (None: no list)."""

    pieces: list[Piece] = field(default_factory=list)
    kind: ParagraphKind = "body"
    level: int = 0
    prefix: str | None = None

    @property
    def text(self) -> str:
        """Return the words."""
        return "".join(p.text for p in self.pieces if p.what == "text").strip()


@dataclass(slots=True)
class Row:
    """A table row: the paragraphs of each cell."""

    cells: list[list[RtfParagraph]]


class _Look:
    """How the bulk of a file is set, against which headings stand out."""

    def __init__(self, blocks: list[RtfParagraph | Row]) -> None:
        sizes: dict[int, int] = {}
        bold = total = 0
        for block in blocks:
            for piece in block.pieces if isinstance(block, RtfParagraph) else ():
                length = len(piece.text) if piece.what == "text" else 0
                sizes[piece.size] = sizes.get(piece.size, 0) + length
                bold += length if piece.bold else 0
                total += length
        self.size = max(sizes, key=lambda size: sizes[size]) if sizes else 24
        self.all_bold = bold * 2 > total

    def heading(self, paragraph: RtfParagraph) -> int:
        """Return the level of a paragraph that is set like a heading, 0 for any other."""
        words = paragraph.text
        if not words or len(words) > _LONGEST_HEADING or not any(c.isalnum() for c in words):
            return 0
        shown = [p for p in paragraph.pieces if p.what == "text" and p.text.strip()]
        size = min(p.size for p in shown)
        if size >= self.size * _MUCH_LARGER:
            return 1
        if self.all_bold or words.endswith(_SENTENCE) or not all(p.bold for p in shown):
            return 0
        return 1 if size >= self.size * _LARGER else 2


class _Writer:
    """Write blocks one after another."""

    def __init__(self, look: _Look) -> None:
        self.composer = Composer()
        self._look = look
        self._links: list[object] = []
        self._last = ""

    def pieces(self, pieces: list[Piece], *, flat: bool = False) -> None:
        """Write inline text."""
        composer = self.composer
        for piece in pieces:
            if piece.what == "text":
                composer.write(superscript(piece.text) if piece.raised else piece.text)
            elif piece.what == "open":
                self._links.append(composer.open(piece.text))
            elif piece.what == "close" and self._links:
                composer.close_link(self._links.pop())  # type: ignore[arg-type]
            elif piece.what == "mark":
                span = composer.open(piece.text)
                composer.write(superscript(piece.text))
                composer.close_mark(span)
            elif piece.what == "break":
                composer.write(" ") if flat else composer.line_break()

    def paragraph(self, paragraph: RtfParagraph) -> None:
        """Write a paragraph."""
        if not paragraph.text and not any(p.what == "mark" for p in paragraph.pieces):
            self.pieces([p for p in paragraph.pieces if p.what in ("open", "close")])
            return
        kind, level = paragraph.kind, paragraph.level
        if kind == "body" and paragraph.prefix is not None:
            kind = "list"
        elif kind == "body" and (level := self._look.heading(paragraph)):
            kind = "heading"
        self.composer.begin(kind, level, close=kind == "list" and self._last == "list")
        prefix = (paragraph.prefix or "").strip()
        if prefix and not _BULLET.fullmatch(prefix):
            self.composer.prefix(f"{prefix} ")
        self.pieces(paragraph.pieces)
        self.composer.end()
        self._last = kind

    def row(self, row: Row) -> None:
        """Write a row of data on one line, and a row that only lays out the page block by block."""
        cells = [[p for p in cell if p.text or p.pieces] for cell in row.cells]
        filled = [cell for cell in cells if any(p.text for p in cell)]
        if not filled:
            return
        long = any(len(cell) > 1 or sum(len(p.text) for p in cell) > _LONGEST_CELL for cell in cells)
        if len(cells) < 2 or long:
            label = filled[0][0]
            if long and len(filled) == 2 and len(filled[0]) == 1 and len(label.text) <= 30 and filled[1]:
                # A label beside the text that it names: on the line where that text begins.
                first = filled[1][0]
                first.pieces[:0] = [*label.pieces, Piece("text", " ")]
                first.kind, first.level = "body", 0
                filled = filled[1:]
            for cell in filled:
                for paragraph in cell:
                    self.paragraph(paragraph)
            return
        self.composer.begin("table", close=self._last == "table")
        for place, cell in enumerate(cells):
            if place:
                self.composer.tab()
            for paragraph in cell:
                self.pieces(paragraph.pieces, flat=True)
                self.composer.write(" ")
        self.composer.end()
        self._last = "table"

    def note(self, label: str, paragraphs: list[RtfParagraph]) -> None:
        """Write a footnote behind the text."""
        written = [p for p in paragraphs if p.text]
        self.composer.begin("footnote", close=self._last == "footnote")
        span = self.composer.open(label)
        self.composer.prefix(f"{label}. ")
        for place, paragraph in enumerate(written):
            if place:
                self.composer.begin("footnote", close=True)
            self.pieces(paragraph.pieces)
        self.composer.end()
        self.composer.close_note(span)
        self._last = "footnote"

    def finish(self) -> Composed:
        """Close what is open, and return the text and its spans."""
        while self._links:
            self.composer.close_link(self._links.pop())  # type: ignore[arg-type]
        return self.composer.finish()


def compose_rtf(blocks: list[RtfParagraph | Row], notes: list[tuple[str, list[RtfParagraph]]]) -> Composed:
    """Return the article's text and spans: blocks in order, then the notes by their labels."""
    writer = _Writer(_Look(blocks))
    for block in blocks:
        writer.row(block) if isinstance(block, Row) else writer.paragraph(block)
    for label, paragraphs in notes:
        writer.note(label, paragraphs)
    return writer.finish()
