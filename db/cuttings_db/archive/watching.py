"""Look through watched folders and feed files, a portion at a time: what was taken in stays if it is cut short."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cuttings_db.importing import ImportOptions
from cuttings_db.importing.watching import (
    Watched,
    add_watched,
    fresh_files,
    keep_seen,
    remove_watched,
    watched_rows,
)
from cuttings_db.progress import Report, Step, quiet

if TYPE_CHECKING:
    from cuttings_db.archive.archive import Archive

__all__ = ["watch_add", "watch_list", "watch_remove", "watch_scan"]

_PORTION = 100
_MOST_FOLDERS = 500


def _folders(one: Watched) -> list[str]:
    """Return the folders inside a watched one, as far as the system is asked to tell of them."""
    if one.kind != "folder" or not one.subfolders or not one.there:
        return []
    found: list[str] = []
    for folder, inside, _files in os.walk(one.path):
        inside[:] = sorted(name for name in inside if not name.startswith("."))
        found += [str(Path(folder) / name) for name in inside]
        if len(found) >= _MOST_FOLDERS:
            break
    return found[:_MOST_FOLDERS]


def _row(one: Watched) -> dict[str, Any]:
    """Return a watched place as it is listed."""
    return {
        "path": str(one.path),
        "kind": one.kind,
        "subfolders": one.subfolders,
        # What somebody else's archive names is not even looked for: asking for a share of a network tells it who asks.
        "there": one.here and one.there,
        "here": one.here,
        "folders": _folders(one) if one.here else [],
        "imported": one.imported,
        "failed": one.failed,
        "scanned": one.scanned,
    }


def watch_list(archive: Archive) -> dict[str, Any]:
    """Return what is watched; `here` is false for what another machine or user watches, and is not looked at."""
    return {"rows": [_row(one) for one in watched_rows(archive.store)]}


def watch_add(archive: Archive, path: Path, kind: str, *, subfolders: bool) -> dict[str, Any]:
    """Watch a folder or feed file from now on."""
    add_watched(archive.store, path, kind, subfolders=subfolders)
    return watch_list(archive)


def watch_remove(archive: Archive, path: Path) -> dict[str, Any]:
    """Watch a place no longer."""
    removed = remove_watched(archive.store, path)
    return {"removed": removed, **watch_list(archive)}


def watch_scan(archive: Archive, options: ImportOptions, report: Report = quiet) -> dict[str, Any]:
    """Import what is new in all watched places; returns the sum, and the ids of the reports that were made."""
    told: dict[str, Any] = {"added": 0, "already": 0, "failed": [], "waiting": 0, "missing": [], "reports": []}
    for one in watched_rows(archive.store):
        if not one.here:
            continue
        if not one.there:
            told["missing"].append(str(one.path))
            continue
        seen_before = len(one.seen)
        fresh, waiting = fresh_files(one)
        told["waiting"] += waiting
        for first in range(0, len(fresh), _PORTION):
            portion = fresh[first : first + _PORTION]
            report(Step("watch", first, len(fresh), portion[0][0].name))
            made = archive.import_files([path for path, _digest in portion], options, report)
            if made["cancelled"]:
                return told
            told["added"] += made["added"]
            told["already"] += made["already"]
            told["failed"] += made["failed"]
            told["reports"].append(made["id"])
            keep_seen(archive.store, one, [digest for _path, digest in portion], made["added"], len(made["failed"]))
        if not fresh and len(one.seen) > seen_before:
            keep_seen(archive.store, one, [], 0, 0)
    return told
