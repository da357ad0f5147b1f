"""Decisions about what articles are sorted into: collections, the names of tags, saved searches."""

from __future__ import annotations

import json
from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.model import Question, from_json, to_json
from cuttings_db.store.connection import Store
from cuttings_db.store.decision_kinds import (
    AMONG,
    EVERYTHING,
    Effect,
    Kind,
    Things,
    as_json,
    known_articles,
    shown,
    the_name,
)
from cuttings_db.store.metadata import named_articles
from cuttings_db.store.problems import stored_json

__all__ = ["ORGANISING_KINDS"]

_COLLECTION, _TAG, _SEARCH = "a collection", "a tag", "a saved search"


def _found(store: Store, table: str, name: str) -> str | None:
    """Return a name as a table spells it, in whatever case it is given; as it is given where both are there."""
    column = {"collections": "name", "saved_searches": "name", "tags": "tag"}[table]
    if store.value(f"SELECT 1 FROM {table} WHERE {column}=? LIMIT 1", (name,)) is not None:
        return name
    known = sorted(str(row[0]) for row in store.rows(f"SELECT DISTINCT {column} FROM {table}"))
    return next((other for other in known if other.casefold() == name.casefold()), None)


def _known(store: Store, table: str, name: str, what: str) -> str:
    """Return a name as a table spells it; DecisionRefused if it is not there."""
    found = _found(store, table, name)
    if found is None:
        raise DecisionRefused(f"there is no {what} “{shown(name)}”", "Look at the list again.")
    return found


def _free(store: Store, table: str, name: str, what: str, own: str = "") -> None:
    """Refuse a name that another one has, in whatever case."""
    found = _found(store, table, name)
    if found is not None and found != own:
        raise DecisionRefused(f"there is a {what} “{shown(found)}” already", "Choose another name.")


# Saved searches say by name what they are about: they follow where a name changes.


def _rename_in_searches(store: Store, kind: str, old: str, new: str) -> dict[str, str]:
    """Let saved searches name a collection or tag as it is called now; returns those that did, as they were."""
    before: dict[str, str] = {}
    wanted = f"{kind}:{old}".casefold()
    for name, stored in store.rows("SELECT name, question FROM saved_searches ORDER BY name"):
        question = stored_json(stored)
        scopes = question.get("scopes", [])
        renamed = [f"{kind}:{new}" if str(scope).casefold() == wanted else scope for scope in scopes]
        if renamed != scopes:
            before[str(name)] = str(stored)
            _write_search(store, str(name), json.dumps({**question, "scopes": renamed}, ensure_ascii=False))
    return before


def _searches_back(store: Store, before: dict[str, str]) -> None:
    """Give saved searches back what they were."""
    for name, question in before.items():
        _write_search(store, name, question)


def _write_search(store: Store, name: str, question: str) -> None:
    """Write a saved search."""
    store.connection.execute("INSERT OR REPLACE INTO saved_searches VALUES (?, ?)", (name, question))


# Collections


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
    given, on = the_name(decision["name"], _COLLECTION), bool(decision.get("on", True))
    articles = named_articles(decision)
    known_articles(store, articles)
    name = _found(store, "collections", given)
    made = name is None and on
    if made:
        _make(store, given)
        name = given
    if name is None:
        raise DecisionRefused(f"there is no collection “{shown(given)}”", "Look at the list again.")
    there = set(_collected(store, name))
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
    name = the_name(decision["name"], _COLLECTION).casefold()
    if inverse and inverse["made"]:
        return {("collection", name, EVERYTHING)}
    return {("collection", name, article) for article in named_articles(decision)}


def _collection_make(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Make an empty collection."""
    name = the_name(decision["name"], _COLLECTION)
    made = _found(store, "collections", name) is None
    if made:
        _make(store, name)
    return f"new collection “{shown(name)}”", {"made": made, "changed": [], "name": name}


def _collection_rename(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Call a collection otherwise."""
    old = _known(store, "collections", the_name(decision["name"], _COLLECTION), "collection")
    new = the_name(decision["to"], _COLLECTION)
    _free(store, "collections", new, "collection", old)
    store.connection.execute("UPDATE collections SET name=? WHERE name=?", (new, old))
    return f"rename of collection to “{shown(new)}”", {
        "old": old,
        "saved": _rename_in_searches(store, "collection", old, new),
    }


def _collection_rename_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Call a collection as it was called."""
    new = the_name(decision["to"], _COLLECTION)
    store.connection.execute("UPDATE collections SET name=? WHERE name=?", (inverse["old"], new))
    _searches_back(store, inverse["saved"])


def _collection_remove(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Take a collection away; its articles stay."""
    name = _known(store, "collections", the_name(decision["name"], _COLLECTION), "collection")
    articles = _collected(store, name)
    _unmake(store, name)
    return f"removal of collection “{shown(name)}”", {"name": name, "articles": articles}


def _collection_remove_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Make a collection again with what was in it."""
    _make(store, inverse["name"])
    _collect(store, inverse["name"], inverse["articles"], True)


# Tags


def _tagged(store: Store, tag: str) -> list[int]:
    """Return the articles with a tag in order."""
    return [int(row[0]) for row in store.rows("SELECT article FROM tags WHERE tag=? ORDER BY article", (tag,))]


def _tag_all(store: Store, tag: str, articles: list[int]) -> None:
    """Tag articles."""
    sql = "INSERT OR IGNORE INTO tags SELECT value, ? FROM json_each(?)"
    store.connection.execute(sql, (tag, as_json(articles)))


def _tag_rename(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Call a tag otherwise; where the other name is a tag already, the two become one."""
    old = _known(store, "tags", the_name(decision["tag"], _TAG), "tag")
    new = the_name(decision["to"], _TAG)
    had, both = _tagged(store, old), _tagged(store, new)
    store.connection.execute("DELETE FROM tags WHERE tag=?", (old,))
    _tag_all(store, new, had)
    saved = _rename_in_searches(store, "tag", old, new)
    return f"rename of tag to “{shown(new)}”", {"old": old, "had": had, "both": both, "saved": saved}


def _tag_rename_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Call a tag as it was called."""
    store.connection.execute("DELETE FROM tags WHERE tag=?", (the_name(decision["to"], _TAG),))
    _tag_all(store, the_name(decision["to"], _TAG), inverse["both"])
    _tag_all(store, inverse["old"], inverse["had"])
    _searches_back(store, inverse["saved"])


def _tag_remove(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Take a tag from all its articles."""
    tag = _known(store, "tags", the_name(decision["tag"], _TAG), "tag")
    articles = _tagged(store, tag)
    store.connection.execute("DELETE FROM tags WHERE tag=?", (tag,))
    return f"removal of tag “{shown(tag)}” everywhere", {"tag": tag, "articles": articles}


def _tag_remove_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Give a tag back to its articles."""
    _tag_all(store, inverse["tag"], inverse["articles"])


# Saved searches


def _question(decision: dict[str, Any]) -> str:
    """Return the question of a decision as it is stored."""
    question = from_json(Question, decision["question"])
    return json.dumps(to_json(question) | {"typing": False}, ensure_ascii=False, sort_keys=True)


def _saved(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Keep a question under a name; one of this name is replaced."""
    given = the_name(decision["name"], _SEARCH)
    name = _found(store, "saved_searches", given) or given
    before = store.value("SELECT question FROM saved_searches WHERE name=?", (name,))
    _write_search(store, name, _question(decision))
    return f"saved search “{shown(name)}”", {"name": name, "before": before}


def _saved_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Take a saved search away, or give it the question that it had."""
    store.connection.execute("DELETE FROM saved_searches WHERE name=?", (inverse["name"],))
    if inverse["before"] is not None:
        _write_search(store, inverse["name"], inverse["before"])


def _saved_rename(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Call a saved search otherwise."""
    old = _known(store, "saved_searches", the_name(decision["name"], _SEARCH), "saved search")
    new = the_name(decision["to"], _SEARCH)
    _free(store, "saved_searches", new, "saved search", old)
    store.connection.execute("UPDATE saved_searches SET name=? WHERE name=?", (new, old))
    return f"rename of saved search to “{shown(new)}”", {"old": old}


def _saved_rename_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Call a saved search as it was called."""
    new = the_name(decision["to"], _SEARCH)
    store.connection.execute("UPDATE saved_searches SET name=? WHERE name=?", (inverse["old"], new))


def _saved_remove(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Take a saved search away."""
    name = _known(store, "saved_searches", the_name(decision["name"], _SEARCH), "saved search")
    before = store.value("SELECT question FROM saved_searches WHERE name=?", (name,))
    store.connection.execute("DELETE FROM saved_searches WHERE name=?", (name,))
    return f"removal of saved search “{shown(name)}”", {"name": name, "before": before}


# What they are about, and what nobody can have in mind


def _of_names(decision: dict[str, Any], inverse: Any) -> Things:
    """Return the names that a decision is about, each with everything that bears it."""
    what = {"c": "collection", "t": "tag", "s": "saved"}[str(decision["kind"])[0]]
    names = [decision[field] for field in ("name", "tag", "to") if isinstance(decision.get(field), str)]
    found: Things = set()
    for name in names:
        plain = " ".join(name.split())
        found.add((what, plain if what == "tag" else plain.casefold(), EVERYTHING))
    if isinstance(inverse, dict):
        found |= {("saved", name.casefold(), EVERYTHING) for name in inverse.get("saved", {})}
        if "old" in inverse and what == "tag":
            found.add((what, inverse["old"], EVERYTHING))
    return found


def _refuse_known(store: Store, decision: dict[str, Any]) -> None:
    """Refuse to make a collection that is there."""
    _free(store, "collections", the_name(decision["name"], _COLLECTION), "collection")


def _refuse_same(store: Store, decision: dict[str, Any]) -> None:
    """Refuse a name that is the one before."""
    old = " ".join(str(decision.get("name") or decision.get("tag")).split())
    if old == " ".join(str(decision["to"]).split()):
        raise DecisionRefused(f"“{shown(old)}” is called so already", "Choose another name.")


def _nothing_in_it(inverse: Any) -> bool:
    """Tell whether neither a collection nor what is in it changed."""
    return not (inverse["made"] or inverse["changed"])


ORGANISING_KINDS: dict[str, Kind] = {
    "collection": Kind(_collection, _collection_back, things=_of_collection, idle=_nothing_in_it),
    "collection_make": Kind(
        _collection_make, _collection_back, refuse=_refuse_known, things=_of_names, idle=_nothing_in_it
    ),
    "collection_rename": Kind(_collection_rename, _collection_rename_back, refuse=_refuse_same, things=_of_names),
    "collection_remove": Kind(_collection_remove, _collection_remove_back, things=_of_names),
    "tag_rename": Kind(_tag_rename, _tag_rename_back, refuse=_refuse_same, things=_of_names),
    "tag_remove": Kind(_tag_remove, _tag_remove_back, things=_of_names),
    "saved_search": Kind(_saved, _saved_back, things=_of_names),
    "saved_search_rename": Kind(_saved_rename, _saved_rename_back, refuse=_refuse_same, things=_of_names),
    "saved_search_remove": Kind(_saved_remove, _saved_back, things=_of_names),
}
