"""What lies under a pixel of the timeline, and what shows an item."""

from __future__ import annotations

from cuttings_db.timeline import Glyph, Layout, hit

__all__ = ["column_at", "glyph_at", "glyph_of"]


def _alone(layout: Layout, item: int) -> Glyph | None:
    """Return the item's own glyph."""
    return next((g for g in layout.glyphs if g.item == item and g.kind != "label"), None)


def glyph_of(layout: Layout, item: int, day: float) -> Glyph | None:
    """Return the glyph that shows an item of a day; the column that hides it where it is not drawn alone."""
    own = _alone(layout, item)
    if own is not None:
        return own
    for glyph in layout.glyphs:
        if glyph.kind == "column" and glyph.x <= layout.view.x(day) <= glyph.x + glyph.width:
            lane = layout.timeline.lanes.get(glyph.lane)
            if lane is not None and item in lane.item:
                return glyph
    return None


def glyph_at(layout: Layout, x: float, y: float) -> Glyph | None:
    """Return the item's glyph, or the column, under a pixel."""
    found = hit(layout, x, y)
    if not found:
        return None
    own = _alone(layout, found[0])
    return own if own is not None else column_at(layout, x, y)


def column_at(layout: Layout, x: float, y: float) -> Glyph | None:
    """Return the column whose place is under a pixel."""
    for glyph in layout.glyphs:
        if glyph.kind == "column" and glyph.x <= x < glyph.x + glyph.width:
            top, height = layout.bands[glyph.lane]
            if top <= y < top + height:
                return glyph
    return None
