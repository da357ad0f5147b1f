"""Calendar intervals: an EDTF subset in and out, units as intervals, and arithmetic on days (both ends inclusive).

Import-only facade; the parts are `days` (day numbers), `units` (constructors), `arithmetic`, `edtf` (the notation).
"""

from cuttings_db.intervals.arithmetic import bounds_of, contains, hull, intersection, overlaps, qualified, within
from cuttings_db.intervals.days import add_months, day_number, iso_day, last_day_of_month
from cuttings_db.intervals.edtf import parse_edtf
from cuttings_db.intervals.units import (
    NORTHERN_SEASONS,
    interval_of_century,
    interval_of_day,
    interval_of_days,
    interval_of_decade,
    interval_of_half,
    interval_of_month,
    interval_of_quarter,
    interval_of_range,
    interval_of_season,
    interval_of_week,
    interval_of_year,
)
from cuttings_db.model import Interval

__all__ = [
    "NORTHERN_SEASONS",
    "Interval",
    "add_months",
    "bounds_of",
    "contains",
    "day_number",
    "hull",
    "intersection",
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
    "iso_day",
    "last_day_of_month",
    "overlaps",
    "parse_edtf",
    "qualified",
    "within",
]
