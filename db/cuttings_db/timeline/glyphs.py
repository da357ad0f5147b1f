"""What a layout consists of: glyphs in pixels, the style that sizes them, the layout itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from cuttings_db.timeline.views import View

if TYPE_CHECKING:
    from cuttings_db.timeline.lanes import Timeline

__all__ = ["LANES", "Glyph", "GlyphKind", "Lane", "Layout", "Style"]

# dot: a day. bar: a period that an event fills. faded: somewhere in a unit. hollow: within bounds, with whiskers.
# dashed: approximate. arrow: an open end (direction -1 past, 1 future). column: how many, where they crowd.
GlyphKind = Literal["dot", "bar", "faded", "hollow", "dashed", "arrow", "column", "label", "tick", "lane"]
Lane = Literal["published", "events", "wide", "axis"]
LANES: tuple[Lane, ...] = ("published", "events", "wide")


@dataclass(slots=True)
class Glyph:
    """One thing to draw: the box `x`, `y`, `width`, `height` in pixels from the upper left.

    `item` is the index into Items (-1: none), `count` how many items a column stands for, `text` what a label,
    tick or lane says, `direction` where an arrow points, `strong` marks the ticks that begin a larger unit.
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


@dataclass(frozen=True)
class Style:
    """Sizes in pixels, and the words: `tick` writes an axis label (unit, year, month, day), `name` labels an item."""

    row: float = 14.0
    dot: float = 9.0
    gap: float = 2.0
    bin: float = 6.0
    axis: float = 22.0
    title: float = 16.0
    padding: float = 4.0
    character: float = 6.6
    arrow: float = 18.0
    titles: dict[str, str] = field(
        default_factory=lambda: {"published": "published", "events": "events", "wide": "years and wider"}
    )
    tick: Callable[[str, int, int, int], str] | None = None
    name: Callable[[int], str] | None = None
    named: int = 60


@dataclass(frozen=True, eq=False)
class Layout:
    """The glyphs of one view, in drawing order, and what they were made from."""

    view: View
    style: Style
    glyphs: list[Glyph]
    timeline: Timeline
    bands: dict[Lane, tuple[float, float]]
