"""Archives with a few articles of invented people, their backups, and everything that an archive holds as rows."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from cuttings_db.archive.backups import Backups
from cuttings_db.store.backing_up_folder import Backup
from cuttings_db.store.connection import Store
from cuttings_db.store.records import KeptOriginal
from store_samples import add, recognised

_TABLES = "SELECT name FROM sqlite_master WHERE type='table' AND (name NOT LIKE 'sqlite\\_%' ESCAPE '\\')"


def write_original(folder: Path, words: str) -> KeptOriginal:
    """Write a file that an article came from."""
    folder.mkdir(exist_ok=True)
    data = words.encode() * 50
    sha256 = hashlib.sha256(data).hexdigest()
    path = folder / f"{sha256[:12]}.txt"
    path.write_bytes(data)
    return KeptOriginal(path, sha256, path.name, "text/plain")


def add_with_original(store: Store, folder: Path, number: int) -> int:
    """Store an article of its own words, with the file that it came from."""
    words = f"Note {number} of Anna Berg, who was in Oslo on 3 June 2024."
    found = recognised(words, title=f"Note {number}", people=("Anna Berg",), day="2024-06-03")
    return add(store, found, f"/x/{number}.txt", write_original(folder, words))


def archive_of(folder: Path, articles: int, name: str = "a.cuttings") -> Store:
    """Make an archive with some articles."""
    store = Store(folder / name, create=True)
    for number in range(articles):
        add_with_original(store, folder / "in", number)
    return store


def everything(path: Path, *, without_newest_token: bool = False) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table of a file; what restoring adds can be left out."""
    log = Path(f"{path}-wal")
    options = "mode=ro" if log.exists() and log.stat().st_size else "immutable=1"
    with closing(sqlite3.connect(f"{path.as_uri()}?{options}", uri=True)) as opened:
        names = [row[0] for row in opened.execute(_TABLES).fetchall()]
        found = {name: sorted(opened.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr) for name in names}
    if without_newest_token:
        newest = max(row[0] for row in found["history"])
        found["history"] = [row for row in found["history"] if row[0] != newest]
    return found


def back_up(store: Store, kind: str = "daily") -> Backup:
    """Make a backup."""
    return Backups(store).make(kind)
