"""What the encoder is told about each word beside its pieces: its case and shape, and what the lists know of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from cuttings_db.entities.gazetteer import broad, census_names, curated, is_common
from cuttings_db.entities.words import Words

__all__ = ["COUNT", "FEATURE_NAMES", "LISTED", "SHAPES", "word_features"]

_SHAPE_NAMES = ("lower", "initial", "upper", "letter", "mixed", "lettered number", "number", "mark", "other")
_LIST_TYPES = ("gene", "disease", "product", "place", "organisation", "event")
_LOWER, _INITIAL, _UPPER, _LETTER, _MIXED, _LETTERED, _NUMBER, _MARK, _OTHER = range(len(_SHAPE_NAMES))
SHAPES = len(_SHAPE_NAMES)
_GIVEN, _SURNAME, _COMMON = SHAPES, SHAPES + 1, SHAPES + 2
_FIRST_OF_LIST = SHAPES + 3
COUNT = _FIRST_OF_LIST + 2 * len(_LIST_TYPES)
LISTED = slice(SHAPES, COUNT)  # the features that come from lists
FEATURE_NAMES = (
    *_SHAPE_NAMES,
    *("given name", "surname", "common word"),
    *(f"{mark} {name}" for name in _LIST_TYPES for mark in ("begins", "inside")),
)
_PLACES = {name: _FIRST_OF_LIST + 2 * index for index, name in enumerate(_LIST_TYPES)}


def _shape(word: str) -> int:
    """Return the number of a word's shape."""
    if not word[0].isalnum():
        return _MARK
    if word.isdigit():
        return _NUMBER
    if any(c.isdigit() for c in word):
        return _LETTERED
    if word.isupper():
        return _UPPER if len(word) > 1 else _LETTER
    if word.islower():
        return _LOWER
    if word[0].isupper() and word[1:].islower():
        return _INITIAL
    return _MIXED if word.lower() != word.upper() else _OTHER


@lru_cache(maxsize=65536)
def _of_word(word: str) -> tuple[int, ...]:
    """Return the features that a word has wherever it stands."""
    shape = _shape(word)
    found = [shape]
    if shape not in (_MARK, _NUMBER, _LETTERED, _OTHER):
        low = word.lower()
        given, surnames = census_names()
        if low in given:
            found.append(_GIVEN)
        if low in surnames:
            found.append(_SURNAME)
        if is_common(word):
            found.append(_COMMON)
    return tuple(found)


def word_features(text: str, places: Sequence[tuple[int, int]], words: Words) -> npt.NDArray[np.uint8]:
    """Return an array (words, COUNT) of zeros and ones for the words at `places`; `words` are the text's tokens."""
    features = np.zeros((len(places), COUNT), dtype=np.uint8)
    for row, (start, end) in enumerate(places):
        for column in _of_word(text[start:end]) if end - start <= 100 else (_OTHER,):
            features[row, column] = 1
    starts = [start for start, _ in places]
    for source in (broad(), curated()):
        for found in source.find(words):
            place = _PLACES.get(found.known.type)
            if place is None:
                continue
            first = bisect_left(starts, found.start)
            last = bisect_left(starts, found.end)
            if first < last:
                features[first, place] = 1
                features[first + 1 : last, place + 1] = 1
    return features
