"""What a pane says when there is nothing in it: a picture, a sentence, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from cuttings_desktop import assets
from cuttings_desktop.theme import current

__all__ = ["Blank"]


class Blank(QWidget):
    """An empty state; `wanted` carries the name of the button that was pressed."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon, self._name = "inbox", ""
        self._picture, self.head, self.text = QLabel(), QLabel(), QLabel()
        self.head.setProperty("role", "title")
        self.text.setProperty("role", "muted")
        self.button = QPushButton()
        self.button.setAutoDefault(True)  # Enter presses it as well
        self.button.clicked.connect(lambda _checked=False: self.wanted.emit(self._name))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addSpacing(48)
        for label in (self._picture, self.head, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self._picture)
            column.addWidget(label)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def say(self, icon: str, head: str, text: str = "", button: tuple[str, str] | None = None) -> None:
        """Say something else; `button` is (name, words) of the best thing to do."""
        self._icon = icon
        self.head.setText(head)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self._name, words = button or ("", "")
        self.button.setText(words)
        self.button.setVisible(button is not None)
        self.set_theme()

    def set_theme(self) -> None:
        """Draw the picture in the theme that is applied."""
        self._picture.setPixmap(assets.pixmap(self._icon, 44, current().control, ratio=2))
