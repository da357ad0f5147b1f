"""The axis: ticks from century to day whose labels never overlap."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from cuttings_db.timeline.glyphs import Glyph, Style
from cuttings_db.timeline.views import FIRST_DAY, LAST_DAY, View

__all__ = ["ticks"]

# Units with the days they last and the room their labels need, in characters.
_STEPS: tuple[tuple[str, int, float, int], ...] = (
    ("day", 1, 1.0, 11),
    ("day", 2, 2.0, 11),
    ("week", 1, 7.0, 11),
    ("month", 1, 30.4, 8),
    ("month", 3, 91.3, 8),
    ("month", 6, 182.6, 8),
    *(("year", years, years * 365.2, 5) for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)),
)


def ticks(view: View, style: Style, top: float, lines: float) -> list[Glyph]:
    """Return the ticks of a view with their labels; the axis begins at `top`, its lines reach `lines` higher."""
    fitting = (entry for entry in _STEPS if entry[2] * view.scale >= (entry[3] + 2) * style.character)
    unit, step = next(fitting, _STEPS[-1])[:2]
    result, free = [], float("-inf")
    for day in _days(view, unit, step):
        text = _text(day, unit, style)
        x = view.x(day.toordinal())
        width = style.width(text)
        if not 0 <= x <= view.width:
            continue
        # Drawn letters may be a little wider than they measure.
        left = min(max(x + 3, 0.0), view.width - width - 3.0)
        if left < free:
            text = ""
        else:
            free = left + width + style.character
        strong = (day.month, day.day) == (1, 1) if unit != "year" else day.year % (step * 10) == 0
        result.append(Glyph("tick", x, top - lines, 1.0, lines + 5.0, "axis", text="", strong=strong))
        if text:
            result.append(Glyph("label", left, top + 4.0, width, style.axis - 6.0, "axis", text=text, strong=strong))
    if free == float("-inf"):
        # No unit begins in a narrow view: its left edge says where we are.
        edge = datetime.date.fromordinal(int(min(max(view.lo, FIRST_DAY), LAST_DAY - 1)))
        text = _text(edge, "day", style)
        width = min(style.width(text), view.width - 3.0)
        result.append(Glyph("label", 3.0, top + 4.0, width, style.axis - 6.0, "axis", text=text))
    return result


def _text(day: datetime.date, unit: str, style: Style) -> str:
    """Write a label: by the style's own words, or as ISO writes it."""
    if style.tick is not None:
        return style.tick(unit, day.year, day.month, day.day)
    if unit == "year":
        return f"{day.year:04d}"
    return f"{day.year:04d}-{day.month:02d}" if unit == "month" else day.isoformat()


def _days(view: View, unit: str, step: int) -> Iterator[datetime.date]:
    """Yield the first days of the units that a view shows."""
    first = datetime.date.fromordinal(int(min(max(view.lo, FIRST_DAY), LAST_DAY - 1)))
    last = int(min(max(view.hi, FIRST_DAY), LAST_DAY - 1))
    if unit in ("day", "week"):
        stride = 7 if unit == "week" else step
        # Ordinal 1 was a Monday, so that weeks begin on ordinals 1, 8, 15 …
        ordinal = (first.toordinal() - 1) // stride * stride + 1
        while ordinal <= last:
            yield datetime.date.fromordinal(ordinal)
            ordinal += stride
        return
    months = step if unit == "month" else step * 12
    number = (first.year * 12 + first.month - 1) // months * months
    while number < 12 * 10_000:
        if number >= 12:
            day = datetime.date(number // 12, number % 12 + 1, 1)
            if day.toordinal() > last:
                return
            yield day
        number += months
