"""The tables of a damaged file: walked from their roots as far as that goes, then sought among the pages left over."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from cuttings_db.store.salvaging_cells import INDEX, TABLE, Cell, Row, cells, children, kind_of, row_of
from cuttings_db.store.salvaging_numbers import Numbers
from cuttings_db.store.salvaging_pages import Pages

__all__ = ["Entry", "Trees"]

_DEEPEST = 40
# So many rows that look like none of their table are held back until those that were left over are known.
_MOST_DOUBTFUL = 2_000
_LONG = 64


@dataclass(frozen=True)
class Entry:
    """What a file says of one of its tables or indexes: where it begins, and by what words it was made."""

    kind: str
    name: str
    root: int
    sql: str

    @property
    def table(self) -> bool:
        """Whether rows lie in it by number; else they lie in it as in an index."""
        return self.kind == "table" and "WITHOUT ROWID" not in self.sql.upper()


@dataclass
class Trees:
    """The tables of one file. `broken` counts by table the pages of it that could not be followed."""

    pages: Pages
    entries: dict[str, Entry] = field(default_factory=dict)
    broken: dict[str, int] = field(default_factory=dict)
    _seen: set[int] = field(default_factory=set)
    _left: list[int] | None = None

    def __post_init__(self) -> None:
        self._read_entries()

    def _read_entries(self) -> None:
        """Find out which tables and indexes there are, also where the first page of the file is lost."""
        rows = list(self._walk("", 1, table=True))
        if self.broken.get("") or not rows:
            rows += [row for number in self.pages for row in self._loose(number, table=True)]
        for row in rows:
            entry = _entry(row)
            if entry is not None and entry.name not in self.entries and entry.root in self.pages:
                self.entries[entry.name] = entry

    @property
    def seen(self) -> int:
        """Return how many pages were read."""
        return len(self._seen)

    def break_off(self, name: str) -> None:
        """Note that a row of a table is none."""
        self.broken[name] = self.broken.get(name, 0) + 1

    def rows(
        self, name: str, likely: Callable[[int, list[Any]], bool] | None, *, table: bool
    ) -> Iterator[tuple[Row, bool]]:
        """Yield the rows of a table: those below its root, then where that is broken those of pages left over.

        `likely` says whether such a row looks as one of this table (None: only the table's own are asked for); `table`
        whether its rows have numbers. Each comes with whether it was found apart from the table.
        """
        entry = self.entries.get(name)
        numbers = Numbers()
        doubtful: list[Row] = []
        own = entry is not None and entry.table == table
        if entry is not None and own:
            for row in self._walk(name, entry.root, table=table):
                asked = table and row.whole and len(doubtful) < _MOST_DOUBTFUL
                if asked and likely is not None and not likely(row.key, row.values):
                    # Perhaps of a page of another table, which was written to this place.
                    doubtful.append(row)
                    continue
                if table:
                    numbers.add(row.key)
                yield row, False
            if doubtful:
                self.break_off(name)
        else:
            self.break_off(name)
        if likely is None or not self.broken.get(name):
            return
        known = self._keys(name, entry.root) if entry is not None and own and not table else set[Any]()
        for number in self._left_over():
            for row in self._loose(number, table=table):
                if not row.whole or not likely(row.key, row.values):
                    continue
                if table and row.key not in numbers:
                    numbers.add(row.key)
                    yield row, True
                elif not table and (key := _key(row)) not in known:
                    known.add(key)
                    yield row, True
        yield from ((row, False) for row in doubtful if row.key not in numbers)

    def _keys(self, name: str, root: int) -> set[Any]:
        """Return by what the rows of a table without numbers are told; only of a broken one somebody asks for it."""
        before = self.broken.get(name, 0)
        found = {_key(row) for row in self._walk(name, root, table=False)}
        self.broken[name] = before
        return found

    def leaf(self, name: str, key: int | None = None) -> int:
        """Return the page of a table on which a row is, or the last one; 0 where that cannot be told."""
        entry = self.entries.get(name)
        number = entry.root if entry is not None and entry.table else 0
        for _depth in range(_DEEPEST):
            data = self.pages.page(number)
            kind = kind_of(data, number) if data is not None else 0
            if data is None or kind not in TABLE:
                return 0
            if kind == TABLE[1]:
                return number
            below = children(data, number, self.pages.usable)
            number = next(
                (page for page, top in below if key is not None and top is not None and key <= top), below[-1][0]
            )
        return 0

    def last(self, name: str, key: int | None = None) -> Row | None:
        """Return the row of a table with this number, or with the highest; None where there is none."""
        number = self.leaf(name, key)
        data = self.pages.page(number)
        if data is None:
            return None
        found = [cell for cell in cells(data, number, self.pages.usable) if key is None or cell.key == key]
        return row_of(self.pages, data, found[-1], table=True) if found else None

    def _walk(self, name: str, root: int, *, table: bool) -> Iterator[Row]:
        """Yield what lies below a root, in order; notes the pages that are seen, and those that are broken."""
        inner, leaf = TABLE if table else INDEX
        # Each tree by itself: a page that another one points to by damage may be of this one all the same.
        seen: set[int] = set()
        waiting: list[tuple[int, int, int | None, int | None]] = [(root, 0, None, None)]
        while waiting:
            number, depth, low, high = waiting.pop()
            data = self.pages.page(number) if number not in seen and depth < _DEEPEST else None
            kind = kind_of(data, number) if data is not None else 0
            if data is None or kind not in (inner, leaf):
                self.break_off(name)
                continue
            seen.add(number)
            self._seen.add(number)
            if kind == leaf or not table:
                yield from self._rows_of(name, data, number, low, high, table=table)
            if kind == inner:
                below = children(data, number, self.pages.usable)
                bounds = [low, *(key for _page, key in below[:-1])]
                tops = [*(key for _page, key in below[:-1]), high]
                waiting += [
                    (page, depth + 1, lower, upper)
                    for (page, _key), lower, upper in reversed(list(zip(below, bounds, tops, strict=True)))
                ]

    def _rows_of(
        self, name: str, data: bytes, number: int, low: int | None, high: int | None, *, table: bool
    ) -> Iterator[Row]:
        """Yield the rows of one page whose keys are in order and within those of the page above."""
        found = list(cells(data, number, self.pages.usable))
        if table:
            found = _ascending(found)
            inside = [c for c in found if (low is None or c.key > low) and (high is None or c.key <= high)]
            # Where none is within them, the keys above are the wrong ones.
            found = inside or found
        rows = [row for cell in found if (row := row_of(self.pages, data, cell, table=table)) is not None]
        if len(rows) != _stated(data, number):
            self.break_off(name)
        yield from rows

    def _loose(self, number: int, *, table: bool) -> Iterator[Row]:
        """Yield the rows of a page of this kind, whatever table it was part of."""
        data = self.pages.page(number)
        # In an index rows lie on the inner pages too.
        if data is not None and kind_of(data, number) in (TABLE[1:] if table else INDEX):
            for cell in cells(data, number, self.pages.usable):
                row = row_of(self.pages, data, cell, table=table)
                if row is not None:
                    yield row

    def _left_over(self) -> list[int]:
        """Return the pages that no table or index reaches and that are not free."""
        if self._left is None:
            for entry in self.entries.values():
                self._reach(entry)
            reached = self._seen | self._free()
            self._left = [number for number in self.pages if number not in reached]
        return self._left

    def _reach(self, entry: Entry) -> None:
        """Note which pages a table or an index has, without reading its rows."""
        self._seen |= {number for number, _kind, _stated in self._below(entry)}

    def _below(self, entry: Entry) -> Iterator[tuple[int, int, int]]:
        """Yield the pages of a table or an index that can be followed: number, kind, and how many cells they state."""
        inner, leaf = TABLE if entry.table else INDEX
        waiting, seen = [entry.root], set[int]()
        while waiting:
            number = waiting.pop()
            data = self.pages.page(number) if number not in seen else None
            kind = kind_of(data, number) if data is not None else 0
            if data is None or kind not in (inner, leaf):
                continue
            seen.add(number)
            yield number, kind, _stated(data, number)
            if kind == inner:
                waiting += [page for page, _key in children(data, number, self.pages.usable)]

    def count(self, name: str) -> int:
        """Return how many rows a table or an index has, as its pages state; 0 where it is not named."""
        entry = self.entries.get(name)
        # The inner pages of a table with numbers hold none.
        rowless = TABLE[0] if entry is not None and entry.table else 0
        return sum(stated for _n, kind, stated in self._below(entry) if kind != rowless) if entry is not None else 0

    def _free(self) -> set[int]:
        """Return the pages that the file lists as free: what lies on them was deleted."""
        head = self.pages.page(1)
        free: set[int] = set()
        trunk = int.from_bytes(head[32:36], "big") if head is not None else 0
        while trunk and trunk not in free and (data := self.pages.page(trunk)) is not None:
            free.add(trunk)
            count = min(int.from_bytes(data[4:8], "big"), self.pages.usable // 4 - 2)
            free |= {int.from_bytes(data[8 + 4 * n : 12 + 4 * n], "big") for n in range(count)}
            trunk = int.from_bytes(data[:4], "big")
        return free


def _stated(data: bytes, number: int) -> int:
    """Return how many cells a page says that it has."""
    return int.from_bytes(data[(100 if number == 1 else 0) + 3 :][:2], "big")


def _key(row: Row) -> Any:
    """Return by what a row of a table without numbers is told from the others: all that it holds, long values hashed.

    The bytes of all originals do not fit into memory.
    """
    return tuple(_short(value) for value in row.values)


def _short(value: Any) -> Any:
    """Return a value, or the hash of a long one."""
    if not isinstance(value, (str, bytes)) or len(value) <= _LONG:
        return value
    return hashlib.sha256(value if isinstance(value, bytes) else value.encode("utf-8", "replace")).digest()


def _entry(row: Row) -> Entry | None:
    """Return what a row says of a table or an index, or None where it is another table's row."""
    if len(row.values) != 5 or not row.whole:
        return None
    kind, name, _table, root, sql = row.values
    if kind not in ("table", "index") or not isinstance(name, str) or not isinstance(root, int) or root < 2:
        return None
    return Entry(kind, name, root, sql if isinstance(sql, str) else "")


def _ascending(found: list[Cell]) -> list[Cell]:
    """Return the longest run of cells whose keys ascend: a key out of order is a damaged one."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, cell in enumerate(found):
        at = bisect_left(tops, cell.key)
        before.append(ends[at - 1] if at else -1)
        if at == len(tops):
            tops.append(cell.key)
            ends.append(place)
        else:
            tops[at], ends[at] = cell.key, place
    chain: list[Cell] = []
    place = ends[-1] if ends else -1
    while place >= 0:
        chain.append(found[place])
        place = before[place]
    return chain[::-1]
