"""Read the dates that formats write: ISO 8601, mail headers, PDF, addresses, and the plain forms of meta elements.

Dates in running text are no business of the readers.
"""

from __future__ import annotations

import datetime
import email.utils
import re
from urllib.parse import urlsplit

from cuttings_db.model import Evidence

__all__ = ["day_of", "evidence_of_address", "evidence_of_file_time", "evidence_of_name", "mail_day", "pdf_day"]

_ISO = re.compile(r"\s*(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})(?!\d))?)?")
_COMPACT = re.compile(r"\s*(\d{4})(\d{2})(\d{2})(?!\d)")
_PDF = re.compile(r"\s*(?:D:)?(\d{4})(\d{2})?(\d{2})?")
_MONTH_NAMES = (
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)
_MONTHS = {name[:cut]: number for number, name in enumerate(_MONTH_NAMES, 1) for cut in (3, 4, len(name))}
_DAY_MONTH = re.compile(r"(?:\w{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b")
_MONTH_DAY = re.compile(
    r"(?:\w{3,9},?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:[\d:]+\s+\w+\s+)?(\d{4})\b"
)
_ADDRESS_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?!\d)"
    r"|(?<![\dA-Za-z])(?:t|c|w)?(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)"
    r"|/(20\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)",
)
_NAME_DAY = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})(?:([-_. ])(0?[1-9]|1[0-2])\2(0?[1-9]|[12][0-9]|3[01])"
    r"|(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01]))"
    r"(?![0-9])|((?:19|20)[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日"
)
_ADDRESS_MONTH = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])(?=[/.]|$)")


def _edtf(year: str | int, month: str | int | None, day: str | int | None) -> str:
    """Return the EDTF form of calendar parts that exist and are not absurd; empty otherwise."""
    number = int(year)
    if not 1450 <= number <= datetime.date.today().year + 1:
        return ""
    if not month or int(month) == 0:
        return f"{number:04d}"
    if int(month) > 12:
        return ""
    if not day or int(day) == 0:
        return f"{number:04d}-{int(month):02d}"
    try:
        return datetime.date(number, int(month), int(day)).isoformat()
    except ValueError:
        return ""


def day_of(value: str) -> str:
    """Return the day (or month, or year) of a metadata value as EDTF, as its own time zone has it; empty if none."""
    value = value[:100]
    for pattern in (_COMPACT, _ISO):
        if match := pattern.match(value):
            parts: tuple[str | None, ...] = match.groups()
            return _edtf(parts[0] or "", parts[1], parts[2])
    if match := _DAY_MONTH.match(value.strip()):
        month = _MONTHS.get(match[2].lower())
        return _edtf(match[3], month, match[1]) if month else ""
    if match := _MONTH_DAY.match(value.strip()):
        month = _MONTHS.get(match[1].lower())
        return _edtf(match[3], month, match[2]) if month else ""
    return ""


def mail_day(value: str) -> str:
    """Return the day of a mail or feed date such as `Mon, 3 Jun 2024 09:12:00 +0800`, in the sender's own zone."""
    try:
        parts = email.utils.parsedate(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        parts = None
    return _edtf(parts[0], parts[1], parts[2]) if parts and parts[0] else day_of(value)


def pdf_day(value: str) -> str:
    """Return the day of a PDF date such as `D:20240603091200+08'00'`."""
    match = _PDF.match(value)
    return _edtf(match[1], match[2], match[3]) if match else day_of(value)


def evidence_of_address(url: str) -> Evidence | None:
    """Return the date that stands in an address: precise (97 % right) where there is one."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return None
    for found in _ADDRESS_DAY.finditer(path):
        groups = [g for g in found.groups() if g]
        if day := _edtf(groups[0], groups[1], groups[2]):
            return Evidence("address", found[0].strip("/"), day, 60)
    if (match := _ADDRESS_MONTH.search(path)) and (month := _edtf(match[1], match[2], None)):
        return Evidence("address", match[0].strip("/"), month, 45)
    return None


def evidence_of_name(name: str) -> Evidence | None:
    """Return the day in a file's name, such as `20250609_report.pdf`: shown, but too weak to date an article.

    People and programs put the day of saving, of an event or of publication there.
    """
    for match in _NAME_DAY.finditer(name):
        year, month, day = [part for part in match.groups() if part and part.isdigit()]
        if found := _edtf(year, month, day):
            return Evidence("file name", name[:200], found, 8)
    return None


def evidence_of_file_time(seconds: float, source: str = "file time") -> Evidence | None:
    """Return a file's time as an upper bound: what was saved on a day was published by then."""
    try:
        day = datetime.date.fromtimestamp(seconds)
    except (ValueError, OverflowError, OSError):
        return None
    if not datetime.date(1990, 1, 1) < day <= datetime.date.today():
        return None
    return Evidence(source, day.isoformat(), f"[..{day.isoformat()}]", 5)
