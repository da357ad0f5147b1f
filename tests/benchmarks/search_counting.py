"""Count in how many of the invented articles each word stands, from the numbers that the texts were made of."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from search_corpus import BLOCK, Block
from search_words import Ints, Words, word_groups

__all__ = ["Counting"]

_SAMPLE = 5  # blocks in which phrases are counted


class Counting:
    """Counts in how many articles the words of the vocabulary stand, block by block."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.groups, self.same = word_groups(words)
        self.frequency = np.zeros(int(self.groups.max()) + 1, dtype=np.int64)
        self.title_frequency = np.zeros_like(self.frequency)
        self.han = np.zeros(words.sections["han"][1] - words.first("han"), dtype=np.int64)
        self._seen = np.zeros(words.sections["han names"][1], dtype=np.bool_)
        self.pairs: dict[int, int] = {}
        self.articles = self._blocks = 0
        self._members = np.bincount(self.groups)

    def add(self, block: Block, many: int) -> None:
        """Count the first `many` articles of a block."""
        kept = block.rows < many
        tokens, rows = block.tokens[kept], block.rows[kept]
        self._seen[tokens[tokens < len(self._seen)]] = True
        plain = self._plain(tokens)
        word = plain >= 0
        group = np.where(word, self.groups[plain], -1)
        self.frequency += _articles_of(group[word], rows[word], len(self.frequency))
        first, last = self.words.sections["han"]
        han = (tokens >= first) & (tokens < last)
        self.han += _articles_of(tokens[han] - first, rows[han], len(self.han))
        ends = np.array([len(title.split()) for title in block.titles])
        starts = np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=BLOCK))])[:-1]
        titled = word & (np.arange(len(rows)) - starts[rows] < ends[rows] - 1)
        self.title_frequency += _articles_of(group[titled], rows[titled], len(self.frequency))
        if self._blocks < _SAMPLE:
            self._count_pairs(plain, rows)
        self.articles += many
        self._blocks += 1

    def _plain(self, tokens: Ints) -> Ints:
        """Return the vocabulary's number of each piece whether it has a capital or not, -1 for what is no word."""
        capitals = self.words.first("capitals")
        plain: Ints = np.where(tokens >= capitals, tokens - capitals, tokens)
        plain[tokens >= self.words.first("numbers")] = -1
        return plain

    def _count_pairs(self, plain: Ints, rows: Ints) -> None:
        """Count the articles of two words beside each other, of words that have no other form."""
        width = len(self.groups)
        lone = (plain >= 0) & (self._members[self.groups[plain]] == 1) & self.same[plain]
        both = lone[:-1] & lone[1:] & (rows[:-1] == rows[1:]) & (plain[:-1] != plain[1:])
        pairs = plain[:-1][both] * width + plain[1:][both]
        for pair in np.unique(pairs * BLOCK + rows[:-1][both]) // BLOCK:
            self.pairs[int(pair)] = self.pairs.get(int(pair), 0) + 1

    @property
    def sampled(self) -> int:
        """The number of articles in which pairs of words were counted."""
        return min(self.articles, _SAMPLE * BLOCK)

    def vocabulary(self) -> int:
        """Return how many different words, numbers, names and Han words were used (capitals count once)."""
        first, last = self.words.sections["capitals"]
        seen = self._seen.copy()
        seen[: last - first] |= seen[first:last]
        seen[first:last] = False
        return int(seen.sum())


def _articles_of(numbers: Ints, rows: Ints, width: int) -> NDArray[np.int64]:
    """Return in how many articles of a block each number stands."""
    pairs = np.unique(numbers * BLOCK + rows)
    return np.bincount(pairs // BLOCK, minlength=width)
