"""The library that kills a program at a call or lets the call fail: built once, told by its environment what to do."""

from __future__ import annotations

import ctypes
import functools
import hashlib
import os
import shutil
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Call", "Page", "Plan", "calls_in", "environment", "library", "why_not"]

_SOURCE = Path(__file__).with_suffix(".c")
# What a file under the root of a trial is; the first pattern that fits.
RULES = """\
*.part-journal=part journal
*.part-wal=part journal
*.part=part
*.cuttings-wal=wal
*.cuttings-shm=shm
*.cuttings-journal=journal
cache/*-relations/*=relations
cache/*-pass/*=pass lock
cache/*/state.json*=index state
cache/*lock=lock
cache/*.toc*=index contents
cache/*=index segment
tmp/cuttings-import-*=spool
tmp/*=temporary
out/*.cuttings=copy
out/*=export
*.before-*=copy
*backups/*=copy
*.cuttings=archive
"""
_MOST = 256
_PAGE = struct.Struct(f"6Q{_MOST}i")


@dataclass(frozen=True)
class Plan:
    """What is to happen at which call: `number` counts those that fit, from 1; 0 is nowhere.

    `action`: kill-before, kill-after, kill-torn (half of the bytes, then death) or fail. `reach`: all (every process)
    or alone for a kill; once or on (from then on) for a failure with `error`. Role and class are patterns, `calls` is a
    list.
    """

    action: str = "nothing"
    role: str = "*"
    calls: str = "*"
    kind: str = "*"
    number: int = 0
    reach: str = "all"
    error: int = 0

    def text(self) -> str:
        """Return the plan as the library reads it."""
        fields = (self.action, self.role, self.calls, self.kind, self.number, self.reach, self.error)
        return ";".join(map(str, fields))


@dataclass(frozen=True)
class Call:
    """One call that a program made: which process and in which role, on a file of which class."""

    number: int
    process: int
    role: str
    call: str
    kind: str
    path: str

    @property
    def point(self) -> str:
        """Return the name of the place in the program, without what ran there."""
        return f"{self.role}/{self.call}/{self.kind}"


class Page:
    """The counters that all processes of a trial share."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.write_bytes(bytes(_PAGE.size))

    def read(self) -> tuple[int, int, int, list[int]]:
        """Return calls, calls that fit the plan, how often it came true, and the processes that were started."""
        calls, fits, fired, started, _first, _last, *processes = _PAGE.unpack(self.path.read_bytes())
        return calls, fits, fired, processes[: min(started, _MOST)]

    def span(self) -> tuple[float, float]:
        """Return when the first and the last call came, as `time.monotonic` counts; zeros where none did."""
        first, last = _PAGE.unpack(self.path.read_bytes())[4:6]
        return first / 1e9, last / 1e9


def why_not() -> str:
    """Return why the library cannot be used here, or nothing."""
    if not sys.platform.startswith("linux"):
        return "a library is preloaded on Linux only"
    return "" if shutil.which("gcc") or shutil.which("cc") else "there is no C compiler"


@functools.cache
def library() -> Path:
    """Return the built library; it is kept in a private temporary folder under the name of its source's hash."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    assert compiler is not None, why_not()
    name = hashlib.sha256(_SOURCE.read_bytes()).hexdigest()[:16]
    folder = Path(tempfile.gettempdir()) / f"cuttings-shim-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    built = folder / f"{name}.so"
    if not built.exists():
        aside = folder / f"{name}.{os.getpid()}"
        options = ["-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-Werror", "-Wno-misleading-indentation"]
        subprocess.run([compiler, *options, "-o", str(aside), str(_SOURCE), "-ldl"], check=True)
        aside.replace(built)
    ctypes.CDLL(str(built))
    return built


def environment(root: Path, page: Path, plan: Plan, log: Path | None = None) -> dict[str, str]:
    """Return what a program needs in its environment to be watched."""
    return {
        "LD_PRELOAD": str(library()),
        "SHIM_ROOT": str(root),
        "SHIM_RULES": RULES,
        "SHIM_PAGE": str(page),
        "SHIM_PLAN": plan.text(),
        "SHIM_LOG": str(log or ""),
    }


def calls_in(log: Path) -> Iterator[Call]:
    """Yield the calls that were written down, in their order."""
    lines = log.read_text("utf-8", "replace").splitlines() if log.exists() else []
    for line in lines:
        number, process, role, call, kind, path = line.split("\t", 5)
        yield Call(int(number), int(process), role, call, kind, path)
