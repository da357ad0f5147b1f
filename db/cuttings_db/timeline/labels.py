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
    full = measure(text)
    if full <= room:
        return text
    # Letters are about as wide as their neighbours: what fits is near where their share of the width says.
    kept = min(len(text) - 1, int(len(text) * room / full))
    while kept and measure(text[:kept].rstrip() + "…") > room:
        kept -= 1
    while kept + 1 < len(text) and measure(text[: kept + 1].rstrip() + "…") <= room:
        kept += 1
    shown = text[:kept].rstrip()
    cells = sum(2 if ord(character) >= _HAN else 1 for character in shown)
    return shown + "…" if cells >= _LEAST - 1 else ""
