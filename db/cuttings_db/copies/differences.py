"""What is different between two texts: paragraph by paragraph, and within those that go together word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Literal

from rapidfuzz.distance import LCSseq

from cuttings_db.folding import fold
from cuttings_db.model import Part

__all__ = ["Block", "difference"]

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W_]+)*|[^\w\s]")
# Paragraphs go together where they have so much in common, by their words.
_TOGETHER = 0.45
# Beyond so many paragraphs the pairs of a stretch are looked for in its neighbourhood only, beyond so many words a
# pair of paragraphs is marked as a whole.
_MOST_PAIRS = 20_000
_MOST_CELLS = 400_000_000
_MOST_WORDS = 6_000
_NEAR = 12


@dataclass(frozen=True)
class Block:
    """A paragraph of one text or of both; `a` and `b` are its stretches, marks those of the words that differ."""

    kind: Literal["same", "changed", "only_a", "only_b"]
    a: Part
    b: Part
    a_marks: tuple[Part, ...] = ()
    b_marks: tuple[Part, ...] = ()


def difference(a: str, a_parts: Sequence[Part], b: str, b_parts: Sequence[Part]) -> list[Block]:
    """Return the blocks of two texts, in order, from their paragraphs; what is missing in one has an empty stretch.

    Paragraphs are equal where their folded words are. Time grows with the number of paragraphs and the length of those
    that changed, each bounded.
    """
    left, right = [_plain(a[s:e]) for s, e in a_parts], [_plain(b[s:e]) for s, e in b_parts]
    blocks: list[Block] = []
    at_a = at_b = i = j = 0
    for x, y, same in [*_equal_runs(left, right), (len(left), len(right), 0)]:
        if x > i or y > j:
            blocks += _changed(a, a_parts[i:x], b, b_parts[j:y], (at_a, at_b))
        for step in range(same):
            blocks.append(Block("same", a_parts[x + step], b_parts[y + step]))
        i, j = x + same, y + same
        at_a = a_parts[i - 1][1] if i else at_a
        at_b = b_parts[j - 1][1] if j else at_b
    return blocks


def _equal_runs(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int, int]]:
    """Return the runs of equal paragraphs (place, place there, how many) that a longest common sequence has."""
    if len(left) * len(right) > _MOST_CELLS:
        ends = list(takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False)))
        return [(0, 0, len(ends))] if ends else []
    runs = LCSseq.opcodes(left, right)
    return [(op.src_start, op.dest_start, op.src_end - op.src_start) for op in runs if op.tag == "equal"]


def _plain(text: str) -> str:
    """Return the words of a paragraph without what a copy often changes: case, accents, quotes, blanks."""
    return " ".join(_WORD.findall(fold(text)))


def _changed(a: str, a_parts: Sequence[Part], b: str, b_parts: Sequence[Part], at: tuple[int, int]) -> list[Block]:
    """Return the blocks of a stretch where the texts differ: paragraphs that go together, and those on one side."""
    left = [Counter(_WORD.findall(fold(a[s:e]))) for s, e in a_parts]
    right = [Counter(_WORD.findall(fold(b[s:e]))) for s, e in b_parts]
    pairs = _together(left, right)
    blocks: list[Block] = []
    i = j = 0
    at_a, at_b = at
    for x, y in [*pairs, (len(a_parts), len(b_parts))]:
        for start, end in a_parts[i:x]:
            blocks.append(Block("only_a", (start, end), (at_b, at_b)))
            at_a = end
        for start, end in b_parts[j:y]:
            blocks.append(Block("only_b", (at_a, at_a), (start, end)))
            at_b = end
        if x < len(a_parts):
            marks = _marks(a, a_parts[x], b, b_parts[y])
            blocks.append(Block("changed" if any(marks) else "same", a_parts[x], b_parts[y], *marks))
            at_a, at_b = a_parts[x][1], b_parts[y][1]
        i, j = x + 1, y + 1
    return blocks


def _together(left: Sequence[Counter[str]], right: Sequence[Counter[str]]) -> list[tuple[int, int]]:
    """Return the pairs of paragraphs that go together, rising on both sides: those with the most words in common."""
    if len(left) * len(right) > _MOST_PAIRS:
        return _greedy(left, right)
    likeness = [[_likeness(x, y) for y in right] for x in left]
    rows = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            taken = likeness[i][j] + rows[i + 1][j + 1] if likeness[i][j] >= _TOGETHER else 0.0
            rows[i][j] = max(rows[i + 1][j], rows[i][j + 1], taken)
    pairs, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if likeness[i][j] >= _TOGETHER and rows[i][j] == likeness[i][j] + rows[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif rows[i][j] == rows[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _greedy(left: Sequence[Counter[str]], right: Sequence[Counter[str]]) -> list[tuple[int, int]]:
    """Return pairs that go together, each looked for among a few that follow the one before."""
    pairs, j = [], 0
    for i, words in enumerate(left):
        near = [(_likeness(words, right[k]), -k) for k in range(j, min(j + _NEAR, len(right)))]
        if near and max(near)[0] >= _TOGETHER:
            k = -max(near)[1]
            pairs.append((i, k))
            j = k + 1
    return pairs


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Return how much two paragraphs have in common, 0 to 1; a part of the other one counts as much as the half."""
    sizes = one.total(), other.total()
    if not all(sizes):
        return 0.0
    common = sum((one & other).values())
    return max(2 * common / sum(sizes), 0.75 * common / min(sizes) if min(sizes) >= 8 else 0.0)


def _marks(a: str, a_part: Part, b: str, b_part: Part) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Return the stretches of words that differ in two paragraphs."""
    left = [(m.start(), m.end()) for m in _WORD.finditer(a, *a_part)]
    right = [(m.start(), m.end()) for m in _WORD.finditer(b, *b_part)]
    if len(left) + len(right) > _MOST_WORDS:
        return (a_part,), (b_part,)
    ours, theirs = [fold(a[s:e]) for s, e in left], [fold(b[s:e]) for s, e in right]
    a_marks: list[Part] = []
    b_marks: list[Part] = []
    for tag, i, i_end, j, j_end in SequenceMatcher(None, ours, theirs, autojunk=len(ours) > 1_500).get_opcodes():
        if tag != "equal":
            if i_end > i:
                a_marks.append((left[i][0], left[i_end - 1][1]))
            if j_end > j:
                b_marks.append((right[j][0], right[j_end - 1][1]))
    return tuple(a_marks), tuple(b_marks)
