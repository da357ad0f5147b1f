"""Decisions and ignored words as people look through them."""

from __future__ import annotations

from typing import Any

from cuttings_db.store.connection import Store
from cuttings_db.store.decision_list import in_force
from cuttings_db.store.decision_words import row_words
from cuttings_db.store.problems import stored_json

__all__ = ["decision_page", "ignored_words"]

_COUNTED = "FROM decisions WHERE kind NOT IN ('undo', 'redo', 'purged')"


def decision_page(store: Store, offset: int, limit: int) -> tuple[int, list[dict[str, Any]]]:
    """Return how many decisions there are, and a page of them, newest first; what undid or redid one is none itself."""
    counting = in_force(store)
    rows = store.rows(
        f"SELECT id, made, kind, label, data {_COUNTED} ORDER BY id DESC LIMIT ? OFFSET ?",
        (min(max(limit, 0), 1000), max(offset, 0)),
    )
    found = []
    for number, made, kind, label, stored in rows:
        data = stored_json(stored)
        found.append(
            {
                "id": number,
                "made": made,
                "kind": kind,
                "label": label,
                "words": row_words(store, int(number))[1],
                "in_force": number in counting,
                "detail": _detail(data),
                "entity": data.get("entity") or next(iter(data.get("entities", ())), None) or data.get("made"),
                "article": data.get("article"),
            }
        )
    return int(store.value(f"SELECT count(*) {_COUNTED}")), found


def _detail(data: dict[str, Any]) -> str:
    """Return in words what a decision is about, beyond its label."""
    place = data.get("place") or (data if "before" in data else None)
    if place:
        return f"…{place['before']}{place['surface']}{place['after']}…"
    if data.get("names"):
        return ", ".join(str(name) for name in data["names"])
    names = [str(anchor.get("name", "")) for anchor in data.get("anchors", {}).values()]
    if len(names) > 1:
        return ", ".join(names)
    return names[0] if names and data.get("name") not in (None, names[0]) else ""


def ignored_words(store: Store) -> list[dict[str, Any]]:
    """Return the words that are no names, each with its decision."""
    rows = store.rows("SELECT surface, type, decision FROM ignored_words ORDER BY surface COLLATE NOCASE, type")
    return [{"surface": surface, "type": kind, "decision": decision} for surface, kind, decision in rows]
