"""Who was where with whom: people by events, each cell with the sentences and the role that the articles tell."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.archive.answering import Answering
from cuttings_db.archive.entity_pages import entity_number
from cuttings_db.archive.entity_pages_sentences import ArticleTexts, Passage, Passages
from cuttings_db.archive.meetings_roles import role_of, strongest
from cuttings_db.errors import ExportFailed
from cuttings_db.export import write_csv, write_json
from cuttings_db.folding import fold
from cuttings_db.model import ENTITY_TYPES, Part, Question
from cuttings_db.store.connection import Store
from cuttings_db.store.relations import Relations

__all__ = ["Meetings"]

Bools = NDArray[np.bool_]
Longs = NDArray[np.int64]
_PERSON, _EVENT = ENTITY_TYPES.index("person"), ENTITY_TYPES.index("event")
_MOST_PEOPLE, _MOST_EVENTS = 200, 60
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ROLES = (
    "SELECT rp.entity, re.entity, c.article, c.value, c.parts FROM json_each(?) e"
    " JOIN raw_entities re ON re.entity=e.value"
    " JOIN claims c ON c.kind='attendance' AND c.other_raw=re.id JOIN raw_entities rp ON rp.id=c.raw"
)
_DAYS = (
    "SELECT r.entity, d.lo, count(*) FROM json_each(?) e JOIN raw_entities r ON r.entity=e.value"
    " JOIN mentions m ON m.raw=r.id JOIN dates d ON d.article=m.article AND d.rejected=0 AND d.lo IS NOT NULL"
    " AND d.hi IS NOT NULL AND d.precision IN ('day', 'range', 'month') AND d.role IN ('event', 'name')"
    ' AND m.start < d.clause_end AND m."end" > d.clause_start AND julianday(d.hi) - julianday(d.lo) < 40'
    " GROUP BY r.entity, d.lo ORDER BY count(*) DESC, d.lo"
)
COLUMNS = ["person", "event", "day", "role", "articles", "person_id", "event_id"]


class Meetings:
    """Lays people out against events, for the articles that a question finds."""

    def __init__(
        self, store: Store, relations: Relations, answering: Answering, passages: Passages, texts: ArticleTexts
    ) -> None:
        self._store, self._relations, self._answering = store, relations, answering
        self._passages, self._texts = passages, texts
        self._last: tuple[tuple[object, ...], dict[str, Any]] = ((), {})

    def matrix(
        self, question: Question, people: int, events: int, needle: str, check: Callable[[], None]
    ) -> dict[str, Any]:
        """Return the people and events that most articles name together, and in how many of them; events by day.

        A role makes a cell count before all that are only named together. `needle` narrows both sides: people called
        so and their events, or events called so and their people.
        """
        hits = self._answering.find(question, check).mask
        people, events = min(max(people, 1), _MOST_PEOPLE), min(max(events, 1), _MOST_EVENTS)
        key = (self._relations.state, hits.tobytes() if len(hits) < 200_000 else question, people, events, fold(needle))
        if self._last[0] != key:
            self._last = key, self._matrix(hits, people, events, fold(needle).split(), check)
        return self._last[1]

    def _matrix(
        self, hits: Bools, people: int, events: int, words: list[str], check: Callable[[], None]
    ) -> dict[str, Any]:
        """Return the matrix of some articles."""
        relations, entities = self._relations, self._relations.entities
        numbers, counts = relations.counted(hits)
        chosen = numbers[np.argsort(-counts, kind="stable")]
        chosen = chosen[entities.type[chosen] == _EVENT]
        called = {number: self._holds(number, words) for number in chosen.tolist()} if words else {}
        # Twice as many as are shown: the most named may be named with nobody.
        wanted = [n for n in chosen.tolist() if called.get(n, True)][: 2 * events]
        if words and not wanted:
            wanted = chosen.tolist()[: 4 * events]
        by_name = {n for n in wanted if words and called.get(n)}
        cells: dict[tuple[int, int], int] = {}
        for event in wanted:
            check()
            together, articles = relations.counted(hits & relations.articles_of_entities([event]))
            those = entities.type[together] == _PERSON
            for person, count in zip(together[those].tolist(), articles[those].tolist(), strict=True):
                cells[person, event] = count
        if words and not by_name:
            cells = {cell: n for cell, n in cells.items() if self._holds(cell[0], words)}
        roles = {cell: role for cell, role in self._roles(wanted, hits).items() if cell in cells}
        return self._laid_out(cells, roles, people, events)

    def _holds(self, number: int, words: list[str]) -> bool:
        """Say whether the name of an entity holds every word."""
        name = fold(self._relations.entities.name(number))
        return all(word in name for word in words)

    def _roles(self, events: list[int], hits: Bools) -> dict[tuple[int, int], str]:
        """Return the strongest role of each person at each event, by their numbers."""
        found: dict[tuple[int, int], list[str]] = {}
        for person, event, article, value, _parts in self._store.rows(_ROLES, (json.dumps(events),)):
            if article < len(hits) and hits[article]:
                found.setdefault((int(person), int(event)), []).append(role_of(str(value)))
        return {cell: strongest(roles) for cell, roles in found.items()}

    def _laid_out(
        self, cells: dict[tuple[int, int], int], roles: dict[tuple[int, int], str], people: int, events: int
    ) -> dict[str, Any]:
        """Return the rows and columns that say most, and their cells."""
        weight: dict[int, list[int]] = {}
        for cell, count in cells.items():
            for number in cell:
                known = weight.setdefault(number, [0, 0])
                known[0] += cell in roles
                known[1] += count
        rank = self._relations.entities.by_name.rank

        def chosen(numbers: set[int], most: int) -> list[int]:
            return sorted(numbers, key=lambda n: (-weight[n][0], -weight[n][1], int(rank[n])))[:most]

        columns = chosen({event for _, event in cells}, events)
        kept = set(columns)
        rows = chosen({person for person, event in cells if event in kept}, people)
        days = self._days(columns)
        columns.sort(key=lambda n: (days.get(n) is None, days.get(n) or "", int(rank[n])))
        row_of, column_of = {n: i for i, n in enumerate(rows)}, {n: i for i, n in enumerate(columns)}
        made: list[tuple[int, int, int, str]] = sorted(
            (row_of[person], column_of[event], count, roles.get((person, event), ""))
            for (person, event), count in cells.items()
            if person in row_of and event in column_of
        )
        totals = dict.fromkeys(rows, 0)
        for place, _event, count, _role in made:
            totals[rows[place]] += count
        row = self._relations.entities.row
        return {
            "people": [{"id": row(n)[0], "name": row(n)[2], "total": totals[n]} for n in rows],
            "events": [{"id": row(n)[0], "name": row(n)[2], "day": days.get(n)} for n in columns],
            "cells": [list(cell) for cell in made],
        }

    def _days(self, events: list[int]) -> dict[int, str]:
        """Return the first day of each event, as most sentences tell it; of a name with a year one of that year."""
        found: dict[int, str] = {}
        for number, day, _count in self._store.rows(_DAYS, (json.dumps(events),)):
            year = _YEAR.search(self._relations.entities.name(int(number)))
            if int(number) not in found and (year is None or str(day).startswith(year.group())):
                found[int(number)] = str(day)
        for number in events:
            year = _YEAR.search(self._relations.entities.name(number))
            if number not in found and year is not None:
                found[number] = f"{year.group()}-01-01"
        return found

    def cell(
        self, person: str, event: str, question: Question, span: tuple[int, int], check: Callable[[], None]
    ) -> dict[str, Any]:
        """Return a page of the sentences that name a person and an event, each with the role it tells.

        Of an article that names them in no sentence together, the first sentence of each is shown.
        """
        hits = self._answering.find(question, check).mask
        numbers = [int(entity_number(self._store, one)["number"]) for one in (person, event)]
        together, left = self._passages.naming(numbers, check, hits)
        known = {passage.article for passage in together}
        mask = np.array(hits)
        for number in numbers:
            mask &= self._relations.articles_of_entities([number])
        mask[[article for article in known if article < len(mask)]] = False
        apart: list[Passage] = []
        for number in numbers if mask.any() else ():
            seen: set[int] = set()
            for passage in self._passages.naming([number], check, mask)[0]:
                if passage.article not in seen:
                    seen.add(passage.article)
                    apart.append(passage)
        apart.sort(key=lambda passage: (-passage.article, passage.start))
        roles = self._told(numbers, hits)
        found = sorted(
            (
                (strongest(r for s, e, r in roles.get(p.article, ()) if s < p.end and e > p.start), p)
                for p in [*together, *apart]
            ),
            key=lambda row: row[0] == "",
        )
        page = found[span[0] : span[0] + min(max(span[1], 0), 256)]
        rows = self._passages.rows([passage for _, passage in page])
        told = {(p.article, p.start): role for role, p in page}
        rows = [{**row, "role": told[row["article"], row["sentence_start"]]} for row in rows]
        return {"total": len(found), "rows": rows, "left": left}

    def _told(self, numbers: list[int], hits: Bools) -> dict[int, list[tuple[int, int, str]]]:
        """Return by article where it tells of the attendance of a person at an event, and in what role."""
        found: dict[int, list[tuple[int, int, str]]] = {}
        for person, _event, article, value, parts in self._store.rows(_ROLES, (json.dumps(numbers[1:]),)):
            if int(person) == numbers[0] and article < len(hits) and hits[article]:
                spans: list[Part] = json.loads(parts)
                found.setdefault(int(article), []).append((spans[0][0], spans[-1][1], role_of(str(value))))
        return found

    def export(
        self, to: Path, format_name: str, question: Question, size: tuple[int, int], needle: str,
        check: Callable[[], None],
    ) -> dict[str, Any]:  # fmt: skip
        """Write the matrix to a CSV or JSON file, a row for each cell that is not empty."""
        matrix = self.matrix(question, size[0], size[1], needle, check)
        if not matrix["cells"]:
            raise ExportFailed("there is nothing to export", "Ask for articles that name people together with events.")
        if not to.parent.is_dir():
            raise ExportFailed(f"there is no folder {to.parent}", "Choose another place.")
        rows = []
        for person, event, count, role in matrix["cells"]:
            who, where = matrix["people"][person], matrix["events"][event]
            rows.append(
                {
                    "person": who["name"],
                    "event": where["name"],
                    "day": where["day"] or "",
                    "role": role or "named together",
                    "articles": count,
                    "person_id": who["id"],
                    "event_id": where["id"],
                }
            )
        try:
            if format_name == "csv":
                write_csv(rows, COLUMNS, to)
            elif format_name == "json":
                write_json(rows, to)
            else:
                raise ExportFailed(f"the matrix cannot be exported as {format_name}", "Choose CSV or JSON.")
        except OSError as error:
            raise ExportFailed(f"{to.name} cannot be written ({error.strerror})", "Choose another place.") from error
        return {"path": str(to), "articles": sum(row["articles"] for row in rows), "pages": 0, "warnings": []}
