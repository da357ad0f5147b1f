"""Words by their looks: what each can be to its neighbours, and the parts of those that are plain or of two parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product, repeat

import numpy as np
from numpy.typing import NDArray

from cuttings_db.folding import fold
from cuttings_db.search.analysis import CONNECTORS, JOINED, STAGE_WORDS, staged_within
from cuttings_db.search.chunks import GREEK_NAMES

__all__ = [
    "CODE", "COMPLEX", "EMPTY", "NUMERAL", "PREVIOUS", "RAGGED", "ROMAN", "SENSITIVE", "STAGE",
    "Pairs", "pairs", "plain", "plain_flags",
]  # fmt: skip

Flags = NDArray[np.uint16]

# STAGE: numerals after it may count a stage. SENSITIVE: such a word before it changes what it gives. PREVIOUS: may
# begin a code that a word of CODE goes on with. NUMERAL: it may hold a Roman numeral. ROMAN: it may stand between such
# a numeral and the character that makes it a stage. EMPTY: gives nothing. COMPLEX: not one term at one position.
# RAGGED: something at an end of it gives nothing. All but the last three may be said of too many words, not of too few.
STAGE, SENSITIVE, PREVIOUS, CODE, NUMERAL, ROMAN, EMPTY, COMPLEX, RAGGED = (1 << i for i in range(9))

_CAPITALS = frozenset("BCDEFGHJKLMNOPQRSTUVWXYZ")
_GREEK = re.compile("[\u0370-\u03ffµ]")
_THOUSANDS = re.compile(r"[0-9]+(?:,[0-9]{3})+")
_PAIR = re.compile(r"([A-Za-z]+|[0-9]+)([-/'.&_]?)([A-Za-z]+|[0-9]+)")
_LONGEST_TERM, _LONGEST_PAIR = 64, 40
_OF_PARTS = STAGE | SENSITIVE | NUMERAL | ROMAN


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


def plain(token: str) -> str:
    """Return the one term of a word that is only letters or only a number, or nothing for any other word."""
    if token.isascii():
        if token.isalpha():
            return token.lower()[:_LONGEST_TERM]
        if token.isdigit():
            return token[:_LONGEST_TERM]
        return token.replace(",", "")[:_LONGEST_TERM] if _THOUSANDS.fullmatch(token) else ""
    if not token.isalpha() or _GREEK.search(token) or not fold(token[0]):
        return ""
    folded = fold(token)
    return "" if not folded.isalpha() or any(map(str.isnumeric, folded)) else folded[:_LONGEST_TERM]


def _special_flags(words: Sequence[str]) -> Flags:
    """Return what plain folded words are to their neighbours for what they mean."""
    return np.fromiter(map(_SPECIAL.get, words, repeat(0)), dtype=np.uint16, count=len(words))


def _digits(words: Sequence[str]) -> NDArray[np.bool_]:
    """Return which words are numbers."""
    return np.fromiter(map(str.isdigit, words), dtype=np.bool_, count=len(words))


def plain_flags(tokens: Sequence[str], words: Sequence[str]) -> Flags:
    """Return the flags of tokens whose terms are these words; for a token without a term they say nothing."""
    sizes = np.fromiter(map(len, words), dtype=np.int64, count=len(words))
    digits = _digits(words)
    flags = _special_flags(words)
    flags[digits] |= SENSITIVE
    flags[(sizes >= 2) & (sizes <= 5) & ~digits] |= PREVIOUS
    for index in np.flatnonzero(sizes == 1).tolist():
        if tokens[index] in _CAPITALS:
            flags[index] |= CODE
    return flags


@dataclass(frozen=True)
class Pairs:
    """Tokens of two parts, by their index: the terms of all (first, joined, second), where the parts meet, flags."""

    indexes: list[int]
    terms: list[str]
    first_ends: list[int]
    second_starts: list[int]
    sizes: list[int]
    flags: Flags


def pairs(tokens: Sequence[str], indexes: Sequence[int]) -> Pairs:
    """Return those of these tokens that are two parts of ASCII letters or digits with at most one joint between."""
    found = [(i, match) for i in indexes if len(tokens[i]) < _LONGEST_PAIR and (match := _PAIR.fullmatch(tokens[i]))]
    # A numeral right behind a stage word counts the stage: such a word is read as any other text.
    found = [(i, m) for i, m in found if not staged_within((m.group(1).lower(), m.group(3).lower()))]
    parts = [match.groups() for _, match in found]
    first, second = [a.lower() for a, _, _ in parts], [b.lower() for _, _, b in parts]
    first_digits, second_digits = _digits(first), _digits(second)
    # Two numbers keep the sign between them.
    signs = ["." if p[1] == "." else "-" for p in parts]
    both = (first_digits & second_digits).tolist()
    terms = [""] * (3 * len(parts))
    terms[0::3] = first
    terms[1::3] = [
        f"{a}{sign}{b}{JOINED}2" if numbers else f"{a}{b}{JOINED}2"
        for a, b, sign, numbers in zip(first, second, signs, both, strict=True)
    ]
    terms[2::3] = second
    alone = _special_flags(first)
    flags: Flags = (alone | _special_flags(second)) & np.uint16(_OF_PARTS)
    flags |= alone & np.uint16(CODE)
    flags[first_digits] |= SENSITIVE
    short = np.fromiter((len(a) <= 2 and not joint for a, joint, _ in parts), dtype=np.bool_, count=len(parts))
    flags[short & second_digits] |= CODE
    flags |= np.uint16(COMPLEX)
    ends = [match.end(1) for _, match in found]
    starts = [match.start(3) for _, match in found]
    return Pairs([i for i, _ in found], terms, ends, starts, [match.end() for _, match in found], flags)
