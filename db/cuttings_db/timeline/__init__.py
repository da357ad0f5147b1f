"""The timeline without a window: dated items laid out into a plain list of glyphs, which a widget or an SVG draws."""

from cuttings_db.timeline.glyphs import LANES, Glyph, GlyphKind, Lane, Layout, Style
from cuttings_db.timeline.items import OPEN_FUTURE, OPEN_PAST, Items, Look, pack_look, unpack_look
from cuttings_db.timeline.lanes import Timeline
from cuttings_db.timeline.layouts import hit, lay_out
from cuttings_db.timeline.svg import DARK, LIGHT, draw_svg
from cuttings_db.timeline.views import View, fit, panned, zoomed

__all__ = [
    "DARK",
    "LANES",
    "LIGHT",
    "OPEN_FUTURE",
    "OPEN_PAST",
    "Glyph",
    "GlyphKind",
    "Items",
    "Lane",
    "Layout",
    "Look",
    "Style",
    "Timeline",
    "View",
    "draw_svg",
    "fit",
    "hit",
    "lay_out",
    "pack_look",
    "panned",
    "unpack_look",
    "zoomed",
]
