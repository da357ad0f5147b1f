"""Whether two texts are one: by what both tell in the same order, and whether their figures and names agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from cuttings_db.copies.alignment import Alignment, align
from cuttings_db.copies.bodies import Body
from cuttings_db.copies.signatures import signable

__all__ = ["Kind", "Likeness", "compare"]

Kind = Literal["copy", "trimmed", "revised", "translation"]
# Shares are 0 to 1. What has fewer shingles in common need not be aligned.
_LIKELY = 0.38
# Of the shorter text so much stands in the other one …
_CONTAINED, _CONTAINED_PART = 0.6, 0.72
# In a short text a few words make the difference.
_SHORT_LATIN, _SHORT_HAN, _CONTAINED_SHORT = 60, 90, 0.84
# … and of both together, where neither is a part of the other.
_SHARED = 0.42
# Where texts begin alike they are one; boilerplate stands at the end.
_LEAD_LATIN, _LEAD_HAN = 32, 50
_LEAD_SHARE, _LEAD_EXCUSED, _EXCUSED_LATIN, _EXCUSED_HAN = 0.34, 0.9, 200, 320
# Serial texts (monthly reports, results by template) differ in their figures, revised ones in a few of them.
_FIGURES_CHANGED, _FIGURES_ALLOWED = 0.3, 1
_FIGURES_OF_SERIALS = 0.5
# A template is filled in many short places, a revision changes few and longer ones: places of a hundred tokens where a
# few stand for a few others. In Latin letters those count that hold a figure or a name; whoever edits the language of a
# text changes others, but not in every line.
_FILLED_LATIN, _FILLED_HAN, _FEWEST_FILLED, _EDITED = 3.2, 2.6, 3, 9.0
_LONGEST_LATIN, _LONGEST_HAN = 20, 32
# Names of the shorter text that do not stand at their place in the other one.
_NAMES_LOST = 0.5
_NAMES_LOST_STRICT = 0.25
# A part stands in the whole at one place, near its beginning.
_PART = 0.75
_PART_DENSE, _PART_BEGINS = 0.55, 0.3
_COPY = 0.86


@dataclass(frozen=True)
class Likeness:
    """How two texts are one. `contained` is the share of the shorter one that stands in the other."""

    kind: Kind
    similarity: float
    contained: float
    part: Literal["", "a", "b"] = ""


def compare(one: Body, other: Body, apart: int | None = None) -> Likeness | None:
    """Return how two texts are copies of one; None if they are not. `apart`: days between their publication."""
    if one.han != other.han or not signable(one) or not signable(other):
        return None
    swapped = _size(one) > _size(other)
    small, big = (other, one) if swapped else (one, other)
    if _common(small, big) < _LIKELY:
        return None
    found = align(small, big)
    if not len(found):
        return None
    same = small.tokens[found.a] == big.tokens[found.b]
    shared = int(np.count_nonzero(same))
    contained, part = shared / len(small), len(small) < _PART * len(big)
    union = shared / (len(small) + len(big) - shared)
    short = len(small) < (_SHORT_HAN if small.han else _SHORT_LATIN)
    if contained < (_CONTAINED_SHORT if short else _CONTAINED_PART if part else _CONTAINED) or (
        not part and union < _SHARED
    ):
        return None
    if _serial(small, big, found, same, contained) or not _begins(small, found, contained):
        return None
    if part and not _in_one_place(big, found):
        return None
    if apart is not None and apart > 400 and union < _COPY and contained < 0.95:
        return None
    if part:
        return Likeness("trimmed", round(contained, 3), contained, "b" if swapped else "a")
    kind: Kind = "copy" if union >= _COPY or contained >= 0.97 else "revised"
    return Likeness(kind, round(union, 3), contained)


def _common(small: Body, big: Body) -> float:
    """Return the share of the shingles of one text that stand anywhere in another: cheap to tell."""
    ours, theirs = small.every, big.every
    places = np.minimum(np.searchsorted(theirs, ours), len(theirs) - 1)
    return float(np.count_nonzero(theirs[places] == ours)) / len(ours)


def _size(body: Body) -> tuple[int, int]:
    """Return by what the shorter of two texts is told, whichever comes first."""
    return len(body), int(body.tokens.sum())


def _serial(small: Body, big: Body, found: Alignment, same: NDArray[np.bool_], contained: float) -> bool:
    """Say whether figures and names differ as they do in texts by one template."""
    figures = small.kinds[found.a] == 1
    total = int(np.count_nonzero(figures))
    changed = int(np.count_nonzero(figures & ~same))
    if changed > _FIGURES_ALLOWED and changed > _FIGURES_CHANGED * total:
        return True
    if changed and changed >= _FIGURES_OF_SERIALS * total and contained < 0.97:
        return True
    if _is_filled(small, big, found, same):
        return True
    names = np.flatnonzero(small.kinds == 2)
    if len(names) >= 4:
        there = set(big.tokens[big.kinds == 2].tolist())
        gone = sum(1 for token in small.tokens[names].tolist() if token not in there)
        if gone > (_NAMES_LOST_STRICT if contained < 0.8 else _NAMES_LOST) * len(names):
            return True
    return False


def _is_filled(small: Body, big: Body, found: Alignment, same: NDArray[np.bool_]) -> bool:
    """Say whether two texts differ in as many short places as two fillings of a template do."""
    a, b = found.a[same], found.b[same]
    ours, theirs = np.diff(a) - 1, np.diff(b) - 1
    longest = _LONGEST_HAN if small.han else _LONGEST_LATIN
    places = np.flatnonzero((ours > 0) & (theirs > 0) & (ours <= longest) & (theirs <= longest))
    if small.han:
        return len(places) >= _FEWEST_FILLED and len(places) > _FILLED_HAN * len(small) / 100
    telling = 0
    for place in places.tolist():
        one = small.kinds[a[place] + 1 : a[place + 1]]
        other = big.kinds[b[place] + 1 : b[place + 1]]
        telling += bool(one.any() or other.any())
    filled = telling >= _FEWEST_FILLED and telling > _FILLED_LATIN * len(small) / 100
    return filled or len(places) > max(_FEWEST_FILLED, _EDITED * len(small) / 100)


def _begins(small: Body, found: Alignment, contained: float) -> bool:
    """Say whether the shorter text begins with what both tell, or is long and tells hardly anything else."""
    lead = min(_LEAD_HAN if small.han else _LEAD_LATIN, len(small))
    share = int(np.count_nonzero(found.a < lead)) / lead
    long = len(small) >= (_EXCUSED_HAN if small.han else _EXCUSED_LATIN)
    return share >= _LEAD_SHARE or (contained >= _LEAD_EXCUSED and long)


def _in_one_place(big: Body, found: Alignment) -> bool:
    """Say whether what both tell stands in the longer text in one place, not far from its beginning."""
    low, high = np.quantile(found.b, (0.05, 0.95))
    dense = 0.9 * len(found) / max(float(high - low), 1.0)
    return float(low) <= _PART_BEGINS * len(big) and dense >= _PART_DENSE
