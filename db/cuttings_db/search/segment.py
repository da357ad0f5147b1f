"""One piece of the index: a whole set of articles with their terms and postings as mapped arrays, never changed."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.codec import base

from cuttings_db.search.arrays import Array, Packed, runs
from cuttings_db.search.column import TermColumn
from cuttings_db.search.document import FIELDS
from cuttings_db.search.inverting import Inverted
from cuttings_db.search.lexicon import TermList
from cuttings_db.search.offsets import OffsetColumn
from cuttings_db.search.shelf import Shelf

__all__ = [
    "POSTINGS",
    "REMOVED",
    "TERMS",
    "RawPostings",
    "Segment",
    "TermColumn",
    "fresh_segment_name",
    "write_segment",
]

TERMS, POSTINGS, REMOVED = ".trm", ".pst", ".del"  # suffixes of the files of a segment


@dataclass(frozen=True)
class RawPostings:
    """Terms in one segment, one after another: document numbers, counts, and how to read the positions."""

    documents: NDArray[np.int64]
    counts: NDArray[np.int64]
    read_positions: Callable[[], NDArray[np.int64]]

    @property
    def positions(self) -> NDArray[np.int64]:
        """All positions, one document's after another's; read when they are asked for."""
        return self.read_positions()


class Segment(base.Segment):
    """A segment of a generation. What is removed from it belongs to the generation, the files to all of them."""

    def __init__(self, shelf: Shelf, name: str, removed_in: str | None = None) -> None:
        # Nothing of Whoosh's own beginning: it invents a name.
        self.indexname, self.segid, self.compound = "cuttings", name, False
        self.name = name
        self.shelf = shelf
        self.removed_in = removed_in
        self._files = (shelf.arrays(name + TERMS), shelf.arrays(name + POSTINGS))
        terms = self._files[0]
        self.articles: NDArray[np.int64] = terms["articles"]
        self.digests: NDArray[np.uint64] = terms["digests"]
        self.size = len(self.articles)
        self._lists: dict[str, TermList] = {}
        self._columns = {f: TermColumn(terms[f"{f}.terms"], terms[f"{f}.term_starts"]) for f in FIELDS}
        self._starts = {f: (terms[f"{f}.posting_starts"], terms[f"{f}.position_starts"]) for f in FIELDS}
        self._packed: dict[str, tuple[Array, Packed, Packed]] = {}
        self._offsets: dict[str, tuple[NDArray[np.int64], OffsetColumn]] = {}
        self.removed: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        if removed_in is not None:
            self.removed = shelf.arrays(removed_in)["removed"].astype(np.int64)
            if len(self.removed) and int(self.removed.max()) >= self.size:
                raise ValueError("removed documents that never were")
        self._removed_set: frozenset[int] | None = None

    def with_removed(self, numbers: NDArray[np.int64], generation: int) -> Segment:
        """Return this segment with other documents taken out, noted in a file of that generation."""
        name = f"{self.name}-{generation}{REMOVED}"
        self.shelf.write_arrays(name, {"removed": numbers.astype("<u4")})
        return Segment(self.shelf, self.name, name)

    def files(self) -> list[str]:
        """Return the names of its files."""
        return [self.name + TERMS, self.name + POSTINGS, *([self.removed_in] if self.removed_in else [])]

    def verify(self) -> None:
        """Read all files once; ValueError if they are not what was written."""
        for file in self._files:
            file.verify()
        if self.removed_in:
            self.shelf.arrays(self.removed_in).verify()

    def check_sizes(self) -> None:
        """Raise ValueError if a file was cut short since it was opened."""
        for file in self._files:
            file.check_size()

    def release(self) -> None:
        """Let the system take back the memory of the postings that were read."""
        self._files[1].release()

    def lengths(self, field: str) -> Array:
        """Return the length of a field of every document, in positions."""
        return self._files[0][f"{field}.lengths"]

    def alive(self) -> NDArray[np.bool_]:
        """Return which documents were not removed."""
        present = np.ones(self.size, dtype=np.bool_)
        present[self.removed] = False
        return present

    def column(self, field: str) -> TermColumn:
        """Return the terms of a field."""
        return self._columns[field]

    def starts(self, field: str) -> tuple[Array, Array]:
        """Return where the postings and the positions of each term begin, with the end."""
        return self._starts[field]

    def terms(self, field: str) -> TermList:
        """Return the terms of a field with the number of their articles."""
        if field not in self._lists:
            self._lists[field] = TermList(self._columns[field], np.diff(self._starts[field][0]))
        return self._lists[field]

    def numbers(self, field: str) -> tuple[Array, Packed, Packed]:
        """Return documents, counts and positions of all postings of a field; ValueError if the file was cut short."""
        self.check_sizes()
        found = self._packed.get(field)
        if found is None:
            file = self._files[1]
            found = (file[f"{field}.documents"], file.packed(f"{field}.counts"), file.packed(f"{field}.positions"))
            self._packed[field] = found
        return found

    def offset_column(self, field: str) -> OffsetColumn:
        """Return the offsets of a field of all documents; ValueError if the file was cut short."""
        return self._offset_parts(field)[1]

    def offsets(self, field: str, document: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return where the positions of a field of a document start and end in its text; empty spans are gaps."""
        self.check_sizes()
        ends, column = self._offset_parts(field)
        return column.part(int(ends[document]), int(ends[document + 1]))

    def offsets_of(
        self, field: str, documents: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """Return the same of several documents, one after another, and where among them each begins."""
        self.check_sizes()
        ends, column = self._offset_parts(field)
        return column.parts(ends[documents], ends[documents + 1])

    def _offset_parts(self, field: str) -> tuple[NDArray[np.int64], OffsetColumn]:
        """Return where the offsets of each document begin, and the offsets."""
        found = self._offsets.get(field)
        if found is None:
            self.check_sizes()
            ends = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(self.lengths(field), dtype=np.int64)))
            name, file = f"{field}.offsets", self._files[1]
            column = OffsetColumn(file[name], file[f"{name}.at"], file[f"{name}.gaps"], file[f"{name}.sizes"])
            if len(column.codes) != int(ends[-1]):
                raise ValueError("damaged offsets")
            found = self._offsets[field] = (ends, column)
        return found

    def find(self, field: str, term: bytes) -> int | None:
        """Return the index of a term, or None if it does not stand in the field."""
        column = self._columns.get(field)
        if column is None:
            return None
        index = column.find(term)
        return index if index < len(column) and column.at(index) == term else None

    def postings(self, field: str, term: bytes) -> RawPostings | None:
        """Return where a term stands, or None if it does not."""
        index = self.find(field, term)
        return None if index is None else self.postings_at(field, index)

    def postings_at(self, field: str, index: int) -> RawPostings:
        """Return where the term of an index stands; ValueError where the numbers cannot be right."""
        postings, positions = self._starts[field]
        start, end = int(postings[index]), int(postings[index + 1])
        documents, counts, all_positions = self.numbers(field)
        found = documents[start:end].astype(np.int64)
        count = counts.part(start, end)
        first, last = int(positions[index]), int(positions[index + 1])
        if len(found) != end - start or int(count.sum()) != last - first or (len(found) and found.max() >= self.size):
            raise ValueError("damaged postings")
        return RawPostings(found, count, lambda: all_positions.part(first, last))

    def union(self, field: str, terms: Sequence[bytes]) -> RawPostings:
        """Return where any of these terms (in order) stand, term after term; ValueError as above."""
        indexes = self._columns[field].find_all(terms)
        postings, positions = self._starts[field]
        documents, counts, all_positions = self.numbers(field)
        starts = postings[indexes].astype(np.int64)
        places = runs(starts, postings[indexes + 1].astype(np.int64) - starts)
        found, count = documents[places].astype(np.int64), counts.take(places)
        first = positions[indexes].astype(np.int64)
        sizes = positions[indexes + 1].astype(np.int64) - first
        if int(count.sum()) != int(sizes.sum()) or (len(found) and found.max() >= self.size):
            raise ValueError("damaged postings")
        return RawPostings(found, count, lambda: all_positions.take(runs(first, sizes)))

    # What Whoosh asks of a segment.

    def segment_id(self) -> str:
        """Return the name."""
        return self.name

    def codec(self) -> Any:
        """Return what lets Whoosh read this segment."""
        from cuttings_db.search.codec import ArrayCodec

        return ArrayCodec()

    def doc_count_all(self) -> int:
        """Return the number of documents, removed ones among them."""
        return self.size

    def deleted_count(self) -> int:
        """Return how many documents are removed."""
        return len(self.removed)

    def deleted_docs(self) -> frozenset[int]:
        """Return the removed documents."""
        if self._removed_set is None:
            self._removed_set = frozenset(self.removed.tolist())
        return self._removed_set

    def is_deleted(self, docnum: int) -> bool:
        """Say whether a document is removed."""
        return docnum in self.deleted_docs()

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        """Refuse: a segment never changes (`with_removed`)."""
        raise TypeError("a segment never changes")


def fresh_segment_name() -> str:
    """Return the name of a new segment."""
    return f"segment-{secrets.token_hex(6)}"


def write_segment(shelf: Shelf, inverted: Inverted) -> Segment:
    """Write a segment under a name of its own and open it."""
    name = fresh_segment_name()
    shelf.write_arrays(name + TERMS, inverted.term_arrays())
    shelf.write_arrays(name + POSTINGS, inverted.posting_arrays())
    return Segment(shelf, name)
