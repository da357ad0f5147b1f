"""The linear tagging models: decoding against brute force, scores against plain sums, files that are damaged."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings_db.entities.models.crf import Tagger
from cuttings_db.entities.models.crf_decoding import best_labels, best_labels_of_each, forbid, margin, spans_of
from cuttings_db.entities.models.crf_weights import Bank, Model, ModelFileBroken, read_model, write_model
from cuttings_db.entities.models.features import OFFSETS, Forms, known_keys, mixed_keys
from cuttings_db.entities.models.features_tokens import Tokens, read_tokens

LABELS = ("O", "B-a", "I-a", "B-b", "I-b")


def weights(seed: int, *shape: int) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


def is_legal(path: tuple[str, ...]) -> bool:
    return all(
        not label.startswith("I-") or (place > 0 and path[place - 1][2:] == label[2:])
        for place, label in enumerate(path)
    )


def best_by_trying(scores: np.ndarray, pairs: np.ndarray, labels: tuple[str, ...]) -> float:
    """Return the score of the best legal path among all."""
    best = -np.inf
    for path in itertools.product(range(len(labels)), repeat=len(scores)):
        if is_legal(tuple(labels[p] for p in path)):
            best = max(best, score_of(path, scores, pairs))
    return best


def score_of(path: tuple[int, ...], scores: np.ndarray, pairs: np.ndarray) -> float:
    own = sum(float(scores[place, label]) for place, label in enumerate(path))
    return own + sum(float(pairs[a, b]) for a, b in itertools.pairwise(path))


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10**6),
    lengths=st.lists(st.integers(1, 5), min_size=1, max_size=6),
    size=st.sampled_from((3, 5)),
)
def test_decoding_finds_the_best_of_all_legal_sequences(seed: int, lengths: list[int], size: int) -> None:
    labels = LABELS[:size]
    scores, transitions = weights(seed, sum(lengths), size), weights(seed + 1, size, size)
    first = [0, *itertools.accumulate(lengths)]
    begin, pairs = forbid(labels, transitions)
    found = best_labels(scores, first, begin, pairs)
    for start, end in itertools.pairwise(first):
        path = tuple(found[start:end].tolist())
        assert is_legal(tuple(labels[p] for p in path))
        assert score_of(path, scores[start:end], transitions) == pytest.approx(
            best_by_trying(scores[start:end], transitions, labels), abs=1e-4
        )


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10**6), lengths=st.lists(st.integers(1, 40), min_size=1, max_size=9))
def test_models_together_find_what_each_finds_alone(seed: int, lengths: list[int]) -> None:
    first = [0, *itertools.accumulate(lengths)]
    scores = [weights(seed + n, first[-1], 3) for n in range(3)]
    ways = [forbid(LABELS[:3], weights(seed + 10 + n, 3, 3)) for n in range(3)]
    together = best_labels_of_each(scores, first, [b for b, _ in ways], [p for _, p in ways])
    for own, (begin, pairs), found in zip(scores, ways, together, strict=True):
        assert np.array_equal(best_labels(own, first, begin, pairs), found)


def test_spans_stay_inside_their_sentence_and_their_type() -> None:
    found = np.array([LABELS.index(label) for label in ("B-a", "I-a", "B-a", "O", "B-b", "I-b", "I-b", "B-a")])
    assert spans_of(found, LABELS, [0, 5, 8]) == [
        (0, 2, "a"), (2, 3, "a"), (4, 5, "b"), (5, 7, "b"), (7, 8, "a"),
    ]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**6), length=st.integers(1, 9))
def test_the_margin_is_what_the_sequence_loses_without_the_name(seed: int, length: int) -> None:
    scores, transitions = weights(seed, length, 5), weights(seed + 1, 5, 5)
    begin, pairs = forbid(LABELS, transitions)
    found = best_labels(scores, [0, length], begin, pairs)
    whole = score_of(tuple(found.tolist()), scores, transitions)
    for start, end, _ in spans_of(found, LABELS, [0, length]):
        path = [0 if start <= place < end else int(label) for place, label in enumerate(found)]
        lost = whole - score_of(tuple(path), scores, transitions)
        assert margin(scores, found, pairs, 0, (start, end), (0, length)) == pytest.approx(lost, abs=1e-3)
        assert lost >= -1e-4


def test_no_tokens_no_labels() -> None:
    begin, pairs = forbid(LABELS, np.zeros((5, 5), np.float32))
    assert best_labels(np.zeros((0, 5), np.float32), [0], begin, pairs).tolist() == []


TEXT = "Dr. Ana Novak of Beta-Klinik took 5 mg. She met J. K. Li, twice.\nWARD 7B\n\nIL-2 rose"


def model_for(text: str, seed: int, labels: tuple[str, ...]) -> Model:
    """Return a model with random weights for half of the features that a text has."""
    generator = np.random.default_rng(seed)
    forms = Forms()
    ids = np.array([0, 0, *(forms.add(w) for w in read_tokens(text).words), 0, 0])
    keys = {k for number in set(ids.tolist()) for k in forms.keys[number]}
    keys |= {int(k) for mixed in mixed_keys(forms, ids) for k in mixed} | {int(k) for k in known_keys(["Sbge"])}
    chosen = sorted(k for k in keys if generator.random() < 0.5)
    cells = [np.sort(generator.choice(len(OFFSETS) * len(labels), 4, replace=False)) for _ in chosen]
    return Model(
        labels,
        weights(seed + 1, len(labels), len(labels)),
        np.repeat(np.array(chosen, np.uint32), 4),
        np.concatenate(cells).astype(np.uint8),
        weights(seed + 2, 4 * len(chosen)).astype(np.float16),
    )


def plain_scores(model: Model, tokens: Tokens, names: list[tuple[int, str]]) -> np.ndarray:
    """Add up the weights token by token, as the training lays its features out."""
    table: dict[tuple[int, int], float] = {}
    for key, cell, weight in zip(model.features.tolist(), model.cells.tolist(), model.weights.tolist(), strict=True):
        table[key, cell] = weight
    forms = Forms()
    scores = np.zeros((len(tokens.words), len(model.labels)))
    listed = [(token, int(known_keys([feature])[0])) for token, feature in names]
    for begin, end in itertools.pairwise(tokens.first):
        ids = [0, 0, *(forms.add(w) for w in tokens.words[begin:end]), 0, 0]
        mixed = mixed_keys(forms, np.array(ids))
        for token in range(begin, end):
            place = token - begin + 2
            for column, offset in enumerate(OFFSETS):
                keys = list(forms.keys[ids[place + offset]])
                keys += [key for other, key in listed if other == token + offset and begin <= other < end]
                if not offset:
                    keys += [int(row[place]) for row in mixed]
                for label in range(len(model.labels)):
                    cell = column * len(model.labels) + label
                    scores[token, label] += sum(table.get((key, cell), 0.0) for key in keys)
    return scores


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_scores_are_the_sums_of_the_weights_of_the_features(seed: int) -> None:
    models = {"one": model_for(TEXT, seed, LABELS), "two": model_for(TEXT, seed + 1, LABELS[:3])}
    tagger = Tagger(Bank(models))
    tokens = read_tokens(TEXT)
    names = [(1, "Sbge"), (len(tokens.words) - 1, "Sbge"), (tokens.first[1], "Sbge")]
    for _ in range(2):  # the second time every form is known
        scores = tagger.scores(tokens, names)
        for name, model in models.items():
            expected = plain_scores(model, tokens, names)
            assert np.allclose(scores[:, tagger.bank.columns[name]], expected, atol=1e-3)


def test_a_model_survives_its_file(tmp_path: Path) -> None:
    model = model_for(TEXT, 5, LABELS)
    write_model(tmp_path / "m.npz", model)
    again = read_model(tmp_path / "m.npz")
    assert again.labels == model.labels
    for name in ("transitions", "features", "cells", "weights"):
        assert np.array_equal(getattr(again, name), getattr(model, name))


def broken_files(folder: Path) -> dict[str, Path]:
    """Return damaged files of weights by what is wrong with them."""
    good = model_for(TEXT, 5, LABELS)
    whole = folder / "whole.npz"
    write_model(whole, good)
    files: dict[str, Path] = {}

    def put(name: str, **changed: object) -> None:
        parts = {
            "labels": np.array(good.labels),
            "transitions": good.transitions,
            "features": good.features,
            "cells": good.cells,
            "weights": good.weights,
        }
        parts.update(changed)  # type: ignore[arg-type]
        files[name] = folder / f"{name}.npz"
        np.savez(files[name], **{k: v for k, v in parts.items() if v is not None})

    for name, data in (("empty", b""), ("text", b"no weights here"), ("cut", whole.read_bytes()[:400])):
        files[name] = folder / f"{name}.npz"
        files[name].write_bytes(data)
    put("pickled", labels=np.array(["O", {"a": 1}], dtype=object))
    put("without-cells", cells=None)
    put("no-numbers", weights=np.full(len(good.weights), np.nan, np.float16))
    put("other-length", weights=good.weights[:-1])
    put("cell-too-high", cells=np.full(len(good.cells), 200, np.uint8))
    put("transitions-too-small", transitions=good.transitions[:2])
    put("floating-features", features=good.features.astype(np.float64))
    put("signed-cells", cells=good.cells.astype(np.int8))
    put("no-outside", labels=np.array(["P", *LABELS[1:]]))
    return files


def test_damaged_files_are_refused_by_name(tmp_path: Path) -> None:
    files = broken_files(tmp_path)
    assert len(files) == 12
    for path in files.values():
        with pytest.raises(ModelFileBroken, match=path.stem):
            read_model(path)
    with pytest.raises(FileNotFoundError):
        read_model(tmp_path / "missing.npz")
