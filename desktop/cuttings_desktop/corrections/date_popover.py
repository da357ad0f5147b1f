"""The popover of a date in the text: how it is read and why, and what a person may say of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cuttings_desktop import core_words
from cuttings_desktop.corrections.date_facts import anchor_words, clause_html, facts_line, from_edtf, spoken
from cuttings_desktop.corrections.date_line import DateLine
from cuttings_desktop.corrections.popover import Popover
from cuttings_desktop.date_words import interval_words
from cuttings_desktop.theme import current

__all__ = ["DatePopover"]


class DatePopover(Popover):
    """Shows one date at a time; `date` is what the archive answers to `date`, or what the text knows of it.

    Signals: decision_made(decision), published_wanted() to correct what the date counts from, timeline_wanted(date),
    narrow_wanted(date) for the articles that mention its days.
    """

    decision_made = Signal(object)
    published_wanted = Signal()
    timeline_wanted = Signal(object)
    narrow_wanted = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.date: dict[str, Any] = {}
        self._read_only = False
        self._title, self._facts = self._label("title"), self._label("muted")
        self._clause = self._label("")
        self._clause.setTextFormat(Qt.TextFormat.RichText)
        self._rule, self._own = self._label("muted"), self._label("small")
        self.anchor = QPushButton()
        self.anchor.setProperty("kind", "link")
        self.anchor.clicked.connect(lambda _checked=False: self._leave_for(self.published_wanted))
        self._told = self._label("muted")
        for label in (self._title, self._facts, self._clause, self._rule):
            self.inside.addWidget(label)
        self.inside.addWidget(self.anchor, 0, Qt.AlignmentFlag.AlignLeft)
        self.inside.addWidget(self._told)
        self.inside.addWidget(self._own)
        self.inside.addStretch(1)
        self._make_editor()
        self._make_actions()

    @staticmethod
    def _label(role: str) -> QLabel:
        """Make a label whose words may go over several lines."""
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if role:
            label.setProperty("role", role)
        return label

    def _make_editor(self) -> None:
        """Make the line for another reading."""
        self._editor = QWidget()
        self.line = DateLine()
        self.save, leave = QPushButton(self.tr("Save")), QPushButton(self.tr("Cancel"))
        self.save.setProperty("kind", "primary")
        self.line.changed.connect(self._typed)
        self.line.entered.connect(self._correct)
        self.save.clicked.connect(lambda _checked=False: self._correct())
        leave.clicked.connect(lambda _checked=False: self._edit(False))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.save)
        column = QVBoxLayout(self._editor)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addLayout(row)
        self.foot.addWidget(self._editor)

    def _button(self, words: str, call: Any, kind: str = "") -> QPushButton:
        """Make one button."""
        button = QPushButton(words)
        button.setProperty("kind", kind)
        button.clicked.connect(lambda _checked=False: call())
        return button

    def _make_actions(self) -> None:
        """Make the buttons for what can be said of the date, and the ways on from it."""
        self._sayings, self._ways = QWidget(), QWidget()
        self.correct = self._button(self.tr("&Correct…"), lambda: self._edit(True))
        self.confirm = self._button(self.tr("Con&firm"), lambda: self._decide("confirm_date"))
        self.reject = self._button(self.tr("It is &no date"), lambda: self._decide("reject_date"))
        self.release = self._button("", lambda: self._decide("release_date"))
        self.timeline = self._button(self.tr("Show on time&line"), lambda: self._tell(self.timeline_wanted), "link")
        words = self.tr("Articles that mention these &days")
        self.narrow = self._button(words, lambda: self._tell(self.narrow_wanted), "link")
        for widget, buttons in (
            (self._sayings, (self.correct, self.confirm, self.reject, self.release)),
            (self._ways, (self.timeline, self.narrow)),
        ):
            row = QHBoxLayout(widget)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            self.foot.addWidget(widget)

    def show_date(self, date: Mapping[str, Any], where: QRect, *, read_only: bool = False) -> None:
        """Show a date beside its place on the screen."""
        self._read_only = read_only
        self._fill(date)
        self._edit(False)
        self.open_at(where)

    def show_words(self, said: Mapping[str, Any], where: QRect) -> None:
        """Ask what date is meant by words that were not read as one: `said` has article, start, end and text."""
        self._read_only = False
        self._fill({**said, "role": "event", "precision": ""})
        self._title.setText(self.tr("Which date is this?"))
        self._facts.setText(self.tr("“{words}”").format(words=str(said["text"])))
        self.setAccessibleName(self.tr("Which date is “{words}”?").format(words=str(said["text"])))
        self._edit(True)
        self.open_at(where)
        self.line.set_text(str(said["text"]))
        self.line.setFocus()

    def complete(self, date: Mapping[str, Any]) -> None:
        """Take what else is known of the date that is shown, when it comes later."""
        if not self.isHidden() and date.get("id") == self.date.get("id"):
            self._fill({**self.date, **date})
            self.fit()

    def _fill(self, date: Mapping[str, Any]) -> None:
        """Write what is known."""
        self.date = dict(date)
        words = interval_words(date, short=False)
        self._title.setText(words)
        said = str(date.get("text") or "")
        quoted = self.tr("“{words}”").format(words=" ".join(said.split()))[:120] if said else ""
        self._facts.setText("  ·  ".join(word for word in (quoted, facts_line(date)) if word))
        self._clause.setText(clause_html(date, current().accent))
        # How the program came to its own reading says nothing of what a person has written.
        machine = date if str(date.get("origin") or "") != "corrected" else {}
        self._rule.setText(core_words.said(str(machine.get("rule_words") or "")))
        kind, counted = anchor_words(machine)
        shown = self.tr("Counted from {anchor}").format(anchor=counted) if counted else ""
        self.anchor.setText(shown.replace("&", "&&"))
        self.anchor.setToolTip(self.tr("Look at the publication date and correct it"))
        self._told.setText(shown)
        self._own.setText(self._own_words(date))
        for label, on in (
            (self._clause, bool(self._clause.text())),
            (self._rule, bool(self._rule.text())),
            (self.anchor, kind == "published"),
            (self._told, bool(counted) and kind != "published"),
            (self._own, bool(self._own.text())),
        ):
            label.setVisible(on)
        origin = str(date.get("origin") or "")
        self.confirm.setVisible(not origin)
        self.release.setVisible(bool(origin))
        taken = self.tr("&Take back my confirmation") if origin == "confirmed" else self.tr("&Take back my correction")
        self.release.setText(taken)
        placed = bool(date.get("lo") or date.get("hi"))
        editing = not self._editor.isHidden()
        self._ways.setVisible(placed and not editing)
        self.timeline.setVisible(str(date.get("role") or "event") != "vague")
        self._sayings.setVisible(not self._read_only and not editing)
        self.setAccessibleName(self.tr("Date: {words}").format(words=words))
        self.setAccessibleDescription(spoken(date))

    def _own_words(self, date: Mapping[str, Any]) -> str:
        """Say what a person has said of the date, and what the program reads in it."""
        origin, machine = str(date.get("origin") or ""), date.get("machine") or {}
        if origin == "corrected" and machine.get("edtf"):
            read = interval_words(machine, short=False) if machine.get("precision") else from_edtf(machine["edtf"])
            return self.tr("Corrected by you. The program reads: {date}").format(date=read)
        if origin == "corrected":
            return self.tr("Corrected by you.")
        return self.tr("Confirmed by you: it stays so whatever the program reads later.") if origin else ""

    def _edit(self, on: bool) -> None:
        """Show the line for another reading, or the buttons again."""
        had = self._editor.isAncestorOf(self.focusWidget() or self)
        self._editor.setVisible(on)
        self._sayings.setVisible(not on and not self._read_only)
        self._ways.setVisible(not on and bool(self.date.get("lo") or self.date.get("hi")))
        if on:
            self.line.set_text(str(self.date.get("edtf") or ""))
            self._typed()
        if self.isVisible():
            self.fit()
            if on:
                self.line.setFocus()
            elif "id" not in self.date:
                self.close_popover()
            elif had:
                self.correct.setFocus()

    def _typed(self) -> None:
        """Allow what is a date and another one than before."""
        self.save.setEnabled(self.line.fits and self.line.edtf != self.date.get("edtf"))

    def _correct(self) -> None:
        """Tell the other reading."""
        if self.save.isEnabled():
            self._decide("correct_date", value=self.line.edtf)

    def _decide(self, kind: str, **fields: Any) -> None:
        """Close, and tell a decision."""
        names = ("article", "start", "end") if "id" not in self.date else ("id",)
        place = {"date" if name == "id" else name: int(self.date[name]) for name in names}
        decision = {"kind": kind, **place, **fields}
        self.close_popover()
        self.decision_made.emit(decision)

    def _tell(self, signal: Any) -> None:
        """Close, and go on with the date somewhere else."""
        date = self.date
        self.close_popover()
        signal.emit(date)

    def _leave_for(self, signal: Any) -> None:
        """Close, and tell that something else is wanted."""
        self.close_popover()
        signal.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was typed."""
        super().hideEvent(event)
        self.line.line.clear()
