"""Finish what the builder has made: symbols off, modes and times fixed, checked, listed.

`python packaging/bundling/finishing.py BUNDLE`; beside the bundle it writes `NAME.list`, every file with its digest,
and `NAME.modules`, every Python module within.
"""

from __future__ import annotations

import fnmatch
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path

from elf import is_elf
from listing import files_of, listed
from selection import DEVELOPER_TOOLS

__all__ = ["MOST_MEGABYTES", "developer_tools", "finish", "main", "modules"]

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


def modules(folder: Path) -> list[str]:
    """Return the name of every Python module in a bundle, whether it lies in the program, the library or the folder."""
    from PyInstaller.archive.readers import CArchiveReader  # type: ignore[import-untyped]

    (program,) = [path for path in folder.glob("cuttings*") if path.stem == "cuttings" and path.is_file()]
    archive = CArchiveReader(str(program))
    names = set(archive.open_embedded_archive("PYZ.pyz").toc)
    inner = next(folder.glob("*/base_library.zip"))
    with zipfile.ZipFile(inner) as library:
        names.update(name.removesuffix(".pyc").replace("/", ".") for name in library.namelist())
    for path in files_of(inner.parent):
        if path.suffix in (".so", ".pyd", ".py", ".pyc") and not path.name.startswith("lib"):
            names.add(".".join([*path.relative_to(inner.parent).parts[:-1], path.name.split(".")[0]]))
    return sorted(name.removesuffix(".__init__") for name in names)


def developer_tools(names: Iterable[str]) -> list[str]:
    """Return which of these modules nobody needs who reads articles."""
    return sorted(
        name for name in names if any(name == tool or name.startswith(f"{tool}.") for tool in DEVELOPER_TOOLS)
    )


def main(arguments: list[str]) -> int:
    """Finish one bundle and write its lists; 1 if it is larger than it may be, or holds tools of developers."""
    if len(arguments) != 1:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    folder = Path(arguments[0])
    finish(folder, int(os.environ["SOURCE_DATE_EPOCH"]))
    held = modules(folder)
    folder.with_suffix(".list").write_text("\n".join(listed(folder)) + "\n", encoding="utf-8")
    folder.with_suffix(".modules").write_text("\n".join(held) + "\n", encoding="utf-8")
    megabytes = sum(path.lstat().st_size for path in files_of(folder)) / 1_000_000
    faults = [f"tools of developers: {', '.join(found)}"] if (found := developer_tools(held)) else []
    if megabytes > MOST_MEGABYTES:
        faults.append(f"{megabytes:.0f} MB, more than {MOST_MEGABYTES}")
    for fault in faults:
        sys.stderr.write(f"the bundle is not as it should be: {fault}\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
