"""The page of one entity: its names, what is said of it and where, when it is seen, with whom, where."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.archive.entity_pages_claims import EntityClaims
from cuttings_db.archive.entity_pages_list import EntityList
from cuttings_db.archive.entity_pages_sentences import ArticleTexts, Passages
from cuttings_db.archive.meetings_roles import ROLES, role_of
from cuttings_db.errors import QuestionRefused
from cuttings_db.model import ENTITY_TYPES
from cuttings_db.packing import pack
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store.connection import Store
from cuttings_db.store.entities import entity_row, spellings
from cuttings_db.store.relations import Relations

__all__ = ["EntityPages", "entity_number"]

Bools = NDArray[np.bool_]
_MOST_TOGETHER = 100
_MOST_ATTENDANCES = 200
_SENTENCES_AT_ONCE = 256
# Of what else the articles name, people and houses say most; of a drug or a disease, what it is named with as well.
_COMPANY = frozenset({"person", "organisation"})
_SUBJECTS = frozenset({"product", "gene", "disease", "trial", "variant", "publication"})
# Dates that stand this near a name may stand in its sentence.
_REACH = 500
_MOST_DATES = 3_000
_DATES_NEAR = (
    'SELECT DISTINCT d.id, m.article, m.start, m."end", d.start, d."end", d.clause_start, d.clause_end'
    " FROM raw_entities r JOIN mentions m ON m.raw=r.id JOIN dates d ON d.article=m.article"
    f' WHERE r.entity=? AND d.rejected=0 AND d.start < m."end" + {_REACH} AND d."end" > m.start - {_REACH}'
    " ORDER BY m.article DESC"
)
_ATTENDANCES = (
    "SELECT c.article, c.value, c.parts, p.id, p.uuid, p.name, e.id, e.uuid, e.name FROM claims c"
    " JOIN raw_entities rp ON rp.id=c.raw JOIN entities p ON p.id=rp.entity"
    " JOIN raw_entities re ON re.id=c.other_raw JOIN entities e ON e.id=re.entity"
    " JOIN articles a ON a.id=c.article"
    " WHERE c.kind='attendance' AND a.trashed=0 AND {side} IN (SELECT id FROM raw_entities WHERE entity=?)"
    " ORDER BY c.article DESC, c.id"
)


def entity_number(store: Store, identifier: str) -> dict[str, Any]:
    """Return the row of an entity by its UUID; QuestionRefused if there is none."""
    row = entity_row(store, identifier)
    if row is None:
        raise QuestionRefused("this entry is no longer in the archive", "Search again.")
    return row


class EntityPages:
    """Answers what the window asks about single entities of one archive."""

    def __init__(self, store: Store, relations: Relations, entities: EntityList) -> None:
        self._store, self._relations, self._entities = store, relations, entities
        self.texts = ArticleTexts(store)
        self.passages = Passages(store, relations, self.texts)
        self._claims = EntityClaims(store, self.texts)

    def page(self, identifier: str, report: Report = quiet) -> dict[str, Any]:
        """Return everything about an entity but its sentences and its timeline."""
        row = entity_number(self._store, identifier)
        number = int(row["number"])
        self._relations.refresh()
        mask = self._mask(number)
        report(Step("entity"))
        first, last = self._entities.days(number)
        ids = self._relations.articles.ordered("newest", mask)
        by_user = self._store.value("SELECT named_by_user FROM entities WHERE id=?", (number,))
        attendance = self._attendance(number, str(row["type"]))
        report(Step("entity"))
        together = self._together(number, mask, str(row["type"]))
        report(Step("entity"))
        roles = _strongest(attendance)
        return {
            **{name: row[name] for name in ("id", "type", "kind", "name")},
            "named_by_user": bool(by_user),
            "names": [{"name": name, "count": count} for name, count in spellings(self._store, number)],
            "claims": self._claims.of(number, lambda: report(Step("entity"))),
            "first": first,
            "last": last,
            "articles": pack(ids),
            "articles_total": len(ids),
            "with": together["with"],
            "places": together["places"],
            "events": [{**event, "role": roles.get(event["id"], "")} for event in together["events"]],
            "proposals": self._entities.waiting(number),
            "attendance": attendance,
        }

    def _mask(self, number: int) -> Bools:
        """Return the mask of the articles that name an entity, without those in the trash."""
        relations = self._relations
        return relations.articles_of_entities([number]) & ~relations.trashed & relations.present

    def _together(self, number: int, mask: Bools, own_type: str) -> dict[str, list[dict[str, Any]]]:
        """Return what else the articles name: people and organisations, places, events, each by number of articles."""
        numbers, counts = self._relations.counted(mask, substances=False)
        entities = self._relations.entities
        types = entities.type[numbers]
        company = _COMPANY | (_SUBJECTS if own_type in _SUBJECTS else frozenset())
        wanted = {"with": company, "places": {"place"}, "events": {"event"}}
        found: dict[str, list[dict[str, Any]]] = {}
        for name, kinds in wanted.items():
            among = np.isin(types, [ENTITY_TYPES.index(kind) for kind in kinds if kind in ENTITY_TYPES])
            those = np.flatnonzero(among & (numbers != number))
            keys = -counts[those] * (1 << 32) + entities.by_name.rank[numbers[those]]
            rows = []
            for place in those[np.argsort(keys)[:_MOST_TOGETHER]].tolist():
                identifier, _kind, called = entities.row(int(numbers[place]))
                kind = ENTITY_TYPES[types[place]]
                rows.append({"id": identifier, "name": called, "type": kind, "articles": int(counts[place])})
            found[name] = rows
        return found

    def _attendance(self, number: int, own_type: str) -> list[dict[str, Any]]:
        """Return who was at an event, or at which events a person was, each with the sentence that says so."""
        side = {"person": "c.raw", "event": "c.other_raw"}.get(own_type)
        if side is None:
            return []
        found = self._store.rows(_ATTENDANCES.format(side=side), (number,))[:_MOST_ATTENDANCES]
        texts = self.texts.of([int(row[0]) for row in found])
        rows = []
        for article, value, parts, _p, person, person_name, _e, event, event_name in found:
            spans = json.loads(parts)
            start, end = spans[0][0], spans[-1][1]
            low, high = texts[article].sentence(start, end) if article in texts else (start, end)
            rows.append(
                {
                    "event": event,
                    "name": event_name,
                    "person": person,
                    "person_name": person_name,
                    "role": role_of(str(value)),
                    "article": article,
                    "start": start,
                    "end": end,
                    "sentence": texts[article].text[low:high] if article in texts else str(value),
                    "sentence_start": low,
                }
            )
        return rows

    def timeline(self, identifier: str, check: Callable[[], None]) -> dict[str, Any]:
        """Return the dated items of an entity: its articles, and the dates in the sentences that name it."""
        number = int(entity_number(self._store, identifier)["number"])
        self._relations.refresh()
        mask = self._mask(number)
        dates = self._dates_near(number, check)
        drawn = self._relations.drawn_rows(mask)
        rows = drawn[np.isin(self._relations.dates.id[drawn], dates)]
        columns = np.concatenate([self._relations.published_in(mask), self._relations.dates_at(rows)], axis=1)
        names = ("date", "article", "lo", "hi", "look")
        packed = {name: pack(np.ascontiguousarray(column)) for name, column in zip(names, columns, strict=True)}
        return {"count": columns.shape[1], **packed}

    def _dates_near(self, number: int, check: Callable[[], None]) -> NDArray[np.int32]:
        """Return the dates that stand in one clause, or in one sentence, with a name of the entity."""
        found: set[int] = set()
        doubtful: list[tuple[int, int, int, int, int, int]] = []
        for date, article, start, end, first, last, low, high in self._store.rows(_DATES_NEAR, (number,)):
            if start < high and end > low:
                found.add(int(date))
            else:
                doubtful.append((date, article, start, end, first, last))
        doubtful = [row for row in doubtful if row[0] not in found][:_MOST_DATES]
        for at in range(0, len(doubtful), _SENTENCES_AT_ONCE):
            check()
            some = doubtful[at : at + _SENTENCES_AT_ONCE]
            texts = self.texts.of(row[1] for row in some)
            for date, article, start, end, first, last in some:
                if article in texts:
                    low, high = texts[article].sentence(start, end)
                    if low <= first and last <= high:
                        found.add(int(date))
        return np.fromiter(found, dtype=np.int32, count=len(found))

    def sentences(
        self, identifier: str, other: str | None, span: tuple[int, int], check: Callable[[], None]
    ) -> dict[str, Any]:
        """Return a page (offset, limit) of the sentences that name an entity, or it and another one.

        `left` is the number of further articles, older than those that were looked through.
        """
        given = [identifier] if other is None else [identifier, other]
        numbers = [int(entity_number(self._store, one)["number"]) for one in given]
        found, left = self.passages.naming(list(dict.fromkeys(numbers)), check)
        page = found[span[0] : span[0] + min(max(span[1], 0), _SENTENCES_AT_ONCE)]
        return {"total": len(found), "rows": self.passages.rows(page), "left": left}


def _strongest(attendance: Sequence[dict[str, Any]]) -> dict[str, str]:
    """Return the strongest role at each event by its id."""
    roles: dict[str, str] = {}
    for row in attendance:
        known = roles.get(row["event"])
        if known is None or ROLES.index(row["role"]) < ROLES.index(known):
            roles[row["event"]] = row["role"]
    return roles
