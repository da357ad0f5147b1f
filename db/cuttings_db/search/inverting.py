"""Turn articles into the arrays of a segment: every text is read once, everything is inverted by one sort a field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.analysis import scan
from cuttings_db.search.arrays import Array, narrow, pack, packed_arrays
from cuttings_db.search.document import FIELDS, Document
from cuttings_db.search.offsets import Offsets, encode_offsets, offset_arrays

__all__ = ["FieldPostings", "Inverted", "encode_terms", "invert"]

Integers = NDArray[np.int64]


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


class _Numbers(dict[str, int]):
    """Numbers for terms, in the order in which they are first met."""

    def __missing__(self, term: str) -> int:
        number = self[term] = len(self)
        return number


class _Field:
    """Collects the terms of one field."""

    def __init__(self) -> None:
        self.numbers = _Numbers()
        self.terms: list[NDArray[np.uint32]] = []
        self.positions: list[NDArray[np.uint32]] = []
        self.sizes: list[int] = []
        self.lengths: list[int] = []
        self.starts: list[NDArray[np.int64]] = []
        self.ends: list[NDArray[np.int64]] = []

    def add(self, text: str) -> None:
        """Read the text of the next document."""
        if not text:
            self.sizes.append(0)
            self.lengths.append(0)
            return
        found = scan(text)
        size = len(found.terms)
        self.terms.append(np.fromiter(map(self.numbers.__getitem__, found.terms), dtype=np.uint32, count=size))
        self.positions.append(np.fromiter(found.positions, dtype=np.uint32, count=size))
        self.sizes.append(size)
        self.lengths.append(len(found.starts))
        self.starts.append(np.array(found.starts, dtype=np.int64))
        self.ends.append(np.array(found.ends, dtype=np.int64))

    def offsets(self) -> Offsets:
        """Return where all positions stand."""
        nothing = np.zeros(0, dtype=np.int64)
        starts, ends = (np.concatenate([nothing, *parts]) for parts in (self.starts, self.ends))
        return encode_offsets(starts, ends, np.array(self.lengths, dtype=np.int64))

    def postings(self) -> FieldPostings:
        """Sort everything by term, document and position; what stands twice counts once."""
        encoded = [term.encode("utf-8", "surrogatepass") for term in self.numbers]
        order = sorted(range(len(encoded)), key=encoded.__getitem__)
        rank = np.empty(len(encoded), dtype=np.uint64)
        rank[order] = np.arange(len(encoded), dtype=np.uint64)
        terms = [encoded[i] for i in order]
        if not terms:
            nothing = np.zeros(0, dtype=np.int64)
            return FieldPostings(terms, nothing, nothing, nothing, nothing)
        # One number for each occurrence, so that a plain sort of numbers brings all into order.
        position_bits = max(max(self.lengths).bit_length(), 1)
        document_bits = max(len(self.sizes).bit_length(), 1)
        if position_bits + document_bits + len(terms).bit_length() > 64:
            raise OverflowError("a batch too large to be sorted")
        key = rank[np.concatenate(self.terms)] << np.uint64(document_bits)
        key |= np.repeat(np.arange(len(self.sizes), dtype=np.uint64), self.sizes)
        key <<= np.uint64(position_bits)
        key |= np.concatenate(self.positions)
        key.sort()
        key = key[_firsts(key)]
        positions = (key & np.uint64((1 << position_bits) - 1)).astype(np.int64)
        key >>= np.uint64(position_bits)
        first = np.flatnonzero(_firsts(key))
        counts = np.diff(first, append=len(key))
        key = key[first]
        documents = (key & np.uint64((1 << document_bits) - 1)).astype(np.int64)
        key >>= np.uint64(document_bits)
        frequencies = np.bincount(key.astype(np.int64), minlength=len(terms))
        return FieldPostings(terms, frequencies, documents, counts, positions)


def _firsts(values: Array) -> NDArray[np.bool_]:
    """Return where a sorted row has a value that the place before has not."""
    return np.concatenate((np.ones(1, dtype=np.bool_), values[1:] != values[:-1]))


def invert(documents: Iterable[Document]) -> Inverted:
    """Return documents, numbered from 0 in the order of their ids, as the arrays of a segment."""
    fields = {name: _Field() for name in FIELDS}
    articles: list[int] = []
    digests: list[int] = []
    for document in sorted(documents, key=lambda d: d.id):
        articles.append(document.id)
        digests.append(document.digest())
        for name, collected in fields.items():
            collected.add(getattr(document, name))
    return Inverted(
        {name: collected.postings() for name, collected in fields.items()},
        {name: np.array(collected.lengths, dtype=np.int64) for name, collected in fields.items()},
        {name: collected.offsets() for name, collected in fields.items()},
        np.array(articles, dtype=np.int64),
        np.array(digests, dtype=np.uint64),
    )
