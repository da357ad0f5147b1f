"""Says why nothing was found, and what happens with what is not searchable yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from cuttings_db.model import DateFilter, EntityFilter
from cuttings_desktop.main_window.asked import dates_words
from cuttings_desktop.main_window.scope_words import scope_words
from cuttings_desktop.messages import Message, plural

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["Explaining"]


class Explaining(QObject):
    """What the window says of an answer that is empty or not whole yet."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._unindexed = 0

    def show_nothing(self, answer: dict[str, Any]) -> None:
        """Say that the list is empty, and what helps."""
        asked, results = self._window.asked.question, self._window.panes.results
        if asked.trash and not asked.text:
            leave = [("show_all", self.tr("Show all articles"))]
            results.show_empty("trash-2", self.tr("The trash is empty"), "", leave)
            return
        if asked.undated and not (asked.text or asked.entities or asked.dates):
            # The last of them has just been given one, as often as not.
            every = self.tr("Every article has a publication date")
            results.show_empty("calendar-days", every, "", [("clear_all", self.tr("Show all articles"))])
            return
        if len(asked.scopes) == 1 and not (asked.text or asked.entities or asked.dates or asked.undated):
            results.show_empty(*self._empty_place(asked.scopes[0]), [("show_all", self.tr("Show all articles"))])
            return
        buttons: list[tuple[str, str]] = []
        if asked.entities or asked.dates or asked.undated or asked.scopes:
            text = self.tr("Nothing fits all of it. Remove a filter to widen the question.")
            buttons.append(("clear_chips", self.tr("Remove all filters")))
        elif answer["unindexed"]:
            text = self.tr("Some articles are not searchable yet; the answer follows by itself.")
        else:
            text = self.tr("Try fewer words, the beginning of a word with *, or another spelling.")
        buttons.append(("clear_all", self.tr("Show all articles")))
        head = (
            self.tr("Nothing found for “{text}”").format(text=asked.text.strip())
            if asked.text
            else self.tr("Nothing found")
        )
        results.show_empty("search", head, text, buttons)

    def _empty_place(self, scope: str) -> tuple[str, str, str]:
        """Return picture, head and words of a place in which there is nothing."""
        kind, _, name = scope.partition(":")
        if kind == "collection":
            text = self.tr("Drag articles from a list onto its name in the side bar, or add them with Ctrl+Shift+L.")
            return "folder", self.tr("Nothing in “{name}” yet").format(name=name), text
        if scope == "is:unread":
            return "mail-open", self.tr("Everything has been read"), ""
        if scope == "is:starred":
            return "star", self.tr("Nothing is starred yet"), self.tr("Star an article with Ctrl+D, or by its star.")
        if scope == "is:noted":
            text = self.tr("Select words in an article and highlight them, or write a note about it.")
            return "sticky-note", self.tr("No notes yet"), text
        return "inbox", self.tr("Nothing here: {place}").format(place=scope_words(scope)), ""

    def show_why(self, reasons: dict[str, Any]) -> None:
        """Say what may have been meant, and which part of the question it is that nothing fits, as links."""
        clauses: Sequence[dict[str, Any]] = reasons["clauses"]
        links = []
        for clause in clauses:
            if clause["total"] and (name := self._without(clause)):
                links.append((name, self._words(clause)))
        if links:
            words = self.tr("It is found without one part of the question:")
        elif len(clauses) > 1:
            words = self.tr("Leaving out any one part of the question finds nothing either.")
        else:
            words = ""
        if reasons["suggestion"]:
            meant = self.tr("Did you mean “{text}”?").format(text=reasons["suggestion"])
            links.insert(0, (f"ask:{reasons['suggestion']}", meant))
        self._window.panes.results.explain_empty(words, links)

    def _without(self, clause: dict[str, Any]) -> str:
        """Return the name of what leaves a clause out; nothing for a filter that is not there any more."""
        if clause.get("chip") is None:
            return f"ask:{clause['text']}"
        return f"without:{clause['chip']}" if int(clause["chip"]) < len(self._window.asked.filters()) else ""

    def _words(self, clause: dict[str, Any]) -> str:
        """Return what a link says, such as: Without “xyz”: 312 articles."""
        name = str(clause["clause"])
        if clause.get("chip") is not None:
            one = self._window.asked.filters()[int(clause["chip"])]
            if isinstance(one, EntityFilter):
                name = self.tr("not {name}").format(name=one.name) if one.exclude else one.name
            elif isinstance(one, DateFilter):
                name = dates_words(one)
            else:
                name = self.tr("undated") if one == "undated" else scope_words(one)
        counted = plural(int(clause["total"]), self.tr("article"), self.tr("articles"))
        if clause.get("own") == 0:
            return self.tr("Without “{clause}”, which no article has: {n}").format(clause=name, n=counted)
        return self.tr("Without “{clause}”: {n}").format(clause=name, n=counted)

    def know(self, answer: dict[str, Any]) -> None:
        """Know how many articles an answer leaves out because they are not searchable yet."""
        self._unindexed = int(answer["unindexed"])

    def tell_unindexed(self) -> None:
        """Say what happens with the articles that are not searchable yet, and when."""
        window = self._window
        counted = plural(self._unindexed, self.tr("article was"), self.tr("articles were"))
        text = self.tr("{n} imported or changed and cannot be found by words yet.").format(n=counted)
        if window.summary.get("read_only", True):
            advice = self.tr("This archive is read only: they become searchable when it is opened for writing.")
        else:
            window.working.catch_up()
            advice = self.tr(
                "They are being made searchable now, some hundreds a second; this answer grows by itself. "
                "Names, dates and reading work already."
            )
        window.messages.show_message(Message(text, advice, "info"))
