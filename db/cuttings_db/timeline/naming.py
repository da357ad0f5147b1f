"""What takes the room that the items of a row have left: the reach of arrows, and names."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cuttings_db.timeline.glyphs import Glyph, Lane, Style
from cuttings_db.timeline.labels import cut
from cuttings_db.timeline.views import View

__all__ = ["names", "stretch"]


def _end(glyph: Glyph, style: Style) -> float:
    """Return where a glyph ends, with the number of its sources."""
    return glyph.x + glyph.width + (style.width(f"×{glyph.sources}") + 5.0 if glyph.sources > 1 else 0.0)


def stretch(row: Sequence[Glyph], style: Style) -> None:
    """Let arrows reach into the free room at their open side."""
    for i, glyph in enumerate(row):
        if not glyph.direction:
            continue
        most = max(style.arrow - glyph.reach, 0.0)
        if glyph.direction > 0:
            room = row[i + 1].x - style.gap if i + 1 < len(row) else float("inf")
            more = min(most, room - _end(glyph, style))
        else:
            room = _end(row[i - 1], style) + style.gap if i else float("-inf")
            more = min(most, glyph.x - room)
        more = max(more, 0.0)
        glyph.width += more
        if glyph.direction < 0:
            glyph.x -= more
        if glyph.kind != "arrow":
            glyph.reach += more


@dataclass(frozen=True)
class _Room:
    """Where names may stand: between columns (left and right edges, in order), from `first` to `width`."""

    columns: Sequence[tuple[float, float]]
    width: float
    first: float

    def end(self, x: float) -> float:
        """Return where the room that holds `x` ends."""
        at = bisect.bisect_right(self.columns, x, key=lambda edges: edges[1])
        return self.columns[at][0] if at < len(self.columns) else self.width


def names(
    lane: Lane, rows: Sequence[Sequence[Glyph]], style: Style, view: View, columns: Sequence[tuple[float, float]]
) -> list[Glyph]:
    """Return the names of a lane's single items, each where it fits.

    `columns` are the left and right edges of what is drawn as density: no name is written over one.
    """
    if style.name is None:
        return []
    # The lane's own title stands at the left of its first row.
    titled = style.width(style.titles.get(lane, "")) + 3 * style.dot
    found: list[Glyph] = []
    for number, row in enumerate(rows):
        found += _names(row, style, style.name, _Room(columns, float(view.width), 0.0 if number else titled))
    return found


def _names(row: Sequence[Glyph], style: Style, name: Callable[[int], str], room_of: _Room) -> Iterator[Glyph]:
    """Yield the names of a row's items where they fit before the next item or column."""
    for i, glyph in enumerate(row):
        x = max(_end(glyph, style), room_of.first) + style.gap * 2
        room = min(row[i + 1].x if i + 1 < len(row) else room_of.width, room_of.end(x)) - x - style.gap
        text = cut(name(glyph.item), room, style.width)
        if text:
            yield Glyph("label", x, glyph.y, style.width(text), glyph.height, glyph.lane, glyph.item, text=text)
