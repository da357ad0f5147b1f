"""Two dates with a word or a dash between them that make one range."""

from __future__ import annotations

import re
from typing import Protocol

from cuttings_db.dates.lexicon import GAP
from cuttings_db.dates.rules import Reading, Rule
from cuttings_db.intervals import day_number

__all__ = ["join"]

_DASH = re.compile(r"[ ]?(?:-{1,2}|~|--)[ ]?")
_TO = re.compile(rf"{GAP}(?:to|through|thru|until|till)(?:{GAP}the)?{GAP}", re.IGNORECASE)
_AND = re.compile(rf"{GAP}and{GAP}", re.IGNORECASE)
_HAN_TO = re.compile(r"(?:起)?[ ]?(?:至|到|-{1,2}|~)[ ]?")
_HAN_AND = re.compile(r"[ ]?[与和及][ ]?")
_BETWEEN = re.compile(r"\bbetween(?:[ \n]the)?[ \n]$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom(?:[ \n](?:the|about|around))?[ \n]$", re.IGNORECASE)
# What points to one day or turns on the last date never opens a range without "from" or "between".
_POINTERS = ("en.day-word", "en.same-unit", "en.the-next-unit", "en.later", "en.ago", "en.past-units", "en.era")


class Half(Protocol):
    """One of two neighbouring expressions."""

    @property
    def start(self) -> int:
        """Return its first offset."""

    @property
    def end(self) -> int:
        """Return the offset after it."""

    @property
    def rule(self) -> Rule:
        """Return the rule that read it."""

    @property
    def reading(self) -> Reading:
        """Return what the rule read."""


def join(text: str, first: Half, last: Half) -> tuple[int, int] | None:
    """Return the span of the range that two neighbours make, or None."""
    between = text[first.end : last.start]
    if len(between) > 16:
        return None
    before = text[max(0, first.start - 14) : first.start]
    if _HAN_TO.fullmatch(between) and first.rule.id[:2] in ("zh", "nu") and last.rule.id[:2] in ("zh", "nu"):
        return first.start, last.end
    if _HAN_AND.fullmatch(between) and re.match(r"之?间", text[last.end : last.end + 2]):
        return first.start, last.end
    if first.rule.id in _POINTERS or last.rule.id in _POINTERS:
        return (first.start, last.end) if _TO.fullmatch(between) and _FROM.search(before) else None
    if _AND.fullmatch(between):
        return (first.start, last.end) if _BETWEEN.search(before) else None
    if _TO.fullmatch(between):
        return (first.start, last.end) if _FROM.search(before) or _plain_to(between, first, last) else None
    if not _DASH.fullmatch(between) or not _alike(first, last):
        return None
    return None if _lifetime(first, last) else (first.start, last.end)


def _lifetime(first: Half, last: Half) -> bool:
    """Tell whether two full days lie so far apart that each is an event: a birth and a death."""
    a, b = first.reading.interval, last.reading.interval
    if a is None or b is None or a.lo is None or b.hi is None or a.precision != "day":
        return False
    return day_number(b.hi) - day_number(a.lo) > 400


def _plain_to(between: str, first: Half, last: Half) -> bool:
    """Tell whether "to" or "through" joins two dates of one kind without "from"."""
    return "un" not in between.lower() and "till" not in between.lower() and _alike(first, last)


def _alike(first: Half, last: Half) -> bool:
    """Tell whether both halves name days, or both months, or both years."""
    kinds = []
    for half in (first, last):
        name = half.rule.id
        kinds.append(
            "day"
            if ("day" in name and "week" not in name) or name.startswith("num.year-f") or name == "num.year-last"
            else "month"
            if "month" in name
            else "year"
            if "year" in name
            else name
        )
    return kinds[0] == kinds[1]
