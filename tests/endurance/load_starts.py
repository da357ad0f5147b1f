"""Start the program on the large archive, several times: seconds until it is usable, and what all of it holds then."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from endurance.load_measuring import archive_articles

__all__ = ["start_lines", "starts"]

_TIMES, _REST_SECONDS = 7, 10
_LONGEST_SECONDS = 300.0
_USABLE_SECONDS, _MEGABYTES = 1.5, 450


def starts(archive: Path, folder: Path, add: Callable[..., None], stop: Callable[[], bool]) -> None:
    """Start it, and log each start but the first, in which Python compiles what an installed program has compiled."""
    if not archive.is_file():
        add("not run", stage="start", why="there is no archive here")
        return
    homes = {f"XDG_{kind}_HOME": str(folder / "home" / kind.lower()) for kind in ("CONFIG", "CACHE", "DATA", "STATE")}
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment = {**kept, **homes, "CUTTINGS_CACHE": str(folder / "cache"), "PYTHONPYCACHEPREFIX": str(folder / "pyc")}
    command = [sys.executable, "-m", "endurance.load_window", str(archive), "--seconds", str(_REST_SECONDS), "--type"]
    for number in range(_TIMES + 1):
        if stop():
            return
        done = subprocess.run(command, env=environment, capture_output=True, timeout=_LONGEST_SECONDS, check=True)
        if number:
            told = json.loads(done.stdout)
            names = ("usable", "cpu", "held_when_usable", "held", "load", "longest_gap_ms")
            add("start", articles=archive_articles(archive), **{name: told[name] for name in names})


def start_lines(rows: Iterable[dict[str, Any]]) -> list[str]:
    """Return what the last starts say, as Markdown."""
    mine = [row for row in rows if row.get("kind") == "start"][-_TIMES:]
    if not mine:
        return ["Missing: no start with this archive was measured."]
    seconds = sorted(float(row["usable"]) for row in mine)
    when_usable = max(int(row["held_when_usable"]["together"]) for row in mine)
    later = max(int(row["held"]["together"]) for row in mine)
    lines = [
        f"Start with {mine[-1]['articles']:,} articles, {len(mine)} times: usable after {statistics.median(seconds)} s"
        f" ({seconds[0]} to {seconds[-1]}), all processes together then {when_usable} MB at most;"
        f" {_REST_SECONDS} s later, while the full pass runs, {later} MB."
    ]
    if statistics.median(seconds) > _USABLE_SECONDS or when_usable > _MEGABYTES:
        lines.append(f"Missing: the start is to take {_USABLE_SECONDS} s and {_MEGABYTES} MB.")
    return lines
