"""What ought to be known about an archive while it is used: one sentence in a strip, with what can be done at once."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from cuttings_desktop import assets
from cuttings_desktop.theme import Theme, current

__all__ = ["Notice", "NoticeStrip"]


@dataclass(frozen=True)
class Notice:
    """A sentence with advice; `action` names what its button `words` does, `let_be` is on the button that ends it."""

    name: str
    text: str
    advice: str
    action: str
    words: str
    let_be: str


class NoticeStrip(QFrame):
    """The first of the notices that there are. Signals: action_chosen(name), let_be(name of the notice)."""

    action_chosen = Signal(str)
    let_be = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self.setProperty("level", "warning")
        self.notices: tuple[Notice, ...] = ()
        self._icon, self._words = QLabel(), QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button, self.away = QPushButton(), QPushButton()
        self.button.clicked.connect(lambda _checked=False: self._chosen())
        self.away.clicked.connect(lambda _checked=False: self._let_be())
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        for button in (self.button, self.away):
            button.setProperty("kind", "quiet")
            # A click leaves the focus where it is: the strip may go away by itself.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.set_theme(current())
        self.hide()

    def set_notices(self, notices: tuple[Notice, ...]) -> None:
        """Show the first of some notices, or nothing."""
        self.notices = notices
        if not notices:
            self.hide()
            return
        first = notices[0]
        self._words.setText("  ".join(filter(None, (first.text, first.advice))))
        self.setAccessibleName(first.text)
        self.button.setText(first.words)
        self.button.setVisible(bool(first.words))
        self.away.setText(first.let_be)
        self.show()

    def text(self) -> str:
        """Return what is said, or nothing."""
        return "" if self.isHidden() else self._words.text()

    def set_theme(self, theme: Theme) -> None:
        """Draw the picture in the new theme."""
        self._icon.setPixmap(assets.pixmap("triangle-alert", 18, theme.warning, ratio=2))

    def _chosen(self) -> None:
        """Tell what is wanted."""
        if self.notices:
            self.action_chosen.emit(self.notices[0].action)

    def _let_be(self) -> None:
        """Tell which notice is no longer wanted."""
        if self.notices:
            self.let_be.emit(self.notices[0].name)
