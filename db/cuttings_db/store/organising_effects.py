"""Decisions about tags as such, which are renamed or taken away everywhere, and about saved searches."""

from __future__ import annotations

import json
from typing import Any

from cuttings_db.model import Question, from_json, to_json
from cuttings_db.store.connection import Store
from cuttings_db.store.decision_kinds import Effect, Kind, as_json, old_name, shown, the_name
from cuttings_db.store.list_names import (
    find_name,
    known_name,
    of_names,
    refuse_same,
    refuse_taken,
    rename_in_searches,
    searches_back,
    write_search,
)

__all__ = ["ORGANISING_KINDS"]

_TAG, _SEARCH = "a tag", "a saved search"


def _complete_tag(store: Store, decision: dict[str, Any]) -> dict[str, Any]:
    """Return a decision with its tag as it is spelled."""
    tag = old_name(decision.get("tag"), _TAG)
    return {**decision, "tag": find_name(store, "tags", tag) or tag}


def _tagged(store: Store, tag: str) -> list[int]:
    """Return the articles with a tag in order."""
    return [int(row[0]) for row in store.rows("SELECT article FROM tags WHERE tag=? ORDER BY article", (tag,))]


def _tag_all(store: Store, tag: str, articles: list[int]) -> None:
    """Tag articles."""
    sql = "INSERT OR IGNORE INTO tags SELECT value, ? FROM json_each(?)"
    store.connection.execute(sql, (tag, as_json(articles)))


def _tag_rename(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Call a tag otherwise; where the other name is a tag already, the two become one."""
    old = known_name(store, "tags", old_name(decision["tag"], _TAG), "tag")
    new = the_name(decision["to"], _TAG)
    had, both = _tagged(store, old), _tagged(store, new)
    store.connection.execute("DELETE FROM tags WHERE tag=?", (old,))
    _tag_all(store, new, had)
    saved = rename_in_searches(store, "tag", old, new)
    return f"rename of tag to “{shown(new)}”", {"old": old, "had": had, "both": both, "saved": saved}


def _tag_rename_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Call a tag as it was called."""
    store.connection.execute("DELETE FROM tags WHERE tag=?", (the_name(decision["to"], _TAG),))
    _tag_all(store, the_name(decision["to"], _TAG), inverse["both"])
    _tag_all(store, inverse["old"], inverse["had"])
    searches_back(store, inverse["saved"])


def _tag_remove(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Take a tag from all its articles."""
    tag = known_name(store, "tags", old_name(decision["tag"], _TAG), "tag")
    articles = _tagged(store, tag)
    store.connection.execute("DELETE FROM tags WHERE tag=?", (tag,))
    return f"removal of tag “{shown(tag)}” everywhere", {"tag": tag, "articles": articles}


def _tag_remove_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Give a tag back to its articles."""
    _tag_all(store, inverse["tag"], inverse["articles"])


def _question(decision: dict[str, Any]) -> str:
    """Return the question of a decision as it is stored."""
    question = from_json(Question, decision["question"])
    return json.dumps(to_json(question) | {"typing": False}, ensure_ascii=False, sort_keys=True)


def _saved(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Keep a question under a name; one of this name is replaced."""
    given = the_name(decision["name"], _SEARCH)
    name = find_name(store, "saved_searches", given) or given
    before = store.value("SELECT question FROM saved_searches WHERE name=?", (name,))
    write_search(store, name, _question(decision))
    return f"saved search “{shown(name)}”", {"name": name, "before": before}


def _saved_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Take a saved search away, or give it the question that it had."""
    store.connection.execute("DELETE FROM saved_searches WHERE name=?", (inverse["name"],))
    if inverse["before"] is not None:
        write_search(store, inverse["name"], inverse["before"])


def _saved_rename(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Call a saved search otherwise."""
    old = known_name(store, "saved_searches", old_name(decision["name"], _SEARCH), "saved search")
    new = the_name(decision["to"], _SEARCH)
    refuse_taken(store, "saved_searches", new, "saved search", old)
    store.connection.execute("UPDATE saved_searches SET name=? WHERE name=?", (new, old))
    return f"rename of saved search to “{shown(new)}”", {"old": old}


def _saved_rename_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Call a saved search as it was called."""
    new = the_name(decision["to"], _SEARCH)
    store.connection.execute("UPDATE saved_searches SET name=? WHERE name=?", (inverse["old"], new))


def _saved_remove(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Take a saved search away."""
    name = known_name(store, "saved_searches", old_name(decision["name"], _SEARCH), "saved search")
    before = store.value("SELECT question FROM saved_searches WHERE name=?", (name,))
    store.connection.execute("DELETE FROM saved_searches WHERE name=?", (name,))
    return f"removal of saved search “{shown(name)}”", {"name": name, "before": before}


ORGANISING_KINDS: dict[str, Kind] = {
    "tag_rename": Kind(_tag_rename, _tag_rename_back, _complete_tag, refuse=refuse_same, things=of_names),
    "tag_remove": Kind(_tag_remove, _tag_remove_back, _complete_tag, things=of_names),
    "saved_search": Kind(_saved, _saved_back, things=of_names),
    "saved_search_rename": Kind(_saved_rename, _saved_rename_back, refuse=refuse_same, things=of_names),
    "saved_search_remove": Kind(_saved_remove, _saved_back, things=of_names),
}
