"""Scores, and sets of articles with scores: BM25F as Whoosh reckons it, and the algebra of what was found."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.matching import Floats, Integers

__all__ = ["EXACT_BONUS", "Found", "all_of", "any_of", "length_norms", "rarity", "saturated"]

_SATURATION, _LENGTH_SHARE = 1.2, 0.75  # BM25F's k1 and b
EXACT_BONUS = 0.5  # what an exact form is worth more than others, in units of its rarity
_DENSE = 16  # a set of more than one in so many articles is held as an array over all of them

Bools = NDArray[np.bool_]


def rarity(documents: int, holding: int) -> float:
    """Return the inverse document frequency as Whoosh's weighting models reckon it."""
    return log(max(documents, 1) / (holding + 1)) + 1


def length_norms(lengths: Floats, mean: float) -> Floats:
    """Return what a field's length adds to the denominator of BM25, for every row."""
    return _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * lengths / (mean or 1.0))


def saturated(counts: Floats, norms: Floats) -> Floats:
    """Return how much occurrences are worth, the more of them the less each."""
    return counts * (_SATURATION + 1) / (counts + norms)


class Found:
    """Articles in ascending order with their scores (None: all 0). Never changed, so that it may be kept."""

    __slots__ = ("_dense", "_mask", "ids", "scores")

    def __init__(self, ids: Integers, scores: Floats | None = None) -> None:
        self.ids = ids
        self.scores = scores
        self._mask: Bools | None = None
        self._dense: Floats | None = None

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        return 400 + sum(a.nbytes for a in (self.ids, self.scores, self._mask, self._dense) if a is not None)

    def limit(self) -> int:
        """Return the number after the last article."""
        return int(self.ids[-1]) + 1 if len(self.ids) else 0

    def weights(self) -> Floats:
        """Return the scores, 0 where there are none."""
        return np.zeros(len(self.ids)) if self.scores is None else self.scores

    def mask(self, limit: int) -> Bools:
        """Return which articles below `limit` these are."""
        if self._mask is None or len(self._mask) < limit:
            self._mask = np.zeros(max(limit, self.limit()), dtype=np.bool_)
            self._mask[self.ids] = True
        return self._mask[:limit]

    def dense(self, limit: int) -> Floats:
        """Return the scores of all articles below `limit`."""
        if self._dense is None or len(self._dense) < limit:
            self._dense = np.zeros(max(limit, self.limit()))
            self._dense[self.ids] = self.weights()
        return self._dense[:limit]

    def among(self, ids: Integers) -> tuple[Bools, Floats | None]:
        """Say of ascending articles which of them these are, with the scores of those that are."""
        if not len(ids) or not len(self.ids):
            return np.zeros(len(ids), dtype=np.bool_), None
        if len(self.ids) * _DENSE > self.limit() and len(ids) * _DENSE > self.limit():
            limit = max(int(ids[-1]) + 1, self.limit())
            there = self.mask(limit)[ids]
            return there, None if self.scores is None else self.dense(limit)[ids[there]]
        places = np.searchsorted(self.ids, ids)
        places[places == len(self.ids)] = 0
        there = self.ids[places] == ids
        return there, None if self.scores is None else self.scores[places[there]]

    def only(self, keep: Bools) -> Found:
        """Return those of these articles that are kept."""
        if keep.all():
            return self
        return Found(self.ids[keep], None if self.scores is None else self.scores[keep])

    def within(self, universe: Bools) -> Found:
        """Return those that a mask holds."""
        ids = self.ids
        if self.limit() <= len(universe):
            return self.only(universe[ids])
        known = ids < len(universe)
        known[known] = universe[ids[known]]
        return self.only(known)


def all_of(founds: Sequence[Found]) -> Found:
    """Return what all found, with the sum of the scores."""
    ordered = sorted(founds, key=len)
    ids = ordered[0].ids
    total = ordered[0].scores
    for other in ordered[1:]:
        there, scores = other.among(ids)
        if not there.all():
            ids = ids[there]
            total = None if total is None else total[there]
        if scores is not None:
            total = scores if total is None else total + scores
    return Found(ids, total)


def any_of(founds: Sequence[Found]) -> Found:
    """Return what any of them found, with the sum of the scores."""
    several = [found for found in founds if len(found)]
    if len(several) < 2:
        return several[0] if several else Found(np.zeros(0, dtype=np.int64))
    limit = max(found.limit() for found in several)
    if sum(map(len, several)) * _DENSE > limit:
        mask = several[0].mask(limit).copy()
        total = np.zeros(limit)
        for found in several:
            mask |= found.mask(limit)
            if found.scores is not None:
                total += found.dense(limit)
        ids = np.flatnonzero(mask)
        return Found(ids, total[ids])
    ids, inverse = np.unique(np.concatenate([f.ids for f in several]), return_inverse=True)
    weights = np.concatenate([found.weights() for found in several])
    return Found(ids, np.bincount(inverse, weights=weights, minlength=len(ids)).astype(np.float64))
