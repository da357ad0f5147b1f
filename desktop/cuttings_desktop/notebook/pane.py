"""The notebook as a pane: filter and colours, the list, and what can be done with what is selected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop import assets
from cuttings_desktop.blank import Blank
from cuttings_desktop.flow import FlowLayout
from cuttings_desktop.highlight_looks import COLOURS, colour_words, look_of, swatch_icon
from cuttings_desktop.listing import Entry, EntryView, PagedModel
from cuttings_desktop.messages import number, plural
from cuttings_desktop.notebook.writing import as_text, source_of
from cuttings_desktop.theme import Theme, current

__all__ = ["Notebook"]

_PAGE = 200
_PAUSE_MS = 160


class Notebook(QWidget):
    """Signals: notes_wanted(params) for `set_notes`, place_wanted(article, start, end), decision_made(decision),
    text_wanted(params, to a file) for everything that is listed, wanted(name of an action).
    """

    notes_wanted = Signal(object)
    place_wanted = Signal(int, int, int)
    decision_made = Signal(object)
    text_wanted = Signal(object, bool)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._read_only = False
        self._total = 0
        self._colour = ""
        self.model = PagedModel(self._entry, self)
        self.model.page_wanted.connect(lambda offset, limit: self.notes_wanted.emit(self.params(offset, limit)))
        self.view = EntryView(self.model, self.tr("Highlights and notes"), 2)
        self._make_head()
        self._make_foot()
        self.blank = Blank()
        self.blank.wanted.connect(self.wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.blank)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._head, self._tools, self._stack, self._foot):
            column.addWidget(part, 1 if part is self._stack else 0)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self.filter.textChanged.connect(lambda _text: self._pause.start())
        self.view.opened.connect(self._open)
        self.view.removed.connect(self._remove)
        self.view.copied.connect(self._copy)
        self.view.menu_wanted.connect(self._menu)
        self.view.chosen.connect(self._chosen)
        self.setFocusProxy(self.view)
        self.setAccessibleName(self.tr("Notebook"))
        self._say_nothing()

    def _make_head(self) -> None:
        """Make the title, and the switch between all notes and those of what was found."""
        self._head = QWidget()
        self._title = QLabel(self.tr("Notebook"))
        self._title.setProperty("role", "title")
        self.found = QPushButton(self.tr("Only in what was found"))
        self.found.setCheckable(True)
        self.found.setProperty("kind", "quiet")
        self.found.setToolTip(self.tr("List only the notes of the articles that answer the question"))
        self.found.toggled.connect(lambda _on: self.ask())
        row = FlowLayout(self._head, growing=0)
        row.setContentsMargins(16, 8, 12, 4)
        row.addWidget(self._title)
        row.addWidget(self.found)

    def _make_tools(self) -> list[QToolButton]:
        """Make the buttons of the colours; one of them, or none, is on."""
        made = []
        for colour in COLOURS:
            button = QToolButton()
            button.setCheckable(True)
            button.setIconSize(QSize(16, 16))
            button.setToolTip(self.tr("Only {colour}").format(colour=colour_words(colour).lower()))
            button.setAccessibleName(button.toolTip())
            button.clicked.connect(lambda on, colour=colour: self._choose_colour(colour if on else ""))
            made.append(button)
        return made

    def _make_foot(self) -> None:
        """Make the filter and the buttons."""
        self._tools = QWidget()
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter by words of quotes and notes"))
        self.filter.setAccessibleName(self.tr("Filter notes"))
        self.filter.setClearButtonEnabled(True)
        self.colours = self._make_tools()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(12, 4, 12, 8)
        row.setSpacing(4)
        row.addWidget(self.filter, 1)
        for button in self.colours:
            row.addWidget(button)
        self._foot = QWidget()
        self.copy = QPushButton(self.tr("Copy all as text"))
        self.save = QPushButton(self.tr("Save as text…"))
        self.copy.setToolTip(self.tr("Copy what is listed, each note with its article and day"))
        self.copy.clicked.connect(lambda _checked=False: self.text_wanted.emit(self.params(0, 0), False))
        self.save.clicked.connect(lambda _checked=False: self.text_wanted.emit(self.params(0, 0), True))
        foot = FlowLayout(self._foot, gap=8)
        foot.setContentsMargins(12, 8, 12, 10)
        foot.addWidget(self.copy)
        foot.addWidget(self.save)

    # What is shown

    @staticmethod
    def _entry(row: Mapping[str, Any]) -> Entry:
        """Return a note as it is shown."""
        quote, note = " ".join(str(row.get("quote") or "").split()), " ".join(str(row.get("note") or "").split())
        colour = str(row.get("colour") or "")
        ink = look_of(colour, current()).ink if colour else current().control
        head = quote or note
        text = f"{note}\n{source_of(row)}" if quote and note else source_of(row)
        return Entry(head, text, "", ink, bool(note), row)

    def params(self, offset: int, limit: int) -> dict[str, Any]:
        """Return what is listed, as the archive is asked for it; `found` is for the window."""
        return {
            "filter": self.filter.text().strip(),
            "colour": self._colour,
            "found": self.found.isChecked(),
            "offset": offset,
            "limit": limit,
        }

    def ask(self) -> None:
        """Ask for the list from its beginning."""
        self.notes_wanted.emit(self.params(0, _PAGE))

    def set_notes(self, params: Mapping[str, Any], answer: Mapping[str, Any], *, read_only: bool = False) -> None:
        """Take a page of notes; one that was asked for with another filter is let go."""
        if {**params, "offset": 0, "limit": 0} != self.params(0, 0):
            return
        self._read_only, self._total = read_only, int(answer["total"])
        at = self.view.currentIndex().row()
        self.model.set_page(int(params["offset"]), self._total, answer["rows"])
        if not params["offset"] and at >= 0:
            self.view.choose(at)
        self._title.setText(self.tr("Notebook") + (f"  {number(self._total)}" if self._total else ""))
        for button in (self.copy, self.save):
            button.setEnabled(self._total > 0)
        self._say_nothing()

    def _say_nothing(self) -> None:
        """Say why the list is empty."""
        filtered = bool(self.filter.text().strip() or self._colour or self.found.isChecked())
        if filtered:
            self.blank.say(
                "search", self.tr("No note fits"), self.tr("Try other words, every colour, or all articles.")
            )
        else:
            text = self.tr("Select words in an article and highlight them, or write a note: all of them are kept here.")
            self.blank.say("notebook-pen", self.tr("Nothing noted yet"), text)
        self._stack.setCurrentWidget(self.view if self._total else self.blank)

    def _choose_colour(self, colour: str) -> None:
        """List one colour, or all."""
        self._colour = colour
        for button, name in zip(self.colours, COLOURS, strict=True):
            button.setChecked(name == colour)
        self.ask()

    # What is done

    def _chosen(self, rows: list[dict[str, Any]]) -> None:
        """Show the place of the note in hand."""
        if len(rows) == 1 and self.view.hasFocus():
            self._open(rows[0])

    def _open(self, row: dict[str, Any]) -> None:
        """Show where a note stands."""
        self.place_wanted.emit(int(row["article"]), int(row.get("start") or 0), int(row.get("end") or 0))

    def _copy(self, rows: list[dict[str, Any]]) -> None:
        """Copy notes with what they are from."""
        if rows:
            QApplication.clipboard().setText(as_text(rows))

    def _remove(self, rows: list[dict[str, Any]]) -> None:
        """Take notes away; each can be undone."""
        if self._read_only:
            return
        for row in rows:
            if row.get("colour"):
                self.decision_made.emit({"kind": "highlight_remove", "highlight": row["id"]})
            else:
                self.decision_made.emit({"kind": "note", "article": row["article"], "text": ""})

    def _recolour(self, rows: list[dict[str, Any]], colour: str) -> None:
        """Give highlights another colour."""
        for row in rows:
            if row.get("colour"):
                self.decision_made.emit({"kind": "highlight_change", "highlight": row["id"], "colour": colour})

    def _menu(self, rows: list[dict[str, Any]], point: QPoint) -> None:
        """Offer what can be done with the selected notes."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(assets.icon("book-open"), self.tr("Show in the article")).triggered.connect(
            lambda _checked=False: self._open(rows[0])
        )
        menu.addAction(assets.icon("copy"), self.tr("Copy with its source")).triggered.connect(
            lambda _checked=False: self._copy(rows)
        )
        if not self._read_only:
            colours = menu.addMenu(self.tr("Colour"))
            for colour in COLOURS:
                action = colours.addAction(swatch_icon(colour), colour_words(colour))
                action.triggered.connect(lambda _checked=False, colour=colour: self._recolour(rows, colour))
            words = plural(len(rows), self.tr("note"), self.tr("notes"))
            remove = menu.addAction(assets.icon("x"), self.tr("Remove {n}").format(n=words))
            remove.triggered.connect(lambda _checked=False: self._remove(rows))
        menu.popup(point)

    def set_theme(self, _theme: Theme) -> None:
        """Take another look."""
        for button, colour in zip(self.colours, COLOURS, strict=True):
            button.setIcon(swatch_icon(colour))
        self.view.apply_height()
        self.blank.set_theme()
        if self._total:
            self.ask()

    def keyPressEvent(self, event: Any) -> None:
        """Leave the filter by Down."""
        if event.key() == Qt.Key.Key_Down and self.filter.hasFocus():
            self.view.setFocus()
        else:
            super().keyPressEvent(event)
