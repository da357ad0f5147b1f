"""What stands beside the text and is no text: numbers of paragraphs at the left, signs of notes at the right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextBlock

from cuttings_desktop import assets
from cuttings_desktop.highlight_looks import look_of
from cuttings_desktop.reading_pane.geometry import column_rects
from cuttings_desktop.reading_pane.marks import Mark

if TYPE_CHECKING:
    from cuttings_desktop.reading_pane.page import Page

__all__ = ["GUTTER", "Margins"]

GUTTER = 34  # pixels at either side of the column
_GAP = 9
_SIGN = 15


class Margins:
    """Paints the margins of the blocks in view; knows which sign was painted where."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.numbers = False
        self._signs: list[tuple[QRectF, int, Mark]] = []

    def paint(self, painter: QPainter, blocks: Iterable[QTextBlock], left: float, right: float) -> None:
        """Paint beside the column from `left` to `right`, in the coordinates of the document."""
        self._signs = []
        pieces, marks = self._page.writer.map.pieces, self._page.writer.marks
        theme = self._page.writer.styles.theme
        painter.setFont(theme.font("caption"))
        for block in blocks:
            number = block.blockNumber()
            if number >= len(pieces):
                continue
            piece = pieces[number]
            if self.numbers and piece.number and piece.first:
                line = block.layout().lineAt(0)
                if line.isValid():
                    base = block.layout().position().y() + line.y() + line.ascent()
                    room = QRectF(left - GUTTER, base - 40, GUTTER - _GAP, 40)
                    painter.setPen(theme.colour("muted"))
                    flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
                    painter.drawText(room.translated(0, painter.fontMetrics().descent()), flags, str(piece.number))
            for mark in marks.lights_of(number):
                # The sign stands where the highlight ends, once.
                if mark.data.get("note") and piece.end >= int(mark.data["end"]):
                    self._sign(painter, block, mark, right)

    def _sign(self, painter: QPainter, block: QTextBlock, mark: Mark, right: float) -> None:
        """Paint the sign of a note beside the last line of its highlight, below one that is there already."""
        rects = column_rects(block, mark.start, mark.end)
        if not rects:
            return
        line = rects[-1][0]
        place = QRectF(right + _GAP, line.center().y() - _SIGN / 2, _SIGN, _SIGN)
        while any(place.intersects(other) for other, _, _ in self._signs):
            place.translate(0, _SIGN + 2)
        ink = look_of(str(mark.data.get("colour", "")), self._page.writer.styles.theme).ink
        ratio = self._page.devicePixelRatioF()
        painter.drawPixmap(place.topLeft(), assets.pixmap("sticky-note", _SIGN, ink, ratio=ratio))
        self._signs.append((place, block.blockNumber(), mark))

    def sign_at(self, point: QPointF) -> tuple[int, Mark] | None:
        """Return (block, highlight) of the sign at a point of the document."""
        for place, block, mark in self._signs:
            if place.adjusted(-4, -3, 4, 3).contains(point):
                return block, mark
        return None
