"""The tokens of a text and the lookup key that makes spellings of one name equal.

A key joins the folded tokens: letters and digits are parted (`PD-L1`, `PD-L 1` and `PDL1` differ only by their parts),
hyphens, slashes, apostrophes and blanks become one blank, Han characters stand close. What parts a sentence
(commas, brackets, paragraph ends) can never be inside a key.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cuttings_db.folding import fold, simplify

__all__ = ["HAN", "Words", "is_han", "lookup_key", "read_words"]

# The unified ideographs (with extension A and the compatibility block), as the inside of a character class.
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"[{HAN}]+|\d+|[^\W\d_{HAN}]+|\n[^\S\n]*\n|[^\w\s]|_")
_JOINS = frozenset("-‐‑‒–−/'’‘·・.＆&")
BARRIER = "\x1f"


def is_han(character: str) -> bool:
    """Say whether the character is a unified ideograph."""
    return (
        "\u3400" <= character <= "\u9fff" and not "\u4dbf" < character < "\u4e00"
    ) or "\uf900" <= character <= "\ufaff"


@lru_cache(maxsize=65536)
def _folded(token: str) -> str:
    """Fold one token; the cache pays since a text repeats its words."""
    return fold(token)


class Words:
    """The tokens of one text: offsets, folded forms, and one compact string in which keys are slices.

    `starts`, `ends`, `folded` run over word tokens; `compact[left[i]:right[j]]` is the key of tokens i..j.
    """

    __slots__ = ("compact", "ends", "folded", "left", "right", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.folded: list[str] = []
        self.left: list[int] = []
        self.right: list[int] = []
        pieces: list[str] = []
        length = 0
        close = True  # nothing stands between the last piece and the next
        plain = simplify(text)
        for match in _TOKEN.finditer(text):
            token = match.group()
            first = token[0]
            if "\u3400" <= first <= "\ufaff" and is_han(first):
                start, end = match.span()
                count = end - start
                self.starts.extend(range(start, end))
                self.ends.extend(range(start + 1, end + 1))
                self.folded.extend(plain[start:end])
                self.left.extend(range(length, length + count))
                self.right.extend(range(length + 1, length + count + 1))
                pieces.append(plain[start:end])
                length += count
                close = True
            elif first.isalnum():
                folded = _folded(token)
                if not close:
                    pieces.append(" ")
                    length += 1
                self.starts.append(match.start())
                self.ends.append(match.end())
                self.folded.append(folded)
                self.left.append(length)
                pieces.append(folded)
                length += len(folded)
                self.right.append(length)
                close = False
            elif first in {"&", "＆"}:
                pieces.append(" and")
                length += 4
                close = False
            elif first not in _JOINS or (first == "." and not self._abbreviates(match.start())):
                pieces.append(BARRIER)
                length += 1
                close = True
        self.compact = "".join(pieces)

    def _abbreviates(self, dot: int) -> bool:
        """Say whether the full stop belongs to the short word before it (`St.`, `U.S.`)."""
        return bool(self.ends) and self.ends[-1] == dot and dot - self.starts[-1] <= 3

    def key(self, first: int, last: int) -> str:
        """Return the lookup key of the tokens `first` to `last`, both included."""
        return self.compact[self.left[first] : self.right[last]]


def read_words(text: str) -> Words:
    """Return the tokens of a text."""
    return Words(text)


def lookup_key(name: str) -> str:
    """Return the key under which a name is looked up; barriers inside the name are dropped."""
    return " ".join(Words(name).compact.replace(BARRIER, " ").split())
