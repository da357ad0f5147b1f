"""Texts side by side as one row of characters, and where the words and the runs of other scripts stand in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.bulk_characters import GRAMS, JOINT, MARK, WORD, byte_classes, classes
from cuttings_db.search.bulk_table import Words

__all__ = ["RUN", "Elements", "Page"]

Integers = NDArray[np.int64]

RUN = -1  # stands for the recipe of a run of characters that are searched alone
_BETWEEN = "\0"  # stands between texts; nothing reaches across it
_WORDS = 3
# For a word of so many bytes, which bytes of each of its numbers are its own.
_OWN = np.array(
    [[(1 << 8 * min(max(size - 8 * word, 0), 8)) - 1 for size in range(8 * _WORDS + 1)] for word in range(_WORDS)],
    dtype=np.uint64,
)


@dataclass
class Elements:
    """The elements of the texts of a page, in order."""

    starts: Integers
    ends: Integers
    recipes: Integers  # or RUN
    flags: NDArray[np.uint16]
    texts: Integers

    def take(self, chosen: NDArray[np.bool_] | Integers) -> Elements:
        """Return some of the elements."""
        return Elements(*(getattr(self, name)[chosen] for name in self.__dataclass_fields__))


class Page:
    """Texts one after another in `text`, each from `bases[i]` on; all of them ASCII, or any."""

    def __init__(self, texts: Sequence[str], plain: bool) -> None:
        self.text = _BETWEEN.join(texts)
        sizes = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts)) + 1
        self.bases: Integers = np.cumsum(sizes) - sizes
        self.count = len(texts)
        self.plain = plain
        data = self.text.encode("utf-8", "surrogatepass")
        self._further: Integers | None = None  # bytes beyond one for each character that stand before a character
        if plain:
            self.codes: NDArray[np.uint8] | NDArray[np.uint32] = np.frombuffer(data, dtype=np.uint8)
            self.classes = np.frombuffer(data.translate(byte_classes()), dtype=np.uint8)
        else:
            codes = np.frombuffer(self.text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
            self.codes = codes
            self.classes = classes().take(codes, mode="clip")
            further = (codes > 0x7F).view(np.uint8) + (codes > 0x7FF).view(np.uint8) + (codes > 0xFFFF).view(np.uint8)
            self._further = np.cumsum(further, dtype=np.int64)
            self._further -= further
        padding = -len(data) % 8 + 8 * (_WORDS + 1)
        self._words: Words = np.frombuffer(data + bytes(padding), dtype="<u8")

    def words(self) -> tuple[Integers, Integers]:
        """Return start and end of each stretch of word characters and of joints that stand between two of them."""
        word = (self.classes & WORD).view(np.bool_)
        inside = word.copy()
        inside[1:-1] |= (self.classes[1:-1] == JOINT) & word[:-2] & word[2:]
        return _edges(inside)

    def runs(self) -> tuple[Integers, Integers]:
        """Return start and end of each run of characters that are searched alone."""
        return _edges(self.classes == GRAMS)

    def texts_at(self, places: Integers) -> Integers:
        """Return in which text each of these ascending places is."""
        bounds = np.searchsorted(places, self.bases)
        return np.repeat(np.arange(self.count), np.diff(bounds, append=len(places)))

    def marked_runs(self) -> Integers:
        """Return the places of marks that stand directly behind a run."""
        return np.flatnonzero((self.classes[1:] == WORD | MARK) & (self.classes[:-1] == GRAMS)) + 1

    def at(self, places: Integers) -> NDArray[np.int64]:
        """Return the characters at these places, 0 behind the end."""
        inside = places < len(self.codes)
        return np.where(inside, self.codes[np.where(inside, places, 0)], 0) if len(self.codes) else places * 0

    def bytes_of(self, starts: Integers, ends: Integers) -> tuple[Integers, list[Words]]:
        """Return how many bytes each word has and its first 24 bytes as three numbers, 0 behind its end."""
        if self._further is not None:
            lasts = ends - 1
            ends = ends + self._further[lasts]
            # The last character has bytes of its own.
            ends += (self.codes[lasts] > 0x7F).view(np.uint8)
            ends += (self.codes[lasts] > 0x7FF).view(np.uint8)
            ends += (self.codes[lasts] > 0xFFFF).view(np.uint8)
            starts = starts + self._further[starts]
        sizes = ends - starts
        within = np.minimum(sizes, 8 * _WORDS)
        index = starts >> 3
        shift = ((starts & 7) << 3).view(np.uint64)
        back = np.uint64(63) - shift
        one = np.uint64(1)
        first = self._words[index]
        words = []
        for word in range(_WORDS):
            following = self._words[index + (word + 1)]
            # Two steps, for no number can be shifted by 64 bits.
            words.append(((first >> shift) | ((following << one) << back)) & _OWN[word][within])
            first = following
        return sizes, words


def _edges(inside: NDArray[np.bool_]) -> tuple[Integers, Integers]:
    """Return where the stretches of true values begin and end."""
    padded = np.zeros(len(inside) + 2, dtype=np.bool_)
    padded[1:-1] = inside
    edges = np.flatnonzero(padded[1:] != padded[:-1])
    return edges[0::2], edges[1::2]
