"""A list of decisions with gaps made one again: what is known to be in force stays so, the rest is let go."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from cuttings_db.errors import ArchiveDamaged, CuttingsError
from cuttings_db.store.connection import Store
from cuttings_db.store.decision_list import PURGED, earlier, in_force, rows_in_force
from cuttings_db.store.decisions import append
from cuttings_db.store.effects import KINDS_OF_ARTICLES, MISFITS, apply_effect
from cuttings_db.store.entity_fold import ENTITY_KINDS
from cuttings_db.store.mending import FLAGS, WRITTEN
from cuttings_db.store.problems import stored_json

__all__ = ["apply_again", "broken_list", "flag_again", "mend_decisions"]

_KINDS = {*ENTITY_KINDS, *KINDS_OF_ARTICLES, "undo", "redo", "undo_decision", PURGED}
# The tables of people; a collection is known by its name, since its number may be another one.
_CHILDREN_FIRST = (*(table for table in WRITTEN if table != "collections"), "collections")
_LEARNED = {
    "collections": "SELECT name FROM collections",
    "collected": "SELECT c.article, k.name FROM collected c JOIN collections k ON k.id=c.collection",
}
_ADDED = {
    "collections": "INSERT OR IGNORE INTO collections (name) VALUES (?)",
    "collected": "INSERT OR IGNORE INTO collected (article, collection) SELECT ?, id FROM collections WHERE name=?",
}
_AT_PLACE = ("article", "start", "end", "place")
_NEEDED = {
    **dict.fromkeys(("merge", "not_same"), ("entities",)),
    "rename": ("entity", "name"),
    "retype": ("entity", "type"),
    "reject": ("entity",),
    "split": ("entity", "made"),
    **dict.fromkeys(("add_mention", "assign_mention", "retype_mention", "reject_mention"), _AT_PLACE),
    **dict.fromkeys(("ignore", "heed"), ("surface",)),
    **dict.fromkeys(("claim", "reject_claim"), ("entity", "claim", "value")),
}
_AMONG = "IN (SELECT value FROM json_each(?))"
_STEPS = ("undo", "redo", "undo_decision")
# They say how the archive grew; without the whole list they are no steps any more.
_USELESS = (*_STEPS, "import", "reread", "join", PURGED)


def broken_list(store: Store) -> str:
    """Return what is wrong with the list of decisions, empty where it is one."""
    try:
        in_force(store)
        for number, kind, data, inverse, target in store.rows("SELECT id, kind, data, inverse, target FROM decisions"):
            if kind not in _KINDS:
                return f"number {number} is of no kind"
            if kind == "undo_decision":
                earlier(store, number, target)
            if not _says_something(kind, data):
                return f"number {number} says nothing"
            if not _is_way_back(kind, inverse):
                return f"number {number} has no way back"
    except (ArchiveDamaged, ValueError) as error:
        return str(error)
    return ""


def mend_decisions(store: Store, told: Mapping[int, Mapping[str, Any]] | None = None, *, lost: bool = False) -> int:
    """Leave inside a transaction the decisions that count and can be read; returns how many corrections were let go.

    Each can be taken back by itself afterwards, but is no step of undo. `told` is what the index still says of lost
    ones; `lost` that some are.
    """
    _mend_ways_back(store)
    if not lost and not broken_list(store):
        return 0
    told = told or {}
    rows = {int(n): (str(kind), target) for n, kind, target in store.rows("SELECT id, kind, target FROM decisions")}
    gone = {n: (str(row.get("kind", "")), row.get("target")) for n, row in told.items() if n not in rows}
    counting = _counting({**gone, **rows})
    unreadable = {number for number in rows if not _readable(store, number)}
    kept = [n for n in rows if n in counting and n not in unreadable and rows[n][0] not in _USELESS]
    let_go = [n for n in {*gone, *unreadable} if n in counting and {**gone, **rows}[n][0] not in _USELESS]
    execute = store.connection.execute
    execute(f"DELETE FROM decisions WHERE id NOT {_AMONG}", (json.dumps(kept),))
    execute("DELETE FROM waiting_decisions WHERE decision NOT IN (SELECT id FROM decisions)")
    if kept:
        step = append(store, PURGED, {}, "", {})
        execute("UPDATE decisions SET target=?1 WHERE id<>?1", (step,))
    return len(let_go)


def _mend_ways_back(store: Store) -> None:
    """Let no correction be lost for its way back inside a transaction, nor a step for what it does not need to say.

    Taking a correction back whose way back is lost leaves what it did.
    """
    for number, kind, data, inverse in store.rows("SELECT id, kind, data, inverse FROM decisions"):
        if not _is_way_back(kind, inverse):
            empty = "null" if kind in KINDS_OF_ARTICLES else "{}"
            store.connection.execute("UPDATE decisions SET inverse=? WHERE id=?", (empty, number))
        if kind in (*_STEPS, PURGED) and not _says_something(kind, data):
            store.connection.execute("UPDATE decisions SET data='{}' WHERE id=?", (number,))


def _is_way_back(kind: str, stored: Any) -> bool:
    """Tell whether a decision has its way back: none is asked of those about entities, nor of the steps."""
    try:
        inverse = stored_json(stored)
    except ArchiveDamaged:
        return False
    return kind not in KINDS_OF_ARTICLES or inverse is None or isinstance(inverse, (dict, list))


def _says_something(kind: str, stored: Any) -> bool:
    """Tell whether the data of a decision are some, and of its kind."""
    try:
        data = stored_json(stored)
    except ArchiveDamaged:
        return False
    if not isinstance(data, dict):
        return False
    if kind in ENTITY_KINDS:
        return data.get("kind") == kind and _can_be_worked_out(kind, data)
    return kind not in KINDS_OF_ARTICLES or data.get("kind") == kind


def _can_be_worked_out(kind: str, data: dict[str, Any]) -> bool:
    """Tell whether a decision about entities has what it is worked out from; one that has not stops all the others."""
    needed = list(_NEEDED[kind])
    if kind in ("add_mention", "assign_mention", "retype_mention") and not data.get("entity"):
        needed += ["type", "key", "made", "called"]
    if any(data.get(name) is None for name in needed):
        return False
    numbers = [data[name] for name in ("article", "start", "end") if name in needed]
    if "place" in needed:
        place = data["place"]
        if not isinstance(place, dict) or not all(name in place for name in ("surface", "before", "after", "number")):
            return False
        numbers.append(place["number"])
    anchors, entities, named = data.get("anchors", {}), data.get("entities", []), data.get("articles") or []
    return (
        all(isinstance(number, int) for number in (*numbers, *(named if isinstance(named, list) else [None])))
        and isinstance(entities, list)
        and (kind != "merge" or bool(entities))
        and (kind != "not_same" or len(entities) == 2)
        and isinstance(anchors, dict)
        and all(isinstance(anchor, dict) for anchor in anchors.values())
        and isinstance(data.get("texts", {}), dict)
        and isinstance(data.get("names") or [], list)
    )


def _readable(store: Store, number: int) -> bool:
    """Tell whether a decision says anything."""
    kind, data = store.rows("SELECT kind, data FROM decisions WHERE id=?", (number,))[0]
    return kind in _KINDS and _says_something(kind, data)


def _counting(rows: Mapping[int, tuple[str, Any]]) -> set[int]:
    """Return which decisions count, of a list in which some may be missing."""
    done: list[int] = []
    undone: list[int] = []
    for number in sorted(rows):
        kind, target = rows[number]
        if kind in ("undo", "redo"):
            taken, given = (done, undone) if kind == "undo" else (undone, done)
            # The row names what it takes back; without a name it is the last one.
            which = target if target in taken else taken[-1] if taken and target is None else None
            if which is not None:
                taken.remove(which)
                given.append(which)
        elif kind == PURGED:
            undone.clear()
        elif target is None or kind == "undo_decision":
            done.append(number)
            undone.clear()
    counting = set(done)
    members = {n: t for n, (kind, t) in rows.items() if isinstance(t, int) and kind not in _STEPS}
    # What came in with a step that is lost is taken for being in force.
    counting |= {n for n, t in members.items() if t in counting or t not in rows or rows[t][0] == PURGED}
    for number in sorted((n for n in counting if rows[n][0] == "undo_decision"), reverse=True):
        if number in counting:
            counting.discard(rows[number][1])
    return counting


def apply_again(store: Store, kinds: Iterable[str], counter: int) -> None:
    """Say again what decisions in force wrote by some kinds, where it is lost.

    All of them are applied to empty tables, to learn what they come to: one by one over what is there they would
    bring back what was renamed or removed since. Of that, only what is missing is added.
    """
    wanted = set(kinds)
    tables = [table for table, writing in WRITTEN.items() if wanted & set(writing)]
    if tables:
        _add_missing(store, tables, counter)
    if flags := wanted & set(FLAGS):
        _apply(store, [(kind, data) for _number, kind, data in rows_in_force(store) if kind in flags], counter)


def flag_again(store: Store, lost: Mapping[str, Iterable[int]], counter: int) -> None:
    """Set again a state of some articles, by the kind of decision that sets it; the other articles keep theirs."""
    asked = {kind: set(articles) for kind, articles in lost.items()}
    parts = []
    for _number, kind, data in rows_in_force(store):
        if kind in asked and isinstance(data.get("articles"), list):
            among = [article for article in data["articles"] if article in asked[kind]]
            if among:
                parts.append((kind, {**data, "articles": among}))
    _apply(store, parts, counter)


def _add_missing(store: Store, tables: Iterable[str], counter: int) -> None:
    """Add to some tables what decisions come to and is not there."""
    execute, kinds = store.connection.execute, {kind for writing in WRITTEN.values() for kind in writing}
    execute("SAVEPOINT learning")
    try:
        for table in _CHILDREN_FIRST:
            execute(f"DELETE FROM {table}")
        _apply(store, [(kind, data) for _number, kind, data in rows_in_force(store) if kind in kinds], counter)
        learned = {table: store.rows(_LEARNED.get(table, f"SELECT * FROM {table}")) for table in tables}
    finally:
        execute("ROLLBACK TO learning")
        execute("RELEASE learning")
    for table in reversed(_CHILDREN_FIRST):
        for row in learned.get(table, ()):
            marks = ", ".join("?" * len(row))
            execute(_ADDED.get(table, f"INSERT OR IGNORE INTO {table} VALUES ({marks})"), row)


def _apply(store: Store, made: Iterable[tuple[str, Mapping[str, Any]]], counter: int) -> None:
    """Apply decisions to the articles that are there, oldest first. One that no longer fits is passed over."""
    there = {int(row[0]) for row in store.rows("SELECT id FROM articles")}
    for _kind, data in made:
        store.connection.execute("SAVEPOINT again")
        try:
            apply_effect(store, _of_articles_there(data, there), counter)
        except (CuttingsError, sqlite3.IntegrityError, *MISFITS):
            store.connection.execute("ROLLBACK TO again")
        finally:
            with contextlib.suppress(sqlite3.OperationalError):
                store.connection.execute("RELEASE again")


def _of_articles_there(data: Mapping[str, Any], there: set[int]) -> dict[str, Any]:
    """Return a decision without the articles that are lost: it would be refused for all others too."""
    found = dict(data)
    if isinstance(data.get("articles"), list):
        found["articles"] = [article for article in data["articles"] if article in there]
    if isinstance(data.get("values"), dict):
        found["values"] = {article: value for article, value in data["values"].items() if int(article) in there}
    return found
