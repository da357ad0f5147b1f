"""One line over the list: what its articles lack, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

__all__ = ["HintBar"]


class HintBar(QFrame):
    """A sentence and a button; hidden while there is nothing to say. `wanted` carries the name of the button."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "hint")
        self._name = ""
        self._words = QLabel()
        self._words.setProperty("role", "muted")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self.button = QPushButton()
        self.button.setProperty("kind", "link")
        self.button.clicked.connect(lambda _checked=False: self.wanted.emit(self._name))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.hide()

    def show_words(self, words: str, name: str, button: str) -> None:
        """Say a sentence and offer one thing to do; without a sentence nothing is shown."""
        self._name = name
        self._words.setText(words)
        self.button.setText(button)
        self.setVisible(bool(words))
