"""The encoder of English text: a small transformer that names people, organisations, places, events, diseases,
chemicals and genes. It needs onnxruntime and its file; where either is missing, another recogniser takes its place.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

import numpy as np
import numpy.typing as npt

from cuttings_db.entities.candidates import MODEL, Candidate
from cuttings_db.entities.context import Context
from cuttings_db.entities.models.crf import find_tagged
from cuttings_db.entities.models.encoder_decoding import decode
from cuttings_db.entities.models.encoder_features import FEATURE_NAMES
from cuttings_db.entities.models.encoder_spans import tidy
from cuttings_db.entities.models.encoder_windows import read_windows
from cuttings_db.entities.models.troubles import heal, note
from cuttings_db.entities.models.word_pieces import WordPieces
from cuttings_db.entities.words import Words, is_han
from cuttings_db.model import EntityType
from cuttings_db.resources import resource

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Encoder", "encoder", "find_encoded", "why_no_encoder"]

_FOLDER = ("models", "english")
_TYPES: dict[str, tuple[EntityType, str]] = {
    "person": ("person", ""),
    "organisation": ("organisation", ""),
    "place": ("place", ""),
    "event": ("event", ""),
    "disease": ("disease", ""),
    "chemical": ("product", "substance"),
    "gene": ("gene", ""),
}


class _Session(Protocol):
    """What is used of an onnxruntime session."""

    def run(self, names: Sequence[str] | None, inputs: dict[str, npt.NDArray[np.generic]]) -> list[object]:
        """Return the outputs."""


def _open(packed: bytes) -> _Session:
    """Return a session on one thread that gives its memory back; ImportError, RuntimeError where there is none."""
    # Its builds tell their maker of every use, unless this is set before they load: they would ask for an address on
    # the network and leave an identifier in the user's folders.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime  # type: ignore[import-untyped]

    # Windows collects such reports by itself; there this alone stops them.
    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    # Beyond this level sums and norms are fused into an operator that is four times slower.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    return cast("_Session", onnxruntime.InferenceSession(packed, options, providers=["CPUExecutionProvider"]))


class Encoder:
    """The network with its vocabulary and labels. ValueError where the files do not belong together."""

    def __init__(self, folder: Path) -> None:
        note = json.loads((folder / "encoder.json").read_text("utf-8"))
        packed = (folder / "encoder.onnx").read_bytes()
        if hashlib.sha256(packed).hexdigest() != note["sha256"]:
            raise ValueError("the encoder's file is damaged")
        if tuple(note["features"]) != FEATURE_NAMES:
            raise ValueError("the encoder was made for other word features")
        vocabulary = gzip.decompress((folder / "vocabulary.txt.gz").read_bytes()).decode("utf-8")
        self.vocabulary = WordPieces(vocabulary.removesuffix("\n").split("\n"))
        self.length = int(note["length"])
        self.labels: list[str] = note["labels"]
        self.heads: list[slice] = []
        first = 0
        for types in note["heads"].values():
            last = first + 1 + 2 * len(types)
            self.heads.append(slice(first, last))
            first = last
        if first != len(self.labels):
            raise ValueError("the encoder's heads and labels do not agree")
        self._session = _open(packed)

    def scores(self, pieces: npt.NDArray[np.int64], features: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Return the label scores (pieces, labels) of one window."""
        found = self._session.run(None, {"pieces": pieces, "features": features})[0]
        return cast("npt.NDArray[np.float32]", found)

    def find(self, text: str, words: Words) -> Iterator[tuple[int, int, str]]:
        """Yield the spans (start, end, type of the labels) of a text; those of different heads may overlap."""
        reading, windows = read_windows(text, words, self.vocabulary, self.length)
        for window in windows:
            scores = self.scores(window.pieces, window.features)[window.firsts]
            for head in self.heads:
                for first, last, kind in decode(scores[:, head], self.labels[head]):
                    start, end = reading.places[window.first + first][0], reading.places[window.first + last - 1][1]
                    yield start, end, kind


_NAME = "the English model"
_problem = ""


@lru_cache(maxsize=1)
def encoder() -> Encoder | None:
    """Return the encoder, loaded at the first call; None where onnxruntime or the file is missing or broken."""
    global _problem
    try:
        found = Encoder(resource(*_FOLDER))
        heal(_NAME)
        return found
    # onnxruntime's own errors are RuntimeErrors or plain Exceptions by version; text must be read all the same.
    except Exception as problem:  # noqa: BLE001
        _problem = f"{type(problem).__name__}: {problem}"
        note(_NAME, _problem)
        return None


def why_no_encoder() -> str:
    """Return why the encoder could not be loaded, or nothing."""
    return "" if encoder() is not None else _problem


def find_encoded(context: Context) -> Iterator[Candidate]:
    """Yield what the encoder names in the sentences that are not Chinese; without it the linear models speak."""
    model = encoder()
    if model is None:
        yield from find_tagged(context)
        return
    text = context.text
    others = (*context.known, *context.found)
    houses = [text[c.start : c.end] for c in others if c.type == "organisation"]
    for start, end, kind in tidy(text, model.find(text, context.words), houses):
        meant = _TYPES.get(kind)
        if meant is not None and not any(is_han(c) for c in text[start:end]):
            yield Candidate(start, end, meant[0], MODEL, "encoder", kind=meant[1])
