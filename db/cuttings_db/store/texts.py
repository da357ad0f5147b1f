"""Many short texts by number, and the order of such numbers by a key: kept in arrays, changed one by one."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from cuttings_db.store.columns import Ints, Kept, Longs, ints, stored

__all__ = ["Ranking", "Texts"]

# So many changed texts are kept apart before the buffer is written anew.
_APART = 4096
# More than this are not sorted in one by one.
_FEW = 1000


class Comparable(Protocol):
    """A key."""

    def __lt__(self, other: Any, /) -> bool: ...


class Texts:
    """Texts by number in one buffer: a hundred thousand Python strings would take ten times the memory.

    A number that was never written is the empty text.
    """

    def __init__(self) -> None:
        self._buffer = b""
        self._offsets: Longs = np.zeros(1, dtype=np.int64)
        self._apart: dict[int, str] = {}

    def __getitem__(self, number: int) -> str:
        known = self._apart.get(number)
        if known is not None:
            return known
        if number + 1 >= len(self._offsets):
            return ""
        start, end = self._offsets[number : number + 2].tolist()
        return self._buffer[start:end].decode("utf-8", "surrogatepass")

    def fill(self, numbers: Iterable[int], texts: Iterable[str]) -> None:
        """Hold these texts and no others; numbers may come in any order."""
        self._apart = {}
        found = {number: text.encode("utf-8", "surrogatepass") for number, text in zip(numbers, texts, strict=True)}
        pieces = [found.get(number, b"") for number in range(max(found, default=-1) + 1)]
        lengths = np.fromiter(map(len, pieces), dtype=np.int64, count=len(pieces))
        self._buffer, self._offsets = b"".join(pieces), np.concatenate([[0], np.cumsum(lengths)])

    def kept(self, name: str) -> dict[str, NDArray[Any]]:
        """Return the arrays that `take_kept` takes."""
        self._settle()
        return {f"{name}.buffer": np.frombuffer(self._buffer, dtype=np.uint8), f"{name}.offsets": self._offsets}

    def take_kept(self, name: str, arrays: Kept) -> None:
        """Hold what was kept."""
        self._apart = {}
        self._buffer, self._offsets = arrays[f"{name}.buffer"].tobytes(), arrays[f"{name}.offsets"]

    def put(self, number: int, text: str) -> None:
        """Write one text, or write it anew."""
        self._apart[number] = text
        if len(self._apart) > _APART:
            self._settle()

    def _settle(self) -> None:
        """Write the buffer anew with what was kept apart."""
        if self._apart:
            numbers = range(max(len(self._offsets) - 1, max(self._apart) + 1))
            self.fill(numbers, [self[n] for n in numbers])


class Ranking:
    """Numbers in the order of a key that each of them has: `order` lists them, `rank` tells the place of each (or -1).

    `every` gives all numbers with their keys, `key` that of one. Both are asked when an order is asked for, and of
    the changed numbers alone where they are few.
    """

    def __init__(
        self, every: Callable[[], Iterable[tuple[Comparable, int]]], key: Callable[[int], Comparable | None]
    ) -> None:
        self._every, self._key = every, key
        self._order: Ints | None = None
        self._rank: Ints | None = None
        self._changed: set[int] = set()

    def forget(self) -> None:
        """Let everything be sorted anew."""
        self._order = self._rank = None
        self._changed.clear()

    def change(self, numbers: Iterable[int]) -> None:
        """Note that these numbers are new, have another key, or have none any more."""
        if self._order is not None:
            self._changed.update(numbers)
            self._rank = None
            if len(self._changed) > _FEW:
                self.forget()

    @property
    def order(self) -> Ints:
        """All numbers in order."""
        if self._order is None:
            self._order = ints([number for _key, number in sorted(self._every())])
        elif self._changed:
            self._order = self._sorted_in(self._order)
        self._changed.clear()
        return self._order

    def kept(self, name: str) -> dict[str, NDArray[Any]]:
        """Return the array that `take_kept` takes."""
        return {name: stored(self.order)}

    def take_kept(self, name: str, arrays: Kept) -> None:
        """Hold an order that was kept."""
        self.forget()
        self._order = arrays[name].view(np.int32)

    @property
    def rank(self) -> Ints:
        """The place of each number in the order, by number; -1 where there is none."""
        order = self.order
        if self._rank is None:
            self._rank = np.full(int(order.max()) + 1 if len(order) else 1, -1, dtype=np.int32)
            self._rank[order] = np.arange(len(order), dtype=np.int32)
        return self._rank

    def _certain(self, number: int) -> Comparable:
        """Return the key of a number that has one."""
        key = self._key(int(number))
        if key is None:
            raise ValueError("a row that was sorted is gone")
        return key

    def _sorted_in(self, order: Ints) -> Ints:
        """Return an order with the changed numbers in their present places."""
        changed = ints(sorted(self._changed))
        rest: Sequence[int] = order[~np.isin(order, changed)]  # type: ignore[assignment]
        keyed = [(key, number) for number in changed.tolist() if (key := self._key(number)) is not None]
        keyed.sort()
        places = [bisect.bisect_left(rest, key, key=self._certain) for key, _number in keyed]
        return np.insert(np.asarray(rest), places, ints([number for _key, number in keyed]))
