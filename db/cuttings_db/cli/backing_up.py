"""The commands about backups: `backup`, and `backups` and `restore`, which need no archive that can be opened."""

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

__all__ = ["ANSWERS", "FILE_ANSWERS", "add_commands"]

Answer = tuple[Any, str, bool]


def add_commands(add: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """Add the commands to a parser; `add` takes a name and what the command does."""
    given = add("backup", "Make a checked backup among the others, or write a whole copy to a file.")
    given.add_argument("--to", type=Path, metavar="FILE", help="write a whole copy to this file")

    given = add("backups", "List the backups of an archive, or choose where they go.")
    given.add_argument(
        "--folder", metavar="FOLDER", help="keep them here from now on; an empty one: beside the archive"
    )
    given.add_argument("--daily", choices=("on", "off"), help="whether the window makes one a day")

    given = add("restore", "Put a backup in the place of the archive; what is there now is kept beside it.")
    given.add_argument("--from", dest="backup", type=Path, metavar="BACKUP", help="this one; else the newest good one")


def _backup(archive: Archive, given: Namespace, report: Report) -> Answer:
    """Back the archive up."""
    from cuttings_db.archive.backups import Backups
    from cuttings_db.model import to_json

    if given.to is not None:
        copied = archive.backup(given.to)
        return copied, f"{copied['articles']} articles backed up to {copied['path']}", True
    made = Backups(archive.store).make("hand", report)
    words = f"{made.articles} articles backed up to {made.path}"
    if made.state != "checked":
        words += (
            "\nSomething in the archive points to nothing: run `cuttings check` on it. Older backups were all kept."
        )
    return to_json(made), words, made.state == "checked"


def _backups(given: Namespace, report: Report) -> Answer:
    """List backups."""
    from cuttings_db.archive.backups import Backups, backups_of
    from cuttings_db.errors import ArchiveMissing
    from cuttings_db.store.connection import Store
    from cuttings_db.store.places_kinds import place_of

    if given.folder is not None or given.daily is not None:
        store = Store(given.archive)
        try:
            backups = Backups(store)
            now = backups.choice
            folder = now.folder if given.folder is None else given.folder
            daily = now.daily if given.daily is None else given.daily == "on"
            backups.settle(str(Path(folder).resolve()) if folder else None, daily=daily)
        finally:
            store.close()
    told = backups_of(given.archive)
    if not told["rows"] and not given.archive.exists():
        raise ArchiveMissing(f"there is no archive at {given.archive}, and no backup of it", "Check the path.")
    words = [f"{r['made']}  {r['kind']:<9}  {r['state']:<9}  {r['articles']:>7}  {r['path']}" for r in told["rows"]]
    words += ["" if told["rows"] else "There is no backup yet.", f"Backups go to {told['folder']}"]
    words.append("The window makes one a day." if told["daily"] else "The window makes none by itself.")
    if told["last"]["failed"]:
        words.append(f"The last one failed: {told['last']['failed']['reason']}. {told['last']['failed']['advice']}")
    if told["untidied"]:
        names = ", ".join(one_line(name) for name in told["untidied"])
        words.append(f"Originals that no backup needs any more stay: {names} may need them, and cannot be asked.")
        words.append("Update Cuttings, or take that out of the folder of backups if nobody needs it.")
    place = place_of(given.archive)
    words += [f"{place.words} {place.advice}"] if place.words else []
    return told, "\n".join(line for line in words if line), True


def _restore(given: Namespace, report: Report) -> Answer:
    """Restore a backup."""
    from cuttings_db.archive.backups import newest_backup, restore

    backup = given.backup or newest_backup(given.archive)
    made = {**restore(given.archive, backup, report=report), "backup": str(backup)}
    words = [f"{made['articles']} articles restored to {made['path']} from {backup}"]
    if made["aside"]:
        words.append(f"What was there before is kept as {made['aside']}")
    if made["lost"]:
        words.append(f"The bytes of {made['lost']} originals are lost; their articles are there.")
    return made, "\n".join(words), True


ANSWERS = {"backup": _backup}
FILE_ANSWERS = {"backups": _backups, "restore": _restore}
