"""Paint the marks of the page: hits under the text, quiet lines, bullets and quotation bars over it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from cuttings_desktop.highlight_looks import draw_under, look_of
from cuttings_desktop.reading_pane.date_marks import certainty, draw_line
from cuttings_desktop.reading_pane.geometry import column_rects
from cuttings_desktop.reading_pane.marks import Mark
from cuttings_desktop.reading_pane.styles import is_marked_item
from cuttings_desktop.reading_pane.writer import Writer

__all__ = ["Overlay", "Spans"]

_MOST_KEPT = 4000  # measured marks


@dataclass
class Spans:
    """Sorted spans of the article to be painted in one colour, and which of them is the current one (-1: none)."""

    parts: Sequence[tuple[int, int]] = ()
    current: int = -1
    starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.starts = [start for start, _ in self.parts]


class Overlay:
    """Paints over and under the visible blocks; knows nothing of events."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.hits = Spans()
        self.finds = Spans()
        self.focus: tuple[int, int] | None = None
        self.hover: tuple[int, Mark] | None = None
        self.selected: tuple[int, Mark] | None = None
        self._lines: dict[tuple[int, int, int], list[tuple[QRectF, float]]] = {}

    def forget_places(self) -> None:
        """Measure again where marks stand: the column has another width."""
        self._lines.clear()

    def _rects(self, block: QTextBlock, first: int, last: int) -> list[tuple[QRectF, float]]:
        """Return where columns stand; measured once, since text is only ever appended."""
        key = (block.blockNumber(), first, last)
        if key not in self._lines:
            if len(self._lines) > _MOST_KEPT:
                self._lines.clear()
            self._lines[key] = column_rects(block, first, last)
        return self._lines[key]

    def under(self, painter: QPainter, blocks: Iterable[QTextBlock]) -> None:
        """Paint what lies under the text: the sentence that was asked for, hits, found words, the mark in hand."""
        theme = self.writer.styles.theme
        painter.setPen(Qt.PenStyle.NoPen)
        for block in blocks:
            number = block.blockNumber()
            lights = self.writer.marks.lights_of(number)
            for light in lights:
                self._light(painter, block, light)
            if self.focus is not None:
                self._fill(painter, block, [self.focus], theme.colour("selection"), grow=3)
            for spans in (self.hits, self.finds):
                near = self.near(number, spans)
                # On a highlight a hit needs an edge to be told from it.
                edge = QPen(theme.colour("hit_current"), 1.4) if lights else QPen(Qt.PenStyle.NoPen)
                painter.setPen(edge)
                self._fill(painter, block, [spans.parts[i] for i in near if i != spans.current], theme.colour("hit"))
                painter.setPen(Qt.PenStyle.NoPen)
                if spans.current in near:
                    self._fill(painter, block, [spans.parts[spans.current]], theme.colour("hit_current"), grow=1)
            for held in (self.hover, self.selected):
                if held is not None and held[0] == number and held[1].kind not in ("fold", "highlight"):
                    colour = self._ink(held[1])
                    colour.setAlphaF(0.16)
                    painter.setBrush(colour)
                    for rect, _ in self._rects(block, held[1].start, held[1].end):
                        painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 0), 3, 3)

    def over(self, painter: QPainter, blocks: Iterable[QTextBlock]) -> None:
        """Paint what lies over the text: lines under marks, bullets, bars of quotations, the rule under the head."""
        theme = self.writer.styles.theme
        for block in blocks:
            number = block.blockNumber()
            piece = self.writer.map.pieces[number] if number < len(self.writer.map.pieces) else None
            if piece is None:
                continue
            for mark in self.writer.marks.of(number):
                self._underline(painter, block, mark)
            if piece.kind == "list" and piece.first and not is_marked_item(piece.text):
                self._bullet(painter, block)
            elif piece.kind == "quote":
                self._bar(painter, block)
            elif piece.kind == "head-rule":
                y = block.layout().position().y() + 2
                painter.setPen(QPen(theme.colour("line"), 1))
                painter.drawLine(QLineF(0, y, self.writer.styles.em * 400, y))
            if self.selected is not None and self.selected[0] == number:
                painter.setPen(QPen(theme.colour("accent"), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                for rect, _ in self._rects(block, self.selected[1].start, self.selected[1].end):
                    painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 0), 3, 3)

    def _light(self, painter: QPainter, block: QTextBlock, light: Mark) -> None:
        """Paint a highlight: an even band behind the words, and its line under them."""
        look = look_of(str(light.data.get("colour", "")), self.writer.styles.theme)
        ground = QColor(look.ground)
        if self.hover is not None and self.hover[1].data is light.data:
            ground = ground.darker(106) if ground.lightness() > 128 else ground.lighter(125)
        for rect, base in self._rects(block, light.start, light.end):
            # Lines of one highlight touch one another, whatever room is between lines of text.
            band = QRectF(rect.left() - 1, rect.top(), rect.width() + 2, rect.height())
            painter.fillRect(band, ground)
            low = min(rect.bottom(), base + self.writer.styles.em * 0.36)
            draw_under(painter, QRectF(band.left(), rect.top(), band.width(), low - rect.top()), look)
        painter.setPen(Qt.PenStyle.NoPen)

    def near(self, number: int, spans: Spans) -> range:
        """Return which of the spans may touch a block."""
        pieces = self.writer.map.pieces
        if number >= len(pieces) or pieces[number].start < 0 or not spans.parts:
            return range(0)
        piece = pieces[number]
        low = bisect_left(spans.starts, piece.start)
        return range(max(0, low - 1), bisect_left(spans.starts, piece.end))

    def _fill(
        self, painter: QPainter, block: QTextBlock, parts: Iterable[tuple[int, int]], colour: QColor, grow: float = 0
    ) -> None:
        """Fill the parts of the article that a block shows."""
        painter.setBrush(colour)
        number = block.blockNumber()
        pieces, column = self.writer.map.pieces, self.writer.map.column
        if number >= len(pieces) or pieces[number].start < 0:
            return
        piece = pieces[number]
        for start, end in parts:
            low, high = max(start, piece.start), min(end, piece.end)
            if low < high:
                first, last = column(number, low - piece.start), column(number, high - piece.start)
                for rect, _ in self._rects(block, first, last):
                    painter.drawRoundedRect(rect.adjusted(-1 - grow, -grow / 2, 1 + grow, grow / 2), 3, 3)

    def _ink(self, mark: Mark) -> QColor:
        """Return the colour of a mark's line."""
        theme = self.writer.styles.theme
        if mark.kind == "entity":
            return QColor(theme.entity(str(mark.data.get("type", ""))))
        return theme.colour("date" if mark.kind in ("date", "published", "history") else "accent")

    def _underline(self, painter: QPainter, block: QTextBlock, mark: Mark) -> None:
        """Draw the line under a mark: thin for entities, by certainty for dates, none for footnotes until held."""
        held = any(h is not None and h[1] is mark for h in (self.hover, self.selected))
        if mark.kind in ("note", "back", "fold", "strong", "comment") or (mark.kind == "link" and not held):
            return
        colour, theme = self._ink(mark), self.writer.styles.theme
        drop = round(self.writer.styles.em * 0.19) + (2.5 if mark.inner else 0)
        if mark.kind in ("date", "published", "history"):
            how = certainty(mark.data) if mark.kind == "date" else "unsure"
            # Names have the colours; a date is told by its line.
            colour = colour if held or mark.kind != "date" else theme.colour("muted")
            for rect, base in self._rects(block, mark.start, mark.end):
                draw_line(painter, rect, round(base + drop) + 0.5, colour, how, held=held)
            return
        colour.setAlphaF(1.0 if held else 0.62)
        painter.setPen(QPen(colour, 1.0))
        for rect, base in self._rects(block, mark.start, mark.end):
            y = round(base + drop) + 0.5
            painter.drawLine(QLineF(rect.left(), y, rect.right(), y))

    def _bullet(self, painter: QPainter, block: QTextBlock) -> None:
        """Draw the bullet of a list item that brings none."""
        line = block.layout().lineAt(0)
        if not line.isValid():
            return
        em = self.writer.styles.em
        origin = block.layout().position()
        centre = QPointF(origin.x() + line.x() - em * 0.75, origin.y() + line.y() + line.ascent() - em * 0.3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.writer.styles.theme.colour("muted"))
        painter.drawEllipse(centre, em * 0.14, em * 0.14)

    def _bar(self, painter: QPainter, block: QTextBlock) -> None:
        """Draw the bar at the left of a quotation."""
        layout = block.layout()
        box = layout.boundingRect().translated(layout.position())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.writer.styles.theme.colour("line"))
        painter.drawRoundedRect(QRectF(layout.position().x(), box.top(), 3, box.height()), 1.5, 1.5)
