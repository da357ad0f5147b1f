"""A highlight, or the note of a whole article, in a popover: its colour, its note, and a way to take it away.

What is written is kept when the popover closes, however it closes: nobody loses a thought to a click elsewhere.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QToolButton, QWidget

from cuttings_desktop import assets
from cuttings_desktop.highlight_looks import COLOURS, colour_words, swatch_icon
from cuttings_desktop.popover import Popover
from cuttings_desktop.theme import current

__all__ = ["NotePopover"]

_QUOTE = 160  # characters of the words that are shown
_LINES = 5
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NotePopover(Popover):
    """Signals: changed(id, {colour?, note?}), removed(id), article_noted(text), cited(id)."""

    changed = Signal(str, object)
    removed = Signal(str)
    article_noted = Signal(str)
    cited = Signal(str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._row: dict[str, Any] | None = None
        self._known = ""
        self._whole = False
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._quote = QLabel()
        self._quote.setProperty("role", "muted")
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self._quote.setWordWrap(True)
        self._colours: dict[str, QToolButton] = {}
        colours = QHBoxLayout()
        colours.setSpacing(4)
        for colour in COLOURS:
            button = QToolButton()
            button.setIconSize(QSize(22, 22))
            button.setCheckable(True)
            button.setToolTip(colour_words(colour))
            button.setAccessibleName(colour_words(colour))
            button.clicked.connect(lambda _checked=False, colour=colour: self._choose(colour))
            self._colours[colour] = button
            colours.addWidget(button)
        colours.addStretch(1)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(self.tr("Write a note…"))
        self.text.setAccessibleName(self.tr("Note"))
        self.text.installEventFilter(self)
        for part in (self._title, self._quote):
            self.inside.addWidget(part)
        self.inside.addLayout(colours)
        self.inside.addWidget(self.text)
        self._remove = QPushButton(self.tr("Remove"))
        self._cite = QPushButton(self.tr("Copy with citation"))
        self._done = QPushButton(self.tr("Done"))
        self._done.setToolTip(self.tr("Ctrl+Enter"))
        foot = QHBoxLayout()
        foot.setSpacing(6)
        for quiet in (self._remove, self._cite):
            quiet.setProperty("kind", "quiet")
        foot.addWidget(self._remove)
        foot.addWidget(self._cite)
        foot.addStretch(1)
        foot.addWidget(self._done)
        self.foot.addLayout(foot)
        self._remove.clicked.connect(lambda _checked=False: self._take_away())
        self._cite.clicked.connect(lambda _checked=False: self._want_citation())
        self._done.clicked.connect(lambda _checked=False: self.close_popover())
        self.closed.connect(self.keep)

    def show_highlight(
        self, row: dict[str, Any], quote: str, where: QRect, *, read_only: bool, write: bool = False
    ) -> None:
        """Show a highlight beside its words; `write` puts the focus into its note."""
        self._begin(read_only=read_only)
        self._row, self._known, self._whole = row, str(row.get("note") or ""), False
        self._title.setText(self.tr("Highlight"))
        words = " ".join(quote.split())
        self._quote.setText(words if len(words) <= _QUOTE else f"{words[: _QUOTE - 1]}…")
        self._open(where, write=write)

    def show_article(self, note: str, title: str, where: QRect, *, read_only: bool) -> None:
        """Show the note of the whole article."""
        self._begin(read_only=read_only)
        self._row, self._known, self._whole = None, note, True
        self._title.setText(self.tr("Note on this article"))
        self._quote.setText(title if len(title) <= _QUOTE else f"{title[: _QUOTE - 1]}…")
        self._open(where, write=True)

    @property
    def shown(self) -> str:
        """Return the id of the highlight that is shown, or nothing."""
        return str(self._row["id"]) if self._row is not None and self.isVisible() else ""

    def rename(self, identifier: str, to: str) -> None:
        """Know the highlight by the id that the archive gave it."""
        if self._row is not None and self._row["id"] == identifier:
            self._row = {**self._row, "id": to}

    def _begin(self, *, read_only: bool) -> None:
        """Keep what is still open, then let be changed what may be."""
        if self.isVisible():
            self.keep()
        self.text.setReadOnly(read_only)
        for widget in (self._remove, *self._colours.values()):
            widget.setEnabled(not read_only)

    def _open(self, where: QRect, *, write: bool) -> None:
        """Show what is known and open."""
        self.text.setPlainText(self._known)
        self.text.setFixedHeight(round(self.text.fontMetrics().lineSpacing() * _LINES + 20))
        self._cite.setVisible(not self._whole)
        self._remove.setVisible(not self._whole or bool(self._known))
        self._remove.setIcon(assets.icon("trash-2", current().muted))
        self._cite.setIcon(assets.icon("quote", current().muted))
        self._show_colour()
        self.setAccessibleName(self._title.text())
        self.open_at(where)
        if write:
            self.text.setFocus()
            self.text.moveCursor(self.text.textCursor().MoveOperation.End)

    def _show_colour(self) -> None:
        """Show which colour it has."""
        now = str((self._row or {}).get("colour") or "")
        for colour, button in self._colours.items():
            button.setVisible(not self._whole)
            button.setIcon(swatch_icon(colour, 22, chosen=colour == now))
            button.setChecked(colour == now)

    def _choose(self, colour: str) -> None:
        """Take another colour at once."""
        if self._row is not None:
            self._row = {**self._row, "colour": colour}
            self.changed.emit(str(self._row["id"]), {"colour": colour})
        self._show_colour()

    def keep(self) -> None:
        """Keep what was written since."""
        words = self.text.toPlainText().strip()
        if words == self._known.strip() or self.text.isReadOnly():
            return
        self._known = words
        if self._whole:
            self.article_noted.emit(words)
        elif self._row is not None:
            self.changed.emit(str(self._row["id"]), {"note": words})

    def _take_away(self) -> None:
        """Remove the highlight, or the note of the article."""
        row, self._row = self._row, None
        if self._whole:
            self.text.clear()
        self.close_popover()
        if row is not None:
            self.removed.emit(str(row["id"]))

    def _want_citation(self) -> None:
        """Copy the words with their citation."""
        if self._row is not None:
            self.cited.emit(str(self._row["id"]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close by Ctrl+Enter in the note, which means something else in the window."""
        here = watched is self.text and isinstance(event, QKeyEvent) and event.key() in _ENTER
        if here and isinstance(event, QKeyEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.type() == QEvent.Type.KeyPress:
                self.close_popover()
            event.accept()
            return True
        return super().eventFilter(watched, event)
