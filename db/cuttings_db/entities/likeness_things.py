"""Things that may be one: the same words in another order, a shortened title, a slip of the pen in a long word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from cuttings_db.entities.identity import name_key
from cuttings_db.entities.words import is_han

__all__ = ["blocks", "compare"]

Found = tuple[float, str, str]
_SMALL = frozenset(["of", "the", "and", "for", "in", "a", "an"])
_BY_WORDS = frozenset({"disease", "publication", "place", "product"})
# A letter more or less makes another gene, trial or variant, and often another drug.
_BY_LETTERS = frozenset({"disease"})
_LONG = 9
_CODE = re.compile(r"\d")


def _words(name: str) -> list[str]:
    """Return the words of a name that tell something, in alphabetic order."""
    return sorted(word for word in name_key(name).split() if word not in _SMALL)


def blocks(kind: str, name: str) -> Iterator[str]:
    """Yield what two things that may be one have in common."""
    words = _words(name)
    if kind not in _BY_WORDS or not words or any(is_han(c) for c in name):
        return
    if len(words) > 1:
        yield " ".join(words)
    if kind == "publication":
        yield "".join(word[0] for word in words) + words[0][:3]
    if kind in _BY_LETTERS and len(longest := max(words, key=lambda w: (len(w), w))) >= _LONG:
        yield f"~{longest[:5]}|{len(words)}"


def compare(kind: str, name: str, other: str) -> Found | None:
    """Return the likeness of two things of a type by their names."""
    if kind not in _BY_WORDS:
        return None
    words, others = _words(name), _words(other)
    if words == others and len(words) > 1:
        return 0.7, "words", "the same words in another order or form"
    if len(words) != len(others):
        return None
    if kind == "publication" and len(words) > 1:
        return _shortened(words, others)
    if kind not in _BY_LETTERS:
        return None
    rest = [(a, b) for a, b in zip(words, others, strict=True) if a != b]
    if len(rest) != 1 or min(map(len, rest[0])) < _LONG or any(_CODE.search(word) for word in rest[0]):
        return None
    word, wrong = rest[0]
    if word[:2] != wrong[:2] or OSA.distance(word, wrong, score_cutoff=1) > 1:
        return None
    return 0.45, "spelling", f"“{word}” and “{wrong}” differ by one letter"


def _shortened(words: list[str], others: list[str]) -> Found | None:
    """Return the likeness of a title and its abbreviated form: `Lancet Oncol` and `Lancet Oncology`."""
    fits = all(a.startswith(b) or b.startswith(a) for a, b in zip(words, others, strict=True))
    if not fits or any(min(len(a), len(b)) < 2 for a, b in zip(words, others, strict=True) if a != b):
        return None
    return 0.65, "shortened", "one title is the other one shortened"
