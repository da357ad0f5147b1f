"""Copies as questions see them: one article a story, how many others tell it, and which they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.store.article_columns import ArticleColumns
from cuttings_db.store.columns import CLOSED_HI

__all__ = ["StoryOrder", "copies_mask", "count_stories", "earliest", "story_mask", "with_copies"]

Bools = NDArray[np.bool_]
# Ordinals of days fit into so many bits; what has no day comes last.
_DAY_BITS, _LAST_DAY = 22, (1 << 22) - 1
_LONGEST_NUMBER = 12


def _in_order(articles: ArticleColumns, ids: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return articles that belong to stories by story, the earliest of each first: by day of publication, as added."""
    days = np.where(articles.bounded[ids], articles.published_lo[ids].astype(np.int64), CLOSED_HI)
    # "No later than" has no first day, but a last one.
    days = np.where(days < 1, articles.published_hi[ids].astype(np.int64), days)
    keys = articles.story[ids].astype(np.int64) << _DAY_BITS | np.clip(days, 1, _LAST_DAY)
    return np.asarray(ids[np.argsort(keys, kind="stable")])


class StoryOrder:
    """All articles that belong to stories, in order; kept for one moment of the archive."""

    def __init__(self) -> None:
        self._known: tuple[object, NDArray[np.intp]] = (None, np.zeros(0, dtype=np.intp))

    def of(self, articles: ArticleColumns, state: object) -> NDArray[np.intp]:
        """Return them by story, the earliest of each first, as they are at a state of the archive."""
        if self._known[0] != state:
            self._known = state, _in_order(articles, np.flatnonzero(articles.story > 0))
        return self._known[1]


def earliest(articles: ArticleColumns, mask: Bools, order: NDArray[np.intp] | None = None) -> Bools:
    """Return a mask of articles with one of each story: the earliest that it holds. `order` is that of all of them."""
    inside = _in_order(articles, np.flatnonzero(mask & (articles.story > 0))) if order is None else order[mask[order]]
    if not len(inside):
        return mask
    story = articles.story[inside]
    kept = mask.copy()
    kept[inside[1:][story[1:] == story[:-1]]] = False
    return kept


def count_stories(articles: ArticleColumns, mask: Bools) -> int:
    """Return how many stories a mask of articles holds; an article without copies is one of its own."""
    stories = articles.story[mask]
    copied = stories[stories > 0]
    return len(stories) - len(copied) + int(np.count_nonzero(np.bincount(copied))) if len(copied) else len(stories)


def story_mask(articles: ArticleColumns, number: str) -> Bools | None:
    """Return the articles of a story by its number, None for what is no number."""
    if not number.strip().isdecimal() or len(number) > _LONGEST_NUMBER or int(number) < 1:
        return None
    return np.asarray(articles.present & (articles.story == int(number)))


def copies_mask(articles: ArticleColumns) -> Bools:
    """Return the articles that are copies of an earlier one that is here and not in the trash."""
    here = articles.present & ~articles.trashed
    return np.asarray(here & (articles.story > 0) & ~earliest(articles, here))


def with_copies(articles: ArticleColumns, rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return rows, each with how many other articles out of the trash tell its story."""
    told = list(rows)
    ids = [row["id"] if row["id"] < articles.size else 0 for row in told]
    stories = articles.story[ids] if told else np.zeros(0, dtype=np.int32)
    counts: dict[int, int] = {}
    wanted = np.unique(stories[stories > 0])
    if len(wanted):
        members = np.flatnonzero((articles.story > 0) & articles.present & ~articles.trashed)
        found = articles.story[members]
        found = found[np.isin(found, wanted)]
        counts = dict(zip(*(part.tolist() for part in np.unique(found, return_counts=True)), strict=True))
    made = []
    for row, article, story in zip(told, ids, stories.tolist(), strict=True):
        own = int(not articles.trashed[article])
        made.append({**row, "copies": max(counts.get(story, 0) - own, 0) if story else 0})
    return made
