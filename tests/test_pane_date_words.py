"""Dates in words: short, and never more certain than the date."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cuttings_db
from cuttings_db.intervals import parse_edtf
from cuttings_db.model import to_json
from cuttings_desktop.date_words import evidence_words, history_words, interval_words, known_words

CASES = [
    ("2025-06-09", "9 Jun 2025"),
    ("2025-06", "Jun 2025"),
    ("2025", "2025"),
    ("2025-06~", "about Jun 2025"),
    ("2025?", "perhaps 2025"),
    ("2019-06-23/2019-06-24", "23–24 Jun 2019"),
    ("2019-06-30/2019-07-02", "30 Jun – 2 Jul 2019"),
    ("2019-12-30/2020-01-02", "30 Dec 2019 – 2 Jan 2020"),
    ("2015/2025", "2015–2025"),
    ("2024-35", "Q3 2024"),
    ("2024-22", "summer 2024"),
    ("201X", "2010s"),
    ("19XX", "20th century"),
    ("20XX", "21st century"),
    ("2020/..", "since 1 Jan 2020"),
    ("../2020", "until 31 Dec 2020"),
]


@pytest.mark.parametrize(("edtf", "words"), CASES)
def test_an_interval_is_said_as_people_say_it(edtf: str, words: str) -> None:
    assert interval_words(to_json(parse_edtf(edtf))) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("[2025-08-26..2025-12-31]", "no earlier than 26 Aug 2025, no later than 31 Dec 2025"),
        ("[2019-06-24..]", "no earlier than 24 Jun 2019"),
        ("[..2019]", "no later than 31 Dec 2019"),
        ("2025-06-09", "9 Jun 2025"),
    ],
)
def test_bounds_of_a_publication_are_said_as_bounds(edtf: str, words: str) -> None:
    assert interval_words(to_json(parse_edtf(edtf)), bounds=True) == words


def test_nothing_known_is_undated() -> None:
    assert interval_words(None) == "undated"
    assert interval_words({"edtf": "", "lo": None, "hi": None}) == "undated"


@given(
    st.none() | st.dates().map(str),
    st.none() | st.dates().map(str),
    st.sampled_from(
        ["day", "week", "month", "quarter", "season", "half", "year", "decade", "century", "range", "open"]
    ),
    st.sampled_from(["exact", "approximate", "uncertain", "within", "by", "since", "until", "as-of"]),
    st.booleans(),
)
def test_whatever_comes_has_words(lo: str | None, hi: str | None, precision: str, qualifier: str, bounds: bool) -> None:
    value = {"edtf": "x", "lo": lo, "hi": hi, "precision": precision, "qualifier": qualifier}
    words = interval_words(value, bounds=bounds)
    assert words and "None" not in words and "{" not in words


def test_sources_are_told_in_plain_words() -> None:
    assert evidence_words("metadata") == "stated by the page"
    assert evidence_words("htmldate") == "found on the page"
    assert evidence_words("some new source") == "some new source"


def test_what_is_not_exact_is_not_called_exact() -> None:
    assert known_words({"precision": "month", "qualifier": "exact"}) == "exact to the month"
    assert known_words({"precision": "month", "qualifier": "since"}) == "exact to the month"
    assert known_words({"precision": "month", "qualifier": "approximate"}) == "to the month, approximate"
    assert known_words({"precision": "range", "qualifier": "within"}) == "a period, some time within it"


def test_how_dates_without_a_year_are_read_is_said_with_its_reason() -> None:
    assert history_words(None) == ""
    assert history_words({"is": True, "reason": "Most years are old.", "chosen": False}) == "Most years are old."
    assert "as you have chosen" in history_words({"is": False, "reason": "x", "chosen": True})
    assert "last date told" in history_words({"is": True, "reason": "", "chosen": False})


def test_every_source_of_evidence_in_the_core_has_words() -> None:
    """A new source in the core must not reach the window under the name that the program gives it."""
    core = Path(cuttings_db.__file__).parent
    written = re.compile(r'Evidence\(\s*"([^"]+)"|^    "([a-zA-Z -]+)": [0-9]+,$', re.MULTILINE)
    sources: set[str] = set()
    for module in (*(core / "dates").glob("*.py"), *(core / "readers").glob("*.py")):
        for made, weighed in written.findall(module.read_text(encoding="utf-8")):
            if made or module.name == "weights.py":
                sources.add(made or weighed)
    assert {"own address", "file name", "feed", "time of saving"} <= sources
    assert [source for source in sorted(sources) if evidence_words(source) == source] == []
