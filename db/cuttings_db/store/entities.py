"""Entities: one row for each real thing; raw entities (type and key) point to it, so that a merge is a patch."""

from __future__ import annotations

import json
import uuid
from collections import Counter
from collections.abc import Sequence
from typing import Any

from cuttings_db.model import Claim, Mention, to_json
from cuttings_db.store.connection import Store
from cuttings_db.store.problems import stored_json

__all__ = ["claims_of", "entity_row", "find_entities", "mentions_of", "spellings", "write_entities"]

# Two parameters each; old builds of SQLite take 999 in all.
_AT_ONCE = 400


def _raw_entities(store: Store, wanted: dict[tuple[str, str], tuple[str, str]]) -> dict[tuple[str, str], int]:
    """Return the raw entity of each (type, key), made with an entity of its own where it is new.

    `wanted` maps (type, key) to (name, kind). An entity's machine name is the canonical one if any article
    knows it, else the first spelling; `name_entities` settles it by count.
    """
    known = _known_raw_entities(store, list(wanted))
    for pair, (name, kind) in wanted.items():
        if pair in known:
            continue
        entity = store.connection.execute(
            "INSERT INTO entities (uuid, type, kind, name, machine_type, machine_name) VALUES (?, ?, ?, ?, ?, ?)",
            (str(uuid.uuid4()), pair[0], kind, name, pair[0], name),
        ).lastrowid
        raw = store.connection.execute(
            "INSERT INTO raw_entities (type, key, canonical, entity, home) VALUES (?, ?, '', ?, ?)",
            (*pair, entity, entity),
        ).lastrowid
        known[pair] = int(raw or 0)
    return known


def _known_raw_entities(store: Store, pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """Return the raw entities that are here already, asked for many at a time."""
    known: dict[tuple[str, str], int] = {}
    for first in range(0, len(pairs), _AT_ONCE):
        some = pairs[first : first + _AT_ONCE]
        sql = f"SELECT type, key, id FROM raw_entities WHERE (type, key) IN (VALUES {','.join(['(?, ?)'] * len(some))})"
        known.update(
            {(row[0], row[1]): int(row[2]) for row in store.rows(sql, [part for pair in some for part in pair])}
        )
    return known


def write_entities(store: Store, article: int, mentions: Sequence[Mention], claims: Sequence[Claim]) -> None:
    """Write an article's mentions and claims inside a running transaction; unknown things get an entity."""
    spelled: dict[tuple[str, str], Counter[str]] = {}
    for mention in mentions:
        spelled.setdefault((mention.type, mention.key), Counter())[mention.name] += 1
    wanted: dict[tuple[str, str], tuple[str, str]] = {}
    for mention in mentions:
        pair = (mention.type, mention.key)
        if pair not in wanted or (mention.canonical and wanted[pair][0] != mention.canonical):
            wanted[pair] = (mention.canonical or _best_spelling(spelled[pair]), mention.kind)
    known = _raw_entities(store, wanted)
    canonical = {(m.type, m.key): m.canonical for m in reversed(mentions) if m.canonical}
    store.connection.executemany(
        "UPDATE raw_entities SET canonical=? WHERE id=? AND canonical=''",
        [(name, known[pair]) for pair, name in canonical.items()],
    )
    store.connection.executemany(
        'INSERT INTO mentions (article, raw, start, "end", parts, name, stage, certain)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                article,
                known[m.type, m.key],
                m.start,
                m.end,
                json.dumps(m.parts) if len(m.parts) > 1 else None,
                m.name,
                m.stage,
                int(m.certain),
            )
            for m in mentions
        ],
    )
    store.connection.executemany(
        "INSERT OR IGNORE INTO spelled (name, raw) VALUES (?, ?)",
        sorted({(name, known[pair]) for pair, counted in spelled.items() for name in counted}),
    )
    store.connection.executemany(
        "INSERT INTO claims (article, kind, raw, other_raw, value, parts, stage, former)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                article,
                claim.kind,
                known[_pair(claim.entity_key)],
                known.get(_pair(claim.other_key)) if claim.other_key else None,
                claim.value,
                json.dumps(to_json(claim.parts)),
                claim.stage,
                int(claim.former),
            )
            for claim in claims
            if _pair(claim.entity_key) in known
        ],
    )


def _best_spelling(counted: Counter[str]) -> str:
    """Return the longest of the most frequent spellings of a thing within one article."""
    return min(counted, key=lambda name: (-counted[name], -len(name), name))


def _pair(key: str) -> tuple[str, str]:
    """Split `type:key`."""
    kind, _, rest = key.partition(":")
    return kind, rest


def spellings(store: Store, entity: int) -> list[tuple[str, int]]:
    """Return every way in which an entity is written, with its count, most frequent first."""
    rows = store.rows(
        "SELECT m.name, count(*) FROM mentions m JOIN raw_entities r ON r.id=m.raw WHERE r.entity=?"
        " GROUP BY m.name ORDER BY count(*) DESC, m.name",
        (entity,),
    )
    return [(str(name), int(count)) for name, count in rows]


def entity_row(store: Store, identifier: str) -> dict[str, Any] | None:
    """Return an entity by its UUID, followed to what it was merged into, or None."""
    row = store.rows(
        "SELECT id, uuid, type, kind, name, rejected, merged_into FROM entities WHERE uuid=?", (identifier,)
    )
    for _ in range(100):
        if not row or row[0][6] is None:
            break
        row = store.rows(
            "SELECT id, uuid, type, kind, name, rejected, merged_into FROM entities WHERE id=?", (row[0][6],)
        )
    if not row:
        return None
    names = ("number", "id", "type", "kind", "name", "rejected")
    return dict(zip(names, row[0][:6], strict=True))


# A spelling stays noted when its last mention is gone; whether one is left is asked of the few that fit.
_NAMED = """
SELECT id FROM entities WHERE name=:name COLLATE NOCASE AND rejected=0 AND merged_into IS NULL
    AND (:kind='' OR type=:kind)
UNION
SELECT e.id FROM spelled s JOIN raw_entities r ON r.id=s.raw JOIN entities e ON e.id=r.entity
    WHERE s.name=:name AND e.rejected=0 AND e.merged_into IS NULL AND (:kind='' OR e.type=:kind)
    AND EXISTS (SELECT 1 FROM mentions m WHERE m.raw=s.raw AND m.name=s.name COLLATE NOCASE)
"""


def find_entities(store: Store, name: str, kind: str = "") -> list[int]:
    """Return the numbers of entities with this name, alias or spelling (case folded), of a type if given."""
    return [int(row[0]) for row in store.rows(_NAMED, {"name": name, "kind": kind})]


def mentions_of(store: Store, article: int, start: int = 0, end: int | None = None) -> list[dict[str, Any]]:
    """Return the mentions of an article that touch `[start, end)`, in order; rejected entities are left out."""
    rows = store.rows(
        'SELECT m.start, m."end", m.parts, m.name, e.uuid, e.type, e.name, m.certain FROM mentions m'
        " JOIN raw_entities r ON r.id=m.raw JOIN entities e ON e.id=r.entity"
        ' WHERE m.article=? AND e.rejected=0 AND m.start < ? AND m."end" > ? ORDER BY m.start, m."end" DESC',
        (article, end if end is not None else 1 << 60, start),
    )
    return [
        {
            "start": s,
            "end": e,
            "parts": stored_json(parts) if parts else [[s, e]],
            "text": text,
            "entity": identifier,
            "type": kind,
            "name": name,
            "certain": bool(certain),
        }
        for s, e, parts, text, identifier, kind, name, certain in rows
    ]


def claims_of(store: Store, entity: int) -> list[dict[str, Any]]:
    """Return what the articles say of an entity, each with its place."""
    rows = store.rows(
        "SELECT c.kind, c.value, o.uuid, c.former, c.article, c.parts FROM claims c"
        " JOIN raw_entities r ON r.id=c.raw LEFT JOIN raw_entities q ON q.id=c.other_raw"
        " LEFT JOIN entities o ON o.id=q.entity JOIN articles a ON a.id=c.article"
        " WHERE r.entity=? AND a.trashed=0 ORDER BY c.article, c.id",
        (entity,),
    )
    found = []
    for kind, value, other, former, article, parts_json in rows:
        parts = stored_json(parts_json)
        found.append(
            {
                "kind": kind,
                "value": value,
                "entity": other,
                "former": bool(former),
                "article": article,
                "start": parts[0][0],
                "end": parts[-1][1],
                "parts": parts,
            }
        )
    return found
