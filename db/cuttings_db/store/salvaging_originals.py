"""Originals of a damaged backup: their bytes lie beside it, in packs, and are brought into what is made of it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from cuttings_db.progress import Report, Step
from cuttings_db.store.backing_up import MARK
from cuttings_db.store.backing_up_originals import Packs

__all__ = ["bring_back_originals", "is_of_backup"]

_MISSING = (
    "SELECT id, sha256 FROM originals WHERE size>0 AND id NOT IN (SELECT original FROM original_chunks) ORDER BY id"
)


def is_of_backup(connection: sqlite3.Connection) -> bool:
    """Tell whether what came over says that it is a backup: it has no bytes of originals then."""
    return bool(connection.execute("SELECT count(*) FROM meta WHERE key=?", (MARK,)).fetchone()[0])


def bring_back_originals(connection: sqlite3.Connection, path: Path, report: Report) -> None:
    """Put the bytes of originals that have none into a new archive, as far as packs beside the damaged file hold them.

    A pack holds them by their hash, and what is not of that hash is none.
    """
    folder = path.resolve().parent
    missing = connection.execute(_MISSING).fetchall()
    packs = Packs(folder, path, lambda: report(Step("salvage")))
    if not missing or not packs.paths():
        return
    for number, (original, sha256) in enumerate(missing):
        report(Step("salvage", number, len(missing), "original_chunks"))
        rows = [(original, position, data) for position, data in enumerate(packs.chunks(str(sha256)) or ())]
        connection.executemany("INSERT INTO original_chunks VALUES (?, ?, ?)", rows)
