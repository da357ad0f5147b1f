"""What is wrong with an archive that cannot be opened, found out without changing a byte of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from cuttings_db.archive.backups import backups_of
from cuttings_db.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveMissing,
    ArchiveProblem,
    ArchiveReadOnly,
    ArchiveTooNew,
    NotAnArchive,
)
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store.examining import look_at

__all__ = ["State", "examine"]

State = Literal["sound", "damaged", "missing", "foreign", "newer", "locked", "unwritable"]
_STATES: tuple[tuple[type[ArchiveProblem], State], ...] = (
    (ArchiveMissing, "missing"),
    (NotAnArchive, "foreign"),
    (ArchiveTooNew, "newer"),
    (ArchiveReadOnly, "unwritable"),
    (ArchiveBusy, "locked"),
    (ArchiveDamaged, "damaged"),
)


def examine(path: Path, report: Report = quiet) -> dict[str, Any]:
    """Return {state, reason, advice, backups} of the file at a path; `state` is a State, `backups` are newest first.

    What the disk does not give counts as damaged. Nothing is written.
    """
    state: State = "sound"
    reason = advice = ""
    try:
        look_at(path, lambda: report(Step("examine")))
    except ArchiveProblem as error:
        state = next((word for kind, word in _STATES if isinstance(error, kind)), "damaged")
        reason, advice = error.reason, error.advice
    return {"state": state, "reason": reason, "advice": advice, "backups": backups_of(path)["rows"]}
