"""Keep the derived stores in step with the archive: catch the index up, back up."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cuttings_db.archive.indexing import MANY, index_many, read_documents
from cuttings_db.leftovers import clear_left
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.search import TextIndex
from cuttings_db.store.backing_up_choice import keep_copy_in_mind
from cuttings_db.store.connection import Store, now
from cuttings_db.store.problems import stored_json
from cuttings_db.store.queues import count_dirty, dirty_batch, token_at

__all__ = ["backup", "catch_up", "known_backups", "remember_copy", "tidy", "unindexed"]

# The key of `meta` that holds where copies went, and how many of them are kept in mind.
_BACKUPS, _MOST_BACKUPS = "backups", 200
# So many articles are analysed before the index is committed; a kill loses no more than that.
_BATCH = 512


def _indexed_counter(store: Store, index: TextIndex) -> int:
    """Return the history counter up to which the index knows this archive, 0 if it knows another one."""
    return (store.counter_of(index.token) if index.token else None) or 0


def unindexed(store: Store, index: TextIndex) -> int:
    """Return how many articles the index has not seen in their present form."""
    return count_dirty(store, _indexed_counter(store, index))


def catch_up(store: Store, index: TextIndex, report: Report = quiet) -> int:
    """Index what changed since the index's token; a foreign or damaged index is rebuilt. Returns how many."""
    if not store.read_only:
        # This is what every start begins with: what a killed program left aside goes.
        clear_left(store.path.resolve().parent)
        clear_left(Path(tempfile.gettempdir()))
    index.refresh()
    counter, done = _indexed_counter(store, index), 0
    if count_dirty(store, counter) >= MANY:
        done = index_many(store, index, counter, report)
        counter = _indexed_counter(store, index) if done else counter
    rebuild = counter == 0
    total = done + count_dirty(store, counter)
    while True:
        articles, reached = dirty_batch(store, counter, _BATCH)
        if not articles:
            return done
        report(Step("index", done, total))
        made = [*read_documents(store, articles)]
        gone = set(articles) - {document.id for document in made}
        index.update(made, sorted(gone), token_at(store, reached), rebuild=rebuild)
        rebuild, counter = False, reached
        done += len(articles)
        report(Step("index", done, total))


def tidy(store: Store, index: TextIndex, check: Callable[[], None]) -> None:
    """Merge the segments of the index, or build it again if it turns out damaged; `check` may raise Cancelled."""
    index.tidy(check)
    if index.token is None and count_dirty(store, 0):
        catch_up(store, index, lambda step: check())


def backup(store: Store, to: Path) -> dict[str, Any]:
    """Write a checked copy of the archive, then open it before it is called a backup."""
    store.backup(to)
    copy = Store(to, read_only=True)
    try:
        articles = int(copy.value("SELECT count(*) FROM articles"))
    finally:
        copy.close()
    if not store.read_only:
        remember_copy(store, to)
        keep_copy_in_mind(store.path, to, articles)
    return {"path": str(to), "articles": articles}


def known_backups(store: Store) -> list[dict[str, str]]:
    """Return the copies that were made of an archive, each with its path and when it was made, newest first."""
    rows = stored_json(store.value("SELECT value FROM meta WHERE key=?", (_BACKUPS,)) or "[]")
    return [{"path": str(row["path"]), "made": str(row["made"])} for row in rows]


def remember_copy(store: Store, to: Path) -> None:
    """Note that a copy was made, so that it can be named when something is deleted for good."""
    path = str(to.resolve())
    rows = [{"path": path, "made": now()}, *(row for row in known_backups(store) if row["path"] != path)]
    with store.transaction("quiet"):
        kept = json.dumps(rows[:_MOST_BACKUPS], ensure_ascii=False)
        store.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_BACKUPS, kept))
