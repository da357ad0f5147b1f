"""How wide words are where no font can be asked, and how they are cut to fit."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["cut", "estimated_width"]

Measure = Callable[[str], float]
_NARROW, _BROAD = frozenset("iljtfrI.,:;'|!()[] "), frozenset("mwMWQO@%—…")
_HAN = 0x2E80
# Widths in ems, rather too wide than too narrow: a word that reaches into the next one cannot be read.
_EMS = (0.36, 0.6, 0.72, 0.95, 1.02)
_LEAST = 6  # letters, below which a name says nothing


def estimated_width(text: str, size: float) -> float:
    """Return how wide a text is at a size of `size` pixels, in any sans-serif font."""
    return size * sum(_ems(character) for character in text)


def _ems(character: str) -> float:
    """Return the width of one character in ems."""
    if ord(character) >= _HAN:
        return _EMS[4]
    if character in _NARROW:
        return _EMS[0]
    if character in _BROAD:
        return _EMS[3]
    return _EMS[2] if character.isupper() else _EMS[1]


def cut(text: str, room: float, measure: Measure) -> str:
    """Return as much of a text as fits into `room` pixels, with an ellipsis; nothing where hardly any would."""
    if not text or room <= 0:
        return ""
    text = text[: int(room / 2) + 2]  # no letter is narrower than two pixels
    if measure(text) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle].rstrip() + "…") <= room:
            low = middle
        else:
            high = middle - 1
    kept = text[:low].rstrip()
    cells = sum(2 if ord(character) >= _HAN else 1 for character in kept)
    return kept + "…" if cells >= _LEAST - 1 else ""
