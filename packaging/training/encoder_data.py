"""Windows of the corpora as arrays: pieces, word features, and for every word and head the labels that are allowed.

A corpus annotates some types only. Where it is silent every label that it could not have given stays allowed, so the
loss of a word is minus the log of the probability of all its allowed labels.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
from training import corpora
from training.augmentation import augment
from training.corpora import Sentence

from cuttings_db.entities.models.encoder_features import COUNT, word_features
from cuttings_db.entities.models.word_pieces import WordPieces, split_words
from cuttings_db.entities.words import read_words

__all__ = ["HEADS", "LABELS", "LENGTH", "TRAINING", "Window", "join_cdr", "make_window", "windows"]

HEADS: dict[str, tuple[str, ...]] = {
    "general": ("person", "organisation", "place", "event", "misc"),
    "disease": ("disease",),
    "chemical": ("chemical",),
    "gene": ("gene",),
}
LABELS: list[str] = []
OUTSIDE: dict[str, int] = {}
for _head, _types in HEADS.items():
    OUTSIDE[_head] = len(LABELS)
    LABELS.extend(["O", *(f"{mark}-{kind}" for kind in _types for mark in "BI")])
HEAD_OF = {kind: head for head, types in HEADS.items() for kind in types}
SLICES = {head: slice(OUTSIDE[head], OUTSIDE[head] + 1 + 2 * len(types)) for head, types in HEADS.items()}
LENGTH = 160  # pieces of a window, its two marks included
# Corpus, how often its sentences are seen in one epoch, how many consecutive sentences a window may hold.
TRAINING: tuple[tuple[str, float, int], ...] = (
    ("crossner", 1.4, 4),
    ("gum", 1.6, 6),
    ("uner-ewt", 2.5, 4),
    ("ncbi", 0.8, 6),
    ("cdr", 0.9, 6),
    ("bc2gm", 0.6, 2),
)
_SURE_NAMES = frozenset(["person", "organisation", "place", "event"])


@dataclass(frozen=True, slots=True)
class Window:
    """One window: pieces (length), features (length, COUNT), first pieces (words), allowed (words, labels)."""

    pieces: npt.NDArray[np.int64]
    features: npt.NDArray[np.uint8]
    firsts: npt.NDArray[np.int64]
    allowed: npt.NDArray[np.bool_]


def join_cdr(first: Sequence[Sentence], second: Sequence[Sentence]) -> list[tuple[Sentence, tuple[str, ...]]]:
    """Pair the sentences of the two files that annotate the same text; ValueError where they differ."""
    if len(first) != len(second) or any(a.words != b.words for a, b in zip(first, second, strict=True)):
        raise ValueError("the chemical and disease files do not hold the same sentences")
    return [(a, b.tags) for a, b in zip(first, second, strict=True)]


@cache
def _allowed(tag: str, types: frozenset[str]) -> tuple[bool, ...]:
    """Return which labels a word with this tag may have in a corpus that annotates `types`."""
    kind = tag[2:]
    row = [True] * len(LABELS)
    for head, head_types in HEADS.items():
        part = SLICES[head]
        labels = LABELS[part]
        annotated = types & set(head_types)
        if kind in head_types:
            keep = [label == tag for label in labels]
        elif annotated:
            keep = [label == "O" or label[2:] not in types for label in labels]
        elif head == "general" and kind:  # a disease, chemical or gene is no person, organisation, place or event
            keep = [label == "O" or label[2:] == "misc" for label in labels]
        elif kind in _SURE_NAMES:  # nor is one of these a disease, chemical or gene
            keep = [label == "O" for label in labels]
        else:
            keep = [True] * len(labels)
        row[part] = keep
    return tuple(row)


def make_window(
    group: Iterable[tuple[Sentence, tuple[str, ...] | None]],
    types: Iterable[str],
    vocabulary: WordPieces,
    rng: random.Random | None,
) -> Window:
    """Return the arrays of consecutive sentences; `rng` draws augmentation and separators (None: neither)."""
    annotated = frozenset(types)
    pieces = [vocabulary.start]
    rows: list[npt.NDArray[np.uint8]] = [np.zeros((1, COUNT), np.uint8)]
    firsts: list[int] = []
    allowed: list[npt.NDArray[np.bool_]] = []
    full = False
    for sentence, second in group:
        changed = augment(sentence, rng) if rng is not None and second is None else sentence
        annotations = [(changed.tags, annotated)]
        if second is not None:
            annotations = [(changed.tags, annotated - {"chemical"}), (second, annotated - {"disease"})]
        text, places = corpora.join_by_blanks(changed.words)
        spots = split_words(text)
        features = word_features(text, spots, read_words(text))
        if firsts and (changed.words[-1] not in ".!?" or (rng is not None and rng.random() < 0.2)):
            pieces.append(vocabulary.separator)
            rows.append(np.zeros((1, COUNT), np.uint8))
        word = 0
        for (start, end), row in zip(spots, features, strict=True):
            while places[word][1] <= start:
                word += 1
            numbers = vocabulary.pieces(text[start:end])
            if len(pieces) + len(numbers) >= LENGTH:
                full = True
                break
            mask = np.ones(len(LABELS), dtype=bool)
            for tags, annotates in annotations:
                tag = tags[word]
                if start > places[word][0] and tag[:1] == "B":
                    tag = "I" + tag[1:]
                mask &= np.array(_allowed(tag, annotates))
            firsts.append(len(pieces))
            allowed.append(mask)
            pieces.extend(numbers)
            rows.append(np.repeat(row[None], len(numbers), axis=0))
        if full:
            break
    pieces.append(vocabulary.separator)
    rows.append(np.zeros((1, COUNT), np.uint8))
    return Window(
        np.array(pieces, np.int64),
        np.concatenate(rows),
        np.array(firsts, np.int64),
        np.array(allowed).reshape(len(firsts), len(LABELS)),
    )


def _material(name: str) -> tuple[list[tuple[Sentence, tuple[str, ...] | None]], tuple[str, ...]]:
    """Return the training sentences of a corpus and its types."""
    if name == "cdr":
        pairs = join_cdr(corpora.train("cdr-disease"), corpora.train("cdr-chem"))
        return list(pairs), ("disease", "chemical")
    types = corpora.CORPORA[name if name in corpora.CORPORA else f"{name}-train"].types
    return [(s, None) for s in corpora.train(name)], types


def windows(vocabulary: WordPieces, seed: int) -> list[Window]:
    """Return the windows of one epoch in random order: other cuts, other names in each epoch."""
    rng = random.Random(seed)
    found: list[Window] = []
    for name, share, most in TRAINING:
        material, types = _material(name)
        groups: list[list[tuple[Sentence, tuple[str, ...] | None]]] = []
        for _ in range(int(share) + 1):
            position = 0
            while position < len(material):
                size = 1 if rng.random() < 0.3 else rng.randint(1, most)
                group, length = [], 0
                while position < len(material) and len(group) < size and (not group or length < 90):
                    group.append(material[position])
                    length += len(material[position][0].words)
                    position += 1
                groups.append(group)
        rng.shuffle(groups)
        groups = groups[: round(len(groups) * share / (int(share) + 1))]
        found.extend(make_window(group, types, vocabulary, rng) for group in groups)
    rng.shuffle(found)
    return [w for w in found if len(w.firsts)]
