"""What is made aside before it gets its name bears its maker's mark: what a killed one left is known, and removed.

A mark is the machine, the user and the process. Where a process cannot be asked for, only what is old is removed.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import os
import platform
import re
import secrets
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

__all__ = [
    "as_private_as",
    "clear_left",
    "make_private_file",
    "make_private_folder",
    "part_beside",
    "private_folder",
    "sync_folder",
]

_MARKED = re.compile(r"\.?cuttings-(?:[a-z]+-)?([0-9a-f]{8})-([0-9]{1,10})-.*", re.ASCII)
# What another machine, or a system that knows no such question, leaves is given up after so many seconds.
_OLD = 7 * 86_400.0
# A folder may hold a hundred thousand articles: so many names are looked at.
_MOST = 200_000


@functools.cache
def _machine() -> str:
    """Return what tells this machine and user from others that may write to the same folder.

    A container is a machine of its own: its processes have numbers that mean others outside.
    """
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    own = ""
    with contextlib.suppress(OSError):
        own = Path("/etc/machine-id").read_text(encoding="ascii", errors="replace").strip()
    with contextlib.suppress(OSError):
        own += f" {Path('/proc/self/ns/pid').stat().st_ino}"
    return hashlib.sha256(f"{platform.node()} {own} {user}".encode()).hexdigest()[:8]


def _mark() -> str:
    """Return the beginning of a name that this process may make."""
    return f"{_machine()}-{os.getpid()}-"


def part_beside(target: Path) -> Path:
    """Return a path for a file that becomes `target` by a rename; what the dead left beside it is removed first.

    It is short, and not made of the target's name, which may be as long as a name can be.
    """
    clear_left(target.parent)
    return target.with_name(f".cuttings-{_mark()}{secrets.token_hex(6)}.part")


def make_private_file(path: Path) -> None:
    """Make an empty file that only this user can read: whoever fills it with an archive makes it as open as that is."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def as_private_as(archive: Path, made: Path) -> None:
    """Let those read a finished copy who may read the archive, where there are such rights."""
    with contextlib.suppress(OSError):
        made.chmod(stat.S_IMODE(archive.stat().st_mode) & 0o666 | 0o600)


def sync_folder(folder: Path) -> None:
    """Let the names in a folder be on disk: without it a power cut may take back that a file got its name.

    Windows knows no such thing, and some network drives refuse it: there the name is as safe as it gets.
    """
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def make_private_folder(purpose: str, beside: Path | None = None) -> Path:
    """Make a folder that only this user can enter: among temporary files, or hidden in another.

    `purpose` is a word of small letters. What the dead left in that place is removed first.
    """
    place = Path(tempfile.gettempdir()) if beside is None else beside
    clear_left(place)
    return Path(tempfile.mkdtemp(prefix=f"{'' if beside is None else '.'}cuttings-{purpose}-{_mark()}", dir=place))


@contextlib.contextmanager
def private_folder(purpose: str, beside: Path | None = None) -> Iterator[Path]:
    """Yield such a folder; it is gone afterwards."""
    folder = make_private_folder(purpose, beside)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def clear_left(folder: Path) -> None:
    """Remove from a folder what our own processes made aside there that ended before they could remove it."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for _count, entry in zip(range(_MOST), entries, strict=False):
            found = _MARKED.fullmatch(entry.name)
            if found is not None:
                with contextlib.suppress(OSError):
                    _remove_if_left(entry, found[1], int(found[2]))


def _remove_if_left(entry: os.DirEntry[str], machine: str, process: int) -> None:
    """Remove one thing, if whoever made it is gone."""
    facts = entry.stat(follow_symlinks=False)
    if entry.is_symlink() or (hasattr(os, "getuid") and facts.st_uid != os.getuid()):
        return
    if os.name == "posix" and machine == _machine():
        if _lives(process):
            return
    elif time.time() - facts.st_mtime < _OLD:
        return
    if entry.is_dir(follow_symlinks=False):
        shutil.rmtree(entry.path, ignore_errors=True)
    else:
        Path(entry.path).unlink(missing_ok=True)


def _lives(process: int) -> bool:
    """Tell whether there is a process of this number that is more than an entry nobody took away yet."""
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace")
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return state.rpartition(")")[2].split()[:1] != ["Z"]
