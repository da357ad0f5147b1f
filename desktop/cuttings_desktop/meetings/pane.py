"""Who was where with whom as a pane: filter, grid, legend, and the sentences of the cell that was opened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop import assets
from cuttings_desktop.blank import Blank
from cuttings_desktop.entity_words import ROLES, role_letter, role_words
from cuttings_desktop.flow import FlowLayout
from cuttings_desktop.linked import LinkPage, escaped, link, sentence_html
from cuttings_desktop.meetings.grid import Grid
from cuttings_desktop.meetings.table import Table
from cuttings_desktop.messages import number, plural
from cuttings_desktop.theme import Theme

__all__ = ["Meetings"]

_PAUSE_MS = 160
_PAGE = 50


class Meetings(QWidget):
    """People against events, for the present question.

    Signals: table_wanted(filter) for `set_table`, cell_wanted(person, event, offset, limit) for `set_sentences`,
    entity_wanted(id), place_wanted(article, start, end), export_wanted(filter), wanted(name of a button).
    """

    table_wanted = Signal(str)
    cell_wanted = Signal(str, str, int, int)
    entity_wanted = Signal(str)
    place_wanted = Signal(int, int, int)
    export_wanted = Signal(str)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.grid = Grid(self)
        self.sentences = LinkPage(self)
        self.sentences.setAccessibleName(self.tr("Sentences"))
        self._cell: tuple[str, str, str] | None = None  # the ids of the open cell, and its words
        self._rows: list[dict[str, Any]] = []
        self._total = 0
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter people and events"))
        self.filter.setAccessibleName(self.tr("Filter people and events"))
        self.filter.setClearButtonEnabled(True)
        self.filter.installEventFilter(self)
        self._export = QToolButton(self)
        self._export.setToolTip(self.tr("Export this table…"))
        self._export.setAccessibleName(self.tr("Export this table"))
        self._count, self._legend = QLabel(), QLabel()
        for label in (self._count, self._legend):
            label.setProperty("role", "muted")
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._legend.setWordWrap(True)
        self._blank = Blank(self)
        self._blank.wanted.connect(self._press)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self._arrange()
        self._connect()
        self.setAccessibleName(self.tr("Who was where with whom"))
        self._show_legend()
        self._show_nothing()

    def _arrange(self) -> None:
        """Put the parts in their places."""
        title = QLabel(self.tr("Who was where with whom"))
        title.setProperty("role", "title")
        title.setWordWrap(True)
        head = FlowLayout(gap=8, growing=0)
        head.setContentsMargins(16, 8, 12, 0)
        head.addWidget(title)
        head.addWidget(self._export)
        row = QHBoxLayout()
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(10)
        row.addWidget(self.filter, 1)
        row.addWidget(self._count)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.grid, 1)
        legend = QHBoxLayout()
        legend.setContentsMargins(16, 5, 12, 6)
        legend.addWidget(self._legend)
        column.addLayout(legend)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.addWidget(upper)
        self._split.addWidget(self.sentences)
        self._split.setStretchFactor(0, 1)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.setSizes([420, 180])
        self.sentences.hide()
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self._split)
        self._stack.addWidget(self._blank)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addLayout(row)
        outer.addWidget(body, 1)
        self.setFocusProxy(self.grid)

    def _connect(self) -> None:
        """Connect the parts."""
        self.filter.textChanged.connect(lambda _text: self._pause.start())
        self._export.clicked.connect(lambda _checked=False: self.export_wanted.emit(self.filter.text().strip()))
        self.grid.opened.connect(self._open)
        self.sentences.followed.connect(lambda address, _keys: self._follow(address))

    def _show_legend(self) -> None:
        """Say what the letters mean."""
        words = [f"{role_letter(role)} {role_words(role)}" for role in ROLES]
        numbers = self.tr("numbers count articles")
        self._legend.setText("    ".join([*words, numbers]))

    # What is shown

    def ask(self) -> None:
        """Ask for the table."""
        self._pause.stop()
        self.table_wanted.emit(self.filter.text().strip())

    def set_table(self, words: str, answer: Mapping[str, Any] | Table) -> None:
        """Take the answer to `table_wanted`, or the table made of it; one to another filter is let go."""
        if words != self.filter.text().strip():
            return
        self.grid.set_table(answer if isinstance(answer, Table) else Table(answer))
        table = self.grid.table
        people = plural(len(table.people), self.tr("person"), self.tr("people"))
        events = plural(len(table.events), self.tr("event"), self.tr("events"))
        self._count.setText(f"{people}  ·  {events}" if table else "")
        self._export.setEnabled(bool(table))
        if self._cell is not None and table.find(*self._cell[:2]) is None:
            self._cell = None
            self.sentences.hide()
        self._show_nothing()

    def _show_nothing(self) -> None:
        """Say why there is no table, and what to do."""
        if self.filter.text().strip():
            words = self.tr("Nobody and no event fits this filter")
            self._blank.say("search", words, "", ("unfilter", self.tr("Clear the filter")))
        else:
            text = self.tr("It shows people and events that the articles found name together.")
            every = ("clear_all", self.tr("Show all articles"))
            self._blank.say("grid-3x3", self.tr("No person and event together"), text, every)
        self._stack.setCurrentIndex(0 if self.grid.table else 1)

    def _press(self, name: str) -> None:
        """Do what the button of the empty state is for."""
        if name == "unfilter":
            self.filter.clear()
            self.ask()
            self.filter.setFocus()
        else:
            self.wanted.emit(name)

    # One cell

    def _open(self, row: int, column: int) -> None:
        """Open a cell's sentences, or the page of the person or event in a head."""
        table = self.grid.table
        if row < 0 or column < 0:
            one = table.people[row] if row >= 0 else table.events[column]
            self.entity_wanted.emit(str(one["id"]))
            return
        if (row, column) not in table.cells:
            return
        person, event = str(table.people[row]["id"]), str(table.events[column]["id"])
        self._cell = (person, event, self.grid.words((row, column)))
        self._rows = []
        self.cell_wanted.emit(person, event, 0, _PAGE)

    def set_sentences(self, person: str, event: str, offset: int, answer: Mapping[str, Any]) -> None:
        """Take the sentences of a cell (the answer to `cell_wanted`); of another cell they are let go."""
        if self._cell is None or self._cell[:2] != (person, event):
            return
        self._rows[offset:] = answer["rows"]
        self._total = int(answer["total"])
        if self.sentences.isHidden():
            height = max(1, self._split.height())
            self.sentences.show()
            self._split.setSizes([height - min(200, height // 2), min(200, height // 2)])
        self._write(keep=offset > 0)

    def _write(self, *, keep: bool) -> None:
        """Write the sentences of the open cell."""
        if self._cell is None:
            return
        parts = [f"<h4>{escaped(self._cell[2])}</h4>"]
        for row in self._rows:
            role = str(row.get("role") or "")
            spans = row.get("marks") or []
            said = f"<span class='muted'>{escaped(role_words(role))}</span>" if role else ""
            parts.append(said + sentence_html(row, spans))
        left = self._total - len(self._rows)
        if left > 0:
            parts.append(f"<p>{link('more', self.tr('{n} more').format(n=number(left)))}</p>")
        self.sentences.show_words("".join(parts), keep=keep)

    def _follow(self, address: str) -> None:
        """Read a place, or ask for more sentences."""
        what, _, rest = address.partition("/")
        if what == "more" and self._cell is not None:
            self.cell_wanted.emit(self._cell[0], self._cell[1], len(self._rows), _PAGE)
        elif what == "place":
            article, start, end = (int(one) for one in rest.split("/"))
            self.place_wanted.emit(article, start, end)

    def set_theme(self, _theme: Theme) -> None:
        """Take another look."""
        self._export.setIcon(assets.icon("file-output"))
        self.grid.fit()
        self._blank.set_theme()
        self._write(keep=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter go from the filter to the grid, Escape empties the filter."""
        if watched is not self.filter or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return):
            self.grid.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        elif event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            if self.filter.text():
                self.filter.clear()
            else:
                self.grid.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)
