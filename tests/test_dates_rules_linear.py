"""Hostile texts take time in proportion to their length: measured by how it grows, not by seconds."""

import time

import pytest

from cuttings_db.dates import find_dates

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
    spent = []
    for length in (3_000, 24_000):
        text = (unit * (length // len(unit) + 1))[:length]
        best = 9.0
        for _ in range(3 if length < 10_000 else 1):
            begun = time.process_time()
            find_dates(text, PUBLISHED)
            best = min(best, time.process_time() - begun)
        spent.append(best)
    # Eight times the text may take eight times as long; a quadratic rule would take sixty-four.
    assert spent[1] < max(spent[0], 0.01) * 24


def test_a_month_twenty_thousand_times_ends() -> None:
    assert len(find_dates("May " * 20_000 + "2020", PUBLISHED)) == 1
