"""Read the dates in addresses and DOIs, and tell the article's own, printed above or below it, from those it cites."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.shifting import day_of
from cuttings_db.dates.weights import WEIGHTS
from cuttings_db.intervals import interval_of_month
from cuttings_db.model import Evidence

__all__ = ["date_in_address", "own_address", "own_doi"]

_ADDRESS_DATES = (
    # /20250826153202198.html, /t20240605_123.html: a time stamp, day first checked by the calendar
    Pattern(r"(?<![0-9])(?P<y>(?:199|20[0-4])[0-9])(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12][0-9]|3[01])"
    r"(?:[0-9]{2,11})?(?![0-9])"),
    Pattern(r"[/_=-](?P<y>(?:199|20[0-4])[0-9])[/_-](?P<m>0?[1-9]|1[0-2])[/_-](?P<d>0?[1-9]|[12][0-9]|3[01])"
    r"(?![0-9])"),
    Pattern(r"/(?P<y>(?:199|20[0-4])[0-9])(?:[/-](?P<m>0[1-9]|1[0-2])|(?P<m2>0[1-9]|1[0-2]))(?:/|$)"),
)  # fmt: skip
_LABELLED = Pattern(
    r"(?im)^[ \t#*>-]{0,6}(?:(?:source |page |article |original |canonical |full )?"
    r"(?:url|link|address|source|permalink|website)"
    r"|(?:read|view) (?:the )?(?:original|full)(?: article)?|retrieved from|available (?:at|from)"
    r"|原文(?:链接|網址|网址|地址|出处)?|(?:本文|文章)?(?:链接|網址|网址|地址)|阅读原文|来源|來源)"
    r"[ ]?[:：][ ]{0,3}<?(?P<url>https?://[^\s<>]{8,400})"
)
_ALONE = Pattern(r"(?m)^[ \t<]{0,4}(?P<url>https?://[^\s<>]{8,400})>?[ \t]*$")
_DOI = Pattern(
    r"(?i)(?:\bdoi[:： ]{1,3}|\bdoi\.org/)"
    r"(?P<doi>10\.[0-9]{4,9}/[^\s]{0,40}?[./(](?P<year>20[0-9]{2})(?=[./)_-])[^\s]{0,40})"
)
_ENTRY = Pattern(r"[ \t]{0,6}(?:\[?[0-9]{1,3}[.\])]|[•-])[ \t]")
_HEAD, _TAIL, _TOP = 1500, 400, 300


def date_in_address(url: str) -> str:
    """Return the day or month that an address carries, as EDTF, or nothing."""
    for pattern in _ADDRESS_DATES:
        for match in pattern.finditer(url):
            groups = match.groupdict()
            month = int(groups.get("m") or groups.get("m2") or 0)
            if groups.get("d"):
                interval = day_of(int(match["y"]), month, int(match["d"]))
                if interval is not None:
                    return interval.edtf
            elif 1 <= month <= 12:
                return interval_of_month(int(match["y"]), month).edtf
    return ""


def own_address(text: str) -> Iterator[Evidence]:
    """Yield the day in the article's own address: labelled above or below it, or alone on a first line."""
    tail = max(_HEAD, len(text) - _TAIL)
    for pattern, parts in ((_LABELLED, (text[:_HEAD], text[tail:])), (_ALONE, (text[:_TOP],))):
        for part in parts:
            for match in pattern.finditer(part):
                if edtf := date_in_address(match["url"]):
                    yield Evidence(
                        "own address", match["url"][:200], edtf, WEIGHTS["own address"] - (len(edtf) < 10) * 15
                    )


def own_doi(text: str) -> Iterator[Evidence]:
    """Yield the year in the DOI of the head; publishers put the year of acceptance or issue there."""
    match = _DOI.search(text[: min(_HEAD, max(_TOP, len(text) // 2))])
    entry = match is not None and _ENTRY.match(text, text.rfind("\n", 0, match.start()) + 1)
    if match is not None and not entry and int(match["year"]) <= datetime.date.today().year:
        yield Evidence("DOI", match["doi"], match["year"], WEIGHTS["DOI"])
