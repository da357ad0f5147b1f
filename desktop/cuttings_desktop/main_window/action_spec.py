"""What an action of the window is: one line of the table of actions."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["ActionSpec", "without_mnemonic"]

# Where words have no letters, the key stands behind them, in brackets.
_BEHIND = re.compile(r"\s*\(&.\)")


@dataclass(frozen=True)
class ActionSpec:
    """One action: name, English words, keys, picture, the group of which only one is on, whether it can be on."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: str = ""
    checkable: bool = False


def without_mnemonic(words: str) -> str:
    """Return the words of an action as they stand on a button or in a list."""
    return _BEHIND.sub("", words).replace("&", "").rstrip("…")
