"""Count units of the calendar from a day: the unit that holds it, and the units before and after."""

from __future__ import annotations

import datetime

from cuttings_db.dates.verbs import AHEAD, BACK, PRESENT
from cuttings_db.intervals import (
    add_months,
    interval_of_century,
    interval_of_day,
    interval_of_days,
    interval_of_decade,
    interval_of_half,
    interval_of_month,
    interval_of_quarter,
    interval_of_season,
    interval_of_week,
    interval_of_year,
)
from cuttings_db.model import Interval

__all__ = [
    "day_of",
    "days_from",
    "month_day_near",
    "month_near",
    "moved",
    "season_near",
    "unit_at",
    "weekday_near",
    "weekday_of",
]


def day_of(year: int, month: int, day: int) -> Interval | None:
    """Return a day, or None if the calendar has no such day."""
    try:
        return interval_of_day(year, month, day)
    except ValueError:
        return None


def moved(day: datetime.date, unit: str, count: int) -> datetime.date:
    """Return the day `count` units later (earlier if negative); the end of a month stays in its month."""
    if unit in ("day", "week", "fortnight"):
        return day + datetime.timedelta({"day": 1, "week": 7, "fortnight": 14}[unit] * count)
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}[unit] * count
    return add_months(day, months)


def unit_at(day: datetime.date, unit: str) -> Interval:
    """Return the unit that holds a day."""
    if unit == "week":
        year, week, _ = day.isocalendar()
        return interval_of_week(year, week)
    if unit == "weekend":
        saturday = day.toordinal() - day.weekday() + 5
        return interval_of_days(saturday, saturday + 1)
    if unit == "month":
        return interval_of_month(day.year, day.month)
    if unit == "quarter":
        return interval_of_quarter(day.year, (day.month + 2) // 3)
    if unit == "half":
        return interval_of_half(day.year, (day.month + 5) // 6)
    if unit == "year":
        return interval_of_year(day.year)
    if unit == "decade":
        return interval_of_decade(day.year // 10 * 10)
    if unit == "century":
        return interval_of_century(day.year // 100 * 100)
    return interval_of_day(day.year, day.month, day.day)


def days_from(first: datetime.date, last: datetime.date) -> Interval:
    """Return the days between two days, in any order."""
    low, high = sorted((first.toordinal(), last.toordinal()))
    return interval_of_days(low, high)


def weekday_near(day: datetime.date, weekday: int, lean: int) -> Interval:
    """Return the weekday (0 Monday) at or before a day, or at or after it where the sentence leans forward."""
    back = (day.weekday() - weekday) % 7
    found = day + datetime.timedelta((7 - back) % 7 if lean == AHEAD else -back)
    return interval_of_day(found.year, found.month, found.day)


def month_near(day: datetime.date, month: int, lean: int) -> Interval:
    """Return the month at or before that of a day, or after it where the clause looks ahead; with "is" the nearest."""
    if lean == PRESENT:
        return interval_of_month(day.year + (month - day.month < -6) - (month - day.month > 6), month)
    if lean == AHEAD:
        return interval_of_month(day.year + (month < day.month), month)
    return interval_of_month(day.year - (month > day.month), month)


def season_near(day: datetime.date, season: int, lean: int) -> Interval:
    """Return the season (EDTF number) that has begun last, or begins next where the sentence leans forward."""
    begins = {21: 3, 22: 6, 23: 9, 24: 12}[season]
    if lean == AHEAD:
        return interval_of_season(day.year + (begins + 2 < day.month), season)
    return interval_of_season(day.year - (begins > day.month), season)


def month_day_near(day: datetime.date, month: int, number: int, lean: int, weekday: int = -1) -> Interval | None:
    """Return the day of that name next to a day: before it, after it, or whichever is nearer.

    A `weekday` (0 Monday) told beside it must agree, and then decides the year.
    """
    reach = 6 if weekday >= 0 or (month, number) == (2, 29) else 1
    candidates = []
    for year in range(max(1, day.year - reach), min(9999, day.year + reach) + 1):
        try:
            candidates.append(datetime.date(year, month, number))
        except ValueError:
            continue  # 29 February of a common year
    agreeing = [found for found in candidates if found.weekday() == weekday]
    if agreeing:
        candidates = agreeing
    elif lean == BACK:
        candidates = [found for found in candidates if found <= day] or candidates
    elif lean == AHEAD:
        candidates = [found for found in candidates if found >= day] or candidates
    if not candidates:
        return None
    best = min(candidates, key=lambda found: abs((found - day).days))
    return interval_of_day(best.year, best.month, best.day)


def weekday_of(interval: Interval | None) -> int:
    """Return the weekday of a day (0 Monday), or -1 of what is no day."""
    if interval is None or interval.precision != "day" or interval.lo is None:
        return -1
    return datetime.date.fromisoformat(interval.lo).weekday()
