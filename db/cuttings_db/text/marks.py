"""Note marks: where in the text a mark stands that points to a source or footnote.

A mark needs a matching label and a context: `m²`, `10⁶`, `Ca²⁺`, `¹⁷⁷Lu` and `CDK4` are none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cuttings_db.model import Part
from cuttings_db.text.script import is_wide
from cuttings_db.text.words import NUMERALS, SUPERSCRIPT_DIGITS, SUPERSCRIPTS, vocabulary

__all__ = ["Candidate", "candidates", "choose_marks"]

_RANGE = "-–—⁻~～"
_NUMBER = re.compile(r"\d{1,3}")
_HIGH = re.compile(rf"[{SUPERSCRIPTS}]{{1,3}}(?:[ ]?[,，、⁻˒ʼ\-–—]{{1,2}}[ ]?[{SUPERSCRIPTS}]{{1,3}}){{0,12}}")
_SQUARE = re.compile(r"[\[［]\^?\s?(\d{1,3}(?:\s?[,，、;；~～\-–—]\s?\d{1,3}){0,12})\s?[\]］]")
_ROUND = re.compile(r"[(（](\d{1,3}(?:\s?[,，、;\-–—]\s?\d{1,3}){0,12})[)）]")
_NAMED = re.compile(r"\[\^([\w-]{1,32})\](?!:)")
# Those that look back begin with what they find, so that the search passes over all other characters at once.
_CARET = re.compile(r"\^(?<=[^\s^\d]\^)(\d{1,3}(?:[,\-–—]\d{1,3}){0,12})\^?(?![\w^])")
_TAG = re.compile(r"<sup>\s?(\d{1,3}(?:\s?[,\-–—]\s?\d{1,3}){0,12})\s?</sup>", re.IGNORECASE)
_RING = re.compile(rf"[{NUMERALS}]")
_SYMBOL = re.compile(r"[†‡§¶*](?<=[^\W_].)(?:(?<=[†‡§¶])[†‡§¶]?|(?<=\*)\*{0,2})(?=[\s,.;:)，。；、）]|\Z)")
# What is left of a superscript when a PDF is read as plain text: a digit behind a stop, or glued to a word.
_BEHIND_STOP = re.compile(r"(\d(?<=[^\W\d_]{2}[.,;:”’\")]\d)\d{0,2}(?:[,–-]\d{1,3}){0,6})(?=\s|\Z|[”’\"])")
_BEHIND_QUOTE = re.compile(r"(\d(?<=[^\W\d_][.,;:!?][”’\"]\d)\d{0,2}(?:[,–-]\d{1,3}){0,6})(?=\s|\Z)")
_GLUED = re.compile(r"(\d(?<=[a-z]{4}\d)\d?(?:[,–-]\d{1,2}){0,6})(?=[\s,.;:]|\Z)")
_UNITS = vocabulary("units")
_BEFORE_NUMBER = re.compile(
    r"(?:fig|figs|figure|table|eq|equation|no|section|step|phase|stage|grade|tab)\.?\s*\Z", re.IGNORECASE
)
_ION = "⁺⁻+−"


@dataclass(frozen=True, slots=True)
class Candidate:
    """What looks like a mark: the whole span, the style, and for each label its own span."""

    start: int
    end: int
    style: str
    labels: tuple[tuple[str, int, int], ...]


def _labels(text: str, start: int, end: int) -> tuple[tuple[str, int, int], ...]:
    """Return the labels of `3,5–7` with the span that stands for each; those inside a range stand on its dash."""
    plain = text[start:end].translate(SUPERSCRIPT_DIGITS)
    found: list[tuple[str, int, int]] = []
    last: re.Match[str] | None = None
    for number in _NUMBER.finditer(plain):
        if last is not None:
            between = plain[last.end() : number.start()]
            low, high = int(last.group()), int(number.group())
            if any(sign in _RANGE for sign in between) and low < high < low + 30:
                dash = next(i for i, sign in enumerate(between) if sign in _RANGE) + last.end() + start
                found.extend((str(middle), dash, dash + 1) for middle in range(low + 1, high))
        found.append((str(int(number.group())), start + number.start(), start + number.end()))
        last = number
    return tuple(found)


def _high_fits(text: str, start: int, end: int) -> bool:
    """Tell whether superscript digits stand where a mark can stand."""
    before = text[start - 1] if start else "\n"
    after = text[end : end + 1]
    if before in "\n\r\f" or before in "([{（【-–—/×^" or after in tuple(_ION):
        return False
    spaced = before.isspace()
    if after and (after.isalpha() and not is_wide(after)) and (spaced or is_wide(before) or after.isupper()):
        return False  # an isotope: ¹⁷⁷Lu
    if before.isdigit():
        return re.search(r"(?:^|\D)(?:19|20)\d\d\Z", text[max(0, start - 5) : start]) is not None
    if before.isalpha() and not is_wide(before):
        head = re.search(r"[^\W\d_]{1,24}\Z", text[max(0, start - 24) : start])
        word = head.group() if head else before
        ahead = text[max(0, start - len(word) - 1) : start - len(word)]
        return not (len(word) == 1 or (word.lower() in _UNITS and (not ahead or ahead in " /·0123456789\n(")))
    return not (is_wide(before) and text[max(0, start - 2) : start].endswith(("米", "方")))


def candidates(text: str) -> Iterator[Candidate]:
    """Yield all that looks like a note mark by its form, in no order."""
    for match in _HIGH.finditer(text):
        if _high_fits(text, match.start(), match.end()):
            yield Candidate(match.start(), match.end(), "high", _labels(text, match.start(), match.end()))
    for pattern, style in ((_SQUARE, "square"), (_ROUND, "round"), (_CARET, "caret"), (_TAG, "tag")):
        for match in pattern.finditer(text):
            if style == "square" and text[match.end() : match.end() + 1] in ("(", ":"):
                continue
            if style == "round" and _BEFORE_NUMBER.search(text, max(0, match.start() - 12), match.start()):
                continue
            yield Candidate(match.start(), match.end(), style, _labels(text, match.start(1), match.end(1)))
    for match in _NAMED.finditer(text):
        if not match.group(1).isdigit():
            yield Candidate(match.start(), match.end(), "named", ((match.group(1), match.start(), match.end()),))
    for match in _RING.finditer(text):
        yield Candidate(match.start(), match.end(), "ring", ((match.group(), match.start(), match.end()),))
    for match in _SYMBOL.finditer(text):
        yield Candidate(match.start(), match.end(), "symbol", ((match.group(), match.start(), match.end()),))
    for pattern in (_BEHIND_STOP, _BEHIND_QUOTE, _GLUED):
        for match in pattern.finditer(text):
            style = "glued" if pattern is _GLUED else "plain"
            yield Candidate(match.start(), match.end(), style, _labels(text, match.start(1), match.end(1)))


_SURE = ("high", "square", "caret", "tag", "named", "symbol", "ring")


def choose_marks(
    found: Sequence[Candidate], labels: dict[str, list[int]], closed: Sequence[Part]
) -> list[tuple[Candidate, tuple[tuple[str, int, int], ...]]]:
    """Return the candidates that are marks, in order, each with those of its labels that exist.

    `labels` maps a label to the offsets of its entries, `closed` are spans (in order) in which no mark can stand:
    lists of sources, furniture, addresses. Sure forms are taken when all their labels exist; unsure ones
    (a number in brackets, a digit glued to a word) only for labels without a sure mark, in rising order.
    """
    starts = [part[0] for part in closed]

    def is_open(candidate: Candidate) -> bool:
        place = bisect_right(starts, candidate.start) - 1
        return place < 0 or closed[place][1] <= candidate.start

    usable = [c for c in found if c.labels and is_open(c) and all(label in labels for label, _, _ in c.labels)]
    usable.sort(key=lambda c: (c.start, -c.end))
    kept: list[Candidate] = []
    for candidate in usable:
        if candidate.style in _SURE and (not kept or kept[-1].end <= candidate.start):
            kept.append(candidate)
    seen = {label for candidate in kept for label, _, _ in candidate.labels}
    for style in ("plain", "round", "glued"):
        kept.extend(_rising(kept, [c for c in usable if c.style == style], labels, seen))
        kept.sort(key=lambda c: c.start)
        seen = {label for candidate in kept for label, _, _ in candidate.labels}
    return [(candidate, candidate.labels) for candidate in kept]


def _rising(
    kept: Sequence[Candidate], unsure: Sequence[Candidate], labels: dict[str, list[int]], seen: set[str]
) -> list[Candidate]:
    """Return unsure candidates whose labels fit between the marks before and after them."""
    first: dict[int, int] = {}
    for candidate in kept:
        for label, start, _ in candidate.labels:
            if label.isdecimal():
                first.setdefault(int(label), start)
    taken: list[Candidate] = []
    highest = 0
    marks = sorted((start, number) for number, start in first.items())
    starts = [start for start, _ in marks]
    for candidate in unsure:
        numbers = [int(label) for label, _, _ in candidate.labels]
        fresh = [number for number in numbers if str(number) not in seen]
        if not fresh or any(c.start < candidate.end and candidate.start < c.end for c in taken[-1:]):
            continue
        place = bisect_right(starts, candidate.start)
        below = max(highest, max((number for _, number in marks[:place]), default=0))
        above = min((number for _, number in marks[place:]), default=10_000)
        if not below < min(fresh) <= below + 2 or max(fresh) > above:
            continue
        taken.append(candidate)
        highest = max(highest, *fresh)
        seen = seen | {str(number) for number in fresh}
    # One lone digit proves nothing unless it is the one that is missing.
    if len(taken) < 2 and len(labels) > 1 and len(seen) < len(labels):
        return []
    return taken
