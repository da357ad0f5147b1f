"""Read a date as people type it, or as EDTF, into EDTF: what cannot be read is said, nothing is guessed."""

from __future__ import annotations

import re
import unicodedata

from cuttings_db.intervals import parse_edtf
from cuttings_db.model import Interval
from cuttings_desktop.corrections.plain_points import point, shared

__all__ = ["interval_of", "to_edtf"]

_ABOUT = re.compile(r"(?:about|around|circa|ca\.?|c\.|approximately|roughly|~|大约|大概|约)\s*(.+)|(.+?)(?:左右|前后)")
_PERHAPS = re.compile(r"(?:perhaps|probably|possibly|maybe|可能是?|也许)\s*(.+)|(.+?)\s*\?")
_SINCE = re.compile(
    r"(?:since|after|from|no earlier than|not before)\s+(.+?)(?:\s+on|\s+onwards?)?"
    r"|[自从]?\s*(.+?)(?:以来|以后|之后|起|开始)"
)
_UNTIL = re.compile(
    r"(?:until|till|before|by|up to|no later than|not after|as of)\s+(.+)"
    r"|(?:截至|截止|直到|至)?\s*(.+?)(?:以前|之前|为止)"
    r"|(?:截至|截止|直到)\s*(.+)"
)
_BOUNDS = re.compile(
    r"(?:(?:some time|some day|one day)\s+)?between\s+(.+?)\s+and\s+(.+)|(.+?)\s*\.\.\s*(.+)|在?(.+?)[和与](.+?)之间"
)
_WITHIN = re.compile(r"(?:some time|some day|one day)\s+(?:in|of|during|within)\s+(.+)|(.+?)的?某一?[天日]")
_FROM = re.compile(r"^(?:from\s+|[自从])")
_BETWEEN = re.compile(r"\s*(?:\bto\b|\buntil\b|\bthrough\b|[-–—~]+|至|到)\s*")
# One word that may stand before any date and says nothing of its own.
_ARTICLE = re.compile(r"^(?:on|in|the|at)\s+")


def to_edtf(text: str, *, bounds: bool = False) -> str:
    """Return the EDTF of what was typed; ValueError if it is no date of the calendar, "" for no text.

    "a to b" is a period that fills all its days; with `bounds` it is some day between, as a publication is.
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).replace("〇", "零").split())
    if not plain:
        return ""
    try:
        return parse_edtf(_read(plain.lower(), bounds) or plain).edtf
    except ValueError as error:
        raise ValueError(f"not a date: {plain}") from error


def _inner(match: re.Match[str]) -> str:
    """Return the words that a form has found, without its own."""
    return next(group for group in match.groups() if group).strip()


def _read(low: str, bounds: bool) -> str:
    """Return the EDTF of words, an empty string where they are none that we know."""
    low = _ARTICLE.sub("", low)
    if edtf := point(low):
        return edtf
    if match := _BOUNDS.fullmatch(low):
        first, last = (point(group.strip()) for group in match.groups() if group)
        return f"[{first}..{last}]" if first and last else ""
    if (match := _WITHIN.fullmatch(low)) and (inner := point(_inner(match))):
        interval = parse_edtf(inner)
        return f"[{interval.lo}..{interval.hi}]" if interval.lo and interval.hi else ""
    if ends := _ends(low):
        return "[{}..{}]".format(*ends) if bounds else "{}/{}".format(*ends)
    for pattern, form in ((_ABOUT, "{}~"), (_PERHAPS, "{}?")):
        if (match := pattern.fullmatch(low)) and (inner := _marked(_inner(match), form)):
            return inner
    for pattern, form in ((_SINCE, "[{}..]"), (_UNTIL, "[..{}]")):
        if (match := pattern.fullmatch(low)) and (inner := point(_inner(match))):
            return form.format(inner)
    return ""


def _marked(words: str, form: str) -> str:
    """Return a date or period with a mark at each of its ends."""
    words = _ARTICLE.sub("", words)
    if inner := point(words):
        return form.format(inner)
    return "/".join(form.format(end) for end in _ends(words) or ())


def _ends(words: str) -> tuple[str, str] | None:
    """Return both ends of a period in EDTF; a hyphen within a date is no sign between two."""
    words = _FROM.sub("", words)
    for sign in _BETWEEN.finditer(words):
        if ends := shared(words[: sign.start()], words[sign.end() :]):
            return ends
    return None


def interval_of(text: str, *, bounds: bool = False) -> Interval | None:
    """Return the interval of what was typed, None for no text; ValueError if it is no date."""
    edtf = to_edtf(text, bounds=bounds)
    return parse_edtf(edtf) if edtf else None
