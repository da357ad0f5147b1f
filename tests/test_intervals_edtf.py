"""EDTF in and out, with the `edtf` package as oracle."""

import calendar
import datetime

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings_db.intervals import (
    contains,
    day_number,
    hull,
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
    iso_day,
    overlaps,
    parse_edtf,
    qualified,
    within,
)
from cuttings_db.model import Interval

few = settings(max_examples=25, deadline=None)  # the oracle takes milliseconds for each
years = st.integers(1000, 9000)
days = st.dates(datetime.date(1000, 1, 1), datetime.date(9000, 1, 1))


def oracle(text: str) -> tuple[str, str]:
    """First and last day as the reference implementation has them."""
    parsed = edtf.parse_edtf(text)
    lo, hi = parsed.lower_strict(), parsed.upper_strict()
    return f"{lo.tm_year:04d}-{lo.tm_mon:02d}-{lo.tm_mday:02d}", f"{hi.tm_year:04d}-{hi.tm_mon:02d}-{hi.tm_mday:02d}"


def agrees(interval: Interval) -> bool:
    """Same days as the oracle, and reading our own form gives the same interval back."""
    parsed = parse_edtf(interval.edtf)
    return oracle(interval.edtf) == (interval.lo, interval.hi) == (parsed.lo, parsed.hi)


@few
@given(days)
def test_days_agree_with_the_oracle(day: datetime.date) -> None:
    assert agrees(interval_of_day(day.year, day.month, day.day))
    assert iso_day(day_number(day.isoformat())) == day.isoformat()
    assert day_number(day.isoformat()) == day.toordinal()


@few
@given(years, st.integers(1, 12))
def test_months_quarters_and_halves_agree_with_the_oracle(year: int, month: int) -> None:
    assert agrees(interval_of_month(year, month))
    assert agrees(interval_of_quarter(year, (month + 2) // 3))
    assert agrees(interval_of_half(year, (month + 5) // 6))


@few
@given(years)
def test_years_decades_and_centuries_agree_with_the_oracle(year: int) -> None:
    assert agrees(interval_of_year(year))
    assert agrees(interval_of_decade(year // 10 * 10))
    assert agrees(interval_of_century(year // 100 * 100))
    for season in (21, 22, 23):
        assert agrees(interval_of_season(year, season))


def test_winter_runs_into_the_next_year() -> None:
    winter = interval_of_season(2019, 24)
    assert (winter.edtf, winter.lo, winter.hi) == ("2019-24", "2019-12-01", "2020-02-29")


@few
@given(days, days)
def test_ranges_and_sets_agree_with_the_oracle(a: datetime.date, b: datetime.date) -> None:
    a, b = sorted((a, b))
    interval = interval_of_days(a.toordinal(), b.toordinal())
    assert agrees(interval)
    bounds = within(a.isoformat(), b.isoformat())
    assert agrees(bounds)
    assert parse_edtf(bounds.edtf) == bounds


@pytest.mark.parametrize(
    ("text", "lo", "hi", "precision", "qualifier"),
    [
        ("2025~", "2025-01-01", "2025-12-31", "year", "approximate"),
        ("2025-06?", "2025-06-01", "2025-06-30", "month", "uncertain"),
        ("2025-06-05%", "2025-06-05", "2025-06-05", "day", "uncertain"),
        ("201X~", "2010-01-01", "2019-12-31", "decade", "approximate"),
        ("2025-06/..", "2025-06-01", None, "open", "since"),
        ("2025-06/", "2025-06-01", None, "open", "since"),
        ("../2025-06", None, "2025-06-30", "open", "until"),
        ("[2019-06-24..]", "2019-06-24", None, "range", "since"),
        ("[..2025-12-31]", None, "2025-12-31", "range", "by"),
        ("[2025-08..2025-12]", "2025-08-01", "2025-12-31", "range", "within"),
        ("2024-01~/2024-03~", "2024-01-01", "2024-03-31", "range", "approximate"),
        ("-0044", None, None, "year", "exact"),
        ("-0043-03-15", None, None, "day", "exact"),
    ],
)
def test_what_is_read(text: str, lo: str | None, hi: str | None, precision: str, qualifier: str) -> None:
    got = parse_edtf(text)
    assert got == Interval(text, lo, hi, precision, qualifier)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    ["", "x", "2025-13", "2025-02-30", "2025-6", "25", "2025-06/2025-05", "../..", "[..]", "[2025]", "[2025..2024]",
     "2025-06-05T10:00", "2025-37", "2025-06-05 ", "-0043-13", "２０２５"],
)  # fmt: skip
def test_what_is_refused(text: str) -> None:
    if text.endswith(" "):
        assert parse_edtf(text).lo == "2025-06-05"  # surrounding space is forgiven, nothing else
        return
    with pytest.raises(ValueError, match=r"."):
        parse_edtf(text)


@given(st.text(alphabet="0123456789-/.[]~?%X ", max_size=24))
def test_reading_never_fails_otherwise(text: str) -> None:
    try:
        interval = parse_edtf(text)
    except ValueError:
        return
    assert interval.lo is None or interval.hi is None or interval.lo <= interval.hi


@given(days, days, days, days)
def test_hull_holds_both_and_overlap_is_symmetric(
    a: datetime.date, b: datetime.date, c: datetime.date, d: datetime.date
) -> None:
    (a, b), (c, d) = sorted((a, b)), sorted((c, d))
    x, y = interval_of_days(a.toordinal(), b.toordinal()), interval_of_days(c.toordinal(), d.toordinal())
    both = hull(x, y)
    assert contains(both, x)
    assert contains(both, y)
    assert overlaps(x, y) == overlaps(y, x) == (max(a, c) <= min(b, d))
    assert contains(x, y) == (a <= c and d <= b)


def test_open_ends_reach_everything() -> None:
    since, year = parse_edtf("2019-06/.."), interval_of_year(2025)
    assert overlaps(since, year)
    assert contains(since, year)
    assert not overlaps(since, interval_of_year(2018))
    assert hull(since, year).hi is None
    assert hull(year) is year


def test_a_week_is_monday_to_sunday() -> None:
    week = interval_of_week(2025, 1)
    assert (week.lo, week.hi, week.precision) == ("2024-12-30", "2025-01-05", "week")
    assert calendar.weekday(2024, 12, 30) == 0


def test_ranges_join_units_and_refuse_to_run_backwards() -> None:
    got = interval_of_range(interval_of_month(2024, 5), interval_of_month(2024, 7))
    assert (got.edtf, got.lo, got.hi, got.precision) == ("2024-05/2024-07", "2024-05-01", "2024-07-31", "range")
    with pytest.raises(ValueError, match="before"):
        interval_of_range(interval_of_month(2024, 7), interval_of_month(2024, 5))


def test_a_qualifier_shows_in_the_notation_where_edtf_has_a_mark() -> None:
    year = interval_of_year(2024)
    assert qualified(year, "approximate").edtf == "2024~"
    assert qualified(year, "by") == Interval("2024", "2024-01-01", "2024-12-31", "year", "by")
    spell = interval_of_range(interval_of_year(2010), interval_of_year(2015))
    assert qualified(spell, "approximate").edtf == "2010~/2015~"
    assert parse_edtf("2010~/2015~").qualifier == "approximate"


def test_bounds_without_a_day_are_refused() -> None:
    with pytest.raises(ValueError, match="need a day"):
        within(None, None)
    with pytest.raises(ValueError, match="before"):
        within("2025-01-02", "2025-01-01")
    assert within("2025-01-01", "2025-01-01").precision == "day"
