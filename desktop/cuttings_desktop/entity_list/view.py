"""The view of the entity list: pointer and keys become wishes; every row has the same height, so 100,000 are cheap."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cuttings_desktop.entity_list.model import ROW, EntityModel
from cuttings_desktop.entity_list.painting import EntityDelegate
from cuttings_desktop.entity_list.sections import Row
from cuttings_desktop.entity_words import type_words
from cuttings_desktop.listing import table_data

__all__ = ["EntityView"]


class EntityView(QTableView):
    """Signals: used(Row, exclude), page_wanted(Row), join_wanted(type), menu_wanted(rows, global point), typed(text),
    scrolled().
    """

    used = Signal(object, bool)
    page_wanted = Signal(object)
    join_wanted = Signal(str)
    menu_wanted = Signal(object, QPoint)
    typed = Signal(str)
    scrolled = Signal()

    def __init__(self, model: EntityModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.delegate = EntityDelegate(model, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(self.tr("Names in these articles"))
        self.setAccessibleDescription(
            self.tr("Enter narrows to a name, Alt+Enter leaves it out, Ctrl+Enter opens its page, Left and Right fold.")
        )
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.scrolled.emit())
        # The delegate paints what is selected; the style's own bar would show at the edges.
        self.setStyleSheet("QTableView { selection-background-color: transparent; }")
        self.apply_height()

    def apply_height(self) -> None:
        """Give the rows the height of the theme's text."""
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self.delegate.row_height())

    def row_at(self, index: QModelIndex) -> Row | None:
        """Return the Row of an index."""
        row = index.data(ROW) if index.isValid() else None
        return row if isinstance(row, Row) else None

    def selected_entities(self, under: QModelIndex) -> list[dict[str, Any]]:
        """Return the selected entities if the row under the pointer is one of them, else that one alone."""
        chosen = self.selectionModel().selectedRows()
        indexes = chosen if under in chosen else [under]
        rows = [self.row_at(index) for index in sorted(indexes, key=lambda i: i.row())]
        return [{**row.entity, "type": row.type} for row in rows if row is not None and row.entity is not None]

    def visible_rows(self) -> tuple[int, int]:
        """Return the first and last visible row."""
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        return max(first, 0), last if last >= 0 else self.model().rowCount() - 1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Narrow, leave out, fold or switch; Ctrl and Shift select for the menu only."""
        index = self.indexAt(event.position().toPoint())
        row = self.row_at(index)
        keys = event.modifiers()
        if row is not None and row.entity is not None and event.button() == Qt.MouseButton.MiddleButton:
            self.page_wanted.emit(row)
            return
        selecting = keys & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        if row is None or event.button() != Qt.MouseButton.LeftButton or (selecting and row.kind == "entity"):
            if event.button() == Qt.MouseButton.LeftButton or row is None:
                super().mousePressEvent(event)
            return
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if row.kind == "section":
            pill = self.delegate.join_rect(self.visualRect(index), row.type)
            if pill.contains(event.position().toPoint()):
                self.join_wanted.emit(row.type)
                return
        self.used.emit(row, bool(keys & Qt.KeyboardModifier.AltModifier))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second press of a double click as a press."""
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space use a row, Left and Right fold, letters go to the filter."""
        row = self.row_at(self.currentIndex())
        key, keys = event.key(), event.modifiers()
        control = bool(keys & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif row is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if control and row.kind == "section":
                self.join_wanted.emit(row.type)
            elif control and row.entity is not None:
                self.page_wanted.emit(row)
            else:
                self.used.emit(row, bool(keys & Qt.KeyboardModifier.AltModifier))
        elif row is not None and key == Qt.Key.Key_Space and not control:
            self.used.emit(row, False)
        elif row is not None and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._fold(row, key == Qt.Key.Key_Left)
        elif event.text().isprintable() and event.text().strip() and not control:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Copy the selected names as a table, with their types and how many articles have them."""
        names = self.selected_entities(self.currentIndex()) if self.currentIndex().isValid() else []
        if names:
            heads = [self.tr("Name"), self.tr("Type"), self.tr("Articles")]
            rows = [[one["name"], type_words(str(one["type"])), one.get("articles")] for one in names]
            QGuiApplication.clipboard().setMimeData(table_data(heads, rows))

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+C from the window."""
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asked and event.matches(QKeySequence.StandardKey.Copy):  # type: ignore[attr-defined]
            event.accept()
            return True
        return bool(super().event(event))

    def _fold(self, row: Row, fold: bool) -> None:
        """Fold or open a section; Left on a name goes to its head first."""
        model = self.model()
        assert isinstance(model, EntityModel)
        if row.kind != "section":
            if fold:
                self.setCurrentIndex(model.index(model.sections.first_row(row.type), 0))
            return
        if (model.sections.section(row.type).extent == "folded") != fold:
            self.used.emit(row, False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is selected."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        entities = self.selected_entities(index) if index.isValid() else []
        if entities:
            where = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.menu_wanted.emit(entities, self.viewport().mapToGlobal(where))
