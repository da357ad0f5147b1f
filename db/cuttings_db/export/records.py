"""What the exports of single articles are made from: an article with its names, dates and claims as plain data."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from cuttings_db.model import Link, NoteMark, Paragraph, Reference

__all__ = ["ArticleRecord", "ClaimRecord", "DateRecord", "NameRecord", "authors_of", "json_line", "plain_line"]

_SEPARATORS = re.compile(r"\s*(?:[;；、|/]|\s+and\s+|\s+und\s+|\s+et\s+|\s+&\s+|，|\s+和\s+)\s*")
_COMMA = re.compile(r"\s*,\s*")
# What stands behind a name and is no name: degrees and generations.
_BEHIND = re.compile(r"(?:MD|M\.D\.|PhD|Ph\.D\.|DPhil|MSc|MPH|MBA|RN|PharmD|FRCP|Jr\.?|Sr\.?|II|III)\Z", re.IGNORECASE)
_BEFORE = re.compile(r"\A(?:(?:by|von|por|par)\b|文|记者|作者)[\s:：]*", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ENDS = re.compile("[\x7f-\x9f\u2028\u2029]")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")


@dataclass(frozen=True)
class NameRecord:
    """An entity in an article: its UUID, type, kind, name, the ways in which it is written there, how often."""

    id: str
    type: str
    kind: str
    name: str
    surfaces: tuple[str, ...]
    mentions: int
    places: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class DateRecord:
    """A date in the text, `lo` and `hi` its first and last day (ISO; None = open)."""

    text: str
    edtf: str
    lo: str | None
    hi: str | None
    precision: str
    qualifier: str
    role: str
    start: int
    end: int


@dataclass(frozen=True)
class ClaimRecord:
    """What an article says of an entity: kind, value, the other entity's UUID if there is one, the quote."""

    entity: str
    kind: str
    value: str
    other: str
    former: bool
    quote: str


@dataclass(frozen=True)
class ArticleRecord:
    """An article; `published` is (EDTF, first day, last day, precision, qualifier) or None, days ISO, `added` too."""

    id: int
    uuid: str
    title: str
    title_made: bool
    text: str
    authors: tuple[str, ...] = ()
    source: str = ""
    url: str = ""
    language: str = ""
    published: tuple[str, str | None, str | None, str, str] | None = None
    added: str = ""
    file: str = ""
    format: str = ""
    starred: bool = False
    tags: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    note: str = ""
    highlights: tuple[tuple[str, str, str], ...] = ()  # colour, quote, note
    paragraphs: tuple[Paragraph, ...] = ()
    references: tuple[Reference, ...] = ()
    note_marks: tuple[NoteMark, ...] = ()
    links: tuple[Link, ...] = ()
    names: tuple[NameRecord, ...] = ()
    dates: tuple[DateRecord, ...] = ()
    claims: tuple[ClaimRecord, ...] = ()


def json_line(value: Any) -> str:
    """Return a value as one line of JSON, also for those to whom other signs than a line feed end a line."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _ENDS.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def plain_line(text: str) -> str:
    """Return a text on one line, without control characters."""
    return " ".join(_CONTROLS.sub(" ", text).split())


def authors_of(line: str) -> tuple[str, ...]:
    """Return the authors that a byline names, in order; "Costa, Maria" stays one, "Ana Reis, Li Wei" are two."""
    found: list[str] = []
    for part in _SEPARATORS.split(plain_line(line)):
        pieces = [piece for piece in _COMMA.split(part) if piece and not _BEHIND.match(piece)]
        # A piece of one word before a comma is a family name, unless all of them are whole names.
        if len(pieces) == 2 and " " not in pieces[0] and not _HAN.search(pieces[0]):
            pieces = [f"{pieces[0]}, {pieces[1]}"]
        found += [
            re.sub(r"\A(?:by|von|por|par|文|记者|作者)\b[\s:：]*", "", piece, flags=re.IGNORECASE) for piece in pieces
        ]
    return tuple(dict.fromkeys(name for name in found if name))
