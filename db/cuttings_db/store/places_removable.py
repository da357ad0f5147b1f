"""Disks that can be unplugged."""

from __future__ import annotations

import os
import sys
from pathlib import Path

__all__ = ["on_removable"]

_DEVICES = Path("/sys/dev/block")
_REMOVABLE_DRIVE = 2  # as Windows numbers kinds of drives
# Where systems put disks that somebody plugged in.
_MOUNTED = ("/media/", "/run/media/", "/Volumes/")


def on_removable(path: Path) -> bool:
    """Tell whether a file lies on a disk that can be unplugged, as far as the system tells."""
    folder = path.resolve().parent
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _REMOVABLE_DRIVE)
    if f"{folder}/".startswith(_MOUNTED):
        return True
    return sys.platform == "linux" and _says_so(folder)


def _says_so(folder: Path) -> bool:
    """Tell whether Linux calls the disk of a folder, or the disk that its partition is of, removable."""
    try:
        number = folder.stat().st_dev
        device = (_DEVICES / f"{os.major(number)}:{os.minor(number)}").resolve()
        for place in (device, device.parent):
            flag = place / "removable"
            if flag.is_file():
                # Disks in USB boxes call themselves fixed; the path of the device tells.
                return flag.read_text(encoding="ascii").strip() == "1" or "/usb" in str(device)
    except (OSError, ValueError):
        return False
    return False
