"""A pasted term as a question: its words as they stand, and whoever is called so, by identity."""

from __future__ import annotations

import re
from typing import NamedTuple

from cuttings_db import entities as recognised
from cuttings_db.folding import fold
from cuttings_db.model import ENTITY_TYPES, EntityType
from cuttings_db.search import parse
from cuttings_db.store.connection import Store
from cuttings_db.store.entities import find_entities

__all__ = ["Asked", "TermQueries", "quoted"]

# How the query language calls the types.
_FIELDS: dict[str, str] = {"organisation": "org"}
_LONGEST = 200
_PREFIX = re.compile(r"[^\W_][\w-]*\*")
_BLANKS = re.compile(r"\s+")
_RAW = "SELECT r.entity, e.uuid FROM raw_entities r JOIN entities e ON e.id=r.entity WHERE r.type=? AND r.key=?"
_UUID = "SELECT uuid FROM entities WHERE id=? AND rejected=0"
_MENTIONS = "SELECT count(*) FROM raw_entities r JOIN mentions m ON m.raw=r.id WHERE r.entity=?"


class Asked(NamedTuple):
    """A term: what the window asks for it, and the entity that is called so (its id and number) or None."""

    query: str
    entity: str | None
    number: int


def quoted(term: str) -> str:
    """Return words as the query language takes them as they are; what it uses itself becomes a blank."""
    plain = _BLANKS.sub(" ", re.sub(r'["“”„‟＂]', " ", term)).strip()
    return f'"{plain}"' if plain else ""


class TermQueries:
    """Makes questions of terms for one archive."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, term: str) -> Asked:
        """Return the question of a term; a word that ends with an asterisk stays a beginning of words."""
        term = term[:_LONGEST]
        words = term if _PREFIX.fullmatch(term) else quoted(term)
        if parse(words).root is None:
            # Nothing but signs: asked for, it would find everything.
            words = ""
        found = self._entity(term) if words else None
        if found is None:
            return Asked(words, None, 0)
        kind, number, identifier = found
        return Asked(f"({words} OR {_FIELDS.get(kind, kind)}:{words})", identifier, number)

    def _entity(self, term: str) -> tuple[str, int, str] | None:
        """Return type, number and id of the entity that is called so; of several the one that is named most."""
        found: dict[int, tuple[str, str]] = {}
        for kind in ENTITY_TYPES:
            for number in self._numbers(kind, term):
                identifier = self._store.value(_UUID, (number,))
                if identifier is not None:
                    found[number] = (kind, str(identifier))
        if not found:
            return None
        best = next(iter(found))
        if len(found) > 1:
            best = max(found, key=lambda number: (int(self._store.value(_MENTIONS, (number,))), -number))
        type_of_best, identifier = found[best]
        return type_of_best, best, identifier

    def _numbers(self, kind: EntityType, term: str) -> list[int]:
        """Return the numbers of the entities of a type that are called so, whatever the spelling."""
        key = recognised.identity_key(kind, term)
        rows = self._store.rows(_RAW, (kind, key)) if key and fold(key) else []
        return list(dict.fromkeys([*(int(row[0]) for row in rows), *find_entities(self._store, term, kind)]))
