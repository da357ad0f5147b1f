"""What a decision did as a key and values, so that a window can say it in another language than its label.

Labels are English. A key names a sentence, its values are what is filled in: names as they are, numbers as numbers.
"""

from __future__ import annotations

from typing import Any

from cuttings_db.store.connection import Store
from cuttings_db.store.decision_kinds import shown, the_articles
from cuttings_db.store.decision_list import earlier, parsed_data

__all__ = ["row_words", "told", "words_of"]

# What each kind fills in, by the field of the decision that says it.
_VALUES: dict[str, tuple[str, ...]] = {
    "merge": ("name",),
    "rename": ("name",),
    "retype": ("type",),
    "tag": ("tag", "articles"),
    "tag_rename": ("tag", "to"),
    "tag_remove": ("tag",),
    "collection": ("name", "articles"),
    "collection_make": ("name",),
    "collection_rename": ("name", "to"),
    "collection_remove": ("name",),
    "saved_search": ("name",),
    "saved_search_rename": ("name", "to"),
    "saved_search_remove": ("name",),
    "highlight": ("surface",),
    "note": ("text",),
    "add_mention": ("surface",),
    "reject_mention": ("surface",),
    "assign_mention": ("surface", "entity"),
    "retype_mention": ("surface", "type"),
    "ignore": ("surface",),
    "heed": ("surface",),
    "claim": ("claim", "entity", "value"),
    "reject_claim": ("claim", "value", "entity"),
    "reject": ("entity",),
    "split": ("entity",),
    "not_same": ("first", "second"),
    **dict.fromkeys(
        ("star", "trash", "read", "published", "history", "import", "join", "reread", "copy", "not_copy"), ("articles",)
    ),
    **dict.fromkeys(("correct_date", "confirm_date", "reject_date", "release_date"), ("surface",)),
}
# These say with `on` whether something is set or taken away: two sentences.
_SWITCHED = ("tag", "collection", "star", "trash", "read")
# Nobody reads further; a list that a stranger wrote may go on for as long as it likes.
_DEEPEST = 8


def words_of(kind: str, data: dict[str, Any]) -> dict[str, Any]:
    """Return the words of a decision by its kind and data."""
    key = kind
    if _takes_away(kind, data):
        key = f"{kind}_off"
    elif kind == "add_mention" and data.get("everywhere"):
        key = f"{kind}_everywhere"
    elif kind == "highlight_change":
        key = "highlight_colour" if data.get("note") is None else "highlight_note"
    return {"key": key, "values": {name: _value(data, name) for name in _VALUES.get(kind, ())}}


def _takes_away(kind: str, data: dict[str, Any]) -> bool:
    """Tell whether a decision takes something away that others of its kind set."""
    if kind in _SWITCHED:
        return not data.get("on", True)
    if kind == "published":
        values = data.get("values")
        return not any(values.values()) if isinstance(values, dict) else data.get("value") is None
    return kind == "note" and not data.get("text")


def _value(data: dict[str, Any], name: str) -> Any:
    """Return what is filled in: how many articles, how an entity is called, or a field of the decision."""
    if name == "articles":
        found = data.get("articles")
        return len(found) if isinstance(found, list | dict) else len(the_articles(data))
    anchors = data.get("anchors", {})
    names = [str(anchor.get("name", "")) for anchor in anchors.values()]
    if name == "entity":
        return shown(str(anchors.get(data.get("entity"), {}).get("name", "")))
    if name in ("first", "second"):
        return shown(names[name == "second"]) if len(names) > 1 else ""
    if name == "surface":
        return shown(str(data.get("surface") or data.get("place", {}).get("surface", "")))
    return shown(str(data.get(name) or ""))


def row_words(store: Store, number: int, deeper: int = _DEEPEST) -> tuple[str, dict[str, Any]]:
    """Return the label and the words of a row of the list; what takes another back has those of that one as values.

    What took back what took back something is told `deeper` levels deep, and by its label alone below.
    """
    kind, stored, label, target = store.rows("SELECT kind, data, label, target FROM decisions WHERE id=?", (number,))[0]
    if kind in ("undo", "redo", "undo_decision"):
        if not deeper:
            return str(label), {"key": "", "values": {"label": str(label)}}
        other, words = row_words(store, earlier(store, number, target), deeper - 1)
        return str(label), {"key": str(kind), "values": {"label": other, "words": words}}
    return str(label), told(str(kind), parsed_data(stored), str(label))


def told(kind: str, data: dict[str, Any], label: str) -> dict[str, Any]:
    """Return the words of a decision, or its label alone (key "") where the decision does not say what to fill in."""
    found = words_of(kind, data)
    # An older version did not keep by what names an entity was known.
    return {"key": "", "values": {"label": label}} if "" in found["values"].values() else found
