"""Copies as questions see them: one article a story, how many others tell it, and which they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.store.article_columns import ArticleColumns
from cuttings_db.store.columns import CLOSED_HI

__all__ = ["copies_mask", "count_stories", "earliest", "story_mask", "with_copies"]

Bools = NDArray[np.bool_]
# Ordinals of days fit into so many bits; what has no day comes last.
_DAY_BITS, _LAST_DAY = 22, (1 << 22) - 1


def _leaders(articles: ArticleColumns, ids: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return of articles that all belong to stories the earliest of each: by day of publication, then as added."""
    days = np.where(articles.bounded[ids], articles.published_lo[ids].astype(np.int64), CLOSED_HI)
    # "No later than" has no first day, but a last one.
    days = np.where(days < 1, articles.published_hi[ids].astype(np.int64), days)
    keys = articles.story[ids].astype(np.int64) << _DAY_BITS | np.clip(days, 1, _LAST_DAY)
    order = np.argsort(keys, kind="stable")
    story = articles.story[ids][order]
    first = np.concatenate([[True], story[1:] != story[:-1]]) if len(story) else np.zeros(0, dtype=np.bool_)
    return np.asarray(ids[order[first]])


def earliest(articles: ArticleColumns, mask: Bools) -> Bools:
    """Return a mask of articles with one of each story: the earliest that it holds."""
    inside = np.flatnonzero(mask & (articles.story > 0))
    if not len(inside):
        return mask
    kept = mask.copy()
    kept[inside] = False
    kept[_leaders(articles, inside)] = True
    return kept


def count_stories(articles: ArticleColumns, mask: Bools) -> int:
    """Return how many stories a mask of articles holds; an article without copies is one of its own."""
    stories = articles.story[mask]
    copied = stories[stories > 0]
    return len(stories) - len(copied) + int(np.count_nonzero(np.bincount(copied))) if len(copied) else len(stories)


def story_mask(articles: ArticleColumns, number: str) -> Bools | None:
    """Return the articles of a story by its number, None for what is no number."""
    if not number.strip().isdecimal() or int(number) < 1:
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
