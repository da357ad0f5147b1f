"""Events that several articles tell of: the dates that stand for one event share a card."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.archive.cards_grouping import grouped
from cuttings_db.archive.cards_likeness import Told, near_acts, weight, words_of
from cuttings_db.looks import QUALIFIERS, ROLES
from cuttings_db.model import ENTITY_TYPES
from cuttings_db.packing import pack
from cuttings_db.store.connection import Store
from cuttings_db.store.relations import CLOSED_HI, CLOSED_LO, Relations

__all__ = ["EventCards"]

# Of more dates than the timeline draws one by one nobody sees the cards.
_MOST = 8_000
_AT_ONCE = 500
# The clause and what stands around it, so that a clause that names nothing can borrow from its sentence.
_AROUND = 240
_DATES = (
    'SELECT d.id, d.article, d.start, d."end", d.clause_start, d.clause_end, d.predicate_start, d.predicate_end,'
    " d.predicate, a.text_sha256, max(d.clause_start - :around, 0),"
    " substr(r.text, max(d.clause_start - :around, 0) + 1, min(d.clause_end - d.clause_start, 800) + 2 * :around)"
    " FROM json_each(:ids) j JOIN dates d ON d.id=j.value JOIN articles a ON a.id=d.article"
    " JOIN revisions r ON r.id=a.revision"
)
_ACTS = "SELECT d.id, d.predicate FROM json_each(?) j JOIN dates d ON d.id=j.value"
_MENTIONS = (
    'SELECT d.id, m.raw, m.start, m."end", m.name FROM json_each(:ids) j JOIN dates d ON d.id=j.value'
    " JOIN mentions m ON m.article=d.article"
    ' WHERE m.start<d.clause_end + :around AND m."end">d.clause_start - :around'
)
_STOP = re.compile(r"[。！？!?\n]|\.(?=[\s\"”’)]|$)")
_UNTIED = frozenset(QUALIFIERS.index(name) for name in ("by", "since", "until", "as-of"))
_LETTERS = re.compile(r"[a-z]{3,}|[一-鿿]")

Rows = NDArray[np.intp]


@dataclass(frozen=True)
class _Named:
    """A mention near a date: entity, its type, its span."""

    entity: int
    kind: str
    start: int
    end: int
    name: str


class EventCards:
    """Finds the cards of the dates in one archive; the last answer is kept."""

    def __init__(self, store: Store, relations: Relations) -> None:
        self._store, self._relations = store, relations
        self._last: tuple[tuple[object, ...], dict[str, str]] | None = None
        self._common: tuple[tuple[int, str], NDArray[np.int64]] | None = None

    def of(self, mask: NDArray[np.bool_], check: Callable[[], None]) -> dict[str, str]:
        """Return {date, card}: packed numbers of the dates of some articles (a mask) that share a card, and its number.

        Cards are numbered from 1. `check` is called often and may raise. Dates with an open end, publication dates and
        dates that stand alone have no card.
        """
        key = (self._relations.state, mask.tobytes())
        if self._last is None or self._last[0] != key:
            self._last = (key, self._cards(mask, check))
        return self._last[1]

    def _cards(self, mask: NDArray[np.bool_], check: Callable[[], None]) -> dict[str, str]:
        """Group the dates of each interval."""
        dates: list[int] = []
        cards: list[int] = []
        rows = self._relations.drawn_rows(mask)
        if len(rows) <= _MOST:
            card = 0
            for numbers, told in self._told(rows, check):
                for group in grouped(told, check):
                    card += 1
                    dates += [numbers[at] for at in group]
                    cards += [card] * len(group)
        return {"date": pack(np.asarray(dates, dtype=np.int32)), "card": pack(np.asarray(cards, dtype=np.int32))}

    def _told(self, rows: Rows, check: Callable[[], None]) -> list[tuple[list[int], list[Told]]]:
        """Return the dates of each interval that several articles tell, and what their clauses tell."""
        columns = self._relations.dates
        groups = self._promising(self._shared(rows), check)
        ids = [int(columns.id[row]) for group in groups for row in group]
        days = {int(columns.id[row]): int(columns.hi[row] - columns.lo[row]) + 1 for group in groups for row in group}
        clauses = self._clauses(ids, days, check)
        found = []
        for group in groups:
            numbers = [number for row in group if (number := int(columns.id[row])) in clauses]
            found.append((numbers, [clauses[number] for number in numbers]))
        return found

    def _shared(self, rows: Rows) -> list[Rows]:
        """Return the rows of the same interval, where more than one article has it."""
        columns = self._relations.dates
        role = columns.look[rows] >> 8 & 15
        closed = (columns.lo[rows] != CLOSED_LO) & (columns.hi[rows] != CLOSED_HI)
        rows = rows[(role == ROLES.index("event")) & closed]
        if not len(rows):
            return []
        qualifier = columns.look[rows] >> 4 & 15
        tied = np.where(np.isin(qualifier, list(_UNTIED)), qualifier, 0)
        order = np.lexsort((rows, tied, columns.hi[rows], columns.lo[rows]))
        rows, tied = rows[order], tied[order]
        new = np.flatnonzero(
            (np.diff(columns.lo[rows], prepend=CLOSED_LO) != 0)
            | (np.diff(columns.hi[rows], prepend=CLOSED_LO) != 0)
            | (np.diff(tied, prepend=-1) != 0)
        )
        articles = columns.article(rows)
        parts = zip(np.split(rows, new[1:]), np.split(articles, new[1:]), strict=True)
        return [part for part, theirs in parts if len(part) > 1 and theirs[0] != theirs[-1]]

    def _promising(self, groups: list[Rows], check: Callable[[], None]) -> list[list[int]]:
        """Leave out the dates of which no other article tells anything like the same act."""
        columns = self._relations.dates
        acts: dict[int, str] = {}
        every = [int(columns.id[row]) for group in groups for row in group]
        for first in range(0, len(every), _AT_ONCE):
            check()
            acts.update(self._store.rows(_ACTS, (json.dumps(every[first : first + _AT_ONCE]),)))
        found = []
        for group in groups:
            check()
            where: dict[str, set[int]] = defaultdict(set)
            articles = columns.article(group).tolist()
            for row, article in zip(group.tolist(), articles, strict=True):
                where[acts.get(int(columns.id[row]), "")].add(article)
            told = {
                act
                for act in where
                if len(set().union(*(theirs for other, theirs in where.items() if near_acts(act, other)))) > 1
            }
            kept = [row for row in group.tolist() if acts.get(int(columns.id[row]), "") in told]
            if len(kept) > 1:
                found.append(kept)
        return found

    def _clauses(self, ids: list[int], days: dict[int, int], check: Callable[[], None]) -> dict[int, Told]:
        """Return what the clauses of dates tell."""
        found = {}
        for first in range(0, len(ids), _AT_ONCE):
            check()
            asked = {"ids": json.dumps(ids[first : first + _AT_ONCE]), "around": _AROUND}
            named = self._named(asked)
            for row in self._store.rows(_DATES, asked):
                found[row[0]] = self._clause(row, named.get(row[0], []), days[row[0]])
        return found

    def _named(self, asked: dict[str, Any]) -> dict[int, list[_Named]]:
        """Return what is named in and around the clauses of dates; what people rejected is not."""
        entities = self._relations.entities
        shown = entities.shown(substances=False)
        found: dict[int, list[_Named]] = defaultdict(list)
        for date, raw, start, end, name in self._store.rows(_MENTIONS, asked):
            entity = int(entities.of_raw[raw]) if raw < len(entities.of_raw) else 0
            if entity < len(shown) and shown[entity]:
                found[date].append(_Named(entity, ENTITY_TYPES[entities.type[entity]], start, end, name))
        return found

    def _clause(self, row: tuple[Any, ...], named: list[_Named], days: int) -> Told:
        """Return what one clause tells, or its sentence where the clause names nothing."""
        _, article, start, end, first, last, said, said_end, act, text_hash, offset, text = row
        last = min(last, first + 800)
        inside = [one for one in named if first <= one.start < last]
        if not inside and named:
            before = [match.end() for match in _STOP.finditer(text, 0, max(first - offset, 0))]
            after = _STOP.search(text, max(last - offset, 0))
            opening = offset + (before[-1] if before else 0)
            closing = offset + (after.start() if after else len(text))
            inside = [one for one in named if opening <= one.start < closing]
            first, last = min([first, *(one.start for one in inside)]), max([last, *(one.end for one in inside)])
        kinds: dict[str, set[int]] = defaultdict(set)
        for one in inside:
            kinds[one.kind].add(one.entity)
        clause = text[first - offset : last - offset]
        spans = [(one.start - first, one.end - first, one.entity) for one in inside]
        spans += [(start - first, end - first, -1), (said - first, said_end - first, -1)]
        return Told(
            article,
            days,
            act,
            {kind: frozenset(entities) for kind, entities in kinds.items()},
            {one.entity: weight(one.kind, self._articles_of(one.entity), self._relations.size) for one in inside},
            words_of(clause, spans),
            2 * sum("一" <= character <= "鿿" for character in clause) > len(clause) // 2,
            (text_hash, start),
            {one.entity: frozenset(_LETTERS.findall(one.name.lower())) for one in inside if one.kind == "disease"},
        )

    def _articles_of(self, entity: int) -> int:
        """Return how many articles name an entity."""
        state = self._relations.state
        if self._common is None or self._common[0] != state:
            self._common = (state, self._relations.count_entities(self._relations.present))
        return int(self._common[1][entity])
