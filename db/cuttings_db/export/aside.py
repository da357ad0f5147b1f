"""Write a file aside and move it into place by one rename, so that nobody ever sees half of it."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from cuttings_db.errors import ExportFailed
from cuttings_db.leftovers import part_beside, sync_folder

__all__ = ["aside"]


def _advice(error: OSError) -> str:
    """Return what a person can do about a file that could not be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "free some space on that disk, or choose another folder"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "choose a folder that you may write to"
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return "choose a folder that exists"
    if error.errno == errno.ENAMETOOLONG:
        return "choose a shorter name"
    return "choose another folder or name"


@contextlib.contextmanager
def aside(to: Path) -> Iterator[BinaryIO]:
    """Open a new file beside `to` for writing; it becomes `to` at the end, or is gone after any exception.

    A link is followed. ExportFailed when the system refuses to write.
    """
    target = Path(os.path.realpath(to))
    part = part_beside(target)
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "it is a folder")
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(target)
            sync_folder(target.parent)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = f"{to} could not be written: {error.strerror or error}"
        raise ExportFailed(reason, _advice(error)) from error
