"""English dates that carry their own year, and numeric dates: days, months, ISO forms."""

from __future__ import annotations

import re

from cuttings_db.dates.lexicon import (
    AFTER,
    DAY,
    GAP,
    MONTH,
    MONTH_WORDS,
    MONTHS,
    ORDINALS,
    WEEKDAY,
    WEEKDAY_WORDS,
    YEAR,
)
from cuttings_db.dates.rules import DIGITS, Reading, Scene, rule
from cuttings_db.dates.shifting import month_day_near
from cuttings_db.intervals import interval_of_day, interval_of_month, interval_of_week
from cuttings_db.model import Interval

__all__ = ["day_of", "month_number"]

_COMMA = rf"(?:[ ]?,[ ]?\n?|{GAP})"
_WEEKDAY_BEFORE = rf"(?:{WEEKDAY}(?:[ ]?,)?{GAP}(?:the{GAP})?)?"
_ORDINALS = {word: number for word, number in ORDINALS.items() if "-" not in word}
_TH = r"(?:[ ]?(?:st|nd|rd|th)\b)?"


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation."""
    return MONTHS[word.rstrip(".").lower()]


def day_of(year: int, month: int, day: int) -> Interval | None:
    """Return a day, or None if the calendar has no such day."""
    try:
        return interval_of_day(year, month, day)
    except ValueError:
        return None


def _reading(interval: Interval | None) -> Reading | None:
    """Wrap an interval; no interval, no reading."""
    return Reading(interval) if interval else None


@rule(
    "en.month-day-year",
    rf"{_WEEKDAY_BEFORE}(?P<m>{MONTH}){GAP}(?:the{GAP})?(?P<d>{DAY}){_TH}(?:{_COMMA}(?:of{GAP})?|[ ]?,)"
    rf"(?P<y>{YEAR}){AFTER}",
    first=(*MONTH_WORDS, *WEEKDAY_WORDS),
    positive=(("It opened on June 5, 2024 in Lyon.", "2024-06-05"), ("Tuesday, Sept. 3rd 2019", "2019-09-03")),
    negative="June 5, 20240 samples",
)
def _month_day_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a day written as month, day and year, with or without its weekday."""
    return _reading(day_of(int(match["y"]), month_number(match["m"]), int(match["d"])))


@rule(
    "en.day-month-year",
    rf"{_WEEKDAY_BEFORE}(?:the{GAP})?(?P<d>{DAY}){_TH}[ -]?(?:{GAP}|-)?(?:of{GAP})?(?P<m>{MONTH})"
    rf"(?:(?:{_COMMA}|-)(?:of{GAP})?(?P<y>{YEAR}){AFTER}|{GAP}(?P<early>[1-9][0-9]{{2}})(?=[,.;)]))",
    first=(DIGITS, "the", *WEEKDAY_WORDS),
    positive=(("on 5 June 2024 in Lyon", "2024-06-05"), ("Received 12-Mar-2018", "2018-03-12")),
    negative="15 mar 20181",
)
def _day_month_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a day written as day, month and year, with or without its weekday."""
    return _reading(day_of(int(match["y"] or match["early"]), month_number(match["m"]), int(match["d"])))


@rule(
    "en.year-month-day",
    rf"(?P<y>{YEAR})[ -](?P<m>{MONTH})[ -](?P<d>{DAY}){AFTER}",
    first=(DIGITS,),
    positive=(("Cell. 2019 Mar 12;", "2019-03-12"), ("2024 June 5", "2024-06-05")),
    negative="2024 may 500",
)
def _year_month_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a day written as year, month and day, as reference lists do."""
    return _reading(day_of(int(match["y"]), month_number(match["m"]), int(match["d"])))


@rule(
    "en.month-year",
    rf"(?P<m>{MONTH})(?:(?:{_COMMA}|-|/)(?:of{GAP})?(?P<y>{YEAR}){AFTER}"
    rf"|[ ]?'(?P<short>[0-9]{{2}}){AFTER}|{GAP}of{GAP}(?P<early>[1-9][0-9]{{2}})(?=[,.;)]))",
    first=MONTH_WORDS,
    positive=(("announced in November 2020.", "2020-11"), ("a survey of Sept., 2018", "2018-09")),
    negative="marchers 2018",
)
def _month_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a month with its year."""
    if match["m"] in ("may", "march", "mar", "dec", "sun"):
        return None
    year = int(match["y"] or match["early"] or match["short"])
    if match["short"]:
        year += 2000 if year < 40 else 1900
    return Reading(interval_of_month(year, month_number(match["m"])))


_TIME = (
    r"(?:[T ]{1,2}[0-2]?[0-9][:：][0-5][0-9](?:[:：][0-5][0-9])?(?:\.[0-9]{1,6})?(?:Z|[ ]?[+-][0-9]{2}:?[0-9]{2})?)?"
)


@rule(
    "num.year-first",
    rf"(?P<y>{YEAR})(?P<s>[-./])(?P<m>0?[1-9]|1[0-2])(?P=s)(?P<d>{DAY})(?![0-9]|[./][0-9]|-[0-9]{{1,3}}(?![0-9]))",
    first=(DIGITS,),
    positive=(("posted 2025-08-26 15:32", "2025-08-26"), ("2019.9.6", "2019-09-06")),
    negative="version 2019.9.6.12",
)
def _year_first(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a day in figures that begins with the year."""
    return _reading(day_of(int(match["y"]), int(match["m"]), int(match["d"])))


@rule(
    "num.year-last",
    rf"(?P<a>0?[1-9]|[12][0-9]|3[01])(?P<s>[-./])(?P<b>0?[1-9]|[12][0-9]|3[01])(?P=s)(?P<y>{YEAR})(?![0-9]"
    rf"|[-./][0-9])",
    first=(DIGITS,),
    positive=(
        ("Signed 26.8.2025 in Bern", "2025-08-26"),
        ("on 08/26/2025", "2025-08-26"),
    ),
    negative="on 05/06/2025",
)
def _year_last(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a day in figures whose order is sure: by dots, a number above 12, or other days of the text."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
    if match["s"] == "." or a > 12 or a == b or (b <= 12 and scene.day_first == 1):
        return _reading(day_of(year, b, a) if b <= 12 else None)
    return _reading(day_of(year, a, b) if b > 12 or scene.day_first == -1 else None)


@rule(
    "num.year-two-figures",
    r"(?P<a>0?[1-9]|[12][0-9]|3[01])/(?P<b>0?[1-9]|[12][0-9]|3[01])/(?P<y>[0-3][0-9]|9[0-9])"
    r"(?![0-9/%.-]|[ ]?(?:mg|ml|g|mm|cm|kg|%|months?|weeks?|days?|years?|patients?|points?|cases?)\b)",
    first=(DIGITS,),
    positive=(("Posted on 06/24/24 by", "2024-06-24"), ("left on 30/06/15 after", "2015-06-30")),
    negative="arms of 10/20/30 mg; on 05/06/24",
)
def _year_two_figures(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a day in figures with two for the year, where its order is sure."""
    a, b, short = int(match["a"]), int(match["b"]), int(match["y"])
    year = short + (2000 if short < 90 else 1900)
    if a > 12 or (b <= 12 and scene.day_first == 1):
        return _reading(day_of(year, b, a) if b <= 12 else None)
    return _reading(day_of(year, a, b) if b > 12 or scene.day_first == -1 else None)


@rule(
    "num.compact",
    r"(?P<y>20[0-4][0-9]|19[0-9]{2})(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12][0-9]|3[01])(?![0-9A-Za-z_.-])",
    first=(DIGITS,),
    positive=(("dated 20240307", "2024-03-07"), ("updated 19991231,", "1999-12-31")),
    negative="sample 20240307",
)
def _compact(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read eight figures, but only after a word that says that they are a date."""
    before = scene.text[max(0, match.start() - 16) : match.start()]
    if not re.search(r"(?i)(?:\bdated?:?|\bon|\bupdated|\bpublished|日期[:：]?|时间[:：]?|^)[ ]?$", before):
        return None
    return _reading(day_of(int(match["y"]), int(match["m"]), int(match["d"])))


@rule(
    "num.day-month-glued",
    rf"(?P<d>{DAY})(?P<m>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?P<y>{YEAR}){AFTER}",
    first=(DIGITS,),
    positive=(("Approved 15Mar2021 by", "2021-03-15"), ("cutoff 31DEC2023.", "2023-12-31")),
    negative="clone 15MAR20219",
)
def _day_month_glued(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a day written without spaces, as in the tables of trials."""
    return _reading(day_of(int(match["y"]), month_number(match["m"]), int(match["d"])))


@rule(
    "num.week",
    rf"(?P<y>{YEAR})-?W(?P<w>[0-5][0-9])(?![0-9A-Za-z-])",
    first=(DIGITS,),
    positive=(("in 2025-W23 it", "2025-06-02/2025-06-08"), ("the issue of 2024W01", "2024-01-01/2024-01-07")),
    negative="2025-W99 watts",
    flags=0,
)
def _week(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a week by the number that calendars give it."""
    try:
        return Reading(interval_of_week(int(match["y"]), int(match["w"])))
    except ValueError:
        return None


@rule(
    "en.ordinal-month",
    rf"(?:the{GAP})?(?P<d>{'|'.join(_ORDINALS)}){GAP}(?:day{GAP})?of{GAP}(?P<m>{MONTH})(?:{_COMMA}(?P<y>{YEAR}){AFTER}"
    rf"|(?![A-Za-z0-9]))",
    first=("the", *_ORDINALS),
    positive=(("on the tenth of June 2024", "2024-06-10"), ("It began on the first of May.", "2025-05-01")),
    negative="the second of may options",
)
def _ordinal_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a day of a month by its number in words."""
    if not match["m"][0].isupper():
        return None
    month, number = month_number(match["m"]), _ORDINALS[" ".join(match["d"].lower().replace("-", " ").split())]
    if match["y"]:
        return _reading(day_of(int(match["y"]), month, number))
    lean = scene.lean(match.start())
    return Reading(
        relative=lambda anchor: month_day_near(anchor, month, number, lean),
        in_year=lambda year: day_of(year, month, number),
        basis="flow",
    )


@rule(
    "num.year-month",
    r"(?P<y>19[0-9]{2}|20[0-4][0-9])(?P<s>[-/.])(?P<m>0[1-9]|1[0-2])(?![0-9A-Za-z]|[-/.][0-9])",
    first=(DIGITS,),
    positive=(("the issue of 2024-06", "2024-06"), ("from 2019/03 on", "2019-03")),
    negative="a ratio of 2024/20",
)
def _year_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a year and month in figures; 2007-08 is two years."""
    if match["s"] != "." and int(match["m"]) == int(match["y"]) % 100 + 1:
        return None
    return Reading(interval_of_month(int(match["y"]), int(match["m"])))
