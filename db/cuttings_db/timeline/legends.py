"""Say under a drawing what its shapes mean: one example of each look that is in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cuttings_db.timeline.glyphs import Glyph, Layout

__all__ = ["LEGEND", "with_legend"]

# Look, or look and arrow, and its words.
LEGEND: Mapping[str, str] = {
    "dot": "a day",
    "bar": "a period",
    "faded": "some time in a month, year, …",
    "hollow": "some time within",
    "dashed": "about",
    "doubtful": "perhaps",
    "diamond": "as of then",
    "since": "since then",
    "until": "until then",
    "by": "before then",
    "column": "many dates",
    "sources": "told by several articles",
}
_LEFT, _EXAMPLE, _GAP = 6.0, 24.0, 20.0


def _look(glyph: Glyph) -> str:
    """Return what a glyph is an example of."""
    if glyph.direction:
        return "since" if glyph.direction > 0 else "by" if glyph.loose else "until"
    return glyph.kind


def with_legend(layout: Layout, words: Mapping[str, str] = LEGEND) -> Layout:
    """Return a layout that is higher by lines that explain its looks; nothing is added where nothing is drawn."""
    style = layout.style
    found = {_look(glyph) for glyph in layout.glyphs}
    if any(glyph.sources > 1 for glyph in layout.glyphs):
        found.add("sources")
    x, line = _LEFT, 0
    top, step = layout.view.height + style.gap, style.row + style.gap
    made: list[Glyph] = []
    for look in words:
        if look not in found:
            continue
        width = _EXAMPLE + 6.0 + style.width(words[look])
        if x > _LEFT and x + width > layout.view.width:
            x, line = _LEFT, line + 1
        y = top + line * step
        made.append(_example(look, x, y, style.dot))
        made.append(Glyph("label", x + _EXAMPLE + 6.0, y, width - _EXAMPLE - 6.0, style.dot, "axis", text=words[look]))
        x += width + _GAP
    if not made:
        return layout
    height = round(top + (line + 1) * step + style.gap)
    return replace(layout, view=replace(layout.view, height=height), glyphs=[*layout.glyphs, *made])


def _example(look: str, x: float, y: float, size: float) -> Glyph:
    """Return a small example of a look."""
    if look in ("since", "until", "by"):
        way = 1 if look == "since" else -1
        return Glyph("dot", x, y, _EXAMPLE, size, "events", direction=way, loose=look == "by", reach=_EXAMPLE - size)
    if look == "column":
        return Glyph("column", x + 8.0, y - 2.0, 7.0, size + 2.0, "events")
    if look == "sources":
        return Glyph("dot", x, y, size, size, "events", sources=2)
    width = size if look in ("dot", "diamond") else _EXAMPLE
    return Glyph(look, x + (_EXAMPLE - width) / 2, y, width, size, "events")  # type: ignore[arg-type]  # a kind
