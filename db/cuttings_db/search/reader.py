"""A pinned generation of the index as a source of matches: rows in the order of article ids, decoded postings kept."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from cuttings_db.search.arrays import Array
from cuttings_db.search.contents import ArrayIndex
from cuttings_db.search.document import FIELDS, Document
from cuttings_db.search.lexicon import Lexicon
from cuttings_db.search.matching import ROW, Floats, Integers, Postings
from cuttings_db.search.segment import RawPostings

__all__ = ["Generation"]

_CACHE_BYTES = 64 * 1024 * 1024
_TITLE_SHARE = 3.0
_EMPTY = np.zeros(0, dtype=np.int64)


def _size(postings: Postings) -> int:
    """Return about how many bytes decoded postings take, with their keys."""
    return 300 + 16 * len(postings.rows) + 12 * int(postings.counts.sum())


def _joined(parts: Sequence[Array]) -> Array:
    """Return arrays one after another."""
    if len(parts) == 1:
        return parts[0]
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)


class Generation:
    """The articles of one commit of an index; segments that do not change are shared with other generations."""

    def __init__(self, index: ArrayIndex) -> None:
        self.segments = tuple(index.segments)
        sizes = [segment.size for segment in self.segments]
        self.bases: list[int] = [0, *np.cumsum(sizes).tolist()][: len(sizes)]
        articles = _joined([s.articles for s in self.segments])
        numbers = np.flatnonzero(_joined([s.alive() for s in self.segments]))
        numbers = numbers[np.argsort(articles[numbers], kind="stable")]
        # Numbers in the index by row; a row is a place in the order of ids.
        self._numbers: Integers = numbers
        self.ids: Integers = articles[numbers].astype(np.int64)
        self.rows = len(numbers)
        self._digests = _joined([s.digests for s in self.segments])
        text, title = (_joined([s.lengths(f).astype(np.float64) for s in self.segments]) for f in ("text", "title"))
        self.lengths: Floats = (text + _TITLE_SHARE * title)[numbers].astype(np.float64)
        self._row_of = np.full(len(articles), -1, dtype=np.int64)
        self._row_of[numbers] = np.arange(self.rows)
        self._lexicons: dict[str, Lexicon] = {}
        self._kept: OrderedDict[tuple[str, str | tuple[str, ...]], Postings] = OrderedDict()
        self._kept_bytes = 0
        self._lock = threading.Lock()

    def _row(self, article: int) -> int | None:
        """Return the row of an article, or None if it is not in the index."""
        row = int(np.searchsorted(self.ids, article))
        return row if row < self.rows and self.ids[row] == article else None

    def holds(self, document: Document) -> bool:
        """Say whether exactly this content is in the index."""
        row = self._row(document.id)
        return row is not None and int(self._digests[self._numbers[row]]) == document.digest()

    def places(self, articles: Iterable[int]) -> dict[str, Integers]:
        """Return the document numbers of articles by the name of their segment; unknown articles have none."""
        rows = [row for article in articles if (row := self._row(article)) is not None]
        numbers = np.sort(self._numbers[rows])
        places: dict[str, Integers] = {}
        for base, segment in zip(self.bases, self.segments, strict=True):
            first, last = np.searchsorted(numbers, (base, base + segment.size))
            if first < last:
                places[segment.name] = numbers[first:last] - base
        return places

    def lexicon(self, field: str) -> Lexicon:
        """Return the terms of a field."""
        with self._lock:
            for segment in self.segments:
                segment.check_sizes()
            if field not in self._lexicons:
                self._lexicons[field] = Lexicon(s.terms(field) for s in self.segments)
            return self._lexicons[field]

    def postings(self, field: str, term: str) -> Postings:
        """Return where a term stands; the last used are kept decoded, up to 64 MB."""
        return self._keep((field, term), lambda: self._decode(field, (term,)))

    def union(self, field: str, terms: tuple[str, ...]) -> Postings:
        """Return where any of these terms stands, counts added, keys each once; kept likewise."""
        if len(terms) == 1:
            return self.postings(field, terms[0])
        return self._keep((field, terms), lambda: self._decode(field, terms))

    def _keep(self, key: tuple[str, str | tuple[str, ...]], decode: Callable[[], Postings]) -> Postings:
        """Return what was kept under a key, or what `decode` makes, which is then kept."""
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
                return found
            found = decode()
            self._kept[key] = found
            self._kept_bytes += _size(found)
            while self._kept_bytes > _CACHE_BYTES and len(self._kept) > 1:
                _, gone = self._kept.popitem(last=False)
                self._kept_bytes -= _size(gone)
            return found

    def _decode(self, field: str, terms: tuple[str, ...]) -> Postings:
        """Read terms from every segment, without what was removed, in the order of rows."""
        if field not in FIELDS:
            return Postings(_EMPTY, _EMPTY, lambda: _EMPTY)
        encoded = sorted(term.encode("utf-8", "surrogatepass") for term in terms)
        found: list[tuple[Integers, RawPostings]] = []
        for base, segment in zip(self.bases, self.segments, strict=True):
            raw = segment.postings(field, encoded[0]) if len(encoded) == 1 else segment.union(field, encoded)
            if raw is not None:
                found.append((self._row_of[raw.documents + base], raw))
        if not found:
            return Postings(_EMPTY, _EMPTY, lambda: _EMPTY)
        row, count = _joined([f[0] for f in found]), _joined([f[1].counts for f in found])

        def keys() -> Integers:
            key: Integers = (np.repeat(row, count) << ROW) | _joined([f[1].positions for f in found])
            if (key[:1] < 0).any() or not (key[1:] > key[:-1]).all():
                key = np.unique(key[key >= 0])
            return key

        if len(encoded) > 1:
            total = np.bincount(row[row >= 0], weights=count[row >= 0], minlength=self.rows)
            rows = np.flatnonzero(total)
            return Postings(rows, total[rows].astype(np.int64), keys)
        living = row >= 0
        if living.all() and (row[1:] > row[:-1]).all():
            return Postings(row, count, keys)
        order = np.argsort(row, kind="stable")
        order = order[len(order) - int(living.sum()) :]
        return Postings(row[order], count[order], keys)
