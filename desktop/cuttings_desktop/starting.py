"""What can keep the window from starting, found before Qt is loaded: Qt ends the whole program without a clear word."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Mapping

__all__ = ["trouble"]

# What Qt's plugin for X11 needs besides what every desktop has; Qt itself always blames xcb-cursor alone.
_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
}


def _loads(name: str) -> bool:
    """Tell whether a library can be loaded."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def trouble(
    environment: Mapping[str, str] = os.environ, system: str = sys.platform, loads: Callable[[str], bool] = _loads
) -> str:
    """Return why no window can be shown here and what to do, empty if nothing speaks against it."""
    if not system.startswith("linux"):
        return ""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen and not chosen.startswith("xcb"):
        return ""
    display, wayland = environment.get("DISPLAY", ""), environment.get("WAYLAND_DISPLAY", "")
    if not display and not wayland:
        return (
            "Cuttings cannot show its window: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set).\n"
            "Start it from your desktop, or use its commands: cuttings --help lists them."
        )
    missing = [] if wayland and not chosen else [package for name, package in _LIBRARIES.items() if not loads(name)]
    if missing:
        return (
            "Cuttings cannot show its window: some libraries of the system are missing.\n"
            f"Install them, on Debian and Ubuntu by: sudo apt install {' '.join(missing)}"
        )
    return ""
