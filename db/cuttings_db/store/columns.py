"""The columns that relations are made of: open ends of intervals, packed looks of dates, arrays that grow."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.intervals import day_number
from cuttings_db.model import DateRole, Precision, Qualifier

__all__ = ["CLOSED_HI", "CLOSED_LO", "Bools", "Ints", "bools", "day_or", "grown", "ints", "look"]

Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]

# Open ends of an interval, as the window receives them.
CLOSED_LO, CLOSED_HI = -(2**31), 2**31 - 1
_PRECISIONS: dict[str, int] = {name: i for i, name in enumerate(Precision.__args__)}  # type: ignore[attr-defined]
_QUALIFIERS: dict[str, int] = {name: i for i, name in enumerate(Qualifier.__args__)}  # type: ignore[attr-defined]
_ROLES: dict[str, int] = {name: i for i, name in enumerate(DateRole.__args__)}  # type: ignore[attr-defined]


def look(precision: str, qualifier: str, role: str) -> int:
    """Pack how a date looks: bits 0–3 precision, 4–7 qualifier, 8–11 role."""
    return _PRECISIONS.get(precision, 0) | _QUALIFIERS.get(qualifier, 0) << 4 | _ROLES.get(role, 0) << 8


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
