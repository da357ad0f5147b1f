"""What of an article a translation of it would keep: read from its text, its names and its dates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from cuttings_db import entities as recognised
from cuttings_db.copies import DAY, NAME, Pin, figure_pins, packed, word_pins
from cuttings_db.entities.pinyin import CANTONESE, PINYIN, romanisations
from cuttings_db.intervals import day_number
from cuttings_db.model import Part

__all__ = ["facts_of"]

# How much a name says: that a trial is meant is told by its name alone, a place stands in many articles.
_WEIGHTS = {"trial": 1.6, "person": 1.4, "organisation": 1.0, "product": 1.0, "event": 1.0, "variant": 0.8,
            "publication": 0.8, "place": 0.6, "gene": 0.5, "disease": 0.3}  # fmt: skip
_WEEK = 10  # a date that is less exact says less
Name = tuple[int, int, str, str, str]
Date = tuple[int, int, str | None, str | None]


def facts_of(text: str, told: Sequence[Part], han: bool, names: Sequence[Name], dates: Sequence[Date]) -> bytes:
    """Return names, days and figures of the told stretches of a text (ascending), each at its place in them."""
    starts = [start for start, _ in told]
    before = [0]
    for start, end in told:
        before.append(before[-1] + end - start)

    def place(at: int) -> int | None:
        """Return the place among what is told, None for what stands elsewhere."""
        number = bisect_right(starts, at) - 1
        if number < 0 or at >= told[number][1]:
            return None
        return before[number] + at - starts[number]

    pins: list[Pin] = []
    aside: list[Part] = [(start, end) for start, end, *_ in dates]
    for start, end, kind, key, name in names:
        aside.append((start, end))
        keys: tuple[str, ...] = (f"n:{kind}:{key}",)
        if kind == "person":
            keys += tuple(sorted(f"n:person:{k}" for k in _romanised(name)))
        pins.append(Pin(keys, start, NAME, _WEIGHTS.get(kind, 0.5)))
    for start, _end, lo, hi in dates:
        if lo is not None and hi is not None:
            long = _days(lo, hi) > _WEEK
            pins.append(Pin((f"d:{lo}:{hi}",), start, DAY, 0.5 if long else 1.2))
    aside.sort()
    pins += figure_pins(text, aside)
    inside = [start for start, _ in aside]
    for pin in word_pins(text, han):
        number = bisect_right(inside, pin.at) - 1
        within = number >= 0 and aside[number][1] > pin.at
        # A word of a name counts where the other text has it as well, and is missed by the name alone.
        pins.append(pin._replace(weight=0.0) if within else pin)
    placed = [pin._replace(at=at) for pin in pins if (at := place(pin.at)) is not None]
    return packed(placed, before[-1])


def _romanised(name: str) -> frozenset[str]:
    """Return by what keys a Chinese name may stand in Latin letters; the titles of people fall away."""
    plain = recognised.identity_key("person", name)
    return romanisations(plain, PINYIN) | romanisations(plain, CANTONESE)


def _days(lo: str, hi: str) -> int:
    """Return how many days lie between two."""
    try:
        return day_number(hi) - day_number(lo)
    except ValueError:
        return 0
