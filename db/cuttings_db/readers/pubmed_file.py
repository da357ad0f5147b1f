"""Read PubMed's own export (NBIB, the MEDLINE layout): every record an article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings_db.model import Evidence
from cuttings_db.readers.days import day_of
from cuttings_db.readers.encoding import decode
from cuttings_db.readers.limits import check_text
from cuttings_db.readers.plain_text import unix_lines
from cuttings_db.readers.reading import Reading, Source
from cuttings_db.readers.records import Record, doi_address, record_readings

__all__ = ["read_nbib"]

_LINE = re.compile(r"([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)")
_PRINTED = re.compile(r"(\d{4})(?: ([A-Z][a-z]{2})(?:-([A-Z][a-z]{2}))?(?: (\d{1,2}))?)?")
_MONTHS = {name: n for n, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}  # noqa: SIM905
_LANGUAGES = {"eng": "en", "chi": "zh", "jpn": "ja", "kor": "ko", "ger": "de", "fre": "fr", "spa": "es", "ita": "it"}
_RECORDS = 20_000
Fields = dict[str, list[str]]


def _records(text: str) -> Iterator[Fields]:
    """Yield the fields of every record, continued lines joined."""
    fields: Fields = {}
    last: list[str] = []
    count = 0
    for given in unix_lines(text.removeprefix("\ufeff")).split("\n"):
        match = None if given.startswith("      ") else _LINE.match(given)
        if match is None:
            if given.strip() and last:
                last[-1] += " " + given.strip()
            continue
        if match[1] == "PMID" and fields:
            yield fields
            fields = {}
            count += 1
            if count >= _RECORDS:
                return
        last = fields.setdefault(match[1], [])
        last.append(match[2].strip())
    if fields:
        yield fields


def _printed(value: str) -> str:
    """Return the day, month, months or year of the printed issue as EDTF."""
    match = _PRINTED.match(value)
    if match is None:
        return ""
    year, first, second = match[1], _MONTHS.get(match[2] or ""), _MONTHS.get(match[3] or "")
    if first and second and second > first:
        return f"{year}-{first:02d}/{year}-{second:02d}"
    return day_of(f"{year}-{first or 0:02d}-{int(match[4] or 0):02d}")


def _record(fields: Fields) -> Record:
    """Return what matters of a record."""

    def first(*names: str) -> str:
        return next((v for n in names for v in fields.get(n, ()) if v), "")

    number = first("PMID")
    doi = next((v for n in ("LID", "AID") for v in fields.get(n, ()) if v.lower().endswith("[doi]")), "")
    address = doi_address(doi) or (f"https://pubmed.ncbi.nlm.nih.gov/{number}/" if number.isdigit() else "")
    evidence = []
    electronic, printed = first("DEP"), first("DP")
    if day := day_of(electronic):
        evidence.append(Evidence("PubMed", f"published online {electronic}", day, 84))
    if day := _printed(printed):
        evidence.append(Evidence("PubMed", f"published {printed[:60]}", day, 82))
    return Record(
        title=first("TI", "BTI", "TT"),
        abstract=[text for n in ("AB", "OAB") for text in fields.get(n, ())][:2],
        authors=fields.get("FAU") or fields.get("AU") or fields.get("CN") or [],
        journal=first("JT", "TA"),
        url=address,
        language=_LANGUAGES.get(first("LA"), ""),
        keywords=[*fields.get("OT", ()), *(term.replace("*", "") for term in fields.get("MH", ()))],
        evidence=evidence,
    )


def read_nbib(source: Source) -> list[Reading]:
    """Return the records of PubMed's export as articles; raises NoText where it has none that holds text."""
    check_text(len(source.data) // 40)  # Thousands of abstracts are no single article.
    text, _encoding = decode(source.data, source.declared, source.encoding)
    return record_readings([_record(fields) for fields in _records(text)], source, "nbib", "application/nbib")
