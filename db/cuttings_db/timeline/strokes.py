"""What an item looks like, as a few strokes: the one description that the window and the SVG both draw.

Shape tells precision and qualifier, so that nothing hangs on colour:

- a disc is a day, a solid bar a period, a bar with faded ends lies somewhere in its unit;
- hollow with whiskers: some time within; dashed outline: approximate; dotted outline with a question mark: uncertain;
- a diamond: as of then; an arrow: since (to the right), until (to the left), by (to the left, dashed).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cuttings_db.timeline.glyphs import Glyph

__all__ = ["COLUMN_SHADE", "FADE", "HEAD", "LETTERS", "RADIUS", "Stroke", "strokes"]

# Share of the length and strength of the colour of a bar whose ends fade.
FADE: tuple[tuple[float, float], ...] = ((0.0, 0.1), (0.3, 0.85), (0.7, 0.85), (1.0, 0.1))
COLUMN_SHADE = 0.55
RADIUS = 2.5  # of the corners of boxes
HEAD = 4.0  # half the height of an arrow's head
LETTERS = 10  # pixels of what a glyph says itself

_PEN = 1.4
_DASHES, _DOTS = (4.0, 3.0), (1.5, 2.5)


@dataclass(frozen=True, slots=True)
class Stroke:
    """One stroke in pixels; `fill` is how strong the lane's colour fills it (0: not), `pen` the width of its line.

    `points` of a disc: middle and radius; of a box: x, y, width, height; of a line: x, y, x, y, …; of words: x and
    the line they stand on. `fade` fills a box as FADE says. A line that is filled is closed.
    """

    shape: Literal["disc", "box", "line", "words"]
    points: tuple[float, ...]
    fill: float = 0.0
    pen: float = 0.0
    dash: tuple[float, ...] = ()
    fade: bool = False
    text: str = ""


def strokes(glyph: Glyph) -> tuple[Stroke, ...]:
    """Return the strokes of an item's glyph, from back to front; nothing for columns, labels, ticks and lanes."""
    if glyph.kind == "arrow":
        return (*_arrow(glyph, glyph.x, glyph.width), *_sources(glyph))
    left = glyph.x + (glyph.reach if glyph.direction < 0 else 0.0)
    width = glyph.width - glyph.reach
    made = _body(glyph, left, width)
    if glyph.direction:
        start = left + width if glyph.direction > 0 else glyph.x
        made = (*_arrow(glyph, start, glyph.reach, tail=False), *made)
    return (*made, *_sources(glyph))


def _body(glyph: Glyph, x: float, width: float) -> tuple[Stroke, ...]:
    """Return what fills the days that are known."""
    y, height, right = glyph.y, glyph.height, x + width
    across, middle = x + width / 2, glyph.y + glyph.height / 2
    inner = (x + 0.5, y + 0.5, max(width - 1.0, 1.0), height - 1.0)
    if glyph.kind == "dot":
        return (Stroke("disc", (across, middle, height / 2), fill=1.0),)
    if glyph.kind == "bar":
        return (Stroke("box", (x, y, width, height), fill=1.0),)
    if glyph.kind == "faded":
        return (Stroke("box", (x, y, width, height), fill=1.0, fade=True),)
    if glyph.kind == "hollow":
        box = Stroke("box", (x + 0.5, y + 1.5, max(width - 1.0, 1.0), height - 3.0), pen=_PEN)
        ends = (Stroke("line", (at, y - 1.0, at, y + height + 1.0), pen=_PEN) for at in (x + 0.5, right - 0.5))
        return (box, *ends)
    if glyph.kind == "dashed":
        return (Stroke("box", inner, fill=0.15, pen=_PEN, dash=_DASHES),)
    if glyph.kind == "doubtful":
        sign = Stroke("words", (across - 2.5, middle + 3.6), text="?")
        return (Stroke("box", inner, pen=_PEN, dash=_DOTS), sign)
    if glyph.kind == "diamond":
        half = height / 2
        at = right - half if width > height else across
        shape = (at - half, middle, at, y, at + half, middle, at, y + height)
        back = (Stroke("box", (x, y, width, height), fill=1.0, fade=True),) if width > height else ()
        return (*back, Stroke("line", shape, fill=1.0))
    return ()


def _arrow(glyph: Glyph, x: float, width: float, *, tail: bool = True) -> tuple[Stroke, ...]:
    """Return the arrow in `[x, x + width]`; one that begins at nothing else has a bar at its known end."""
    middle, forward = glyph.y + glyph.height / 2, glyph.direction >= 0
    tip, start = (x + width, x) if forward else (x, x + width)
    back = tip - (HEAD + 1.0 if forward else -HEAD - 1.0)
    shaft = Stroke("line", (start, middle, tip, middle), pen=1.8, dash=(3.0, 2.5) if glyph.loose else ())
    head = Stroke("line", (back, middle - HEAD, tip, middle, back, middle + HEAD), pen=1.8)
    ends = (Stroke("line", (start, middle - HEAD, start, middle + HEAD), pen=1.8),) if tail else ()
    return (shaft, head, *ends)


def _sources(glyph: Glyph) -> tuple[Stroke, ...]:
    """Return the number of articles that tell of it, behind it, where there are several."""
    if glyph.sources < 2:
        return ()
    return (Stroke("words", (glyph.x + glyph.width + 4.0, glyph.y + glyph.height - 1.0), text=f"×{glyph.sources}"),)
