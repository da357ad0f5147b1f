"""Chinese names in Latin letters: which words can be a surname, a given name, and in what order."""

from __future__ import annotations

import re
from functools import lru_cache

from cuttings_db.entities.lexicon import lexicon
from cuttings_db.folding import fold

__all__ = ["is_given", "is_surname", "looks_chinese"]


@lru_cache(maxsize=1)
def _pinyin() -> re.Pattern[str]:
    """Return the pattern of one to three syllables of pinyin written together or with hyphens."""
    syllables = "|".join(sorted(lexicon("pinyin_syllables"), key=len, reverse=True))
    return re.compile(rf"(?:{syllables})(?:['’-]?(?:{syllables})){{0,2}}")


@lru_cache(maxsize=1)
def _surnames() -> frozenset[str]:
    """Return all romanised surnames of Chinese, Korean and Japanese."""
    return (lexicon("pinyin_surnames") | lexicon("other_chinese_surnames") | lexicon("korean_japanese_surnames")) - {
        "e",
        "a",
    }


def is_surname(word: str) -> bool:
    """Say whether a word is a romanised East Asian surname."""
    return fold(word) in _surnames()


@lru_cache(maxsize=8192)
def is_given(word: str) -> bool:
    """Say whether a word is one to three syllables of pinyin, or hyphenated Cantonese or Korean syllables."""
    folded = fold(word)
    if len(folded) > 18:
        return False
    if _pinyin().fullmatch(folded):
        return True
    pieces = folded.split("-")
    if len(pieces) == 2:
        return all(re.fullmatch(r"[a-z]{2,6}", p) for p in pieces) and word.count("-") == 1
    return folded in lexicon("cantonese_syllables")


def looks_chinese(words: list[str]) -> bool:
    """Say whether two or three words are an East Asian name in one of its orders."""
    if len(words) == 2:
        first, second = words
        return (is_surname(first) and is_given(second)) or (is_surname(second) and is_given(first))
    if len(words) == 3 and all(w.isalpha() and len(w) <= 6 for w in words):
        syllables = lexicon("cantonese_syllables") | lexicon("pinyin_syllables") | _surnames()
        return all(fold(w) in syllables for w in words) and (is_surname(words[0]) or is_surname(words[2]))
    return False
