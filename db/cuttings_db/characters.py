"""Characters that no file, database or pipe can hold."""

from __future__ import annotations

import re

__all__ = ["without_surrogates"]

_SURROGATE = re.compile("[\ud800-\udfff]")


def without_surrogates(text: str) -> str:
    """Return a text with every lone surrogate replaced by U+FFFD: SQLite and UTF-8 refuse them; offsets stay."""
    return _SURROGATE.sub("�", text)
