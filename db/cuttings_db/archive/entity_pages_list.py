"""The list of all entities: filtered as somebody types, by type, in the order asked, a page at a time."""

from __future__ import annotations

import datetime
import time
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.archive.answering import Answering
from cuttings_db.folding import fold
from cuttings_db.model import ENTITY_TYPES, Question
from cuttings_db.store.connection import Store
from cuttings_db.store.proposals import proposals_of_entities
from cuttings_db.store.relations import CLOSED_HI, CLOSED_LO, Relations

__all__ = ["EntityList", "iso_day"]

Longs = NDArray[np.int64]
Bools = NDArray[np.bool_]
State = tuple[int, str]
_MOST = 256
# While articles come in, spellings are read anew at most so often; what people decide is seen at once.
_STALE_SECONDS = 5.0
_SCOPES = "SELECT DISTINCT scope FROM history WHERE counter>?"
_SPELLINGS = (
    "SELECT id, name FROM entities WHERE merged_into IS NULL"
    " UNION SELECT r.entity, s.name FROM spelled s JOIN raw_entities r ON r.id=s.raw"
)


def iso_day(number: int) -> str | None:
    """Return the day of an ordinal as ISO; None for an open end."""
    if not 1 <= number <= datetime.date.max.toordinal():
        return None
    return datetime.date.fromordinal(number).isoformat()


@dataclass
class _Spellings:
    """All names and spellings, folded, in one buffer of lines; the entity of each line, and where it ends."""

    state: State
    made: float
    buffer: NDArray[np.uint8]
    ends: Longs
    owners: Longs

    def holding(self, words: list[str], size: int) -> Bools:
        """Return the mask over entities of those of which one spelling holds every word."""
        lines = np.ones(len(self.owners), dtype=np.bool_)
        for word in words:
            found = np.zeros(len(self.owners), dtype=np.bool_)
            found[np.searchsorted(self.ends, self._places(word.encode("utf-8", "surrogatepass")), side="right")] = True
            lines &= found
        mask = np.zeros(size, dtype=np.bool_)
        owners = self.owners[lines]
        mask[owners[owners < size]] = True
        return mask

    def _places(self, wanted: bytes) -> Longs:
        """Return where a run of bytes begins in the buffer."""
        last = len(self.buffer) - len(wanted) + 1
        if last <= 0:
            return np.zeros(0, dtype=np.int64)
        places = np.flatnonzero(self.buffer[:last] == wanted[0])
        for at, byte in enumerate(wanted[1:], 1):
            places = places[self.buffer[places + at] == byte]
        return places


@dataclass
class _Counted:
    """What one question counts: entities, their articles, first and last day of publication among these."""

    state: State
    question: Question
    numbers: Longs
    counts: Longs
    first: Longs
    last: Longs


class EntityList:
    """Lists the entities of one archive; what it read is kept until the archive changes."""

    def __init__(self, store: Store, relations: Relations, answering: Answering) -> None:
        self._store, self._relations, self._answering = store, relations, answering
        self._spellings: _Spellings | None = None
        self._counted: _Counted | None = None
        self._waiting: tuple[State, NDArray[np.int32]] | None = None

    def page(
        self, question: Question, kind: str, needle: str, sort: str, descending: bool, span: tuple[int, int]
    ) -> dict[str, Any]:
        """Return a page (offset, limit) of the entities of a type ("": all) of which a spelling holds all words.

        `sort` is count, name, first or last (seen); entities without a day come last. Equals are in order of name.
        """
        counted = self._count(question)
        relations = self._relations
        entities = relations.entities
        those = np.ones(len(counted.numbers), dtype=np.bool_)
        if kind:
            if kind not in ENTITY_TYPES:
                return {"total": 0, "rows": []}
            those &= entities.type[counted.numbers] == ENTITY_TYPES.index(kind)
        words = fold(needle).split()
        if words:
            those &= self._names().holding(words, entities.size)[counted.numbers]
        found = np.flatnonzero(those)
        order = found[self._order(counted, found, sort, descending)]
        page = order[span[0] : span[0] + min(max(span[1], 0), _MOST)]
        waiting = self._proposals()
        rows = []
        for place in page.tolist():
            number = int(counted.numbers[place])
            identifier, own_kind, name = entities.row(number)
            rows.append(
                {
                    "id": identifier,
                    "name": name,
                    "type": ENTITY_TYPES[entities.type[number]],
                    "kind": own_kind,
                    "articles": int(counted.counts[place]),
                    "first": iso_day(int(counted.first[place])),
                    "last": iso_day(int(counted.last[place])),
                    "proposals": int(waiting[number]) if number < len(waiting) else 0,
                }
            )
        return {"total": len(found), "rows": rows}

    def _order(self, counted: _Counted, found: NDArray[np.intp], sort: str, descending: bool) -> NDArray[np.intp]:
        """Return the order of the found places."""
        names = self._relations.entities.by_name.rank[counted.numbers[found]].astype(np.int64)
        if sort == "name":
            return np.argsort(-names if descending else names, kind="stable")
        if sort in ("first", "last"):
            days = (counted.first if sort == "first" else counted.last)[found]
            known = (days > CLOSED_LO) & (days < CLOSED_HI)
            keys = np.where(known, -days if descending else days, CLOSED_HI)
        else:
            keys = -counted.counts[found] if descending else counted.counts[found]
        return np.argsort(keys * (1 << 32) + names)

    def days(self, number: int) -> tuple[str | None, str | None]:
        """Return the first and the last day on which an article that names an entity appeared."""
        relations = self._relations
        articles = relations.articles
        mask = relations.articles_of_entities([number]) & ~articles.trashed & articles.dated
        if not mask.any():
            return None, None
        return iso_day(int(articles.published_lo[mask].min())), iso_day(int(articles.published_hi[mask].max()))

    def _count(self, question: Question) -> _Counted:
        """Return what a question counts; the last answer is kept while the archive is the same."""
        hits = self._answering.find(question).mask
        state = self._relations.state
        plain = _without_order(question)
        if self._counted is None or (self._counted.state, self._counted.question) != (state, plain):
            numbers, counts = self._relations.counted(hits, substances=False)
            first, last = self._relations.seen(hits)
            self._counted = _Counted(state, plain, numbers, counts, first[numbers], last[numbers])
        return self._counted

    def _names(self) -> _Spellings:
        """Return all spellings, read anew where people decided something or some time has passed."""
        state, known = self._relations.state, self._spellings
        if known is None or (known.state != state and self._is_stale(known)):
            rows = self._store.rows(_SPELLINGS)
            lines = fold("\n".join([" ".join(str(name).split()) for _, name in rows])).encode("utf-8", "surrogatepass")
            buffer = np.frombuffer(lines, dtype=np.uint8)
            ends = np.concatenate([np.flatnonzero(buffer == 10), [len(buffer)]]).astype(np.int64)
            owners = np.fromiter((row[0] for row in rows), dtype=np.int64, count=len(rows))
            if len(ends) != len(owners):  # there is none, or one that folds to nothing but an end of line
                ends = np.arange(len(owners), dtype=np.int64) if not len(owners) else ends[: len(owners)]
            known = self._spellings = _Spellings(state, time.monotonic(), buffer, ends, owners)
        return known

    def _is_stale(self, known: _Spellings) -> bool:
        """Say whether spellings are to be read anew, after the archive changed."""
        if time.monotonic() - known.made > _STALE_SECONDS:
            return True
        scopes = {str(row[0]) for row in self._store.rows(_SCOPES, (known.state[0],))}
        return bool(scopes & {"all", "mapping"})

    def _proposals(self) -> NDArray[np.int32]:
        """Return by the number of an entity how many proposals wait for it."""
        state = self._relations.state
        if self._waiting is None or self._waiting[0] != state:
            self._waiting = state, proposals_of_entities(self._store, self._relations.entities.size)
        return self._waiting[1]

    def waiting(self, number: int) -> int:
        """Return how many proposals wait for an entity."""
        waiting = self._proposals()
        return int(waiting[number]) if number < len(waiting) else 0


def _without_order(question: Question) -> Question:
    """Return a question as far as it decides which articles it finds."""
    import dataclasses

    return dataclasses.replace(question, sort="relevance")
