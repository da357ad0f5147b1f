"""The line of the question: what is composed by an input method is nobody's question yet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

__all__ = ["QuestionLine"]


# What editors of the terminal's kind do by these keys, the window does by them: export, search, star, highlight.
_OF_THE_WINDOW = frozenset((Qt.Key.Key_D, Qt.Key.Key_E, Qt.Key.Key_H, Qt.Key.Key_K, Qt.Key.Key_U))


def _points(text: str, units: int) -> int:
    """Return how many code points the first UTF-16 units of a text are: Qt counts in units, the archive in points."""
    return len(text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore"))


class QuestionLine(QLineEdit):
    """A line that tells what was written, but nothing while an input method composes.

    Signals: `written` (text) after every change by hand, `composed` (bool) when composing begins and ends, `left`
    when the focus goes elsewhere.
    """

    written = Signal(str)
    composed = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self._told = ""
        self.textEdited.connect(self._tell)
        self.textChanged.connect(self._remember)

    def event(self, event: QEvent) -> bool:
        """Leave keys to the window that a line would keep for editing as in a terminal."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if control and event.key() in _OF_THE_WINDOW:
                event.ignore()
                return True
        return super().event(event)

    @property
    def place(self) -> int:
        """Return before which code point the cursor stands."""
        return _points(self.text(), self.cursorPosition())

    def put(self, text: str, cursor: int) -> None:
        """Write another text with the cursor before a code point; nothing is told."""
        self.setText(text)
        self.setCursorPosition(len(text[:cursor].encode("utf-16-le")) // 2)

    def _remember(self, text: str) -> None:
        """Know what others have written, so that it is not told."""
        if not self.composing and not self.isModified():
            self._told = text

    def _tell(self, text: str) -> None:
        """Tell what was written by hand."""
        if not self.composing:
            self._told = text
            self.written.emit(text)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Say when composing begins and ends; what composing has replaced is told at its end."""
        was, self.composing = self.composing, bool(event.preeditString())
        super().inputMethodEvent(event)
        if was != self.composing:
            self.composed.emit(self.composing)
        if not self.composing and self.text() != self._told:
            self._tell(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the cursor has left; what was composed until then is over."""
        super().focusOutEvent(event)
        if self.composing:
            self.composing = False
            self.composed.emit(False)
        self.left.emit()
