"""The terms of an index in order: whole words, beginnings, shapes, near spellings and word families."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from heapq import nsmallest

import numpy as np
import Stemmer  # type: ignore[import-not-found]
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from cuttings_db.search.analysis import JOINED, base_of
from cuttings_db.search.chunks import MAX_JOINED

__all__ = ["MAX_EXPANSION", "Lexicon", "TermList", "stem"]

MAX_EXPANSION = 2_000  # terms that one pattern may stand for, by frequency
MAX_TYPED_EXPANSION = 400  # the same for the first two letters of a word that is being typed
_SCAN = 60  # so many terms are read together in the time of one alone
_KEPT = 128  # expansions that are remembered
_WORD = re.compile(r"[a-z]{3,40}")
_IRREGULAR = {"die": ("dying",), "lie": ("lying",), "tie": ("tying",)}
_LAST = chr(0x10FFFF)
_SUFFIXES = ("", *(f"{JOINED}{n}" for n in range(2, MAX_JOINED + 1)))
_ONE = f"[^\n{JOINED}]"


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    """Return the English stemmer, made once."""
    return Stemmer.Stemmer("english")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the English stem of a folded word."""
    return str(_stemmer().stemWord(word))


class TermList:
    """The sorted terms of one piece of an index, which never change, with the number of articles of each."""

    def __init__(self, terms: Sequence[str], frequencies: Sequence[int] | NDArray[np.int64]) -> None:
        self.terms = terms
        self.frequencies = np.asarray(frequencies, dtype=np.int64)
        self._families: dict[str, list[int]] = {}
        self._words: dict[int, tuple[list[str], list[int]]] | None = None

    def frequency(self, term: str) -> int:
        """Return in how many articles a term occurs, 0 if in none."""
        index = bisect_left(self.terms, term)
        return int(self.frequencies[index]) if index < len(self.terms) and self.terms[index] == term else 0

    def pick(self, indexes: Sequence[int]) -> tuple[Sequence[str], list[int]]:
        """Return the terms of these indexes and the number of their articles."""
        if isinstance(indexes, range):
            chosen = slice(indexes.start, indexes.stop)
            return self.terms[chosen], self.frequencies[chosen].tolist()
        if not indexes:
            return [], []
        first, last = min(indexes), max(indexes)
        if last - first > _SCAN * len(indexes):
            return [self.terms[i] for i in indexes], self.frequencies[indexes].tolist()
        stretch = self.terms[first : last + 1]
        return [stretch[i - first] for i in indexes], self.frequencies[indexes].tolist()

    def between(self, prefix: str) -> range:
        """Return the indexes of the terms that begin with `prefix`."""
        return range(bisect_left(self.terms, prefix), bisect_left(self.terms, prefix + _LAST))

    def family(self, root: str) -> list[int]:
        """Return the indexes of the terms with this stem, joined ones among them."""
        found = self._families.get(root)
        if found is None:
            # The stemmer only cuts or exchanges endings, so that a family stands together in the order of terms.
            beginning = root[:-1] if len(root) > 3 else root[:2]
            between = self.between(beginning)
            others = [i for irregular in _IRREGULAR.get(root, ()) for i in self.between(irregular)]
            places = [*between, *others]
            bases = [base_of(term) for term in self.pick(between)[0]] + [base_of(self.terms[i]) for i in others]
            stems = _stemmer().stemWords(bases)
            found = [
                i for i, base, own in zip(places, bases, stems, strict=True) if own == root and _WORD.fullmatch(base)
            ]
            self._families[root] = found
        return found

    def shaped(self, pattern: str) -> list[int]:
        """Return the indexes of the terms of a shape (`*` any, `?` one); linear in the terms, whatever the shape."""
        literal = re.split(r"[*?]", pattern, maxsplit=1)[0]
        where = self.between(literal)
        pieces = ["".join(_ONE if c == "?" else re.escape(c) for c in piece) for piece in pattern.split("*")]
        # Atomic groups: each middle piece is taken where it first fits, and never tried again.
        middle = "".join(f"(?>{_ONE}*?{piece})" for piece in pieces[1:-1])
        last = f"{_ONE}*{pieces[-1]}" if len(pieces) > 1 else ""
        shape = re.compile(f"^{pieces[0]}{middle}{last}(?:{JOINED}[0-9])?$", re.MULTILINE)
        text = "\n".join(self.terms[where.start : where.stop])
        found: list[int] = []
        index, at = where.start, 0
        for match in shape.finditer(text) if text else ():
            index += text.count("\n", at, match.start())
            at = match.start()
            found.append(index)
        return found

    def near(self, word: str, distance: int) -> list[tuple[int, int]]:
        """Return (edits, index) of the words within an edit distance (a swap of neighbours is one edit)."""
        if self._words is None:
            self._words = {}
            for index, term in enumerate(self.terms):
                if JOINED not in term and term[0].isalpha():
                    words, indexes = self._words.setdefault(len(term), ([], []))
                    words.append(term)
                    indexes.append(index)
        found: list[tuple[int, int]] = []
        for length in range(max(1, len(word) - distance), len(word) + distance + 1):
            words, indexes = self._words.get(length, ([], []))
            if words:
                row = cdist([word], words, scorer=OSA.distance, score_cutoff=distance)[0]
                found.extend((int(row[i]), indexes[i]) for i in (row <= distance).nonzero()[0])
        return found


class Lexicon:
    """The terms of a whole index: the lists of its pieces seen as one."""

    def __init__(self, lists: Iterable[TermList]) -> None:
        self.lists = tuple(lists)
        # Somebody who types asks for nearly the same again and again.
        self._known: dict[tuple[str, str, int], tuple[list[str], bool]] = {}
        self._variants: dict[str, list[str]] = {}

    def frequency(self, term: str) -> int:
        """Return in how many articles a term occurs (an upper bound: removed articles may still count)."""
        return sum(part.frequency(term) for part in self.lists)

    def _gather(
        self, way: str, text: str, number: int, find: Callable[[TermList], Sequence[int]]
    ) -> tuple[list[str], bool]:
        """Return the most frequent of the found terms and whether all of them."""
        key = (way, text, number)
        if key in self._known:
            return self._known[key]
        limit = MAX_TYPED_EXPANSION if way == "typed" and len(text) <= 2 else MAX_EXPANSION
        counts: dict[str, int] = {}
        for part in self.lists:
            for term, frequency in zip(*part.pick(find(part)), strict=True):
                counts[term] = counts.get(term, 0) + frequency
        if len(counts) <= limit:
            result = (list(counts), True)
        else:
            result = (nsmallest(limit, counts, key=lambda t: (-counts[t], t)), False)
        if len(self._known) >= _KEPT:
            self._known.clear()
        self._known[key] = result
        return result

    def variants(self, base: str) -> list[str]:
        """Return the terms that spell this word, at once or joined from several atoms."""
        found = self._variants.get(base)
        if found is None:
            found = [base + suffix for suffix in _SUFFIXES if self.frequency(base + suffix)]
            if len(self._variants) >= _KEPT:
                self._variants.clear()
            self._variants[base] = found
        return found

    def forms(self, word: str) -> list[str]:
        """Return the terms of the same word family (English stems)."""
        root = stem(word)
        return self._gather("form", root, 0, lambda part: part.family(root))[0]

    def beginning(self, prefix: str, typed: bool = False) -> tuple[list[str], bool]:
        """Return the terms that begin so, and whether all of them; fewer for the first letters that are typed."""
        return self._gather("typed" if typed else "beginning", prefix, 0, lambda part: part.between(prefix))

    def shaped(self, pattern: str) -> tuple[list[str], bool]:
        """Return the terms of this shape, and whether all of them."""
        return self._gather("shape", pattern, 0, lambda part: part.shaped(pattern))

    def near(self, word: str, distance: int) -> tuple[list[str], bool]:
        """Return the terms within an edit distance, and whether all of them."""
        return self._gather("near", word, distance, lambda part: [i for _, i in part.near(word, distance)])

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
