"""The tokens of a text and the lookup key that makes spellings of one name equal.

A key joins the folded tokens: letters and digits are parted (`PD-L1`, `PD-L 1` and `PDL1` differ only by their parts),
hyphens, slashes, apostrophes and blanks become one blank, Han characters stand close. What parts a sentence
(commas, brackets, paragraph ends) can never be inside a key.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator
from functools import lru_cache
from operator import add
from typing import Any

from cuttings_db.folding import fold, simplify

__all__ = ["HAN", "RAISED", "Words", "is_han", "lookup_key", "places_of", "plain_form", "read_words"]

# The unified ideographs (with extension A and the compatibility block), as the inside of a character class.
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# The raised figures of notes, which are no part of the word before them.
RAISED = "\u00b2\u00b3\u00b9\u2070-\u2079"
_TOKEN = re.compile(rf"[{HAN}]+|\d+|[^\W\d_{HAN}{RAISED}]+|\n[^\S\n]*\n|[^\w\s]|[_{RAISED}]")
_JOINS = frozenset("-‐‑‒–−/'’‘·・.＆&")
_PLAIN_NAME = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)*")
_HAN_NAME = re.compile("[\u4e00-\u9fff]+")
BARRIER = "\x1f"
_IDEOGRAPH = re.compile("[\u3400-\U0010ffff]")
_MOST_FOLDED = 65536


def is_han(character: str) -> bool:
    """Say whether the character is a unified ideograph."""
    return (
        "\u3400" <= character <= "\u9fff" and not "\u4dbf" < character < "\u4e00"
    ) or "\uf900" <= character <= "\ufaff"


@lru_cache(maxsize=4)
def plain_form(text: str) -> str:
    """Return a text in simplified characters; several stages ask for the same one, often with nothing to simplify."""
    return simplify(text) if _IDEOGRAPH.search(text) else text


class _Folded(dict[str, str]):
    """Words -> folded words, filled as they are met, since texts repeat their words."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_FOLDED:
            self.clear()
        folded = self[word] = fold(word)
        return folded


_FOLDED = _Folded()


class Words:
    """The tokens of one text: offsets, folded forms, and one compact string in which keys are slices.

    `starts`, `ends`, `folded` run over word tokens, `lettered` numbers those that are no Han characters;
    `compact[left[i]:right[j]]` is the key of tokens i..j.
    """

    __slots__ = ("compact", "ends", "folded", "found", "left", "lettered", "right", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: dict[int, list[Any]] = {}  # what a list found in this text, by the list's id
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.folded: list[str] = []
        self.left: list[int] = []
        self.right: list[int] = []
        self.lettered: list[int] = []  # the numbers of the tokens that are no Han characters
        pieces: list[str] = []
        more_starts, more_ends, more_folded = self.starts.extend, self.ends.extend, self.folded.extend
        more_left, more_right, add_lettered = self.left.extend, self.right.extend, self.lettered.append
        number = 0
        add_start, add_end, add_folded = self.starts.append, self.ends.append, self.folded.append
        add_left, add_right, add_piece = self.left.append, self.right.append, pieces.append
        length = 0
        close = True  # nothing stands between the last piece and the next
        plain = plain_form(text)
        fold_word = _FOLDED.__getitem__
        for match in _TOKEN.finditer(text):
            token = match[0]
            first = token[0]
            if "\u3400" <= first <= "\ufaff" and is_han(first):
                start, end = match.span()
                count = end - start
                run = plain[start:end]
                more_starts(range(start, end))
                more_ends(range(start + 1, end + 1))
                more_folded(run)
                more_left(range(length, length + count))
                more_right(range(length + 1, length + count + 1))
                add_piece(run)
                length += count
                number += count
                close = True
            elif first.isalnum():
                folded = fold_word(token)
                if not close:
                    add_piece(" ")
                    length += 1
                close = False
                start, end = match.span()
                add_lettered(number)
                number += 1
                add_start(start)
                add_end(end)
                add_folded(folded)
                add_left(length)
                add_piece(folded)
                length += len(folded)
                add_right(length)
            elif first in {"&", "＆"}:
                add_piece(" and")
                length += 4
                close = False
            elif first not in _JOINS or (first == "." and not self._abbreviates(match.start())):
                add_piece(BARRIER)
                length += 1
                close = True
        self.compact = "".join(pieces)

    def _abbreviates(self, dot: int) -> bool:
        """Say whether the full stop belongs to the short word before it (`St.`, `U.S.`)."""
        return bool(self.ends) and self.ends[-1] == dot and dot - self.starts[-1] <= 3

    def han_starts(self, pairs: Container[str]) -> list[int]:
        """Return the tokens where a pair of characters stands that names in Chinese characters begin with."""
        compact, left, total = self.compact, self.left, len(self.left)
        if total == len(self.lettered):
            return []
        places = [place for place, pair in enumerate(map(add, compact, compact[1:])) if pair in pairs]
        if compact[-1] in pairs:
            places.append(len(compact) - 1)
        tokens = [bisect_left(left, place) for place in places]
        return [token for token, place in zip(tokens, places) if token < total and left[token] == place]

    def key(self, first: int, last: int) -> str:
        """Return the lookup key of the tokens `first` to `last`, both included."""
        return self.compact[self.left[first] : self.right[last]]


def places_of(text: str, name: str, *, whole: bool = False) -> Iterator[tuple[int, int]]:
    """Yield where a name stands in a text, from left to right; `whole`: between no Latin letters and figures."""
    size, start = len(name), text.find(name)
    while start >= 0:
        end = start + size
        if whole and (_is_plain(text[start - 1 : start]) or _is_plain(text[end : end + 1])):
            start = text.find(name, start + 1)
            continue
        yield start, end
        start = text.find(name, end)


def _is_plain(character: str) -> bool:
    """Say whether a character is a Latin letter without an accent, or a figure."""
    return character.isascii() and character.isalnum()


def read_words(text: str) -> Words:
    """Return the tokens of a text."""
    return Words(text)


def lookup_key(name: str) -> str:
    """Return the key under which a name is looked up; barriers inside the name are dropped."""
    if _PLAIN_NAME.fullmatch(name):  # most names of the lists: the short way to the same key
        return name.lower()
    if _HAN_NAME.fullmatch(name):
        return simplify(name)
    return " ".join(Words(name).compact.replace(BARRIER, " ").split())
