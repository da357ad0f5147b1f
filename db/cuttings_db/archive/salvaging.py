"""Save what can be read of a damaged archive, and say in words what is lost and what is to be done about it."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.repairing import read_again_from_originals
from cuttings_db.errors import Cancelled
from cuttings_db.progress import Report, quiet
from cuttings_db.store.examining import refuse_missing
from cuttings_db.store.salvaging import Salvaged, lost_rows, salvage
from cuttings_db.text import lay_out_text

__all__ = ["salvage_archive"]

_LOGS = {
    "foreign": "The log beside the file belongs to another archive, or to another state of this one; it was not read.",
    "unreadable": "The log beside the file cannot be read; what was changed last may be missing.",
    "cut": "The end of the log beside the file is missing; what was changed last may be missing.",
}


# What may be missing where a table did not come over with every row, and nothing finds it again.
_MISSING = {
    "articles": "Articles may be missing.",
    "originals": "Originals may be missing.",
    "decisions": "Corrections may be missing.",
    "revisions": "Earlier texts of articles may be missing.",
    "article_notes": "Notes may be missing.",
    "highlights": "Highlights may be missing.",
    "tags": "Tags may be missing.",
    "collections": "Collections may be missing, or articles in them.",
    "collected": "Collections may be missing, or articles in them.",
    "saved_searches": "Saved searches may be missing.",
    "overrides": "Corrections of titles, authors, sources or days of publication may be missing.",
    "date_overrides": "Corrections of dates may be missing.",
    "said_copies": "What was said of copies may be missing.",
    "evidence": "What files say of their own publication may be missing.",
    "reports": "Reports of imports may be missing.",
    "imported_files": "Files that were imported before may be imported once more.",
    "dismissed_failures": "Failures that were put away may be shown again.",
    "watched": "Watched folders may be missing.",
    "searches": "Searches that were made before may be missing.",
    "meta": "Settings of this archive may be missing.",
}


def salvage_archive(path: Path, to: Path, report: Report = quiet) -> dict[str, Any]:
    """Write what can be read of an archive to a new one; the damaged file stays as it is.

    Returns {path, articles, originals, decisions, lost: [{what, count}], notes: [str]}; `what` is articles, texts,
    originals or corrections. ArchiveProblem where there is nothing to read, nothing can be read, or nothing written.
    """
    refuse_missing(path)
    found = salvage(path, to, lay_out_text, report)
    mended = _read_again(to, found, report) if found.harmed else 0
    return {
        "path": str(to),
        "articles": found.articles,
        "originals": found.originals,
        "decisions": found.decisions,
        "lost": lost_rows(found.lost),
        "notes": _notes(found, mended),
    }


def _read_again(to: Path, found: Salvaged, report: Report) -> int:
    """Read texts that were harmed again from their originals; returns how many are whole again.

    What was saved is safe by now: a cancel leaves the texts as they could be read.
    """
    with contextlib.suppress(Cancelled), Archive(to) as archive:
        mended = read_again_from_originals(archive.store, archive.deciding, found.harmed, report)
        left = len(found.harmed) - mended
        found.lost = {**found.lost, "texts": left}
        return mended
    return 0


def _notes(found: Salvaged, mended: int) -> list[str]:
    """Return in sentences what there is to know of a salvaged archive."""
    notes = [_LOGS[found.log]] if found.log else []
    if mended:
        notes.append(f"Texts that were damaged and are read again from their originals: {mended:,}.")
    left = len(found.harmed) - mended
    if left:
        notes.append(
            f"Articles whose text is damaged or lost: {left:,}. Each says so; import it once more where you can."
        )
    if found.lost.get("articles"):
        notes.append("Of the articles that are lost no text is left. Look for them in a backup, and join that one.")
    if found.lost.get("originals") and found.backup:
        notes.append("The originals of a backup lie beside it in its folder. Save it again from there, or restore it.")
    elif found.lost.get("originals"):
        notes.append("Where an original is lost, the text is kept. Import the file once more to have it again.")
    if found.lost.get("corrections"):
        notes.append("Corrections that are left can be taken back one by one, but are no steps of undo.")
    notes += list(dict.fromkeys(words for table, words in _MISSING.items() if table in found.missing))
    if found.again:
        notes.append(f"Articles in which names and dates are found anew: {found.again:,}.")
    return notes
