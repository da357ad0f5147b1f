"""Turn articles into the arrays of a segment: every text is read once, everything is inverted by one sort a field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.arrays import Array, narrow, pack, packed_arrays, runs
from cuttings_db.search.bulk_entries import Reading
from cuttings_db.search.bulk_reading import read
from cuttings_db.search.bulk_recipes import Recipes
from cuttings_db.search.document import FIELDS, Document
from cuttings_db.search.offsets import Offsets, offset_arrays

__all__ = ["FieldPostings", "Inverted", "encode_terms", "invert"]

Integers = NDArray[np.int64]

_HALF = np.uint64(32)  # bits
_PAGE = 1_000_000  # characters that are read together
_RECIPES = Recipes()
_READING = Lock()  # two threads must not teach the recipes at once


@dataclass(frozen=True)
class FieldPostings:
    """The postings of one field, term after term in order.

    `terms` are UTF-8 in ascending order. Term i has `frequencies[i]` postings in `documents` (ascending) and `counts`,
    and each posting `counts[j]` entries in `positions` (ascending).
    """

    terms: Sequence[bytes]
    frequencies: Integers
    documents: Array
    counts: Array
    positions: Array


@dataclass(frozen=True)
class Inverted:
    """A segment before it is written: postings and lengths by field, ids and digests by document number.

    `offsets` say where each position of each document stands, documents in order.
    """

    fields: dict[str, FieldPostings]
    lengths: dict[str, Integers]
    offsets: dict[str, Offsets]
    articles: Integers
    digests: NDArray[np.uint64]

    def term_arrays(self) -> dict[str, Array]:
        """Return what is looked at first: documents and terms."""
        arrays: dict[str, Array] = {"articles": self.articles.astype("<i8"), "digests": self.digests.astype("<u8")}
        for name, postings in self.fields.items():
            blob, starts = encode_terms(postings.terms)
            ends = np.cumsum(postings.frequencies, dtype=np.int64)
            sums = np.concatenate(([0], np.cumsum(postings.counts, dtype=np.int64)))
            arrays[f"{name}.lengths"] = narrow(self.lengths[name])
            arrays[f"{name}.terms"] = blob
            arrays[f"{name}.term_starts"] = narrow(starts)
            arrays[f"{name}.posting_starts"] = narrow(np.concatenate(([0], ends)))
            arrays[f"{name}.position_starts"] = narrow(sums[np.concatenate(([0], ends))])
        return arrays

    def posting_arrays(self) -> dict[str, Array]:
        """Return what is looked at where a term stands."""
        arrays: dict[str, Array] = {}
        for name, postings in self.fields.items():
            arrays[f"{name}.documents"] = narrow(postings.documents)
            arrays.update(packed_arrays(f"{name}.counts", pack(postings.counts, "|u1")))
            arrays.update(packed_arrays(f"{name}.positions", pack(postings.positions, "<u2")))
            arrays.update(offset_arrays(name, self.offsets[name]))
        return arrays


def encode_terms(terms: Sequence[bytes]) -> tuple[NDArray[np.uint8], Integers]:
    """Return terms as one row of bytes, each followed by a line feed, and where each begins, with the end."""
    blob = np.frombuffer(b"".join([term + b"\n" for term in terms]), dtype=np.uint8)
    sizes = np.fromiter(map(len, terms), dtype=np.int64, count=len(terms)) + 1
    return blob, np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(sizes)))


class _Field:
    """Collects what the documents have in one field."""

    def __init__(self, recipes: Recipes) -> None:
        self._recipes = recipes
        self._texts: list[str] = []
        self._characters = 0
        self._count = 0
        self._readings: list[tuple[Integers, Reading]] = []

    def add(self, text: str) -> None:
        """Take the text of the next document."""
        self._texts.append(text)
        self._characters += len(text)
        if self._characters >= _PAGE:
            self._read()

    def _read(self) -> None:
        """Read the texts that were taken."""
        readings = read(self._texts, self._recipes)
        self._readings += [(indexes + self._count, reading) for indexes, reading in readings]
        self._count += len(self._texts)
        self._texts, self._characters = [], 0

    def finish(self) -> tuple[FieldPostings, Integers, Offsets]:
        """Return postings, lengths and offsets of all documents."""
        self._read()
        lengths, amounts = np.zeros(self._count, dtype=np.int64), np.zeros(self._count, dtype=np.int64)
        for indexes, reading in self._readings:
            lengths[indexes], amounts[indexes] = reading.lengths, reading.counts
        firsts, begins = np.cumsum(lengths) - lengths, np.cumsum(amounts) - amounts
        codes = np.empty(int(lengths.sum()), dtype=np.uint8)
        apart = [np.zeros((3, 0), dtype=np.int64)]
        numbers = np.empty(int(amounts.sum()), dtype=np.uint32)
        places = np.empty(len(numbers), dtype=np.uint64)
        for indexes, reading in self._readings:
            row = runs(firsts[indexes], reading.lengths)
            codes[row] = reading.offsets.codes
            apart.append(np.stack((row[reading.offsets.at], reading.offsets.gaps, reading.offsets.sizes)))
            row = runs(begins[indexes], reading.counts)
            numbers[row] = reading.terms
            places[row] = np.repeat(indexes.astype(np.uint64) << _HALF, reading.counts) | reading.positions
        self._readings.clear()
        unusual = np.concatenate(apart, axis=1)
        at, gaps, sizes = unusual[:, np.argsort(unusual[0], kind="stable")]
        return self._postings(numbers, places), lengths, Offsets(codes, at, gaps, sizes)

    def _postings(self, numbers: NDArray[np.uint32], places: NDArray[np.uint64]) -> FieldPostings:
        """Sort entries by term; they are in the order of documents and positions, and the sort keeps that.

        `places` hold the document in the upper half and the position in the lower. What stands twice counts once.
        """
        terms, rank = self._recipes.terms.ranked(numbers)
        ranks = rank[numbers]
        place = places[_order(ranks)]
        term = np.repeat(np.arange(len(terms)), np.bincount(ranks, minlength=len(terms)))
        new = _firsts(term)
        single = _firsts(place)
        single |= new
        if not single.all():
            place, term, new = place[single], term[single], new[single]
        document = (place >> _HALF).astype(np.uint32)
        new |= _firsts(document)
        first = np.flatnonzero(new)
        counts = np.diff(first, append=len(place))
        frequencies = np.bincount(term[first], minlength=len(terms))
        return FieldPostings(terms, frequencies, document[first], counts, place.astype(np.uint32))


def _order(ranks: NDArray[np.uint32]) -> Integers:
    """Return the stable order of numbers: by their lower and upper halves, for which NumPy sorts by counting."""
    order: Integers = np.argsort(ranks.astype(np.uint16), kind="stable")
    upper = (ranks >> np.uint32(16)).astype(np.uint16)
    if upper.any():
        order = order[np.argsort(upper[order], kind="stable")]
    return order


def _firsts(values: Array) -> NDArray[np.bool_]:
    """Return where a sorted row has a value that the place before has not."""
    firsts = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=firsts[1:])
    return firsts


def _known() -> Recipes:
    """Return the recipes of all words that were met, or new ones where they were too many."""
    global _RECIPES
    if _RECIPES.full:
        _RECIPES = Recipes()
    return _RECIPES


def invert(documents: Iterable[Document]) -> Inverted:
    """Return documents, numbered from 0 in the order of their ids, as the arrays of a segment."""
    ordered = sorted(documents, key=lambda d: d.id)
    finished: dict[str, tuple[FieldPostings, Integers, Offsets]] = {}
    with _READING:
        for name in FIELDS:
            collected = _Field(_known())
            for document in ordered:
                collected.add(getattr(document, name))
            finished[name] = collected.finish()
    return Inverted(
        {name: found[0] for name, found in finished.items()},
        {name: found[1] for name, found in finished.items()},
        {name: found[2] for name, found in finished.items()},
        np.array([d.id for d in ordered], dtype=np.int64),
        np.array([d.digest() for d in ordered], dtype=np.uint64),
    )
