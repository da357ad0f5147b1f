"""What is known of every article as columns by its id: states, publication, language, tags, orders of a list."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.looks import pack_look
from cuttings_db.store.columns import (
    CLOSED_HI,
    CLOSED_LO,
    Bools,
    Days,
    Kept,
    bools,
    grown,
    ints,
    restored_names,
    stored,
    stored_names,
)
from cuttings_db.store.connection import Store
from cuttings_db.store.labels import Labels
from cuttings_db.store.texts import Ranking

__all__ = ["ArticleColumns"]

_COLUMNS = (
    "SELECT id, title_origin='made', language, substr(added, 1, 10), published_lo, published_hi,"
    " published_edtf, published_precision, published_qualifier FROM articles WHERE"
)
_MARKS = "SELECT id, trashed, starred, read, coalesce(report, 0) FROM articles WHERE"
_NOTED = "SELECT article FROM highlights WHERE {0} UNION SELECT article FROM article_notes WHERE {0}"
_STATES = ("present", "trashed", "starred", "read", "noted", "bounded", "dated", "untitled")
_KEPT = (*_STATES, "published_lo", "published_hi", "published_look", "added", "story", "report", "_language")
_AMONG = "IN (SELECT value FROM json_each(?))"
_NUMBERED = "IN (SELECT value FROM json_each(?1))"
_TAGS = "SELECT article, tag FROM tags WHERE"
_COLLECTIONS = "SELECT article, cast(collection AS TEXT) FROM collected WHERE"


class ArticleColumns:
    """Columns of `size` entries; `present` says which ids are articles. What has no date lies between open ends."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.by_title = Ranking(self._titles, self._title)
        self.forget()

    def forget(self) -> None:
        """Hold nothing."""
        self.size = 1
        # `bounded`: with any bound of publication; `dated`: with both. "No earlier than 2019" is a bound, not a date:
        # it must not answer to every later year.
        self.present, self.trashed, self.starred, self.read, self.noted = (bools(1) for _ in range(5))
        self.bounded, self.dated, self.untitled = (bools(1) for _ in range(3))
        self.published_lo, self.published_hi, self.published_look = ints([CLOSED_LO]), ints([CLOSED_HI]), ints([0])
        self.added, self._language = ints([0]), np.zeros(1, dtype=np.int16)
        self._languages: dict[str, int] = {"": 0}
        # The number of the story that an article is a copy of, and of the import that added it; 0 where there is none.
        self.story, self.report = ints([0]), ints([0])
        # Collections are borne by their numbers: a rename touches none of their articles.
        self.tags, self._collected = Labels(), Labels()
        self._collections: dict[str, str] = {}
        self._orders: dict[str, NDArray[np.int64]] = {}
        self.by_title.forget()

    def read_all(self) -> None:
        """Read every article."""
        self.forget()
        self._take(self._store.rows(f"{_COLUMNS} 1"))
        self._take_marks(self._store.rows(f"{_MARKS} 1"), self._store.rows(_NOTED.format("1")))
        self._take_stories(self._store.rows("SELECT article, story FROM copies"))
        for labels, sql in ((self.tags, _TAGS), (self._collected, _COLLECTIONS)):
            labels.add(self._store.rows(f"{sql} 1"))
        self._name_collections()

    def kept(self) -> dict[str, NDArray[Any]]:
        """Return the arrays that `take_kept` takes."""
        made = {name: stored(getattr(self, name)) for name in _KEPT} | {"languages": stored_names(self._languages)}
        return made | self.tags.kept("tags") | self._collected.kept("collected") | self.by_title.kept("by title")

    def take_kept(self, arrays: Kept) -> None:
        """Hold what was kept."""
        self.forget()
        for name in _KEPT:
            setattr(self, name, arrays[name].view(getattr(self, name).dtype).copy())
        self.size = len(self.present)
        self._languages = restored_names(arrays["languages"])
        self.tags.take_kept("tags", arrays)
        self._collected.take_kept("collected", arrays)
        self._name_collections()
        self.by_title.take_kept("by title", arrays)

    def update(self, touched: Mapping[str, Iterable[int]]) -> list[int]:
        """Read the articles that are new, and what changed of others; returns the new ones.

        `touched` holds by what changed (article, title, state, labels, story) the articles, and under `collection`
        whatever is not empty where collections themselves did.
        """
        before, rows = self.size, self._store.rows
        self._take(rows(f"{_COLUMNS} id>? OR id {_AMONG}", (before - 1, _json(touched["article"]))))
        new = np.flatnonzero(self.present[before:]) + before
        numbers: list[int] = new.tolist()
        if numbers or touched["title"]:
            self.by_title.change([*numbers, *touched["title"]])
        if numbers or touched["state"]:
            marked = _json({*numbers, *touched["state"]})
            self._take_marks(
                rows(f"{_MARKS} id {_AMONG}", (marked,)), rows(_NOTED.format(f"article {_NUMBERED}"), (marked,))
            )
        if numbers or touched["story"]:
            moved = {*numbers, *touched["story"]}
            self.story[[article for article in moved if article < self.size]] = 0
            self._take_stories(rows(f"SELECT article, story FROM copies WHERE article {_AMONG}", (_json(moved),)))
        if numbers or touched["labels"]:
            labelled = {*numbers, *touched["labels"]}
            for labels, sql in ((self.tags, _TAGS), (self._collected, _COLLECTIONS)):
                labels.drop(labelled)
                labels.add(rows(f"{sql} article {_AMONG}", (_json(labelled),)))
        if touched["collection"]:
            self._name_collections()
        return numbers

    def _take(self, rows: list[tuple[Any, ...]]) -> None:
        """Write the columns of some articles."""
        if not rows:
            return
        self._orders = {}
        numbers, made, language, added, low, high, edtf, *look = zip(*rows, strict=True)
        ids = np.asarray(numbers, dtype=np.int64)
        if int(ids.min()) < 1:
            raise ValueError("an article has no number")
        self._grow(max(self.size, int(ids.max()) + 1))
        self.present[ids], self.untitled[ids] = True, made
        self._language[ids] = [self._languages.setdefault(name.lower(), len(self._languages)) for name in language]
        days, lows, highs = Days(0), Days(CLOSED_LO), Days(CLOSED_HI)
        self.added[ids] = [days[day] for day in added]
        bounded = np.asarray([bool(text) for text in edtf])
        lo, hi = ints([lows[day] for day in low]), ints([highs[day] for day in high])
        self.bounded[ids], self.dated[ids] = bounded, bounded & (lo != CLOSED_LO) & (hi != CLOSED_HI)
        self.published_lo[ids], self.published_hi[ids] = (
            np.where(bounded, lo, CLOSED_LO),
            np.where(bounded, hi, CLOSED_HI),
        )
        looks = {(p, q): pack_look(p, q, "publication") if p else 0 for p, q in set(zip(*look, strict=True))}
        self.published_look[ids] = np.where(bounded, [looks[one] for one in zip(*look, strict=True)], 0)

    def _grow(self, size: int) -> None:
        """Make room for more articles."""
        for name in _STATES:
            setattr(self, name, grown(getattr(self, name), size, False))
        for name, filler in (("published_lo", CLOSED_LO), ("published_hi", CLOSED_HI), ("published_look", 0)):
            setattr(self, name, grown(getattr(self, name), size, filler))
        self.added, self._language = grown(self.added, size, 0), grown(self._language, size, 0)
        self.story, self.report = grown(self.story, size, 0), grown(self.report, size, 0)
        self.size = size

    def _take_marks(self, rows: list[tuple[int, ...]], noted: list[tuple[int]]) -> None:
        """Write the states of some articles; `noted` are those of them that have a note or a highlight."""
        if rows:
            ids, *states, reports = np.asarray(rows, dtype=np.int64).T
            for name, values in zip(("trashed", "starred", "read"), states, strict=True):
                getattr(self, name)[ids] = values != 0
            self.report[ids], self.noted[ids] = reports, False
        self.noted[[article for (article,) in noted if article < self.size]] = True

    def _take_stories(self, rows: list[tuple[int, int]]) -> None:
        """Write the stories of some articles."""
        for article, story in rows:
            if article < self.size:
                self.story[article] = story

    def mask(self, ids: Any) -> Bools:
        """Return a mask over article ids; those that are none are left out."""
        mask = bools(self.size)
        wanted = np.asarray(ids, dtype=np.int64)
        mask[wanted[(wanted > 0) & (wanted < self.size)]] = True
        return mask

    def tagged(self, tag: str) -> Bools:
        """Return the mask of the articles with a tag, in whatever case it is written."""
        return self.mask(self.tags.articles(tag))

    def collected(self, name: str) -> Bools:
        """Return the mask of the articles of a collection, in whatever case its name is written."""
        wanted = name.casefold()
        numbers = [number for number, known in self._collections.items() if known.casefold() == wanted]
        return self.mask(np.concatenate([ints([]), *(self._collected.articles(number) for number in numbers)]))

    def collections(self, *masks: Bools) -> dict[str, tuple[int, ...]]:
        """Return by every collection how many of the articles of each mask are in it."""
        counts, nothing = self._collected.counts(*masks), (0,) * len(masks)
        return {name: counts.get(number, nothing) for number, name in self._collections.items()}

    def _name_collections(self) -> None:
        """Read how collections are called."""
        rows = self._store.rows("SELECT id, name FROM collections")
        self._collections = {str(number): str(name) for number, name in rows}

    def in_language(self, code: str) -> Bools:
        """Return the mask of the articles in a language."""
        number = self._languages.get(code.lower(), -1)
        return np.asarray(self.present & (self._language == number))

    def published(self, lo: int, hi: int) -> Bools:
        """Return the mask of articles whose publication date may lie in `[lo, hi]` (ordinals)."""
        return np.asarray(self.dated & (self.published_lo <= hi) & (self.published_hi >= lo))

    def order(self, sort: str) -> NDArray[np.int64]:
        """Return all ids newest, oldest or by title first; undated ones come last, equals newest import first."""
        if sort == "title":
            return self.by_title.order.astype(np.int64)
        if sort not in self._orders:
            ids = np.arange(self.size)
            if sort == "newest":
                # The last possible day counts, else the first.
                day = np.where(self.published_hi == CLOSED_HI, self.published_lo, self.published_hi).astype(np.int64)
                order = np.argsort(day << 32 | ids)[::-1]
            else:
                day = np.where(self.bounded, self.published_lo, CLOSED_HI).astype(np.int64)
                order = np.argsort(day << 32 | (self.size - ids))
            self._orders[sort] = np.ascontiguousarray(order)
        return self._orders[sort]

    def ordered(self, sort: str, hits: Bools) -> NDArray[np.int32]:
        """Return the hit articles (a mask) newest, oldest or by title first."""
        order = self.order(sort)
        return np.asarray(order[hits[order]], dtype=np.int32)

    def ranked(self, hits: Bools, scores: NDArray[np.float64]) -> NDArray[np.int32]:
        """Return the hit articles, the highest score (by article, to six digits) first, of equals the newest."""
        order = self.order("newest")
        if "rank" not in self._orders:
            rank = np.empty(self.size, dtype=np.int64)
            rank[order] = np.arange(self.size)
            self._orders["rank"] = rank
        ids = np.flatnonzero(hits)
        score = np.clip(np.rint(scores[ids] * 1e6), 0, 2**30).astype(np.int64)
        # Score and place in one number: sorting such numbers is several times faster than sorting by two keys.
        keys = (2**30 - score) << 32 | self._orders["rank"][ids]
        keys.sort()
        return np.asarray(order[keys & 0xFFFFFFFF], dtype=np.int32)

    def _titles(self) -> Iterator[tuple[tuple[str, int], int]]:
        """Return by what each article is sorted, with its id."""
        # Another process may have added articles since these columns were read.
        rows = self._store.rows("SELECT id, title FROM articles WHERE id<?", (self.size,))
        return (((str(title).casefold(), -i), i) for i, title in rows)

    def _title(self, article: int) -> tuple[str, int] | None:
        """Return by what an article is sorted, or None if it is not here."""
        title = self._store.value("SELECT title FROM articles WHERE id=?", (article,))
        return None if title is None else (str(title).casefold(), -article)


def _json(numbers: Iterable[int]) -> str:
    """Return numbers as JSON, in order."""
    return json.dumps(sorted(numbers))
