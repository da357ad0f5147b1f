"""Delete articles for good: out of the tables, the pages under them, the log, the text index and every cache.

What cannot be reached is named: backups and copies that still hold them.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cuttings_db.archive.backups import list_backups
from cuttings_db.archive.upkeep import catch_up, known_backups
from cuttings_db.errors import ArchiveBusy, ArchiveProblem, CuttingsError, DecisionRefused
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.search import TextIndex, cache_folder
from cuttings_db.store.connection import Store
from cuttings_db.store.places import is_archive, is_share
from cuttings_db.store.problems import typed_error
from cuttings_db.store.purging import backed_articles, purge_articles

__all__ = ["Purging"]

# The key of `meta` that says that pages or caches may still hold what was deleted.
_UNFINISHED = "purge_unfinished"
_TRASHED = "SELECT id, trashed FROM articles WHERE id IN (SELECT value FROM json_each(?))"
_BUSY_SECONDS = 20.0
_PAUSE = 0.1
_MOST_SIBLINGS = 1000
# Steps of SQLite's machine after which a file that is looked at is given up: it may be made to keep us busy.
_PATIENCE = 50_000_000
_AT_LEAST = 1 << 16


class Purging:
    """Deletes for good in one archive; `index` gives its text index."""

    def __init__(self, store: Store, index: Callable[[], TextIndex]) -> None:
        self._store, self._index = store, index

    def delete(self, articles: Sequence[int], report: Report = quiet) -> dict[str, Any]:
        """Delete articles that are in the trash; returns {deleted, backups, left}.

        It cannot be undone, and from its first write on it cannot be stopped. `backups` are files that still hold any
        of them: {path, made, checked}; `left` says in words what could not be overwritten yet, and is done later.
        """
        chosen = sorted(set(articles))
        asked = json.dumps(chosen)
        rows = self._store.rows(
            "SELECT id, trashed FROM articles WHERE id IN (SELECT value FROM json_each(?))", (asked,)
        )
        if len(rows) < len(chosen):
            raise DecisionRefused("an article is no longer in this archive", "Look at the trash again.")
        if not all(trashed for _number, trashed in rows):
            raise DecisionRefused("an article is not in the trash", "Move it to the trash first.")
        report(Step("delete", 0, len(chosen)))
        if not chosen:
            return {"deleted": 0, "backups": [], "left": ""}
        identifiers = backed_articles(self._store, chosen)
        self._store.connection.execute("PRAGMA secure_delete=ON")
        with self._store.transaction("all") as counter:
            deleted = purge_articles(self._store, chosen, counter)
            self._store.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, '1')", (_UNFINISHED,))
        left = self.finish(_unstoppable(report))
        return {"deleted": deleted, "backups": self._holders(identifiers), "left": left}

    def empty_trash(self, report: Report = quiet) -> dict[str, Any]:
        """Delete everything that is in the trash."""
        return self.delete([int(row[0]) for row in self._store.rows("SELECT id FROM articles WHERE trashed=1")], report)

    def finish(self, report: Report = quiet) -> str:
        """Overwrite what deleted articles left behind, if anything was not; returns what is still left, in words."""
        if self._store.read_only or not self._store.value("SELECT 1 FROM meta WHERE key=?", (_UNFINISHED,)):
            return ""
        left = []
        steps: dict[str, Callable[[Report], None]] = {
            "the text index": self._purge_index,
            "caches": self._purge_caches,
            "free pages of the file": self._overwrite,
        }
        for words, work in steps.items():
            try:
                work(report)
            except (CuttingsError, OSError, sqlite3.Error) as error:
                left.append(f"{words} ({getattr(error, 'reason', '') or error})")
        if not left:
            with self._store.transaction("quiet"):
                self._store.connection.execute("DELETE FROM meta WHERE key=?", (_UNFINISHED,))
            with contextlib.suppress(CuttingsError, sqlite3.Error):
                self._checkpoint(_PAUSE)
        return "; ".join(left)

    def _purge_index(self, report: Report) -> None:
        """Let the index forget the articles, and write anew every part of it that held them."""
        deadline = time.monotonic() + _BUSY_SECONDS
        while True:
            try:
                index = self._index()
                catch_up(self._store, index, report)
                index.rewrite(lambda: report(Step("delete")))
                return
            except ArchiveBusy:
                if time.monotonic() > deadline:
                    raise
                time.sleep(_PAUSE)

    def _purge_caches(self, report: Report) -> None:
        """Remove what else is kept of this archive in the user's cache; it is made again when it is needed."""
        own = cache_folder(self._store.identity)
        for folder in own.parent.glob(f"{own.name}-*") if own is not None else ():
            if not folder.is_symlink() and folder.name != f"{own.name}-pass":  # type: ignore[union-attr]
                shutil.rmtree(folder)

    def _overwrite(self, report: Report) -> None:
        """Write the file anew without its free pages and gaps, and empty the log."""
        report(Step("delete", 0, 0, "overwriting"))
        size = self._store.path.stat().st_size
        free = shutil.disk_usage(self._store.path.parent).free
        if free < 2 * size + _AT_LEAST:
            raise ArchiveProblem("the disk has too little free space", "Free some space.")
        deadline = time.monotonic() + _BUSY_SECONDS
        while True:
            try:
                self._checkpoint(_BUSY_SECONDS)
                self._store.connection.execute("VACUUM")
                self._checkpoint(_BUSY_SECONDS)
                return
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or time.monotonic() > deadline:
                    raise typed_error(error, self._store.path) from error
                time.sleep(_PAUSE)

    def _checkpoint(self, seconds: float) -> None:
        """Move the log into the file and cut it to nothing; ArchiveBusy while another process reads for long."""
        deadline = time.monotonic() + seconds
        while True:
            row = self._store.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0]
            if not row[0]:
                return
            if time.monotonic() > deadline:
                raise ArchiveBusy("another program is reading the archive", "Close it there.")
            time.sleep(_PAUSE)

    def _holders(self, identifiers: Sequence[str]) -> list[dict[str, Any]]:
        """Return backups and copies that still hold any of some articles, by their UUIDs."""
        store = self._store
        made = {entry["path"]: entry["made"] for entry in known_backups(store)}
        own = {row.path: row.made for row in list_backups(store.path, store.identity)}
        # What only the archive names is looked at on a disk of this machine alone: whoever made it may have named a
        # share of a network, which hears who asks.
        hidden = {path for path in made.keys() - own.keys() if is_share(Path(path))}
        made |= own
        found = []
        for path in dict.fromkeys([*map(Path, made), *self._siblings()]):
            holds = None if str(path) in hidden else _holds(path, identifiers)
            if holds is None and str(path) in made:
                # A disk that is not plugged in now.
                found.append({"path": str(path), "made": made[str(path)], "checked": False})
            elif holds:
                found.append({"path": str(path), "made": made.get(str(path)) or _made(path), "checked": True})
        return found

    def _siblings(self) -> list[Path]:
        """Return the other archives beside this one: copies that were made before a migration, or by hand."""
        own = self._store.path.resolve()
        try:
            paths = [path for _number, path in zip(range(_MOST_SIBLINGS), own.parent.iterdir(), strict=False)]
        except OSError:
            return []
        return sorted(path for path in paths if path.name != own.name and is_archive(path))


def _unstoppable(report: Report) -> Report:
    """Return a report that tells how far work is, and hears no cancel."""

    def tell(step: Step) -> None:
        with contextlib.suppress(CuttingsError):
            report(step)

    return tell


def _made(path: Path) -> str:
    """Return when a file was last written."""
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _holds(path: Path, identifiers: Sequence[str]) -> bool | None:
    """Tell whether an archive holds any of some articles; None where it cannot be read."""
    if not is_archive(path):
        return None
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=1.0)
        try:
            connection.execute("PRAGMA trusted_schema=OFF")
            connection.set_progress_handler(lambda: 1, _PATIENCE)
            sql = "SELECT 1 FROM articles WHERE uuid IN (SELECT value FROM json_each(?)) LIMIT 1"
            return connection.execute(sql, (json.dumps(list(identifiers)),)).fetchone() is not None
        finally:
            connection.close()
    except (sqlite3.Error, OSError, ValueError):
        return None
