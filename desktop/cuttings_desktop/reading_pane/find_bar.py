"""The find bar: words looked for in the article on the screen only, in slices that never hold up a frame."""

from __future__ import annotations

import re
from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from cuttings_desktop import assets
from cuttings_desktop.theme import Theme

__all__ = ["FindBar", "occurrences"]

_SLICE = 0.004  # seconds of one slice
_MOST = 20_000  # marks
_LETTER = re.compile(r"[^\W_\u3040-\u30ff\u3400-\u9fff]")  # of a script that parts its words


def _pattern(words: str, *, case: bool, whole: bool) -> re.Pattern[str]:
    """Return what to look for; whole words end where letters of a script with spaces do (Han has none)."""
    made = r"\s+".join(re.escape(word) for word in words.split())
    if whole and _LETTER.match(words.strip()[0]):
        made = r"(?<![^\W_\u3040-\u30ff\u3400-\u9fff])" + made
    if whole and _LETTER.match(words.strip()[-1]):
        made += r"(?![^\W_\u3040-\u30ff\u3400-\u9fff])"
    return re.compile(made, 0 if case else re.IGNORECASE)


def occurrences(
    words: str, pieces: list[tuple[int, str]], *, case: bool = False, whole: bool = False
) -> Iterator[tuple[int, int] | None]:
    """Yield the spans where the words stand; None after each piece, so that one may pause.

    `case` minds capital letters, `whole` leaves out what is part of a longer word.
    """
    pattern = _pattern(words, case=case, whole=whole)
    for start, text in pieces:
        for found in pattern.finditer(text):
            yield start + found.start(), start + found.end()
        yield None


class FindBar(QFrame):
    """A line to type in, a count, next and previous.

    Signals: found(list of spans, done), stepped(+1 or -1), closed().
    """

    found = Signal(object, bool)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._pieces: list[tuple[int, str]] = []
        self._search: Iterator[tuple[int, int] | None] = iter(())
        self._spans: list[tuple[int, int]] = []
        self._buttons: list[tuple[QToolButton, str]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Find in this article"))
        self.line.setAccessibleName(self.tr("Find in this article"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(lambda _text: self.look_again())
        self.line.installEventFilter(self)
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        self._count.setAccessibleName(self.tr("Places found"))
        self._case = self._switch("case-sensitive", self.tr("Mind capital letters"))
        self._whole = self._switch("whole-word", self.tr("Whole words only"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(4)
        layout.addWidget(self.line, 1)
        for switch in (self._case, self._whole):
            layout.addWidget(switch)
        layout.addWidget(self._count)
        for name, words, call in (
            ("chevron-up", self.tr("Previous (Shift+Enter)"), lambda: self.stepped.emit(-1)),
            ("chevron-down", self.tr("Next (Enter)"), lambda: self.stepped.emit(1)),
            ("x", self.tr("Close (Esc)"), self.close_bar),
        ):
            button = QToolButton(self)
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _checked=False, call=call: call())
            self._buttons.append((button, name))
            layout.addWidget(button)
        self.hide()

    def _switch(self, name: str, words: str) -> QToolButton:
        """Make a button that stays pressed and looks again."""
        button = QToolButton(self)
        button.setCheckable(True)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.toggled.connect(lambda _on: self.look_again())
        self._buttons.append((button, name))
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's ink."""
        for button, name in self._buttons:
            button.setIcon(assets.icon(name, theme.muted))

    def open_bar(self, words: str = "") -> None:
        """Show the bar, with what is selected as words."""
        self.show()
        if words:
            self.line.setText(words)
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self.look_again()

    def close_bar(self) -> None:
        """Hide the bar and forget what was found."""
        self.hide()
        self._timer.stop()
        self.found.emit([], True)
        self.closed.emit()

    def set_pieces(self, pieces: list[tuple[int, str]]) -> None:
        """Take the text to look in, as (offset, words shown)."""
        self._pieces = pieces
        if self.isVisible():
            self.look_again()

    def look_again(self) -> None:
        """Start over with the words in the line."""
        self._spans = []
        words = self.line.text().strip()
        how = {"case": self._case.isChecked(), "whole": self._whole.isChecked()}
        self._search = occurrences(words, self._pieces, **how) if words else iter(())
        self._timer.start()

    def _slice(self) -> None:
        """Look for a few milliseconds."""
        until = perf_counter() + _SLICE
        for span in self._search:
            if span is not None:
                self._spans.append(span)
            if len(self._spans) >= _MOST:
                break
            if perf_counter() > until:
                self.found.emit(list(self._spans), False)
                return
        self._timer.stop()
        self.found.emit(sorted(self._spans), True)

    def show_count(self, current: int, of: int) -> None:
        """Say which of the found places is shown."""
        if not self.line.text().strip():
            self._count.clear()
        elif not of:
            self._count.setText(self.tr("not found"))
        else:
            self._count.setText(self.tr("{n} of {of}").format(n=current + 1, of=of))
        self._count.setProperty("role", "warning" if self._count.text() and not of else "muted")
        self._count.style().unpolish(self._count)
        self._count.style().polish(self._count)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Shift+Enter step, Escape closes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.stepped.emit(-1 if back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return super().eventFilter(watched, event)
