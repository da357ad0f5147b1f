"""Write the trained encoder as one ONNX file: weights in 8 bits, everything else of the graph spelled out here.

    python -m training.encoder_export RUN_FOLDER BASE_FOLDER OUT_FOLDER [--float]

The graph takes one window at a time (no padding, hence no mask, and no window's numbers depend on another's):
`pieces` (length) int64 and `features` (length, COUNT) float → `scores` (length, labels) float.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from training.encoder_data import HEADS, LABELS, LENGTH
from training.encoder_model import ATTENTION_HEADS, INNER, LAYERS, WIDTH

from cuttings_db.entities.models.encoder_features import COUNT, FEATURE_NAMES

__all__ = ["graph_of"]

Array = npt.NDArray[np.generic]
_MICROSOFT = "com.microsoft"


class _Graph:
    """Nodes and weights in the order they are added."""

    def __init__(self, weights: dict[str, npt.NDArray[np.float32]], exact: bool) -> None:
        self.weights, self.exact = weights, exact
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: Array) -> str:
        """Add a weight and return its name."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: object) -> str:
        """Add a node with one output and return that output's name."""
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def linear(self, x: str, name: str) -> str:
        """Add a linear layer: 8-bit weights with a scale per column, the input quantised as it comes."""
        weight, bias = self.weights[f"{name}.weight"].T, self.weights[f"{name}.bias"]
        bias_name = self.constant(f"{name}.bias", bias)
        if self.exact:
            product = self.node("MatMul", [x, self.constant(f"{name}.weight", weight)], f"{name}.product")
            return self.node("Add", [product, bias_name], f"{name}.out")
        whole, scale = quantise(weight, axis=0, most=_MOST)
        inputs = [
            x,
            self.constant(f"{name}.weight", whole),
            self.constant(f"{name}.scale", scale.reshape(-1)),
            self.constant(f"{name}.zero", np.zeros(scale.size, np.int8)),
            bias_name,
        ]
        return self.node("DynamicQuantizeMatMul", inputs, f"{name}.out", _MICROSOFT)

    def norm(self, x: str, other: str, name: str) -> str:
        """Add a sum and its normalisation."""
        names = [self.constant(f"{name}.{kind}", self.weights[f"{name}.{kind}"]) for kind in ("weight", "bias")]
        summed = self.node("Add", [x, other], f"{name}.sum")
        # The fused operator of both is four times slower; the session must therefore not fuse them (level basic).
        return self.node("LayerNormalization", [summed, *names], f"{name}.out", axis=-1, epsilon=1e-12)


# Seven bits of eight: processors without VNNI add pairs of products in 16 bits and would overflow with the full range.
_MOST = 63


def quantise(weight: npt.NDArray[np.float32], axis: int, most: int) -> tuple[npt.NDArray[np.int8], Array]:
    """Return integers from -most to most and the scales that give the weights back, one per column (or row)."""
    scale = np.abs(weight).max(axis=axis, keepdims=True) / most
    scale = np.where(scale == 0, 1.0, scale).astype(np.float32)
    return np.clip(np.rint(weight / scale), -most, most).astype(np.int8), scale


def graph_of(state: dict[str, torch.Tensor], exact: bool = False) -> onnx.ModelProto:
    """Return the model; `exact` keeps 32-bit weights, to measure what the 8 bits cost."""
    graph = _Graph({name: value.float().numpy() for name, value in state.items()}, exact)
    words = graph.weights["words.weight"]
    if exact:
        embedded = graph.node("Gather", [graph.constant("words", words), "pieces"], "embedded")
    else:
        whole, scale = quantise(words, axis=1, most=127)
        rows = graph.node("Gather", [graph.constant("words", whole), "pieces"], "words.rows")
        scales = graph.node("Gather", [graph.constant("words.scale", scale), "pieces"], "words.scales")
        exact_rows = graph.node("Cast", [rows], "words.float", to=TensorProto.FLOAT)
        embedded = graph.node("Mul", [exact_rows, scales], "embedded")
    length = graph.node("Shape", ["pieces"], "length")
    first = graph.constant("first", np.array([0], np.int64))
    positions = graph.constant("positions", graph.weights["positions.weight"][:LENGTH].astype(np.float16))
    here = graph.node("Slice", [positions, first, length, first], "positions.here")
    here = graph.node("Cast", [here], "positions.float", to=TensorProto.FLOAT)
    facts = graph.node(
        "MatMul", ["features", graph.constant("features.weight", graph.weights["features.weight"].T)], "facts"
    )
    summed = graph.node("Add", [embedded, here], "summed")
    batch = graph.constant("batch", np.array([1, -1, WIDTH], np.int64))
    summed = graph.node("Reshape", [summed, batch], "summed.batch")
    facts = graph.node("Reshape", [facts, batch], "facts.batch")
    x = graph.norm(summed, facts, "norm")
    thirds = graph.constant("thirds", np.array([WIDTH] * 3, np.int64))
    for depth in range(LAYERS):
        name = f"layers.{depth}"
        qkv = graph.linear(x, f"{name}.qkv")
        parts = [f"{name}.{part}" for part in ("query", "key", "value")]
        graph.nodes.append(helper.make_node("Split", [qkv, thirds], parts, name=f"{name}.parts", axis=2))
        seen = graph.node("MultiHeadAttention", parts, f"{name}.seen", _MICROSOFT, num_heads=ATTENTION_HEADS)
        x = graph.norm(x, graph.linear(seen, f"{name}.out"), f"{name}.norm_1")
        inner = graph.node("Gelu", [graph.linear(x, f"{name}.inner")], f"{name}.gelu", _MICROSOFT)
        x = graph.norm(x, graph.linear(inner, f"{name}.outer"), f"{name}.norm_2")
    flat = graph.node("Reshape", [x, graph.constant("flat", np.array([-1, WIDTH], np.int64))], "flat.out")
    heads = graph.node("MatMul", [flat, graph.constant("heads.weight", graph.weights["heads.weight"].T)], "heads.out")
    graph.node("Add", [heads, graph.constant("heads.bias", graph.weights["heads.bias"])], "scores")
    assert graph.weights["layers.0.inner.weight"].shape[0] == INNER
    made = helper.make_graph(
        graph.nodes,
        "cuttings-english-encoder",
        [
            helper.make_tensor_value_info("pieces", TensorProto.INT64, ["length"]),
            helper.make_tensor_value_info("features", TensorProto.FLOAT, ["length", COUNT]),
        ],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["length", len(LABELS)])],
        graph.constants,
    )
    model = helper.make_model(
        made, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(_MICROSOFT, 1)], ir_version=8
    )
    model.producer_name = "cuttings"
    return model


def main() -> None:
    """Write `encoder.onnx`, `vocabulary.txt.gz` and `encoder.json` (labels, heads, window length)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("base", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--float", action="store_true", help="32-bit weights")
    options = parser.parse_args()
    state = torch.load(options.run / "encoder.pt", weights_only=True)
    options.out.mkdir(parents=True, exist_ok=True)
    packed = graph_of(state, options.float).SerializeToString()
    (options.out / "encoder.onnx").write_bytes(packed)
    vocabulary = (options.base / "vocab.txt").read_bytes()
    (options.out / "vocabulary.txt.gz").write_bytes(gzip.compress(vocabulary, mtime=0))
    note = {
        "sha256": hashlib.sha256(packed).hexdigest(),
        "labels": LABELS,
        "heads": {head: list(types) for head, types in HEADS.items()},
        "features": list(FEATURE_NAMES),
        "length": LENGTH,
    }
    (options.out / "encoder.json").write_text(json.dumps(note, indent=1) + "\n")
    print(len(packed), "bytes")


if __name__ == "__main__":
    main()
