"""Stand-ins for the archive in the tests of search."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search import Document, Hits, TextIndex, parse


class Archive:
    """What an archive answers: all its articles, and sets by `field:value`; other values are not understood."""

    def __init__(self, ids: Iterable[int], sets: Mapping[str, set[int]] | None = None) -> None:
        self.ids = set(ids)
        self.sets = dict(sets or {})

    def everything(self) -> NDArray[np.bool_]:
        return self._mask(self.ids)

    def matching(self, field: str, value: str) -> NDArray[np.bool_] | None:
        found = self.sets.get(f"{field}:{value}")
        return None if found is None else self._mask(found)

    def _mask(self, ids: set[int]) -> NDArray[np.bool_]:
        mask = np.zeros(max((*self.ids, *ids), default=0) + 1, dtype=np.bool_)
        mask[[*ids]] = True
        return mask


def indexed(texts: Iterable[str], titles: Iterable[str] = ()) -> TextIndex:
    """Return an index in memory over these texts, numbered from 1."""
    named = [*titles]
    index = TextIndex(None)
    index.update(
        [Document(n, named[n - 1] if n <= len(named) else "", text) for n, text in enumerate(texts, 1)], [], "t"
    )
    return index


def ask(index: TextIndex, question: str, sets: Mapping[str, set[int]] | None = None, typing: bool = False) -> Hits:
    """Answer a question over all articles of the index."""
    return index.execute(parse(question, typing), Archive(range(1, index.documents() + 1), sets))


def ids(index: TextIndex, question: str, sets: Mapping[str, set[int]] | None = None, typing: bool = False) -> set[int]:
    """Return the ids that a question finds."""
    return set(ask(index, question, sets, typing).ids.tolist())


def scores(hits: Hits) -> dict[int, float]:
    """Return the scores by article."""
    return dict(zip(hits.ids.tolist(), hits.scores.tolist(), strict=True))


def in_text(hits: Hits) -> set[int]:
    """Return the articles where a word stands in text or title."""
    return set(hits.ids[hits.in_text].tolist())
