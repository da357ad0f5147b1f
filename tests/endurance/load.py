"""Prove that a large archive is no other than a small one: 100,000 articles in one go, killed, cancelled, gone on with.

usage: load.py [--articles 100000] [--full 20000] [--kill-minutes 10] [--folder F] [--minutes N] [--only full|start]

Stages, each gone on with where the log ends: the corpus is written, imported by the real program (fast pass) that is
killed every ten minutes and cancelled once, the text index is caught up, the full pass runs over some of it; then all
of it is imported once more in the window, while somebody works in it.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from endurance.findings import finding_lines, told_findings
from endurance.load_corpus import write_corpus
from endurance.load_frames import Frames
from endurance.load_running import Load, Stopped
from endurance.load_starts import start_lines, starts
from endurance.log import Log, default_folder

__all__ = ["main", "status", "summary"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is missing; returns what `status` says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--full", type=int, default=20_000)
    parser.add_argument("--kill-minutes", type=float, default=10.0)
    parser.add_argument("--folder", type=Path, default=default_folder() / "load")
    parser.add_argument("--minutes", type=float, default=0.0, help="end after so long; 0 = when all is done")
    parser.add_argument("--only", choices=("full", "start"), help="run this stage alone, with what is there")
    given = parser.parse_args(arguments)
    asked: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, frame: asked.append(number))
    deadline = time.monotonic() + 60 * given.minutes if given.minutes else None

    def stop() -> bool:
        return bool(asked) or (deadline is not None and time.monotonic() > deadline)

    log = Log("load")
    log.begin(articles=given.articles, full=given.full)
    load = Load(given.folder, given.articles, log, stop)
    frames = Frames(given.folder, given.articles, load.add, stop)
    try:
        if given.only == "full":
            load.recognise(given.full)
            return status(load, given.full)
        if given.only == "start":
            starts(frames.archive, given.folder, load.add, stop)
            return status(load, given.full)
        began = time.monotonic()
        write_corpus(load.corpus, given.articles)
        log.add(kind="corpus", of=given.articles, wall=round(time.monotonic() - began, 1))
        load.bring_in(given.kill_minutes)
        load.index()
        load.recognise(given.full)
        if not load.ended("window done") and not frames.run():
            raise Stopped
        if not load.done("start"):
            starts(frames.archive, given.folder, load.add, stop)
    except Stopped:
        log.add(kind="stopped", of=given.articles)
    finally:
        signal.signal(signal.SIGTERM, before)
    return status(load, given.full)


def status(load: Load, full: int) -> int:
    """Return 1 where the log holds an open finding, 3 where a stage is missing, and else 0."""
    if told_findings(load.log.trials(), _thing).open:
        return 1
    whole = all(load.ended(kind) for kind in ("import done", "index", "window done", "start"))
    return 0 if whole and load.recognised() >= min(full, load.articles) else 3


def _thing(row: dict[str, Any]) -> object:
    """Return what a row tells of; what a kill did is not undone by another."""
    kind = row.get("stage") or row.get("kind")
    return (kind, row.get("of"), row["at"]) if kind == "kill" else (kind, row.get("of"))


def _megabytes(row: dict[str, Any]) -> str:
    """Return the own memory of each process at its highest."""
    found = row.get("megabytes") or {}
    return ", ".join(f"{name} {value[-1] if isinstance(value, list) else value}" for name, value in found.items())


def summary(log: Log) -> list[str]:
    """Return what the log says, as Markdown."""
    rows = list(log.trials())
    if not rows:
        return ["Not run yet."]
    largest = max(int(row.get("of", 0)) for row in rows)
    mine = [row for row in rows if row.get("of") == largest]

    def of(kind: str) -> list[dict[str, Any]]:
        return [row for row in mine if row.get("kind") == kind]

    lines = [f"{largest:,} articles in one archive.", ""]
    for kind, title in (("import", "fast pass"), ("full", "full pass")):
        lines += [
            f"| {title} | articles/s | per CPU second | own memory, MB | archive, log, cache, MB |",
            "|--:|--:|--:|:--|:--|",
        ]
        for row in of(kind):
            size = ", ".join(str(value) for value in row["sizes"].values())
            figures = f"{row['per_second']} | {row['per_cpu_second']} | {_megabytes(row)} | {size}"
            lines.append(f"| {row['articles']:,} | {figures} |")
        lines.append("")
    lines += [
        "| in the window | articles/s | p95, p99, longest wait of a frame, ms | over 50 ms, by its own work"
        " | own memory, MB |",
        "|--:|--:|:--|:--|:--|",
    ]
    for row in of("window"):
        waits = f"{row['p95']}, {row['p99']}, {row['longest']}"
        over = f"{row['over_50']} of {row['frames']:,}, {row['over_50_own']}"
        lines.append(f"| {row['articles']:,} | {row['per_second']} | {waits} | {over} | {_megabytes(row)} |")
    lines.append("")
    kills = of("kill")
    lost = sum(int(row["lost"]) for row in kills)
    lines.append(f"Kills: {len(kills)}; articles lost: {lost}; archives that were not sound:"
                 f" {sum(row['state'] != 'ok' for row in kills)}; cancels: {len(of('cancel'))}.")  # fmt: skip
    for row in of("import done"):
        lines.append(f"Import ended: {row['articles']:,} articles, failed: {len(row['failed'])}.")
    for row in of("index"):
        lines.append(f"Index {row.get('how')}: {row['wall']} s, {row['cpu']} CPU s, {_megabytes(row)}.")
    lines += start_lines(mine)
    lines += [f"Not run: {row['stage']}, {row['why']}." for row in of("not run")[-1:]]
    lines += finding_lines(rows, _thing)
    if not of("import done"):
        lines.append("Missing: the import has not come to its end.")
    if not of("window done"):
        lines.append("Missing: the import in the window has not come to its end.")
    full = max((int(row.get("articles", 0)) for row in (*of("full"), *of("full ended"))), default=0)
    if full < min(largest, 20_000):
        lines.append(f"Missing: the full pass has seen {full:,} of 20,000 articles.")
    return lines


if __name__ == "__main__":
    sys.exit(main())
