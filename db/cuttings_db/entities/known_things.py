"""What both lists of known names are made of: a known thing, a found name, and how a name must look in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from cuttings_db.entities.common_words import is_common
from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.words import Words
from cuttings_db.model import EntityType

__all__ = [
    "ANY",
    "INITIAL",
    "SYMBOLIC",
    "Found",
    "Known",
    "cuts_a_word",
    "lies_in_other_words",
    "openings_of",
    "opens_a_sentence",
    "possible_starts",
    "surface_fits",
    "tokens_of",
]

# How a name must look in the text: as it likes, like a symbol (MET, p53), or with a capital first letter.
ANY, SYMBOLIC, INITIAL = 0, 1, 2
_HAN_KEY = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Known:
    """One known thing: its type and kind, identifier, preferred name, and whether this alias has other meanings."""

    type: EntityType
    kind: str
    id: str
    canonical: str
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A known name in a text: the span, the first and last token, and what may be meant."""

    start: int
    end: int
    first: int
    last: int
    known: Known


def tokens_of(key: str) -> tuple[str, int]:
    """Return the first token of a key and an upper bound of its number of tokens."""
    if _HAN_KEY.search(key):
        return (key[0] if ord(key[0]) > 0x3000 else re.split(r"[ \u3000-\uffff]", key, maxsplit=1)[0]), len(key)
    first, _, _ = key.partition(" ")
    return first, key.count(" ") + 1


def openings_of(key: str) -> tuple[str, ...]:
    """Return the first two words of a key of several; a text may have `&` for `and`, which is no word, hence a third.

    A walk asks for them before it tries every length that a name with this first word may have.
    """
    words = key.split(" ", maxsplit=3)
    if len(words) < 2:
        return ()
    return (" ".join(words[:2]), " ".join(words[:3])) if words[1] == "and" else (" ".join(words[:2]),)


def surface_fits(surface: str, case: int) -> bool:
    """Say whether a name in the text looks as its entry demands."""
    if case == ANY:
        return True
    if case == INITIAL:
        return surface[0].isupper() or not surface[0].isalpha()
    letters = surface.split(" ", maxsplit=1)[0]
    if "." in surface or (" " in surface and not (letters.isupper() and len(letters) > 1)):
        return False  # `p. 56`, `page 1`, `Act 2`
    if surface.upper() == surface:
        return True
    inside = surface[1:]
    return any(c.isupper() for c in inside) or any(c.isdigit() for c in inside)


@lru_cache(maxsize=1)
def _han_pairs() -> frozenset[str]:
    """Return the first two Han characters of all names of both lists."""
    from cuttings_db.entities.gazetteer import broad, curated  # both lists are made of what stands here

    return frozenset(pair for pairs in (curated().pairs, broad().pairs) for pair in pairs if pair > "\u33ff")


def possible_starts(words: Words, heads: dict[str, int]) -> list[int]:
    """Return in order the tokens where a name may begin: first words of names, and Han characters that begin one."""
    starts = words.found.get(0)
    if starts is None:
        starts = words.found[0] = words.han_starts(_han_pairs())
    folded = words.folded
    lettered = [number for number in words.lettered if folded[number] in heads]
    return sorted({*starts, *lettered}) if starts else lettered


def cuts_a_word(text: str, start: int, end: int) -> bool:
    """Say whether a span begins or ends inside a word of letters and digits (`CA` in `CA125`)."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return (before.isalnum() and before.isascii() and text[start].isascii()) or (
        after.isalnum() and after.isascii() and text[end - 1].isascii()
    )


def lies_in_other_words(text: str, start: int, end: int) -> bool:
    """Say whether a short name in Han characters only lies inside other words: 强生 in `加强生产`."""
    straddling = lexicon("chinese_straddling")
    return end - start < 4 and any(
        text[first:last] in straddling
        for first in range(max(0, start - 2), start + 1)
        for last in range(end, end + 3)
        if (first < start or last > end) and last - first <= 5
    )


def opens_a_sentence(surface: str) -> bool:
    """Say whether a title in lower case is nothing but the plain words of a sentence: `The standard was low`."""
    words = surface.split()
    return len(words) > 1 and surface[1:].islower() and all(is_common(w) for w in words)
