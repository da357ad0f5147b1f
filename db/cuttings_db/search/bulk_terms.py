"""The terms of an index while it is built: a number for each, in the order in which they are met, and their sorting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import count, islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.bulk_characters import CODES
from cuttings_db.search.bulk_table import KeyTable, Words

__all__ = ["Terms"]

Integers = NDArray[np.int64]

_LINE = ord("\n")  # stands in no term


class Terms:
    """Numbers for terms; asking for one that is new gives it the next number."""

    def __init__(self) -> None:
        self._numbers: defaultdict[str, int] = defaultdict(count().__next__)
        self._encoded: list[bytes] = []
        self._beginnings: list[Words] = [np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.uint64)]
        self._characters = np.full(CODES, -1, dtype=np.int64)
        self._pairs = KeyTable(1)

    def __len__(self) -> int:
        return len(self._numbers)

    def of(self, terms: Iterable[str]) -> list[int]:
        """Return the numbers of terms."""
        return list(map(self._numbers.__getitem__, terms))

    def of_characters(self, codes: NDArray[np.uint32]) -> Integers:
        """Return the numbers of terms of one character each."""
        numbers = self._characters[codes]
        new = codes[numbers < 0]
        if len(new):
            new = np.unique(new)
            self._characters[new] = self.of(map(chr, new.tolist()))
            numbers = self._characters[codes]
        return numbers

    def of_pairs(self, first: NDArray[np.uint32], second: NDArray[np.uint32]) -> Integers:
        """Return the numbers of terms of two characters each."""
        keys = (first.astype(np.uint64) << np.uint64(32)) | second
        numbers = self._pairs.find([keys])
        missing = np.flatnonzero(numbers < 0)
        if len(missing):
            new, places = np.unique(keys[missing], return_inverse=True)
            codes = np.stack(((new >> np.uint64(32)).astype("<u4"), new.astype("<u4")), axis=1)
            text = codes.tobytes().decode("utf-32-le", "surrogatepass")
            made = np.array(self.of(text[i : i + 2] for i in range(0, len(text), 2)), dtype=np.int64)
            self._pairs.add([new], made)
            numbers[missing] = made[places]
        return numbers

    def ranked(self, numbers: NDArray[Any]) -> tuple[list[bytes], NDArray[np.uint32]]:
        """Return the terms that have these numbers, in order, and for each known number its place among them."""
        self._encode()
        used = np.zeros(len(self), dtype=np.bool_)
        used[numbers] = True
        chosen = np.flatnonzero(used)
        first, second = (words[chosen] for words in self._beginnings)
        order = np.argsort(first)
        order = _resorted(order, [first], [second, first])
        encoded = self._encoded
        # What begins with the same 16 bytes.
        same = _runs_of(order, [first, second])
        for start, end in zip(*(row.tolist() for row in same), strict=True):
            order[start:end] = sorted(order[start:end].tolist(), key=lambda i: encoded[chosen[i]])
        chosen = chosen[order]
        rank = np.zeros(len(self), dtype=np.uint32)
        rank[chosen] = np.arange(len(chosen), dtype=np.uint32)
        return [encoded[i] for i in chosen.tolist()], rank

    def _encode(self) -> None:
        """Write the new terms as bytes, and the first 16 of each as two numbers that sort as they do."""
        known = len(self._encoded)
        if known == len(self):
            return
        blob = ("\n".join(islice(self._numbers, known, None)) + "\n").encode("utf-8", "surrogatepass")
        self._encoded += blob.split(b"\n")
        self._encoded.pop()
        characters = np.frombuffer(blob + bytes(16), dtype=np.uint8)
        ends = np.flatnonzero(characters == _LINE)
        starts = np.concatenate((np.zeros(1, dtype=np.int64), ends[:-1] + 1))
        for word in (0, 1):
            value = np.zeros(len(ends), dtype=np.uint64)
            for place in range(8 * word, 8 * word + 8):
                at = starts + place
                value <<= np.uint64(8)
                value |= np.where(at < ends, characters[at], 0).astype(np.uint64)
            self._beginnings[word] = np.concatenate((self._beginnings[word], value))


def _runs_of(order: Integers, words: list[Words]) -> tuple[Integers, Integers]:
    """Return start and end of each stretch of an order in which these words are the same."""
    same = np.ones(max(len(order) - 1, 0), dtype=np.bool_)
    for values in words:
        ordered = values[order]
        same &= ordered[1:] == ordered[:-1]
    padded = np.concatenate(([False], same, [False]))
    edges = np.flatnonzero(padded[1:] != padded[:-1])
    return edges[0::2], edges[1::2] + 1


def _resorted(order: Integers, words: list[Words], keys: list[Words]) -> Integers:
    """Return an order in which those that have the same words are sorted by keys, of which the last comes first."""
    starts, ends = _runs_of(order, words)
    if len(starts):
        inside = np.zeros(len(order) + 1, dtype=np.int64)
        inside[starts] += 1
        inside[ends] -= 1
        places = np.flatnonzero(np.cumsum(inside)[:-1])
        some = order[places]
        order[places] = some[np.lexsort([key[some] for key in keys])]
    return order
