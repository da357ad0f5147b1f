"""Read title, source, author and day out of an article as a press database wrote it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from cuttings_db.readers.collection_patterns import WORD_COUNT, ExportPattern
from cuttings_db.readers.days import day_of
from cuttings_db.readers.drafting import line
from cuttings_db.readers.month_names import written_days

__all__ = ["PartFacts", "part_facts"]

_HEAD_LINES = 40
_LONGEST_LINE = 400
_BYLINE = re.compile(r"(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|Door|作者[:：]?|记者|記者)\s+\S")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:,? (?:and |und |et |y |& )?[^\W\d_][\w.'’-]*){1,6}")
_COUNT = re.compile(rf"(?:WC\s+)?{WORD_COUNT}")
_CLOCK = re.compile(r"(?:ET\s+)?\d{1,2}[:.h]\d{2}(?:\s*(?:AM|PM|GMT|UTC|CET|Uhr))?", re.IGNORECASE)
_CODED = re.compile(r"(SE|HD|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|BY|AN|RF|CO|IN|NS|RE|PUB|IPD|IPC)\s+(\S.*)")
_LABEL = re.compile(r"[A-Z][\w -]{2,24}:|[^\W\d_]{2,8}[:：]")
_RIGHTS = re.compile(r"(?:Copyright|\(c\)|©|All Rights Reserved|Alle Rechte|Tous droits)", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"\W*|\W*\d+\W*|(?:p|S|page|Seite)\.? ?\d+.*|\d+ (?:words|mots).*|Link to (?:Image|PDF).*|Link zum PDF.*", re.I
)
_PAGE_NUMBER = re.compile(
    r"(?:Page|Seite|S\.|p\.|第)?\s*\d{1,4}\s*(?:(?:/|of|von|sur|de)\s*\d{1,4})?\s*页?", re.IGNORECASE
)
_BRACKET = re.compile(r"\s*[\[(（【].{0,60}$")


@dataclass
class PartFacts:
    """What an article says of itself: `start` is where it begins, in the text that was looked at."""

    title: str = ""
    source: str = ""
    author: str = ""
    day: str = ""
    quote: str = ""
    url: str = ""
    start: int = 0


@dataclass(frozen=True)
class _Line:
    """A line that is not empty, and where it begins."""

    text: str
    start: int


def _lines_of(text: str) -> list[_Line]:
    """Return the first lines of a text that are not empty."""
    found: list[_Line] = []
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        if len(found) >= _HEAD_LINES:
            break
        words = match[0].strip()
        if _PAGE_NUMBER.fullmatch(words):
            continue
        found.append(_Line(words, match.start() + len(match[0]) - len(match[0].lstrip())))
    return found


def _day_in(text: str) -> str:
    """Return the first day that a text writes in full; empty where there is none."""
    first = next(written_days(text[:_LONGEST_LINE]), None)
    return first[0] if first is not None else ""


def _dated(lines: list[_Line], first: int, last: int) -> int:
    """Return the number of the first short line that holds a day, -1 where there is none."""
    for place in range(max(first, 0), min(last, len(lines))):
        words = lines[place].text
        if len(words) <= 120 and not _RIGHTS.match(words) and _day_in(words):
            return place
    return -1


def _name_of_source(words: str) -> str:
    """Return a source without what follows its name: edition, number, page."""
    day = next(written_days(words[:_LONGEST_LINE]), None)
    if day is not None and day[1] > 2:
        words = words[: day[1]].rstrip(" ,;(-–")
    words = re.split(r"\s*[|｜]\s*|,\s+(?:no|n°|nr)\b|\s{3,}", words, maxsplit=1, flags=re.IGNORECASE)[0]
    return line(_BRACKET.sub("", words) or words, 200)


def _by_count(lines: list[_Line], headings: Collection[int], text: str) -> PartFacts:
    """Read a head whose number of words stands between the title and the day (Factiva)."""
    place = next((n for n, each in enumerate(lines) if _COUNT.fullmatch(each.text)), -1)
    if place < 1:
        return _in_one_line(lines, headings)
    facts = PartFacts()
    above = list(range(place - 1, -1, -1))[:6]
    titles = [n for n in above if lines[n].start in headings]
    coded = {m[1]: (m[2], each) for each in lines if (m := _CODED.fullmatch(each.text))}
    if "HD" in coded:
        facts.title, facts.start = coded["HD"][0], coded["HD"][1].start
        facts.author = coded.get("BY", ("",))[0]
    else:
        number = titles[0] if titles else place - 1
        if not titles and place >= 2:
            before, last = lines[place - 2].text, lines[place - 1].text
            if _BYLINE.match(last) or (_NAME.fullmatch(last) and len(last) < len(before) and last.istitle()):
                number = place - 2
        facts.title, facts.start = lines[number].text, lines[number].start
        facts.author = lines[place - 1].text if number == place - 2 else ""
    day = _dated(lines, place + 1, place + 7)
    if day >= 0:
        coded_day = _CODED.fullmatch(lines[day].text)
        facts.quote = coded_day[2] if coded_day else lines[day].text
        facts.day = _day_in(facts.quote)
        source = next((each.text for each in lines[day + 1 : day + 4] if not _CLOCK.fullmatch(each.text)), "")
        facts.source = coded["SN"][0] if "SN" in coded else source
    return facts


def _in_one_line(lines: list[_Line], headings: Collection[int]) -> PartFacts:
    """Read a head whose lines were joined, as PDF does: title, byline, number of words, day, source in a row."""
    facts = PartFacts()
    for place, each in enumerate(lines):
        match = _COUNT.search(each.text[:1500])
        if match is None:
            continue
        before, after = each.text[: match.start()].strip(), each.text[match.end() :].strip()
        above = [n for n in range(place, -1, -1) if lines[n].start in headings and n != place][:1]
        if above:
            facts.title, facts.start = lines[above[0]].text, lines[above[0]].start
            facts.author = before
        else:
            title, _, author = before.rpartition(" By ") if " By " in before else (before, "", "")
            facts.title = title or (lines[place - 1].text if place else "")
            facts.start = each.start if title or not place else lines[place - 1].start
            facts.author = author
        found = next(written_days(after[:120]), None)
        if found is not None:
            facts.day, facts.quote = found[0], after[found[1] : found[2]]
            rest = _CLOCK.sub("", after[found[2] :], count=1).strip()
            facts.source = re.split(r"\s+[A-Z][A-Z0-9]{1,9}\s+(?=[A-Z][a-z])|\s*(?:\(c\)|©|Copyright)", rest)[0][:80]
        return facts
    return facts


def _title_source_day(lines: list[_Line], headings: Collection[int], text: str) -> PartFacts:
    """Read a head of title, source and day, in this order (Nexis Uni)."""
    facts = PartFacts()
    first_label = next((n for n, e in enumerate(lines) if re.match(r"(?:Section|Length|Byline|Body)\b", e.text)), 0)
    # A cover with the list of all titles may stand before the first article: its day is that of the export.
    close = [n for n in range(max(first_label - 6, 0), first_label) if _dated(lines, n, n + 1) == n]
    day = close[-1] if close else _dated(lines, 1, 8)
    if day < 1:
        facts.title = lines[0].text if lines else ""
        return facts
    facts.quote, facts.day = lines[day].text, _day_in(lines[day].text)
    titles = [n for n in range(max(day - 4, 0), day) if lines[n].start in headings]
    title = titles[0] if titles else max(day - 2, 0)
    facts.title, facts.start = lines[title].text, lines[title].start
    facts.source = _name_of_source(lines[day - 1].text) if day - 1 > title else ""
    return facts


def _source_day_title(lines: list[_Line], headings: Collection[int], text: str) -> PartFacts:
    """Read a head of source, day and title, in this order (LexisNexis, Europresse, Wisers)."""
    facts = PartFacts()
    day = _dated(lines, 0, 8)
    if day < 0:
        facts.title = next((e.text for e in lines if not _NO_TITLE.fullmatch(e.text)), "")
        return facts
    facts.quote, facts.day = lines[day].text, _day_in(lines[day].text)
    above = [e.text for e in lines[:day] if not _RIGHTS.search(e.text) and not _NO_TITLE.fullmatch(e.text)]
    below = [
        e
        for e in lines[day + 1 : day + 6]
        if not (
            _NO_TITLE.fullmatch(e.text) or _LABEL.match(e.text) or _RIGHTS.match(e.text) or _COUNT.fullmatch(e.text)
        )
    ]
    titles = [e for e in lines[: day + 6] if e.start in headings]
    facts.title = titles[0].text if titles else below[0].text if below else ""
    follows = next((b.text for a, b in itertools.pairwise(below) if a.text == facts.title), "")
    if _BYLINE.match(follows) or (_NAME.fullmatch(follows) and len(follows) < 60 and len(follows.split()) <= 5):
        facts.author = follows
    same_line = re.split(r"\s*[|｜]\s*", lines[day].text)
    if above:
        facts.source = _name_of_source(next((a for a in above if a != facts.title), above[0]))
    elif len(same_line) > 1:
        facts.source = _name_of_source(same_line[0])
    return facts


def _first_line(lines: list[_Line], headings: Collection[int], text: str) -> PartFacts:
    """Take the first line for the title, and a day that stands near it."""
    facts = PartFacts(title=next((e.text for e in lines if not _NO_TITLE.fullmatch(e.text)), ""))
    day = _dated(lines, 0, 6)
    if day >= 0:
        facts.quote, facts.day = lines[day].text, _day_in(lines[day].text)
    return facts


_HEADS: dict[str, Callable[[list[_Line], Collection[int], str], PartFacts]] = {
    "count": _by_count,
    "title source day": _title_source_day,
    "source day title": _source_day_title,
    "labels": _first_line,
    "first line": _first_line,
}


def part_facts(text: str, pattern: ExportPattern, headings: Collection[int], compact_day: str = "") -> PartFacts:
    """Return what a part says of itself; `headings` are where its headings begin, `compact_day` what its mark says."""
    lines = _lines_of(text)
    facts = _HEADS[pattern.head](lines, headings, text)
    for name, label in pattern.labels.items():
        match = label.search(text)
        if match is None:
            continue
        words = line(match[1], 600)
        if name == "day":
            if day := _day_in(words) or day_of(words):
                facts.day, facts.quote = day, words
        elif name == "title":
            facts.title = words
        elif name == "source":
            facts.source = _name_of_source(words)
        elif name == "author":
            facts.author = words
        elif name == "url":
            facts.url = words
    if not facts.day and compact_day:
        facts.day, facts.quote = day_of(compact_day), compact_day
    facts.title = line(facts.title, 500)
    facts.author = line(_BYLINE_WORD.sub("", facts.author).strip(" ;,"), 300)
    facts.source, facts.quote = line(facts.source, 200), line(facts.quote, 120)
    return facts


_BYLINE_WORD = re.compile(r"^(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|Door|记者|記者)\s+")
