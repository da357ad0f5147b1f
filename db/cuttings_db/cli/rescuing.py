"""The commands about an archive as a file, which need none that can be opened: `salvage`."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cuttings_db.cli import backing_up
from cuttings_db.progress import Report

__all__ = ["FILE_ANSWERS", "add_commands"]

Answer = tuple[Any, str, bool]


def add_commands(add: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """Add the commands to the parser; `add` makes one with the arguments that all of them have."""
    given = add("salvage", "Save what can be read of a damaged archive as a new one; the damaged file is not changed.")
    given.add_argument("--to", type=Path, required=True, metavar="NEW", help="the new .cuttings file")


def _salvage(given: Namespace, report: Report) -> Answer:
    """Save what can be read."""
    from cuttings_db.archive.salvaging import salvage_archive

    found = salvage_archive(given.archive, given.to, report)
    counts = f"{found['articles']} articles, {found['originals']} originals, {found['decisions']} corrections"
    words = [f"{counts} saved to {found['path']}"]
    words += [f"Lost: {row['count']} {row['what']}" for row in found["lost"]]
    return found, "\n".join([*words, *found["notes"]]), True


# They are given a path alone: their archive may be one that cannot be opened.
FILE_ANSWERS = {"salvage": _salvage, **backing_up.FILE_ANSWERS}
