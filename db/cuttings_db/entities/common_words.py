"""Ordinary English words and frequent names of people, read once from shipped files."""

from __future__ import annotations

import gzip
from functools import lru_cache

from cuttings_db.resources import resource

__all__ = ["census_names", "common_words", "is_common"]


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Return the ordinary English words in lower case."""
    return frozenset(gzip.decompress(resource("gazetteers", "words.txt.gz").read_bytes()).decode("ascii").split())


@lru_cache(maxsize=1)
def census_names() -> tuple[frozenset[str], frozenset[str]]:
    """Return frequent given names and surnames of the United States in lower case."""
    rows = gzip.decompress(resource("gazetteers", "people.tsv.gz").read_bytes()).decode("ascii").split("\n")
    given = frozenset(r[6:] for r in rows if r.startswith("given"))
    return given, frozenset(r[8:] for r in rows if r.startswith("surname"))


@lru_cache(maxsize=16384)
def is_common(word: str) -> bool:
    """Say whether a word, in any case and with a regular ending, is an ordinary English word."""
    lowered, words = word.lower(), common_words()
    if lowered in words:
        return True
    for ending, instead in (
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
        ("ly", ""),
    ):
        if lowered.endswith(ending) and len(lowered) > len(ending) + 2 and lowered[: -len(ending)] + instead in words:
            return True
    return False
