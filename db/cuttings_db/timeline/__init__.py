"""The timeline without a window: dated items laid out into a plain list of glyphs, which a widget or an SVG draws."""

from cuttings_db.timeline.densities import Densities, Density, lay_out_density, margin, resolution_for
from cuttings_db.timeline.glyphs import LANES, Glyph, GlyphKind, Lane, Layout, Style
from cuttings_db.timeline.items import OPEN_FUTURE, OPEN_PAST, Items, Look, pack_look, unpack_look
from cuttings_db.timeline.lanes import Timeline
from cuttings_db.timeline.layouts import hit, lay_out
from cuttings_db.timeline.legends import LEGEND, with_legend
from cuttings_db.timeline.strokes import COLUMN_SHADE, FADE, LETTERS, RADIUS, Stroke, strokes
from cuttings_db.timeline.svg import DARK, LIGHT, draw_svg
from cuttings_db.timeline.views import FIRST_DAY, LAST_DAY, View, fit, panned, zoomed

__all__ = [
    "COLUMN_SHADE",
    "DARK",
    "FADE",
    "FIRST_DAY",
    "LANES",
    "LAST_DAY",
    "LEGEND",
    "LETTERS",
    "LIGHT",
    "OPEN_FUTURE",
    "OPEN_PAST",
    "RADIUS",
    "Densities",
    "Density",
    "Glyph",
    "GlyphKind",
    "Items",
    "Lane",
    "Layout",
    "Look",
    "Stroke",
    "Style",
    "Timeline",
    "View",
    "draw_svg",
    "fit",
    "hit",
    "lay_out",
    "lay_out_density",
    "margin",
    "pack_look",
    "panned",
    "resolution_for",
    "strokes",
    "unpack_look",
    "with_legend",
    "zoomed",
]
