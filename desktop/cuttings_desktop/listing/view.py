"""The view of a long list: pointer and keys become wishes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cuttings_desktop.listing.model import Entry, PagedModel
from cuttings_desktop.listing.painting import EntryPainter

__all__ = ["EntryView"]


class EntryView(QTableView):
    """A table of one column: with rows of fixed height 100,000 of them cost nothing.

    Signals: opened(row) by Enter or double click, removed(rows) by Delete, chosen(rows) when the selection changes,
    menu_wanted(rows, global point), copied(rows) by Ctrl+C; a row is what the archive answered.
    """

    opened = Signal(object)
    removed = Signal(object)
    chosen = Signal(object)
    menu_wanted = Signal(object, QPoint)
    copied = Signal(object)

    def __init__(self, model: PagedModel, name: str, lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.painter_ = EntryPainter(lines, self)
        self.setModel(model)
        self.setItemDelegate(self.painter_)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setStyleSheet("QTableView { selection-background-color: transparent; }")
        self.setAccessibleName(name)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit(self.rows()))
        model.modelReset.connect(lambda: self.chosen.emit([]))
        self.apply_height()

    def apply_height(self) -> None:
        """Give the rows the height of the theme's text."""
        self.verticalHeader().setDefaultSectionSize(self.painter_.height())
        self.viewport().update()

    def rows(self) -> list[dict[str, Any]]:
        """Return the selected rows that are here, in order."""
        model = self.model()
        assert isinstance(model, PagedModel)
        places = sorted(n for b in self.selectionModel().selection().toList() for n in range(b.top(), b.bottom() + 1))
        entries = [model.entry(place) for place in places[:2000]]
        return [dict(entry.row) for entry in entries if entry is not None]

    def choose(self, at: int) -> None:
        """Select one row alone."""
        rows = self.model().rowCount()
        if rows:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            index = self.model().index(max(0, min(at, rows - 1)), 0)
            self.selectionModel().setCurrentIndex(index, flags)

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Tell which row is opened."""
        entry = index.data(PagedModel.EntryRole) if index.isValid() else None
        if isinstance(entry, Entry):
            self.opened.emit(dict(entry.row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete removes, Ctrl+C copies, Home and End go to the ends."""
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit(self.rows())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.rows())
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            self.choose(0 if key == Qt.Key.Key_Home else self.model().rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep keys from the window that mean something here: it would trash or select articles elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
            if (
                mine
                or event.matches(QKeySequence.StandardKey.Copy)
                or event.matches(QKeySequence.StandardKey.SelectAll)
            ):
                event.accept()
                return True
        return bool(super().event(event))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is selected."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid() and self.rows():
            where = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.menu_wanted.emit(self.rows(), self.viewport().mapToGlobal(where))
