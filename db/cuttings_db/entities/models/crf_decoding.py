"""The best sequence of labels of many sentences at once: Viterbi's algorithm, one step for all sentences together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

__all__ = ["Floats", "Labels", "best_labels", "best_labels_of_each", "forbid", "margin", "spans_of"]

Floats: TypeAlias = npt.NDArray[np.float32]
Labels: TypeAlias = npt.NDArray[np.int64]
_NEVER = np.float32(-1e30)


def forbid(labels: Sequence[str], transitions: Floats) -> tuple[Floats, Floats]:
    """Return scores of first labels and of label pairs (from, to); no `I-x` follows anything but its own kind."""
    begin = np.array([_NEVER if label.startswith("I-") else 0 for label in labels], np.float32)
    pairs = transitions.astype(np.float32).copy()
    for row, before in enumerate(labels):
        for column, after in enumerate(labels):
            if after.startswith("I-") and before[2:] != after[2:]:
                pairs[row, column] = _NEVER
    return begin, pairs


def best_labels(scores: Floats, first: Sequence[int], begin: Floats, pairs: Floats) -> Labels:
    """Return the number of the best label of each token.

    `scores` has a row per token and a column per label; `first` says where each sentence begins, and ends with the
    number of tokens.
    """
    return best_labels_of_each([scores], first, [begin], [pairs])[0]


def best_labels_of_each(
    scores: Sequence[Floats], first: Sequence[int], begin: Sequence[Floats], pairs: Sequence[Floats]
) -> list[Labels]:
    """Do the same for several models with equally many labels over the same sentences, which is faster than in turn.

    The sentences are taken in order of their length, so that step t looks only at those that have a token t.
    """
    models, count = len(scores), len(first) - 1
    total = len(scores[0])
    bounds = np.asarray(first, np.int64)
    lengths = np.tile(np.diff(bounds), models)
    found = np.zeros(models * total, np.int64)
    if len(lengths) and lengths.max():
        starts = np.concatenate([bounds[:-1] + total * model for model in range(models)])
        owner = np.repeat(np.arange(models), count)
        order = np.argsort(-lengths, kind="stable")
        owner = owner[order]
        way = np.stack(pairs, 1) if models == 1 else np.stack(pairs, 1)[:, owner]
        _walk(np.concatenate(scores), starts[order], lengths[order], np.stack(begin)[owner], way, found)
    return [found[model * total : (model + 1) * total] for model in range(models)]


def _walk(scores: Floats, starts: Labels, lengths: Labels, begin: Floats, pairs: Floats, found: Labels) -> None:
    """Write the best labels of sentences in order of falling length; `pairs` is (from, sentence or all, to)."""
    steps = int(lengths[0])
    alive = np.searchsorted(-lengths, -np.arange(steps), side="left").tolist()
    shared = pairs.shape[1] == 1
    best = begin + scores[starts]
    history = [best]
    for step in range(1, steps):
        count = alive[step]
        ways = best[:count].T[:, :, None] + (pairs if shared else pairs[:, :count])
        best = ways.max(0)
        best += scores[starts[:count] + step]
        history.append(best)
    # Where each best way came from is asked again on the way back, for one label of each sentence only.
    label = np.zeros(len(starts), np.int64)
    waiting = 0  # sentences whose last label is known
    for step in range(steps - 1, -1, -1):
        count = alive[step]
        states = history[step]
        if waiting:
            into = pairs[:, 0, label[:waiting]].T if shared else pairs[:, np.arange(waiting), label[:waiting]].T
            label[:waiting] = (states[:waiting] + into).argmax(1)
        if count > waiting:
            label[waiting:count] = states[waiting:].argmax(1)
            waiting = count
        found[starts[:count] + step] = label[:count]


def spans_of(found: Labels, labels: Sequence[str], first: Sequence[int]) -> list[tuple[int, int, str]]:
    """Return (first token, token after the last, type) of the labelled names; none reaches across sentences."""
    begins = set(first)
    spans: list[tuple[int, int, str]] = []
    for token in np.flatnonzero(found != labels.index("O")).tolist():
        label = labels[int(found[token])]
        if label[0] == "I" and spans and spans[-1][1] == token and token not in begins:
            spans[-1] = (spans[-1][0], token + 1, spans[-1][2])
        else:
            spans.append((token, token + 1, label[2:]))
    return spans


def margin(
    scores: Floats, found: Labels, pairs: Floats, outside: int, span: tuple[int, int], sentence: tuple[int, int]
) -> float:
    """Return by how much the labelled sequence beats the same one without the name of a span: how sure a name is."""
    begin, end = span
    before = [int(found[begin - 1])] if begin > sentence[0] else []
    after = [int(found[end])] if end < sentence[1] else []
    name = found[begin:end].tolist()
    won = sum(float(scores[token, label] - scores[token, outside]) for token, label in zip(range(begin, end), name))
    with_name, without = [*before, *name, *after], [*before, *[outside] * len(name), *after]
    won += sum(float(pairs[step]) for step in pairwise(with_name))
    return won - sum(float(pairs[step]) for step in pairwise(without))
