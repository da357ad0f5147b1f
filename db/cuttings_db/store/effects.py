"""What each kind of decision does to the tables, and how it is taken back. Every effect returns its inverse."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.model import ENTITY_TYPES
from cuttings_db.store.articles import mark_dirty, note_dates
from cuttings_db.store.connection import Store
from cuttings_db.store.date_effects import DATE_EFFECTS, complete, date_articles, revert_date_effect
from cuttings_db.store.entities import entity_row
from cuttings_db.store.metadata import METADATA_FIELDS, known_article, named_articles, refresh_metadata, set_override

__all__ = ["apply_effect", "complete_decision", "revert_effect"]

# (label for the menu, what `revert_effect` needs)
Effect = tuple[str, Any]


def _entity(store: Store, identifier: Any) -> dict[str, Any]:
    """Return an entity by UUID; refuse a decision about one that is not here."""
    row = entity_row(store, str(identifier))
    if row is None:
        raise DecisionRefused("this entry is no longer in the archive")
    return row


def _metadata(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Set one field of an article's metadata; None takes the person's value away again."""
    field, value = str(decision["kind"]), decision.get("value")
    (article,) = named_articles(decision)
    known_article(store, article)
    if value is not None and not isinstance(value, str):
        raise DecisionRefused(f"the new {field} is no text")
    old = set_override(store, article, field, value)
    refresh_metadata(store, article)
    mark_dirty(store, [article], counter)
    return f"change of {field}", [] if old is None else [[old]]


def _flag(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Set or clear star or trash on articles; the inverse names those that changed."""
    column = {"star": "starred", "trash": "trashed"}[str(decision["kind"])]
    on = int(bool(decision.get("on", True)))
    changed = []
    for article in named_articles(decision):
        known_article(store, article)
        cursor = store.connection.execute(
            f"UPDATE articles SET {column}=? WHERE id=? AND {column}<>?", (on, article, on)
        )
        if cursor.rowcount:
            changed.append(article)
    words = {
        ("star", 1): "star",
        ("star", 0): "removal of star",
        ("trash", 1): "move to trash",
        ("trash", 0): "restore",
    }
    return words[str(decision["kind"]), on], changed


def _tag(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Tag articles, or take the tag away; the inverse names those that changed."""
    tag, on = str(decision.get("tag", "")).strip(), bool(decision.get("on", True))
    if not tag:
        raise DecisionRefused("a tag needs a name", "Type a name for the tag.")
    changed = []
    for article in named_articles(decision):
        known_article(store, article)
        sql = "INSERT OR IGNORE INTO tags VALUES (?, ?)" if on else "DELETE FROM tags WHERE article=? AND tag=?"
        if store.connection.execute(sql, (article, tag)).rowcount:
            changed.append(article)
    return f"tag “{tag}”" if on else f"removal of tag “{tag}”", changed


def _merge(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Let several entities be one: their raw entities point to the first."""
    given = decision.get("entities", [])
    rows = [_entity(store, identifier) for identifier in given]
    rows = list({row["number"]: row for row in rows}.values())
    if len(rows) < 2:
        raise DecisionRefused("a merge needs two different entries", "Choose at least two.")
    target, moved = rows[0], []
    for row in rows[1:]:
        raws = [r[0] for r in store.rows("SELECT id FROM raw_entities WHERE entity=?", (row["number"],))]
        store.connection.execute("UPDATE raw_entities SET entity=? WHERE entity=?", (target["number"], row["number"]))
        store.connection.execute("UPDATE entities SET merged_into=? WHERE id=?", (target["number"], row["number"]))
        moved.append([row["number"], raws])
    names = store.rows("SELECT id, name, named_by_user FROM entities WHERE id=?", (target["number"],))
    name = str(decision.get("name") or target["name"])
    store.connection.execute("UPDATE entities SET name=?, named_by_user=1 WHERE id=?", (name, target["number"]))
    return f"merge into “{name}”", {"moved": moved, "name": list(names[0])}


def _rename(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Give an entity the name that a person chose."""
    row, name = _entity(store, decision.get("entity")), str(decision.get("name", "")).strip()
    if not name:
        raise DecisionRefused("an entry needs a name", "Type a name.")
    old = store.rows("SELECT id, name, named_by_user FROM entities WHERE id=?", (row["number"],))
    store.connection.execute("UPDATE entities SET name=?, named_by_user=1 WHERE id=?", (name, row["number"]))
    return f"rename to “{name}”", list(old[0])


def _retype(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Give an entity another type."""
    row, kind = _entity(store, decision.get("entity")), str(decision.get("type"))
    if kind not in ENTITY_TYPES:
        raise DecisionRefused(f"there is no type “{kind}”")
    store.connection.execute("UPDATE entities SET type=? WHERE id=?", (kind, row["number"]))
    return f"change of type to {kind}", [row["number"], row["type"]]


def _reject(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Hide an entity: it is no name."""
    row = _entity(store, decision.get("entity"))
    store.connection.execute("UPDATE entities SET rejected=1 WHERE id=?", (row["number"],))
    return f"removal of “{row['name']}”", [row["number"], row["rejected"]]


def _of_dates(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Decide about dates; their articles are read again by whoever decides."""
    label, inverse = DATE_EFFECTS[str(decision["kind"])](store, decision)
    note_dates(store, date_articles(decision, inverse), counter)
    return label, inverse


_EFFECTS: dict[str, Callable[[Store, dict[str, Any], int], Effect]] = {
    **dict.fromkeys(METADATA_FIELDS, _metadata),
    "star": _flag,
    "trash": _flag,
    "tag": _tag,
    "merge": _merge,
    "rename": _rename,
    "retype": _retype,
    "reject": _reject,
    **dict.fromkeys(DATE_EFFECTS, _of_dates),
}


_MISFITS = (KeyError, TypeError, ValueError, OverflowError, sqlite3.InterfaceError, sqlite3.ProgrammingError)


def complete_decision(store: Store, decision: dict[str, Any]) -> dict[str, Any]:
    """Return a decision as it is stored: with everything by which it is found to mean the same later."""
    try:
        return complete(store, decision) if "kind" in decision else decision
    except _MISFITS as error:
        raise DecisionRefused(f"this correction is misshapen: {error}") from error


def apply_effect(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Apply a complete decision inside a running transaction; returns its label and inverse."""
    effect = _EFFECTS.get(str(decision.get("kind")))
    if effect is None:
        raise DecisionRefused(f"there is no correction of the kind “{decision.get('kind')}”")
    try:
        return effect(store, decision, counter)
    except _MISFITS as error:
        raise DecisionRefused(f"this correction is misshapen: {error}") from error


def revert_effect(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Take a decision back inside a running transaction."""
    kind, execute = str(decision["kind"]), store.connection.execute
    if kind in DATE_EFFECTS:
        revert_date_effect(store, decision, inverse)
        note_dates(store, date_articles(decision, inverse), counter)
    elif kind in METADATA_FIELDS:
        (article,) = named_articles(decision)
        set_override(store, article, kind, inverse[0][0] if inverse else None)
        refresh_metadata(store, article)
        mark_dirty(store, [article], counter)
    elif kind in ("star", "trash"):
        column = {"star": "starred", "trash": "trashed"}[kind]
        for article in inverse:
            execute(f"UPDATE articles SET {column}=? WHERE id=?", (int(not decision.get("on", True)), article))
    elif kind == "tag":
        on = bool(decision.get("on", True))
        sql = "DELETE FROM tags WHERE article=? AND tag=?" if on else "INSERT OR IGNORE INTO tags VALUES (?, ?)"
        for article in inverse:
            execute(sql, (article, str(decision["tag"]).strip()))
    elif kind == "merge":
        for number, raws in inverse["moved"]:
            execute("UPDATE entities SET merged_into=NULL WHERE id=?", (number,))
            for raw in raws:
                execute("UPDATE raw_entities SET entity=? WHERE id=?", (number, raw))
        number, name, by_user = inverse["name"]
        execute("UPDATE entities SET name=?, named_by_user=? WHERE id=?", (name, by_user, number))
    elif kind == "rename":
        number, name, by_user = inverse
        execute("UPDATE entities SET name=?, named_by_user=? WHERE id=?", (name, by_user, number))
    elif kind == "retype":
        execute("UPDATE entities SET type=? WHERE id=?", (inverse[1], inverse[0]))
    elif kind == "reject":
        execute("UPDATE entities SET rejected=? WHERE id=?", (inverse[1], inverse[0]))
