"""Make articles of the records of reference files: what stands in a catalogue about an article, with its abstract."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cuttings_db.errors import FileRefused, NoText
from cuttings_db.model import Draft, Evidence
from cuttings_db.readers.composing import Composer, kept_address
from cuttings_db.readers.drafting import checked, line, people, with_composed
from cuttings_db.readers.reading import Reading, Source, joined

__all__ = [
    "Record",
    "doi_address",
    "hand_cut",
    "hand_cut_name",
    "member_name",
    "record_readings",
    "same_part",
]

_MARKUP = re.compile(r"</?[A-Za-z][\w:.-]{0,40}(?:\s[^<>]{0,300})?/?>")
_SECTION = re.compile(r"(?<=[.!?)\]。]) +(?=[A-Z][A-Z ,/&-]{3,60}: )")
_DOI = re.compile(r"10\.\d{4,9}/[^\s\"<>]{1,300}")
_NUMBER = re.compile(r"(?:.*!/)?(\d+)(?: .*)?", re.DOTALL)
_HAND_CUT = re.compile(r"(.*!/)?\d+(?: [^@]*)?@(\d{1,8})-(\d{1,8})", re.DOTALL)
_BARE = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)


@dataclass
class Record:
    """What one record says."""

    title: str = ""
    abstract: Sequence[str] = ()
    authors: Sequence[str] = ()
    journal: str = ""
    url: str = ""
    language: str = ""
    keywords: Sequence[str] = ()
    evidence: list[Evidence] = field(default_factory=list)


def doi_address(value: str) -> str:
    """Return the web address of a DOI in any of its forms; empty where there is none."""
    match = _DOI.search(_BARE.sub("", html.unescape(value)))
    return kept_address(f"https://doi.org/{match[0].rstrip('.,;')}") if match else ""


def plain(text: str) -> str:
    """Return text without the markup that publishers leave in titles and abstracts."""
    return html.unescape(_MARKUP.sub(" " if "<p" in text or "<jats:p" in text else "", text)) if "<" in text else text


def member_name(number: int, title: str) -> str:
    """Return the name of one article among several in a file: its number and the beginning of its title."""
    words = line(title, 80).replace("!/", "! /").replace("@", "")
    return f"{number} {words}".strip()


def same_part(member: str, other: str) -> bool:
    """Tell whether two places are the same part of a file: in another encoding its title reads otherwise."""
    one, two = _NUMBER.fullmatch(member), _NUMBER.fullmatch(other)
    return one is not None and two is not None and one[1] == two[1]


def hand_cut(member: str) -> tuple[str, int, int] | None:
    """Return the whole, and the span of it, that a place names which somebody cut out by hand; None for any other."""
    match = _HAND_CUT.fullmatch(member)
    return ((match[1] or "").removesuffix("!/"), int(match[2]), int(match[3])) if match else None


def hand_cut_name(number: int, title: str, start: int, end: int) -> str:
    """Return the name of an article that somebody cut out by hand."""
    return f"{member_name(number, title)}@{start}-{end}"


def _draft(record: Record, number: int, source: Source, kind: str, media_type: str) -> Draft:
    """Return the draft of one record: its title, its abstract by sections, its keywords."""
    title = line(plain(record.title))
    composer = Composer()
    if title:
        composer.begin("title", 1)
        composer.write(title)
    for paragraph in record.abstract:
        for section in _SECTION.split(line(plain(paragraph), 5_000_000)):
            composer.begin()
            composer.write(section)
    keywords = [line(plain(word), 200) for word in dict.fromkeys(record.keywords) if word.strip()]
    if keywords:
        composer.begin("list")
        composer.write("; ".join(keywords[:200]))
    draft = Draft(
        text="",
        title=title,
        title_origin="metadata" if title else "",
        author=people(record.authors),
        source=plain(record.journal),
        url=record.url,
        language=record.language,
        evidence=tuple(record.evidence),
        member=joined(source.member, member_name(number, title)),
        format=kind,
        media_type=media_type,
        original_sha256=source.sha256,
        extra={"part": str(number), **({"keywords": "; ".join(keywords)[:2000]} if keywords else {})},
    )
    return checked(with_composed(draft, composer.finish()), empty="the record holds no text")


def record_readings(records: Sequence[Record], source: Source, kind: str, media_type: str) -> list[Reading]:
    """Return the records of a file as articles; raises NoText where none of them holds text."""
    readings: list[Reading] = []
    refused: FileRefused | None = None
    for number, record in enumerate(records, 1):
        try:
            readings.append(Reading(_draft(record, number, source, kind, media_type), source.data, source.name))
        except FileRefused as error:
            refused = error
    if not readings:
        raise refused or NoText("the file holds no records", "Export them again, with their titles and abstracts.")
    return readings
