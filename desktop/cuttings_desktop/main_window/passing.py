"""The full pass in the background: begun when something waits, shown, paused, and told what it has changed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from cuttings_db.errors import Cancelled
from cuttings_db.progress import Step
from cuttings_desktop.jobs import Ticket
from cuttings_desktop.main_window.failing import failure_words
from cuttings_desktop.messages import Message, number, plural
from cuttings_desktop.settings import load_choices

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["Passing"]

_BUSY_SECONDS = 1.0
_SHOWN_SECONDS = 20.0  # the lists follow the pass this often
_WORK = (QEvent.Type.KeyPress, QEvent.Type.Wheel, QEvent.Type.MouseButtonPress)


class Passing(QObject):
    """Runs the full pass; it makes way for what is asked of the same process, and goes on afterwards."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._ticket: Ticket | None = None
        self._state: dict[str, Any] = {}
        self._touched = self._shown = 0.0
        self._asked = False  # a person wants it in this archive, now
        window.passing_strip.pause_wanted.connect(self.pause)
        window.working.upkeep_wanted.connect(self.make_way)
        window.working.caught_up.connect(self.look)

    @property
    def running(self) -> bool:
        """Tell whether the pass runs."""
        return self._ticket is not None

    @property
    def paused(self) -> bool:
        """Tell whether a person has paused it."""
        return bool(self._state.get("paused"))

    # Running

    def start(self) -> None:
        """Begin with another archive."""
        self.leave()
        self._state, self._asked = {}, False

    def leave(self) -> None:
        """Forget the pass of an archive that is left; it goes on there the next time."""
        self.make_way()
        self._window.passing_strip.end()

    def make_way(self) -> None:
        """Stop for something that is wanted at once; `look` goes on with it."""
        if self._ticket is not None:
            self._ticket.cancel()
            self._end()

    def _end(self) -> None:
        """Know that no pass runs; nobody listens any more to whether somebody works."""
        self._ticket = None
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    def look(self) -> None:
        """See whether articles wait to be read more closely, and begin with them."""
        if self._window.summary.get("read_only", True) or self.running or self._window.working.importing:
            return

        def take(state: dict[str, Any]) -> None:
            # Where a person would rather not, nothing is read more closely by itself.
            by_itself = load_choices(self._window.settings).close_reading or self._asked
            self._state = {**state, "paused": state["paused"] or not by_itself}
            if state["waiting"] and self.paused:
                self._window.passing_strip.show_paused(int(state["waiting"]))
            elif state["waiting"] and not self.running:
                self._run(int(state["waiting"]))
            elif not self.running:
                self._window.passing_strip.end()
            self._window.commands.refresh()

        # An archive without passes is read all the same.
        self._window.jobs.ask("pass_state", {}, take, lambda _error: None)

    def _run(self, waiting: int) -> None:
        """Read more closely what waits."""
        window = self._window
        window.passing_strip.show_step(0, waiting)
        self._shown = time.monotonic()
        tickets: list[Ticket] = []

        def mine() -> bool:
            return self._ticket is tickets[0]

        def step(step: Step) -> None:
            if mine() and step.total:
                window.passing_strip.show_step(step.done, step.total)
                if time.monotonic() - self._shown > _SHOWN_SECONDS:
                    self._shown = time.monotonic()
                    window.answering.ask_again()

        def done(result: dict[str, Any]) -> None:
            if mine():
                self._end()
                self._ended(result)

        def failed(error: Exception) -> None:
            if mine():
                self._end()
                window.passing_strip.end()
                if not isinstance(error, Cancelled):
                    window.messages.show_message(failure_words(error, "full_pass"))

        tickets.append(window.jobs.ask("full_pass", {}, done, failed, step=step, role="upkeep"))
        self._ticket = tickets[0]
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        window.commands.refresh()

    def _ended(self, result: dict[str, Any]) -> None:
        """Show what has come of it."""
        window = self._window
        window.passing_strip.end()
        if not any(result.get(name) for name in ("articles", "failed", "paused")):
            return
        window.answering.ask_again()
        window.answering.article.refresh()
        window.lists.refresh()

        def take(state: dict[str, Any]) -> None:
            self._state = state
            if state["waiting"] and state["paused"]:
                window.passing_strip.show_paused(int(state["waiting"]))
            elif not result.get("paused"):
                self._tell(state.get("last"))
            window.commands.refresh()

        window.jobs.ask("pass_state", {}, take, lambda _error: None)

    def _tell(self, last: dict[str, Any] | None) -> None:
        """Say what the run has changed."""
        if not last or not (last.get("added_total") or last.get("lost_total")):
            return
        counted = plural(int(last["articles"]), self.tr("article"), self.tr("articles"))
        words = self.tr("{n} read more closely: {added} names added, {lost} gone.").format(
            n=counted, added=number(int(last["added_total"])), lost=number(int(last["lost_total"]))
        )
        message = Message(words, level="info")
        self._window.messages.show_message(message, "pass_changes", self.tr("What changed"))

    # What a person wants

    def pause_pass(self) -> None:
        """Pause the pass, or go on with it."""
        self.pause(not self.paused)

    def pause(self, on: bool) -> None:
        """Pause the pass after the article at hand, or go on with it."""
        self._window.passing_strip.button.setEnabled(False)
        self._asked = not on

        def take(state: dict[str, Any]) -> None:
            self._state = state
            if on and state["waiting"]:
                self.make_way()
                self._window.passing_strip.show_paused(int(state["waiting"]))
            elif not on:
                self.look()
            self._window.commands.refresh()

        self._window.jobs.ask("pause_pass", {"on": on}, take, self._window.show_error, role="changes")

    def full_pass(self) -> None:
        """Read more closely what waits, also where it was paused."""
        if self.running:
            return
        if self.paused:
            self.pause(False)
            return

        def take(state: dict[str, Any]) -> None:
            self._state = state
            if state["waiting"]:
                self._run(int(state["waiting"]))
            else:
                words = self.tr("Every article has been read closely.")
                self._window.messages.show_message(Message(words, level="info"))

        self._window.jobs.ask("pass_state", {}, take, self._window.show_error)

    def pass_changes(self) -> None:
        """Show what the last run has added and lost."""
        from cuttings_desktop.importer import ChangesDialog

        def take(state: dict[str, Any]) -> None:
            self._state = state
            if not state.get("last"):
                words = self.tr("Nothing has been read more closely yet.")
                self._window.messages.show_message(Message(words, level="info"))
                return
            ChangesDialog(state["last"], self._window).open()

        self._window.jobs.ask("pass_state", {}, take, self._window.show_error)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the pass wait while somebody types, scrolls or clicks; told once a second at most."""
        if self._ticket is not None and event.type() in _WORK:
            now = time.monotonic()
            if now - self._touched > _BUSY_SECONDS:
                self._touched = now
                self._window.jobs.ask("busy", {}, lambda _done: None, lambda _error: None)
        return False
