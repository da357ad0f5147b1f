"""One turn of one door: a process under atheris, what libFuzzer said of it, and what it left behind."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from endurance.fuzz_finding import Finding, Findings
from endurance.fuzz_scratch import memory_folder
from endurance.log import CHECKOUT

__all__ = ["Turn", "again"]

_PULSE = re.compile(r"#(\d+)\s.*?cov: (\d+) ft: (\d+) corp: (\d+)/(\S+).*?rss: (\d+)Mb")
_PATIENCE = 300  # seconds of the processor beyond its turn until a process that does not end is ended
_LONGEST = 3600  # seconds of the clock, on a machine that has no time for it
# How libFuzzer names what it could not go on with.
_LEFT = {"timeout": "hang", "oom": "memory", "crash": "death", "leak": "memory"}


def _environment(scratch: str = "") -> dict[str, str]:
    """Return the environment with our own import paths, whoever started this process, and a place to put things."""
    paths = [str(CHECKOUT / part) for part in ("db", "desktop", "tests")]
    single = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    beside = {"TMPDIR": scratch} if scratch else {}
    return {**os.environ, **single, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1", **beside}


def again(name: str, path: Path) -> str:
    """Try an input once more, without instrumentation; returns how it fails, empty if it does not."""
    command = [sys.executable, "-m", "endurance.fuzz_again", name, str(path)]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=300, check=False, env=_environment(), cwd=CHECKOUT
        )
    except subprocess.TimeoutExpired:
        return "hang"
    with contextlib.suppress(ValueError, IndexError):
        return str(json.loads(done.stdout.splitlines()[-1])["mark"])
    words = (done.stderr.strip().splitlines() or [""])[-1][:120]
    return f"death by {-done.returncode}" if done.returncode < 0 else f"death: {words}"


class Turn:
    """A process that tries one door for some seconds."""

    def __init__(self, name: str, seconds: int, folder: Path, findings: Findings) -> None:
        self.door = name
        self._findings = findings
        self._known = {(f.mark, f.open) for f in findings.all(name)}
        self._seconds = seconds
        self._started = time.monotonic()
        self._used = 0.0
        self._scratch = tempfile.TemporaryDirectory(prefix="cuttings-fuzz-", dir=memory_folder())
        self._said = tempfile.TemporaryFile("w+", errors="replace")  # noqa: SIM115 - closed with the outcome
        command = [sys.executable, "-m", "endurance.fuzz_run", name, "--seconds", str(seconds), "--folder", str(folder)]
        self._process = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=self._said,
            stdin=subprocess.DEVNULL,
            env=_environment(self._scratch.name),
            cwd=CHECKOUT,
        )

    def over(self) -> bool:
        """Say whether the process has ended; one that does not is ended. To be asked several times a second."""
        with contextlib.suppress(OSError, IndexError):
            fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
            self._used = max(self._used, (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"))
        late = self._used > self._seconds * 2 + _PATIENCE or time.monotonic() - self._started > _LONGEST
        if self._process.poll() is None and late:
            self._process.kill()
            self._process.wait()
        return self._process.poll() is not None

    def stop(self) -> None:
        """End the process, so that nothing runs on."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(5)
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._said.close()
        self._scratch.cleanup()

    def outcome(self) -> tuple[dict[str, Any], list[Finding]]:
        """Return the row for the log, and what is new among the findings."""
        self._said.seek(0)
        said = self._said.read()
        self._said.close()
        self._scratch.cleanup()
        status = self._process.returncode
        row: dict[str, Any] = {"seconds": round(time.monotonic() - self._started, 1), "status": status}
        row["processor"] = round(self._used, 1)
        for match in _PULSE.finditer(said):
            row |= {"executions": int(match[1]), "branches": int(match[2]), "features": int(match[3])}
            row |= {"corpus": int(match[4]), "corpus_bytes": match[5], "megabytes": int(match[6])}
        if match := re.search(r"stat::number_of_executed_units:\s*(\d+)", said):
            row["executions"] = int(match[1])
        row["rate"] = round(row.get("executions", 0) / max(row["seconds"], 1), 1)
        if match := re.search(r"stat::peak_rss_mb:\s*(\d+)", said):
            row["megabytes"] = int(match[1])
        row["end"] = "ended" if status == 0 else f"broke off ({status})"
        self._take_left(said)
        if status and not row.get("executions"):
            row["end"] += ": " + (said.strip().splitlines() or ["nothing was said"])[-1][:200]
        return row, [f for f in self._findings.all(self.door) if f.open and (f.mark, True) not in self._known]

    def _take_left(self, said: str) -> None:
        """Make findings of the inputs at which libFuzzer gave up, if they fail again."""
        for path in self._findings.folder.glob(f".{self.door}-*-*"):
            kind = _LEFT.get(path.name.removeprefix(f".{self.door}-").partition("-")[0])
            if kind is None:
                continue
            mark = again(self.door, path)
            if mark:
                told = mark if mark.startswith(kind) else f"{kind}: {mark}"
                self._findings.keep(self.door, told, path.read_bytes(), said.strip()[-300:] if kind == "death" else "")
            path.unlink()
