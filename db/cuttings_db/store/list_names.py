"""Names of collections, tags and saved searches: found in any case, taken once, followed by saved searches."""

from __future__ import annotations

import json
from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.connection import Store
from cuttings_db.store.decision_kinds import EVERYTHING, Things, shown
from cuttings_db.store.problems import stored_json

__all__ = [
    "find_name",
    "known_name",
    "of_names",
    "refuse_same",
    "refuse_taken",
    "rename_in_searches",
    "searches_back",
    "write_search",
]


def find_name(store: Store, table: str, name: str) -> str | None:
    """Return a name as a table spells it, in whatever case it is given; as it is given where both are there."""
    column = {"collections": "name", "saved_searches": "name", "tags": "tag"}[table]
    if store.value(f"SELECT 1 FROM {table} WHERE {column}=? LIMIT 1", (name,)) is not None:
        return name
    known = sorted(str(row[0]) for row in store.rows(f"SELECT DISTINCT {column} FROM {table}"))
    return next((other for other in known if " ".join(other.split()).casefold() == name.casefold()), None)


def known_name(store: Store, table: str, name: str, what: str) -> str:
    """Return a name as a table spells it; DecisionRefused if it is not there."""
    found = find_name(store, table, name)
    if found is None:
        raise DecisionRefused(f"there is no {what} “{shown(name)}”", "Look at the list again.")
    return found


def refuse_taken(store: Store, table: str, name: str, what: str, own: str = "") -> None:
    """Refuse a name that another one has, in whatever case."""
    found = find_name(store, table, name)
    if found is not None and found != own:
        raise DecisionRefused(f"there is a {what} “{shown(found)}” already", "Choose another name.")


def rename_in_searches(store: Store, kind: str, old: str, new: str) -> dict[str, str]:
    """Let saved searches name a collection or tag as it is called now; returns those that did, as they were."""
    before: dict[str, str] = {}
    wanted = f"{kind}:{old}".casefold()
    for name, stored in store.rows("SELECT name, question FROM saved_searches ORDER BY name"):
        question = stored_json(stored)
        scopes = question.get("scopes", []) if isinstance(question, dict) else []
        renamed = [f"{kind}:{new}" if str(scope).casefold() == wanted else scope for scope in scopes]
        if renamed != scopes:
            before[str(name)] = str(stored)
            write_search(store, str(name), json.dumps({**question, "scopes": renamed}, ensure_ascii=False))
    return before


def searches_back(store: Store, before: dict[str, str]) -> None:
    """Give saved searches back what they were."""
    for name, question in before.items():
        write_search(store, name, question)


def write_search(store: Store, name: str, question: str) -> None:
    """Write a saved search."""
    store.connection.execute("INSERT OR REPLACE INTO saved_searches VALUES (?, ?)", (name, question))


def of_names(decision: dict[str, Any], inverse: Any) -> Things:
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


def refuse_same(store: Store, decision: dict[str, Any]) -> None:
    """Refuse a name that is the one before."""
    old = " ".join(str(decision.get("name") or decision.get("tag")).split())
    if old == " ".join(str(decision["to"]).split()):
        raise DecisionRefused(f"“{shown(old)}” is called so already", "Choose another name.")
