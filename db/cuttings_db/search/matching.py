"""Match a lattice against postings, on whole arrays: where in which article does the word or phrase stand?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.analysis import span_of
from cuttings_db.search.lattice import Edge, Lattice
from cuttings_db.search.lexicon import Lexicon

__all__ = ["ROW", "Integers", "Postings", "Source", "Spans", "expand", "near_each_other", "spans", "weights"]

Integers = NDArray[np.int64]
Floats = NDArray[np.float64]
ROW = 32  # bits of a key below the row: a key is row << 32 | position
EXACT_WEIGHT, FORM_WEIGHT = 1.0, 0.5
_NONE: Integers = np.zeros(0, dtype=np.int64)


class Postings:
    """Where one term stands: rows in order, how often in each, and a sorted key for each occurrence.

    The keys are made when they are first asked for: most words are only counted.
    """

    def __init__(self, rows: Integers, counts: Integers, make_keys: Callable[[], Integers]) -> None:
        self.rows = rows
        self.counts = counts
        self._make_keys = make_keys

    @cached_property
    def keys(self) -> Integers:
        """A key (row and position) for each occurrence."""
        return self._make_keys()


@dataclass(frozen=True)
class Spans:
    """Matches as two parallel arrays of keys: first position, and the position after the last; sorted, unique."""

    starts: Integers
    ends: Integers


class Source(Protocol):
    """What can be matched: an index, or one text."""

    rows: int

    def lexicon(self, field: str) -> Lexicon:
        """Return the terms of a field."""
        ...

    def postings(self, field: str, term: str) -> Postings:
        """Return where a term stands."""
        ...

    def union(self, field: str, terms: tuple[str, ...]) -> Postings:
        """Return where any of these terms stands, counts added, keys each once."""
        ...


def expand(lexicon: Lexicon, edge: Edge, distance: int, incomplete: Callable[[], None]) -> dict[str, float]:
    """Return the terms that an edge stands for, with their weights; `incomplete` is told of a cut expansion."""
    found = dict.fromkeys(lexicon.variants(edge.text), EXACT_WEIGHT)
    terms: list[str] = []
    complete = True
    if edge.way == "stem":
        terms = lexicon.forms(edge.text)
    elif edge.way in ("prefix", "typed"):
        terms, complete = lexicon.beginning(edge.text, edge.way == "typed")
        if edge.way == "typed" and len(edge.text) > 2 and edge.text.isascii() and edge.text.isalpha():
            terms = [*terms, *lexicon.forms(edge.text)]
    elif edge.way == "fuzzy":
        terms, complete = lexicon.near(edge.text, distance)
    for term in terms:
        found.setdefault(term, FORM_WEIGHT)
    if not complete:
        incomplete()
    return found


def weights(
    source: Source, field: str, terms: dict[str, float], check: Callable[[], None]
) -> tuple[Floats, NDArray[np.bool_]]:
    """Return for each row the weighted number of occurrences of these terms, and where an exact one stands."""
    total = np.zeros(source.rows)
    exact = np.zeros(source.rows, dtype=np.bool_)
    for term in (term for term, weight in terms.items() if weight == EXACT_WEIGHT):
        check()
        found = source.postings(field, term)
        total[found.rows] += EXACT_WEIGHT * found.counts
        exact[found.rows] = True
    forms = tuple(term for term, weight in terms.items() if weight != EXACT_WEIGHT)
    if forms:
        check()
        found = source.union(field, forms)
        total[found.rows] += FORM_WEIGHT * found.counts
    return total, exact


def _edge_steps(
    source: Source, field: str, terms: dict[str, float], check: Callable[[], None]
) -> list[tuple[Integers, int]]:
    """Return (sorted keys, positions covered) of the terms of an edge, one entry for each number of positions."""
    by_span: dict[int, list[str]] = {}
    for term in terms:
        by_span.setdefault(span_of(term), []).append(term)
    steps: list[tuple[Integers, int]] = []
    for span, group in by_span.items():
        check()
        keys = source.union(field, tuple(group)).keys
        if len(keys):
            steps.append((keys, span))
    return steps


def _unique(starts: list[Integers], ends: list[Integers]) -> Spans:
    """Join spans, sorted and each once."""
    if not starts:
        return Spans(_NONE, _NONE)
    start, end = np.concatenate(starts), np.concatenate(ends)
    order = np.lexsort((end, start))
    start, end = start[order], end[order]
    if len(start) > 1:
        keep = np.concatenate(([True], (np.diff(start) != 0) | (np.diff(end) != 0)))
        start, end = start[keep], end[keep]
    return Spans(start, end)


def spans(
    source: Source,
    field: str,
    lattice: Lattice,
    terms_of: Callable[[Edge], dict[str, float]],
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
        for keys, span in _edge_steps(source, field, terms_of(edge), check):
            if here is None:
                starts.append(keys)
                ends.append(keys + span)
            else:
                places = np.searchsorted(keys, here.ends)
                places[places == len(keys)] = 0
                fits = keys[places] == here.ends
                starts.append(here.starts[fits])
                ends.append(here.ends[fits] + span)
        check()
    return _unique(*reached.get(lattice.length, ([], [])))


def near_each_other(words: list[Spans], slop: int, check: Callable[[], None]) -> tuple[Integers, list[Spans]]:
    """Return the rows where all words stand close together, and for each word its spans that take part.

    Close: the stretch from the first to the last of them holds at most `slop` positions of other words, in any order.
    """
    rows = words[0].starts >> ROW
    for word in words[1:]:
        rows = np.intersect1d(rows, word.starts >> ROW)
    rows = np.unique(rows)
    hits: list[int] = []
    part: list[tuple[list[int], list[int]]] = [([], []) for _ in words]
    for number, row in enumerate(rows.tolist()):
        if number % 256 == 255:
            check()
        low, high = row << ROW, (row + 1) << ROW
        occurrences: list[tuple[int, int, int]] = []
        for index, word in enumerate(words):
            first, last = np.searchsorted(word.starts, (low, high))
            occurrences.extend(
                (s, e, index)
                for s, e in zip(word.starts[first:last].tolist(), word.ends[first:last].tolist(), strict=True)
            )
        used = _windows(sorted(occurrences), len(words), slop)
        if used:
            hits.append(row)
            for start, end, index in used:
                part[index][0].append(start)
                part[index][1].append(end)
    chosen = [Spans(np.array(s, dtype=np.int64), np.array(e, dtype=np.int64)) for s, e in part]
    return np.array(hits, dtype=np.int64), chosen


def _windows(occurrences: list[tuple[int, int, int]], count: int, slop: int) -> list[tuple[int, int, int]]:
    """Return the occurrences in the tightest windows that hold every word, in order; empty if none is tight enough.

    Each new occurrence is combined with the last occurrence of every other word before it that does not overlap.
    """
    latest: dict[int, list[tuple[int, int, int]]] = {}
    used: dict[tuple[int, int, int], None] = {}
    for here in occurrences:
        latest.setdefault(here[2], []).append(here)
        if len(latest) < count:
            continue
        window = [here]
        first = here[0]
        for word in range(count):
            if word == here[2]:
                continue
            place = next((o for o in reversed(latest[word]) if all(o[1] <= w[0] or w[1] <= o[0] for w in window)), None)
            if place is None:
                break
            window.append(place)
            first = min(first, place[0])
        else:
            extent = max(w[1] for w in window) - first
            if extent - sum(w[1] - w[0] for w in window) <= slop:
                used.update(dict.fromkeys(window))
    return sorted(used)
