"""Where the files of an index stand: in a folder, or in memory."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from whoosh.filedb.filestore import Storage

from cuttings_db.search.arrays import Array, ArrayFile, encoded

__all__ = ["Shelf"]


class Shelf(Storage):
    """Where the files of an index stand: in a folder, or in memory (`folder` None). Files are written once, whole."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.readonly = False
        self._memory: dict[str, bytes] = {}

    def names(self) -> list[str]:
        """Return the names of all files in order."""
        if self.folder is None:
            return sorted(self._memory)
        return sorted(path.name for path in self.folder.iterdir() if path.is_file())

    def write(self, name: str, pieces: list[bytes], flush: bool = False) -> None:
        """Write a file aside and put it in place at once; `flush` waits for the disk."""
        if self.folder is None:
            self._memory[name] = b"".join(pieces)
            return
        temporary = self.folder / f"{name}.tmp"
        with temporary.open("wb") as file:
            file.writelines(pieces)
            if flush:
                file.flush()
                os.fsync(file.fileno())
        temporary.replace(self.folder / name)

    def write_arrays(self, name: str, arrays: Mapping[str, Array]) -> None:
        """Write a file of arrays."""
        self.write(name, encoded(arrays))

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
