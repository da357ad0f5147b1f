"""The names of all entities by the beginnings of their words, for completion while somebody types."""

from __future__ import annotations

import json
import re
import time
from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from cuttings_db.folding import fold
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
_FEW = 4_000  # new names that are looked through one by one
_MIN_NEAR, _SHORT = 3, 5  # letters of a name that is put right, and up to which only one may be wrong
_NAMES = (
    "SELECT id, type, name FROM entities WHERE rejected=0 AND merged_into IS NULL"
    " AND (id>? OR id IN (SELECT value FROM json_each(?)))"
)
_TOUCHED = "SELECT item FROM touched WHERE kind='entity' AND counter>?"
_SCOPES = "SELECT DISTINCT scope FROM history WHERE counter>?"


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


def _beginnings(name: str) -> list[str]:
    """Return a name from each of its words on."""
    folded = fold(name)
    starts = [m.start() for m in _WORD_START.finditer(folded)][:_STARTS]
    return [key for start in starts if (key := squeezed(folded[start : start + _KEY]))]


def _ordered(entries: list[tuple[str, int, bool]]) -> _Order:
    """Return beginnings in order."""
    entries.sort()
    return _Order(
        [e[0] for e in entries],
        np.fromiter((e[1] for e in entries), dtype=np.int64, count=len(entries)),
        np.fromiter((e[2] for e in entries), dtype=np.bool_, count=len(entries)),
    )


class EntityNames:
    """The names of one archive's entities, kept up as articles come in and people correct them."""

    def __init__(self, store: Store, relations: Relations) -> None:
        self._store, self._relations = store, relations
        self._token: tuple[int, str] | None = None
        self._last = 0
        self._names: dict[int, tuple[str, str]] = {}
        self._order = _ordered([])
        self._recent: list[tuple[str, int, bool]] = []
        self._counts: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._counted: tuple[int, str] | None = None
        self._counted_at = 0.0
        # How codes are written, by their squeezed form.
        self.codes: dict[str, str] = {}

    def refresh(self) -> None:
        """Take up new and corrected entities; costs one look at the history when there are none."""
        token = self._store.last_token()
        if token != self._token:
            with self._store.snapshot():
                self._read(token)
        if self._counted != token and time.monotonic() - self._counted_at > _STALE_SECONDS:
            self._relations.refresh()
            relations = self._relations
            self._counts = relations.count_entities(relations.present & ~relations.trashed)
            self._counted, self._counted_at = token, time.monotonic()

    def _read(self, token: tuple[int, str]) -> None:
        """Read what is new or was touched since the last reading; everything where the archive has another past."""
        before, self._token = self._token, token
        touched: list[int] = []
        if before is not None and self._store.counter_of(f"{before[0]}:{before[1]}") is not None:
            touched = [int(row[0]) for row in self._store.rows(_TOUCHED, (before[0],))]
            scopes = {str(row[0]) for row in self._store.rows(_SCOPES, (before[0],))}
            if scopes & {"all", "mapping"}:
                self._counted_at = 0.0  # what was merged or hidden is not to be offered again
        else:
            self._names, self._last = {}, 0
            self._order, self._recent = _ordered([]), []
        rows = self._store.rows(_NAMES, (self._last, json.dumps(touched)))
        self._last = max([self._last, *(int(row[0]) for row in rows)])
        known = {number: self._names.pop(number, None) for number in touched}
        found = {int(number): (str(kind), str(name)) for number, kind, name in rows}
        self._names.update(found)
        self._take({n: entity for n, entity in found.items() if known.get(n) != entity})
        if len(self._recent) > _FEW:
            order = self._order
            kept = zip(order.keys, order.numbers.tolist(), order.first.tolist(), strict=True)
            self._order, self._recent = _ordered([*kept, *self._recent]), []

    def _take(self, entities: dict[int, tuple[str, str]]) -> None:
        """Note entities under the beginnings of their names."""
        for number, (_kind, name) in entities.items():
            for place, key in enumerate(_beginnings(name)):
                self._recent.append((key, number, place == 0))
            for word in name.split() if len(name) <= 60 else ():
                capitals = word.isupper() and word.isalpha() and 2 <= len(word) <= 8
                if _CODE.fullmatch(word) or (capitals and (word == name or not name.isupper())):
                    self.codes.setdefault(squeezed(word), word)

    def beginning(self, typed: str, kind: str, limit: int) -> list[Named]:
        """Return the entities with a word that begins as `typed`: whole names first, then by their articles.

        `kind` "" means all types. Entities that no article mentions any more are left out.
        """
        prefix = squeezed(typed)[:_KEY]
        order = self._order
        start, end = bisect_left(order.keys, prefix), bisect_left(order.keys, prefix + _LAST)
        numbers, first = order.numbers[start:end], order.first[start:end]
        fresh = [(number, whole) for key, number, whole in self._recent if key.startswith(prefix)]
        if fresh:
            numbers = np.concatenate([numbers, np.array([f[0] for f in fresh], dtype=np.int64)])
            first = np.concatenate([first, np.array([f[1] for f in fresh], dtype=np.bool_)])
        counts = self._articles(numbers)
        if kind:
            of_kind = np.fromiter((self._names.get(n, ("",))[0] == kind for n in numbers.tolist()), np.bool_)
            numbers, first, counts = numbers[of_kind], first[of_kind], counts[of_kind]
        weights = counts + first * (1 << 40)
        if len(numbers) > _CHOSEN * 2:
            chosen = np.argpartition(weights, len(weights) - _CHOSEN)[-_CHOSEN:]
            numbers, first, counts, weights = numbers[chosen], first[chosen], counts[chosen], weights[chosen]
        found: dict[int, Named] = {}
        for place in np.argsort(-weights, kind="stable").tolist():
            number = int(numbers[place])
            known = self._names.get(number)
            if known and counts[place] > 0 and number not in found and self._still(known[1], prefix):
                found[number] = Named(bool(first[place]), int(counts[place]), known[1], known[0])
        ranked = sorted(found.values(), key=lambda n: (not n.first, -n.articles, n.name.casefold(), n.type))
        return ranked[:limit]

    def near(self, name: str, kind: str) -> str | None:
        """Return the name of this type that differs by a letter or two, the most frequent of the nearest, or None."""
        wanted = squeezed(name)[:_KEY]
        allowed = 1 if len(wanted) <= _SHORT else 2
        order = self._order
        entries = [*zip(order.keys, order.numbers.tolist(), order.first.tolist(), strict=True), *self._recent]
        whole = [(key, n) for key, n, first in entries if first and self._names.get(n, ("",))[0] == kind]
        keys, numbers = [key for key, _ in whole], [n for _, n in whole]
        if len(wanted) < _MIN_NEAR or not keys:
            return None
        edits = cdist([wanted], keys, scorer=OSA.distance, score_cutoff=allowed)[0]
        places = np.flatnonzero(edits <= allowed)
        counts = self._articles(np.array(numbers, dtype=np.int64)[places])
        ranked = sorted((int(edits[p]), -int(n), self._names[numbers[p]][1]) for p, n in zip(places, counts) if n)
        return next((name for _, _, name in ranked if squeezed(name)[:_KEY] != wanted), None)

    def _articles(self, numbers: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the number of articles of entities; of those that came after the last count, one."""
        counts = np.ones(len(numbers), dtype=np.int64)
        known = numbers < len(self._counts)
        counts[known] = self._counts[numbers[known]]
        return counts

    @staticmethod
    def _still(name: str, prefix: str) -> bool:
        """Say whether a name, which may have been corrected, still has a word that begins so."""
        return any(key.startswith(prefix) for key in _beginnings(name))
