"""Journals and authors in references (`Johnson IS et al. Cancer Res 1963;23:1390`), and venues, which are places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings_db.entities.candidates import CURATED, PATTERN, Candidate
from cuttings_db.entities.context import Context
from cuttings_db.entities.words import HAN, plain_form

__all__ = ["find_citations", "find_venues"]

# The year, then volume and page, is the mark of a reference; the journal is what stands between it and the last stop.
_VOLUME = re.compile(
    r"[.,]? \(?((?:19|20)\d\d)\)?(?: [A-Z][a-z]{2}(?: \d{1,2})?)?[;,] ?\d{1,4}(?:\(\d+[^)]{0,12}\))?[:,] ?[eES]?\d"
)
_JOURNAL = re.compile(
    r"(?:^|[.?!:”\"] |et al\.?,? |\b[A-Z]{1,3}[,.] )"
    r"((?:The )?[A-Z][A-Za-z]*(?:[ -](?:of|and|the|in|&|für|[A-Z][A-Za-z]*))*)$"
)
_AUTHORS = re.compile(r"^[A-Z][\w’'-]+ [A-Z]{1,3}$|^[A-Z][\w’'-]+ et al$")
# Of the letters with marks the capitals cannot be told apart by their place: each run of letters has one reading.
_AUTHOR = (
    r"(?:(?:van|von|de|der|den|di|la|le|del|dos|da|ter|ten) ){0,3}[A-ZÀ-Ž][a-zà-ž’']++(?:[- ]?[A-ZÀ-Ž][a-zà-ž’']++)*+"
    r" [A-Z](?:-?[A-Z]){0,2}(?![A-Za-z])"
)
_AUTHORS_OF = re.compile(rf"(?<![\w-]){_AUTHOR}(?:, {_AUTHOR})*(?=,? (?:et al|and colleagues|&)|[.:] )")
_ONE_AUTHOR = re.compile(_AUTHOR)
_HOUSES = (
    r"(?:Convention|Exhibition|Conference|Congress|Exposition|Expo|Convention and Exhibition) (?:Cent(?:er|re)|Hall)"
    r"|Hotel|Resort|Auditorium|Palais des Congrès|Messe|Arena|Ballroom|Industrial Park|Science Park|Biopark"
)
_VENUE = re.compile(
    rf"(?<![\w-])(?:(?:[A-Z][\w’'.-]*|and|of) ){{1,4}}(?:{_HOUSES})(?![\w-])"
    r"|(?<![\w-])(?:Hotel|Messe|Palais|Fira|Centro de Convenciones) (?:[A-Z][\w’'-]*(?: |(?![\w-]))){1,3}(?<! )"
)
_CHINESE_VENUE = re.compile(
    rf"(?:[在于於至假]|地点[:：]|地點[:：])([{HAN}]{{2,12}}?(?:会议中心|国际博览中心|博览中心|会展中心|展览中心|国际会议中心|大酒店|酒店|宾馆|饭店|礼堂|工业园区|产业园|生物医药园))"
)


def find_citations(context: Context) -> Iterator[Candidate]:
    """Yield the journals and the authors in the references of a text."""
    text, last = context.text, 0
    for volume in _VOLUME.finditer(text):
        journal = _JOURNAL.search(text, max(0, volume.start() - 90), volume.start())
        if journal is None or _AUTHORS.match(journal.group(1)) or len(journal.group(1)) < 3:
            continue
        start = journal.start(1) + (4 if journal.group(1).startswith("The ") else 0)
        yield Candidate(start, journal.end(1), "publication", PATTERN, "citation", kind="journal")
        # The authors of the same reference: it begins behind the one before, at most a long title away.
        begin = max(text.rfind("\n", 0, start) + 1, start - 260, last)
        last = volume.end()
        authors = _AUTHORS_OF.search(text, begin, start)
        for author in _ONE_AUTHOR.finditer(text, authors.start(), authors.end()) if authors else ():
            yield Candidate(author.start(), author.end(), "person", PATTERN, "citation")


def find_venues(context: Context) -> Iterator[Candidate]:
    """Yield houses where people meet: they are places."""
    text = context.text
    for match in _VENUE.finditer(text):
        start = match.start() + (4 if match.group().startswith("The ") else 0)
        if not text.startswith(("At ", "In ", "Our ", "And ", "Of ", "and ", "of "), start):
            # Over the house that the same words would be by their head.
            yield Candidate(start, match.end(), "place", CURATED, "venue", kind="venue")
    towns = {c.start: c.end for c in context.known if c.type == "place"}
    for match in _CHINESE_VENUE.finditer(plain_form(text)):
        start = match.start(1)
        if match.group(1).endswith(("酒店", "宾馆", "饭店", "礼堂")):  # a town before a hotel is a place of its own
            start = towns.get(start, start)
        if match.end(1) - start > 2:
            yield Candidate(start, match.end(1), "place", CURATED, "venue", kind="venue")
