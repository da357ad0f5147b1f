"""Keep a saved page together with its folder as one original: a ZIP that comes out the same every time."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

from cuttings_db.readers.gathering import page_of_folder
from cuttings_db.readers.limits import MEMBER_BYTES, ZIP_ENTRIES

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
    names: list[Path] = []
    size = len(data)
    for place, folders, files in os.walk(folder, followlinks=False):
        folders.sort()
        for name in sorted(files):
            path = Path(place) / name
            if path.is_symlink() or not path.is_file():
                continue
            size += path.stat().st_size
            names.append(path)
            if size > MEMBER_BYTES or len(names) > ZIP_ENTRIES:
                return None
    packed = io.BytesIO()
    # Stored, not deflated: the archive compresses originals itself, and zlib's output differs between versions.
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as package:
        package.writestr(zipfile.ZipInfo(page.name), data)
        for path in names:
            inside = path.relative_to(folder.parent).as_posix()
            try:
                package.writestr(zipfile.ZipInfo(inside), path.read_bytes())
            except OSError:
                continue  # A picture that cannot be read is no reason to lose the article.
    return packed.getvalue()
