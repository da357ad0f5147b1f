"""Import all hostile files in one go, watch every file that any process opens, and open what came in in the window."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from endurance.hostile_making import Sample
from endurance.hostile_measuring import Stage, run_import
from endurance.log import CHECKOUT, Log

__all__ = ["opened_outside", "run_together", "together_lines"]

# Every call that names a file, of every process, as strace writes it.
_CALL = re.compile(r'^\d+ +(\w+)\((?:AT_FDCWD|-?\d+)?(?:, )?"((?:[^"\\]|\\.)*)"(.*)$')
_FAILED = re.compile(r"= -1 ")
_WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC")
_MADE = frozenset(("mkdir", "mkdirat", "rename", "renameat", "renameat2", "unlink", "unlinkat", "link", "linkat"))
_MADE |= {"symlink", "symlinkat", "creat", "truncate", "chmod", "mknod", "mknodat", "rmdir"}
_SECRETS = frozenset(("/etc/hostname", "/dev/zero", "/dev/mem", "/dev/tty", "/proc/kmsg"))
_SECONDS = 2400


def opened_outside(trace: Iterable[str], stage: Path) -> list[str]:
    """Return which files a trace opens that are neither the program's nor the system's nor given, and what it writes.

    Whatever lies in `/etc/hostname` or `/etc/passwd` stands for a secret: nobody has a reason to read the first.
    """
    system = (
        "/usr/",
        "/lib",
        "/proc/",
        "/sys/",
        "/dev/",
        "/etc/",
        "/bin/",
        "/root/.pyenv/",
        sys.prefix,
        sys.base_prefix,
    )
    # Where this Python finds the program is its own, wherever the checkout lies.
    own = (str(stage), str(CHECKOUT), *(place for place in sys.path if place.startswith("/")))
    found: dict[str, None] = {}
    for line in trace:
        match = _CALL.match(line)
        if match is None or _FAILED.search(match[3]):
            continue
        call, path, rest = match[1], match[2], match[3]
        writes = call in _MADE or (call.startswith("open") and _WRITES.search(rest) is not None)
        if not path.startswith("/"):
            continue
        if writes and not path.startswith((str(stage), "/dev/null", "/proc/self", "/dev/shm")):
            found[f"writes {path}"] = None
        elif call.startswith("open") and (path in _SECRETS or not path.startswith((*own, *system))):
            found[f"reads {path}"] = None
    return list(found)


def run_together(log: Log, samples: Iterable[Sample], *, window: bool) -> None:
    """Lay every sample that stays as it is into one folder each, import them in one go, and open what came in."""
    folder = Path(tempfile.mkdtemp(prefix="hostile-"))
    try:
        stage = Stage(folder)
        given = []
        for number, sample in enumerate(s for s in samples if s.live is None and s.family != "sizes"):
            place = stage.given / f"{number:03}"
            place.mkdir()
            path = sample.make(place)
            if path is not None and not path.is_relative_to("/proc"):
                given.append(path)
        log.add(**_imported(stage, given))
        if window and stage.archive.exists():
            log.add(**_shown(stage))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if folder.exists():
            subprocess.run(["rm", "-rf", str(folder)], check=False)


def _imported(stage: Stage, given: list[Path]) -> dict[str, Any]:
    """Return the line of the log for the import of all."""
    trace, watcher = stage.folder / "trace", shutil.which("strace")
    watch = [watcher, "-f", "--seccomp-bpf", "-s", "400", "-e", "trace=%file", "-o", str(trace)] if watcher else []
    run = run_import(stage, given, "--fast", watch=watch)
    report, wrong = run.report, []
    if run.hung or "added" not in report:
        wrong.append(f"the importer ended with {run.status}: {run.complaint[-300:]}")
    failed = report.get("failed", [])
    if report.get("given") != report.get("added", 0) + report.get("already", 0) + len(failed):
        wrong.append("the sum of the report does not say all")
    told = {row["path"] for name in ("failed", "articles", "known") for row in report.get(name, [])}
    silent = [p for p in given if not any(one == str(p) or one.startswith(f"{p}/") for one in told)]
    wrong += [f"nothing was said of {silent[:5]}"] if silent and not report.get("articles_left_out") else []
    wrong += [f"left {', '.join(left[:5])}" for left in [stage.left()] if left]
    if watcher:
        wrong += _watched(trace, stage)
    return {
        "stage": "together",
        "files": len(given),
        "added": report.get("added", 0),
        "already": report.get("already", 0),
        "failed": len(failed),
        "seconds": round(run.seconds, 1),
        "memory": run.memory,
        "watched": bool(watcher),
        **({"finding": "; ".join(wrong)} if wrong else {}),
    }


def _watched(trace: Path, stage: Stage) -> list[str]:
    """Return what a trace says is wrong; one that does not know of the given files has seen nothing."""
    if not trace.exists() or f'"{stage.given}' not in trace.read_text(encoding="utf-8", errors="replace"):
        return ["the trace has lost files"]
    with trace.open(encoding="utf-8", errors="replace") as lines:
        return opened_outside(lines, stage.folder)[:20]


def _shown(stage: Stage) -> dict[str, Any]:
    """Open every article in the real window, with its original and its pages, and export all; return the line."""
    command = [sys.executable, "-m", "endurance.hostile_window", str(stage.archive), str(stage.folder / "shown")]
    environment = stage.environment()
    environment["PYTHONPATH"] += f":{CHECKOUT / 'tests'}"
    environment["QT_QPA_PLATFORM"] = "offscreen"
    (stage.folder / "shown").mkdir()
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=_SECONDS, check=False, errors="replace"
        )
        status, said = done.returncode, done.stderr[-1500:]
    except subprocess.TimeoutExpired:
        status, said = -1, "it did not end"
    try:
        told = json.loads((stage.folder / "shown" / "told.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        told = {}
    wrong = [*told.get("wrong", [])]
    if status or not told:
        wrong.append(f"the window ended with {status}: {said}")
    wrong += [f"a frame took {told['longest']} ms"] if told.get("longest", 0) > 1000 else []
    row = {key: value for key, value in told.items() if key != "wrong"}
    return {"stage": "window", **row, **({"finding": "; ".join(wrong)[:3000]} if wrong else {})}


def together_lines(log: Log) -> list[str]:
    """Return what came of the runs of all together, the latest of each kind."""
    latest = {row["stage"]: row for row in log.trials() if row.get("stage") in ("together", "window")}
    lines = []
    if row := latest.get("together"):
        took = ", ".join(f"{name} {used:,} MB" for name, used in row["memory"].items())
        sums = f"{row['files']} at once: {row['added']} added, {row['already']} already there, {row['failed']} refused"
        lines += [
            "",
            f"{sums}, {row['seconds']:.0f} s; {took}; files opened were {'' if row['watched'] else 'not '}watched.",
        ]
    if row := latest.get("window"):
        lines.append(
            f"The window opened {row.get('articles', 0)} of them ({row.get('originals', 0)} originals, "
            f"{row.get('pages', 0)} pages as pictures) and wrote {row.get('exports', 0)} exports"
            f"{', stopped after five minutes: ' + ', '.join(row['stopped']) if row.get('stopped') else ''}; "
            f"the longest frame took {row.get('longest', 0)} ms."
        )
    return lines
