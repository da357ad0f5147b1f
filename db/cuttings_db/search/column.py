"""The terms of a field of one segment, sorted, as a row of bytes that is read where it is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, cast, overload

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.arrays import Array

__all__ = ["TermColumn"]

_SCAN = 60  # so many terms are looked through in the time of one search


class TermColumn(Sequence[str]):
    """The sorted terms of a field as a row of strings that are made when they are looked at."""

    def __init__(self, blob: Array, starts: Array) -> None:
        self._blob, self._starts = memoryview(cast(Any, blob)), starts
        self.bytes, self.starts = blob, starts

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            first, last, _ = index.indices(len(self))
            if first >= last:
                return []
            return self._text(int(self._starts[first]), int(self._starts[last]) - 1).split("\n")
        return self._text(int(self._starts[index]), int(self._starts[index + 1]) - 1)

    def __iter__(self) -> Iterator[str]:
        return iter(self[:])

    def _text(self, start: int, end: int) -> str:
        return str(self._blob[start:end], "utf-8", "surrogatepass")

    def find(self, term: bytes) -> int:
        """Return the index of a term or of the first one after it."""
        low, high = 0, len(self)
        blob, starts = self._blob, self._starts
        while low < high:
            middle = (low + high) // 2
            if bytes(blob[int(starts[middle]) : int(starts[middle + 1]) - 1]) < term:
                low = middle + 1
            else:
                high = middle
        return low

    def find_all(self, terms: Sequence[bytes]) -> NDArray[np.int64]:
        """Return the indexes of those of these terms (in order) that there are, in order."""
        if not terms:
            return np.zeros(0, dtype=np.int64)
        low, high = self.find(terms[0]), self.find(terms[-1] + b"\0")
        if high - low > _SCAN * len(terms):
            found = ((self.find(term), term) for term in terms)
            return np.array([i for i, term in found if i < high and self.at(i) == term], dtype=np.int64)
        # Where they stand close together, one look at the stretch costs less than a search for each of them.
        stretch = bytes(self._blob[int(self._starts[low]) : int(self._starts[high])]).split(b"\n")
        stretch.pop()
        wanted = set(terms)
        return np.array([i for i, term in enumerate(stretch, low) if term in wanted], dtype=np.int64)

    def encoded(self, first: int, last: int) -> list[bytes]:
        """Return the terms from one index to another (exclusive) as their bytes."""
        if first >= last:
            return []
        return bytes(self._blob[int(self._starts[first]) : int(self._starts[last]) - 1]).split(b"\n")

    def at(self, index: int) -> bytes:
        """Return a term as its bytes."""
        return bytes(self._blob[int(self._starts[index]) : int(self._starts[index + 1]) - 1])
