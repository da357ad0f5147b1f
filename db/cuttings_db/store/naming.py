"""Settle how an entity is called: a curated name, else its most frequent spelling, whatever came in first."""

from __future__ import annotations

from collections.abc import Iterable

from cuttings_db.store.connection import Store

__all__ = ["entities_of_articles", "settle_names"]


def entities_of_articles(store: Store, articles: Iterable[int]) -> set[int]:
    """Return the numbers of all entities that these articles mention."""
    found: set[int] = set()
    for article in articles:
        found.update(
            int(row[0])
            for row in store.rows(
                "SELECT DISTINCT r.entity FROM mentions m JOIN raw_entities r ON r.id=m.raw WHERE m.article=?",
                (article,),
            )
        )
    return found


def settle_names(store: Store, entities: Iterable[int]) -> int:
    """Write the machine name of entities anew inside a running transaction; returns how many changed.

    The name does not depend on the order of import: curated first, then the most frequent spelling, the
    longer of equals, the alphabetically first of those. A name that a person gave stays.
    """
    changed = 0
    for entity in entities:
        name = _name(store, entity)
        if name is None:
            continue
        cursor = store.connection.execute(
            "UPDATE entities SET machine_name=?, name=CASE named_by_user WHEN 1 THEN name ELSE ? END"
            " WHERE id=? AND machine_name<>?",
            (name, name, entity, name),
        )
        changed += cursor.rowcount
    return changed


def _name(store: Store, entity: int) -> str | None:
    """Return the name that an entity's raw entities and mentions give, None if nothing mentions it."""
    canonical = store.rows(
        "SELECT r.canonical, count(*) AS n FROM raw_entities r JOIN mentions m ON m.raw=r.id"
        " WHERE r.entity=? AND r.canonical<>'' GROUP BY r.canonical ORDER BY n DESC, r.canonical LIMIT 1",
        (entity,),
    )
    if canonical:
        return str(canonical[0][0])
    spelled = store.rows(
        "SELECT m.name FROM mentions m JOIN raw_entities r ON r.id=m.raw WHERE r.entity=?"
        " GROUP BY m.name ORDER BY count(*) DESC, length(m.name) DESC, m.name LIMIT 1",
        (entity,),
    )
    return str(spelled[0][0]) if spelled else None
