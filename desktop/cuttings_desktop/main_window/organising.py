"""The side bar in the window: what it shows, where it leads, and what is put together in it."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from cuttings_db.model import Question, from_json, to_json
from cuttings_desktop.asking import ask_for_name
from cuttings_desktop.jobs import Latest
from cuttings_desktop.main_window.asked import words_of
from cuttings_desktop.messages import Message

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow
    from cuttings_desktop.side_bar import Node

__all__ = ["Organising"]

_AGAIN_MS = 200
_FOLDED = "window/folded"
_REMEMBERED_MS = 4000  # a question that was looked at for so long is one that somebody asked


class Organising(QObject):
    """Asks for what the side bar shows when something has changed, and does what it wants."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._side = Latest(window.jobs, "sidebar", 0, self)
        self._counts = Latest(window.jobs, "saved_counts", 0, self)
        self._gaps = Latest(window.jobs, "gaps", 0, self)
        # Numbers beside other things: without them the side bar is one all the same.
        self._side.failed.connect(window.show_error)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._ask)
        self._remember = QTimer(self, singleShot=True, interval=_REMEMBERED_MS)
        self._remember.timeout.connect(self._remember_question)
        self._remembered = Question()
        self._total = 0
        self._connect()

    def _connect(self) -> None:
        """Connect the side bar with the question and the archive."""
        window, bar = self._window, self._window.panes.side
        self._side.answered.connect(lambda a: bar.set_answer(a, read_only=self.read_only))
        self._counts.answered.connect(lambda a: bar.set_counts(a["rows"]))
        self._gaps.answered.connect(self._take_gaps)
        self._kinds: list[dict[str, Any]] | None = None  # of gaps, as last counted
        window.panes.when_made("gaps", lambda gaps: gaps.set_kinds(self._kinds) if self._kinds is not None else None)
        bar.all_wanted.connect(self.show_all)
        bar.scope_wanted.connect(self._scope)
        bar.trash_wanted.connect(self._trash)
        bar.gaps_wanted.connect(lambda: window.commands.run("show_gaps"))
        bar.question_wanted.connect(self._ask_saved)
        bar.dropped.connect(self._dropped)
        bar.renamed.connect(self._rename)
        bar.removed.connect(self._removed)
        bar.added.connect(lambda what: self.save_search() if what == "saved" else self.new_collection())
        bar.counts_wanted.connect(lambda names: self._counts.ask({"names": names}))
        bar.report_wanted.connect(window.commands.filing.show_report)
        bar.wanted.connect(window.commands.run)
        bar.folded.connect(lambda: window.settings.setValue(_FOLDED, json.dumps(sorted(bar.closed))))
        try:
            bar.closed = set(json.loads(str(window.settings.value(_FOLDED, "[]"))))
        except (ValueError, TypeError):
            bar.closed = set()
        window.jobs.changed.connect(self.refresh)
        window.working.grown.connect(self.refresh)
        window.asked.changed.connect(lambda _question, _typing: self._asked_changed())
        window.frame.mode_changed.connect(lambda _mode: self._show_place())
        window.answering.answered.connect(self._answered)

    @property
    def read_only(self) -> bool:
        """Tell whether nothing can be changed."""
        return bool(self._window.summary.get("read_only", True))

    # What is shown

    def start(self) -> None:
        """Begin with another archive."""
        self._remember.stop()
        self._window.panes.side.forget()
        self._show_place()
        self._ask()

    def refresh(self) -> None:
        """Ask again, soon: something has changed."""
        if not self._again.isActive():
            self._again.start()

    def _ask(self) -> None:
        """Ask for what the side bar shows."""
        if self._window.jobs.path is not None and self._window.summary:
            self._side.ask({})
            self._gaps.ask({})

    def _take_gaps(self, answer: dict[str, Any]) -> None:
        """Show how much the archive cannot see."""
        # What is only waiting to be read more closely is nobody's task.
        rows = [row for row in answer["rows"] if row["kind"] != "unrecognised"]
        # A file that failed is one thing to look at, in however many lists it stands.
        many = sum(int(row["count"]) - (int(row.get("files") or 0) if row["kind"] != "failed" else 0) for row in rows)
        self._window.panes.side.set_gaps(many)
        self._kinds = answer["rows"]
        if self._window.panes.made("gaps"):
            self._window.panes.gaps.set_kinds(self._kinds)

    def _show_place(self) -> None:
        """Show in the side bar where one looks."""
        self._window.panes.side.set_question(self._window.asked.question, self._window.frame.mode)

    def _asked_changed(self) -> None:
        """Follow the question; one that is looked at for a while is remembered."""
        self._show_place()
        self._remember.stop()

    def _answered(self, answer: dict[str, Any]) -> None:
        """Know how many articles answer, and wait whether somebody looks at them."""
        self._total = int(answer["total"])
        question = dataclasses.replace(self._window.asked.question, typing=False)
        if question not in (Question(sort=question.sort), self._remembered) and not self.read_only:
            self._remember.start()

    def _remember_question(self) -> None:
        """Keep the question in the history of the archive."""
        question = dataclasses.replace(self._window.asked.question, typing=False)
        self._remembered = question
        params = {"question": to_json(question), "articles": self._total}
        # What is only a note of what was asked changes nothing that is shown.
        self._window.jobs.ask("remember_search", params, lambda _done: None, lambda _error: None, role="upkeep")

    # Where it leads

    def _articles(self) -> None:
        """Show the list of articles."""
        self._window.frame.show_mode("articles")

    def show_all(self) -> None:
        """Look into all articles: leave the place one looks into, else the words and filters too."""
        if not self._window.asked.leave_scopes():
            self._window.asked.clear()
        self._articles()

    def _scope(self, scope: str, add: bool) -> None:
        """Look into a place."""
        self._window.asked.set_scope(scope, add=add)
        self._articles()

    def show_unread(self) -> None:
        """Look into what is unread, or leave it."""
        self._scope("is:unread", False)

    def show_starred(self) -> None:
        """Look into what is starred, or leave it."""
        self._scope("is:starred", False)

    def _trash(self) -> None:
        """Look into the trash, or leave it."""
        asked = self._window.asked
        asked.ask(dataclasses.replace(asked.question, trash=not asked.question.trash, scopes=()))
        self._articles()

    def _ask_saved(self, question: dict[str, Any]) -> None:
        """Ask a saved search."""
        self._window.asked.ask(from_json(Question, question))
        self._articles()

    def stories(self) -> None:
        """Count and list one article of each story, or every one."""
        asked = self._window.asked
        asked.set_stories(not asked.question.stories)

    # What is put together

    def decide(self, kind: str, **fields: Any) -> None:
        """Store a decision."""
        self._window.working.decide({"kind": kind, **fields})

    def new_collection(self) -> None:
        """Make an empty collection."""
        self._ask_collection(lambda name: self.decide("collection_make", name=name))

    def _ask_collection(self, take: Callable[[str], None]) -> None:
        """Ask how a new collection is called."""
        ask_for_name(self._window, self.tr("New collection"), self.tr("Name of the collection:"), take)

    def save_search(self) -> None:
        """Keep the question in the side bar, under a name."""
        question = dataclasses.replace(self._window.asked.question, typing=False)
        if question == Question(sort=question.sort):
            words = self.tr("Ask something first: words, names, days or a place. Then it can be saved.")
            self._window.messages.show_message(Message(words, level="info"))
            return
        start = words_of(question, self._window.answering).replace("  ·  ", ", ")[:60]

        def take(name: str) -> None:
            self.decide("saved_search", name=name, question=to_json(question))

        ask_for_name(self._window, self.tr("Save this search"), self.tr("Name in the side bar:"), take, start)

    def _dropped(self, node: Node, articles: list[int]) -> None:
        """Put articles where they were dropped."""
        if node.kind == "collection":
            self.decide("collection", name=node.name, articles=articles, on=True)
        elif node.kind == "tag":
            self.decide("tag", tag=node.name, articles=articles, on=True)
        elif node.kind == "starred":
            self.decide("star", articles=articles, on=True)
        elif node.kind == "unread":
            self.decide("read", articles=articles, on=False)
        elif node.kind == "trash":
            self._window.answering.let_go()
            self.decide("trash", articles=articles, on=True)
        elif node.name == "tags":
            words = self.tr("Tag for these articles:")

            def take(name: str) -> None:
                self.decide("tag", tag=name, articles=articles, on=True)

            ask_for_name(self._window, self.tr("New tag"), words, take)
        else:
            self._ask_collection(lambda name: self.decide("collection", name=name, articles=articles, on=True))

    def _rename(self, node: Node, name: str) -> None:
        """Give something another name; the question follows it."""
        if node.kind == "collection":
            self.decide("collection_rename", name=node.name, to=name)
        elif node.kind == "tag":
            self.decide("tag_rename", tag=node.name, to=name)
        else:
            self.decide("saved_search_rename", name=node.name, to=name)
        if node.scope in self._window.asked.question.scopes:
            self._follow(node.scope, f"{node.kind}:{name}")

    def _follow(self, scope: str, to: str) -> None:
        """Look into a place under its other name; without one leave it."""
        asked = self._window.asked
        scopes = [to if one == scope else one for one in asked.question.scopes]
        asked.ask(dataclasses.replace(asked.question, scopes=tuple(one for one in scopes if one)))

    def _removed(self, node: Node) -> None:
        """Take a collection, tag or saved search away; the articles stay."""
        if node.kind == "collection":
            self.decide("collection_remove", name=node.name)
        elif node.kind == "tag":
            self.decide("tag_remove", tag=node.name)
        else:
            self.decide("saved_search_remove", name=node.name)
        if node.scope and node.scope in self._window.asked.question.scopes:
            self._follow(node.scope, "")
