"""Two at once: a window and a command line write to one archive side by side, under random load, one being killed.

In every round both begin something at the same moment. What was reported done must be there, once, and nothing else
may be; every backup that was made meanwhile must come back whole.

usage: python -m endurance.sharing [--minutes N] [--seed N]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from itertools import chain, count
from pathlib import Path
from typing import Any

from cuttings_db.errors import CuttingsError
from endurance.crash_findings import found, open_findings, status
from endurance.log import Log
from endurance.sharing_trial import Trial

__all__ = ["Trial", "main", "summary"]

ROUNDS = 12
TARGET = 200  # rounds


def run(seed: int, rounds: int = ROUNDS) -> tuple[dict[str, int], str]:
    """Run one trial; returns what was done, and what was found wrong, if anything was."""
    with tempfile.TemporaryDirectory(prefix="cuttings-sharing-") as name:
        os.environ["CUTTINGS_CACHE"] = str(Path(name) / "cache")
        (Path(name) / "cache").mkdir(mode=0o700)
        trial = Trial(Path(name), seed)
        try:
            trial.prepare()
            for _ in range(rounds):
                trial.round()
            trial.judge()
        except (AssertionError, CuttingsError, RuntimeError, EOFError) as error:
            return trial.did, f"{type(error).__name__}: {error}"
        finally:
            trial.end()
    return trial.did, ""


def summary(log: Log) -> list[str]:
    """Return what the log says, as Markdown."""
    rows = list(log.trials())
    done: dict[str, int] = {}
    for row in rows:
        for name, times in row["did"].items():
            done[name] = done.get(name, 0) + times
    last = _last(log)
    again = sum(bool(row["finding"]) and not last[row["seed"]]["finding"] for row in rows)
    words = f"Findings: {found(rows, again)}. Open: {len(open_findings(last.values()))}."
    lines = [f"{_rounds(log)} of {TARGET} rounds of two at once in {len(last)} archives. {words}", ""]
    lines += ["| who and what | times |", "|---|---|", *(f"| {name} | {done[name]} |" for name in sorted(done))]
    if not all(row.get("unanswered") for row in rows):
        lines += ["", "Earlier rows count who was to be killed, answered or not, and name what was drawn."]
    return [*lines, *(f"- seed {row['seed']}: {row['finding']}" for row in rows if row["finding"])]


def _last(log: Log) -> dict[int, dict[str, Any]]:
    """Return the last trial of each seed."""
    return {row["seed"]: row for row in log.trials() if "seed" in row}


def _rounds(log: Log) -> int:
    """Return how many rounds ended well."""
    return sum(row["rounds"] for row in _last(log).values() if not row["finding"])


def main(arguments: list[str] | None = None) -> int:
    """Go on until the target is met or the time is over; 1 for an open finding of the log, 3 for too few rounds."""
    parser = argparse.ArgumentParser(prog="endurance.sharing")
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", type=int, help="this one alone")
    given = parser.parse_args(arguments)
    log = Log("sharing")
    log.begin(minutes=given.minutes)
    end = time.monotonic() + given.minutes * 60
    last = _last(log)
    # What found something is tried again first.
    again = [row["seed"] for row in open_findings(last.values())]
    seeds = iter([given.seed]) if given.seed is not None else chain(again, (n for n in count() if n not in last))
    for seed in seeds:
        if (given.seed is None and _rounds(log) >= TARGET and seed not in again) or time.monotonic() >= end:
            break
        started = time.monotonic()
        did, finding = run(seed)
        seconds = round(time.monotonic() - started, 1)
        log.add(seed=seed, rounds=ROUNDS, did=did, unanswered=True, finding=finding, seconds=seconds)
        sys.stderr.write(f"seed {seed}: {finding}\n" if finding else "")
    return status(len(open_findings(_last(log).values())), met=given.seed is not None or _rounds(log) >= TARGET)


if __name__ == "__main__":
    sys.exit(main())
