"""Place the items of one lane: single glyphs in rows where there is room, columns where they crowd."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cuttings_db.timeline.glyphs import Glyph, GlyphKind, Lane, Style
from cuttings_db.timeline.lanes import KINDS, Floats, LaneIndex, Spread
from cuttings_db.timeline.naming import names, stretch
from cuttings_db.timeline.views import View

__all__ = ["place"]

_WISHES = (150.0, 75.0, 0.0)
_ARROW = KINDS.index("arrow")
_KINDS: tuple[GlyphKind, ...] = KINDS  # type: ignore[assignment]  # the names of KINDS are glyph kinds


def place(lane: Lane, index: LaneIndex, view: View, style: Style, top: float, height: float) -> list[Glyph]:
    """Return the glyphs of a lane between `top` and `top + height`.

    A bin is crowded where more items touch it than the lane has rows. Items that touch no crowded bin are drawn
    one by one, each in the first free row; what finds no row, for the room that an arrow or a number takes, is
    counted into the columns.
    """
    rows = max(int(height // style.row), 1)
    bins = max(int(view.width // style.bin), 1)
    edges = np.linspace(view.lo, view.hi, bins + 1)
    pad = (style.dot / 2 + style.gap) / view.scale
    touching = index.touching(edges, pad)
    crowded = touching > rows
    single = _single(index, view, pad, crowded, bins)
    # Few items are spread over the rows so that their names find room beside them.
    wishes = _WISHES if style.name is not None and 0 < len(single) <= style.named else (0.0,)
    for wish in wishes:
        in_rows, placed = _rows(lane, index, single, view, style, top, rows, wish)
        if placed.all():
            break
    single = single[placed]
    rest = touching - _cover(index, single, view, pad, bins)
    columns = _columns(lane, index, single, edges, rest, view.width, top, height)
    glyphs = [glyph for row in in_rows for glyph in row]
    for row in in_rows:
        stretch(row, style)
    if style.name is not None and len(glyphs) <= style.named:
        glyphs += names(lane, in_rows, style, view, [(glyph.x, glyph.x + glyph.width) for glyph in columns])
    return columns + glyphs


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
    if not crowded.any():
        return index.between(view.lo - pad, view.hi + pad)
    at = _beginning_free(index, view, pad, crowded, bins)
    first, last = _bins(index, at, view, pad, bins)
    sums = np.concatenate([[0], np.cumsum(crowded)])
    free: NDArray[np.intp] = at[sums[last + 1] == sums[first]]
    return free


def _beginning_free(
    index: LaneIndex, view: View, pad: float, crowded: NDArray[np.bool_], bins: int
) -> NDArray[np.intp]:
    """Return the positions of the items in view that begin where it is not crowded, and a few more.

    Where most is crowded, only these few need to be looked at one by one.
    """
    turns = np.flatnonzero(np.diff(crowded, prepend=True, append=True))
    days = (view.hi - view.lo) / bins
    starts, ends = view.lo + turns[::2] * days, view.lo + turns[1::2] * days
    # Edges are rounded; a day more at both sides costs nothing, since every item is checked afterwards.
    first = np.searchsorted(index.lo, starts + pad - 1.0, "left")
    last = np.searchsorted(index.lo, ends + pad + 1.0, "right")
    first[1:] = np.maximum(first[1:], last[:-1])
    parts = [np.arange(a, b) for a, b in zip(first.tolist(), last.tolist(), strict=True) if b > a]
    if not crowded[0]:
        # What began before the view reaches into its first bins.
        before = index.between(view.lo - pad, float(starts[0]) + pad - 1.0)
        parts.insert(0, before[before < first[0]])
    return np.concatenate(parts) if parts else np.empty(0, dtype=np.intp)


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
    step = width / len(rest)
    shown = np.flatnonzero(mass > most * 1e-4)
    high = np.maximum(mass[shown] / most * height, 1.5)
    columns = (shown * step, top + height - high, high, rest[shown])
    return [
        Glyph("column", x, y, step, tall, lane, -1, count)
        for x, y, tall, count in zip(*(column.tolist() for column in columns), strict=True)
    ]


def _rows(
    lane: Lane,
    index: LaneIndex,
    single: NDArray[np.intp],
    view: View,
    style: Style,
    top: float,
    rows: int,
    wish: float = 0.0,
) -> tuple[list[list[Glyph]], NDArray[np.bool_]]:
    """Return the rows with the items that found room in one, and which of `single` these are.

    `wish` is what each would like to have free behind it, in pixels.
    """
    scale, half = view.scale, style.dot / 2
    left, right = (index.lo[single] - view.lo) * scale, (index.end[single] - view.lo) * scale
    middle = (left + right) / 2
    short = right - left < style.dot
    left, right = np.where(short, middle - half, left), np.where(short, middle + half, right)
    kind, direction = index.kind[single], index.direction[single]
    # The arrow of an open item is all of its glyph; that of the others comes beside what is known.
    reach = np.where((direction != 0) & (kind != _ARROW), style.least_arrow, 0.0)
    left, right = left - np.where(direction < 0, reach, 0.0), right + np.where(direction > 0, reach, 0.0)
    sources = index.sources[single] if index.sources is not None else np.ones(len(single), dtype=np.int32)
    behind = [style.width(f"×{n}") + 5.0 if n > 1 else 0.0 for n in sources.tolist()]
    in_rows: list[list[Glyph]] = [[] for _ in range(rows)]
    free = [float("-inf")] * rows
    lift = (style.row - style.dot) / 2
    placed = np.ones(len(single), dtype=np.bool_)
    columns = (left, right, kind, index.item[single], direction, reach, index.loose[single], sources)
    for n, (x, end, k, item, way, arrow, loose, told) in enumerate(
        zip(*(column.tolist() for column in columns), strict=True)
    ):
        for row in range(rows):
            if free[row] <= x:
                break
        else:
            placed[n] = False
            continue
        free[row] = end + behind[n] + style.gap + wish
        y = top + row * style.row + lift
        glyph = Glyph(_KINDS[k], x, y, end - x, style.dot, lane, item)
        if way:
            glyph.direction, glyph.reach, glyph.loose = way, arrow, loose
        glyph.sources = told
        in_rows[row].append(glyph)
    return in_rows, placed
