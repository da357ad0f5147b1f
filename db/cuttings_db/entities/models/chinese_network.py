"""The Chinese network in NumPy: two recurrent layers, a third that joins them with the lists, and the best tag path.

Sentences of one call are read together, longest first, so that each step works on those that still go on. Both
directions of a layer are one stacked product. Weights are kept as 16-bit floats, tables of characters as bytes with
one factor per row.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from cuttings_db.entities.models.chinese_units import LEXICON_FEATURES, Clause, Lexicon

__all__ = ["ChineseNetwork", "Span"]

Array = npt.NDArray[np.float32]
# First unit, unit after the last, type.
Span = tuple[int, int, str]
# Clauses that are read together at most: bounds the memory of a long text.
_TOGETHER = 256


@dataclass(frozen=True, slots=True)
class _Rows:
    """The units of several clauses, longest clause first, in the order of their steps: all first units, all second….

    `counts` says how many clauses still go on at each step, `turned` where the unit stands that is as far from the
    end as this one is from the beginning.
    """

    clauses: tuple[Clause, ...]
    counts: tuple[int, ...]
    turned: npt.NDArray[np.intp]

    def ordered(self, values: Sequence[Sequence[int]]) -> npt.NDArray[np.intp]:
        """Return one value per unit, given clause by clause, in the order of the steps."""
        return np.array([values[row][at] for at, count in enumerate(self.counts) for row in range(count)], np.intp)


def _rows_of(clauses: Sequence[Clause]) -> _Rows:
    """Lay clauses, ordered by falling length, out by their steps."""
    lengths = np.array([len(c.symbols) for c in clauses])
    counts = [int((lengths > at).sum()) for at in range(int(lengths[0]))]
    begins = np.concatenate([[0], np.cumsum(counts)])
    turned = np.empty(int(begins[-1]), np.intp)
    for at, count in enumerate(counts):
        row = np.arange(count)
        turned[begins[at] : begins[at + 1]] = begins[lengths[:count] - 1 - at] + row
    return _Rows(tuple(clauses), tuple(counts), turned)


class _Layer:
    """One layer of gated recurrent units in both directions.

    Weights are kept as (2, gates, input or hidden, hidden), the gates reset, update, new, so that the values of a gate
    lie side by side. What goes into a logistic gate is halved here once: 1 / (1 + exp(-x)) = (1 + tanh(x / 2)) / 2.
    """

    def __init__(self, weights: dict[str, Any], name: str) -> None:
        given, own, bias = (weights[f"{name}.{part}"].astype(np.float32) for part in ("input", "hidden", "bias"))
        size: int = own.shape[1]

        def by_gate(values: Array) -> Array:
            return np.ascontiguousarray(values.reshape(2, -1, 3, size).swapaxes(1, 2))

        self._size, self._given, self._own = size, by_gate(given), by_gate(own)
        both = bias.reshape(2, 2, 3, 1, size)  # of what is given, of the own part
        self._bias = both.sum(axis=1)
        # The own part of the new value is weighed by a gate, so that its bias comes later.
        self._bias[:, 2] -= both[:, 1, 2]
        self._late = both[:, 1, 2] * 0.5
        self._own[:, 2] *= 0.5
        for array in (self._given, self._own, self._bias):
            array[:, :2] *= 0.5

    def project(self, values: Array) -> Array:
        """Return what units give to the gates of both directions: (2, gates, units, hidden)."""
        projected: Array = np.matmul(values, self._given)
        projected += self._bias
        return projected

    def read(self, projected: Array, rows: _Rows) -> Array:
        """Return (units, 2 · hidden)."""
        projected[1] = projected[1][:, rows.turned]
        out = np.empty((2, projected.shape[2], self._size), np.float32)
        hidden = np.zeros((2, rows.counts[0], self._size), np.float32)
        begin = 0
        for count in rows.counts:
            hidden = self._step(projected[:, :, begin : begin + count], hidden[:, :count])
            out[:, begin : begin + count] = hidden
            begin += count
        return np.concatenate([out[0], out[1][rows.turned]], axis=-1)

    def _step(self, given: Array, hidden: Array) -> Array:
        """Do one step."""
        sums: Array = np.matmul(hidden[:, None], self._own)
        gates, new = sums[:, :2], sums[:, 2]
        gates += given[:, :2]
        np.tanh(gates, out=gates)
        gates += 1  # twice the gates: the halves are in the weights of the new value, and below
        new += self._late
        new *= gates[:, 0]
        new += given[:, 2]
        np.tanh(new, out=new)
        further = hidden - new
        further *= gates[:, 1]
        further *= 0.5
        further += new
        return further


class _Table:
    """Rows of characters as bytes, with a factor per row."""

    def __init__(self, weights: dict[str, Any], name: str) -> None:
        self._rows = weights[f"{name}.rows"]
        self._factors = weights[f"{name}.factors"].astype(np.float32)

    def look_up(self, numbers: npt.NDArray[np.intp]) -> Array:
        """Return the vectors of row numbers."""
        return np.asarray(self._rows[numbers].astype(np.float32) * self._factors[numbers][..., None])


class ChineseNetwork:
    """Finds the spans of names in clauses; made from the shipped file of weights, its symbols and the lexicon."""

    def __init__(self, path: Path, lexicon: Lexicon) -> None:
        with np.load(path, allow_pickle=False) as file:
            weights = {name: file[name] for name in file.files}
        about = json.loads(bytes(weights["about"]).decode("utf-8"))
        self._numbers: dict[str, int] = {symbol: number for number, symbol in enumerate(about["symbols"])}
        self._tags: list[str] = about["tags"]
        self._lexicon = lexicon
        self._table = _Table(weights, "table")
        self._layers = [_Layer(weights, "layer0"), _Layer(weights, "layer1")]
        self._join = _Layer(weights, "join")
        self._out = weights["out.weight"].astype(np.float32), weights["out.bias"].astype(np.float32)
        self._moves = np.ascontiguousarray(weights["path.moves"].T.astype(np.float32))
        self._first, self._last = weights["path.first"].astype(np.float32), weights["path.last"].astype(np.float32)

    def spans(self, clauses: Sequence[Clause]) -> list[list[Span]]:
        """Return the spans of each clause, in unit numbers."""
        order = sorted(range(len(clauses)), key=lambda i: -len(clauses[i].symbols))
        found: list[list[Span]] = [[] for _ in clauses]
        for first in range(0, len(order), _TOGETHER):
            some = order[first : first + _TOGETHER]
            for index, path in zip(some, self._paths([clauses[i] for i in some]), strict=True):
                found[index] = self._read_path(path)
        return found

    def _paths(self, clauses: Sequence[Clause]) -> list[list[int]]:
        """Return the best tags of clauses that are ordered by falling length."""
        rows = _rows_of(clauses)
        numbers = rows.ordered([[self._numbers.get(s, 0) for s in c.symbols] for c in clauses])
        # A text repeats its characters: each gives its part to the first layers once.
        unique, places = np.unique(numbers, return_inverse=True)
        values = self._layers[0].project(self._table.look_up(unique))[:, :, places]
        read = self._layers[0].read(values, rows)
        read = self._layers[1].read(self._layers[1].project(read), rows)
        states = np.concatenate([read, self._listed(rows)], axis=-1)
        joined = self._join.read(self._join.project(states), rows)
        return self._best(joined @ self._out[0] + self._out[1], rows.counts)

    def _listed(self, rows: _Rows) -> Array:
        """Return what the lists know of each unit."""
        begins = np.concatenate([[0], np.cumsum(rows.counts)])
        listed = np.zeros((int(begins[-1]), LEXICON_FEATURES), np.float32)
        for row, clause in enumerate(rows.clauses):
            for unit, feature in self._lexicon.features(clause.symbols):
                listed[begins[unit] + row, feature] = 1
        return listed

    def _best(self, scores: Array, counts: Sequence[int]) -> list[list[int]]:
        """Return the best path of each clause through (units, tags)."""
        begins = np.concatenate([[0], np.cumsum(counts)])
        back = np.zeros(scores.shape, np.intp)
        best = self._first + scores[: counts[0]]
        for at, count in enumerate(counts[1:], 1):
            here = slice(begins[at], begins[at + 1])
            ways = best[:count, None] + self._moves  # (clauses, tag, tag before)
            chosen = back[here]
            ways.argmax(axis=2, out=chosen)
            best[:count] = np.take_along_axis(ways, chosen[..., None], axis=2)[..., 0] + scores[here]
        tag = (best + self._last).argmax(axis=1)
        paths: list[list[int]] = []
        for row in range(counts[0]):
            length = sum(1 for count in counts if count > row)
            path = [int(tag[row])]
            for at in range(length - 1, 0, -1):
                path.append(int(back[begins[at] + row, path[-1]]))
            paths.append(path[::-1])
        return paths

    def _read_path(self, path: Sequence[int]) -> list[Span]:
        """Turn tags (B, I, E, S with a type) into spans."""
        found: list[Span] = []
        start = -1
        for unit, number in enumerate(path):
            place, _, kind = self._tags[number].partition("-")
            if place == "S":
                found.append((unit, unit + 1, kind))
            elif place == "B":
                start = unit
            elif place == "E" and start >= 0:
                found.append((start, unit + 1, kind))
                start = -1
        return found
