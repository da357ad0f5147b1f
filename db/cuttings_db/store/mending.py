"""Bring rows of an archive back into line inside a transaction: what points to nothing, what fits its text no more.

What the machine found is given up where it is wrong, and found again by the next run of recognition; what people gave
and said is kept.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from cuttings_db.model import TextLayer, to_json
from cuttings_db.store.articles import text_hash
from cuttings_db.store.connection import Store
from cuttings_db.store.dates import write_dates
from cuttings_db.store.known_texts import words_hash
from cuttings_db.store.problems import stored_json
from cuttings_db.store.soundness import unsound_articles

__all__ = [
    "FLAGS",
    "HARMED",
    "WRITTEN",
    "LayOut",
    "forget_names",
    "mend_names",
    "mend_references",
    "mend_texts",
    "recognise_later",
    "reset_copies",
    "say_harmed",
]

# Finds the parts of a text anew.
LayOut = Callable[[str], TextLayer]
HARMED = "a part of its text was damaged in the archive; import it once more to have it whole"
_AMONG = "IN (SELECT value FROM json_each(?))"
_TABLES = "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
# What decisions write by table, and the kinds of those that do.
WRITTEN = {
    "tags": ("tag", "tag_rename", "tag_remove"),
    **dict.fromkeys(
        ("collections", "collected"), ("collection_make", "collection", "collection_rename", "collection_remove")
    ),
    "overrides": ("title", "author", "source", "url", "language", "published", "history"),
    "highlights": ("highlight", "highlight_change", "highlight_remove"),
    "article_notes": ("note",),
    "saved_searches": ("saved_search", "saved_search_rename", "saved_search_remove"),
    "date_overrides": ("correct_date", "confirm_date", "reject_date", "release_date"),
    "said_copies": ("copy", "not_copy"),
}
# Those that write into the rows of articles.
FLAGS = ("star", "trash", "read")
_NAMES = ("mentions", "claims", "hidden_mentions", "hidden_claims")


def recognise_later(store: Store, articles: Iterable[int], stage: str) -> None:
    """Give up what the machine found in articles by one of its stages, so that the next run finds it again.

    What a file said of its own publication is kept: no run could find it again.
    """
    asked = json.dumps(sorted(set(articles)))
    for table in _NAMES if stage == "names" else ("dates",):
        store.connection.execute(f"DELETE FROM {table} WHERE article {_AMONG}", (asked,))
    store.connection.execute(f"DELETE FROM stages WHERE stage=? AND article {_AMONG}", (stage, asked))
    if stage == "dates":
        for (article,) in store.rows(f"SELECT DISTINCT article FROM date_overrides WHERE article {_AMONG}", (asked,)):
            write_dates(store, int(article), ())


def reset_copies(store: Store) -> None:
    """Forget inside a transaction which articles are copies: that is found out again."""
    for table in ("copies", "copy_pairs", "shingles"):
        store.connection.execute(f"DELETE FROM {table}")


def forget_names(store: Store) -> None:
    """Take back what people's decisions made of names, so that the machine's own are left to lay them over anew."""
    execute = store.connection.execute
    execute("DELETE FROM mentions WHERE stage='you'")
    execute("UPDATE mentions SET raw=machine_raw, machine_raw=NULL WHERE machine_raw IS NOT NULL")
    execute(
        'INSERT INTO mentions (article, raw, start, "end", parts, name, stage, certain, form)'
        ' SELECT article, raw, start, "end", parts, name, stage, certain, form FROM hidden_mentions'
    )
    execute("DELETE FROM hidden_mentions")
    execute(
        "UPDATE claims SET raw=coalesce(machine_raw, raw), other_raw=coalesce(machine_other_raw, other_raw),"
        " machine_raw=NULL, machine_other_raw=NULL WHERE machine_raw IS NOT NULL OR machine_other_raw IS NOT NULL"
    )
    execute(
        "INSERT INTO claims (article, kind, raw, other_raw, value, parts, stage, former)"
        " SELECT article, kind, raw, other_raw, value, parts, stage, former FROM hidden_claims"
    )
    execute("DELETE FROM hidden_claims")
    execute("UPDATE raw_entities SET entity=home WHERE entity<>home")
    execute(
        "UPDATE entities SET type=machine_type, name=machine_name, rejected=0, merged_into=NULL, named_by_user=0"
        " WHERE type<>machine_type OR name<>machine_name OR rejected<>0 OR merged_into IS NOT NULL OR named_by_user<>0"
    )
    for table in ("laid_rules", "said_claims", "ignored_words", "distinct_entities"):
        execute(f"DELETE FROM {table}")


def mend_references(store: Store) -> dict[str, int]:
    """Remove rows that point to a row that is not there; an original that is not there is none. Returns how many.

    Articles have to be whole before: what hangs on one that is not there goes with it.
    """
    gone: dict[str, int] = {}
    execute = store.connection.execute
    for (table,) in store.rows(_TABLES):
        for key in store.rows(f'PRAGMA foreign_key_list("{table}")'):
            parent, column = str(key[2]), str(key[3])
            where = f'"{column}" IS NOT NULL AND "{column}" NOT IN (SELECT id FROM "{parent}")'
            if (table, column) == ("raw_entities", "entity"):
                count = execute(f"UPDATE raw_entities SET entity=home WHERE {where}").rowcount
            elif (table, column) in (("articles", "original"), ("entities", "merged_into")):
                count = execute(f'UPDATE "{table}" SET "{column}"=NULL WHERE {where}').rowcount
            else:
                count = execute(f'DELETE FROM "{table}" WHERE {where}').rowcount
            if count:
                gone[str(table)] = gone.get(str(table), 0) + count
    return gone


def _written(store: Store, home: int) -> str:
    """Return how articles write a name most often: a key is for no one to read."""
    rows = store.rows(
        "SELECT name FROM mentions WHERE raw IN (SELECT id FROM raw_entities WHERE home=?)"
        " GROUP BY name ORDER BY count(*) DESC, length(name) DESC, name LIMIT 1",
        (home,),
    )
    return str(rows[0][0]) if rows else ""


def mend_names(store: Store, told: Mapping[str, Mapping[int, Mapping[str, Any]]] | None = None) -> set[int]:
    """Let every mention name an entry again; returns the articles whose names have to be found anew.

    `told` is what indexes still say of rows of a table that are lost, by their number.
    """
    execute, told = store.connection.execute, told or {}
    for number, row in told.get("raw_entities", {}).items():
        if isinstance(row.get("type"), str) and isinstance(row.get("key"), str) and isinstance(row.get("home"), int):
            execute(
                "INSERT OR IGNORE INTO raw_entities (id, type, key, canonical, entity, home)"
                " VALUES (?, ?, ?, '', ?, ?)",
                (number, row["type"], row["key"], row["home"], row["home"]),
            )
    uuids = {number: row.get("uuid") for number, row in told.get("entities", {}).items()}
    for home, kind, key, canonical in store.rows(
        "SELECT home, type, key, canonical FROM raw_entities WHERE home NOT IN (SELECT id FROM entities) GROUP BY home"
    ):
        name = canonical or _written(store, home) or key
        execute(
            "INSERT INTO entities (id, uuid, type, kind, name, machine_type, machine_name) VALUES (?,?,?,'',?,?,?)",
            (home, uuids.get(home) or str(uuid.uuid4()), kind, name, kind, name),
        )
    execute("UPDATE raw_entities SET entity=home WHERE entity NOT IN (SELECT id FROM entities)")
    rows = store.rows(
        "SELECT article FROM mentions WHERE raw NOT IN (SELECT id FROM raw_entities)"
        " OR machine_raw NOT IN (SELECT id FROM raw_entities) OR (form<>0 AND form NOT IN (SELECT id FROM forms))"
        " UNION SELECT article FROM hidden_mentions WHERE raw NOT IN (SELECT id FROM raw_entities)"
        " OR (form<>0 AND form NOT IN (SELECT id FROM forms))"
        " UNION SELECT article FROM claims WHERE raw NOT IN (SELECT id FROM raw_entities)"
        " OR other_raw NOT IN (SELECT id FROM raw_entities) OR machine_raw NOT IN (SELECT id FROM raw_entities)"
        " OR machine_other_raw NOT IN (SELECT id FROM raw_entities)"
        " UNION SELECT article FROM hidden_claims WHERE raw NOT IN (SELECT id FROM raw_entities)"
        " OR other_raw NOT IN (SELECT id FROM raw_entities)"
    )
    again = {int(row[0]) for row in rows}
    recognise_later(store, again, "names")
    execute("INSERT OR IGNORE INTO spelled SELECT DISTINCT name, raw FROM mentions")
    execute("INSERT OR IGNORE INTO spelled SELECT DISTINCT name, raw FROM hidden_mentions")
    return again


def mend_texts(store: Store, lay_out: LayOut) -> tuple[set[int], set[int]]:
    """Bring what is stored of articles into line with their texts; returns the articles whose text was harmed, and
    those in which names or dates have to be found anew.
    """
    execute = store.connection.execute
    harmed, again = set[int](), set[int]()
    for found in list(unsound_articles(store)):
        number = found.article
        text = str(
            store.value("SELECT r.text FROM articles a JOIN revisions r ON r.id=a.revision WHERE a.id=?", (number,))
        )
        if found.kind == "text":
            harmed.add(number)
            say_harmed(store, number, _without_ends(store, number, text))
        elif found.kind == "hash":
            _write_hashes(store, number, text)
        elif found.kind == "length":
            execute("UPDATE articles SET characters=? WHERE id=?", (len(text), number))
        elif found.kind == "layer":
            layer = json.dumps(to_json(lay_out(text)))
            execute("UPDATE revisions SET layer=? WHERE id=(SELECT revision FROM articles WHERE id=?)", (layer, number))
        for stage in ("names", "dates") if found.kind in ("text", "layer") else (found.kind,):
            if stage in ("names", "dates"):
                again.add(number)
                recognise_later(store, [number], stage)
    return harmed, again


def _without_ends(store: Store, article: int, text: str) -> str:
    """Return a harmed text, as it is kept: SQLite takes what it holds of NUL for the end of the text."""
    whole = text.replace("\x00", "\ufffd")
    if whole != text:
        sql = "UPDATE revisions SET text=? WHERE id=(SELECT revision FROM articles WHERE id=?)"
        store.connection.execute(sql, (whole, article))
    return whole


def _write_hashes(store: Store, article: int, text: str) -> None:
    """Write by what a text is known again."""
    title = str(stored_json(store.value("SELECT machine FROM articles WHERE id=?", (article,)))["title"])
    values = (text_hash(title, text), words_hash(text), article)
    store.connection.execute("UPDATE articles SET text_sha256=?, words_sha256=? WHERE id=?", values)


def say_harmed(store: Store, article: int, text: str) -> None:
    """Take a text that is not the one that was imported for what it is, and say so with the article."""
    execute = store.connection.execute
    warnings, sha256 = store.rows("SELECT warnings, original_sha256 FROM articles WHERE id=?", (article,))[0]
    said = [str(words) for words in stored_json(warnings)]
    said = said if HARMED in said else [*said, HARMED]
    _write_hashes(store, article, text)
    execute("UPDATE articles SET warnings=? WHERE id=?", (json.dumps(said), article))
    # The file it came from may come in once more.
    execute("DELETE FROM imported_files WHERE sha256=?", (sha256,))
