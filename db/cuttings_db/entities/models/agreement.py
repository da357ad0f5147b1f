"""Who is believed where the encoder and the lists or patterns give different types, before overlaps are settled.

In general lists and patterns are: they know what a name means. The exceptions were measured on development data.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from cuttings_db.entities.candidates import CURATED, GAZETTEER, MODEL, PATTERN, Candidate

__all__ = ["agree"]

# Halls and grounds are places even where they end like a house; clinics, schools and institutes never are.
_VENUE = re.compile(
    r"\b(?:Cent(?:er|re)|Stadium|Arena|Hall|Park|Theat(?:er|re)|Club|Garden|Gardens|Square|Palace|Plaza|Field)$"
)
_NO_VENUE = re.compile(
    r"\b(?:Cancer|Medical|Health|Oncology|Research|Hospital|Clinic|University|College|Institute|School|Science|National)\b"
)


def _yields(text: str, other: Candidate, encoded: Candidate) -> bool:
    """Say whether a name of a list or pattern gives way to an overlapping one of the encoder."""
    same = other.start == encoded.start and other.end == encoded.end
    if other.type == encoded.type:  # which words about a substance belong to it, the encoder sees from the sentence
        return other.type == "product" and other.trust == GAZETTEER and not same
    if other.type == "product":  # proteins stand among the substances
        return encoded.type == "gene" and other.trust == GAZETTEER
    if other.type == "gene":
        return same and other.trust == GAZETTEER and encoded.type in ("disease", "product")
    if not same:
        return False
    if other.type == "place":
        return encoded.type == "person" and other.trust in (CURATED, GAZETTEER)
    if other.type == "organisation" and other.trust == PATTERN and encoded.type == "place":
        name = text[other.start : other.end]
        return _VENUE.search(name) is not None and _NO_VENUE.search(name) is None
    return other.type == "person" and other.stage == "name" and encoded.type in ("place", "organisation")


_TAIL = re.compile(r"[\s-]+(?:genes?|proteins?|mRNAs?|expression|receptors?|status)")


def _spoils(text: str, encoded: Candidate, inner: Sequence[Candidate]) -> bool:
    """Say whether a span of the encoder hides what is known exactly: a gene with a general word, two houses in one."""
    if encoded.type == "gene":
        return any(
            c.type == "gene"
            and c.trust == CURATED
            and c.start == encoded.start
            and _TAIL.fullmatch(text, c.end, encoded.end) is not None
            for c in inner
        )
    if encoded.type == "organisation":
        houses = [c for c in inner if c.type == "organisation"]
        owners = {c.end for c in houses if c.start == encoded.start and text[c.end : c.end + 2] in ("'s", "’s")}
        lands = {c.end for c in inner if c.type == "place" and c.start == encoded.start}  # the `United States FDA`
        if any(c.trust == CURATED and c.end == encoded.end and c.start - 1 in lands for c in houses):
            return True
        return any(c.end == encoded.end and c.start - 3 in owners for c in houses)
    return False


# Addresses and numbers of records: a model reads names into them.
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,255}\.[\w.-]+|\b10\.\d{4,9}/\S+|\b[0-9a-f]{8}(?:-[0-9a-f]{4,12}){2,4}\b"
)


def _inside_addresses(text: str, found: list[Candidate]) -> set[int]:
    """Return the identities of those candidates of models that touch an address."""
    if "://" not in text and "www." not in text and "@" not in text and "10." not in text:
        return set()
    spans = [match.span() for match in _ADDRESS.finditer(text)]
    starts = [start for start, _ in spans]
    inside = set()
    for candidate in found if spans else ():
        index = bisect_right(starts, candidate.end - 1) - 1
        if candidate.trust == MODEL and index >= 0 and spans[index][1] > candidate.start:
            inside.add(id(candidate))
    return inside


# Cells of a table side by side, and the arms of a trial, are no names.
_CELLS = re.compile(r"[\t\n]|  ")
_ARM = re.compile(
    r"(?:单抗|單抗|替尼|化疗|化療|联合|聯合|治疗|治療|安慰剂|安慰劑|对照|對照|观察|试验|试药|紫杉醇|铂)组$"
)


def _is_no_name(text: str, candidate: Candidate) -> bool:
    """Say whether what a model found cannot be a name by its form."""
    name = text[candidate.start : candidate.end]
    return _CELLS.search(name) is not None or (candidate.type == "organisation" and _ARM.search(name) is not None)


def agree(text: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates of a reading form without those that the encoder corrects or misreads."""
    found = list(candidates)
    addressed = _inside_addresses(text, found)
    found = [c for c in found if id(c) not in addressed and not (c.trust == MODEL and _is_no_name(text, c))]
    taken: dict[int, list[Candidate]] = {}  # by blocks of 64 characters, so that a long text stays linear
    for candidate in found:
        if candidate.stage == "encoder":
            for block in range(candidate.start >> 6, (candidate.end - 1 >> 6) + 1):
                taken.setdefault(block, []).append(candidate)

    if not taken:
        return found
    near: dict[int, list[Candidate]] = {}
    for candidate in found:
        if candidate.stage != "encoder" and candidate.trust != MODEL:
            near.setdefault(candidate.start >> 6, []).append(candidate)

    def inside(encoded: Candidate) -> list[Candidate]:
        blocks = range(encoded.start >> 6, (encoded.end >> 6) + 1)
        return [c for b in blocks for c in near.get(b, ()) if encoded.start <= c.start and c.end <= encoded.end]

    def stays(candidate: Candidate) -> bool:
        if candidate.stage == "encoder":
            return not _spoils(text, candidate, inside(candidate))
        if candidate.trust == MODEL:
            return True
        blocks = range(candidate.start >> 6, (candidate.end - 1 >> 6) + 1)
        return not any(
            other.start < candidate.end and candidate.start < other.end and _yields(text, candidate, other)
            for block in blocks
            for other in taken.get(block, ())
        )

    return [c for c in found if stays(c)]
