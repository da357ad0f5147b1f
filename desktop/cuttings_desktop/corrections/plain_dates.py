"""Read a date as people type it, or as EDTF, into EDTF: what cannot be read is said, nothing is guessed."""

from __future__ import annotations

import re

from cuttings_db.intervals import parse_edtf
from cuttings_db.model import Interval

__all__ = ["interval_of", "to_edtf"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_NAME = r"(?P<name>[a-z]{3,9})\.?"
_YEAR = r"(?P<year>[12]\d{3})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_DAY}\s+{_NAME},?\s+{_YEAR}",
        rf"{_NAME}\s+{_DAY},?\s+{_YEAR}",
        rf"{_NAME},?\s+{_YEAR}",
        rf"{_YEAR}\s*[-/.年]\s*(?P<month>\d{{1,2}})(?:\s*[-/.月]\s*{_DAY})?\s*[日号月]?",
        rf"{_YEAR}\s*年?",
    )
)
_QUARTER = re.compile(rf"q(?P<quarter>[1-4])\s+{_YEAR}|{_YEAR}\s*q(?P<quarter2>[1-4])".replace(_YEAR, r"([12]\d{3})"))
_ABOUT = re.compile(r"(?:about|around|circa|ca\.?|c\.|approximately|~|大约|约)\s*(.+)")
_PERHAPS = re.compile(r"(?:perhaps|probably|maybe|可能)\s*(.+)|(.+?)\s*\?")
_SINCE = re.compile(r"(?:since|after|from|no earlier than|not before)\s+(.+)|(.+?)(?:以后|之后)")
_UNTIL = re.compile(r"(?:until|before|by|no later than|not after)\s+(.+)|(.+?)(?:以前|之前)")
_BETWEEN = re.compile(r"(?:between\s+)?(.+?)\s*(?:\band\b|\bto\b|–|—|至|到|\.\.)\s*(.+)")


def _month(name: str) -> int:
    """Return the number of a month's name, whole or its first three letters; 0 for anything else."""
    if name in _FULL:
        return _FULL.index(name) + 1
    short = "sep" if name == "sept" else name
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0


def _point(text: str) -> str:
    """Return the EDTF of one date, an empty string if it is none."""
    for form in _FORMS:
        match = form.fullmatch(text)
        if match is None:
            continue
        parts = match.groupdict()
        month = int(parts["month"]) if parts.get("month") else _month(parts["name"]) if parts.get("name") else 0
        if parts.get("name") and not month:
            continue
        edtf = parts["year"]
        edtf += f"-{month:02}" if month else ""
        edtf += f"-{int(parts['day']):02}" if parts.get("day") else ""
        return edtf
    if match := _QUARTER.fullmatch(text):
        year = match[2] or match[3]
        return f"{year}-{32 + int(match['quarter'] or match['quarter2'])}"
    return ""


def to_edtf(text: str) -> str:
    """Return the EDTF of what was typed; ValueError if it is no date of the calendar, "" for no text."""
    plain = " ".join(text.strip().split())
    if not plain:
        return ""
    edtf = _read(plain)
    try:
        return parse_edtf(edtf or plain).edtf
    except ValueError as error:
        raise ValueError(f"not a date: {plain}") from error


def _read(plain: str) -> str:
    """Return the EDTF of words, an empty string where they are none that we know."""
    low = plain.lower()
    if edtf := _point(low):
        return edtf
    for pattern, form in ((_ABOUT, "{}~"), (_PERHAPS, "{}?"), (_SINCE, "[{}..]"), (_UNTIL, "[..{}]")):
        if match := pattern.fullmatch(low):
            inner = _point(next(group for group in match.groups() if group).strip())
            if inner:
                return form.format(inner)
    if match := _BETWEEN.fullmatch(low):
        lo, hi = _point(match[1].strip()), _point(match[2].strip())
        if lo and hi:
            return f"[{lo}..{hi}]"
    return ""


def interval_of(text: str) -> Interval | None:
    """Return the interval of what was typed, None for no text; ValueError if it is no date."""
    edtf = to_edtf(text)
    return parse_edtf(edtf) if edtf else None
