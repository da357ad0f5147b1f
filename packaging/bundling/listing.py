"""What a folder holds, file by file, in an order that depends on nothing but the names."""

from __future__ import annotations

import hashlib
from pathlib import Path

__all__ = ["files_of", "listed"]


def files_of(folder: Path) -> list[Path]:
    """Return every file and link below a folder, sorted by its place."""
    found = [path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()]
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _said(path: Path) -> str:
    """Return what a file holds: its digest, or where a link leads."""
    if path.is_symlink():
        return f"-> {path.readlink().as_posix()}"
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def listed(folder: Path) -> list[str]:
    """Return a line for every file: mode, size, digest or target, place; between them a tab."""
    lines = []
    for path in files_of(folder):
        state = path.lstat()
        place = path.relative_to(folder).as_posix()
        lines.append(f"{state.st_mode & 0o777:03o}\t{state.st_size}\t{_said(path)}\t{place}")
    return lines
