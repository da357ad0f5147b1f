"""Read RIS files, as reference managers, publishers and databases export them: every record an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import rispy  # type: ignore[import-untyped]

from cuttings_db.model import Evidence
from cuttings_db.readers.composing import kept_address
from cuttings_db.readers.days import day_of
from cuttings_db.readers.encoding import decode
from cuttings_db.readers.limits import check_text
from cuttings_db.readers.plain_text import unix_lines
from cuttings_db.readers.reading import Reading, Source
from cuttings_db.readers.records import Record, doi_address, record_readings

__all__ = ["read_ris"]

_LINE = re.compile(r"([A-Z][A-Z0-9])(?:  ?-)(?: (.*)|\s*)")
_RECORDS = 20_000
_TITLES = ("title", "primary_title", "short_title", "translated_title", "secondary_title")
_JOURNALS = ("journal_name", "secondary_title", "alternate_title3", "alternate_title2", "alternate_title1")
_PEOPLE = ("authors", "first_authors")
_DATES = (("date", "DA", 82), ("publication_year", "Y1", 81), ("year", "PY", 80))


def _mended(text: str) -> Iterator[str]:
    """Yield the lines as the rules want them: continued lines joined, every record ended."""
    waiting, inside, begun = "", False, 0
    for given in unix_lines(text.removeprefix("\ufeff")).split("\n"):
        match = _LINE.fullmatch(given.rstrip())
        if match is None:
            # A blank line inside an abstract is a new paragraph of it.
            waiting += " " + given.strip() if waiting and given.strip() else ""
            continue
        tag, value = match[1], match[2] or ""
        if waiting:
            yield waiting
        waiting = ""
        if tag == "TY":
            if inside:
                yield "ER  - "
            inside, begun = True, begun + 1
            if begun > _RECORDS:
                inside = False
                break
            yield f"TY  - {value}"
        elif tag == "ER":
            if inside:
                yield "ER  - "
            inside = False
        elif inside:
            waiting = f"{tag}  - {value}"
    if waiting:
        yield waiting
    if inside:
        yield "ER  - "


def _first(entry: dict[str, Any], names: tuple[str, ...]) -> str:
    """Return the first of some fields that is filled."""
    for name in names:
        value = entry.get(name)
        value = value[0] if isinstance(value, list) and value else value
        if isinstance(value, str) and value.strip():
            return value.strip()
    return ""


def _listed(entry: dict[str, Any], name: str) -> list[str]:
    """Return a field as a list."""
    value = entry.get(name) or []
    return [str(item) for item in (value if isinstance(value, list) else [value])]


def _record(entry: dict[str, Any]) -> Record:
    """Return what matters of an entry."""
    title = _first(entry, _TITLES)
    journal = next((j for name in _JOURNALS if (j := _first(entry, (name,))) and j != title), "")
    address = doi_address(_first(entry, ("doi",)))
    links = [link for link in _listed(entry, "urls") if kept_address(link)]
    pubmed = _first(entry, ("name_of_database",)).lower() in ("pubmed", "medline") and _first(
        entry, ("accession_number",)
    )
    address = address or next(iter(links), "")
    if not address and pubmed and pubmed.isdigit():
        address = f"https://pubmed.ncbi.nlm.nih.gov/{pubmed}/"
    evidence = []
    for name, tag, weight in _DATES:
        value = _first(entry, (name,))
        if value and (day := day_of(value)):
            # The more exact of them wins: many exports name the day only in one.
            evidence.append(Evidence("RIS", f"{tag} {value[:60]}", day, weight + (len(day) == 10)))
    keywords = [piece for word in _listed(entry, "keywords") for piece in re.split(r"\s*[;；\n]\s*", word)]
    return Record(
        title=title,
        abstract=[text] if (text := _first(entry, ("abstract", "notes_abstract"))) else (),
        authors=[name for field in _PEOPLE for name in _listed(entry, field)],
        journal=journal or _first(entry, ("publisher",)),
        url=address,
        language=_first(entry, ("language",)),
        keywords=keywords,
        evidence=evidence,
    )


def read_ris(source: Source) -> list[Reading]:
    """Return the records of a RIS file as articles; raises NoText where it has none that holds text."""
    check_text(len(source.data) // 40)  # Thousands of abstracts are no single article.
    text, _encoding = decode(source.data, source.declared, source.encoding)
    entries = rispy.loads("\n".join(_mended(text)), delimiter_tags_mapping={})
    return record_readings([_record(entry) for entry in entries], source, "ris", "application/x-research-info-systems")
