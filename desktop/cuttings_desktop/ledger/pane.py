"""The ledger as a pane: decisions, ignored words, and what waits to be looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTabWidget, QVBoxLayout, QWidget

from cuttings_desktop.core_words import said
from cuttings_desktop.date_words import moment_words
from cuttings_desktop.entity_words import type_words
from cuttings_desktop.flow import FlowLayout
from cuttings_desktop.labels import label_words
from cuttings_desktop.ledger.lines import Line
from cuttings_desktop.ledger.tab import Tab
from cuttings_desktop.messages import number
from cuttings_desktop.theme import Theme

__all__ = ["Ledger"]

_PAGE = 256


def _sentence(row: Mapping[str, Any]) -> str:
    """Return the words of a decision with a capital."""
    words = label_words(row.get("label") or row.get("kind"), row.get("words"))
    return f"{words[:1].upper()}{words[1:]}"


class Ledger(QWidget):
    """Three lists.

    Signals: decisions_wanted(offset, limit) for `set_decisions`, ignored_wanted() for `set_ignored`, review_wanted()
    for `set_review`, undo_wanted(decision id), dismissed(review id), decision_made(decision), entity_wanted(id),
    article_wanted(id), wanted("export_decisions" or "apply_decisions").
    """

    decisions_wanted = Signal(int, int)
    ignored_wanted = Signal()
    review_wanted = Signal()
    undo_wanted = Signal(int)
    dismissed = Signal(object)
    decision_made = Signal(object)
    entity_wanted = Signal(str)
    article_wanted = Signal(int)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self._total = 0
        self._asked = -1
        self._make_tabs()
        title = QLabel(self.tr("Decisions"))
        title.setProperty("role", "title")
        self.export = self._button(self.tr("Export…"), "export_decisions")
        self.apply = self._button(self.tr("Apply…"), "apply_decisions")
        self.export.setToolTip(self.tr("Write all decisions to a file, for another archive"))
        self.apply.setToolTip(self.tr("Take over the decisions that were exported from another archive"))
        head = FlowLayout(gap=4, growing=0)
        head.setContentsMargins(16, 8, 12, 4)
        for widget in (title, self.export, self.apply):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
        self.setFocusProxy(self.decisions)
        self.setAccessibleName(self.tr("Decisions"))

    def _button(self, words: str, name: str) -> QPushButton:
        """Make one quiet button."""
        button = QPushButton(words)
        button.setProperty("kind", "quiet")
        button.clicked.connect(lambda _checked=False: self.wanted.emit(name))
        return button

    def _make_tabs(self) -> None:
        """Make the three lists."""
        self.decisions = Tab(
            self.tr("Decisions"),
            self.tr("Undo this"),
            self.tr("Open"),
            ("history", self.tr("No decisions yet"), self.tr("What you correct is listed here; each can be undone.")),
        )
        self.ignored = Tab(
            self.tr("Ignored words"),
            self.tr("Take off the list"),
            "",
            (
                "eye-off",
                self.tr("No ignored words"),
                self.tr("A word that is never a name: add it below, or from its menu in a text."),
            ),
        )
        self.review = Tab(
            self.tr("To look at"),
            self.tr("Dismiss"),
            self.tr("Open"),
            (
                "circle-check",
                self.tr("Everything fits"),
                self.tr("A decision whose place in the text has gone waits here, and is tried again by itself."),
            ),
        )
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName(self.tr("Lists"))
        self.tabs.tabBar().setAccessibleName(self.tr("Lists"))
        for tab in (self.decisions, self.ignored, self.review):
            self.tabs.addTab(tab, tab.view.accessibleName())
        self.word = QLineEdit()
        self.word.setPlaceholderText(self.tr("Ignore a word"))
        self.word.setAccessibleName(self.tr("Ignore a word"))
        self.word.returnPressed.connect(self._ignore)
        self.ignored.foot.addWidget(self.word)
        self.decisions.opened.connect(self._open)
        self.review.opened.connect(self._open)
        self.decisions.more_wanted.connect(self._more)
        self.decisions.removed.connect(self._undo)
        self.ignored.removed.connect(self._heed)
        self.review.removed.connect(self._dismiss)

    def show_tab(self, name: str) -> None:
        """Show one of the lists: decisions, ignored or review."""
        tab: Tab = getattr(self, name)
        self.tabs.setCurrentWidget(tab)
        tab.view.setFocus()

    def ask(self) -> None:
        """Ask for all three lists."""
        self._asked = -1
        # What is here already is asked for again as a whole, so that the place stays.
        self.decisions_wanted.emit(0, max(_PAGE, min(len(self.decisions.lines.every), 4 * _PAGE)))
        self.ignored_wanted.emit()
        self.review_wanted.emit()

    def _more(self) -> None:
        """Ask for further decisions, once for each place."""
        here = len(self.decisions.lines.every)
        if here < self._total and self._asked != here:
            self._asked = here
            self.decisions_wanted.emit(here, _PAGE)

    def set_decisions(self, offset: int, answer: Mapping[str, Any], *, read_only: bool = False) -> None:
        """Take decisions, newest first (the answer to `decisions`)."""
        self._total = int(answer["total"])
        lines = [self._decision(row) for row in answer["rows"]]
        if offset:
            self.decisions.add(lines)
        else:
            self.decisions.set_lines(lines, read_only=read_only)
        self.apply.setEnabled(not read_only)
        self.export.setEnabled(self._total > 0)
        if self.decisions.filter.text().strip():
            self._more()

    def _decision(self, row: Mapping[str, Any]) -> Line:
        """Return the line of one decision."""
        force = bool(row.get("in_force", True))
        detail = " ".join(str(row.get("detail") or "").split())
        words = [detail] if force else [self.tr("taken back"), detail]
        text = "  ·  ".join(word for word in words if word)
        return Line(_sentence(row), text, moment_words(row.get("made")), not force, dict(row))

    def set_ignored(self, rows: Sequence[Mapping[str, Any]], *, read_only: bool = False) -> None:
        """Take the ignored words."""
        self.word.setEnabled(not read_only)
        every = self.tr("never a name")
        as_type = self.tr("never a {type}")
        lines = [
            Line(
                str(row["surface"]),
                as_type.format(type=type_words(str(row["type"])).lower()) if row.get("type") else every,
                row=dict(row),
            )
            for row in rows
        ]
        self.ignored.set_lines(lines, read_only=read_only)
        self._count(self.ignored, len(lines))

    def set_review(self, rows: Sequence[Mapping[str, Any]], *, read_only: bool = False) -> None:
        """Take the decisions that no longer fit."""
        lines = [
            Line(_sentence(row), said(str(row.get("reason") or "")), moment_words(row.get("made")), row=dict(row))
            for row in rows
        ]
        self.review.set_lines(lines, read_only=read_only)
        self._count(self.review, len(lines))

    def _count(self, tab: Tab, many: int) -> None:
        """Say in a tab how many it holds."""
        name = tab.view.accessibleName()
        self.tabs.setTabText(self.tabs.indexOf(tab), f"{name}  {number(many)}" if many else name)

    def _open(self, row: Mapping[str, Any]) -> None:
        """Show what a decision is about."""
        if row.get("entity"):
            self.entity_wanted.emit(str(row["entity"]))
        elif row.get("article"):
            self.article_wanted.emit(int(row["article"]))

    def _undo(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Take decisions back."""
        for row in rows:
            self.undo_wanted.emit(int(row["id"]))

    def _dismiss(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Let go what no longer fits."""
        for row in rows:
            self.dismissed.emit(row["id"])

    def _heed(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Take words off the list."""
        for row in rows:
            self.decision_made.emit({"kind": "heed", "surface": row["surface"], "type": row.get("type") or ""})

    def _ignore(self) -> None:
        """Put a word on the list."""
        word = self.word.text().strip()
        if word:
            self.decision_made.emit({"kind": "ignore", "surface": word, "type": ""})
            self.word.clear()

    def set_theme(self, _theme: Theme) -> None:
        """Take another look."""
        for tab in (self.decisions, self.ignored, self.review):
            tab.blank.set_theme()
            tab.view.viewport().update()
