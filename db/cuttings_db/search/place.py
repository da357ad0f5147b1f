"""The place of an index on disk: a private folder of the user's cache, its state file, and its lock."""

from __future__ import annotations

import contextlib
import json
import os
import stat
import zlib
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

import platformdirs

from cuttings_db.errors import ArchiveBusy
from cuttings_db.file_locks import one_at_a_time

__all__ = ["State", "cache_folder", "checksum", "locked", "private", "read_state", "write_state"]

_STATE = "state.json"
_FORMAT = 1


@dataclass(frozen=True)
class State:
    """What is known of a generation: analysis, archive token, its folder, and (size, checksum) of its files.

    `serial` grows with every commit, so that a reader sees a change by the state file alone.
    """

    fingerprint: str
    token: str | None
    folder: str
    serial: int = 0
    whole: bool = True
    files: dict[str, tuple[int, int]] = field(default_factory=dict)


def private(folder: Path) -> bool:
    """Make a folder that only this user can enter; False if that is impossible or it belongs to somebody else."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        facts = os.lstat(folder)
        if not stat.S_ISDIR(facts.st_mode):
            return False
        if hasattr(os, "getuid"):
            if facts.st_uid != os.getuid():
                return False
            if stat.S_IMODE(facts.st_mode) & 0o077:
                folder.chmod(0o700)
        return os.access(folder, os.W_OK | os.X_OK)
    except OSError:
        return False


def cache_folder(archive_id: str) -> Path | None:
    """Return the private cache folder of an archive, made if needed; None where there is no such place.

    `CUTTINGS_CACHE` names another root. Never a shared temporary folder: an index holds every word of private articles.
    """
    named = os.environ.get("CUTTINGS_CACHE")
    root = Path(named) if named else Path(platformdirs.user_cache_path("cuttings"))
    safe = "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "_" for c in archive_id)[:80]
    if not safe or not root.is_absolute() or not private(root):
        return None
    folder = root / safe
    return folder if private(folder) else None


def checksum(path: Path, check: Callable[[], None] | None = None) -> tuple[int, int]:
    """Return size and CRC-32 of a file; `check` is called between blocks and may raise."""
    size, crc = 0, 0
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            if check is not None:
                check()
            size += len(block)
            crc = zlib.crc32(block, crc)
    return size, crc


def read_state(folder: Path) -> State | None:
    """Return the state of an index folder, or None if there is none that can be understood."""
    try:
        data = json.loads((folder / _STATE).read_text("utf-8"))
        if data["format"] != _FORMAT or "/" in data["folder"] or "\\" in data["folder"] or ".." in data["folder"]:
            return None
        files = {str(name): (int(size), int(crc)) for name, (size, crc) in data["files"].items()}
        token = data["token"]
        return State(
            str(data["fingerprint"]),
            None if token is None else str(token),
            str(data["folder"]),
            int(data["serial"]),
            bool(data["whole"]),
            files,
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def write_state(folder: Path, state: State) -> None:
    """Replace the state file at once; a reader sees the old or the new one. The lock of writers is held."""
    path = folder / _STATE
    temporary = folder / f"{_STATE}.{os.getpid()}"
    with temporary.open("w", encoding="utf-8") as file:
        json.dump({"format": _FORMAT, **asdict(state)}, file)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
    # Nobody else writes now: what bears another number was left by one that was killed.
    for left in folder.glob(f"{_STATE}.*"):
        left.unlink(missing_ok=True)


@contextlib.contextmanager
def locked(folder: Path | None, patience: float = 2.0, name: str = "lock") -> Iterator[None]:
    """Hold the one writer's lock (or another one); ArchiveBusy if another process holds it. The dead hold nothing.

    The lock is the operating system's own on an open file, so that nothing stale can be left behind.
    """
    if folder is None:
        yield
        return
    busy = ArchiveBusy("The search index is being written by another Cuttings.", "Try again in a moment.")
    with one_at_a_time(folder / name, patience, busy):
        yield
