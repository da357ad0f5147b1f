"""How freed memory is treated, where the C library lets itself be told (glibc): what arrays come and go in."""

from __future__ import annotations

import contextlib
import ctypes
import sys

__all__ = ["give_memory_back", "hold_memory"]

# Parameters of mallopt(3).
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
_LARGE, _HELD = 32 << 20, 64 << 20


def give_memory_back() -> None:
    """Let the system have the memory that reading a whole archive took for a moment; the library would keep it."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)


def hold_memory() -> None:
    """Let the process hold up to 64 MiB that were freed, for the next arrays.

    A question makes and frees arrays of some megabytes many times over. Given back and asked for again each time,
    their pages cost half of the time of counting.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            library = ctypes.CDLL(None)
            library.mallopt(_MMAP_THRESHOLD, _LARGE)
            library.mallopt(_TRIM_THRESHOLD, _HELD)
