"""The columns that relations are made of: open ends of intervals, arrays that grow, runs of rows by article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from cuttings_db.intervals import day_number

__all__ = [
    "CLOSED_HI",
    "CLOSED_LO",
    "Bools",
    "Days",
    "Ints",
    "Kept",
    "bools",
    "grown",
    "ints",
    "replaced",
    "restored_names",
    "runs",
    "stored",
    "stored_names",
]

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Bools = NDArray[np.bool_]

# Open ends of an interval, as the window receives them.
CLOSED_LO, CLOSED_HI = -(2**31), 2**31 - 1


class Kept(Protocol):
    """Arrays by name, as they were kept."""

    def __getitem__(self, name: str, /) -> NDArray[Any]: ...


class Days(dict[str | None, int]):
    """The ordinals of ISO days, each worked out once; None is the open end. ValueError for what is no day."""

    def __init__(self, open_end: int) -> None:
        super().__init__({None: open_end})

    def __missing__(self, day: str) -> int:
        number = self[day] = day_number(day)
        return number


def ints(values: Any) -> Ints:
    """Return a list as int32."""
    return np.asarray(values, dtype=np.int32)


def bools(size: int) -> Bools:
    """Return a mask of nothing."""
    return np.zeros(size, dtype=np.bool_)


def stored(array: NDArray[Any]) -> NDArray[Any]:
    """Return the same bytes as whole numbers that a file of arrays can hold."""
    return np.ascontiguousarray(array).view({1: "|u1", 2: "<u2", 4: "<u4", 8: "<i8"}[array.dtype.itemsize])


def stored_names(names: Mapping[str, int]) -> NDArray[np.uint8]:
    """Return names that were numbered in order as bytes; ValueError for one with a character that parts them."""
    if any("\0" in name for name in names):
        raise ValueError("a name holds a NUL")
    text = "".join(f"{name}\0" for name in names)
    return np.frombuffer(text.encode("utf-8", "surrogatepass"), dtype=np.uint8)


def restored_names(array: NDArray[Any]) -> dict[str, int]:
    """Return what `stored_names` stored."""
    names = array.tobytes().decode("utf-8", "surrogatepass").split("\0")[:-1]
    return {name: number for number, name in enumerate(names)}


def grown(array: NDArray[Any], size: int, filler: Any) -> NDArray[Any]:
    """Return an array made longer; one that is long enough comes back as it is."""
    if len(array) >= size:
        return array
    longer = np.full(size, filler, dtype=array.dtype)
    longer[: len(array)] = array
    return longer


def runs(starts: Longs, lengths: Longs) -> Longs:
    """Return the indexes of many runs one after another: `lengths[i]` numbers from `starts[i]` on."""
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    return np.repeat(starts - (ends - lengths), lengths) + np.arange(total)


def replaced(
    offsets: Longs, columns: Sequence[NDArray[Any]], size: int, changed: Longs, fresh: Sequence[NDArray[Any]]
) -> tuple[Longs, list[NDArray[Any]]]:
    """Put new rows in the place of those of some owners; returns the new offsets and columns.

    The rows of owner `i` stand from `offsets[i]` to `offsets[i + 1]` in each column; there are to be `size` owners,
    no fewer than before. `changed` are owners in ascending order; `fresh` are the columns of their rows in the same
    order, behind a first column that names the owner of each. ValueError for a row of another owner.
    """
    owners, *fresh = fresh
    places = np.searchsorted(changed, owners)
    if len(owners) and (places[-1] == len(changed) or (changed[places] != owners).any()):
        raise ValueError("a row belongs to another owner")
    counts = np.bincount(places, minlength=len(changed))
    lengths = grown(np.diff(offsets), size, 0)
    whole = np.concatenate([offsets, np.full(size + 1 - len(offsets), offsets[-1])])
    lengths[changed] = counts
    cuts: list[tuple[int, int, int, int]] = []
    old = new = 0
    ends = np.cumsum(counts).tolist()
    for start, end, last in zip(whole[changed].tolist(), whole[changed + 1].tolist(), ends, strict=True):
        # Owners side by side are one cut: nothing of the old rows stands between them.
        if cuts and start == old:
            cuts[-1] = (*cuts[-1][:3], last)
        else:
            cuts.append((old, start, new, last))
        old, new = end, last
    made = []
    for column, rows in zip(columns, fresh, strict=True):
        pieces = [p for a, b, c, d in cuts for p in (column[a:b], rows[c:d])]
        made.append(np.concatenate([*pieces, column[old:]]).astype(column.dtype, copy=False))
    return np.concatenate([[0], np.cumsum(lengths)]), made
