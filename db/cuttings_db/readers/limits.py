"""Name the caps that hold before anything is parsed, and check the cheap ones.

Measured: 200,000 nested `<div>` keep every HTML parser busy for more than a minute, 32 MB of HTML likewise, a
764 kB PDF can ask pdfium for 6.9 GB. So sizes and depths are counted by linear scans first; time and memory are
limited outside, by the process that reads.
"""

from __future__ import annotations

import re

from cuttings_db.errors import LimitExceeded
from cuttings_db.readers.tags import RAW, SHALLOW

__all__ = [
    "DOCX_BYTES",
    "HTML_CHARACTERS",
    "MEMBER_BYTES",
    "NESTING",
    "PDF_PAGES",
    "TEXT_CHARACTERS",
    "ZIP_BYTES",
    "ZIP_DEPTH",
    "ZIP_ENTRIES",
    "ZIP_RATIO",
    "check_html",
    "check_member",
    "check_text",
    "nesting",
    "without_data_addresses",
]

_MEGABYTE = 1024 * 1024
MEMBER_BYTES = 200 * _MEGABYTE
HTML_CHARACTERS = 10 * _MEGABYTE
NESTING = 256
ATTRIBUTES = 5_000
ZIP_ENTRIES = 10_000
ZIP_BYTES = 500 * _MEGABYTE
ZIP_RATIO = 200
ZIP_DEPTH = 2
DOCX_BYTES = 50 * _MEGABYTE
PDF_PAGES = 5_000
TEXT_CHARACTERS = 5 * _MEGABYTE

_DATA = re.compile(r"data:[A-Za-z]{1,20}/[A-Za-z0-9.+-]{1,80}(?:;[A-Za-z0-9=.-]{1,60}){0,4},[A-Za-z0-9+/=%._~-]*")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_LONG_TAG = 10_000
_TAG = re.compile(r"<(?:(!--)|(/?)([A-Za-z][A-Za-z0-9:_-]{0,60}))")


def check_member(size: int) -> None:
    """Raise LimitExceeded where one file or member is larger than 200 MB."""
    if size > MEMBER_BYTES:
        raise LimitExceeded(
            f"the file is too large ({size // _MEGABYTE:,} MB; the limit is {MEMBER_BYTES // _MEGABYTE} MB)",
            "Split it into smaller files and import those.",
        )


def check_text(length: int) -> None:
    """Raise LimitExceeded where the text of one article is longer than 5 million characters."""
    if length > TEXT_CHARACTERS:
        raise LimitExceeded(
            f"the text is too long for one article ({length:,} characters; the limit is {TEXT_CHARACTERS:,})",
            "Split the file into chapters or single articles and import those.",
        )


def without_data_addresses(html: str) -> str:
    """Return HTML with the pictures and fonts that stand inside it as `data:` addresses cut out."""
    return _DATA.sub("data:,", html) if "data:" in html else html


def nesting(html: str) -> int:
    """Return how deep elements are nested, by counting tags from left to right in linear time.

    The scan stops as soon as the limit is passed. Comments, scripts and styles are jumped over. LimitExceeded where a
    tag has too many attributes.
    """
    open_tags: dict[str, int] = {}
    depth = deepest = position = 0
    # Where the tag ends that was looked at last: what opens inside it ends there too, and was looked at with it.
    end = 0
    while (match := _TAG.search(html, position)) is not None:
        position = match.end()
        if match[1]:
            position = html.find("-->", position) + 3
            if position < 3:
                break
            continue
        name = match[3].lower()
        if match[2]:
            if open_tags.get(name, 0):
                open_tags[name] -= 1
                depth -= 1
            continue
        if position > end:
            end = html.find(">", position)
            _check_tag(html[position : end if end >= 0 else len(html)])
            if end < 0:
                break
        if name in RAW:
            closing = re.compile(f"</{name}", re.IGNORECASE).search(html, position)
            if closing is None:
                break
            position = closing.start()
            continue
        if name in SHALLOW or html[end - 1] == "/":
            continue
        open_tags[name] = open_tags.get(name, 0) + 1
        depth += 1
        if depth > deepest:
            deepest = depth
            if deepest > NESTING:
                break
    return deepest


def _check_tag(inside: str) -> None:
    """Raise LimitExceeded for a tag of very many attributes: parsers compare each with all before it."""
    if len(inside) > _LONG_TAG and len(_QUOTED.sub("", inside).split()) > ATTRIBUTES:
        raise LimitExceeded(
            f"a tag of the page has more than {ATTRIBUTES:,} attributes",
            "Open it in a browser and print it to PDF, or copy its text into a text file.",
        )


def check_html(html: str) -> None:
    """Raise LimitExceeded where a page (without its `data:` pictures) is too long, too deep, or a tag has no end."""
    if len(html) > HTML_CHARACTERS:
        raise LimitExceeded(
            f"the page is too long ({len(html) // _MEGABYTE} MB; the limit is {HTML_CHARACTERS // _MEGABYTE} MB)",
            "Open it in a browser, and save the part you need or print it to PDF.",
        )
    if nesting(html) > NESTING:
        raise LimitExceeded(
            f"the page is nested more than {NESTING} levels deep",
            "Open it in a browser and print it to PDF, or copy its text into a text file.",
        )
