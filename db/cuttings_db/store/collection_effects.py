"""Decisions about collections: made, filled, renamed, taken away. A collection is known by its name in any case."""

from __future__ import annotations

from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.connection import Store
from cuttings_db.store.decision_kinds import (
    AMONG,
    EVERYTHING,
    Effect,
    Kind,
    Things,
    as_json,
    known_articles,
    old_name,
    shown,
    the_name,
)
from cuttings_db.store.list_names import (
    find_name,
    known_name,
    of_names,
    refuse_same,
    refuse_taken,
    rename_in_searches,
    searches_back,
)
from cuttings_db.store.metadata import named_articles

__all__ = ["COLLECTION_KINDS"]

_COLLECTION = "a collection"


def _number(store: Store, name: str) -> int:
    """Return the number of a collection."""
    return int(store.value("SELECT id FROM collections WHERE name=?", (name,)))


def _collected(store: Store, name: str) -> list[int]:
    """Return the articles of a collection in order."""
    sql = "SELECT article FROM collected WHERE collection=? ORDER BY article"
    return [int(row[0]) for row in store.rows(sql, (_number(store, name),))]


def _collect(store: Store, name: str, articles: list[int], on: bool) -> None:
    """Put articles into a collection or take them out."""
    if on:
        sql = "INSERT OR IGNORE INTO collected SELECT value, ? FROM json_each(?)"
    else:
        sql = f"DELETE FROM collected WHERE collection=? AND article {AMONG}"
    store.connection.execute(sql, (_number(store, name), as_json(articles)))


def _make(store: Store, name: str) -> None:
    """Make a collection."""
    store.connection.execute("INSERT INTO collections (name) VALUES (?)", (name,))


def _unmake(store: Store, name: str) -> None:
    """Take a collection away with what is in it."""
    number = _number(store, name)
    store.connection.execute("DELETE FROM collected WHERE collection=?", (number,))
    store.connection.execute("DELETE FROM collections WHERE id=?", (number,))


def _collection(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Put articles into a collection, which is made where there is none, or take them out."""
    on = bool(decision.get("on", True))
    given = (the_name if on else old_name)(decision["name"], _COLLECTION)
    articles = named_articles(decision)
    known_articles(store, articles)
    name = find_name(store, "collections", given)
    made = name is None and on
    if made:
        _make(store, given)
        name = given
    if name is None:
        raise DecisionRefused(f"there is no collection “{shown(given)}”", "Look at the list again.")
    # Only of these: one that holds many is filled bit by bit.
    sql = f"SELECT article FROM collected WHERE collection=? AND article {AMONG}"
    there = {int(row[0]) for row in store.rows(sql, (_number(store, name), as_json(articles)))}
    changed = sorted(set(articles) - there) if on else sorted(set(articles) & there)
    _collect(store, name, changed, on)
    label = f"addition to “{shown(name)}”" if on else f"removal from “{shown(name)}”"
    return label, {"name": name, "made": made, "changed": changed}


def _collection_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Take articles out of a collection again, or put them back."""
    name = inverse["name"]
    _collect(store, name, inverse["changed"], not decision.get("on", True))
    if inverse["made"] and not _collected(store, name):
        _unmake(store, name)


def _of_collection(decision: dict[str, Any], inverse: Any) -> Things:
    """Return the place of each article in a collection; all of it where this made the collection."""
    name = old_name(decision["name"], _COLLECTION).casefold()
    if inverse and inverse["made"]:
        return {("collection", name, EVERYTHING)}
    return {("collection", name, article) for article in named_articles(decision)}


def _collection_make(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Make an empty collection."""
    name = the_name(decision["name"], _COLLECTION)
    made = find_name(store, "collections", name) is None
    if made:
        _make(store, name)
    return f"new collection “{shown(name)}”", {"made": made, "changed": [], "name": name}


def _collection_rename(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Call a collection otherwise."""
    old = known_name(store, "collections", old_name(decision["name"], _COLLECTION), "collection")
    new = the_name(decision["to"], _COLLECTION)
    refuse_taken(store, "collections", new, "collection", old)
    store.connection.execute("UPDATE collections SET name=? WHERE name=?", (new, old))
    return f"rename of collection to “{shown(new)}”", {
        "old": old,
        "saved": rename_in_searches(store, "collection", old, new),
    }


def _collection_rename_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Call a collection as it was called."""
    new = the_name(decision["to"], _COLLECTION)
    store.connection.execute("UPDATE collections SET name=? WHERE name=?", (inverse["old"], new))
    searches_back(store, inverse["saved"])


def _collection_remove(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Take a collection away; its articles stay."""
    name = known_name(store, "collections", old_name(decision["name"], _COLLECTION), "collection")
    articles = _collected(store, name)
    _unmake(store, name)
    return f"removal of collection “{shown(name)}”", {"name": name, "articles": articles}


def _collection_remove_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Make a collection again with what was in it."""
    _make(store, inverse["name"])
    _collect(store, inverse["name"], inverse["articles"], True)


def _refuse_known(store: Store, decision: dict[str, Any]) -> None:
    """Refuse to make a collection that is there."""
    refuse_taken(store, "collections", the_name(decision["name"], _COLLECTION), "collection")


def _nothing_in_it(inverse: Any) -> bool:
    """Tell whether neither a collection nor what is in it changed."""
    return not (inverse["made"] or inverse["changed"])


COLLECTION_KINDS: dict[str, Kind] = {
    "collection": Kind(_collection, _collection_back, things=_of_collection, idle=_nothing_in_it),
    "collection_make": Kind(
        _collection_make, _collection_back, refuse=_refuse_known, things=of_names, idle=_nothing_in_it
    ),
    "collection_rename": Kind(_collection_rename, _collection_rename_back, refuse=refuse_same, things=of_names),
    "collection_remove": Kind(_collection_remove, _collection_remove_back, things=of_names),
}
