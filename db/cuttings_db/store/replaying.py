"""Lay all decisions about entities over what the machine found: after every decision, run of recognition and import.

What is written follows from the decisions in force and from what the machine found alone, and only what differs is
written, so that doing it again changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from weakref import WeakKeyDictionary

from cuttings_db.progress import Report, quiet
from cuttings_db.store.connection import Store
from cuttings_db.store.decision_list import rows_in_force
from cuttings_db.store.entity_finding import Finding
from cuttings_db.store.entity_fold import ENTITY_KINDS, EntityFold, Made
from cuttings_db.store.laying import RuleBook
from cuttings_db.store.overlay import Overlay
from cuttings_db.store.rules import AtPlace, Hide, Rule, articles_of_rules, rule_key, rule_of_key
from cuttings_db.store.spelling import settle_names
from cuttings_db.store.waiting import LOST, note_waiting

__all__ = ["fold_decisions", "lay_over_articles", "replay"]

_AMONG = "IN (SELECT value FROM json_each(?))"
_CHANGED = (
    "SELECT id, type, name, rejected, merged_into, named_by_user, machine_type, machine_name FROM entities"
    " WHERE {} OR id IN (SELECT value FROM json_each(?))"
)
# In the words of the partial index of the archive.
_OTHERWISE = "(merged_into IS NOT NULL OR rejected<>0 OR named_by_user<>0 OR type<>machine_type)"
_MADE = "SELECT json_extract(data, '$.made') FROM decisions WHERE kind IN ('split', 'add_mention', 'retype_mention')"


def fold_decisions(store: Store, without: Iterable[int] = ()) -> EntityFold:
    """Return what all decisions about entities in force come to, inside a running transaction."""
    left_out = set(without)
    made = [
        Made(number, data)
        for number, kind, data in rows_in_force(store)
        if kind in ENTITY_KINDS and number not in left_out
    ]
    once_made = [str(row[0]) for row in store.rows(_MADE) if row[0]] if made else []
    return EntityFold(Finding(store, [one.data for one in made], once_made)).run(made)


def replay(store: Store, counter: int, report: Report = quiet, *, note: bool = True) -> dict[int, str]:
    """Bring everything that people see in line with the decisions in force, inside a running transaction.

    Returns by decision why it does nothing here; `note`: kept for the list of what waits. `report` may raise
    Cancelled, which takes the transaction back.
    """
    fold = fold_decisions(store)
    moved = _write_mapping(store, fold)
    unnamed = _write_entities(store, fold)
    _write_words(store, fold)
    book = _book(store, fold)
    overlay = Overlay(store, book)
    overlay.lay(articles_of_rules(store, _changed_rules(store, book)), report)
    _note_articles(store, overlay, counter)
    settle_names(store, unnamed | moved | _entities_of(store, overlay.raws))
    places = {rule.decision for rule in book.rules if isinstance(rule, AtPlace)}
    if note:
        note_waiting(store, fold.idle | fold.misfits, places, overlay.places)
    _BOOKS[store] = (*_moment(store), book)
    return fold.misfits | {n: LOST for n, there in overlay.places.items() if not there}


# The rules as they were last worked out, with the decision and the moment of the archive up to which that was.
_BOOKS: WeakKeyDictionary[Store, tuple[int, str, RuleBook]] = WeakKeyDictionary()


def _moment(store: Store) -> tuple[int, str]:
    """Return the last decision, and the newest token of the history: of a transaction that may still be taken back."""
    counter, token = store.last_token()
    return int(store.value("SELECT max(id) FROM decisions") or 0), f"{counter}:{token}"


def _latest_book(store: Store) -> RuleBook:
    """Return the rules in force; they are worked out anew where another decision was made since."""
    last, token = _moment(store)
    known = _BOOKS.get(store)
    if known is None or known[0] != last or store.counter_of(known[1]) is None:
        known = _BOOKS[store] = (last, token, _book(store, fold_decisions(store)))
    return known[2]


def _book(store: Store, fold: EntityFold) -> RuleBook:
    """Return the rules with the homes of the raw entities that they name."""
    raws = sorted({int(raw) for rule in fold.rules if (raw := getattr(rule, "raw", 0))})
    rows = store.rows(f"SELECT id, home FROM raw_entities WHERE id {_AMONG}", (json.dumps(raws),)) if raws else []
    return RuleBook(tuple(fold.rules), {int(row[0]): int(row[1]) for row in rows})


def lay_over_articles(store: Store, articles: Iterable[int]) -> set[int]:
    """Lay the rules in force over articles that were just recognised; returns the raw entities that it touched."""
    if store.value("SELECT 1 FROM laid_rules LIMIT 1") is None:
        return set()
    overlay = Overlay(store, _latest_book(store))
    overlay.lay(articles)
    note_waiting(store, None, set(), overlay.places)
    return overlay.raws


def _write_mapping(store: Store, fold: EntityFold) -> set[int]:
    """Let raw entities be what their homes were merged into; returns the entities that gained or lost any."""
    homes = json.dumps(sorted(fold.into))
    rows = store.rows(
        f"SELECT id, home, entity FROM raw_entities WHERE entity<>home UNION SELECT id, home, entity FROM raw_entities"
        f" WHERE home {_AMONG}",
        (homes,),
    )
    moved: set[int] = set()
    for raw, home, entity in rows:
        root = fold.root(int(home))
        if root != entity:
            store.connection.execute("UPDATE raw_entities SET entity=? WHERE id=?", (root, raw))
            moved.update({root, int(entity)})
    return moved


def _write_entities(store: Store, fold: EntityFold) -> set[int]:
    """Write type, name and fate of entities; returns those that are called as the machine calls them again."""
    wanted = {*fold.into, *fold.names, *fold.types, *fold.rejected}
    unnamed: set[int] = set()
    rows = store.rows(_CHANGED.format(_OTHERWISE), (json.dumps(sorted(wanted)),))
    for number, kind, name, rejected, merged, named, machine_kind, machine_name in rows:
        own = fold.names.get(number)
        now = (
            fold.types.get(number, machine_kind),
            machine_name if own is None else own,
            int(number in fold.rejected),
            fold.root(number) if number in fold.into else None,
            int(own is not None),
        )
        if now != (kind, name, rejected, merged, named):
            store.connection.execute(
                "UPDATE entities SET type=?, name=?, rejected=?, merged_into=?, named_by_user=? WHERE id=?",
                (*now, number),
            )
        if named and own is None:
            unnamed.add(int(number))
    return unnamed


def _write_words(store: Store, fold: EntityFold) -> None:
    """Write ignored words, what is held apart and what people say of entities, where any of it differs."""
    tables: tuple[tuple[str, list[tuple[Any, ...]]], ...] = (
        ("ignored_words", [(*word, decision) for word, decision in fold.ignored.items()]),
        ("distinct_entities", _distinct(fold)),
        (
            "said_claims",
            [
                (
                    c.decision,
                    fold.root(c.entity),
                    c.kind,
                    c.value,
                    fold.root(c.other) if c.other else None,
                    int(c.former),
                )
                for c in fold.claims
            ],
        ),
    )
    for table, rows in tables:
        there = store.rows(f"SELECT * FROM {table}")
        if sorted(there, key=repr) != sorted(rows, key=repr):
            store.connection.execute(f"DELETE FROM {table}")
            for row in rows:
                store.connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)


def _distinct(fold: EntityFold) -> list[tuple[Any, ...]]:
    """Return the pairs of entities that are held apart, as they were merged with others."""
    pairs: dict[tuple[int, int], int] = {}
    for (one, other), decision in sorted(fold.distinct.items(), key=lambda entry: entry[1]):
        a, b = fold.root(one), fold.root(other)
        pairs[min(a, b), max(a, b)] = decision
    return [(*pair, decision) for pair, decision in pairs.items()]


def _changed_rules(store: Store, book: RuleBook) -> Iterator[Rule]:
    """Return the rules that were not laid yet, and those that were and are no more; notes that they are laid now."""
    now = {rule_key(rule): rule for rule in book.rules}
    before = {str(row[0]) for row in store.rows("SELECT rule FROM laid_rules")}
    gone = before - now.keys()
    new = now.keys() - before
    store.connection.executemany("DELETE FROM laid_rules WHERE rule=?", [(key,) for key in gone])
    store.connection.executemany("INSERT INTO laid_rules VALUES (?)", [(key,) for key in sorted(new)])
    changed = [*(now[key] for key in sorted(new)), *(rule_of_key(key) for key in sorted(gone))]
    yield from changed
    # What people added is hidden without a trace: where it is written is to be looked at, too.
    words = {rule.surface for rule in changed if isinstance(rule, Hide)}
    for rule in book.rules if words else ():
        if getattr(rule, "surface", None) in words or (isinstance(rule, AtPlace) and rule.place.surface in words):
            yield rule


def _note_articles(store: Store, overlay: Overlay, counter: int) -> None:
    """Note which articles mention others now; the index holds nothing of it."""
    store.connection.executemany(
        "INSERT OR REPLACE INTO touched (kind, item, counter) VALUES ('mentions', ?, ?)",
        [(article, counter) for article in sorted(overlay.changed)],
    )


def _entities_of(store: Store, raws: set[int]) -> set[int]:
    """Return the entities that raw entities are."""
    asked = json.dumps(sorted(raws))
    return {int(row[0]) for row in store.rows(f"SELECT entity FROM raw_entities WHERE id {_AMONG}", (asked,))}
