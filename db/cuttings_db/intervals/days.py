"""Days as numbers: proleptic Gregorian ordinals, as `datetime.date.toordinal` counts them."""

from __future__ import annotations

import calendar
import datetime

__all__ = ["FIRST_YEAR", "LAST_YEAR", "add_months", "day_number", "iso_day", "last_day_of_month"]

FIRST_YEAR, LAST_YEAR = datetime.MINYEAR, datetime.MAXYEAR


def day_number(day: str) -> int:
    """Return the ordinal of an ISO day `YYYY-MM-DD` (1 is 0001-01-01); ValueError for anything else."""
    if len(day) != 10:  # fromisoformat also reads 20240605 and week dates; we never write those
        raise ValueError(f"not a day: {day!r}")
    return datetime.date.fromisoformat(day).toordinal()


def iso_day(number: int) -> str:
    """Return the ISO day of an ordinal; ValueError outside the years 1 to 9999."""
    try:
        return datetime.date.fromordinal(number).isoformat()
    except OverflowError as error:
        raise ValueError(f"no such day: {number}") from error


def add_months(day: datetime.date, count: int) -> datetime.date:
    """Return the day `count` months later (earlier if negative); the end of a month stays in its month.

    ValueError outside the years 1 to 9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"no such year: {year}")
    return datetime.date(year, month + 1, min(day.day, last_day_of_month(year, month + 1)))


def last_day_of_month(year: int, month: int) -> int:
    """Return 28, 29, 30 or 31; ValueError for a month that does not exist."""
    if not 1 <= month <= 12:
        raise ValueError(f"no such month: {month}")
    return calendar.monthrange(year, month)[1]
