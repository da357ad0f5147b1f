"""What each word gives to an index, worked out once: its terms, its positions and what it can be to its neighbours.

A *recipe* is what `scan` gives for a piece of text by itself. Most are one term at one position; the others lie in
flat arrays. Recipes are numbered, so that NumPy can put those of many words one after another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.analysis import CONNECTORS, ROMAN_WORD, STAGE_WORDS, code_like, scan, staged_within
from cuttings_db.search.bulk_table import KeyTable, Kind, Words, grown
from cuttings_db.search.bulk_terms import Terms
from cuttings_db.search.bulk_words import (
    CODE,
    COMPLEX,
    EMPTY,
    NUMERAL,
    PREVIOUS,
    RAGGED,
    ROMAN,
    SENSITIVE,
    STAGE,
    Pairs,
    pairs,
    plain,
    plain_flags,
)  # fmt: skip
from cuttings_db.search.chunks import CHUNK, new_chunk

__all__ = ["Recipes", "Several"]

Integers = NDArray[np.int64]

_ROMAN_PIECE = re.compile(r"[IVXivxⅠ-Ⅻⅰ-ⅻa-dA-D\W_]+")
_STAGED = "stage  "
_BYTES = 8
_MOST_BYTES = 24
_KEPT = 64  # characters of a stretch that is kept to be met again
_MOST_RECIPES, _MOST_TERMS, _MOST_PLACES = 400_000, 800_000, 2_000_000


class _Row(Generic[Kind]):
    """An array that grows at its end."""

    def __init__(self, kind: type[Kind]) -> None:
        self._values: NDArray[Kind] = np.zeros(1 << 10, dtype=kind)
        self.size = 0

    def extend(self, values: Sequence[int] | NDArray[np.generic]) -> None:
        """Put values at the end."""
        last = self.size + len(values)
        if last > len(self._values):
            self._values = grown(self._values, max(last, 2 * len(self._values)))
        self._values[self.size : last] = values
        self.size = last

    @property
    def values(self) -> NDArray[Kind]:
        """All values; a view that is good until more are added."""
        return self._values[: self.size]


@dataclass(frozen=True)
class Several:
    """Recipes of many terms or positions: where the terms and the places of each begin in flat arrays, with the end.

    Flat: the term numbers with their positions in the recipe; start and end of each position.
    """

    term_bounds: Integers
    place_bounds: Integers
    terms: Integers
    positions: Integers
    starts: Integers
    ends: Integers


class Recipes:
    """All recipes that are known, by word."""

    def __init__(self) -> None:
        self.terms = Terms()
        self._short, self._long = KeyTable(1), KeyTable(3)  # by the bytes of a word: up to 8, up to 24
        self.bounds: dict[int, tuple[int, int]] = {}  # of ragged recipes: where in the word they begin and end
        self._longest: dict[str, int] = {}
        self._stretches: dict[tuple[str, int, bool], int] = {}
        self._term, self._flags = _Row(np.int64), _Row(np.uint16)
        self._new_terms: list[int] = []
        self._new_flags: list[int] = []
        self._bounds = (_Row(np.int64), _Row(np.int64))
        self._flat = (_Row(np.int64), _Row(np.int64), _Row(np.int64), _Row(np.int64))
        self._new_bounds: tuple[list[int], list[int]] = ([0], [0])
        self._new_flat: tuple[list[int], ...] = ([], [], [], [])
        self.settle()

    @property
    def full(self) -> bool:
        """Whether so much is known that it should be forgotten, for memory's sake."""
        return self._flags.size > _MOST_RECIPES or len(self.terms) > _MOST_TERMS or self._flat[0].size > _MOST_PLACES

    def settle(self) -> None:
        """Put what is new into the arrays; to be called before they are looked at."""
        self._term.extend(self._new_terms)
        self._flags.extend(self._new_flags)
        self._new_terms, self._new_flags = [], []
        for row, new in zip((*self._bounds, *self._flat), (*self._new_bounds, *self._new_flat), strict=True):
            row.extend(new)
            new.clear()

    @property
    def term(self) -> Integers:
        """The term of each recipe, or of a complex one its index among those of `several`."""
        return self._term.values

    @property
    def flags(self) -> NDArray[np.uint16]:
        """The flags of each recipe."""
        return self._flags.values

    @property
    def several(self) -> Several:
        """The complex recipes."""
        return Several(*(row.values for row in (*self._bounds, *self._flat)))

    def find(self, text: str, starts: Integers, ends: Integers, sizes: Integers, words: Sequence[Words]) -> Integers:
        """Return the recipe of each word, which stands in the text at start to end and is so many bytes long.

        `words` are its first 24 bytes as numbers, 0 behind its end.
        """
        recipes = np.full(len(starts), -1, dtype=np.int64)
        short = np.flatnonzero(sizes <= _BYTES)
        long = np.flatnonzero((sizes > _BYTES) & (sizes <= _MOST_BYTES))
        recipes[short] = self._short.find([words[0][short]])
        recipes[long] = self._long.find([w[long] for w in words])
        missing = np.flatnonzero(recipes < 0)
        if len(missing):
            places = zip(starts[missing].tolist(), ends[missing].tolist(), strict=True)
            tokens = [text[start:end] for start, end in places]
            at = dict(zip(tokens, missing.tolist(), strict=True))
            known = {token: self._longest[token] for token in at if token in self._longest}
            new = [token for token in at if token not in known]
            numbers = self._learn(new)
            known.update(zip(new, numbers.tolist(), strict=True))
            recipes[missing] = np.fromiter(map(known.__getitem__, tokens), dtype=np.int64, count=len(tokens))
            first = np.fromiter(map(at.__getitem__, new), dtype=np.int64, count=len(new))
            size = sizes[first]
            short = np.flatnonzero(size <= _BYTES)
            long = np.flatnonzero((size > _BYTES) & (size <= _MOST_BYTES))
            self._short.add([words[0][first[short]]], numbers[short])
            self._long.add([w[first[long]] for w in words], numbers[long])
            for index in np.flatnonzero(size > _MOST_BYTES).tolist():
                self._longest[new[index]] = int(numbers[index])
        return recipes

    def _learn(self, tokens: list[str]) -> Integers:
        """Make the recipes of new words."""
        base = self._flags.size
        words = list(map(plain, tokens))
        flags = plain_flags(tokens, words)
        terms = np.zeros(len(words), dtype=np.int64)
        known = np.fromiter(map(bool, words), dtype=np.bool_, count=len(words))
        terms[known] = self.terms.of(filter(None, words))
        others = np.flatnonzero(~known).tolist()
        two = pairs(tokens, others)
        if two.indexes:
            terms[two.indexes], flags[two.indexes] = self._add_pairs(two), two.flags
        for index in sorted(set(others).difference(two.indexes)):
            terms[index], flags[index] = self._cut(tokens[index], index)
        self._term.extend(terms)
        self._flags.extend(flags)
        self.settle()
        return np.arange(base, base + len(words), dtype=np.int64)

    def _add_pairs(self, two: Pairs) -> Integers:
        """Keep recipes of two positions and three terms each; returns their indexes."""
        count = len(two.indexes)
        terms, positions, starts, ends = self._flat
        term_bound, place_bound = (int(row.values[-1]) for row in self._bounds)
        terms.extend(self.terms.of(two.terms))
        positions.extend(np.tile([0, 0, 1], count))
        starts.extend(np.stack((np.zeros(count, dtype=np.int64), two.second_starts), axis=1).ravel())
        ends.extend(np.stack((two.first_ends, two.sizes), axis=1).ravel())
        first = self._bounds[0].size - 1
        for row, bound, each in zip(self._bounds, (term_bound, place_bound), (3, 2), strict=True):
            row.extend(bound + each * np.arange(1, count + 1))
        return np.arange(first, first + count)

    def _cut(self, token: str, index: int) -> tuple[int, int]:
        """Return the recipe of a word that is more than letters or more than digits: its term or index, and flags.

        It will be the recipe of that index among the new ones.
        """
        chunks = [(m.start(), new_chunk(m.group()), m.end()) for m in CHUNK.finditer(token)]
        chunks = [(start, chunk, end) for start, chunk, end in chunks if chunk.atoms]
        if not chunks:
            return 0, EMPTY
        start, first, _ = chunks[0]
        last = chunks[-1][1].atoms
        end = chunks[-1][2]
        flags = 0
        if any(map(ROMAN_WORD.fullmatch, first.atoms)) or first.atoms[0] in CONNECTORS or first.atoms[0].isdigit():
            flags |= SENSITIVE
        if code_like(first, token, start):
            flags |= CODE
        if len(last) == 1 and 2 <= len(last[0]) <= 5 and last[0].isalpha():
            flags |= PREVIOUS
        if any(atom in STAGE_WORDS for _, chunk, _ in chunks for atom in chunk.atoms):
            flags |= STAGE
        if any(chunk.numeral for _, chunk, _ in chunks):
            flags |= NUMERAL
        if _ROMAN_PIECE.fullmatch(token):
            flags |= ROMAN
        if len(chunks) == 1 and not staged_within(first.atoms):
            # As in a scan, one atom takes the whole chunk.
            starts, ends = (list(first.starts), list(first.ends)) if len(last) > 1 else ([0], [end - start])
            found = self._add(first.terms, starts, ends, end - start, flags)
        else:
            found = self._keep(token, len(token), False, flags, start)
        if start or end < len(token):
            self.bounds[self._flags.size + index] = (start, end)
            return found[0], found[1] | RAGGED
        return found

    def stretch(self, text: str, keep: int, staged: bool) -> int:
        """Return the recipe of the first `keep` characters of a text; `staged` if a stage word stands before it."""
        number = self._stretches.get((text, keep, staged))
        if number is None:
            number = self._flags.size + len(self._new_flags)
            term, flags = self._keep(text, keep, staged, 0)
            self._new_terms.append(term)
            self._new_flags.append(flags)
            if len(text) <= _KEPT:
                self._stretches[text, keep, staged] = number
        return number

    def _keep(self, text: str, keep: int, staged: bool, flags: int, begin: int = 0) -> tuple[int, int]:
        """Read a text and return the recipe of what stands in it from `begin`, where its first word is, to `keep`."""
        found = scan(_STAGED + text if staged else text)
        skipped, shift = (1, len(_STAGED)) if staged else (0, 0)
        count = len(found.starts)
        if keep < len(text):
            # Without what stands behind it, and without the gap before that.
            while count and not 0 <= found.starts[count - 1] < keep + shift:
                count -= 1
        places = [(n, p - skipped) for n, p in zip(found.terms, found.positions, strict=True) if skipped <= p < count]
        starts = [s - shift - begin for s in found.starts[skipped:count]]
        ends = [e - shift - begin for e in found.ends[skipped:count]]
        return self._add(places, starts, ends, keep - begin, flags)

    def _add(
        self, places: Sequence[tuple[str, int]], starts: list[int], ends: list[int], length: int, flags: int
    ) -> tuple[int, int]:
        """Return the recipe of terms at positions that stand at these places."""
        found = self.terms.of(name for name, _ in places)
        if len(found) == 1 and starts == [0] and ends == [length]:
            return found[0], flags
        terms, positions, row_starts, row_ends = self._new_flat
        # In the order of positions, in which everything is put together.
        order = sorted(range(len(places)), key=lambda i: places[i][1])
        terms += [found[i] for i in order]
        positions += [places[i][1] for i in order]
        row_starts += starts
        row_ends += ends
        self._new_bounds[0].append(self._flat[0].size + len(terms))
        self._new_bounds[1].append(self._flat[2].size + len(row_starts))
        return self._bounds[0].size + len(self._new_bounds[0]) - 2, flags | COMPLEX
