"""What decisions about articles do to the tables, and how they are taken back. Every effect returns its inverse."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.articles import mark_dirty, note_dates
from cuttings_db.store.connection import Store
from cuttings_db.store.date_effects import DATE_EFFECTS, complete, date_articles, revert_date_effect
from cuttings_db.store.metadata import METADATA_FIELDS, known_article, named_articles, refresh_metadata, set_override
from cuttings_db.store.revisions import reread, revert_reread

__all__ = ["MISFITS", "apply_effect", "complete_decision", "revert_effect"]

# (label for the menu, what `revert_effect` needs)
Effect = tuple[str, Any]


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
    **dict.fromkeys(DATE_EFFECTS, _of_dates),
    "reread": reread,
}


# What a misshapen decision runs into.
MISFITS = (KeyError, TypeError, ValueError, OverflowError, sqlite3.InterfaceError, sqlite3.ProgrammingError)


def complete_decision(store: Store, decision: dict[str, Any]) -> dict[str, Any]:
    """Return a decision as it is stored: with everything by which it is found to mean the same later."""
    try:
        return complete(store, decision) if "kind" in decision else decision
    except MISFITS as error:
        raise DecisionRefused(f"this correction is misshapen: {error}") from error


def apply_effect(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Apply a complete decision inside a running transaction; returns its label and inverse."""
    effect = _EFFECTS.get(str(decision.get("kind")))
    if effect is None:
        raise DecisionRefused(f"there is no correction of the kind “{decision.get('kind')}”")
    try:
        return effect(store, decision, counter)
    except MISFITS as error:
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
    elif kind == "reread":
        revert_reread(store, inverse, counter)
    elif kind in ("star", "trash"):
        column = {"star": "starred", "trash": "trashed"}[kind]
        for article in inverse:
            execute(f"UPDATE articles SET {column}=? WHERE id=?", (int(not decision.get("on", True)), article))
    elif kind == "tag":
        on = bool(decision.get("on", True))
        sql = "DELETE FROM tags WHERE article=? AND tag=?" if on else "INSERT OR IGNORE INTO tags VALUES (?, ?)"
        for article in inverse:
            execute(sql, (article, str(decision["tag"]).strip()))
