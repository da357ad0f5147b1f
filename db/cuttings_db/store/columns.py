"""The columns that relations are made of: open ends of intervals, arrays that grow."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.intervals import day_number

__all__ = ["CLOSED_HI", "CLOSED_LO", "Bools", "Ints", "bools", "day_or", "grown", "ints"]

Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]

# Open ends of an interval, as the window receives them.
CLOSED_LO, CLOSED_HI = -(2**31), 2**31 - 1


def day_or(day: str | None, open_end: int) -> int:
    """Return the ordinal of a day, or the open end."""
    return open_end if day is None else day_number(day)


def ints(values: Any) -> Ints:
    """Return a list as int32."""
    return np.asarray(values, dtype=np.int32)


def bools(size: int) -> Bools:
    """Return a mask of nothing."""
    return np.zeros(size, dtype=np.bool_)


def grown(array: NDArray[Any], size: int, filler: Any) -> NDArray[Any]:
    """Return an array made longer."""
    longer = np.full(size, filler, dtype=array.dtype)
    longer[: len(array)] = array
    return longer
