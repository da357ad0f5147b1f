"""Notice when the program opens, as plain bytes, an archive that its process has open: all locks on it go with that."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import FrameType

from cuttings_db import file_locks

__all__ = ["opened_while_held"]

# (path, who) of each time.
opened_while_held: list[tuple[str, str]] = []
_PROGRAM = tuple(f"{os.sep}{name}{os.sep}" for name in ("cuttings_db", "cuttings_desktop"))
_TESTS = f"{os.sep}tests{os.sep}"


def _opener() -> str:
    """Return the module of the program that opens a file; nothing where a test or a helper of tests does it."""
    frame: FrameType | None = sys._getframe(2)
    while frame is not None:
        name = frame.f_code.co_filename
        if any(room in name for room in _PROGRAM):
            return f"{name}:{frame.f_lineno}"
        if _TESTS in name:
            return ""
        frame = frame.f_back
    return ""


def _heard(event: str, arguments: tuple[object, ...]) -> None:
    """Note an opening of a file that is held."""
    if event != "open" or not file_locks._HELD or not isinstance(arguments[0], (str, bytes)):
        return
    path = os.fsdecode(arguments[0])
    if ".cuttings" in path and (opener := _opener()) and file_locks.is_held(Path(path)):
        opened_while_held.append((path, opener))


sys.addaudithook(_heard)
