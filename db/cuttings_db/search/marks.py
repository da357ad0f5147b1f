"""Show why an article was found: every hit's span in its text, and the passage that shows most of them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import numpy as np

from cuttings_db.model import Part
from cuttings_db.search.analysis import Analysis, analyse
from cuttings_db.search.executor import nothing_to_check
from cuttings_db.search.lattice import Edge
from cuttings_db.search.leaves import LeafMatcher
from cuttings_db.search.lexicon import Lexicon
from cuttings_db.search.matching import APART, Integers, Postings, Selection
from cuttings_db.search.query import Filter, Node, Phrase, Query, Wildcard, leaves
from cuttings_db.search.terms import TermList, WrittenTerms

__all__ = ["marks", "snippet"]

_STEP = 20_000  # characters that are looked at together for a snippet
_ENOUGH = 10  # such steps; a passage further on is not looked for
_SENTENCE_END = re.compile(r"[.!?]\s+|[。！？]\s*|\n\s*")
_TRAILING = ".,;:!?)]}、，。；：！？）】》”’»"


class TextSource:
    """One text as a source of a single row, so that marks are matched by the same rules as the index."""

    rows = 1

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        terms = WrittenTerms(sorted(analysis.terms))
        self._terms = TermList(terms, [1] * len(terms))
        self._lexicon = Lexicon([self._terms])
        self._bases = np.array([0, analysis.length + APART])

    def bases(self, field: str) -> Integers:
        """Return the key of the first position, and an end."""
        return self._bases

    def choose(self, field: str, edge: Edge, distance: int = 0) -> tuple[Selection, Selection]:
        """Return the terms that spell an edge's word itself, and the others for which it stands."""
        return self._lexicon.choose(edge, distance)

    def shaped(self, field: str, pattern: str) -> Selection:
        """Return the terms of a shape."""
        return self._lexicon.shaped(pattern)

    def by_span(self, field: str, selection: Selection) -> list[tuple[int, Selection]]:
        """Part terms by the number of positions that they cover."""
        return self._lexicon.by_span(selection)

    def postings(self, field: str, selection: Selection) -> Postings:
        """Return where any of these terms stands in the text; every field is this text."""
        named = self._terms.terms
        found = [p for index in selection.parts[0] for p in self.analysis.terms[named[int(index)]]]
        keys = np.unique(np.array(found, dtype=np.int64))
        row = np.zeros(min(len(keys), 1), dtype=np.int64)
        return Postings(row, row + len(keys), lambda: keys)


@lru_cache(maxsize=4)
def _source(text: str) -> TextSource:
    """Return a text as a source; the last few are kept, since a reader asks again for the same text."""
    return TextSource(analyse(text))


def _leaves(query: Query, field: str) -> list[Node]:
    """Return the positive leaves that can be marked in a field."""
    found = [
        node
        for node, positive in leaves(query.root)
        if positive
        and not isinstance(node, Filter)
        and getattr(node, "field", "") in ("", field)
        and not (isinstance(node, Wildcard) and node.text == "*")
    ]
    return list(dict.fromkeys(found))


def _leaf_marks(text: str, wanted: list[Node]) -> list[tuple[int, int, int]]:
    """Return (start, end, index of the leaf) of every hit, in order."""
    source = _source(text)
    matcher = LeafMatcher(source, nothing_to_check)
    starts, ends = source.analysis.starts, source.analysis.ends
    found: list[tuple[int, int, int]] = []
    for index, node in enumerate(wanted):
        for part in matcher.spans("text", node):
            for first, last in zip(part.starts.tolist(), part.ends.tolist(), strict=True):
                found.append((starts[first], ends[last - 1], index))
    return sorted(found)


def marks(text: str, query: Query, offset: int = 0, field: str = "text") -> list[Part]:
    """Return the spans of all hits in a text, in order, not empty, never overlapping, each moved on by `offset`.

    `field` says what the text is ("text", "title", "author", "source", "path"); words of other fields get no mark.
    """
    wanted = _leaves(query, field)
    joined: list[Part] = []
    if not wanted or not text:
        return joined
    for start, end, _ in _leaf_marks(text, wanted):
        if joined and start + offset < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end + offset))
        else:
            joined.append((start + offset, end + offset))
    return joined


def _may_cut(text: str, at: int) -> bool:
    """Say whether a passage may begin or end at this place: not inside a word, nor before a combining mark."""
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if unicodedata.combining(after) or unicodedata.category(after) in ("Mn", "Mc", "Me", "Cf"):
        return False
    # Scripts without spaces may be cut between any two characters.
    return not (before.isalnum() and after.isalnum()) or ord(before) >= 0x2E80 or ord(after) >= 0x2E80


def _nearest_cut(text: str, at: int, step: int, limit: int) -> int:
    """Return the next place from `at` in direction `step` where a cut is allowed, at most `limit` away."""
    place = at
    for _ in range(limit):
        if _may_cut(text, place):
            return place
        place += step
    return at


def _best(found: list[tuple[int, int, int]], wanted: list[Node], length: int) -> tuple[int, int]:
    """Return start and end of the stretch of hits with most different words, phrases counting more."""
    best, best_score = (found[0][0], found[0][1]), -1.0
    last = 0
    inside: dict[int, int] = {}
    for first, (start, _, _) in enumerate(found):
        while last < len(found) and found[last][1] - start <= length:
            inside[found[last][2]] = inside.get(found[last][2], 0) + 1
            last += 1
        if inside:
            worth = sum(3.0 if isinstance(wanted[i], Phrase) else 1.0 for i in inside)
            score = worth + 0.05 * min(last - first, 8)
            if score > best_score + 1e-9:
                best, best_score = (start, max(e for _, e, _ in found[first:last])), score
            index = found[first][2]
            inside[index] -= 1
            if not inside[index]:
                del inside[index]
        else:
            last = first + 1
    return best


def snippet(text: str, query: Query, length: int = 240, field: str = "text") -> tuple[str, list[Part]]:
    """Return the best passage of about `length` characters on one line, and its marks as offsets into it.

    Most different words, phrases first; cut between words, "…" where something is left out. For a question without
    words, or where nothing matches, the beginning of the text.
    """
    wanted = _leaves(query, field)
    chosen: tuple[int, int] | None = None
    found: list[tuple[int, int, int]] = []
    if wanted:
        seen: set[int] = set()
        for step in range(_ENOUGH):
            start = step * _STEP
            if start >= len(text):
                break
            begin = _nearest_cut(text, start, -1, 80)
            end = _nearest_cut(text, min(len(text), start + _STEP), 1, 80)
            here = [(s + begin, e + begin, i) for s, e, i in _leaf_marks(text[begin:end], wanted)]
            found.extend(h for h in here if h not in found[-50:])
            seen.update(i for _, _, i in here)
            if len(seen) == len(wanted):
                break
        found.sort()
        if found:
            chosen = _best(found, wanted, length)
    start, end = _passage(text, chosen, length)
    body, places = _one_line(text[start:end])
    before = "…" if text[:start].strip() else ""
    after = "…" if text[end:].strip() else ""
    spans: list[Part] = []
    for s, e, _ in found:
        low, high = max(s, start), min(e, end)
        if low >= high:
            continue
        span = (places[low - start] + len(before), places[high - 1 - start] + 1 + len(before))
        if spans and span[0] < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], span[1]))
        else:
            spans.append(span)
    return before + body + after, spans


def _passage(text: str, chosen: Part | None, length: int) -> Part:
    """Return start and end of the passage around the chosen hits (None: the beginning), cut where it may be cut."""
    start = 0
    if chosen:
        spare = max(0, length - (chosen[1] - chosen[0]))
        start = max(0, chosen[0] - min(spare // 3, 80))
        sentences = [m.end() for m in _SENTENCE_END.finditer(text, start, chosen[0])]
        if sentences:
            start = sentences[0]
        elif start:
            start = min(_nearest_cut(text, start, 1, chosen[0] - start + 1), chosen[0])
    while (
        start < len(text) and (not chosen or start < chosen[0]) and (text[start].isspace() or text[start] in _TRAILING)
    ):
        start += 1
    end = min(len(text), start + length)
    if chosen:
        end = max(end, min(chosen[1], start + 2 * length))
    if end < len(text):
        back = _nearest_cut(text, end, -1, max(1, min(40, end - start - 1)))
        end = back if not chosen or back >= chosen[1] else end
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _one_line(piece: str) -> tuple[str, list[int]]:
    """Return the piece with every run of white space as one space, and where each of its characters went."""
    line: list[str] = []
    places: list[int] = []
    for character in piece:
        blank = character.isspace() or character < " "
        if not (blank and line and line[-1] == " "):
            line.append(" " if blank else character)
        places.append(len(line) - 1)
    return "".join(line), places
