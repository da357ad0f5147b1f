"""The command about watched folders and feed files: `watch`."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cuttings_db.characters import one_line
from cuttings_db.progress import Report

if TYPE_CHECKING:
    from cuttings_db.archive import Archive

__all__ = ["ANSWERS", "add_commands"]


def add_commands(add: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """Add the command to a parser; `add` takes a name and what the command does."""
    given = add("watch", "List the watched folders and feed files; add or remove one, or import what is new in them.")
    which = given.add_mutually_exclusive_group()
    which.add_argument("--add", type=Path, metavar="PATH", help="watch this folder or feed file from now on")
    which.add_argument("--remove", type=Path, metavar="PATH", help="watch it no longer; what came from it stays")
    which.add_argument("--scan", action="store_true", help="import what is new in all of them")
    given.add_argument("--no-subfolders", action="store_true", help="with --add: only the folder itself")


def _watch(archive: Archive, given: Namespace, report: Report) -> tuple[Any, str, bool]:
    """List, add, remove or look through."""
    from cuttings_db.archive.watching import watch_add, watch_list, watch_remove, watch_scan
    from cuttings_db.importing import ImportOptions

    if given.scan:
        told = watch_scan(archive, ImportOptions(), report)
        archive.catch_up(report)
        words = f"{told['added']} added, {told['already']} already here, {len(told['failed'])} failed"
        words += f", {told['waiting']} still being written" if told["waiting"] else ""
        return told, words, not told["failed"] and not told["missing"]
    if given.add is not None:
        kind = "feed" if given.add.is_file() else "folder"
        rows = watch_add(archive, given.add, kind, subfolders=not given.no_subfolders)["rows"]
    elif given.remove is not None:
        rows = watch_remove(archive, given.remove)["rows"]
    else:
        rows = watch_list(archive)["rows"]
    lines = [f"{row['imported']:>7,}  {one_line(row['path'])}{_state(row)}" for row in rows]
    return rows, "\n".join(lines) or "Nothing is watched.", True


def _state(row: dict[str, Any]) -> str:
    """Return what keeps a place from being looked through."""
    if not row["here"]:
        return "  (watched on another machine; add it to watch it here)"
    return "" if row["there"] else "  (it is not there)"


ANSWERS = {"watch": _watch}
