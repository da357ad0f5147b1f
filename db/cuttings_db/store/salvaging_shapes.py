"""What a row of each table of an archive looks like: by it rows are told from what damage made of them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cuttings_db.model import ENTITY_TYPES
from cuttings_db.store.metadata import METADATA_FIELDS

__all__ = ["Shape", "shapes_of_rows"]

_SHA = re.compile(r"[0-9a-f]{64}")
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_WORD = re.compile(r"[a-z_]{1,40}")
# What values of columns look like whose look is their own. A page that no table reaches is taken for one of a table
# only where all of them fit.
_LOOKS: dict[str, re.Pattern[str]] = {
    **dict.fromkeys(("sha256", "text_sha256"), _SHA),
    **dict.fromkeys(("words_sha256", "original_sha256"), re.compile(rf"({_SHA.pattern})?")),
    **dict.fromkeys(("added", "started", "ended", "asked"), _MOMENT),
    "made": re.compile(rf"({_MOMENT.pattern})?"),
    **dict.fromkeys(("kind", "state", "stage", "role", "precision"), re.compile(r"[a-z_ -]{0,40}|\{.*", re.S)),
    "type": re.compile("|".join((*ENTITY_TYPES, ""))),
    "machine_type": re.compile("|".join(ENTITY_TYPES)),
    **dict.fromkeys(("data", "inverse", "layer", "warnings", "reasons"), re.compile(r"[\[{].*|null", re.S)),
    **dict.fromkeys(("start_day", "lo", "hi", "published_lo", "published_hi"), re.compile(r"\d{4}-\d\d-\d\d")),
    "parts": re.compile(r"\[.*", re.S),
    "title_origin": _WORD,
    "field": re.compile("|".join((*METADATA_FIELDS, "history"))),
    "question": re.compile(r"\{.*", re.S),
    # An index holds the numbers of highlights behind those of articles.
    "tag": re.compile(rf"(?!{_UUID.pattern}\Z).+", re.S),
}
# What may be missing by the words of its table, and never is: a correction without its value says nothing.
_ALWAYS_GIVEN = ("overrides", "value")
_TYPES: dict[str, type | tuple[type, ...]] = {"TEXT": str, "INTEGER": int, "BLOB": bytes, "REAL": (int, float)}


@dataclass(frozen=True)
class _Column:
    """One column: its name, the type of its values, whether it has always one, what stands for a missing one."""

    name: str
    type: str
    needed: bool
    default: Any


class Shape:
    """One table of the version of the damaged file, made by our own steps."""

    def __init__(self, connection: sqlite3.Connection, table: str) -> None:
        rows = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
        words = connection.execute("SELECT sql FROM sqlite_master WHERE name=?", (table,)).fetchone()[0]
        self.table = table
        self.numbered = "WITHOUT ROWID" not in words
        keys = sorted((row for row in rows if row[5]), key=lambda row: row[5])
        # A column that is the number of the row is not stored with it; a table without numbers begins with its key.
        alias = self.numbered and len(keys) == 1 and keys[0][2] == "INTEGER"
        self._alias = keys[0][0] if alias else -1
        stored = rows if self.numbered else [*keys, *(row for row in rows if not row[5])]
        self.columns = [
            _Column(str(r[1]), str(r[2]), bool(r[3] or r[5] or (table, str(r[1])) == _ALWAYS_GIVEN), _default(r[4]))
            for r in stored
        ]
        self.names = [column.name for column in self.columns]
        # Rows of numbers alone look as those of every index do.
        self._like_any = not self.numbered and all(column.type == "INTEGER" for column in self.columns)
        # Rows of before a step that added columns are shorter.
        self._least = max(n for n, c in enumerate(self.columns, 1) if n == 1 or (c.needed and c.default is None))

        # The columns of the indexes that SQLite made by itself, by their names.
        self.unique = {
            str(row[1]): [str(r[2]) for r in connection.execute(f'PRAGMA index_info("{row[1]}")').fetchall()]
            for row in connection.execute(f'PRAGMA index_list("{table}")').fetchall()
        }

    def values(self, key: int, stored: Sequence[Any], *, strict: bool = True) -> list[Any] | None:
        """Return the values of a row in the order of `columns`, or None where it can be none of this table.

        One bit tells a text from bytes: what is of the other kind is taken for what it must have been. Unless
        `strict`, letters of a text that are none are replaced.
        """
        if not self._least <= len(stored) <= len(self.columns):
            return None
        found = []
        for place, column in enumerate(self.columns):
            value = stored[place] if place < len(stored) else column.default
            if place == self._alias:
                value = key if value is None else value
            if value is None and column.needed:
                return None
            try:
                value = _as_written(value, column.type, strict=strict)
            except UnicodeError:
                return None
            if value is not None and (not isinstance(value, _TYPES[column.type]) or isinstance(value, bool)):
                return None
            found.append(value)
        return found

    def likely(self, key: int, stored: Sequence[Any]) -> bool:
        """Tell whether a row that was found apart from every table looks as one of this table does, and of no other."""
        if self._like_any:
            return False
        if self._alias >= 0 and (not stored or stored[self._alias] is not None or key < 1):
            return False
        values = self.values(key, stored)
        if values is None:
            return False
        for column, value in zip(self.columns, values, strict=True):
            look = _LOOKS.get(column.name)
            if look is not None and isinstance(value, str) and not look.fullmatch(value):
                return False
        return True


def _as_written(value: Any, kind: str, *, strict: bool) -> Any:
    """Return a text that came as bytes, or bytes that came as a text, as what their column holds."""
    if kind == "TEXT" and isinstance(value, bytes):
        return value.decode("utf-8", "strict" if strict else "replace")
    if kind == "BLOB" and isinstance(value, str):
        return value.encode("utf-8")
    return value


def _default(words: str | None) -> Any:
    """Return the value that a column has where none was given, None where there is no such value."""
    if words is None:
        return None
    return words[1:-1] if words.startswith("'") else int(words)


def shapes_of_rows(connection: sqlite3.Connection) -> dict[str, Shape]:
    """Return the shape of every table of an archive that was just made."""
    sql = "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    return {str(row[0]): Shape(connection, str(row[0])) for row in connection.execute(sql).fetchall()}
