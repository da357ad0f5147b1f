"""Names that articles bear, as tags and collections do, in arrays: patched, counted and looked up by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.store.columns import Bools, Ints, Kept, ints, restored_names, stored, stored_names

__all__ = ["Labels"]


class Labels:
    """Pairs of an article and a name. Names that nothing bears any more may linger; they are not counted."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Hold nothing."""
        self._articles: Ints = ints([])
        self._numbers: Ints = ints([])
        self._names: dict[str, int] = {}

    def kept(self, name: str) -> dict[str, NDArray[Any]]:
        """Return the arrays that `take_kept` takes."""
        arrays = {f"{name}.articles": stored(self._articles), f"{name}.numbers": stored(self._numbers)}
        return {**arrays, f"{name}.names": stored_names(self._names)}

    def take_kept(self, name: str, arrays: Kept) -> None:
        """Hold what was kept."""
        self._articles = arrays[f"{name}.articles"].view(np.int32).copy()
        self._numbers = arrays[f"{name}.numbers"].view(np.int32).copy()
        self._names = restored_names(arrays[f"{name}.names"])

    def add(self, rows: list[tuple[Any, ...]]) -> None:
        """Add pairs."""
        if rows:
            articles, names = zip(*rows, strict=True)
            for name in dict.fromkeys(names):
                self._names.setdefault(str(name), len(self._names))
            self._articles = np.concatenate([self._articles, ints(articles)])
            self._numbers = np.concatenate([self._numbers, ints([self._names[name] for name in names])])

    def drop(self, articles: Iterable[int]) -> None:
        """Forget the pairs of some articles."""
        if len(self._articles):
            rest = ~np.isin(self._articles, ints(list(articles)))
            self._articles, self._numbers = self._articles[rest], self._numbers[rest]

    def articles(self, name: str) -> Ints:
        """Return the articles that bear a name, in whatever case it is written."""
        wanted = name.casefold()
        numbers = [number for known, number in self._names.items() if known.casefold() == wanted]
        return self._articles[np.isin(self._numbers, ints(numbers))]

    def counts(self, *masks: Bools) -> dict[str, tuple[int, ...]]:
        """Return by every name how many of the articles of each mask bear it."""
        width = len(self._names)
        rows = [np.bincount(self._numbers[mask[self._articles]], minlength=width).tolist() for mask in masks]
        return {name: tuple(row[number] for row in rows) for name, number in self._names.items()}

    def pairs(self) -> set[tuple[int, str]]:
        """Return every pair of an article and a name."""
        names = {number: name for name, number in self._names.items()}
        return {(a, names[n]) for a, n in zip(self._articles.tolist(), self._numbers.tolist(), strict=True)}
