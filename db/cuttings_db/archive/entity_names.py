"""The names of all entities by the beginnings of their words, for completion while somebody types."""

from __future__ import annotations

import re
import time
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from cuttings_db.folding import fold
from cuttings_db.model import ENTITY_TYPES
from cuttings_db.search.completion import squeezed
from cuttings_db.store.connection import Store
from cuttings_db.store.relations import Relations

__all__ = ["EntityNames", "Named"]

_LAST = chr(0x10FFFF)
_KEY = 48  # characters of a name that are told apart
_STARTS = 12  # beginnings of one name
_WORD_START = re.compile(r"(?<![^\s(])[^\W_]|(?<=[-/])[^\W\d_]{3}|[\u3400-\u9fff]")
_CODE = re.compile(r"(?=\S*\d)(?=\S*[^\W\d_])\S{2,16}")
_STALE_SECONDS = 10.0
_CHOSEN = 64  # names that are ranked after a look at their counts
_RECENT = 2_000  # new beginnings that are looked through one by one
_PAGE = 100  # entities that are read between two looks at the clock
_MIN_NEAR, _SHORT = 3, 5  # letters of a name that is put right, and up to which only one may be wrong
_TOUCHED = "SELECT item FROM touched WHERE kind='entity' AND counter>?"
_SCOPES = "SELECT DISTINCT scope FROM history WHERE counter>?"
_TYPES: dict[str, int] = {name: number for number, name in enumerate(ENTITY_TYPES)}

Entry = tuple[str, int, bool]


class Named(NamedTuple):
    """An entity that is offered: `first` if its whole name begins so."""

    first: bool
    articles: int
    name: str
    type: str


@dataclass
class _Order:
    """Beginnings in order, and the entity of each; `first` is True for the beginning of the whole name."""

    keys: list[str]
    numbers: NDArray[np.int64]
    first: NDArray[np.bool_]


def _ordered(entries: Iterable[Entry]) -> _Order:
    """Return beginnings in order, each once."""
    unique = sorted(set(entries))
    return _Order(
        [e[0] for e in unique],
        np.fromiter((e[1] for e in unique), dtype=np.int64, count=len(unique)),
        np.fromiter((e[2] for e in unique), dtype=np.bool_, count=len(unique)),
    )


def _beginnings(name: str) -> list[str]:
    """Return a name from each of its words on."""
    folded = fold(name)
    starts = [m.start() for m in _WORD_START.finditer(folded)][:_STARTS]
    return [key for start in starts if (key := squeezed(folded[start : start + _KEY]))]


class EntityNames:
    """The names of one archive's entities, kept up a little at a time as articles come in and people correct them.

    What was not read yet is not offered: a whole large archive takes some seconds, which nobody is made to wait.
    """

    def __init__(self, store: Store, relations: Relations) -> None:
        self._store, self._relations = store, relations
        self._state: tuple[int, str] | None = None
        self._forget()
        self._counts: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._counted: tuple[int, str] | None = None
        self._counted_at = 0.0

    def _forget(self) -> None:
        """Know no name."""
        self._last = 0
        self._pending: list[int] = []
        self._orders: list[_Order] = []
        self._recent: list[Entry] = []
        # How codes are written, by their squeezed form.
        self.codes: dict[str, str] = {}

    def refresh(self, seconds: float) -> bool:
        """Take up new and corrected entities for about so long; returns whether all are known now."""
        relations = self._relations
        relations.refresh()
        if relations.state != self._state:
            self._follow(relations.state)
        deadline = time.monotonic() + seconds
        last = relations.entities.size - 1
        while self._pending or self._last < last:
            if self._pending:
                page, self._pending = self._pending[-_PAGE:], self._pending[:-_PAGE]
            else:
                page = list(range(self._last + 1, min(self._last + _PAGE, last) + 1))
                self._last = page[-1]
            self._take(page)
            if time.monotonic() > deadline:
                break
        if self._counted != relations.state and time.monotonic() - self._counted_at > _STALE_SECONDS:
            self._counts = relations.count_entities(relations.present & ~relations.trashed)
            self._counted, self._counted_at = relations.state, time.monotonic()
        return not self._pending and self._last >= last

    def prepare(self, waits: Callable[[], bool]) -> None:
        """Read everything, until somebody waits."""
        while not self.refresh(0.02):
            if waits():
                return

    def _follow(self, state: tuple[int, str]) -> None:
        """Note what was touched since the last reading; begin anew where the archive has another past."""
        before, self._state = self._state, state
        if before is None or self._store.counter_of(f"{before[0]}:{before[1]}") is None:
            self._forget()
            self._counted_at = 0.0
            return
        touched = {int(row[0]) for row in self._store.rows(_TOUCHED, (before[0],))}
        self._pending.extend(sorted(number for number in touched if number <= self._last))
        if {str(row[0]) for row in self._store.rows(_SCOPES, (before[0],))} & {"all", "mapping"}:
            self._counted_at = 0.0  # what was merged or hidden is not to be offered again

    def _take(self, numbers: list[int]) -> None:
        """Note entities under the beginnings of their names."""
        entities = self._relations.entities
        for number in numbers:
            if entities.type[number] < 0:
                continue
            name = entities.name(number)
            self._recent.extend((key, number, place == 0) for place, key in enumerate(_beginnings(name)))
            for word in name.split() if len(name) <= 60 else ():
                capitals = word.isupper() and word.isalpha() and 2 <= len(word) <= 8
                if _CODE.fullmatch(word) or (capitals and (word == name or not name.isupper())):
                    self.codes.setdefault(squeezed(word), word)
        if len(self._recent) > _RECENT:
            self._orders.append(_ordered(self._recent))
            self._recent = []

    def beginning(self, typed: str, kind: str, limit: int) -> list[Named]:
        """Return the entities with a word that begins as `typed`: whole names first, then by their articles.

        `kind` "" means all types. Entities that no article mentions any more are left out.
        """
        prefix = squeezed(typed)[:_KEY]
        fresh = [entry for entry in self._recent if entry[0].startswith(prefix)]
        numbers = [np.array([entry[1] for entry in fresh], dtype=np.int64)]
        first = [np.array([entry[2] for entry in fresh], dtype=np.bool_)]
        for order in self._orders:
            start, end = bisect_left(order.keys, prefix), bisect_left(order.keys, prefix + _LAST)
            numbers.append(order.numbers[start:end])
            first.append(order.first[start:end])
        chosen, whole = self._most_frequent(np.concatenate(numbers), np.concatenate(first), kind)
        found: dict[int, Named] = {}
        entities = self._relations.entities
        for number, is_first, articles in zip(chosen.tolist(), whole.tolist(), self._articles(chosen).tolist()):
            name = entities.name(number)
            # It may have been corrected since it was noted.
            if number not in found and any(key.startswith(prefix) for key in _beginnings(name)):
                found[number] = Named(is_first, articles, name, ENTITY_TYPES[entities.type[number]])
        ranked = sorted(found.values(), key=lambda n: (not n.first, -n.articles, n.name.casefold(), n.type))
        return ranked[:limit]

    def _most_frequent(
        self, numbers: NDArray[np.int64], first: NDArray[np.bool_], kind: str
    ) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """Return the entities to be ranked, best first: shown ones of a type that some article mentions."""
        those = self._of_type(numbers, kind) & (self._articles(numbers) > 0)
        numbers, first = numbers[those], first[those]
        weights = self._articles(numbers) + first * (1 << 40)
        if len(numbers) > _CHOSEN:
            best = np.argpartition(weights, len(weights) - _CHOSEN)[-_CHOSEN:]
            numbers, first, weights = numbers[best], first[best], weights[best]
        order = np.argsort(-weights, kind="stable")
        return numbers[order], first[order]

    def _of_type(self, numbers: NDArray[np.int64], kind: str) -> NDArray[np.bool_]:
        """Say which entities are of a type ("": any) and not rejected."""
        entities = self._relations.entities
        types = entities.type[numbers]
        those = (types == _TYPES[kind]) if kind else (types >= 0)
        return np.asarray(those & ~entities.rejected[numbers])

    def _articles(self, numbers: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the number of articles of entities; of those that came after the last count, one."""
        counts = np.ones(len(numbers), dtype=np.int64)
        known = numbers < len(self._counts)
        counts[known] = self._counts[numbers[known]]
        return counts

    def near(self, name: str, kind: str) -> str | None:
        """Return the name of this type that differs by a letter or two, the most frequent of the nearest, or None."""
        wanted = squeezed(name)[:_KEY]
        allowed = 1 if len(wanted) <= _SHORT else 2
        keys: list[str] = []
        numbers: list[int] = []
        for order in [*self._orders, _ordered(self._recent)]:
            those = np.flatnonzero(order.first & self._of_type(order.numbers, kind))
            keys.extend(order.keys[place] for place in those.tolist())
            numbers.extend(order.numbers[those].tolist())
        if len(wanted) < _MIN_NEAR or not keys:
            return None
        edits = cdist([wanted], keys, scorer=OSA.distance, score_cutoff=allowed)[0]
        places = np.flatnonzero(edits <= allowed).tolist()
        counts = self._articles(np.array([numbers[place] for place in places], dtype=np.int64)).tolist()
        named = [(int(edits[p]), -n, self._relations.entities.name(numbers[p])) for p, n in zip(places, counts) if n]
        return next((other for _, _, other in sorted(named) if squeezed(other)[:_KEY] != wanted), None)
