"""The hairline under the search bar, which moves while an answer is awaited."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cuttings_desktop.theme import current

__all__ = ["BusyLine"]


class BusyLine(QWidget):
    """A thin line that moves while an answer is awaited."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(2)
        self._at = 0.0
        self._clock = QTimer(self, interval=33)
        self._clock.timeout.connect(self._move)

    @property
    def busy(self) -> bool:
        """Tell whether it moves."""
        return self._clock.isActive()

    def set_busy(self, busy: bool) -> None:
        """Start or stop the movement."""
        if busy:
            self._clock.start()
        else:
            self._clock.stop()
        self.update()

    def _move(self) -> None:
        """Go one step."""
        self._at = (self._at + 0.02) % 1.0
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline, and over it the moving part."""
        painter = QPainter(self)
        theme = current()
        painter.fillRect(0, 1, self.width(), 1, theme.colour("line"))
        if self._clock.isActive():
            length = self.width() // 5
            painter.fillRect(round(self._at * (self.width() + length)) - length, 0, length, 2, theme.colour("accent"))
