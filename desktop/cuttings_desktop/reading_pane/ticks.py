"""Ticks beside the scroll bar: where in the article hits, found words and highlights stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cuttings_desktop.highlight_looks import look_of
from cuttings_desktop.theme import LIGHT, Theme

__all__ = ["HitTicks"]

_WIDTH = 11
_EDGE = 3


class HitTicks(QWidget):
    """A narrow strip. Signals: `chosen(number)` and `found_chosen(number)` tell whose tick was clicked.

    Hits stand in the middle; found words take their place while one looks for them; highlights stand at the left.
    The strip is there without them too: coming and going it would set the text anew.
    """

    chosen = Signal(int)
    found_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: list[float] = []
        self._found: list[float] = []
        self._lights: list[tuple[float, str]] = []
        self._current = self._found_current = -1
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
        self._shares, self._current = list(shares), current
        self.update()

    def set_found(self, shares: Sequence[float], current: int = -1) -> None:
        """Show ticks of found words in the place of hits; none show the hits again."""
        self._found, self._found_current = list(shares), current
        self.update()

    def set_lights(self, lights: Sequence[tuple[float, str]]) -> None:
        """Show highlights as (share, colour)."""
        self._lights = list(lights)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the width of the strip."""
        return QSize(_WIDTH, 60)

    def _y(self, share: float) -> float:
        """Return the height at which a share stands."""
        return share * (self.height() - 2 * _EDGE) + _EDGE

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw at most one tick a pixel row, the current one last."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        rows: dict[int, str] = {round(self._y(share)): colour for share, colour in self._lights}
        for row, colour in rows.items():
            painter.setBrush(QColor(look_of(colour, self._theme).ink))
            painter.drawRoundedRect(QRectF(0, row - 2.5, 3, 5), 1, 1)
        shares, current = (self._found, self._found_current) if self._found else (self._shares, self._current)
        painter.setBrush(self._theme.colour("hit_current"))
        for row in sorted({round(self._y(share)) for share in shares}):
            painter.drawRoundedRect(QRectF(4, row - 1.2, 6, 2.4), 1, 1)
        if 0 <= current < len(shares):
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(QRectF(3, self._y(shares[current]) - 2, 8, 4), 1.5, 1.5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the hit or found word nearest to the click."""
        shares = self._found or self._shares
        if shares:
            at = (QPointF(event.position()).y() - _EDGE) / max(1, self.height() - 2 * _EDGE)
            nearest = min(range(len(shares)), key=lambda i: abs(shares[i] - at))
            (self.found_chosen if self._found else self.chosen).emit(nearest)
