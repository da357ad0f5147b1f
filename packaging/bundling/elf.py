"""What a program or library of Linux asks the loader for."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path

__all__ = ["is_elf", "needed_libraries"]

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)


def is_elf(path: Path) -> bool:
    """Tell whether a file is a program or library of Linux."""
    with path.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


@cache
def needed_libraries(path: Path) -> tuple[str, ...]:
    """Return the libraries that a file asks for by name, in its order; binutils must be there."""
    done = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=True)
    return tuple(_NEEDED.findall(done.stdout))
