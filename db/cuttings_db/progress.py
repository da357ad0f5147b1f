"""Progress that can be cancelled: a long piece of work reports its steps, and the next report raises when stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Report", "Step", "quiet"]


@dataclass(frozen=True)
class Step:
    """One state of a long piece of work: `done` of `total` (0 = unknown) units, `name` of what is at hand."""

    stage: str
    done: int = 0
    total: int = 0
    name: str = ""
    failed: int = 0


# A report raises errors.Cancelled when the user stopped the work; nothing else tells a worker to stop.
Report = Callable[[Step], None]


def quiet(step: Step) -> None:
    """Report to nobody."""
