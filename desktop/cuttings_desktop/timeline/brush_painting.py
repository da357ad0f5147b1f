"""Draw the brushes: spans of days that narrow the question, and what lies outside of them dimmed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from cuttings_db.timeline import Layout, View
from cuttings_desktop.theme import Theme
from cuttings_desktop.timeline.brush import CLEAR, Brush

__all__ = ["paint_brushes"]


def paint_brushes(
    painter: QPainter, layout: Layout, brushes: Sequence[Brush], theme: Theme, words: str, font: QFont
) -> None:
    """Draw the brushes, and dim what lies outside of all; `words` are said on the last one."""
    view = layout.view
    height = view.height - layout.style.axis
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    veil = theme.colour("surface")
    veil.setAlphaF(0.55)
    painter.setBrush(veil)
    edge = 0.0
    for left, right in sorted((view.x(brush.lo), view.x(brush.hi + 1)) for brush in brushes):
        if left > edge:
            painter.drawRect(QRectF(edge, 0, min(left, view.width) - edge, height))
        edge = max(edge, right)
        if edge >= view.width:
            break
    if edge < view.width:
        painter.drawRect(QRectF(edge, 0, view.width - edge, height))
    for brush in brushes:
        _brush(painter, view, height, brush, theme)
    last = brushes[-1]
    if words:
        _brush_words(painter, view, last, theme, words, font)


def _brush(painter: QPainter, view: View, height: float, brush: Brush, theme: Theme) -> None:
    """Draw one brush: its ground, its two handles, and the × that clears it."""
    left, right = view.x(brush.lo), view.x(brush.hi + 1)
    if right < 0 or left > view.width:
        return
    accent, ground = theme.colour("accent"), theme.colour("accent")
    ground.setAlphaF(0.10)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRect(QRectF(left, 0, right - left, height))
    line = QPen(accent, 1.4)
    if brush.what == "mentioned":
        line.setDashPattern([4, 3])
    for x in (left, right):
        painter.setPen(line)
        painter.drawLine(QLineF(x, 0, x, height))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawRoundedRect(QRectF(x - 3, height / 2 - 11, 6, 22), 3, 3)
    if right - left > CLEAR:
        centre = QPointF(min(right, view.width) - CLEAR / 2 - 2, CLEAR / 2 + 2)
        # A ring of the ground keeps it apart from what it stands over.
        painter.setPen(QPen(theme.colour("surface"), 3.0))
        painter.drawEllipse(centre, 8, 8)
        painter.setPen(QPen(theme.colour("accent_text"), 1.6))
        for rise in (1, -1):
            painter.drawLine(
                QLineF(centre.x() - 2.8, centre.y() - 2.8 * rise, centre.x() + 2.8, centre.y() + 2.8 * rise)
            )


def _brush_words(painter: QPainter, view: View, brush: Brush, theme: Theme, words: str, font: QFont) -> None:
    """Say what a brush means, where it has room for the words."""
    left, right = view.x(brush.lo), view.x(brush.hi + 1)
    metrics = QFontMetricsF(font)
    room = min(right, view.width) - max(left, 0) - (CLEAR + 8 if right - left > CLEAR else 8)
    width = metrics.horizontalAdvance(words) + 12
    if width <= room:
        box = QRectF(max(left, 0) + 5, 2.5, width, metrics.height() + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(theme.colour("accent"))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
