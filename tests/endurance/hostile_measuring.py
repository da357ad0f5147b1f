"""Run the real importer as a process of its own, and see what it takes and what it leaves behind."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from endurance.hostile_making import Sample
from endurance.log import CHECKOUT

__all__ = ["SECONDS", "Run", "Stage", "import_sample", "run_import"]

# The limits that every file has to end within: 60 s of reading, and what starting the program takes.
SECONDS = 60.0
# What holds ten thousand articles takes minutes, and says how far it is.
_PATIENCE = 480.0
_WORKER = re.compile(rb"--worker\0([a-z]+)")


@dataclass
class Run:
    """What one run of the importer took and said; memory is in MB, of each kind of process the largest.

    `busy` are the processor seconds of each process: what a file takes, whatever else the machine does.
    """

    seconds: float = 0.0
    busy: dict[int, float] = field(default_factory=dict)
    memory: dict[str, int] = field(default_factory=dict)
    status: int | None = None
    report: dict[str, Any] = field(default_factory=dict)
    complaint: str = ""
    hung: bool = False


def _children(process: int) -> list[int]:
    """Return the processes below one, itself included."""
    found, waiting = [], [process]
    while waiting:
        one = waiting.pop()
        found.append(one)
        try:
            for task in Path(f"/proc/{one}/task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
        except OSError:
            continue
    return found


def _look(process: int, run: Run) -> None:
    """Note the peak of the resident memory of every process of a run; the kernel keeps the peak, so none is missed."""
    memory = run.memory
    for one in _children(process):
        try:
            command = Path(f"/proc/{one}/cmdline").read_bytes()
            status = Path(f"/proc/{one}/status").read_text()
            times = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        worker = _WORKER.search(command)
        name = worker[1].decode() if worker else "importer"
        run.busy[one] = (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK")
        if match := re.search(r"VmHWM:\s+(\d+) kB", status):
            memory[name] = max(memory.get(name, 0), int(match[1]) // 1024)


class Stage:
    """A place to import in: an archive, a cache and a temporary folder of its own, a secret that stays as it is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("given", "archive", "cache", "temporary", "outside", "home"):
            (folder / name).mkdir(mode=0o700)
        self.archive = folder / "archive" / "a.cuttings"
        self.given = folder / "given"
        (folder / "outside" / "secret.txt").write_text("The secret of the ward is kept in a drawer.", encoding="utf-8")
        self._before = self._traces()

    def environment(self) -> dict[str, str]:
        """Return the environment of the program: every folder that it may write is ours."""
        return {
            **os.environ,
            "PYTHONPATH": os.pathsep.join((str(CHECKOUT / "db"), str(CHECKOUT / "desktop"))),
            "PYTHONUTF8": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "CUTTINGS_CACHE": str(self.folder / "cache"),
            "TMPDIR": str(self.folder / "temporary"),
            "HOME": str(self.folder / "home"),
            "XDG_CONFIG_HOME": str(self.folder / "home"),
        }

    def _traces(self) -> dict[str, str]:
        """Return what lies where nothing may be written, and what it holds."""
        found = {}
        for root in ("outside", "home", "temporary"):
            for path in sorted((self.folder / root).rglob("*")):
                data = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
                found[str(path.relative_to(self.folder))] = hashlib.sha256(data).hexdigest()
        return found

    def left(self) -> list[str]:
        """Return what was written, changed or left behind outside of archive and cache."""
        after = self._traces()
        return sorted(name for name in {*after, *self._before} if after.get(name) != self._before.get(name))


def run_import(stage: Stage, paths: list[Path], *options: str, watch: list[str] | None = None) -> Run:
    """Run `cuttings import` to its end or for four minutes; `watch` is a command that is put before it."""
    command = [sys.executable, "-m", "cuttings_db", "import", str(stage.archive), "--json", *options, "--"]
    run, started = Run(), time.monotonic()
    with (stage.folder / "said").open("wb") as out, (stage.folder / "complained").open("wb") as errors:
        process = subprocess.Popen(
            [*(watch or []), *command, *map(os.fspath, paths)],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=errors,
            env=stage.environment(),
            cwd=stage.folder / "home",
            start_new_session=True,
        )
        patience = _PATIENCE * (8 if len(paths) > 1 else 1)
        while process.poll() is None:
            _look(process.pid, run)
            if time.monotonic() - started > patience:
                run.hung = True
                os.killpg(process.pid, 9)
            time.sleep(0.05)
    run.seconds, run.status = time.monotonic() - started, process.returncode
    run.complaint = (stage.folder / "complained").read_text("utf-8", "replace")[-2000:]
    try:
        run.report = json.loads((stage.folder / "said").read_text("utf-8", "replace"))
    except ValueError:
        run.report = {}
    return run


def import_sample(sample: Sample) -> Iterator[tuple[Stage, Run]]:
    """Make one sample, import it alone, and yield stage and run; nothing if it cannot be made here."""
    folder = Path(tempfile.mkdtemp(prefix="hostile-"))
    try:
        stage = Stage(folder)
        path = sample.make(stage.given)
        if path is None:
            return
        with ExitStack() as stack:
            if sample.live is not None:
                stack.enter_context(sample.live(path))
            run = run_import(stage, [path], "--fast")
        yield stage, run
    finally:
        _remove(folder)


def _remove(folder: Path) -> None:
    """Remove a folder whose paths may be longer than Python's own remover can say."""
    shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():
        subprocess.run(["rm", "-rf", str(folder)], check=False)
