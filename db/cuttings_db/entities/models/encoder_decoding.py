"""The best sequence of labels in which nothing goes on that has not begun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

__all__ = ["decode"]

_NEVER = -1e4
Numbers = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class _Rules:
    """What may follow what: label by label the number of its type, whether it goes on, and the cost of each step."""

    types: Numbers
    inside: npt.NDArray[np.bool_]
    begin: npt.NDArray[np.float32]
    steps: npt.NDArray[np.float32]


@lru_cache(maxsize=16)
def _rules(labels: tuple[str, ...]) -> _Rules:
    """Return the rules of labels: a step costs nothing, or everything where `I-x` does not follow `x`."""
    names = sorted({label[2:] for label in labels})
    types = np.array([names.index(label[2:]) for label in labels])
    inside = np.array([label[:1] == "I" for label in labels])
    wrong = inside[None, :] & (types[:, None] != types[None, :])
    return _Rules(
        types, inside, np.where(inside, _NEVER, 0).astype(np.float32), np.where(wrong, _NEVER, 0).astype(np.float32)
    )


def _best_path(scores: npt.NDArray[np.float32], rules: _Rules) -> list[int]:
    """Return the labels of the best sequence that keeps the rules (Viterbi)."""
    count, width = scores.shape
    total = scores[0] + rules.begin
    back = np.zeros((count, width), dtype=np.intp)
    every = np.arange(width)
    for index in range(1, count):
        step = total[:, None] + rules.steps
        chosen = step.argmax(axis=0)
        back[index] = chosen
        total = step[chosen, every] + scores[index]
    label = int(total.argmax())
    path = [label]
    for index in range(count - 1, 0, -1):
        label = int(back[index, label])
        path.append(label)
    path.reverse()
    return path


def decode(scores: npt.NDArray[np.float32], labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return the spans (first word, word after the last, type) of the best sequence; `scores` is (words, labels)."""
    if not len(scores):
        return []
    best = scores.argmax(axis=1)
    if not best.any():  # label 0 is O: by far the most sentences name nothing of a kind
        return []
    rules = _rules(tuple(labels))
    types = rules.types[best]
    wrong = rules.inside[best]
    wrong[1:] &= types[1:] != types[:-1]
    # Where the best label of each word keeps the rules, they are the best sequence.
    path = _best_path(scores, rules) if wrong.any() else best.tolist()
    spans: list[tuple[int, int, str]] = []
    start = -1
    for index, number in enumerate([*path, 0]):
        if start >= 0 and (not number or not rules.inside[number]):
            spans.append((start, index, labels[path[start]][2:]))
            start = -1
        if number and not rules.inside[number]:
            start = index
    return spans
