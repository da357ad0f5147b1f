"""What the tagging models look at: hashed features of word forms, of neighbours, and of names that the lists know.

A feature is a 32-bit number. Those of a word form depend on the form alone, so that they are made once per form;
those of neighbours are mixed from the numbers of two or three forms, whole arrays at a time; those of known names
come from the lists of the rules. Training and recognition run the same code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeAlias
from zlib import crc32

import numpy as np
import numpy.typing as npt

from cuttings_db.entities.gazetteer import broad, census_names, curated, is_common
from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.models.features_clusters import cluster_of
from cuttings_db.entities.models.features_tokens import Tokens
from cuttings_db.entities.words import Words, is_han

__all__ = ["OFFSETS", "PAD", "Forms", "Keys", "known_keys", "known_names", "mixed_keys"]

Numbers: TypeAlias = npt.NDArray[np.int64]
Keys: TypeAlias = npt.NDArray[np.uint32]

OFFSETS = (-2, -1, 0, 1, 2)
PAD = ""  # stands twice before, between and behind the sentences, so that no window reaches across
_LONGEST = 64  # characters of a form that are looked at
# Sections of the word lists that say what a word may be; a section that is missing says nothing.
_SECTIONS = (
    "western_given_names", "ambiguous_given_names", "pinyin_surnames", "other_chinese_surnames", "pinyin_syllables",
    "cantonese_syllables", "korean_japanese_surnames", "name_particles", "titles", "title_modifiers", "roles",
    "speech_verbs", "degrees", "organisation_heads", "organisation_single_heads", "company_heads",
    "department_heads", "legal_forms", "event_heads", "generic_starts", "calendar", "nationalities", "disease_heads",
    "disease_modifiers", "disease_lead_words", "general_diseases", "general_products", "drug_stem_stops",
    "common_symbols", "trial_series",
)  # fmt: skip
_GREEK = frozenset((
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
    "xi", "pi", "rho", "sigma", "tau", "phi", "chi", "psi", "omega",
))  # fmt: skip
_ROMAN = re.compile(r"[IVX]{1,5}\Z")
_FACTOR = np.uint32(2654435761)
_TURN = np.uint32(40503)


def _seed(kind: str) -> int:
    """Return the number from which the features of a kind are made."""
    return crc32(kind.encode("ascii"))


def _key(kind: str, value: str) -> int:
    """Return the number of a feature."""
    return crc32(value.encode("utf-8", "surrogatepass"), _seed(kind))


_LOW, _WHOLE, _SHAPED, _COARSE, _FINE, _LONG, _START, _END, _END3, _FLAG, _FLAGS = (
    _seed(kind) for kind in ("w", "W", "shape", "c", "C", "length", "p", "s", "s3", "flag", "flags")
)
_MIX_LOW, _MIX_SHAPE, _MIX_KIND = _seed("low"), _seed("form"), _seed("kind")
_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"(.)\1{3,}")


class _Kinds(dict[int, str]):
    """Code point -> the kind of its character, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character.isupper():
            kind = "X"
        elif character.islower():
            kind = "x"
        elif character.isdigit():
            kind = "0"
        else:
            kind = "h" if is_han(character) else character
        self[code] = kind
        return kind


_KINDS = _Kinds()


def _cut(run: re.Match[str]) -> str:
    """Return three characters of a run."""
    return run[1] * 3


def _shape(word: str) -> str:
    """Return the kinds of characters of a word, runs longer than three cut: `BRCA1` -> `XXX0`."""
    return _RUN.sub(_cut, word.translate(_KINDS))[:10]


@lru_cache(maxsize=1)
def _listed() -> dict[str, tuple[str, ...]]:
    """Return the words of the lists with the names of the lists that hold them."""
    given, surnames = census_names()
    sections: list[tuple[str, frozenset[str]]] = []
    for name in _SECTIONS:
        try:
            sections.append((name, lexicon(name)))
        except KeyError:
            continue
    found: dict[str, tuple[str, ...]] = {}
    for name, entries in (*sections, ("census_given", given), ("census_surname", surnames), ("greek", _GREEK)):
        for entry in entries:
            found[entry] = (*found.get(entry, ()), name)
    return found


@lru_cache(maxsize=1)
def _stems() -> tuple[str, ...]:
    """Return the endings of drug names."""
    try:
        return tuple(sorted(lexicon("drug_stems")))
    except KeyError:
        return ()


def _flags(word: str, low: str) -> list[str]:
    """Return what the lists and the characters say about a form."""
    found = list(_listed().get(low, ()))
    plain = word == low
    if word[0].isalpha() and low.isascii():
        if is_common(low):
            found.append("common" if plain else "Common")
        elif len(low) > 2:
            found.append("uncommon" if plain else "Uncommon")
    if len(low) > 5 and low.endswith(_stems()):
        found.append("stem")
    if len(word) == 1:
        found.append("single")
    if not plain:
        if _ROMAN.match(word):
            found.append("roman")
        if not word[1:].islower() and not word.isupper() and not word[1:].isdigit():
            found.append("camel")
    if not word.isalpha() and word.isalnum() and not word.isdigit():
        found.append("mixed")
    return found


class Forms:
    """Word forms with their features: `keys[i]` of form i, and numbers of its lower case and its shape for mixing."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}
        self.keys: list[list[int]] = []
        self.reach: list[tuple[int, int]] = []  # how many of them words two places away see, and words one away
        self._mixable: list[tuple[int, int, int]] = []
        self._mixed: npt.NDArray[np.uint32] = np.zeros((0, 3), np.uint32)
        self.add(PAD)

    def __len__(self) -> int:
        return len(self.keys)

    def add(self, whole: str) -> int:
        """Return the number of a form; its features are made if it is new."""
        number = self.ids.get(whole)
        if number is not None:
            return number
        number = self.ids[whole] = len(self.keys)
        word = whole[:_LONGEST]
        low = _DIGIT.sub("0", word.lower())
        shape = _shape(word)
        flags = _flags(word, low) if word else []
        coarse, fine = cluster_of(low)
        data, formed = low.encode("utf-8", "surrogatepass"), shape.encode("utf-8", "surrogatepass")
        keys = [crc32(data, _LOW), crc32(formed, _SHAPED)]
        if fine:
            keys.append(crc32(coarse, _COARSE))
        far = len(keys)
        keys += [crc32(flag.encode("ascii"), _FLAG) for flag in flags]
        if fine:
            keys.append(crc32(fine, _FINE))
        if len(data) > 3:
            keys.append(crc32(data[-3:], _END3))
        near = len(keys)
        keys.append(crc32(word.encode("utf-8", "surrogatepass"), _WHOLE))
        keys.append(crc32(b"%d" % min(len(word), 12), _LONG))
        for size in range(1, min(len(data), 6)):
            keys.append(crc32(data[:size], _START))
            if size != 3:
                keys.append(crc32(data[-size:], _END))
        if len(flags) > 1:
            keys.append(crc32("|".join(flags).encode("ascii"), _FLAGS))
        self.keys.append(keys)
        self.reach.append((far, near))
        capital = b"X" if word[:1].isupper() else b"x"
        self._mixable.append(
            (crc32(data, _MIX_LOW), crc32(formed, _MIX_SHAPE), crc32((fine or data) + capital, _MIX_KIND))
        )
        return number

    def mixable(self) -> npt.NDArray[np.uint32]:
        """Return the numbers of lower case, shape and kind of every form, one row each."""
        if len(self._mixed) < len(self._mixable):
            fresh = np.array(self._mixable[len(self._mixed) :], np.uint32)
            self._mixed = np.concatenate([self._mixed, fresh])
        return self._mixed

    def seen_from(self, number: int, distance: int) -> list[int]:
        """Return the features of a form that a word so many places away sees."""
        far, near = self.reach[number]
        return self.keys[number][: (None, near, far)[distance]]


def _mix(salt: int, *parts: Keys) -> Keys:
    """Return one number for each place from several."""
    mixed = np.full(len(parts[0]), salt, np.uint32)
    for part in parts:
        mixed = (mixed ^ part) * _FACTOR
        mixed ^= mixed >> np.uint32(15)
        mixed += _TURN
    return mixed


def mixed_keys(forms: Forms, ids: Numbers) -> list[Keys]:
    """Return the features of neighbours: arrays as long as `ids`, which begin and end with two paddings."""
    rows = forms.mixable()[ids]
    low, shape, kind = rows[:, 0], rows[:, 1], rows[:, 2]
    before, after = np.roll(low, 1), np.roll(low, -1)
    return [
        _mix(1, before, low),
        _mix(2, low, after),
        _mix(3, np.roll(shape, 1), shape),
        _mix(4, shape, np.roll(shape, -1)),
        _mix(5, np.roll(shape, 1), shape, np.roll(shape, -1)),
        _mix(6, before, shape, after),
        _mix(7, np.roll(kind, 1), kind),
        _mix(8, kind, np.roll(kind, -1)),
    ]


def known_keys(features: Iterable[str]) -> Keys:
    """Return the numbers of features of known names."""
    return np.array([_known_key(f) for f in features], np.uint32)


@lru_cache(maxsize=4096)
def _known_key(feature: str) -> int:
    """Return the number of a feature of known names."""
    return _key("g", feature)


def known_names(words: Words, tokens: Tokens) -> list[tuple[int, str]]:
    """Return (token, feature) for the tokens that the lists know as a part of a name, whatever its sense here.

    A feature says which list, which type, and whether the token begins, continues or is all of the name.
    """
    found: list[tuple[int, str]] = []
    index = {start: number for number, start in enumerate(tokens.starts)}
    ends = tokens.ends
    total = len(ends)
    for label, matches in (("c", curated().find(words)), ("b", broad().find(words))):
        for match in matches:
            first = index.get(match.start)
            if first is None:
                continue
            last = first
            while last + 1 < total and ends[last] < match.end:
                last += 1
            name = f"{label}{match.known.type[:2]}{'?' if match.known.ambiguous else ''}"
            if first == last:
                found.append((first, f"S{name}"))
                continue
            found.append((first, f"B{name}"))
            found.extend((i, f"I{name}") for i in range(first + 1, last))
            found.append((last, f"E{name}"))
    return found
