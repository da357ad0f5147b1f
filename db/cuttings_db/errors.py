"""The tree of errors. Words for people live in the desktop's messages and in the command line.

CuttingsError
├── FileRefused            the user's file: it was read and refused; carries a reason and advice
│   ├── FileUnreadable     it is missing, locked, not a plain file, or damaged
│   ├── FormatUnknown      no reader knows this format
│   ├── LimitExceeded      it is larger, deeper or slower than a limit allows
│   ├── PasswordNeeded     it is encrypted; ask for the password and try again
│   └── NoText             it holds no text (a scan, an empty page)
├── QuestionRefused        the user's question cannot be answered (never for syntax: parsing never fails)
├── DecisionRefused        a correction that does not fit what it corrects
├── ArchiveProblem         the machine: file, disk, lock
│   ├── ArchiveMissing
│   ├── NotAnArchive
│   ├── ArchiveTooNew
│   ├── ArchiveReadOnly
│   ├── ArchiveBusy
│   └── ArchiveDamaged
├── ExportFailed           the dossier or table could not be made
├── WorkerDied             a worker process ended, ran out of time or memory
│   └── WorkerGivenUp      it ended again and again, and is not started any more for now
└── Cancelled              the user stopped it: neither success nor failure
Everything else is our own bug.
"""

from __future__ import annotations

import errno

__all__ = [
    "ArchiveBusy",
    "ArchiveDamaged",
    "ArchiveMissing",
    "ArchiveProblem",
    "ArchiveReadOnly",
    "ArchiveTooNew",
    "Cancelled",
    "CuttingsError",
    "DecisionRefused",
    "ExportFailed",
    "FileRefused",
    "FileUnreadable",
    "FormatUnknown",
    "LimitExceeded",
    "NoText",
    "NotAnArchive",
    "PasswordNeeded",
    "QuestionRefused",
    "WorkerDied",
    "WorkerGivenUp",
    "disk_problem",
    "error_from_json",
    "error_to_json",
]


class CuttingsError(Exception):
    """Report something that a person can do something about: `reason` says what, `advice` what to do."""

    def __init__(self, reason: str = "", advice: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.advice = advice


class FileRefused(CuttingsError):
    """Refuse a file from outside."""


class FileUnreadable(FileRefused):
    """Refuse a file that is missing, locked, not a plain file, or damaged."""


class FormatUnknown(FileRefused):
    """Refuse a file whose format no reader knows."""


class LimitExceeded(FileRefused):
    """Refuse a file that is larger, deeper or slower than a limit allows."""


class PasswordNeeded(FileRefused):
    """Refuse an encrypted file until its password is given."""


class NoText(FileRefused):
    """Refuse a file that holds no text."""


class QuestionRefused(CuttingsError):
    """Refuse a question that cannot be answered."""


class DecisionRefused(CuttingsError):
    """Refuse a correction that does not fit what it corrects."""


class ArchiveProblem(CuttingsError):
    """Report a problem of the archive file or the disk under it."""


class ArchiveMissing(ArchiveProblem):
    """Report that there is no archive at this path."""


class NotAnArchive(ArchiveProblem):
    """Report that the file is something else than an archive."""


class ArchiveTooNew(ArchiveProblem):
    """Report that a newer version of Cuttings wrote the archive."""


class ArchiveReadOnly(ArchiveProblem):
    """Report that the archive cannot be written."""


class ArchiveBusy(ArchiveProblem):
    """Report that another program holds the archive."""


class ArchiveDamaged(ArchiveProblem):
    """Report that the archive file is damaged."""


class ExportFailed(CuttingsError):
    """Report that an export could not be made."""


class WorkerDied(CuttingsError):
    """Report that a worker process ended, or ran out of time or memory."""


class WorkerGivenUp(WorkerDied):
    """Report that a worker process ended again and again, and is not started any more for now."""


class Cancelled(CuttingsError):
    """Tell that the user stopped the work."""


def _leaves(root: type[CuttingsError]) -> dict[str, type[CuttingsError]]:
    """Map class names to classes over the whole tree."""
    found = {root.__name__: root}
    for child in root.__subclasses__():
        found.update(_leaves(child))
    return found


def disk_problem(error: BaseException) -> ArchiveProblem | None:
    """Return what a person is told of an error of the disk that nobody foresaw; None for any other error."""
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.ENOSPC:
        return ArchiveProblem("the disk is full", "Free some space and try again; nothing was stored half.")
    if number == errno.EDQUOT:
        return ArchiveProblem("you may store no more on this disk", "Free some space and try again.")
    if number == errno.EIO:
        return ArchiveProblem("the disk failed", "Check that it is well, then try again; nothing was stored half.")
    if number == errno.EROFS:
        return ArchiveProblem("the disk cannot be written to", "Check that it is well and not locked, then try again.")
    return None


def error_to_json(error: BaseException) -> dict[str, str]:
    """Return an error as `{"kind", "reason", "advice"}`; a bug becomes kind `Bug` with its class and words."""
    error = disk_problem(error) or error
    if isinstance(error, CuttingsError):
        return {"kind": type(error).__name__, "reason": error.reason, "advice": error.advice}
    return {"kind": "Bug", "reason": f"{type(error).__name__}: {error}", "advice": ""}


def error_from_json(data: dict[str, str]) -> Exception:
    """Rebuild the error that `error_to_json` wrote; a `Bug` becomes a RuntimeError."""
    kind = _leaves(CuttingsError).get(str(data.get("kind")))
    reason, advice = str(data.get("reason", "")), str(data.get("advice", ""))
    return kind(reason, advice) if kind else RuntimeError(reason)
