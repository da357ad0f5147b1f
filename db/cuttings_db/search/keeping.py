"""Keep what was made, the last used of it, within a limit of bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, Protocol, TypeVar

__all__ = ["Keeping"]


class _Sized(Protocol):
    """What knows how many bytes it takes; it may grow while it is kept."""

    @property
    def size(self) -> int: ...


_T = TypeVar("_T", bound=_Sized)


class Keeping(Generic[_T]):
    """What was made, by key; what was not used for longest goes first. For one thread at a time."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._kept: OrderedDict[Hashable, _T] = OrderedDict()
        self._sizes: dict[Hashable, int] = {}
        self._bytes = 0

    def get_or_make(self, key: Hashable, make: Callable[[], _T]) -> _T:
        """Return what is kept under a key, or what `make` makes, which is then kept."""
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = make()
        else:
            self._kept.move_to_end(key)
        # What was kept may have grown since it was last asked for.
        size = found.size
        self._bytes += size - self._sizes.get(key, 0)
        self._sizes[key] = size
        while self._bytes > self._limit and len(self._kept) > 1:
            gone, _ = self._kept.popitem(last=False)
            self._bytes -= self._sizes.pop(gone)
        return found
