"""The small button over the page that leads back from a footnote to where one read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QPushButton

from cuttings_desktop import assets
from cuttings_desktop.reading_pane.page import Page
from cuttings_desktop.theme import Theme

__all__ = ["WayBack"]

_EDGE = 16


class WayBack(QPushButton):
    """Hidden until there is a way back; `wanted` tells that it was pressed."""

    wanted = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Back to where you read"), page)
        self._page = page
        self.clicked.connect(lambda _checked=False: self._go())
        page.installEventFilter(self)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw the arrow in the theme's ink."""
        self.setIcon(assets.icon("corner-up-left", theme.muted))

    def offer(self) -> None:
        """Come to the lower edge of the page."""
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        """Stand in the middle of the lower edge."""
        self.move((self._page.width() - self.width()) // 2, self._page.height() - self.height() - _EDGE)

    def _go(self) -> None:
        """Go with the click."""
        self.hide()
        self._page.setFocus()
        self.wanted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the lower edge."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
