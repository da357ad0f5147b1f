"""Lay a view out into glyphs, and find what lies under a pixel."""

from __future__ import annotations

from collections.abc import Sequence

from cuttings_db.timeline.axis import ticks
from cuttings_db.timeline.glyphs import LANES, Glyph, Lane, Layout, Style
from cuttings_db.timeline.items import Items
from cuttings_db.timeline.lanes import Timeline
from cuttings_db.timeline.placing import place
from cuttings_db.timeline.views import View

__all__ = ["bands_of", "body_of", "hit", "lay_out"]

# How the height is shared between lanes that hold anything.
_SHARES: dict[Lane, float] = {"published": 0.3, "events": 0.45, "wide": 0.25}


def lay_out(items: Items | Timeline, view: View, style: Style | None = None) -> Layout:
    """Return the glyphs of a view: lanes from top to bottom, then the axis.

    Pass a `Timeline` (the index, built once) for every view after the first; passing `Items` builds one.
    """
    style = style or Style()
    timeline = items if isinstance(items, Timeline) else Timeline(items)
    bands = bands_of([lane for lane in LANES if len(timeline.lanes[lane])], view, style)
    bottom = float(view.height) - style.axis
    glyphs: list[Glyph] = ticks(view, style, bottom, bottom)
    for lane, (top, height) in bands.items():
        glyphs.append(Glyph("lane", 0.0, top, float(view.width), height, lane, text=style.titles.get(lane, lane)))
        body = body_of(height, style)
        glyphs += place(lane, timeline.lanes[lane], view, style, top + height - style.padding - body, body)
    return Layout(view, style, glyphs, timeline, bands)


def body_of(height: float, style: Style) -> float:
    """Return how much of a lane's height its items have."""
    return max(height - style.title - style.padding, style.row)


def bands_of(full: Sequence[Lane], view: View, style: Style) -> dict[Lane, tuple[float, float]]:
    """Return top and height of each lane that holds anything, from top to bottom; the others take no room."""
    room = max(float(view.height) - style.axis, 1.0)
    total = sum(_SHARES[lane] for lane in full)
    bands: dict[Lane, tuple[float, float]] = {}
    top = 0.0
    for lane in full:
        height = room * _SHARES[lane] / total
        bands[lane] = (top, height)
        top += height
    return bands


def hit(layout: Layout, x: float, y: float, slack: float = 3.0) -> list[int]:
    """Return the items under a pixel, nearest first; a column answers with all that it counts, by first day."""
    near: list[tuple[float, int]] = []
    columns: list[Glyph] = []
    drawn: set[int] = set()
    for glyph in layout.glyphs:
        if glyph.item >= 0:
            drawn.add(glyph.item)
            dx = max(glyph.x - x, x - glyph.x - glyph.width, 0.0)
            dy = max(glyph.y - y, y - glyph.y - glyph.height, 0.0)
            if dx <= slack and dy <= slack:
                near.append((dx + dy + abs(glyph.x + glyph.width / 2 - x) * 1e-3, glyph.item))
        elif glyph.kind == "column" and glyph.x <= x < glyph.x + glyph.width:
            columns.append(glyph)
    if near:
        return list(dict.fromkeys(item for _, item in sorted(near)))
    for glyph in columns:
        top, height = layout.bands[glyph.lane]
        if top <= y < top + height:
            lane = layout.timeline.lanes[glyph.lane]
            pad = (layout.style.dot / 2 + layout.style.gap) / layout.view.scale
            at = lane.between(layout.view.day(glyph.x) - pad, layout.view.day(glyph.x + glyph.width) + pad)
            return [item for item in lane.item[at].tolist() if item not in drawn]
    return []
