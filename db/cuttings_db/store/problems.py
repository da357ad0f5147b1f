"""What goes wrong with the archive's file, as errors that a person can act on."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

from cuttings_db.errors import ArchiveBusy, ArchiveDamaged, ArchiveProblem, ArchiveReadOnly

__all__ = ["damaged", "is_problem_of_file", "stored_json", "typed_error"]

_RESTORE = "Restore it from a backup; keep the damaged file, since parts of it may still be readable."
# The primary result codes of SQLite.
_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 26


def damaged(name: str, details: object) -> ArchiveDamaged:
    """Return the error for a damaged archive."""
    # What is quoted may come out of the damaged bytes themselves.
    words = "".join(c if c.isprintable() else "?" for c in " ".join(str(details).split())[:200])
    return ArchiveDamaged(f"{name} is damaged ({words})", _RESTORE)


def is_problem_of_file(error: BaseException) -> bool:
    """Tell whether an error comes from the file and the disk; the others of SQLite are bugs of ours."""
    ours = sqlite3.IntegrityError | sqlite3.ProgrammingError | sqlite3.DataError | sqlite3.InterfaceError
    return isinstance(error, sqlite3.Error) and not isinstance(error, ours)


def typed_error(error: sqlite3.Error, path: Path) -> ArchiveProblem:
    """Turn an error of SQLite into one that a person can act on."""
    name, text = path.name, str(error).lower()
    code = int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
    if code in (_BUSY, _LOCKED) or "locked" in text:
        return ArchiveBusy(f"{name} is in use by another program", "Wait until that has ended, then try again.")
    if code == _READONLY or "readonly" in text:
        return ArchiveReadOnly(f"{name} cannot be written", "Copy it to a folder that you may write to.")
    if code == _FULL or "full" in text:
        return ArchiveProblem("the disk is full", "Free some space and try again; nothing was stored half.")
    if code == _IOERR:
        return ArchiveProblem(
            f"the disk failed while {name} was read or written ({error})",
            "Check that it has free space and is well, then try again; nothing was stored half.",
        )
    if code == _CANTOPEN:
        return ArchiveProblem(f"{name} cannot be opened", "Check that its folder exists and that you may write to it.")
    # Nothing of ours asks for a table that an archive lacks, and no text of ours fails to decode.
    if code in (_CORRUPT, _NOTADB) or any(w in text for w in ("malformed", "no such", "could not decode")):
        return damaged(name, error)
    return ArchiveProblem(f"{name}: {error}", "Try again; if it happens again, restore a backup.")


def stored_json(text: Any) -> Any:
    """Return the value of JSON that the archive holds; ArchiveDamaged if it is none."""
    try:
        return json.loads(text)
    except (ValueError, TypeError, RecursionError) as error:
        raise damaged("the archive", "a value in it cannot be read") from error
