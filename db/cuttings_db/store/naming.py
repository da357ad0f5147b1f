"""Settle what a run of recognition or an import left open, once at its end, whatever came in first."""

from __future__ import annotations

import time

from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store.clusters import settle_clusters
from cuttings_db.store.connection import Store
from cuttings_db.store.replaying import replay
from cuttings_db.store.retrying import retry_articles
from cuttings_db.store.spelling import NAMED, entities_of_articles, settle_names, unsettle_article

__all__ = [
    "entities_of_articles",
    "pending_names",
    "settle_in_steps",
    "settle_names",
    "settle_pending",
    "unsettle_all",
    "unsettle_article",
]

# The key of `meta` that holds the history counter up to which names are settled; one below zero asks for all of them,
# and says since when.
_SETTLED = "names_settled"
# Names of a large archive take minutes. Nobody else may write meanwhile in one transaction, so it is done in many.
_STEP_SECONDS = 0.25
_AT_ONCE = 40


def _settled(store: Store) -> int:
    """Return the history counter up to which names are settled."""
    return int(store.value("SELECT value FROM meta WHERE key=?", (_SETTLED,)) or 0)


def _note(store: Store, counter: int) -> None:
    """Note inside a running transaction up to where names are settled."""
    store.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_SETTLED, str(counter)))
    store.connection.execute("DELETE FROM touched WHERE kind=? AND counter<=?", (NAMED, counter))


def pending_names(store: Store) -> bool:
    """Tell whether articles came in since names were settled: an import is under way, or was cut off."""
    settled = _settled(store)
    return settled < 0 or store.value("SELECT 1 FROM dirty WHERE counter>? LIMIT 1", (settled,)) is not None


def unsettle_all(store: Store) -> None:
    """Note inside a running transaction that every name must be settled anew."""
    _note(store, -max(1, store.last_token()[0]))


def settle_pending(store: Store, counter: int) -> int:
    """Settle inside a running transaction the names that changed articles mention; returns how many changed.

    Clusters keep their UUIDs, and decisions that waited for what came in are laid over it. What is pending is read
    from the archive and not from memory, so an import that was killed is made good by whoever comes next.
    """
    settled = _settled(store)
    _settle_people(store, counter)
    changed = settle_names(store, _pending_entities(store, settled))
    _note(store, counter)
    return changed


def settle_in_steps(store: Store, report: Report = quiet) -> None:
    """Do the same in short transactions, between which others may write; what they bring in meanwhile stays pending.

    One that is cut off, as `report` may do, begins anew with whoever comes next.
    """
    if not pending_names(store):
        return
    with store.transaction("mapping") as counter:
        settled = _settled(store)
        _settle_people(store, counter)
    entities = _pending_entities(store, settled)
    every = len(entities)
    while entities:
        report(Step("names", every - len(entities)))
        with store.transaction("mapping"):
            until, begun = time.monotonic() + _STEP_SECONDS, False
            while entities and not (begun and time.monotonic() > until):
                settle_names(store, entities[:_AT_ONCE])
                del entities[:_AT_ONCE]
                begun = True
    with store.transaction("quiet"):
        # Whoever asked for all names since then has seen articles that this did not.
        if -_settled(store) <= counter:
            _note(store, counter)


def _settle_people(store: Store, counter: int) -> None:
    """Let clusters keep their UUIDs, and lay over them what people said, inside a running transaction."""
    settle_clusters(store)
    retry_articles(store, counter)
    replay(store, counter)


def _pending_entities(store: Store, settled: int) -> list[int]:
    """Return the entities that articles mention which changed since a history counter; all of them for one below 0."""
    if settled < 0:
        return sorted(int(row[0]) for row in store.rows("SELECT DISTINCT entity FROM raw_entities"))
    rows = store.rows("SELECT article FROM dirty WHERE counter>?", (settled,))
    before = store.rows("SELECT item FROM touched WHERE kind=? AND counter>?", (NAMED, settled))
    return sorted(entities_of_articles(store, (int(row[0]) for row in rows)) | {int(row[0]) for row in before})
