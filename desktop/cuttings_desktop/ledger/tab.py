"""One list of the ledger with its filter, its buttons, and what it says when it is empty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from cuttings_desktop.blank import Blank
from cuttings_desktop.ledger.lines import Line, Lines, LineView

__all__ = ["Tab"]


class Tab(QWidget):
    """A filtered list; `opened` (row), `removed` (rows), `more_wanted` () when its end comes into view or is filtered.

    `remove_words` is what the button says that removes; `blank` is (picture, head, text) of the empty list.
    """

    opened = Signal(object)
    removed = Signal(object)
    more_wanted = Signal()

    def __init__(
        self, name: str, remove_words: str, open_words: str, blank: tuple[str, str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._empty = blank
        self._read_only = False
        self.lines = Lines(self)
        self.view = LineView(self.lines, name, self)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter: {name}").format(name=name))
        self.filter.setClearButtonEnabled(True)
        # To show what stands nowhere yet would open a window of its own for a moment.
        self.remove, self.open = QPushButton(remove_words, self), QPushButton(open_words, self)
        self.open.setVisible(bool(open_words))
        self.blank = Blank(self)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(12, 8, 12, 10)
        self.foot.setSpacing(8)
        self.foot.addWidget(self.remove)
        self.foot.addWidget(self.open)
        self.foot.addStretch(1)
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.blank)
        top = QHBoxLayout()
        top.setContentsMargins(12, 8, 12, 8)
        top.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(body, 1)
        column.addLayout(self.foot)
        self.setFocusProxy(self.view)
        self.filter.textChanged.connect(self._filtered)
        self.remove.clicked.connect(lambda _checked=False: self._remove(self.view.chosen()))
        self.open.clicked.connect(lambda _checked=False: self._open())
        self.view.opened.connect(self.opened)
        self.view.removed.connect(self._remove)
        self.view.menu_wanted.connect(self._menu)
        self.view.near_end.connect(self.more_wanted)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._selected())
        self.lines.modelReset.connect(self._selected)
        self.show_nothing()

    def set_lines(self, lines: Sequence[Line], *, read_only: bool = False) -> None:
        """Show other lines; the one in hand stays in hand where it is still there."""
        held = [str(row.get("id", row)) for row in self.view.chosen()][:1]
        at, place = self.view.currentIndex().row(), self.view.verticalScrollBar().value()
        self._read_only = read_only
        self.lines.set_lines(lines)
        if held:
            found = [n for n, line in enumerate(self.lines.shown) if str(line.row.get("id", line.row)) in held]
            self.view.choose(found[0] if found else at)
        self.view.verticalScrollBar().setValue(place)
        self.show_nothing()

    def add(self, lines: Sequence[Line]) -> None:
        """Take further lines."""
        self.lines.add(lines)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say why the list is empty."""
        if self.lines.every and not self.lines.shown:
            self.blank.say("search", self.tr("Nothing fits this filter"))
        else:
            self.blank.say(*self._empty)
        self._stack.setCurrentIndex(0 if self.lines.shown else 1)
        self._selected()

    def _filtered(self, words: str) -> None:
        """Filter; what is not here yet is asked for."""
        self.lines.set_filter(words.strip())
        self.show_nothing()
        if words.strip():
            self.more_wanted.emit()

    def _selected(self) -> None:
        """Let the buttons fit what is selected."""
        rows = self.view.chosen()
        able = bool(rows) and not self._read_only
        self.remove.setEnabled(able and not any(row.get("in_force") is False for row in rows))
        self.open.setEnabled(len(rows) == 1 and bool(rows[0].get("entity") or rows[0].get("article")))

    def _remove(self, rows: list[dict[str, Any]]) -> None:
        """Tell what is to be removed."""
        if rows and self.remove.isEnabled():
            self.removed.emit(rows)

    def _open(self) -> None:
        """Tell what is to be opened."""
        rows = self.view.chosen()
        if rows:
            self.opened.emit(rows[0])

    def _menu(self, row: dict[str, Any], point: QPoint) -> None:
        """Offer what the buttons do."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for button, call in ((self.open, self._open), (self.remove, lambda: self._remove(self.view.chosen()))):
            if button.text():
                action = menu.addAction(button.text())
                action.setEnabled(button.isEnabled())
                action.triggered.connect(lambda _checked=False, call=call: call())
        menu.addAction(self.tr("Copy as a table")).triggered.connect(lambda _checked=False: self.view.copy())
        menu.popup(point)
