"""Weights of the linear models: a compact file without pickle, and tables in which a feature finds its row.

A file holds the labels, the transitions (from, to) and a list of (feature, cell, weight); a cell is the number of the
window's offset times the number of labels plus the number of the label. Several models share one table.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from cuttings_db.entities.models.crf_decoding import Floats, forbid
from cuttings_db.entities.models.features import OFFSETS, Keys

__all__ = ["Bank", "Model", "ModelFileBroken", "read_model", "write_model"]

_WIDTH = len(OFFSETS)
_MASK = np.uint32((1 << 20) - 1)
_MOST_LABELS = 40
Rows: TypeAlias = npt.NDArray[np.int64]


class ModelFileBroken(ValueError):
    """A file of weights is not what it should be."""


@dataclass(frozen=True, slots=True)
class Model:
    """One model: its labels, its transitions, and its weights as (feature, cell, weight) sorted by feature."""

    labels: tuple[str, ...]
    transitions: Floats
    features: Keys
    cells: npt.NDArray[np.uint8]
    weights: npt.NDArray[np.float16]


def write_model(path: Path, model: Model) -> None:
    """Write a model."""
    np.savez_compressed(
        path,
        labels=np.array(model.labels),
        transitions=model.transitions.astype("<f4"),
        features=model.features.astype("<u4"),
        cells=model.cells.astype("u1"),
        weights=model.weights.astype("<f2"),
    )


def read_model(path: Path) -> Model:
    """Return the model of a file; ModelFileBroken where it is damaged, OSError where it cannot be read."""
    try:
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as stored:
            labels = tuple(str(label) for label in stored["labels"])
            transitions, features = stored["transitions"], stored["features"]
            cells, weights = stored["cells"], stored["weights"]
    except (ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise ModelFileBroken(f"{path.name} is damaged ({error})") from error
    count = len(labels)
    shapes_fit = (
        transitions.shape == (count, count) and features.ndim == 1 and features.shape == cells.shape == weights.shape
    )
    if not 2 <= count <= _MOST_LABELS or "O" not in labels or not shapes_fit:
        raise ModelFileBroken(f"{path.name} does not hold a model")
    if transitions.dtype.kind != "f" or features.dtype != np.uint32 or weights.dtype.kind != "f":
        raise ModelFileBroken(f"{path.name} holds other numbers than it should")
    if cells.dtype != np.uint8 or (len(cells) and int(cells.max()) >= _WIDTH * count):
        raise ModelFileBroken(f"{path.name} speaks of labels that it does not have")
    if not (np.isfinite(weights).all() and np.isfinite(transitions).all()):
        raise ModelFileBroken(f"{path.name} holds weights that are no numbers")
    return Model(labels, transitions.astype(np.float32), features, cells, weights)


class Bank:
    """Several models over one table: row r holds, for each offset of the window, the weights of all their labels."""

    def __init__(self, models: dict[str, Model]) -> None:
        self.columns: dict[str, slice] = {}
        self.labels: dict[str, tuple[str, ...]] = {}
        self.begin: dict[str, Floats] = {}
        self.pairs: dict[str, Floats] = {}
        width = 0
        for name, model in models.items():
            self.columns[name] = slice(width, width + len(model.labels))
            self.labels[name] = model.labels
            self.begin[name], self.pairs[name] = forbid(model.labels, model.transitions)
            width += len(model.labels)
        self.width = width
        known = [m.features for m in models.values()]
        self.features: Keys = np.unique(np.concatenate(known)) if known else np.zeros(0, np.uint32)
        # The last row is that of features without weights.
        self.rows = np.zeros((len(self.features) + 1, _WIDTH, width), np.float32)
        for name, model in models.items():
            offset, label = np.divmod(model.cells.astype(np.int64), len(model.labels))
            row = np.searchsorted(self.features, model.features)
            self.rows[row, offset, label + self.columns[name].start] = model.weights
        self._seen = np.zeros(int(_MASK) + 1, bool)
        self._seen[self.features & _MASK] = True

    def find(self, keys: Keys) -> tuple[Rows, Rows]:
        """Return which of the features have weights, and their rows."""
        likely = np.flatnonzero(self._seen[keys & _MASK])
        candidates = keys[likely]
        rows = np.searchsorted(self.features, candidates)
        rows[rows == len(self.features)] = 0
        sure = self.features[rows] == candidates if len(self.features) else np.zeros(0, bool)
        return likely[sure], rows[sure]
