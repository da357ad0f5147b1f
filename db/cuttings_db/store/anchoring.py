"""Places of a text by what stands there and around it, so that they are found again in another revision."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cuttings_db.model import Part

__all__ = ["CONTEXT", "Place", "find_place", "occurrence", "place_at"]

# So many characters are kept on each side.
CONTEXT = 32
# So many characters around must agree, or all that there are; of a surface that stands only once in the text, fewer.
_AGREEING = 10
_AGREEING_WHERE_ALONE = 4
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Place:
    """A span of an article's text, the words on it, and up to 32 characters on each side of it."""

    article: int
    start: int
    end: int
    surface: str
    before: str
    after: str


def place_at(text: str, article: int, start: int, end: int) -> Place:
    """Return the place of a span."""
    return Place(article, start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def occurrence(text: str, surface: str, start: int) -> int:
    """Return how many times a surface begins in a text before an offset."""
    return sum(1 for _ in re.finditer(f"(?={re.escape(surface)})", text[: start + len(surface) - 1])) if surface else 0


def find_place(text: str, place: Place, number: int | None = None) -> Part | None:
    """Return where a place stands in a text, or None if it is gone.

    White space may have changed. Of several candidates the one counts whose surroundings agree best, of equally good
    ones the one with the number that `occurrence` gave, else the nearest to where it was.
    """
    start, end = place.start, place.end
    if 0 <= start < end <= len(text) and (not place.surface or place == place_at(text, place.article, start, end)):
        return start, end
    letters = _SPACE.sub("", place.surface)
    if not letters:
        return None
    before, after = _SPACE.sub("", place.before), _SPACE.sub("", place.after)
    # Looking ahead finds places that overlap, too.
    spaced = r"\s*".join(map(re.escape, letters))
    pattern = re.compile(f"(?=({spaced}))")
    found = [match.span(1) for match in pattern.finditer(text)]
    if not found:
        return None
    agreeing = [_agreement(text, span, before, after) for span in found]
    best = max(range(len(found)), key=lambda at: (agreeing[at], at == number, -abs(found[at][0] - start)))
    needed = min(_AGREEING if len(found) > 1 else _AGREEING_WHERE_ALONE, len(before) + len(after))
    return found[best] if agreeing[best] >= needed else None


def _agreement(text: str, span: Part, before: str, after: str) -> int:
    """Return how many characters right before and right after a span are those expected, without white space."""
    start, end = span
    left = _SPACE.sub("", text[max(0, start - 3 * CONTEXT) : start])[::-1]
    right = _SPACE.sub("", text[end : end + 3 * CONTEXT])
    return _common(left, before[::-1]) + _common(right, after)


def _common(one: str, other: str) -> int:
    """Return the length of what two texts have in common at their beginning."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
