"""Read the subset of the Extended Date/Time Format (ISO 8601-2) that the archive writes.

Days, months, years, unspecified months and days `2004-XX`, `2004-06-XX` (some day within), decades `201X`, centuries
`20XX`, seasons 21–24, quarters 33–36, halves 40–41, intervals `a/b` (open side `..` or empty), one-of-a-set bounds
`[a..b]`, and the marks `~` (approximate), `?` (uncertain), `%` (both).
"""

from __future__ import annotations

import re
from dataclasses import replace

from cuttings_db.intervals.days import day_number
from cuttings_db.intervals.units import (
    interval_of_century,
    interval_of_day,
    interval_of_decade,
    interval_of_half,
    interval_of_month,
    interval_of_quarter,
    interval_of_season,
    interval_of_year,
)
from cuttings_db.model import Interval, Qualifier

__all__ = ["parse_edtf"]

_POINT = re.compile(
    r"(?:(?P<century>[0-9]{2})XX|(?P<decade>[0-9]{3})X|(?P<year>-?[0-9]{4})"
    r"(?:-(?P<part>[0-9]{2})(?:-(?P<day>[0-9]{2}|XX))?|-(?P<unknown>XX(?:-XX)?))?)"
    r"(?P<mark>[~?%])?"
)
_MARKS: dict[str, Qualifier] = {"~": "approximate", "?": "uncertain", "%": "uncertain"}


def parse_edtf(text: str) -> Interval:
    """Return the interval that an EDTF string of our subset names; ValueError for anything else.

    Years before 1 have no days here: `lo` and `hi` are None and the EDTF is kept.
    """
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return _bounds(text)
    if "/" in text:
        return _interval(text)
    return _point(text)


def _point(text: str) -> Interval:
    """Read one date of any precision."""
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(f"not a date in EDTF: {text!r}")
    interval = _unit(match)
    if mark := match["mark"]:
        interval = replace(interval, qualifier=_MARKS[mark])
    return replace(interval, edtf=text)


def _unit(match: re.Match[str]) -> Interval:
    """Return the calendar unit of a matched date."""
    if match["century"]:
        return interval_of_century(int(match["century"]) * 100)
    if match["decade"]:
        return interval_of_decade(int(match["decade"]) * 10)
    unknown_day = match["day"] == "XX"
    year, part, day = int(match["year"]), int(match["part"] or 0), 0 if unknown_day else int(match["day"] or 0)
    if match["unknown"]:
        return replace(interval_of_year(year), qualifier="within")
    if match["part"] is None:
        return interval_of_year(year)
    if year < 1:
        return _before_the_calendar(match, part, day)
    if unknown_day:
        return replace(interval_of_month(year, part), qualifier="within")
    if match["day"] is not None:
        return interval_of_day(year, part, day)
    if 21 <= part <= 24:
        return interval_of_season(year, part)
    if 33 <= part <= 36:
        return interval_of_quarter(year, part - 32)
    if part in (40, 41):
        return interval_of_half(year, part - 39)
    return interval_of_month(year, part)


def _before_the_calendar(match: re.Match[str], part: int, day: int) -> Interval:
    """Return a month or day of a year before 1, which has no day numbers."""
    if not 1 <= part <= 12 or (match["day"] not in (None, "XX") and not 1 <= day <= 31):
        raise ValueError(f"not a date in EDTF: {match[0]!r}")
    return Interval(match[0], None, None, "month" if match["day"] is None else "day")


def _interval(text: str) -> Interval:
    """Read `a/b`; an open or empty side is open."""
    left, _, right = text.partition("/")
    first = None if left in ("", "..") else _point(left)
    last = None if right in ("", "..") else _point(right)
    if first is None and last is None:
        raise ValueError(f"not an interval in EDTF: {text!r}")
    lo, hi = first.lo if first else None, last.hi if last else None
    if lo and hi and day_number(hi) < day_number(lo):
        raise ValueError(f"the interval runs backwards: {text!r}")
    marks = [side.qualifier for side in (first, last) if side and side.qualifier != "exact"]
    if first is None or last is None:
        return Interval(text, lo, hi, "open", marks[0] if marks else ("since" if first else "until"))
    return Interval(text, lo, hi, "range", marks[0] if marks else "exact")


def _bounds(text: str) -> Interval:
    """Read `[a..b]`, `[a..]`, `[..b]`: some day within, since, or by."""
    left, dots, right = text[1:-1].partition("..")
    if "X" in text:
        raise ValueError(f"the ends of a set must be days, months or years: {text!r}")
    first = _point(left) if left else None
    last = _point(right) if right else None
    if not dots or (first is None and last is None):
        raise ValueError(f"not a set in EDTF: {text!r}")
    lo, hi = first.lo if first else None, last.hi if last else None
    if lo and hi and day_number(hi) < day_number(lo):
        raise ValueError(f"the set runs backwards: {text!r}")
    return Interval(text, lo, hi, "range", "within" if first and last else "since" if first else "by")
