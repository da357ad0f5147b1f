"""Calendar units as intervals: each constructor takes numbers and returns the days that the unit covers."""

from __future__ import annotations

import datetime

from cuttings_db.intervals.days import FIRST_YEAR, LAST_YEAR, day_number, iso_day, last_day_of_month
from cuttings_db.model import Interval

__all__ = [
    "NORTHERN_SEASONS",
    "interval_of_century",
    "interval_of_day",
    "interval_of_days",
    "interval_of_decade",
    "interval_of_half",
    "interval_of_month",
    "interval_of_quarter",
    "interval_of_range",
    "interval_of_season",
    "interval_of_week",
    "interval_of_year",
]

# First month of each EDTF season. Winter carries the year it begins in (December 2019 is winter 2019).
NORTHERN_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}


def _year(year: int) -> int:
    """Return a year that the calendar has; ValueError otherwise."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"no such year: {year}")
    return year


def _months(edtf: str, year: int, month: int, count: int, precision: str) -> Interval:
    """Cover `count` whole months from the first of `month`; the end may lie in the next year."""
    end_year, end_month = divmod(year * 12 + month - 1 + count - 1, 12)
    lo = f"{_year(year):04d}-{month:02d}-01"
    hi = f"{_year(end_year):04d}-{end_month + 1:02d}-{last_day_of_month(end_year, end_month + 1):02d}"
    return Interval(edtf, lo, hi, precision)  # type: ignore[arg-type]  # only called with words of Precision


def interval_of_day(year: int, month: int, day: int) -> Interval:
    """Return one day; ValueError if the calendar has no such day."""
    iso = datetime.date(year, month, day).isoformat()
    return Interval(iso, iso, iso, "day")


def interval_of_week(year: int, week: int) -> Interval:
    """Return an ISO week, Monday to Sunday; EDTF has no weeks, so it is written as its days."""
    monday = datetime.date.fromisocalendar(year, week, 1).toordinal()
    lo, hi = iso_day(monday), iso_day(monday + 6)
    return Interval(f"{lo}/{hi}", lo, hi, "week")


def interval_of_month(year: int, month: int) -> Interval:
    """Return a month."""
    if not 1 <= month <= 12:
        raise ValueError(f"no such month: {month}")
    return _months(f"{year:04d}-{month:02d}", year, month, 1, "month")


def interval_of_quarter(year: int, quarter: int) -> Interval:
    """Return a calendar quarter, 1 to 4 (EDTF 33 to 36)."""
    if not 1 <= quarter <= 4:
        raise ValueError(f"no such quarter: {quarter}")
    return _months(f"{year:04d}-{32 + quarter}", year, quarter * 3 - 2, 3, "quarter")


def interval_of_season(year: int, season: int) -> Interval:
    """Return a northern season, EDTF 21 spring, 22 summer, 23 autumn, 24 winter (December to February)."""
    if season not in NORTHERN_SEASONS:
        raise ValueError(f"no such season: {season}")
    return _months(f"{year:04d}-{season}", year, NORTHERN_SEASONS[season], 3, "season")


def interval_of_half(year: int, half: int) -> Interval:
    """Return half a year, 1 or 2 (EDTF 40 and 41)."""
    if half not in (1, 2):
        raise ValueError(f"no such half: {half}")
    return _months(f"{year:04d}-{39 + half}", year, half * 6 - 5, 6, "half")


def interval_of_year(year: int) -> Interval:
    """Return a year; before year 1 (0 is 1 BCE) the EDTF stands alone, since days of those years are not counted."""
    if year < FIRST_YEAR:
        return Interval(f"-{-year:04d}" if year else "0000", None, None, "year")
    return _months(f"{year:04d}", year, 1, 12, "year")


def interval_of_decade(first_year: int) -> Interval:
    """Return a decade by its first year: 2010 is 201X, the years 2010 to 2019."""
    if first_year % 10:
        raise ValueError(f"no decade begins in {first_year}")
    lo = max(first_year, FIRST_YEAR)
    return Interval(f"{_year(first_year + 9) // 10:03d}X", f"{lo:04d}-01-01", f"{first_year + 9:04d}-12-31", "decade")


def interval_of_century(first_year: int) -> Interval:
    """Return a century by its first year: 1900 is 19XX, the years 1900 to 1999."""
    if first_year % 100:
        raise ValueError(f"no century begins in {first_year}")
    lo = max(first_year, FIRST_YEAR)
    edtf = f"{_year(first_year + 99) // 100:02d}XX"
    return Interval(edtf, f"{lo:04d}-01-01", f"{first_year + 99:04d}-12-31", "century")


def interval_of_days(first: int, last: int) -> Interval:
    """Return the days from one day number to another as a range (one day if they are equal)."""
    lo, hi = iso_day(first), iso_day(last)
    if last < first:
        raise ValueError(f"{hi} is before {lo}")
    return Interval(lo, lo, hi, "day") if first == last else Interval(f"{lo}/{hi}", lo, hi, "range")


def interval_of_range(first: Interval, last: Interval) -> Interval:
    """Return from the first day of `first` to the last day of `last`; an open side (None) stays open."""
    if first.lo and last.hi and day_number(last.hi) < day_number(first.lo):
        raise ValueError(f"{last.edtf} is before {first.edtf}")
    if first.edtf == last.edtf:
        return first
    return Interval(f"{first.edtf}/{last.edtf}", first.lo, last.hi, "range")
