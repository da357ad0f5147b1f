"""Two articles about two people, one of whom is named in both orders."""

from __future__ import annotations

from cuttings_db.store.connection import Store
from store_samples import add, recognised

TEXT = "Lin Mei met Mei Lin and Anna Berg on 3 June 2024 in Lyon."
PEOPLE = ("Lin Mei", "Mei Lin", "Anna Berg")


def entity(store: Store, name: str) -> str:
    """Return the UUID of the entity of a name."""
    return str(store.value("SELECT uuid FROM entities WHERE name=?", (name,)))


def fill(store: Store) -> dict[str, str]:
    """Add the two articles; return the UUIDs of their entities by name."""
    add(store, recognised(TEXT, people=PEOPLE, day="2024-06-05"))
    add(store, recognised("Anna Berg again, in Oslo.", title="Second", people=PEOPLE))
    return {name: entity(store, name) for name in ("Anna Berg", "Lin Mei")}
