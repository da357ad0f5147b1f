"""What the search benchmark asks of an engine, and our own index as one of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from search_archive import Article
from search_shapes import Shape

from cuttings_db.archive.filters import day_range
from cuttings_db.search import Document, TextIndex, parse

FIRST = 50  # so many articles are wanted in order
Answer = tuple[int, int]  # total, and how many of the first were returned
Ints = NDArray[np.int64]


class Engine(Protocol):
    """One search engine with its index in a folder."""

    name: str

    def build(self, articles: Iterable[Article], folder: Path) -> None:
        """Index all articles."""
        ...

    def open(self, folder: Path) -> None:
        """Open the index for searching."""
        ...

    def lacks(self, shape: Shape) -> bool:
        """Say whether the engine has no such question."""
        ...

    def ask(self, shape: Shape) -> Answer:
        """Return the number of all hits and find the first ones with their scores."""
        ...

    def every(self, shape: Shape) -> Ints:
        """Return the ids of all hits, in ascending order."""
        ...

    def close(self) -> None:
        """Let go of the index."""
        ...


class _Days:
    """What an archive answers beside the text: every article may be found, and on which days each appeared."""

    def __init__(self, lo: Ints, hi: Ints) -> None:
        self._lo, self._hi = lo, hi
        self._all = lo >= 0
        self._all[0] = False

    def everything(self) -> NDArray[np.bool_]:
        """Return the mask of all articles."""
        return self._all

    def matching(self, field: str, value: str) -> NDArray[np.bool_] | None:
        """Return the mask of the articles of some days."""
        days = day_range(value)
        if field != "date" or days is None:
            return None
        return np.asarray((self._lo > 0) & (self._lo <= days[1]) & (self._hi >= days[0]))


def typed(shape: Shape) -> str:
    """Return a shape as a person types it."""
    words = shape.words
    match shape.kind:
        case "any":
            return " OR ".join(words)
        case "not":
            return f"{words[0]} -{words[1]}"
        case "phrase":
            return f'"{" ".join(words)}"'
        case "prefix":
            return f"{words[0]}*"
        case "suffix":
            return f"*{words[0]}"
        case "fuzzy":
            return f"{words[0]}~"
        case "title":
            return f"title:{words[0]} date:{shape.days[0]}..{shape.days[1]}"
        case _:
            return " ".join(words)


def first_of(ids: Ints, scores: NDArray[np.float64]) -> Ints:
    """Return the articles with the best scores, best first."""
    if len(ids) > FIRST:
        best = np.argpartition(scores, len(scores) - FIRST)[-FIRST:]
    else:
        best = np.arange(len(ids))
    return ids[best[np.lexsort((-ids[best], -scores[best]))]]


class Ours:
    """The text index of Cuttings: parse, execute, count, and the best by score; dates as the archive would answer."""

    name = "ours"

    def build(self, articles: Iterable[Article], folder: Path) -> None:
        """Index by one worker, as after the loss of an index, and merge what became many segments."""
        days = [(0, -1, -1)]

        def documents() -> Iterable[Document]:
            for article in articles:
                days.append((article.id, article.lo, article.hi))
                yield Document(article.id, article.title, article.text)

        index = TextIndex(folder / "index")
        index.update(documents(), [], "1:benchmark", rebuild=True)
        index.tidy()
        index.close()
        np.save(folder / "days.npy", np.array(days, dtype=np.int64), allow_pickle=False)

    def open(self, folder: Path) -> None:
        """Open the index; the days stand for the archive's relations."""
        days: Any = np.load(folder / "days.npy", allow_pickle=False)
        self._filters = _Days(np.ascontiguousarray(days[:, 1]), np.ascontiguousarray(days[:, 2]))
        self._index = TextIndex(folder / "index")

    def lacks(self, shape: Shape) -> bool:
        """Answer everything."""
        return False

    def ask(self, shape: Shape) -> Answer:
        """Parse, execute, and order the first."""
        hits = self._index.execute(parse(typed(shape)), self._filters)
        return len(hits.ids), len(first_of(hits.ids, hits.scores))

    def every(self, shape: Shape) -> Ints:
        """Return all hits."""
        return self._index.execute(parse(typed(shape)), self._filters).ids

    def close(self) -> None:
        """Close the index."""
        self._index.close()
