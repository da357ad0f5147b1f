"""Make one segment of several by moving arrays, a stretch at a time; removed articles are left behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.arrays import Array, narrow, runs
from cuttings_db.search.document import FIELDS
from cuttings_db.search.inverting import encode_terms
from cuttings_db.search.offsets import Offsets
from cuttings_db.search.segment import POSTINGS, TERMS, Segment, fresh_segment_name
from cuttings_db.search.shelf import Shelf
from cuttings_db.search.spooling import Spool

__all__ = ["merge", "nothing_to_check"]

Integers = NDArray[np.int64]
_TOGETHER = 400_000  # positions that are moved at once; bounds the memory, and how long somebody waits for us
_TERMS_TOGETHER = 2_000  # terms of the largest source that are looked at together, for the same reasons


def nothing_to_check() -> None:
    """Never stop."""


@dataclass(frozen=True)
class _Plan:
    """What becomes of the documents: `order` are the old ones (sources one after another) in their new order.

    `numbers` are, by source, the new numbers (-1: left behind). `disjoint` says that the sources, in this sequence,
    follow one another in the new order.
    """

    sources: list[Segment]
    numbers: list[Integers]
    order: Integers
    disjoint: bool


def _plan(segments: Sequence[Segment]) -> _Plan:
    """Number the living documents in the order of their ids."""
    sources = sorted((s for s in segments if s.size), key=lambda s: int(s.articles[0]))
    articles = np.concatenate([np.zeros(0, dtype=np.int64), *(s.articles for s in sources)])
    alive = np.concatenate([np.zeros(0, dtype=np.bool_), *(s.alive() for s in sources)])
    old = np.flatnonzero(alive)
    disjoint = bool((np.diff(articles[old]) > 0).all())
    order = old if disjoint else old[np.argsort(articles[old], kind="stable")]
    number = np.full(len(articles), -1, dtype=np.int64)
    number[order] = np.arange(len(order))
    bases = np.cumsum([0, *(s.size for s in sources)])
    return _Plan(sources, [number[a:b] for a, b in pairwise(bases.tolist())], order, disjoint)


def merge(shelf: Shelf, segments: Sequence[Segment], check: Callable[[], None] = nothing_to_check) -> str:
    """Write the living documents of segments as one, numbered in the order of their ids; returns its name.

    `check` is called every few hundredths of a second and may raise: then nothing was written. Needs some 100 bytes of
    memory for each of the documents and of the different terms, and little more, however much there is to move.
    """
    plan = _plan(segments)
    name = fresh_segment_name()
    terms, postings = Spool(shelf, check), Spool(shelf, check)
    try:
        terms.add("articles", "<i8", _documents(plan, [s.articles for s in plan.sources]))
        terms.add("digests", "<u8", _documents(plan, [s.digests for s in plan.sources]))
        for field in FIELDS:
            lengths = _documents(plan, [s.lengths(field) for s in plan.sources])
            terms.add(f"{field}.lengths", narrow(lengths).dtype.str, lengths)
            _Field(plan, field, check).move(terms, postings)
            for offsets in _offsets(plan, field, check):
                postings.add_offsets(field, offsets)
        postings.finish(name + POSTINGS)
        terms.finish(name + TERMS)
    finally:
        terms.close()
        postings.close()
    return name


def _documents(plan: _Plan, columns: Sequence[Array]) -> Array:
    """Return what is known of each document, in the new order."""
    return np.concatenate(columns)[plan.order] if columns else np.zeros(0, dtype=np.int64)


class _Source:
    """The postings of one field of a segment on their way into the merged one."""

    def __init__(self, segment: Segment, field: str, number: Integers) -> None:
        self.column = segment.column(field)
        self.starts, self.position_starts = segment.starts(field)
        self._documents, self._counts, self._positions = segment.numbers(field)
        whole = len(number) > 0 and int(number[0]) >= 0 and bool((np.diff(number) == 1).all())
        # None: nothing is left behind, and the new numbers are the old ones moved up.
        self._number = None if whole else number
        self._base = int(number[0]) if len(number) else 0

    def moved(self, low: int, high: int) -> tuple[Integers, Integers, Integers, Integers, Integers]:
        """Return postings and positions by term, then documents, counts and positions of the terms `low` to `high`."""
        starts = self.starts[low : high + 1].astype(np.int64)
        position_starts = self.position_starts[low : high + 1].astype(np.int64)
        start, end = int(starts[0]), int(starts[-1])
        document = self._documents[start:end].astype(np.int64)
        count = self._counts.part(start, end)
        position = self._positions.part(int(position_starts[0]), int(position_starts[-1]))
        if self._number is None:
            return np.diff(starts), np.diff(position_starts), document + self._base, count, position
        document = self._number[document]
        keep = document >= 0
        kept = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(keep)))
        kept_positions = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(np.where(keep, count, 0))))
        return (
            np.diff(kept[starts - start]),
            np.diff(kept_positions[starts - start]),
            document[keep],
            count[keep],
            position[np.repeat(keep, count)],
        )


class _Field:
    """One field of the merged segment in the making."""

    def __init__(self, plan: _Plan, field: str, check: Callable[[], None]) -> None:
        self._plan, self._field, self._check = plan, field, check
        self._sources = [_Source(s, field, n) for s, n in zip(plan.sources, plan.numbers, strict=True)]
        self._document_kind = narrow(np.array([max(len(plan.order) - 1, 0)])).dtype.str
        self._bits = max(1, len(plan.order).bit_length())

    def move(self, terms: Spool, postings: Spool) -> None:
        """Write terms and postings, one range of terms after another."""
        field = self._field
        starts: list[Integers] = []
        posting_counts: list[Integers] = []
        position_counts: list[Integers] = []
        self._begin(terms, postings)
        for names, places in self._ranges():
            frequencies = np.zeros(len(names), dtype=np.int64)
            sizes = np.zeros(len(names), dtype=np.int64)
            for first, last in self._stretches(len(names), places):
                self._check()
                frequencies[first:last], sizes[first:last] = self._stretch(postings, first, last, places)
            there = frequencies > 0
            kept = (
                names
                if there.all()
                else [name for name, is_there in zip(names, there.tolist(), strict=True) if is_there]
            )
            blob, ends = encode_terms(kept)
            terms.add(f"{field}.terms", "|u1", blob)
            starts.append(np.diff(ends))
            posting_counts.append(frequencies[there])
            position_counts.append(sizes[there])
        for name, counted in (
            ("term_starts", starts),
            ("posting_starts", posting_counts),
            ("position_starts", position_counts),
        ):
            sums = np.cumsum(np.concatenate([np.zeros(1, dtype=np.int64), *counted]))
            terms.add(f"{field}.{name}", narrow(sums[-1:]).dtype.str, sums)

    def _begin(self, terms: Spool, postings: Spool) -> None:
        """Begin all arrays, so that they are there where nothing is added."""
        nothing = np.zeros(0, dtype=np.int64)
        terms.add(f"{self._field}.terms", "|u1", nothing)
        postings.add(f"{self._field}.documents", self._document_kind, nothing)
        postings.add_packed(f"{self._field}.counts", "|u1", nothing)
        postings.add_packed(f"{self._field}.positions", "<u2", nothing)
        postings.add_offsets(self._field, Offsets(nothing.astype(np.uint8), nothing, nothing, nothing))

    def _ranges(self) -> Iterator[tuple[list[bytes], list[tuple[int, Integers]]]]:
        """Yield ranges of the merged terms, and by source its first term there and which of them its terms are."""
        columns = [source.column for source in self._sources]
        if not columns:
            return
        largest = max(columns, key=len)
        limits = [largest.at(i) for i in range(_TERMS_TOGETHER, len(largest), _TERMS_TOGETHER)]
        bounds = []
        for column in columns:
            self._check()
            bounds.append([0, *(column.find(limit) for limit in limits), len(column)])
        for turn in range(len(limits) + 1):
            self._check()
            pieces = [c.encoded(b[turn], b[turn + 1]) for c, b in zip(columns, bounds, strict=True)]
            names = sorted(set().union(*pieces))
            index = dict(zip(names, range(len(names)), strict=True))
            yield (
                names,
                [
                    (b[turn], np.fromiter(map(index.__getitem__, piece), dtype=np.int64, count=len(piece)))
                    for b, piece in zip(bounds, pieces, strict=True)
                ],
            )

    def _stretches(self, terms: int, places: Sequence[tuple[int, Integers]]) -> Iterator[tuple[int, int]]:
        """Yield stretches of a range's terms that have few enough positions to be moved together."""
        sizes = np.zeros(terms + 1, dtype=np.int64)
        for source, (low, index) in zip(self._sources, places, strict=True):
            starts = source.position_starts[low : low + len(index) + 1].astype(np.int64)
            sizes[index + 1] += starts[1:] - starts[:-1]
        ends = np.cumsum(sizes)
        first = 0
        while first < terms:
            last = max(first + 1, int(np.searchsorted(ends, ends[first] + _TOGETHER, side="right")) - 1)
            yield first, last
            first = last

    def _stretch(
        self, postings: Spool, first: int, last: int, places: Sequence[tuple[int, Integers]]
    ) -> tuple[Integers, Integers]:
        """Write the terms from `first` to `last` of a range; returns how many postings and positions each has."""
        moved = []
        frequencies, sizes = np.zeros(last - first, dtype=np.int64), np.zeros(last - first, dtype=np.int64)
        for source, (base, index) in zip(self._sources, places, strict=True):
            low, high = np.searchsorted(index, (first, last)).tolist()
            if low < high:
                self._check()
                part = source.moved(base + low, base + high)
                term = index[low:high] - first
                moved.append((term, *part))
                frequencies[term] += part[0]
                sizes[term] += part[1]
        # Of each term, the postings of one source follow those of the source before it.
        posting_at = np.cumsum(frequencies) - frequencies
        position_at = np.cumsum(sizes) - sizes
        documents = np.empty(int(frequencies.sum()), dtype=np.int64)
        counts, positions = np.empty_like(documents), np.empty(int(sizes.sum()), dtype=np.int64)
        for term, frequency, size, document, count, position in moved:
            self._check()
            place = runs(posting_at[term], frequency)
            documents[place], counts[place] = document, count
            positions[runs(position_at[term], size)] = position
            posting_at[term] += frequency
            position_at[term] += size
        if not self._plan.disjoint:
            term = np.repeat(np.arange(last - first), frequencies)
            order = np.argsort((term << self._bits) | documents, kind="stable")
            positions = positions[runs((np.cumsum(counts) - counts)[order], counts[order])]
            documents, counts = documents[order], counts[order]
        self._check()
        postings.add(f"{self._field}.documents", self._document_kind, documents)
        postings.add_packed(f"{self._field}.counts", "|u1", counts)
        self._check()
        postings.add_packed(f"{self._field}.positions", "<u2", positions)
        return frequencies, sizes


def _offsets(plan: _Plan, field: str, check: Callable[[], None]) -> Iterator[Offsets]:
    """Yield the merged offsets of a field, some documents at a time."""
    columns = [segment.offset_column(field) for segment in plan.sources]
    old_lengths = [segment.lengths(field).astype(np.int64) for segment in plan.sources]
    old_starts = [np.cumsum(lengths) - lengths for lengths in old_lengths]
    lengths = _documents(plan, old_lengths).astype(np.int64)
    ends = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(lengths)))
    bases = np.cumsum([0, *(len(n) for n in old_lengths)])
    first = 0
    while first < len(plan.order):
        check()
        last = max(first + 1, int(np.searchsorted(ends, ends[first] + _TOGETHER, side="right")) - 1)
        codes = np.empty(int(ends[last] - ends[first]), dtype=np.uint8)
        apart: list[tuple[Integers, Integers, Integers]] = []
        source = np.searchsorted(bases, plan.order[first:last], side="right") - 1
        for number in np.unique(source).tolist():
            chosen = np.flatnonzero(source == number)
            old = plan.order[first + chosen] - bases[number]
            place = runs(ends[first + chosen] - ends[first], old_lengths[number][old])
            taken, at, gaps, sizes = columns[number].take(old_starts[number][old], old_lengths[number][old])
            codes[place] = taken
            apart.append((place[at], gaps, sizes))
        at, gaps, sizes = (np.concatenate([a[i] for a in apart]) for i in range(3))
        order = np.argsort(at, kind="stable")
        yield Offsets(codes, at[order], gaps[order], sizes[order])
        first = last
