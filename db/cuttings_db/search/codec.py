"""What lets Whoosh's own readers and searcher read our segments: terms, postings and columns over mapped arrays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from whoosh.codec import base
from whoosh.matching.mcore import LeafMatcher
from whoosh.reading import TermInfo, TermNotFound

from cuttings_db.search.document import FIELDS
from cuttings_db.search.fields import COLUMNS, ArrayColumnReader
from cuttings_db.search.segment import Segment

__all__ = ["ArrayCodec"]


class ArrayMatcher(LeafMatcher):
    """Walks over the postings of one term."""

    def __init__(self, segment: Segment, field: str, index: int, term: bytes, format_: Any, scorer: Any) -> None:
        self._term = (field, term)
        self.format, self.scorer = format_, scorer
        raw = segment.postings_at(field, index)
        lengths = segment.lengths(field)[raw.documents]
        self._max_weight, self._min_length = float(raw.counts.max()), int(lengths.min())
        self._ids: list[int] = raw.documents.tolist()
        self._counts: list[int] = raw.counts.tolist()
        self._ends = np.cumsum(raw.counts)
        self._raw, self._positions = raw, np.zeros(0, dtype="<u4")
        self._at = 0

    def is_active(self) -> bool:
        """Say whether there is a current posting."""
        return self._at < len(self._ids)

    def reset(self) -> None:
        """Go back to the first posting."""
        self._at = 0

    def copy(self) -> ArrayMatcher:
        """Return another one at the same place."""
        other = object.__new__(ArrayMatcher)
        other.__dict__.update(self.__dict__)
        return other

    def id(self) -> int:
        """Return the document."""
        return self._ids[self._at]

    def next(self) -> None:
        """Go to the next posting."""
        self._at += 1

    def skip_to(self, id: int) -> None:
        """Go to the first posting of this document or a later one."""
        self._at = max(self._at, int(np.searchsorted(self._raw.documents, id)))

    def skip_to_quality(self, minquality: float) -> int:
        """Skip everything if no posting can be better: all are one block."""
        if self.scorer.block_quality(self) > minquality:
            return 0
        self._at = len(self._ids)
        return 1

    def weight(self) -> float:
        """Return how often the term stands in the document."""
        return float(self._counts[self._at])

    def value(self) -> bytes:
        """Return the positions as bytes."""
        if not len(self._positions):
            self._positions = self._raw.positions.astype("<u4")
        end = int(self._ends[self._at])
        return self._positions[end - self._counts[self._at] : end].tobytes()

    def block_min_length(self) -> int:
        """Return the length of the shortest document."""
        return self._min_length

    def block_max_weight(self) -> float:
        """Return the greatest number of occurrences."""
        return self._max_weight


class ArrayCursor(base.FieldCursor):
    """A place among the terms of a field."""

    def __init__(self, segment: Segment, field: str) -> None:
        self._column = segment.column(field)
        self._at = 0

    def text(self) -> str | None:
        """Return the term, None after the last."""
        return self._column[self._at] if self._at < len(self._column) else None

    def first(self) -> str | None:
        """Go to the first term."""
        self._at = 0
        return self.text()

    def find(self, string: str | bytes) -> str | None:
        """Go to this term or the first one after it."""
        self._at = self._column.find(string if isinstance(string, bytes) else string.encode("utf-8", "surrogatepass"))
        return self.text()

    def next(self) -> str | None:
        """Go to the next term."""
        self._at = min(self._at + 1, len(self._column))
        return self.text()

    def is_valid(self) -> bool:
        """Say whether there is a current term."""
        return self._at < len(self._column)


class ArrayTermsReader(base.TermsReader):
    """The terms of a segment."""

    def __init__(self, segment: Segment) -> None:
        self._segment = segment

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self._segment.find(*term) is not None

    def _place(self, fieldname: str, text: bytes) -> int:
        index = self._segment.find(fieldname, text)
        if index is None:
            raise KeyError((fieldname, text))
        return index

    def indexed_field_names(self) -> Iterable[str]:
        """Return the fields in order."""
        return sorted(FIELDS)

    def cursor(self, fieldname: str, fieldobj: Any) -> ArrayCursor:
        """Return a cursor at the first term of a field."""
        return ArrayCursor(self._segment, fieldname)

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Return all terms in order."""
        return (item for name in sorted(FIELDS) for item in self.terms_from(name, b"") if item[0] == name)

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Return the terms from this one on, those of later fields after them."""
        for name in sorted(FIELDS):
            if name >= fieldname:
                column = self._segment.column(name)
                for index in range(column.find(prefix) if name == fieldname else 0, len(column)):
                    yield name, column.at(index)

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Return all terms with what is known of them."""
        return ((item, self.term_info(*item)) for item in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Return the terms from this one on with what is known of them."""
        return ((item, self.term_info(*item)) for item in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Return what is known of a term; KeyError, as Whoosh's reader expects."""
        raw = self._segment.postings_at(fieldname, self._place(fieldname, text))
        lengths = self._segment.lengths(fieldname)[raw.documents]
        info: Any = TermInfo  # without annotations
        found: TermInfo = info(
            float(raw.counts.sum()),
            len(raw.documents),
            int(lengths.min()),
            int(lengths.max()),
            float(raw.counts.max()),
            int(raw.documents[0]),
            int(raw.documents[-1]),
        )
        return found

    def frequency(self, fieldname: str, text: bytes) -> float:
        """Return how often a term occurs."""
        return float(self.term_info(fieldname, text).weight())

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """Return in how many documents a term occurs."""
        return int(self.term_info(fieldname, text).doc_frequency())

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> ArrayMatcher:
        """Return what walks over a term's postings; TermNotFound."""
        index = self._segment.find(fieldname, text)
        if index is None:
            raise TermNotFound(f"No term {fieldname}:{text!r}")
        return ArrayMatcher(self._segment, fieldname, index, text, format_, scorer)


class ArrayDocuments(base.PerDocumentReader):
    """What is known of the documents of a segment."""

    def __init__(self, segment: Segment) -> None:
        self._segment = segment

    def doc_count(self) -> int:
        """Return the number of living documents."""
        return self._segment.size - self._segment.deleted_count()

    def doc_count_all(self) -> int:
        """Return the number of documents."""
        return self._segment.size

    def has_deletions(self) -> bool:
        """Say whether any are removed."""
        return self._segment.deleted_count() > 0

    def is_deleted(self, docnum: int) -> bool:
        """Say whether this one is removed."""
        return self._segment.is_deleted(docnum)

    def deleted_docs(self) -> frozenset[int]:
        """Return the removed ones."""
        return self._segment.deleted_docs()

    def supports_columns(self) -> bool:
        """Say that there are columns."""
        return True

    def has_column(self, fieldname: str) -> bool:
        """Say whether a field has a column."""
        return fieldname in COLUMNS

    def list_columns(self) -> Iterable[str]:
        """Return the fields with columns."""
        return COLUMNS

    def column_reader(self, fieldname: str, column: Any) -> ArrayColumnReader:
        """Return the numbers of a column."""
        return ArrayColumnReader(self._segment.articles if fieldname == "article" else self._segment.digests)

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """Return the exact length of a field in positions."""
        return int(self._segment.lengths(fieldname)[docnum]) if fieldname in FIELDS else default

    def field_length(self, fieldname: str) -> int:
        """Return the sum of all lengths."""
        return int(self._segment.lengths(fieldname).sum(dtype=np.int64)) if fieldname in FIELDS else 0

    def min_field_length(self, fieldname: str) -> int:
        """Return the smallest length."""
        return int(self._segment.lengths(fieldname).min()) if fieldname in FIELDS else 0

    def max_field_length(self, fieldname: str) -> int:
        """Return the greatest length."""
        return int(self._segment.lengths(fieldname).max()) if fieldname in FIELDS else 0

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        """Return what is stored: the article's id."""
        return {"article": int(self._segment.articles[docnum])}


class ArrayCodec(base.Codec):
    """Joins a segment with Whoosh's readers. Writing is our own writer's."""

    def terms_reader(self, storage: Any, segment: Segment) -> ArrayTermsReader:
        """Return the reader of terms."""
        return ArrayTermsReader(segment)

    def per_document_reader(self, storage: Any, segment: Segment) -> ArrayDocuments:
        """Return the reader of documents."""
        return ArrayDocuments(segment)

    def per_document_writer(self, storage: Any, segment: Any) -> Any:
        """Refuse, as all that follow: segments are written whole, by our own writer."""
        raise TypeError("segments are written whole")

    field_writer = new_segment = per_document_writer

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> Any:
        """Refuse."""
        raise TypeError("segments are written whole")

    def postings_reader(self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None) -> Any:
        """Refuse: postings are read by `ArrayTermsReader.matcher`."""
        raise TypeError("postings are read through their terms")
