"""Load a part of a package when it is first asked for: an archive that is only asked need not load what reads files."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping

__all__ = ["attribute"]


def attribute(package: str, places: Mapping[str, str], name: str) -> object:
    """Return what a package calls `name`, and keep it there; `places` says which of its modules holds it.

    No module of the package may be called like anything that it offers: it would take its place.
    """
    if name not in places:
        raise AttributeError(f"module {package!r} has no attribute {name!r}")
    value: object = getattr(importlib.import_module(f"{package}.{places[name]}"), name)
    setattr(sys.modules[package], name, value)
    return value
