"""The passage that shows best why an article was found: which stretch of hits, where it is cut, and its marks."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cuttings_db.model import Part
from cuttings_db.search.matching import Integers

__all__ = ["BEFORE", "HitSpans", "best_stretch", "shown"]

BEFORE = 80  # characters before the first hit that a passage may show
_SENTENCE_END = re.compile(r"[.!?]\s+|[。！？]\s*|\n\s*")
_TRAILING = ".,;:!?)]}、，。；：！？）】》”’»"
_BLANK, _BLANKS = re.compile(r"[^\S ]|[\x00-\x1f]"), re.compile(r"[\s\x00-\x1f]{2,}")
_SMALL = 24  # hits that are looked at one by one
_MANY = 8  # hits beyond so many make a passage no better


class HitSpans(NamedTuple):
    """The hits in one text, by their starts: where each starts and ends, which leaf of the question it answers.

    `worth` says for each leaf what one of its hits is worth in a passage.
    """

    starts: Integers
    ends: Integers
    leaves: Integers
    worth: tuple[float, ...]

    def united(self) -> list[Part]:
        """Return the hits in order, overlapping ones joined."""
        if len(self.starts) <= _SMALL:
            return _united(zip(self.starts.tolist(), self.ends.tolist(), strict=True))
        reach = np.maximum.accumulate(self.ends)
        heads = np.concatenate(([True], self.starts[1:] >= reach[:-1]))
        first = np.flatnonzero(heads)
        last = np.append(first[1:], len(self.starts)) - 1
        return list(zip(self.starts[first].tolist(), reach[last].tolist(), strict=True))


def _united(spans: Iterable[Part]) -> list[Part]:
    """Return spans, in order, with overlapping ones joined."""
    joined: list[Part] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _best_of_few(hits: HitSpans, length: int) -> Part:
    """Do what `best_stretch` does for a few hits: arrays of three numbers cost more than the numbers."""
    rows = list(zip(hits.starts.tolist(), hits.ends.tolist(), hits.leaves.tolist(), strict=True))
    best, best_score = (rows[0][0], rows[0][1]), -1.0
    for first, (start, end, leaf) in enumerate(rows):
        kinds, reach, count = {leaf}, end, 1
        for _, later, kind in rows[first + 1 :]:
            if max(reach, later) > start + length:
                break
            kinds.add(kind)
            reach, count = max(reach, later), count + 1
        score = 0.05 * min(count, _MANY) + sum(hits.worth[kind] for kind in kinds)
        if score > best_score + 1e-9:
            best, best_score = (start, reach), score
    return best


def best_stretch(hits: HitSpans, length: int, aside: NDArray[np.bool_] | None = None) -> Part:
    """Return start and end of the stretch of at most `length` with most different words, phrases counting more.

    Of equals the first; hits that stand aside (`aside`: in furniture, titles, captions) only where there are no others.
    """
    if aside is not None and not aside.all():
        hits = HitSpans(hits.starts[~aside], hits.ends[~aside], hits.leaves[~aside], hits.worth)
    count = len(hits.starts)
    if count <= _SMALL:
        return _best_of_few(hits, length)
    first = np.arange(count)
    reach = np.maximum.accumulate(hits.ends)
    last = np.maximum(np.searchsorted(reach, hits.starts + length, "right"), first + 1)
    score = 0.05 * np.minimum(last - first, _MANY)
    for leaf, worth in enumerate(hits.worth):
        before = np.concatenate(([0], np.cumsum(hits.leaves == leaf)))
        score += worth * (before[last] > before[first])
    best = int(np.argmax(score > score.max() - 1e-9))
    return int(hits.starts[best]), int(hits.ends[best : last[best]].max())


def _may_cut(text: str, at: int) -> bool:
    """Say whether a passage may begin or end at this place: not inside a word, nor before a combining mark."""
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if unicodedata.combining(after) or unicodedata.category(after) in ("Mn", "Mc", "Me", "Cf"):
        return False
    # Scripts without spaces may be cut between any two characters.
    return not (before.isalnum() and after.isalnum()) or ord(before) >= 0x2E80 or ord(after) >= 0x2E80


def nearest_cut(text: str, at: int, step: int, limit: int) -> int:
    """Return the next place from `at` in direction `step` where a cut is allowed, at most `limit` away."""
    place = at
    for _ in range(limit):
        if _may_cut(text, place):
            return place
        place += step
    return at


def shown(
    text: str, chosen: Part | None, spans: list[Part], length: int, more_before: bool, more_after: bool
) -> tuple[str, list[Part]]:
    """Return the passage of a text around the chosen hits (None: its beginning) on one line, and its marks.

    `spans` are hits in the text, in order; the passage is cut between words, "…" stands where something is left out;
    `more_before` and `more_after` say that the text itself is part of a longer one.
    """
    start, end = _passage(text, chosen, length)
    body, went = _one_line(text[start:end])
    before = "…" if more_before or text[:start].strip() else ""
    after = "…" if more_after or text[end:].strip() else ""
    marks: list[Part] = []
    for s, e in spans:
        low, high = max(s, start), min(e, end)
        if low >= high:
            continue
        span = (went(low - start) + len(before), went(high - 1 - start) + 1 + len(before))
        if marks and span[0] < marks[-1][1]:
            marks[-1] = (marks[-1][0], max(marks[-1][1], span[1]))
        else:
            marks.append(span)
    return before + body + after, marks


def _passage(text: str, chosen: Part | None, length: int) -> Part:
    """Return start and end of the passage around the chosen hits (None: the beginning), cut where it may be cut."""
    start = 0
    if chosen:
        spare = max(0, length - (chosen[1] - chosen[0]))
        start = max(0, chosen[0] - min(spare // 3, BEFORE))
        sentences = [m.end() for m in _SENTENCE_END.finditer(text, start, chosen[0])]
        if sentences:
            start = sentences[0]
        elif start:
            start = min(nearest_cut(text, start, 1, chosen[0] - start + 1), chosen[0])
    while (
        start < len(text) and (not chosen or start < chosen[0]) and (text[start].isspace() or text[start] in _TRAILING)
    ):
        start += 1
    end = min(len(text), start + length)
    if chosen:
        end = max(end, min(chosen[1], start + 2 * length))
    if end < len(text):
        back = nearest_cut(text, end, -1, max(1, min(40, end - start - 1)))
        end = back if not chosen or back >= chosen[1] else end
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _one_line(piece: str) -> tuple[str, Callable[[int], int]]:
    """Return the piece with every run of white space as one space, and what tells where each character went."""
    cuts: list[int] = []
    line: list[str] = []
    end = 0
    for blank in _BLANKS.finditer(piece):
        line.append(piece[end : blank.start()])
        end = blank.end()
        # What is left of a run is its first character; the others went to the same place.
        cuts.extend(range(blank.start() + 1, end))
    line.append(piece[end:])
    return _BLANK.sub(" ", " ".join(line)), lambda place: place - bisect_right(cuts, place)
