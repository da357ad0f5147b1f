"""The small bar at selected words: four colours, a note, a citation, a search."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from cuttings_desktop import assets
from cuttings_desktop.highlight_looks import COLOURS, colour_words, swatch_icon
from cuttings_desktop.reading_pane.page import Page
from cuttings_desktop.theme import Theme

__all__ = ["SelectionBar"]

_GAP = 6
_ICON = QSize(18, 18)


class SelectionBar(QFrame):
    """Signals: colour_chosen(colour), note_wanted(), citation_wanted(), search_wanted()."""

    colour_chosen = Signal(str)
    note_wanted = Signal()
    citation_wanted = Signal()
    search_wanted = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.setProperty("role", "popup")
        self.setAccessibleName(self.tr("Selected words"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(5, 4, 5, 4)
        self._row.setSpacing(1)
        self._colours: dict[str, QToolButton] = {}
        self._icons: list[tuple[QToolButton, str]] = []
        for number, colour in enumerate(COLOURS, 1):
            words = self.tr("Highlight: {colour} (Alt+{n})").format(colour=colour_words(colour), n=number)
            button = self._button(words)
            button.clicked.connect(lambda _checked=False, colour=colour: self.colour_chosen.emit(colour))
            self._colours[colour] = button
        for name, words, signal in (
            ("sticky-note", self.tr("Write a note (Ctrl+M)"), self.note_wanted),
            ("quote", self.tr("Copy with citation (Ctrl+Alt+Q)"), self.citation_wanted),
            ("search", self.tr("Search the archive for these words"), self.search_wanted),
        ):
            button = self._button(words)
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit())
            self._icons.append((button, name))
        page.selected.connect(self._follow)
        page.selectionChanged.connect(self._let_go)
        page.verticalScrollBar().valueChanged.connect(lambda _value: self.hide())
        self._may_mark = True
        self.hide()

    def _button(self, words: str) -> QToolButton:
        """Make one button; a click leaves the focus, and with it the selection, where it is."""
        button = QToolButton(self)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setIconSize(_ICON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(button)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw colours and icons in the theme."""
        for colour, swatch in self._colours.items():
            swatch.setIcon(swatch_icon(colour))
        for button, name in self._icons:
            button.setIcon(assets.icon(name, theme.muted))

    def set_read_only(self, read_only: bool) -> None:
        """Offer only what changes nothing."""
        self._may_mark = not read_only
        for button in (*self._colours.values(), self._icons[0][0]):
            button.setVisible(not read_only)

    def _let_go(self) -> None:
        """Go with the selection."""
        if not self._page.textCursor().hasSelection():
            self.hide()

    def _follow(self) -> None:
        """Come to the selected words, above them if there is room."""
        cursor = self._page.textCursor()
        if not cursor.hasSelection() or not self._page.selected_text().strip():
            self.hide()
            return
        first, last = QTextCursor(cursor), QTextCursor(cursor)
        first.setPosition(cursor.selectionStart())
        last.setPosition(cursor.selectionEnd())
        begin, end = self._page.cursorRect(first), self._page.cursorRect(last)
        port = self._page.viewport()
        self.adjustSize()
        above = begin.top() - self.height() - _GAP
        same = begin.top() == end.top()
        middle = (begin.left() + end.right()) // 2 if same else port.width() // 2
        if above >= 0:
            y = above
        elif end.bottom() + _GAP + self.height() <= port.height():
            y = end.bottom() + _GAP
        else:
            # The selection is longer than the view: the bar stays at its upper edge.
            y = _GAP
        place = port.mapTo(self._page, QPoint(middle - self.width() // 2, y))
        place.setX(max(_GAP, min(place.x(), self._page.width() - self.width() - 2 * _GAP)))
        self.move(place)
        self.show()
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by Escape, back to the page; the arrows walk the buttons."""
        if event.key() == Qt.Key.Key_Escape:
            self._page.setFocus()
            self.hide()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)
