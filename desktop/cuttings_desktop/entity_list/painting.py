"""Paint the rows of the entity list: heads with picture and count, names with their number at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cuttings_desktop import assets
from cuttings_desktop.entity_list.model import ROW, STATE, EntityModel
from cuttings_desktop.entity_list.sections import Row
from cuttings_desktop.entity_words import sort_words
from cuttings_desktop.glyphs import showable
from cuttings_desktop.messages import number
from cuttings_desktop.theme import LIGHT, Theme

__all__ = ["EntityDelegate"]

_SIDE, _INDENT = 10, 34


class EntityDelegate(QStyledItemDelegate):
    """Paints one row; tells where the switch between "all" and "any" is."""

    def __init__(self, model: EntityModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.theme: Theme = LIGHT

    def row_height(self) -> int:
        """Return the height of every row."""
        return self.theme.size("body") + 14

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a row."""
        return QSize(120, self.row_height())

    def join_rect(self, box: QRect, kind: str) -> QRect:
        """Return where the switch between "all of" and "any of" stands in a section's head."""
        words = self._join_words(kind)
        if not words:
            return QRect()
        metrics = QFontMetrics(self.theme.font("caption"))
        count = QFontMetrics(self.theme.font("small")).horizontalAdvance(self._total(kind))
        width = metrics.horizontalAdvance(words) + 16
        height = metrics.height() + 4
        left = box.right() - _SIDE - count - 10 - width
        return QRect(left, box.top() + (box.height() - height) // 2, width, height)

    def _join_words(self, kind: str) -> str:
        """Return what the switch says."""
        joined = self._model.joined(kind)
        return {"all": self.tr("all of them"), "any": self.tr("any of them")}.get(joined, "")

    def _total(self, kind: str) -> str:
        """Return the count of a section."""
        return number(self._model.sections.section(kind).total)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row: Row = index.data(ROW)
        box: QRect = option.rect
        flags = option.state
        state = str(index.data(STATE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = box.adjusted(4, 1, -4, -1)
        ground = None
        if state == "chosen" or (flags & QStyle.StateFlag.State_Selected and row.kind == "entity"):
            ground = self.theme.colour("selection")
        elif state == "excluded":
            ground = self.theme.colour("error_ground")
        elif flags & QStyle.StateFlag.State_MouseOver:
            ground = self.theme.colour("hover")
        if ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(inner, 5, 5)
        if flags & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour("accent"), 1.5))
            painter.drawRoundedRect(inner, 5, 5)
        if row.kind == "section":
            self._head(painter, box, row)
        elif row.kind == "more":
            painter.setFont(self.theme.font("small"))
            painter.setPen(self.theme.colour("accent"))
            painter.drawText(box.adjusted(_INDENT, 0, -_SIDE, 0), Qt.AlignmentFlag.AlignVCenter, index.data())
        else:
            self._entity(painter, box, row, state)
        painter.restore()

    def _head(self, painter: QPainter, box: QRect, row: Row) -> None:
        """Paint a section's head."""
        section = self._model.sections.section(row.type)
        if self._model.sections.first_row(row.type) > 0:
            painter.setPen(QPen(self.theme.colour("line"), 1))
            painter.drawLine(box.left() + _SIDE, box.top(), box.right() - _SIDE, box.top())
        ratio = painter.device().devicePixelRatio()
        middle = box.center().y() + 1
        arrow = "chevron-right" if section.extent == "folded" else "chevron-down"
        painter.drawPixmap(box.left() + 7, middle - 7, assets.pixmap(arrow, 14, self.theme.muted, ratio=ratio))
        picture = assets.pixmap(assets.PICTURES.get(row.type, "tag"), 15, self.theme.entity(row.type), ratio=ratio)
        painter.drawPixmap(box.left() + 25, middle - 8, picture)
        painter.setFont(self.theme.font("body", bold=True))
        painter.setPen(self.theme.colour("text"))
        pill = self.join_rect(box, row.type)
        count = QFontMetrics(self.theme.font("small")).horizontalAdvance(self._total(row.type))
        right = pill.left() if not pill.isEmpty() else box.right() - _SIDE - 2 - count
        room = right - 6 - box.left() - 46
        words = painter.fontMetrics().elidedText(self._model.words(row), Qt.TextElideMode.ElideRight, max(room, 0))
        painter.drawText(box.adjusted(46, 0, -_SIDE, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.setFont(self.theme.font("small"))
        painter.setPen(self.theme.colour("muted"))
        flag = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(box.adjusted(0, 0, -_SIDE - 2, 0), flag, self._total(row.type))
        if not pill.isEmpty():
            painter.setPen(QPen(self.theme.colour("accent"), 1))
            painter.setBrush(self.theme.colour("surface"))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setFont(self.theme.font("caption"))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._join_words(row.type))

    def _entity(self, painter: QPainter, box: QRect, row: Row, state: str) -> None:
        """Paint one name with its number; the kind stands quietly behind the name where there is room."""
        entity = row.entity
        if entity is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("hover"))
            painter.drawRoundedRect(QRect(box.left() + _INDENT, box.center().y() - 4, box.width() // 3, 8), 4, 4)
            return
        count = "" if entity.get("articles") is None else number(int(entity["articles"]))
        small = self.theme.font("small")
        count_width = max(QFontMetrics(small).horizontalAdvance(count), 20)
        ratio = painter.device().devicePixelRatio()
        if state:
            name, colour = ("check", self.theme.accent) if state == "chosen" else ("ban", self.theme.error)
            mark = assets.pixmap(name, 14, colour, ratio=ratio)
            painter.drawPixmap(box.left() + 13, box.center().y() - 6, mark)
        font = QFont(self.theme.font("body", bold=state == "chosen"))
        font.setStrikeOut(state == "excluded")
        metrics = QFontMetrics(font)
        room = box.width() - _INDENT - _SIDE - count_width - 12
        words = metrics.elidedText(showable(str(entity["name"])), Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(self.theme.colour("error" if state == "excluded" else "text"))
        painter.drawText(box.adjusted(_INDENT, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        kind, used = sort_words(str(entity.get("kind") or "")), metrics.horizontalAdvance(words)
        painter.setPen(self.theme.colour("muted"))
        painter.setFont(self.theme.font("caption"))
        if kind and used + 10 + QFontMetrics(painter.font()).horizontalAdvance(kind) < room:
            painter.drawText(box.adjusted(_INDENT + used + 8, 1, 0, 0), Qt.AlignmentFlag.AlignVCenter, kind)
        painter.setFont(small)
        flag = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(box.adjusted(0, 0, -_SIDE - 2, 0), flag, count)
