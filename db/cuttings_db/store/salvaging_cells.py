"""Rows out of pages, after the file format of SQLite (sqlite.org/fileformat2.html): cells, overflow, values.

Whatever a page says is doubted: a length, a page number and a text may be anything.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from cuttings_db.store.salvaging_pages import Pages

__all__ = ["INDEX", "TABLE", "Cell", "Row", "cells", "children", "kind_of", "row_of"]

# The kinds of b-tree pages: inner page and leaf, of an index or of a table.
INDEX: Final = (2, 10)
TABLE: Final = (5, 13)
# No value of ours is longer; a length beyond it is a damaged one.
_LONGEST = 1 << 30
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


@dataclass(frozen=True)
class Cell:
    """A cell of a page: its key (0 in an index), and where its payload begins and how long it is."""

    key: int
    at: int
    length: int


@dataclass(frozen=True)
class Row:
    """A row as it could be read: `complete` says that nothing of it is missing, `whole` that its texts are texts too.

    A text that is none stays the bytes that it is: what says that they are a text may be what was damaged.
    """

    key: int
    values: list[Any]
    whole: bool
    complete: bool


def kind_of(data: bytes, number: int) -> int:
    """Return the kind of a page by its first byte, behind the header of the file on the first."""
    return data[100 if number == 1 else 0]


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of variable length and where it ends; IndexError at the end of the data."""
    value = 0
    for place in range(8):
        byte = data[at + place]
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:
            return value, at + place + 1
    return (value << 8) | data[at + 8], at + 9


def _signed(value: int) -> int:
    """Return a number of 64 bits with its sign."""
    return value - (1 << 64) if value >= 1 << 63 else value


def _pointers(data: bytes, number: int, usable: int) -> list[int]:
    """Return where the cells of a page are, in the order of their keys; none outside of it."""
    head = 100 if number == 1 else 0
    first = head + (12 if data[head] in (2, 5) else 8)
    count = min(int.from_bytes(data[head + 3 : head + 5], "big"), (usable - first) // 2)
    places = struct.unpack_from(f">{count}H", data, first)
    return [place for place in places if first + 2 * count <= place < usable]


def cells(data: bytes, number: int, usable: int) -> Iterator[Cell]:
    """Yield the cells of a leaf, or of an inner page of an index, that can be told."""
    kind = kind_of(data, number)
    for place in _pointers(data, number, usable):
        try:
            at = place + 4 if kind == INDEX[0] else place
            length, at = _varint(data, at)
            key = 0
            if kind == TABLE[1]:
                key, at = _varint(data, at)
        except IndexError:
            continue
        if 0 < length < _LONGEST:
            yield Cell(_signed(key), at, length)


def children(data: bytes, number: int, usable: int) -> list[tuple[int, int | None]]:
    """Return the pages below an inner page in order, each with the highest key in it (None: none, or not known)."""
    head = 100 if number == 1 else 0
    found: list[tuple[int, int | None]] = []
    for place in _pointers(data, number, usable):
        key: int | None = None
        if data[head] == TABLE[0]:
            try:
                key = _signed(_varint(data, place + 4)[0])
            except IndexError:
                key = None
        found.append((int.from_bytes(data[place : place + 4], "big"), key))
    return [*found, (int.from_bytes(data[head + 8 : head + 12], "big"), None)]


def _payload(pages: Pages, data: bytes, cell: Cell, table: bool) -> tuple[bytes, bool]:
    """Return the bytes of a row from its page and those that it overflows to, and whether they are all."""
    usable = pages.usable
    most = usable - 35 if table else (usable - 12) * 64 // 255 - 23
    if cell.length <= most:
        local = data[cell.at : cell.at + cell.length]
        return local, len(local) == cell.length
    least = (usable - 12) * 32 // 255 - 23
    inside = least + (cell.length - least) % (usable - 4)
    inside = inside if inside <= most else least
    pieces = [data[cell.at : cell.at + inside]]
    following = int.from_bytes(data[cell.at + inside : cell.at + inside + 4], "big")
    missing, seen = cell.length - inside, set[int]()
    while missing > 0:
        page = pages.page(following) if following not in seen else None
        if page is None:
            return b"".join(pieces), False
        seen.add(following)
        pieces.append(page[4 : 4 + min(missing, usable - 4)])
        missing -= usable - 4
        following = int.from_bytes(page[:4], "big")
    # The last page points to none: where one points on, the chain is another's.
    return b"".join(pieces), following == 0


def row_of(pages: Pages, data: bytes, cell: Cell, *, table: bool) -> Row | None:
    """Return the row of a cell, or None where it is none; the values behind a break are missing."""
    payload, complete = _payload(pages, data, cell, table)
    try:
        size, at = _varint(payload, 0)
        kinds: list[int] = []
        while at < size:
            kind, at = _varint(payload, at)
            kinds.append(kind)
    except IndexError:
        return None
    if at != size or not kinds or 10 in kinds or 11 in kinds:
        return None
    values: list[Any] = []
    texts = True
    for kind in kinds:
        value, at, sound = _value(payload, at, kind)
        texts = texts and sound
        values.append(value)
        if at > len(payload):
            complete = False
            break
    if complete and texts and at != cell.length:
        return None
    complete = complete and at == cell.length
    return Row(cell.key, values, complete and texts, complete)


def _value(payload: bytes, at: int, kind: int) -> tuple[Any, int, bool]:
    """Return a value of a row, where it ends, and whether it is what was written as far as that can be told."""
    if kind == 0:
        return None, at, True
    if kind in (8, 9):
        return kind - 8, at, True
    if kind in _INTEGERS:
        end = at + _INTEGERS[kind]
        return int.from_bytes(payload[at:end], "big", signed=True), end, end <= len(payload)
    if kind == 7:
        piece = payload[at : at + 8]
        return (struct.unpack(">d", piece)[0] if len(piece) == 8 else None), at + 8, len(piece) == 8
    end = at + (kind - 12) // 2
    piece = payload[at:end]
    if kind % 2 == 0:
        return piece, end, end <= len(payload)
    try:
        return piece.decode("utf-8"), end, end <= len(payload)
    except UnicodeDecodeError:
        return piece, end, False
