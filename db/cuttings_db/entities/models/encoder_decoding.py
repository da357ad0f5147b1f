"""The best sequence of labels in which nothing goes on that has not begun."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

__all__ = ["decode"]

_NEVER = -1e4


def _transitions(labels: Sequence[str]) -> npt.NDArray[np.float32]:
    """Return what a step from label to label costs: nothing, or everything where `I-x` does not follow `x`."""
    costs = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for column, label in enumerate(labels):
        if label[:1] == "I":
            for row, before in enumerate(labels):
                if before[2:] != label[2:]:
                    costs[row, column] = _NEVER
    return costs


def decode(scores: npt.NDArray[np.float32], labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return the spans (first word, word after the last, type) of the best sequence; `scores` is (words, labels)."""
    count = len(scores)
    best = np.argmax(scores, axis=1)
    if not count or not best.any():  # label 0 is O: by far the most sentences name nothing of a kind
        return []
    costs = _transitions(labels)
    total = scores[0] + np.array([_NEVER if label[:1] == "I" else 0.0 for label in labels], dtype=np.float32)
    back = np.zeros((count, len(labels)), dtype=np.int16)
    for index in range(1, count):
        step = total[:, None] + costs
        back[index] = np.argmax(step, axis=0)
        total = step[back[index], np.arange(len(labels))] + scores[index]
    label = int(np.argmax(total))
    path = [label]
    for index in range(count - 1, 0, -1):
        label = int(back[index, label])
        path.append(label)
    path.reverse()
    spans: list[tuple[int, int, str]] = []
    start = -1
    for index, number in enumerate([*path, 0]):
        name = labels[number]
        if start >= 0 and name[:1] != "I":
            spans.append((start, index, labels[path[start]][2:]))
            start = -1
        if name[:1] == "B":
            start = index
    return spans
