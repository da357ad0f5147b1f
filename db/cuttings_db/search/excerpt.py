"""Some rows of an index as a source of their own: what a phrase is looked for in, and what a page of rows shows."""

from __future__ import annotations

from typing import Protocol

import numpy as np

from cuttings_db.search.decoding import Decoder
from cuttings_db.search.lattice import Edge
from cuttings_db.search.matching import APART, Integers, Selection

__all__ = ["Excerpt"]


class _Whole(Protocol):
    """The source of which an excerpt is a part."""

    def lengths(self, field: str) -> Integers: ...
    def choose(self, field: str, edge: Edge, distance: int = 0) -> tuple[Selection, Selection]: ...
    def shaped(self, field: str, pattern: str) -> Selection: ...


class Excerpt:
    """The rows `chosen_rows` (ascending) of a source, numbered from 0; terms are chosen as in the whole source."""

    def __init__(self, whole: _Whole, decoder: Decoder, rows: Integers) -> None:
        self._whole, self._decoder = whole, decoder
        self.chosen_rows = rows
        self._tables = decoder.tables(rows)
        self._bases: dict[str, Integers] = {}
        self._kept: dict[tuple[object, ...], list[tuple[int, Integers]]] = {}

    def bases(self, field: str) -> Integers:
        """Return the key of the first position of each row, and an end."""
        if field not in self._bases:
            ends = np.cumsum(self._whole.lengths(field)[self.chosen_rows] + APART)
            self._bases[field] = np.concatenate((np.zeros(1, dtype=np.int64), ends))
        return self._bases[field]

    def choose(self, field: str, edge: Edge, distance: int = 0) -> tuple[Selection, Selection]:
        """Return the terms that spell an edge's word itself, and the others for which it stands."""
        return self._whole.choose(field, edge, distance)

    def shaped(self, field: str, pattern: str) -> Selection:
        """Return the terms of a shape."""
        return self._whole.shaped(field, pattern)

    def located(self, field: str, selection: Selection) -> list[tuple[int, Integers]]:
        """Return where these terms stand in these rows: (positions covered, sorted keys) each."""
        key = (field, selection.key)
        if key not in self._kept:
            self._kept[key] = self._decoder.few(field, selection, self._tables, self.bases(field))
        return self._kept[key]
