"""Parts of archives, several archives, collections of articles in one file, and the questions that were asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from cuttings_db.model import Question, from_json, to_json
from cuttings_desktop import assets
from cuttings_desktop.date_words import moment_words
from cuttings_desktop.glyphs import plain_tip
from cuttings_desktop.main_window.asked import words_of
from cuttings_desktop.messages import Message, message_of, number, plural, sentence

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["OrganisingArchives"]

_SUFFIX = ".cuttings"
_SHOWN = 30  # earlier questions in the menu


class OrganisingArchives(QObject):
    """What is done with whole archives and with files that hold many articles."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def save_part(self) -> None:
        """Save the selected articles, or what was found, as an archive with all that was decided about them."""
        window = self._window
        selected = window.panes.results.selected()
        ids = selected if len(selected) > 1 else None
        many = len(selected) if ids else len(window.panes.results.model.ids)
        counted = plural(many, self.tr("article"), self.tr("articles"))
        name = words_of(window.asked.question, window.answering).replace("/", "-")[:60] + _SUFFIX
        title = self.tr("Save {n} as an archive").format(n=counted)
        to = window.commands.filing.ask_save(title, name, self.tr("Archives (*.cuttings)"))
        if to is None:
            return
        to = to if to.suffix == _SUFFIX else to.with_name(to.name + _SUFFIX)

        def done(result: dict[str, Any]) -> None:
            made = plural(int(result["articles"]), self.tr("article"), self.tr("articles"))
            words = self.tr("{n} saved as {file}, with tags, notes and corrections.").format(n=made, file=to.name)
            window.messages.show_message(Message(words, level="info"), f"open:{to}", self.tr("Open"))

        params = {"to": str(to), "ids": ids, "question": to_json(window.asked.question), "originals": True}
        window.working.long(self.tr("Saving an archive"), "save_part", params, done)

    def join_archive(self) -> None:
        """Take the articles of another archive into this one, with what was decided about them."""
        window = self._window
        path = window.commands.filing.ask_open(self.tr("Join another archive"), self.tr("Archives (*.cuttings)"))
        if path is None:
            return

        def done(result: dict[str, Any]) -> None:
            words = plural(int(result["added"]), self.tr("article added"), self.tr("articles added"))
            pieces = [words]
            if result.get("already"):
                pieces.append(self.tr("{n} already here").format(n=number(int(result["already"]))))
            applied = int(result.get("applied") or 0)
            pieces.append(plural(applied, self.tr("decision taken over"), self.tr("decisions taken over")))
            waiting = int(result.get("waiting") or 0)
            if waiting:
                pieces.append(self.tr("{n} wait to be looked at").format(n=number(waiting)))
            action = ("review", self.tr("Look at them")) if waiting else ("", "")
            window.messages.show_message(Message(sentence(pieces), level="info"), *action)
            window.working.catch_up()
            # Copies are looked for after names and dates; those of joined articles may be known, so nothing follows.
            window.jobs.ask("find_copies", {}, lambda _found: window.working.grown.emit(), role="upkeep")

        window.working.long(self.tr("Joining"), "join_archive", {"path": str(path)}, done, grows=True)

    def split_collection(self) -> None:
        """Part the article that is read, a collection of articles in one file."""
        from cuttings_desktop.importer import SplitDialog

        header = self._window.article
        if header is None or self._window.summary.get("read_only", True):
            return
        window, article = self._window, int(header["id"])
        dialog = SplitDialog(str(header["title"]), window)

        def ask(params: dict[str, Any]) -> None:
            def take(answer: dict[str, Any]) -> None:
                if isValid(dialog):
                    dialog.set_parts(answer)

            def fail(error: Exception) -> None:
                if isValid(dialog):
                    dialog.show_failure(message_of(error).text)

            window.jobs.ask("split_preview", {"id": article, **params}, take, fail)

        def split(cuts: list[int]) -> None:
            def done(report: dict[str, Any]) -> None:
                counted = plural(int(report["added"]), self.tr("article"), self.tr("articles"))
                words = self.tr("Parted into {n}; the collection lies in the trash.").format(n=counted)
                window.messages.show_message(Message(words, level="info"), "undo", self.tr("Undo"))
                window.working.catch_up()

            window.answering.let_go()
            window.working.long(self.tr("Parting"), "split", {"id": article, "cuts": cuts}, done, grows=True)

        dialog.preview_wanted.connect(ask)
        dialog.split_wanted.connect(split)
        dialog.open()
        dialog.look()

    # Folders and feeds that are looked through by themselves

    def watch(self) -> None:
        """Show which folders and feed files are looked through for new articles."""
        from cuttings_desktop.importer import WatchDialog

        window = self._window
        dialog = WatchDialog(window, read_only=bool(window.summary.get("read_only", True)))

        def ask() -> None:
            def take(answer: dict[str, Any]) -> None:
                if isValid(dialog):
                    dialog.set_rows(answer["rows"])

            window.jobs.ask("watch_list", {}, take)

        def change(method: str, params: dict[str, Any]) -> None:
            def done(_result: Any) -> None:
                ask()
                window.rooms.watching.begin()

            window.jobs.ask(method, params, done, role="changes")

        dialog.added.connect(lambda params: change("watch_add", params))
        dialog.removed.connect(lambda path: change("watch_remove", {"path": path}))
        dialog.scan_wanted.connect(window.rooms.watching.scan)
        dialog.open()
        ask()

    # Questions that were asked

    def show_history(self) -> None:
        """Show the latest questions under the bar: of this session, then those that the archive remembers."""
        window = self._window

        def show(rows: list[dict[str, Any]]) -> None:
            menu = QMenu(window)
            menu.setToolTipsVisible(True)
            seen: list[Question] = []
            for question, tip in [*((q, "") for q in window.asked.recent()), *map(_kept, rows)]:
                if question not in seen and len(seen) < _SHOWN:
                    seen.append(question)
                    action = menu.addAction(words_of(question, window.answering).replace("&", "&&")[:110])
                    action.setToolTip(plain_tip(tip or action.text()))
                    action.triggered.connect(lambda _checked=False, question=question: window.asked.ask(question))
            if not seen:
                menu.addAction(self.tr("No earlier questions yet")).setEnabled(False)
            menu.addSeparator()
            menu.addAction(window.actions_["save_search"])
            forget = menu.addAction(assets.icon("x"), self.tr("Forget the earlier questions"))
            forget.setEnabled(bool(rows) and not window.summary.get("read_only", True))
            forget.triggered.connect(
                lambda _checked=False: window.jobs.ask("forget_searches", {}, lambda _done: None, role="changes")
            )
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(window.panes.bar.mapToGlobal(window.panes.bar.rect().bottomLeft()))

        window.jobs.ask("search_history", {}, lambda answer: show(answer["rows"]), lambda _error: show([]))


def _kept(row: dict[str, Any]) -> tuple[Question, str]:
    """Return a question of the history and when it was asked."""
    return from_json(Question, dict(row["question"])), moment_words(row.get("asked"))
