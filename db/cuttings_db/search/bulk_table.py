"""A hash table of whole arrays: many keys of a few 64-bit words are looked up at once, exactly."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

__all__ = ["KeyTable", "Words", "grown"]

Words = NDArray[np.uint64]
Kind = TypeVar("Kind", bound=np.generic)

_FIRST_BITS = 12
_FULL = 3  # slots for each key, at least


class KeyTable:
    """Numbers for keys of `width` words each, the first word never 0.

    Open addressing with a multiplicative hash, whose factors nobody outside can know: no text can be made to be slow.
    """

    def __init__(self, width: int) -> None:
        self._factors = [np.uint64(secrets.randbits(64) | 1) for _ in range(width)]
        self._bits = _FIRST_BITS
        self._slots = np.zeros(1 << _FIRST_BITS, dtype=np.uint32)  # 0: free; else the index of a key
        # The key at index 0 is none.
        self._keys = [np.zeros(1 << 10, dtype=np.uint64) for _ in range(width)]
        self._numbers = np.full(1 << 10, -1, dtype=np.int64)
        self._size = 1

    def __len__(self) -> int:
        return self._size - 1

    def _hash(self, keys: Sequence[Words]) -> NDArray[np.int64]:
        """Return the slot at which the search for each key begins."""
        mixed = keys[0] * self._factors[0]
        for words, factor in zip(keys[1:], self._factors[1:], strict=True):
            mixed += words * factor
        mixed >>= np.uint64(64 - self._bits)
        return mixed.view(np.int64)

    def find(self, keys: Sequence[Words]) -> NDArray[np.int64]:
        """Return the number of each key, -1 where it is not there."""
        slots = self._hash(keys)
        found = self._slots[slots]
        same = self._same(found, keys)
        numbers = self._numbers[found]
        rest = np.flatnonzero(~same)
        numbers[rest] = -1
        rest = rest[found[rest] > 0]
        slots = slots[rest]
        mask = len(self._slots) - 1
        while len(rest):
            slots = (slots + 1) & mask
            found = self._slots[slots]
            same = self._same(found, [words[rest] for words in keys])
            numbers[rest[same]] = self._numbers[found[same]]
            on = ~same & (found > 0)
            rest, slots = rest[on], slots[on]
        return numbers

    def _same(self, found: NDArray[np.uint32], keys: Sequence[Words]) -> NDArray[np.bool_]:
        """Return which of these indexes hold exactly these keys."""
        same: NDArray[np.bool_] = self._keys[0][found] == keys[0]
        for kept, words in zip(self._keys[1:], keys[1:], strict=True):
            same &= kept[found] == words
        return same

    def add(self, keys: Sequence[Words], numbers: NDArray[np.int64]) -> None:
        """Take in keys that are all different and not yet there."""
        first, last = self._size, self._size + len(numbers)
        if last > len(self._numbers):
            room = max(last, 2 * len(self._numbers))
            self._keys = [grown(kept, room) for kept in self._keys]
            self._numbers = grown(self._numbers, room)
        for kept, words in zip(self._keys, keys, strict=True):
            kept[first:last] = words
        self._numbers[first:last] = numbers
        self._size = last
        if last * _FULL > len(self._slots):
            self._bits = (last * _FULL * 2).bit_length()
            self._slots = np.zeros(1 << self._bits, dtype=np.uint32)
            first = 1
        self._place(np.arange(first, last, dtype=np.uint32))

    def _place(self, indexes: NDArray[np.uint32]) -> None:
        """Give each of these keys the first free slot from its own on."""
        slots = self._hash([kept[indexes] for kept in self._keys])
        mask = len(self._slots) - 1
        while len(indexes):
            free = self._slots[slots] == 0
            # Of several keys for one slot one stays; the others see it and go on.
            self._slots[slots[free]] = indexes[free]
            on = self._slots[slots] != indexes
            indexes, slots = indexes[on], (slots[on] + 1) & mask


def grown(values: NDArray[Kind], size: int) -> NDArray[Kind]:
    """Return the values in a longer array."""
    longer = np.zeros(size, dtype=values.dtype)
    longer[: len(values)] = values
    return longer
