"""The Chinese calendar's table: known festivals, months that follow each other without a gap, leap months."""

import datetime
from itertools import pairwise

import pytest

from cuttings_db.dates.chinese_moon import FIRST_MOON_YEAR, LAST_MOON_YEAR, clear_and_bright, moon_day


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1985, 1, 1, "1985-02-20"),
        (1997, 1, 1, "1997-02-07"),
        (2000, 1, 1, "2000-02-05"),
        (2020, 8, 15, "2020-10-01"),
        (2023, 5, 5, "2023-06-22"),
        (2024, 1, 1, "2024-02-10"),
        (2025, 1, 1, "2025-01-29"),
        (2025, 8, 15, "2025-10-06"),
        (2033, 1, 1, "2033-01-31"),
        (2034, 1, 1, "2034-02-19"),
    ],
)
def test_known_days(year: int, month: int, day: int, expected: str) -> None:
    assert str(moon_day(year, month, day)) == expected


def test_months_follow_each_other() -> None:
    for year in range(FIRST_MOON_YEAR, LAST_MOON_YEAR):
        leaps = [month for month in range(1, 13) if moon_day(year, month, 1, leap=True)]
        assert len(leaps) < 2
        firsts = []
        for month in range(1, 13):
            firsts += [moon_day(year, month, 1), moon_day(year, month, 1, leap=True)]
        days = [day for day in (*firsts, moon_day(year + 1, 1, 1)) if day is not None]
        lengths = [(b - a).days for a, b in pairwise(days)]
        assert set(lengths) <= {29, 30}
        assert len(lengths) == 12 + len(leaps)


def test_what_is_no_day() -> None:
    assert moon_day(1900, 1, 1) is None
    assert moon_day(2024, 13, 1) is None
    assert moon_day(2024, 1, 30) is None
    assert moon_day(2024, 6, 1, leap=True) is None
    assert moon_day(2025, 6, 1, leap=True) == datetime.date(2025, 7, 25)
    assert clear_and_bright(2051) is None
    assert clear_and_bright(2024) == datetime.date(2024, 4, 4)
    assert clear_and_bright(2023) == datetime.date(2023, 4, 5)
