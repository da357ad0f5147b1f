"""Search: the text index of an archive, the query language, and the marks that show why an article was found."""

from __future__ import annotations

from cuttings_db.search.document import Document
from cuttings_db.search.executor import Filters, Hits
from cuttings_db.search.index import TextIndex
from cuttings_db.search.making import Made, make_segments
from cuttings_db.search.marks import marks, snippet
from cuttings_db.search.parser import parse
from cuttings_db.search.passages import BEFORE, HitSpans, best_stretch, shown
from cuttings_db.search.place import cache_folder
from cuttings_db.search.query import And, Filter, Fuzzy, Node, Not, Or, Phrase, Prefix, Query, Term, Wildcard, leaves

__all__ = [
    "BEFORE",
    "And",
    "Document",
    "Filter",
    "Filters",
    "Fuzzy",
    "HitSpans",
    "Hits",
    "Made",
    "Node",
    "Not",
    "Or",
    "Phrase",
    "Prefix",
    "Query",
    "Term",
    "TextIndex",
    "Wildcard",
    "best_stretch",
    "cache_folder",
    "leaves",
    "make_segments",
    "marks",
    "parse",
    "shown",
    "snippet",
]
