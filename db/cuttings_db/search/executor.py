"""Answer a question over a source: leaves by arrays, the tree by set algebra, the archive's conditions by its masks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.leaves import Counted, LeafCounter
from cuttings_db.search.lexicon import Lexicon
from cuttings_db.search.matching import CountedSource, Floats, Integers, Selection
from cuttings_db.search.query import And, Filter, Fuzzy, Node, Not, Or, Phrase, Prefix, Query, Term, Wildcard
from cuttings_db.search.ranking import EXACT_BONUS, Found, all_of, any_of, rarity, saturated

__all__ = ["Filters", "Hits", "RankedSource", "execute", "nothing_to_check"]

_FIELDS = {"": (("text", 1.0), ("title", 3.0))}


class Filters(Protocol):
    """What the archive answers."""

    def everything(self) -> NDArray[np.bool_]:
        """Return which articles may be found, by their ids."""
        ...

    def matching(self, field: str, value: str) -> NDArray[np.bool_] | None:
        """Return the articles of a condition likewise, or None if the value is not understood."""
        ...


class RankedSource(CountedSource, Protocol):
    """A source of many articles: their ids in ascending order, and what ranking needs to know."""

    ids: Integers
    documents: int

    def lexicon(self, field: str) -> Lexicon:
        """Return the terms of a field."""
        ...

    def norms(self, field: str) -> Floats:
        """Return what the length of a field does to scores, by row."""
        ...

    def holding(self, field: str, selection: Selection) -> int:
        """Return in how many documents these terms occur, removed ones among them."""
        ...

    def keep(self, node: Node, make: Callable[[], Found]) -> Found:
        """Return what is kept of a leaf, or what `make` makes."""
        ...


@dataclass(frozen=True)
class Hits:
    """The answer: articles in ascending order with their scores, and notes in plain words.

    `in_text` says of each article whether a word stands in its text or title.
    """

    ids: Integers
    scores: Floats
    notes: tuple[str, ...]
    in_text: NDArray[np.bool_]

    def best(self, count: int) -> Integers:
        """Return the articles of the highest scores, best first, the newer of equals first; found by partition."""
        scores = self.scores
        if len(scores) > 4 * count:
            least = np.partition(scores, len(scores) - count)[len(scores) - count]
            places = np.flatnonzero(scores >= least)
        else:
            places = np.arange(len(scores))
        return self.ids[places[np.lexsort((-self.ids[places], -scores[places]))][:count]]


def nothing_to_check() -> None:
    """Never cancel."""


class _Executor:
    """One walk over one question."""

    def __init__(self, source: RankedSource, filters: Filters, check: Callable[[], None]) -> None:
        self.source = source
        self.filters = filters
        self.check = check
        self.notes: dict[str, None] = {}
        self.leaves = LeafCounter(source, check)
        self.in_text: list[Found] = []
        self.universe = filters.everything()

    def everything(self) -> Found:
        """Return all articles that may be found."""
        return Found(np.flatnonzero(self.universe))

    def walk(self, node: Node, positive: bool = True) -> Found:
        """Return what a node finds."""
        self.check()
        if isinstance(node, And):
            return self.all_of(node.children, positive)
        if isinstance(node, Or):
            return any_of([self.walk(child, positive) for child in node.children])
        if isinstance(node, Not):
            return self.without(self.everything(), node.child, positive)
        found = self.leaf(node, positive)
        if positive and _speaks_of_text(node):
            self.in_text.append(found)
        return found

    def without(self, found: Found, child: Node, positive: bool) -> Found:
        """Return what was found but not by a node."""
        return found.only(~self.walk(child, not positive).among(found.ids)[0])

    def all_of(self, children: Sequence[Node], positive: bool) -> Found:
        """Return what all children find; what is excluded is taken away at the end."""
        wanted = [self.walk(child, positive) for child in children if not isinstance(child, Not)]
        result = all_of(wanted) if wanted else self.everything()
        for child in children:
            if isinstance(child, Not):
                result = self.without(result, child.child, positive)
        return result

    def leaf(self, node: Node, positive: bool) -> Found:
        """Return what a leaf finds."""
        if isinstance(node, Filter):
            matching = self.filters.matching(node.field, node.value)
            if matching is not None:
                found = Found(np.flatnonzero(matching))
                # What is still being typed neither keeps nor excludes anything before it is known.
                return self.everything() if node.typed and positive and not len(found) else found
            self.notes.setdefault(f"“{node.field}:{node.value}” was not understood and was searched literally.")
            node = Term("", f"{node.field}:{node.value}", True)
        if isinstance(node, Wildcard) and node.text == "*":
            return self.everything()
        return self.source.keep(node, lambda: self.words(node))

    def words(self, node: Node) -> Found:
        """Return what a leaf of words finds, ranked by BM25F."""
        field = node.field if isinstance(node, Term | Phrase | Prefix | Wildcard | Fuzzy) else ""
        parts: list[Found] = []
        for name, weight in _FIELDS.get(field, ((field, 1.0),)):
            counted = self.leaves.count(name, node)
            if len(counted.rows):
                parts.append(Found(self.source.ids[counted.rows], weight * self.scores(name, counted)))
        return any_of(parts)

    def scores(self, field: str, counted: Counted) -> Floats:
        """Return the scores of the rows of a leaf in one field."""
        rows = counted.rows
        norms = self.source.norms(field)[rows]
        documents = self.source.documents
        if counted.words:
            # As Whoosh does: a phrase is worth what its words are.
            total = np.zeros(len(rows))
            for word in counted.words:
                total += self.word_scores(field, word, rows, norms)
            return total
        holding = self.source.holding(field, counted.terms) if counted.terms else len(rows)
        scores = saturated(counted.counts, norms)
        if counted.exact is not None:
            scores += EXACT_BONUS * counted.exact
        return rarity(documents, holding) * scores

    def word_scores(self, field: str, word: Selection, rows: Integers, norms: Floats) -> Floats:
        """Return the scores of one word in some of its rows."""
        found = self.source.postings(field, word)
        counts = found.counts[np.searchsorted(found.rows, rows)].astype(np.float64)
        return rarity(self.source.documents, self.source.holding(field, word)) * saturated(counts, norms)


def _speaks_of_text(node: Node) -> bool:
    """Say whether a leaf's hits stand in the text or the title."""
    if isinstance(node, And | Or | Not | Filter):
        return False
    return node.field in ("", "text", "title") and not (isinstance(node, Wildcard) and node.text == "*")


def execute(source: RankedSource, query: Query, filters: Filters, check: Callable[[], None] = nothing_to_check) -> Hits:
    """Return the articles that answer a question; `check` is called between steps and may raise Cancelled."""
    executor = _Executor(source, filters, check)
    found = executor.walk(query.root) if query.root is not None else executor.everything()
    found = found.within(executor.universe)
    in_text = np.zeros(len(found), dtype=np.bool_)
    for leaf in executor.in_text:
        in_text |= leaf.among(found.ids)[0]
    return Hits(found.ids, found.weights(), (*query.notes, *executor.notes), in_text)
