"""Keep a saved page together with its folder as one original: a ZIP that comes out the same every time."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

from cuttings_db.errors import FileRefused, LimitExceeded
from cuttings_db.readers.gathering import page_of_folder
from cuttings_db.readers.limits import MEMBER_BYTES, ZIP_ENTRIES
from cuttings_db.readers.reading import load

__all__ = ["folder_of_page", "packed_page"]

_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")


def folder_of_page(page: Path) -> Path | None:
    """Return the folder that a browser saved beside a page, if there is one."""
    if page.suffix.lower() not in _SUFFIXES:
        return None
    try:
        folders = sorted(e.name for e in os.scandir(page.parent) if e.is_dir(follow_symlinks=False))
    except OSError:
        return None
    return next((page.parent / f for f in folders if page_of_folder(f, [page.name])), None)


def packed_page(page: Path, data: bytes, folder: Path) -> bytes | None:
    """Return page and folder as a ZIP with sorted names and no times; None where the folder is too large.

    Links are left out, so that nothing from outside the folder comes along.
    """
    size = len(data)
    packed = io.BytesIO()
    # Stored, not deflated: the archive compresses originals itself, and zlib's output differs between versions.
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as package:
        package.writestr(zipfile.ZipInfo(page.name), data)
        for count, path in enumerate(_files(folder), 2):
            try:
                content = load(path)
                size += len(content)
                if size > MEMBER_BYTES or count > ZIP_ENTRIES:
                    return None
                package.writestr(zipfile.ZipInfo(path.relative_to(folder.parent).as_posix()), content)
            except LimitExceeded:
                return None
            except (OSError, ValueError, FileRefused):
                continue  # A picture that cannot be read is no reason to lose the article.
    return packed.getvalue()


def _files(folder: Path) -> Iterator[Path]:
    """Yield the plain files below a folder in the order of names; folders may be nested as deep as a path is long."""
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        try:
            entries = sorted(os.scandir(place), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            if entry.is_file(follow_symlinks=False):
                yield place / entry.name
        waiting += [place / e.name for e in reversed(entries) if e.is_dir(follow_symlinks=False)]
