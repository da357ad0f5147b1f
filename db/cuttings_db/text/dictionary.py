"""Whether a string of letters is an English word: a shipped list and the usual endings."""

from __future__ import annotations

import gzip
from functools import cache, lru_cache

from cuttings_db.resources import resource

__all__ = ["is_word"]

# An ending, and what the list may have in its place.
_ENDINGS = (
    ("s", ("",)),
    ("es", ("",)),
    ("ies", ("y",)),
    ("ed", ("", "e")),
    ("ied", ("y",)),
    ("ing", ("", "e")),
    ("er", ("", "e")),
    ("ly", ("",)),
)


@cache
def _listed() -> bytes:
    """Return the sorted list as one block: two megabytes, where a set of its words takes twenty."""
    return b"\n" + gzip.decompress(resource("gazetteers", "words.txt.gz").read_bytes()).strip() + b"\n"


def _has(word: str) -> bool:
    """Tell whether the list has a word, by halving it."""
    block, wanted = _listed(), word.encode("ascii")
    low, high = 0, len(block) - 1
    while low < high:
        begin = block.rfind(b"\n", 0, (low + high) // 2 + 1) + 1
        end = block.index(b"\n", begin)
        found = block[begin:end]
        if found == wanted:
            return True
        if found < wanted:
            low = end
        else:
            high = begin - 1
    return False


@lru_cache(maxsize=4096)
def is_word(word: str) -> bool:
    """Tell whether the list has a word of small ASCII letters as it is, or without a usual ending."""
    if not (word.isascii() and word.isalpha() and word.islower()):
        return False
    if _has(word):
        return True
    for ending, instead in _ENDINGS:
        if not word.endswith(ending) or len(word) < len(ending) + 3:
            continue
        stem = word[: -len(ending)]
        doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeiouls"
        if any(_has(stem + letters) for letters in instead) or (doubled and _has(stem[:-1])):
            return True
    return False
