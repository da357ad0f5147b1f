"""What the window lets the archive do: import, export, decide, undo, back up. One thing at a time is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from cuttings_db.errors import Cancelled
from cuttings_db.progress import Step, quiet
from cuttings_desktop.core_words import said
from cuttings_desktop.jobs import Jobs, Stepped, Ticket
from cuttings_desktop.labels import label_words
from cuttings_desktop.main_window.catching_up import CatchingUp
from cuttings_desktop.main_window.failing import GROWING, failure_words, way_out
from cuttings_desktop.main_window.saying import changes_text, decision_words, report_words
from cuttings_desktop.main_window.strip import WorkStrip
from cuttings_desktop.messages import Message, plural

__all__ = ["Working"]


class Working(QObject):
    """Changes of the archive and long work.

    Signals: `said` (Message, name of an action or "", its words), `failed` (error), `grown` while articles come in,
    `imported` (report), `password_wanted` (paths of a report), `article_changed`, `decided` (decision, result),
    `upkeep_wanted` before the process of upkeep is to do something at once, `caught_up` when it has, `begun_again` what
    had failed before.
    """

    said = Signal(object, str, str)
    failed = Signal(object)
    grown = Signal()
    imported = Signal(object)
    password_wanted = Signal(object)
    article_changed = Signal()
    begun_again = Signal()
    decided = Signal(object, object)
    upkeep_wanted = Signal()
    caught_up = Signal()

    def __init__(self, jobs: Jobs, strip: WorkStrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._strip = jobs, strip
        self._ticket: Ticket | None = None
        self._catching_up = CatchingUp(jobs, self)
        self._catching_up.begins.connect(self.upkeep_wanted)
        self._catching_up.grown.connect(self.grown)
        self._catching_up.ended.connect(self.caught_up)
        self._catching_up.failed.connect(self.failed)
        self._doing = self._troubled = ""
        self._grows = False
        self.counted: Callable[[], int] = lambda: 0  # articles in the archive when it was last looked at
        self.keep_originals = True

    @property
    def doing(self) -> str:
        """Return what long work is under way, in a word; nothing while there is none."""
        return self._doing if self.busy else ""

    @property
    def busy(self) -> bool:
        """Tell whether long work is under way."""
        return self._ticket is not None

    @property
    def importing(self) -> bool:
        """Tell whether articles are coming in."""
        return self.busy and self._grows

    def refuses(self) -> bool:
        """Tell whether something else must end first, and say so."""
        if self.busy:
            words = self.tr("Something else is still being done: wait for it, or cancel it first.")
            self.said.emit(Message(words, level="info"), "", "")
        return self.busy

    def leave(self) -> None:
        """Forget the work of an archive that is left; it is asked to stop between two files."""
        self.cancel()
        self._catching_up.leave()
        self._end()

    def cancel(self) -> None:
        """Stop the long work that is under way."""
        if self._ticket is not None:
            self._ticket.cancel()

    def long(
        self,
        title: str,
        method: str,
        params: dict[str, Any],
        done: Any,
        *,
        grows: bool = False,
        step: Stepped = quiet,
        ended: Callable[[], None] = lambda: None,
    ) -> bool:
        """Do long work in the strip, where it can be cancelled; tells whether it was begun.

        `step` hears its steps as well, `ended` when it ends in whatever way.
        """
        if self.refuses():
            return False
        before = self.counted()

        def succeeded(result: Any) -> None:
            self._end()
            done(result)
            ended()

        def failed(error: Exception) -> None:
            self._end()
            if isinstance(error, Cancelled):
                self.said.emit(Message(self.tr("Stopped. What was done until then is kept."), level="info"), "", "")
            else:
                self._tell_failure(error, method, before)
            ended()

        def stepped(now: Step) -> None:
            self._strip.step(now)
            step(now)
            if grows and now.done:
                self.grown.emit()
                self._catching_up.begin_now_and_then()

        self._ticket = self._jobs.ask(method, params, succeeded, failed, step=stepped, role="changes")
        self._doing, self._grows = title, grows
        self._strip.begin(title, self._ticket.cancel)
        if method == self._troubled:
            self.begun_again.emit()
        self._troubled = ""
        return True

    def _tell_failure(self, error: Exception, method: str, before: int = 0) -> None:
        """Say what went wrong and what was kept; where that many articles came in before, the archive counts them."""

        def tell(kept: int | None) -> None:
            self._troubled = method
            self.said.emit(failure_words(error, method, kept), *way_out(error))

        def count(summary: dict[str, Any]) -> None:
            tell(max(0, int(summary["articles"]) + int(summary["trash"]) - before))

        if method in GROWING:
            self._jobs.ask("summary", {}, count, lambda _error: tell(None))
        else:
            tell(None)

    def _end(self, ticket: Ticket | None = None) -> None:
        """Hide the strip, if it is this work that is shown."""
        if ticket is None or self._ticket is ticket:
            self._ticket = None
            self._strip.end()

    # Articles in

    def import_paths(self, paths: Sequence[Path], passwords: dict[str, str] | None = None) -> None:
        """Import files and folders."""
        if not paths:
            return
        params = {
            "paths": [str(path) for path in paths],
            "passwords": passwords or {},
            "fast": True,  # the full pass reads them more closely afterwards
            "keep_originals": self.keep_originals,
        }
        self.long(self.tr("Importing"), "import", params, self._tell_import, grows=True)

    def import_text(self, text: str, title: str = "") -> None:
        """Import a text that was pasted or dropped."""
        params = {"text": text, "title": title}
        self.long(self.tr("Importing"), "import_text", params, self._tell_import, grows=True)

    def _tell_import(self, report: dict[str, Any]) -> None:
        """Say what came of an import."""
        failed = report["failed"]
        text = report_words(report)
        self.said.emit(Message(text, level="warning" if failed else "info"), "last_report", self.tr("Show the report"))
        locked = [f["path"] for f in failed if f["kind"] == "PasswordNeeded"]
        if locked:
            self.password_wanted.emit(locked)
        self.imported.emit(report)
        self.catch_up()

    def catch_up(self) -> None:
        """Make searchable what is not yet."""
        self._catching_up.begin()

    def know_unindexed(self, articles: int) -> None:
        """Know how many articles the last answer could not search."""
        self._catching_up.know(articles)

    # Out

    def export(self, params: dict[str, Any]) -> None:
        """Make a dossier or a table."""

        def done(result: dict[str, Any]) -> None:
            counted = plural(result["articles"], self.tr("article"), self.tr("articles"))
            paths = [Path(path) for path in result.get("paths") or [result["path"]]]
            file = " … ".join(path.name for path in dict.fromkeys((paths[0], paths[-1])))
            words = self.tr("{n} exported to {file}.").format(n=counted, file=file)
            warnings = "  ".join(map(said, result["warnings"]))
            message = Message(words, warnings, "warning" if warnings else "info")
            self.said.emit(message, f"show:{paths[0]}", self.tr("Open"))

        self.long(self.tr("Exporting"), "export", params, done)

    def export_original(self, article: int, to: Path) -> None:
        """Write the imported file of an article."""
        self.write("export_original", {"id": article, "to": str(to)}, self.tr("The original was written to {file}."))

    def backup(self, to: Path) -> None:
        """Copy the archive."""
        self.write("backup", {"to": str(to)}, self.tr("The archive was copied to {file}."))

    def write(self, method: str, params: dict[str, Any], words: str) -> None:
        """Write one file and say where."""

        def done(result: dict[str, Any]) -> None:
            message = Message(words.format(file=Path(result["path"]).name), level="info")
            self.said.emit(message, f"show:{result['path']}", self.tr("Open"))

        self._jobs.ask(method, params, done, lambda error: self._tell_failure(error, method), role="changes")

    # Decisions

    def decide(self, decision: dict[str, Any]) -> None:
        """Store one correction."""

        def done(result: dict[str, Any]) -> None:
            if changes_text(decision):
                self.article_changed.emit()
            self.decided.emit(decision, result)
            if words := decision_words(decision, result):
                self.said.emit(Message(words, level="info"), "undo", self.tr("Undo"))

        self._change("decide", {"decision": decision}, done, self.tr("Correcting"))

    def undo_decision(self, number: int) -> None:
        """Take one decision back, wherever it stands in the list."""

        def done(result: dict[str, Any]) -> None:
            label = label_words(result.get("label"), result.get("words"))
            words = self.tr("Undone: {what}").format(what=label) if label else self.tr("Undone.")
            self.said.emit(Message(words, level="info"), "undo", self.tr("Undo"))
            self.article_changed.emit()

        self._change("undo_decision", {"id": number}, done, self.tr("Correcting"))

    def _change(self, method: str, params: dict[str, Any], done: Any, title: str) -> None:
        """Change the archive; what takes many steps is shown in the strip, if nothing else is, and can be stopped."""
        tickets: list[Ticket] = []

        def step(step: Step) -> None:
            if step.total > 1 and not self.busy:
                self._ticket, self._doing = tickets[0], title
                self._strip.begin(title, tickets[0].cancel)
            if self._ticket is tickets[0]:
                self._strip.step(step)

        def ended(result: dict[str, Any]) -> None:
            self._end(tickets[0])
            done(result)

        def failed(error: Exception) -> None:
            self._end(tickets[0])
            if isinstance(error, Cancelled):
                self.said.emit(Message(self.tr("Stopped. Nothing was changed."), level="info"), "", "")
            else:
                self._tell_failure(error, method)

        tickets.append(self._jobs.ask(method, params, ended, failed, step=step, role="changes"))

    def undo(self, steps: int = 1) -> None:
        """Take the last corrections back."""
        self._step_back("undo", steps, self.tr("Undone: {what}"), self.tr("There is nothing to undo."))

    def redo(self, steps: int = 1) -> None:
        """Make the corrections again that were taken back last."""
        self._step_back("redo", steps, self.tr("Done again: {what}"), self.tr("There is nothing to do again."))

    def _step_back(self, method: str, steps: int, words: str, nothing: str) -> None:
        """Undo or redo, and say what."""

        def done(result: dict[str, Any]) -> None:
            label = label_words(result["label"], result.get("words"))
            label = plural(steps, self.tr("step"), self.tr("steps")) if label and steps > 1 else label
            self.said.emit(Message(words.format(what=label) if label else nothing, level="info"), "", "")
            if label:
                self.article_changed.emit()

        self._change(method, {"steps": steps} if steps > 1 else {}, done, self.tr("Correcting"))
