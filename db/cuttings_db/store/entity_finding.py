"""Find what decisions name: entities by UUID, else by key, else by what they were called; articles by their text."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from cuttings_db.store.connection import Store
from cuttings_db.store.known_texts import KnownTexts

__all__ = ["Finding", "Misfit"]

_AMONG = "IN (SELECT value FROM json_each(?))"
# The entities that the machine itself names, whatever people made of its mentions.
_BY_MACHINE = f"""
SELECT DISTINCT r.home FROM raw_entities r WHERE r.home {_AMONG} AND r.key NOT LIKE '#%' AND (
    EXISTS (SELECT 1 FROM mentions m WHERE m.raw=r.id AND m.machine_raw IS NULL AND m.stage<>'you')
    OR EXISTS (SELECT 1 FROM mentions m WHERE m.machine_raw=r.id)
    OR EXISTS (SELECT 1 FROM hidden_mentions h WHERE h.raw=r.id))
"""
_SPELLED = "SELECT r.home, r.type FROM spelled s JOIN raw_entities r ON r.id=s.raw WHERE s.name=? AND r.type=?"


class Misfit(Exception):
    """Tells why a decision does nothing here."""


class Finding:
    """Finds what some decisions name, and makes what they need, inside a running transaction.

    `once_made` are the UUIDs of all entities that any decision ever made, in force or not.
    """

    def __init__(self, store: Store, decisions: Sequence[dict[str, Any]], once_made: Iterable[str]) -> None:
        self._store = store
        self._once_made = set(once_made)
        self._made: dict[str, int] = {}
        self._own: dict[int, int] = {}
        named = {str(i) for data in decisions for i in _named(data)}
        rows = store.rows(f"SELECT uuid, id FROM entities WHERE uuid {_AMONG}", (json.dumps(sorted(named)),))
        self._numbers = {str(row[0]): int(row[1]) for row in rows}
        self._by_machine: dict[int, bool] = {}
        self._ask_machine(self._numbers.values())
        self._texts = KnownTexts(store, decisions)

    def _ask_machine(self, numbers: Iterable[int]) -> None:
        """Find out which of some entities the machine names."""
        asked = sorted(set(numbers))
        found = {int(row[0]) for row in self._store.rows(_BY_MACHINE, (json.dumps(asked),))}
        self._by_machine.update({number: number in found for number in asked})

    def found_by_machine(self, number: int) -> bool:
        """Tell whether the machine finds an entity anywhere, whatever people make of it."""
        if number not in self._by_machine:
            self._ask_machine([number])
        return self._by_machine[number]

    def mentioned(self, number: int) -> bool:
        """Tell whether the machine finds an entity, or a decision in force made it."""
        return number in self._made.values() or self.found_by_machine(number)

    def entity(self, data: dict[str, Any], identifier: str) -> int:
        """Return the number of an entity that a decision names; Misfit if there is none."""
        if identifier in self._made:
            return self._made[identifier]
        number = self._numbers.get(identifier)
        if number is not None and self.found_by_machine(number):
            return number
        anchor = data.get("anchors", {}).get(identifier, {})
        found = self._by_key(anchor)
        if found is None and number is None:
            found = self._by_name(anchor)
        if found is not None:
            return found
        if identifier in self._once_made:
            raise Misfit("it is about an entry that a correction made which is not in force")
        if number is None:
            raise Misfit(f"nothing is called “{anchor.get('name') or identifier}” in this archive")
        return number

    def _by_key(self, anchor: dict[str, Any]) -> int | None:
        """Return the entity to which one of the keys belongs that an entity had."""
        for kind, key in anchor.get("keys", ()):
            if str(key).startswith("#"):
                if (number := self._made.get(str(key)[1:])) is not None:
                    return number
                continue
            if (home := self.of_key(str(kind), str(key))) is not None:
                return home
        return None

    def of_key(self, kind: str, key: str) -> int | None:
        """Return the entity that the machine calls by a key of a type, if it finds it anywhere."""
        home = self._store.value("SELECT home FROM raw_entities WHERE type=? AND key=?", (kind, key))
        return int(home) if home is not None and self.found_by_machine(int(home)) else None

    def _by_name(self, anchor: dict[str, Any]) -> int | None:
        """Return the one entity that is called as an entity was."""
        for name in [*([anchor["name"]] if "name" in anchor else []), *anchor.get("names", ())]:
            rows = self._store.rows(_SPELLED, (str(name), str(anchor.get("type", ""))))
            homes = {int(row[0]) for row in rows}
            if len(homes) == 1:
                return homes.pop()
        return None

    def names(self, data: dict[str, Any], identifier: str) -> list[str]:
        """Return how an entity was called when a decision was made."""
        return [str(name) for name in data.get("anchors", {}).get(identifier, {}).get("names", ())]

    def type_of(self, number: int, types: dict[int, str]) -> str:
        """Return the type of an entity, as people see it."""
        return types.get(number) or str(self._store.value("SELECT machine_type FROM entities WHERE id=?", (number,)))

    def made(self, identifier: str, kind: str, name: Any) -> int:
        """Return the entity that a decision makes; it is made when it is first needed and never dropped."""
        number = self._store.value("SELECT id FROM entities WHERE uuid=?", (identifier,))
        if number is None:
            number = self._insert(identifier, kind, str(name or ""))
        self._made[identifier] = int(number)
        return int(number)

    def _insert(self, identifier: str, kind: str, name: str) -> int:
        """Write an entity without mentions."""
        cursor = self._store.connection.execute(
            "INSERT INTO entities (uuid, type, kind, name, machine_type, machine_name) VALUES (?, ?, '', ?, ?, ?)",
            (identifier, kind, name, kind, name),
        )
        return int(cursor.lastrowid or 0)

    def own_raw(self, number: int) -> int:
        """Return the raw entity by which people give mentions to an entity."""
        if number not in self._own:
            rows = self._store.rows("SELECT uuid, machine_type FROM entities WHERE id=?", (number,))
            self._own[number] = self._raw(str(rows[0][1]), f"#{rows[0][0]}", number)
        return self._own[number]

    def _raw(self, kind: str, key: str, home: int) -> int:
        """Return the raw entity of a key, made where it is new."""
        found = self._store.value("SELECT id FROM raw_entities WHERE type=? AND key=?", (kind, key))
        if found is None:
            found = self._store.connection.execute(
                "INSERT INTO raw_entities (type, key, canonical, entity, home) VALUES (?, ?, '', ?, ?)",
                (kind, key, home, home),
            ).lastrowid
        return int(found or 0)

    def raw(self, kind: str, key: str, identifier: str, name: str) -> tuple[int, int]:
        """Return the raw entity of a key and its home; what is new gets the UUID that the decision keeps for it."""
        rows = self._store.rows("SELECT id, home FROM raw_entities WHERE type=? AND key=?", (kind, key))
        if rows:
            self._made[identifier] = int(rows[0][1])
            return int(rows[0][0]), int(rows[0][1])
        number = self.made(identifier or str(uuid.uuid4()), kind, name)
        return self._raw(kind, key, number), number

    def articles(self, data: dict[str, Any], numbers: Sequence[int]) -> list[int]:
        """Return those of the articles that a decision names that are here, known by their texts; Misfit if none is."""
        found = []
        for number in numbers:
            if str(number) in data.get("texts", {}):
                here = self._texts.article(data, int(number))
                found.extend([here] if here is not None else [])
            elif self._store.value("SELECT 1 FROM articles WHERE id=?", (number,)) is not None:
                found.append(int(number))
        if not found:
            raise Misfit("its article is not in this archive")
        return found


def _named(data: dict[str, Any]) -> list[Any]:
    """Return the UUIDs of the entities that a decision names."""
    return [*data.get("entities", ()), *(data[name] for name in ("entity", "other") if data.get(name))]
