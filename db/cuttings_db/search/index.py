"""The text index of one archive: disposable, private, brought up to date by one process and read by others."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import numpy as np

from cuttings_db.errors import CuttingsError
from cuttings_db.search.completion import Begun, begun_words
from cuttings_db.search.engine import open_index
from cuttings_db.search.executor import Filters, Hits, execute, nothing_to_check
from cuttings_db.search.locating import locate
from cuttings_db.search.passages import HitSpans
from cuttings_db.search.place import checksum
from cuttings_db.search.query import Query
from cuttings_db.search.reader import Generation
from cuttings_db.search.suggestion import suggest
from cuttings_db.search.tidying import TidyGenerations

__all__ = ["TextIndex"]

_T = TypeVar("_T")
_DAMAGED = "The search index is damaged; it will be built again."


class TextIndex(TidyGenerations):
    """The index in a folder of its own (None: in memory). A missing, foreign or broken one is an empty one.

    `token` is the archive's history token that the index stands for; None says that it must be rebuilt. Several
    processes may hold the same folder: one updates, the others call `refresh`. Methods may be called by any thread.
    """

    def execute(self, query: Query, filters: Filters, check: Callable[[], None] = nothing_to_check) -> Hits:
        """Return the articles that answer a question; `check` is called between steps and may raise Cancelled."""
        self.refresh()
        found, whole = self._guarded(lambda generation: execute(generation, query, filters, check))
        return found if whole else dataclasses.replace(found, notes=(*found.notes, _DAMAGED))

    def hits(
        self,
        query: Query,
        articles: Sequence[int],
        field: str = "text",
        check: Callable[[], None] = nothing_to_check,
    ) -> dict[int, HitSpans]:
        """Return where a question's words stand in a field of some articles, as their texts were when indexed."""
        wanted = np.array(articles, dtype=np.int64)
        return self._guarded(lambda generation: locate(generation, query, wanted, field, check))[0]

    def _guarded(self, work: Callable[[Generation], _T]) -> tuple[_T, bool]:
        """Do something with the generation at hand; with an empty one, and False, where its files are damaged."""
        with self._lock:
            generation = self._generation or _empty()
        try:
            result = work(generation)
            generation.release()
            return result, True
        except CuttingsError:
            raise
        except Exception:  # damaged arrays raise whatever NumPy makes of them
            if generation is not self._generation or not self._break():
                raise
            return work(_empty()), False

    def _break(self) -> bool:
        """Give up a generation whose files changed under us; False if they are whole (then it is a bug of ours)."""
        with self._lock:
            if self._folder is None or self._state is None:
                return False
            folder = self._folder / self._state.folder
            whole = all(
                (folder / n).exists() and checksum(folder / n) == known for n, known in self._state.files.items()
            )
            if whole:
                return False
            self._lost = True
            self._replace(None, None)
            return True

    def suggest(self, query: Query, count: Callable[[Query], int] | None = None) -> str | None:
        """Return what may have been meant with a question that finds next to nothing, or None.

        `count` says how many articles of the archive another question finds; without it all articles count.
        """
        with self._lock:
            generation = self._generation
        return suggest(generation, query, count) if generation else None

    def words_begun(
        self,
        typed: str,
        field: str,
        limit: int,
        codes: Mapping[str, str] | None = None,
        count: Callable[[str], int] | None = None,
    ) -> list[Begun]:
        """Return the words of a field that begin as `typed`, the most frequent first (`completion.begun_words`)."""
        self.refresh()
        with self._lock:
            generation = self._generation
        return begun_words(generation.lexicon(field), typed, limit, codes, count) if generation else []


def _empty() -> Generation:
    """Return a generation without articles."""
    return Generation(open_index(None, create=True))
