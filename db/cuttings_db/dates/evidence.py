"""What a text itself says of its publication date: datelines, copyright years, dated addresses, past events."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from cuttings_db.dates.clauses import Clauses
from cuttings_db.dates.datelines import Datelines
from cuttings_db.dates.finding import find_dates
from cuttings_db.dates.plain import spans_of_addresses
from cuttings_db.dates.shifting import day_of
from cuttings_db.dates.weights import WEIGHTS
from cuttings_db.intervals import interval_of_month, parse_edtf
from cuttings_db.model import DateMention, Evidence, TextLayer

__all__ = ["date_in_address", "publication_evidence"]

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright|版权所有)(?:[ ,]|©|\(c\)|copyright|[A-Z][\w.&-]{1,20}){0,6}?[ ]?((?:19|20)[0-9]{2})"
    r"(?:[ ]?[-–—,][ ]?((?:19|20)[0-9]{2}))?",
    re.IGNORECASE,
)
_COPYRIGHT_AFTER = re.compile(r"((?:19|20)[0-9]{2})[ ]?(?:©|版权所有)")
_ADDRESS_DATES = (
    # /20250826153202198.html, /t20240605_123.html: a time stamp, day first checked by the calendar
    re.compile(r"(?<![0-9])(?P<y>(?:199|20[0-4])[0-9])(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12][0-9]|3[01])"
    r"(?:[0-9]{2,11})?(?![0-9])"),
    re.compile(r"[/_=-](?P<y>(?:199|20[0-4])[0-9])[/_-](?P<m>0?[1-9]|1[0-2])[/_-](?P<d>0?[1-9]|[12][0-9]|3[01])"
    r"(?![0-9])"),
    re.compile(r"/(?P<y>(?:199|20[0-4])[0-9])(?:[/-](?P<m>0[1-9]|1[0-2])|(?P<m2>0[1-9]|1[0-2]))(?:/|$)"),
)  # fmt: skip
_ACCESSED = re.compile(
    r"(?i)(?:\b(?:accessed|retrieved|viewed|last visited)(?:[ ]on)?[: ]{1,2}"
    r"|访问(?:日期|时间)?[:：]?[ ]?|引用日期[:：]?[ ]?)$"
)
_NOT_PUBLISHED = re.compile(r"(?i)\b(?:received|accepted|submitted|revised)\b[^\n]{0,6}$")


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


def publication_evidence(
    text: str, layer: TextLayer | None = None, dates: Sequence[DateMention] | None = None
) -> list[Evidence]:
    """Return all evidence in a text for when it was published, best first; bounds are EDTF sets `[a..]`, `[..b]`.

    `layer` adds the addresses that stand behind links, `dates` the mentions if they are known already (read without
    a publication date).
    """
    mentions = list(dates) if dates is not None else find_dates(text)
    found = [*_datelines(text, mentions), *_copyrights(text), *_addresses(text, layer), *_past_events(text, mentions)]
    unique = {(one.source, one.edtf, one.quote): one for one in found}
    return sorted(unique.values(), key=lambda one: -one.weight)


def _evidence(source: str, quote: str, edtf: str) -> Evidence:
    """Make evidence of a known source."""
    return Evidence(source, " ".join(quote.split())[:200], edtf, WEIGHTS[source])


def _datelines(text: str, mentions: Iterable[DateMention]) -> Iterator[Evidence]:
    """Yield the dates that say that the article appeared then."""
    datelines = Datelines(text)
    for mention in mentions:
        if mention.role != "publication" or not mention.edtf or mention.anchor:
            continue
        edtf = mention.edtf.rstrip("~?%")
        source = datelines.kind(mention.start, mention.end, parse_edtf(edtf))
        before = text[max(0, mention.start - 24) : mention.start]
        if not source or _NOT_PUBLISHED.search(before):
            continue
        line = text.rfind("\n", 0, mention.start) + 1
        yield _evidence(source, text[max(line, mention.start - 60) : mention.end], edtf)


def _copyrights(text: str) -> Iterator[Evidence]:
    """Yield the year of each copyright notice as an upper bound; of two years the later."""
    for match in (*_COPYRIGHT.finditer(text), *_COPYRIGHT_AFTER.finditer(text)):
        year = max(int(group) for group in match.groups() if group)
        yield _evidence("copyright", match[0], f"[..{year:04d}-12-31]")


def _addresses(text: str, layer: TextLayer | None) -> Iterator[Evidence]:
    """Yield the latest date among the addresses that the text cites, as a lower bound."""
    urls = {text[start:end] for start, end in spans_of_addresses(text)}
    if layer is not None:
        urls |= {link.url for link in layer.links} | {reference.url for reference in layer.references if reference.url}
    dated = sorted((edtf, url) for url in urls if (edtf := date_in_address(url)))
    if dated:
        edtf, url = dated[-1]
        yield _evidence("cited address", url, f"[{edtf}..]")


def _past_events(text: str, mentions: Iterable[DateMention]) -> Iterator[Evidence]:
    """Yield the latest event told in the past tense, and the latest day on which a source was read, as lower bounds."""
    clauses: Clauses | None = None
    latest: tuple[str, DateMention] | None = None
    accessed: tuple[str, DateMention] | None = None
    for mention in mentions:
        if not mention.hi or not mention.lo or mention.anchor:
            continue
        if mention.role == "citation":
            if mention.precision == "day" and _ACCESSED.search(text, max(0, mention.start - 24), mention.start):
                accessed = max(accessed, (mention.hi, mention), key=_day) if accessed else (mention.hi, mention)
            continue
        bound = _bound(mention)
        if not bound or mention.role != "event" or (latest is not None and bound <= latest[0]):
            continue
        clauses = clauses or Clauses(text)
        if clauses.lean(mention.start) < 0:
            latest = (bound, mention)
    for source, one in (("past event", latest), ("access date", accessed)):
        if one is not None:
            bound, mention = one
            yield _evidence(source, text[slice(*mention.clause)], f"[{bound}..]")


def _day(entry: tuple[str, DateMention]) -> str:
    """Return the day to compare by."""
    return entry[0]


def _bound(mention: DateMention) -> str:
    """Return the day before which an article about this past event cannot have appeared, or nothing."""
    if mention.qualifier not in ("exact", "as-of", "since") or not mention.hi or not mention.lo:
        return ""
    if mention.precision == "day" or (mention.precision == "range" and mention.lo[:7] == mention.hi[:7]):
        return mention.hi
    return mention.lo if mention.precision == "month" else ""
