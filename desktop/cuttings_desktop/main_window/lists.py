"""What the middle of the window shows beside articles: all names, who was where, proposals, decisions; fed here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from cuttings_db.model import Question, to_json
from cuttings_desktop.jobs import Latest
from cuttings_desktop.main_window.joining import join_lists
from cuttings_desktop.messages import Message, plural, sentence

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow
    from cuttings_desktop.meetings import Table

__all__ = ["Lists"]

_PEOPLE, _EVENTS = 200, 60
_PROPOSALS = 30
_AGAIN_MS = 250
# In these the middle follows the question; in the others another question leads to its articles.
_OF_THE_QUESTION = ("articles", "meetings")


class Lists(QObject):
    """Asks for what is shown, when it is shown and when something has changed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._names_params: dict[str, Any] = {}
        self._names = Latest(window.jobs, "entities", 0, self)
        self._names.answered.connect(lambda answer: window.panes.names.set_names(self._names_params, answer))
        self._filter = ""
        self._matrix = Latest(window.jobs, "matrix", 0, self, prepare=_table)
        self._matrix.answered.connect(lambda answer: window.panes.meetings.set_table(self._filter, answer))
        for lane in (self._names, self._matrix):
            lane.failed.connect(window.show_error)
        self._wanted_pair = ""
        self._stale: set[str] = set()
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._ask_shown)
        self._connect()

    def _connect(self) -> None:
        """Connect the panes with the archive and with each other."""
        window, panes = self._window, self._window.panes
        join_lists(window, self)
        panes.page.proposals_wanted.connect(self.show_proposals_of)
        panes.entities.page_wanted.connect(window.paging.open_entity)
        window.jobs.changed.connect(self.refresh)
        window.frame.mode_changed.connect(self._mode_changed)
        window.asked.changed.connect(lambda _question, _typing: self._asked_changed())
        window.answering.answered.connect(lambda _answer: self._answered())

    @property
    def _read_only(self) -> bool:
        """Tell whether nothing can be decided."""
        return bool(self._window.summary.get("read_only", True))

    # When to ask

    def start(self) -> None:
        """Begin with another archive: how many proposals wait is shown from the start."""
        self._stale = set()
        self._window.frame.show_mode("articles")
        self.refresh()

    def refresh(self) -> None:
        """Ask again, soon, for what is shown: something has changed."""
        self._stale = {"names", "meetings", "proposals", "decisions"}
        if not self._again.isActive():
            self._again.start()

    def _ask_shown(self) -> None:
        """Ask for what is shown; what is not waits until it is. The number of proposals is always seen."""
        if self._window.jobs.path is None or not self._window.summary:
            return
        if self._window.frame.mode != "proposals":
            rail = self._window.frame.rail
            count = {"offset": 0, "limit": 0}
            self._window.jobs.ask("proposals", count, lambda a: rail.set_badge("proposals", int(a["total"])))
        self._mode_changed(self._window.frame.mode)

    def _mode_changed(self, mode: str) -> None:
        """Ask for what has come into view, if it is not known as it is now."""
        if mode not in self._stale and mode != "meetings":
            return
        self._stale.discard(mode)
        panes = self._window.panes
        if mode == "names":
            panes.names.ask()
        elif mode == "meetings":
            panes.meetings.ask()
        elif mode == "proposals":
            self.want_proposals(0)
        elif mode == "decisions":
            panes.ledger.ask()

    def _asked_changed(self) -> None:
        """Show the articles when another question is asked from where it would not be seen."""
        frame, panes = self._window.frame, self._window.panes
        self._stale.add("meetings")
        if frame.mode not in _OF_THE_QUESTION and not (frame.mode == "names" and panes.names.found.isChecked()):
            frame.show_mode("articles")

    def _answered(self) -> None:
        """Follow the question where the middle is about what was found."""
        mode, panes = self._window.frame.mode, self._window.panes
        found = panes.made("names") and panes.names.found.isChecked()
        if found:
            self._stale.add("names")
        if mode == "meetings" or (mode == "names" and found):
            self._stale.add(mode)
            self._mode_changed(mode)

    # Names, who was where

    def _question(self) -> dict[str, Any]:
        """Return the question of the window."""
        asked: dict[str, Any] = to_json(self._window.asked.question)
        return asked

    def want_names(self, params: dict[str, Any]) -> None:
        """Fetch a page of all names."""
        question = self._question() if params["found"] else to_json(Question())
        sent = {"question": question, **{name: value for name, value in params.items() if name != "found"}}
        names = self._window.panes.names
        if params["offset"]:
            # Several pages may be on their way at once.
            self._window.jobs.ask("entities", sent, lambda answer: names.set_names(params, answer))
        else:
            self._names_params = params
            self._names.ask(sent)

    def want_table(self, words: str) -> None:
        """Fetch who was where."""
        self._filter = words
        params = {"question": self._question(), "people": _PEOPLE, "events": _EVENTS, "filter": words}
        self._matrix.ask(params)

    def want_cell(self, person: str, event: str, offset: int, limit: int) -> None:
        """Fetch the sentences of one cell."""
        params = {"person": person, "event": event, "question": self._question(), "offset": offset, "limit": limit}
        take = self._window.panes.meetings.set_sentences
        self._window.jobs.ask("matrix_cell", params, lambda answer: take(person, event, offset, answer))

    def export_table(self, words: str) -> None:
        """Write who was where to a file."""
        to = self._window.commands.filing.ask_save(
            self.tr("Export who was where"), self.tr("Who was where") + ".csv", self.tr("Tables (*.csv);;JSON (*.json)")
        )
        if to is not None:
            params = {
                "to": str(to),
                "format": "json" if to.suffix.lower() == ".json" else "csv",
                "what": "matrix",
                "ids": None,
                "question": self._question(),
                "filter": words,
                "people": _PEOPLE,
                "events": _EVENTS,
                "marks": False,
                "title": "",
            }
            self._window.working.write("export", params, self.tr("The table was written to {file}."))

    # Proposals

    def want_proposals(self, offset: int) -> None:
        """Fetch proposals; how many there are stands at the rail."""
        window = self._window

        def take(answer: dict[str, Any]) -> None:
            window.frame.rail.set_badge("proposals", int(answer["total"]))
            window.panes.proposals.set_rows(offset, answer, read_only=self._read_only)
            if self._wanted_pair and offset == 0:
                window.panes.proposals.show_entity(self._wanted_pair)
                self._wanted_pair = ""

        window.jobs.ask("proposals", {"offset": offset, "limit": _PROPOSALS}, take)

    def show_proposals_of(self, entity: dict[str, Any]) -> None:
        """Show the proposals, those about an entity first."""
        window = self._window
        window.commands.proposals()
        if not window.panes.proposals.show_entity(str(entity["id"])):
            self._wanted_pair = str(entity["id"])
            params = {"offset": 0, "limit": 100, "type": str(entity.get("type") or "")}

            def take(answer: dict[str, Any]) -> None:
                window.panes.proposals.put_first(str(entity["id"]), answer["rows"])

            window.jobs.ask("proposals", params, take)

    def undo_proposal(self) -> None:
        """Take the last decision back; its pair comes into hand again."""
        self._window.panes.proposals.take_back()
        self._window.working.undo()

    def find_proposals(self) -> None:
        """Look for names that may be one."""
        window = self._window

        def done(result: dict[str, Any]) -> None:
            found = int(result.get("proposals") or 0)
            words = plural(found, self.tr("pair of names may be one."), self.tr("pairs of names may be one."))
            window.messages.show_message(Message(words, level="info"))
            window.working.caught_up.emit()
            self.refresh()

        window.working.upkeep_wanted.emit()
        window.jobs.ask("find_proposals", {}, done, window.show_error, role="upkeep")

    # Decisions

    def want_decisions(self, offset: int, limit: int) -> None:
        """Fetch decisions."""
        take = self._window.panes.ledger.set_decisions
        params = {"offset": offset, "limit": limit}
        self._window.jobs.ask("decisions", params, lambda a: take(offset, a, read_only=self._read_only))

    def want_ignored(self) -> None:
        """Fetch the ignored words."""
        take = self._window.panes.ledger.set_ignored
        self._window.jobs.ask("ignored", {}, lambda answer: take(answer["rows"], read_only=self._read_only))

    def want_review(self) -> None:
        """Fetch the decisions that no longer fit."""
        take = self._window.panes.ledger.set_review
        self._window.jobs.ask("review", {}, lambda answer: take(answer["rows"], read_only=self._read_only))

    def dismiss(self, number: int) -> None:
        """Let a decision go that no longer fits."""
        self._window.jobs.ask("dismiss_review", {"id": number}, lambda _done: None, role="changes")

    def export_decisions(self) -> None:
        """Write all decisions to a file."""
        name = f"{self._window.summary.get('name', 'Articles')} decisions.json"
        to = self._window.commands.filing.ask_save(self.tr("Export decisions"), name, self.tr("Decisions (*.json)"))
        if to is not None:

            def done(result: dict[str, Any]) -> None:
                counted = plural(int(result["decisions"]), self.tr("decision"), self.tr("decisions"))
                words = self.tr("{n} written to {file}.").format(n=counted, file=to.name)
                self._window.messages.show_message(Message(words, level="info"), f"show:{to}", self.tr("Open"))

            self._window.jobs.ask("export_decisions", {"to": str(to)}, done, self._window.show_error, role="changes")

    def apply_decisions(self) -> None:
        """Take over decisions that were exported from another archive."""
        path: Path | None = self._window.commands.filing.ask_open(
            self.tr("Apply decisions"), self.tr("Decisions (*.json);;All files (*)")
        )
        if path is None:
            return

        def done(result: dict[str, Any]) -> None:
            pieces = [plural(int(result["applied"]), self.tr("decision applied"), self.tr("decisions applied"))]
            if result.get("already"):
                pieces.append(self.tr("{n} already here").format(n=result["already"]))
            if result.get("waiting"):
                pieces.append(self.tr("{n} wait to be looked at").format(n=result["waiting"]))
            review = ("review", self.tr("Look at them")) if result.get("waiting") else ("undo", self.tr("Undo"))
            self._window.messages.show_message(Message(sentence(pieces), level="info"), *review)
            self._window.answering.article.refresh()

        self._window.jobs.ask("apply_decisions", {"path": str(path)}, done, self._window.show_error, role="changes")


def _table(answer: dict[str, Any]) -> Table:
    """Return who was where as the pane takes it."""
    from cuttings_desktop.meetings import Table

    return Table(answer)
