"""Match the leaves of a question against one field of a source: how often, in which form, and where."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cuttings_db.folding import fold
from cuttings_db.search.chunks import CHUNK, GRAM
from cuttings_db.search.lattice import Edge, Lattice, lattice
from cuttings_db.search.matching import CountedSource, Floats, Integers, NarrowSource, Selection, Source, Spans, spans
from cuttings_db.search.nearness import near_each_other
from cuttings_db.search.query import Fuzzy, Node, Phrase, Prefix, Term, Wildcard

__all__ = ["Counted", "LeafCounter", "LeafMatcher"]

_FORM_WEIGHT = 0.5  # of an occurrence in another form; in exactly its own: 1
_JOINTS = re.compile(r"(?<![0-9])[-/'._&]|[-/'._&](?![0-9?*])")
_NOTHING: Integers = np.zeros(0, dtype=np.int64)


class Counted(NamedTuple):
    """Rows in order with how often a leaf matches there, in its forms too, and where in exactly its form.

    `exact` is None where a leaf has no other forms; `words` are the words of a plain phrase, `terms` the selections
    whose numbers of articles say how rare the leaf is (None: the rows are counted).
    """

    rows: Integers
    counts: Floats
    exact: NDArray[np.bool_] | None
    words: tuple[Selection, ...] = ()
    terms: Selection | None = None


class LeafMatcher:
    """Match leaves against a source; shared by search, passages and marks."""

    def __init__(self, source: Source, check: Callable[[], None]) -> None:
        self.source = source
        self.check = check

    def lattices(self, node: Node) -> list[Lattice]:
        """Return the lattices of a leaf: one, or one for each word where words are near each other."""
        whole: Lattice | None = None
        if isinstance(node, Term):
            whole = lattice(node.text, loose=not node.exact)
        elif isinstance(node, Prefix):
            whole = lattice(node.text, last="typed" if node.typed else "prefix")
        elif isinstance(node, Fuzzy):
            whole = lattice(node.text, last="fuzzy")
        elif isinstance(node, Phrase) and node.slop:
            return [found for word in node.words if (found := lattice(word))]
        elif isinstance(node, Phrase):
            whole = lattice(" ".join(node.words))
        return [whole] if whole else []

    def terms(self, field: str, node: Node) -> Callable[[Edge], Sequence[Selection]]:
        """Return what gives the terms of an edge for this leaf."""
        distance = node.distance if isinstance(node, Fuzzy) else 0
        return lambda edge: self.source.choose(field, edge, distance)

    def shaped(self, field: str, node: Wildcard) -> Selection:
        """Return the terms of a shape."""
        pattern = _JOINTS.sub("", fold(node.text))
        return self.source.shaped(field, re.sub(r"\*+", "*", pattern))

    def pieces(self, node: Wildcard) -> list[Term]:
        """Return the pieces of a shape in a script of characters, where `*` and `?` stand between them."""
        if not GRAM.search(node.text):
            return []
        return [Term(node.field, p, True) for p in re.split(r"[*?]+", node.text) if CHUNK.search(p)]

    def spans(self, field: str, node: Node) -> list[Spans]:
        """Return where a leaf matches in a field: one entry, or one for each word of words near each other."""
        if isinstance(node, Wildcard):
            parts = self.pieces(node)
            if parts:
                return [found for part in parts for found in self.spans(field, part)]
            terms = self.shaped(field, node)
            edge = Edge(0, 1, node.text)
            return [_any_length(self.source, field, terms, edge, self.check)]
        terms_of = self.terms(field, node)
        found = [spans(self.source, field, part, terms_of, self.check) for part in self.lattices(node)]
        if isinstance(node, Phrase) and node.slop and len(found) > 1:
            return near_each_other(found, self.source.bases(field), node.slop, self.check)[1]
        return found


class LeafCounter(LeafMatcher):
    """Counts in every row how often a leaf matches."""

    def __init__(self, source: CountedSource, check: Callable[[], None]) -> None:
        super().__init__(source, check)
        self.whole = source

    def count(self, field: str, node: Node) -> Counted:
        """Return for the rows of a leaf how often it matches."""
        if isinstance(node, Wildcard) and not self.pieces(node):
            found = self.whole.postings(field, self.shaped(field, node))
            return Counted(found.rows, found.counts.astype(np.float64) * _FORM_WEIGHT, None)
        parts = self.lattices(node)
        if len(parts) == 1 and len(parts[0].edges) == 1:
            return self._count_terms(field, node, parts[0].edges[0])
        words = self._plain_words(field, node, parts)
        rows: Integers | None = None
        counts: Integers = _NOTHING
        bases = self.whole.bases(field)
        for part in self._located(field, node, words):
            here, times = _per_row(part.starts, bases)
            if rows is None:
                rows, counts = here, times
            else:
                rows, left, right = np.intersect1d(rows, here, assume_unique=True, return_indices=True)
                counts = np.minimum(counts[left], times[right])
        if rows is None:
            rows = _NOTHING
        in_order = isinstance(node, Phrase) and not node.slop
        return Counted(rows, counts.astype(np.float64), None, words if in_order else ())

    def _located(self, field: str, node: Node, words: tuple[Selection, ...]) -> list[Spans]:
        """Return where a leaf of several terms matches."""
        # Only where all words stand can the phrase: where one of them is rare, few positions are read.
        part = self.whole.narrowed(field, words) if len(words) > 1 else None
        if part is None:
            return self.spans(field, node)
        found = LeafMatcher(part, self.check).spans(field, node)
        return [_widened(s, part, self.whole, field) for s in found]

    def _plain_words(self, field: str, node: Node, parts: list[Lattice]) -> tuple[Selection, ...]:
        """Return the words of a phrase or of words near each other that are single words; none for all other leaves."""
        if not isinstance(node, Phrase):
            return ()
        edges = [edge for part in parts for edge in part.edges]
        plain = (0, 1) if node.slop else None
        if any(
            not e.text or e.way != "exact" or (e.start, e.end) != (plain or (i, i + 1)) for i, e in enumerate(edges)
        ):
            return ()
        return tuple(self.source.choose(field, edge)[0] for edge in edges)

    def _count_terms(self, field: str, node: Node, edge: Edge) -> Counted:
        """Count a leaf that is one word in all its forms."""
        own, others = self.terms(field, node)(edge)
        self.check()
        mine = self.whole.postings(field, own)
        if not len(others):
            return Counted(mine.rows, mine.counts.astype(np.float64), None, (), own)
        self.check()
        rest = self.whole.postings(field, others)
        if not len(mine.rows):
            forms = rest.counts.astype(np.float64) * _FORM_WEIGHT
            return Counted(rest.rows, forms, np.zeros(len(rest.rows), dtype=np.bool_))
        total = np.zeros(self.whole.rows)
        total[rest.rows] = _FORM_WEIGHT * rest.counts
        total[mine.rows] += mine.counts
        exact = np.zeros(self.whole.rows, dtype=np.bool_)
        exact[mine.rows] = True
        rows = np.flatnonzero(total)
        return Counted(rows, total[rows], exact[rows])


def _any_length(source: Source, field: str, terms: Selection, edge: Edge, check: Callable[[], None]) -> Spans:
    """Return where any of these terms stands, however many positions each covers."""
    one = Lattice(1, (edge,), (0, 1))
    return spans(source, field, one, lambda _: (terms,), check)


def _per_row(keys: Integers, bases: Integers) -> tuple[Integers, Integers]:
    """Return the rows in which ascending keys lie, and how many in each."""
    if len(keys) * 8 < len(bases):
        return np.unique(np.searchsorted(bases, keys, "right") - 1, return_counts=True)
    ends = np.searchsorted(keys, bases)
    times = np.diff(ends)
    rows = np.flatnonzero(times)
    return rows, times[rows]


def _widened(found: Spans, source: NarrowSource, whole: Source, field: str) -> Spans:
    """Return spans in some rows of a source as spans in all its rows."""
    if not len(found.starts):
        return found
    inner, outer = source.bases(field), whole.bases(field)
    row = np.searchsorted(inner, found.starts, "right") - 1
    moved = outer[source.chosen_rows[row]] - inner[row]
    return Spans(found.starts + moved, found.ends + moved)
