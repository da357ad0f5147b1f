"""What the decisions in force come to, worked out on empty tables beside those of the archive, which stay as they are.

A decision is taken at its word only where doing it again leaves the same way back as doing it did: whatever else came
between (a text that was read anew, a decision that nobody can read any more) leaves what it is about untold.
"""

from __future__ import annotations

import contextlib
import json
import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from cuttings_db.errors import ArchiveDamaged, CuttingsError
from cuttings_db.store.connection import Store
from cuttings_db.store.decision_kinds import the_articles
from cuttings_db.store.decision_list import PURGED, in_force
from cuttings_db.store.effects import MISFITS, apply_effect
from cuttings_db.store.mending import FLAGS, WRITTEN
from cuttings_db.store.problems import stored_json

__all__ = ["EVERY", "PEOPLES", "WorkedOut", "work_out"]

# What decisions read and write, parents first; of articles only what they look at.
_ARTICLES = (
    "CREATE TEMP TABLE articles (id INTEGER PRIMARY KEY, revision INTEGER, machine TEXT NOT NULL, title, title_origin,"
    " author, source, url, language, published_edtf, published_lo, published_hi, published_precision,"
    " published_qualifier)"
)
# What the machine reads of them is shown elsewhere: none of it is compared.
_MACHINE = json.dumps(
    dict.fromkeys(("title", "title_origin", "author", "source", "url", "language"), "") | {"published": None}
)
PEOPLES = tuple(WRITTEN)
_BOOKS = ("dirty", "touched")
_SHAPES = "SELECT type, name, sql FROM main.sqlite_master WHERE tbl_name=? AND type IN ('table', 'index') AND sql<>''"
_MADE = re.compile(r"^\s*CREATE TABLE ", re.IGNORECASE)
_INDEXED = re.compile(r"^\s*CREATE INDEX ", re.IGNORECASE)
_TABLE_OF = {kind: table for table, kinds in WRITTEN.items() for kind in kinds}
# Stands for everything of a table.
EVERY = "*"


@dataclass
class WorkedOut:
    """What decisions come to: rows by table, the state of articles by kind, and what of it is not sure.

    `whole` says that no row of the list was ever removed: what no decision says, nobody said. `unsure` are keys by
    table: the name of a tag, of a collection or of a saved search (without case), the name of a highlight, an article
    and its field, an article, or `EVERY`.
    """

    whole: bool
    rows: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)
    states: dict[str, dict[int, bool]] = field(default_factory=dict)
    unsure: dict[str, set[Any]] = field(default_factory=dict)

    def doubt(self, table: str, *keys: Any) -> None:
        """Take something for not sure."""
        self.unsure.setdefault(table, set()).update(keys)


def work_out(store: Store, selects: Mapping[str, str]) -> WorkedOut | None:
    """Return what the decisions in force come to; None where their list has gaps, or nothing can be worked out here.

    `selects` are the questions for the rows of each table. Nothing of the archive is written.
    """
    if store.value("PRAGMA query_only"):
        return None
    with store.snapshot():
        whole = _is_whole(store)
        if whole is None:
            return None
        try:
            made = _in_force(store)
        except (ArchiveDamaged, ValueError):
            # The list itself is to be mended first.
            return None
        found = WorkedOut(whole)
        _work_out_states(found, made)
        with _aside(store):
            _apply_all(store, found, made)
            found.rows = {table: store.rows(sql) for table, sql in selects.items()}
    return found


def _is_whole(store: Store) -> bool | None:
    """Tell whether the list of decisions has every row that it ever had; None where some were lost, or let go.

    What was removed with articles that were deleted for good lies before the row that says so, and is missed by nobody.
    Of a list without any row nobody knows: all of them may be lost.
    """
    last = int(store.value("SELECT max(id) FROM decisions") or 0)
    given = int(store.value("SELECT max(seq) FROM main.sqlite_sequence WHERE name='decisions'") or 0)
    if not last or last != given:
        return None
    purged = int(store.value("SELECT max(id) FROM decisions WHERE kind=?", (PURGED,)) or 0)
    parts = "SELECT 1 FROM decisions WHERE target IN (SELECT id FROM decisions WHERE kind=?) LIMIT 1"
    there = int(store.value("SELECT count(*) FROM decisions WHERE id>?", (purged,)))
    if there != last - purged or store.value(parts, (PURGED,)) is not None:
        return None
    return not purged


_Made = tuple[str, dict[str, Any], Any, bool]


def _in_force(store: Store) -> list[_Made]:
    """Return (kind, data, way back, in force) of the decisions of people, and of what came in, oldest first."""
    counting = in_force(store)
    kinds = json.dumps([*_TABLE_OF, *FLAGS, "import", "join"])
    rows = store.rows(
        "SELECT id, kind, data, inverse FROM decisions WHERE kind IN (SELECT value FROM json_each(?)) ORDER BY id",
        (kinds,),
    )
    made = []
    for number, kind, data, inverse in rows:
        if number in counting or kind in ("import", "join"):
            known = stored_json(data)
            if not isinstance(known, dict) or known.get("kind", kind) != kind:
                raise ValueError(f"decision {number} says nothing")
            made.append((str(kind), known, stored_json(inverse), number in counting))
    return made


def _work_out_states(found: WorkedOut, made: list[_Made]) -> None:
    """Follow which articles were starred, put into the trash or called read, by what each decision changed."""
    found.states = {kind: {} for kind in FLAGS}
    for kind, data, inverse, counts in made:
        if kind in FLAGS and counts:
            _follow(found, kind, data, inverse)
        elif kind in ("import", "join"):
            # They bring articles out of the trash and put others into it, and no way back tells which.
            moved = [] if counts else _numbers(data.get("articles"))
            found.doubt("trash", *moved, *_numbers(data.get("trashed")))


def _follow(found: WorkedOut, kind: str, data: dict[str, Any], inverse: Any) -> None:
    """Follow one decision about a state of articles."""
    state, on = found.states[kind], bool(data.get("on", True))
    named, changed = set(_numbers(data.get("articles", [data.get("article")]))), set(_numbers(inverse))
    if not isinstance(inverse, list) or changed - named:
        found.doubt(kind, *named, *changed)
        return
    for article in named:
        before = state.get(article, False)
        # Looking at an article makes it read, and that is no decision.
        if (article in changed) == (before == on) and (before or kind != "read"):
            found.doubt(kind, article)
        if article in changed:
            state[article] = on


def _numbers(given: Any) -> list[int]:
    """Return the numbers of a list, nothing of anything else."""
    return [n for n in given if isinstance(n, int) and not isinstance(n, bool)] if isinstance(given, list) else []


@contextmanager
def _aside(store: Store) -> Iterator[None]:
    """Let empty tables beside the archive stand before those of the same names, as long as the context lasts."""
    execute = store.connection.execute
    try:
        execute(_ARTICLES)
        sql = "INSERT INTO temp.articles (id, revision, machine) SELECT id, revision, ? FROM main.articles"
        execute(sql, (_MACHINE,))
        for table in (*_BOOKS, *PEOPLES):
            for kind, _name, made in sorted(store.rows(_SHAPES, (table,)), reverse=True):
                pattern, words = (_MADE, "CREATE TEMP TABLE ") if kind == "table" else (_INDEXED, "CREATE INDEX temp.")
                # A sequence of theirs would hide that of the archive, even after they are gone.
                execute(pattern.sub(words, str(made).replace(" AUTOINCREMENT", ""), count=1))
        yield
    finally:
        for table in ("collected", *PEOPLES, *_BOOKS, "articles"):
            with contextlib.suppress(sqlite3.OperationalError):
                execute(f"DROP TABLE IF EXISTS temp.{table}")


def _apply_all(store: Store, found: WorkedOut, made: list[_Made]) -> None:
    """Do every decision again; one of which the way back is another one now, or that waits, is not sure."""
    for kind, data, inverse, counts in made:
        if kind not in _TABLE_OF or not counts:
            continue
        if inverse is None or _way_back(store, {**data, "kind": kind}) != inverse:
            _doubt(found, kind, data, inverse)


def _way_back(store: Store, data: dict[str, Any]) -> Any:
    """Do a decision and return its way back, as the list keeps it; None where it does not fit."""
    execute = store.connection.execute
    execute("SAVEPOINT working")
    try:
        inverse = apply_effect(store, data, 0)[1]
    except (CuttingsError, sqlite3.IntegrityError, *MISFITS):
        execute("ROLLBACK TO working")
        return None
    finally:
        execute("RELEASE working")
    return json.loads(json.dumps(inverse))


def _doubt(found: WorkedOut, kind: str, data: dict[str, Any], inverse: Any) -> None:
    """Take everything that a decision is about, and that its way back names, for not sure."""
    table, back = _TABLE_OF[kind], inverse if isinstance(inverse, dict) else {}
    keys = set[Any]()
    try:
        if table in ("tags", "collected", "saved_searches"):
            names = [data.get(name) for name in ("name", "tag", "to")] + [back.get(name) for name in ("name", "old")]
            keys = {" ".join(name.split()).casefold() for name in names if isinstance(name, str)}
            if kind in ("tag_rename", "collection_rename"):
                # Saved searches follow a name.
                found.doubt("saved_searches", EVERY)
        elif table == "highlights":
            row = back.get("row") or [""]
            keys = {str(data.get("highlight")), str(back.get("highlight")), str(row[0])}
        else:
            articles = {*the_articles(data), *(int(n) for n in back.get("values", ()))}
            articles |= {int(n) for n in back.get("place", ())[:1]}
            keys = {(article, kind) for article in articles} if table == "overrides" else articles
    except (CuttingsError, LookupError, TypeError, ValueError, AttributeError):
        keys = set()
    found.doubt(table, *(keys or {EVERY}))
