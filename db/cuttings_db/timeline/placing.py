"""Place the items of one lane: single glyphs in rows where there is room, columns where they crowd."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cuttings_db.timeline.glyphs import Glyph, GlyphKind, Lane, Style
from cuttings_db.timeline.lanes import KINDS, Floats, LaneIndex, Spread
from cuttings_db.timeline.views import View

__all__ = ["place"]

_KINDS: tuple[GlyphKind, ...] = KINDS  # type: ignore[assignment]  # the names of KINDS are glyph kinds


def place(lane: Lane, index: LaneIndex, view: View, style: Style, top: float, height: float) -> list[Glyph]:
    """Return the glyphs of a lane between `top` and `top + height`.

    A bin is crowded where more items touch it than the lane has rows. Items that touch no crowded bin are drawn
    one by one, and then first-free-row placing cannot fail, since no bin holds more of them than there are rows.
    """
    rows = max(int(height // style.row), 1)
    bins = max(int(view.width // style.bin), 1)
    edges = np.linspace(view.lo, view.hi, bins + 1)
    pad = (style.dot / 2 + style.gap) / view.scale
    touching = index.touching(edges, pad)
    crowded = touching > rows
    single = _single(index, view, pad, crowded, bins)
    rest = touching - _cover(index, single, view, pad, bins)
    glyphs = _columns(lane, index, single, edges, rest, view.width, top, height)
    return glyphs + _rows(
        lane, index, single, view, style, top, rows, [(glyph.x, glyph.x + glyph.width) for glyph in glyphs]
    )


def _bins(index: LaneIndex, at: NDArray[np.intp], view: View, pad: float, bins: int) -> tuple[NDArray[np.intp], ...]:
    """Return the first and the last bin that each padded item touches, cut to the view."""
    per_day = bins / (view.hi - view.lo)
    first = np.floor((index.lo[at] - pad - view.lo) * per_day).astype(np.intp)
    last = np.ceil((index.end[at] + pad - view.lo) * per_day).astype(np.intp) - 1
    return np.clip(first, 0, bins - 1), np.clip(np.maximum(last, first), 0, bins - 1)


def _single(index: LaneIndex, view: View, pad: float, crowded: NDArray[np.bool_], bins: int) -> NDArray[np.intp]:
    """Return the positions of the items in view that touch no crowded bin."""
    if not len(index) or crowded.all():
        return np.empty(0, dtype=np.intp)
    at = index.between(view.lo - pad, view.hi + pad)
    if not crowded.any():
        return at
    first, last = _bins(index, at, view, pad, bins)
    sums = np.concatenate([[0], np.cumsum(crowded)])
    free: NDArray[np.intp] = at[sums[last + 1] == sums[first]]
    return free


def _cover(index: LaneIndex, single: NDArray[np.intp], view: View, pad: float, bins: int) -> NDArray[np.int64]:
    """Return how many of the single items touch each bin."""
    if not len(single):
        return np.zeros(bins, dtype=np.int64)
    first, last = _bins(index, single, view, pad, bins)
    steps = np.bincount(first, minlength=bins + 1) - np.bincount(last + 1, minlength=bins + 1)
    covered: NDArray[np.int64] = np.cumsum(steps)[:bins]
    return covered


def _columns(
    lane: Lane,
    index: LaneIndex,
    single: NDArray[np.intp],
    edges: Floats,
    rest: NDArray[np.int64],
    width: float,
    top: float,
    height: float,
) -> list[Glyph]:
    """Return columns for what is not drawn one by one, as high as their share of the fullest."""
    if not (rest > 0).any():
        return []
    mass = index.mass(edges)
    if len(single):
        mass = np.maximum(mass - Spread(index.lo[single], index.end[single]).mass(edges), 0.0)
    mass[rest <= 0] = 0.0
    most = float(mass.max())
    if most <= 0:
        return []
    high = np.maximum(mass / most * height, 1.5)
    step = width / len(rest)
    return [
        Glyph("column", i * step, top + height - float(high[i]), step, float(high[i]), lane, count=int(rest[i]))
        for i in np.flatnonzero(mass > most * 1e-4).tolist()
    ]


def _rows(
    lane: Lane,
    index: LaneIndex,
    single: NDArray[np.intp],
    view: View,
    style: Style,
    top: float,
    rows: int,
    columns: list[tuple[float, float]],
) -> list[Glyph]:
    """Return single items, each in the first row that is free; arrows and names take the room that is left.

    `columns` are the left and right edges of what is drawn as density: no name is written over one.
    """
    scale, half = view.scale, style.dot / 2
    left, right = (index.lo[single] - view.lo) * scale, (index.end[single] - view.lo) * scale
    middle = (left + right) / 2
    short = right - left < style.dot
    left, right = np.where(short, middle - half, left), np.where(short, middle + half, right)
    kind, item, direction = index.kind[single], index.item[single], index.direction[single]
    in_rows: list[list[Glyph]] = [[] for _ in range(rows)]
    free = [float("-inf")] * rows
    lift = (style.row - style.dot) / 2
    for x, end, k, number, way in zip(
        left.tolist(), right.tolist(), kind.tolist(), item.tolist(), direction.tolist(), strict=True
    ):
        row = next((r for r in range(rows) if free[r] <= x), rows - 1)
        free[row] = end + style.gap
        y = top + row * style.row + lift
        in_rows[row].append(Glyph(_KINDS[k], x, y, end - x, style.dot, lane, number, direction=way))
    glyphs = [glyph for row_glyphs in in_rows for glyph in row_glyphs]
    for row_glyphs in in_rows:
        _stretch(row_glyphs, style)
    if style.name is not None and len(glyphs) <= style.named:
        # The lane's own title stands at the left of its first row.
        titled = _width(style.titles.get(lane, "")) * style.character + 3 * style.dot
        for number, row_glyphs in enumerate(in_rows):
            ends = _Room(columns, float(view.width), 0.0 if number else titled)
            glyphs += _names(row_glyphs, style, style.name, ends)
    return glyphs


def _stretch(row: list[Glyph], style: Style) -> None:
    """Let arrows reach into the free room at their open side."""
    for i, glyph in enumerate(row):
        if glyph.direction > 0:
            room = row[i + 1].x - style.gap if i + 1 < len(row) else float("inf")
            glyph.width = max(min(glyph.width + style.arrow, room - glyph.x), glyph.width)
        elif glyph.direction < 0:
            room = row[i - 1].x + row[i - 1].width + style.gap if i else float("-inf")
            end = glyph.x + glyph.width
            glyph.x = min(max(glyph.x - style.arrow, room), glyph.x)
            glyph.width = end - glyph.x


@dataclass(frozen=True)
class _Room:
    """Where names may stand: between columns (left and right edges, in order), from `first` to `width`."""

    columns: list[tuple[float, float]]
    width: float
    first: float

    def end(self, x: float) -> float:
        """Return where the room that holds `x` ends."""
        at = bisect.bisect_right(self.columns, x, key=lambda edges: edges[1])
        return self.columns[at][0] if at < len(self.columns) else self.width


def _names(row: list[Glyph], style: Style, name: Callable[[int], str], room_of: _Room) -> Iterator[Glyph]:
    """Yield the names of a row's items where they fit before the next item or column."""
    for i, glyph in enumerate(row):
        x = max(glyph.x + glyph.width, room_of.first) + style.gap * 2
        room = min(row[i + 1].x if i + 1 < len(row) else room_of.width, room_of.end(x)) - x - style.gap
        text = _cut(name(glyph.item), int(room / style.character))
        if text:
            yield Glyph(
                "label", x, glyph.y, _width(text) * style.character, glyph.height, glyph.lane, glyph.item, text=text
            )


def _width(text: str) -> int:
    """Return how many characters wide a text is; Han and other wide characters count twice."""
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)


def _cut(text: str, characters: int) -> str:
    """Return as much of a text as fits, with an ellipsis; nothing where fewer than six characters fit."""
    if _width(text) <= characters:
        return text
    if characters < 6:
        return ""
    while text and _width(text) >= characters:
        text = text[:-1]
    return text.rstrip() + "…"
