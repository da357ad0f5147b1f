"""How the four colours of highlights look in both themes; each has a line of its own, so that nobody needs the hue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from cuttings_desktop.theme import Theme, current

__all__ = ["COLOURS", "HighlightLook", "colour_words", "draw_swatch", "draw_under", "look_of", "swatch_icon"]

COLOURS = ("yellow", "green", "blue", "pink")
Pattern = Literal["solid", "dashed", "dotted", "wavy"]


@dataclass(frozen=True)
class HighlightLook:
    """The ground behind the words, the ink of the line under them, and the pattern of that line."""

    ground: str
    ink: str
    pattern: Pattern


_LIGHT = {
    "yellow": HighlightLook("#fcf5ae", "#968400", "solid"),
    "green": HighlightLook("#d6f1d0", "#33813c", "dashed"),
    "blue": HighlightLook("#d5e7fb", "#2c6cb0", "dotted"),
    "pink": HighlightLook("#fbdcea", "#b23c78", "wavy"),
}
_DARK = {
    "yellow": HighlightLook("#454214", "#d9cc52", "solid"),
    "green": HighlightLook("#1d4027", "#77c886", "dashed"),
    "blue": HighlightLook("#1c3856", "#7db4ea", "dotted"),
    "pink": HighlightLook("#4e243c", "#ea94c0", "wavy"),
}
_STEP = 3.0  # half a wave, in pixels
_RISE = 1.4


def look_of(colour: str, theme: Theme) -> HighlightLook:
    """Return how a colour looks in a theme; a name that is not known looks as yellow."""
    looks = _DARK if theme.name == "dark" else _LIGHT
    return looks.get(colour, looks["yellow"])


def colour_words(colour: str) -> str:
    """Return what a colour is called."""
    translate = QCoreApplication.translate
    return {
        "yellow": translate("highlight_looks", "Yellow"),
        "green": translate("highlight_looks", "Green"),
        "blue": translate("highlight_looks", "Blue"),
        "pink": translate("highlight_looks", "Pink"),
    }.get(colour, colour)


def draw_under(painter: QPainter, rect: QRectF, look: HighlightLook, width: float = 2.0) -> None:
    """Draw the line of a look along the lower edge of a rectangle."""
    y = rect.bottom() - width / 2
    pen = QPen(QColor(look.ink), width)
    if look.pattern == "dashed":
        pen.setDashPattern([4.0, 2.5])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    elif look.pattern == "dotted":
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.2])
    painter.setPen(pen)
    if look.pattern == "wavy":
        pen.setWidthF(width * 0.75)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(_wave(rect, y - _RISE / 2))
    else:
        painter.drawLine(QLineF(rect.left() + width / 2, y, rect.right() - width / 2, y))


def _wave(rect: QRectF, y: float) -> QPolygonF:
    """Return the points of a wave from the left to the right edge."""
    points: Sequence[QPointF] = [
        QPointF(rect.left() + n * _STEP, y + (_RISE if n % 2 else -_RISE)) for n in range(int(rect.width() / _STEP) + 1)
    ]
    return QPolygonF([*points, QPointF(rect.right(), y)])


def draw_swatch(painter: QPainter, rect: QRectF, look: HighlightLook, *, chosen: bool = False) -> None:
    """Draw a colour as a small sample: its ground, an edge, and its line."""
    painter.setPen(QPen(QColor(look.ink), 2.0 if chosen else 1.0))
    painter.setBrush(QColor(look.ground))
    painter.drawRoundedRect(rect, 4, 4)
    inner = rect.adjusted(4, 0, -4, -4)
    draw_under(painter, inner, look)


def swatch_icon(colour: str, size: int = 18, *, chosen: bool = False) -> QIcon:
    """Return a colour as a picture for buttons and menus, in the theme of now."""
    ratio = 2
    picture = QPixmap(size * ratio, size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_swatch(painter, QRectF(1, 1, size - 2, size - 2), look_of(colour, current()), chosen=chosen)
    painter.end()
    return QIcon(picture)
