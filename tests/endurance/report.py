"""Put together what the logs of all parts say: `python -m endurance.report [--to FILE] [--keep]`, as Markdown.

`--keep` lays the logs into `docs/proof`, without the paths of this machine, and what the fuzzers found their way with:
so both travel with the project.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import sys
from pathlib import Path
from typing import Any

from endurance.fuzz_corpus import keep_corpus
from endurance.log import CHECKOUT, KEPT, Log, default_folder

__all__ = ["PARTS", "keep", "main", "report"]

# Temporary folders and homes of whoever ran it.
_PLACE = re.compile(r"/(?:tmp|home|root|work|var|Users)/[^\s\"':,)]*")
PARTS = {
    "crash": "Kills",
    "disk": "File systems that fail",
    "damage": "Damaged archives, and what salvage gets back",
    "sharing": "Two at once",
    "model": "The archive beside a plain model of it",
    "hostile": "Hostile files",
    "fuzz": "Fuzzing",
    "network": "Network",
    "load": "Load",
    "soak": "Soak",
}


def _runs(log: Log) -> str:
    """Return when a part was run, and on which commits."""
    runs = [row for row in log.rows() if row.get("run")]
    if not runs:
        return "never run"
    commits = list(dict.fromkeys(f"{row.get('commit')}{'+' if row.get('changed') else ''}" for row in runs))
    shown = ", ".join(commits[-6:])
    return f"{len(runs)} runs, {runs[0]['at']} to {runs[-1]['at']}, on {shown} (+: with changes not yet committed)"


def report(folder: Path | None = None) -> list[str]:
    """Return the lines of the report; a part without a log says so."""
    lines = ["# What was proven, and how far", ""]
    for part, title in PARTS.items():
        log = Log(part, folder)
        lines += [f"## {title}", "", f"`packaging/prove {part}`: {_runs(log)}.", ""]
        if log.path.exists():
            module: Any = importlib.import_module(f"endurance.{part}")
            lines += [*module.summary(log), ""]
    return lines


def _placeless(value: Any) -> Any:
    """Return a value of JSON with no path of this machine in any of its strings."""
    if isinstance(value, str):
        return _PLACE.sub("…", value.replace(f"{CHECKOUT}/", ""))
    if isinstance(value, list):
        return [_placeless(one) for one in value]
    return {name: _placeless(one) for name, one in value.items()} if isinstance(value, dict) else value


def keep(folder: Path | None = None, to: Path = KEPT) -> None:
    """Lay the logs where they travel with the project; a row stays a row, whatever is in it."""
    to.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        path = (folder or default_folder()) / f"{part}.jsonl"
        if path.exists():
            # Within the strings: in the line, the end of a path may be the escape of what follows.
            rows = [json.dumps(_placeless(row), ensure_ascii=False) + "\n" for row in Log(part, path.parent).rows()]
            fresh = to / f".{path.name}"
            fresh.write_bytes("".join(rows).encode("utf-8", "surrogatepass"))
            fresh.replace(to / path.name)
    keep_corpus(folder or default_folder(), to)


def main() -> int:
    """Print or write the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path)
    parser.add_argument("--keep", action="store_true", help="lay logs and corpus into docs/proof")
    given = parser.parse_args()
    if given.keep:
        keep()
    text = "\n".join(report())
    if given.to:
        given.to.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
