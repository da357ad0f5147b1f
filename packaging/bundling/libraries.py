"""Of the libraries that the builder gathered, those that something in the bundle still asks for."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from elf import is_elf, needed_libraries

__all__ = ["linked", "needed"]

# As PyInstaller lists it: place in the bundle, where it lies now, what it is.
Entry = tuple[str, str, str]


def _is_optional(entry: Entry) -> bool:
    """Tell whether a library is there only because another asked for it, which may have been left out meanwhile."""
    path = PurePosixPath(entry[0])
    beside_program, of_qt = len(path.parts) == 1, path.parts[:-1] == ("PySide6", "Qt", "lib")
    return entry[2] == "BINARY" and path.name.startswith("lib") and (beside_program or of_qt)


def needed(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries without libraries that nothing asks for; links to libraries are kept for `linked` to judge."""
    given = sorted(entries)
    if sys.platform != "linux":
        return given
    optional = {PurePosixPath(entry[0]).name: entry for entry in given if _is_optional(entry)}
    kept = [entry for entry in given if not _is_optional(entry)]
    asked = [entry for entry in kept if entry[2] in ("BINARY", "EXTENSION")]
    while asked:
        source = Path(asked.pop()[1])
        for name in needed_libraries(source) if is_elf(source) else ():
            found = optional.pop(name, None)
            if found is not None:
                kept.append(found)
                asked.append(found)
    # The interpreter itself is loaded by the executable, which is not made yet.
    kept += [entry for name, entry in optional.items() if name.startswith("libpython")]
    return linked(kept, kept)


def linked(shipped: Iterable[Entry], entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries without links to what is not shipped."""
    places = {entry[0] for entry in shipped if entry[2] != "SYMLINK"}
    return sorted(entry for entry in entries if entry[2] != "SYMLINK" or entry[1] in places)
