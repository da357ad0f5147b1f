"""Two who work on one archive at once: a window, by its three processes, and somebody at a terminal."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

from cuttings_db.errors import CuttingsError
from cuttings_db.isolation import Channel
from endurance.log import CHECKOUT

__all__ = ["Terminal", "Window"]

_PATIENCE = 120.0


class Window:
    """Asks the service as the window does."""

    def __init__(self, archive: Path) -> None:
        self._archive = archive
        self._channels: dict[str, Channel] = {}

    def begin(self, role: str, method: str, **params: Any) -> queue.Queue[tuple[Any, Exception | None]]:
        """Send a request; the answer comes into the queue."""
        if role not in self._channels:
            self._channels[role] = Channel("archive", [str(self._archive), role])
        ended: queue.Queue[tuple[Any, Exception | None]] = queue.Queue()
        self._channels[role].send(method, params, lambda result, error: ended.put((result, error)))
        return ended

    def ask(self, role: str, method: str, **params: Any) -> Any:
        """Return the answer to a request."""
        return answered(self.begin(role, method, **params))

    def close(self) -> None:
        """End the processes as the window does when it is closed."""
        for channel in self._channels.values():
            channel.close(20)
        self._channels.clear()


def answered(ended: queue.Queue[tuple[Any, Exception | None]]) -> Any:
    """Wait for an answer."""
    result, error = ended.get(timeout=_PATIENCE)
    if error is not None:
        raise error
    return result


class Terminal:
    """Runs commands in a process of its own, which may be killed."""

    def __init__(self, archive: Path) -> None:
        self._archive = archive
        self._process: subprocess.Popen[str] | None = None

    def begin(self, name: str, *arguments: object) -> None:
        """Begin with a command."""
        if self._process is None or self._process.poll() is not None:
            self.close()
            paths = os.pathsep.join((str(CHECKOUT / "db"), str(CHECKOUT / "tests")))
            self._process = subprocess.Popen(
                [sys.executable, "-m", "endurance.sharing_driver"],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                env={**os.environ, "PYTHONPATH": paths}, process_group=0,
            )  # fmt: skip
        line = json.dumps([name, str(self._archive), "--json", *map(str, arguments)])
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def end(self) -> Any:
        """Return the answer to the command; CuttingsError where it was refused, EOFError where it was killed."""
        assert self._process is not None and self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise EOFError
        told = json.loads(line)
        if isinstance(told["answer"], dict) and "error" in told["answer"]:
            error = told["answer"]["error"]
            raise CuttingsError(f"{error['kind']}: {error['reason']}", error["advice"])
        return told["answer"]

    def kill(self, chance: random.Random) -> None:
        """Kill the process that runs the command, a moment after it began."""
        assert self._process is not None
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(chance.uniform(0.01, 0.6))
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            assert self._process.stdin is not None and self._process.stdout is not None
            with contextlib.suppress(OSError):
                self._process.stdin.close()
            self._process.wait(_PATIENCE)
            self._process.stdout.close()
            self._process = None
