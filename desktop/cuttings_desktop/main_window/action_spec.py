"""What an action of the window is: one line of the table of actions."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ActionSpec"]


@dataclass(frozen=True)
class ActionSpec:
    """One action: name, English words, keys, picture, the group of which only one is on, whether it can be on."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: str = ""
    checkable: bool = False
