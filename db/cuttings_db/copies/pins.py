"""What a translation keeps: names, days and figures, each with the place where a text first tells it."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cuttings_db.model import Part

__all__ = ["DAY", "FIGURE", "NAME", "PIN", "WORD", "Pin", "figure_pins", "packed", "unpacked", "word_pins"]

NAME, DAY, FIGURE, WORD = 0, 1, 2, 3
# A row for each key; rows of one `slot` are ways to say one thing. `place` is 0 to 255, `weight` tenths.
PIN = np.dtype([("key", "<u4"), ("slot", "u1"), ("place", "u1"), ("kind", "u1"), ("weight", "u1")])
_MOST = 120
_HAN = "\u3400-\u9fff"
_FIGURE = re.compile(
    r"(?<![A-Za-z0-9_.,])(?<![A-Za-z]-)(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:\s?(?P<scale>thousand|million|billion|trillion|[千万萬亿億百])+)?(?:多|余|餘)?"
    r"\s?(?P<percent>%|％|‰|percent\b|per cent\b)?",
    re.IGNORECASE,
)
_SCALES = {
    "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8,
}  # fmt: skip
_SCALE = re.compile(r"thousand|million|billion|trillion|[百千万萬亿億]", re.IGNORECASE)
_TELLING = re.compile("[A-Z0-9]")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-–/+.][A-Za-z0-9]+)*")


class Pin(NamedTuple):
    """One thing that a text tells: the ways to say it, where it first stands (characters), how much it says."""

    keys: tuple[str, ...]
    at: int
    kind: int
    weight: float


def _normal(number: str, scales: str, percent: bool) -> tuple[str, float]:
    """Return a figure in one form for all languages, and how much it says."""
    digits = number.replace(",", "")
    power = sum(_SCALES[s.lower()] for s in _SCALE.findall(scales))
    whole, _, rest = digits.partition(".")
    shifted = rest[:power].ljust(power, "0")
    whole, rest = (whole + shifted).lstrip("0") or "0", rest[power:].rstrip("0")
    value = f"{whole}.{rest}" if rest else whole
    said = len(whole.rstrip("0")) + len(rest)
    weight = 1.0 if said >= 3 or rest else 0.7 if said == 2 else 0.25
    return (f"{value}%", max(weight, 0.7)) if percent else (value, weight)


def figure_pins(text: str, aside: Sequence[Part] = ()) -> list[Pin]:
    """Return the figures of a text, but those that stand in some stretches (ascending): in dates and names."""
    starts = [start for start, _ in aside]
    made = []
    for match in _FIGURE.finditer(text):
        before = bisect_right(starts, match.start()) - 1
        if before >= 0 and aside[before][1] > match.start():
            continue
        scales = match.group()[len(match.group("number")) :] if match.group("scale") else ""
        value, weight = _normal(match.group("number"), scales, match.group("percent") is not None)
        made.append(Pin((f"f:{value}",), match.start(), FIGURE, weight))
    return made


def word_pins(text: str, han: bool) -> list[Pin]:
    """Return the Latin words of a text that a translation into Chinese would keep.

    In a Chinese text all with two letters or more; in another one those with a capital or a digit inside.
    """
    made = []
    for match in _LATIN.finditer(text):
        word = match.group()
        if not han and word.islower() and word.isalpha():
            continue  # most words of a text
        telling = _TELLING.search(word, 1) is not None
        if len(word) > 1 and (telling or (han and (word[0].isupper() or len(word) > 3))):
            made.append(Pin((f"w:{word.casefold().replace('–', '-')}",), match.start(), WORD, 0.6 if telling else 0.4))
        elif not han and len(word) > 3 and word[0].isupper():
            # Perhaps only the beginning of a sentence: it counts where the other text has it, and is not missed there.
            made.append(Pin((f"w:{word.casefold()}",), match.start(), WORD, 0.0))
    return made


def _key(word: str) -> int:
    """Return the number of a key."""
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "little")


def packed(pins: Iterable[Pin], length: int) -> bytes:
    """Return pins as bytes, each thing once where it first stands; `length` is that of the text."""
    seen: set[str] = set()
    rows: list[tuple[int, int, int, int, int]] = []
    slot = 0
    for pin in sorted(pins, key=lambda pin: (pin.at, pin.kind, pin.keys)):
        if slot >= _MOST or seen.intersection(pin.keys):
            continue
        seen.update(pin.keys)
        place = min(255, 256 * pin.at // max(length, 1))
        rows += [(_key(word), slot, place, pin.kind, round(10 * pin.weight)) for word in sorted(pin.keys)]
        slot += 1
    return np.array(rows, dtype=PIN).tobytes()


def unpacked(data: bytes) -> NDArray[np.void]:
    """Return pins as they were packed; none where the bytes are none."""
    return np.frombuffer(data, dtype=PIN) if len(data) % PIN.itemsize == 0 else np.zeros(0, dtype=PIN)
