"""Finish what the builder has made: symbols off, modes and times fixed, checked, listed.

`python packaging/bundling/finishing.py BUNDLE [--list FILE]`
"""

from __future__ import annotations

import argparse
import fnmatch
import os
import shutil
import subprocess
import sys
from pathlib import Path

from elf import is_elf
from listing import files_of, listed

__all__ = ["MOST_MEGABYTES", "finish", "main"]

MOST_MEGABYTES = 420
# Built with their symbols, which nobody reads on a user's machine: 30 MB. What auditwheel has patched is left as it is.
_STRIPPED = (
    "_internal/libpython*",
    "_internal/python3*/lib-dynload/*",
    "_internal/typst/*",
    "_internal/regex/*",
    "_internal/Stemmer*",
    "_internal/Cryptodome/*",
)


def _strip(folder: Path) -> None:
    """Take the symbols out of the libraries that came with them."""
    if sys.platform != "linux" or shutil.which("strip") is None:
        return
    for path in files_of(folder):
        name = path.relative_to(folder).as_posix()
        if not path.is_symlink() and any(fnmatch.fnmatch(name, one) for one in _STRIPPED) and is_elf(path):
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)


def finish(folder: Path, moment: int) -> None:
    """Give every file the same time, and modes that depend on nobody's umask."""
    _strip(folder)
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            programme = path.is_dir() or (path.parent == folder and os.access(path, os.X_OK))
            path.chmod(0o755 if programme or ".so" in path.name else 0o644)
        if not path.is_symlink() or os.utime in os.supports_follow_symlinks:
            os.utime(path, (moment, moment), follow_symlinks=os.utime not in os.supports_follow_symlinks)


def main(arguments: list[str]) -> int:
    """Finish one bundle; 1 if it is larger than it may be."""
    parser = argparse.ArgumentParser(description="finish a bundle")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", type=Path)
    given = parser.parse_args(arguments)
    finish(given.folder, int(os.environ["SOURCE_DATE_EPOCH"]))
    megabytes = sum(path.lstat().st_size for path in files_of(given.folder)) / 1_000_000
    if given.list:
        given.list.write_text("\n".join(listed(given.folder)) + "\n", encoding="utf-8")
    if megabytes > MOST_MEGABYTES:
        sys.stderr.write(f"the bundle has {megabytes:.0f} MB, more than {MOST_MEGABYTES}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
