"""Take articles out of an archive with every row that holds a word of them, inside one transaction.

What is freed is overwritten where `secure_delete` is on; what pages were moved about before is left to VACUUM.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from cuttings_db.store.connection import Store
from cuttings_db.store.decision_list import PURGED
from cuttings_db.store.decisions import append
from cuttings_db.store.naming import settle_names
from cuttings_db.store.problems import stored_json
from cuttings_db.store.purging_decisions import scrub_decisions
from cuttings_db.store.purging_leaks import Gone, gone_with
from cuttings_db.store.replaying import replay

__all__ = ["backed_articles", "forget", "purge_articles", "references"]

_AMONG = "IN (SELECT value FROM json_each(?))"
_TABLES = "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%'"
# Every raw entity that anything of an article names.
_USED = """
SELECT raw FROM mentions UNION SELECT machine_raw FROM mentions WHERE machine_raw IS NOT NULL
UNION SELECT raw FROM hidden_mentions
UNION SELECT raw FROM claims UNION SELECT other_raw FROM claims WHERE other_raw IS NOT NULL
UNION SELECT machine_raw FROM claims WHERE machine_raw IS NOT NULL
UNION SELECT machine_other_raw FROM claims WHERE machine_other_raw IS NOT NULL
UNION SELECT raw FROM hidden_claims UNION SELECT other_raw FROM hidden_claims WHERE other_raw IS NOT NULL
"""
_STILL_SPELLED = """
SELECT name, raw FROM mentions WHERE raw IN (SELECT value FROM json_each(:raws))
UNION SELECT name, machine_raw FROM mentions WHERE machine_raw IN (SELECT value FROM json_each(:raws))
UNION SELECT name, raw FROM hidden_mentions WHERE raw IN (SELECT value FROM json_each(:raws))
"""
_NAMED = """
SELECT raw FROM mentions WHERE article IN (SELECT value FROM json_each(:articles))
UNION SELECT machine_raw FROM mentions WHERE article IN (SELECT value FROM json_each(:articles))
    AND machine_raw IS NOT NULL
UNION SELECT raw FROM hidden_mentions WHERE article IN (SELECT value FROM json_each(:articles))
"""


def references(store: Store) -> list[tuple[str, str]]:
    """Return (table, column) of everything that points to an article."""
    found = []
    for (table,) in store.rows(_TABLES):
        keys = store.rows(f'PRAGMA foreign_key_list("{table}")')
        found += [(str(table), str(key[3])) for key in keys if key[2] == "articles"]
    return found


def backed_articles(store: Store, articles: Iterable[int]) -> list[str]:
    """Return the UUIDs of articles, by which other archives and copies of this one hold them."""
    asked = json.dumps(sorted(articles))
    return [str(row[0]) for row in store.rows(f"SELECT uuid FROM articles WHERE id {_AMONG}", (asked,))]


def purge_articles(store: Store, articles: Sequence[int], counter: int) -> int:
    """Remove articles and all that only they say, inside a transaction of scope `all`; returns how many there were.

    The rows of their texts, names and dates go, their originals unless another article shares them, the names that
    only they spelled, what reports and runs tell of them, and the decisions that only concern them; of others what
    names them. Rows for the text index stay, without a word, and tell it to forget them.
    """
    asked = json.dumps(sorted(set(articles)))
    # Whatever is still pointed to is known when the transaction ends.
    store.connection.execute("PRAGMA defer_foreign_keys=ON")
    gone = gone_with(store, asked)
    if not gone.articles:
        return 0
    asked = json.dumps(sorted(gone.articles))
    raws = {int(row[0]) for row in store.rows(_NAMED, {"articles": asked})}
    _remove_rows(store, asked)
    forget(store, gone, raws, counter)
    append(store, PURGED, {}, "", {})
    replay(store, counter)
    store.connection.executemany(
        "INSERT OR REPLACE INTO dirty (article, counter) VALUES (?, ?)", [(number, counter) for number in gone.articles]
    )
    return len(gone.articles)


def forget(store: Store, gone: Gone, raws: set[int], counter: int) -> None:
    """Remove what tells of articles whose rows are gone: names, accounts, decisions; `raws` are those they named."""
    entities = _remove_names(store, raws, gone)
    settle_names(store, entities)
    _scrub_accounts(store, gone)
    scrub_decisions(store, gone)
    # What is another entity after that is settled with it.
    replay(store, counter)


def _remove_rows(store: Store, asked: str) -> None:
    """Remove the rows of articles from every table, and the bytes that no other article has."""
    execute = store.connection.execute
    originals = store.rows(
        f"SELECT DISTINCT original, original_sha256 FROM articles WHERE id {_AMONG} AND NOT EXISTS (SELECT 1 FROM"
        f" articles o WHERE o.original_sha256=articles.original_sha256 AND o.id NOT {_AMONG})",
        (asked, asked),
    )
    for table, column in references(store):
        execute(f'DELETE FROM "{table}" WHERE "{column}" {_AMONG}', (asked,))
    for table in ("dirty", "touched"):
        column = "article" if table == "dirty" else "item"
        execute(f"DELETE FROM {table} WHERE {column} {_AMONG}", (asked,))
    execute(f"DELETE FROM articles WHERE id {_AMONG}", (asked,))
    for original, sha256 in originals:
        execute("DELETE FROM imported_files WHERE sha256=?", (sha256,))
        if original is not None and store.value("SELECT 1 FROM articles WHERE original=?", (original,)) is None:
            execute("DELETE FROM original_chunks WHERE original=?", (original,))
            execute("DELETE FROM originals WHERE id=?", (original,))


def _remove_names(store: Store, raws: set[int], gone: Gone) -> list[int]:
    """Remove the names that nothing spells any more; returns the entities that may be called otherwise now."""
    execute = store.connection.execute
    orphans = {int(row[0]) for row in store.rows(f"SELECT id FROM raw_entities EXCEPT SELECT * FROM ({_USED})")}
    numbers = json.dumps(sorted(orphans))
    gone.keys.update(
        (str(kind), str(key))
        for kind, key in store.rows(f"SELECT type, key FROM raw_entities WHERE id {_AMONG}", (numbers,))
    )
    homes = {int(row[0]) for row in store.rows(f"SELECT home FROM raw_entities WHERE id {_AMONG}", (numbers,))}
    for table, column in (("spelled", "raw"), ("handed", "raw"), ("raw_entities", "id")):
        execute(f"DELETE FROM {table} WHERE {column} {_AMONG}", (numbers,))
    _remove_spellings(store, raws - orphans, gone)
    execute("DELETE FROM forms WHERE id NOT IN (SELECT form FROM mentions UNION SELECT form FROM hidden_mentions)")
    _remove_entities(store, gone)
    rows = store.rows(f"SELECT DISTINCT entity FROM raw_entities WHERE id {_AMONG}", (json.dumps(sorted(raws)),))
    living = store.rows(f"SELECT id FROM entities WHERE id {_AMONG}", (json.dumps(sorted(homes)),))
    return sorted({int(row[0]) for row in (*rows, *living)})


def _remove_spellings(store: Store, raws: set[int], gone: Gone) -> None:
    """Remove the spellings of raw entities that stand in no article any more."""
    asked = json.dumps(sorted(raws))
    still = set(store.rows(_STILL_SPELLED, {"raws": asked}))
    folded = {(str(name).lower(), raw) for name, raw in still}
    lost = [
        (name, raw)
        for name, raw in store.rows(f"SELECT name, raw FROM spelled WHERE raw {_AMONG}", (asked,))
        if (str(name).lower(), raw) not in folded
    ]
    store.connection.executemany("DELETE FROM spelled WHERE name=? AND raw=?", lost)
    # Spellings are told apart without case: one that is gone must not speak for one that is left.
    for name, raw in store.rows(f"SELECT name, raw FROM spelled WHERE raw {_AMONG}", (asked,)):
        if (name, raw) not in still:
            same = next(other for other, its in still if its == raw and str(other).lower() == str(name).lower())
            store.connection.execute("UPDATE spelled SET name=? WHERE name=? AND raw=?", (same, name, raw))


def _remove_entities(store: Store, gone: Gone) -> None:
    """Remove the entities that no name is left of, with what hangs on them; decisions are laid anew after it."""
    execute = store.connection.execute
    rows = store.rows("SELECT id, uuid FROM entities WHERE id NOT IN (SELECT home FROM raw_entities)")
    gone.entities.update(str(identifier) for _number, identifier in rows)
    numbers = json.dumps([number for number, _identifier in rows])
    execute(f"UPDATE raw_entities SET entity=home WHERE entity {_AMONG}", (numbers,))
    execute(f"UPDATE entities SET merged_into=NULL WHERE merged_into {_AMONG}", (numbers,))
    for column in ("entity", "other"):
        execute(f"DELETE FROM said_claims WHERE {column} {_AMONG}", (numbers,))
    for column in ("a", "b"):
        execute(f"DELETE FROM distinct_entities WHERE {column} {_AMONG}", (numbers,))
    execute(f"DELETE FROM handed WHERE entity {_AMONG}", (numbers,))
    execute(f"DELETE FROM entities WHERE id {_AMONG}", (numbers,))
    execute("DELETE FROM proposals")


def _scrub_accounts(store: Store, gone: Gone) -> None:
    """Take articles out of what reports of imports and runs of recognition tell."""
    execute = store.connection.execute
    for number, name, stored in store.rows("SELECT id, name, data FROM reports"):
        data, kept = stored_json(stored), {}
        for field in ("articles", "known"):
            kept[field] = [e for e in data.get(field, []) if e.get("id") not in gone.articles]
        kept["failed"] = [e for e in data.get("failed", []) if not gone.is_place(e.get("path"), e.get("member"))]
        if any(len(kept[field]) != len(data.get(field, [])) for field in kept):
            left = [str(e.get("path", "")) for e in (*kept["articles"], *kept["known"])]
            words = name if any(name in path for path in left) else ""
            execute("UPDATE reports SET data=?, name=? WHERE id=?", (json.dumps({**data, **kept}), words, number))
    for number, stored in store.rows("SELECT id, data FROM runs"):
        data = stored_json(stored)
        kept = {f: [e for e in data.get(f, []) if not gone.leaks(str(e.get("name", "")))] for f in ("added", "lost")}
        if any(len(kept[field]) != len(data.get(field, [])) for field in kept):
            changed: dict[str, Any] = {**data, **kept}
            execute("UPDATE runs SET data=? WHERE id=?", (json.dumps(changed, ensure_ascii=False), number))
    for path, member in store.rows("SELECT path, member FROM dismissed_failures"):
        if gone.is_place(path, member):
            execute("DELETE FROM dismissed_failures WHERE path=? AND member=?", (path, member))
    for number, question in store.rows("SELECT id, question FROM searches"):
        if gone.names_entity(question):
            execute("DELETE FROM searches WHERE id=?", (number,))
    for name, question in store.rows("SELECT name, question FROM saved_searches"):
        if gone.names_entity(question):
            execute("DELETE FROM saved_searches WHERE name=?", (name,))
