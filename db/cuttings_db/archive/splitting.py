"""Split a collection that is in the archive: by the pattern of a press database, at a heading, or where a person says.

Offsets are those of the article's text; a part ends where the next one begins.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from typing import Any

from cuttings_db.archive.reading import Reading
from cuttings_db.errors import QuestionRefused
from cuttings_db.importing.passes import stored_draft
from cuttings_db.importing.splitting import replace_by_parts
from cuttings_db.model import Draft, Paragraph, TextLayer, from_json
from cuttings_db.progress import Report, quiet
from cuttings_db.readers.collection_cutting import part_draft
from cuttings_db.readers.collection_finding import Collected, FoundPart, find_collection, pattern_named
from cuttings_db.readers.collection_heads import PartFacts
from cuttings_db.readers.collection_patterns import PATTERNS
from cuttings_db.readers.records import hand_cut_name
from cuttings_db.store.articles import header
from cuttings_db.store.connection import Store

__all__ = ["Splitting"]

_HEADINGS = ("title", "heading")
_AT_HEADINGS = "headings"
_BY_HAND = "by hand"
_LONGEST_TITLE = 200
_MOST_PARTS = 5_000
_NUMBER = re.compile(r"\d+")
_FEW = "Choose a heading that stands above every article."


class Splitting:
    """Splits collections of one archive."""

    def __init__(self, store: Store, reading: Reading) -> None:
        self._store, self._reading = store, reading

    def preview(self, article: int, heading: str | None = None, pattern: str | None = None) -> dict[str, Any]:
        """Return how an article would be split: {pattern, words, doubt, parts, choices}; no parts where it cannot be.

        `heading` is the text of a paragraph such as stand above every article; without it and without `pattern` the
        likeliest way is proposed. `choices` are the patterns of databases that find anything: {pattern, words, parts}.
        """
        text, layer = self._reading.text(article)
        collected = [
            found for each in PATTERNS if (found := find_collection(text, layer.paragraphs, each.name)) is not None
        ]
        choices = [
            {"pattern": c.pattern.name, "words": c.pattern.words, "parts": len(c.parts), "doubt": c.doubt}
            for c in sorted(collected, key=lambda c: (bool(c.doubt), -len(c.parts)))
        ]
        name, words, doubt, parts = self._found(text, layer, heading, pattern)
        return {
            "pattern": name,
            "words": words,
            "doubt": doubt,
            "parts": [
                {"title": p.facts.title, "start": p.start, "end": p.end, "published": p.facts.day} for p in parts
            ],
            "choices": choices,
        }

    def _found(
        self, text: str, layer: TextLayer, heading: str | None, pattern: str | None
    ) -> tuple[str, str, str, Sequence[FoundPart]]:
        """Return name, words, doubt and parts of what was asked for, or of the likeliest way."""
        if heading is not None or pattern == _AT_HEADINGS:
            return _AT_HEADINGS, "headings", "", _parts(text, layer, _cuts_at(text, layer, heading))
        if pattern is not None and pattern_named(pattern) is None:
            raise QuestionRefused(f"there is no pattern “{pattern[:40]}”", "Choose a heading instead.")
        found: Collected | None = find_collection(text, layer.paragraphs, pattern or "")
        if found is not None:
            return found.pattern.name, found.pattern.words, found.doubt, found.parts
        if pattern is None and (cuts := _cuts_at(text, layer, None)):
            return _AT_HEADINGS, "headings", "", _parts(text, layer, cuts)
        return "", "", "", ()

    def split(
        self,
        article: int,
        cuts: Sequence[int] | None = None,
        pattern: str | None = None,
        heading: str | None = None,
        report: Report = quiet,
        *,
        depth: str = "full",
    ) -> dict[str, Any]:
        """Replace an article by its parts, as one step of undo; returns the report of an import.

        `cuts` are where parts begin; what stands before the first of them is a part as well. Without them it is split
        as `preview` says for `pattern` or `heading`. `depth` is how names are recognised, as at an import. Raises
        QuestionRefused where that gives no two parts.
        """
        text, layer = self._reading.text(article)
        words = _BY_HAND
        if cuts is not None:
            inside = sorted({0, *(cut for cut in cuts if 0 < cut < len(text))})
            parts: Sequence[FoundPart] = _parts(text, layer, inside)
        else:
            _name, words, _doubt, parts = self._found(text, layer, heading, pattern)
        if not 2 <= len(parts) <= _MOST_PARTS:
            raise QuestionRefused("there are no two articles to split it into", _FEW)
        whole = from_json(Draft, stored_draft(self._store, article, text, layer))
        known = header(self._store, [article])[article]
        drafts = []
        for number, part in enumerate(parts, 1):
            member = hand_cut_name(number, part.facts.title, part.start, part.end)
            member = f"{known['member']}!/{member}" if known["member"] else member
            draft = part_draft(whole, part, number, member, words)
            drafts.append(dataclasses.replace(draft, source=draft.source or known["source"]))
        return replace_by_parts(self._store, article, drafts, depth, report)


def _words(text: str, paragraph: Paragraph) -> str:
    """Return the words of a paragraph on one line."""
    return " ".join(text[paragraph.start : paragraph.end].split())


def _cuts_at(text: str, layer: TextLayer, heading: str | None) -> list[int]:
    """Return where parts begin if every paragraph like one begins an article; empty where there are no two.

    Alike are those of one form (numbers may differ), else the headings of one level. Signs alone (`* * *`) stand
    between articles and belong to none.
    """
    paragraphs = layer.paragraphs
    if heading is None:
        levels = [p.level for p in paragraphs if p.kind in _HEADINGS and p.level]
        level = next((n for n in range(1, 7) if levels.count(n) >= 2), 0)
        return [p.start for p in paragraphs if p.kind in _HEADINGS and p.level == level] if level else []
    wanted = " ".join(heading.split())
    model = next((p for p in paragraphs if _words(text, p) == wanted), None)
    form = re.compile(_NUMBER.sub(lambda _m: r"\d+", re.escape(wanted)), re.IGNORECASE)
    alike = [p for p in paragraphs if form.fullmatch(_words(text, p)[: 4 * _LONGEST_TITLE])]
    if len(alike) < 2 and model is not None and model.kind in _HEADINGS:
        alike = [p for p in paragraphs if p.kind in _HEADINGS and p.level == model.level]
    if len(alike) < 2:
        return []
    if not any(c.isalnum() for c in wanted):
        return sorted({0, *(p.end for p in alike)})
    return [p.start for p in alike]


def _parts(text: str, layer: TextLayer, cuts: Sequence[int]) -> list[FoundPart]:
    """Return the parts that begin at some places, without those that hold no words."""
    parts: list[FoundPart] = []
    if not cuts:
        return parts
    ends = [*cuts[1:], len(text)]
    separators = {p.start: p.end for p in layer.paragraphs if not any(c.isalnum() for c in text[p.start : p.end])}
    for given, behind in zip(cuts, ends, strict=True):
        inside = text[given:behind]
        start, end = given + len(inside) - len(inside.lstrip()), behind - (len(inside) - len(inside.rstrip()))
        # A line of signs before the next article is no text of this one.
        end = next((s for s, e in separators.items() if e == end and s > start), end)
        inside = text[start:end].rstrip()
        end = start + len(inside)
        if any(c.isalnum() for c in inside):
            parts.append(FoundPart(start, end, PartFacts(title=_title(text, layer, start, end))))
    return parts


def _title(text: str, layer: TextLayer, start: int, end: int) -> str:
    """Return the first heading at the beginning of a part, else its first line if that is short."""
    first = [p for p in layer.paragraphs if start <= p.start < end][:4]
    for paragraph in first:
        if paragraph.kind in _HEADINGS:
            return _words(text, paragraph)[:_LONGEST_TITLE]
    line = next((each.strip() for each in text[start:end].split("\n") if each.strip()), "")
    return line if len(line) <= _LONGEST_TITLE else ""
