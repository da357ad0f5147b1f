"""What an article tells, as numbers: its tokens hashed, with the figures among them and those hidden."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from cuttings_db.copies.boilerplate import told_paragraphs
from cuttings_db.folding import fold
from cuttings_db.model import Paragraph
from cuttings_db.text.dictionary import is_word

__all__ = ["HAN_SHINGLE", "LATIN_SHINGLE", "Body", "body_of", "shingles"]

Hashes = NDArray[np.uint64]
LATIN_SHINGLE, HAN_SHINGLE = 4, 6
# Words and, of scripts without blanks, single characters; a number with its separators is one token.
_TOKEN = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|\d+(?:[.,·:]\d+)*|[^\W\d_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    r"[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]*(?:['’-][^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+)*"
)
_LONGEST = 400_000  # characters that are looked at
_WORD, _FIGURE, _NAME = 0, 1, 2
# "May" is a verb, too.
_CALENDAR = frozenset({
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})  # fmt: skip
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))


@dataclass(frozen=True)
class Body:
    """The told tokens of one article. `masked` is `tokens` with one value for all figures; `kinds` tells which is what.

    `kinds`: 0 a word, 1 a figure (numbers, months, days of the week), 2 a name. `han` says that most of it is Han.
    """

    tokens: Hashes
    masked: Hashes
    kinds: NDArray[np.uint8]
    han: bool

    @property
    def shingle(self) -> int:
        """The tokens of a shingle."""
        return HAN_SHINGLE if self.han else LATIN_SHINGLE

    @cached_property
    def once(self) -> tuple[Hashes, NDArray[np.int64]]:
        """The shingles that stand exactly once, figures hidden, ascending, and where each stands."""
        values, first, counts = np.unique(shingles(self.masked, self.shingle), return_index=True, return_counts=True)
        alone = counts == 1
        return values[alone], first[alone].astype(np.int64)

    @cached_property
    def every(self) -> Hashes:
        """All shingles, ascending, each once."""
        return np.unique(shingles(self.tokens, self.shingle))

    def __len__(self) -> int:
        return len(self.tokens)


def _hash(token: str) -> int:
    """Return a number for a token that is the same in every process and version."""
    return int.from_bytes(hashlib.blake2b(token.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


_FIGURES = _hash("\0figure")


@lru_cache(maxsize=200_000)
def _known(token: str) -> tuple[int, int, int]:
    """Return the hash of a token, the same with figures hidden, and its kind."""
    folded = fold(token).replace("’", "'")
    if folded[:1].isdigit():
        plain = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", folded)
        return _hash(plain), _FIGURES, _FIGURE
    if folded in _CALENDAR:
        return _hash(folded[:3]), _FIGURES, _FIGURE
    number = _hash(folded.removesuffix("'s"))
    # What no dictionary has is a name, too: of a medicine, say.
    named = len(token) > 1 and ((token[:1].isupper() and not token[1:].islower()) or not is_word(folded))
    return number, number, _NAME if named else _WORD


def body_of(text: str, paragraphs: Sequence[Paragraph] = ()) -> Body:
    """Return what a text tells, without furniture and boilerplate."""
    found: list[str] = []
    for start, end in told_paragraphs(text[:_LONGEST], [p for p in paragraphs if p.end <= _LONGEST]):
        found += _TOKEN.findall(text, start, min(end, _LONGEST))
    known = [_known(token) for token in found]
    tokens, masked, kinds = zip(*known, strict=True) if known else ((), (), ())
    characters = sum(1 for token in found if len(token) == 1 and token > "\u2e80")
    return Body(
        np.array(tokens, dtype=np.uint64),
        np.array(masked, dtype=np.uint64),
        np.array(kinds, dtype=np.uint8),
        2 * characters > len(found),
    )


def shingles(tokens: Hashes, size: int) -> Hashes:
    """Return the hash of every run of `size` tokens, mixed so that any of its bits may be used; none of fewer."""
    count = len(tokens) - size + 1
    if count <= 0:
        return np.zeros(0, dtype=np.uint64)
    made = np.zeros(count, dtype=np.uint64)
    for at in range(size):
        made = made * _FACTOR + tokens[at : at + count]
    made ^= made >> np.uint64(30)
    made *= _MIX[0]
    made ^= made >> np.uint64(27)
    made *= _MIX[1]
    return np.asarray(made ^ (made >> np.uint64(31)))
