"""Settle how an entity is called: a curated name, else its most frequent spelling, whatever came in first."""

from __future__ import annotations

import json
from collections.abc import Iterable

from cuttings_db.store.connection import Store

__all__ = ["entities_of_articles", "pending_names", "settle_names", "settle_pending", "unsettle_all"]

# The key of `meta` that holds the history counter up to which names are settled; -1 asks for all of them.
_SETTLED = "names_settled"

# The best name of each entity comes first. The lists are temporary tables in all but name: one question for all.
_CANONICAL = """
SELECT r.entity, r.canonical FROM json_each(?) w JOIN raw_entities r ON r.entity=w.value JOIN mentions m ON m.raw=r.id
WHERE r.canonical<>'' GROUP BY r.entity, r.canonical ORDER BY r.entity, count(*) DESC, r.canonical
"""
_SPELLED = """
SELECT r.entity, m.name FROM json_each(?) w JOIN raw_entities r ON r.entity=w.value JOIN mentions m ON m.raw=r.id
GROUP BY r.entity, m.name ORDER BY r.entity, count(*) DESC, length(m.name) DESC, m.name
"""


def entities_of_articles(store: Store, articles: Iterable[int]) -> set[int]:
    """Return the numbers of all entities that these articles mention."""
    rows = store.rows(
        "SELECT DISTINCT r.entity FROM json_each(?) a JOIN mentions m ON m.article=a.value"
        " JOIN raw_entities r ON r.id=m.raw",
        (json.dumps(list(articles)),),
    )
    return {int(row[0]) for row in rows}


def settle_names(store: Store, entities: Iterable[int]) -> int:
    """Write the machine name of entities anew inside a running transaction; returns how many changed.

    The name does not depend on the order of import: curated first, then the most frequent spelling, the
    longer of equals, the alphabetically first of those. A name that a person gave stays.
    """
    wanted = list(entities)
    names: dict[int, str] = {}
    for entity, name in store.rows(_CANONICAL, (json.dumps(wanted),)):
        names.setdefault(int(entity), str(name))
    spelled = [entity for entity in wanted if entity not in names]
    for entity, name in store.rows(_SPELLED, (json.dumps(spelled),)):
        names.setdefault(int(entity), str(name))
    cursor = store.connection.executemany(
        "UPDATE entities SET machine_name=?, name=CASE named_by_user WHEN 1 THEN name ELSE ? END"
        " WHERE id=? AND machine_name<>?",
        [(name, name, entity, name) for entity, name in names.items()],
    )
    return max(cursor.rowcount, 0)


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

    What is pending is read from the archive and not from memory, so an import that was killed is made good by
    whoever comes next.
    """
    settled = _settled(store)
    if settled < 0:
        entities = {int(row[0]) for row in store.rows("SELECT DISTINCT entity FROM raw_entities")}
    else:
        rows = store.rows("SELECT article FROM dirty WHERE counter>?", (settled,))
        entities = entities_of_articles(store, (int(row[0]) for row in rows))
    changed = settle_names(store, sorted(entities))
    _note(store, counter)
    return changed
