"""The network: MiniLM-L6 with word features added to its input and one linear layer that holds all heads."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import cast

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from cuttings_db.entities.models.encoder_features import COUNT

__all__ = ["Average", "Encoder", "load_base"]

WIDTH, LAYERS, ATTENTION_HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 192
DROPOUT = 0.1


class Layer(nn.Module):
    """One transformer layer as BERT has it: the norms after the sums."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm_1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.norm_2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        depth = WIDTH // ATTENTION_HEADS
        qkv = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, depth).permute(2, 0, 3, 1, 4)
        query, key, value = (part.reshape(batch * ATTENTION_HEADS, length, depth) for part in qkv)
        weights = torch.baddbmm(mask, query, key.transpose(1, 2), alpha=depth**-0.5).softmax(-1)
        attended = torch.bmm(weights, value).view(batch, ATTENTION_HEADS, length, depth).transpose(1, 2)
        x = self.norm_1(x + self.out(attended.reshape(batch, length, WIDTH)))
        return cast("Tensor", self.norm_2(x + self.outer(functional.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Pieces (batch, length), features (batch, length, COUNT), padding mask → label scores (batch, length, labels)."""

    def __init__(self, vocabulary: int, labels: int) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.features = nn.Linear(COUNT, WIDTH, bias=False)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.heads = nn.Linear(WIDTH, labels)
        nn.init.normal_(self.features.weight, std=0.02)
        nn.init.normal_(self.heads.weight, std=0.02)
        nn.init.zeros_(self.heads.bias)

    def forward(self, pieces: Tensor, features: Tensor, real: Tensor) -> Tensor:
        kind = self.features.weight.dtype
        places = torch.arange(pieces.shape[1])
        x = self.norm(self.words(pieces) + self.positions(places)[None] + self.features(features.to(kind)))
        x = functional.dropout(x, DROPOUT, self.training)
        mask = torch.zeros(real.shape, dtype=kind).masked_fill(~real, -10000.0)
        mask = mask.repeat_interleave(ATTENTION_HEADS, 0)[:, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return cast("Tensor", self.heads(functional.dropout(x, DROPOUT, self.training)))

    def learned(self) -> list[nn.Parameter]:
        """Return what is trained: all but the words' embeddings, so that words the corpora lack stay comparable."""
        return [p for n, p in self.named_parameters() if n != "words.weight"]

    def groups(self, rate: float, decay: float) -> list[dict[str, object]]:
        """Return the optimiser's groups: the deeper a layer, the slower it learns; new layers learn fastest."""
        found: list[dict[str, object]] = [
            {"params": [*self.features.parameters(), *self.heads.parameters()], "lr": rate * 5, "weight_decay": 0.0}
        ]
        for depth, layer in enumerate(self.layers):
            for norm in (False, True):
                params = [p for n, p in layer.named_parameters() if ("norm" in n or "bias" in n) == norm]
                found.append(
                    {
                        "params": params,
                        "lr": rate * decay ** (LAYERS - 1 - depth),
                        "weight_decay": 0.0 if norm else 0.01,
                    }
                )
        low = [*self.positions.parameters(), *self.norm.parameters()]
        found.append({"params": low, "lr": rate * decay**LAYERS, "weight_decay": 0.0})
        return found


def load_base(path: Path, labels: int) -> Encoder:
    """Return the network with the base weights of a safetensors file and fresh heads."""
    base = load_file(str(path))
    model = Encoder(base["embeddings.word_embeddings.weight"].shape[0], labels)
    state = model.state_dict()
    state["words.weight"] = base["embeddings.word_embeddings.weight"]
    # One kind of segment only: its embedding joins the places.
    state["positions.weight"] = (
        base["embeddings.position_embeddings.weight"][:POSITIONS] + base["embeddings.token_type_embeddings.weight"][:1]
    )
    names = {
        "norm_1": "attention.output.LayerNorm",
        "out": "attention.output.dense",
        "inner": "intermediate.dense",
        "outer": "output.dense",
        "norm_2": "output.LayerNorm",
    }
    for kind in ("weight", "bias"):
        state[f"norm.{kind}"] = base[f"embeddings.LayerNorm.{kind}"]
        for depth in range(LAYERS):
            there = f"encoder.layer.{depth}"
            for ours, theirs in names.items():
                state[f"layers.{depth}.{ours}.{kind}"] = base[f"{there}.{theirs}.{kind}"]
            state[f"layers.{depth}.qkv.{kind}"] = torch.cat(
                [base[f"{there}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            )
    model.load_state_dict(state)
    return model


class Average:
    """The running mean of the weights: better than the last step's."""

    def __init__(self, model: Encoder, decay: float) -> None:
        self.model, self.decay, self.steps = copy.deepcopy(model).eval(), decay, 0

    @torch.no_grad()
    def update(self, model: Encoder) -> None:
        """Take in the present weights."""
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        ours, theirs = self.model.learned(), [p.detach() for p in model.learned()]
        torch._foreach_lerp_(ours, theirs, 1 - decay)
