"""What the list says when there is nothing in it, why, and what to do about that."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from cuttings_desktop import assets
from cuttings_desktop.glyphs import plain_tip, showable
from cuttings_desktop.theme import Theme, current

__all__ = ["EmptyList"]

_LONGEST = 320  # pixels of a link


class EmptyList(QWidget):
    """A picture, a sentence, buttons, and links that say why; `wanted` carries the name of what was pressed.

    All of it hangs from the top: what comes later comes below, and moves nothing that one is about to press.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._picture, self._head, self._text, self._why = QLabel(), QLabel(), QLabel(), QLabel()
        self._head.setProperty("role", "title")
        self._text.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addSpacing(48)
        for label in (self._picture, self._head, self._text, self._why):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self._picture)
        for label in (self._picture, self._head, self._text):
            column.addWidget(label)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._buttons)
        self._why.setProperty("role", "muted")
        column.addSpacing(8)
        column.addWidget(self._why)
        self._links = QVBoxLayout()
        self._links.setSpacing(2)
        self._links.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._links)
        column.addStretch(1)
        self._icon = "inbox"

    def show_words(self, icon: str, head: str, text: str, buttons: list[tuple[str, str]]) -> None:
        """Say something else; `buttons` are (name, words), the first one is the best to do."""
        self._icon = icon
        self._head.setText(head)
        self._text.setText(text)
        self._clear(self._buttons)
        self.show_why("", [])
        for place, (name, words) in enumerate(buttons):
            button = QPushButton(words)
            button.setProperty("kind", "primary" if place == 0 else "")
            button.clicked.connect(lambda _checked=False, name=name: self.wanted.emit(name))
            self._buttons.addWidget(button)
        self.set_theme(current())

    def show_why(self, words: str, links: list[tuple[str, str]]) -> None:
        """Say what it is that nothing fits; `links` are (name, words) of what would find something."""
        self._why.setText(words)
        self._why.setVisible(bool(words))
        self._clear(self._links)
        for name, text in links:
            # Beside a second article the list is narrow; a link that is cut off says too little.
            room = max(80, min(_LONGEST, self.width() - 48))
            link = QPushButton(self.fontMetrics().elidedText(showable(text), Qt.TextElideMode.ElideMiddle, room))
            link.setProperty("kind", "link")
            link.setAccessibleName(text)
            link.setToolTip(plain_tip(text))
            link.clicked.connect(lambda _checked=False, name=name: self.wanted.emit(name))
            self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)

    @staticmethod
    def _clear(column: QVBoxLayout) -> None:
        """Take everything out of a column."""
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def focus_first(self) -> None:
        """Put the focus on the best thing to do."""
        for place in range(self._buttons.count()):
            item = self._buttons.itemAt(place)
            widget = item.widget() if item else None
            if widget is not None:
                widget.setFocus()
                return

    def set_theme(self, theme: Theme) -> None:
        """Draw the picture in the new theme."""
        self._picture.setPixmap(assets.pixmap(self._icon, 44, theme.control, ratio=2))
