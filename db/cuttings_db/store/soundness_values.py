"""Values that are none: of another type than their column's, text that is no Unicode, places that are none."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from cuttings_db.store.connection import Store
from cuttings_db.store.mending import WRITTEN, recognise_later, reset_copies
from cuttings_db.store.mending_accounts import mend_report, mend_words, sound_words
from cuttings_db.store.originals import number_again
from cuttings_db.store.soundness_json import JSON
from cuttings_db.store.soundness_rules import Mend, Rule

__all__ = ["VALUES"]

_TABLES = "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE '\\_sqlite%' ESCAPE '\\'"
_KINDS = {"TEXT": "'text'", "INTEGER": "'integer'", "BLOB": "'blob'", "REAL": "'real', 'integer'"}
_MACHINE = {**dict.fromkeys(("mentions", "claims", "hidden_mentions", "hidden_claims"), "names"), "dates": "dates"}
# Pieces are a list of pairs of numbers, none of them left out; what a date was before is an object.
_PIECES = (
    "parts IS NOT NULL AND CASE WHEN NOT json_valid(parts) THEN 1 WHEN json_type(parts)<>'array' THEN 1"
    " WHEN json_array_length(parts)=0 THEN 1 ELSE EXISTS (SELECT 1 FROM json_each(parts) e WHERE"
    " CASE e.type WHEN 'array' THEN json_array_length(e.value)<>2 OR json_type(e.value, '$[0]')<>'integer'"
    " OR json_type(e.value, '$[1]')<>'integer' ELSE 1 END) END"
)
_BEFORE = "machine<>'' AND CASE WHEN NOT json_valid(machine) THEN 1 ELSE json_type(machine)<>'object' END"
# Whoever takes their word back takes the row away.
_UNSAID = "value IS NULL"
# The states of articles, with the kinds of decisions that set them.
_STATES = {"starred": "star", "trashed": "trash", "read": "read"}
_COPIES = ("copies", "copy_pairs", "shingles")
# Their rows can be mended value by value: nothing else knows what they say.
_KEPT = ("articles", "revisions", "entities", "meta", "history", "watched", "reports", "decisions", "originals")


def _wrong(store: Store, table: str) -> str:
    """Return what tells the rows of a table of which a value is of another type than its column's."""
    tests = []
    for _number, name, kind, needed, _default, key in store.rows(f'PRAGMA table_info("{table}")'):
        kinds = _KINDS.get(str(kind), "") + ("" if needed or key else ", 'null'")
        tests.append(f'typeof("{name}") NOT IN ({kinds})')
    return " OR ".join(tests)


def _tables(store: Store) -> list[str]:
    """Return the tables of an archive."""
    return [str(row[0]) for row in store.rows(_TABLES) if not str(row[0]).startswith("sqlite_")]


def _count_types(store: Store) -> int:
    """Count rows with a value of another type."""
    return sum(int(store.value(f'SELECT count(*) FROM "{t}" WHERE {_wrong(store, t)}')) for t in _tables(store))


def _mend_types(mend: Mend) -> None:
    """Mend value by value what can be read or cannot be told again, and remove rows that can."""
    for table in _tables(mend.store):
        where = _wrong(mend.store, table)
        if mend.store.value(f'SELECT 1 FROM "{table}" WHERE {where} LIMIT 1') is None:
            continue
        _read_as_told(mend.store, table)
        if table == "original_chunks":
            number_again(mend.store)
        if table in _KEPT:
            if table == "articles":
                for column, kind in _STATES.items():
                    rows = mend.store.rows(f"SELECT id FROM articles WHERE typeof({column})<>'integer'")
                    if rows:
                        mend.flagged.setdefault(kind, set()).update(int(row[0]) for row in rows)
            _make_up(mend.store, table)
        elif mend.store.value(f'SELECT 1 FROM "{table}" WHERE {where} LIMIT 1') is not None:
            _remove(mend, table, where)
    # Bytes that are taken for a text may be none.
    _mend_text(mend)


def _read_as_told(store: Store, table: str) -> None:
    """Take bytes for the text, and text for the bytes, that they are: one bit tells them apart in the file."""
    for _number, name, kind, *_rest in store.rows(f'PRAGMA table_info("{table}")'):
        other = {"TEXT": "blob", "BLOB": "text"}.get(str(kind))
        if other:
            # Where another row has that key already, it is the one that is right.
            sql = f'UPDATE OR IGNORE "{table}" SET "{name}"=CAST("{name}" AS {kind}) WHERE typeof("{name}")=?'
            store.connection.execute(sql, (other,))


def _make_up(store: Store, table: str) -> None:
    """Make values what their columns hold; what no number can be made of is none."""
    for _number, name, kind, needed, _default, key in store.rows(f'PRAGMA table_info("{table}")'):
        if kind == "TEXT":
            where = f"typeof(\"{name}\") NOT IN ('text', 'null')"
            store.connection.execute(f'UPDATE "{table}" SET "{name}"=CAST("{name}" AS TEXT) WHERE {where}')
            if needed and not key:
                empty = "hex(randomblob(16))" if name == "uuid" else "''"
                store.connection.execute(f'UPDATE "{table}" SET "{name}"={empty} WHERE "{name}" IS NULL')
        elif kind == "INTEGER" and not key:
            other = "0" if needed else "NULL"
            sql = f'UPDATE "{table}" SET "{name}"={other} WHERE typeof("{name}") NOT IN (\'integer\', \'null\')'
            store.connection.execute(sql)


def _remove(mend: Mend, table: str, where: str) -> None:
    """Remove rows of a table, and let what they said be said again."""
    store = mend.store
    if table in _MACHINE:
        rows = store.rows(f"SELECT DISTINCT article FROM \"{table}\" WHERE ({where}) AND typeof(article)='integer'")
        mend.again |= {int(row[0]) for row in rows}
        recognise_later(store, (int(row[0]) for row in rows), _MACHINE[table])
    store.connection.execute(f'DELETE FROM "{table}" WHERE {where}')
    mend.kinds |= set(WRITTEN.get(table, ()))
    if table in _COPIES:
        reset_copies(store)


@contextmanager
def _as_bytes(store: Store) -> Iterator[sqlite3.Connection]:
    """Read texts as the bytes that they are stored as."""
    before = store.connection.text_factory
    store.connection.text_factory = bytes
    try:
        yield store.connection
    finally:
        store.connection.text_factory = before


# So many of one name are numbered; each number is one more try.
_MOST_ALIKE = 20
# A row by its key, as bytes where that is a text, and its texts that are none by their columns.
_NoText = tuple[str, dict[str, Any], dict[str, bytes]]


def _no_text(store: Store) -> Iterator[_NoText]:
    """Yield the rows with texts that are no Unicode."""
    for table in _tables(store):
        columns = store.rows(f'PRAGMA table_info("{table}")')
        names = [str(row[1]) for row in columns if row[2] == "TEXT"]
        if not names:
            continue
        without = "WITHOUT ROWID" in str(store.value("SELECT sql FROM sqlite_master WHERE name=?", (table,))).upper()
        keys = [str(row[1]) for row in columns if row[5]] if without else ["rowid"]
        asked = ", ".join(f'"{name}"' for name in (*keys, *names))
        with _as_bytes(store) as connection:
            for row in connection.execute(f'SELECT {asked} FROM "{table}"'):
                cells = zip(names, row[len(keys) :], strict=True)
                if bad := {name: cell for name, cell in cells if isinstance(cell, bytes) and not _is_unicode(cell)}:
                    yield table, dict(zip(keys, row, strict=False)), bad


def _is_unicode(stored: bytes) -> bool:
    """Tell whether bytes are a text."""
    try:
        stored.decode()
    except UnicodeDecodeError:
        return False
    return True


def _mend_text(mend: Mend) -> None:
    """Write texts that are no Unicode with a mark where they are none."""
    for table, key, bad in list(_no_text(mend.store)):
        words = {name: stored.decode("utf-8", "replace") for name, stored in bad.items()}
        number = 1
        while not _written(mend.store, table, key, words, last=number > _MOST_ALIKE + 1):
            # Another row is called that already, and none may take its place.
            number += 1
            told = str(number) if number <= _MOST_ALIKE else uuid.uuid4().hex
            unique = _unique_columns(mend.store, table) & bad.keys()
            for name in unique:
                plain = bad[name].decode("utf-8", "replace")
                words[name] = str(uuid.uuid4()) if name == "uuid" else f"{plain} ({told})"


def _written(store: Store, table: str, key: dict[str, Any], words: dict[str, str], *, last: bool) -> bool:
    """Write words into one row; returns whether no other row is in the way."""
    # A text of a key is found by its bytes: it may be no Unicode itself.
    where = " AND ".join(
        f'"{name}"={"CAST(? AS TEXT)" if isinstance(cell, bytes) else "?"}' for name, cell in key.items()
    )
    assigned = ", ".join(f'"{name}"=?' for name in words)
    try:
        store.connection.execute(f'UPDATE "{table}" SET {assigned} WHERE {where}', (*words.values(), *key.values()))
    except sqlite3.IntegrityError:
        if last or not _unique_columns(store, table) & words.keys():
            raise
        return False
    return True


def _unique_columns(store: Store, table: str) -> set[str]:
    """Return the columns of a table that no two rows may share, alone or with others."""
    found: set[str] = set()
    for index in store.rows(f'PRAGMA index_list("{table}")'):
        if index[2]:
            found |= {str(row[2]) for row in store.rows(f'PRAGMA index_info("{index[1]}")')}
    return found | {str(row[1]) for row in store.rows(f'PRAGMA table_info("{table}")') if row[5]}


def _count_places(store: Store, table: str, where: str) -> int:
    """Count what was found in articles at no place."""
    return int(store.value(f'SELECT count(*) FROM "{table}" WHERE {where}'))


def _mend_places(mend: Mend, table: str, where: str) -> None:
    """Remove what was found in articles at no place, and let it be found again."""
    if mend.store.value(f'SELECT 1 FROM "{table}" WHERE {where} LIMIT 1') is not None:
        _remove(mend, table, where)


def _mend_unsaid(mend: Mend) -> None:
    """Remove words of people that are none; their decisions say them again."""
    mend.store.connection.execute(f"DELETE FROM overrides WHERE {_UNSAID}")
    mend.kinds |= set(WRITTEN["overrides"])


def _words_of_machine(store: Store) -> list[int]:
    """Return the articles of which what the machine read, or a warning, cannot be read."""
    rows = store.rows("SELECT id, machine, warnings FROM articles")
    return [int(number) for number, machine, warnings in rows if not all(sound_words(machine, warnings))]


def _mend_machine(mend: Mend) -> None:
    """Write them anew."""
    for number in _words_of_machine(mend.store):
        mend_words(mend.store, number)
        mend.again.add(number)


def _bad_reports(store: Store) -> list[int]:
    """Return the reports of imports that are none."""
    from cuttings_db.store.mending_accounts import sound_report

    return [int(number) for number, data in store.rows("SELECT id, data FROM reports") if not sound_report(data)]


def _mend_reports(mend: Mend) -> None:
    """Tell in them again which articles came in."""
    for number in _bad_reports(mend.store):
        mend_report(mend.store, number)


def _place_rules() -> Iterator[Rule]:
    """Yield a rule for each table of what was found in articles."""
    words = {
        "mentions": "names have lost their places",
        "hidden_mentions": "corrected names have lost their places",
        "claims": "claims have lost their places",
        "hidden_claims": "corrected claims have lost their places",
        "dates": "dates have lost what was read at first",
    }
    for table in _MACHINE:
        where = _BEFORE if table == "dates" else _PIECES
        yield Rule(
            words=words[table],
            count=partial(_count_places, table=table, where=where),
            note="found again",
            mend=partial(_mend_places, table=table, where=where),
        )


VALUES = (
    Rule(
        words="rows hold a value of a wrong kind", count=_count_types, note="mended, or found again", mend=_mend_types
    ),
    Rule(
        words="texts are no Unicode",
        count=lambda store: sum(1 for _ in _no_text(store)),
        note="marked where they are none",
        mend=_mend_text,
    ),
    Rule(
        words="what people said of articles has no words",
        count=partial(_count_places, table="overrides", where=_UNSAID),
        note="taken again from the corrections",
        mend=_mend_unsaid,
    ),
    *_place_rules(),
    *JSON,
    Rule(
        words="articles have lost what was read of them",
        count=lambda s: len(_words_of_machine(s)),
        note="written again",
        mend=_mend_machine,
    ),
    Rule(
        words="reports of imports cannot be read",
        count=lambda store: len(_bad_reports(store)),
        note="written again",
        mend=_mend_reports,
    ),
)
