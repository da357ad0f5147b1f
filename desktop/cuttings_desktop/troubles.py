"""The latest errors of this run, as a support report may tell them: when, of what kind, through which of our lines."""

from __future__ import annotations

import re
import time
import traceback
from collections import deque
from typing import Any

__all__ = ["latest", "note"]

_MOST = 50
_OURS = ("cuttings_db", "cuttings_desktop")
_LINE = re.compile(r"\b(cuttings_(?:db|desktop)(?:[/\\]\w+)*)\.py\", line (\d+)")
_SLASH = re.compile(r"[/\\]")
_noted: deque[dict[str, Any]] = deque(maxlen=_MOST)


def note(error: BaseException) -> None:
    """Remember an error without its words: they may quote what nobody else is to read."""
    frames = [
        f"{name}:{line}"
        for frame, line in traceback.walk_tb(error.__traceback__)
        if str(name := frame.f_globals.get("__name__", "")).split(".")[0] in _OURS
    ]
    # What went wrong in another process comes with its trace.
    for words in getattr(error, "__notes__", ()):
        frames += [f"{_SLASH.sub('.', path)}:{line}" for path, line in _LINE.findall(str(words))]
    at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    _noted.append({"at": at, "kind": type(error).__name__, "frames": frames[-_MOST:]})


def latest() -> list[dict[str, Any]]:
    """Return the latest errors, oldest first."""
    return list(_noted)
