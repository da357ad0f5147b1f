"""Gather what RTF says one after another into paragraphs, table rows and footnotes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cuttings_db.model import ParagraphKind
from cuttings_db.readers.rtf_blocks import Piece, Row, RtfParagraph

__all__ = ["Flow", "joined"]

_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_LONG_PIECE = 500
_NOTES_IN_NOTES = 8


def joined(pieces: list[str]) -> str:
    """Join text, and make one character of the two numbers that RTF writes for some."""
    text = "".join(pieces)
    return (
        text if text.isascii() else _PAIR.sub(lambda m: m[0].encode("utf-16", "surrogatepass").decode("utf-16"), text)
    )


@dataclass(slots=True)
class _Story:
    """A flow of paragraphs: the text itself, or a footnote."""

    blocks: list[RtfParagraph | Row] = field(default_factory=list)
    now: RtfParagraph = field(default_factory=RtfParagraph)
    cell: list[RtfParagraph] = field(default_factory=list)
    cells: list[list[RtfParagraph]] = field(default_factory=list)


class Flow:
    """The text, and the notes that stand in it."""

    def __init__(self) -> None:
        self._stories = [_Story()]
        self.notes: list[tuple[str, list[RtfParagraph]]] = []

    @property
    def _story(self) -> _Story:
        return self._stories[-1]

    def text(self, text: str, bold: bool, raised: bool, size: int) -> None:
        """Write text of one look."""
        pieces = self._story.now.pieces
        last = pieces[-1] if pieces else None
        if (
            last is not None
            and last.what == "text"
            and (last.bold, last.raised, last.size) == (bold, raised, size)
            and len(last.text) < _LONG_PIECE
        ):
            last.text += text
        else:
            pieces.append(Piece("text", text, bold, raised, size))

    def place(self, what: str, value: str = "") -> None:
        """Note what stands at this place: `open` a link, `close` it, a line `break`."""
        self._story.now.pieces.append(Piece(what, value))

    def prefix(self, text: str) -> None:
        """Note the number or bullet of the paragraph at hand."""
        self._story.now.prefix = text

    def end_paragraph(self, kind: ParagraphKind, level: int, in_table: bool) -> None:
        """End the paragraph at hand: into its cell, or into the flow."""
        story = self._story
        now, story.now = story.now, RtfParagraph()
        now.kind, now.level = kind, level
        if in_table:
            story.cell.append(now)
            return
        self.end_row()
        story.blocks.append(now)

    def end_cell(self) -> None:
        """End the cell at hand."""
        story = self._story
        story.cell.append(story.now)
        story.now = RtfParagraph()
        story.cells.append(story.cell)
        story.cell = []

    def end_row(self) -> None:
        """End the table row at hand, if there is one."""
        story = self._story
        if story.cell:
            story.cells.append(story.cell)
        if story.cells:
            story.blocks.append(Row(story.cells))
        story.cell, story.cells = [], []

    def begin_note(self) -> bool:
        """Begin a footnote; tells whether it may stand here."""
        if len(self._stories) > _NOTES_IN_NOTES:
            return False
        self._stories.append(_Story())
        return True

    def end_note(self) -> None:
        """End a footnote, and leave its mark where it was."""
        self.end_paragraph("body", 0, False)
        story = self._stories.pop()
        paragraphs = [b for b in story.blocks if isinstance(b, RtfParagraph) and b.text]
        if paragraphs:
            label = str(len(self.notes) + 1)
            self.notes.append((label, paragraphs))
            self._story.now.pieces.append(Piece("mark", label))

    def finish(self) -> list[RtfParagraph | Row]:
        """Return the blocks of the text, every character whole."""
        while len(self._stories) > 1:
            self.end_note()
        self.end_paragraph("body", 0, bool(self._story.cells))
        self.end_row()
        blocks = self._stories[0].blocks
        for paragraph in [*_paragraphs(blocks), *(p for _label, note in self.notes for p in note)]:
            for piece in paragraph.pieces:
                piece.text = joined([piece.text])
        return blocks


def _paragraphs(blocks: list[RtfParagraph | Row]) -> list[RtfParagraph]:
    """Return every paragraph, also those in tables."""
    return [p for b in blocks for p in ([b] if isinstance(b, RtfParagraph) else [q for c in b.cells for q in c])]
