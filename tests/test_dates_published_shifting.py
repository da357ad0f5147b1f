"""Move the publication date, and every date that is told from it moves along, while no other date stirs."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings_db.dates import find_dates
from cuttings_db.intervals import add_months, day_number, iso_day
from cuttings_db.model import DateMention

several = settings(max_examples=40, deadline=None)
# Each sentence holds one date. By the day: it moves with any shift; by the week, month, year: with whole ones.
DAILY = (
    "The agency approved the kit yesterday.",
    "The ward opened its garden today.",
    "Three days ago a nurse planted a tree.",
    "The soup will be served tomorrow.",
    "The doctors met the day before yesterday.",
    "The kitchen closed ten days ago.",
    "A patient left this morning.",
    "该试剂盒昨日获批。",
    "病房今天开放花园。",
    "三天前，一位护士种了一棵树。",
    "明天将供应热汤。",
    "前天，医生们开了会。",
)
WEEKLY = (
    "The board met on Monday.",
    "The garden was watered last week.",
    "The committee voted last Tuesday.",
    "A report will be printed next week.",
    "上周五，病房开了会。",
    "本周三，护士浇了花园。",
)
MONTHLY = (
    "The ward was painted last month.",
    "The congress was held this month.",
    "Three months ago the roof was mended.",
    "上个月，病房刷了墙。",
    "本月，大会召开。",
)
YEARLY = (
    "The ward was founded five years ago.",
    "The soup was praised last year.",
    "The garden will be widened next year.",
    "去年，病房获奖。",
)
ABSOLUTE = (
    "The first stone was laid on 3 May 2019.",
    "A study began in March 2021.",
    "The hospital was built in 1987.",
    "A visit took place on 24 June, 2019.",
    "2020年4月16日，花园动工。",
    "2018年，厨房建成。",
)
# Far from every absolute date, and no day that a month may lack.
published_days = st.dates(datetime.date(2024, 1, 1), datetime.date(2031, 12, 28)).filter(lambda day: day.day <= 28)


def texts(*groups: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Draw articles whose paragraphs are sentences of the groups: no sentence leans on the one before."""
    sentences = [sentence for group in groups for sentence in group]
    return st.lists(st.sampled_from(sentences), min_size=1, max_size=8, unique=True).map("\n\n".join)


def both(text: str, before: datetime.date, after: datetime.date) -> list[tuple[DateMention, DateMention]]:
    """Return the mentions before and after a correction: the same places, read by the same rules."""
    first, second = (find_dates(text, day.isoformat(), history=False) for day in (before, after))
    assert len(first) == len(text.split("\n\n"))
    assert [(m.start, m.end, m.rule, m.precision, m.qualifier, m.role) for m in first] == [
        (m.start, m.end, m.rule, m.precision, m.qualifier, m.role) for m in second
    ]
    return list(zip(first, second, strict=True))


def later(day: str | None, days: int) -> str | None:
    return iso_day(day_number(day) + days) if day else None


@several
@given(texts(DAILY, ABSOLUTE), published_days, st.integers(-700, 700))
def test_days_move_by_any_number_of_days(text: str, published: datetime.date, shift: int) -> None:
    for one, other in both(text, published, published + datetime.timedelta(shift)):
        moved = shift if one.anchor else 0
        assert (other.lo, other.hi) == (later(one.lo, moved), later(one.hi, moved))
        assert bool(one.anchor) == (text[one.start : one.end] not in "\n".join(ABSOLUTE))


@several
@given(texts(DAILY, WEEKLY, ABSOLUTE), published_days, st.integers(-100, 100))
def test_weeks_and_weekdays_move_by_whole_weeks(text: str, published: datetime.date, weeks: int) -> None:
    for one, other in both(text, published, published + datetime.timedelta(7 * weeks)):
        moved = 7 * weeks if one.anchor else 0
        assert (other.lo, other.hi) == (later(one.lo, moved), later(one.hi, moved))


@several
@given(texts(MONTHLY, YEARLY, ABSOLUTE), published_days, st.integers(-23, 23))
def test_months_move_by_whole_months_and_years_by_whole_years(text: str, published: datetime.date, months: int) -> None:
    for one, other in both(text, published, add_months(published, months)):
        if not one.anchor:
            assert (other.lo, other.hi) == (one.lo, one.hi)
        elif one.precision == "month":
            first = datetime.date.fromisoformat(one.lo or "")
            assert other.lo == add_months(first, months).isoformat()
        elif months % 12 == 0:
            assert (other.lo or "")[:4] == f"{int((one.lo or '')[:4]) + months // 12:04d}"


@several
@given(texts(DAILY, WEEKLY, MONTHLY, YEARLY), published_days)
def test_everything_relative_moves_with_the_whole_calendar(text: str, published: datetime.date) -> None:
    # After 400 years the calendar is the same day for day: weekdays, ends of months and leap years.
    cycle = 146_097
    for one, other in both(text, published, published + datetime.timedelta(cycle)):
        assert one.anchor
        assert (other.lo, other.hi) == (later(one.lo, cycle), later(one.hi, cycle))


@pytest.mark.parametrize("sentence", (*DAILY, *WEEKLY, *MONTHLY, *YEARLY))
def test_what_is_relative_is_anchored_on_the_publication(sentence: str) -> None:
    (mention,) = find_dates(sentence, "2025-06-11")
    assert mention.anchor == "2025-06-11"
    assert mention.lo


@pytest.mark.parametrize("sentence", ABSOLUTE)
@pytest.mark.parametrize("published", [None, "2025-06-11", "1999", "[2025-08-26..2025-12-31]"])
def test_what_is_absolute_needs_no_publication(sentence: str, published: str | None) -> None:
    (mention,) = find_dates(sentence, published)
    (alone,) = find_dates(sentence)
    assert (mention.lo, mention.hi, mention.anchor) == (alone.lo, alone.hi, "")
