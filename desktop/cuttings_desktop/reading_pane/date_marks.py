"""How sure a date is, and the quiet line that says so under it: solid where it is sure, dotted where it is not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

__all__ = ["Certainty", "certainty", "draw_line"]

Certainty = Literal["settled", "sure", "unsure", "vague"]
# (width, opacity) of the line; what is not sure or vague is dotted as well, so that nobody needs to tell greys apart.
_LINES: dict[Certainty, tuple[float, float]] = {
    "settled": (1.3, 0.95),
    "sure": (1.0, 0.62),
    "unsure": (1.4, 0.75),
    "vague": (1.2, 0.42),
}
_NOT_SURE = frozenset({"approximate", "uncertain", "within"})
_NO_EVENT = frozenset({"vague", "name", "citation", "copyright"})
_WIDE = frozenset({"decade", "century"})
_DOTS = [0.01, 2.4]
_POINT = 1.7  # radius of the point at the end of a line that a person has settled


def certainty(date: Mapping[str, Any]) -> Certainty:
    """Return how sure a date is: settled by a person, sure, unsure, or too vague to be looked for."""
    if date.get("origin") in ("confirmed", "corrected"):
        return "settled"
    if date.get("role") in _NO_EVENT or date.get("precision") in _WIDE:
        return "vague"
    return "unsure" if date.get("qualifier", "exact") in _NOT_SURE else "sure"


def draw_line(painter: QPainter, rect: QRectF, y: float, ink: QColor, how: Certainty, *, held: bool) -> None:
    """Draw the line under one line of a date at height `y`; `held` for the date that is pointed at or in hand."""
    width, opacity = _LINES[how]
    colour = QColor(ink)
    colour.setAlphaF(1.0 if held else opacity)
    pen = QPen(colour, width)
    if how in ("unsure", "vague"):
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern(_DOTS)
    painter.setPen(pen)
    painter.drawLine(QLineF(rect.left(), y, rect.right(), y))
    if how == "settled":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(rect.right() - _POINT, y), _POINT, _POINT)
