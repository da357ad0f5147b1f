"""Draw the glyphs of a layout, the brush and the item in hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen

from cuttings_db.timeline import COLUMN_SHADE, FADE, LETTERS, RADIUS, Glyph, Layout, Stroke, Style, strokes
from cuttings_db.timeline import DARK as DARK_COLOURS
from cuttings_db.timeline import LIGHT as LIGHT_COLOURS
from cuttings_desktop.theme import Theme
from cuttings_desktop.timeline.words import tick_words

__all__ = ["colours_of", "paint_layout", "paint_ring", "style_of"]


def colours_of(theme: Theme) -> Mapping[str, str]:
    """Return the colours of the lanes, told apart with every kind of colour blindness, on the theme's ground."""
    base = DARK_COLOURS if theme.name == "dark" else LIGHT_COLOURS
    own = {"background": theme.surface, "text": theme.text, "muted": theme.muted, "grid": theme.line}
    return {**base, **own}


def style_of(theme: Theme, name: Callable[[int], str], named: int) -> Style:
    """Return sizes that fit the theme's text, and the words; lanes keep their whole height for items."""
    metrics = QFontMetricsF(theme.font("caption"))
    translate = QCoreApplication.translate
    titles = {
        "published": translate("timeline", "published"),
        "events": translate("timeline", "events"),
        "wide": translate("timeline", "years and wider"),
    }
    return Style(
        character=metrics.averageCharWidth() * 1.08,
        row=13.0,
        axis=metrics.height() + 8,
        title=5.0,
        titles=titles,
        tick=tick_words,
        name=name,
        named=named,
        measure=_measure(theme.font("caption")),
    )


class _Measure:
    """How wide words are in a font; the same few words of the axis are asked for in every frame."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._known: dict[str, float] = {}

    def __call__(self, text: str) -> float:
        """Return the width of a text in pixels."""
        known = self._known.get(text)
        if known is None:
            if len(self._known) > _KNOWN_WIDTHS:
                self._known.clear()
            known = self._known[text] = self._metrics.horizontalAdvance(text)
        return known


_MEASURES: dict[str, _Measure] = {}
_KNOWN_WIDTHS = 2000


def _measure(font: QFont) -> _Measure:
    """Return the measure of a font, made once."""
    key = font.key()
    if key not in _MEASURES:
        _MEASURES.clear()
        _MEASURES[key] = _Measure(font)
    return _MEASURES[key]


def paint_layout(painter: QPainter, layout: Layout, colours: Mapping[str, str], font: QFont) -> None:
    """Draw all glyphs; columns of a lane go in one call, since there may be a thousand."""
    painter.setFont(font)
    ink = {name: QColor(value) for name, value in colours.items()}
    metrics = QFontMetricsF(font)
    small = QFont(font)
    small.setPixelSize(LETTERS)
    small.setWeight(QFont.Weight.DemiBold)
    columns: dict[str, list[QRectF]] = {"published": [], "events": [], "wide": []}
    ticks: dict[bool, list[QLineF]] = {}
    others: list[Glyph] = []
    for glyph in layout.glyphs:
        kind = glyph.kind
        if kind == "column":
            columns[glyph.lane].append(QRectF(glyph.x, glyph.y, glyph.width - 1, glyph.height))
        elif kind == "tick":
            x = round(glyph.x) + 0.5
            ticks.setdefault(glyph.strong, []).append(QLineF(x, glyph.y, x, glyph.y + glyph.height))
        else:
            others.append(glyph)
    for strong, lines in ticks.items():
        painter.setPen(QPen(ink["grid"], 1.6 if strong else 1.0))
        painter.drawLines(lines)
    painter.setPen(Qt.PenStyle.NoPen)
    for lane, rects in columns.items():
        colour = QColor(ink[lane])
        colour.setAlphaF(COLUMN_SHADE)
        painter.setBrush(colour)
        painter.drawRects(rects)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for glyph in others:
        if glyph.item >= 0 and glyph.kind != "label":
            _item(painter, glyph, ink[glyph.lane], small)
    for glyph in others:
        if glyph.kind == "lane":
            _lane(painter, glyph, ink, metrics)
        elif glyph.kind == "label":
            painter.setPen(ink["muted" if glyph.lane == "axis" else "text"])
            base = glyph.y + (glyph.height - metrics.height()) / 2 + metrics.ascent()
            painter.drawText(QPointF(glyph.x, base), glyph.text)


def _lane(painter: QPainter, glyph: Glyph, ink: Mapping[str, QColor], metrics: QFontMetricsF) -> None:
    """Draw the line under a lane, and its name on a ground of its own, so that the lane keeps its whole height."""
    y = round(glyph.y + glyph.height) + 0.5
    painter.setPen(QPen(ink["grid"], 1))
    painter.drawLine(QLineF(glyph.x, y, glyph.x + glyph.width, y))
    veil = QColor(ink["background"])
    veil.setAlphaF(0.82)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(veil)
    box = QRectF(4, glyph.y + 3, metrics.horizontalAdvance(glyph.text) + 24, metrics.height() + 2)
    painter.drawRoundedRect(box, 4, 4)
    painter.setBrush(ink[glyph.lane])
    painter.drawEllipse(QPointF(13, box.center().y()), 3, 3)
    painter.setPen(ink["muted"])
    painter.drawText(QPointF(21, box.top() + 1 + metrics.ascent()), glyph.text)


def _item(painter: QPainter, glyph: Glyph, colour: QColor, small: QFont) -> None:
    """Draw one item so that its precision is seen."""
    for one in strokes(glyph):
        points = one.points
        painter.setPen(_pen(one, colour))
        if one.fade:
            painter.setBrush(_fading(points[0], points[2], colour))
        else:
            painter.setBrush(_shaded(colour, one.fill) if one.fill else Qt.BrushStyle.NoBrush)
        if one.shape == "disc":
            painter.drawEllipse(QPointF(points[0], points[1]), points[2], points[2])
        elif one.shape == "box":
            painter.drawRoundedRect(QRectF(*points), RADIUS, RADIUS)
        elif one.shape == "words":
            painter.setPen(colour)
            font = painter.font()
            painter.setFont(small)
            painter.drawText(QPointF(points[0], points[1]), one.text)
            painter.setFont(font)
        else:
            line = [QPointF(x, y) for x, y in zip(points[::2], points[1::2], strict=True)]
            if one.fill:
                painter.drawPolygon(line)
            else:
                painter.drawPolyline(line)


def _pen(one: Stroke, colour: QColor) -> QPen | Qt.PenStyle:
    """Return the pen of a stroke; Qt counts dashes in widths of the pen."""
    if not one.pen:
        return Qt.PenStyle.NoPen
    pen = QPen(colour, one.pen)
    if one.dash:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([length / one.pen for length in one.dash])
    return pen


def _shaded(colour: QColor, strength: float) -> QColor:
    """Return a colour that lets the ground shine through."""
    if strength >= 1:
        return colour
    made = QColor(colour)
    made.setAlphaF(strength)
    return made


def _fading(x: float, width: float, colour: QColor) -> QLinearGradient:
    """Return the colour of a bar whose ends fade."""
    shade = QLinearGradient(x, 0, x + width, 0)
    for at, strength in FADE:
        shade.setColorAt(at, _shaded(colour, strength))
    return shade


def paint_ring(painter: QPainter, glyph: Glyph, theme: Theme, strong: bool) -> None:
    """Draw the ring round the item in hand, or the fainter one round what the pointer is on."""
    colour = theme.colour("accent" if strong else "text")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 2.0 if strong else 1.2))
    box = QRectF(glyph.x, glyph.y, glyph.width, glyph.height).adjusted(-2.5, -2.5, 2.5, 2.5)
    painter.drawRoundedRect(box, 5, 5)
