"""Settle what a run of recognition or an import left open, once at its end, whatever came in first."""

from __future__ import annotations

from cuttings_db.store.clusters import settle_clusters
from cuttings_db.store.connection import Store
from cuttings_db.store.replaying import replay
from cuttings_db.store.retrying import retry_articles
from cuttings_db.store.spelling import entities_of_articles, settle_names

__all__ = ["entities_of_articles", "pending_names", "settle_names", "settle_pending", "unsettle_all"]

# The key of `meta` that holds the history counter up to which names are settled; -1 asks for all of them.
_SETTLED = "names_settled"


def _settled(store: Store) -> int:
    """Return the history counter up to which names are settled."""
    return int(store.value("SELECT value FROM meta WHERE key=?", (_SETTLED,)) or 0)


def _note(store: Store, counter: int) -> None:
    """Note inside a running transaction up to where names are settled."""
    store.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_SETTLED, str(counter)))


def pending_names(store: Store) -> bool:
    """Tell whether articles came in since names were settled: an import is under way, or was cut off."""
    settled = _settled(store)
    return settled < 0 or store.value("SELECT 1 FROM dirty WHERE counter>? LIMIT 1", (settled,)) is not None


def unsettle_all(store: Store) -> None:
    """Note inside a running transaction that every name must be settled anew."""
    _note(store, -1)


def settle_pending(store: Store, counter: int) -> int:
    """Settle inside a running transaction the names that changed articles mention; returns how many changed.

    Clusters keep their UUIDs, and decisions that waited for what came in are laid over it. What is pending is read
    from the archive and not from memory, so an import that was killed is made good by whoever comes next.
    """
    settled = _settled(store)
    settle_clusters(store)
    retry_articles(store, counter)
    replay(store, counter)
    if settled < 0:
        entities = {int(row[0]) for row in store.rows("SELECT DISTINCT entity FROM raw_entities")}
    else:
        rows = store.rows("SELECT article FROM dirty WHERE counter>?", (settled,))
        entities = entities_of_articles(store, (int(row[0]) for row in rows))
    changed = settle_names(store, sorted(entities))
    _note(store, counter)
    return changed
