"""Whether a text tells a history, in which dates without a year follow the last date told."""

from __future__ import annotations

from collections.abc import Iterable

from cuttings_db.dates.patterns import Pattern
from cuttings_db.intervals import day_number
from cuttings_db.model import Interval

__all__ = ["FAR", "NEAR", "TODAY", "UNKNOWN", "judge"]

UNKNOWN = "The publication date is not known, so dates without a year follow the last date told."
FAR = "Most years in the text lie far from its publication, so dates without a year follow the last date told."
NEAR = "Few years in the text lie far from its publication, so dates without a year are counted from it."
TODAY = 'The text says "last year", "this week" and the like, so dates without a year are counted from its publication.'

# Words that only somebody says who speaks of his own days; "today" and "now" stand in histories too.
_OWN_DAYS = Pattern(
    r"(?i)\b(?:yesterday|tomorrow|tonight|last night|(?:last|next|this) (?:week|weekend|month|quarter|year|spring"
    r"|summer|autumn|winter|fall|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:days?|weeks?|months?|years?|decades?)"
    r" ago)\b"
    r"|\b(?:on|opening|by|until|since|late|early|said) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"(?!,? (?:the )?[0-9]|,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    r"|[昨今明][天日](?!之星)|本[周月](?!刊)|[上下](?:个)?[周月](?=[，。一二三四五六日底初末在的])|今年|去年|明年|日前|近日"
)


def judge(text: str, intervals: Iterable[Interval], published: Interval | None) -> tuple[bool, str]:
    """Return whether a text is a history, and why.

    `intervals` are those of its dates that carry their year, `published` its publication date or bounds.
    """
    if published is None or published.lo is None or published.hi is None:
        return True, UNKNOWN
    year, intervals = int(published.lo[:4]), list(intervals)
    # A year before our era has no day; it lies far off all the same.
    years = [int(i.lo[:4]) if i.lo else 0 for i in intervals if i.lo or i.edtf.startswith("-")]
    old = sum(abs(year - other) > 1 for other in years)
    coming = sum(other - year > 1 for other in years)
    plans = coming * 3 <= len(years)  # a text that mostly tells of later days has its publication wrong
    old -= coming if plans else 0
    if len(years) < 3 or old < 0.6 * len(years) or (len(years) == 3 and old < 3):
        return False, NEAR
    # Its own masthead lies close to the publication of any text; further days that do show what it tells of.
    own = max(0, len({i.edtf for i in intervals if _close(i, published)}) - 1)
    own += len({i.edtf for i in intervals if plans and _coming(i, published)})
    for count, _ in enumerate(_OWN_DAYS.finditer(text), own + 1):
        if count * 2 >= old:
            return False, TODAY
    return True, FAR


def _coming(interval: Interval, published: Interval) -> bool:
    """Tell whether a day or month lies after the next three months: a history tells of no days to come."""
    if not (interval.lo and published.hi and interval.precision in ("day", "month", "range")):
        return False
    return 92 <= day_number(interval.lo) - day_number(published.hi) < 800


def _close(interval: Interval, published: Interval) -> bool:
    """Tell whether a day or a few days lie within three months of the publication."""
    if not (interval.lo and interval.hi and published.lo and interval.precision in ("day", "range")):
        return False
    first, last, day = day_number(interval.lo), day_number(interval.hi), day_number(published.lo)
    return last - first < 32 and abs(first - day) < 92
