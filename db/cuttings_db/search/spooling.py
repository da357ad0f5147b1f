"""Arrays that grow piece by piece on their way into one file, with no more memory than a piece takes."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO

import numpy as np

from cuttings_db.search.arrays import Array, Row, header_of, padding
from cuttings_db.search.offsets import Offsets
from cuttings_db.search.shelf import Shelf, Written

__all__ = ["Spool"]

_BLOCK = 4 * 1024 * 1024


class _Growing:
    """One array in a temporary file."""

    def __init__(self, file: BinaryIO, kind: str) -> None:
        self.file, self.kind = file, np.dtype(kind)
        self.count, self.crc = 0, 0

    def add(self, values: Array) -> None:
        """Write more numbers; those that the kind cannot hold are a mistake of the caller's."""
        data = values.astype(self.kind, copy=False).tobytes()
        self.file.write(data)
        self.count += len(values)
        self.crc = zlib.crc32(data, self.crc)


class Spool:
    """A file of arrays in the making. `check` is called between blocks and may raise: then nothing was made."""

    def __init__(self, shelf: Shelf, check: Callable[[], None]) -> None:
        self._shelf, self._check = shelf, check
        self._growing: dict[str, _Growing] = {}

    def add(self, name: str, kind: str, values: Array) -> None:
        """Add numbers to an array, which is begun with the first of them."""
        if name not in self._growing:
            self._growing[name] = _Growing(self._shelf.temporary(), kind)
        self._growing[name].add(values)

    def add_packed(self, name: str, kind: str, values: Array) -> None:
        """Add numbers of which most fit into this kind to what `ArrayFile.packed` reads."""
        bits = 8 * np.dtype(kind).itemsize
        at = np.flatnonzero(values >> bits)
        base = self._growing[name].count if name in self._growing else 0
        self.add(name, kind, values & ((1 << bits) - 1))
        self.add(f"{name}.at", "<i8", at + base)
        self.add(f"{name}.high", "<u4", values[at] >> bits)

    def add_offsets(self, name: str, offsets: Offsets) -> None:
        """Add the offsets of further documents to what `OffsetColumn` reads."""
        name = f"{name}.offsets"
        base = self._growing[name].count if name in self._growing else 0
        self.add(name, "|u1", offsets.codes)
        self.add(f"{name}.at", "<i8", offsets.at + base)
        self.add(f"{name}.gaps", "<i8", offsets.gaps)
        self.add(f"{name}.sizes", "<u4", offsets.sizes)

    def finish(self, name: str) -> Written:
        """Put all arrays into one file of this name and return its size and checksum."""
        table: dict[str, Row] = {}
        size = 0
        for array, growing in self._growing.items():
            length = growing.count * growing.kind.itemsize
            pad = padding(length)
            table[array] = (growing.kind.str, size, growing.count, zlib.crc32(pad, growing.crc))
            size += length + len(pad)
        written = self._shelf.write(name, self._pieces(header_of(table, size)), flush=True)
        self.close()
        return written

    def _pieces(self, header: bytes) -> Iterator[bytes]:
        """Yield the bytes of the file."""
        yield header
        for growing in self._growing.values():
            growing.file.seek(0)
            size = 0
            while block := growing.file.read(_BLOCK):
                self._check()
                size += len(block)
                yield block
            yield padding(size)

    def close(self) -> None:
        """Let go of the temporary files."""
        for growing in self._growing.values():
            growing.file.close()
        self._growing = {}
