"""Random members of the EDTF subset against the reference implementation, and the laws of interval arithmetic."""

import calendar
import datetime

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings_db.dates.shifting import moved, unit_at
from cuttings_db.intervals import (
    add_months,
    bounds_of,
    contains,
    day_number,
    hull,
    intersection,
    interval_of_days,
    interval_of_week,
    iso_day,
    overlaps,
    parse_edtf,
    qualified,
    within,
)
from cuttings_db.model import Interval

oracled = settings(max_examples=40, deadline=None)  # the oracle takes milliseconds for each
days = st.dates(datetime.date(1000, 1, 1), datetime.date(8999, 12, 31))
years = st.integers(1000, 8999)
units = st.one_of(
    days.map(datetime.date.isoformat),
    st.builds("{:04d}-{:02d}".format, years, st.integers(1, 12)),
    years.map("{:04d}".format),
)
# The reference implementation ends winter with its year, and reads no mark behind seasons, quarters and halves.
parts = st.builds("{:04d}-{}".format, years, st.sampled_from([21, 22, 23, 33, 34, 35, 36, 40, 41]))
unspecified = st.one_of(
    st.builds("{:04d}-{:02d}-XX".format, years, st.integers(1, 12)),
    years.map("{:04d}-XX".format),
    years.map("{:04d}-XX-XX".format),
    st.integers(100, 899).map("{:03d}X".format),
    st.integers(10, 89).map("{:02d}XX".format),
)
marks = st.sampled_from(["", "?", "~", "%"])
points = st.one_of(parts, st.builds(str.__add__, st.one_of(units, unspecified), marks))


def oracle(text: str) -> tuple[str | None, str | None]:
    """First and last day as the reference implementation has them; None where it is open."""
    parsed = edtf.parse_edtf(text)
    found: list[str | None] = []
    for end in (parsed.lower_strict, parsed.upper_strict):
        try:
            day = end()
        except TypeError:  # it fails on the open ends of sets and intervals
            day = float("inf")
        found.append(None if isinstance(day, float) else f"{day.tm_year:04d}-{day.tm_mon:02d}-{day.tm_mday:02d}")
    return found[0], found[1]


@oracled
@given(points)
def test_members_have_the_days_that_the_reference_has(text: str) -> None:
    got = parse_edtf(text)
    assert (got.lo, got.hi) == oracle(text)
    assert got.edtf == text
    assert parse_edtf(got.edtf) == got


@oracled
@given(units, units, marks, marks, st.sampled_from(["both", "left", "right"]))
def test_intervals_have_the_days_that_the_reference_has(a: str, b: str, m: str, n: str, ends: str) -> None:
    a, b = sorted((a, b), key=lambda text: (parse_edtf(text).lo, parse_edtf(text).hi))
    text = {"both": f"{a}{m}/{b}{n}", "left": f"{a}{m}/..", "right": f"../{b}{n}"}[ends]
    try:
        got = parse_edtf(text)
    except ValueError:
        assert oracle(a)[0] > oracle(b)[1]  # type: ignore[operator]  # closed ends
        return
    assert (got.lo, got.hi) == (oracle(a)[0] if ends != "right" else None, oracle(b)[1] if ends != "left" else None)
    assert parse_edtf(got.edtf) == got
    assert edtf.parse_edtf(text) is not None


@oracled
@given(units, units, st.sampled_from(["both", "left", "right"]))
def test_sets_have_the_days_that_the_reference_has(a: str, b: str, ends: str) -> None:
    a, b = sorted((a, b), key=lambda text: (parse_edtf(text).lo, parse_edtf(text).hi))
    text = {"both": f"[{a}..{b}]", "left": f"[{a}..]", "right": f"[..{b}]"}[ends]
    got = parse_edtf(text)
    assert (got.lo, got.hi) == (oracle(a)[0] if ends != "right" else None, oracle(b)[1] if ends != "left" else None)
    assert got.precision == "range"
    assert got.qualifier == {"both": "within", "left": "since", "right": "by"}[ends]
    assert parse_edtf(got.edtf) == got
    if ends != "both" or len(a) == len(b):  # the reference refuses ends of two precisions
        assert edtf.parse_edtf(text) is not None


@given(points, st.sampled_from(["exact", "approximate", "uncertain", "within", "by", "since", "until", "as-of"]))
def test_what_we_write_is_what_we_read(text: str, qualifier: str) -> None:
    written = qualified(parse_edtf(text), qualifier)  # type: ignore[arg-type]  # a Qualifier
    read = parse_edtf(written.edtf)
    assert (read.lo, read.hi, read.precision, read.edtf) == (
        written.lo, written.hi, written.precision, written.edtf,
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["2004-XX-11", "20X4", "2XXX", "XXXX", "2004-1X", "2004-06-1X", "[199X..2005]", "[2004-06-XX..]", "2004-0",
     "2004-00", "2004-06-00", "2004-20", "2004-25", "2004-32", "2004-42", "2004??", "2004~?", "?2004", "2004-?06",
     "{2004..2005}",
     "[2004,2005]", "2004/2005/2006", "[2004..2005..2006]", "[2004/2005]", "/", "[]", "2004..2005", "Y12004", "12004",
     "2004-06-11T10:00:00", "2004-W23", "2004-162", "20040611", "June 2004", "2004-06-11/2004-06-10", "2004/..2005"],
)  # fmt: skip
def test_everything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_edtf(text)


intervals = st.builds(
    lambda a, b, shape: {
        "closed": interval_of_days(min(a, b).toordinal(), max(a, b).toordinal()),
        "since": Interval(f"{a}/..", a.isoformat(), None, "open"),
        "until": Interval(f"../{a}", None, a.isoformat(), "open"),
    }[shape],
    days,
    days,
    st.sampled_from(["closed", "closed", "closed", "since", "until"]),
)


def as_numbers(interval: Interval) -> tuple[float, float]:
    lo, hi = bounds_of(interval)
    return -1e9 if lo is None else lo, 1e9 if hi is None else hi


@given(intervals, intervals)
def test_hull_and_intersection_are_the_least_around_and_the_greatest_within(a: Interval, b: Interval) -> None:
    (a_lo, a_hi), (b_lo, b_hi) = as_numbers(a), as_numbers(b)
    assert as_numbers(hull(a, b)) == (min(a_lo, b_lo), max(a_hi, b_hi))
    both = intersection(a, b)
    assert (both is not None) == overlaps(a, b) == (max(a_lo, b_lo) <= min(a_hi, b_hi))
    if both is not None:
        assert as_numbers(both) == (max(a_lo, b_lo), min(a_hi, b_hi))
        assert contains(a, both)
        assert contains(b, both)
        assert parse_edtf(both.edtf).lo == both.lo
    assert as_numbers(hull(a, b)) == as_numbers(hull(b, a))
    assert hull(a, a) == a
    assert intersection(a, a) == a


@given(intervals, intervals, intervals)
def test_hull_and_intersection_do_not_depend_on_the_order(a: Interval, b: Interval, c: Interval) -> None:
    assert as_numbers(hull(hull(a, b), c)) == as_numbers(hull(a, hull(b, c))) == as_numbers(hull(c, b, a))
    first = intersection(a, b)
    left = intersection(first, c) if first else None
    second = intersection(b, c)
    right = intersection(a, second) if second else None
    assert (left and as_numbers(left)) == (right and as_numbers(right))


@given(days, st.integers(-1200, 1200))
def test_months_are_clamped_to_their_ends(day: datetime.date, count: int) -> None:
    if not 1 <= (day.year * 12 + day.month - 1 + count) // 12 <= 9999:
        with pytest.raises(ValueError, match="no such year"):
            add_months(day, count)
        return
    there = add_months(day, count)
    assert (there.year * 12 + there.month) - (day.year * 12 + day.month) == count
    assert there.day == min(day.day, calendar.monthrange(there.year, there.month)[1])
    back = add_months(there, -count)
    assert back == day or (back < day and there.day < day.day)
    assert moved(day, "month", count) == there


@given(days, st.integers(-50, 50))
def test_years_keep_the_day_but_for_leap_days(day: datetime.date, count: int) -> None:
    there = add_months(day, 12 * count)
    assert (there.year, there.month) == (day.year + count, day.month)
    leap = (day.month, day.day) == (2, 29) and not calendar.isleap(there.year)
    assert there.day == (28 if leap else day.day)


@given(days, st.integers(-3000, 3000))
def test_days_are_numbers(day: datetime.date, count: int) -> None:
    number = day_number(day.isoformat())
    assert iso_day(number + count) == (day + datetime.timedelta(count)).isoformat()
    assert moved(day, "week", count) == day + datetime.timedelta(7 * count)


@given(days)
def test_weeks_are_those_of_the_standard(day: datetime.date) -> None:
    year, number, weekday = day.isocalendar()
    week = interval_of_week(year, number)
    assert week == unit_at(day, "week")
    assert day_number(week.lo or "") == day.toordinal() - weekday + 1
    assert day_number(week.hi or "") - day_number(week.lo or "") == 6
    # The first week has the year's first Thursday, and so 4 January.
    fourth = datetime.date(year, 1, 4).toordinal()
    assert contains(interval_of_week(year, 1), interval_of_days(fourth, fourth))


@given(days, days)
def test_bounds_hold_their_ends(a: datetime.date, b: datetime.date) -> None:
    lo, hi = sorted((a.isoformat(), b.isoformat()))
    got = within(lo, hi)
    assert (got.lo, got.hi) == (lo, hi)
    assert parse_edtf(got.edtf) == got
