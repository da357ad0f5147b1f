"""Packed lists of an answer become arrays on the thread that hears the answer, in slices that let the window draw."""

from __future__ import annotations

import binascii
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.packing import unpack

__all__ = ["numbers", "with_arrays"]

# Base64 that is decoded at one go, in characters (a multiple of four): half a millisecond without other threads.
_SLICE = 1 << 18
_COLUMNS = ("article", "lo", "hi", "look", "date", "card")
_BINS = ("starts", "published", "mentioned", "wide")


def numbers(packed: str | NDArray[np.int32]) -> NDArray[np.int32]:
    """Return the integers of a packed list; one that is decoded already is returned as it is."""
    if isinstance(packed, np.ndarray):
        return packed
    if len(packed) <= _SLICE:
        return unpack(packed)
    pieces = [binascii.a2b_base64(packed[at : at + _SLICE]) for at in range(0, len(packed), _SLICE)]
    return np.frombuffer(b"".join(pieces), dtype="<i4")


def with_arrays(answer: Any) -> Any:
    """Return an answer of `search`, `timeline`, `histogram` or `cards` with arrays in place of its packed lists."""
    if not isinstance(answer, dict):
        return answer
    made = dict(answer)
    if isinstance(made.get("ids"), str):
        made["ids"] = numbers(made["ids"])
    for name in (*_COLUMNS, *_BINS):
        if isinstance(made.get(name), str):
            made[name] = numbers(made[name])
    for part in ("timeline", "histogram"):
        if part in made:
            made[part] = with_arrays(made[part])
    return made
