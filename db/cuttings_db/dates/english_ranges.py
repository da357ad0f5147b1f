"""English ranges that share a month or a year: one mention, one interval."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace

from cuttings_db.dates.lexicon import AFTER, DAY, GAP, MONTH, MONTH_WORDS, MONTHS, WEEKDAY, WEEKDAY_WORDS, YEAR
from cuttings_db.dates.rules import DIGITS, Reading, Scene, rule
from cuttings_db.dates.shifting import day_of, month_day_near, month_near
from cuttings_db.intervals import day_number, interval_of_days, interval_of_month, interval_of_range
from cuttings_db.model import Interval

Halves = tuple[tuple[int, int, Reading], ...]

_TH = r"(?:[ ]?(?:st|nd|rd|th)\b)?"
_TO = rf"(?:[ ]?-[ ]?|{GAP}(?:to|through|thru|until|and){GAP}|[ ]?(?:&|/)[ ]?)"
_YEAR_AFTER = rf"(?:(?:[ ]?,[ ]?\n?|{GAP}|,)(?:of{GAP})?(?P<y>{YEAR}){AFTER})"
_DAYS_OFF = rf"(?:{WEEKDAY}[ ,]{{1,2}})?"
_DAYS_OFF_AGAIN = rf"(?:the{GAP})?{_DAYS_OFF}"


def _month(word: str) -> int:
    """Return the number of a month's name."""
    return MONTHS[word.rstrip(".").lower()]


def _days(year: int, month: int, first: int, last: int) -> Interval | None:
    """Return the days of one month from `first` to `last`."""
    a, b = day_of(year, month, first), day_of(year, month, last)
    if a is None or b is None or first >= last or a.lo is None or b.lo is None:
        return None
    return interval_of_days(day_number(a.lo), day_number(b.lo))


def _partial(
    in_year: Callable[[int], Interval | None], month: int, day: int, lean: int, halves: Halves = ()
) -> Reading:
    """Return a reading whose year is to be found near the anchor."""

    def relative(anchor: datetime.date) -> Interval | None:
        near = month_day_near(anchor, month, day, lean) if day else month_near(anchor, month, lean)
        return in_year(int(near.edtf[:4])) if near else None

    return Reading(relative=relative, in_year=in_year, basis="flow", halves=halves)


def _halves(match: re.Match[str], first: Reading | None, last: Reading | None) -> Halves:
    """Return the ends of a range around the word or dash that joins them."""
    if first is None or last is None:
        return ()
    return (match.start(), match.start("to"), first), (match.end("to"), match.end(), last)


def _joined_by_and(match: re.Match[str]) -> bool:
    """Tell whether the two days are joined by "and" or a comma rather than by a dash or "to"."""
    return bool(re.search(r"(?i)and|&|/", match["to"]))


@rule(
    "en.days-month",
    rf"{_DAYS_OFF}(?P<a>{DAY}){_TH}(?P<to>{_TO}){_DAYS_OFF_AGAIN}(?P<b>{DAY}){_TH}{GAP}(?:of{GAP})?(?P<m>{MONTH})"
    rf"(?![A-Za-z]){_YEAR_AFTER}?",
    first=(DIGITS, *WEEKDAY_WORDS),
    positive=(("On 23-24 June, 2019, they met", "2019-06-23/2019-06-24"), ("5 – 9 May 2025", "2025-05-05/2025-05-09")),
    negative="12-10 June 2019 kits",
)
def _days_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read several days of one month; two that follow each other are one period."""
    return _range_of_days(match, scene)


@rule(
    "en.month-days",
    rf"{_DAYS_OFF}(?P<m>{MONTH}){GAP}(?P<a>{DAY}){_TH}(?P<to>{_TO}){_DAYS_OFF_AGAIN}(?P<b>{DAY}){_TH}(?![0-9A-Za-z%]"
    rf"|[.,][0-9]|[ ]%){_YEAR_AFTER}?",
    first=(*MONTH_WORDS, *WEEKDAY_WORDS),
    positive=(("June 3–5, 2024", "2024-06-03/2024-06-05"), ("held Oct. 18 to 22, 2023", "2023-10-18/2023-10-22")),
    negative="June 9-5, 2024",
)
def _month_days(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read several days of one month, written after its name."""
    return _range_of_days(match, scene)


def _range_of_days(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the days that both orders name; days joined by "and" that are no neighbours are a list."""
    month, first, last = _month(match["m"]), int(match["a"]), int(match["b"])
    if first >= last or last > 31:
        return None
    between = re.search(r"(?i)\bbetween[ \n](?:the[ \n])?$", scene.text[max(0, match.start() - 14) : match.start()])
    listed = _joined_by_and(match) and last != first + 1 and not between
    if match["y"]:
        year = int(match["y"])
        interval = _days(year, month, first, last)
        if interval is None:
            return None
        ends = _halves(match, *(Reading(day_of(year, month, day)) for day in (first, last)))
        return Reading(interval, halves=ends, listed=listed)
    if not match["m"][0].isupper() or (match["m"].isupper() and len(match["m"]) < 4):
        return None
    lean = scene.lean(match.start())

    def end(day: int) -> Reading:
        return _partial(lambda year: day_of(year, month, day), month, day, lean)

    whole = _partial(
        lambda year: _days(year, month, first, last), month, first, lean, _halves(match, end(first), end(last))
    )
    return replace(whole, listed=listed)


@rule(
    "en.months-year",
    rf"(?P<a>{MONTH})(?P<to>[ ]?[-/][ ]?|{GAP}(?:to|through|until|and){GAP})(?P<b>{MONTH})(?![A-Za-z])"
    rf"(?:{_YEAR_AFTER}|{GAP}(?:of{GAP})?(?P<w>this|last|next){GAP}year\b)?",
    first=MONTH_WORDS,
    positive=(("between May and July 2023", "2023-05/2023-07"), ("Sales for January–June 2016", "2016-01/2016-06")),
    negative="April and October",
)
def _months_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the period from one month to another."""
    a, b = _month(match["a"]), _month(match["b"])
    before = scene.text[max(0, match.start() - 12) : match.start()].lower()
    if "and" in match["to"].lower() and not before.rstrip().endswith("between"):
        return None
    if "until" in match["to"].lower() and not before.rstrip().endswith("from"):
        return None
    if a == b or (not match["y"] and match["a"].lower() in ("may", "mar", "march") and not before.rstrip()):
        return None

    def in_year(year: int) -> Interval:
        return interval_of_range(interval_of_month(year - (a > b), a), interval_of_month(year, b))

    if match["y"]:
        year = int(match["y"])
        ends = (Reading(interval_of_month(year - (a > b), a)), Reading(interval_of_month(year, b)))
        return Reading(in_year(year), halves=_halves(match, *ends))
    if match["w"]:
        shift = {"this": 0, "last": -1, "next": 1}[match["w"].lower()]
        return Reading(relative=lambda anchor: in_year(anchor.year + shift))
    lean = scene.lean(match.start())
    first = _partial(lambda year: interval_of_month(year, a), a, 0, lean)
    last = _partial(lambda year: interval_of_month(year, b), b, 0, lean)
    return _partial(in_year, b, 0, lean, _halves(match, first, last))
