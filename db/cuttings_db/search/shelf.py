"""Where the files of an index stand: in a folder, or in memory."""

from __future__ import annotations

import io
import os
import tempfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import BinaryIO, cast

from whoosh.filedb.filestore import Storage

from cuttings_db.search.arrays import Array, ArrayFile, encoded

__all__ = ["Shelf", "Written"]

Written = tuple[int, int]  # size and CRC-32 of a file
# So many bytes are handed to the disk at a time: one long wait at the end would keep everybody waiting with us.
_STRETCH = 16 * 1024 * 1024


class Shelf(Storage):
    """Where the files of an index stand: in a folder, or in memory (`folder` None). Files are written once, whole.

    `written` holds size and CRC-32 of the files that were written here, by name.
    """

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.readonly = False
        self.written: dict[str, Written] = {}
        self._memory: dict[str, bytes] = {}

    def names(self) -> list[str]:
        """Return the names of all files in order."""
        if self.folder is None:
            return sorted(self._memory)
        return sorted(path.name for path in self.folder.iterdir() if path.is_file())

    def write(self, name: str, pieces: Iterable[bytes], flush: bool = False) -> Written:
        """Write a file aside and put it in place at once; `flush` waits for the disk. Returns size and checksum."""
        size, crc = 0, 0
        with self._aside(name) as file:
            waiting = 0
            for piece in pieces:
                file.write(piece)
                size += len(piece)
                crc = zlib.crc32(piece, crc)
                waiting += len(piece)
                if flush and waiting > _STRETCH:
                    self._sync(file)
                    waiting = 0
            if flush:
                self._sync(file)
            if isinstance(file, io.BytesIO):
                self._memory[name] = file.getvalue()
        if self.folder is not None:
            (self.folder / f"{name}.tmp").replace(self.folder / name)
        self.written[name] = (size, crc)
        return size, crc

    def _aside(self, name: str) -> BinaryIO:
        """Open what is written to before it is whole."""
        return io.BytesIO() if self.folder is None else (self.folder / f"{name}.tmp").open("wb")

    def _sync(self, file: BinaryIO) -> None:
        """Wait until the disk has what was written so far."""
        if self.folder is not None:
            file.flush()
            os.fsync(file.fileno())

    def write_arrays(self, name: str, arrays: Mapping[str, Array]) -> Written:
        """Write a file of arrays and return its size and checksum."""
        return self.write(name, encoded(arrays), flush=True)

    def temporary(self) -> BinaryIO:
        """Open a file without a name, which is gone when it is closed or its process ends."""
        if self.folder is None:
            return io.BytesIO()
        return cast(BinaryIO, tempfile.TemporaryFile(dir=self.folder, buffering=1 << 18))

    def take(self, folder: Path, files: Mapping[str, Written]) -> None:
        """Move files, whose size and checksum are known, from another folder of the same disk to this one."""
        assert self.folder is not None
        for name in files:
            (folder / name).replace(self.folder / name)
        self.written.update(files)

    def read(self, name: str) -> bytes:
        """Return a file's bytes; FileNotFoundError if there is none."""
        if self.folder is not None:
            return (self.folder / name).read_bytes()
        if name not in self._memory:
            raise FileNotFoundError(name)
        return self._memory[name]

    def arrays(self, name: str) -> ArrayFile:
        """Open a file of arrays."""
        return ArrayFile(self.folder / name if self.folder is not None else self.read(name))

    def remove(self, name: str) -> None:
        """Remove a file; what another process holds open may stay until the next time."""
        if self.folder is None:
            self._memory.pop(name, None)
        else:
            try:
                (self.folder / name).unlink(missing_ok=True)
            except PermissionError:
                return

    def close(self) -> None:
        """Do nothing: Whoosh's readers close the storage that they were given, and nothing is open."""
