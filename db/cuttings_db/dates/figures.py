"""Read days in figures that the grammar leaves alone, where the head of an article makes them its day: "06/03/24"."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from cuttings_db.dates.datelines import Datelines
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.weights import WEIGHTS
from cuttings_db.intervals import interval_of_day, parse_edtf
from cuttings_db.model import Evidence

__all__ = ["in_figures"]

_FIGURES = Pattern(
    r"(?<![0-9/.,-])(?P<a>[0-9]{1,2})(?P<stroke>[/.-])(?P<b>[0-9]{1,2})(?P=stroke)"
    r"(?P<year>20[0-9]{2}|[0-9]{2})(?![0-9])"
    r"|(?<![0-9/.,-])(?P<year2>20[0-9]{2})[ ]?(?P<stroke2>[/.-])[ ]?(?P<month>[0-9]{1,2})[ ]?(?P=stroke2)[ ]?"
    r"(?P<day>[0-9]{1,2})"
    r"(?![0-9])"
)
# Clocks of the United States, which write the month first.
_AMERICAN = Pattern(r"\b(?:[ECMP][SD]T|ET|PT)\b")
# "6/9/25, 10:12 AM  A title": what browsers print above a page is the time of printing.
_PRINTED = Pattern(r", [0-9]{1,2}:[0-9]{2}(?:[ \u202f]?[AP]M)?[ \t]{1,40}\S")
_HEAD = 1500


def in_figures(text: str, datelines: Datelines, bounds: Sequence[Evidence]) -> Iterator[Evidence]:
    """Yield the days in figures that stand where a day of publication stands.

    Where two readings exist and neither the clock beside it nor the `bounds` decide, both are kept as an EDTF set.
    """
    latest = (datetime.date.today() + datetime.timedelta(days=1)).isoformat()
    lows = [interval.lo for one in bounds if (interval := parse_edtf(one.edtf)).lo]
    highs = [interval.hi for one in bounds if (interval := parse_edtf(one.edtf)).hi]
    lowest, highest = max(lows, default="1990-01-01"), min([*highs, latest])
    for match in _FIGURES.finditer(text[:_HEAD]):
        days = [day for day in _readings(match.groupdict()) if day <= latest]
        line = text[text.rfind("\n", 0, match.start()) + 1 : (text.find("\n", match.end()) + 1 or len(text) + 1) - 1]
        if len(days) > 1 and (_AMERICAN.search(line) or _month_first(text)):
            days = days[:1]
        if len(days) > 1:
            days = [day for day in days if lowest <= day <= highest] or days
        if not days:
            continue
        if match.start() == text.rfind("\n", 0, match.start()) + 1 and _PRINTED.match(text, match.end()):
            yield Evidence(
                "time of printing", " ".join(line.split())[:200], f"[..{max(days)}]", WEIGHTS["time of printing"]
            )
            continue
        year, month, number = (int(part) for part in days[0].split("-"))
        source = datelines.kind(match.start(), match.end(), interval_of_day(year, month, number))
        if source not in ("dateline", "date line"):
            continue
        days.sort()
        edtf = days[0] if len(days) == 1 else f"[{days[0]}..{days[-1]}]"
        yield Evidence(source, " ".join(line.split())[:200], edtf, WEIGHTS[source])


def _month_first(text: str) -> bool:
    """Tell whether the other days in figures, with strokes, put the month first wherever that can be told."""
    pairs = [(int(match["a"]), int(match["b"])) for match in _FIGURES.finditer(text) if match["stroke"] == "/"]
    return any(b > 12 for _, b in pairs) and not any(a > 12 for a, _ in pairs)


def _readings(group: dict[str, str | None]) -> list[str]:
    """Return the days that the calendar has for the figures, the month first before the day first."""
    year = int(group["year"] or group["year2"] or 0)
    year += 2000 if year < 100 else 0
    if group["year2"]:
        orders = [(int(group["month"] or 0), int(group["day"] or 0))]
    else:
        first, second = int(group["a"] or 0), int(group["b"] or 0)
        orders = [(first, second), (second, first)] if first != second else [(first, second)]
        if group["stroke"] == ".":
            orders.reverse()
    days = []
    for month, day in orders:
        try:
            days.append(datetime.date(year, month, day).isoformat())
        except ValueError:
            continue
    # With full stops the day comes first wherever they are used.
    return days[:1] if group["stroke"] == "." else days
