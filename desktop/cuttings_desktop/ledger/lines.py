"""A list of lines of two rows each, painted: what it says, what it is about, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cuttings_desktop.glyphs import plain_tip, showable
from cuttings_desktop.listing import table_data
from cuttings_desktop.theme import current

__all__ = ["LINE", "Line", "LineView", "Lines"]

LINE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
Place = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Line:
    """One line: its head, what stands under it, what at the right; `off` is no longer in force; `row` as it came."""

    head: str
    text: str = ""
    right: str = ""
    off: bool = False
    row: dict[str, Any] = field(default_factory=dict)

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        return ", ".join(word for word in (self.head, self.text, self.right) if word)


class Lines(QAbstractListModel):
    """The lines that fit a filter; `all_wanted` asks for the rest of them while one filters."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.every: list[Line] = []
        self.shown: list[Line] = []
        self._filter = ""

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.every = list(lines)
        self.shown = [line for line in self.every if self._fits(line)]
        self.endResetModel()

    def add(self, lines: Sequence[Line]) -> None:
        """Take further lines behind those that are here."""
        self.every.extend(lines)
        fitting = [line for line in lines if self._fits(line)]
        if fitting:
            self.beginInsertRows(_NOWHERE, len(self.shown), len(self.shown) + len(fitting) - 1)
            self.shown.extend(fitting)
            self.endInsertRows()

    def set_filter(self, words: str) -> None:
        """Show only lines that contain all words."""
        self._filter = words.casefold()
        self.set_lines(self.every)

    def _fits(self, line: Line) -> bool:
        """Tell whether a line contains all words of the filter."""
        text = f"{line.head} {line.text}".casefold()
        return all(word in text for word in self._filter.split())

    def rowCount(self, parent: Place = _NOWHERE) -> int:
        """Return how many lines are shown."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a line or its words."""
        if not index.isValid() or not 0 <= index.row() < len(self.shown):
            return None
        line = self.shown[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.head
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(word for word in (line.head, line.text) if word))
        return None


class _Painted(QStyledItemDelegate):
    """Paints one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Place) -> QSize:
        """Return the size of a line."""
        return QSize(120, current().size("body") + current().size("small") + 26)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Place) -> None:
        """Paint it."""
        line: Line = index.data(LINE)
        theme, box = current(), QRect(option.rect)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.colour("selection" if selected else "hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), theme.colour("accent"))
        inner = box.adjusted(16, 7, -14, -6)
        small = theme.font("small")
        right = QFontMetrics(small).horizontalAdvance(line.right) + 12 if line.right else 0
        head = QFont(theme.font("body"))
        head.setStrikeOut(line.off)
        room = inner.width() - right
        painter.setFont(head)
        painter.setPen(theme.colour("muted" if line.off else "text"))
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        words = QFontMetrics(head).elidedText(showable(line.head), Qt.TextElideMode.ElideRight, room)
        side = top if line.text else Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(inner.left(), inner.top(), room, inner.height()), side, words)
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        upper = Qt.AlignmentFlag.AlignTop if line.text else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, upper | Qt.AlignmentFlag.AlignRight, line.right)
        below = QFontMetrics(small).elidedText(showable(line.text), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, below)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(box.left() + 16, box.bottom(), box.right(), box.bottom())
        painter.restore()


class LineView(QListView):
    """Signals: opened(row) by Enter or double click, removed(rows) by Delete, menu_wanted(row, point), near_end()."""

    opened = Signal(object)
    removed = Signal(object)
    menu_wanted = Signal(object, QPoint)
    near_end = Signal()

    def __init__(self, model: Lines, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_Painted(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QListView { selection-background-color: transparent; }")
        self.setAccessibleName(name)
        self.verticalScrollBar().valueChanged.connect(self._moved)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(LINE).row))

    def _moved(self, value: int) -> None:
        """Tell when the end comes into view."""
        if value >= self.verticalScrollBar().maximum() - self.viewport().height():
            self.near_end.emit()

    def chosen(self) -> list[dict[str, Any]]:
        """Return the selected rows as they came."""
        indexes = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [index.data(LINE).row for index in indexes]

    def choose(self, at: int) -> None:
        """Select one line alone."""
        model = self.model()
        if model.rowCount():
            index = model.index(max(0, min(at, model.rowCount() - 1)), 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete removes."""
        rows = self.chosen()
        if rows and event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif rows and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(rows[0])
        elif rows and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(rows)
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Copy the selected lines as a table."""
        indexes = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        lines: list[Line] = [index.data(LINE) for index in indexes]
        QGuiApplication.clipboard().setMimeData(table_data([], [[line.head, line.text, line.right] for line in lines]))

    def event(self, event: Any) -> bool:
        """Keep Delete from the window, which would move an article to the trash, and Ctrl+C, which is meant here."""
        if event.type() == event.Type.ShortcutOverride and (
            event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) or event.matches(QKeySequence.StandardKey.Copy)
        ):
            event.accept()
            return True
        return bool(super().event(event))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a line."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            where = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.menu_wanted.emit(index.data(LINE).row, self.viewport().mapToGlobal(where))
