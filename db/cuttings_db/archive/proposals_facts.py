"""What the articles of an archive say for two entries being one: written side by side, one house, one year."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from cuttings_db.entities import identity_key
from cuttings_db.model import ENTITY_TYPES, EntityType
from cuttings_db.store.connection import Store

__all__ = ["Facts", "Pair", "pair_of", "read_facts", "read_houses", "years_of"]

Pair = tuple[int, int]
_SPELLED = (
    "SELECT r.entity, r.type, r.key, s.name, s.raw FROM spelled s JOIN raw_entities r ON r.id=s.raw"
    " JOIN entities e ON e.id=r.entity WHERE e.rejected=0 AND substr(r.key, 1, 1)<>'#'"
)
_AFFILIATIONS = (
    "SELECT rp.entity, ro.entity, c.article, c.parts FROM json_each(?) p JOIN raw_entities rp ON rp.entity=p.value"
    " JOIN claims c ON c.raw=rp.id AND c.kind='affiliation' JOIN raw_entities ro ON ro.id=c.other_raw"
    " JOIN articles a ON a.id=c.article WHERE a.trashed=0"
)
_YEARS = (
    "SELECT r.entity, substr(a.published_lo, 1, 7), substr(a.published_hi, 1, 7) FROM json_each(?) e"
    " JOIN raw_entities r ON r.entity=e.value JOIN mentions m ON m.raw=r.id JOIN articles a ON a.id=m.article"
    " WHERE a.trashed=0 GROUP BY r.entity, a.id"
)
_PLACE = (
    'SELECT m.article, m.start, m."end" FROM mentions m JOIN articles a ON a.id=m.article'
    " WHERE a.trashed=0 AND m.raw=? AND m.name=? ORDER BY m.article DESC LIMIT 3"
)
_LITTLE = re.compile(r"[^\s]{1,2}")
_CHECKED_EVERY = 2_000


def pair_of(one: int, other: int) -> Pair:
    """Return two entities in order."""
    return (one, other) if one < other else (other, one)


@dataclass
class Facts:
    """Places [article, start, end] that write two entities side by side; the houses of people with their places."""

    beside: dict[Pair, list[list[int]]] = field(default_factory=dict)
    houses: dict[int, dict[int, list[int]]] = field(default_factory=dict)


def read_facts(store: Store, check: Callable[[], None]) -> Facts:
    """Return which entities some article calls by the name of another one.

    A text that writes a name and its short form, or both scripts, side by side gives both the key of one; elsewhere
    the other form has its own. A form that stands for several things says nothing.
    """
    raws: dict[tuple[str, str], int] = {}
    for kind, key, entity in store.rows(
        "SELECT r.type, r.key, r.entity FROM raw_entities r JOIN entities e ON e.id=r.entity WHERE e.rejected=0"
    ):
        raws[kind, key] = int(entity)
    owners: dict[Pair, list[tuple[int, str]]] = {}
    meanings: dict[int, set[int]] = defaultdict(set)
    for number, (entity, kind, key, name, raw) in enumerate(store.rows(_SPELLED)):
        if number % _CHECKED_EVERY == 0:
            check()
        other = _owner(raws, kind, key, str(name))
        if other is not None and other != entity:
            owners.setdefault(pair_of(int(entity), other), []).append((int(raw), str(name)))
            meanings[other].add(int(entity))
    facts = Facts()
    for pair, forms in owners.items():
        # What is called by a short form that has several long ones is not known.
        if max(len(meanings[number] - set(pair)) for number in pair) == 0:
            places = [list(row) for raw, name in forms for row in store.rows(_PLACE, (raw, name))]
            if places:
                facts.beside[pair] = places[:3]
    return facts


def _owner(raws: dict[tuple[str, str], int], kind: str, key: str, name: str) -> int | None:
    """Return the entity that a spelling means by itself, where it is another one than its article says."""
    if kind not in ENTITY_TYPES or (kind == "person" and " " not in name and name.isascii()):
        return None  # a surname alone
    if _LITTLE.fullmatch(name) and name.isascii():
        return None
    known: EntityType = kind
    own = identity_key(known, name)
    return raws.get((kind, own)) if own != key else None


def read_houses(store: Store, facts: Facts, people: Iterable[int]) -> None:
    """Note the organisations to which articles say that some people belong."""
    for person, house, article, parts in store.rows(_AFFILIATIONS, (json.dumps(sorted(set(people))),)):
        spans = json.loads(parts)
        place = [int(article), spans[0][0], spans[-1][1]]
        facts.houses.setdefault(int(person), {}).setdefault(int(house), place)


def years_of(store: Store, events: Iterable[int]) -> dict[int, set[str]]:
    """Return the years in which the articles appeared that name each event; "" for an article without a date.

    What appears within the first three months may still tell of the year before.
    """
    found: dict[int, set[str]] = defaultdict(set)
    for event, low, high in store.rows(_YEARS, (json.dumps(sorted(set(events))),)):
        if not low or not high or low[:4] != high[:4]:
            found[int(event)].add("")
        else:
            found[int(event)].add(str(int(low[:4]) - 1) if high[5:7] <= "03" else low[:4])
    return dict(found)
