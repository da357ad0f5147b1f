"""Keep the relations of an archive in the user's cache, so that the next process need not read it all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from cuttings_db.errors import CuttingsError
from cuttings_db.search import cache_folder
from cuttings_db.search.arrays import ArrayFile, encoded
from cuttings_db.store.relations import Relations

__all__ = ["KeptRelations"]

_FILE = "relations.arrays"
# Fewer articles are read as fast as a file of them.
_WORTH = 2000
# So many changed articles are read anew in a tenth of a second.
_DUE = 2000


class KeptRelations:
    """The file of one archive's relations, in a private folder beside its text index; there may be none."""

    def __init__(self, identity: str) -> None:
        self._identity = identity

    def _path(self) -> Path | None:
        """Return where the file lies."""
        folder = cache_folder(f"{self._identity}-relations")
        return folder / _FILE if folder else None

    def load(self) -> ArrayFile | None:
        """Return the arrays, or None where there are none that are whole.

        They are read, and not mapped: a mapped file that somebody cuts short ends the process.
        """
        path = self._path()
        try:
            if path is None or path.is_symlink():
                return None
            file = ArrayFile(path.read_bytes())
            file.verify()
            return file
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def save(self, relations: Relations) -> bool:
        """Write the arrays if that is worth while; returns whether. A full disk costs nothing but time."""
        if relations.size < _WORTH or relations.unkept < _DUE or relations.state[0] < 0:
            return False
        path = self._path()
        if path is None:
            return False
        aside = path.with_name(f"{_FILE}.{os.getpid()}")
        try:
            # What was deleted for good meanwhile must not come back by us.
            relations.refresh()
            for left in path.parent.glob(f"{_FILE}.*"):
                left.unlink(missing_ok=True)
            with aside.open("wb") as file:
                file.writelines(encoded(relations.kept()))
            aside.replace(path)
        except (OSError, ValueError, CuttingsError):
            with contextlib.suppress(OSError):
                aside.unlink(missing_ok=True)
            return False
        return True
