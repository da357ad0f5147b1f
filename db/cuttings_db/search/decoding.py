"""Read the postings of terms from the segments of a generation, without what was removed, in the order of rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from cuttings_db.search.arrays import Array, runs
from cuttings_db.search.document import FIELDS
from cuttings_db.search.matching import Integers, Part, Postings, Selection, joined
from cuttings_db.search.segment import Segment

__all__ = ["Decoder"]

_NONE: Integers = np.zeros(0, dtype=np.int64)
_SPARSE = 8  # a union that stands in fewer than one of so many rows is sorted, others are counted row by row


class _Stretch:
    """The postings of terms in one segment, one term's after another's: documents, counts, and their positions."""

    def __init__(self, segment: Segment, field: str, part: Part) -> None:
        postings, positions = segment.starts(field)
        documents, counts, self._positions = segment.numbers(field)
        if isinstance(part, range) or len(part) == 1:
            low, high = (part.start, part.stop) if isinstance(part, range) else (int(part[0]), int(part[0]) + 1)
            first, last = int(postings[low]), int(postings[high])
            self.documents, self.counts = documents[first:last], counts.part(first, last)
            self._begin, self._end = int(positions[low]), int(positions[high])
            self._begins: Integers | None = None
            size, total = last - first, self._end - self._begin
        else:
            starts = postings[part].astype(np.int64)
            self._postings = postings[part + 1].astype(np.int64) - starts
            places = runs(starts, self._postings)
            self.documents, self.counts = documents[places], counts.take(places)
            self._begins = positions[part].astype(np.int64)
            self._sizes = positions[part + 1].astype(np.int64) - self._begins
            size, total = len(places), int(self._sizes.sum())
        if len(self.documents) != size or int(self.counts.sum()) != total:
            raise ValueError("damaged postings")
        if size and int(self.documents.max()) >= segment.size:
            raise ValueError("damaged postings")

    def positions(self) -> Integers:
        """Return all positions."""
        if self._begins is None:
            return self._positions.part(self._begin, self._end)
        return self._positions.take(runs(self._begins, self._sizes))

    def positions_of(self, chosen: Integers) -> Integers:
        """Return the positions of some of the postings."""
        before = np.cumsum(self.counts) - self.counts
        if self._begins is None:
            begins = before + self._begin
        else:
            heads = np.cumsum(self._postings) - self._postings
            begins = before + np.repeat(self._begins - before[heads], self._postings)
        return self._positions.take(runs(begins[chosen], self.counts[chosen]))


class Decoder:
    """Reads postings. `row_of` tells the row of each document number of the generation, -1 where it was removed."""

    def __init__(self, segments: Sequence[Segment], bases: Sequence[int], row_of: Integers, rows: int) -> None:
        self._segments = segments
        self._rows = rows
        self._row_of: list[Integers] = []
        # Where a segment's documents are rows one after another, no table is asked.
        self._shift: list[int | None] = []
        for segment, base in zip(segments, bases, strict=True):
            mine = row_of[base : base + segment.size]
            plain = len(mine) > 0 and mine[0] >= 0 and bool((mine == np.arange(mine[0], mine[0] + len(mine))).all())
            self._shift.append(int(mine[0]) if plain else None)
            self._row_of.append(mine)

    def _stretches(self, field: str, selection: Selection) -> Iterator[tuple[int, _Stretch]]:
        """Yield what each segment has of these terms."""
        if field not in FIELDS:
            return
        for number, part in enumerate(selection.parts):
            if len(part):
                yield number, _Stretch(self._segments[number], field, part)

    def _rows_of(self, number: int, documents: Array) -> Integers:
        """Return the rows of documents of a segment."""
        shift = self._shift[number]
        if shift is not None:
            return documents.astype(np.int64) + shift
        return self._row_of[number][documents]

    def postings(self, field: str, selection: Selection, bases: Integers) -> Postings:
        """Return where any of these terms stands; ValueError where the numbers cannot be right."""
        found = [(self._rows_of(number, s.documents), s) for number, s in self._stretches(field, selection)]
        if not found:
            return Postings(_NONE, _NONE, lambda: _NONE)
        row, count = joined([rows for rows, _ in found]), joined([s.counts for _, s in found])
        # Two terms of one word may stand at the same position.
        once = len(selection) == sum(len(part) > 0 for part in selection.parts)

        def keys() -> Integers:
            living = np.where(row < 0, 0, bases[row])
            key: Integers = np.repeat(living, count) + joined([s.positions() for _, s in found])
            if (row[:1] < 0).any() or not once or not (key[1:] > key[:-1]).all() or (row < 0).any():
                key = key[np.repeat(row >= 0, count)]
                key.sort()
                key = key[np.concatenate((np.ones(min(len(key), 1), dtype=np.bool_), key[1:] != key[:-1]))]
            return key

        if once and bool((row[1:] > row[:-1]).all()) and row[0] >= 0:
            return Postings(row, count, keys)
        rows, total = self._added(row, count)
        return Postings(rows, total, keys)

    def _added(self, row: Integers, count: Integers) -> tuple[Integers, Integers]:
        """Return each living row once, with the sum of its counts."""
        if len(row) * _SPARSE < self._rows:
            living = row >= 0
            rows, place = np.unique(row[living], return_inverse=True)
            return rows, np.bincount(place, weights=count[living], minlength=len(rows)).astype(np.int64)
        # One place more, at the end, for what was removed: its rows are -1.
        total = np.bincount(np.where(row < 0, self._rows, row), weights=count, minlength=self._rows + 1)[: self._rows]
        rows = np.flatnonzero(total)
        return rows, total[rows].astype(np.int64)

    def few(self, field: str, selection: Selection, rows: Integers, bases: Integers) -> Postings:
        """Return where any of these terms stands in some rows; rows and keys count from the first of them."""
        inside = np.full(self._rows, -1, dtype=np.int64)
        inside[rows] = np.arange(len(rows))
        row_parts: list[Integers] = []
        count_parts: list[Integers] = []
        key_parts: list[Integers] = []
        for number, stretch in self._stretches(field, selection):
            mine = self._row_of[number]
            table = np.where(mine >= 0, inside[mine], -1)
            place = table[stretch.documents]
            chosen = np.flatnonzero(place >= 0)
            count = stretch.counts[chosen]
            row_parts.append(place[chosen])
            count_parts.append(count)
            key_parts.append(np.repeat(bases[place[chosen]], count) + stretch.positions_of(chosen))
        row, keys = joined(row_parts), np.unique(joined(key_parts))
        found, place = np.unique(row, return_inverse=True)
        counts = np.bincount(place, weights=joined(count_parts), minlength=len(found)).astype(np.int64)
        return Postings(found, counts, lambda: keys)
