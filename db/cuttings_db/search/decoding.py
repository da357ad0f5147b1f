"""Read the postings of terms from the segments of a generation, without what was removed, in the order of rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.arrays import Array, mapped_bytes, runs
from cuttings_db.search.document import FIELDS
from cuttings_db.search.matching import Integers, Part, Postings, Selection, joined
from cuttings_db.search.segment import Segment

__all__ = ["Decoder"]

_NONE: Integers = np.zeros(0, dtype=np.int64)
_BLOCK = 1 << 18  # postings that are looked at together: what they become fits into the processor's cache
_MOST_MAPPED = 64 * 1024 * 1024
_FEW_RUNS = 64
_SPARSE = 8  # a union that stands in fewer than one of so many rows is sorted, others are counted row by row


class _Block(NamedTuple):
    """Some postings one after another: their documents; their counts and more of them are read when asked for."""

    documents: Array
    counts: Callable[[], Integers]
    # Of chosen postings: the index of the term of each, its count, and where its positions begin.
    chosen: Callable[[Integers], tuple[Integers, Integers, Integers]]


class _Stretch:
    """The postings of terms in one segment, one term's after another's; read in blocks where they are many.

    ValueError where the numbers cannot be right.
    """

    def __init__(self, segment: Segment, field: str, part: Part) -> None:
        self._segment, self._field = segment, field
        self._documents, self._counts, self._positions = segment.numbers(field)
        postings, positions = segment.starts(field)
        self._postings, self._position_starts = postings, positions
        # Terms that stand one after another are one run, whose postings and positions are slices.
        if isinstance(part, range) or len(part) == 1:
            low, high = (part.start, part.stop) if isinstance(part, range) else (int(part[0]), int(part[0]) + 1)
            ends = np.array([low, high])
            self._firsts, self._begins = postings[ends[:1]].astype(np.int64), positions[ends[:1]].astype(np.int64)
            self._lasts, self._ends = postings[ends[1:]].astype(np.int64), positions[ends[1:]].astype(np.int64)
            self._terms = ends[:1]
        else:
            self._terms = part
            self._firsts, self._begins = postings[part].astype(np.int64), positions[part].astype(np.int64)
            self._lasts, self._ends = postings[part + 1].astype(np.int64), positions[part + 1].astype(np.int64)
        self.size = int((self._lasts - self._firsts).sum())
        if (self._lasts < self._firsts).any() or self._lasts.max(initial=0) > len(self._documents):
            raise ValueError("damaged postings")

    def blocks(self) -> Iterator[_Block]:
        """Yield all postings in blocks of bounded size."""
        return self._blocks_of_run() if len(self._firsts) == 1 else self._blocks_of_terms()

    def _blocks_of_run(self) -> Iterator[_Block]:
        """Yield the blocks of terms that stand one after another: plain slices."""
        begin, end = int(self._firsts[0]), int(self._lasts[0])
        for first in range(begin, end, _BLOCK):
            last = min(first + _BLOCK, end)

            def counts(first: int = first, last: int = last) -> Integers:
                return self._counts.part(first, last)

            def chosen(places: Integers, first: int = first) -> tuple[Integers, Integers, Integers]:
                terms = np.searchsorted(self._postings, (places + first).astype(self._postings.dtype), "right") - 1
                # Only the terms that were chosen are counted through, each from its beginning.
                kinds, which = np.unique(terms, return_inverse=True)
                heads = self._postings[kinds].astype(np.int64)
                reach = np.zeros(len(kinds), dtype=np.int64)
                np.maximum.at(reach, which, places + first + 1 - heads[which])
                all_counts = self._counts_from(heads, reach)
                starts = np.cumsum(reach) - reach
                before = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(all_counts)))
                at = starts[which] + places + first - heads[which]
                begins = self._position_starts[terms].astype(np.int64) + before[at] - before[starts[which]]
                return terms, all_counts[at], begins

            yield self._block(self._documents[first:last], counts, chosen)

    def _counts_from(self, firsts: Integers, sizes: Integers) -> Integers:
        """Return the counts of runs of postings; few runs are slices."""
        if len(firsts) > _FEW_RUNS:
            return self._counts.take(runs(firsts, sizes))
        return joined([self._counts.part(f, f + n) for f, n in zip(firsts.tolist(), sizes.tolist(), strict=True)])

    def _blocks_of_terms(self) -> Iterator[_Block]:
        """Yield the blocks of terms that stand apart."""
        sizes = self._lasts - self._firsts
        bounds = np.searchsorted(np.cumsum(sizes), np.arange(_BLOCK, self.size + _BLOCK, _BLOCK), "right")
        low = 0
        for bound in bounds.tolist():
            high = min(max(bound, low + 1), len(sizes))
            if low >= high:
                continue
            firsts, lengths, begins, terms = (a[low:high] for a in (self._firsts, sizes, self._begins, self._terms))
            places = runs(firsts, lengths)

            def counts(places: Integers = places) -> Integers:
                return self._counts.take(places)

            def chosen(
                wanted: Integers,
                places: Integers = places,
                lengths: Integers = lengths,
                begins: Integers = begins,
                terms: Integers = terms,
            ) -> tuple[Integers, Integers, Integers]:
                count = self._counts.take(places)
                before = np.cumsum(count) - count
                heads = np.cumsum(lengths) - lengths
                term = np.searchsorted(heads, wanted, "right") - 1
                return terms[term], count[wanted], begins[term] + before[wanted] - before[heads[term]]

            yield self._block(self._documents[places], counts, chosen)
            low = high

    def _block(
        self,
        documents: Array,
        counts: Callable[[], Integers],
        chosen: Callable[[Integers], tuple[Integers, Integers, Integers]],
    ) -> _Block:
        """Return a block of documents that there are."""
        if len(documents) and int(documents.max()) >= self._segment.size:
            raise ValueError("damaged postings")
        return _Block(documents, counts, chosen)

    def trust(self, total: float) -> None:
        """Raise ValueError where all counts together are not as many as there are positions."""
        if int(total) != int((self._ends - self._begins).sum()):
            raise ValueError("damaged postings")

    def spans(self, terms: Integers) -> Integers:
        """Return how many positions each of these terms covers."""
        return self._segment.terms(self._field).spans(terms)

    def positions(self) -> Integers:
        """Return all positions."""
        if len(self._begins) == 1:
            return self._positions.part(int(self._begins[0]), int(self._ends[0]))
        return self._positions.take(runs(self._begins, self._ends - self._begins))

    def positions_of(self, begins: Integers, counts: Integers) -> Integers:
        """Return the positions of postings whose positions begin there."""
        return self._positions.take(runs(begins, counts))


class Decoder:
    """Reads postings. `row_of` tells the row of each document number of the generation, -1 where it was removed."""

    def __init__(self, segments: Sequence[Segment], bases: Sequence[int], row_of: Integers, rows: int) -> None:
        self._segments = segments
        self._rows = rows
        self._floor = mapped_bytes()
        self._row_of: list[Integers] = []
        # Where a segment's documents are rows one after another, no table is asked.
        self._shift: list[int | None] = []
        for segment, base in zip(segments, bases, strict=True):
            mine = row_of[base : base + segment.size]
            plain = len(mine) > 0 and mine[0] >= 0 and bool((mine == np.arange(mine[0], mine[0] + len(mine))).all())
            self._shift.append(int(mine[0]) if plain else None)
            self._row_of.append(mine)

    def release(self) -> None:
        """Give memory back where much of it is mapped files: it counts as ours as long as it is mapped."""
        if mapped_bytes() > self._floor + _MOST_MAPPED:
            for segment in self._segments:
                segment.release()
            # What is still mapped is other people's.
            self._floor = mapped_bytes()

    def _stretches(self, field: str, selection: Selection) -> Iterator[tuple[int, _Stretch]]:
        """Yield what each segment has of these terms."""
        if field not in FIELDS:
            return
        for number, part in enumerate(selection.parts):
            if len(part):
                stretch = _Stretch(self._segments[number], field, part)
                yield number, stretch

    def _rows_of(self, number: int, documents: Array) -> Integers:
        """Return the rows of documents of a segment."""
        shift = self._shift[number]
        if shift is not None:
            return documents.astype(np.int64) + shift
        return self._row_of[number][documents]

    def postings(self, field: str, selection: Selection, bases: Integers) -> Postings:
        """Return where any of these terms stands; ValueError where the numbers cannot be right."""
        found = [*self._stretches(field, selection)]
        if not found:
            return Postings(_NONE, _NONE, lambda: _NONE)
        if len(selection) == len(found):
            row, count = self._plain(found)
            if bool((row[1:] > row[:-1]).all()) and row[0] >= 0:
                return Postings(row, count, lambda: _plain_keys(bases, row, count, [s for _, s in found]))
        rows, total = self._added(found)
        return Postings(rows, total, lambda: self._sorted_keys(bases, found))

    def _plain(self, found: list[tuple[int, _Stretch]]) -> tuple[Integers, Integers]:
        """Return rows and counts of all postings, one after another."""
        rows, counts = [], []
        for number, stretch in found:
            total = 0
            for block in stretch.blocks():
                rows.append(self._rows_of(number, block.documents))
                counts.append(block.counts())
                total += int(counts[-1].sum())
            stretch.trust(total)
        return joined(rows), joined(counts)

    def _added(self, found: list[tuple[int, _Stretch]]) -> tuple[Integers, Integers]:
        """Return each living row once, with the sum of its counts."""
        if sum(stretch.size for _, stretch in found) * _SPARSE < self._rows:
            row, count = self._plain(found)
            living = row >= 0
            rows, place = np.unique(row[living], return_inverse=True)
            return rows, np.bincount(place, weights=count[living], minlength=len(rows)).astype(np.int64)
        # One place more, at the end, for what was removed: its row is -1.
        total = np.zeros(self._rows + 1)
        for number, stretch in found:
            before = total.sum()
            for block in stretch.blocks():
                row = self._rows_of(number, block.documents)
                if self._shift[number] is None:
                    row = np.where(row < 0, self._rows, row)
                total += np.bincount(row, weights=block.counts(), minlength=self._rows + 1)
            stretch.trust(total.sum() - before)
        rows = np.flatnonzero(total[: self._rows])
        return rows, total[rows].astype(np.int64)

    def _sorted_keys(self, bases: Integers, found: list[tuple[int, _Stretch]]) -> Integers:
        """Return the keys of terms of which two may stand at one place, and of removed rows."""
        row, count = self._plain(found)
        key: Integers = np.repeat(np.where(row < 0, 0, bases[row]), count) + joined([s.positions() for _, s in found])
        if (row < 0).any():
            key = key[np.repeat(row >= 0, count)]
        key.sort()
        once: Integers = key[np.concatenate((np.ones(min(len(key), 1), dtype=np.bool_), key[1:] != key[:-1]))]
        return once

    def tables(self, rows: Integers) -> list[tuple[Integers, NDArray[np.bool_]]]:
        """Return for each segment which of some rows its documents are (-1: none), and whether they are any."""
        inside = np.full(self._rows, -1, dtype=np.int64)
        inside[rows] = np.arange(len(rows))
        tables = [np.where(mine >= 0, inside[mine], -1) for mine in self._row_of]
        return [(table, table >= 0) for table in tables]

    def few(
        self,
        field: str,
        selection: Selection,
        tables: list[tuple[Integers, NDArray[np.bool_]]],
        bases: Integers,
    ) -> list[tuple[int, Integers]]:
        """Return where these terms stand in the rows of `tables`, counted from the first of them.

        One entry for each number of positions that terms cover: (number, keys).
        """
        keys: list[Integers] = []
        spans: list[Integers] = []
        for number, stretch in self._stretches(field, selection):
            table, there = tables[number]
            for block in stretch.blocks():
                # Documents were found to be there; to clip is faster than to look once more.
                places = np.flatnonzero(there.take(block.documents, mode="clip"))
                if len(places):
                    term, count, begins = block.chosen(places)
                    base = bases[table[block.documents[places]]]
                    keys.append(np.repeat(base, count) + stretch.positions_of(begins, count))
                    spans.append(np.repeat(stretch.spans(term), count))
        key, span = joined(keys), joined(spans)
        return [(s, np.unique(key[span == s])) for s in np.unique(span).tolist()]


def _plain_keys(bases: Integers, row: Integers, count: Integers, found: list[_Stretch]) -> Integers:
    """Return the keys of one term, which are in order."""
    return np.repeat(bases[row], count) + joined([stretch.positions() for stretch in found])
