"""Days as numbers: proleptic Gregorian ordinals, as `datetime.date.toordinal` counts them."""

from __future__ import annotations

import calendar
import datetime

__all__ = ["FIRST_YEAR", "LAST_YEAR", "day_number", "iso_day", "last_day_of_month"]

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


def last_day_of_month(year: int, month: int) -> int:
    """Return 28, 29, 30 or 31; ValueError for a month that does not exist."""
    if not 1 <= month <= 12:
        raise ValueError(f"no such month: {month}")
    return calendar.monthrange(year, month)[1]
