"""Whether a Chinese text and one in Latin letters tell the same: names, days and figures in one order."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.copies.pins import DAY, FIGURE, NAME, WORD
from cuttings_db.copies.verifying import Likeness

__all__ = ["Shelf", "Told", "compare_languages", "language_candidates"]

_APART = 21  # days between publication, at most
_LEAST_SLOTS, _LEAST_WEIGHT = 6, 4.5
_BOTH, _ONE = 0.6, 0.72
_FIGURES = 0.68
_IN_ORDER, _PLACES = 0.72, 0.13
# Characters of a Chinese text for a word of the English one.
_RATIO = (0.9, 3.4)
# A thing that so many texts of a language tell leads to no candidates; so many things in common make one.
_COMMON, _IN_COMMON, _TELLING = 200, 4, 5


@dataclass(frozen=True)
class Told:
    """One text: its pins, whether it is Chinese, its length in tokens, the ordinal of its publication or None."""

    pins: NDArray[np.void]
    han: bool
    length: int
    day: int | None


@dataclass(frozen=True)
class Shelf:
    """All texts at once: the pins of all, whose each is (a row of the other arrays), and what is known of each row.

    `days` holds ordinals of publication, 0 where there is none; `fresh` says which texts are to be paired.
    """

    pins: NDArray[np.void]
    owners: NDArray[np.int64]
    han: NDArray[np.bool_]
    days: NDArray[np.int64]
    fresh: NDArray[np.bool_]


def language_candidates(shelf: Shelf) -> list[tuple[int, int]]:
    """Return pairs of a Chinese text and another (rows), one of them fresh, that tell several things in common."""
    telling = shelf.pins["weight"] >= _TELLING
    packed = np.unique(shelf.pins["key"][telling].astype(np.int64) << 32 | shelf.owners[telling])
    chinese = shelf.han[packed & 0xFFFFFFFF]
    left, right = packed[chinese], packed[~chinese]
    if not len(left) or not len(right):
        return []
    starts, ends = (np.searchsorted(right >> 32, left >> 32, side) for side in ("left", "right"))
    alike = np.searchsorted(left >> 32, left >> 32, "right") - np.searchsorted(left >> 32, left >> 32, "left")
    wanted = np.flatnonzero((ends > starts) & (ends - starts <= _COMMON) & (alike <= _COMMON))
    lengths = ends[wanted] - starts[wanted]
    if not len(wanted):
        return []
    offsets = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    places = np.repeat(starts[wanted] - offsets, lengths) + np.arange(int(lengths.sum()))
    ours, theirs = np.repeat(left[wanted] & 0xFFFFFFFF, lengths), right[places] & 0xFFFFFFFF
    days = shelf.days
    near = (days[ours] == 0) | (days[theirs] == 0) | (np.abs(days[ours] - days[theirs]) <= _APART)
    near &= shelf.fresh[ours] | shelf.fresh[theirs]
    pairs, counts = np.unique(ours[near] << 32 | theirs[near], return_counts=True)
    return [(int(pair >> 32), int(pair & 0xFFFFFFFF)) for pair in pairs[counts >= _IN_COMMON].tolist()]


def compare_languages(one: Told, other: Told) -> Likeness | None:
    """Return how two texts are translations of each other; None if they are not. Precision goes before recall."""
    if one.han == other.han:
        return None
    chinese, latin = (one, other) if one.han else (other, one)
    if one.day is not None and other.day is not None and abs(one.day - other.day) > _APART:
        return None
    if not _RATIO[0] <= chinese.length / max(latin.length, 1) <= _RATIO[1]:
        return None
    found = _matched(chinese.pins, latin.pins)
    if len(found) < _LEAST_SLOTS:
        return None
    left, right = _weights(chinese.pins), _weights(latin.pins)
    shares = [_share(left, {a for a, _ in found}), _share(right, {b for _, b in found})]
    weight = sum(max(left[a][0], right[b][0]) for a, b in found)
    known = one.day is not None and other.day is not None
    strict = 0.0 if known else 0.1
    if weight < _LEAST_WEIGHT or min(shares) < _BOTH + strict or max(shares) < _ONE + strict:
        return None
    if not _figures_agree(left, right, found) or not _in_order(left, right, found):
        return None
    return Likeness("translation", round(sum(shares) / 2, 3), min(shares))


# slot -> (weight, kind, place 0 to 1)
_Slots = dict[int, tuple[float, int, float]]


def _weights(pins: NDArray[Any]) -> _Slots:
    """Return what is told, by slot."""
    columns = (pins[name].tolist() for name in ("slot", "weight", "kind", "place"))
    rows = zip(*columns, strict=True)
    return {slot: (weight / 10, kind, place / 256) for slot, weight, kind, place in rows}


def _matched(left: NDArray[Any], right: NDArray[Any]) -> list[tuple[int, int]]:
    """Return the slots of two texts that tell one thing, each once."""
    there: dict[int, int] = {}
    for key, slot in zip(right["key"].tolist(), right["slot"].tolist(), strict=True):
        there.setdefault(key, slot)
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for key, slot in zip(left["key"].tolist(), left["slot"].tolist(), strict=True):
        if key in there and slot not in pairs and there[key] not in taken:
            pairs[slot] = there[key]
            taken.add(there[key])
    weights = (dict(zip(pins["slot"].tolist(), pins["weight"].tolist(), strict=True)) for pins in (left, right))
    ours, theirs = weights
    return sorted((a, b) for a, b in pairs.items() if ours[a] or theirs[b])


def _share(slots: _Slots, matched: set[int]) -> float:
    """Return how much of what a text tells stands in the other, by weight."""
    total = sum(weight for weight, _, _ in slots.values())
    return sum(slots[slot][0] for slot in matched) / total if total else 0.0


def _figures_agree(left: _Slots, right: _Slots, found: list[tuple[int, int]]) -> bool:
    """Say whether most figures and days of each text stand in the other: two reports of one event share a few."""
    for slots, matched in ((left, {a for a, _ in found}), (right, {b for _, b in found})):
        figures = {slot: row for slot, row in slots.items() if row[1] in (FIGURE, DAY)}
        if len(figures) < 3 or _share(figures, matched & set(figures)) < _FIGURES:
            return False
    names = [a for a, _ in found if left[a][1] in (NAME, WORD)]
    return len(names) >= 2


def _in_order(left: _Slots, right: _Slots, found: list[tuple[int, int]]) -> bool:
    """Say whether the common things come in one order, and at like places."""
    places = sorted((left[a][2], right[b][2]) for a, b in found)
    apart = sum(abs(a - b) for a, b in places) / len(places)
    rising = sum(1 for (_, b), (_, c) in pairwise(places) if c >= b - 0.06)
    return apart <= _PLACES and rising >= _IN_ORDER * (len(places) - 1)
