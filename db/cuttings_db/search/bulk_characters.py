"""What each character can be to the analysis: part of a word, a joint, a character that is searched alone, or none."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from cuttings_db.folding import fold
from cuttings_db.search.chunks import CHUNK, GRAM

__all__ = ["CODES", "GRAMS", "JOINT", "MARK", "NOTHING", "ODD", "WORD", "FoldedGrams", "byte_classes", "classes"]

# Classes are bits. A mark is part of a word only behind another character.
NOTHING, WORD, JOINT, GRAMS, MARK = 0, 1, 2, 4, 8
CODES = 0x40000  # characters from here on are none to the analysis
_PLANE = 0x10000  # all joints and marks lie below
_UNUSED = frozenset(["Cn", "Co", "Cs"])
_ALNUM = re.compile(r"\w+")
# What Unicode composes with its neighbours.
_COMPOSED = re.compile("[\u1100-\u11ff\u3099\u309a\uff9e\uff9f]")
ODD = 0xFFFFFFFF


@lru_cache(maxsize=1)
def classes() -> NDArray[np.uint8]:
    """Return the class of each code point; what lies beyond the end is as the last one, NOTHING.

    A character whose class is NOTHING is never part of a match of CHUNK, but for the spaces of a broken word.
    """
    table = np.zeros(CODES, dtype=np.uint8)
    everything = "".join(map(chr, range(CODES - 1)))
    for match in _ALNUM.finditer(everything):
        table[match.start() : match.end()] = WORD
    for match in re.finditer(f"(?:{GRAM.pattern})+", everything):
        table[match.start() : match.end()] = GRAMS
    for code in np.flatnonzero(table[:_PLANE] == NOTHING).tolist():
        character = chr(code)
        if unicodedata.category(character) in _UNUSED:
            continue
        if CHUNK.fullmatch(f"a{character}"):
            table[code] = WORD | MARK
        elif any(CHUNK.fullmatch(f"{a}{character}{b}") for a, b in (("a", "a"), ("1", "111"), ("１", "１１１"))):
            table[code] = JOINT
    return table


@lru_cache(maxsize=1)
def byte_classes() -> bytes:
    """Return the class of each ASCII character, as a table for `bytes.translate`."""
    return classes()[:256].tobytes()


class FoldedGrams:
    """The folded character of each character that is searched alone, looked up when it is met."""

    def __init__(self) -> None:
        self._folded = np.zeros(CODES, dtype=np.uint32)

    def fold(self, codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
        """Return the folded characters, ODD for one that cannot be folded alone into one."""
        folded = self._folded[codes]
        new = codes[folded == 0]
        if len(new):
            for code in np.unique(new).tolist():
                text = fold(chr(code))
                alone = len(text) == 1 and ord(text) < CODES and not _COMPOSED.match(chr(code))
                self._folded[code] = ord(text) if alone else ODD
            folded = self._folded[codes]
        return folded
