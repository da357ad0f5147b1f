"""Relations as arrays derived from SQLite: patched, not rebuilt, when little changed.

Each array is valid for one history counter. What changed since is read from the scopes of the history:
new articles are appended, a merge only re-reads the raw entity → entity map, a star only the metadata.
"""

from __future__ import annotations

import json
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.looks import pack_look
from cuttings_db.model import ENTITY_TYPES
from cuttings_db.store.columns import CLOSED_HI, CLOSED_LO, Bools, bools, day_or, grown, ints
from cuttings_db.store.connection import Store
from cuttings_db.store.problems import damaged

__all__ = ["CLOSED_HI", "CLOSED_LO", "Relations"]

_PAIRS = "SELECT DISTINCT article, raw FROM mentions WHERE"
_DATES = (
    "SELECT id, article, lo, hi, precision, qualifier, role FROM dates WHERE rejected=0 AND edtf<>''"
    " AND (lo IS NOT NULL OR hi IS NOT NULL) AND role IN ('event', 'publication')"
)
# More changed articles than this are not picked out of the arrays one by one.
_FEW = 2000


class Relations:
    """The arrays of one archive; `refresh` before a question."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._counter = -1
        self._token = ""
        self.entities: dict[int, tuple[str, str, str, str]] = {}
        self._forget()

    def _forget(self) -> None:
        """Hold nothing, as before the first reading."""
        self.size = 1
        self.present, self.trashed, self.starred, self.bounded, self.dated = (bools(1) for _ in range(5))
        self.published_lo, self.published_hi, self.published_look = ints([CLOSED_LO]), ints([CLOSED_HI]), ints([0])
        self._forget_spans()
        self._forget_entities()

    def _forget_spans(self) -> None:
        """Hold no pairs and no dates."""
        self._articles_read = self._dates_read = 0
        self.pair_article, self.pair_raw = ints([]), ints([])
        self._article, self._entity = self.pair_article, self.pair_raw
        self.date_columns = np.zeros((5, 0), dtype=np.int32)

    def _forget_entities(self) -> None:
        """Hold no entities."""
        self.entity_of_raw = ints([0])
        self.entities = {}
        self.entity_type = np.full(1, -1, dtype=np.int8)
        self._entities_read = 0

    def refresh(self) -> bool:
        """Bring the arrays up to date, to one moment of the archive; returns whether anything changed."""
        try:
            with self._store.snapshot():
                return self._refresh()
        except (ValueError, TypeError, OverflowError, IndexError) as error:
            self._counter = -1
            raise damaged(self._store.path.name, f"a value in it is none: {error}") from error

    def _refresh(self) -> bool:
        """Read what the scopes of the history name."""
        counter, random = self._store.last_token()
        if counter == self._counter and random == self._token:
            return False
        same_past = self._counter >= 0 and self._store.counter_of(f"{self._counter}:{self._token}") is not None
        scopes = {"all"}
        if same_past:
            rows = self._store.rows("SELECT DISTINCT scope FROM history WHERE counter>?", (self._counter,))
            scopes = {str(row[0]) for row in rows}
        # Should anything fail on the way, everything is read again.
        counter_before, self._counter = self._counter, -1
        if "all" in scopes:
            self._forget()
        elif "article" in scopes:
            self._forget_articles(self._changed_since(counter_before))
        if scopes & {"all", "mapping"}:
            self._forget_entities()
        if scopes & {"all", "article", "meta"}:
            self._read_articles(0)
        elif scopes & {"add"}:
            self._read_articles(self.size - 1)
        if scopes & {"all", "article", "add"}:
            self._append_pairs()
            self._append_dates()
        if scopes & {"all", "article", "add", "mapping"}:
            self._append_entities()
            self._unite()
        self._counter, self._token = counter, random
        return True

    def _changed_since(self, counter: int) -> list[int]:
        """Return the articles, known here, that were written since; whoever writes one marks it for the index."""
        rows = self._store.rows("SELECT article FROM dirty WHERE counter>?", (counter,))
        return [int(row[0]) for row in rows if int(row[0]) < self.size]

    def _forget_articles(self, changed: list[int]) -> None:
        """Read the pairs and dates of a few articles anew; of many, those of all."""
        if not 0 < len(changed) <= _FEW:
            self._forget_spans()
            return
        kept = ~self.mask(changed)
        those = kept[self.pair_article]
        self.pair_article, self.pair_raw = self.pair_article[those], self.pair_raw[those]
        self.date_columns = self.date_columns[:, kept[self.date_columns[1]]]
        among = json.dumps(changed)
        self._take_pairs(f"{_PAIRS} article IN (SELECT value FROM json_each(?))", among)
        self._take_dates(f"{_DATES} AND article IN (SELECT value FROM json_each(?)) AND id<=?", among, self._dates_read)

    def _read_articles(self, after: int) -> None:
        """Read the metadata columns of the articles after a number: trash, star, bounds of publication."""
        rows = self._store.rows(
            "SELECT id, trashed, starred, published_lo, published_hi, published_edtf, published_precision,"
            " published_qualifier FROM articles WHERE id>?",
            (after,),
        )
        self.size = max((int(row[0]) for row in rows), default=after) + 1
        for name in ("present", "trashed", "starred", "bounded", "dated"):
            setattr(self, name, grown(getattr(self, name)[: after + 1], self.size, False))
        self.published_lo = grown(self.published_lo[: after + 1], self.size, CLOSED_LO)
        self.published_hi = grown(self.published_hi[: after + 1], self.size, CLOSED_HI)
        self.published_look = grown(self.published_look[: after + 1], self.size, 0)
        for article, trashed, starred, lo, hi, edtf, precision, qualifier in rows:
            self.present[article] = True
            self.trashed[article], self.starred[article] = trashed, starred
            if edtf:
                self.bounded[article] = True
                # "No earlier than 2019" is a bound, not a date: it must not answer to every later year.
                self.dated[article] = lo is not None and hi is not None
                self.published_lo[article], self.published_hi[article] = day_or(lo, CLOSED_LO), day_or(hi, CLOSED_HI)
                self.published_look[article] = pack_look(precision, qualifier, "publication")

    def _append_pairs(self) -> None:
        """Read the article–raw entity pairs of articles that are new since the last reading."""
        self._take_pairs(f"{_PAIRS} article>? ORDER BY article", self._articles_read)
        self._articles_read = self.size - 1

    def _take_pairs(self, sql: str, *parameters: Any) -> None:
        """Append the pairs that a question gives."""
        rows = self._store.rows(sql, parameters)
        if rows:
            added = np.asarray(rows, dtype=np.int32)
            self.pair_article = np.concatenate([self.pair_article, added[:, 0]])
            self.pair_raw = np.concatenate([self.pair_raw, added[:, 1]])

    def _append_dates(self) -> None:
        """Read the dated spans that are new since the last reading."""
        last = self._take_dates(f"{_DATES} AND id>? ORDER BY id", self._dates_read)
        self._dates_read = max(self._dates_read, last)

    def _take_dates(self, sql: str, *parameters: Any) -> int:
        """Append the dates that a question gives; returns the largest number among them."""
        columns = [
            (i, article, day_or(lo, CLOSED_LO), day_or(hi, CLOSED_HI), pack_look(precision, qualifier, role))
            for i, article, lo, hi, precision, qualifier, role in self._store.rows(sql, parameters)
        ]
        if columns:
            self.date_columns = np.concatenate([self.date_columns, np.asarray(columns, dtype=np.int32).T], axis=1)
        return max((column[0] for column in columns), default=0)

    def _append_entities(self) -> None:
        """Read the raw entity → entity map and the visible entities, as far as they are not known."""
        rows = self._store.rows("SELECT id, entity FROM raw_entities WHERE id>?", (len(self.entity_of_raw) - 1,))
        if rows:
            numbers = np.asarray(rows, dtype=np.int32)
            self.entity_of_raw = grown(self.entity_of_raw, int(numbers[:, 0].max()) + 1, 0)
            self.entity_of_raw[numbers[:, 0]] = numbers[:, 1]
        visible = self._store.rows(
            "SELECT id, uuid, type, kind, name FROM entities WHERE rejected=0 AND id>?", (self._entities_read,)
        )
        for row in visible:
            self.entities[int(row[0])] = (row[1], row[2], row[3], row[4])
        self._entities_read = max(self._entities_read, max((int(row[0]) for row in visible), default=0))
        self._sort_types()

    def _sort_types(self) -> None:
        """Note the type of every visible entity by its number, -1 for what is hidden."""
        self.entity_type = np.full(max(self.entities, default=0) + 1, -1, dtype=np.int8)
        if self.entities:
            types: dict[str, int] = {name: number for number, name in enumerate(ENTITY_TYPES)}
            numbers = np.fromiter(self.entities, dtype=np.int64, count=len(self.entities))
            kinds = [types.get(e[1], -1) for e in self.entities.values()]
            self.entity_type[numbers] = np.asarray(kinds, dtype=np.int8)

    def _unite(self) -> None:
        """Pair articles with entities, each pair once however many raw entities were merged into one.

        Only entities of several raw ones can come twice in an article: sorting all pairs would take a second.
        """
        self._article, self._entity = self.pair_article, self.entity_of_raw[self.pair_raw]
        several = np.bincount(self.entity_of_raw) > 1
        several[0] = False
        doubtful = several[self._entity]
        if doubtful.any():
            width = len(several)
            pairs = np.unique(self._article[doubtful].astype(np.int64) * width + self._entity[doubtful])
            self._article = np.concatenate([self._article[~doubtful], (pairs // width).astype(np.int32)])
            self._entity = np.concatenate([self._entity[~doubtful], (pairs % width).astype(np.int32)])

    def mask(self, articles: Any) -> Bools:
        """Return a mask over article ids."""
        mask = np.zeros(self.size, dtype=np.bool_)
        ids = np.asarray(articles, dtype=np.int64)
        mask[ids[(ids > 0) & (ids < self.size)]] = True
        return mask

    def articles_of_entities(self, entities: Any) -> Bools:
        """Return the mask of articles that mention any of these entities (numbers)."""
        wanted = np.isin(self.entity_of_raw, np.asarray(entities, dtype=np.int32))
        mask = np.zeros(self.size, dtype=np.bool_)
        mask[self.pair_article[wanted[self.pair_raw]]] = True
        return mask

    def count_entities(self, hits: Bools) -> NDArray[np.int64]:
        """Return how many of the hit articles mention each entity, by its number; 0 for what is hidden."""
        width = len(self.entity_type)
        counts = np.bincount(self._entity[hits[self._article]], minlength=width)[:width]
        counts[self.entity_type[: len(counts)] < 0] = 0
        return counts

    def dates_in(self, hits: Bools) -> NDArray[np.int32]:
        """Return the dated spans of the hit articles as columns: date, article, lo, hi, look."""
        return np.asarray(self.date_columns[:, hits[self.date_columns[1]]])

    def published_in(self, hits: Bools) -> NDArray[np.int32]:
        """Return the publication dates of the hit articles in the same columns; the date number is -article."""
        articles = np.flatnonzero(hits & self.bounded).astype(np.int32)
        return np.stack(
            [
                -articles,
                articles,
                self.published_lo[articles],
                self.published_hi[articles],
                self.published_look[articles],
            ]
        )

    def mentioning(self, lo: int, hi: int) -> Bools:
        """Return the mask of articles with a date in the text that overlaps `[lo, hi]` (ordinals).

        A span wider than a year and than what was asked does not count: "over the past decade" is no answer
        to one month of it.
        """
        mask = np.zeros(self.size, dtype=np.bool_)
        columns = self.date_columns.astype(np.int64)
        widest = max(366, hi - lo + 1)
        near = (columns[2] <= hi) & (columns[3] >= lo) & (columns[3] - columns[2] < widest)
        mask[columns[1][near]] = True
        return mask

    def published(self, lo: int, hi: int) -> Bools:
        """Return the mask of articles whose publication date may lie in `[lo, hi]` (ordinals)."""
        return np.asarray(self.dated & (self.published_lo <= hi) & (self.published_hi >= lo))
