"""The list of articles as a pane: head with order and selection, the list, and what it says when it is empty."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop.messages import plural
from cuttings_desktop.results.delegate import ArticleDelegate
from cuttings_desktop.results.empty import EmptyList
from cuttings_desktop.results.hint import HintBar
from cuttings_desktop.results.model import ResultsModel
from cuttings_desktop.results.table import ArticleList
from cuttings_desktop.results.taking import Taking
from cuttings_desktop.theme import Theme

__all__ = ["Results"]


class Results(QWidget):
    """The articles that answer the question.

    Signals: `rows_wanted` (article numbers), `article_chosen` (number), `selection_changed` (numbers),
    `sort_changed` (order), `context_menu` (numbers, global point), `star_clicked` (number, on),
    `wanted` (name of a button of the empty list or the hint), `opened` (number, by Enter or double click), `clicked`
    (number).
    """

    rows_wanted = Signal(object)
    article_chosen = Signal(int)
    selection_changed = Signal(object)
    sort_changed = Signal(str)
    context_menu = Signal(object, QPoint)
    star_clicked = Signal(int, bool)
    opened = Signal(int)
    clicked = Signal(int)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._quiet = False
        self.model = ResultsModel()
        self.model.setParent(self)
        self.model.rows_wanted.connect(self.rows_wanted)
        self._make_list()
        self._make_head()
        self._empty = EmptyList()
        self._empty.wanted.connect(self.wanted)
        self.hint = HintBar()
        self.hint.wanted.connect(self.wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.hint)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self._list)

    def _make_list(self) -> None:
        """Make the list itself."""
        self._list = ArticleList()
        self._list.setAccessibleName(self.tr("Articles"))
        self._list.setModel(self.model)
        self._delegate = ArticleDelegate(self._list)
        self._delegate.star_clicked.connect(self.star_clicked)
        self._list.setItemDelegate(self._delegate)
        self._list.verticalHeader().setDefaultSectionSize(self._delegate.height())
        self.taking = Taking(self.model)
        self._list.carried = lambda: self.taking.carried(self.selected())
        self._list.copied.connect(self.copy_table)
        self._list.customContextMenuRequested.connect(self._ask_menu)
        self._list.activated.connect(lambda index: self.opened.emit(int(index.data(ResultsModel.ArticleRole))))
        self._list.clicked.connect(lambda index: self.clicked.emit(int(index.data(ResultsModel.ArticleRole))))
        chosen = self._list.selectionModel()
        chosen.currentChanged.connect(self._current_changed)
        chosen.selectionChanged.connect(self._selection_changed)

    def _make_head(self) -> None:
        """Make the line above the list: title, selection, order."""
        self._head = QWidget()
        self._title = QLabel(self.tr("Articles"))
        self._title.setProperty("role", "title")
        self._chosen = QLabel()
        self._chosen.setProperty("role", "muted")
        self._order = QComboBox()
        self._order.setAccessibleName(self.tr("Order"))
        words = {
            "relevance": self.tr("Relevance"),
            "newest": self.tr("Newest first"),
            "oldest": self.tr("Oldest first"),
            "title": self.tr("Title"),
        }
        for name, word in words.items():
            self._order.addItem(word, name)
        self._order.activated.connect(lambda _row: self.sort_changed.emit(str(self._order.currentData())))
        row = QHBoxLayout(self._head)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(self._chosen, 1)
        row.addWidget(self._order)

    def set_theme(self, theme: Theme) -> None:
        """Draw everything in the new theme."""
        self._delegate.set_theme(theme)
        self._empty.set_theme(theme)
        self._order.setMinimumWidth(self._order.sizeHint().width())
        self._list.verticalHeader().setDefaultSectionSize(self._delegate.height())
        self._list.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the title out where there is room only for the order."""
        super().resizeEvent(event)
        self._title.setVisible(self.width() > self._title.sizeHint().width() + self._order.minimumWidth() + 48)

    def set_answer(
        self, ids: NDArray[np.int32], rows: Sequence[dict[str, Any]], *, sort: str, keep: bool = False
    ) -> None:
        """Show another answer; with `keep` (the same question again) place, selection and article stay."""
        current_article, selected = self.current_article(), self.selected() if keep else []
        place = self._list.verticalScrollBar().value()
        self._quiet = True
        try:
            self.model.set_answer(ids, rows)
            self._order.setCurrentIndex(self._order.findData(sort))
            if selected:
                self._select_positions(np.flatnonzero(np.isin(ids, selected)))
            if current_article is not None:
                self._set_current(self.model.position_of(current_article))
            if keep:
                self._list.verticalScrollBar().setValue(place)
            else:
                self._list.scrollToTop()
        finally:
            self._quiet = False
        if len(ids) and self._stack.currentWidget() is self._empty:
            focused = self._empty.isAncestorOf(QApplication.focusWidget() or self)
            self._stack.setCurrentWidget(self._list)
            if focused:
                self._list.setFocus()
        self._say_selection()

    def forget(self) -> None:
        """Hold nothing of the archive that was open before: its articles have the same numbers."""
        self._quiet = True
        self.model.set_answer(np.empty(0, dtype=np.int32))
        self._quiet = False

    def set_rows(self, rows: Iterable[dict[str, Any]]) -> None:
        """Take rows that `rows_wanted` asked for."""
        self.model.set_rows(rows)

    def show_empty(self, icon: str, head: str, text: str, buttons: list[tuple[str, str]]) -> None:
        """Say why there is nothing and what to do; `buttons` are (name, words)."""
        focused = self._list.hasFocus() or self._empty.isAncestorOf(QApplication.focusWidget() or self)
        self._empty.show_words(icon, head, text, buttons)
        self._stack.setCurrentWidget(self._empty)
        if focused:
            self._empty.focus_first()

    def explain_empty(self, words: str, links: list[tuple[str, str]]) -> None:
        """Say, under what `show_empty` says, why nothing is found; `links` are (name, words)."""
        if self._stack.currentWidget() is self._empty:
            self._empty.show_why(words, links)

    def walking(self) -> bool:
        """Tell whether somebody chooses in the list, by pointer or keys."""
        return self._list.hasFocus()

    def current_article(self) -> int | None:
        """Return the number of the current article."""
        index = self._list.currentIndex()
        return int(index.data(ResultsModel.ArticleRole)) if index.isValid() else None

    def selected(self) -> list[int]:
        """Return the numbers of the selected articles, in the order of the list."""
        picked = np.zeros(len(self.model.ids), dtype=bool)
        for block in self._list.selectionModel().selection().toList():
            picked[block.top() : block.bottom() + 1] = True
        numbers: list[int] = self.model.ids[picked].tolist()
        return numbers

    def copy_table(self) -> None:
        """Copy the selected articles as a table."""
        self.taking.copy(self.selected())

    def select_all(self) -> None:
        """Select every article of the answer."""
        self._list.selectAll()

    def clear_selection(self) -> bool:
        """Reduce the selection to the current article; tell whether there was more."""
        if len(self.selected()) <= 1:
            return False
        index = self._list.currentIndex()
        self._list.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        return True

    def choose(self, article: int) -> bool:
        """Make an article the current one, as a click does; False if it is not in the answer."""
        position = self.model.position_of(article)
        if position < 0:
            return False
        self._make_current(position)
        return True

    def show_read(self, article: int) -> None:
        """Show which article is read, without telling it back; a selection of several stays."""
        position = self.model.position_of(article)
        if position < 0 or (self.current_article() == article and self.selected()):
            return
        self._quiet = True
        try:
            if len(self.selected()) > 1:
                self._set_current(position)
            else:
                where = self._list.verticalScrollBar().value()
                self._make_current(position)
                self._list.verticalScrollBar().setValue(where)
        finally:
            self._quiet = False
        self._say_selection()

    def choose_first(self) -> None:
        """Make the first article the current one."""
        if len(self.model.ids):
            self.choose_at(0)

    def choose_at(self, position: int) -> None:
        """Make the article at a position the current one."""
        self._make_current(position)

    def _make_current(self, position: int) -> None:
        """Make a position the current one and select it alone, whatever key is held (Ctrl, while brushing, is)."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._list.selectionModel().setCurrentIndex(self.model.index(position), flags)

    def _set_current(self, position: int) -> None:
        """Make a position the current one without adding to the selection."""
        if position >= 0:
            flags = QItemSelectionModel.SelectionFlag.NoUpdate
            if not self._list.selectionModel().hasSelection():
                flags = QItemSelectionModel.SelectionFlag.Select
            self._list.selectionModel().setCurrentIndex(self.model.index(position), flags)

    def _select_positions(self, positions: NDArray[np.intp]) -> None:
        """Select positions, neighbours as one block."""
        chosen = QItemSelection()
        for block in np.split(positions, np.flatnonzero(np.diff(positions) > 1) + 1):
            if len(block):
                chosen.select(self.model.index(int(block[0])), self.model.index(int(block[-1])))
        self._list.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _current_changed(self, index: QModelIndex, before: QModelIndex) -> None:
        """Tell which article is the current one."""
        if index.isValid() and not self._quiet:
            self.article_chosen.emit(int(index.data(ResultsModel.ArticleRole)))

    def _selection_changed(self, added: QItemSelection, taken: QItemSelection) -> None:
        """Tell what is selected."""
        if not self._quiet:
            self._say_selection()

    def _say_selection(self) -> None:
        """Say how many are selected, if it is more than the one being read."""
        selected = self.selected()
        several = self.tr("{n} selected").format(n=plural(len(selected), "", "").strip())
        self._chosen.setText(several if len(selected) > 1 else "")
        self.selection_changed.emit(selected)

    def _ask_menu(self, point: QPoint) -> None:
        """Ask for the menu of what is selected."""
        numbers = self.selected()
        if numbers:
            self.context_menu.emit(numbers, self._list.viewport().mapToGlobal(point))
