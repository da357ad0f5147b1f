"""The network stays silent: no socket but local ones, and nothing that an article names is opened.

`python -m endurance.network [--minutes N] [--tests]`: traces a session of the window and the commands with strace, runs
the bundle's smoke trials and, with `--tests`, the whole test run in a network namespace without interfaces.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection
from pathlib import Path

from endurance.log import CHECKOUT, Log
from endurance.network_samples import plant

__all__ = [
    "Traced",
    "alone",
    "environment",
    "judged_commands",
    "judged_session",
    "main",
    "status",
    "summary",
    "trace_commands",
    "trace_session",
]

_CALL = re.compile(r"(?:^|\s)(connect|bind|sendto|sendmsg|socket)\((.*)$")
_LOCAL = ("AF_UNIX", "AF_LOCAL", "AF_NETLINK")
_OPENED = re.compile(r'(?:openat|open|openat2)\([^"]*"((?:[^"\\]|\\.)*)"')
_SESSION, _COMMANDS = "session of the window", "commands"
_SMOKE, _TESTS = "smoke of the bundle without interfaces", "the whole test run without interfaces"
_OUTSIDE = re.compile(r"AF_INET6?|AF_PACKET|AF_BLUETOOTH|AF_VSOCK")


class Traced:
    """What a traced program did: calls that reach outside, and the paths that it opened."""

    def __init__(self, log: Path) -> None:
        self.calls: dict[str, int] = {}
        self.outside: list[str] = []
        self.opened: set[str] = set()
        for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
            if found := _CALL.search(line):
                self.calls[found[1]] = self.calls.get(found[1], 0) + 1
                if _OUTSIDE.search(found[2]):
                    self.outside.append(line.strip()[:300])
            elif found := _OPENED.search(line):
                self.opened.add(found[1])

    def touched(self, paths: list[Path]) -> list[str]:
        """Return which of these were opened, under any of their names."""
        names = {path.name for path in paths}
        folder = paths[0].parent.name
        return sorted(one for one in self.opened if Path(one).name in names and folder in one)


def alone() -> list[str]:
    """Return what a command is run by without any network interface; nothing where that is not allowed."""
    before = ["unshare", "-n"]
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return []
    return [] if subprocess.run([*before, "true"], capture_output=True, check=False).returncode else before


def environment(folder: Path) -> dict[str, str]:
    """Return an environment whose home, settings and caches are new folders."""
    found = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1", "HOME": str(folder / "home")}
    for name, place in {"XDG_CONFIG_HOME": "settings", "XDG_DATA_HOME": "data", "XDG_CACHE_HOME": "cache"}.items():
        found[name] = str(folder / place)
    found["PYTHONPATH"] = os.pathsep.join(str(CHECKOUT / part) for part in ("db", "desktop", "tests"))
    found.pop("DISPLAY", None)
    found.pop("CUTTINGS_CACHE", None)
    (folder / "home").mkdir(exist_ok=True)
    return found


def traced(command: list[str], folder: Path, name: str) -> tuple[subprocess.CompletedProcess[str], Traced]:
    """Run a command under strace, with every process that it starts."""
    log = folder / f"{name}.strace"
    before = [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-s",
        "256",
        "-e",
        "trace=network,open,openat,openat2",
        "-o",
        str(log),
    ]
    done = subprocess.run(
        [*before, *command], env=environment(folder), capture_output=True, text=True, timeout=400, check=False
    )
    return done, Traced(log)


def trace_session(folder: Path) -> tuple[subprocess.CompletedProcess[str], Traced, list[str]]:
    """Trace a session of the window over articles that name baits; returns also which baits were opened."""
    given, baits = plant(folder)
    out = folder / "out"
    out.mkdir()
    command = [sys.executable, "-m", "endurance.network_session", str(given), str(out)]
    done, found = traced(command, folder, "session")
    return done, found, found.touched(baits)


def trace_commands(folder: Path, most: int = 99) -> tuple[list[int], Traced, list[str]]:
    """Trace the first `most` of import, export and other commands, each a process of its own."""
    given, baits = plant(folder)
    archive = str(folder / "a.cuttings")
    program = f'"{sys.executable}" -m cuttings_db'
    lines = [
        f"import {archive} {given} --json", f"export {archive} --to {folder}/o.pdf --query cancer",
        f"search {archive} --json -- cancer", f"show {archive} 1 --json", f"entities {archive} --json",
        f"timeline {archive} --svg {folder}/t.svg --json", f"check {archive} --json",
        f"support-report {archive} --to {folder}/r.json",
    ]  # fmt: skip
    script = "\n".join(f"{program} {line} >/dev/null; echo $?" for line in lines[:most])
    done, found = traced(["bash", "-c", script], folder, "commands")
    return [int(word) for word in done.stdout.split()], found, found.touched(baits)


def _lost(found: Traced) -> list[str]:
    """Return that a trace has not even seen what was given to read: then it says nothing."""
    seen = any(path.endswith("/in/page.html") for path in found.opened)
    return [] if seen else ["the trace has lost files: nobody opened what was given"]


def judged_session(done: subprocess.CompletedProcess[str], found: Traced, touched: list[str]) -> list[str]:
    """Return what is wrong with a session of the window; one in which nothing was read proves nothing."""
    said = [] if "imported 5, refused 1" in done.stdout else [f"not all was imported: {done.stdout.splitlines()[:2]}"]
    return [*found.outside[:5], *touched[:5], *_lost(found), *said]


def judged_commands(statuses: list[int], found: Traced, touched: list[str]) -> list[str]:
    """Return what is wrong with the commands; the import refuses one of the files, and says so."""
    ended = [] if statuses and statuses == [1, *[0] * (len(statuses) - 1)] else [f"the commands ended with {statuses}"]
    return [*found.outside[:5], *touched[:5], *_lost(found), *ended]


def _note(log: Log, what: str, began: float, finding: list[str], **more: object) -> None:
    """Write a trial down."""
    row: dict[str, object] = {"what": what, "seconds": round(time.monotonic() - began, 1), **more}
    log.add(**row, **({"finding": finding} if finding else {}))


def status(log: Log) -> int:
    """Return 1 where what was run last found something, 3 where something was never run, and else 0."""
    latest = {str(row["what"]): row for row in log.trials()}
    if any((row.get("finding") or row.get("status")) and not row.get("mended") for row in latest.values()):
        return 1
    return 3 if _missing(latest) else 0


def _missing(latest: Collection[str]) -> list[str]:
    """Return what was never run."""
    return [what for what in (_SESSION, _COMMANDS, _SMOKE, _TESTS) if what not in latest]


def main() -> int:
    """Run everything once more; each run adds its rows to the log. Returns what `status` says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--tests", action="store_true", help="also the whole test run, ten minutes and more")
    given = parser.parse_args()
    log = Log("network")
    log.begin(tests=given.tests)
    if shutil.which("strace"):
        with tempfile.TemporaryDirectory() as folder:
            began = time.monotonic()
            done, found, touched = trace_session(Path(folder))
            _note(log, _SESSION, began, judged_session(done, found, touched), status=done.returncode,
                  calls=found.calls, said=done.stdout.splitlines(), complained=done.stderr[-300:])  # fmt: skip
        with tempfile.TemporaryDirectory() as folder:
            began = time.monotonic()
            statuses, found, touched = trace_commands(Path(folder))
            wrong = judged_commands(statuses, found, touched)
            _note(log, _COMMANDS, began, wrong, status=0, statuses=statuses, calls=found.calls)
    before, program = alone(), CHECKOUT / "build" / "bundle" / "cuttings" / "cuttings"
    if before and program.exists():
        began = time.monotonic()
        smoke = subprocess.run([*before, str(CHECKOUT / "packaging" / "smoke")], capture_output=True, check=False)
        _note(log, _SMOKE, began, [], status=smoke.returncode)
    if before and given.tests:
        began = time.monotonic()
        command = [*before, sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadfile"]
        tests = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
        # Which tests failed, and how many passed: pytest's short summary.
        last = [line[:200] for line in tests.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))][:20]
        last += tests.stdout.strip().splitlines()[-1:]
        _note(log, _TESTS, began, [], status=tests.returncode, said=last)
    print("\n".join(summary(log)))
    return status(log)


def summary(log: Log) -> list[str]:
    """Return what the log says, as Markdown."""
    latest = {str(row["what"]): row for row in log.trials()}
    lines = ["| what | when | calls of sockets | findings | exit |", "|---|---|---|---|---|"]
    for what, row in latest.items():
        calls = ", ".join(f"{name} {count}" for name, count in row.get("calls", {}).items()) or "–"
        lines.append(f"| {what} | {row['at']} | {calls} | {len(row.get('finding', []))} | {row.get('status')} |")
    if missing := _missing(latest):
        lines += ["", f"Missing to the target: {', '.join(missing)}."]
    return lines


if __name__ == "__main__":
    sys.exit(main())
