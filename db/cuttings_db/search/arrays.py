"""A file of named arrays: little-endian numbers behind a JSON header, mapped into memory, never run or unpickled."""

from __future__ import annotations

import json
import mmap
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "Array",
    "ArrayFile",
    "Packed",
    "Row",
    "encoded",
    "header_of",
    "mapped_bytes",
    "narrow",
    "pack",
    "packed_arrays",
    "padding",
    "runs",
    "within",
]

Array = NDArray[Any]

_MAGIC = b"CutArr2\n"
_PREFIX = struct.Struct("<8sII")  # magic, length of the header, CRC-32 of the header
_ALIGNMENT = 64
_KINDS = frozenset(["|u1", "<u2", "<u4", "<u8", "<i8"])


def narrow(values: Array) -> Array:
    """Return whole numbers from 0 as the narrowest little-endian kind that holds them."""
    most = int(values.max()) if len(values) else 0
    for kind, limit in (("|u1", 0xFF), ("<u2", 0xFFFF), ("<u4", 0xFFFFFFFF)):
        if most <= limit:
            return values.astype(kind)
    return values.astype("<u8")


def runs(starts: Array, lengths: Array) -> Array:
    """Return the indexes of many runs one after another: `lengths[i]` numbers from `starts[i]` on."""
    ends = np.cumsum(lengths, dtype=np.int64)
    total = int(ends[-1]) if len(ends) else 0
    return np.repeat(starts.astype(np.int64) - (ends - lengths), lengths) + np.arange(total, dtype=np.int64)


def within(ascending: Array, start: int, end: int) -> tuple[int, int]:
    """Return which of these ascending numbers are from `start` to `end` (exclusive), as the bounds of a slice."""
    # Bounds of another kind would make NumPy convert the whole array first.
    most = int(np.iinfo(ascending.dtype).max)
    if not len(ascending) or start > most:
        return len(ascending), len(ascending)
    kind = ascending.dtype.type
    low = int(np.searchsorted(ascending, kind(start)))
    return low, int(np.searchsorted(ascending, kind(end))) if end <= most else len(ascending)


class Packed:
    """Whole numbers, most of which are small: their low bits in a narrow array, the rest of the few large ones apart.

    `low` holds the low bits of all, `high` what is left of the numbers at the ascending indexes `at`.
    """

    def __init__(self, low: Array, at: Array, high: Array) -> None:
        if len(at) != len(high):
            raise ValueError("packed numbers of another shape")
        self.low, self.at, self.high = low, at, high
        self._bits = 8 * low.dtype.itemsize

    def __len__(self) -> int:
        return len(self.low)

    def part(self, start: int, end: int) -> NDArray[np.int64]:
        """Return the numbers from index `start` to `end` (exclusive)."""
        values = self.low[start:end].astype(np.int64)
        if len(self.at):
            first, last = within(self.at, start, end)
            if first < last:
                values[self.at[first:last].astype(np.int64) - start] += (
                    self.high[first:last].astype(np.int64) << self._bits
                )
        return values

    def take(self, indexes: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the numbers at these indexes."""
        values = self.low[indexes].astype(np.int64)
        if not len(self.at) or not len(indexes):
            return values
        first, last = within(self.at, int(indexes.min()), int(indexes.max()) + 1)
        if last - first < len(indexes) // 8 and bool((indexes[1:] > indexes[:-1]).all()):
            # The large ones are far fewer: they are looked up among the indexes.
            wanted = self.at[first:last].astype(np.int64)
            places = np.searchsorted(indexes, wanted)
            there = indexes[np.minimum(places, len(indexes) - 1)] == wanted
            values[places[there]] += self.high[first:last][there].astype(np.int64) << self._bits
            return values
        # Bounded to their kind: NumPy would else convert the whole row of them first.
        bounded = np.minimum(indexes, np.iinfo(self.at.dtype).max).astype(self.at.dtype)
        places = np.searchsorted(self.at, bounded)
        places[places == len(self.at)] = 0
        large = self.at[places] == indexes
        values[large] += self.high[places[large]].astype(np.int64) << self._bits
        return values


def pack(values: Array, kind: str) -> Packed:
    """Pack whole numbers with low bits of this kind (`|u1`, `<u2`)."""
    bits = 8 * np.dtype(kind).itemsize
    at = np.flatnonzero(values >> bits)
    return Packed((values & ((1 << bits) - 1)).astype(kind), narrow(at), narrow(values[at] >> bits))


def packed_arrays(name: str, packed: Packed) -> dict[str, Array]:
    """Return the arrays of packed numbers under the names by which `ArrayFile.packed` finds them."""
    return {name: packed.low, f"{name}.at": packed.at, f"{name}.high": packed.high}


# What a file's header says of an array: kind of number, where it begins, how many there are, CRC-32 with its padding.
Row = tuple[str, int, int, int]


def padding(size: int) -> bytes:
    """Return the zeros after an array of so many bytes."""
    return b"\0" * (-size % _ALIGNMENT)


def header_of(table: Mapping[str, Row], size: int) -> bytes:
    """Return the beginning of a file of arrays that take so many bytes together."""
    header = json.dumps({"arrays": table, "size": size}).encode()
    header += b" " * (-(len(header) + _PREFIX.size) % _ALIGNMENT)
    return _PREFIX.pack(_MAGIC, len(header), zlib.crc32(header)) + header


def encoded(arrays: Mapping[str, Array]) -> list[bytes]:
    """Return the pieces of a file of these arrays."""
    table: dict[str, Row] = {}
    body: list[bytes] = []
    size = 0
    for name, array in arrays.items():
        data = array.tobytes()
        data += padding(len(data))
        table[name] = (array.dtype.str, size, len(array), zlib.crc32(data))
        body.append(data)
        size += len(data)
    return [header_of(table, size), *body]


def mapped_bytes() -> int:
    """Return how much of the process's memory is mapped files; a system that does not tell has much."""
    try:
        return int(Path("/proc/self/statm").read_bytes().split()[2]) * mmap.PAGESIZE
    except (OSError, ValueError, IndexError):
        return 1 << 62


class ArrayFile:
    """The arrays of one file (a path: mapped) or of its bytes. ValueError where size or header are not as written."""

    def __init__(self, source: Path | bytes) -> None:
        self._map: mmap.mmap | None = None
        if isinstance(source, bytes):
            data = memoryview(source)
        else:
            with source.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            data = memoryview(self._map)
        if len(data) < _PREFIX.size:
            raise ValueError("no file of arrays")
        magic, length, crc = _PREFIX.unpack(data[: _PREFIX.size])
        start = _PREFIX.size + length
        if magic != _MAGIC or zlib.crc32(data[_PREFIX.size : start]) != crc:
            raise ValueError("no file of arrays")
        header = json.loads(bytes(data[_PREFIX.size : start]))
        if start + header["size"] != len(data):
            raise ValueError("a file of arrays of another size")
        self._body = data[start:]
        self._table: dict[str, Row] = header["arrays"]
        self._arrays = {
            name: np.frombuffer(self._body, dtype=kind, count=count, offset=offset) if count else np.zeros(0, kind)
            for name, (kind, offset, count, _) in self._table.items()
            if kind in _KINDS
        }

    def __getitem__(self, name: str) -> Array:
        return self._arrays[name]

    def packed(self, name: str) -> Packed:
        """Return packed numbers."""
        return Packed(self[name], self[f"{name}.at"], self[f"{name}.high"])

    def verify(self) -> None:
        """Read everything once; ValueError if it is not what was written."""
        for kind, offset, count, crc in self._table.values():
            size = np.dtype(kind).itemsize * count
            if zlib.crc32(self._body[offset : offset + size + len(padding(size))]) != crc:
                raise ValueError("a damaged file of arrays")

    def release(self) -> None:
        """Let the system take back the memory of what was read; it is mapped again when it is looked at."""
        advise = getattr(mmap, "MADV_DONTNEED", None)
        if self._map is not None and advise is not None:
            self._map.madvise(advise)

    def check_size(self) -> None:
        """Raise ValueError if the mapped file was cut short since: touching what is gone would end the process."""
        if self._map is not None and self._map.size() < len(self._map):
            raise ValueError("a file of arrays was cut short")
