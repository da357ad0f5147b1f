"""The sorted terms of one piece of an index, and how words, beginnings, shapes and near spellings are found in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Any, Protocol

import numpy as np
import Stemmer  # type: ignore[import-not-found]
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from cuttings_db.search.analysis import JOINED, base_of, span_of
from cuttings_db.search.matching import Integers, Part
from cuttings_db.search.shapes import find_shaped

__all__ = ["TermList", "TermRow", "WrittenTerms", "stem"]

_SCAN = 60  # so many terms are read together in the time of one alone
_WORD = re.compile(r"[a-z]{3,40}")
_IRREGULAR = {"die": ("dying",), "lie": ("lying",), "tie": ("tying",)}
_LAST = chr(0x10FFFF)
_JOINED_BYTE = ord(JOINED)
_MAX_FAMILIES = 4_096
_PIECE = 1 << 15  # terms that are looked at together


class TermRow(Protocol):
    """Sorted terms, with the bytes behind them: each as UTF-8 followed by a line feed."""

    def __len__(self) -> int: ...
    def __getitem__(self, index: Any) -> Any: ...

    @property
    def bytes(self) -> NDArray[np.uint8]:
        """All terms as bytes."""
        ...

    @property
    def starts(self) -> NDArray[Any]:
        """Where each term begins in them, with the end."""
        ...


class WrittenTerms(list[str]):
    """Terms in a list, for a text that is no index."""

    @cached_property
    def bytes(self) -> NDArray[np.uint8]:
        """All terms as bytes."""
        return np.frombuffer("".join(f"{term}\n" for term in self).encode("utf-8", "surrogatepass"), dtype=np.uint8)

    @cached_property
    def starts(self) -> Integers:
        """Where each term begins in them, with the end."""
        ends = np.flatnonzero(self.bytes == ord("\n")) + 1
        return np.concatenate((np.zeros(1, dtype=np.int64), ends))


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

    def __init__(self, terms: TermRow, frequencies: Sequence[int] | NDArray[Any]) -> None:
        self.terms = terms
        self.frequencies = np.asarray(frequencies)
        self._families: dict[str, list[int]] = {}

    def place(self, term: str) -> int:
        """Return the index of a term or of the first one after it."""
        return bisect_left(self.terms, term)

    def frequency(self, term: str) -> int:
        """Return in how many articles a term occurs, 0 if in none."""
        index = self.place(term)
        return int(self.frequencies[index]) if index < len(self.terms) and self.terms[index] == term else 0

    def pick(self, indexes: Sequence[int] | Integers) -> tuple[Sequence[str], list[int]]:
        """Return the terms of these indexes and the number of their articles."""
        if isinstance(indexes, range):
            chosen = slice(indexes.start, indexes.stop)
            return self.terms[chosen], self.frequencies[chosen].tolist()
        if not len(indexes):
            return [], []
        first, last = int(min(indexes)), int(max(indexes))
        if last - first > _SCAN * len(indexes):
            return [self.terms[i] for i in indexes], self.frequencies[np.asarray(indexes)].tolist()
        stretch = self.terms[first : last + 1]
        return [stretch[i - first] for i in indexes], self.frequencies[np.asarray(indexes)].tolist()

    def spellings(self, word: str) -> range:
        """Return the indexes of a word itself, written at once or joined from several atoms; they stand together."""
        first = last = self.place(word)
        while last < len(self.terms) and base_of(self.terms[last]) == word:
            last += 1
        return range(first, last)

    def between(self, prefix: str) -> range:
        """Return the indexes of the terms that begin with `prefix`."""
        return range(self.place(prefix), self.place(prefix + _LAST))

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
            if len(self._families) >= _MAX_FAMILIES:
                self._families.clear()
            self._families[root] = sorted(found)
        return found

    def shaped(self, pattern: str) -> Integers:
        """Return the indexes of the terms of a shape (`*` any, `?` one); linear in the terms, whatever the shape."""
        literal = re.split(r"[*?]", pattern, maxsplit=1)[0]
        where = self.between(literal)
        return where.start + find_shaped(
            self.terms.bytes, self.terms.starts[where.start : where.stop + 1].astype(np.int64), pattern
        )

    @cached_property
    def _letters(self) -> NDArray[np.uint32]:
        """The set of ASCII characters of each term, one bit for each of 32 classes; bit 31 means a joined term."""
        if not len(self.terms):
            return np.zeros(0, dtype=np.uint32)
        classes = np.zeros(256, dtype=np.uint32)
        classes[:128] = np.uint32(1) << (np.arange(128, dtype=np.uint32) & np.uint32(31))
        classes[ord("\n")] = 0
        starts = self.terms.starts
        found = np.zeros(len(self.terms), dtype=np.uint32)
        # In pieces, since each byte becomes four.
        for first in range(0, len(found), _PIECE):
            last = min(first + _PIECE, len(found))
            begin, end = int(starts[first]), int(starts[last])
            places = starts[first:last].astype(np.int64) - begin
            found[first:last] = np.bitwise_or.reduceat(classes[self.terms.bytes[begin:end]], places)
        return found

    def near(self, word: str, distance: int) -> list[tuple[int, int]]:
        """Return (edits, index) of the words within an edit distance (a swap of neighbours is one edit), by index."""
        own = 0
        for character in word:
            own |= 1 << (ord(character) & 31) if character.isascii() else 0
        letters = self._letters
        # An edit takes away at most one class of characters and brings at most one.
        other = np.bitwise_count(letters ^ np.uint32(own & 0xFFFFFFFF)) <= 2 * distance
        sizes = np.diff(self.terms.starts).astype(np.int32) - 1
        size = len(word.encode("utf-8", "surrogatepass"))
        fits = other & (letters < np.uint32(1 << 31)) & (np.abs(sizes - size) <= 4 * distance)
        if word.isascii():
            fits &= sizes >= size - distance
        indexes = np.flatnonzero(fits).tolist()
        words = self.pick(indexes)[0]
        if not words:
            return []
        row = cdist([word], words, scorer=OSA.distance, score_cutoff=distance)[0]
        near = (row <= distance).nonzero()[0].tolist()
        return [(int(row[i]), indexes[i]) for i in near if words[i][0].isalpha()]

    def spans(self, part: Part) -> Integers:
        """Return how many positions each of these terms covers."""
        indexes = np.asarray(part, dtype=np.int64)
        code, starts = self.terms.bytes, self.terms.starts[indexes].astype(np.int64)
        ends = self.terms.starts[indexes + 1].astype(np.int64)
        long = ends - starts > 3
        marks = long & (code[np.where(long, ends - 3, 0)] == _JOINED_BYTE)
        spans = np.where(marks, code[ends - 2].astype(np.int64) - ord("0"), 1)
        # Characters of scripts without spaces are searched singly and in pairs.
        for place in np.flatnonzero(~marks & (code[starts] >= 0xE0)).tolist():
            spans[place] = span_of(self.terms[int(indexes[place])])
        return spans
