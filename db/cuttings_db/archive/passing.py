"""The full pass over one archive as a person sees it: what waits, what the last run changed, a way to pause it."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path
from typing import Any

from cuttings_db.importing import run_pass, waiting_articles
from cuttings_db.progress import Report, quiet
from cuttings_db.search import cache_folder
from cuttings_db.store.connection import Store
from cuttings_db.store.stages import last_run

__all__ = ["Passing"]

_PAUSED = "pass_paused"
_BUSY_SECONDS = 2.0
_TOUCH_SECONDS = 0.3


class Passing:
    """Runs the full pass, in which process it may be; the others pause it, and let it wait while somebody works.

    The pause is kept in the archive. That somebody works is told by the time of a file in the user's cache, which the
    pass looks at between two articles.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._file: Path | None = None
        self._looked, self._touched = False, 0.0

    def _flag(self) -> Path | None:
        """Return the file whose time tells when somebody last worked; None where there is no cache."""
        if not self._looked:
            folder = cache_folder(f"{self._store.identity}-pass")
            self._file, self._looked = (folder / "busy" if folder else None), True
        return self._file

    def touch(self) -> None:
        """Note that somebody works; cheap enough for every key."""
        now = time.monotonic()
        flag = self._flag() if now - self._touched > _TOUCH_SECONDS else None
        if flag is not None:
            self._touched = now
            with contextlib.suppress(OSError):
                flag.touch(mode=0o600)

    def busy(self) -> bool:
        """Say whether somebody worked within the last two seconds."""
        flag = self._flag()
        if flag is None:
            return False
        try:
            return 0 <= time.time() - flag.lstat().st_mtime < _BUSY_SECONDS
        except OSError:
            return False

    def paused(self) -> bool:
        """Say whether a person paused the pass."""
        return bool(self._store.value("SELECT value FROM meta WHERE key=?", (_PAUSED,)) == "1")

    def pause(self, on: bool) -> dict[str, Any]:
        """Pause the pass, which ends it after the article at hand, or take that back."""
        if self.paused() != on:
            with self._store.transaction("quiet"):
                self._store.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_PAUSED, str(int(on))))
        return self.state()

    def state(self) -> dict[str, Any]:
        """Return how many articles wait, whether the pass is paused, and what the last run changed."""
        waiting = 0 if self._store.read_only else len(waiting_articles(self._store))
        return {"waiting": waiting, "paused": self.paused(), "last": last_run(self._store)}

    def run(self, report: Report = quiet) -> dict[str, Any]:
        """Recognise again what is to be recognised again, unless it is paused; returns {articles, failed, paused}."""
        if self.paused():
            return {"articles": 0, "failed": 0, "paused": True}
        outcome = run_pass(self._store, report, self.paused, self.busy)
        return {"articles": outcome.articles, "failed": outcome.failed, "paused": outcome.paused}
