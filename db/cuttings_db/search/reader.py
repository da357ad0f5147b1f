"""A pinned generation of the index as a source of matches: rows in the order of article ids, decoded postings kept."""

from __future__ import annotations

import threading
from collections import OrderedDict

import numpy as np
from numpy.typing import NDArray
from whoosh.index import FileIndex

from cuttings_db.search.engine import FIELDS, Segment, raw_segments
from cuttings_db.search.lexicon import Lexicon
from cuttings_db.search.matching import ROW, Floats, Integers, Postings

__all__ = ["Generation"]

_CACHE_BYTES = 64 * 1024 * 1024
_TITLE_SHARE = 3.0
_EMPTY = np.zeros(0, dtype=np.int64)


def _size(postings: Postings) -> int:
    """Return about how many bytes decoded postings take, with their keys."""
    return 300 + 16 * len(postings.rows) + 12 * int(postings.counts.sum())


class Generation:
    """The articles of one commit. Segments that an older generation has open are taken over."""

    def __init__(self, index: FileIndex, older: Generation | None = None) -> None:
        known = {s.name: s for s in older.segments} if older else {}
        self.segments: list[Segment] = []
        for raw in raw_segments(index):
            segment = known.get(str(raw.segment_id())) or Segment(index, raw)
            segment.removed = np.fromiter(raw.deleted_docs(), dtype=np.int64)
            self.segments.append(segment)
        facts: list[tuple[int, int, int, int]] = []
        alive: list[bool] = []
        self.bases: list[int] = []
        for segment in self.segments:
            self.bases.append(len(facts))
            facts.extend(segment.articles())
            present = np.ones(segment.size, dtype=np.bool_)
            present[segment.removed] = False
            alive.extend(present.tolist())
        # Article -> (number in the index, digest of its content), the living only.
        self.present = {f[0]: (n, f[3]) for n, f in enumerate(facts) if alive[n]}
        ordered = sorted((article, number) for article, (number, _) in self.present.items())
        self.ids: Integers = np.array([a for a, _ in ordered], dtype=np.int64)
        numbers = np.array([n for _, n in ordered], dtype=np.int64)
        self.rows = len(ordered)
        lengths = np.array([f[1] + _TITLE_SHARE * f[2] for f in facts], dtype=np.float64)
        self.lengths: Floats = lengths[numbers] if self.rows else np.zeros(0)
        self._row_of = np.full(len(facts), -1, dtype=np.int64)
        self._row_of[numbers] = np.arange(self.rows)
        self._lexicons: dict[str, Lexicon] = {}
        self._kept: OrderedDict[tuple[str, str], Postings] = OrderedDict()
        self._kept_bytes = 0
        self._lock = threading.Lock()

    def lexicon(self, field: str) -> Lexicon:
        """Return the terms of a field."""
        with self._lock:
            if field not in self._lexicons:
                self._lexicons[field] = Lexicon(s.terms(field) for s in self.segments)
            return self._lexicons[field]

    def postings(self, field: str, term: str) -> Postings:
        """Return where a term stands; the last used are kept decoded, up to 64 MB."""
        key = (field, term)
        # Whoosh's readers seek in shared files: one at a time.
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
                return found
            found = self._decode(field, term)
            self._kept[key] = found
            self._kept_bytes += _size(found)
            while self._kept_bytes > _CACHE_BYTES and len(self._kept) > 1:
                _, gone = self._kept.popitem(last=False)
                self._kept_bytes -= _size(gone)
            return found

    def _decode(self, field: str, term: str) -> Postings:
        """Read a term from every segment, without what was removed, in the order of rows."""
        if field not in FIELDS:
            return Postings(_EMPTY, _EMPTY, lambda: _EMPTY)
        text = term.encode("utf-8", "surrogatepass")
        found: list[tuple[Integers, Integers, NDArray[np.uint32]]] = []
        for base, segment in zip(self.bases, self.segments, strict=True):
            raw = segment.postings(field, text)
            if raw is not None:
                found.append((self._row_of[raw.documents + base], raw.counts, raw.positions))
        if not found:
            return Postings(_EMPTY, _EMPTY, lambda: _EMPTY)
        row = found[0][0] if len(found) == 1 else np.concatenate([f[0] for f in found])
        count = found[0][1] if len(found) == 1 else np.concatenate([f[1] for f in found])

        def keys() -> Integers:
            position = np.concatenate([f[2] for f in found]).astype(np.int64)
            key = (np.repeat(row, count) << ROW) | position
            key = key[key >= 0]
            key.sort()
            return key

        living = row >= 0
        if living.all() and (row[1:] > row[:-1]).all():
            return Postings(row, count, keys)
        order = np.argsort(row, kind="stable")
        order = order[len(order) - int(living.sum()) :]
        return Postings(row[order], count[order], keys)

    def close(self, newer: Generation | None = None) -> None:
        """Let go of the files that a newer generation does not use."""
        kept = {id(s) for s in newer.segments} if newer else set()
        for segment in self.segments:
            if id(segment) not in kept:
                segment.close()
