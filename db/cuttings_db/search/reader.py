"""A pinned generation of the index as a source of matches: rows in the order of article ids, decoded postings kept."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable

import numpy as np

from cuttings_db.search.contents import ArrayIndex
from cuttings_db.search.decoding import Decoder
from cuttings_db.search.document import FIELDS, Document
from cuttings_db.search.excerpt import Excerpt
from cuttings_db.search.keeping import Keeping
from cuttings_db.search.lattice import Edge
from cuttings_db.search.lexicon import Lexicon
from cuttings_db.search.matching import APART, Floats, Integers, Postings, Selection, joined
from cuttings_db.search.query import Node
from cuttings_db.search.ranking import Found, length_norms

__all__ = ["Generation"]

_POSTINGS_BYTES, _LEAVES_BYTES = 32 * 1024 * 1024, 20 * 1024 * 1024
# A phrase is looked for in some rows only, where those are so many times fewer than those of its commonest word.
_NARROW = 4


class Generation:
    """The articles of one commit of an index; segments that do not change are shared with other generations."""

    def __init__(self, index: ArrayIndex) -> None:
        self.segments = tuple(index.segments)
        sizes = [segment.size for segment in self.segments]
        bases: list[int] = [0, *np.cumsum(sizes).tolist()][: len(sizes)]
        articles = joined([s.articles for s in self.segments])
        alive = [np.flatnonzero(s.alive()) + base for s, base in zip(self.segments, bases, strict=True)]
        numbers = joined(alive)
        if (articles[1:] < articles[:-1]).any():
            numbers = numbers[np.argsort(articles[numbers], kind="stable")]
        # Numbers in the index by row; a row is a place in the order of ids.
        self._numbers: Integers = numbers
        self._bases = bases
        self.ids: Integers = articles[numbers].astype(np.int64)
        self.rows = len(numbers)
        self.documents = len(articles)
        row_of = np.full(len(articles), -1, dtype=np.int64)
        row_of[numbers] = np.arange(self.rows)
        self._decoder = Decoder(self.segments, bases, row_of, self.rows)
        self._lexicons: dict[str, Lexicon] = {}
        self._lengths: dict[str, Integers] = {}
        self._norms: dict[str, Floats] = {}
        self._key_bases: dict[str, Integers] = {}
        self._kept: Keeping[Postings] = Keeping(_POSTINGS_BYTES)
        self._leaves: Keeping[Found] = Keeping(_LEAVES_BYTES)
        self._lock = threading.RLock()

    def _row(self, article: int) -> int | None:
        """Return the row of an article, or None if it is not in the index."""
        row = int(np.searchsorted(self.ids, article))
        return row if row < self.rows and self.ids[row] == article else None

    def holds(self, document: Document) -> bool:
        """Say whether exactly this content is in the index."""
        row = self._row(document.id)
        if row is None:
            return False
        segment, number = self.place(row)
        return int(self.segments[segment].digests[number]) == document.digest()

    def place(self, row: int) -> tuple[int, int]:
        """Return the segment of a row and its document number there."""
        number = int(self._numbers[row])
        segment = int(np.searchsorted(self._bases, number, "right")) - 1
        return segment, number - self._bases[segment]

    def places(self, articles: Iterable[int]) -> dict[str, Integers]:
        """Return the document numbers of articles by the name of their segment; unknown articles have none."""
        rows = [row for article in articles if (row := self._row(article)) is not None]
        numbers = np.sort(self._numbers[rows])
        places: dict[str, Integers] = {}
        for base, segment in zip(self._bases, self.segments, strict=True):
            first, last = np.searchsorted(numbers, (base, base + segment.size))
            if first < last:
                places[segment.name] = numbers[first:last] - base
        return places

    def rows_of(self, articles: Integers) -> Integers:
        """Return the rows of those of these articles that are in the index, in order."""
        wanted = np.unique(articles)
        rows = np.searchsorted(self.ids, wanted)
        rows = rows[rows < self.rows]
        return rows[np.isin(self.ids[rows], wanted)]

    def offsets(self, field: str, rows: Integers) -> tuple[Integers, Integers, Integers]:
        """Return where the positions of a field of some rows start and end in their texts, row after row.

        The first array says where among them each row begins.
        """
        numbers = self._numbers[rows]
        owners = np.searchsorted(self._bases, numbers, "right") - 1
        bases = np.zeros(len(rows), dtype=np.int64)
        starts: list[Integers] = []
        ends: list[Integers] = []
        total = 0
        for owner in np.unique(owners).tolist():
            mine = np.flatnonzero(owners == owner)
            first, start, end = self.segments[owner].offsets_of(field, numbers[mine] - self._bases[owner])
            bases[mine] = first + total
            total += len(start)
            starts.append(start)
            ends.append(end)
        return bases, joined(starts), joined(ends)

    def lexicon(self, field: str) -> Lexicon:
        """Return the terms of a field."""
        with self._lock:
            for segment in self.segments:
                segment.check_sizes()
            if field not in self._lexicons:
                known = field in FIELDS
                self._lexicons[field] = Lexicon(s.terms(field) for s in self.segments if known)
            return self._lexicons[field]

    def lengths(self, field: str) -> Integers:
        """Return the number of positions of a field in every row."""
        if field not in self._lengths:
            parts = [s.lengths(field).astype(np.int64) for s in self.segments if field in FIELDS]
            self._lengths[field] = joined(parts)[self._numbers] if parts else np.zeros(self.rows, dtype=np.int64)
        return self._lengths[field]

    def bases(self, field: str) -> Integers:
        """Return the key of the first position of each row, and an end."""
        if field not in self._key_bases:
            ends = np.cumsum(self.lengths(field) + APART)
            self._key_bases[field] = np.concatenate((np.zeros(1, dtype=np.int64), ends))
        return self._key_bases[field]

    def norms(self, field: str) -> Floats:
        """Return what the length of a field does to scores, by row; removed documents count for the mean."""
        if field not in self._norms:
            total = sum(int(s.lengths(field).sum(dtype=np.int64)) for s in self.segments if field in FIELDS)
            mean = total / max(self.documents, 1)
            self._norms[field] = length_norms(self.lengths(field).astype(np.float64), mean)
        return self._norms[field]

    def holding(self, field: str, selection: Selection) -> int:
        """Return in how many documents these terms occur, removed ones among them."""
        return self.lexicon(field).frequencies(selection)

    def choose(self, field: str, edge: Edge, distance: int = 0) -> tuple[Selection, Selection]:
        """Return the terms that spell an edge's word itself, and the others for which it stands."""
        return self.lexicon(field).choose(edge, distance)

    def shaped(self, field: str, pattern: str) -> Selection:
        """Return the terms of a shape."""
        return self.lexicon(field).shaped(pattern)

    def located(self, field: str, selection: Selection) -> list[tuple[int, Integers]]:
        """Return where these terms stand: (positions covered, sorted keys) each."""
        parted = self.lexicon(field).by_span(selection)
        return [(span, self.postings(field, part).keys) for span, part in parted]

    def postings(self, field: str, selection: Selection) -> Postings:
        """Return where any of these terms stands; the last used are kept decoded, within a limit."""
        with self._lock:
            make = lambda: self._decoder.postings(field, selection, self.bases(field))  # noqa: E731 - made if not kept
            return self._kept.get_or_make((field, selection.key), make)

    def release(self) -> None:
        """Give back the memory of what was read, if it is much."""
        self._decoder.release()

    def keep(self, node: Node, make: Callable[[], Found]) -> Found:
        """Return what is kept of a leaf, or what `make` makes."""
        return self._leaves.get_or_make((node,), make)

    def excerpt(self, rows: Integers) -> Excerpt:
        """Return some rows, in order, as a source of their own."""
        return Excerpt(self, self._decoder, rows)

    def narrowed(self, field: str, words: tuple[Selection, ...]) -> Excerpt | None:
        """Return the rows where all these words stand as a source, or None where that spares too little."""
        found = sorted((self.postings(field, word) for word in words), key=lambda postings: len(postings.rows))
        commonest = len(found[-1].rows)
        if len(found[0].rows) * _NARROW > commonest and "keys" in found[-1].__dict__:
            return None
        rows = found[0].rows
        for other in found[1:]:
            places = np.searchsorted(other.rows, rows)
            places[places == len(other.rows)] = 0
            rows = rows[other.rows[places] == rows] if len(other.rows) else rows[:0]
        return self.excerpt(rows) if len(rows) * _NARROW < commonest else None
