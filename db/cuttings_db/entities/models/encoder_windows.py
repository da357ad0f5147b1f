"""Cut a text into windows for the encoder: whole sentences one after the other, as many as one window holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cuttings_db.entities.models.encoder_features import COUNT, word_features
from cuttings_db.entities.models.word_pieces import WordPieces, split_words
from cuttings_db.entities.words import Words, is_han
from cuttings_db.text import sentences

__all__ = ["Reading", "Window", "read_windows"]

_STOPS = frozenset(".!?")
_CUTS = frozenset(",;:|•·—–)")


@dataclass(frozen=True, slots=True)
class Window:
    """Words `first` to `last` (not included) of a reading as arrays; `firsts` are the places of their first pieces."""

    first: int
    last: int
    pieces: npt.NDArray[np.int64]
    features: npt.NDArray[np.float32]
    firsts: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a text: their spans, pieces and features."""

    text: str
    places: list[tuple[int, int]]
    pieces: list[tuple[int, ...]]
    features: npt.NDArray[np.uint8]


def _runs(places: Sequence[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences as runs of words; those that are Chinese for the greater part are left to other models."""
    word = 0
    for start, end in sentences(text):
        while word < len(places) and places[word][0] < start:
            word += 1
        first = word
        while word < len(places) and places[word][0] < end:
            word += 1
        han = sum(is_han(text[s]) for s, _ in places[first:word])
        if first < word and 2 * han < word - first:
            yield first, word


def _pieces_of_run(
    first: int, last: int, sizes: Sequence[int], room: int, reading: Reading
) -> Iterator[tuple[int, int]]:
    """Yield a run as it is, or cut at commas where it is longer than a window."""
    while sum(sizes[first:last]) > room:
        end, used = first, 0
        while used + sizes[end] <= room:
            used += sizes[end]
            end += 1
        for cut in range(end, first + 2 * (end - first) // 3, -1):
            if reading.text[reading.places[cut - 1][0]] in _CUTS:
                end = cut
                break
        yield first, end
        first = end
    if first < last:
        yield first, last


def _window(runs: Sequence[tuple[int, int]], reading: Reading, vocabulary: WordPieces) -> Window:
    """Return the arrays of consecutive runs; a mark stands between two where the first does not end in a full stop."""
    pieces = [vocabulary.start]
    rows = [-1]
    firsts: list[int] = []
    for number, (first, last) in enumerate(runs):
        if number and reading.text[reading.places[runs[number - 1][1] - 1][0]] not in _STOPS:
            pieces.append(vocabulary.separator)
            rows.append(-1)
        for word in range(first, last):
            firsts.append(len(pieces))
            pieces.extend(reading.pieces[word])
            rows.extend([word] * len(reading.pieces[word]))
    pieces.append(vocabulary.separator)
    rows.append(-1)
    numbers = np.array(rows)
    features = reading.features[numbers].astype(np.float32)
    features[numbers < 0] = 0.0
    return Window(runs[0][0], runs[-1][1], np.array(pieces, np.int64), features, np.array(firsts, np.int64))


def read_windows(text: str, words: Words, vocabulary: WordPieces, length: int) -> tuple[Reading, Iterator[Window]]:
    """Return the words of a text and its windows of at most `length` pieces, in text order."""
    places, runs = _kept(split_words(text), text)
    pieces = [vocabulary.pieces(text[start:end]) for start, end in places]
    features = word_features(text, places, words) if places else np.zeros((0, COUNT), np.uint8)
    reading = Reading(text, places, pieces, features)
    return reading, _windows(reading, runs, vocabulary, length)


def _kept(places: list[tuple[int, int]], text: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the words that are read, and their sentences as runs of them; nothing is looked up for the others."""
    words: list[tuple[int, int]] = []
    runs: list[tuple[int, int]] = []
    for first, last in _runs(places, text):
        runs.append((len(words), len(words) + last - first))
        words.extend(places[first:last])
    return words, runs


def _windows(
    reading: Reading, runs: Sequence[tuple[int, int]], vocabulary: WordPieces, length: int
) -> Iterator[Window]:
    """Yield the windows of a reading."""
    sizes = [len(p) for p in reading.pieces]
    current: list[tuple[int, int]] = []
    used = 2
    for begin, stop in runs:
        for first, last in _pieces_of_run(begin, stop, sizes, length - 2, reading):
            size = sum(sizes[first:last]) + 1
            if current and used + size > length:
                yield _window(current, reading, vocabulary)
                current, used = [], 2
            current.append((first, last))
            used += size
    if current:
        yield _window(current, reading, vocabulary)
