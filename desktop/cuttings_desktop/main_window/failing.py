"""What is left when long work fails: every message about it says what was kept, and what to do for the rest."""

from __future__ import annotations

import dataclasses
import re

from PySide6.QtCore import QCoreApplication

from cuttings_db.errors import ArchiveDamaged, CuttingsError, WorkerDied, WorkerGivenUp
from cuttings_desktop import troubles
from cuttings_desktop.messages import Message, message_of, plural

__all__ = ["GROWING", "failure_words", "way_out"]

# What the core says of an import that was broken off, to those who have no window.
_KEPT = re.compile(
    r"\s*[\d,]+ articles? (?:was|were) imported before that and (?:is|are) kept; import again to go on\."
)
# These store one article after the other: what came before stays.
GROWING = frozenset(("import", "import_text", "watch_scan"))


def _tr(text: str) -> str:
    """Translate one sentence."""
    return QCoreApplication.translate("failing", text)


def failure_words(error: Exception, method: str, kept: int | None = None) -> Message:
    """Return what to say of long work that failed; `kept` articles came in before, None where that is not known."""
    troubles.note(error)
    if isinstance(error, CuttingsError) and method in GROWING:
        # How many were kept is said below, with what to do.
        error.advice = _KEPT.sub("", error.advice).strip()
    message = message_of(error, _plain_heads().get(method, ""))
    words = _kept_words(method, kept)
    # The advice of a process that died is to try again, which the words about this work say more exactly.
    plainly = isinstance(error, WorkerDied) and not isinstance(error, WorkerGivenUp)
    advice = words if plainly and words else "  ".join(filter(None, (message.advice, words)))
    return dataclasses.replace(message, advice=advice)


def _plain_heads() -> dict[str, str]:
    """Return what is said instead of a trouble with the archive's file, where that is well and another place is not."""
    return {
        "backup_now": _tr("No backup could be made."),
        "backup": _tr("No copy could be made."),
        "backup_settings": _tr("This folder cannot be used."),
        **dict.fromkeys(GROWING, _tr("The import stopped.")),
        "full_pass": _tr("Reading more closely stopped."),
        **dict.fromkeys(("decide", "undo_decision", "undo", "redo"), _tr("The archive could not be changed.")),
    }


def way_out(error: Exception) -> tuple[str, str]:
    """Return the name and words of the button beside a message, where something can be done at once."""
    if isinstance(error, ArchiveDamaged):
        return "rescue", _tr("Ways out…")
    return ("reopen", _tr("Open it again")) if isinstance(error, WorkerGivenUp) else ("", "")


def _kept_words(method: str, kept: int | None) -> str:
    """Return what was kept."""
    if method in GROWING:
        if kept is None:
            return _tr("What came in before that is kept. Import the same files again for the rest.")
        if not kept:
            return _tr("Nothing had come in yet; the archive is as it was. Import the files again.")
        counted = plural(kept, _tr("article that came in before is kept"), _tr("articles that came in before are kept"))
        return _tr("{n}. Import the same files again for the rest: nothing is taken twice.").format(n=counted)
    return {
        "full_pass": _tr("What was read closely before that is kept; the rest goes on the next time."),
        "backup_now": _tr("No backup was made; the earlier ones are as they were."),
        "backup": _tr("No copy was made; the archive is as it was."),
        "export": _tr("The export was not finished; the archive is as it was."),
        "save_part": _tr("The export was not finished; the archive is as it was."),
        "delete_for_good": _tr("What still lies in the trash was not deleted."),
        "empty_trash": _tr("What still lies in the trash was not deleted."),
        "decide": _tr("It was done whole or not at all: look before you do it again."),
        "undo_decision": _tr("It was done whole or not at all: look before you do it again."),
        "undo": _tr("It was done whole or not at all: look before you do it again."),
        "redo": _tr("It was done whole or not at all: look before you do it again."),
    }.get(method, "")
