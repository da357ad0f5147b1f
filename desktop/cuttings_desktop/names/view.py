"""The table of all names: keys and pointer become wishes."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cuttings_desktop.date_words import day_words
from cuttings_desktop.names.model import ROW, NamesModel
from cuttings_desktop.names.painting import NameDelegate

__all__ = ["NamesView"]


class NamesView(QTableView):
    """Signals: opened(row), narrowed(row), badge_used(row), menu_wanted(rows, global point), typed(text)."""

    opened = Signal(object)
    narrowed = Signal(object)
    badge_used = Signal(object)
    menu_wanted = Signal(object, QPoint)
    typed = Signal(str)

    def __init__(self, model: NamesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._delegate = NameDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setStyleSheet("QTableView { selection-background-color: transparent; }")
        self.setAccessibleName(self.tr("All names"))
        self.setAccessibleDescription(
            self.tr("Enter opens the page of a name, Ctrl+Enter narrows to it, the menu key shows corrections.")
        )
        self.fit()

    def fit(self) -> None:
        """Give rows and columns the size of the theme's text."""
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height())
        metrics = self.fontMetrics()
        self.horizontalHeader().resizeSection(1, metrics.horizontalAdvance(self.tr("Articles")) + 42)
        for column in (2, 3):
            self.horizontalHeader().resizeSection(column, metrics.horizontalAdvance(day_words(date(2025, 12, 28))) + 26)

    def row_at(self, index: QModelIndex) -> dict[str, Any] | None:
        """Return the name of an index, if it is here."""
        row = index.data(ROW) if index.isValid() else None
        return row if isinstance(row, dict) else None

    def chosen(self) -> list[dict[str, Any]]:
        """Return the selected names that are here, in their order."""
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [row for index in rows if (row := self.row_at(index)) is not None]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the proposals when their number is pressed."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.row_at(index)
        if row is not None and index.column() == 0:
            badge = self._delegate.badge_rect(self.visualRect(index), int(row.get("proposals") or 0))
            if badge.contains(event.position().toPoint()):
                self.badge_used.emit(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the name."""
        row = self.row_at(self.indexAt(event.position().toPoint()))
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+Enter narrows, letters go to the filter."""
        row, control = self.row_at(self.currentIndex()), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.narrowed if control else self.opened).emit(row)
        elif event.text().isprintable() and event.text().strip() and not control:
            self.typed.emit(event.text())
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.model().rowCount():
            last = self.model().rowCount() - 1
            index = self.model().index(0 if event.key() == Qt.Key.Key_Home else last, 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is selected."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        rows = self.chosen()
        row = self.row_at(index)
        if row is None:
            return
        where = self.visualRect(index).bottomLeft() if by_key else event.pos()
        self.menu_wanted.emit(rows if row in rows else [row], self.viewport().mapToGlobal(where))
