"""How a row of the side bar looks: picture, name, numbers at the right; heads are quiet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cuttings_desktop import assets
from cuttings_desktop.glyphs import showable
from cuttings_desktop.messages import number
from cuttings_desktop.side_bar.model import NODE
from cuttings_desktop.side_bar.nodes import Node
from cuttings_desktop.theme import current

__all__ = ["SideDelegate"]

Place = QModelIndex | QPersistentModelIndex
_PICTURE = 16
_INSET = 8


class SideDelegate(QStyledItemDelegate):
    """Paints rows; `active` tells which of them narrow the question now, `open_` whether a section is unfolded."""

    def __init__(self, active: Callable[[Node], bool], open_: Callable[[Place], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._active, self._open = active, open_
        self.taking = QPersistentModelIndex()  # the row that would take what is dragged

    def sizeHint(self, option: QStyleOptionViewItem, index: Place) -> QSize:
        """Return the height of a row; a head has room above it."""
        node: Node | None = index.data(NODE)
        height = current().size("body") + 13
        return QSize(80, height + (8 if node is not None and node.kind == "section" else 0))

    @staticmethod
    def add_rect(rect: QRect) -> QRect:
        """Return where the head of a section has its cross for something new."""
        return QRect(rect.right() - 26, rect.bottom() - 23, 20, 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Place) -> None:
        """Paint a row."""
        node: Node | None = index.data(NODE)
        if node is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if node.kind == "section":
            self._draw_head(painter, option, index, node)
        else:
            self._draw_row(painter, option, node)
        if self.taking.isValid() and self.taking == index:
            painter.setPen(QPen(current().colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(5, 2, -5, -2), 5, 5)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, *, active: bool) -> None:
        """Draw the ground of a row: active, pointed at, in hand, or about to take what is dropped."""
        theme = current()
        box = QRectF(rect).adjusted(4, 1, -4, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if active:
            painter.setBrush(theme.colour("selection"))
            painter.drawRoundedRect(box, 5, 5)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(box, 5, 5)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.7, 0.7, -0.7, -0.7), 5, 5)

    def _draw_head(self, painter: QPainter, option: QStyleOptionViewItem, index: Place, node: Node) -> None:
        """Draw the head of a section."""
        theme, rect = current(), QRect(option.rect).adjusted(0, 8, 0, 0)
        self._ground(painter, option, rect, active=False)
        arrow = assets.pixmap("chevron-down" if self._open(index) else "chevron-right", 12, theme.muted, ratio=2)
        middle = rect.center().y()
        painter.drawPixmap(QPointF(rect.left() + _INSET, middle - 6), arrow)
        font = theme.font("small", bold=True)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        words = QRect(rect.left() + _INSET + 18, rect.top(), rect.width() - _INSET - 46, rect.height())
        text = QFontMetrics(font).elidedText(node.label, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if node.name in ("collections", "saved") and not getattr(index.model(), "read_only", False):
            pointed = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus)
            ink = theme.text if pointed else theme.muted
            add = self.add_rect(rect)
            painter.drawPixmap(QPointF(add.left() + 3, middle - 7), assets.pixmap("plus", 14, ink, ratio=2))

    def _draw_row(self, painter: QPainter, option: QStyleOptionViewItem, node: Node) -> None:
        """Draw a place, collection, search, tag or import."""
        theme, rect = current(), QRect(option.rect)
        active = self._active(node)
        self._ground(painter, option, rect, active=active)
        left, middle = rect.left() + _INSET + 4, rect.center().y()
        bold = node.unread > 0 or (node.kind == "unread" and bool(node.count))
        font = theme.font("body", bold=bold)
        metrics = QFontMetrics(font)
        if node.kind in ("more", "hint"):
            font = theme.font("small")
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(theme.colour("accent" if node.kind == "more" else "muted"))
            words = QRect(left + 24, rect.top(), rect.width() - left - 32, rect.height())
            text = metrics.elidedText(node.label, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
            return
        ink = theme.accent if active else theme.muted
        filled = node.kind == "starred" and bool(node.count)
        if filled:
            ink = theme.star
        picture = assets.pixmap(node.icon, _PICTURE, ink, ratio=2, filled=filled)
        painter.drawPixmap(QPointF(left, middle - _PICTURE / 2 + 0.5), picture)
        right = self._draw_numbers(painter, rect, node)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        words = QRect(left + 24, rect.top(), right - left - 30, rect.height())
        text = metrics.elidedText(showable(node.label), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    @staticmethod
    def _draw_numbers(painter: QPainter, rect: QRect, node: Node) -> int:
        """Draw the numbers of a row and return where they begin; unread ones stand in a pill."""
        theme = current()
        right, middle = rect.right() - _INSET - 3, rect.center().y()
        if node.count is None:
            return right
        loud = node.kind == "unread" or (node.kind == "gaps" and node.count > 0)
        many = node.unread or node.count
        if not many and node.kind not in ("all", "collection", "saved", "tag", "import"):
            return right
        font = theme.font("caption", bold=bool(node.unread) or (loud and node.kind == "unread"))
        metrics = QFontMetrics(font)
        painter.setFont(font)
        words = number(many)
        width = metrics.horizontalAdvance(words)
        if node.unread or node.kind == "unread":
            box = QRectF(right - width - 11, middle - metrics.height() / 2 - 0.5, width + 12, metrics.height() + 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.setPen(theme.colour("accent_text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            return round(box.left())
        painter.setPen(theme.colour("warning" if node.kind == "gaps" else "muted"))
        box = QRectF(right - width - 4, rect.top(), width + 4, rect.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        return round(box.left())

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Place) -> QWidget:
        """Make the line in which a row is given another name."""
        line = QLineEdit(parent)
        line.setAccessibleName(self.tr("New name"))
        line.setStyleSheet("QLineEdit { padding: 0 4px; border-radius: 3px; }")
        return line

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Place) -> None:
        """Put the line over the words."""
        rect = QRect(option.rect)
        editor.setGeometry(rect.adjusted(_INSET + 22, 0, -6, 0))
