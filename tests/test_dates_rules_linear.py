"""Hostile texts take time in proportion to their length: measured by how it grows, not by seconds."""

import pytest

from cuttings_db.dates import find_dates
from pace import grows_less

PUBLISHED = "2025-06-18"
UNITS = [
    "1234567890",
    "2024",
    "2024-",
    "2024 ",
    "12 March ",
    "and ",
    "March and ",
    "March, ",
    "March - ",
    "May 5-",
    "early ",
    "late in the ",
    "the first week of the ",
    "the night of the ",
    "three months ended ",
    "the second Monday of ",
    "the same quarter a year ago ",
    "a week ago ",
    "two years later ",
    "the 5th and the ",
    "in the year ",
    "of 100 patients, ",
    "1845 deaths and ",
    "Smith et al., 2019; ",
    "© 2024 ",
    "will be held on ",
    "Christmas ",
    "June 3, 4, 5, ",
    "between 1990 and ",
    "it was ",
    "- 1894 to ",
    " ",
    ".\n",
    "(",
]


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_length_alone(unit: str) -> None:
    long = (unit * (24_000 // len(unit) + 1))[:24_000]
    # Eight times the text may take eight times as long; a quadratic rule would take sixty-four.
    grows_less(lambda text: find_dates(text, PUBLISHED), long[:3_000], long, 24)


def test_a_month_twenty_thousand_times_ends() -> None:
    assert len(find_dates("May " * 20_000 + "2020", PUBLISHED)) == 1
