"""Write pieces into the document, block by block, as plain characters: nothing in an article can become markup."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from cuttings_desktop.glyphs import showable
from cuttings_desktop.reading_pane.marks import Mark, MarkStore
from cuttings_desktop.reading_pane.pieces import OffsetMap, Piece
from cuttings_desktop.reading_pane.styles import Styles

__all__ = ["Writer"]

_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁻⁺")


class Writer:
    """Appends pieces to a document; the map and the marks follow."""

    def __init__(self, document: QTextDocument, styles: Styles, hidden: frozenset[str] = frozenset()) -> None:
        self.styles = styles
        self.map = OffsetMap()
        self.marks = MarkStore(hidden)
        self._document = document
        self._empty = True
        document.clear()

    def append(self, piece: Piece, marks: list[Mark]) -> int:
        """Write one block and return its number."""
        base = self.styles.characters(piece)
        block = self.styles.block(piece)
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        if self._empty:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(base)
            cursor.setCharFormat(base)
            self._empty = False
        else:
            cursor.insertBlock(block, base)
        self._write_runs(cursor, piece, marks, base)
        cursor.endEditBlock()
        number = self.map.append(piece)
        column = self.map.column
        self.marks.add(
            number, (Mark(column(number, m.start), column(number, m.end), m.kind, m.data, m.inner) for m in marks)
        )
        return number

    def _write_runs(self, cursor: QTextCursor, piece: Piece, marks: list[Mark], base: QTextCharFormat) -> None:
        """Write the text in runs of one format; only footnotes, addresses and stressed words need their own."""
        text = piece.text + piece.suffix
        at = 0
        for mark in sorted(marks, key=lambda m: m.start):
            if mark.kind in ("entity", "date") or mark.start < at:
                continue
            if mark.start > at:
                cursor.insertText(showable(text[at : mark.start]), base)
            words = text[mark.start : mark.end]
            cursor.insertText(showable(words), self._format(mark, base, words))
            at = mark.end
        if at < len(text):
            cursor.insertText(showable(text[at:]), base)

    def _format(self, mark: Mark, base: QTextCharFormat, words: str) -> QTextCharFormat:
        """Return the format of a mark that is more than a line under the text."""
        # Characters that are raised by themselves would become unreadably small.
        if mark.kind == "note" and not all(character in _RAISED for character in words):
            return self.styles.raised(base)
        return self.styles.strong(base) if mark.kind == "strong" else self.styles.linked(base)

    def bind(self, number: int, start: int, end: int) -> None:
        """Let a block that is already written show `[start, end)` of the article."""
        self.map.bind(number, start, end)

    def page_margins(self, above: int, below: int, beside: int) -> None:
        """Leave room above the first and below the last line, and at both sides."""
        root = self._document.rootFrame().frameFormat()
        root.setTopMargin(above)
        root.setBottomMargin(below)
        root.setLeftMargin(beside)
        root.setRightMargin(beside)
        self._document.rootFrame().setFrameFormat(root)
