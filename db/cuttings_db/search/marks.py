"""Show why an article was found where the index does not know: hits matched against the text itself."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from cuttings_db.model import Part
from cuttings_db.search.analysis import Analysis, analyse
from cuttings_db.search.executor import nothing_to_check
from cuttings_db.search.lattice import Edge
from cuttings_db.search.lexicon import Lexicon
from cuttings_db.search.locating import leaf_spans, marked_leaves, worth_of
from cuttings_db.search.matching import APART, Integers, Selection
from cuttings_db.search.passages import HitSpans, best_stretch, shown
from cuttings_db.search.query import Query
from cuttings_db.search.terms import TermList, WrittenTerms

__all__ = ["marks", "snippet"]


class TextSource:
    """One text as a source of a single row, so that marks are matched by the same rules as the index."""

    rows = 1

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        terms = WrittenTerms(sorted(analysis.terms))
        self._terms = TermList(terms, [1] * len(terms))
        self._lexicon = Lexicon([self._terms])
        self._bases = np.array([0, analysis.length + APART])

    def bases(self, field: str) -> Integers:
        """Return the key of the first position, and an end."""
        return self._bases

    def choose(self, field: str, edge: Edge, distance: int = 0) -> tuple[Selection, Selection]:
        """Return the terms that spell an edge's word itself, and the others for which it stands."""
        return self._lexicon.choose(edge, distance)

    def shaped(self, field: str, pattern: str) -> Selection:
        """Return the terms of a shape."""
        return self._lexicon.shaped(pattern)

    def located(self, field: str, selection: Selection) -> list[tuple[int, Integers]]:
        """Return where these terms stand in the text: (positions covered, sorted keys) each; every field is it."""
        found: list[tuple[int, Integers]] = []
        for span, part in self._lexicon.by_span(selection):
            places = [p for i in part.parts[0] for p in self.analysis.terms[self._terms.terms[int(i)]]]
            found.append((span, np.unique(np.array(places, dtype=np.int64))))
        return found


@lru_cache(maxsize=4)
def _source(text: str) -> TextSource:
    """Return a text as a source; the last few are kept, since a reader asks again for the same text."""
    return TextSource(analyse(text))


def _found(text: str, query: Query, field: str) -> HitSpans:
    """Return every hit in a text, matched against the text itself."""
    wanted = marked_leaves(query, field)
    source = _source(text)
    _, first, last, leaf = leaf_spans(source, "text", wanted, nothing_to_check)
    starts, ends = np.array(source.analysis.starts), np.array(source.analysis.ends)
    if not len(first):
        return HitSpans(first, first, first, worth_of(wanted))
    start, end = starts[first], ends[last - 1]
    order = np.lexsort((end, start))
    order = order[end[order] > np.maximum(start[order], -1)]
    return HitSpans(start[order], end[order], leaf[order], worth_of(wanted))


def marks(text: str, query: Query, offset: int = 0, field: str = "text") -> list[Part]:
    """Return the spans of all hits in a text, in order, not empty, never overlapping, each moved on by `offset`.

    `field` says what the text is ("text", "title", "author", "source", "path"); words of other fields get no mark.
    """
    if not text or not marked_leaves(query, field):
        return []
    return [(start + offset, end + offset) for start, end in _found(text, query, field).united()]


def snippet(text: str, query: Query, length: int = 240, field: str = "text") -> tuple[str, list[Part]]:
    """Return the best passage of about `length` characters on one line, and its marks as offsets into it.

    Most different words, phrases first; cut between words, "…" where something is left out. For a question without
    words, or where nothing matches, the beginning of the text. For a text that the index does not hold as it is.
    """
    chosen: Part | None = None
    spans: list[Part] = []
    if marked_leaves(query, field) and text:
        hits = _found(text, query, field)
        if len(hits.starts):
            chosen, spans = best_stretch(hits, length), hits.united()
    return shown(text, chosen, spans, length, more_before=False, more_after=False)
