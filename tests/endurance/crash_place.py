"""The folder of one trial, and the programs that run in it: commands, and the service asked by a small driver."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from endurance import crash_shim
from endurance.crash_shim import Call, Page, Plan
from endurance.log import CHECKOUT

__all__ = ["HUNG", "Command", "Outcome", "Place", "Request", "Session", "Work"]

_SECONDS = 90.0
# The status of a program that nobody was to kill, and that did not end.
HUNG = -99


@dataclass(frozen=True)
class Command:
    """A command of the program; `{root}` in its words stands for the folder."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class Request:
    """Requests to the service of an archive, one after the other, each to (role, method, params)."""

    asked: tuple[tuple[str, str, dict[str, Any]], ...]


@dataclass(frozen=True)
class Session:
    """The window, that takes in the folder of files."""


Work = Command | Request | Session


@dataclass(frozen=True)
class Outcome:
    """What a run told before it ended: answers and steps in their order, statuses, and whether the plan came true."""

    heard: list[dict[str, Any]]
    statuses: list[int]
    complaint: str
    fired: bool
    calls: int
    fits: int
    seconds: float
    span: float = 0.0  # seconds from the first call to the last


class Place:
    """A folder with an archive, the files to be imported, caches and temporary files of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.archive = self.root / "a.cuttings"
        self.cache, self.given, self.out, self.tmp = (self.root / name for name in ("cache", "in", "out", "tmp"))
        self._aside = self.root.with_name(f"{self.root.name}-control")

    def make(self, base: Path | None = None) -> Place:
        """Make the folder anew, as a copy of another."""
        shutil.rmtree(self.root, ignore_errors=True)
        if base is not None:
            shutil.copytree(base, self.root, symlinks=True)
        for folder in (self.cache, self.given, self.out, self.tmp):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return self

    def control_elsewhere(self, folder: Path) -> None:
        """Keep what steers a trial, and what it tells, in another folder."""
        self._aside = folder

    def own_environment(self) -> dict[str, str]:
        """Return the environment of every program that works in this folder."""
        paths = os.pathsep.join(str(CHECKOUT / name) for name in ("db", "desktop", "tests"))
        own = {"CUTTINGS_CACHE": str(self.cache), "TMPDIR": str(self.tmp), "PYTHONPATH": paths, "PYTHONUTF8": "1"}
        return {**os.environ, **own, "OMP_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}

    def run(self, works: Sequence[Work], plan: Plan, *, record: bool = False, after: float | None = None) -> Outcome:
        """Run programs one after the other until one is killed.

        `after` so many seconds since the first call all of them are: how long a program starts differs.
        """
        shutil.rmtree(self._aside, ignore_errors=True)
        self._aside.mkdir()
        page, log = Page(self._aside / "page"), self._aside / "calls"
        if record:
            log.touch()
        watched = crash_shim.environment(self.root, page.path, plan, log if record else None)
        began, heard, statuses, complaints = time.monotonic(), list[dict[str, Any]](), list[int](), list[str]()
        for number, work in enumerate(works):
            status, told, complaint = self._one(work, watched, page, after)
            heard += [{"work": number, **row} for row in told]
            statuses.append(status)
            complaints.append(complaint)
            # Where a worker alone was killed, the program goes on.
            if status < 0 or (page.read()[2] and plan.action.startswith("kill") and plan.reach == "all"):
                break
        calls, fits, fired, _processes = page.read()
        seconds, (first, last) = time.monotonic() - began, page.span()
        complaint = "\n".join(filter(None, complaints))
        return Outcome(heard, statuses, complaint, bool(fired), calls, fits, seconds, last - first)

    def _one(
        self, work: Work, watched: dict[str, str], page: Page, after: float | None
    ) -> tuple[int, list[dict[str, Any]], str]:
        """Run one program; returns its status, what it told, and what it complained of."""
        told = self._aside / "told"
        told.unlink(missing_ok=True)
        errors = self._aside / "errors"
        if isinstance(work, Command):
            words = [word.replace("{root}", str(self.root)) for word in work.words]
            line, environment = [sys.executable, "-m", "cuttings_db", *words], {**self.own_environment(), **watched}
        elif isinstance(work, Session):
            line = [sys.executable, "-m", "endurance.crash_window", str(self.archive), str(self.given)]
            homes = {f"XDG_{name}_HOME": str(self.root / "home" / name.lower()) for name in ("CONFIG", "DATA", "CACHE")}
            environment = {**self.own_environment(), **homes, **watched}
        else:
            asked = json.dumps(work.asked).replace("{root}", str(self.root))
            line = [sys.executable, "-m", "endurance.crash_driver", str(self.archive), asked, json.dumps(watched)]
            environment = self.own_environment()
        with told.open("wb") as out, errors.open("wb") as complaints:
            process = subprocess.Popen(
                line, stdin=subprocess.DEVNULL, stdout=out, stderr=complaints, env=environment, process_group=0
            )
            in_time = _wait(process, page, after)
            self._kill(process, page)
            status = process.wait() if in_time else HUNG
        rows = []
        for text in told.read_text("utf-8", "replace").splitlines():
            with contextlib.suppress(ValueError):
                row = json.loads(text)
                rows.append(row if isinstance(row, dict) else {"answer": row})
        return status, rows, errors.read_text("utf-8", "replace").strip()

    def _kill(self, process: subprocess.Popen[bytes], page: Page) -> None:
        """End the processes of a run that still live, and wait until they are gone."""
        alive = [number for number in page.read()[3] if number and _is_ours(number, self.root)]
        for number in [process.pid] * (process.poll() is None) + alive:
            with contextlib.suppress(ProcessLookupError):
                os.kill(number, signal.SIGKILL)
        process.wait()
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline and any(_is_ours(number, self.root) for number in alive):
            time.sleep(0.005)

    def calls(self) -> list[Call]:
        """Return the calls of the last run that was recorded."""
        return list(crash_shim.calls_in(self._aside / "calls"))


def _wait(process: subprocess.Popen[bytes], page: Page, after: float | None) -> bool:
    """Wait until a program ended, or so many seconds went by since the first call; false where it hangs."""
    hung = time.monotonic() + _SECONDS
    while (now := time.monotonic()) < hung:
        first = page.span()[0] if after is not None else 0.0
        if after is not None and first and now >= first + after:
            return True
        # The first call is waited for closely.
        until = hung if after is None else first + after if first else now + 0.002
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(min(until, hung) - now)
            return True
    return False


def _is_ours(process: int, root: Path) -> bool:
    """Tell whether a process still runs, and is one that this trial started."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
        return state != "Z" and f"SHIM_ROOT={root}\0".encode() in Path(f"/proc/{process}/environ").read_bytes()
    except OSError:
        return False
