"""Train the conditional random fields with crfsuite and write their weights; print scores on the development splits.

    python -m training.crf [--to FOLDER] [--quick] [MODEL...]

`--quick` learns from a few sentences for a few rounds, to prove that everything runs.
crfsuite (the package python-crfsuite) is needed here alone; the program reads the written weights with NumPy.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pycrfsuite
from training import corpora
from training.augmentation import augment
from training.crf_card import write_card

from cuttings_db.entities.models import features
from cuttings_db.entities.models.crf import Tagger
from cuttings_db.entities.models.crf_weights import Bank, Model, read_model, write_model
from cuttings_db.entities.models.features_tokens import Tokens, read_tokens
from cuttings_db.entities.words import Words

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "core" / "models" / "crf"
SEED = 11


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a model learns from, which types it knows, and the regularisation of its training."""

    sources: tuple[str, ...]
    types: tuple[str, ...]
    split_at_marks: bool = True
    c1: float = 0.1
    c2: float = 0.02
    rounds: int = 80
    least: int = 1  # how often a feature must occur


RECIPES = {
    "general": Recipe(("crossner", "gum", "uner-ewt"), ("person", "organisation", "place", "event"), False, least=2),
    "disease": Recipe(("ncbi", "cdr-disease"), ("disease",)),
    "chemical": Recipe(("cdr-chem",), ("chemical",)),
    "gene": Recipe(("bc2gm",), ("gene",), least=2),
}


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of a corpus as the program reads it: its tokens, one tag each, and the true spans in characters."""

    tokens: Tokens
    tags: list[str]
    truth: frozenset[tuple[int, int, str]]


def examples(sentences: Iterable[corpora.Sentence], recipe: Recipe) -> Iterator[Example]:
    """Lay sentences out as text, read them with the program's own tokens and carry the tags over."""
    for sentence in sentences:
        text, places = corpora.detokenise(sentence.words, recipe.split_at_marks)
        tokens = read_tokens(text)
        if not tokens.words:
            continue
        tags = ["O"] * len(tokens.words)
        truth = set()
        for first, last, kind in corpora.spans(sentence.tags):
            if kind not in recipe.types:
                continue
            start, end = places[first][0], places[last - 1][1]
            truth.add((start, end, kind))
            inside = [i for i, s in enumerate(tokens.starts) if s < end and tokens.ends[i] > start]
            for position, token in enumerate(inside):
                tags[token] = f"{'I' if position else 'B'}-{kind}"
        yield Example(tokens, tags, frozenset(truth))


class Attributes:
    """The features of tokens as crfsuite's attributes `offset:number`."""

    def __init__(self) -> None:
        self._forms = features.Forms()
        self._of_form: dict[tuple[int, int], tuple[str, ...]] = {}

    def _seen(self, form: int, offset: int) -> tuple[str, ...]:
        """Return the attributes that a form gives to the word from which it stands `offset` words away."""
        found = self._of_form.get((form, offset))
        if found is None:
            keys = self._forms.seen_from(form, abs(offset))
            found = self._of_form[form, offset] = tuple(f"{offset}:{key}" for key in keys)
        return found

    def of(self, tokens: Tokens) -> list[list[str]]:
        """Return the attributes of each token of a text."""
        rows: list[set[str]] = [set() for _ in tokens.words]
        for begin, end in pairwise(tokens.first):
            ids = [0, 0, *(self._forms.add(word) for word in tokens.words[begin:end]), 0, 0]
            mixed = np.stack(features.mixed_keys(self._forms, np.array(ids)), 1).tolist()
            for place in range(2, len(ids) - 2):
                row = rows[begin + place - 2]
                for offset in features.OFFSETS:
                    row.update(self._seen(ids[place + offset], offset))
                row.update([f"0:{key}" for key in mixed[place]])
        sentence_of = np.repeat(np.arange(len(tokens.first) - 1), np.diff(tokens.first)).tolist()
        names = list(features.known_names(Words(tokens.text), tokens))
        for (token, _), key in zip(names, features.known_keys([f for _, f in names]).tolist()):
            for offset in features.OFFSETS:
                place = token - offset
                if 0 <= place < len(rows) and sentence_of[place] == sentence_of[token]:
                    rows[place].add(f"{offset}:{key}")
        return [list(row) for row in rows]


def extract(file: Path) -> Model:
    """Return the weights of a model that crfsuite wrote."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(file))
    info = tagger.info()
    labels = sorted(info.labels, key=lambda label: (label != "O", label[2:], label))
    number = {label: i for i, label in enumerate(labels)}
    transitions = np.zeros((len(labels), len(labels)), np.float32)
    for (before, after), weight in info.transitions.items():
        transitions[number[before], number[after]] = weight
    rows = []
    for (attribute, label), weight in info.state_features.items():
        offset, _, key = attribute.partition(":")
        rows.append((int(key), (int(offset) + 2) * len(labels) + number[label], weight))
    rows.sort()
    keys, cells, weights = zip(*rows) if rows else ((), (), ())
    return Model(
        tuple(labels), transitions, np.array(keys, np.uint32), np.array(cells, np.uint8), np.array(weights, np.float16)
    )


def train(name: str, folder: Path, most: int = 0) -> float:
    """Train one model on all or on `most` sentences, and write it; return the CPU-seconds of the training."""
    recipe, attributes = RECIPES[name], Attributes()
    began, rng = time.process_time(), random.Random(SEED)
    trainer = pycrfsuite.Trainer(verbose=False)
    for source in recipe.sources:
        sentences: Iterable[corpora.Sentence] = corpora.train(source)[: most or None]
        if name == "general":
            sentences = (augment(sentence, rng) for sentence in sentences)
        for example in examples(sentences, recipe):
            rows = attributes.of(example.tokens)
            for begin, end in pairwise(example.tokens.first):
                trainer.append(rows[begin:end], example.tags[begin:end])
    trainer.set_params(
        {
            "c1": recipe.c1,
            "c2": recipe.c2,
            "max_iterations": 3 if most else recipe.rounds,
            "feature.minfreq": recipe.least,
        }
    )
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "model"
        trainer.train(str(file))
        folder.mkdir(parents=True, exist_ok=True)
        write_model(folder / f"{name}.npz", extract(file))
    return time.process_time() - began


def measure(name: str, folder: Path, most: int = 0) -> dict[str, dict[str, float]]:
    """Return precision, recall and F1 (strict spans, per cent) of a written model on its development splits."""
    recipe = RECIPES[name]
    tagger = Tagger(Bank({name: read_model(folder / f"{name}.npz")}))
    results: dict[str, dict[str, float]] = {}
    for source in recipe.sources:
        counts: Counter[tuple[str, str]] = Counter()
        for example in examples(corpora.development(source)[: most or None], recipe):
            tokens = example.tokens
            scores = tagger.scores(tokens, features.known_names(Words(tokens.text), tokens))
            found = {(tokens.starts[b], tokens.ends[e - 1], k) for b, e, k, _ in tagger.tag(tokens, scores, [name])}
            for kind in recipe.types:
                right = {f for f in found if f[2] == kind}
                truth = {t for t in example.truth if t[2] == kind}
                for group in (kind, "all"):
                    counts[group, "right"] += len(right & truth)
                    counts[group, "found"] += len(right)
                    counts[group, "true"] += len(truth)
        for group in dict.fromkeys((*recipe.types, "all")) if len(recipe.types) > 1 else recipe.types:
            right, found_all, true_all = (counts[group, c] for c in ("right", "found", "true"))
            results[f"{source} {group}"] = {
                "precision": round(100 * right / max(1, found_all), 1),
                "recall": round(100 * right / max(1, true_all), 1),
                "f1": round(200 * right / max(1, found_all + true_all), 1),
            }
    return results


def main() -> None:
    """Train and measure the named models, or all, and write their card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("models", nargs="*", help=", ".join(RECIPES))
    parser.add_argument("--to", type=Path, default=FOLDER, help="where the models go")
    parser.add_argument("--quick", action="store_true", help="a few sentences, a few rounds")
    options = parser.parse_args()
    names, folder, most = options.models, options.to, 200 if options.quick else 0
    trained: dict[str, dict[str, Any]] = {}
    for name in names or tuple(RECIPES):
        seconds = train(name, folder, most)
        trained[name] = {"seconds": round(seconds), "scores": measure(name, folder, most)}
        print(f"{name}: {seconds:.0f} CPU-s, {(folder / f'{name}.npz').stat().st_size} bytes", flush=True)
        for line, scores in trained[name]["scores"].items():
            print(f"  {line:28}", *(f"{kind} {value:5.1f}" for kind, value in scores.items()), flush=True)
    write_card(folder, trained, {name: recipe.sources for name, recipe in RECIPES.items()})


if __name__ == "__main__":
    main()
