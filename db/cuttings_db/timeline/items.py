"""Dated items as arrays: article, first and last day, look, date id."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cuttings_db.looks import PRECISIONS, QUALIFIERS, ROLES, Look, pack_look, unpack_look

__all__ = [
    "OPEN_FUTURE",
    "OPEN_PAST",
    "PRECISIONS",
    "QUALIFIERS",
    "ROLES",
    "Items",
    "Look",
    "pack_look",
    "unpack_look",
]

Int32 = NDArray[np.int32]

OPEN_PAST, OPEN_FUTURE = -(2**31), 2**31 - 1


@dataclass(frozen=True, eq=False)
class Items:
    """Dated items, one per position; days are ordinals (1 is 0001-01-01), both inclusive.

    `lo` is OPEN_PAST and `hi` OPEN_FUTURE where an end is open. `date` is the id that the archive knows it by.
    """

    article: Int32
    lo: Int32
    hi: Int32
    look: Int32
    date: Int32

    def __post_init__(self) -> None:
        """Refuse arrays of different lengths."""
        if len({len(self.article), len(self.lo), len(self.hi), len(self.look), len(self.date)}) != 1:
            raise ValueError("the arrays of dated items differ in length")

    def __len__(self) -> int:
        """Return the number of items."""
        return len(self.lo)

    @classmethod
    def empty(cls) -> Items:
        """Return no items."""
        none = np.empty(0, dtype=np.int32)
        return cls(none, none, none, none, none)
