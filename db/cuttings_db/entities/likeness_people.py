"""People that may be one: Han characters and Latin letters, initials, a middle name more or less, a slip of the pen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.pinyin import CANTONESE, PINYIN, WADE_GILES, is_pinyin, romanisations, split_name
from cuttings_db.entities.words import is_han
from cuttings_db.folding import fold

__all__ = ["blocks", "compare", "is_short"]

Found = tuple[float, str, str]
_SYSTEMS = {PINYIN: "in pinyin", CANTONESE: "in Cantonese spelling", WADE_GILES: "in Wade–Giles spelling"}
_SCORES = {PINYIN: 0.6, CANTONESE: 0.5, WADE_GILES: 0.45}
_LONG = 5  # letters of a word in which one wrong letter is a slip of the pen
_MOST_WORDS = 4


def _is_han_name(key: str) -> bool:
    """Say whether a key is a name in Han characters."""
    return split_name(key) is not None


def _words(key: str) -> list[str]:
    """Return the words of a key in Latin letters; none for another script."""
    words = key.split()
    return words if words and all(not is_han(c) for c in key) else []


def is_short(words: Sequence[str]) -> bool:
    """Say whether a name is one word and initials: `hu x`, `rl schilsky`."""
    return len(words) == 2 and sum(_is_initials(word) for word in words) == 1


def _is_initials(word: str) -> bool:
    """Say whether a word of a key stands for initials."""
    return len(word) == 1 or (len(word) in (2, 3) and not re.search("[aeiouy]", word))


def blocks(keys: Sequence[str]) -> Iterator[str]:
    """Yield what two people who may be one have in common."""
    for key in keys:
        if key.startswith("#"):
            continue
        if _is_han_name(key):
            for system in _SYSTEMS:
                yield from romanisations(key, system)
            continue
        words = _words(key)
        if not 2 <= len(words) <= _MOST_WORDS:
            continue
        yield key
        if is_short(words):
            surname, initials = sorted(words, key=len, reverse=True)
            yield f"{surname}|{initials[0]}"
            continue
        for surname in words:
            for other in words:
                if other != surname:
                    yield f"{surname}|{other[0]}"
        for at in range(len(words) if len(words) > 2 else 0):
            yield " ".join(words[:at] + words[at + 1 :])


def compare(keys: Sequence[str], others: Sequence[str], name: str, other_name: str) -> Found | None:
    """Return the best likeness of two people by their keys."""
    found = [
        likeness for key in keys for other in others if (likeness := _compare(key, other, name, other_name)) is not None
    ]
    return max(found, default=None)


def _compare(key: str, other: str, name: str, other_name: str) -> Found | None:
    """Return the likeness of two keys: of two scripts, or of two ways to write Latin letters.

    Two names in Han characters are never alike: 马军 and 马骏 sound the same and are two.
    """
    if _is_han_name(key) != _is_han_name(other):
        han, latin = (key, other) if _is_han_name(key) else (other, key)
        return _across_scripts(han, latin)
    one, two = _words(key), _words(other)
    if len(one) < 2 or len(two) < 2:
        return None
    if is_short(one) != is_short(two):
        short, full = (one, two) if is_short(one) else (two, one)
        return _initials(short, full, name, other_name)
    if is_short(one):
        return None
    return _middle_name(one, two) or _slip(one, two)


def _across_scripts(han: str, latin: str) -> Found | None:
    """Return the likeness of a name in Han characters and one in Latin letters."""
    for system, words in _SYSTEMS.items():
        if latin in romanisations(han, system):
            parts = split_name(han)
            given = len(parts[1]) if parts else 1
            # So many people share a surname and one more syllable that the sound alone says little.
            score = _SCORES[system] - (0.15 if given == 1 else 0.0)
            return score, system, f"{han} is read so {words}"
    return None


def _initials(short: Sequence[str], full: Sequence[str], name: str, other_name: str) -> Found | None:
    """Return the likeness of a surname with initials and a full name."""
    initials, surname = sorted(short, key=lambda word: (not _is_initials(word), word))
    if surname not in full:
        return None
    rest = [word for word in full if word != surname] or [surname]
    spelled = "".join(word[0] for word in rest)
    given = rest[0]
    fits = spelled.startswith(initials) or initials == spelled[0] or _syllable_initials(given, initials)
    if not fits or len(rest) > 3:
        return None
    return 0.5, "initials", f"“{name}” and “{other_name}” share a surname and the initials"


def _syllable_initials(given: str, initials: str) -> bool:
    """Say whether initials stand for the syllables of a given name: `yl` for `yulan`."""
    if len(initials) != 2 or not is_pinyin(given):
        return False
    return any(
        given[0] == initials[0] and given[at] == initials[1] and given[:at] in lexicon("pinyin_syllables")
        and given[at:] in lexicon("pinyin_syllables")
        for at in range(1, len(given))
    )  # fmt: skip


def _middle_name(one: Sequence[str], two: Sequence[str]) -> Found | None:
    """Return the likeness of a name and the same with one more word."""
    fewer, more = sorted((set(one), set(two)), key=len)
    if len(fewer) < 2 or len(more) - len(fewer) != 1 or not fewer < more:
        return None
    if all(is_pinyin(word) for word in more):
        return None
    return 0.5, "middle name", "one name has one word more than the other"


def _slip(one: Sequence[str], two: Sequence[str]) -> Found | None:
    """Return the likeness of two names of which one long word differs by a letter."""
    if len(one) != len(two):
        return None
    rest, others = sorted(set(one) - set(two)), sorted(set(two) - set(one))
    if len(rest) != 1 or len(others) != 1:
        return None
    word, other = rest[0], others[0]
    if min(len(word), len(other)) < _LONG or word[0] != other[0] or is_pinyin(word) or is_pinyin(other):
        return None
    if OSA.distance(word, other, score_cutoff=1) > 1 or {fold(word), fold(other)} <= lexicon("western_given_names"):
        return None
    return 0.45, "spelling", f"“{word}” and “{other}” differ by one letter"
