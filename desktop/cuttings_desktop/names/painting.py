"""Paint the first column of the names: the picture of the type, the name, and how many proposals wait."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cuttings_desktop import assets
from cuttings_desktop.entity_words import sort_words
from cuttings_desktop.glyphs import showable
from cuttings_desktop.messages import number
from cuttings_desktop.names.model import ROW
from cuttings_desktop.theme import Theme, current

__all__ = ["NameDelegate"]

_SIDE = 10


class _Inks:
    """Fonts, their measures and colours of a theme: made once, since a list asks for them in every cell."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.body, self.small, self.caption = theme.font("body"), theme.font("small"), theme.font("caption")
        self.body_width = QFontMetrics(self.body)
        self.caption_width = QFontMetrics(self.caption)
        self.text, self.muted, self.accent = theme.colour("text"), theme.colour("muted"), theme.colour("accent")
        self.hover, self.selection = theme.colour("hover"), theme.colour("selection")


class NameDelegate(QStyledItemDelegate):
    """Paints every column; the row in hand has one frame round all of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inks = _Inks(current())

    def _ink(self) -> _Inks:
        """Return the inks of the theme that is applied."""
        if self._inks.theme is not current():
            self._inks = _Inks(current())
        return self._inks

    @staticmethod
    def row_height() -> int:
        """Return the height of every row."""
        return current().size("body") + 16

    def badge_rect(self, box: QRect, proposals: int) -> QRect:
        """Return where the number of proposals stands in the cell of a name; empty where there is none."""
        if not proposals:
            return QRect()
        metrics = QFontMetrics(current().font("caption", bold=True))
        width, height = max(metrics.horizontalAdvance(number(proposals)) + 12, 20), metrics.height() + 3
        return QRect(box.right() - _SIDE - width, box.top() + (box.height() - height) // 2, width, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        ink, box = self._ink(), QRect(option.rect)
        row = index.data(ROW)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, ink.selection if selected else ink.hover)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), ink.accent)
        if row is None:
            if index.column() == 0:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ink.hover)
                painter.drawRoundedRect(QRect(box.left() + 36, box.center().y() - 4, box.width() // 3, 8), 4, 4)
        elif index.column() == 0:
            self._name(painter, box, row)
        else:
            painter.setFont(ink.small)
            painter.setPen(ink.text if index.column() == 1 else ink.muted)
            side = Qt.AlignmentFlag.AlignRight if index.column() == 1 else Qt.AlignmentFlag.AlignLeft
            painter.drawText(box.adjusted(8, 0, -8, 0), side | Qt.AlignmentFlag.AlignVCenter, str(index.data() or ""))
        painter.restore()

    def _name(self, painter: QPainter, box: QRect, row: dict[str, object]) -> None:
        """Paint the picture, the name, its kind where there is room, and the badge."""
        ink, theme = self._ink(), current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ratio = painter.device().devicePixelRatio()
        kind = str(row["type"])
        picture = assets.pixmap(assets.PICTURES.get(kind, "tag"), 15, theme.entity(kind), ratio=ratio)
        painter.drawPixmap(box.left() + 12, box.center().y() - 7, picture)
        badge = self.badge_rect(box, int(str(row.get("proposals") or 0)))
        right = (badge.left() if not badge.isEmpty() else box.right()) - 8
        metrics = ink.body_width
        room = right - box.left() - 36
        words = metrics.elidedText(showable(str(row["name"])), Qt.TextElideMode.ElideRight, room)
        painter.setFont(ink.body)
        painter.setPen(ink.text)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(box.left() + 36, box.top(), room, box.height()), flags, words)
        sort, used = sort_words(str(row.get("kind") or "")), metrics.horizontalAdvance(words) + 8
        if sort and used + ink.caption_width.horizontalAdvance(sort) < room:
            painter.setFont(ink.caption)
            painter.setPen(ink.muted)
            painter.drawText(QRect(box.left() + 36 + used, box.top() + 1, room - used, box.height()), flags, sort)
        if not badge.isEmpty():
            painter.setPen(QPen(theme.colour("accent"), 1))
            painter.setBrush(theme.colour("surface"))
            painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
            painter.setFont(theme.font("caption", bold=True))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, number(int(str(row["proposals"]))))
