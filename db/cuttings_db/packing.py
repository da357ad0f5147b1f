"""Long lists of numbers as one string: cheap to parse in the window, where a JSON list of 100,000 is not."""

from __future__ import annotations

import base64
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

__all__ = ["pack", "unpack"]


def pack(numbers: Iterable[int] | NDArray[np.int32]) -> str:
    """Return integers as base64 of little-endian int32."""
    array = numbers if isinstance(numbers, np.ndarray) else np.fromiter(numbers, dtype="<i4")
    return base64.b64encode(array.astype("<i4", copy=False).tobytes()).decode("ascii")


def unpack(text: str) -> NDArray[np.int32]:
    """Return the integers that `pack` wrote, as a read-only array."""
    return np.frombuffer(base64.b64decode(text), dtype="<i4")
