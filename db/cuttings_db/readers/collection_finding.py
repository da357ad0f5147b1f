"""Find the articles in a collection that a press database exported, and say whether that is sure."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from cuttings_db.model import Paragraph, Part
from cuttings_db.readers.collection_heads import PartFacts, part_facts
from cuttings_db.readers.collection_patterns import PATTERNS, ExportPattern

__all__ = ["Collected", "FoundPart", "find_collection", "pattern_named"]

_FEWEST_LETTERS = 60
_MOST_PARTS = 5_000
_NEARLY_ALL = 0.8
_HEADINGS = ("title", "heading")
_FACTS_BEFORE_PROOF = ("count", "title source day")
_LINE = re.compile(r"[^\n]+")
_HEAD_LINES = 9


@dataclass(frozen=True)
class FoundPart:
    """One article of a collection: where it stands, and what it says of itself."""

    start: int
    end: int
    facts: PartFacts


@dataclass(frozen=True)
class Collected:
    """The articles that a pattern finds; `doubt` says why it is not sure, empty where it is."""

    pattern: ExportPattern
    parts: tuple[FoundPart, ...]
    doubt: str = ""


def pattern_named(name: str) -> ExportPattern | None:
    """Return the row of a name."""
    return next((pattern for pattern in PATTERNS if pattern.name == name), None)


def _letters(text: str) -> int:
    """Count letters and characters."""
    return sum(c.isalnum() for c in text)


def _group(match: re.Match[str], name: str) -> str:
    """Return a group that a pattern may have under this name, or under it with a 2."""
    found = match.groupdict()
    return found.get(name) or found.get(f"{name}2") or ""


def _spans(text: str, pattern: ExportPattern, marks: Sequence[re.Match[str]]) -> list[tuple[int, int, re.Match[str]]]:
    """Return (start, end, mark) of what lies between the marks."""
    if pattern.ends:
        starts = [0, *(mark.end() for mark in marks)]
        return [(start, mark.end(), mark) for start, mark in zip(starts, marks, strict=False)]
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return [
        (mark.start() if pattern.keep_mark else mark.end(), end, mark) for mark, end in zip(marks, ends, strict=True)
    ]


def _trimmed(text: str, start: int, end: int) -> Part:
    """Return a span without the white space at its ends."""
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), end - (len(inside) - len(inside.rstrip()))


def _behind_cover(text: str, pattern: ExportPattern, start: int, end: int) -> int:
    """Return where the head of the first article is to be looked for: behind a cover and a list of contents."""
    proof = pattern.proof.search(text, start, end)
    if proof is None:
        return start
    lines = [m.start() for m in _LINE.finditer(text, start, proof.start()) if m[0].strip()]
    return lines[-_HEAD_LINES] if len(lines) > _HEAD_LINES else start


def _doubt(pattern: ExportPattern, marks: Sequence[re.Match[str]], proved: Sequence[bool], titled: int) -> str:
    """Return why the marks of a pattern may be no marks; empty where nothing speaks against it."""
    names = [name for mark in marks if (name := _group(mark, "id"))]
    if len(set(names)) < len(names):
        return "one article is named twice"
    numbers = [int(number) for mark in marks if (number := _group(mark, "n"))]
    if numbers and numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return "their numbers have gaps"
    totals = {number for mark in marks if (number := _group(mark, "of"))}
    if len(totals) > 1 or any(int(total) < numbers[-1] for total in totals):
        return "their numbers do not fit together"
    if sum(proved) < max(2, _NEARLY_ALL * len(proved)):
        return "not every part is built alike"
    if titled < _NEARLY_ALL * len(marks):
        return "not every part has a title"
    return "" if pattern.sure else "this way of numbering is also that of chapters"


def _collected(text: str, pattern: ExportPattern, headings: Collection[int]) -> Collected | None:
    """Return the articles that one pattern finds; None where there are not two."""
    marks = []
    for mark in pattern.mark.finditer(text):
        marks.append(mark)
        if len(marks) > _MOST_PARTS:
            return None
    if any(_group(mark, "id") for mark in marks):
        # A mark without a name beside others that have one is a line at the foot of a page.
        marks = [mark for mark in marks if _group(mark, "id")]
    if len(marks) < 2:
        return None
    spans = _spans(text, pattern, marks)
    proved = [pattern.proof.search(text, start, end) is not None for start, end, _mark in spans]
    # What stands before the first and behind the last article (a cover, a list, conditions of use) proves nothing.
    while len(spans) > 1 and not proved[-1]:
        spans, proved, marks = spans[:-1], proved[:-1], marks[:-1]
    while len(spans) > 1 and not proved[0]:
        spans, proved, marks = spans[1:], proved[1:], marks[1:]
    if len(spans) < 2:
        return None
    if pattern.ends and len(text) > spans[-1][1]:
        rest = text[spans[-1][1] :]
        if pattern.proof.search(rest) and _letters(rest) > 10 * _FEWEST_LETTERS:
            # The export was cut off inside its last article.
            spans.append((spans[-1][1], len(text), spans[-1][2]))
            proved.append(True)
    parts: list[FoundPart] = []
    for number, (given, behind, mark) in enumerate(spans):
        start, end = _trimmed(text, given, behind)
        if number == 0 and pattern.head in _FACTS_BEFORE_PROOF:
            start = _behind_cover(text, pattern, start, end)
        inside = {h - start for h in headings if start <= h < end}
        facts = part_facts(text[start:end], pattern, inside, _group(mark, "day"))
        if number == 0:
            start += facts.start
        if _letters(text[start:end]) >= _FEWEST_LETTERS:
            parts.append(FoundPart(start, end, facts))
    if len(parts) < 2:
        return None
    doubt = _doubt(pattern, marks, proved, sum(bool(part.facts.title) for part in parts))
    return Collected(pattern, tuple(parts), doubt)


def find_collection(text: str, paragraphs: Sequence[Paragraph] = (), only: str = "") -> Collected | None:
    """Return the articles in a text that is a collection of them; None for an ordinary article.

    `paragraphs` tell headings apart. `only` asks for one pattern by its name, whose marks are then believed.
    """
    headings = [p.start for p in paragraphs if p.kind in _HEADINGS]
    found = [
        collected
        for pattern in PATTERNS
        if (not only or pattern.name == only) and (collected := _collected(text, pattern, headings)) is not None
    ]
    return max(found, key=lambda c: (not c.doubt, len(c.parts)), default=None)
