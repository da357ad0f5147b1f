"""What people correct, seen from outside: decided, listed, taken back, written for another archive and applied here."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cuttings_db.archive.copies_finding import settle_said
from cuttings_db.archive.dating import Dating
from cuttings_db.archive.reading import Reading
from cuttings_db.entities import identity_key
from cuttings_db.errors import DecisionRefused, ExportFailed, FileUnreadable, LimitExceeded
from cuttings_db.leftovers import part_beside
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store.connection import Store
from cuttings_db.store.decisions import decide, decision_rows, redo, undo, undo_decision
from cuttings_db.store.entities import entity_row
from cuttings_db.store.interchange import Joined, apply_decisions, export_decisions, is_export
from cuttings_db.store.listing import decision_page, ignored_words
from cuttings_db.store.undoing import undo_list, undo_state
from cuttings_db.store.waiting import dismiss_waiting, waiting_rows

__all__ = ["Deciding"]

_LARGEST = 64 * 1024 * 1024


def _key(kind: str, name: str) -> str:
    """Return the key by which recognition calls a name of a type."""
    return identity_key(kind, name)


class Deciding:
    """The corrections of one archive."""

    def __init__(self, store: Store, reading: Reading) -> None:
        self._store, self._reading = store, reading

    def decide(self, decision: dict[str, Any], report: Report = quiet) -> dict[str, Any]:
        """Apply a person's correction, and read again in the same transaction what it changes; it can be undone."""
        dating = Dating(self._store, self._reading, report)
        made = dating.during(lambda read_again: decide(self._store, decision, read_again, _key, report))
        settle_said(self._store)
        return made

    def undo(self, report: Report = quiet, steps: int = 1) -> dict[str, Any]:
        """Take the last corrections back, one after another; what was taken back before a cancel stays so."""
        return self._go(undo, report, steps)

    def redo(self, report: Report = quiet, steps: int = 1) -> dict[str, Any]:
        """Apply the corrections that were last taken back again."""
        return self._go(redo, report, steps)

    def _go(self, step: Callable[..., str | None], report: Report, steps: int) -> dict[str, Any]:
        """Take steps back or forth; returns the label of the last one and how many there were."""
        labels: list[str] = []
        for number in range(steps):
            if number:
                report(Step("steps", number, steps, labels[-1]))
            label = Dating(self._store, self._reading, report).during(
                lambda read_again: step(self._store, read_again, report)
            )
            if label is None:
                break
            labels.append(label)
        settle_said(self._store)
        state = undo_state(self._store)
        # What was last taken back is what would be done again next, and the other way round.
        words = state["redo_words" if step is undo else "undo_words"] if labels else None
        return {"label": labels[-1] if labels else None, "words": words, "steps": len(labels), **state}

    def steps(self) -> dict[str, list[dict[str, Any]]]:
        """Return what undo and redo would take, the next one first."""
        return undo_list(self._store)

    def undo_decision(self, number: int, report: Report = quiet) -> dict[str, Any]:
        """Take one correction back wherever it stands; DecisionRefused names a later one that needs it."""
        dating = Dating(self._store, self._reading, report)
        label = dating.during(lambda read_again: undo_decision(self._store, number, read_again, report))
        settle_said(self._store)
        state = undo_state(self._store)
        # The last step is now that this one was taken back.
        return {"label": label, "words": (state["undo_words"] or {}).get("values", {}).get("words"), **state}

    def every(self) -> list[dict[str, Any]]:
        """Return every correction, oldest first, also what was undone and done again."""
        return decision_rows(self._store)

    def page(self, offset: int, limit: int) -> dict[str, Any]:
        """Return a page of the corrections, newest first, each in words."""
        total, rows = decision_page(self._store, offset, limit)
        for row in rows:
            entity = entity_row(self._store, row["entity"]) if row["entity"] else None
            row["entity"] = entity["id"] if entity else None
        return {"total": total, "rows": rows}

    def review(self) -> list[dict[str, Any]]:
        """Return the corrections that do nothing at present, and why."""
        return waiting_rows(self._store)

    def dismiss(self, number: int) -> None:
        """Show a correction that does nothing no more in the review."""
        dismiss_waiting(self._store, number)

    def ignored(self) -> list[dict[str, Any]]:
        """Return the words that are no names, in alphabetical order."""
        return ignored_words(self._store)

    def export(self, to: Path) -> int:
        """Write all corrections in force to a file, whole or not at all; returns how many."""
        data = export_decisions(self._store)
        aside = part_beside(to)
        try:
            aside.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
            aside.replace(to)
        except (OSError, ValueError) as error:
            words = getattr(error, "strerror", None) or str(error)
            raise ExportFailed(f"{to.name} cannot be written ({words})", "Choose another place.") from error
        finally:
            aside.unlink(missing_ok=True)
        return len(data["decisions"])

    def apply(self, data: Any, report: Report = quiet) -> dict[str, int]:
        """Apply corrections that were exported, or written by hand; returns {applied, already, waiting}."""
        dating = Dating(self._store, self._reading, report)
        counts = dating.during(lambda read_again: apply_decisions(self._store, data, read_again, _key, report))
        settle_said(self._store)
        return counts

    def join(self, data: Any, joined: Joined, report: Report = quiet) -> dict[str, int]:
        """Apply the corrections of another archive as one step; returns {applied, already, waiting}."""
        dating = Dating(self._store, self._reading, report)
        counts = dating.during(lambda read_again: apply_decisions(self._store, data, read_again, _key, report, joined))
        settle_said(self._store)
        return counts

    def apply_file(self, path: Path, report: Report = quiet) -> dict[str, int]:
        """Apply the corrections in a file."""
        return self.apply(read_corrections(path), report)


def read_corrections(path: Path) -> Any:
    """Return the JSON of a file of corrections; a typed error if it is none, or too large."""
    try:
        if not path.is_file():
            raise OSError("it is no plain file" if path.exists() else "it does not exist")
        if path.stat().st_size > _LARGEST:
            raise LimitExceeded(f"{path.name} is too large for a list of corrections", "Split it.")
        return json.loads(path.read_text(encoding="utf-8"), parse_constant=_no_number)
    except (OSError, ValueError, RecursionError) as error:
        words = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        raise FileUnreadable(f"{path.name} cannot be read ({words})", "It must be JSON in UTF-8.") from error


def _no_number(word: str) -> Any:
    """Refuse what JSON does not know as a number."""
    raise DecisionRefused(f"“{word}” is no number")


def exported(data: Any) -> bool:
    """Tell whether JSON is a list of corrections that an archive exported."""
    return is_export(data)
