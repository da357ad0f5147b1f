"""How an entry looks: a head, up to two lines under it, a word at the right, a coloured bar at the left."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cuttings_desktop.glyphs import showable
from cuttings_desktop.listing.model import Entry, PagedModel
from cuttings_desktop.theme import current

__all__ = ["EntryPainter"]

_SIDE, _TOP = 16, 8


class EntryPainter(QStyledItemDelegate):
    """Paints entries with `lines` lines of text under the head."""

    def __init__(self, lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines

    def height(self) -> int:
        """Return the height of every entry."""
        theme = current()
        head, small = QFontMetrics(theme.font("body")).height(), QFontMetrics(theme.font("small")).height()
        return 2 * _TOP + head + 3 + self._lines * small

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the same size for every entry."""
        return QSize(120, self.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one."""
        theme, box = current(), QRect(option.rect)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.colour("selection" if selected else "hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), theme.colour("accent"))
        entry = index.data(PagedModel.EntryRole)
        if isinstance(entry, Entry):
            self._draw(painter, box, entry)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("line"))
            painter.drawRoundedRect(box.left() + _SIDE, box.top() + _TOP + 4, box.width() // 2, 8, 3, 3)
        painter.fillRect(box.left() + _SIDE, box.bottom(), box.width() - 2 * _SIDE, 1, theme.colour("line"))
        painter.restore()

    def _draw(self, painter: QPainter, box: QRect, entry: Entry) -> None:
        """Draw the words of an entry."""
        theme = current()
        left, right, top = box.left() + _SIDE, box.right() - _SIDE + 4, box.top() + _TOP
        if entry.ink:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(entry.ink))
            painter.drawRoundedRect(left, top + 2, 4, box.height() - 2 * _TOP - 4, 2, 2)
            left += 14
        small, head = theme.font("small"), theme.font("body", bold=entry.bold)
        metrics, heads = QFontMetrics(small), QFontMetrics(head)
        beside = metrics.horizontalAdvance(entry.right) + 12 if entry.right else 0
        baseline = top + heads.ascent()
        painter.setFont(head)
        painter.setPen(theme.colour("text"))
        words = heads.elidedText(showable(entry.head), Qt.TextElideMode.ElideRight, right - left - beside)
        painter.drawText(QPointF(left, baseline), words)
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        if entry.right:
            painter.drawText(QPointF(right - metrics.horizontalAdvance(entry.right), baseline), entry.right)
        self._draw_text(painter, QPointF(left, top + heads.height() + 3), right - left, showable(entry.text))

    def _draw_text(self, painter: QPainter, place: QPointF, width: int, text: str) -> None:
        """Draw what stands under the head, the last line of it cut."""
        font = current().font("small")
        metrics = QFontMetrics(font)
        if self._lines == 1:
            words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(place + QPointF(0, metrics.ascent()), words)
            return
        # No more is laid out than could be seen.
        layout = QTextLayout(text[: self._lines * max(40, width // 3)].replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        for number in range(self._lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            piece = layout.text()[line.textStart() :]
            if number < self._lines - 1:
                piece = piece[: line.textLength()]
            words = metrics.elidedText(piece.strip().replace("\u2028", "  ·  "), Qt.TextElideMode.ElideRight, width)
            painter.drawText(place + QPointF(0, metrics.ascent() + number * metrics.height()), words)
        layout.endLayout()
