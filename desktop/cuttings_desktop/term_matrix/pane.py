"""Paste a list, count it, and ask from its cells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop import assets
from cuttings_desktop.flow import FlowLayout
from cuttings_desktop.listing import table_data
from cuttings_desktop.messages import number, plural
from cuttings_desktop.term_matrix.model import FIXED, MatrixModel
from cuttings_desktop.theme import Theme

__all__ = ["TermMatrix"]

_MOST = 5000


class TermMatrix(QWidget):
    """Signals: table_wanted(terms, columns, only found) for `set_table`, cell_chosen(row, kind of columns, column or
    ""), export_wanted(terms, columns, only found), stopped() when the count is not wanted any more.
    """

    table_wanted = Signal(object, str, bool)
    cell_chosen = Signal(object, str, str)
    export_wanted = Signal(object, str, bool)
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._kind = ""
        self.model = MatrixModel(self)
        self._make_list()
        self._make_table()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._paste)
        self._stack.addWidget(self._table)
        title = QLabel(self.tr("Names and terms"))
        title.setProperty("role", "title")
        self.by = QComboBox()
        self.by.setAccessibleName(self.tr("Columns"))
        kinds = {
            "": self.tr("Counts only"),
            "year": self.tr("By year"),
            "source": self.tr("By source"),
            "collection": self.tr("By collection"),
            "language": self.tr("By language"),
            "term": self.tr("With each other"),
        }
        for kind, words in kinds.items():
            self.by.addItem(words, kind)
        self.by.setCurrentIndex(1)
        self.by.activated.connect(lambda _row: self._count() if self._stack.currentWidget() is self._table else None)
        self.found = QCheckBox(self.tr("Only in what was found"))
        self.found.toggled.connect(lambda _on: self._count() if self._stack.currentWidget() is self._table else None)
        head = FlowLayout(gap=8, growing=0)
        head.setContentsMargins(16, 8, 12, 8)
        for widget in (title, self.found, self.by):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.setAccessibleName(self.tr("Names and terms"))
        self.setFocusProxy(self.text)
        self._changed()

    def _make_list(self) -> None:
        """Make the box into which a list is pasted."""
        self._paste = QWidget()
        words = QLabel(
            self.tr(
                "Paste a list, one name, word or phrase a line. Each is looked for; those that nobody mentions too."
            )
        )
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("List of names or terms"))
        self.text.setPlaceholderText(self.tr("One a line"))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._changed)
        self._said = QLabel()
        self._said.setProperty("role", "muted")
        self.count = QPushButton(self.tr("Count"))
        self.count.setProperty("kind", "primary")
        self.count.clicked.connect(lambda _checked=False: self._count())
        foot = QHBoxLayout()
        foot.addWidget(self._said, 1)
        foot.addWidget(self.count)
        column = QVBoxLayout(self._paste)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(8)
        column.addWidget(words)
        column.addWidget(self.text, 1)
        column.addLayout(foot)

    def _make_table(self) -> None:
        """Make the table and its foot."""
        self._table = QWidget()
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("How many articles have each term"))
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.setWordWrap(False)
        self.view.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.view.setStyleSheet("QTableView::item { padding: 2px 8px; }")
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._menu)
        self.view.activated.connect(self._choose)
        self.view.clicked.connect(self._choose)
        self.view.installEventFilter(self)
        head = self.view.horizontalHeader()
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        head.sortIndicatorChanged.connect(self.model.sort)
        self.missing = QCheckBox()
        self.missing.toggled.connect(self.model.show_missing)
        change = QPushButton(self.tr("Change the list…"))
        change.clicked.connect(lambda _checked=False: self.show_list())
        copy = QPushButton(self.tr("Copy the table"))
        copy.clicked.connect(lambda _checked=False: self.copy_table())
        export = QPushButton(self.tr("Save as CSV…"))
        export.clicked.connect(
            lambda _checked=False: self.export_wanted.emit(self.terms(), self._by(), self.found.isChecked())
        )
        foot = FlowLayout(gap=8, growing=1)
        foot.setContentsMargins(12, 8, 12, 10)
        for widget in (change, self.missing, copy, export):
            foot.addWidget(widget)
        column = QVBoxLayout(self._table)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    # The list

    def terms(self) -> list[str]:
        """Return the terms of the list, as they were pasted, without empty lines."""
        lines = (" ".join(line.split()) for line in self.text.toPlainText().splitlines())
        return [line for line in lines if line][:_MOST]

    def _changed(self) -> None:
        """Say how many terms there are."""
        many = sum(bool(line.strip()) for line in self.text.toPlainText().splitlines())
        words = plural(many, self.tr("term"), self.tr("terms")) if many else ""
        if many > _MOST:
            words = self.tr("{n}; the first {most} are counted").format(n=words, most=number(_MOST))
        self._said.setText(words)
        self.count.setEnabled(many > 0)

    def _by(self) -> str:
        """Return the kind of columns."""
        return str(self.by.currentData())

    def show_list(self) -> None:
        """Show the list again."""
        self.stopped.emit()
        self._stack.setCurrentWidget(self._paste)
        self.setFocusProxy(self.text)
        self.text.setFocus()

    def _count(self) -> None:
        """Ask for the table."""
        terms = self.terms()
        if terms:
            self._said.setText(self.tr("Counting…"))
            self.count.setEnabled(False)
            self.table_wanted.emit(terms, self._by(), self.found.isChecked())

    def ask_again(self) -> None:
        """Count again what is shown: something has changed."""
        if self._stack.currentWidget() is self._table:
            self._count()

    def fail(self) -> None:
        """Let the list be counted again after an error."""
        self._changed()

    # The table

    def set_table(self, kind: str, answer: Mapping[str, Any]) -> None:
        """Take the answer to `term_matrix`."""
        self._kind = kind
        focused = self.text.hasFocus() or self.count.hasFocus()
        heads = [self.tr("Term"), self.tr("Articles"), self.tr("Hits"), self.tr("First"), self.tr("Last")]
        place = self.view.verticalScrollBar().value()
        self.model.set_table([*heads, *map(str, answer["columns"])], answer["columns"], answer["rows"])
        header = self.view.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        for column, width in enumerate((200, 76, 64, 96, 96)):
            self.view.setColumnWidth(column, width)
        for column in range(FIXED, self.model.columnCount()):
            self.view.setColumnWidth(column, 64 if kind == "year" else 104)
        missing = self.model.missing()
        self.missing.setText(self.tr("Only the {n} without a hit").format(n=number(missing)))
        self.missing.setVisible(missing > 0)
        if not missing:
            self.missing.setChecked(False)
        self._stack.setCurrentWidget(self._table)
        self.setFocusProxy(self.view)
        self.view.verticalScrollBar().setValue(place)
        if focused:
            self.view.setFocus()
        self._changed()

    def _choose(self, index: QModelIndex) -> None:
        """Ask for the articles of a cell."""
        column = index.column() - FIXED
        row = self.model.row(index.row())
        self.cell_chosen.emit(dict(row), self._kind, str(self.model.columns[column]) if column >= 0 else "")

    def copy_table(self) -> None:
        """Copy what is selected as a table, or all of it."""
        chosen = self.view.selectionModel().selectedIndexes()
        rows = sorted({i.row() for i in chosen}) if len(chosen) > 1 else list(range(self.model.rowCount()))
        columns = sorted({i.column() for i in chosen}) if len(chosen) > 1 else list(range(self.model.columnCount()))
        heads = [self.model.heads()[column] for column in columns]
        lines = [[self.model.value(row, column) for column in columns] for row in rows]
        QApplication.clipboard().setMimeData(table_data(heads, lines))

    def _menu(self, point: QPoint) -> None:
        """Offer what can be done with a cell."""
        index = self.view.indexAt(point)
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if index.isValid():
            ask = menu.addAction(assets.icon("search"), self.tr("Show these articles"))
            ask.triggered.connect(lambda _checked=False: self._choose(index))
        menu.addAction(assets.icon("copy"), self.tr("Copy the table")).triggered.connect(
            lambda _checked=False: self.copy_table()
        )
        menu.popup(self.view.viewport().mapToGlobal(point))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+C copies the table, and the window does not take it."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        copies, every = QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll
        if event.type() == QEvent.Type.ShortcutOverride and (event.matches(copies) or event.matches(every)):
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and event.matches(copies):
            self.copy_table()
            return True
        return super().eventFilter(watched, event)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self.view.verticalHeader().setDefaultSectionSize(theme.size("body") + 14)
        self.view.viewport().update()
