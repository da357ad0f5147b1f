"""The visible metadata of articles: the person's value where there is one, else the machine's."""

from __future__ import annotations

import json
from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.connection import Store
from cuttings_db.store.problems import stored_json

__all__ = [
    "METADATA_FIELDS",
    "History",
    "history_of",
    "known_article",
    "named_articles",
    "refresh_metadata",
    "set_override",
    "write_history",
]

# The fields that a person may correct; the machine's values stay in `machine`.
METADATA_FIELDS = ("title", "author", "source", "url", "language", "published")
# Whether dates without a year follow the last date told, and why.
History = tuple[bool, str]


def named_articles(decision: dict[str, Any]) -> list[int]:
    """Return the articles that a decision names."""
    given = decision.get("articles", [decision["article"]] if "article" in decision else [])
    if not isinstance(given, list) or not all(isinstance(a, int) and not isinstance(a, bool) for a in given):
        raise DecisionRefused("the articles of this correction are misshapen")
    return given


def known_article(store: Store, article: int) -> None:
    """Refuse a decision about an article that is not here."""
    if store.value("SELECT 1 FROM articles WHERE id=?", (article,)) is None:
        raise DecisionRefused(f"there is no article {article} in this archive")


def set_override(store: Store, article: int, field: str, value: str | None) -> str | None:
    """Write or (None) take away the person's value of a field inside a transaction; returns the one before."""
    old = store.value("SELECT value FROM overrides WHERE article=? AND field=?", (article, field))
    store.connection.execute("DELETE FROM overrides WHERE article=? AND field=?", (article, field))
    if value is not None:
        store.connection.execute("INSERT INTO overrides VALUES (?, ?, ?)", (article, field, value))
    return None if old is None else str(old)


def refresh_metadata(store: Store, article: int) -> None:
    """Write the visible metadata anew: the person's value where there is one, else the machine's."""
    machine = stored_json(store.value("SELECT machine FROM articles WHERE id=?", (article,)))
    overrides = dict(store.rows("SELECT field, value FROM overrides WHERE article=?", (article,)))
    values: dict[str, Any] = {f: machine[f] for f in ("title", "title_origin", "author", "source", "url", "language")}
    values.update({f: v for f, v in overrides.items() if f in METADATA_FIELDS and f != "published"})
    if "title" in overrides:
        values["title_origin"] = "user"
    published = machine["published"]
    if "published" in overrides:
        published = stored_json(overrides["published"]) if overrides["published"] else None
    for name in ("edtf", "lo", "hi", "precision", "qualifier"):
        values[f"published_{name}"] = published[name] if published else None
    assignments = ", ".join(f"{name}=?" for name in values)
    store.connection.execute(f"UPDATE articles SET {assignments} WHERE id=?", (*values.values(), article))


def history_of(store: Store, article: int) -> tuple[bool | None, History | None]:
    """Return how a person wants the dates of an article read (None: nobody said), and what the machine found."""
    chosen = store.value("SELECT value FROM overrides WHERE article=? AND field='history'", (article,))
    machine = stored_json(store.value("SELECT machine FROM articles WHERE id=?", (article,))).get("history")
    return (None if chosen is None else bool(stored_json(chosen))), (
        bool(machine[0]),
        str(machine[1]),
    ) if machine else None


def write_history(store: Store, article: int, found: History) -> None:
    """Keep inside a transaction whether the machine takes an article for a history, and why."""
    machine = stored_json(store.value("SELECT machine FROM articles WHERE id=?", (article,)))
    machine["history"] = list(found)
    store.connection.execute("UPDATE articles SET machine=? WHERE id=?", (json.dumps(machine), article))
