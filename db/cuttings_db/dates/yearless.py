"""Find the year of a dateline that has none: the only one that its weekday and the bounds of the text allow."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable, Iterator, Sequence

from cuttings_db.dates.datelines import Datelines
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.weights import WEIGHTS
from cuttings_db.intervals import day_number, interval_of_day, iso_day, parse_edtf
from cuttings_db.model import DateMention, Evidence

__all__ = ["without_year"]

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HAN_WEEKDAYS = "一二三四五六日"
_ENGLISH = Pattern(
    r"(?i)(?:(?P<week>mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?[ ])?(?:the )?"
    r"(?:(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[ ](?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
    r"|(?P<day2>[0-9]{1,2})(?:st|nd|rd|th)?[ ](?P<month2>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?)"
)
_HAN = Pattern(r"(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})[日号](?:[(（]?(?:星期|周)(?P<week>[一二三四五六日天]))?")
_FIRST_YEAR = 1990


def without_year(
    text: str, mentions: Iterable[DateMention], datelines: Datelines, bounds: Sequence[Evidence]
) -> Iterator[Evidence]:
    """Yield the first dateline without a year, as the one day within the bounds that has its weekday, if there is one.

    `bounds` are the other evidence of the text; no article appears after today.
    """
    lowest = max((interval.lo for one in bounds if (interval := parse_edtf(one.edtf)).lo), default=None)
    if lowest is None:
        return
    highs = [interval.hi for one in bounds if (interval := parse_edtf(one.edtf)).hi]
    highest = min([*highs, datetime.date.today().isoformat()])
    for mention in mentions:
        if mention.role not in ("vague", "publication") or (mention.edtf and not mention.anchor):
            continue
        words = text[mention.start : mention.end]
        parts = _parts(words)
        # Whether the words stand in a dateline does not depend on the year: a leap year has every day.
        if parts is None or not datelines.kind(mention.start, mention.end, interval_of_day(2000, *parts[:2])):
            continue
        days = list(_days(*parts, day_number(lowest), day_number(highest)))
        if len(days) == 1:
            yield Evidence("dateline without a year", words, days[0], WEIGHTS["dateline without a year"])
        return


def _parts(words: str) -> tuple[int, int, int] | None:
    """Return month, day and weekday (-1 without one) of the words, or None."""
    match = _ENGLISH.fullmatch(words) or _HAN.fullmatch(words)
    if match is None:
        return None
    group = match.groupdict()
    name = (group["month"] or group.get("month2") or "").lower()
    month, day = _MONTHS.get(name) or int(name), int(group["day"] or group.get("day2") or 0)
    week = (group["week"] or "").lower()
    weekday = (
        _WEEKDAYS.index(week) if week in _WEEKDAYS else _HAN_WEEKDAYS.find(week.replace("天", "日")) if week else -1
    )
    return (month, day, weekday) if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(2000, month)[1] else None


def _days(month: int, day: int, weekday: int, lowest: int, highest: int) -> Iterator[str]:
    """Yield the days with this month, day and weekday from one day number to another."""
    for year in range(max(_FIRST_YEAR, int(iso_day(lowest)[:4])), int(iso_day(highest)[:4]) + 1):
        try:
            number = datetime.date(year, month, day).toordinal()
        except ValueError:
            continue
        if lowest <= number <= highest and weekday in (-1, (number - 1) % 7):
            yield iso_day(number)
