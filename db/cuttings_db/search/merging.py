"""Make one segment of several by moving arrays; removed articles are left behind."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.arrays import runs
from cuttings_db.search.document import FIELDS
from cuttings_db.search.inverting import FieldPostings, Inverted
from cuttings_db.search.segment import Segment

__all__ = ["choose", "merge"]

Integers = NDArray[np.int64]
SMALL, TOO_MANY = 400, 6  # so many segments with fewer articles each are merged into one
LARGE, TOO_MANY_LARGE = 30_000, 8  # the same for those of whole batches


def choose(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments to be merged: small ones when they are many, and those of mostly removed articles."""
    small = [s for s in segments if s.size < SMALL]
    middle = [s for s in segments if SMALL <= s.size < LARGE]
    hollow = {s.name for s in segments if s.deleted_count() * 2 > s.size}
    chosen = hollow | ({s.name for s in small} if len(small) >= TOO_MANY else set())
    chosen |= {s.name for s in middle} if len(middle) >= TOO_MANY_LARGE else set()
    return [s for s in segments if s.name in chosen]


def merge(segments: Sequence[Segment]) -> Inverted:
    """Return the living documents of segments as one, numbered in the order of their ids."""
    articles = np.concatenate([s.articles for s in segments])
    alive = np.concatenate([s.alive() for s in segments])
    old = np.flatnonzero(alive)
    order = old[np.argsort(articles[old], kind="stable")]
    number = np.full(len(articles), -1, dtype=np.int64)
    number[order] = np.arange(len(order))
    bases = np.cumsum([0, *(s.size for s in segments)])
    numbers = [number[a:b] for a, b in pairwise(bases.tolist())]
    return Inverted(
        {field: _field(segments, field, numbers) for field in FIELDS},
        {f: np.concatenate([s.lengths(f).astype(np.int64) for s in segments])[order] for f in FIELDS},
        articles[order],
        np.concatenate([s.digests for s in segments])[order],
    )


def _living(segment: Segment, field: str, number: Integers) -> FieldPostings:
    """Return the postings of a segment with the documents' new numbers, without those that have none (-1)."""
    starts = segment.starts(field)[0].astype(np.int64)
    documents, counts, positions = segment.numbers(field)
    count = counts.part(0, len(counts))
    position = positions.part(0, len(positions))
    document = number[documents]
    frequencies = np.diff(starts)
    terms = [t.encode("utf-8", "surrogatepass") for t in segment.column(field)]
    keep = document >= 0
    if not keep.all():
        position = position[np.repeat(keep, count)]
        term_of = np.repeat(np.arange(len(frequencies)), frequencies)[keep]
        frequencies = np.bincount(term_of, minlength=len(frequencies))
        document, count = document[keep], count[keep]
    return FieldPostings(terms, frequencies, document, count, position)


def _field(segments: Sequence[Segment], field: str, numbers: list[Integers]) -> FieldPostings:
    """Return the merged postings of a field."""
    parts = [_living(s, field, number) for s, number in zip(segments, numbers, strict=True)]
    present: set[bytes] = set()
    for part in parts:
        present.update(t for t, f in zip(part.terms, part.frequencies.tolist(), strict=True) if f)
    terms = sorted(present)
    index = {term: i for i, term in enumerate(terms)}
    term_of: list[Integers] = []
    for part in parts:
        mapped = np.fromiter((index.get(t, -1) for t in part.terms), dtype=np.int64, count=len(part.terms))
        term_of.append(np.repeat(mapped, part.frequencies))
    term = np.concatenate(term_of)
    document = np.concatenate([p.documents for p in parts])
    count = np.concatenate([p.counts for p in parts])
    position = np.concatenate([p.positions for p in parts])
    bits = max(1, sum(len(n) for n in numbers).bit_length())
    order = np.argsort((term << bits) | document, kind="stable")
    starts = np.cumsum(count) - count
    moved = runs(starts[order], count[order])
    frequencies = np.bincount(term, minlength=len(terms)) if len(term) else np.zeros(len(terms), dtype=np.int64)
    return FieldPostings(terms, frequencies, document[order], count[order], position[moved])
