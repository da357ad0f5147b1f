"""Entities: one row for each real thing; raw entities (type and key) point to it, so that a merge is a patch."""

from __future__ import annotations

import json
import uuid
from collections import Counter
from collections.abc import Sequence
from typing import Any

from cuttings_db.model import Claim, Mention, to_json
from cuttings_db.store.clusters import Heirs, OldMention, hand_over, heirs_of
from cuttings_db.store.connection import Store
from cuttings_db.store.problems import stored_json

__all__ = ["claims_of", "entity_row", "find_entities", "mentions_of", "spellings", "write_entities"]

# Two parameters each; old builds of SQLite take 999 in all.
_AT_ONCE = 400


def _raw_entities(
    store: Store, wanted: dict[tuple[str, str], tuple[str, str]], heirs: Heirs
) -> dict[tuple[str, str], int]:
    """Return the raw entity of each (type, key); one that is new is what it took most mentions over from.

    `wanted` maps (type, key) to (name, kind). Where nothing was taken over an entity is made. How it is called is
    settled later, by count.
    """
    known = _known_raw_entities(store, list(wanted))
    homes = _inherited({pair: counted for pair, counted in heirs.items() if pair in wanted and pair not in known})
    for pair, (name, kind) in wanted.items():
        if pair in known:
            continue
        entity = home = homes.get(pair)
        if home is None:
            entity = home = store.connection.execute(
                "INSERT INTO entities (uuid, type, kind, name, machine_type, machine_name) VALUES (?, ?, ?, ?, ?, ?)",
                (str(uuid.uuid4()), pair[0], kind, name, pair[0], name),
            ).lastrowid
        else:
            entity = store.value("SELECT entity FROM raw_entities WHERE home=? LIMIT 1", (home,)) or home
        raw = store.connection.execute(
            "INSERT INTO raw_entities (type, key, canonical, entity, home) VALUES (?, ?, '', ?, ?)",
            (*pair, entity, home),
        ).lastrowid
        known[pair] = int(raw or 0)
    return known


def _inherited(heirs: Heirs) -> dict[tuple[str, str], int]:
    """Return the home of each heir: the largest share first, each home once."""
    shares = sorted((-n, pair, home) for pair, counted in heirs.items() for home, n in counted.items())
    homes: dict[tuple[str, str], int] = {}
    for _share, pair, home in shares:
        if pair not in homes and home not in homes.values():
            homes[pair] = home
    return homes


def _known_raw_entities(store: Store, pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """Return the raw entities that are here already, asked for many at a time."""
    known: dict[tuple[str, str], int] = {}
    for first in range(0, len(pairs), _AT_ONCE):
        some = pairs[first : first + _AT_ONCE]
        # Compared as a row with a list of rows, SQLite would look through the whole table for every article.
        sql = (
            f"WITH w(type, key) AS (VALUES {','.join(['(?, ?)'] * len(some))}) SELECT r.type, r.key, r.id"
            " FROM w CROSS JOIN raw_entities r ON r.type=w.type AND r.key=w.key"
        )
        known.update(
            {(row[0], row[1]): int(row[2]) for row in store.rows(sql, [part for pair in some for part in pair])}
        )
    return known


def write_entities(
    store: Store,
    article: int,
    mentions: Sequence[Mention],
    claims: Sequence[Claim],
    old: Sequence[OldMention] = (),
    counter: int = 0,
) -> None:
    """Write an article's mentions and claims inside a running transaction; unknown things get an entity.

    `old` are the mentions of the run before, whose UUIDs go over to what is called otherwise now.
    """
    spelled: dict[tuple[str, str], Counter[str]] = {}
    for mention in mentions:
        spelled.setdefault((mention.type, mention.key), Counter())[mention.name] += 1
    wanted: dict[tuple[str, str], tuple[str, str]] = {}
    for mention in mentions:
        pair = (mention.type, mention.key)
        if pair not in wanted or (mention.canonical and wanted[pair][0] != mention.canonical):
            wanted[pair] = (mention.canonical or _best_spelling(spelled[pair]), mention.kind)
    heirs = heirs_of(old, [(m.start, m.end, (m.type, m.key)) for m in mentions]) if old else {}
    known = _raw_entities(store, wanted, heirs)
    if heirs:
        hand_over(store, {known[pair]: counted for pair, counted in heirs.items()}, counter)
    forms = _forms(store, {(m.canonical, m.kind) for m in mentions})
    store.connection.executemany(
        'INSERT INTO mentions (article, raw, start, "end", parts, name, stage, certain, form)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
                forms[m.canonical, m.kind],
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


def _forms(store: Store, wanted: set[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """Return the number of each (curated name, kind); 0 where there is neither."""
    found = {("", ""): 0}
    for form in sorted(wanted - found.keys()):
        number = store.value("SELECT id FROM forms WHERE canonical=? AND kind=?", form)
        if number is None:
            number = store.connection.execute("INSERT INTO forms (canonical, kind) VALUES (?, ?)", form).lastrowid
        found[form] = int(number or 0)
    return found


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
    """Return what articles ("text") and people ("you") say of an entity; what articles say has its place."""
    rows = store.rows(
        "SELECT c.kind, c.value, o.uuid, c.former, c.article, c.parts FROM claims c"
        " JOIN raw_entities r ON r.id=c.raw LEFT JOIN raw_entities q ON q.id=c.other_raw"
        " LEFT JOIN entities o ON o.id=q.entity JOIN articles a ON a.id=c.article"
        " WHERE r.entity=? AND a.trashed=0 ORDER BY c.article, c.id",
        (entity,),
    )
    found: list[dict[str, Any]] = []
    for kind, value, other, former, article, parts_json in rows:
        parts = stored_json(parts_json)
        place = {"article": article, "start": parts[0][0], "end": parts[-1][1], "parts": parts}
        said = {"kind": kind, "value": value, "entity": other, "former": bool(former)}
        found.append({**said, **place, "said_by": "text"})
    rows = store.rows(
        "SELECT s.kind, s.value, o.uuid, s.former, s.decision FROM said_claims s LEFT JOIN entities o ON o.id=s.other"
        " WHERE s.entity=? ORDER BY s.decision",
        (entity,),
    )
    for kind, value, other, former, decision in rows:
        said = {"kind": kind, "value": value, "entity": other, "former": bool(former), "decision": decision}
        found.append({**said, "article": None, "start": None, "end": None, "parts": [], "said_by": "you"})
    return found
