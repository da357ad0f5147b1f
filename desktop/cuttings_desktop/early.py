"""Start the process that answers questions before the window is made: each takes a second, and neither needs the other.

It reads what the first question will need; an archive that cannot be opened is told of when the window asks.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cuttings_db.archive import Channel

__all__ = ["begin_early", "end_early", "take_early"]

ROLE = "questions"
_SUFFIX = ".cuttings"
_begun: dict[str, Channel] = {}


def _last_archive() -> str:
    """Return the archive that was open last, or nothing."""
    from PySide6.QtCore import QSettings

    recent = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Cuttings", "Cuttings").value("recent")
    names = recent if isinstance(recent, list) else [recent]
    return str(names[0] or "") if names else ""


def begin_early(paths: list[str]) -> None:
    """Start the process for the first archive among some paths, for the one that was open last where there is none."""
    archives = [path for path in paths if path.lower().endswith(_SUFFIX)]
    path = archives[0] if archives else "" if paths else _last_archive()
    if path and Path(path).is_file():
        from cuttings_db.archive import connect

        channel = _begun[os.path.abspath(path)] = connect(Path(path), ROLE)  # noqa: PTH100 - resolve() follows links
        channel.send("prepare", {}, lambda _result, _error: None)


def take_early(path: Path, role: str) -> Channel | None:
    """Return the process of an archive if it was begun; one of another archive, which nobody wants then, is ended."""
    if role != ROLE or not _begun:
        return None
    found = _begun.pop(os.path.abspath(path), None)  # noqa: PTH100
    end_early()
    return found if found is not None and found.alive else None


def end_early() -> None:
    """End what was begun and not taken."""
    while _begun:
        _begun.popitem()[1].close()
