"""What the service answers about the archive as a file: read again, gaps, delete for good, parts, other archives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.gaps import Gaps
from cuttings_db.archive.joining import join_archive
from cuttings_db.archive.parts import save_part
from cuttings_db.archive.purging import Purging
from cuttings_db.archive.rereading import Rereading
from cuttings_db.archive.support_report import report_text, save_support_report
from cuttings_db.importing import RereadingOptions
from cuttings_db.isolation import Handler
from cuttings_db.model import Question, from_json
from cuttings_db.progress import Report
from cuttings_db.store.undoing import undo_state

__all__ = ["KeepingService"]

Params = dict[str, Any]


def _options(params: Params) -> RereadingOptions:
    """Return how articles are to be read again."""
    return RereadingOptions(
        **{name: str(params.get(name) or "") for name in ("encoding", "reader", "language", "password")}
    )


class KeepingService:
    """The methods about the archive as a file, by name; `archive` gives the open archive."""

    def __init__(self, archive: Callable[[], Archive]) -> None:
        self._archive = archive
        self._gaps: Gaps | None = None

    def _known_gaps(self) -> Gaps:
        """Return the gaps of the archive."""
        if self._gaps is None:
            self._gaps = Gaps(self._archive().store)
        return self._gaps

    def _purging(self) -> Purging:
        """Return what deletes for good."""
        archive = self._archive()
        return Purging(archive.store, lambda: archive.index)

    def finish(self) -> None:
        """Overwrite what deleted articles left behind, where that could not be done at once."""
        self._purging().finish()

    def handlers(self) -> dict[str, Handler]:
        """Return the methods."""
        return {
            "reread": self._reread,
            "reread_choices": lambda p, report: self._rereading().choices(int(p["id"]), _options(p), report),
            "gaps": lambda p, report: {"rows": self._known_gaps().counts()},
            "gap": lambda p, report: self._known_gaps().page(
                str(p["kind"]), int(p.get("offset") or 0), int(p.get("limit", 200))
            ),
            "dismiss_failed": lambda p, report: self._known_gaps().dismiss(str(p["path"]), str(p.get("member") or "")),
            "delete_for_good": lambda p, report: {
                **self._purging().delete([int(n) for n in p["ids"]], report),
                **self._undo_state(),
            },
            "empty_trash": lambda p, report: {**self._purging().empty_trash(report), **self._undo_state()},
            "save_part": self._save_part,
            "join_archive": self._join,
            "support_report": lambda p, report: self._support_report(p),
        }

    def _support_report(self, params: Params) -> dict[str, Any]:
        """Return the support report to be looked at, or save it where `to` says."""
        archive, troubles = self._archive(), params.get("troubles") or ()
        if params.get("to"):
            return {"path": save_support_report(archive, Path(params["to"]), troubles)}
        return {"text": report_text(archive, troubles)}

    def _rereading(self) -> Rereading:
        """Return what reads articles again."""
        archive = self._archive()
        return Rereading(archive.store, archive.deciding)

    def _undo_state(self) -> dict[str, Any]:
        """Return what undo would do now."""
        return undo_state(self._archive().store)

    def _reread(self, params: Params, report: Report) -> dict[str, Any]:
        """Read articles again."""
        outcome = self._rereading().run([int(n) for n in params["ids"]], _options(params), report)
        return {**outcome, **self._undo_state()}

    def _save_part(self, params: Params, report: Report) -> dict[str, Any]:
        """Save a part as an archive."""
        archive, to = self._archive(), Path(params["to"])
        archive.refuse_to_overwrite(to)
        given = params.get("ids")
        question = from_json(Question, params.get("question") or {})
        chosen = archive.ids(question) if given is None else [int(number) for number in given]
        return save_part(archive.store, to, chosen, originals=bool(params.get("originals", True)), report=report)

    def _join(self, params: Params, report: Report) -> dict[str, Any]:
        """Add the articles of another archive."""
        archive = self._archive()
        return {**join_archive(archive.store, archive.deciding, Path(params["path"]), report), **self._undo_state()}
