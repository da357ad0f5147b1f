"""Patterns that are compiled when they are first used: all at import would take a tenth of a second."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property

__all__ = ["Pattern"]


class Pattern:
    """A regular expression, compiled at its first use; its methods are those of `re.Pattern`."""

    def __init__(self, source: str, flags: int = 0) -> None:
        """Take the source and flags."""
        self._source, self._flags = source, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        """Return the compiled expression."""
        return re.compile(self._source, self._flags)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find it anywhere."""
        return self._compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find it at the start."""
        return self._compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find it from start to end."""
        return self._compiled.fullmatch(text, start, end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find it everywhere."""
        return self._compiled.finditer(text)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Replace it everywhere."""
        return self._compiled.sub(replacement, text)

    def split(self, text: str) -> list[str]:
        """Split a text at it."""
        return self._compiled.split(text)
