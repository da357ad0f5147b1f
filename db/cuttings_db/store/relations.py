"""Relations as arrays derived from SQLite: patched, not rebuilt, when little changed.

The arrays are valid for one history counter. What changed since is told by the history's scopes, by the rows that the
archive noted as touched, and by the mark for the index, which whoever writes an article's mentions sets. Dates that
are read again after a decision are noted as touched: the index holds nothing of them.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.store.article_columns import ArticleColumns
from cuttings_db.store.columns import CLOSED_HI, CLOSED_LO, Bools, Kept, Longs, bools
from cuttings_db.store.connection import Store
from cuttings_db.store.date_columns import DateColumns
from cuttings_db.store.entity_columns import EntityColumns
from cuttings_db.store.memory import give_memory_back
from cuttings_db.store.pairs import Pairs
from cuttings_db.store.problems import damaged

__all__ = ["CLOSED_HI", "CLOSED_LO", "Relations"]

# More changed articles than this are not put into the arrays one by one.
_FEW = 20_000
# What the archive notes as touched.
_TOUCHED = ("article", "title", "state", "labels", "collection", "story", "raw", "entity", "dates", "mentions")
# To be raised with every change of what the kept arrays are.
_FORMAT = 2
# Columns are as long as the highest number: one that nobody gave would fill all memory.
_MOST = 50_000_000
_HIGHEST = "SELECT max({})".format(
    ", ".join(f"(SELECT coalesce(max(id), 0) FROM {name})" for name in ("articles", "entities", "raw_entities"))
)
# Up to so many pairs are counted by sorting them, instead of in a table of all entities.
_FEW_PAIRS = 30_000


class Relations:
    """The arrays of one archive; `refresh` before a question."""

    def __init__(self, store: Store, kept: Callable[[], Kept | None] = lambda: None) -> None:
        """`kept` gives what `kept` returned at another time, if it is at hand; it is asked once."""
        self._store, self._kept = store, kept
        # How many articles were read since the arrays were last kept.
        self.unkept = 0
        self._counter = -1
        self._token = ""
        self.articles = ArticleColumns(store)
        self.entities = EntityColumns(store)
        self.dates = DateColumns()
        self._pairs = Pairs()
        # Where several raw entities of one article are one entity: all but one of them, as article << 32 | entity.
        self._repeats: Longs = np.zeros(0, dtype=np.int64)
        self._drawn: Bools | None = None
        self._last_rows: tuple[Bools, NDArray[np.intp]] | None = None

    @property
    def state(self) -> tuple[int, str]:
        """The moment of the archive that the arrays stand for: counter and token of its history."""
        return self._counter, self._token

    @property
    def size(self) -> int:
        """One more than the highest id of an article: the length of every mask of articles."""
        return self.articles.size

    @property
    def present(self) -> Bools:
        """The mask of all articles, trash included."""
        return self.articles.present

    @property
    def trashed(self) -> Bools:
        """The mask of the articles in the trash."""
        return self.articles.trashed

    def refresh(self) -> bool:
        """Bring the arrays up to date, to one moment of the archive; returns whether anything changed."""
        try:
            with self._store.snapshot():
                return self._refresh()
        except (ValueError, TypeError, AttributeError, OverflowError, IndexError) as error:
            self._counter = -1
            raise damaged(self._store.path.name, f"a value in it is none: {error}") from error

    def _refresh(self) -> bool:
        """Read what the scopes of the history name."""
        counter, random = self._store.last_token()
        if counter == self._counter and random == self._token:
            return False
        if self._counter < 0:
            self._take_kept()
        if int(self._store.value(_HIGHEST)) > _MOST:
            raise damaged(self._store.path.name, "its rows bear numbers that no program gave them")
        before, self._counter = self._counter, -1  # should anything fail on the way, everything is read again
        scopes = {"all"}
        if before >= 0 and self._store.counter_of(f"{before}:{self._token}") is not None:
            rows = self._store.rows("SELECT DISTINCT scope FROM history WHERE counter>?", (before,))
            scopes = {str(row[0]) for row in rows}
        if "all" in scopes or not self._patch(before, rewritten="article" in scopes):
            self._read_all()
            give_memory_back()
        self._drawn = self._last_rows = None
        self._counter, self._token = counter, random
        return True

    def kept(self) -> dict[str, NDArray[Any]]:
        """Return the arrays by which a later process need not read the archive; they hold names and titles' order."""
        self.unkept = 0
        state = np.frombuffer(f"{_FORMAT}:{self._counter}:{self._token}".encode(), dtype=np.uint8)
        own: dict[str, NDArray[Any]] = {"state": state, "repeats": self._repeats}
        return own | self.articles.kept() | self.entities.kept() | self.dates.kept() | self._pairs.kept()

    def _take_kept(self) -> None:
        """Begin with the arrays that were kept, if they are of this archive's past."""
        arrays, self._kept = self._kept(), lambda: None
        if arrays is None:
            return
        with contextlib.suppress(KeyError, ValueError):
            version, _, token = arrays["state"].tobytes().decode().partition(":")
            counter = self._store.counter_of(token)
            if version == str(_FORMAT) and counter is not None:
                for part in (self.articles, self.entities, self.dates, self._pairs):
                    part.take_kept(arrays)
                self._repeats = arrays["repeats"]
                self._counter, self._token = counter, token.partition(":")[2]

    def _read_all(self) -> None:
        """Read everything."""
        self.articles.read_all()
        self.unkept = self.size
        self.entities.read_all()
        self._pairs, self.dates = Pairs(), DateColumns()
        self._pairs.read_all(self._store, self.size)
        self.dates.read_all(self._store, self.size)
        self._check()
        self._repeats = self._repeated(np.flatnonzero(self.entities.several()))

    def _patch(self, before: int, *, rewritten: bool) -> bool:
        """Read what was touched after a counter; returns False where so much was that all is to be read."""
        touched: dict[str, set[int]] = {kind: set() for kind in _TOUCHED}
        for kind, item in self._store.rows("SELECT kind, item FROM touched WHERE counter>?", (before,)):
            # What else is noted there is not for these arrays.
            if kind in touched:
                touched[kind].add(int(item))
        spans: set[int] = set()
        if rewritten:
            marked = self._store.rows("SELECT article FROM dirty WHERE counter>?", (before,))
            spans = {int(row[0]) for row in marked if int(row[0]) < self.size}
        spans |= {article for article in touched["mentions"] if article < self.size}
        dated = {article for article in touched["dates"] if article < self.size}
        last = int(self._store.value("SELECT max(id) FROM articles") or 0)
        if len(spans | dated) + last - self.size + 1 > _FEW:
            return False
        self.unkept += len(spans | dated) + len(touched["article"]) + last - self.size + 1
        spans.update(self.articles.update(touched))
        affected = self.entities.update(touched["raw"], touched["entity"])
        if spans:
            self._pairs.update(self._store, sorted(spans), self.size)
        if spans or dated:
            self.dates.update(self._store, sorted(spans | dated), self.size)
        self._check()
        if spans or len(affected):
            self._patch_repeats(sorted(spans), affected)
        return True

    def _check(self) -> None:
        """Raise ValueError where a mention or a raw entity names what is not here."""
        raws, of_raw = self._pairs.raws, self.entities.of_raw
        if len(raws) and not 0 <= int(raws.min()) <= int(raws.max()) < len(of_raw):
            raise ValueError("a mention names no raw entity")
        if not 0 <= int(of_raw.min()) <= int(of_raw.max()) < self.entities.size:
            raise ValueError("a raw entity is no entity")

    def _patch_repeats(self, spans: list[int], affected: Longs) -> None:
        """Look again where an article names an entity by several raw ones: in these articles, for these entities."""
        articles = np.asarray(spans, dtype=np.int64)
        kept = ~np.isin(self._repeats >> 32, articles) & ~np.isin(self._repeats & 0xFFFFFFFF, affected)
        owners, raws = self._pairs.of(articles)
        of_raw = self.entities.of_raw[raws]
        those = ~np.isin(of_raw, affected)
        found = [_repeats(owners[those], of_raw[those])] if len(articles) else []
        if len(affected):
            found.append(self._repeated(affected[self.entities.several()[affected]]))
        self._repeats = np.concatenate([self._repeats[kept], *found])

    def _repeated(self, entities: Longs) -> Longs:
        """Return the repeats of some entities in all articles."""
        if not len(entities):
            return np.zeros(0, dtype=np.int64)
        owners, raws = self._pairs.articles_of(self.entities.raws_of(entities))
        return _repeats(owners.astype(np.int64), self.entities.of_raw[raws])

    def mask(self, articles: Any) -> Bools:
        """Return a mask over article ids."""
        return self.articles.mask(articles)

    def articles_of_entities(self, entities: Any) -> Bools:
        """Return the mask of articles that mention any of these entities (numbers)."""
        raws = self.entities.raws_of(np.asarray(entities, dtype=np.int64))
        mask = bools(self.size)
        mask[self._pairs.articles_of(raws)[0]] = True
        return mask

    def counted(self, hits: Bools, *, substances: bool = True) -> tuple[Longs, Longs]:
        """Return the shown entities that the hit articles (a mask) mention, ascending, and in how many of them each."""
        entities = self.entities
        shown = entities.shown(substances=substances)
        repeated = self._repeats[hits[self._repeats >> 32]] & 0xFFFFFFFF
        ids = np.flatnonzero(hits)
        if int((self._pairs.offsets[ids + 1] - self._pairs.offsets[ids]).sum()) <= _FEW_PAIRS:
            named = entities.of_raw[self._pairs.of(ids)[1]].astype(np.int64)
            numbers, counts = np.unique(named, return_counts=True)
            if len(repeated):
                np.subtract.at(counts, np.searchsorted(numbers, repeated), 1)
            those = np.flatnonzero(shown[numbers])
            return numbers[those], counts[those]
        summed = entities.summed(self._pairs.count(hits, len(entities.of_raw)))[: len(shown)]
        if len(repeated):
            summed -= np.bincount(repeated, minlength=len(summed))
        numbers = np.flatnonzero((summed > 0) & shown)
        return numbers, summed[numbers]

    def count_entities(self, hits: Bools) -> Longs:
        """Return how many of the hit articles mention each entity, by its number; 0 for what is hidden."""
        counts = np.zeros(self.entities.size, dtype=np.int64)
        numbers, found = self.counted(hits)
        counts[numbers] = found
        return counts

    def seen(self, hits: Bools) -> tuple[Longs, Longs]:
        """Return by the number of an entity the first and last day on which a hit article that names it appeared.

        Days are ordinals; an entity that no dated hit names has open ends, the first after the last.
        """
        articles = self.articles
        owners, raws = self._pairs.of(np.flatnonzero(hits & articles.dated))
        named = self.entities.of_raw[raws]
        first = np.full(self.entities.size, CLOSED_HI, dtype=np.int64)
        last = np.full(self.entities.size, CLOSED_LO, dtype=np.int64)
        np.minimum.at(first, named, articles.published_lo[owners].astype(np.int64))
        np.maximum.at(last, named, articles.published_hi[owners].astype(np.int64))
        return first, last

    def drawn_rows(self, hits: Bools) -> NDArray[np.intp]:
        """Return the indexes of the dates in the texts of the hit articles (a mask) that a timeline draws."""
        if self._drawn is None:
            self._drawn = self.dates.drawn(self.articles.dated)
        if self._last_rows is None or self._last_rows[0] is not hits:
            self._last_rows = hits, self.dates.rows(hits, self._drawn)
        return self._last_rows[1]

    def dates_in(self, hits: Bools) -> NDArray[np.int32]:
        """Return the dated spans of the hit articles as columns: date, article, lo, hi, look."""
        return self.dates_at(self.dates.rows(hits, np.ones(len(self.dates.lo), dtype=np.bool_)))

    def dates_at(self, rows: NDArray[np.intp]) -> NDArray[np.int32]:
        """Return dated spans by their indexes in the same columns."""
        dates = self.dates
        return np.stack(
            [dates.id[rows], dates.article(rows).astype(np.int32), dates.lo[rows], dates.hi[rows], dates.look[rows]]
        ).astype(np.int32)

    def published_in(self, hits: Bools) -> NDArray[np.int32]:
        """Return the publication dates of the hit articles in the same columns; the date number is -article."""
        articles = self.articles
        ids = np.flatnonzero(hits & articles.bounded).astype(np.int32)
        bounds = [articles.published_lo[ids], articles.published_hi[ids], articles.published_look[ids]]
        return np.stack([-ids, ids, *bounds])

    def mentioning(self, lo: int, hi: int) -> Bools:
        """Return the mask of articles with a date in the text that overlaps `[lo, hi]` (ordinals)."""
        return self.dates.mentioning(lo, hi, self.size)


def _repeats(articles: Longs, entities: NDArray[np.int32]) -> Longs:
    """Return pairs of article and entity (article << 32 | entity) as often as they come beyond the first time."""
    keys = np.sort(articles << 32 | entities)
    return np.asarray(keys[1:][keys[1:] == keys[:-1]])
