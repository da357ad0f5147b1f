"""The time that a piece of work may take: by the clock, without what its process waited for a processor.

On a machine that is busy with something else a good file takes long, and is not to be refused for that. Linux tells
how long a process was ready to run and did not (https://docs.kernel.org/scheduler/sched-stats.html); elsewhere the
clock alone counts.
"""

from __future__ import annotations

import time
from pathlib import Path

__all__ = ["Allowance"]

# However busy the machine is, nobody waits longer than so many times the allowance.
_MOST_TIMES = 5


def _kept_waiting(process: int) -> float:
    """Return how many seconds the main thread of a process has waited for a processor; 0 where nobody tells."""
    try:
        return int(Path(f"/proc/{process}/schedstat").read_text(encoding="ascii").split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0


class Allowance:
    """So many seconds for one piece of work, which may be several requests to several processes in turn."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._spent = self._passed = 0.0
        self._began: float | None = None
        self._process, self._waited = 0, 0.0

    @property
    def over(self) -> bool:
        """Tell whether the time is over."""
        spent, passed = self._now()
        return spent > self.seconds or passed > self.seconds * _MOST_TIMES

    def begin(self, process: int) -> None:
        """Begin a request to a process."""
        self._process, self._waited, self._began = process, _kept_waiting(process), time.monotonic()

    def end(self) -> None:
        """End the request that was begun."""
        self._spent, self._passed = self._now()
        self._began = None

    def spend(self, seconds: float) -> None:
        """Count time that was spent otherwise."""
        self._spent += seconds
        self._passed += seconds

    def _now(self) -> tuple[float, float]:
        """Return the seconds that count, and those by the clock."""
        if self._began is None:
            return self._spent, self._passed
        passed = time.monotonic() - self._began
        waited = max(_kept_waiting(self._process) - self._waited, 0.0)
        return self._spent + max(passed - waited, 0.0), self._passed + passed
