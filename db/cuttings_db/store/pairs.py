"""Which article mentions which raw entity: the raw entities of each article in one run, and the other way round."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.store.columns import Bools, Ints, Kept, Longs, bools, grown, ints, replaced, runs, stored
from cuttings_db.store.connection import Store

__all__ = ["Pairs"]

_BY_RAW = (
    "SELECT raw, count(*), group_concat(article) FROM mentions INDEXED BY mentions_raw WHERE raw>? AND raw<=?"
    " GROUP BY raw ORDER BY raw"
)
_OF_ARTICLES = "SELECT DISTINCT article, raw FROM mentions WHERE article IN (SELECT value FROM json_each(?))"
_RAWS_AT_ONCE = 20_000
# So many articles are counted at a time: their runs stay in the processor's cache.
_CHUNK = 4096
# With more changed articles than this the way from raw entities to articles is worked out anew.
_STALE = 2000


class Pairs:
    """Each pair of article and raw entity once. `offsets` and `raws` hold the run of every article by its id."""

    def __init__(self) -> None:
        self.offsets: Longs = np.zeros(2, dtype=np.int64)
        self.raws: Ints = ints([])
        self._by_raw: tuple[Longs, Ints] | None = None
        self._stale: Bools = bools(1)
        self._totals: Longs | None = None

    def read_all(self, store: Store, size: int) -> None:
        """Read the pairs of all articles with ids below `size` from the index of mentions, which is in their order.

        SQLite joins the articles of a raw entity into one text: four million rows one by one would take
        four times as long.
        """
        last = int(store.value("SELECT max(raw) FROM mentions") or 0)
        keys: list[Longs] = []
        for first in range(-1, last, _RAWS_AT_ONCE):
            rows = store.rows(_BY_RAW, (first, first + _RAWS_AT_ONCE))
            if rows:
                articles = _numbers(",".join([row[2] for row in rows]), sum(row[1] for row in rows))
                if int(articles.min()) < 1 or int(articles.max()) >= size:
                    raise ValueError("a mention stands in no article")
                raws = np.repeat(np.asarray([row[0] for row in rows], dtype=np.int64), [row[1] for row in rows])
                keys.append(_without_repeats(raws << 32 | articles))
        by_raw = np.concatenate([*keys, np.zeros(0, dtype=np.int64)])
        self._by_raw = _split(by_raw, last + 1)
        self._stale = bools(size)
        by_article = np.sort(by_raw << 32 | by_raw >> 32)
        self.offsets, self.raws = _split(by_article, size)

    def kept(self) -> dict[str, NDArray[Any]]:
        """Return the arrays that `take_kept` takes."""
        offsets, articles = self._ways_back()
        made: dict[str, NDArray[Any]] = {
            "pairs.offsets": self.offsets,
            "pairs.raws": self.raws,
            "raws.offsets": offsets,
            "raws.pairs": articles,
        }
        return {name: stored(array) for name, array in made.items()}

    def take_kept(self, arrays: Kept) -> None:
        """Hold what was kept."""
        self.offsets, self.raws = arrays["pairs.offsets"], arrays["pairs.raws"].view(np.int32)
        self._by_raw = arrays["raws.offsets"], arrays["raws.pairs"].view(np.int32)
        self._stale = bools(len(self.offsets) - 1)

    def update(self, store: Store, articles: list[int], size: int) -> None:
        """Read the pairs of some articles anew, or for the first time."""
        rows = np.asarray(store.rows(_OF_ARTICLES, (str(articles),)), dtype=np.int64).reshape(-1, 2)
        keys = np.sort(rows[:, 0] << 32 | rows[:, 1])
        self._totals = None
        changed = np.unique(np.asarray(articles, dtype=np.int64))
        self.offsets, (self.raws,) = replaced(self.offsets, [self.raws], size, changed, [keys >> 32, keys & 0xFFFFFFFF])
        self._stale = grown(self._stale, size, False)
        self._stale[changed] = True
        if np.count_nonzero(self._stale) > _STALE:
            self._by_raw = None

    def of(self, articles: NDArray[np.integer]) -> tuple[Longs, Ints]:
        """Return the pairs of some articles as two parallel arrays: articles, raw entities."""
        starts, lengths = self.offsets[articles], self.offsets[articles + 1] - self.offsets[articles]
        return np.repeat(articles.astype(np.int64), lengths), self.raws[runs(starts, lengths)]

    def articles_of(self, raws: NDArray[np.integer]) -> tuple[Ints, Ints]:
        """Return all pairs of some raw entities as two parallel arrays: articles, raw entities.

        Costs these pairs alone, and those of the articles that changed since this was first asked for.
        """
        offsets, articles = self._by_raw or self._ways_back()
        wanted = np.unique(raws).astype(np.int64)
        known = wanted[wanted < len(offsets) - 1]
        lengths = offsets[known + 1] - offsets[known]
        found, names = articles[runs(offsets[known], lengths)], np.repeat(known, lengths).astype(np.int32)
        stale = np.flatnonzero(self._stale)
        if len(stale):
            still = ~self._stale[found]
            later, theirs = self.of(stale)
            those = np.isin(theirs, wanted)
            found = np.concatenate([found[still], later[those].astype(np.int32)])
            names = np.concatenate([names[still], theirs[those]])
        return found, names

    def _ways_back(self) -> tuple[Longs, Ints]:
        """Return offsets and articles by raw entity, worked out anew where any article changed."""
        if self._by_raw is None or self._stale.any():
            article = np.repeat(np.arange(len(self.offsets) - 1), np.diff(self.offsets))
            by_raw = np.sort(self.raws.astype(np.int64) << 32 | article)
            self._by_raw = _split(by_raw, int(by_raw[-1] >> 32) + 1 if len(by_raw) else 1)
            self._stale = bools(len(self.offsets) - 1)
        return self._by_raw

    def count(self, hits: Bools, width: int) -> NDArray[np.int64]:
        """Return by raw entity how many of the hit articles (a mask) name it; what names are left out is cheaper."""
        mask = grown(hits, len(self.offsets) - 1, False)[: len(self.offsets) - 1]
        number = np.count_nonzero(mask)
        if 2 * number > len(mask):
            if self._totals is None or len(self._totals) != width:
                self._totals = np.bincount(self.raws, minlength=width)
            return np.asarray(self._totals - self.count(~mask, width))
        if 4 * number > len(mask):
            return self._count_dense(mask, width)
        ids = np.flatnonzero(mask)
        counts = np.zeros(width, dtype=np.int64)
        for first in range(0, len(ids), _CHUNK):
            some = ids[first : first + _CHUNK]
            starts = self.offsets[some]
            counts += np.bincount(self.raws[runs(starts, self.offsets[some + 1] - starts)], minlength=width)
        return counts

    def _count_dense(self, mask: Bools, width: int) -> NDArray[np.int64]:
        """Return the same where so many are hit that looking at all pairs in order is faster."""
        lengths = np.diff(self.offsets)
        counts = np.zeros(width, dtype=np.int64)
        for first in range(0, len(mask), 4 * _CHUNK):
            last = min(first + 4 * _CHUNK, len(mask))
            # Picking by numbers takes a quarter of the time of picking by a mask.
            those = np.flatnonzero(np.repeat(mask[first:last], lengths[first:last]))
            counts += np.bincount(self.raws[self.offsets[first] : self.offsets[last]][those], minlength=width)
        return counts


def _numbers(text: str, count: int) -> Longs:
    """Return the numbers in a text, separated by commas; ValueError if there are not as many."""
    with warnings.catch_warnings():
        # What cannot be read is told by the count.
        warnings.simplefilter("ignore", DeprecationWarning)
        numbers = np.fromstring(text, dtype=np.int64, sep=",")
    if len(numbers) != count:
        raise ValueError("a mention stands in no article")
    return numbers


def _without_repeats(keys: Longs) -> Longs:
    """Return keys in ascending order, each once; SQLite gives them in order as a rule, but does not promise it."""
    steps = np.diff(keys)
    if (steps < 0).any():
        return np.unique(keys)
    return np.asarray(keys[np.concatenate([[True], steps > 0])])


def _split(keys: Longs, size: int) -> tuple[Longs, Ints]:
    """Return the offsets of the upper halves of sorted keys, and the lower halves."""
    counts = np.bincount(keys >> 32, minlength=size)
    return np.concatenate([[0], np.cumsum(counts)]), (keys & 0xFFFFFFFF).astype(np.int32)
