"""The picture of the search benchmark, as SVG: our time against each rival's, and how our cost grows."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from search_report import Results, ratios

_WIDTH, _LEFT, _ROW = 1180, 200, 24
_INK, _SOFT, _LINE = "#1f2430", "#6b7280", "#e2e5ea"
_COLOURS = {"fts5": "#c2410c", "tantivy": "#6d28d9", "whoosh": "#0f766e"}
_NAMES = {"fts5": "SQLite FTS5", "tantivy": "tantivy", "whoosh": "Whoosh"}
_SIZES = ("#9ec5fe", "#3b82f6", "#1e3a8a")


class _Canvas:
    """Collects the elements of the picture."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    def text(self, x: float, y: float, words: str, *, size: int = 13, anchor: str = "start", ink: str = _INK,
             weight: int = 400) -> None:  # fmt: skip
        self.parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" fill="{ink}"'
            f' font-weight="{weight}">{escape(words)}</text>'
        )

    def line(self, x1: float, y1: float, x2: float, y2: float, ink: str = _LINE, width: float = 1) -> None:
        self.parts.append(
            f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{ink}" stroke-width="{width}"/>'
        )

    def dot(self, x: float, y: float, ink: str, radius: float = 5.5, edge: str = "#fff") -> None:
        self.parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{ink}" stroke="{edge}" stroke-width="1.5"/>'
        )

    def box(self, x: float, y: float, width: float, height: float, ink: str) -> None:
        self.parts.append(f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{ink}"/>')


class _Scale:
    """A logarithmic axis from left to right."""

    def __init__(self, values: Sequence[float], left: float, right: float) -> None:
        self.low = math.floor(math.log10(min(values)))
        self.high = max(self.low + 1, math.ceil(math.log10(max(values))))
        self.left, self.right = left, right

    def __call__(self, value: float) -> float:
        return self.left + (math.log10(value) - self.low) / (self.high - self.low) * (self.right - self.left)

    def decades(self) -> list[float]:
        return [10.0**power for power in range(self.low, self.high + 1)]


def _number(value: float) -> str:
    """Return a power of ten as people write it."""
    return f"{value:,.0f}" if value >= 1 else f"{value:g}"


def draw(results: Results) -> str:
    """Return the picture as SVG."""
    size = max(results)
    shapes = [s["name"] for s in results[size]["corpus"]["shapes"]]
    canvas = _Canvas()
    bottom = _ratios(canvas, results[size], shapes, size)
    bottom = _growth(canvas, results, shapes, bottom + 70)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{bottom + 30}" '
        f'viewBox="0 0 {_WIDTH} {bottom + 30}" font-family="Noto Sans, DejaVu Sans, sans-serif">'
        f'<rect width="100%" height="100%" fill="#ffffff"/>{"".join(canvas.parts)}</svg>\n'
    )


def _ratios(canvas: _Canvas, result: dict[str, Any], shapes: list[str], size: int) -> int:
    """Draw our time over each rival's, hot, and return where that ends."""
    rivals = [r for r in _COLOURS if r in result["ask"]]
    against = {r: ratios(result, r) for r in rivals}
    fresh = {r: ratios(result, r, "fresh") for r in rivals}
    values = [v for r in rivals for v in (*against[r].values(), *fresh[r].values())]
    canvas.text(24, 36, f"Our time divided by theirs, {size:,} articles, hot median", size=19, weight=600)
    canvas.text(
        24,
        58,
        "dot: the same words asked again; ring: other words, each asked once; left of the dark line we are faster",
        ink=_SOFT,
    )
    for place, rival in enumerate(rivals):
        canvas.dot(_WIDTH - 330 + place * 115, 32, _COLOURS[rival])
        canvas.text(_WIDTH - 320 + place * 115, 37, _NAMES[rival])
    if "whoosh" not in rivals:
        canvas.text(_WIDTH - 340, 58, "Whoosh: only in the tables of smaller sizes", ink=_SOFT)
    scale = _Scale([*values, 0.1, 10], _LEFT, _WIDTH - 40)
    top, bottom = 92, 92 + len(shapes) * _ROW
    for tick in scale.decades():
        canvas.line(scale(tick), top - 8, scale(tick), bottom, _INK if tick == 1 else _LINE, 1.5 if tick == 1 else 1)
        canvas.text(
            scale(tick),
            bottom + 20,
            f"{_number(tick)}×" if tick >= 0.01 else f"1/{1 / tick:,.0f}×",
            anchor="middle",
            ink=_SOFT,
        )
    for row, name in enumerate(shapes):
        y = top + row * _ROW + _ROW / 2
        canvas.text(_LEFT - 14, y + 4, name, anchor="end")
        canvas.line(_LEFT, y, _WIDTH - 40, y)
        for rival in rivals:
            if name in against[rival]:
                canvas.line(scale(against[rival][name]), y, scale(fresh[rival][name]), y, _COLOURS[rival], 1.5)
                canvas.dot(scale(fresh[rival][name]), y, "#ffffff", 4.5, _COLOURS[rival])
                canvas.dot(scale(against[rival][name]), y, _COLOURS[rival])
    return bottom + 26


def _growth(canvas: _Canvas, results: Results, shapes: list[str], top: int) -> int:
    """Draw our times at each size, search alone and the complete answer, and return where that ends."""
    sizes = sorted(results)
    canvas.text(24, top, "How our cost grows, hot median in milliseconds", size=19, weight=600)
    for place, size in enumerate(sizes):
        canvas.box(_WIDTH - 40 - 150 * (len(sizes) - place), top - 12, 13, 13, _SIZES[place % len(_SIZES)])
        canvas.text(_WIDTH - 20 - 150 * (len(sizes) - place), top, f"{size:,} articles")
    middle = (_LEFT + _WIDTH) / 2
    panels: tuple[tuple[str, float, float, Callable[[Any, str], float]], ...] = (
        ("search: total and the first 50", _LEFT, middle - 40, lambda r, n: r["ask"]["ours"]["hot"][n]["median"]),
        ("complete answer over the pipe", middle + 10, _WIDTH - 40, lambda r, n: r["complete"]["piped"][n]["median"]),
    )
    first, height = top + 56, len(shapes) * (_ROW + 6)
    for row, name in enumerate(shapes):
        canvas.text(_LEFT - 14, first + row * (_ROW + 6) + 17, name, anchor="end")
    for title, left, right, value in panels:
        values = {(s, n): value(results[s], n) for s in sizes for n in shapes}
        scale = _Scale(list(values.values()), left, right)
        canvas.text(left, first - 16, title, ink=_SOFT)
        for tick in scale.decades():
            canvas.line(scale(tick), first - 8, scale(tick), first + height)
            canvas.text(scale(tick), first + height + 18, f"{_number(tick)} ms", anchor="middle", ink=_SOFT, size=12)
        for row, name in enumerate(shapes):
            bar = (_ROW - 2) / len(sizes)
            for place, size in enumerate(sizes):
                y = first + row * (_ROW + 6) + place * bar
                canvas.box(left, y, max(1.0, scale(values[size, name]) - left), bar - 1, _SIZES[place % len(_SIZES)])
    return first + height + 26
