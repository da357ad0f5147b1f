"""Rows of a damaged archive into a new one of its version, table by table; what was lost is told by its indexes."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from cuttings_db.progress import Report, Step
from cuttings_db.store.salvaging_cells import Row
from cuttings_db.store.salvaging_numbers import Numbers
from cuttings_db.store.salvaging_shapes import Shape, shapes_of_rows
from cuttings_db.store.salvaging_trees import Entry, Trees

__all__ = ["Filled", "fill"]

# What is made anew: it says nothing that other tables do not say.
_DERIVED = (
    *("history", "dirty", "touched", "_sqlite_migrations", "proposals", "handed", "laid_rules", "said_claims"),
    *("ignored_words", "distinct_entities", "spelled", "shingles", "copies", "copy_pairs", "runs"),
)
# A letter that is none costs no more than itself.
_FORGIVING = ("revisions", "articles", "article_notes")
# Before the text of a revision stand its number, its article and its moment; behind it its parts.
_TEXT_AT = 3
_GROUP, _GROUP_BYTES = 500, 16 << 20
_ON = re.compile(r"\bON\s+\"?(\w+)\"?\s*\(", re.I)


@dataclass
class Filled:
    """What came over: rows by table, by table the numbers of rows that are lost (None: nobody knows which), what
    indexes still say of lost rows by table and column, and whether the file says that it is a backup.

    `uncounted` names the tables of which more rows may be lost than any index tells.
    """

    rows: dict[str, int] = field(default_factory=dict)
    lost: dict[str, set[int] | None] = field(default_factory=dict)
    told: dict[str, dict[int, dict[str, Any]]] = field(default_factory=dict)
    uncounted: set[str] = field(default_factory=set)
    backup: bool = False

    def whole(self, table: str) -> bool:
        """Tell whether a table came over with every row."""
        return table not in self.lost


def fill(trees: Trees, connection: sqlite3.Connection, report: Report) -> Filled:
    """Copy every row that can be read into the tables of a new archive of the same version."""
    shapes = shapes_of_rows(connection)
    filled = Filled()
    done = 0
    for table, shape in shapes.items():
        if table in _DERIVED:
            continue
        report(Step("salvage", done, trees.pages.count, table))
        _fill_one(trees, connection, shape, filled, report)
        done = min(trees.seen, trees.pages.count)
    _keep_sequences(trees, connection)
    return filled


def _fill_one(trees: Trees, connection: sqlite3.Connection, shape: Shape, filled: Filled, report: Report) -> None:
    """Copy the rows of one table."""
    names = ", ".join(f'"{name}"' for name in shape.names)
    insert = f'INSERT OR IGNORE INTO "{shape.table}" ({names}) VALUES ({", ".join("?" * len(shape.names))})'
    if shape.numbered and any(
        trees.count(entry.name) > trees.count(shape.table) for entry in _indexes(trees, shape.table)
    ):
        # Another page stands where one of its own was, and is a sound one.
        trees.break_off(shape.table)
    found = Numbers()
    group: list[list[Any]] = []
    size = 0
    for key, values in _values(trees, shape):
        found.add(key)
        group.append(values)
        size += sum(len(value) for value in values if isinstance(value, (str, bytes)))
        if len(group) >= _GROUP or size >= _GROUP_BYTES:
            connection.executemany(insert, group)
            group.clear()
            size = 0
            report(Step("salvage", min(trees.seen, trees.pages.count), trees.pages.count, shape.table))
    connection.executemany(insert, group)
    filled.rows[shape.table] = connection.execute(f'SELECT count(*) FROM "{shape.table}"').fetchone()[0]
    if trees.broken.get(shape.table) or filled.rows[shape.table] < len(found):
        _tell_lost(trees, shape, found, filled)


def _values(trees: Trees, shape: Shape) -> Iterator[tuple[int, list[Any]]]:
    """Yield number and values of the rows of a table that are rows of it."""
    cut = shape.table == "revisions"
    forgiving = shape.table in _FORGIVING
    for row, _loose in trees.rows(shape.table, shape.likely, table=shape.numbered):
        stored = _around_text(row) if cut else row.values
        values = shape.values(row.key, stored, strict=not forgiving)
        if values is None or (not row.complete and not cut and shape.table != "articles"):
            trees.break_off(shape.table)
            continue
        yield row.key, values


def _around_text(row: Row) -> list[Any]:
    """Return the values of a text that is kept whatever became of what stands beside it: its parts are found again.

    The begin of a text is better than none of it.
    """
    if len(row.values) < _TEXT_AT or (row.complete and len(row.values) != _TEXT_AT + 2):
        return row.values
    number, article, made, text, layer = [*row.values, "", ""][: _TEXT_AT + 2]
    read = [value if isinstance(value, (str, bytes)) else "" for value in (made, layer)]
    return [number, article, read[0], text, read[1]] if any(read) else row.values


def _indexes(trees: Trees, table: str) -> Iterator[Entry]:
    """Yield the indexes of a table that hold each of its rows."""
    for name, entry in trees.entries.items():
        on = _ON.search(entry.sql)
        named = name.startswith(f"sqlite_autoindex_{table}_") or (on is not None and on.group(1) == table)
        if entry.kind == "index" and named and " WHERE " not in entry.sql.upper():
            yield entry


def _columns(shape: Shape, entry: Entry, unique: dict[str, list[str]]) -> list[str]:
    """Return the columns that an index holds, before the number of the row."""
    if entry.sql:
        words = entry.sql[entry.sql.index("(") + 1 : entry.sql.rindex(")")]
        return [word.strip().strip('"').split(" ")[0].strip('"') for word in words.split(",")]
    return unique.get(entry.name, [])


def _tell_lost(trees: Trees, shape: Shape, found: Numbers, filled: Filled) -> None:
    """Find out by the indexes of a table which of its rows are lost, and what they still say of these."""
    if not shape.numbered:
        filled.lost[shape.table] = None
        return
    lost: set[int] = set()
    told: dict[int, dict[str, Any]] = {}
    known = False
    for entry in _indexes(trees, shape.table):
        columns = _columns(shape, entry, shape.unique)
        for row, _loose in trees.rows(entry.name, None, table=False):
            number = row.values[-1]
            if not row.whole or not isinstance(number, int) or len(row.values) != len(columns) + 1:
                continue
            if number not in found:
                lost.add(number)
                told.setdefault(number, {}).update(zip(columns, row.values, strict=False))
        known = known or not trees.broken.get(entry.name)
    filled.lost[shape.table] = lost if known else (lost or None)
    if not known:
        filled.uncounted.add(shape.table)
    if known and not lost:
        del filled.lost[shape.table]
    filled.told[shape.table] = told


def _keep_sequences(trees: Trees, connection: sqlite3.Connection) -> None:
    """Let no number that was given once be given again."""
    for row, _loose in trees.rows("sqlite_sequence", None, table=True):
        if len(row.values) == 2 and isinstance(row.values[0], str) and isinstance(row.values[1], int):
            name, number = row.values
            if 0 < number < 1 << 53:
                connection.execute("UPDATE sqlite_sequence SET seq=max(seq, ?) WHERE name=?", (number, name))
                connection.execute(
                    "INSERT INTO sqlite_sequence SELECT ?1, ?2 WHERE ?1 IN (SELECT name FROM sqlite_master WHERE"
                    " sql LIKE '%AUTOINCREMENT%') AND ?1 NOT IN (SELECT name FROM sqlite_sequence)",
                    (name, number),
                )
