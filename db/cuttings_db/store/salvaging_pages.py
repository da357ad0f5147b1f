"""The pages of an archive's file, read by ourselves: a damaged file is not given to SQLite, and none of it is run."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType

from cuttings_db.store.salvaging_log import LogPages

__all__ = ["Pages"]

_SIZES = tuple(1 << bit for bit in range(9, 17))
_USUAL = 4096
_KINDS = (2, 5, 10, 13)
# So many pages are looked at to find out how large they are, where the file does not say.
_PROBED = 64


class Pages:
    """The pages of one file by number, from 1 on; those of its log stand for them where there is one."""

    def __init__(self, path: Path, log: LogPages | None = None) -> None:
        self.path = path
        self._file = path.open("rb")
        self._log = None
        self.length = os.fstat(self._file.fileno()).st_size
        head = self._read(self._file.fileno(), 0, 100) or b""
        self.size = self._find_size(head)
        reserved = head[20] if len(head) > 20 and head[20] <= 64 else 0
        self.usable = self.size - reserved
        self.count = -(-self.length // self.size)
        self._overlay: dict[int, int] = {}
        if log is not None and log.size == self.size:
            self._log = log.path.open("rb")
            self._overlay = log.pages
            self.count = max(self.count, max(log.pages, default=0))
        # The pages that were asked for and cannot be read.
        self.unreadable: set[int] = set()

    def _find_size(self, head: bytes) -> int:
        """Return the size of a page: what the file says, else the one with which most pages begin like one."""
        stated = int.from_bytes(head[16:18], "big")
        stated = 65536 if stated == 1 else stated
        scores = {}
        for size in (stated, *_SIZES):
            if size in _SIZES and size not in scores:
                step = max(1, self.length // size // _PROBED)
                begins = [self._read(self._file.fileno(), size * n, 1) for n in range(1, self.length // size, step)]
                scores[size] = sum(1 for b in begins if b and b[0] in _KINDS) / (len(begins) + 1)
        if stated in _SIZES and (self.length <= stated or scores[stated] > 0.2):
            return stated
        # Where pages of one size begin, half of those of twice the size begin as well: the smallest that does as well.
        best = max(scores.values(), default=0.0)
        fitting = [size for size in (_USUAL, *_SIZES) if scores.get(size, 0.0) > best / 2]
        return fitting[0] if best else _USUAL

    @staticmethod
    def _read(file: int, at: int, many: int) -> bytes | None:
        """Return bytes of a file, or None where the disk does not give them."""
        try:
            os.lseek(file, at, os.SEEK_SET)
            return os.read(file, many)
        except OSError:
            return None

    def page(self, number: int) -> bytes | None:
        """Return a page, or None where there is none or the disk does not give it."""
        if not 0 < number <= self.count:
            return None
        if self._log is not None and number in self._overlay:
            data = self._read(self._log.fileno(), self._overlay[number], self.size)
        else:
            data = self._read(self._file.fileno(), (number - 1) * self.size, self.size)
        if data is None or len(data) < self.size:
            self.unreadable.add(number)
            return None
        return data

    def close(self) -> None:
        """Close the files."""
        self._file.close()
        if self._log is not None:
            self._log.close()

    def __enter__(self) -> Pages:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
