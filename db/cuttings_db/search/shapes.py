"""Find the terms of a shape (`*mab`, `w?rd`) in a row of terms: by a literal piece, else by one pattern over all."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

__all__ = ["find_shaped"]

Integers = NDArray[np.int64]

_ANY = rb"[^\n\x1f]"
_ONE = rb"(?:[^\n\x1f\x80-\xff]|[\xc0-\xff][\x80-\xbf]+)"
_JOINED = rb"(?:\x1f[0-9])?"
_FEW = 4_000  # places where a literal piece stands that are looked at one by one


def _shape(pieces: list[str]) -> re.Pattern[bytes]:
    """Return the pattern of a term, without backtracking over more than one piece."""
    written = [
        b"".join(_ONE if c == "?" else re.escape(c.encode("utf-8", "surrogatepass")) for c in piece) for piece in pieces
    ]
    # Atomic groups: each middle piece is taken where it first fits, and never tried again.
    middle = b"".join(b"(?>" + _ANY + b"*?" + piece + b")" for piece in written[1:-1])
    last = _ANY + b"*" + written[-1] if len(written) > 1 else b""
    return re.compile(b"^" + written[0] + middle + last + _JOINED + b"$", re.MULTILINE)


def _places(text: bytes, piece: bytes) -> list[int] | None:
    """Return where a piece stands, or None if in too many places."""
    found: list[int] = []
    at = text.find(piece)
    while at >= 0:
        found.append(at)
        if len(found) > _FEW:
            return None
        at = text.find(piece, at + 1)
    return found


def find_shaped(blob: NDArray[np.uint8], starts: Integers, pattern: str) -> Integers:
    """Return the indexes of the terms of a shape; `starts` are where they begin in the bytes, with the end."""
    if len(starts) < 2:
        return np.zeros(0, dtype=np.int64)
    begin = int(starts[0])
    text = blob[begin : int(starts[-1])].tobytes()
    pieces = pattern.split("*")
    shape = _shape(pieces)
    lines = _lines_by_literal(text, pieces, shape)
    if lines is None:
        lines = [match.start() for match in shape.finditer(text)]
    return np.unique(np.searchsorted(starts - begin, np.array(lines, dtype=np.int64)))


def _lines_by_literal(text: bytes, pieces: list[str], shape: re.Pattern[bytes]) -> list[int] | None:
    """Return where the terms of a shape begin, found by a literal piece; None if it has none that is rare."""
    literals = [(part, index) for index, piece in enumerate(pieces) for part in piece.split("?") if len(part) > 1]
    if not literals:
        return None
    literal, index = max(literals, key=lambda found: (len(found[0]), found[1]))
    wanted = [literal.encode("utf-8", "surrogatepass")]
    if len(pieces) > 1 and index == len(pieces) - 1 and pieces[-1].endswith(literal):
        # At the end of a term it is far rarer.
        wanted = [wanted[0] + b"\n", wanted[0] + b"\x1f"]
    lines: set[int] = set()
    for piece in wanted:
        places = _places(text, piece)
        if places is None:
            return None
        for place in places:
            start = text.rfind(b"\n", 0, place) + 1
            if start not in lines and shape.match(text, start):
                lines.add(start)
    return sorted(lines)
