"""What the clause around a date tells: whom and what it names, what happened, its other words."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cuttings_db.archive.cards_likeness import Told, weight
from cuttings_db.model import ENTITY_TYPES
from cuttings_db.store.connection import Store
from cuttings_db.store.relations import Relations

__all__ = ["DatedRow", "Telling"]

_AT_ONCE = 500
# A clause that names nothing borrows from its sentence, but not from further away.
_AROUND = 240
_LONGEST = 800
_KNOWN = 8_000
# A pronoun reaches so far back.
_FAR = 400
_TELLING = ("person", "organisation", "event", "product", "trial")
_DATES = (
    'SELECT d.id, d.article, d.start, d."end", d.clause_start, d.clause_end, d.predicate_start, d.predicate_end,'
    " d.predicate FROM json_each(?) j CROSS JOIN dates d ON d.id=j.value"
)
_TEXTS = (
    "SELECT a.id, a.text_sha256, r.text FROM json_each(?) j CROSS JOIN articles a ON a.id=j.value"
    " JOIN revisions r ON r.id=a.revision"
)
_MENTIONS = 'SELECT m.article, m.raw, m.start, m."end" FROM json_each(?) j CROSS JOIN mentions m ON m.article=j.value'
_STOP = re.compile(r"[。！？!?\n]|\.(?=[\s\"”’)]|$)")
_RELATIVE = re.compile(r"(?:which|who|whose)\b")
_LETTERS = re.compile(r"[a-z]{3,}|[一-鿿]")
# Words that stand for somebody or something named before, a group for each kind of `_STANDS_FOR`.
_ANAPHOR = re.compile(
    r"\b((?:[Ss]?[Hh]e|[Hh]er)\b)|\b([Tt]h(?:e|is) (?:drug|medicine|antibody|treatment|therapy|pill|vaccine)\b)"
    r"|\b([Tt]h(?:e|is) (?:company|firm|group|hospital|institute|agency|society|centre|center)\b)"
    r"|\b([Tt]h(?:e|is) (?:trial|study)\b)|\b([Tt]h(?:e|is) (?:meeting|congress|conference|symposium)\b)"
    r"|([他她](?!们))|([该這这本](?:药|藥|产品|產品|试剂盒))|([该這这](?:院|公司|机构|学会|企业|中心))|([该這这](?:试验|研究))"
    r"|([该這这本](?:次|届)?(?:会议|大会|会|年会))"
)
_STANDS_FOR = ("person", "product", "organisation", "trial", "event") * 2


class DatedRow(NamedTuple):
    """A date as it is stored: number, article, its span, that of its clause and predicate, its act."""

    date: int
    article: int
    start: int
    end: int
    clause_start: int
    clause_end: int
    predicate_start: int
    predicate_end: int
    act: str


# A mention: its span and entity.
_Named = tuple[int, int, int]


class Telling:
    """Reads what the clauses around dates tell, many at a time."""

    def __init__(self, store: Store, relations: Relations) -> None:
        self._store, self._relations = store, relations
        self._common: tuple[tuple[int, str], NDArray[np.int64]] | None = None
        self._weights: dict[int, float] = {}
        # What was read for the last question serves the next, while somebody narrows it.
        self._known: dict[int, Told] = {}

    def rows(self, dates: Sequence[int], check: Callable[[], None]) -> dict[int, DatedRow]:
        """Return dates by number as they are stored; `check` is called often and may raise."""
        found = {}
        for first in range(0, len(dates), _AT_ONCE):
            check()
            for row in self._store.rows(_DATES, (json.dumps(dates[first : first + _AT_ONCE]),)):
                found[row[0]] = DatedRow(*row)
        return found

    def told(self, rows: Iterable[DatedRow], days: dict[int, int], check: Callable[[], None]) -> dict[int, Told]:
        """Return what the clauses of dates tell, by number; `days` says how long each date is."""
        self._count()
        by_article: dict[int, list[DatedRow]] = defaultdict(list)
        found: dict[int, Told] = {}
        for row in rows:
            if row.date in self._known:
                found[row.date] = self._known[row.date]
            else:
                by_article[row.article].append(row)
        articles = list(by_article)
        for first in range(0, len(articles), _AT_ONCE // 4):
            check()
            asked = (json.dumps(articles[first : first + _AT_ONCE // 4]),)
            named = self._named(asked)
            for article, text_hash, text in self._store.rows(_TEXTS, asked):
                for row in by_article[article]:
                    found[row.date] = self._clause(row, text_hash, text, named.get(article, []), days[row.date])
        self._known = found if len(self._known) > _KNOWN else self._known | found
        return found

    def _named(self, asked: tuple[str]) -> dict[int, list[_Named]]:
        """Return what articles name, in order; what people rejected is not there."""
        rows = self._store.rows(_MENTIONS, asked)
        if not rows:
            return {}
        entities = self._relations.entities
        shown, of_raw = entities.shown(substances=False), entities.of_raw
        articles, raws, starts, ends = np.asarray(rows, dtype=np.int64).T
        numbers = of_raw[np.where(raws < len(of_raw), raws, 0)]
        kept = np.flatnonzero((numbers > 0) & (numbers < len(shown)))
        kept = kept[shown[numbers[kept]]]
        kept = kept[np.lexsort((ends[kept], starts[kept], articles[kept]))]
        spans = list(zip(starts[kept].tolist(), ends[kept].tolist(), numbers[kept].tolist(), strict=True))
        names, first = np.unique(articles[kept], return_index=True)
        last = [*first[1:].tolist(), len(spans)]
        return {name: spans[a:b] for name, a, b in zip(names.tolist(), first.tolist(), last, strict=True)}

    def _clause(self, row: DatedRow, text_hash: str, text: str, named: list[_Named], days: int) -> Told:
        """Return what one clause tells, or its sentence where the clause names nothing."""
        first, last = row.clause_start, min(row.clause_end, row.clause_start + _LONGEST)
        at = bisect_left(named, (first,))
        inside = named[at : bisect_left(named, (last,))]
        if not inside:
            opening, closing = _sentence(text, first, last)
            inside = named[bisect_left(named, (opening,)) : bisect_left(named, (closing,))]
        elif _RELATIVE.match(text, first):
            # "which", "who": whatever was named last.
            inside += [one for one in named[:at][-1:] if one[0] >= first - 60]
        elif not any(self._telling(one) for one in inside):
            # "…, and was approved in China in 2018": whoever was named last in the sentence.
            opening, _ = _sentence(text, first, last)
            inside += [one for one in named[bisect_left(named, (opening,)) : at] if self._telling(one)][-1:]
        if not any(self._telling(one) for one in inside):
            inside = inside + self._meant(text, first, last, named[:at])
        # "The drug was approved in May": of another drug, perhaps, in the same words.
        clear = any(self._telling(one) for one in inside) or not _ANAPHOR.search(text, first, last)
        hull = [(first, last), *(one[:2] for one in inside if one[0] >= first - _AROUND)]
        first, last = min(start for start, _ in hull), max(end for _, end in hull)
        kinds: dict[str, set[int]] = defaultdict(set)
        types = self._relations.entities.type
        for _, _, entity in inside:
            kinds[ENTITY_TYPES[types[entity]]].add(entity)
        spans = [(start - first, end - first, entity) for start, end, entity in inside]
        spans.append((row.start - first, row.end - first, -1))
        if row.predicate_start < row.predicate_end:
            spans.append((row.predicate_start - first, row.predicate_end - first, -1))
        return Told(
            row.date,
            row.article,
            days,
            row.act,
            {kind: frozenset(of_kind) for kind, of_kind in kinds.items()},
            {entity: self._weight(entity) for _, _, entity in inside},
            text[first:last],
            tuple(spans),
            (text_hash, row.start),
            clear,
            {entity: self._letters(entity) for entity in kinds.get("disease", ())},
        )

    def _telling(self, named: _Named) -> bool:
        """Tell whether a mention is of somebody or something to which things happen."""
        return ENTITY_TYPES[self._relations.entities.type[named[2]]] in _TELLING

    def _meant(self, text: str, first: int, last: int, before: list[_Named]) -> list[_Named]:
        """Return what "she", "the drug" or 该院 in a clause stands for: what of that kind was named last, if near."""
        match = _ANAPHOR.search(text, first, last)
        if match is None:
            return []
        kind = _STANDS_FOR[(match.lastindex or 1) - 1]
        types = self._relations.entities.type
        near = [one for one in before[-12:] if one[0] >= first - _FAR]
        return [one for one in near if ENTITY_TYPES[types[one[2]]] == kind][-1:]

    def _letters(self, entity: int) -> frozenset[str]:
        """Return the words of an entity's name, or its Chinese characters."""
        return frozenset(_LETTERS.findall(self._relations.entities.name(entity).casefold()))

    def _count(self) -> None:
        """Count in how many articles every entity is named, once for each state of the archive."""
        state = self._relations.state
        if self._common is None or self._common[0] != state:
            self._common = (state, self._relations.count_entities(self._relations.present))
            self._weights, self._known = {}, {}

    def _weight(self, entity: int) -> float:
        """Return how telling an entity is."""
        known = self._weights.get(entity)
        if known is None:
            articles = int(self._common[1][entity]) if self._common is not None else 0
            kind = ENTITY_TYPES[self._relations.entities.type[entity]]
            known = self._weights[entity] = weight(kind, articles, self._relations.size)
        return known


def _sentence(text: str, first: int, last: int) -> tuple[int, int]:
    """Return the sentence around a clause, as far as it is near."""
    opening = max(first - _AROUND, 0)
    for match in _STOP.finditer(text, opening, first):
        opening = match.end()
    after = _STOP.search(text, max(last - 1, first), last + _AROUND)
    return opening, after.start() if after else min(len(text), last + _AROUND)
