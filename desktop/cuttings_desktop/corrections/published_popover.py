"""The popover of the publication date: the evidence for it, another choice, and how dates without a year are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cuttings_desktop import assets
from cuttings_desktop.corrections.date_line import DateLine
from cuttings_desktop.corrections.popover import Popover, popover_width
from cuttings_desktop.corrections.published_facts import (
    bounds_words,
    conflicting,
    grouped,
    is_own,
    shown_words,
    why_words,
)
from cuttings_desktop.date_words import evidence_words, history_words
from cuttings_desktop.glyphs import plain_tip

__all__ = ["PublishedPopover"]

_MOST = 12  # dates
_LINES = 4  # pieces of evidence a date
_QUOTE = 60
_AROUND = 104  # pixels of a row that are no words: the popover's edges, the button's, and the sign


def _blank() -> QIcon:
    """Return a picture of nothing: the words of all rows begin at the same place."""
    empty = QPixmap(16, 16)
    empty.fill(Qt.GlobalColor.transparent)
    return QIcon(empty)


class PublishedPopover(Popover):
    """Shows one article's publication date at a time. Signal: decision_made(decision)."""

    decision_made = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._article = 0
        self._shown = ""
        self.evidence: list[QPushButton] = []
        self.ways: list[QPushButton] = []
        self._title, self._why = self._label("title"), self._label("muted")
        self._conflict, self._history = self._label("warning"), self._label("muted")
        self._rows, self._switches = QVBoxLayout(), QVBoxLayout()
        self._rows.setSpacing(2)
        self._switches.setSpacing(2)
        caption = self._label("caption")
        caption.setText(self.tr("Publication date"))
        self._known = self._label("caption")
        self._known.setText(self.tr("Evidence, the strongest first; a click takes its date"))
        self._counting = self._label("caption")
        self._counting.setText(self.tr("Dates without a year"))
        for part in (caption, self._title, self._why, self._conflict, self._known):
            self.inside.addWidget(part)
        self.inside.addLayout(self._rows)
        self._make_line()
        self.inside.addWidget(self._counting)
        self.inside.addWidget(self._history)
        self.inside.addLayout(self._switches)
        self.inside.addStretch(1)

    @staticmethod
    def _label(role: str) -> QLabel:
        """Make a label whose words may go over several lines."""
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        return label

    def _make_line(self) -> None:
        """Make the line for a date of one's own."""
        self._own = QWidget()
        self.line = DateLine(bounds=True, nothing=" ")
        self.line.line.setAccessibleName(self.tr("Another publication date"))
        self.save = QPushButton(self.tr("Set"))
        self.save.clicked.connect(lambda _checked=False: self._type())
        self.line.changed.connect(self._typed)
        self.line.entered.connect(self._type)
        self.clear = QPushButton(self.tr("&Take back my date"))
        self.clear.setProperty("kind", "link")
        self.clear.clicked.connect(lambda _checked=False: self._decide("published", None))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self._own)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)
        self.inside.addWidget(self._own)

    def show_published(
        self,
        header: Mapping[str, Any],
        evidence: Sequence[Mapping[str, Any]],
        where: QRect,
        *,
        read_only: bool = False,
    ) -> None:
        """Show an article's publication date (`header` is the answer to `article`) with all evidence for it."""
        published = header.get("published")
        self._article = int(header["id"])
        self._shown = str((published or {}).get("edtf") or "")
        self._title.setText(shown_words(published))
        self._why.setText(why_words(published, evidence))
        self._fill_evidence(published, evidence, read_only)
        self._own.setVisible(not read_only)
        self.clear.setVisible(any(is_own(one) for one in evidence))
        self.line.line.clear()
        self._typed()
        self._fill_history(header.get("history"), read_only)
        self.setAccessibleName(self.tr("Publication date: {words}").format(words=self._title.text()))
        self.setAccessibleDescription(" ".join((self._why.text(), self._conflict.text())))
        self.open_at(where)

    def _fill_evidence(
        self, published: Mapping[str, Any] | None, evidence: Sequence[Mapping[str, Any]], read_only: bool
    ) -> None:
        """List the evidence; what is shown has a tick, what contradicts it a warning."""
        self._empty(self._rows)
        self.evidence, disagrees = [], False
        for edtf, pieces in grouped(evidence)[:_MOST]:
            against = conflicting(published, edtf)
            disagrees = disagrees or against
            button = self._row(edtf, pieces, edtf == self._shown, against)
            button.setEnabled(not read_only)
            self.evidence.append(button)
            self._rows.addWidget(button)
        self._known.setVisible(bool(self.evidence))
        self._conflict.setText(self.tr("The evidence disagrees: it also names another date.") if disagrees else "")
        self._conflict.setVisible(disagrees)

    def _line(self, evidence: Mapping[str, Any]) -> str:
        """Return where one piece of evidence stands and what it says there."""
        quote, source = " ".join(str(evidence.get("quote") or "").split()), str(evidence.get("source", ""))
        cut = quote if len(quote) <= _QUOTE else quote[: _QUOTE - 1] + "…"
        words = evidence_words(source)
        return self.tr("{source}: “{words}”").format(source=words, words=cut) if cut else words

    def _row(self, edtf: str, pieces: Sequence[Mapping[str, Any]], shown: bool, against: bool) -> QPushButton:
        """Make the button of one date with the evidence that names it."""
        words, said = bounds_words(edtf), [self._line(one) for one in pieces]
        more = self.tr("and {n} more").format(n=len(said) - _LINES) if len(said) > _LINES else ""
        lines = [words, *said[:_LINES], *([more] if more else [])]
        button = QPushButton()
        button.setProperty("kind", "quiet")
        self._write(button, lines)
        # The words of a button stand in its middle unless its own sheet says otherwise.
        height = round(button.fontMetrics().lineSpacing() * len(lines))
        button.setStyleSheet(f"QPushButton {{ text-align: left; min-height: {height}px; }}")
        button.setIconSize(QSize(16, 16))
        button.setIcon(assets.icon("check") if shown else assets.icon("triangle-alert") if against else _blank())
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        state = self.tr("shown") if shown else self.tr("another date than the one that is shown") if against else ""
        button.setToolTip(plain_tip("\n".join(said)[:800]))
        button.setAccessibleName("  ·  ".join(part for part in (words, state, *said) if part))
        button.clicked.connect(lambda _checked=False: self._choose(edtf))
        return button

    @staticmethod
    def _write(button: QPushButton, lines: Sequence[str]) -> None:
        """Write lines on a button, each no wider than there is room for: a button cuts words off without a sign."""
        metrics, room = button.fontMetrics(), popover_width() - _AROUND
        short = (metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines)
        button.setText("\n".join(short).replace("&", "&&"))

    def _fill_history(self, history: Mapping[str, Any] | None, read_only: bool) -> None:
        """Say how dates without a year are read, and offer the other ways."""
        self._empty(self._switches)
        self.ways = []
        self._history.setText(history_words(history))
        for label in (self._counting, self._history):
            label.setVisible(bool(history))
        if not history or read_only:
            return
        chosen = bool(history.get("is")) if history.get("chosen") else None
        for value, words in (
            (None, self.tr("Decide by the text itself")),
            (False, self.tr("Count from the publication date")),
            (True, self.tr("Follow the last date told")),
        ):
            button = QPushButton(words)
            button.setProperty("kind", "quiet")
            button.setStyleSheet("QPushButton { text-align: left; }")
            button.setIcon(assets.icon("check") if value is chosen else _blank())
            button.setCheckable(True)
            button.setChecked(value is chosen)
            button.clicked.connect(lambda _checked=False, value=value: self._switch(value, chosen))
            self.ways.append(button)
            self._switches.addWidget(button)

    @staticmethod
    def _empty(column: QVBoxLayout) -> None:
        """Take everything out of a column."""
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _typed(self) -> None:
        """Allow a date that is another one."""
        self.save.setEnabled(bool(self.line.edtf) and self.line.edtf != self._shown)

    def _type(self) -> None:
        """Take the date that was typed."""
        if self.save.isEnabled():
            self._decide("published", self.line.edtf)

    def _choose(self, edtf: str) -> None:
        """Take the date of a piece of evidence; the one that is shown needs no decision."""
        if edtf and edtf != self._shown:
            self._decide("published", edtf)
        else:
            self.close_popover()

    def _switch(self, value: bool | None, now: bool | None) -> None:
        """Read dates without a year in another way."""
        if value is now:
            self.close_popover()
        else:
            self._decide("history", value)

    def _decide(self, kind: str, value: str | bool | None) -> None:
        """Close, and tell a decision."""
        decision = {"kind": kind, "article": self._article, "value": value}
        self.close_popover()
        self.decision_made.emit(decision)
