"""Where in its text each position stands: one byte for most positions, the few unusual ones apart."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.arrays import Array, narrow, runs, within

__all__ = ["OffsetColumn", "Offsets", "encode_offsets", "join_offsets", "offset_arrays"]

Integers = NDArray[np.int64]

# A byte holds how far a position begins after the end of the one before (0 to 6) and how long it is (0 to 31).
# A byte of all ones says that both numbers stand apart.
_LENGTH_BITS, _MOST_LENGTH, _MOST_GAP, _APART = 5, 31, 6, 0xFF


@dataclass(frozen=True)
class Offsets:
    """The offsets of many documents one after another, one entry a position.

    `codes` are bytes; for the ascending indexes `at`, whose byte is 255, `gaps` (may be negative) and `sizes` hold what
    no byte can. The first position of a document is counted from the text's beginning. Positions that stand nowhere
    (a gap between sentences) have size 0.
    """

    codes: NDArray[np.uint8]
    at: Integers
    gaps: Integers
    sizes: Integers


def encode_offsets(starts: Integers, ends: Integers, lengths: Integers) -> Offsets:
    """Return the offsets of documents with so many positions each; start and end -1 where a position stands nowhere."""
    nowhere = starts < 0
    if nowhere.any():
        # Such a position begins and ends where the one before it ended.
        place = np.where(nowhere, -1, np.arange(len(starts)))
        before = np.maximum.accumulate(place)
        first = np.repeat(np.cumsum(lengths) - lengths, lengths)
        ends = np.where(nowhere, np.where(before >= first, ends[np.maximum(before, 0)], 0), ends)
        starts = np.where(nowhere, ends, starts)
    previous = np.empty_like(ends)
    previous[1:] = ends[:-1]
    heads = (np.cumsum(lengths) - lengths)[lengths > 0]
    previous[heads] = 0
    gaps, sizes = starts - previous, ends - starts
    apart = (gaps < 0) | (gaps > _MOST_GAP) | (sizes > _MOST_LENGTH)
    codes = np.where(apart, _APART, (gaps << _LENGTH_BITS) | sizes).astype(np.uint8)
    at = np.flatnonzero(apart)
    return Offsets(codes, at, gaps[at], sizes[at])


def join_offsets(parts: list[tuple[Offsets, Integers]]) -> Offsets:
    """Return chosen positions of several columns as one: of each part those at these indexes, in this order."""
    codes: list[NDArray[np.uint8]] = []
    apart: list[tuple[Integers, Integers, Integers]] = []
    base = 0
    for offsets, indexes in parts:
        taken = offsets.codes[indexes]
        codes.append(taken)
        unusual = np.flatnonzero(taken == _APART)
        places = np.searchsorted(offsets.at, indexes[unusual].astype(offsets.at.dtype))
        apart.append((unusual + base, offsets.gaps[places], offsets.sizes[places]))
        base += len(taken)
    nothing = np.zeros(0, dtype=np.int64)
    at, gaps, sizes = (np.concatenate([a[i] for a in apart]) if apart else nothing for i in range(3))
    return Offsets(np.concatenate(codes) if codes else nothing.astype(np.uint8), at, gaps, sizes)


def offset_arrays(name: str, offsets: Offsets) -> dict[str, Array]:
    """Return the arrays of a column under the names by which `OffsetColumn` finds them."""
    return {
        f"{name}.offsets": offsets.codes,
        f"{name}.offsets.at": narrow(offsets.at),
        f"{name}.offsets.gaps": offsets.gaps.astype("<i8"),
        f"{name}.offsets.sizes": narrow(offsets.sizes),
    }


class OffsetColumn:
    """The offsets of a field of a segment, read document by document. ValueError where the arrays do not fit."""

    def __init__(self, codes: Array, at: Array, gaps: Array, sizes: Array) -> None:
        if not len(at) == len(gaps) == len(sizes):
            raise ValueError("offsets of another shape")
        self.codes, self.at, self.gaps, self.sizes = codes, at, gaps, sizes

    def whole(self) -> Offsets:
        """Return everything, as it was encoded."""
        return Offsets(self.codes, self.at.astype(np.int64), self.gaps.astype(np.int64), self.sizes.astype(np.int64))

    def take(self, starts: Integers, lengths: Integers) -> tuple[NDArray[np.uint8], Integers, Integers, Integers]:
        """Return the codes of runs of positions, and which of them stand apart with their gaps and sizes."""
        indexes = runs(starts, lengths)
        codes = self.codes[indexes]
        at = np.flatnonzero(codes == _APART)
        places = np.searchsorted(self.at, indexes[at].astype(self.at.dtype))
        return codes, at, self.gaps[places].astype(np.int64), self.sizes[places].astype(np.int64)

    def part(self, first: int, last: int) -> tuple[Integers, Integers]:
        """Return starts and ends of the positions of one document, which are those from `first` to `last`."""
        codes = self.codes[first:last]
        gaps = (codes >> _LENGTH_BITS).astype(np.int64)
        sizes = (codes & _MOST_LENGTH).astype(np.int64)
        low, high = within(self.at, first, last)
        if low < high:
            places = self.at[low:high].astype(np.int64) - first
            gaps[places], sizes[places] = self.gaps[low:high], self.sizes[low:high].astype(np.int64)
        ends = np.cumsum(gaps + sizes)
        return ends - sizes, ends

    def parts(self, firsts: Integers, lasts: Integers) -> tuple[Integers, Integers, Integers]:
        """Return the same of several documents, one after another, and where among them each begins."""
        lengths = lasts - firsts
        heads = np.cumsum(lengths) - lengths
        indexes = runs(firsts, lengths)
        codes = self.codes[indexes]
        gaps = (codes >> _LENGTH_BITS).astype(np.int64)
        sizes = (codes & _MOST_LENGTH).astype(np.int64)
        unusual = np.flatnonzero(codes == _APART)
        if len(unusual):
            places = np.searchsorted(self.at, indexes[unusual].astype(self.at.dtype))
            gaps[unusual], sizes[unusual] = self.gaps[places], self.sizes[places].astype(np.int64)
        ends = np.cumsum(gaps + sizes)
        before = np.concatenate((np.zeros(1, dtype=np.int64), ends))[heads]
        ends = ends - np.repeat(before, lengths)
        return heads, ends - sizes, ends
