"""Open what is a plain file and nothing else: no link is followed, and no pipe is waited for."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

__all__ = ["open_plain_file", "read_pieces"]

_PIECE = 1024 * 1024


def open_plain_file(path: Path) -> tuple[BinaryIO, int]:
    """Open a file that somebody else may exchange for another thing meanwhile; returns it with its size now.

    OSError where it is a link, a pipe, a device or a folder.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    number = os.open(path, flags | getattr(os, "O_CLOEXEC", 0))
    state = os.fstat(number)
    if not stat.S_ISREG(state.st_mode):
        os.close(number)
        raise OSError(errno.EINVAL, "it is no plain file", str(path))
    return os.fdopen(number, "rb"), state.st_size


def read_pieces(file: BinaryIO, size: int, piece: int = _PIECE) -> Iterator[bytes]:
    """Yield so many bytes of a file and no more: it may grow meanwhile."""
    while size > 0 and (read := file.read(min(piece, size))):
        size -= len(read)
        yield read
