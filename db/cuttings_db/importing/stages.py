"""By what a stage of recognition is known: its version, its lists and models, and how deep it looks.

The text it ran over is added where it is stored. What people add, hide or ignore is no part of it: that is laid over
whatever a run finds, and needs no run.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from cuttings_db.resources import resource
from cuttings_db.store.stages import STAGES

__all__ = ["STAGES", "stage_keys"]

# To be raised with every change of rules that is to reach articles which are here already.
_VERSIONS = {"names": "3", "dates": "2"}
# What a stage reads beside its rules.
_FOLDERS = {"names": ("gazetteers", "models", "tables", "text"), "dates": ("dates", "tables", "text")}
_PIECE = 1 << 20


@lru_cache(maxsize=16)
def _digest(folder: str) -> str:
    """Return what tells the files of a resource folder from those of another release; "" where there is none."""
    found = hashlib.blake2b(digest_size=8)
    try:
        root = Path(resource(folder))
    except FileNotFoundError:
        return ""
    for path in sorted(p for p in root.rglob("*") if p.is_file()):
        found.update(str(path.relative_to(root).as_posix()).encode())
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                found.update(piece)
    return found.hexdigest()


def stage_keys(depth: str = "full") -> dict[str, str]:
    """Return the keys of all stages as they would run now; only names are looked for to a depth, fast or full."""
    keys = {}
    for stage in STAGES:
        digest = hashlib.blake2b("".join(_digest(name) for name in _FOLDERS[stage]).encode(), digest_size=8)
        keys[stage] = f"{_VERSIONS[stage]}:{digest.hexdigest()}"
    return {**keys, "names": f"{keys['names']}:{depth}"}
