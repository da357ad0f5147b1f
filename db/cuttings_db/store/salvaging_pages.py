"""The pages of an archive's file, read by ourselves: a damaged file is not given to SQLite, and none of it is run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from cuttings_db.store.salvaging_log import LogPages

__all__ = ["Pages"]

_SIZES = tuple(1 << bit for bit in range(9, 17))
_USUAL = 4096
_KINDS = (2, 5, 10, 13)
# So many pages are looked at to find out how large they are, where the file does not say.
_PROBED = 2000
# So many bytes lie between the cells of a page at most, before they are put together.
_MOST_FRAGMENTS = 60


class Pages:
    """The pages of one file by number, from 1 on; those of its log stand for them where there is one."""

    def __init__(self, path: Path, log: LogPages | None = None) -> None:
        self.path = path
        self._file = path.open("rb")
        self._log = None
        self.length = os.fstat(self._file.fileno()).st_size
        head = self._read(self._file.fileno(), 0, 100) or b""
        self.size = self._find_size(head)
        # No archive keeps bytes of its pages for others: what a damaged head says of that would shorten all rows.
        self.usable = self.size
        self._in_file = -(-self.length // self.size)
        self._overlay: dict[int, int] = {}
        if log is not None and log.size == self.size:
            self._log = log.path.open("rb")
            self._overlay = log.pages
        # Those that the log has behind the end of the file: what it says of their numbers may be anything.
        self._behind = sorted(number for number in self._overlay if number > self._in_file)
        self.count = self._in_file + len(self._behind)
        # The pages that were asked for and cannot be read.
        self.unreadable: set[int] = set()

    def _find_size(self, head: bytes) -> int:
        """Return the size of a page: what the file says, else the one with which most pages begin like one."""
        stated = int.from_bytes(head[16:18], "big")
        stated = 65536 if stated == 1 else stated
        if stated in _SIZES and (self.length <= stated or int.from_bytes(head[28:32], "big") * stated == self.length):
            return stated
        scores = {size: self._score(size) for size in _SIZES}
        # Where pages of one size begin, half of those of twice the size begin as well: the smallest that does as well.
        best = max(scores.values())
        fitting = [size for size in (_USUAL, *_SIZES) if scores[size] > best / 2]
        return fitting[0] if best else stated if stated in _SIZES else _USUAL

    def _score(self, size: int) -> float:
        """Return how many in so many places where pages of a size begin look like a page of rows, 0.0 to 1.0.

        Most pages of an archive with large originals hold bytes of these alone, which may be anything.
        """
        places = range(1, self.length // size, max(1, self.length // size // _PROBED))
        begins = [self._read(self._file.fileno(), size * number, 8) or b"" for number in places]
        return sum(1 for begin in begins if _begins_page(begin, size)) / (len(begins) + 1)

    @staticmethod
    def _read(file: int, at: int, many: int) -> bytes | None:
        """Return bytes of a file, or None where the disk does not give them."""
        try:
            os.lseek(file, at, os.SEEK_SET)
            return os.read(file, many)
        except OSError:
            return None

    def __iter__(self) -> Iterator[int]:
        """Yield the numbers of all pages that there are."""
        yield from range(1, self._in_file + 1)
        yield from self._behind

    def __contains__(self, number: int) -> bool:
        """Tell whether there is a page."""
        return 0 < number <= self._in_file or number in self._overlay

    def page(self, number: int) -> bytes | None:
        """Return a page, or None where there is none or the disk does not give it."""
        if number not in self:
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


def _begins_page(begin: bytes, size: int) -> bool:
    """Tell whether bytes may be the header of a page of rows: its kind, and numbers that fit into a page."""
    if len(begin) < 8 or begin[0] not in _KINDS:
        return False
    free, count, content = (int.from_bytes(begin[at : at + 2], "big") for at in (1, 3, 5))
    return free < size and 8 + 2 * count <= (content or 65536) <= size and begin[7] <= _MOST_FRAGMENTS
