"""The Chinese network in PyTorch, for training, and its weights as the run time wants them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import nn
from torch.nn.functional import dropout
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence
from training.chinese_bases import Bases

from cuttings_db.entities.models.chinese_units import LEXICON_FEATURES

__all__ = ["TAGS", "Paths", "Tagger", "export"]

TAGS = ("O", *(f"{place}-{kind}" for kind in ("person", "organisation", "place") for place in "BIES"))
_JOIN = 96
_NEVER = -1e4


def _may_follow(first: str, second: str) -> bool:
    """Say whether a tag may stand behind another: what begins goes on with its own type until it ends."""
    opened, goes_on = first[0] in "BI", second[0] in "IE"
    return opened == goes_on and (not opened or first[2:] == second[2:])


class Paths(nn.Module):
    """A linear chain over the tags (conditional random field); ill-formed paths are out of reach."""

    def __init__(self) -> None:
        super().__init__()
        count = len(TAGS)
        self.moves = nn.Parameter(torch.zeros(count, count))
        self.first = nn.Parameter(torch.zeros(count))
        self.last = nn.Parameter(torch.zeros(count))
        barred = [[0.0 if _may_follow(a, b) else _NEVER for b in TAGS] for a in TAGS]
        self.register_buffer("barred_moves", torch.tensor(barred))
        self.register_buffer("barred_first", torch.tensor([_NEVER if t[0] in "IE" else 0.0 for t in TAGS]))
        self.register_buffer("barred_last", torch.tensor([_NEVER if t[0] in "BI" else 0.0 for t in TAGS]))

    def scores(self) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Return the scores of moves, first and last tags."""
        return (
            self.moves + self.get_buffer("barred_moves"),
            self.first + self.get_buffer("barred_first"),
            self.last + self.get_buffer("barred_last"),
        )

    def loss(self, scores: torch.Tensor, tags: torch.Tensor, real: torch.Tensor) -> torch.Tensor:
        """Return the mean negative log likelihood of the gold paths; scores are (rows, steps, tags)."""
        moves, first, last = self.scores()
        rows = torch.arange(len(scores))
        gold = first[tags[:, 0]] + scores[rows, 0, tags[:, 0]]
        every = first + scores[:, 0]
        for step in range(1, scores.shape[1]):
            on = real[:, step]
            further = torch.logsumexp(every[:, :, None] + moves[None], 1) + scores[:, step]
            every = torch.where(on[:, None], further, every)
            gold = gold + (moves[tags[:, step - 1], tags[:, step]] + scores[rows, step, tags[:, step]]) * on
        ends = tags[rows, real.sum(1) - 1]
        return (torch.logsumexp(every + last, 1) - gold - last[ends]).mean()


class Tagger(nn.Module):
    """A pretrained reader of two layers, and a third layer that joins it with the lists."""

    def __init__(self, bases: Bases) -> None:
        super().__init__()
        self.table = nn.Embedding.from_pretrained(torch.tensor(bases.table), freeze=False)
        self.layers = nn.GRU(128, 128, 2, bidirectional=True, batch_first=True)
        self.layers.load_state_dict(bases.layers)
        self.join = nn.GRU(256 + LEXICON_FEATURES, _JOIN, bidirectional=True, batch_first=True)
        self.out = nn.Linear(2 * _JOIN, len(TAGS))
        self.paths = Paths()

    def forward(self, symbols: torch.Tensor, lengths: torch.Tensor, listed: torch.Tensor) -> torch.Tensor:
        """Return the scores (rows, steps, tags)."""

        def through(layers: nn.RNNBase, values: torch.Tensor) -> torch.Tensor:
            packed = pack_padded_sequence(values, lengths, batch_first=True, enforce_sorted=False)
            read, _ = layers(packed)
            unpacked: torch.Tensor = pad_packed_sequence(read, batch_first=True)[0]
            return unpacked

        read = through(self.layers, dropout(self.table(symbols), 0.1, self.training))
        states = dropout(read, 0.4, self.training)
        joined = through(self.join, torch.cat([states, dropout(listed, 0.2, self.training)], -1))
        scores: torch.Tensor = self.out(dropout(joined, 0.4, self.training))
        return scores


def _layer(state: dict[str, torch.Tensor], depth: int) -> dict[str, npt.NDArray[np.float16]]:
    """Return both directions of a layer, stacked and transposed."""

    def both(part: str) -> list[npt.NDArray[np.float32]]:
        return [state[f"{part}_l{depth}{suffix}"].numpy() for suffix in ("", "_reverse")]

    bias = np.stack([np.stack(pair) for pair in zip(both("bias_ih"), both("bias_hh"), strict=True)])
    return {
        "input": np.stack([w.T for w in both("weight_ih")]).astype(np.float16),
        "hidden": np.stack([w.T for w in both("weight_hh")]).astype(np.float16),
        "bias": bias.astype(np.float16),
    }


def _table(rows: npt.NDArray[np.float32]) -> dict[str, npt.NDArray[Any]]:
    """Return a table as bytes with a factor per row."""
    factors = np.abs(rows).max(axis=1) / 127 + 1e-9
    return {"rows": np.round(rows / factors[:, None]).astype(np.int8), "factors": factors.astype(np.float32)}


def export(state: dict[str, torch.Tensor], symbols: Sequence[str], path: Path) -> None:
    """Write the weights for the run time; equal weights make equal bytes."""
    arrays: dict[str, npt.NDArray[Any]] = {}

    def put(name: str, values: dict[str, npt.NDArray[Any]]) -> None:
        arrays.update({f"{name}.{part}": array for part, array in values.items()})

    def part(name: str) -> dict[str, torch.Tensor]:
        return {key.removeprefix(f"{name}."): value for key, value in state.items() if key.startswith(f"{name}.")}

    put("table", _table(state["table.weight"].numpy()))
    for depth in (0, 1):
        put(f"layer{depth}", _layer(part("layers"), depth))
    put("join", _layer(part("join"), 0))
    arrays["out.weight"] = state["out.weight"].numpy().T.astype(np.float16)
    arrays["out.bias"] = state["out.bias"].numpy().astype(np.float32)
    paths = Paths()
    paths.load_state_dict(part("paths"))
    for name, scores in zip(("moves", "first", "last"), paths.scores(), strict=True):
        arrays[f"path.{name}"] = scores.detach().numpy().astype(np.float32)
    about = {"symbols": list(symbols), "tags": list(TAGS)}
    arrays["about"] = np.frombuffer(json.dumps(about, ensure_ascii=False).encode("utf-8"), np.uint8)
    np.savez_compressed(path, **arrays)  # type: ignore[arg-type]  # numpy's stub takes the names for its own option
