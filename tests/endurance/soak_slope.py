"""How fast memory grows: a straight line through what was measured after the warm-up, and how sure it is."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence

__all__ = ["slopes"]

_WARM_UP = 0.25
_FEWEST = 6
# A session that is shorter is all warm-up.
_SHORTEST_SECONDS = 240.0
Sample = tuple[float, dict[str, float]]


def slopes(samples: Sequence[Sample]) -> dict[str, dict[str, float]]:
    """Return of every process its size in MB at first and at last, growth in MB an hour and its standard error.

    A size is the median of a tenth of what was measured: a process that is at work for a moment is no growth.
    `samples` are (seconds, {process: MB}). Errors allow for neighbours that are alike, as sizes of memory are: what
    was measured within half a minute counts as one.
    """
    end = max((at for at, _sizes in samples), default=0.0)
    found: dict[str, dict[str, float]] = {}
    if end < _SHORTEST_SECONDS:
        return found
    for role in {role for _at, sizes in samples for role in sizes}:
        points = [(at / 3600, sizes[role]) for at, sizes in samples if role in sizes and at >= _WARM_UP * end]
        if len(points) >= _FEWEST:
            found[role] = _line(points)
    return found


def _line(points: Sequence[tuple[float, float]]) -> dict[str, float]:
    """Return a line through points by least squares."""
    count = len(points)
    middle_x, middle_y = sum(x for x, _y in points) / count, sum(y for _x, y in points) / count
    spread = sum((x - middle_x) ** 2 for x, _y in points) or 1e-12
    slope = sum((x - middle_x) * (y - middle_y) for x, y in points) / spread
    rest = sum((y - middle_y - slope * (x - middle_x)) ** 2 for x, y in points)
    error = math.sqrt(3 * rest / max(1, count - 2) / spread)
    tenth = max(1, count // 10)
    return {
        "first": _middle(points[:tenth]), "last": _middle(points[-tenth:]),
        "per_hour": round(slope, 2), "error": round(error, 2),
    }  # fmt: skip


def _middle(points: Sequence[tuple[float, float]]) -> float:
    """Return the median size of some points."""
    return round(statistics.median(size for _at, size in points), 1)
