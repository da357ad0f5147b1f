"""The register of rules: each reads one kind of expression, knows its first words, and carries its examples.

A rule is tried only where one of its first words stands, and its pattern is matched there and nowhere else; so the
whole grammar takes one walk over the text. Patterns hold no nested unbounded repetition.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from cuttings_db.dates.patterns import Pattern
from cuttings_db.model import Interval, Qualifier

__all__ = [
    "DIGITS",
    "EXAMPLE_PUBLISHED",
    "LETTER",
    "Basis",
    "Reading",
    "Relative",
    "Rule",
    "Scene",
    "all_rules",
    "rule",
    "rules_by_first",
]

LETTER = "\1"  # stands in `Rule.needs` for any letter of English
# A character that every match of a rule holds near its start: rules whose character is not there need no trial.
_NEEDS = dict.fromkeys(
    (
        "zh.day",
        "zh.days",
        "zh.months",
        "zh.month",
        "zh.year",
        "zh.short-year",
        "zh.fiscal",
        "zh.decade",
        "zh.early-year",
    ),
    "年",
)
_NEEDS |= dict.fromkeys(
    ("zh.month-day", "zh.month-days", "zh.month-alone", "zh.month-number", "zh.neighbour-months"), "月"
)
_NEEDS |= {"zh.century": "世", "zh.units-since": "来"}
_NEEDS |= {"zh.day-alone": "日", "zh.days-off": "假", "zh.week-of-month": "第"}
# What may stand instead of that character.
_OR_NEEDS = {"zh.day-alone": "号", "zh.days-off": "黄", "zh.week-of-month": "最"}
_NEEDS |= dict.fromkeys(
    (
        "en.day-month-year",
        "en.year-month-day",
        "num.day-month-glued",
        "en.days-month",
        "en.decade",
        "en.decade-short",
        "en.century",
        "en.quarter",
        "en.quarter-short",
        "en.half",
        "en.year-season",
        "en.era",
        "en.ago",
        "en.later",
        "en.day-month",
        "en.nth-of-month",
        "en.months-ended",
        "num.week",
    ),
    LETTER,
)
# Every example of a rule is read as if its text had been published on this Wednesday.
EXAMPLE_PUBLISHED = "2025-06-18"
DIGITS = "0"

Relative = Callable[[datetime.date], Interval | None]
# What a relative expression counts from: the publication date; the last date told before it; that, or else the
# publication date ("a year earlier"); the last date in narratives and the publication date in news; the last date in
# the text, whatever it was told for ("that day").
Basis = Literal["published", "last", "compared", "flow", "near"]


@dataclass(frozen=True)
class Reading:
    """What a rule made of a match: an absolute interval, or a function of the anchor day.

    `in_year` gives the interval for a known year, where only the year is missing. `qualifier` is set unless the
    words before say another. `start` and `end` narrow or widen the span (-1: as matched). `keep` is False where the
    expression must not become the last date that later ones refer to; `skip` makes its words no date at all, `news`
    does so in narratives only. `weekday` (0 Monday) is the one told beside a day without a year.
    `onward` counts from a date told, never from the publication: "four days later". `only` names the precisions that
    the date told must have: "the quarter" is one told before. `halves` are the spans and
    readings of the ends of a range; `listed` says that they are no range but a list: "5 and 12 May".
    `otherwise` is meant where there is nothing to count from (上世纪); `years_back` asks for the same part of an
    earlier year as that of the last date told (去年同期), `year_of` for that of the year named.
    """

    interval: Interval | None = None
    relative: Relative | None = None
    in_year: Callable[[int], Interval | None] | None = None
    basis: Basis = "published"
    qualifier: Qualifier | None = None
    start: int = -1
    end: int = -1
    keep: bool = True
    skip: bool = False
    news: bool = False
    weekday: int = -1
    onward: bool = False
    only: tuple[str, ...] = ()
    halves: tuple[tuple[int, int, Reading], ...] = ()
    listed: bool = False
    otherwise: Interval | None = None
    years_back: int = 0
    year_of: int = 0

    def of_year(self, year: int) -> Interval | None:
        """Return what `in_year` gives for a year; None where there is none, and where the calendar ends."""
        try:
            return self.in_year(year) if self.in_year is not None else None
        except (ValueError, OverflowError):
            return None


_EARLY = Pattern(
    r"\b(?:c\.|ca\.|circa|AD|A\.D\.) ?[1-9][0-9]{2}(?![0-9A-Za-z])"
    r"|\b[1-9][0-9]{2} ?(?:AD|A\.D\.|CE)(?![A-Za-z0-9])"
)


_SLASHED = Pattern(r"(?<![0-9/-])([0-3]?[0-9])[/-]([0-3]?[0-9])[/-](?:19|20)[0-9]{2}(?![0-9/-])")


_NAMES = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_MONTH_FIRST = Pattern(rf"\b{_NAMES} [0-3]?[0-9](?![0-9])")
_DAY_FIRST = Pattern(rf"(?<![0-9])[0-3]?[0-9](?:st|nd|rd|th)? {_NAMES}(?![a-z])")


def _nothing(_position: int) -> Inner | None:
    """Find nothing."""
    return None


def _neutral(_position: int) -> int:
    """Lean nowhere."""
    return 0


def _nowhere(position: int) -> tuple[int, int]:
    """Return an empty sentence."""
    return position, position


@dataclass
class Scene:
    """The text that rules see, and what they may ask about it.

    `text` is as long as the article, full-width forms made plain, addresses masked. `lean` says whether the clause
    around an offset looks ahead (1), back (-1), neither (0), or says "is" (2); `sentence` gives its sentence.
    `inner` reads the expression that begins at an offset: its reading and its end.
    """

    text: str
    lean: Callable[[int], int] = _neutral
    sentence: Callable[[int], tuple[int, int]] = _nowhere
    inner: Callable[[int], Inner | None] = _nothing

    @cached_property
    def early(self) -> bool:
        """Tell whether the text tells of years of three figures: "c. 347", "in 384 AD"."""
        return _EARLY.search(self.text) is not None and "BC" not in self.text and "B.C" not in self.text

    @cached_property
    def day_first(self) -> int:
        """Tell the order of days in figures: 1 where all that tell it say 26/8/2025, -1 where they say 8/26/2025."""
        orders = {(int(match[1]) > 12) - (int(match[2]) > 12) for match in _SLASHED.finditer(self.text)} - {0}
        if orders:
            return orders.pop() if len(orders) == 1 else 0
        american, other = (sum(1 for _ in pattern.finditer(self.text)) for pattern in (_MONTH_FIRST, _DAY_FIRST))
        return -1 if american > 3 * other else 1 if other > 3 * american else 0


Inner = tuple[Reading, int]
Reader = Callable[[re.Match[str], Scene], Reading | None]


@dataclass(frozen=True, eq=False)
class Rule:
    """One rule: its id, pattern, reader, and the examples that are its tests.

    `positive` holds (text, EDTF) pairs, `negative` a text in which the rule finds nothing.
    """

    id: str
    source: str
    flags: int
    read: Reader
    first: tuple[str, ...]
    positive: tuple[tuple[str, str], ...]
    negative: str
    needs: str = ""
    or_needs: str = ""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return the compiled pattern; compiling all at import would take half a second."""
        return re.compile(self.source, self.flags)


_RULES: list[Rule] = []


def rule(
    id: str,
    pattern: str,
    *,
    first: Iterable[str],
    positive: tuple[tuple[str, str], ...],
    negative: str,
    flags: int = re.IGNORECASE,
) -> Callable[[Reader], Reader]:
    """Register a reader: `first` are the lower-case words (or `DIGITS`, or single Han characters) it may begin with."""

    def register(read: Reader) -> Reader:
        _RULES.append(
            Rule(id, pattern, flags, read, tuple(first), positive, negative, _NEEDS.get(id, ""), _OR_NEEDS.get(id, ""))
        )
        return read

    return register


def rules_by_first() -> dict[str, tuple[Rule, ...]]:
    """Map each possible first word to its rules, in the order of registration."""
    table: dict[str, list[Rule]] = {}
    for entry in _RULES:
        for word in entry.first:
            table.setdefault(word, []).append(entry)
    return {word: tuple(entries) for word, entries in table.items()}


def all_rules() -> tuple[Rule, ...]:
    """Return every registered rule."""
    return tuple(_RULES)
