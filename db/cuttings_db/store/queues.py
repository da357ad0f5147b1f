"""What is still to do: articles for the index, articles for a newer recognition, and reports of imports."""

from __future__ import annotations

import json
from typing import Any

from cuttings_db.store.connection import Store
from cuttings_db.store.problems import stored_json

__all__ = [
    "brief_report",
    "count_dirty",
    "dirty_batch",
    "outdated_articles",
    "read_report",
    "report_count",
    "token_at",
    "write_report",
]

# So many articles of an import are listed with their files; of a hundred thousand the list would be twenty megabytes,
# once more for each time that the same folder is given.
_LISTED = 5_000


def count_dirty(store: Store, counter: int) -> int:
    """Return how many articles changed after a history counter."""
    return int(store.value("SELECT count(*) FROM dirty WHERE counter>?", (counter,)))


def dirty_batch(store: Store, counter: int, limit: int) -> tuple[list[int], int]:
    """Return articles changed after a counter, oldest change first, and the counter that this batch reaches.

    A batch ends between two transactions, so that its counter stands for everything up to it; one large
    transaction may make a batch larger than `limit`.
    """
    rows = store.rows("SELECT article, counter FROM dirty WHERE counter>? ORDER BY counter LIMIT ?", (counter, limit))
    if not rows:
        return [], counter
    last = int(rows[-1][1])
    rows = store.rows("SELECT article FROM dirty WHERE counter>? AND counter<=? ORDER BY article", (counter, last))
    return [int(row[0]) for row in rows], last


def token_at(store: Store, counter: int) -> str:
    """Return the history token of a counter as `counter:random`."""
    return f"{counter}:{store.value('SELECT token FROM history WHERE counter=?', (counter,))}"


def outdated_articles(store: Store, version: str, limit: int = 0) -> list[int]:
    """Return the articles whose recognition is of another version, newest first."""
    rows = store.rows("SELECT id FROM articles WHERE recognised<>? ORDER BY id DESC LIMIT ?", (version, limit or -1))
    return [int(row[0]) for row in rows]


def brief_report(data: dict[str, Any]) -> dict[str, Any]:
    """Return a report whose lists of articles end after some thousands; its counts tell of all, failures are whole."""
    lists = {name: data[name][:_LISTED] for name in ("articles", "known") if len(data.get(name, ())) > _LISTED}
    return {**data, **lists}


def write_report(store: Store, started: str, ended: str, data: dict[str, Any]) -> int:
    """Keep the report of an import inside a running transaction and return its id."""
    cursor = store.connection.execute(
        "INSERT INTO reports (started, ended, data) VALUES (?, ?, ?)", (started, ended, json.dumps(brief_report(data)))
    )
    return int(cursor.lastrowid or 0)


def read_report(store: Store, identifier: int | None) -> dict[str, Any] | None:
    """Return a report by id, the latest for None, or None if there is none."""
    condition, parameters = ("WHERE id=?", (identifier,)) if identifier is not None else ("", ())
    rows = store.rows(f"SELECT id, started, ended, data FROM reports {condition} ORDER BY id DESC LIMIT 1", parameters)
    if not rows:
        return None
    number, started, ended, data = rows[0]
    return {**stored_json(data), "id": number, "started": started, "ended": ended}


def report_count(store: Store) -> int:
    """Return how many reports are kept."""
    return int(store.value("SELECT count(*) FROM reports"))
