"""The entities that a question asks for, by chips or by conditions in its words, and where articles mention them."""

from __future__ import annotations

import json

from cuttings_db import entities as recognised
from cuttings_db.model import EntityType, Part, Question
from cuttings_db.search import Filter, Query, leaves
from cuttings_db.store.connection import Store
from cuttings_db.store.entities import find_entities, mentions_of

__all__ = ["TYPES", "asked_entities", "mention_marks", "named_entities"]

# How the query language calls the types of entities.
TYPES: dict[str, EntityType] = {
    "person": "person",
    "org": "organisation",
    "organisation": "organisation",
    "organization": "organisation",
    "place": "place",
    "event": "event",
    "product": "product",
    "gene": "gene",
    "disease": "disease",
    "publication": "publication",
    "trial": "trial",
    "variant": "variant",
}
_UUIDS = "SELECT uuid FROM entities WHERE id IN (SELECT value FROM json_each(?))"


def named_entities(store: Store, kind: EntityType, name: str) -> list[int]:
    """Return the numbers of the entities of a type that are called so, whatever the spelling."""
    key = recognised.identity_key(kind, name)
    rows = store.rows("SELECT entity FROM raw_entities WHERE type=? AND key=?", (kind, key))
    return [*find_entities(store, name, kind), *(int(row[0]) for row in rows)]


def asked_entities(store: Store, question: Question, query: Query) -> frozenset[str]:
    """Return the ids of the entities that a question asks for, not of those that it excludes."""
    chosen = {chip.id for chip in question.entities if not chip.exclude}
    numbers: list[int] = []
    for node, positive in leaves(query.root):
        if positive and isinstance(node, Filter) and node.field in TYPES:
            numbers += named_entities(store, TYPES[node.field], node.value)
    if numbers:
        chosen.update(str(row[0]) for row in store.rows(_UUIDS, (json.dumps(numbers),)))
    return frozenset(chosen)


def mention_marks(store: Store, article: int, entities: frozenset[str]) -> list[Part]:
    """Return the places where an article mentions any of these entities, in order."""
    if not entities:
        return []
    found = [mention for mention in mentions_of(store, article) if mention["entity"] in entities]
    return sorted({(start, end) for mention in found for start, end in mention["parts"]})
