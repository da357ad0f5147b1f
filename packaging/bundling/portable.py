"""Lay out the archive for one user: `python packaging/bundling/portable.py BUNDLE_FOLDER TARGET`; prints its name."""

from __future__ import annotations

import platform
import shutil
import sys
from pathlib import Path

from linux import LINUX, copied, place_shared
from selection import version

__all__ = ["lay_out", "main"]


def lay_out(folder: Path, target: Path) -> str:
    """Put the program, what a desktop knows it by and its installer into a folder, and return the folder's name."""
    name = f"cuttings-{version()}-linux-{platform.machine()}"
    root = target / name
    root.mkdir(parents=True)
    shutil.copytree(folder / "cuttings", root / "program", symlinks=True)
    place_shared(root / "share", folder / "icons")
    copied(LINUX / "cuttings.1", root / "share" / "man" / "man1" / "cuttings.1")
    for script in ("install.sh", "uninstall.sh"):
        copied(LINUX / script, root / script, 0o755)
    copied(LINUX / "README.txt", root / "README.txt")
    copied(folder / "cuttings.cdx.json", root / "cuttings.cdx.json")
    (root / "NOTICE.txt").symlink_to("program/_internal/cuttings_desktop/resources/NOTICE.txt")
    return name


def main(arguments: list[str]) -> int:
    """Lay the archive out and print its name."""
    if len(arguments) != 2:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    print(lay_out(Path(arguments[0]), Path(arguments[1])))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
