"""Read the values of conditions: days in the forms that people write them in, and what is only half typed."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["DAY_FIELDS", "STATES", "condition_value", "half_typed"]

DAY_FIELDS = frozenset(["date", "after", "before", "added", "mentions"])
STATES = ("starred", "unread", "read", "noted", "highlighted", "copy", "undated", "untitled")
_DAY = re.compile(r"(\d{4})\s*(?:[-/.]|年)\s*(0[1-9]|[1-9]\d?)\s*(?:(?:[-/.]|月)\s*(0[1-9]|[1-9]\d?)\s*日?|月)?")
_YEAR = re.compile(r"(\d{4})\s*年?")
_DASH = "[-‐‑‒–—―~～至到]"
# `2024-2025` is no date of any other kind; months beyond 20 are seasons.
_RANGE = re.compile(
    rf"\s*(?:\.\.+|…|(?<=\d{{4}})年?\s*{_DASH}+\s*(?=\d{{4}}(?!\d))|(?<=\S)\s+{_DASH}+\s+(?=\S)|[至到–—])\s*"
)
_UNFINISHED = re.compile(
    r"\.{0,2}|(?:.*\.\.)?(?:\d{1,3}|\d{4}-|\d{4}-[01]|\d{4}-\d\d-|\d{4}-\d\d-[0-3]|\d{4}-\d\d?-0)|.*[^.]\."
)


def _day(text: str) -> str:
    """Return `2024/3`, `2024.3.5` or `2024年3月5日` as EDTF; anything else as it is."""
    whole = _DAY.fullmatch(text)
    if whole:
        year, month, day = whole.groups()
        # Two digits that are no month are a season's number (or nothing that we know).
        return "-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])])
    year_alone = _YEAR.fullmatch(text)
    return year_alone.group(1) if year_alone else text


def condition_value(field: str, text: str) -> str:
    """Return the value of a condition: days as EDTF, a range as `first..last`, however they were written."""
    value = text.strip()
    if field not in DAY_FIELDS:
        return value
    value = unicodedata.normalize("NFKC", value).strip()
    ends = _RANGE.split(value, maxsplit=1)
    if len(ends) == 2 and not value.startswith("["):
        return "..".join(_day(end.strip()) for end in ends)
    return _day(value)


def half_typed(field: str, value: str) -> bool:
    """Say whether a value is only the beginning of one, so that it says nothing yet."""
    if field in DAY_FIELDS:
        return bool(_UNFINISHED.fullmatch(value))
    if field == "is":
        return any(state.startswith(value.casefold()) and state != value.casefold() for state in STATES)
    return False
