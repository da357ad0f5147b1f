"""Make the table of word clusters: words whose input embeddings in MiniLM are alike share a number, which the CRFs use.

    python -m training.crf_clusters BASE_FOLDER

A word's vector is the mean of those of its pieces; k-means makes coarse and fine groups. Deterministic for one seed.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import struct
from collections import Counter
from pathlib import Path
from zlib import crc32

import numpy as np
import numpy.typing as npt
from training import corpora
from training.crf_card import BASE_SHA256

from cuttings_db.entities.models.features_tokens import read_tokens

ROOT = Path(__file__).resolve().parents[2]
Floats = npt.NDArray[np.float32]
COARSE, FINE, ROUNDS, SEED = 128, 1024, 12, 7
DIMENSIONS = 160  # of the 384, the directions in which words differ most
MOST_PIECES = 4
GENERAL = ("crossner", "gum", "uner-ewt")
ENGLISH = (*GENERAL, "ncbi", "cdr-disease", "cdr-chem", "bc2gm")
_EMBEDDINGS = "embeddings.word_embeddings.weight"


def read_embeddings(folder: Path) -> tuple[dict[str, int], Floats]:
    """Return the pieces of the vocabulary and their input embeddings."""
    raw = (folder / "model.safetensors").read_bytes()
    if hashlib.sha256(raw).hexdigest() != BASE_SHA256:
        raise ValueError(f"{folder / 'model.safetensors'} is not the base that the clusters are made from")
    size = struct.unpack("<Q", raw[:8])[0]
    entry = json.loads(raw[8 : 8 + size])[_EMBEDDINGS]
    begin, end = (8 + size + offset for offset in entry["data_offsets"])
    vectors = np.frombuffer(raw[begin:end], "<f4").reshape(entry["shape"])
    return {p: i for i, p in enumerate((folder / "vocab.txt").read_text("utf-8").split("\n"))}, vectors


def split(word: str, pieces: dict[str, int]) -> list[int]:
    """Return the pieces of a lower-case word, the longest first; nothing where a character has none."""
    found: list[int] = []
    start = 0
    while start < len(word):
        for end in range(len(word), start, -1):
            piece = pieces.get(word[start:end] if not start else f"##{word[start:end]}")
            if piece is not None:
                found.append(piece)
                start = end
                break
        else:
            return []
    return found


def vocabulary(pieces: dict[str, int]) -> list[str]:
    """Return the words to cluster: those of the corpora, of the lists of names, and the base's own whole words."""
    counts: Counter[str] = Counter()
    for name in ENGLISH:
        for sentence in corpora.train(name):
            text, _ = corpora.detokenise(sentence.words, name not in GENERAL)
            counts.update(read_tokens(text).words)
    words = {re.sub(r"\d", "0", w.lower()) for w in counts}
    gazetteers = ROOT / "resources" / "core" / "gazetteers"
    listed: Counter[str] = Counter()
    for file in ("places.tsv.gz", "products.tsv.gz", "diseases.tsv.gz"):
        for line in gzip.decompress((gazetteers / file).read_bytes()).decode("utf-8").splitlines():
            listed.update(set(re.findall(r"[a-z]{3,}", line.split("\t")[1].lower())))
    words |= {w for w, count in listed.items() if count >= 2}
    words |= {p for p in pieces if p.isalpha() and p.isascii() and len(p) > 2}
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


def build(base: Path, target: Path) -> None:
    """Embed, cluster and write the table."""
    target.parent.mkdir(parents=True, exist_ok=True)
    pieces, embeddings = read_embeddings(base)
    parts = {word: split(word, pieces) for word in vocabulary(pieces)}
    words = [word for word, numbers in parts.items() if 0 < len(numbers) <= MOST_PIECES]
    vectors = np.stack([embeddings[parts[word]].mean(0) for word in words])
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors -= vectors.mean(0)
    _, axes = np.linalg.eigh(vectors.T @ vectors)
    vectors = np.ascontiguousarray(vectors @ axes[:, -DIMENSIONS:])
    coarse, fine = k_means(vectors, COARSE), k_means(vectors, FINE)
    keys = np.array([crc32(w.encode("utf-8")) for w in words], np.uint32)
    order = np.argsort(keys, kind="stable")
    coarse, fine = coarse[order].astype(np.uint8), (fine[order] + 1).astype(np.uint16)
    np.savez_compressed(target, words=keys[order], coarse=coarse, fine=fine)
    print(f"{len(words)} words, {target.stat().st_size} bytes")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", type=Path, help="the folder with model.safetensors and vocab.txt")
    build(parser.parse_args().base, ROOT / "resources" / "core" / "models" / "crf" / "clusters.npz")
