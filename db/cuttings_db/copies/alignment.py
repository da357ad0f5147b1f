"""Which tokens of two texts stand for each other: runs in common, in one order, figures aside."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cuttings_db.copies.bodies import Body

__all__ = ["Alignment", "align"]

Longs = NDArray[np.int64]
# A stretch between two runs is taken as one in common where it is as long on both sides and no longer than this.
_GAP = 24
# A run that is shorter and far from the others is chance.
_MOST_RUNS = 4_000


@dataclass(frozen=True)
class Alignment:
    """Pairs of places (ascending on both sides) with equal tokens, figures taken as equal; of a text with another."""

    a: Longs
    b: Longs

    def __len__(self) -> int:
        return len(self.a)


def align(one: Body, other: Body) -> Alignment:
    """Align two texts by the shingles that stand once in each, and what lies between them."""
    size = one.shingle
    runs = _chain(*_once_in_both(one, other))
    places: list[tuple[int, int, int]] = []  # (place in a, place in b, length)
    end_a = end_b = 0
    for start, there, length in runs:
        # Shingles of two runs may share tokens.
        overlap = max(end_a - start, end_b - there, 0) if places else 0
        first, second, covered = start + overlap, there + overlap, length + size - 1 - overlap
        if covered <= 0:
            continue
        if places and first - end_a == second - end_b and 0 < first - end_a <= _GAP:
            places.append((end_a, end_b, first - end_a))
        places.append((first, second, covered))
        end_a, end_b = first + covered, second + covered
    if not places:
        return Alignment(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))
    ours = np.concatenate([np.arange(s, s + n) for s, _, n in places])
    theirs = np.concatenate([np.arange(t, t + n) for _, t, n in places])
    same = one.masked[ours] == other.masked[theirs]
    return Alignment(ours[same], theirs[same])


def _once_in_both(one: Body, other: Body) -> tuple[Longs, Longs]:
    """Return the places of the shingles that stand exactly once in each of two texts, by the place in the first."""
    (values, first), (others, second) = one.once, other.once
    if not len(values) or not len(others):
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    places = np.minimum(np.searchsorted(others, values), len(others) - 1)
    there = others[places] == values
    left, right = first[there], second[places[there]]
    order = np.argsort(left)
    return left[order], right[order]


def _chain(a: Longs, b: Longs) -> list[tuple[int, int, int]]:
    """Return runs (place, place there, shingles) of the longest chain that rises on both sides."""
    if not len(a):
        return []
    breaks = np.flatnonzero((np.diff(a) != 1) | (np.diff(b) != 1)) + 1
    starts = np.concatenate([[0], breaks])
    lengths = np.diff(np.concatenate([starts, [len(a)]]))
    runs = list(zip(a[starts].tolist(), b[starts].tolist(), lengths.tolist(), strict=True))
    if len(runs) > _MOST_RUNS:
        runs = sorted(sorted(runs, key=lambda run: -run[2])[:_MOST_RUNS])
    return _heaviest(runs)


def _heaviest(runs: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Return the runs, in order, with the most shingles among those that rise on the other side as well."""
    # A tree over the order on the other side: the best weight of a chain that ends at or before each place.
    ends = sorted({there for _, there, _ in runs})
    best: list[tuple[int, int]] = [(0, -1)] * (len(ends) + 1)
    weights: list[int] = []
    before: list[int] = []
    for number, (_, there, length) in enumerate(runs):
        place = bisect_left(ends, there) + 1
        found, at = (0, -1), place - 1
        while at > 0:
            found = max(found, best[at])
            at -= at & -at
        weights.append(found[0] + length)
        before.append(found[1])
        at = place
        while at <= len(ends):
            best[at] = max(best[at], (weights[-1], number))
            at += at & -at
    chosen = max(range(len(runs)), key=weights.__getitem__)
    chain = []
    while chosen >= 0:
        chain.append(runs[chosen])
        chosen = before[chosen]
    return chain[::-1]
