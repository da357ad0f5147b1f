"""The write-ahead log beside an archive, read by ourselves: which pages it holds, and whether they are of this file."""

from __future__ import annotations

import functools
import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np

__all__ = ["LogPages", "log_pages"]

# Of the file format of SQLite: the two kinds of checksum, and the sizes of the headers of the log and of a page in it.
_MAGIC = {0x377F0682: "<u4", 0x377F0683: ">u4"}
_HEADER, _FRAME = 32, 24
_SIZES = tuple(1 << bit for bit in range(9, 17))


@dataclass(frozen=True)
class LogPages:
    """Where the newest committed form of each page lies in a log, in bytes from its begin, and where the oldest.

    `size` is that of a page; `cut` says that the log goes on behind what is whole.
    """

    path: Path
    size: int
    pages: dict[int, int]
    oldest: dict[int, int]
    cut: bool = False


def log_pages(path: Path, *, verify: bool = True) -> LogPages | None:
    """Return what a log holds that was committed whole, or None where there is none that can be read.

    Without `verify` the pages themselves are not read: what a crash tore is taken for whole.
    """
    try:
        with path.open("rb") as file:
            return _read(path, file, verify=verify)
    except OSError:
        return None


def _read(path: Path, file: BinaryIO, *, verify: bool) -> LogPages | None:
    """Return what a log holds."""
    header = file.read(_HEADER)
    order = _MAGIC.get(int.from_bytes(header[:4], "big"))
    size = int.from_bytes(header[8:12], "big")
    if len(header) < _HEADER or order is None or size not in _SIZES:
        return None
    state = _checksum(header[:24], (0, 0), order)
    if state != _stated(header[24:32]):
        return None
    pages, oldest, waiting = dict[int, int](), dict[int, int](), dict[int, int]()
    # A commit says how many pages the file has with it.
    count = 0
    at, end = _HEADER, file.seek(0, os.SEEK_END)
    while at + _FRAME + size <= end:
        file.seek(at)
        head = file.read(_FRAME)
        ours = head[8:16] == header[16:24]
        if ours and verify:
            state = _checksum(head[:8] + file.read(size), state, order)
        if not ours or (verify and state != _stated(head[16:24])):
            # What follows is left from before the log began anew, or was never written to its end.
            return LogPages(path, size, _within(pages, count), oldest, cut=ours)
        waiting[int.from_bytes(head[:4], "big")] = at + _FRAME
        if stated := int.from_bytes(head[4:8], "big"):
            count = stated
            pages.update(waiting)
            for page, place in waiting.items():
                oldest.setdefault(page, place)
            waiting.clear()
        at += _FRAME + size
    return LogPages(path, size, _within(pages, count), oldest, cut=bool(waiting) or at < end)


def _within(pages: dict[int, int], count: int) -> dict[int, int]:
    """Return the pages that the file has after the last commit: those behind were cut off, or never were."""
    return {number: at for number, at in pages.items() if 0 < number <= count}


def _stated(words: bytes) -> tuple[int, int]:
    """Return a checksum as it is stored."""
    return int.from_bytes(words[:4], "big"), int.from_bytes(words[4:8], "big")


@functools.lru_cache(maxsize=8)
def _weights(pairs: int) -> tuple[np.ndarray, np.ndarray, tuple[int, int, int, int]]:
    """Return by what each word of so many pairs counts in the two sums, and how the sums before them count.

    A pair (x, y) makes a, b to a' = a + b + x and b' = b + a' + y: a matrix that is the same for every pair, so that
    the sums of a whole page are two products of arrays.
    """
    first = np.empty((2, 2 * pairs), dtype=np.uint32)
    one, two, three, four = 1, 0, 0, 1
    for place in range(pairs - 1, -1, -1):
        # x reaches both sums, y the second alone.
        first[0, 2 * place], first[0, 2 * place + 1] = (one + two) % (1 << 32), two
        first[1, 2 * place], first[1, 2 * place + 1] = (three + four) % (1 << 32), four
        one, two = (one + two) % (1 << 32), (one + 2 * two) % (1 << 32)
        three, four = (three + four) % (1 << 32), (three + 2 * four) % (1 << 32)
    return first[0], first[1], (one, two, three, four)


def _checksum(data: bytes, before: tuple[int, int], order: str) -> tuple[int, int]:
    """Return the running checksum of a log after more of it."""
    words = np.frombuffer(data, dtype=order).astype(np.uint32)
    first, second, (one, two, three, four) = _weights(len(words) // 2)
    a, b = before
    return (
        (one * a + two * b + int(np.sum(first * words, dtype=np.uint32))) % (1 << 32),
        (three * a + four * b + int(np.sum(second * words, dtype=np.uint32))) % (1 << 32),
    )
