"""A folder for what a trial puts down; it is gone when the process is."""

from __future__ import annotations

import atexit
import functools
import shutil
import tempfile
from pathlib import Path

__all__ = ["memory_folder", "scratch"]


def memory_folder() -> str | None:
    """Return a folder that lies in memory, where the system has one."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


@functools.cache
def scratch() -> Path:
    """Return the folder of this process."""
    made = Path(tempfile.mkdtemp(prefix="cuttings-fuzz-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made
