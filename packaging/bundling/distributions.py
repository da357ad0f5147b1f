"""Which distributions of the lock are shipped, and what they say of themselves."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

from imports import CHECKOUT
from packaging.markers import Marker

__all__ = ["LOCK", "NOT_SHIPPED", "header", "locked", "normal", "shipped", "write_metadata"]

LOCK = CHECKOUT / "packaging" / "requirements.lock"
# sqlite-utils asks for pip, to install plugins of its own with; nothing in the bundle installs anything.
NOT_SHIPPED = frozenset({"pip", "setuptools", "wheel"})
_LINE = re.compile(r"^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)(?:\s*;\s*([^\\]+?))?\s*\\?$")
# What a package may ask about itself or others; the rest of its metadata is for installers.
_HEADERS = ("Metadata-Version", "Name", "Version", "License-Expression", "License")


def normal(name: str) -> str:
    """Return a distribution's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(lock: Path = LOCK) -> list[tuple[str, str, str]]:
    """Return name, version and marker (empty: everywhere) of every line of a lock; a name may have several."""
    matches = map(_LINE.match, lock.read_text(encoding="utf-8").splitlines())
    return [(normal(match[1]), match[2], match[3] or "") for match in matches if match]


def shipped(lock: Path = LOCK) -> dict[str, str]:
    """Return the versions of the distributions that are shipped for this system and Python."""
    return {
        name: version
        for name, version, marker in sorted(locked(lock))
        if name not in NOT_SHIPPED and (not marker or Marker(marker).evaluate())
    }


def header(found: metadata.PackageMetadata, key: str) -> str:
    """Return what a distribution says under a key, empty if nothing."""
    return str(found[key]) if key in found else ""


def write_metadata(folder: Path) -> list[tuple[str, str]]:
    """Write a short METADATA for each distribution, and return where each lies and where it goes in the bundle.

    Packages ask for their own version when they are imported; their full metadata are long and hold whole manuals.
    """
    placed = []
    for name, version in shipped().items():
        given = metadata.distribution(name)
        if given.version != version:
            raise ValueError(f"{name} {given.version} is installed, {version} is locked")
        place = f"{str(given.metadata['Name']).replace('-', '_')}-{version}.dist-info"
        said = [f"{key}: {value}" for key in _HEADERS if (value := header(given.metadata, key)) and "\n" not in value]
        path = folder / place / "METADATA"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(said) + "\n", encoding="utf-8")
        placed.append((str(path), place))
    return placed
