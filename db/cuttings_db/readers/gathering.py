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
_OUT = "it is a link that leads out of the folder"


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


def _real(path: Path) -> str:
    """Return where a path leads to, as far as it can be followed."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return os.path.abspath(path)  # noqa: PTH100


def _refused(path: Path, error: OSError) -> Gathered:
    if isinstance(error, FileNotFoundError):
        return Gathered(path, FileUnreadable("the file does not exist", "It may have been moved, renamed or deleted."))
    reason = error.strerror or type(error).__name__
    return Gathered(path, FileUnreadable(f"it cannot be read ({reason})", "Ask for the right to read it, or copy it."))


class _Walk:
    """Walk what was given, without recursion: folders may be nested as deep as a path is long."""

    def __init__(self, given: list[Path]) -> None:
        self._given = given
        self._roots = [_real(path) for path in given]
        self._seen: set[tuple[int, int]] = set()

    def files(self) -> Iterator[Gathered]:
        """Yield every file, or why it cannot be read."""
        for path in self._given:
            # A link inside that leads to a folder around what was given would bring in what was not given.
            around = _keys(path) - self._seen
            self._seen |= around
            yield from self._below(path)
            self._seen -= around

    def _below(self, given: Path) -> Iterator[Gathered]:
        """Yield the files of one path, in the order of names."""
        waiting: list[Iterator[tuple[Path, list[str]]]] = [iter([(given, [])])]
        while waiting:
            for path, beside in waiting[-1]:
                found = self._look(path, beside)
                if isinstance(found, Gathered):
                    yield found
                elif found is not None:
                    waiting.append(found)
                    break
            else:
                waiting.pop()

    def _look(self, path: Path, beside: list[str]) -> Gathered | Iterator[tuple[Path, list[str]]] | None:
        """Return a file, what is in a folder, or None for what is passed over; `beside` are the names around it."""
        try:
            linked = bool(beside) and path.is_symlink()
            status = path.stat()
        except (OSError, ValueError) as error:
            return _refused(path, error if isinstance(error, OSError) else OSError(str(error)))
        folder, key = stat.S_ISDIR(status.st_mode), (status.st_dev, status.st_ino)
        if folder and (key in self._seen or (beside and page_of_folder(path.name, beside))):
            return None
        if linked and not self._inside(path):
            # Who sends a folder could have it bring in a key or a letter of whoever imports it, and be sent it back.
            return Gathered(path, FileUnreadable(_OUT, "Import what it leads to itself, if you want that."))
        if folder:
            self._seen.add(key)
            return self._folder(path)
        if stat.S_ISREG(status.st_mode):
            return Gathered(path)
        return Gathered(path, FileUnreadable("this is not a plain file", "Only files and folders can be imported."))

    @staticmethod
    def _folder(folder: Path) -> Gathered | Iterator[tuple[Path, list[str]]]:
        """Return what is in a folder, in the order of names, without litter."""
        try:
            names = sorted(os.listdir(folder))  # noqa: PTH208  (names, not paths, are sorted and compared)
        except OSError as error:
            return _refused(folder, error)
        return ((folder / name, names) for name in names if not is_litter(name))

    def _inside(self, link: Path) -> bool:
        """Tell whether a link leads to something that was given."""
        target = _real(link)
        return any(target == root or target.startswith(os.path.join(root, "")) for root in self._roots)  # noqa: PTH118


def gather(paths: Iterable[Path]) -> Iterator[Gathered]:
    """Yield every file that the given files and folders stand for, sorted within each folder.

    Hidden files, litter and the folders of saved pages are passed over; what is missing, no plain file, or a link that
    leads out of what was given is yielded with its error and never opened. A file given by name is yielded whatever it
    is called, and wherever it leads to.
    """
    yield from _Walk([Path(path) for path in paths]).files()
