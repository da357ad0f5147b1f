"""Cut a text into words and words into the pieces of an uncased WordPiece vocabulary."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from cuttings_db.entities.words import HAN

__all__ = ["PAD", "SEPARATOR", "START", "UNKNOWN", "WordPieces", "split_words"]

# A word is a run of letters and digits (with marks that combine), one Han character, or one other character; a mark
# that stands four times or more in a row (a rule of dots or dashes) is one word, so that a form's filling stays short.
_WORD = re.compile(rf"[{HAN}]|[^\W_{HAN}](?:[^\W_{HAN}]|[\u0300-\u036f])*|([^\w\s]|_)\1{{3,}}|[^\w\s]|_")
_LONGEST_WORD = 100  # what is longer is no word of a language
PAD, UNKNOWN, START, SEPARATOR = "[PAD]", "[UNK]", "[CLS]", "[SEP]"


def split_words(text: str) -> list[tuple[int, int]]:
    """Return the spans of the words of a text; blanks and line ends belong to none."""
    return [match.span() for match in _WORD.finditer(text)]


def _plain(word: str) -> str:
    """Return a word in lower case without accents, as the vocabulary has it."""
    if word.isascii():
        return word.lower()
    parted = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in parted if unicodedata.category(c) != "Mn")


class WordPieces:
    """The vocabulary: the longest known piece is taken again and again from the left of a word."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self.numbers = {piece: number for number, piece in enumerate(vocabulary)}
        missing = [name for name in (PAD, UNKNOWN, START, SEPARATOR) if name not in self.numbers]
        if missing:
            raise ValueError(f"the vocabulary lacks {', '.join(missing)}")
        self.pad, self.unknown = self.numbers[PAD], self.numbers[UNKNOWN]
        self.start, self.separator = self.numbers[START], self.numbers[SEPARATOR]
        self.pieces = lru_cache(maxsize=65536)(self._pieces)  # a language repeats its words

    def _pieces(self, word: str) -> tuple[int, ...]:
        """Return the numbers of the pieces of one word: at least one, `[UNK]` where the vocabulary has none."""
        if len(word) > _LONGEST_WORD:
            return (self.unknown,)
        plain, numbers = _plain(word), self.numbers
        whole = numbers.get(plain)
        if whole is not None:
            return (whole,)
        found: list[int] = []
        start = 0
        while start < len(plain):
            for end in range(len(plain), start, -1):
                number = numbers.get(plain[start:end] if not start else "##" + plain[start:end])
                if number is not None:
                    found.append(number)
                    start = end
                    break
            else:
                return (self.unknown,)
        return tuple(found) or (self.unknown,)
