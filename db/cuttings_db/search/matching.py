"""Match a lattice against postings, on whole arrays: where in which article does the word or phrase stand?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.lattice import Edge, Lattice

__all__ = [
    "APART",
    "CountedSource",
    "Floats",
    "Integers",
    "NarrowSource",
    "Part",
    "Postings",
    "Selection",
    "Source",
    "Spans",
    "is_in",
    "joined",
    "spans",
]

Integers = NDArray[np.int64]
Floats = NDArray[np.float64]
Part = range | Integers
# Keys between the last position of a row and the first of the next: no phrase reaches across.
APART = 64
_NONE: Integers = np.zeros(0, dtype=np.int64)
# Fewer keys than this are looked up one by one; of more, a map of a stretch of positions is made.
_FEW, _STRETCH = 4_096, 1 << 21


@dataclass(frozen=True, eq=False)
class Selection:
    """Terms of a field, as ascending indexes into the term list of each piece of a source; equal keys, equal terms."""

    key: tuple[object, ...]
    parts: tuple[Part, ...]

    def __len__(self) -> int:
        return sum(map(len, self.parts))


class Postings:
    """Where terms stand: rows in order, how often in each, and a sorted key for each occurrence.

    The keys are made when they are first asked for: most words are only counted.
    """

    def __init__(self, rows: Integers, counts: Integers, make_keys: Callable[[], Integers]) -> None:
        self.rows = rows
        self.counts = counts
        self._make_keys = make_keys

    @cached_property
    def keys(self) -> Integers:
        """A key (the row's first one plus the position) for each occurrence."""
        return self._make_keys()

    @property
    def size(self) -> int:
        """About how many bytes it takes, with its keys if they were made."""
        return 400 + 8 * (2 * len(self.rows) + (len(self.keys) if "keys" in self.__dict__ else 0))


@dataclass(frozen=True)
class Spans:
    """Matches as two parallel arrays of keys: first position, and the position after the last; sorted, unique."""

    starts: Integers
    ends: Integers


class Source(Protocol):
    """Where spans can be found: in an index, in some of its articles, or in one text."""

    def bases(self, field: str) -> Integers:
        """Return the key of the first position of each row, and an end; keys of different rows are APART."""
        ...

    def choose(self, field: str, edge: Edge, distance: int = 0) -> tuple[Selection, Selection]:
        """Return the terms that spell an edge's word itself, and the others for which it stands."""
        ...

    def shaped(self, field: str, pattern: str) -> Selection:
        """Return the terms of a shape."""
        ...

    def located(self, field: str, selection: Selection) -> list[tuple[int, Integers]]:
        """Return where these terms stand: (positions covered, sorted keys) each."""
        ...


class CountedSource(Source, Protocol):
    """What can be counted as well: an index."""

    rows: int

    def postings(self, field: str, selection: Selection) -> Postings:
        """Return where any of these terms stands, counts added, keys each once."""
        ...

    def narrowed(self, field: str, words: tuple[Selection, ...]) -> NarrowSource | None:
        """Return the rows where all these words stand as a source, or None where that spares too little."""
        ...


class NarrowSource(Source, Protocol):
    """Some rows of a source."""

    chosen_rows: Integers


def joined(parts: Sequence[Integers]) -> Integers:
    """Return arrays one after another."""
    if len(parts) == 1:
        return parts[0]
    return np.concatenate(parts) if parts else _NONE


def is_in(keys: Integers, wanted: Integers) -> NDArray[np.bool_]:
    """Say of each key in `wanted` whether it is among `keys`; both ascending."""
    if not len(keys) or not len(wanted):
        return np.zeros(len(wanted), dtype=np.bool_)
    if min(len(keys), len(wanted)) < _FEW:
        if len(keys) < len(wanted) // 8:
            found = np.zeros(len(wanted), dtype=np.bool_)
            first, last = np.searchsorted(wanted, keys), np.searchsorted(wanted, keys, "right")
            once = last - first == 1
            found[first[once]] = True
            for low, high in zip(first[~once].tolist(), last[~once].tolist(), strict=True):
                found[low:high] = True
            return found
        places = np.searchsorted(keys, wanted)
        places[places == len(keys)] = 0
        return np.asarray(keys[places] == wanted)
    # Marking what is there in a map of a stretch and looking at it is several times faster than a search for each.
    found = np.empty(len(wanted), dtype=np.bool_)
    there = np.zeros(_STRETCH, dtype=np.bool_)
    low, end = int(wanted[0]), int(wanted[-1]) + 1
    bounds = np.arange(low, end + _STRETCH, _STRETCH)
    wanted_at, keys_at = np.searchsorted(wanted, bounds).tolist(), np.searchsorted(keys, bounds).tolist()
    for number, base in enumerate(bounds[:-1].tolist()):
        these = keys[keys_at[number] : keys_at[number + 1]] - base
        there[these] = True
        first, last = wanted_at[number], wanted_at[number + 1]
        found[first:last] = there[wanted[first:last] - base]
        there[these] = False
    return found


def _steps(
    source: Source, field: str, selections: Sequence[Selection], check: Callable[[], None]
) -> list[tuple[Integers, int]]:
    """Return (sorted keys, positions covered) of the terms of an edge, one entry for each number of positions."""
    by_span: dict[int, list[Integers]] = {}
    for selection in selections:
        check()
        for span, keys in source.located(field, selection) if len(selection) else ():
            if len(keys):
                by_span.setdefault(span, []).append(keys)
    return [(p[0] if len(p) == 1 else np.unique(np.concatenate(p)), span) for span, p in by_span.items()]


def _unique(starts: list[Integers], ends: list[Integers]) -> Spans:
    """Join spans, sorted and each once."""
    if not starts:
        return Spans(_NONE, _NONE)
    start, end = joined(starts), joined(ends)
    if len(starts) == 1 and bool((start[1:] > start[:-1]).all()):
        return Spans(start, end)
    order = np.lexsort((end, start))
    start, end = start[order], end[order]
    if len(start) > 1:
        keep = np.concatenate(([True], (np.diff(start) != 0) | (np.diff(end) != 0)))
        start, end = start[keep], end[keep]
    return Spans(start, end)


def _following(here: Spans, keys: Integers, span: int) -> tuple[Integers, Integers]:
    """Return the spans that go on with one of these keys."""
    if bool((here.ends[1:] >= here.ends[:-1]).all()):
        fits = is_in(keys, here.ends)
    else:
        order = np.argsort(here.ends, kind="stable")
        fits = np.empty(len(order), dtype=np.bool_)
        fits[order] = is_in(keys, here.ends[order])
    return here.starts[fits], here.ends[fits] + span


def spans(
    source: Source,
    field: str,
    lattice: Lattice,
    terms_of: Callable[[Edge], Sequence[Selection]],
    check: Callable[[], None],
) -> Spans:
    """Return every way through the lattice that the source holds."""
    reached: dict[int, tuple[list[Integers], list[Integers]]] = {}
    for edge in lattice.edges:
        here: Spans | None = None
        if edge.start:
            if edge.start not in reached:
                continue
            here = _unique(*reached[edge.start])
            reached[edge.start] = ([here.starts], [here.ends])
            if not len(here.ends):
                continue
        starts, ends = reached.setdefault(edge.end, ([], []))
        if not edge.text:
            if here is not None:
                starts.append(here.starts)
                ends.append(here.ends + 1)
            continue
        for keys, span in _steps(source, field, terms_of(edge), check):
            if here is None:
                starts.append(keys)
                ends.append(keys + span)
            else:
                more = _following(here, keys, span)
                starts.append(more[0])
                ends.append(more[1])
        check()
    return _unique(*reached.get(lattice.length, ([], [])))
