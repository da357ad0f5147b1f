"""Find the packer's modules, which lie in a folder of scripts and no package, for the tests."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

__all__ = ["CHECKOUT", "PACKAGING", "load"]

CHECKOUT = Path(__file__).resolve().parent.parent
PACKAGING = CHECKOUT / "packaging"


def load(name: str) -> ModuleType:
    """Return one module of `packaging/bundling`."""
    folder = str(PACKAGING / "bundling")
    if folder not in sys.path:
        sys.path.append(folder)
    return importlib.import_module(name)
