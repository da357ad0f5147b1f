"""What stands in the tables of people against what their decisions come to: told, and put as the decisions say."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from cuttings_db.errors import ArchiveDamaged
from cuttings_db.model import Question, from_json
from cuttings_db.store.articles import mark_dirty
from cuttings_db.store.connection import Store
from cuttings_db.store.dates import rewrite_dates
from cuttings_db.store.metadata import refresh_metadata
from cuttings_db.store.problems import stored_json
from cuttings_db.store.working_out import EVERY, WorkedOut, work_out

__all__ = ["SAID", "STATES", "Otherwise", "put_right", "said_otherwise", "set_right"]

_Row = tuple[Any, ...]
# The columns of articles that decisions set, by the kind that does.
STATES = {"star": "starred", "trash": "trashed", "read": "read"}
_AMONG = "IN (SELECT value FROM json_each(?))"


@dataclass
class Otherwise:
    """Rows of one table that are not as the decisions say: to be written, and to be taken away."""

    wanted: list[_Row] = field(default_factory=list)
    gone: list[_Row] = field(default_factory=list)
    # As many things are not as they should be: one that is called otherwise is to be written and taken away.
    count: int = 0


@dataclass(frozen=True)
class _Table:
    """How rows of a table are asked for, told apart, held against each other, written and taken away.

    `key` tells a row apart; `doubted` are the names under which it may be in doubt; `said(row, wanted)` is what is
    compared of a row where another one of its key, or itself, is wanted.
    """

    select: str
    key: Callable[[_Row], _Row]
    doubted: Callable[[_Row], Iterable[Any]]
    said: Callable[[_Row, _Row], Any]
    write: tuple[str, ...]
    remove: tuple[str, ...]


def _plain(name: Any) -> str:
    """Return a name as doubts have it."""
    return " ".join(str(name).split()).casefold()


def _value(row: _Row, _wanted: _Row) -> Any:
    """Return what a person said of a field: of a day what they typed, since an earlier version kept it otherwise."""
    if row[1] != "published":
        return row[2]
    try:
        data = stored_json(row[2])
    except ArchiveDamaged:
        return None
    return data.get("edtf") if isinstance(data, dict) else None


def _question(row: _Row, _wanted: _Row) -> Any:
    """Return the question of a saved search, of which an earlier version may have left out what is as ever."""
    try:
        return from_json(Question, stored_json(row[1]) | {"typing": False})
    except (ArchiveDamaged, TypeError, ValueError, AttributeError, KeyError):
        return None


def _highlight(row: _Row, wanted: _Row) -> Any:
    """Return what a person marked; one whose words are gone stands where it last stood."""
    return row[1], row[4], row[5], row[8], *(() if wanted[9] else (row[2], row[3], row[9]))


def _day(row: _Row, _wanted: _Row) -> Any:
    """Return what a person said of a date."""
    try:
        interval = stored_json(row[4]) if row[4] is not None else {}
        return row[3], interval.get("edtf"), interval.get("role") or "event", row[5]
    except (ArchiveDamaged, AttributeError):
        return None


def _keyed(table: str, columns: str, key: int, **rest: Any) -> _Table:
    """Return how rows of a table are handled that are told apart by the first `key` of some columns."""
    names = columns.split(", ")
    where = " AND ".join(f"{name}=?{number}" for number, name in enumerate(names[:key], 1))
    marks = ", ".join(f"?{number}" for number in range(1, len(names) + 1))
    return _Table(
        select=f"SELECT {columns} FROM {{}}{table}",
        key=lambda row: row[:key],
        write=(f"INSERT OR REPLACE INTO {table} ({columns}) VALUES ({marks})",),
        remove=(f"DELETE FROM {table} WHERE {where}",),
        **rest,
    )


SAID = {
    "tags": _keyed("tags", "article, tag", 2, doubted=lambda r: (_plain(r[1]),), said=lambda r, _w: r),
    # A collection is known by its name, since its number may be another one; an empty one is one row with no article.
    "collected": _Table(
        select=(
            "SELECT k.name, c.article FROM {0}collected c JOIN {0}collections k ON k.id=c.collection"
            " UNION ALL SELECT name, NULL FROM {0}collections ORDER BY 2, 1"
        ),
        key=lambda row: row,
        doubted=lambda r: (_plain(r[0]),),
        said=lambda r, _w: r,
        write=(
            "INSERT INTO collections (name) SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM collections WHERE name=?1)",
            "INSERT OR IGNORE INTO collected SELECT ?2, id FROM collections WHERE name=?1 AND ?2 IS NOT NULL",
        ),
        remove=(
            "DELETE FROM collected WHERE article=?2 AND collection=(SELECT id FROM collections WHERE name=?1)",
            "DELETE FROM collections WHERE ?2 IS NULL AND name=?1 AND id NOT IN (SELECT collection FROM collected)",
        ),
    ),
    "overrides": _keyed(
        "overrides", "article, field, value", 2, doubted=lambda r: ((r[0], r[1]), r[0]), said=_value
    ),
    "highlights": _keyed(
        "highlights", 'uuid, article, start, "end", colour, note, made, place, surface, lost', 1,
        doubted=lambda r: (r[0],), said=_highlight,
    ),
    "article_notes": _keyed(
        "article_notes", "article, text, made", 1, doubted=lambda r: (r[0],), said=lambda r, _w: r[1]
    ),
    "saved_searches": _keyed(
        "saved_searches", "name, question", 1, doubted=lambda r: (_plain(r[0]),), said=_question
    ),
    "date_overrides": _keyed(
        "date_overrides", 'article, start, "end", state, interval, surface, before, after', 3,
        doubted=lambda r: (r[0],), said=_day,
    ),
    "said_copies": _keyed(
        "said_copies", "a, b, same, decision", 2, doubted=lambda r: (r[0], r[1]), said=lambda r, _w: r[2]
    ),
}  # fmt: skip


def said_otherwise(store: Store) -> dict[str, Otherwise]:
    """Return what is not as the decisions in force say: rows by table; by kind of state, (article, value).

    What cannot be told surely is not among it; nothing is where the list of decisions has gaps.
    """
    # All of it at one moment: another window may write meanwhile.
    with store.snapshot():
        found = work_out(store, {table: one.select.format("temp.") for table, one in SAID.items()})
        if found is None:
            return {}
        # The place of what was said of a date moves with the text of its article.
        moved = store.rows("SELECT article FROM revisions GROUP BY article HAVING count(*)>1")
        found.doubt("date_overrides", *(row[0] for row in moved))
        rows = {table: _otherwise(store, found, table) for table in SAID}
        return rows | {kind: _states_otherwise(store, found, kind) for kind in STATES}


def _otherwise(store: Store, found: WorkedOut, table: str) -> Otherwise:
    """Return which rows of a table are not as the decisions say."""
    one, doubts = SAID[table], found.unsure.get(table, set())

    def sure(rows: Iterable[_Row]) -> Iterator[_Row]:
        return (row for row in rows if doubts.isdisjoint(one.doubted(row)))

    if EVERY in doubts:
        return Otherwise()
    there = {one.key(row): row for row in sure(store.rows(one.select.format("main.")))}
    wanted = {one.key(row): row for row in sure(found.rows[table])}
    result = Otherwise()
    for key, row in wanted.items():
        known = there.get(key)
        if known is None or one.said(row, row) != one.said(known, row):
            result.wanted.append(row)
    if found.whole and not doubts:
        result.gone = [row for key, row in there.items() if key not in wanted]
    result.count = max(len(result.wanted), len(result.gone))
    return result


def _states_otherwise(store: Store, found: WorkedOut, kind: str) -> Otherwise:
    """Return of which articles a state is not what decisions set, each with the value that it should have."""
    doubts, states = found.unsure.get(kind, set()), found.states[kind]
    result = Otherwise()
    for article, value in store.rows(f"SELECT id, {STATES[kind]} FROM main.articles"):
        wanted = int(states.get(article, False))
        if wanted == value or article in doubts:
            continue
        # Reading makes read; and what is more than decisions say is told only where all of them are here.
        if wanted or (found.whole and kind != "read"):
            result.wanted.append((article, wanted))
    result.count = len(result.wanted)
    return result


def put_right(store: Store, table: str, otherwise: Otherwise, counter: int) -> None:
    """Put the rows of a table as the decisions say, inside a transaction."""
    one = SAID[table]
    if table == "collected":
        _call_again(store, otherwise)
    for statements, rows in ((one.remove, otherwise.gone), (one.write, otherwise.wanted)):
        for statement in statements:
            marks = max(int(mark) for mark in range(1, 11) if f"?{mark}" in statement)
            store.connection.executemany(statement, [row[:marks] for row in rows])
    if table in ("overrides", "date_overrides"):
        touched = sorted({row[0] for row in (*otherwise.gone, *otherwise.wanted)})
        known = [int(r[0]) for r in store.rows(f"SELECT id FROM articles WHERE id {_AMONG}", (json.dumps(touched),))]
        for article in known:
            refresh_metadata(store, article)
            rewrite_dates(store, article)
        mark_dirty(store, known, counter)


def _call_again(store: Store, otherwise: Otherwise) -> None:
    """Call collections again as they are called whose articles are those of one that is not there; they keep their
    numbers.
    """
    wanted, gone = _articles_of(otherwise.wanted), _articles_of(otherwise.gone)
    for name, articles in sorted(wanted.items()):
        found = next((other for other in sorted(gone) if gone[other] == articles), None)
        if found is not None:
            del gone[found]
            store.connection.execute("UPDATE collections SET name=? WHERE name=?", (name, found))


def _articles_of(rows: Iterable[_Row]) -> dict[str, set[int]]:
    """Return the articles of the collections that are among some rows themselves, by name."""
    found: dict[str, set[int]] = {}
    own = set[str]()
    for name, article in rows:
        its = found.setdefault(str(name), set())
        if article is None:
            own.add(str(name))
        else:
            its.add(int(article))
    return {name: articles for name, articles in found.items() if name in own}


def set_right(store: Store, kind: str, otherwise: Otherwise) -> None:
    """Set a state of articles as decisions do, inside a transaction."""
    sql = f"UPDATE articles SET {STATES[kind]}=?2 WHERE id=?1"
    store.connection.executemany(sql, otherwise.wanted)
