"""English days by their place in a month, and spans of months or weeks that end with a day."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.composed import wrapped
from cuttings_db.dates.english_counted import count_of
from cuttings_db.dates.lexicon import GAP, NUMBER, NUMBER_WORDS, WEEKDAY, WEEKDAYS
from cuttings_db.dates.rules import DIGITS, Reading, Scene, rule
from cuttings_db.dates.shifting import day_of, moved
from cuttings_db.intervals import interval_of_days, interval_of_month, interval_of_range, last_day_of_month
from cuttings_db.model import Interval

_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}


@rule(
    "en.nth-weekday",
    rf"(?:the{GAP})?(?P<n>{'|'.join(_NTH)}){GAP}(?P<w>{WEEKDAY}){GAP}(?:of|in){GAP}",
    first=("the", *_NTH),
    positive=(
        ("It is held on the second Monday in May 2013.", "2013-05-13"),
        ("The vote was on the last Friday of April", "2025-04-25"),
    ),
    negative="the first Monday of the trial",
)
def _nth_weekday(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the first, second … last weekday of the month that follows."""
    found = scene.inner(match.end())
    if found is None or not match["w"][0].isupper():
        return None
    inner, end = found
    place, weekday = _NTH[match["n"].lower()], WEEKDAYS[match["w"].rstrip(".").lower()]

    def day(month: Interval | None) -> Interval | None:
        if month is None or month.precision != "month" or month.lo is None or month.hi is None:
            return None
        first, last = datetime.date.fromisoformat(month.lo), datetime.date.fromisoformat(month.hi)
        if place > 0:
            chosen = first + datetime.timedelta((weekday - first.weekday()) % 7 + 7 * (place - 1))
        else:
            chosen = last - datetime.timedelta((last.weekday() - weekday) % 7)
        return day_of(chosen.year, chosen.month, chosen.day) if chosen <= last else None

    return wrapped(inner, day, end)


@rule(
    "en.nth-of-month",
    rf"(?:the{GAP})?(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th){GAP}(?:of{GAP})?(?P<w>this|last|next){GAP}month\b",
    first=("the", DIGITS),
    positive=(("on the 15th of this month", "2025-06-15"), ("They met on the 20th of last month", "2025-05-20")),
    negative="the 15th of this series",
)
def _nth_of_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a day of this, last or next month by its number."""
    number, shift = int(match["d"]), {"this": 0, "last": -1, "next": 1}[match["w"].lower()]

    def relative(anchor: datetime.date) -> Interval | None:
        month = moved(anchor, "month", shift)
        return day_of(month.year, month.month, number)

    return Reading(relative=relative)


@rule(
    "en.months-ended",
    rf"(?:the{GAP})?(?:(?:fiscal|full){GAP})?"
    rf"(?:(?P<n>{NUMBER})(?:[ -](?P<n2>one|two|three|four|five|six|seven|eight|nine)\b)?(?:{GAP}|-))?"
    rf"(?P<u>day|week|month|quarter|year)(?P<s>s?)(?:{GAP}period)?{GAP}(?P<w>ended|ending|to|up{GAP}to|through){GAP}(?:on{GAP})?(?:the{GAP})?",
    first=("the", "fiscal", "full", "year", "quarter", "month", "week", DIGITS, *NUMBER_WORDS),
    positive=(
        ("Sales for the three months ended March 31, 2024 fell", "2024-01/2024-03"),
        ("in the two weeks ending 14 June 2025", "2025-06-01/2025-06-14"),
    ),
    negative="three months to recover; the year ended well",
)
def _months_ended(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read so many months, weeks or days that end with the date that follows."""
    found = scene.inner(match.end())
    if found is None:
        return None
    inner, end = found
    if not match["n"] and (
        match["s"]
        or not (match["w"].lower() in ("ended", "ending") or match["u"].lower() == "year")
        or match["u"].lower() == "week"
    ):
        return None
    if re.search(
        r"(?i)\b(?:by|another|further|takes?|took|lasts?)[ ]$", scene.text[max(0, match.start() - 9) : match.start()]
    ):
        return None  # the date was put off by three months to September 29
    unit, count = match["u"].lower(), count_of(match) if match["n"] else 1

    def span(last: Interval | None) -> Interval | None:
        if last is None or last.hi is None or last.precision not in ("day", "month"):
            return None
        stop = datetime.date.fromisoformat(last.hi) + datetime.timedelta(1)
        first, final = moved(stop, unit, -count), stop - datetime.timedelta(1)
        whole = first.day == 1 and final.day == last_day_of_month(final.year, final.month)
        if unit in ("month", "quarter", "year") and whole:
            return interval_of_range(
                interval_of_month(first.year, first.month), interval_of_month(final.year, final.month)
            )
        return interval_of_days(first.toordinal(), final.toordinal())

    return wrapped(inner, span, end)
