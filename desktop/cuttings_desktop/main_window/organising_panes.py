"""Notebook, gaps, terms and copies in the window: asked for, fed, and what one does in them."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from cuttings_db.model import DateFilter, Question, to_json
from cuttings_desktop.jobs import Latest
from cuttings_desktop.messages import Message, message_of, plural

if TYPE_CHECKING:
    from cuttings_desktop.gaps import Gaps
    from cuttings_desktop.main_window.window import MainWindow
    from cuttings_desktop.notebook import Notebook
    from cuttings_desktop.stories import StoriesWindow
    from cuttings_desktop.term_matrix import TermMatrix

__all__ = ["OrganisingPanes"]

_NOTES = 500  # of one question when all of them are copied
_MOST_NOTES = 20_000


class OrganisingPanes(QObject):
    """Feeds what the middle shows of notes, gaps and terms, and the windows of copies."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._notes_params: dict[str, Any] = {}
        self._notes = Latest(window.jobs, "notes", 0, self)
        self._notes.answered.connect(self._take_notes)
        self._terms_by = ""
        self._terms = Latest(window.jobs, "term_matrix", 0, self)
        self._terms.answered.connect(lambda answer: window.panes.terms.set_table(self._terms_by, answer))
        self._terms.failed.connect(lambda _error: window.panes.terms.fail())
        self._terms.busy.connect(window.panes.bar.set_busy)
        for lane in (self._notes, self._terms):
            lane.failed.connect(window.show_error)
        self._open: list[tuple[StoriesWindow, int]] = []
        self._stale = {"notebook", "gaps"}
        self._connect()

    def _connect(self) -> None:
        """Connect the panes."""
        window, panes = self._window, self._window.panes
        panes.when_made("notebook", self._join_notebook)
        panes.when_made("gaps", self._join_gaps)
        panes.when_made("terms", self._join_terms)
        window.jobs.changed.connect(self._changed)
        window.frame.mode_changed.connect(self._mode_changed)
        window.answering.answered.connect(lambda _answer: self._answered())

    def _join_notebook(self, notebook: Notebook) -> None:
        """Connect the notebook."""
        notebook.notes_wanted.connect(self._want_notes)
        notebook.place_wanted.connect(self._window.paging.read)
        notebook.decision_made.connect(self._window.working.decide)
        notebook.text_wanted.connect(self._want_text)
        notebook.wanted.connect(self._window.commands.run)

    def _join_gaps(self, gaps: Gaps) -> None:
        """Connect what the archive cannot see."""
        gaps.rows_wanted.connect(self._want_gap)
        gaps.article_wanted.connect(self._window.paging.read)
        gaps.scope_wanted.connect(self._ask_scope)
        gaps.wanted.connect(self._window.commands.run)

    def _join_terms(self, terms: TermMatrix) -> None:
        """Connect the table of terms."""
        terms.table_wanted.connect(self._want_table)
        terms.cell_chosen.connect(self._ask_cell)
        terms.export_wanted.connect(self._export_table)
        terms.stopped.connect(self._terms.drop)

    def start(self) -> None:
        """Begin with another archive."""
        self._stale = {"notebook", "gaps"}
        for dialog, _article in self._open:
            if isValid(dialog):
                dialog.close()
        self._open = []

    # When to ask

    def _mode_changed(self, mode: str) -> None:
        """Ask for what has come into view, if it is not known as it is now."""
        if mode in self._stale:
            self._stale.discard(mode)
            (self._window.panes.notebook if mode == "notebook" else self._window.panes.gaps).ask()

    def _changed(self) -> None:
        """Ask again for what is shown; what is not waits until it is."""
        self._stale = {"notebook", "gaps"}
        self._mode_changed(self._window.frame.mode)
        self._open = [(dialog, article) for dialog, article in self._open if isValid(dialog)]
        for dialog, article in self._open:
            self._want_story(dialog, article)

    def _answered(self) -> None:
        """Follow the question where the notes or terms of what was found are listed."""
        panes, mode = self._window.panes, self._window.frame.mode
        if panes.made("notebook") and panes.notebook.found.isChecked():
            self._stale.add("notebook")
            self._mode_changed(mode)
        if mode == "terms" and panes.terms.found.isChecked():
            panes.terms.ask_again()

    def _question(self, found: bool) -> dict[str, Any] | None:
        """Return the question of the window if only what was found is meant."""
        return to_json(self._window.asked.question) if found else None

    # Notes

    def _sent(self, params: dict[str, Any]) -> dict[str, Any]:
        """Return the parameters of a question for notes as the archive takes them."""
        rest = {name: value for name, value in params.items() if name != "found"}
        return {"article": None, "question": self._question(params["found"]), **rest}

    def _want_notes(self, params: dict[str, Any]) -> None:
        """Fetch a page of notes."""
        if params["offset"]:
            self._window.jobs.ask("notes", self._sent(params), lambda answer: self._show_notes(params, answer))
        else:
            self._notes_params = params
            self._notes.ask(self._sent(params))

    def _take_notes(self, answer: dict[str, Any]) -> None:
        """Take the first page of notes."""
        self._show_notes(self._notes_params, answer)

    def _show_notes(self, params: dict[str, Any], answer: dict[str, Any]) -> None:
        """Show a page of notes."""
        self._window.panes.notebook.set_notes(params, answer, read_only=self._window.summary.get("read_only", True))

    def _want_text(self, params: dict[str, Any], to_file: bool) -> None:
        """Collect everything that is listed, then copy it or write it to a file."""
        window, rows = self._window, list[dict[str, Any]]()
        to: Path | None = None
        if to_file:
            name = self.tr("Notes") + ".txt"
            to = window.commands.filing.ask_save(self.tr("Save the notes"), name, self.tr("Text (*.txt)"))
            if to is None:
                return

        def take(answer: dict[str, Any]) -> None:
            rows.extend(answer["rows"])
            if answer["rows"] and len(rows) < min(int(answer["total"]), _MOST_NOTES):
                ask()
            else:
                self._give_text(rows, to)

        def ask() -> None:
            window.jobs.ask("notes", self._sent({**params, "offset": len(rows), "limit": _NOTES}), take)

        ask()

    def _give_text(self, rows: list[dict[str, Any]], to: Path | None) -> None:
        """Copy notes, or write them to a file."""
        counted = plural(len(rows), self.tr("note"), self.tr("notes"))
        from cuttings_desktop.notebook import as_text

        if to is None:
            QApplication.clipboard().setText(as_text(rows))
            words = self.tr("{n} copied, each with its source.").format(n=counted)
            self._window.messages.show_message(Message(words, level="info"))
            return
        try:
            to.write_text(as_text(rows), encoding="utf-8")
        except OSError as error:
            words = self.tr("The notes could not be written: {why}.").format(why=error.strerror or str(error))
            self._window.messages.show_message(Message(words, self.tr("Choose another place.")))
            return
        words = self.tr("{n} written to {file}.").format(n=counted, file=to.name)
        self._window.messages.show_message(Message(words, level="info"), f"show:{to}", self.tr("Open"))

    # Gaps

    def _want_gap(self, kind: str, offset: int, limit: int) -> None:
        """Fetch a page of the list of one kind."""
        gaps = self._window.panes.gaps

        def take(answer: dict[str, Any]) -> None:
            gaps.set_rows(kind, offset, answer, read_only=self._window.summary.get("read_only", True))

        self._window.jobs.ask("gap", {"kind": kind, "offset": offset, "limit": limit}, take)

    def _ask_scope(self, scope: str) -> None:
        """Ask for the articles of a place."""
        asked = self._window.asked
        if scope not in asked.question.scopes:
            asked.set_scope(scope)
        self._window.frame.show_mode("articles")

    # Terms

    def _want_table(self, terms: list[str], by: str, found: bool) -> None:
        """Count a list."""
        self._terms_by = by
        question = self._question(found) or to_json(Question())
        self._terms.ask({"terms": terms, "question": question, "columns": by})

    def _ask_cell(self, row: dict[str, Any], by: str, column: str) -> None:
        """Ask for the articles of a term, within the column that was chosen."""
        asked, found = self._window.asked, self._window.panes.terms.found.isChecked()
        question = asked.question if found else Question(sort=asked.question.sort)
        query = str(row["query"])
        if column and by in ("source", "language", "term"):
            query += {"source": f' source:"{column}"', "language": f" lang:{column}", "term": f" {_quoted(column)}"}[by]
        fields: dict[str, Any] = {"text": f"{question.text} {query}".strip(), "typing": False}
        if column and by == "year" and column.isdigit():
            fields["dates"] = (DateFilter(f"{column}-01-01", f"{column}-12-31"),)
        elif column and by == "collection":
            fields["scopes"] = (*question.scopes, f"collection:{column}")
        asked.ask(dataclasses.replace(question, **fields))
        self._window.frame.show_mode("articles")

    def _export_table(self, terms: list[str], by: str, found: bool) -> None:
        """Write the table to a file."""
        name = self.tr("Names and terms") + ".csv"
        to = self._window.commands.filing.ask_save(self.tr("Save the table"), name, self.tr("Tables (*.csv)"))
        if to is not None:
            question = self._question(found) or to_json(Question())
            params = {"to": str(to), "terms": terms, "question": question, "columns": by, "format": "csv"}
            self._window.working.write("export_matrix", params, self.tr("The table was written to {file}."))

    # Copies

    def copies(self) -> None:
        """Show the copies of the article that is read, or of the selected one."""
        chosen = self._window.commands.chosen()
        if chosen:
            self.show_copies(chosen[0])

    def show_copies(self, article: int) -> None:
        """Open the window of the copies of an article."""
        from cuttings_desktop.stories import StoriesWindow

        window = self._window
        dialog = StoriesWindow(window, read_only=window.summary.get("read_only", True))

        def differ(a: int, b: int) -> None:
            def take(answer: dict[str, Any]) -> None:
                if isValid(dialog):
                    dialog.set_difference((a, b), answer)

            def fail(error: Exception) -> None:
                if isValid(dialog):
                    dialog.page.say(message_of(error).text)

            window.jobs.ask("difference", {"a": a, "b": b}, take, fail)

        dialog.difference_wanted.connect(differ)
        dialog.article_wanted.connect(window.paging.read)
        dialog.decision_made.connect(window.working.decide)
        dialog.scope_wanted.connect(self._ask_scope)
        self._open.append((dialog, article))
        self._want_story(dialog, article, first=True)

    def _want_story(self, dialog: StoriesWindow, article: int, *, first: bool = False) -> None:
        """Fetch the copies of an article; the window opens when there are any."""

        def take(answer: dict[str, Any]) -> None:
            if not isValid(dialog):
                return
            if first and len(answer["rows"]) < 2:
                words = self.tr("No copies of this article were found in the archive.")
                self._window.messages.show_message(Message(words, level="info"))
                dialog.deleteLater()
                return
            dialog.set_story(answer, article)
            if first:
                dialog.show()

        self._window.jobs.ask("story", {"id": article}, take)


def _quoted(term: str) -> str:
    """Return a term as a question writes it: a phrase in quotation marks, what is a question already as it is."""
    return term if '"' in term or ":" in term or " " not in term else f'"{term}"'
