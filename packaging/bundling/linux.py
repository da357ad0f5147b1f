"""Where the files lie by which a desktop knows the program, below /usr or a user's ~/.local."""

from __future__ import annotations

import gzip
import os
import shutil
from pathlib import Path

from icons import SIZES
from imports import CHECKOUT

__all__ = ["LINUX", "copied", "moment", "place_shared", "zipped"]

LINUX = CHECKOUT / "packaging" / "linux"
_ICON = "cuttings"
# An archive's icon is the program's: a page with a clip.
_TYPE_ICON = "application-vnd.cuttings.archive"


def moment() -> int:
    """Return the time that every file is given."""
    return int(os.environ["SOURCE_DATE_EPOCH"])


def copied(source: Path, to: Path, mode: int = 0o644) -> None:
    """Copy a file, making its folder."""
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, to)
    to.chmod(mode)


def zipped(text: str, to: Path) -> None:
    """Write a text compressed, without a time or name in it."""
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


def place_shared(share: Path, icons: Path) -> None:
    """Put desktop file, MIME type, description and icons below a `share` folder."""
    copied(LINUX / "cuttings.desktop", share / "applications" / "cuttings.desktop")
    copied(LINUX / "cuttings.xml", share / "mime" / "packages" / "cuttings.xml")
    name = "org.cuttings.Cuttings.metainfo.xml"
    copied(LINUX / name, share / "metainfo" / name)
    theme = share / "icons" / "hicolor"
    drawing = CHECKOUT / "resources" / "desktop" / "cuttings.svg"
    for context, icon in (("apps", _ICON), ("mimetypes", _TYPE_ICON)):
        copied(drawing, theme / "scalable" / context / f"{icon}.svg")
        for size in SIZES:
            copied(icons / f"cuttings-{size}.png", theme / f"{size}x{size}" / context / f"{icon}.png")
