"""The terms of an index in order: whole words, beginnings, shapes, near spellings and word families."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

import Stemmer  # type: ignore[import-not-found]
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from cuttings_db.search.analysis import JOINED, base_of
from cuttings_db.search.chunks import MAX_JOINED

__all__ = ["MAX_EXPANSION", "Lexicon", "TermList", "stem"]

MAX_EXPANSION = 2_000  # terms that one pattern may stand for, by frequency
_WORD = re.compile(r"[a-z]{3,40}")
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

    def __init__(self, terms: Sequence[str], frequencies: Sequence[int]) -> None:
        self.terms = terms
        self.frequencies = frequencies
        self._families: dict[str, list[int]] | None = None
        self._words: dict[int, tuple[list[str], list[int]]] | None = None

    def frequency(self, term: str) -> int:
        """Return in how many articles a term occurs, 0 if in none."""
        index = bisect_left(self.terms, term)
        return self.frequencies[index] if index < len(self.terms) and self.terms[index] == term else 0

    def between(self, prefix: str) -> range:
        """Return the indexes of the terms that begin with `prefix`."""
        return range(bisect_left(self.terms, prefix), bisect_left(self.terms, prefix + _LAST))

    def family(self, root: str) -> list[int]:
        """Return the indexes of the terms with this stem, joined ones among them."""
        if self._families is None:
            indexes, words = [], []
            for index, term in enumerate(self.terms):
                base = base_of(term)
                if _WORD.fullmatch(base):
                    indexes.append(index)
                    words.append(base)
            families: dict[str, list[int]] = {}
            for index, found in zip(indexes, _stemmer().stemWords(words), strict=True):
                families.setdefault(found, []).append(index)
            self._families = families
        return self._families.get(root, [])

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
        return [bisect_left(self.terms, m.group()) for m in shape.finditer(text)] if text else []

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

    def frequency(self, term: str) -> int:
        """Return in how many articles a term occurs (an upper bound: removed articles may still count)."""
        return sum(part.frequency(term) for part in self.lists)

    def _gather(self, found: Iterable[tuple[TermList, Iterable[int]]]) -> tuple[list[str], bool]:
        """Return the most frequent of the found terms and whether all of them."""
        counts: dict[str, int] = {}
        for part, indexes in found:
            for index in indexes:
                term = part.terms[index]
                counts[term] = counts.get(term, 0) + part.frequencies[index]
        if len(counts) <= MAX_EXPANSION:
            return list(counts), True
        return sorted(counts, key=lambda t: (-counts[t], t))[:MAX_EXPANSION], False

    def variants(self, base: str) -> list[str]:
        """Return the terms that spell this word, at once or joined from several atoms."""
        return [base + suffix for suffix in _SUFFIXES if self.frequency(base + suffix)]

    def forms(self, word: str) -> list[str]:
        """Return the terms of the same word family (English stems)."""
        root = stem(word)
        return self._gather((part, part.family(root)) for part in self.lists)[0]

    def beginning(self, prefix: str) -> tuple[list[str], bool]:
        """Return the terms that begin so, and whether all of them."""
        return self._gather((part, part.between(prefix)) for part in self.lists)

    def shaped(self, pattern: str) -> tuple[list[str], bool]:
        """Return the terms of this shape, and whether all of them."""
        return self._gather((part, part.shaped(pattern)) for part in self.lists)

    def near(self, word: str, distance: int) -> tuple[list[str], bool]:
        """Return the terms within an edit distance, and whether all of them."""
        return self._gather((part, (i for _, i in part.near(word, distance))) for part in self.lists)

    def correction(self, word: str) -> str | None:
        """Return the most likely spelling of a word that the index does not know: few edits, then many articles."""
        counts: dict[str, tuple[int, int]] = {}
        for part in self.lists:
            for edits, index in part.near(word, 1 if len(word) <= 4 else 2):
                term = part.terms[index]
                counts[term] = (edits, counts.get(term, (0, 0))[1] - part.frequencies[index])
        # A word of one's own spelling is no correction; the first letter is seldom wrong.
        ranked = sorted((e, t[:1] != word[:1], n, t) for t, (e, n) in counts.items() if t != word and len(t) > 2)
        return ranked[0][3] if ranked else None
