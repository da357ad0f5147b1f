"""Draw the canvas of the timeline: the picture of its layout, and over it what changes with every move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPainter, QPixmap

from cuttings_desktop.timeline.brush_painting import paint_brushes
from cuttings_desktop.timeline.painting import colours_of, paint_layout, paint_ring

if TYPE_CHECKING:
    from cuttings_desktop.timeline.canvas import Canvas

__all__ = ["paint_canvas", "picture_of"]


def _tr(text: str) -> str:
    """Translate one line."""
    return QCoreApplication.translate("timeline", text)


def picture_of(canvas: Canvas, ratio: float) -> QPixmap:
    """Return the picture of the layout, for a screen of `ratio` pixels a point."""
    picture = QPixmap(canvas.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(canvas.theme.colour("surface"))
    painter = QPainter(picture)
    paint_layout(painter, canvas.layout_now(), colours_of(canvas.theme), canvas.theme.font("caption"))
    painter.end()
    return picture


def paint_canvas(canvas: Canvas, picture: QPixmap) -> None:
    """Draw the picture, and over it what changes with every move of the pointer."""
    painter, theme = QPainter(canvas), canvas.theme
    painter.drawPixmap(0, 0, picture)
    if not canvas.counted and not canvas.brushes:
        painter.setPen(theme.colour("muted"))
        painter.setFont(theme.font("body"))
        painter.drawText(canvas.rect(), Qt.AlignmentFlag.AlignCenter, _tr("No dates in these articles"))
    if canvas.brushes:
        font = theme.font("caption")
        # The days are said while they are drawn; afterwards the filters over the panes say them.
        words = canvas.brush_words if canvas.drawing else ""
        paint_brushes(painter, canvas.layout_now(), canvas.brushes, theme, words, font)
    if canvas.hovered is not None and canvas.hovered.kind != "column":
        paint_ring(painter, canvas.hovered, theme, strong=False)
    glyph = canvas.glyph_of(canvas.current)
    if glyph is not None:
        paint_ring(painter, glyph, theme, strong=True)
    if canvas.hasFocus():
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.colour("accent"))
        painter.drawRect(canvas.rect().adjusted(0, 0, -1, -1))
    painter.end()
