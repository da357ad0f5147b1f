"""How to import."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["ImportOptions"]


@dataclass(frozen=True)
class ImportOptions:
    """How to import: passwords, whether originals are kept, how many workers read, how long one file may take.

    `passwords` maps a file, or a folder around it, to its password; `password` is for every other file.
    """

    passwords: Mapping[str, str] = field(default_factory=dict)
    password: str | None = None
    keep_originals: bool = True
    depth: str = "full"
    workers: int = 2
    encoding: str | None = None
    seconds: float = 60.0

    def password_of(self, path: Path) -> str | None:
        """Return the password for a file: its own, that of the nearest folder around it, or that for all."""
        given = {os.path.abspath(name): password for name, password in self.passwords.items()}  # noqa: PTH100
        for place in (path, *path.parents):
            if str(place) in given:
                return given[str(place)]
        return self.password
