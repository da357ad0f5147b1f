"""Make one segment of several by moving arrays; removed articles are left behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.arrays import Array, runs
from cuttings_db.search.document import FIELDS
from cuttings_db.search.inverting import FieldPostings, Inverted
from cuttings_db.search.offsets import Offsets, join_offsets
from cuttings_db.search.segment import Segment

__all__ = ["choose", "merge"]

Integers = NDArray[np.int64]
SMALL, TOO_MANY = 400, 6  # so many segments with fewer articles each are merged into one
LARGE, TOO_MANY_LARGE = 30_000, 8  # the same for those of whole batches
_TOGETHER = 2_000_000  # positions that are moved at once; bounds the memory


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
        {field: _offsets(segments, field, order) for field in FIELDS},
        articles[order],
        np.concatenate([s.digests for s in segments])[order],
    )


def _offsets(segments: Sequence[Segment], field: str, order: Integers) -> Offsets:
    """Return the merged offsets of a field; `order` are the old documents in their new order."""
    columns = [segment.offset_column(field).whole() for segment in segments]
    whole = join_offsets([(column, np.arange(len(column.codes))) for column in columns])
    lengths = np.concatenate([s.lengths(field).astype(np.int64) for s in segments])
    starts = np.cumsum(lengths) - lengths
    return join_offsets([(whole, runs(starts[order], lengths[order]))])


class _Part:
    """The postings of one field of a segment on their way into the merged one."""

    def __init__(self, segment: Segment, field: str, number: Integers, index: dict[bytes, int]) -> None:
        column = segment.column(field)
        self.starts = segment.starts(field)[0].astype(np.int64)
        self.position_starts = segment.starts(field)[1].astype(np.int64)
        self._documents, self._counts, self._positions = segment.numbers(field)
        self._number = number
        # The merged index of each term; both are sorted, so that a stretch of one is a stretch of the other.
        self.term = np.fromiter((index[t] for t in _as_bytes(column)), dtype=np.int64, count=len(column))

    def stretch(self, first: int, last: int) -> tuple[Integers, Integers, Integers, Integers]:
        """Return (term, document, count) of the postings and the positions of the terms from `first` to `last`."""
        low, high = np.searchsorted(self.term, (first, last))
        start, end = int(self.starts[low]), int(self.starts[high])
        term = np.repeat(self.term[low:high], self.starts[low + 1 : high + 1] - self.starts[low:high])
        document = self._number[self._documents[start:end]]
        count = self._counts.part(start, end)
        position = self._positions.part(int(self.position_starts[low]), int(self.position_starts[high]))
        keep = document >= 0
        if keep.all():
            return term, document, count, position
        return term[keep], document[keep], count[keep], position[np.repeat(keep, count)]


def _as_bytes(terms: Iterable[str]) -> Iterator[bytes]:
    """Yield terms as they are written."""
    return (term.encode("utf-8", "surrogatepass") for term in terms)


def _stretches(parts: Sequence[_Part], terms: int) -> Iterator[tuple[int, int]]:
    """Yield stretches of the merged terms that have few enough positions to be moved together."""
    sizes = np.zeros(terms + 1, dtype=np.int64)
    for part in parts:
        sizes[part.term + 1] += np.diff(part.position_starts)
    ends = np.cumsum(sizes)
    first = 0
    while first < terms:
        last = max(first + 1, int(np.searchsorted(ends, ends[first] + _TOGETHER, side="right")) - 1)
        yield first, last
        first = last


def _field(segments: Sequence[Segment], field: str, numbers: list[Integers]) -> FieldPostings:
    """Return the merged postings of a field."""
    terms = sorted({term for segment in segments for term in _as_bytes(segment.column(field))})
    index = {term: i for i, term in enumerate(terms)}
    parts = [_Part(s, field, number, index) for s, number in zip(segments, numbers, strict=True)]
    bits = max(1, sum(len(n) for n in numbers).bit_length())
    frequencies = np.zeros(len(terms), dtype=np.int64)
    moved: list[tuple[Array, Array, Array]] = []
    for first, last in _stretches(parts, len(terms)):
        pieces = [part.stretch(first, last) for part in parts]
        term, document, count, position = (np.concatenate([piece[i] for piece in pieces]) for i in range(4))
        order = np.argsort((term << bits) | document, kind="stable")
        places = runs((np.cumsum(count) - count)[order], count[order])
        frequencies[first:last] = np.bincount(term - first, minlength=last - first)
        moved.append((document[order].astype("<u4"), count[order].astype("<u4"), position[places].astype("<u4")))
    documents, counts, positions = (
        np.concatenate([m[i] for m in moved]) if moved else np.zeros(0, dtype="<u4") for i in range(3)
    )
    kept = [term for term, frequency in zip(terms, frequencies.tolist(), strict=True) if frequency]
    return FieldPostings(kept, frequencies[frequencies > 0], documents, counts, positions)
