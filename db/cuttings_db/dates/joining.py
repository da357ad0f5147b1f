"""Two dates with a word or a dash between them that make one range."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from cuttings_db.dates.lexicon import GAP
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import Reading, Rule, Scene
from cuttings_db.intervals import day_number

__all__ = ["Found", "halved", "joined"]

_DASH = Pattern(r"[ ]?(?:-{1,2}|~|--)[ ]?")
_TO = Pattern(rf"{GAP}(?:to|through|thru|until|till)(?:{GAP}the)?{GAP}", re.IGNORECASE)
_AND = Pattern(rf"{GAP}and{GAP}", re.IGNORECASE)
_HAN_TO = Pattern(r"(?:起)?[ ]?(?:至|到|-{1,2}|~)[ ]?")
_HAN_AND = Pattern(r"[ ]?[与和及][ ]?")
_BETWEEN = Pattern(r"\bbetween(?:[ \n]the)?[ \n]$", re.IGNORECASE)
_FROM = Pattern(r"\bfrom(?:[ \n](?:the|about|around))?[ \n]$", re.IGNORECASE)
_CHAIN = Pattern(r",? (?:and|or|to|through|&) |, |[ ]?-[ ]?|[、和与及至到]", re.IGNORECASE)
# What points to one day or turns on the last date never opens a range without "from" or "between".
_POINTERS = ("en.day-word", "en.same-unit", "en.the-next-unit", "en.later", "en.ago", "en.past-units", "en.era")


@dataclass(frozen=True)
class Found:
    """One expression of the text before it is resolved; a range has its second half in `last`."""

    start: int
    end: int
    rule: Rule
    reading: Reading
    last: Reading | None = None


def _join(text: str, first: Found, last: Found) -> tuple[int, int] | None:
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


def _lifetime(first: Found, last: Found) -> bool:
    """Tell whether two full days lie so far apart that each is an event: a birth and a death."""
    a, b = first.reading.interval, last.reading.interval
    if a is None or b is None or a.lo is None or b.hi is None or a.precision != "day":
        return False
    return day_number(b.hi) - day_number(a.lo) > 400


def _plain_to(between: str, first: Found, last: Found) -> bool:
    """Tell whether "to" or "through" joins two dates of one kind without "from"."""
    return "un" not in between.lower() and "till" not in between.lower() and _alike(first, last)


def _alike(first: Found, last: Found) -> bool:
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


def joined(scene: Scene, raw: list[Found]) -> list[Found]:
    """Return expressions with the halves of ranges joined and lists taken apart."""
    return _years_from_behind(scene, _ranges(scene, _split(raw, False)))


def halved(scene: Scene, raw: list[Found]) -> list[Found]:
    """Return expressions with English ranges and lists taken apart."""
    return _years_from_behind(scene, _ranges(scene, _split(raw, True), ("zh",)))


def _split(raw: list[Found], ranges: bool) -> list[Found]:
    """Take lists apart, and ranges too where asked."""
    result = []
    for one in raw:
        if one.reading.halves and (ranges or one.reading.listed):
            result += [replace(one, start=a, end=min(b, one.end), reading=half) for a, b, half in one.reading.halves]
        else:
            result.append(one)
    return result


def _ranges(scene: Scene, found: list[Found], tongues: tuple[str, ...] = ("en", "zh", "nu")) -> list[Found]:
    """Join neighbours that are the two halves of a range and begin with a rule of one of the tongues."""
    result: list[Found] = []
    for one in found:
        if result and result[-1].last is None and result[-1].rule.id[:2] in tongues:
            span = _join(scene.text, result[-1], one)
            if span is not None:
                start, end = span
                result[-1] = replace(result[-1], start=start, end=end, last=one.reading)
                continue
        result.append(one)
    return result


def _years_from_behind(scene: Scene, found: list[Found]) -> list[Found]:
    """Give dates without a year the year that ends their list: "in August and September 1914"."""
    result = list(found)
    for at in range(len(result) - 2, -1, -1):
        one, following = result[at], result[at + 1]
        complete = following.reading.interval
        if one.reading.interval or one.reading.in_year is None or one.last or complete is None or complete.lo is None:
            continue
        if complete.precision not in ("day", "month", "season", "range") or following.rule.id.startswith("num"):
            continue
        if following.end - one.start < 60 and _CHAIN.fullmatch(scene.text[one.end : following.start]):
            interval = one.reading.of_year(int(complete.lo[:4]))
            if interval is not None and interval.lo and interval.lo <= complete.lo:
                result[at] = replace(one, reading=replace(one.reading, interval=interval))
    return result
