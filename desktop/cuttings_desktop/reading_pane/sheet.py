"""What is printed of an article: the same pieces on white paper, with highlights, numbers of paragraphs and notes."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QTextBlock, QTextDocument

from cuttings_desktop.highlight_looks import draw_under, look_of
from cuttings_desktop.messages import headed
from cuttings_desktop.reading_pane.citation import number_words
from cuttings_desktop.reading_pane.geometry import column_rects
from cuttings_desktop.reading_pane.marks import Mark
from cuttings_desktop.reading_pane.overlay import Overlay
from cuttings_desktop.reading_pane.pieces import Piece
from cuttings_desktop.reading_pane.styles import Styles
from cuttings_desktop.reading_pane.writer import Writer
from cuttings_desktop.theme import LIGHT

if TYPE_CHECKING:
    from cuttings_desktop.reading_pane.pane import ReadingPane

__all__ = ["Sheet"]

_GUTTER = 30
_SIZE = 14.5 / 16.5  # letters on paper are smaller than on a screen
_INK: dict[str, Any] = {"text": "#000000", "muted": "#444444", "accent": "#000000", "line": "#bbbbbb"}


def _tr(text: str) -> str:
    """Translate one phrase."""
    return QCoreApplication.translate("reading_pane", text)


class Sheet:
    """One article laid out for paper; `write` does it in parts, then `under`, `over` and `foot` complete each page."""

    def __init__(self, pane: ReadingPane) -> None:
        theme = dataclasses.replace(LIGHT, serif=pane.looking.theme.serif, **_INK)
        self._styles = Styles(theme, _SIZE * pane.looking.zoom)
        self._numbers = pane.page.margins.numbers
        self._title = str(pane.header.get("title") or "")
        self._source = str(pane.header.get("source") or "")
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self._writer = Writer(self.document, self._styles)
        self._writer.page_margins(0, 0, _GUTTER)
        self._rows = [dict(row) for row in pane.own.rows]
        self._quotes = {row["id"]: pane.own.quote(row) for row in self._rows}
        self._pieces = self._gathered(pane)
        self._overlay = Overlay(self._writer)

    def _gathered(self, pane: ReadingPane) -> Iterator[tuple[Piece, list[Mark]]]:
        """Yield what the page shows, then the notes."""
        places, marks = pane.page.writer.map, pane.page.writer.marks
        for number, piece in enumerate(list(places.pieces)):
            if piece.kind == "fold":
                continue
            kept = [
                dataclasses.replace(m, start=places.index(number, m.start), end=places.index(number, m.end))
                for m in marks.of(number)
                if m.kind in ("note", "strong", "published", "date")
            ]
            yield dataclasses.replace(piece, suffix=""), kept
        noted = [row for row in self._rows if row["note"]]
        if noted:
            yield Piece("heading", _tr("Notes"), level=2), []
        for row in noted:
            place = places.place(row["start"])
            words = number_words([places.pieces[place[0]].number] if place is not None else [])
            quote = " ".join(self._quotes[row["id"]].split())
            quote = quote if len(quote) <= 120 else f"{quote[:119]}…"
            head = headed(words, quote) if words else quote
            yield Piece("quote", head), []
            yield Piece("list", str(row["note"]).replace("\n", "\u2028")), []

    def write(self, until: float) -> bool:
        """Write until a moment of `perf_counter`; True when all is there."""
        for piece, marks in self._pieces:
            self._writer.append(piece, marks)
            if perf_counter() > until:
                return False
        lights: dict[int, list[Mark]] = {}
        for row in self._rows:
            for block, first, last in self._writer.map.spans(row["start"], row["end"]):
                lights.setdefault(block, []).append(Mark(first, last, "highlight", row))
        self._writer.marks.set_lights(lights)
        return True

    def _blocks(self, top: float, bottom: float) -> Iterator[QTextBlock]:
        """Yield the blocks between two heights."""
        block = self.document.begin()
        layout = self.document.documentLayout()
        while block.isValid():
            box = layout.blockBoundingRect(block)
            if box.top() > bottom:
                return
            if box.bottom() >= top:
                yield block
            block = block.next()

    def under(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw the highlights of a page."""
        for block in self._blocks(top, bottom):
            for light in self._writer.marks.lights_of(block.blockNumber()):
                look = look_of(str(light.data["colour"]), self._styles.theme)
                for rect, base in column_rects(block, light.start, light.end):
                    painter.fillRect(rect, QColor(look.ground))
                    low = min(rect.bottom(), base + self._styles.em * 0.36)
                    draw_under(painter, QRectF(rect.left(), rect.top(), rect.width(), low - rect.top()), look, 1.4)

    def over(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw bullets, bars, the rule under the head, and the numbers of paragraphs of a page."""
        blocks = list(self._blocks(top, bottom))
        self._writer.marks.hidden = frozenset({"date", "published", "entity", "link", "note", "strong"})
        self._overlay.over(painter, blocks)
        if not self._numbers:
            return
        painter.setFont(self._styles.theme.font("caption"))
        painter.setPen(QColor(_INK["muted"]))
        for block in blocks:
            piece = self._writer.map.pieces[block.blockNumber()]
            line = block.layout().lineAt(0)
            if piece.number and piece.first and line.isValid():
                base = block.layout().position().y() + line.y() + line.ascent()
                if top <= base <= bottom:
                    room = QRectF(0, base - 30 + painter.fontMetrics().descent(), _GUTTER - 8, 30)
                    flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
                    painter.drawText(room, flags, str(piece.number))

    def foot(self, painter: QPainter, room: QRectF, page: int, pages: int) -> None:
        """Draw the foot of a page: what it is of, and its number."""
        painter.setFont(self._styles.theme.font("caption"))
        painter.setPen(QPen(QColor(_INK["line"]), 0.8))
        top = room.top() + 14
        painter.drawLine(QLineF(_GUTTER, top, room.right() - _GUTTER, top))
        painter.setPen(QColor(_INK["muted"]))
        line = QRectF(_GUTTER, top + 4, room.width() - 2 * _GUTTER, 20)
        number = _tr("{n} of {of}").format(n=page, of=pages)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, number)
        metrics = QFontMetrics(painter.font())
        words = "  ·  ".join(word for word in (self._title, self._source) if word)
        wide = round(line.width() - metrics.horizontalAdvance(number) - 24)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, shown)
