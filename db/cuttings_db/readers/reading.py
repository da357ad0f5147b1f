"""Name what a reader is given and what it gives back, and load bytes from plain files only."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from cuttings_db.errors import FileUnreadable
from cuttings_db.file_locks import is_held
from cuttings_db.model import Draft, Evidence
from cuttings_db.readers.limits import check_member

__all__ = ["Reader", "Reading", "Source", "bounded", "joined", "load", "open_plain"]


@dataclass(frozen=True)
class Reading:
    """One article and the bytes to keep as its original.

    `draft.member` names the place inside a container, message or feed, and is empty for the file itself.
    """

    draft: Draft
    original: bytes
    original_name: str


@dataclass(frozen=True)
class Source:
    """Bytes to read: the name they have, the place inside the container, and what the person said of them.

    `depth` counts the messages and archives around them. `reader` names the reader that the person wants, whatever
    the bytes look like.
    """

    data: bytes
    name: str
    member: str = ""
    password: str | None = None
    encoding: str | None = None
    declared: str | None = None
    depth: int = 0
    whole: bool = False
    reader: str | None = None

    @cached_property
    def sha256(self) -> str:
        """Return the hash of the bytes, worked out once, however many articles they hold."""
        return hashlib.sha256(self.data).hexdigest()


Reader = Callable[[Source], list[Reading]]


def bounded(readings: list[Reading], *bounds: Evidence | None) -> list[Reading]:
    """Add evidence that holds for all readings, such as the time or the name of their file."""
    more = tuple(bound for bound in bounds if bound is not None)
    return [replace(r, draft=replace(r.draft, evidence=(*r.draft.evidence, *more))) for r in readings]


def joined(member: str, inner: str) -> str:
    """Return the name of a place inside a place, such as `inner.zip!/a.txt`."""
    return f"{member}!/{inner}" if member else inner


def open_plain(path: Path) -> BinaryIO:
    """Open a plain file for reading; FIFOs, devices, folders and missing files raise FileUnreadable."""
    if is_held(path):
        raise FileUnreadable("it belongs to the archive that is open", "Import articles, not the archive itself.")
    try:
        # Without O_NONBLOCK a FIFO that took the file's place meanwhile would hang the program for ever.
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        raise FileUnreadable("the file does not exist", "It may have been moved or renamed.") from error
    except PermissionError as error:
        raise FileUnreadable("the file may not be read", "Ask for the right to read it, or copy it.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileUnreadable(
            f"the file cannot be opened ({reason})", "Copy it to this computer and try again."
        ) from error
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise FileUnreadable("this is not a plain file", "Only files and folders can be imported.")
    return os.fdopen(number, "rb")


def load(path: Path, start: int = 0, end: int | None = None) -> bytes:
    """Return the bytes `[start, end)` of a plain file; raises LimitExceeded above 200 MB."""
    with open_plain(path) as file:
        size = os.fstat(file.fileno()).st_size
        check_member((size if end is None else min(end, size)) - start)
        try:
            file.seek(start)
            # A file that grows meanwhile, or one of the system's own without a size, has no end to wait for.
            return file.read((size if end is None else end) - start)
        except OSError as error:
            raise FileUnreadable(f"the file cannot be read ({error.strerror})", "The disk may be damaged.") from error
