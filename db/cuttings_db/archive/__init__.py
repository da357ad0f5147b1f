"""The one door to an archive: for commands in this process, for the window in processes of their own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cuttings_db.isolation import Channel
from cuttings_db.resources import resource

if TYPE_CHECKING:
    from cuttings_db.archive.archive import Archive

__all__ = ["ROLES", "Archive", "Channel", "connect", "give_memory_back", "sample_paths"]

ROLES = ("questions", "changes", "upkeep")


def connect(path: Path, role: str) -> Channel:
    """Start the archive's process for a role: questions, changes (makes the archive if it is missing) or upkeep."""
    # What it tells may be long: all that was refused of a folder of some hundred thousand files.
    return Channel("archive", [str(path), role], low_priority=role == "upkeep", of_ours=True)


def sample_paths() -> list[Path]:
    """Return the sample articles that are shipped, for the first start."""
    return [resource("sample")]


def give_memory_back() -> None:
    """Let the system have the memory that large arrays took for a moment; without effect where that cannot be told."""
    from cuttings_db.store import memory

    memory.give_memory_back()


def __getattr__(name: str) -> object:
    """Load the archive itself only where it is opened: the window's process never needs it."""
    if name == "Archive":
        from cuttings_db.archive.archive import Archive

        return Archive
    raise AttributeError(name)
