"""Ticks beside the scroll bar: where in the article the hits stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cuttings_desktop.theme import LIGHT, Theme

__all__ = ["HitTicks"]


class HitTicks(QWidget):
    """A narrow strip; `chosen(number)` tells which hit's tick was clicked."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: list[float] = []
        self._current = -1
        self._theme = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Hits in the article"))
        self.setToolTip(self.tr("Where the hits stand; click to go there"))

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.update()

    def set_shares(self, shares: Sequence[float], current: int = -1) -> None:
        """Show ticks at these shares (0–1) of the height, one a hit."""
        self._shares = list(shares)
        self._current = current
        self.setVisible(bool(shares))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the width of the strip."""
        return QSize(9, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw at most one tick a pixel row, the current hit last."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("hit_current"))
        height = self.height() - 6
        for row in sorted({round(share * height) for share in self._shares}):
            painter.drawRoundedRect(QRectF(1.5, row + 2, 6, 2.4), 1, 1)
        if 0 <= self._current < len(self._shares):
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(QRectF(0.5, self._shares[self._current] * height + 1, 8, 4), 1.5, 1.5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the hit nearest to the click."""
        if self._shares:
            at = QPointF(event.position()).y() / max(1, self.height() - 6)
            self.chosen.emit(min(range(len(self._shares)), key=lambda i: abs(self._shares[i] - at)))
