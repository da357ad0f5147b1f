"""Read days in figures that the grammar leaves alone, where the head of an article makes them its day: "06/03/24"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from itertools import islice

from cuttings_db.dates.datelines import Datelines
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.shifting import day_of
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
_HALF_DAY = Pattern(r",?[ ](?:at )?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?[ ]?[AP]M\b")
_OLDER = Pattern(r"(?i)\b(?:older|previous|earlier|last|archived?)\b")
_OF_AMERICA = Pattern(
    r"\bU\.S\.|\b(?:USA|Medicare|Medicaid|Alabama|Arizona|Arkansas|California|Colorado|Connecticut|Florida|Illinois"
    r"|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Nebraska"
    r"|Nevada|New Jersey|New York|North Carolina|Ohio|Oklahoma|Oregon|Pennsylvania|South Carolina|Tennessee|Texas|Utah"
    r"|Virginia|Wisconsin)\b"
)
_OF_EUROPE = Pattern(
    r"(?i)[£€]|\bNHS\b|\b(?:tumour|centre|programme|colour|labour)s?\b|haemat|paediatr|oesophag|leukaemi|anaemi"
    r"|\b(?:United Kingdom|Britain|British|England|Ireland|Australia|India|Canada)\b"
)
# "易北日报/2025年/6月/9日/第004版": how indexes of newspapers cite them.
_NEWSPAPER = Pattern(r"/(?P<year>20[0-9]{2})年/(?P<month>[0-9]{1,2})月/(?P<day>[0-9]{1,2})日/第")
# "6/9/25, 10:12 AM  A title": what browsers print above a page is the time of printing.
_PRINTED = Pattern(r", [0-9]{1,2}:[0-9]{2}(?:[ \u202f]?[AP]M)?[ \t]{1,40}\S")
_HEAD, _MOST = 1500, 12


def in_figures(text: str, datelines: Datelines, bounds: Sequence[Evidence]) -> Iterator[Evidence]:
    """Yield the days in figures that stand where a day of publication stands.

    Where two readings exist and neither the clock beside it nor the `bounds` decide, both are kept as an EDTF set.
    """
    latest = (datetime.date.today() + datetime.timedelta(days=1)).isoformat()
    lows = [interval.lo for one in bounds if (interval := parse_edtf(one.edtf)).lo]
    highs = [interval.hi for one in bounds if (interval := parse_edtf(one.edtf)).hi]
    lowest, highest = max(lows, default="1990-01-01"), min([*highs, latest])
    for match in _NEWSPAPER.finditer(text[:_HEAD]):
        found = day_of(int(match["year"]), int(match["month"]), int(match["day"]))
        if found is not None and found.edtf <= latest:
            yield Evidence("dateline", match[0], found.edtf, WEIGHTS["dateline"])
    for match in islice(_FIGURES.finditer(text[:_HEAD]), _MOST):
        days = [day for day in _readings(match.groupdict()) if day <= latest]
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.end() + 200].partition("\n")[0]
        half_day = match["stroke"] == "/" and match[0][0] != "0" and _HALF_DAY.match(text, match.end())
        if len(days) > 1 and (half_day or _AMERICAN.search(line) or _month_first(text, match)):
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


def _month_first(text: str, own: re.Match[str]) -> bool:
    """Tell whether a day with strokes puts the month first: others do, an older one is older only so, or the text is
    American by what it names and how it spells.
    """
    if own["stroke"] != "/":
        return False
    every = islice(_FIGURES.finditer(text), 20 * _MOST)
    others = [match for match in every if match["stroke"] == "/" and match.start() != own.start()]
    pairs = [(int(match["a"]), int(match["b"])) for match in others]
    if any(a > 12 for a, _ in pairs):
        return False
    if any(b > 12 for _, b in pairs):
        return True
    older = [match for match in others if _OLDER.search(text, max(0, match.start() - 80), match.start())]
    for match in older:
        earlier, mine = _readings(match.groupdict()), _readings(own.groupdict())
        if len(earlier) == len(mine) == 2 and earlier[0] <= mine[0] and earlier[1] > mine[1]:
            return True
    return _OF_AMERICA.search(text) is not None and _OF_EUROPE.search(text) is None


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
