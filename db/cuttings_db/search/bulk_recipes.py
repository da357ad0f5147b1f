"""What each word gives to an index, worked out once: its terms, its positions and what it can be to its neighbours.

A *recipe* is what `scan` gives for a piece of text by itself. Most are one term at one position; the others lie in
flat arrays. Recipes are numbered, so that NumPy can put those of many words one after another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product, repeat
from typing import Generic

import numpy as np
from numpy.typing import NDArray

from cuttings_db.folding import fold
from cuttings_db.search.analysis import CONNECTORS, ROMAN_WORD, STAGE_WORDS, code_like, scan
from cuttings_db.search.bulk_table import KeyTable, Kind, Words, grown
from cuttings_db.search.bulk_terms import Terms
from cuttings_db.search.chunks import CHUNK, GREEK_NAMES, new_chunk

__all__ = [
    "CODE",
    "COMPLEX",
    "EMPTY",
    "NUMERAL",
    "PREVIOUS",
    "RAGGED",
    "ROMAN",
    "SENSITIVE",
    "STAGE",
    "Recipes",
    "Several",
]

Integers = NDArray[np.int64]

# STAGE: numerals after it may count a stage. SENSITIVE: such a word before it changes what it gives. PREVIOUS: may
# begin a code that a word of CODE goes on with. NUMERAL: it may hold a Roman numeral. ROMAN: it may stand between such
# a numeral and the character that makes it a stage. EMPTY: gives nothing. COMPLEX: not one term at one position.
# RAGGED: something at an end of it gives nothing. All but the last three may be said of too many words, not of too few.
STAGE, SENSITIVE, PREVIOUS, CODE, NUMERAL, ROMAN, EMPTY, COMPLEX, RAGGED = (1 << i for i in range(9))

_CAPITALS = frozenset("BCDEFGHJKLMNOPQRSTUVWXYZ")
_ROMAN_PIECE = re.compile(r"[IVXivxⅠ-Ⅻⅰ-ⅻa-dA-D\W_]+")
_GREEK = re.compile("[\u0370-\u03ffµ]")
_LONGEST_TERM = 64
_STAGED = "stage  "
_BYTES = 8
_MOST_BYTES = 24
_KEPT = 64  # characters of a stretch that is kept to be met again
_MOST_RECIPES, _MOST_TERMS, _MOST_PLACES = 600_000, 900_000, 3_000_000


def _special() -> dict[str, int]:
    """Return what plain folded words are to their neighbours, where they are anything."""
    special: dict[str, int] = dict.fromkeys(STAGE_WORDS, STAGE)
    for word in CONNECTORS:
        special[word] = special.get(word, 0) | SENSITIVE
    for word in GREEK_NAMES:
        special[word] = special.get(word, 0) | CODE
    for size in range(1, 5):
        for letters in product("ivx", repeat=size):
            for end in ("", "a", "b", "c", "d"):
                word = "".join(letters) + end
                special[word] = special.get(word, 0) | SENSITIVE | NUMERAL | ROMAN
    return special


_SPECIAL = _special()


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
        plain = list(map(_plain, tokens))
        count = len(plain)
        sizes = np.fromiter(map(len, plain), dtype=np.int64, count=count)
        digits = np.fromiter(map(str.isdigit, plain), dtype=np.bool_, count=count)
        flags = np.fromiter(map(_SPECIAL.get, plain, repeat(0)), dtype=np.uint16, count=count)
        flags[digits] |= SENSITIVE
        flags[(sizes >= 2) & (sizes <= 5) & ~digits] |= PREVIOUS
        for index in np.flatnonzero(sizes == 1).tolist():
            if tokens[index] in _CAPITALS:
                flags[index] |= CODE
        terms = np.empty(count, dtype=np.int64)
        terms[sizes > 0] = self.terms.of(word for word in plain if word)
        for index in np.flatnonzero(sizes == 0).tolist():
            terms[index], flags[index] = self._cut(tokens[index], index)
        self._term.extend(terms)
        self._flags.extend(flags)
        self.settle()
        return np.arange(base, base + count, dtype=np.int64)

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
        if len(chunks) == 1:
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
        terms += found
        positions += [position for _, position in places]
        row_starts += starts
        row_ends += ends
        self._new_bounds[0].append(self._flat[0].size + len(terms))
        self._new_bounds[1].append(self._flat[2].size + len(row_starts))
        return self._bounds[0].size + len(self._new_bounds[0]) - 2, flags | COMPLEX


def _plain(token: str) -> str:
    """Return the one term of a word that is only letters or only ASCII digits, or nothing for any other word."""
    if token.isascii():
        if token.isalpha():
            return token.lower()[:_LONGEST_TERM]
        return token[:_LONGEST_TERM] if token.isdigit() else ""
    if not token.isalpha() or _GREEK.search(token) or not fold(token[0]):
        return ""
    folded = fold(token)
    return "" if not folded.isalpha() or any(map(str.isnumeric, folded)) else folded[:_LONGEST_TERM]
