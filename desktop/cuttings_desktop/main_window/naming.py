"""Corrections of names, from lists and from words in a text: their menu, popover and dialogs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect
from shiboken6 import isValid

from cuttings_db.model import Question, to_json
from cuttings_desktop.jobs import numbers
from cuttings_desktop.messages import Message

if TYPE_CHECKING:
    from cuttings_desktop.corrections import EntityPopover, SameAsDialog
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["Naming"]

_NAMES = 200  # of one look through the archive
_TITLES = 256


class Naming(QObject):
    """What a person may say of names; every decision goes the same way and can be undone."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._kind = "person"  # the type that was added last
        self.popover: EntityPopover | None = None
        reading, panes = window.panes.reading, window.panes
        reading.entity_menu.connect(lambda mention, point: self.show_menu([self._placed(mention)], point))
        reading.entity_about.connect(lambda mention, where: self.show_about(self._placed(mention), where))
        reading.name_wanted.connect(self.ask_added)
        panes.entities.context_menu.connect(self.show_menu)
        panes.when_made("names", lambda names: names.context_menu.connect(self.show_menu))
        panes.page.corrections_wanted.connect(lambda entity, point: self.show_menu([entity], point))
        panes.page.claim_refused.connect(window.working.decide)
        window.answering.article.shown.connect(lambda _header: self._close())

    @property
    def _read_only(self) -> bool:
        """Tell whether nothing can be decided."""
        return bool(self._window.summary.get("read_only", True))

    def _placed(self, mention: dict[str, Any]) -> dict[str, Any]:
        """Return a mention with the article in which it stands."""
        return {"article": self._window.panes.reading.article, **mention}

    def show_menu(self, names: list[dict[str, Any]], point: QPoint) -> None:
        """Show the menu of names: open, narrow, or correct them."""
        from cuttings_desktop.corrections import EntityMenu

        window = self._window
        menu = EntityMenu(names, window, read_only=self._read_only)
        menu.filter_wanted.connect(window.asked.narrow)
        menu.page_wanted.connect(lambda entity: window.paging.open_entity(str(entity.get("id") or entity["entity"])))
        menu.decision_made.connect(window.working.decide)
        menu.same_wanted.connect(self.ask_same)
        menu.split_wanted.connect(self.ask_split)
        menu.claim_wanted.connect(self.ask_claim)
        menu.assign_wanted.connect(self.ask_meant)
        menu.popup(point)

    # One word in the text

    def _close(self) -> None:
        """Close what speaks of another text."""
        if self.popover is not None:
            self.popover.close_popover()

    def show_about(self, mention: dict[str, Any], where: QRect) -> None:
        """Show who or what a word in the text means, and ask what is known of it."""
        from cuttings_desktop.corrections import EntityPopover

        window = self._window
        if self.popover is None:
            self.popover = EntityPopover(window)
            self.popover.decision_made.connect(window.working.decide)
            self.popover.filter_wanted.connect(window.asked.narrow)
            self.popover.page_wanted.connect(lambda one: window.paging.open_entity(str(one["entity"])))
            self.popover.assign_wanted.connect(self.ask_meant)
            self.popover.menu_wanted.connect(lambda one, point: self.show_menu([one], point))
        popover = self.popover
        popover.show_mention(mention, where, read_only=self._read_only)
        window.jobs.ask("entity_page", {"id": mention["entity"]}, popover.complete, lambda _error: None)

    def add_name(self) -> None:
        """Make the selected words of the article a name."""
        if not self._window.reading.active.want_name():
            words = self.tr("Select the words of a name in the article first; they must stand in one paragraph.")
            self._window.messages.show_message(Message(words, level="info"))

    def ask_added(self, said: dict[str, Any]) -> None:
        """Ask what sort of name the selected words are."""
        from cuttings_desktop.corrections import AddDialog

        window, article = self._window, said.get("article") or self._window.panes.reading.article
        if article is None or self._read_only:
            return
        dialog = AddDialog({**said, "article": article}, window, kind=self._kind)

        def decide(decision: dict[str, Any]) -> None:
            self._kind = str(decision["type"])
            window.working.decide(decision)

        def take(words: str, rows: list[dict[str, Any]]) -> None:
            if isValid(dialog):
                dialog.chooser.set_names(words, rows)

        dialog.names_wanted.connect(lambda words, kind: self._look(words, kind, take))
        dialog.decision_made.connect(decide)
        dialog.open()

    def ask_meant(self, mention: dict[str, Any]) -> None:
        """Ask which other name a word means at its place."""
        from cuttings_desktop.corrections import SameAsDialog

        window = self._window
        words = str(mention.get("surface") or mention.get("name") or "")
        title = self.tr("Here “{word}” means …").format(word=words)
        dialog = SameAsDialog(mention, window, title=title, button=self.tr("It means this"))
        place = {name: mention[name] for name in ("article", "start", "end")}
        self._let_choose(dialog, str(mention.get("type", "")))
        dialog.chosen.connect(
            lambda other: window.working.decide({"kind": "assign_mention", **place, "entity": str(other["id"])})
        )
        dialog.ask()

    # Whole entries

    def ask_same(self, entity: dict[str, Any]) -> None:
        """Look through all names of the archive for another one of the same, then ask which one stays."""
        from cuttings_desktop.corrections import SameAsDialog

        window = self._window
        dialog = SameAsDialog(entity, window)

        def merge(other: dict[str, Any]) -> None:
            self.ask_merged([entity, other])

        self._let_choose(dialog, str(entity.get("type", "")))
        dialog.chosen.connect(merge)
        dialog.ask()

    def ask_merged(self, entities: list[dict[str, Any]], done: Callable[[], None] | None = None) -> None:
        """Ask by which name several are one; `done` is called when it was decided."""
        from cuttings_desktop.corrections import MergeDialog

        chosen = MergeDialog(entities, self._window)
        chosen.decision_made.connect(self._window.working.decide)
        if done is not None:
            chosen.decision_made.connect(lambda _decision: done())
        chosen.open()

    def ask_claim(self, entity: dict[str, Any]) -> None:
        """Ask for a title, role or affiliation."""
        from cuttings_desktop.corrections import ClaimDialog

        dialog = ClaimDialog(entity, self._window)

        def take(words: str, rows: list[dict[str, Any]]) -> None:
            if isValid(dialog):
                dialog.chooser.set_names(words, rows)

        dialog.names_wanted.connect(lambda words: self._look(words, "organisation", take))
        dialog.decision_made.connect(self._window.working.decide)
        dialog.open()

    def ask_split(self, entity: dict[str, Any]) -> None:
        """Ask what of an entry belongs to another one."""
        from cuttings_desktop.corrections import SplitDialog

        window = self._window

        def titled(page: dict[str, Any], rows: list[dict[str, Any]]) -> None:
            dialog = SplitDialog(page, rows, window)
            dialog.decision_made.connect(window.working.decide)
            dialog.open()

        def found(page: dict[str, Any]) -> None:
            ids = [int(i) for i in numbers(page["articles"])[:_TITLES]]
            params = {"question": to_json(Question()), "ids": ids}
            window.jobs.ask("rows", params, lambda answer: titled(page, answer["rows"]))

        window.jobs.ask("entity_page", {"id": str(entity.get("id") or entity["entity"])}, found)

    # Looking for names

    def _let_choose(self, dialog: SameAsDialog, kind: str) -> None:
        """Feed a dialog with names of a type."""

        def take(words: str, rows: list[dict[str, Any]]) -> None:
            if isValid(dialog) and dialog.filter.text().strip() == words:
                dialog.set_names(rows)

        dialog.names_wanted.connect(lambda words: self._look(words, kind, take))

    def _look(self, words: str, kind: str, take: Callable[[str, list[dict[str, Any]]], None]) -> None:
        """Look through all names of the archive, whatever is asked now."""
        params = {"type": kind, "filter": words, "sort": "count", "descending": True, "offset": 0, "limit": _NAMES}
        question = to_json(Question())
        self._window.jobs.ask("entities", {"question": question, **params}, lambda a: take(words, a["rows"]))
