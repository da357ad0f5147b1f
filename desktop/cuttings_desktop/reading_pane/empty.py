"""What the reading pane says when it shows no article."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cuttings_desktop import assets
from cuttings_desktop.theme import Theme

__all__ = ["EmptyState"]


class EmptyState(QWidget):
    """A picture, a sentence, and what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._kind = "choose"
        self._colour = ""
        self._picture = QLabel(self)
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self._advice = QLabel(self)
        self._advice.setProperty("role", "muted")
        self._advice.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.setSpacing(8)
        layout.addStretch(2)
        for label in (self._picture, self._title, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addStretch(3)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._colour = theme.control
        self.show_kind(self._kind)

    def show_kind(self, kind: str) -> None:
        """Show the words of one state."""
        self._kind = kind
        states = {
            "choose": (
                "book-open",
                self.tr("Choose an article to read it"),
                self.tr("Arrow keys walk the results, Enter moves here."),
            ),
            "nothing": (
                "search",
                self.tr("No article matches"),
                self.tr("Remove a filter above, or widen the time that is brushed."),
            ),
            "empty": (
                "inbox",
                self.tr("No articles yet"),
                self.tr("Drop files or a folder on this window, or press Ctrl+I to import."),
            ),
            "loading": ("file-text", self.tr("Opening…"), ""),
            "several": (
                "list",
                self.tr("Several articles are selected"),
                self.tr("Ctrl+E exports them as one dossier."),
            ),
        }
        picture, title, advice = states.get(kind, states["choose"])
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(assets.pixmap(picture, 40, self._colour, ratio=ratio))
        self._title.setText(title)
        self._advice.setText(advice)
