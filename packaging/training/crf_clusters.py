"""Make the table of word clusters: words that MiniLM embeds alike share a number, which the CRFs use as a feature.

Every word is embedded alone (mean of the last layer, and of its pieces' input embeddings), then k-means makes coarse
and fine groups. NumPy alone; deterministic for one seed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import struct
import sys
from collections import Counter, defaultdict
from pathlib import Path
from zlib import crc32

import corpora
import numpy as np
import numpy.typing as npt

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "db"))

Floats = npt.NDArray[np.float32]
COARSE, FINE, ROUNDS, SEED = 128, 1024, 12, 7
LAYERS = 3  # the first layers tell more of the single word than the last ones
DIMENSIONS = 160
ENGLISH = ("crossner", "gum", "uner-ewt", "ncbi", "cdr-disease", "cdr-chem", "bc2gm")


class MiniLM:
    """The first layers of all-MiniLM-L6-v2 in NumPy, for batches of words with equally many pieces."""

    def __init__(self, folder: Path) -> None:
        raw = (folder / "model.safetensors").read_bytes()
        size = struct.unpack("<Q", raw[:8])[0]
        header = json.loads(raw[8 : 8 + size])
        self.weights: dict[str, Floats] = {}
        for name, entry in header.items():
            if name != "__metadata__" and entry["dtype"] == "F32":
                begin, end = (8 + size + o for o in entry["data_offsets"])
                self.weights[name] = np.frombuffer(raw[begin:end], "<f4").reshape(entry["shape"])
        self.pieces = {p: i for i, p in enumerate((folder / "vocab.txt").read_text("utf-8").split("\n"))}

    def split(self, word: str) -> list[int]:
        """Return the pieces of a lower-case word, the longest first; an unknown character gives `[UNK]`."""
        found: list[int] = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = self.pieces.get(word[start:end] if not start else f"##{word[start:end]}")
                if piece is not None:
                    found.append(piece)
                    start = end
                    break
            else:
                return [self.pieces["[UNK]"]]
        return found

    def _norm(self, states: Floats, name: str) -> Floats:
        mean = states.mean(-1, keepdims=True)
        spread = np.sqrt(((states - mean) ** 2).mean(-1, keepdims=True) + 1e-12)
        result: Floats = (states - mean) / spread * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]
        return result

    def _dense(self, states: Floats, name: str) -> Floats:
        result: Floats = states @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]
        return result

    def embed(self, batch: npt.NDArray[np.int64]) -> Floats:
        """Return one vector of 768 numbers per row of pieces (with `[CLS]` and `[SEP]`)."""
        w = self.weights
        static = w["embeddings.word_embeddings.weight"][batch]
        states = (
            static
            + w["embeddings.position_embeddings.weight"][: batch.shape[1]]
            + w["embeddings.token_type_embeddings.weight"][0]
        )
        states = self._norm(states, "embeddings.LayerNorm")
        count, length = batch.shape
        for layer in range(LAYERS):
            name = f"encoder.layer.{layer}"
            query, key, value = (
                self._dense(states, f"{name}.attention.self.{part}")
                .reshape(count, length, 12, 32)
                .transpose(0, 2, 1, 3)
                for part in ("query", "key", "value")
            )
            scores = query @ key.transpose(0, 1, 3, 2) / np.sqrt(np.float32(32))
            scores = np.exp(scores - scores.max(-1, keepdims=True))
            scores /= scores.sum(-1, keepdims=True)
            mixed = (scores @ value).transpose(0, 2, 1, 3).reshape(count, length, 384)
            states = self._norm(
                states + self._dense(mixed, f"{name}.attention.output.dense"), f"{name}.attention.output.LayerNorm"
            )
            inner = self._dense(states, f"{name}.intermediate.dense")
            inner = inner * 0.5 * (1 + np.tanh(0.7978845608 * (inner + 0.044715 * inner**3)))
            states = self._norm(states + self._dense(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")
        last, first = states.mean(1), static[:, 1:-1].mean(1)
        return np.concatenate(
            [last / np.linalg.norm(last, axis=1, keepdims=True), first / np.linalg.norm(first, axis=1, keepdims=True)],
            1,
        )


def vocabulary(model: MiniLM) -> list[str]:
    """Return the words to cluster: those of the corpora, of the lists of names, and the model's own whole words."""
    from cuttings_db.entities.models.features import read_tokens

    counts: Counter[str] = Counter()
    for name in ENGLISH:
        for sentence in corpora.train(name):
            counts.update(
                read_tokens(corpora.detokenise(sentence.words, name not in ("crossner", "gum", "uner-ewt"))[0]).words
            )
    words = {re.sub(r"\d", "0", w.lower()) for w in counts}
    gazetteers = ROOT / "resources" / "core" / "gazetteers"
    listed: Counter[str] = Counter()
    for file in ("places.tsv.gz", "products.tsv.gz", "diseases.tsv.gz"):
        for line in gzip.decompress((gazetteers / file).read_bytes()).decode("utf-8").splitlines():
            listed.update(set(re.findall(r"[a-z]{3,}", line.split("\t")[1].lower())))
    words |= {w for w, count in listed.items() if count >= 2}
    words |= {p for p in model.pieces if p.isalpha() and p.isascii() and len(p) > 2}
    return sorted(w for w in words if len(w) > 1 and any(c.isalpha() for c in w))


def k_means(vectors: Floats, number: int) -> npt.NDArray[np.int64]:
    """Return the group of each row."""
    generator = np.random.default_rng(SEED)
    centres = vectors[generator.choice(len(vectors), number, replace=False)].copy()
    groups = np.zeros(len(vectors), np.int64)
    for _ in range(ROUNDS):
        half = (centres**2).sum(1) / 2
        for start in range(0, len(vectors), 4096):
            groups[start : start + 4096] = (vectors[start : start + 4096] @ centres.T - half).argmax(1)
        order = np.argsort(groups, kind="stable")
        found, begins = np.unique(groups[order], return_index=True)
        sums = np.add.reduceat(vectors[order], begins, axis=0)
        centres[found] = sums / np.diff([*begins, len(vectors)])[:, None]
    return groups


def build(model_folder: Path, target: Path) -> None:
    """Embed, cluster and write the table."""
    model = MiniLM(model_folder)
    words = vocabulary(model)
    by_length: dict[int, list[tuple[int, list[int]]]] = defaultdict(list)
    for number, word in enumerate(words):
        pieces = model.split(word)[:10]
        by_length[len(pieces)].append((number, [101, *pieces, 102]))
    vectors = np.zeros((len(words), 768), np.float32)
    for rows in by_length.values():
        for start in range(0, len(rows), 512):
            part = rows[start : start + 512]
            vectors[[n for n, _ in part]] = model.embed(np.array([p for _, p in part]))
    vectors -= vectors.mean(0)
    _, axes = np.linalg.eigh(vectors.T @ vectors)
    vectors = np.ascontiguousarray(vectors @ axes[:, -DIMENSIONS:])
    coarse, fine = k_means(vectors, COARSE), k_means(vectors, FINE)
    keys = np.array([crc32(w.encode("utf-8")) for w in words], np.uint32)
    order = np.argsort(keys, kind="stable")
    np.savez_compressed(
        target,
        words=keys[order],
        coarse=coarse[order].astype(np.uint8),
        fine=fine[order].astype(np.uint16) + np.uint16(1),
    )
    print(f"{len(words)} words, {target.stat().st_size} bytes")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("minilm", type=Path, help="the folder with model.safetensors and vocab.txt")
    build(parser.parse_args().minilm, ROOT / "resources" / "core" / "models" / "crf" / "clusters.npz")
