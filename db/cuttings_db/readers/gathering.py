"""Find the files in what a person gave: files, folders, links to them."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cuttings_db.errors import FileRefused, FileUnreadable

__all__ = ["Gathered", "gather", "is_litter", "page_of_folder"]

_LITTER = frozenset(
    ("thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r", "__macosx", "$recycle.bin", "system volume information")
)
# What browsers call the folder of a saved page, in the languages of their older versions too.
_PAGE_FOLDER = re.compile(
    r"(.+)(?:_files|\.files|_archivos|-dateien|_fichiers|_bestanden|_arquivos|_file|-filer|_soubory|_elemei)", re.I
)
_PAGES = (".html", ".htm", ".xhtml", ".HTML", ".HTM", ".shtml")


@dataclass(frozen=True)
class Gathered:
    """One file found by walking what the person gave, or why it cannot be read."""

    path: Path
    error: FileRefused | None = None


def is_litter(name: str) -> bool:
    """Tell whether a file or folder name is hidden or left behind by an operating system."""
    return name.startswith((".", "~$")) or name.lower() in _LITTER


def page_of_folder(folder: str, names: Iterable[str]) -> str:
    """Return the saved page among `names` that the folder belongs to, or an empty string."""
    match = _PAGE_FOLDER.fullmatch(folder)
    if not match:
        return ""
    present = set(names)
    return next((match[1] + suffix for suffix in _PAGES if match[1] + suffix in present), "")


def _keys(path: Path) -> set[tuple[int, int]]:
    """Return what identifies the folders around a path."""
    try:
        return {(s.st_dev, s.st_ino) for s in (p.stat() for p in path.resolve().parents)}
    except (OSError, ValueError, RuntimeError):
        return set()


def _refused(path: Path, error: OSError) -> Gathered:
    if isinstance(error, FileNotFoundError):
        return Gathered(path, FileUnreadable("the file does not exist", "It may have been moved, renamed or deleted."))
    reason = error.strerror or type(error).__name__
    return Gathered(path, FileUnreadable(f"it cannot be read ({reason})", "Ask for the right to read it, or copy it."))


def _walk(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Gathered]:
    """Walk one folder in the order of names; a folder that was seen already is not entered again."""
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208  (names, not paths, are sorted and compared)
    except OSError as error:
        yield _refused(folder, error)
        return
    for name in names:
        if not is_litter(name):
            path = folder / name
            yield from _one(path, seen, names)


def _one(path: Path, seen: set[tuple[int, int]], beside: list[str] | None = None) -> Iterator[Gathered]:
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        yield _refused(path, error if isinstance(error, OSError) else OSError(str(error)))
        return
    if stat.S_ISDIR(status.st_mode):
        if beside is not None and page_of_folder(path.name, beside):
            return
        key = (status.st_dev, status.st_ino)
        if key not in seen:
            seen.add(key)
            yield from _walk(path, seen)
    elif stat.S_ISREG(status.st_mode):
        yield Gathered(path)
    else:
        yield Gathered(path, FileUnreadable("this is not a plain file", "Only files and folders can be imported."))


def gather(paths: Iterable[Path]) -> Iterator[Gathered]:
    """Yield every file that the given files and folders stand for, sorted within each folder.

    Hidden files, litter and the folders of saved pages are passed over; what is missing or no plain file is yielded
    with its error and never opened. A file given by name is yielded whatever it is called.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        # A link inside that leads to a folder around what was given would bring in what was not given.
        around = _keys(Path(path)) - seen
        seen |= around
        yield from _one(Path(path), seen)
        seen -= around
