"""Ask a reading worker, and believe of its errors only what a reader can know of: its one file."""

from __future__ import annotations

from typing import Any

from cuttings_db.errors import ArchiveProblem, CuttingsError, FileRefused, FileUnreadable, LimitExceeded, WorkerDied
from cuttings_db.isolation import Allowance, Worker
from cuttings_db.progress import Report, Step

__all__ = ["BROKEN", "ask"]

BROKEN = "the reader broke down over it"
# The words come from a process that a hostile file may have taken over.
_WORDS = 1000


def ask(
    worker: Worker,
    method: str,
    params: dict[str, Any],
    report: Report,
    *,
    seconds: float | Allowance,
    advice: str,
    large: str = "",
    broken: str = BROKEN,
) -> Any:
    """Return a worker's answer; FileRefused or WorkerDied says why there is none, and nothing else that it says.

    What `report` raises, as a cancel does, goes through as it is. `advice` is given where the worker broke down
    (whose `broken` words say so), `large` where it ran into a limit and had no advice.
    """
    own: list[BaseException] = []

    def heard(step: Step) -> None:
        try:
            report(step)
        except BaseException as error:
            own.append(error)
            raise

    try:
        return worker.call(method, params, heard, seconds=seconds)
    except (CuttingsError, RuntimeError) as error:
        if any(error is one for one in own):
            raise
        raise _believed(error, advice, large, broken) from error


def _believed(error: CuttingsError | RuntimeError, advice: str, large: str, broken: str) -> FileRefused | WorkerDied:
    """Return as what a worker's error is taken."""
    if isinstance(error, LimitExceeded):
        return LimitExceeded(error.reason[:_WORDS], error.advice[:_WORDS] or large)
    if isinstance(error, FileRefused):
        return type(error)(error.reason[:_WORDS], error.advice[:_WORDS])
    if type(error) is ArchiveProblem:
        # Its disk is full, or failed: that is no fault of the file.
        return FileUnreadable(error.reason[:_WORDS], error.advice[:_WORDS])
    # A reader knows of nothing but its file: whatever else it says would end the work on all the others.
    return WorkerDied(broken, advice)
