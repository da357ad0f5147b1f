"""ZIP files that stay open for who reads their members one after another.

To open one is to read the whole list of what is in it: ten thousand members would be listed ten thousand times.
"""

from __future__ import annotations

import atexit
import os
from collections import OrderedDict
from contextlib import ExitStack
from pathlib import Path

from cuttings_db.readers.reading import open_plain
from cuttings_db.readers.zipped import ZipMembers, open_zip

__all__ = ["package_at", "package_within"]

# A package, and one inside it.
_AT_MOST = 2
_Key = tuple[str, int, int, str, str | None]
_KEPT: OrderedDict[_Key, tuple[ExitStack, ZipMembers]] = OrderedDict()


def package_at(path: Path, password: str | None) -> ZipMembers:
    """Return the ZIP file at a path, opened now or before; it is closed when others are asked for."""
    with ExitStack() as stack:
        file = stack.enter_context(open_plain(path))
        facts = os.fstat(file.fileno())
        key = (str(path), facts.st_mtime_ns, facts.st_size, "", password)
        return _kept(key) or _keep(key, stack, stack.enter_context(open_zip(file, password)))


def package_within(path: Path, name: str, password: str | None) -> ZipMembers:
    """Return the ZIP file that is a member of the one at a path."""
    outer = package_at(path, password)
    facts = path.stat()
    key = (str(path), facts.st_mtime_ns, facts.st_size, name, password)
    if (found := _kept(key)) is not None:
        return found
    with ExitStack() as stack:
        return _keep(key, stack, stack.enter_context(open_zip(outer.read(name), password, 2)))


def _kept(key: _Key) -> ZipMembers | None:
    """Return a package that is open already."""
    if key not in _KEPT:
        return None
    _KEPT.move_to_end(key)
    return _KEPT[key][1]


def _keep(key: _Key, stack: ExitStack, package: ZipMembers) -> ZipMembers:
    """Keep a package open, and close the one that was asked for longest ago."""
    _close_all_but(_AT_MOST - 1)
    _KEPT[key] = (stack.pop_all(), package)
    return package


def _close_all_but(count: int) -> None:
    """Close the packages that were asked for longest ago."""
    while len(_KEPT) > count:
        _KEPT.popitem(last=False)[1][0].close()


atexit.register(_close_all_but, 0)
