"""What a layout consists of: glyphs in pixels, the style that sizes them, the layout itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from cuttings_db.timeline.labels import estimated_width
from cuttings_db.timeline.views import View

if TYPE_CHECKING:
    from cuttings_db.timeline.lanes import Timeline

__all__ = ["LANES", "Glyph", "GlyphKind", "Lane", "Layout", "Style"]

# dot: a day. bar: a period that an event fills. faded: somewhere in a unit. hollow: within bounds, with whiskers.
# dashed: approximate. doubtful: uncertain. diamond: as of then. arrow: an open end (direction -1 past, 1 future), its
# known day at the other. column: how many, where they crowd.
GlyphKind = Literal[
    "dot", "bar", "faded", "hollow", "dashed", "doubtful", "diamond", "arrow", "column", "label", "tick", "lane"
]
Lane = Literal["published", "events", "wide", "axis"]
LANES: tuple[Lane, ...] = ("published", "events", "wide")


@dataclass(slots=True)
class Glyph:
    """One thing to draw: the box `x`, `y`, `width`, `height` in pixels from the upper left.

    `item` is the index into Items (-1: none), `count` how many items a column stands for, `text` what a label,
    tick or lane says, `direction` where an arrow points, `strong` marks the ticks that begin a larger unit.
    An item that holds since, until or by a known day has its arrow in `reach` of the width, at the side of
    `direction`; `loose` says that it happened some time there, not all along. `sources` is how many articles tell of
    it; the number stands behind the glyph if there are several.
    """

    kind: GlyphKind
    x: float
    y: float
    width: float
    height: float
    lane: Lane
    item: int = -1
    count: int = 1
    text: str = ""
    direction: int = 0
    strong: bool = False
    reach: float = 0.0
    loose: bool = False
    sources: int = 1


@dataclass(frozen=True)
class Style:
    """Sizes in pixels, and the words: `tick` writes an axis label (unit, year, month, day), `name` labels an item.

    `measure` says how wide words are; without it they are estimated for letters of `letters` pixels. `arrow` is how
    far an arrow reaches where there is room, `least_arrow` what it always has.
    """

    row: float = 14.0
    dot: float = 9.0
    gap: float = 2.0
    bin: float = 6.0
    axis: float = 22.0
    title: float = 16.0
    padding: float = 4.0
    character: float = 6.6
    arrow: float = 18.0
    least_arrow: float = 8.0
    letters: float = 11.0
    titles: dict[str, str] = field(
        default_factory=lambda: {"published": "published", "events": "events", "wide": "years and wider"}
    )
    tick: Callable[[str, int, int, int], str] | None = None
    name: Callable[[int], str] | None = None
    named: int = 60
    measure: Callable[[str], float] | None = None

    def width(self, text: str) -> float:
        """Return how many pixels wide words are."""
        return self.measure(text) if self.measure is not None else estimated_width(text, self.letters)


@dataclass(frozen=True, eq=False)
class Layout:
    """The glyphs of one view, in drawing order, and what they were made from."""

    view: View
    style: Style
    glyphs: list[Glyph]
    timeline: Timeline
    bands: dict[Lane, tuple[float, float]]
