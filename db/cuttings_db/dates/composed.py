"""Parts of a unit: early 2024, mid-June, the end of last year, the late 1970s: the whole unit, approximately."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from cuttings_db.dates.lexicon import GAP, NUMBER, NUMBERS
from cuttings_db.dates.rules import Reading, Scene, rule
from cuttings_db.dates.shifting import moved, unit_at
from cuttings_db.intervals import interval_of_days, interval_of_range, qualified
from cuttings_db.model import Interval

__all__ = ["wrapped"]

_PARTS = (
    rf"(?:beginning|start|end|middle|close|turn|rest|remainder|(?:early|later?|latter|first|last|opening|closing|final)"
    rf"{GAP}(?:part|stages?|days|weeks|months)){GAP}of{GAP}"
    rf"|(?:very{GAP})?(?:early|late|mid|later|earlier)(?:[ -]to[ -](?:early|mid|late))?"
    rf"(?:{GAP}(?:in|on){GAP}|{GAP}|[ ]?-[ ]?)"
)


@rule(
    "en.part-of",
    rf"(?:the{GAP})?(?:{_PARTS})(?:the{GAP})?",
    first=(
        "the",
        "very",
        "early",
        "late",
        "mid",
        "middle",
        "later",
        "earlier",
        "beginning",
        "start",
        "end",
        "close",
        "first",
        "last",
        "final",
        "latter",
        "rest",
        "remainder",
        "turn",
        "closing",
        "opening",
    ),
    positive=(("in mid-June 2024 it", "2024-06~"), ("the late 1970s", "197X~")),
    negative="early results; late 5 patients",
)
def _part_of(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read early, late or middle with a month or year as the whole of it, approximately."""
    found = scene.inner(match.end())
    if found is None:
        return None
    inner, end = found
    if inner.interval is not None and inner.interval.precision in ("day", "range"):
        return None

    def rough(interval: Interval | None) -> Interval | None:
        if interval is None or interval.precision == "day":
            return interval
        return qualified(interval, "approximate") if interval.qualifier == "exact" else interval

    relative, in_year = inner.relative, inner.in_year
    return Reading(
        rough(inner.interval),
        (lambda anchor: rough(relative(anchor))) if relative else None,
        (lambda year: rough(in_year(year))) if in_year else None,
        inner.basis,
        end=end,
        keep=inner.keep,
    )


@rule(
    "en.week-of",
    rf"(?:the{GAP})?week{GAP}(?:of|beginning|ending|starting|commencing){GAP}(?:the{GAP})?",
    first=("the", "week"),
    positive=(
        ("in the week of June 2, 2025", "2025-06-02/2025-06-08"),
        ("week ending 8 June 2025", "2025-06-02/2025-06-08"),
    ),
    negative="the week of the patients",
)
def _week_of(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the week that holds the day that follows."""
    found = scene.inner(match.end())
    if found is None:
        return None
    inner, end = found

    def week(interval: Interval | None) -> Interval | None:
        if interval is None or interval.precision != "day" or interval.lo is None:
            return None
        return unit_at(datetime.date.fromisoformat(interval.lo), "week")

    return wrapped(inner, week, end)


_ORDINAL = {"first": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1, "closing": -1}
_WIDER = {
    "day": ("week", "month", "quarter", "season", "half", "year"),
    "week": ("month", "quarter", "season", "half", "year"),
    "month": ("quarter", "season", "half", "year"),
    "quarter": ("half", "year"),
    "half": ("month", "decade", "century"),
    "year": ("decade", "century"),
    "decade": ("century",),
}


@rule(
    "en.first-of",
    rf"(?:the{GAP})?(?P<w>{'|'.join(_ORDINAL)}){GAP}(?:(?P<n>{NUMBER}){GAP})?"
    rf"(?P<u>day|week|month|quarter|half|year|decade)(?P<s>s?){GAP}(?:of|in){GAP}(?:the{GAP})?",
    first=("the", *_ORDINAL),
    positive=(
        ("In the first nine months of 2024 it grew", "2024-01/2024-09"),
        ("the last week of August 2023", "2023-08-25~/2023-08-31~"),
    ),
    negative="the first week of treatment",
)
def _first_of(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the first or last days, weeks or months of a longer time."""
    found = scene.inner(match.end())
    if found is None or bool(match["n"]) != bool(match["s"]):
        return None
    inner, end = found
    unit, place = match["u"].lower(), _ORDINAL[match["w"].lower()]
    count = 1 if not match["n"] else int(match["n"]) if match["n"].isdigit() else NUMBERS[match["n"].lower()]
    if count > 1 and place not in (1, -1):
        return None

    def part(whole: Interval | None) -> Interval | None:
        if whole is None or whole.lo is None or whole.hi is None or whole.precision not in _WIDER[unit]:
            return None
        return _part(whole, unit, count, place)

    return wrapped(inner, part, end)


def _part(whole: Interval, unit: str, count: int, place: int) -> Interval | None:
    """Return `count` units from the start of a whole, the unit of that place in it, or those before its end."""
    first, after = (datetime.date.fromisoformat(day) for day in (whole.lo or "", whole.hi or ""))
    after += datetime.timedelta(1)
    if unit == "half":
        middle = datetime.date.fromordinal((first.toordinal() + after.toordinal()) // 2)
        if whole.precision == "month":
            middle = first.replace(day=16)
        begin, stop = (first, middle) if place == 1 else (middle, after)
        return None if place not in (1, 2, -1) else interval_of_days(begin.toordinal(), stop.toordinal() - 1)
    begin = moved(first, unit, place - 1) if place > 0 else moved(after, unit, -count)
    stop = moved(begin, unit, count) if place > 0 else after
    if begin < first or stop > after:
        return None
    if unit in ("day", "week"):
        days = interval_of_days(begin.toordinal(), stop.toordinal() - 1)
        return days if unit == "day" else qualified(days, "approximate")
    ends = unit_at(begin, unit), unit_at(stop - datetime.timedelta(1), unit)
    return ends[0] if count == 1 else interval_of_range(*ends)


def wrapped(inner: Reading, change: Callable[[Interval | None], Interval | None], end: int) -> Reading | None:
    """Return a reading whose intervals are changed; None where nothing of the kind can come of it."""
    absolute = change(inner.interval)
    relative, in_year = inner.relative, inner.in_year
    if absolute is None and (inner.interval is not None or relative is None or change(relative(_SOME_DAY)) is None):
        return None
    return Reading(
        absolute,
        (lambda anchor: change(relative(anchor))) if relative else None,
        (lambda year: change(in_year(year))) if in_year else None,
        inner.basis,
        end=end,
        keep=inner.keep,
        weekday=inner.weekday,
    )


_SOME_DAY = datetime.date(2024, 3, 13)


@rule(
    "en.night-of",
    rf"(?:(?:early|late){GAP}(?:in|on){GAP})?(?:the{GAP})?(?:(?:early|late){GAP})?"
    rf"(?:(?:morning|afternoon|evening|night|dawn|day){GAP}(?:hours{GAP})?(?:of|on)|(?:small{GAP})?hours{GAP}of){GAP}"
    rf"(?:the{GAP})?",
    first=("the", "small", "early", "late", "morning", "afternoon", "evening", "night", "dawn", "day"),
    positive=(
        ("On the night of 20 June 1991 the roof fell", "1991-06-20"),
        ("They left in the early morning hours of 30 April.", "2025-04-30"),
    ),
    negative="the night of the long knives; the evening of life",
)
def _night_of(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the morning or night of a day as that day."""
    found = scene.inner(match.end())
    if found is None:
        return None
    inner, end = found
    return wrapped(inner, lambda day: day if day is not None and day.precision == "day" else None, end)
