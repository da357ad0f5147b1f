"""Cut a draft into drafts: text, paragraphs, links and notes of each part, and the facts that are its own."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from cuttings_db.model import Draft, Evidence, Footnote, Link, NoteMark, Paragraph
from cuttings_db.readers.collection_finding import Collected, FoundPart
from cuttings_db.readers.collection_furniture import with_furniture
from cuttings_db.readers.composing import kept_address
from cuttings_db.readers.drafting import checked, line, people
from cuttings_db.readers.reading import joined
from cuttings_db.readers.records import member_name

__all__ = ["collected_drafts", "cut", "part_draft"]

_WEIGHT = 85
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _bounded(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what a collection says of its own day, as a bound: its articles had appeared by then."""
    return tuple(
        dataclasses.replace(e, edtf=f"[..{e.edtf}]", weight=min(e.weight, 6))
        for e in evidence
        if _DAY.fullmatch(e.edtf)
    )


def cut(draft: Draft, start: int, end: int) -> Draft:
    """Return the part `[start, end)` of a draft with everything that stands in it; its facts are the whole's."""
    paragraphs = tuple(
        dataclasses.replace(p, start=max(p.start, start) - start, end=min(p.end, end) - start)
        for p in draft.paragraphs
        if max(p.start, start) < min(p.end, end)
    )

    def inside(span: Link | NoteMark | Footnote) -> bool:
        return start <= span.start < span.end <= end

    return dataclasses.replace(
        draft,
        text=draft.text[start:end],
        paragraphs=paragraphs,
        links=tuple(dataclasses.replace(s, start=s.start - start, end=s.end - start) for s in draft.links if inside(s)),
        note_marks=tuple(
            dataclasses.replace(s, start=s.start - start, end=s.end - start) for s in draft.note_marks if inside(s)
        ),
        footnotes=tuple(
            dataclasses.replace(s, start=s.start - start, end=s.end - start) for s in draft.footnotes if inside(s)
        ),
    )


def _with_title(paragraphs: tuple[Paragraph, ...], text: str, title: str) -> tuple[Paragraph, ...]:
    """Mark the paragraph that is the title; headings before it are none of the article's."""
    for place, paragraph in enumerate(paragraphs[:12]):
        if title and line(text[paragraph.start : paragraph.end]) == title:
            changed = dataclasses.replace(paragraph, kind="title", level=1)
            return (*paragraphs[:place], changed, *paragraphs[place + 1 :])
    return paragraphs


def part_draft(draft: Draft, part: FoundPart, number: int, member: str, words: str) -> Draft:
    """Return one article of a collection; `words` names the database in the evidence of its day."""
    facts = part.facts
    piece = cut(draft, part.start, part.end)
    title = facts.title
    evidence = (Evidence(words, facts.quote, facts.day, _WEIGHT),) if facts.day else ()
    return checked(
        dataclasses.replace(
            piece,
            paragraphs=with_furniture(_with_title(piece.paragraphs, piece.text, title), piece.text, facts),
            title=title,
            title_origin="metadata" if title else "",
            author=people([facts.author]),
            source=facts.source,
            url=kept_address(facts.url),
            language="",
            evidence=(*evidence, *_bounded(draft.evidence)),
            member=member,
            warnings=(),
            extra={**draft.extra, "collection": words, "part": str(number)},
        )
    )


def collected_drafts(draft: Draft, found: Collected, member: str = "") -> list[Draft]:
    """Return the articles of a collection; `member` is its own place inside a container."""
    return [
        part_draft(draft, part, number, joined(member, member_name(number, part.facts.title)), found.pattern.words)
        for number, part in enumerate(found.parts, 1)
    ]
