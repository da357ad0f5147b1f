"""The check of the open archive, its repair, and the support report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from cuttings_db.errors import Cancelled
from cuttings_db.progress import Step
from cuttings_desktop import troubles
from cuttings_desktop.messages import Message, message_of

if TYPE_CHECKING:
    from cuttings_desktop.keeping import CheckDialog
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["Checking"]


class Checking(QObject):
    """Asks the process of upkeep, which stops reading more closely meanwhile."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: CheckDialog | None = None

    def leave(self) -> None:
        """Close what speaks of an archive that is left."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.reject()

    def check(self) -> None:
        """Check the archive and list what was found."""
        from cuttings_desktop.keeping import CheckDialog

        window = self._window
        if self._dialog is not None:
            self._dialog.raise_()
            self._dialog.activateWindow()
            return
        read_only = bool(window.summary.get("read_only", True))
        self._dialog = dialog = CheckDialog(str(window.summary.get("name", "")), window, read_only=read_only)
        dialog.finished.connect(lambda _code: self._forget(dialog))
        dialog.repair_wanted.connect(lambda: self._begin(dialog, repair=True))
        dialog.rescue_wanted.connect(self._other_ways)
        dialog.show()
        self._begin(dialog, repair=False)

    def _forget(self, dialog: CheckDialog) -> None:
        """Know that a dialog was closed; Qt deletes it a little later."""
        if self._dialog is dialog:
            self._dialog = None

    def _begin(self, dialog: CheckDialog, *, repair: bool) -> None:
        """Check, or repair and check; a dialog that was closed meanwhile is told nothing."""
        window = self._window
        dialog.begin(repairing=repair)

        def mine() -> bool:
            return self._dialog is dialog

        def done(result: dict[str, Any]) -> None:
            if mine():
                dialog.show_result(result, repaired=repair)
            if repair:
                if not result.get("problems"):
                    window.messages.withdraw("rescue")
                window.refresh()
                window.working.catch_up()
            window.working.caught_up.emit()

        def failed(error: Exception) -> None:
            if isinstance(error, Cancelled):
                if mine():
                    dialog.reject()
            elif mine():
                troubles.note(error)
                message = message_of(error)
                dialog.show_failure(message.text, message.advice)
            else:
                window.show_error(error)
            window.working.caught_up.emit()

        def step(step: Step) -> None:
            if mine():
                dialog.step(step)

        window.working.upkeep_wanted.emit()
        params = {"repair": True} if repair else {}
        ticket = window.jobs.ask("check", params, done, failed, step=step, role="upkeep")
        dialog.cancelled.connect(ticket.cancel)

    def _other_ways(self) -> None:
        """Show what else can be done."""
        self.leave()
        self._window.rescuing.ways_out()

    # The support report

    def support(self) -> None:
        """Show the support report; it is saved as it was shown."""
        from cuttings_desktop.keeping import SupportDialog

        window = self._window
        dialog = SupportDialog(window)

        def take(report: dict[str, Any]) -> None:
            if isValid(dialog):
                text = report.get("text")
                dialog.set_report(
                    str(text) if text is not None else json.dumps(report, indent=2, ensure_ascii=False) + "\n"
                )

        def failed(error: Exception) -> None:
            if isValid(dialog):
                dialog.reject()
            if not isinstance(error, Cancelled):
                window.show_error(error)

        ticket = window.jobs.ask("support_report", {"to": None, "troubles": troubles.latest()}, take, failed)
        dialog.finished.connect(lambda _code: ticket.cancel())
        dialog.save_wanted.connect(self._save)
        dialog.open()

    def _save(self, text: str) -> None:
        """Write a report where somebody wants it."""
        window = self._window
        form = self.tr("Text (*.txt *.json)")
        to = window.commands.filing.ask_save(self.tr("Save the support report"), "cuttings-report.json", form)
        if to is None:
            return
        try:
            Path(to).write_text(text, encoding="utf-8")
        except OSError as error:
            words = self.tr("{file} could not be written ({reason}).")
            reason = error.strerror or type(error).__name__
            message = Message(words.format(file=to.name, reason=reason), self.tr("Choose another place."), "warning")
            window.messages.show_message(message)
            return
        words = self.tr("The report was saved as {file}.").format(file=to.name)
        window.messages.show_message(Message(words, level="info"), f"show:{to.parent}", self.tr("Show in folder"))
