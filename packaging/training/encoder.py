"""Train the English encoder: one MiniLM-L6 with heads for general names, diseases, chemicals and genes.

    python -m training.encoder BASE_FOLDER OUT_FOLDER [--epochs N] [--tokens N] [--seed N] [--begin WEIGHTS --rate R]

BASE_FOLDER holds `model.safetensors` and `vocab.txt` of the base; OUT_FOLDER receives `encoder.pt` (the averaged
weights, after every 150 steps) and `encoder.json` (figures on the development splits).
"""

from __future__ import annotations

import argparse
import copy
import hashlib
import json
import random
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from training import corpora
from training.encoder_data import LABELS, SLICES, Window, windows
from training.encoder_measure import Scores, measure
from training.encoder_model import Average, Encoder, load_base

from cuttings_db.entities.models.encoder_features import COUNT, LISTED
from cuttings_db.entities.models.word_pieces import WordPieces

BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
RATE, LAYER_DECAY, WARMUP, EMA, EMA_EVERY = 2e-4, 0.88, 0.06, 0.98, 4
HEAD_WEIGHTS = {"general": 1.0, "disease": 1.0, "chemical": 1.0, "gene": 1.0}


def read_vocabulary(folder: Path) -> WordPieces:
    """Return the vocabulary of the base."""
    return WordPieces((folder / "vocab.txt").read_text("utf-8").split("\n")[:-1])


def collate(batch: Sequence[Window]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return pieces, features and the mask of real places, padded to the longest window."""
    length = max(len(w.pieces) for w in batch)
    pieces = np.zeros((len(batch), length), np.int64)
    features = np.zeros((len(batch), length, COUNT), np.float32)
    for row, window in enumerate(batch):
        pieces[row, : len(window.pieces)] = window.pieces
        features[row, : len(window.pieces)] = window.features
    real = np.zeros(pieces.shape, bool)
    for row, window in enumerate(batch):
        real[row, : len(window.pieces)] = True
    return torch.from_numpy(pieces), torch.from_numpy(features), torch.from_numpy(real)


def batches(found: list[Window], size: int, rng: random.Random) -> list[list[Window]]:
    """Cut windows into batches of about `size` places, windows of like length together, in random order."""
    made: list[list[Window]] = []
    for first in range(0, len(found), 1500):
        pool = sorted(found[first : first + 1500], key=lambda w: len(w.pieces))
        current: list[Window] = []
        for window in pool:
            if current and (len(current) + 1) * len(window.pieces) > size:
                made.append(current)
                current = []
            current.append(window)
        made.append(current)
    rng.shuffle(made)
    return made


def loss_of(scores: torch.Tensor, batch: Sequence[Window]) -> torch.Tensor:
    """Return minus the summed log probability of the allowed labels, head by head, over words with a say."""
    rows = torch.from_numpy(np.concatenate([np.full(len(w.firsts), i) for i, w in enumerate(batch)]))
    columns = torch.from_numpy(np.concatenate([w.firsts for w in batch]))
    allowed = torch.from_numpy(np.concatenate([w.allowed for w in batch]))
    chosen = scores[rows, columns].float()
    total = torch.zeros(())
    for head, part in SLICES.items():
        mask = allowed[:, part]
        known = ~mask.all(dim=1)
        if known.any():
            logits, mask = chosen[known][:, part], mask[known]
            good = logits.masked_fill(~mask, -1e4).logsumexp(1)
            total = total + HEAD_WEIGHTS[head] * (logits.logsumexp(1) - good).sum()
    return total


def half_step(model: Encoder, batch: Sequence[Window], seed: int) -> tuple[list[torch.Tensor], int, float]:
    """Return the gradients, the words and the loss of a batch; two of them run side by side, each on one core."""
    pieces, features, real = collate(batch)
    features = drop_features(features, torch.Generator().manual_seed(seed))
    loss = loss_of(model(pieces, features, real), batch)
    grads = torch.autograd.grad(loss, model.learned())
    return list(grads), sum(len(w.firsts) for w in batch), loss.item()


def drop_features(features: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """Hide what the lists know in a share of the windows, and single facts now and then: lists change and have gaps."""
    keep = torch.rand(features.shape[0], 1, 1, generator=generator) > 0.12
    single = torch.rand(features.shape[0], features.shape[1], features.shape[2], generator=generator) > 0.08
    features[:, :, LISTED] = features[:, :, LISTED] * (keep & single[:, :, LISTED])
    return features


def scorer(model: Encoder) -> Scores:
    """Return a function that scores the words of windows with a model."""

    @torch.no_grad()
    def score(found: Sequence[Window]) -> list[npt.NDArray[np.float32]]:
        order = sorted(range(len(found)), key=lambda i: len(found[i].pieces))
        result: list[npt.NDArray[np.float32]] = [np.zeros((0, len(LABELS)), np.float32)] * len(found)
        for first in range(0, len(order), 32):
            part = order[first : first + 32]
            scores = model(*collate([found[i] for i in part])).float().numpy()
            for row, index in enumerate(part):
                result[index] = scores[row, found[index].firsts]
        return result

    return score


def save(model: Encoder, folder: Path) -> None:
    """Write the weights, so that a broken run leaves the last whole file."""
    torch.save(model.state_dict(), folder / "encoder.part")
    (folder / "encoder.part").replace(folder / "encoder.pt")


def main() -> None:
    """Train, measure and save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--tokens", type=int, default=4096)
    parser.add_argument("--seed", type=int, default=20251122)
    parser.add_argument("--rate", type=float, default=RATE, help="of the topmost layer")
    parser.add_argument("--begin", type=Path, help="weights to go on from, instead of the base alone")
    parser.add_argument("--stop", type=int, default=0, help="end after so many steps (to try things out)")
    options = parser.parse_args()
    weights = options.base / "model.safetensors"
    digest = hashlib.sha256(weights.read_bytes()).hexdigest()
    if digest != BASE_SHA256:
        raise SystemExit(f"{weights} has SHA-256 {digest}, not {BASE_SHA256}")
    corpora.check_all()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    workers = ThreadPoolExecutor(2)
    rng = random.Random(options.seed)
    vocabulary = read_vocabulary(options.base)
    model = load_base(weights, len(LABELS)).train()
    if options.begin:
        model.load_state_dict(torch.load(options.begin, weights_only=True))
    swift = copy.deepcopy(model).to(torch.bfloat16)  # computes; `model` keeps the exact weights
    average = Average(model, EMA)
    optimiser = torch.optim.AdamW(model.groups(options.rate, LAYER_DECAY), betas=(0.9, 0.98), eps=1e-6, fused=True)
    rates = [group["lr"] for group in optimiser.param_groups]
    options.out.mkdir(parents=True, exist_ok=True)
    began = time.time()
    step, figures = 0, {}
    first = batches(windows(vocabulary, options.seed), options.tokens, rng)
    steps = len(first) * options.epochs
    print(f"{len(first)} batches an epoch, {time.time() - began:.0f} s to make them", flush=True)
    for epoch in range(options.epochs):
        made = first if not epoch else batches(windows(vocabulary, options.seed + epoch), options.tokens, rng)
        mean = 0.0
        for position, batch in enumerate(made):
            share = min(1.0, step / steps)
            factor = min(1.0, (step + 1) / (WARMUP * steps)) * max(0.02, (1 - share) / (1 - WARMUP))
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * min(1.0, factor)
            with torch.no_grad():
                torch._foreach_copy_(swift.learned(), model.learned())
            halves = [h for h in (batch[0::2], batch[1::2]) if h]
            seeds = [rng.getrandbits(32) for _ in halves]
            parts = list(workers.map(half_step, [swift] * 2, halves, seeds))
            words = sum(count for _, count, _ in parts)
            for parameter, *grads in zip(model.learned(), *(g for g, _, _ in parts), strict=True):
                parameter.grad = sum(grads[1:], grads[0]).float().div_(words)
            torch.nn.utils.clip_grad_norm_(model.learned(), 1.0)
            optimiser.step()
            value = sum(v for _, _, v in parts) / words
            step += 1
            if not step % EMA_EVERY:
                average.update(model)
            mean = 0.97 * mean + 0.03 * value if position else value
            if not step % 150:
                save(average.model, options.out)
            if not step % 25:
                print(f"step {step}/{steps} loss {mean:.4f} {time.time() - began:.0f} s", flush=True)
            if options.stop and step >= options.stop:
                break
        save(average.model, options.out)
        most = 40 if options.stop else 100_000 if epoch == options.epochs - 1 else 500
        figures = measure(vocabulary, scorer(copy.deepcopy(average.model).to(torch.bfloat16)), most)
        print(f"epoch {epoch + 1}", json.dumps(figures), f"{time.time() - began:.0f} s", flush=True)
        if options.stop and step >= options.stop:
            break
    note = {"seed": options.seed, "epochs": options.epochs, "steps": step, "seconds": round(time.time() - began)}
    (options.out / "encoder.json").write_text(json.dumps({"training": note, "development": figures}, indent=1))


if __name__ == "__main__":
    main()
