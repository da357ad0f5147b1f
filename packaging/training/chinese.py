"""Train the Chinese network: pretrained layers and one on top, on the corpus with changed and written sentences.

    python -m training.chinese BASE_FOLDER OUT_FOLDER [--epochs N] [--seed N] [--stop STEPS]

BASE_FOLDER keeps the fetched packages; OUT_FOLDER receives `network.npz`, `lexicon.txt.gz` and `metrics.json`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from training import corpora
from training.chinese_augmentation import Namer
from training.chinese_bases import BASES, Bases, read_bases
from training.chinese_model import TAGS, Tagger, export

from cuttings_db.entities.models.chinese_network import ChineseNetwork
from cuttings_db.entities.models.chinese_units import LEXICON_FEATURES, Clause, Lexicon, plain_form, units_of

_BATCH, _CHANGED, _WRITTEN, _UNKNOWN, _AVERAGE_EVERY, _AVERAGE = 32, 0.35, 450, 0.02, 5, 0.995
_RATES = {"layers": 5e-4, "table": 3e-4, "new": 2e-3}
_NUMBERS = {tag: number for number, tag in enumerate(TAGS)}
# Symbols of the units, and a tag per unit.
Item = tuple[tuple[str, ...], list[int]]


def lay(sentence: corpora.Sentence, blanks: bool) -> tuple[str, list[tuple[int, int, str]]]:
    """Return the text of a sentence, with or without blanks between Latin words, and its spans."""
    text = ""
    places: list[tuple[int, int]] = []
    for word in sentence.words:
        if blanks and text and (text[-1] + word[0]).isascii() and text[-1].isalnum() and word[0].isalnum():
            text += " "
        places.append((len(text), len(text) + len(word)))
        text += word
    return text, [(places[a][0], places[b - 1][1], kind) for a, b, kind in corpora.spans(sentence.tags)]


def tagged(text: str, spans: Sequence[tuple[int, int, str]]) -> tuple[Clause, list[int]]:
    """Return the units of a text and their tags; a span that cuts a unit is left out."""
    clause = units_of(plain_form(text), 0, len(text))
    starts = {start: unit for unit, start in enumerate(clause.starts)}
    ends = {end: unit for unit, end in enumerate(clause.ends)}
    tags = [0] * len(clause.symbols)
    for start, end, kind in spans:
        if start not in starts or end not in ends:
            continue
        first, last = starts[start], ends[end]
        if first == last:
            tags[first] = _NUMBERS[f"S-{kind}"]
            continue
        tags[first : last + 1] = [_NUMBERS[f"I-{kind}"]] * (last - first + 1)
        tags[first], tags[last] = _NUMBERS[f"B-{kind}"], _NUMBERS[f"E-{kind}"]
    return clause, tags


def item(sentence: corpora.Sentence, blanks: bool = False) -> Item:
    """Return what the network learns from one sentence."""
    clause, tags = tagged(*lay(sentence, blanks))
    return clause.symbols, tags


def epoch_items(sentences: Sequence[corpora.Sentence], namer: Namer, rng: random.Random) -> list[Item]:
    """Return the sentences of one epoch: some with other names, and some of our own."""
    items = [
        item(namer.replaced(s, rng) if rng.random() < _CHANGED else s, blanks=rng.random() < 0.5) for s in sentences
    ]
    items += [item(namer.written(rng)) for _ in range(_WRITTEN)]
    return items


def batches(items: Sequence[Item], rng: random.Random) -> Iterator[list[Item]]:
    """Yield batches of sentences of like length, in random order."""
    order = list(range(len(items)))
    rng.shuffle(order)
    made: list[list[Item]] = []
    for first in range(0, len(order), 20 * _BATCH):
        pool = sorted(order[first : first + 20 * _BATCH], key=lambda i: len(items[i][0]))
        made += [[items[i] for i in pool[at : at + _BATCH]] for at in range(0, len(pool), _BATCH)]
    rng.shuffle(made)
    yield from made


class Trainer:
    """Holds the network, its averaged weights and the schedule."""

    def __init__(self, bases: Bases, steps: int, seed: int) -> None:
        torch.manual_seed(seed)
        self.rng = random.Random(seed)
        self.rows = {symbol: row for row, symbol in enumerate(bases.symbols)}
        self.lexicon = Lexicon(bases.words)
        self.net = Tagger(bases)
        groups: dict[str, list[torch.nn.Parameter]] = defaultdict(list)
        for name, parameter in self.net.named_parameters():
            groups["table" if name.startswith("table") else "layers" if name.startswith("layers") else "new"].append(
                parameter
            )
        self.optimiser = torch.optim.AdamW(
            [{"params": groups[g], "lr": _RATES[g], "weight_decay": 0.0 if g == "table" else 0.01} for g in _RATES]
        )
        self.averaged = {name: value.clone() for name, value in self.net.state_dict().items()}
        self.step, self.steps = 0, steps

    def tensors(self, batch: Sequence[Item]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
        """Return symbols, tags, the mask of real places and the features of the lists."""
        longest = max(len(symbols) for symbols, _ in batch)
        shape = (len(batch), longest)
        numbers, tags = torch.zeros(shape, dtype=torch.long), torch.zeros(shape, dtype=torch.long)
        real = torch.zeros(shape, dtype=torch.bool)
        listed = torch.zeros(*shape, LEXICON_FEATURES)
        for row, (symbols, gold) in enumerate(batch):
            known = [0 if self.rng.random() < _UNKNOWN else self.rows.get(s, 0) for s in symbols]
            numbers[row, : len(known)] = torch.tensor(known)
            tags[row, : len(gold)] = torch.tensor(gold)
            real[row, : len(gold)] = True
            for unit, feature in self.lexicon.features(symbols):
                listed[row, unit, feature] = 1
        return numbers, tags, real, listed

    def learn(self, batch: Sequence[Item]) -> float:
        """Do one step; return the loss."""
        share = self.step / self.steps
        rate = min(1.0, 20 * share) * 0.5 * (1 + math.cos(math.pi * min(1.0, share))) + 0.01
        for group, base in zip(self.optimiser.param_groups, _RATES.values(), strict=True):
            group["lr"] = base * rate
        numbers, tags, real, listed = self.tensors(batch)
        loss = self.net.paths.loss(self.net(numbers, real.sum(1), listed), tags, real)
        self.optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 5)
        self.optimiser.step()
        self.step += 1
        if self.step % _AVERAGE_EVERY == 0:
            keep = min(_AVERAGE, (1 + self.step) / (10 + self.step)) ** _AVERAGE_EVERY
            with torch.no_grad():
                for name, value in self.net.state_dict().items():
                    self.averaged[name].mul_(keep).add_(value, alpha=1 - keep)
        return float(loss.item())


def measure(network: ChineseNetwork) -> dict[str, dict[str, float]]:
    """Return precision, recall and F1 per type on the development sentences, by the network as it is shipped."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in corpora.development("zh"):
        text, gold = lay(sentence, blanks=False)
        clause, _ = tagged(text, gold)
        (found,) = network.spans([clause])
        spans = {(clause.starts[a], clause.ends[b - 1], kind) for a, b, kind in found}
        for kind in ("person", "organisation", "place"):
            right, truth = {s for s in spans if s[2] == kind}, {g for g in gold if g[2] == kind}
            for name in (kind, "all"):
                counts[name].update(hits=len(right & truth), found=len(right), gold=len(truth))
    return {
        name: {
            "precision": round(100 * c["hits"] / max(1, c["found"]), 1),
            "recall": round(100 * c["hits"] / max(1, c["gold"]), 1),
            "f1": round(200 * c["hits"] / max(1, c["found"] + c["gold"]), 1),
        }
        for name, c in counts.items()
    }


def write_lexicon(words: dict[str, int], path: Path) -> None:
    """Write the lexicon: a line per set of kinds; equal words make equal bytes."""
    lines: dict[int, list[str]] = defaultdict(list)
    for word, bits in sorted(words.items()):
        lines[bits].append(word)
    text = "".join(f"{bits}\t{' '.join(listed)}\n" for bits, listed in sorted(lines.items()))
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


def known_houses() -> list[str]:
    """Return the Chinese names of the organisations on our own list."""
    path = Path(__file__).resolve().parents[2] / "resources" / "core" / "gazetteers" / "curated.tsv"
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    chinese = [name for row in rows if row[0] == "organisation" and len(row) > 5 for name in row[5].split("|")]
    return sorted({name for name in chinese if len(name) > 2})


def train(base_folder: Path, out: Path, epochs: int = 6, seed: int = 1, stop: int = 0) -> None:
    """Train, export and measure."""
    torch.set_num_threads(1)
    out.mkdir(parents=True, exist_ok=True)
    bases = read_bases(base_folder)
    sentences = corpora.train("zh")
    namer = Namer(sentences, bases.foreign, bases.places, known_houses())
    count = math.ceil((len(sentences) + _WRITTEN) / _BATCH)
    trainer = Trainer(bases, epochs * count, seed)
    began = time.process_time()
    for epoch in range(epochs):
        trainer.net.train()
        made = list(batches(epoch_items(sentences, namer, trainer.rng), trainer.rng))
        losses = [trainer.learn(b) for b in made[: stop or None]]
        mean = sum(losses) / len(losses)
        print(f"epoch {epoch + 1}: loss {mean:.2f}, {time.process_time() - began:.0f} CPU-s", flush=True)
        export(trainer.averaged, bases.symbols, out / "network.npz")
    write_lexicon(bases.words, out / "lexicon.txt.gz")
    scores = measure(ChineseNetwork(out / "network.npz", Lexicon(bases.words)))
    metrics = {
        "set": "development sentences of UNER Chinese-GSDSIMP, strict spans, the network alone",
        "scores": scores,
        "training": {"epochs": epochs, "seed": seed, "cpu_seconds": round(time.process_time() - began)},
        "data": {
            name: {"file": c.file, "sha256": c.sha256, "source": c.source, "licence": c.licence}
            for name, c in corpora.CORPORA.items()
            if name in ("zh-train", "zh-dev")
        },
        "bases": {
            b.requirement: {"file": b.file, "sha256": b.sha256, "licence": b.licence, "used": b.used} for b in BASES
        },
    }
    (out / "metrics.json").write_text(json.dumps(metrics, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(json.dumps(scores, indent=1))


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("bases", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stop", type=int, default=0, help="end each epoch after so many steps (to try things out)")
    asked = parser.parse_args()
    train(asked.bases, asked.out, asked.epochs, asked.seed, asked.stop)


if __name__ == "__main__":
    main()
