"""What a text itself says of its publication date: datelines, copyright years, dated addresses, past events."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cuttings_db.dates.clauses import Clauses
from cuttings_db.dates.datelines import Datelines
from cuttings_db.dates.figures import in_figures
from cuttings_db.dates.finding import read_dates
from cuttings_db.dates.labels import label_before
from cuttings_db.dates.own import date_in_address, own_address, own_doi
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.plain import spans_of_addresses
from cuttings_db.dates.scanning import Scan
from cuttings_db.dates.weights import WEIGHTS
from cuttings_db.dates.yearless import without_year
from cuttings_db.intervals import parse_edtf
from cuttings_db.model import DateMention, Evidence, TextLayer

__all__ = ["date_in_address", "publication_evidence"]

_COPYRIGHT = Pattern(
    # A word ends where it ends, or where a year begins: read in pieces it takes a second for each sign of copyright.
    r"(?:©|\(c\)|copyright|版权所有)"
    r"(?:[ ,]|©|\(c\)|copyright|[A-Z][\w.&-]{1,40}(?:(?![\w.&-])|(?=(?:19|20)[0-9]{2}))){0,6}?"
    r"[ ]?((?:19|20)[0-9]{2})"
    r"(?:[ ]?[-–—,][ ]?((?:19|20)[0-9]{2}))?",
    re.IGNORECASE,
)
_COPYRIGHT_AFTER = Pattern(r"((?:19|20)[0-9]{2})[ ]?(?:©|版权所有)")
_ACCESSED = Pattern(
    r"(?i)(?:\b(?:accessed|retrieved|viewed|last visited)(?:[ ]on)?[: ]{1,2}"
    r"|访问(?:日期|时间)?[:：]?[ ]?|引用日期[:：]?[ ]?)$"
)
_EPUB = Pattern(r"(?i)\bepub(?: ahead of print)?[:.]? $")
_HEAD, _TOP = 1200, 240
# "1. J Elbe Oncol. 2025 Jun 9;43": how indexes of journals head an article.
_CITED = Pattern(r"(?:[0-9]{1,2}\. )?[A-Z][A-Za-z()&-]{0,20}(?: [A-Za-z()&-]{1,20}){0,7}\.? ")
_PLANNED = Pattern(
    r"(?i)\b(?:planned|scheduled|due|expected|set|foreseen) (?:for|on|in|to)\b[^.;]{0,12}$|(?:定于|拟于|计划于)$"
)


def publication_evidence(
    text: str,
    layer: TextLayer | None = None,
    dates: Sequence[DateMention] | None = None,
    scan: Scan | None = None,
) -> list[Evidence]:
    """Return all evidence in a text for when it was published, best first; bounds are EDTF sets `[a..]`, `[..b]`.

    `layer` adds the addresses that stand behind links, `dates` the mentions if they are known already (read without
    a publication date), `scan` what the rules read in the text.
    """
    scan = scan or Scan(text)
    mentions = list(dates) if dates is not None else read_dates(text, scan=scan)[0]
    same = scan.text == text  # nothing to simplify: what is known of the text holds here, too
    datelines = scan.roles.datelines if same else Datelines(text)
    # What readers say below an article, and teasers of others, say nothing of its day.
    mentions = [one for one in mentions if one.start < datelines.aside]
    bounds = [
        *_copyrights(text),
        *_addresses(text, layer),
        *_past_events(text, mentions, scan.clauses if same else Clauses(text)),
        *_manuscript(text, mentions),
    ]
    found = [*_datelines(text, mentions, datelines), *_online_first(text, mentions), *bounds]
    found += [*own_address(text), *own_doi(text)]
    found += in_figures(text, datelines, bounds)
    found += without_year(text, mentions, datelines, bounds)
    unique = {(one.source, one.edtf, one.quote): one for one in found}
    return sorted(unique.values(), key=lambda one: -one.weight)


def _evidence(source: str, quote: str, edtf: str) -> Evidence:
    """Make evidence of a known source."""
    return Evidence(source, " ".join(quote.split())[:200], edtf, WEIGHTS[source])


def _datelines(text: str, mentions: Iterable[DateMention], datelines: Datelines) -> Iterator[Evidence]:
    """Yield the dates that say that the article appeared then."""
    latest = (datetime.date.today() + datetime.timedelta(days=1)).isoformat()
    for mention in mentions:
        if not mention.edtf or mention.anchor or (mention.lo or "") > latest:
            continue
        if mention.role != "publication" and mention.precision != "week":
            continue
        edtf = mention.edtf.rstrip("~?%")
        interval = replace(parse_edtf(edtf), precision=mention.precision)
        source = datelines.kind(mention.start, mention.end, interval)
        if not source:
            continue
        line = text.rfind("\n", 0, mention.start) + 1
        quote = text[max(line, mention.start - 60) : mention.end]
        if source == "date of update below":
            edtf = f"[..{mention.hi}]"  # what was changed on a day had appeared by then
        elif mention.precision == "week":
            edtf = f"[{mention.lo}..{mention.hi}]"
        yield _evidence(source, quote, edtf)


def _online_first(text: str, mentions: Iterable[DateMention]) -> Iterator[Evidence]:
    """Yield the day on which a journal put the article online, from the citation of itself in its head."""
    for mention in mentions:
        if mention.start > _HEAD or mention.precision != "day":
            continue
        line = text.rfind("\n", 0, mention.start) + 1
        own = line < _TOP and text[mention.start] == "2" and text[mention.end : mention.end + 1] in (";", ":", ".")
        match = _EPUB.search(text, max(0, mention.start - 24), mention.start)
        match = match or (_CITED.fullmatch(text, line, mention.start) if own else None)
        if match:
            yield _evidence("dateline", text[match.start() : mention.end], mention.edtf)


def _manuscript(text: str, mentions: Iterable[DateMention]) -> Iterator[Evidence]:
    """Yield the latest day on which the manuscript was received, revised or accepted, as a lower bound."""
    latest: DateMention | None = None
    for mention in mentions:
        if mention.precision != "day" or not mention.hi or mention.anchor:
            continue
        line = text.rfind("\n", 0, mention.start) + 1
        label = label_before(text[max(line, mention.start - 110) : mention.start])
        if label and label.kind == "received" and (latest is None or mention.hi > (latest.hi or "")):
            latest = mention
    if latest is not None:
        quote = text[max(0, latest.start - 24) : latest.end]
        yield _evidence("manuscript date", quote, f"[{latest.hi}..]")


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


def _past_events(text: str, mentions: Iterable[DateMention], clauses: Clauses) -> Iterator[Evidence]:
    """Yield the latest event told in the past tense, and the latest day on which a source was read, as lower bounds."""
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
        told = mention.qualifier == "as-of" or clauses.lean(mention.start) < 0
        if told and not _labelled(text, mention.start):
            latest = (bound, mention)
    for source, one in (("past event", latest), ("access date", accessed)):
        if one is not None:
            bound, mention = one
            yield _evidence(source, text[slice(*mention.clause)], f"[{bound}..]")


def _labelled(text: str, start: int) -> bool:
    """Tell whether a label before a date, as in a list of deadlines, makes it no event that is told."""
    line = text.rfind("\n", 0, start) + 1
    before = text[max(line, start - 60) : start]
    label = label_before(before)
    return (
        before.rstrip()[-1:] in (":", "：")
        or _PLANNED.search(before) is not None
        or (label is not None and label.kind != "bare")
    )


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
