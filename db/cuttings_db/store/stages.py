"""Which stage of recognition an article went through by what rules, lists and models; what is to be run again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from cuttings_db.store.connection import Store
from cuttings_db.store.problems import stored_json

__all__ = ["STAGES", "keep_run", "last_run", "open_run", "outdated_stages", "stuck_articles", "write_stages"]

# What can be run by itself: names with what is said of them, and dates with the evidence for the publication date.
STAGES = ("names", "dates")
_MOST = 200  # entities that a run is shown to have added, or lost
_KEY = "?{number} || ':' || substr(a.text_sha256, 1, 16)"
_OUTDATED = f"""
SELECT a.id, a.recognised<>?1 OR n.key IS NULL OR n.key<>{_KEY.format(number=2)},
    a.recognised<>?1 OR d.key IS NULL OR d.key<>{_KEY.format(number=3)} FROM articles a
LEFT JOIN stages n ON n.article=a.id AND n.stage='names' LEFT JOIN stages d ON d.article=a.id AND d.stage='dates'
ORDER BY a.id DESC
"""


def write_stages(store: Store, article: int, keys: Mapping[str, str]) -> None:
    """Note inside a running transaction by what keys stages ran over the present text of an article."""
    store.connection.executemany(
        "INSERT OR REPLACE INTO stages SELECT id, ?, ? || ':' || substr(text_sha256, 1, 16) FROM articles WHERE id=?",
        [(stage, key, article) for stage, key in keys.items()],
    )


def outdated_stages(store: Store, version: str, keys: Mapping[str, str]) -> list[tuple[int, frozenset[str]]]:
    """Return the articles that are to be recognised again, newest first, each with the stages that are to run.

    `version` is that of recognition as a whole, `keys` those of its stages now.
    """
    rows = store.rows(_OUTDATED, (version, keys["names"], keys["dates"]))
    found = [(int(row[0]), frozenset(s for s, old in zip(STAGES, row[1:], strict=True) if old)) for row in rows]
    return [(article, stages) for article, stages in found if stages]


def keep_run(store: Store, number: int | None, started: str, ended: str, articles: int, data: dict[str, Any]) -> int:
    """Write inside a running transaction what a run of recognition changed so far, and return its number.

    `data` holds `complete`; `added` and `lost`: lists of {type, name, count}, most frequent first; `added_total` and
    `lost_total`: how many entities these were; `stuck`: a list of {article, doing} of what could not be done.
    """
    cursor = store.connection.execute(
        "INSERT OR REPLACE INTO runs (id, started, ended, articles, data) VALUES (?, ?, ?, ?, ?)",
        (number, started, ended, articles, json.dumps(data, ensure_ascii=False)),
    )
    return int(cursor.lastrowid or 0)


def open_run(store: Store) -> dict[str, Any] | None:
    """Return the last run if it was cut short, or None."""
    run = _run(store)
    return run if run is not None and not run["complete"] else None


def last_run(store: Store) -> dict[str, Any] | None:
    """Return the last run of recognition with the first of what it added and lost, or None."""
    run = _run(store)
    if run is None:
        return None
    told = {name: value for name, value in run.items() if name != "stuck"}
    return {**told, "added": run["added"][:_MOST], "lost": run["lost"][:_MOST]}


def stuck_articles(store: Store) -> dict[int, str]:
    """Return the articles that runs of recognition could not do so far, and at what they failed: recognise or store.

    One may have been read again in another way since: it is stuck only as long as it waits.
    """
    stuck = (_run(store) or {}).get("stuck")
    entries = [entry for entry in stuck if isinstance(entry, dict)] if isinstance(stuck, list) else []
    return {e["article"]: str(e.get("doing", "")) for e in entries if isinstance(e.get("article"), int)}


def _run(store: Store) -> dict[str, Any] | None:
    """Return the last run with all that is kept of it."""
    rows = store.rows("SELECT id, started, ended, articles, data FROM runs ORDER BY id DESC LIMIT 1")
    if not rows:
        return None
    number, started, ended, articles, data = rows[0]
    known = {"complete": True, "added": [], "lost": [], "added_total": 0, "lost_total": 0}
    return {**known, **stored_json(data), "id": number, "started": started, "ended": ended, "articles": articles}
