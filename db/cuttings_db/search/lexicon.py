"""The terms of a whole index: which of them a word, a beginning, a shape or a near spelling stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from heapq import nsmallest
from typing import TypeVar

import numpy as np

from cuttings_db.search.analysis import JOINED
from cuttings_db.search.chunks import MAX_JOINED
from cuttings_db.search.lattice import Edge
from cuttings_db.search.matching import Integers, Part, Selection
from cuttings_db.search.terms import TermList, stem

__all__ = ["MAX_LISTED", "Lexicon", "TermList", "stem"]

MAX_LISTED = 2_000  # terms that are listed by name, the commonest first
_KEPT = 256  # expansions that are remembered
_SUFFIXES = ("", *(f"{JOINED}{n}" for n in range(2, MAX_JOINED + 1)))
_T = TypeVar("_T")


class _Kept(dict[tuple[object, ...], _T]):
    """What was made before, within a limit."""

    def get_or_make(self, key: tuple[object, ...], make: Callable[[], _T]) -> _T:
        """Return what is kept under a key, made if it is not."""
        found = self.get(key)
        if found is None:
            if len(self) >= _KEPT:
                self.clear()
            found = self[key] = make()
        return found


def _without(part: Part, own: range) -> Part:
    """Return ascending indexes without those of a range."""
    if not len(own) or not len(part):
        return part
    if isinstance(part, range):
        if own.start <= part.start:
            return range(max(part.start, own.stop), part.stop) if own.stop > part.start else part
        part = np.arange(part.start, part.stop)
    return part[(part < own.start) | (part >= own.stop)]


def _united(between: range, others: Sequence[int]) -> Part:
    """Return the indexes of a range and some others, in order."""
    more = [i for i in others if i not in between]
    return np.union1d(np.asarray(between, dtype=np.int64), np.array(more, dtype=np.int64)) if more else between


def _array(indexes: Sequence[int]) -> Integers:
    """Return indexes as an array."""
    return np.array(indexes, dtype=np.int64)


class Lexicon:
    """The terms of a whole index: the lists of its pieces seen as one."""

    def __init__(self, lists: Iterable[TermList]) -> None:
        self.lists = tuple(lists)
        # Somebody who types asks for nearly the same again and again.
        self._chosen: _Kept[tuple[Selection, Selection]] = _Kept()
        self._shaped: _Kept[Selection] = _Kept()
        self._parted: _Kept[list[tuple[int, Selection]]] = _Kept()
        self._listed: _Kept[tuple[list[str], bool]] = _Kept()
        self._variants: _Kept[list[str]] = _Kept()

    def choose(self, edge: Edge, distance: int) -> tuple[Selection, Selection]:
        """Return all terms that spell an edge's word itself, and all others for which it stands."""
        key = (edge.way, edge.text, distance)
        return self._chosen.get_or_make(key, lambda: self._choose(edge, distance))

    def _choose(self, edge: Edge, distance: int) -> tuple[Selection, Selection]:
        """Find the terms of an edge."""
        word = edge.text
        own = [part.spellings(word) for part in self.lists]
        others: list[Part]
        if edge.way == "stem":
            others = [_array(part.family(stem(word))) for part in self.lists]
        elif edge.way == "prefix":
            others = [part.between(word) for part in self.lists]
        elif edge.way == "typed":
            forms = len(word) > 2 and word.isascii() and word.isalpha()
            others = [_united(part.between(word), part.family(stem(word)) if forms else ()) for part in self.lists]
        elif edge.way == "fuzzy":
            others = [_array([i for _, i in part.near(word, distance)]) for part in self.lists]
        else:
            others = [range(0) for _ in self.lists]
        rest = tuple(_without(part, mine) for part, mine in zip(others, own, strict=True))
        return Selection(("word", word), tuple(own)), Selection((edge.way, word, distance), rest)

    def shaped(self, pattern: str) -> Selection:
        """Return all terms of a shape."""
        key = ("shape", pattern)
        return self._shaped.get_or_make(key, lambda: Selection(key, tuple(p.shaped(pattern) for p in self.lists)))

    def by_span(self, selection: Selection) -> list[tuple[int, Selection]]:
        """Part terms by the number of positions that they cover."""
        return self._parted.get_or_make(selection.key, lambda: self._part(selection))

    def _part(self, selection: Selection) -> list[tuple[int, Selection]]:
        """Part terms anew."""
        spans = [part.spans(chosen) for part, chosen in zip(self.lists, selection.parts, strict=True)]
        values = np.unique(np.concatenate(spans)).tolist() if spans else []
        if len(values) < 2:
            return [(span, selection) for span in values]
        indexes = [np.asarray(part, dtype=np.int64) for part in selection.parts]
        parted: list[tuple[int, Selection]] = []
        for span in values:
            parts = tuple(part[here == span] for part, here in zip(indexes, spans, strict=True))
            parted.append((span, Selection((*selection.key, "span", span), parts)))
        return parted

    def frequency(self, term: str) -> int:
        """Return in how many articles a term occurs (an upper bound: removed articles may still count)."""
        return sum(part.frequency(term) for part in self.lists)

    def frequencies(self, selection: Selection) -> int:
        """Return the sum of the numbers of articles in which these terms occur, removed articles among them."""
        parts = zip(self.lists, selection.parts, strict=True)
        return sum(
            int(part.frequencies[np.asarray(p, dtype=np.int64)].sum(dtype=np.int64)) for part, p in parts if len(p)
        )

    def _list(
        self, way: str, text: str, number: int, find: Callable[[TermList], Sequence[int]]
    ) -> tuple[list[str], bool]:
        """Return the most frequent of the found terms and whether all of them."""
        return self._listed.get_or_make((way, text, number), lambda: self._gather(find))

    def _gather(self, find: Callable[[TermList], Sequence[int]]) -> tuple[list[str], bool]:
        """Name the found terms, the commonest first where they are too many."""
        counts: dict[str, int] = {}
        for part in self.lists:
            for term, frequency in zip(*part.pick(find(part)), strict=True):
                counts[term] = counts.get(term, 0) + frequency
        if len(counts) <= MAX_LISTED:
            return list(counts), True
        return nsmallest(MAX_LISTED, counts, key=lambda t: (-counts[t], t)), False

    def variants(self, base: str) -> list[str]:
        """Return the terms that spell this word, at once or joined from several atoms."""
        return self._variants.get_or_make(
            (base,), lambda: [base + suffix for suffix in _SUFFIXES if self.frequency(base + suffix)]
        )

    def forms(self, word: str) -> list[str]:
        """Return the terms of the same word family (English stems)."""
        root = stem(word)
        return self._list("form", root, 0, lambda part: part.family(root))[0]

    def beginning(self, prefix: str) -> tuple[list[str], bool]:
        """Return the terms that begin so, of very many the commonest, and whether all of them."""
        return self._list("beginning", prefix, 0, lambda part: part.between(prefix))

    def near(self, word: str, distance: int) -> tuple[list[str], bool]:
        """Return the terms within an edit distance likewise."""
        return self._list("near", word, distance, lambda part: [i for _, i in part.near(word, distance)])

    def correction(self, word: str) -> str | None:
        """Return the most likely spelling of a word that the index does not know: few edits, then many articles."""
        counts: dict[str, tuple[int, int]] = {}
        for part in self.lists:
            for edits, index in part.near(word, 1 if len(word) <= 4 else 2):
                term = part.terms[index]
                counts[term] = (edits, counts.get(term, (0, 0))[1] - int(part.frequencies[index]))
        # A word of one's own spelling is no correction; the first letter is seldom wrong.
        ranked = sorted((e, t[:1] != word[:1], n, t) for t, (e, n) in counts.items() if t != word and len(t) > 2)
        return ranked[0][3] if ranked else None
