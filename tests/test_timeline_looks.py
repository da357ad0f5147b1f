"""Every precision and qualifier has a look of its own, and the window and the SVG draw the same one."""

from __future__ import annotations

import itertools
import os
import re
import typing
import xml.etree.ElementTree as ET
from collections import Counter
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPen
from pytestqt.qtbot import QtBot

from cuttings_db.model import Precision, Qualifier
from cuttings_db.timeline import (
    DARK,
    LIGHT,
    Glyph,
    Items,
    Timeline,
    View,
    draw_svg,
    fit,
    lay_out,
    pack_look,
    strokes,
)
from cuttings_desktop import theme
from cuttings_desktop.timeline.painting import colours_of, paint_layout
from timeline_samples import Row, day, items_of, singles

PRECISIONS: tuple[Precision, ...] = typing.get_args(Precision)
QUALIFIERS: tuple[Qualifier, ...] = typing.get_args(Qualifier)
SPANS: dict[str, tuple[str | None, str | None]] = {
    "day": ("2024-06-05", "2024-06-05"), "week": ("2024-06-03", "2024-06-09"), "month": ("2024-06-01", "2024-06-30"),
    "quarter": ("2024-04-01", "2024-06-30"), "season": ("2024-06-01", "2024-08-31"),
    "half": ("2024-01-01", "2024-06-30"), "year": ("2024-01-01", "2024-12-31"),
    "decade": ("2020-01-01", "2029-12-31"), "century": ("2001-01-01", "2100-12-31"),
    "range": ("2024-06-03", "2024-06-12"), "open": ("2024-06-05", None),
}  # fmt: skip
LOOKS = list(itertools.product(PRECISIONS, QUALIFIERS))
SVG = "{http://www.w3.org/2000/svg}"


def items_with_every_look() -> Items:
    """One item of each precision and qualifier, one after the other, and the same open to the past."""
    rows: list[Row] = []
    for precision, qualifier in LOOKS:
        lo, hi = SPANS[precision]
        rows.append((lo, hi, precision, qualifier, "event"))
        if precision == "open":
            rows.append((None, lo, precision, qualifier, "event"))
    return items_of(*rows)


def kind_of(precision: Precision, qualifier: Qualifier) -> Glyph:
    lo, hi = SPANS[precision]
    items = items_of((lo, hi, precision, qualifier, "event"))
    (glyph,) = singles(lay_out(items, fit(items, 900, 200)))
    return glyph


@pytest.mark.parametrize(("precision", "qualifier"), LOOKS)
def test_the_look_of_every_precision_and_qualifier(precision: Precision, qualifier: Qualifier) -> None:
    glyph = kind_of(precision, qualifier)
    plain = {"day": "dot", "range": "bar", "open": "arrow"}.get(precision, "faded")
    marked = {"approximate": "dashed", "uncertain": "doubtful", "within": "hollow", "as-of": "diamond"}
    assert glyph.kind == ("arrow" if precision == "open" else marked.get(qualifier, plain))
    assert glyph.lane == ("wide" if precision in ("year", "decade", "century") else "events")
    way = {"since": 1, "until": -1, "by": -1}.get(qualifier, 0)
    assert glyph.direction == (1 if precision == "open" else way)
    if way and precision != "open":
        assert glyph.reach >= 8.0 and glyph.width > glyph.reach
        assert glyph.loose == (qualifier == "by")
    assert strokes(glyph)


def shapes_of(glyph: Glyph) -> tuple[Any, ...]:
    """What is drawn of a glyph, without where."""
    return tuple((s.shape, s.fill, s.pen, s.dash, s.fade, s.text, len(s.points)) for s in strokes(glyph))


def test_no_two_qualifiers_look_alike() -> None:
    """By shape alone, whatever the colour: for a day, a period and a unit."""
    for precision in ("day", "range", "month"):
        drawn = {}
        for qualifier in QUALIFIERS:
            glyph = kind_of(typing.cast(Precision, precision), qualifier)
            drawn[qualifier] = (glyph.kind, glyph.direction, shapes_of(glyph))
        assert len(set(drawn.values())) == len(QUALIFIERS), drawn


class Recorder:
    """Stands in for a QPainter and keeps what is drawn, in words."""

    def __init__(self) -> None:
        self.drawn: list[tuple[Any, ...]] = []
        self._pen: Any = None
        self._brush: Any = None
        self._font = QFont()

    def setFont(self, font: QFont) -> None:
        self._font = font

    def font(self) -> QFont:
        return self._font

    def setRenderHint(self, _hint: Any) -> None: ...

    def setPen(self, pen: Any) -> None:
        self._pen = QPen(pen) if pen != Qt.PenStyle.NoPen else None

    def setBrush(self, brush: Any) -> None:
        self._brush = QBrush(brush) if brush != Qt.BrushStyle.NoBrush else None

    def _style(self) -> tuple[Any, ...]:
        if self._brush is None:
            fill: Any = "none"
        elif self._brush.gradient() is not None:
            fill = "fade"
        else:
            fill = round(self._brush.color().alphaF(), 2)
        pen = round(self._pen.widthF(), 2) if self._pen is not None else 0.0
        dash = [round(n * self._pen.widthF(), 1) for n in self._pen.dashPattern()] if self._pen is not None else []
        return fill, pen, tuple(dash)

    def _keep(self, shape: str, numbers: tuple[float, ...]) -> None:
        self.drawn.append((shape, tuple(round(n, 1) for n in numbers), *self._style()))

    def drawEllipse(self, at: QPointF, rx: float, _ry: float) -> None:
        self._keep("disc", (at.x(), at.y(), rx))

    def drawRoundedRect(self, box: QRectF, _rx: float, _ry: float) -> None:
        self._keep("box", (box.x(), box.y(), box.width(), box.height()))

    def drawPolyline(self, points: list[QPointF]) -> None:
        self._keep("line", tuple(n for p in points for n in (p.x(), p.y())))

    drawPolygon = drawPolyline

    def drawText(self, at: QPointF, text: str) -> None:
        self.drawn.append(("words", text, round(at.x(), 1)))

    def drawLine(self, *_line: Any) -> None: ...

    drawLines = drawRects = drawLine


def in_the_svg(text: str) -> list[tuple[Any, ...]]:
    """The strokes of the items of an SVG, in the same words."""
    found: list[tuple[Any, ...]] = []
    for group in ET.fromstring(text).iter(f"{SVG}g"):
        for one in group:
            name = one.tag.removeprefix(SVG)
            get = one.attrib.get

            def numbers(*names: str, get: Any = get) -> tuple[float, ...]:
                return tuple(round(float(get(n)), 1) for n in names)

            if name == "title":
                continue
            if name == "text":
                found.append(("words", one.text, numbers("x")[0]))
                continue
            shape: tuple[Any, ...] = {
                "circle": lambda n=numbers: ("disc", n("cx", "cy", "r")),
                "rect": lambda n=numbers: ("box", n("x", "y", "width", "height")),
                "path": lambda g=get: ("line", tuple(round(float(v), 1) for v in re.findall(r"[-\d.]+", g("d")))),
            }[name]()  # type: ignore[no-untyped-call]
            fill = get("fill")
            said: Any = "fade" if "url" in fill else "none" if fill == "none" else float(get("fill-opacity", "1"))
            dash = tuple(float(n) for n in get("stroke-dasharray", "").split())
            found.append((*shape, said, float(get("stroke-width", "0")), dash))
    return found


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_the_window_and_the_svg_draw_the_same(qtbot: QtBot, look: theme.Theme) -> None:
    """Every precision with every qualifier: the same strokes at the same places, whoever draws."""
    items = items_with_every_look()
    for first in range(0, len(items), 4):
        some = Items(*(getattr(items, name)[first : first + 4] for name in ("article", "lo", "hi", "look", "date")))
        layout = lay_out(some, fit(some, 1000, 300))
        glyphs = singles(layout)
        assert {g.item for g in glyphs} == set(range(len(some)))
        recorder = Recorder()
        paint_layout(recorder, layout, colours_of(look), QFont())  # type: ignore[arg-type]
        own = [d for d in recorder.drawn if d[0] != "words" or d[1] == "?"]
        # The names of the lanes have a ground and a disc of their own, drawn after the items.
        strokes_of_items = sum(len(strokes(g)) for g in glyphs)
        drawn = own[:strokes_of_items]
        written = in_the_svg(draw_svg(layout, colours_of(look)))
        assert len(written) == strokes_of_items
        for mine, other in zip(drawn, written, strict=True):
            assert mine[0] == other[0]
            for a, b in zip(np.hstack(mine[1:2]), np.hstack(other[1:2]), strict=True):
                assert a == b if isinstance(a, str) else abs(float(a) - float(b)) < 0.11
            assert mine[2:] == other[2:] or mine[0] == "words"


def test_columns_and_dots_are_told_apart_from_the_ground() -> None:
    """Contrast of at least 3 : 1 for what is drawn (WCAG 1.4.11), of 4.5 : 1 for words, in both looks."""

    def luminance(colour: str) -> float:
        parts = QColor(colour).getRgbF()[:3]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(a: str, b: str) -> float:
        high, low = sorted((luminance(a), luminance(b)), reverse=True)
        return (high + 0.05) / (low + 0.05)

    for palette in (LIGHT, DARK, colours_of(theme.LIGHT), colours_of(theme.DARK)):
        for lane in ("published", "events", "wide"):
            assert contrast(palette[lane], palette["background"]) >= 3.0
        for words in ("text", "muted"):
            assert contrast(palette[words], palette["background"]) >= 4.5


def test_what_several_articles_tell_is_one_glyph_with_their_number() -> None:
    """Three items of one card, two of them of one article: one glyph, two sources; contradictions stay apart."""
    rows: list[Row] = [("2024-06-05", "2024-06-05", "day", "exact", "event")] * 4
    other: Row = ("2024-06-09", "2024-06-09", "day", "exact", "event")
    items = items_of(*rows, other)
    items = Items(np.array([5, 4, 4, 9, 9], dtype=np.int32), items.lo, items.hi, items.look, items.date)
    timeline = Timeline(items, cards=np.array([3, 3, 3, 0, 0], dtype=np.int32))
    glyphs = sorted(singles(lay_out(timeline, View(day("2024-05-01"), day("2024-08-01"), 900, 200))), key=lambda g: g.x)
    assert Counter((g.item, g.sources) for g in glyphs) == Counter({(1, 2): 1, (3, 1): 1, (4, 1): 1})
    assert timeline.members(1) == [1, 2, 0] and timeline.members(3) == [3]
    assert timeline.cards is not None and timeline.cards.first(0) == 1 and timeline.cards.first(4) == 4
    assert len(timeline) == 3 and timeline.in_order().tolist() == [1, 3, 4]
    drawing = draw_svg(lay_out(timeline, View(day("2024-05-01"), day("2024-08-01"), 900, 200)))
    assert "×2" in drawing
    with pytest.raises(ValueError, match="card"):
        Timeline(items, cards=np.zeros(2, dtype=np.int32))


def test_an_arrow_always_has_room_for_its_head() -> None:
    """Crowded items that hold since a day: none is drawn without its arrow, none over another."""
    rows: list[Row] = [(f"2024-06-{n:02d}", f"2024-06-{n:02d}", "day", "since", "event") for n in range(1, 31)]
    items = items_of(*rows)
    layout = lay_out(items, View(day("2024-05-20"), day("2024-07-20"), 500, 120))
    drawn = singles(layout)
    assert all(g.reach >= 8 for g in drawn)
    columns = [g for g in layout.glyphs if g.kind == "column"]
    assert len(drawn) == 30 or columns
    assert pack_look("day", "since", "event") >> 4 & 15 == QUALIFIERS.index("since")
