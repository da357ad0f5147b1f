"""Prove that hostile files do no harm: each through the real importer alone, all in one go, then through the window.

    python -m endurance.hostile [--minutes N] [--stage single|together|window] [--only NAME…] [--again]

A sample that is in the log is not run again, unless something was found in it or `--again` is given.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from endurance.findings import finding_lines, told_findings
from endurance.hostile_documents import DOCUMENTS
from endurance.hostile_making import Sample
from endurance.hostile_measuring import SECONDS, Run, Stage, import_sample
from endurance.hostile_messages import MESSAGES
from endurance.hostile_offices import OFFICES
from endurance.hostile_packages import PACKAGES
from endurance.hostile_pages import PAGES
from endurance.hostile_places import PLACES
from endurance.hostile_texts import TEXTS
from endurance.hostile_together import run_together, together_lines
from endurance.log import Log

__all__ = ["SAMPLES", "judged", "main", "status", "summary"]

SAMPLES: tuple[Sample, ...] = (*TEXTS, *PAGES, *DOCUMENTS, *OFFICES, *MESSAGES, *PACKAGES, *PLACES)
_MEGABYTES = 2048
# Starting Python, two workers and the archive is no part of reading; measured on two busy processors.
_STARTING = 15.0
_EACH = 0.02


def judged(sample: Sample, stage: Stage, run: Run) -> list[str]:
    """Return what is wrong with how a sample ended; nothing if it ended as it should."""
    report, wrong = run.report, []
    failed = report.get("failed", [])
    # What holds thousands of articles takes their time, which is shown and can be stopped.
    most = SECONDS + _EACH * sum(int(report.get(name, 0)) for name in ("added", "already"))
    if run.hung or (run.seconds > most + _STARTING and sum(run.busy.values()) > most):
        wrong.append(f"it took {run.seconds:.0f} s")
    wrong += [f"{name} took {used:,} MB" for name, used in run.memory.items() if used > _MEGABYTES]
    if run.status not in (0, 1) or "added" not in report:
        wrong.append(f"the importer ended with {run.status}: {run.complaint[-300:]}")
        return wrong
    if left := stage.left():
        wrong.append(f"it left {', '.join(left[:5])}")
    for failure in failed:
        # A library that asks for more than there is ends its process: that is what the process is for.
        died = failure["kind"] == "WorkerDied" and run.memory.get("recognise", 0) < _MEGABYTES // 4
        if failure["kind"] == "Bug" or died or not failure["reason"] or not failure["advice"]:
            wrong.append(f"a bad reason: {failure['kind']} {failure['reason'][:150]}")
    if _too_busy(run):
        return wrong
    if not report["added"] and not failed:
        wrong.append("neither imported nor refused")
    if sample.ends == "in" and not report["added"]:
        wrong.append("it should have been imported")
    if sample.ends == "out" and (report["added"] or not failed):
        wrong.append("it should have been refused")
    if sample.says and not any(sample.says in failure["reason"] for failure in failed):
        wrong.append(f"no reason says “{sample.says}”")
    return wrong


def _too_busy(run: Run) -> bool:
    """Tell whether a file was given up because the machine did something else: that says nothing of the file."""
    late = any("took longer" in failure["reason"] for failure in run.report.get("failed", []))
    return late and max(run.busy.values(), default=0.0) < SECONDS * 0.7


def _singles(log: Log, samples: Iterable[Sample], until: float) -> None:
    """Import each sample alone, as long as there is time."""
    for sample in samples:
        if time.monotonic() > until:
            return
        made = False
        for stage, run in import_sample(sample):
            made = True
            wrong = judged(sample, stage, run)
            row = _row(sample, run, wrong)
            log.add(**row)
            took = f"{row['seconds']:6.1f} s ({row['processor']:5.1f}) {row['worker']:5} MB"
            _say(f"{row['outcome']:8} {took}  {sample.family:8} {sample.name}  {row['reason'][:90]}")
            for one in wrong:
                _say(f"    !! {one}")
        if not made:
            log.add(stage="single", name=sample.name, family=sample.family, outcome="not here", seconds=0)


def _row(sample: Sample, run: Run, wrong: list[str]) -> dict[str, Any]:
    """Return the line of the log for one sample."""
    failed = run.report.get("failed", [])
    first = failed[0] if failed else {"reason": "", "advice": "", "kind": ""}
    added = run.report.get("added", 0)
    outcome = "imported" if added and not failed else "in part" if added else "refused" if failed else "nothing"
    return {
        "stage": "single",
        "name": sample.name,
        "family": sample.family,
        "seconds": round(run.seconds, 2),
        "importer": run.memory.get("importer", 0),
        "worker": run.memory.get("recognise", 0),
        "processor": round(sum(run.busy.values()), 2),
        "outcome": "too busy" if _too_busy(run) else outcome,
        "added": added,
        "failed": len(failed),
        "kind": first["kind"],
        "reason": first["reason"][:300],
        "advice": first["advice"][:300],
        **({"finding": "; ".join(wrong)} if wrong else {}),
    }


def _say(line: str) -> None:
    """Tell how far it is."""
    sys.stdout.write(line.encode("ascii", "backslashreplace").decode() + "\n")
    sys.stdout.flush()


def _done(log: Log) -> dict[str, dict[str, Any]]:
    """Return the latest trial of every sample."""
    return {str(row["name"]): row for row in log.trials() if row.get("stage") == "single"}


def summary(log: Log) -> list[str]:
    """Return what the log says as lines of Markdown."""
    rows = _done(log)
    known = {sample.name for sample in SAMPLES}
    rows = {name: row for name, row in rows.items() if name in known}
    lines = [
        "| family | files | imported | in part | refused | longest (s) | most memory (MB) |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    families = sorted({str(row["family"]) for row in rows.values()})
    for family in [*families, ""]:
        some = [row for row in rows.values() if family in ("", row["family"]) and row["outcome"] != "not here"]
        if not some:
            continue
        counts = [sum(row["outcome"] == word for row in some) for word in ("imported", "in part", "refused")]
        peak = max(max(int(row["worker"]), int(row["importer"])) for row in some)
        longest = max(float(row["seconds"]) for row in some)
        cells = [family or "all", len(some), *counts, f"{longest:.1f}", f"{peak:,}"]
        lines.append("| " + " | ".join(map(str, cells)) + " |")
    absent = sorted(name for name, row in rows.items() if row["outcome"] == "not here")
    if absent:
        lines += ["", f"Not to be made on this machine: {', '.join(absent)}."]
    lines += together_lines(log)
    lines += [*finding_lines(log.trials(), _thing), f"Not yet run: {len(_missing(rows))} of {len(known)}."]
    return lines


def _missing(done: dict[str, dict[str, Any]]) -> list[str]:
    """Return the samples that say nothing yet: never run, or given up because the machine did something else."""
    return [s.name for s in SAMPLES if done.get(s.name, {"outcome": "too busy"})["outcome"] == "too busy"]


def _thing(row: dict[str, Any]) -> object:
    """Return what a trial tried."""
    return row.get("stage"), row.get("name", "")


def _latest(log: Log) -> dict[str, dict[str, Any]]:
    """Return the latest run of all together, and through the window."""
    return {str(row["stage"]): row for row in log.trials() if row.get("stage") in ("together", "window")}


def status(log: Log) -> int:
    """Return 1 where the log holds an open finding, 3 where something was not run, and else 0."""
    if told_findings(log.trials(), _thing).open:
        return 1
    return 3 if _missing(_done(log)) or len(_latest(log)) < 2 else 0


def main(arguments: list[str] | None = None) -> int:
    """Run what the log lacks; returns what `status` says."""
    parser = argparse.ArgumentParser(prog="hostile", description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--stage", choices=("single", "together", "window"), default="")
    parser.add_argument("--only", nargs="*", default=[], metavar="NAME", help="samples or families")
    parser.add_argument("--again", action="store_true", help="run also what the log holds")
    parser.add_argument("--folder", type=Path, default=None, help="where the log lies")
    given = parser.parse_args(arguments)
    log, until = Log("hostile", given.folder), time.monotonic() + 60 * given.minutes
    done = {} if given.again else _done(log)
    wanted = [s for s in SAMPLES if not given.only or s.name in given.only or s.family in given.only]
    log.begin(samples=len(SAMPLES))
    if given.stage in ("", "single"):
        _singles(log, [s for s in wanted if s.name not in done or _again(done[s.name])], until)
    latest = _latest(log)
    whole = given.again or len(latest) < 2 or any(row.get("finding") for row in latest.values())
    if given.stage in ("together", "window") or (not given.stage and whole and time.monotonic() < until):
        run_together(log, wanted, window=given.stage != "together")
    for line in summary(log):
        _say(line)
    return status(log)


def _again(row: dict[str, Any]) -> bool:
    """Tell whether a sample is to be run once more."""
    return bool(row.get("finding")) or row["outcome"] == "too busy"


if __name__ == "__main__":
    sys.exit(main())
