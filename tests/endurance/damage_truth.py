"""What an archive holds that must not be lost, read by SQL of our own: texts, originals, and what people said."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

__all__ = ["Truth", "broken_rules", "said_otherwise", "truth_of"]

# What people said of articles, as it stands in the tables that everything is shown from.
_SAID = {
    "tags": "SELECT article, tag FROM tags",
    "notes": "SELECT article, text FROM article_notes",
    "highlights": 'SELECT article, uuid, start, "end", colour, note, surface FROM highlights',
    "values": "SELECT article, field, value FROM overrides",
    "collections": "SELECT c.article, k.name FROM collected c JOIN collections k ON k.id=c.collection",
    "stars": "SELECT id FROM articles WHERE starred=1",
    "trash": "SELECT id FROM articles WHERE trashed=1",
    "read": "SELECT id FROM articles WHERE read=1",
}
# Steps, and what was taken back, go where the list has gaps: they change nothing any more.
_IN_FORCE = (
    "kind NOT IN ('undo', 'redo', 'undo_decision', 'import', 'reread', 'join', 'purged')"
    " AND id NOT IN (SELECT target FROM decisions WHERE kind='undo' AND target IS NOT NULL)"
)


@dataclass
class Truth:
    """Texts by article, the bytes of originals by their name, decisions by theirs, and what people said by kind."""

    texts: dict[int, str] = field(default_factory=dict)
    originals: dict[str, str] = field(default_factory=dict)
    # What decisions and originals are called, by the numbers of their rows.
    names: dict[str, dict[int, str]] = field(default_factory=dict)
    decisions: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    taken_back: set[str] = field(default_factory=set)
    said: dict[str, set[tuple[Any, ...]]] = field(default_factory=dict)

    def said_of(self, kind: str, articles: Iterable[int]) -> set[tuple[Any, ...]]:
        """Return what was said of some articles."""
        wanted = set(articles)
        return {row for row in self.said[kind] if row[0] in wanted}


def said_otherwise(kind: str, truth: Truth, saved: Truth, articles: Iterable[int]) -> bool:
    """Tell whether what was said of some articles is not what is said of them now."""
    before, after = truth.said_of(kind, articles), saved.said_of(kind, articles)
    # An article whose row is made anew counts as read, so that it is not taken for one that just came.
    return not before <= after if kind == "read" else before != after


def _opened(path: Path) -> contextlib.closing[sqlite3.Connection]:
    """Open an archive whose values may be anything."""
    connection = sqlite3.connect(path)
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    return contextlib.closing(connection)


def truth_of(path: Path) -> Truth:
    """Return what an archive holds."""
    found = Truth()
    with _opened(path) as opened:
        sql = "SELECT a.id, r.text FROM articles a JOIN revisions r ON r.id=a.revision WHERE r.article=a.id"
        found.texts = {row[0]: str(row[1]) for row in opened.execute(sql)}
        for number, name in opened.execute("SELECT id, sha256 FROM originals").fetchall():
            found.names.setdefault("originals", {})[number] = str(name)
            digest = hashlib.sha256()
            for (data,) in opened.execute(
                "SELECT data FROM original_chunks WHERE original=? ORDER BY position", [number]
            ):
                digest.update(data if isinstance(data, bytes) else str(data).encode())
            found.originals[str(name)] = digest.hexdigest()
        for number, name, *rest in opened.execute(f"SELECT id, uuid, kind, data FROM decisions WHERE {_IN_FORCE}"):
            found.names.setdefault("decisions", {})[number] = str(name)
            found.decisions[str(name)] = tuple(rest)
        others = opened.execute("SELECT uuid FROM decisions").fetchall()
        found.taken_back = {str(row[0]) for row in others} - found.decisions.keys()
        found.said = {kind: set(opened.execute(sql).fetchall()) for kind, sql in _SAID.items()}
    return found


def broken_rules(path: Path) -> list[str]:
    """Return which rules of the file's own are broken, found without any code of the program."""
    broken = []
    with _opened(path) as opened:
        if (state := opened.execute("PRAGMA integrity_check(1)").fetchone()[0]) != "ok":
            broken.append(f"SQLite says {state}")
        tables = sorted({str(row[0]) for row in opened.execute("PRAGMA foreign_key_check")})
        broken += [f"{table} names rows that are not there" for table in tables]
        texts = "SELECT count(*) FROM articles a LEFT JOIN revisions r ON r.id=a.revision AND r.article=a.id"
        if opened.execute(f"{texts} WHERE r.id IS NULL").fetchone()[0]:
            broken.append("an article has no text")
        words = 'h.lost=0 AND substr(r.text, h.start + 1, h."end" - h.start) IS NOT h.surface'
        if opened.execute(
            "SELECT count(*) FROM highlights h JOIN articles a ON a.id=h.article JOIN revisions r ON r.id=a.revision"
            f" WHERE {words}"
        ).fetchone()[0]:
            broken.append("a highlight does not stand on its words")
    return broken
