"""The entities as columns: which one a raw entity is; of what type, whether shown, its name and place by it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.model import ENTITY_TYPES
from cuttings_db.store.columns import Bools, Ints, Kept, Longs, bools, grown, ints, restored_names, stored, stored_names
from cuttings_db.store.connection import Store
from cuttings_db.store.texts import Ranking, Texts

__all__ = ["EntityColumns"]

_AMONG = "IN (SELECT value FROM json_each(?))"
_RAWS = "SELECT id, entity FROM raw_entities WHERE"
_ENTITIES = "SELECT id, uuid, type, kind, name, rejected FROM entities WHERE"
_TYPES: dict[str, int] = {name: number for number, name in enumerate(ENTITY_TYPES)}
_KEPT = ("of_raw", "type", "rejected", "substance", "_kind")
# So many rows of entities are kept as they are asked for again with every question.
_ROWS = 20_000


class EntityColumns:
    """Columns by the number of an entity, and one by the number of a raw entity: the entity that it is, or 0."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.by_name = Ranking(self._keys, self._key)
        self.forget()

    def forget(self) -> None:
        """Hold nothing."""
        self.of_raw: Ints = ints([0])
        self.type = np.full(1, -1, dtype=np.int8)
        self.rejected, self.substance = bools(1), bools(1)
        self._ids, self._names = Texts(), Texts()
        self._kinds: dict[str, int] = {"": 0}
        self._kind = np.zeros(1, dtype=np.int16)
        self._rows: dict[int, tuple[str, str, str]] = {}
        self._shown: dict[bool, Bools] = {}
        self._moved: Longs | None = None
        self.by_name.forget()

    @property
    def size(self) -> int:
        """One more than the highest number of an entity."""
        return len(self.type)

    def read_all(self) -> None:
        """Read every entity."""
        self.forget()
        self._take_raws(self._store.rows(f"{_RAWS} 1"))
        rows = self._store.rows(f"{_ENTITIES} 1")
        if rows:
            numbers, identifiers, _types, _kinds, names, _rejected = zip(*rows, strict=True)
            self._ids.fill(numbers, identifiers)
            self._names.fill(numbers, names)
            self._take(rows)

    def kept(self) -> dict[str, NDArray[Any]]:
        """Return the arrays that `take_kept` takes."""
        texts = self._ids.kept("uuid") | self._names.kept("name") | self.by_name.kept("by name")
        return {name: stored(getattr(self, name)) for name in _KEPT} | {"kinds": stored_names(self._kinds)} | texts

    def take_kept(self, arrays: Kept) -> None:
        """Hold what was kept."""
        self.forget()
        for name in _KEPT:
            setattr(self, name, arrays[name].view(getattr(self, name).dtype).copy())
        self._kinds = restored_names(arrays["kinds"])
        self._ids.take_kept("uuid", arrays)
        self._names.take_kept("name", arrays)
        self.by_name.take_kept("by name", arrays)

    def update(self, raws: Iterable[int], entities: Iterable[int]) -> Longs:
        """Read what is new, and what changed; returns the entities that have other raw entities than before."""
        changed = json.dumps(sorted(raws))
        last = len(self.of_raw) - 1
        rows = self._store.rows(f"{_RAWS} id>? OR id {_AMONG}", (last, changed))
        before = self.of_raw
        self._take_raws(rows)
        moved = np.asarray([row[0] for row in rows if row[0] < len(before)], dtype=np.int64)
        affected = np.unique(np.concatenate([before[moved], self.of_raw[moved]])).astype(np.int64)
        rows = self._store.rows(f"{_ENTITIES} id>? OR id {_AMONG}", (self.size - 1, json.dumps(sorted(entities))))
        for number, identifier, _type, _kind, name, _rejected in rows:
            self._ids.put(number, identifier)
            self._names.put(number, name)
            self._rows.pop(number, None)
        self._take(rows)
        self.by_name.change(int(row[0]) for row in rows)
        return affected

    def _take_raws(self, rows: list[tuple[int, int]]) -> None:
        """Write which entity each of some raw entities is."""
        if rows:
            numbers = np.asarray(rows, dtype=np.int32)
            self._moved = None
            self.of_raw = grown(self.of_raw, int(numbers[:, 0].max()) + 1, 0).copy()
            self.of_raw[numbers[:, 0]] = numbers[:, 1]

    def _take(self, rows: list[tuple[int, str, str, str, str, int]]) -> None:
        """Write the columns of some entities."""
        if not rows:
            return
        self._shown = {}
        numbers = np.asarray([row[0] for row in rows], dtype=np.int64)
        size = int(numbers.max()) + 1
        self.type = grown(self.type, size, -1)
        self.rejected, self.substance = grown(self.rejected, size, False), grown(self.substance, size, False)
        self._kind = grown(self._kind, size, 0)
        self.type[numbers] = [_TYPES.get(row[2], -1) for row in rows]
        self._kind[numbers] = [self._kinds.setdefault(row[3], len(self._kinds)) for row in rows]
        self.substance[numbers] = [row[2] == "product" and row[3] == "substance" for row in rows]
        self.rejected[numbers] = [row[5] for row in rows]

    def shown(self, *, substances: bool = True) -> Bools:
        """Return the mask of the entities that people did not reject."""
        if substances not in self._shown:
            every = (self.type >= 0) & ~self.rejected
            self._shown = {True: every, False: every & ~self.substance}
        return self._shown[substances]

    def summed(self, by_raw: Longs) -> Longs:
        """Return what belongs to each entity of what belongs to each raw entity (by number).

        A raw entity mostly has the number of its entity: made together, moved by merges alone.
        """
        if self._moved is None:
            self._moved = np.flatnonzero(self.of_raw != np.arange(len(self.of_raw)))
        whole = grown(by_raw, max(self.size, len(by_raw)), 0)
        if not len(self._moved):
            return whole
        whole = whole.copy()
        whole[self._moved] = 0
        np.add.at(whole, self.of_raw[self._moved], by_raw[self._moved])
        return whole

    def several(self) -> Bools:
        """Return the mask of the entities that more than one raw entity is."""
        counts = np.bincount(self.of_raw, minlength=self.size)
        counts[0] = 0
        return np.asarray(counts > 1)

    def raws_of(self, entities: Longs) -> Longs:
        """Return the raw entities that are any of these entities."""
        wanted = bools(max(self.size, int(self.of_raw.max()) + 1))
        wanted[entities[(entities > 0) & (entities < len(wanted))]] = True
        return np.flatnonzero(wanted[self.of_raw])

    def row(self, number: int) -> tuple[str, str, str]:
        """Return (UUID, kind, name) of an entity."""
        known = self._rows.get(number)
        if known is None:
            if len(self._rows) >= _ROWS:
                self._rows.clear()
            kind = list(self._kinds)[self._kind[number]]
            known = self._rows[number] = (self._ids[number], kind, self._names[number])
        return known

    def name(self, number: int) -> str:
        """Return the name of an entity."""
        return self._names[number]

    def _key(self, number: int) -> tuple[str, int]:
        """Return by what an entity is sorted."""
        return self._names[number].casefold(), number

    def _keys(self) -> Iterator[tuple[tuple[str, int], int]]:
        """Return the keys of all entities."""
        return ((self._key(number), number) for number in np.flatnonzero(self.type >= 0).tolist())
