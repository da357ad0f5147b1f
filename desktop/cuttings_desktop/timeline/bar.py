"""The bar over the timeline: how many dates, the undated, what the brush means, table or canvas, and zooming."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from cuttings_desktop import assets
from cuttings_desktop.messages import number, plural
from cuttings_desktop.theme import Theme

__all__ = ["TimelineBar"]

_STEP = 1.8


class TimelineBar(QFrame):
    """Signals: zoomed(factor), fit_wanted(), undated_chosen(), table_wanted(bool), copy_wanted(), meaning_changed()."""

    zoomed = Signal(float)
    fit_wanted = Signal()
    undated_chosen = Signal()
    table_wanted = Signal(bool)
    copy_wanted = Signal()
    meaning_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.count = QLabel(self)
        self.count.setProperty("role", "caption")
        self.said = QLabel(self)
        self.said.setProperty("role", "caption")
        self._meaning = QLabel(self.tr("Brush by"), self)
        self._meaning.setProperty("role", "caption")
        self._group = QButtonGroup(self)
        self.published = self._switch(self.tr("published"), self.tr("The brush keeps articles published in its days"))
        self.mentioned = self._switch(
            self.tr("mentioned"), self.tr("The brush keeps articles that mention a date in its days")
        )
        self.published.setChecked(True)
        self.undated = QPushButton(self)
        self.undated.setProperty("kind", "link")
        self.table = self._button(self.tr("The same dates as a table (T)"), "list")
        self.table.setCheckable(True)
        self.copy = self._button(self.tr("Copy the table (Ctrl+C)"), "copy")
        self._zooming = [
            self._button(self.tr("Zoom out (−)"), "minus"),
            self._button(self.tr("Zoom in (+)"), "plus"),
            self._button(self.tr("Show all dates (0)"), "calendar-days"),
        ]
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 8, 2)
        row.setSpacing(4)
        row.addWidget(self.count)
        row.addSpacing(10)
        row.addWidget(self.said)
        row.addStretch(1)
        row.addWidget(self.undated)
        row.addSpacing(10)
        for widget in (self._meaning, self.published, self.mentioned):
            row.addWidget(widget)
        row.addSpacing(10)
        for button in (self.copy, self.table, *self._zooming):
            row.addWidget(button)
        self.copy.hide()
        self._connect()

    def _switch(self, words: str, tip: str) -> QToolButton:
        """Make one half of the switch between what the brush may mean."""
        button = QToolButton(self)
        button.setText(words)
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
        button.setCheckable(True)
        self._group.addButton(button)
        return button

    def _button(self, words: str, picture: str) -> QToolButton:
        """Make one icon button."""
        button = QToolButton(self)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setProperty("picture", picture)
        return button

    def _connect(self) -> None:
        """Connect the parts."""
        out, closer, fit = self._zooming
        out.clicked.connect(lambda _checked=False: self.zoomed.emit(1 / _STEP))
        closer.clicked.connect(lambda _checked=False: self.zoomed.emit(_STEP))
        fit.clicked.connect(lambda _checked=False: self.fit_wanted.emit())
        self.undated.clicked.connect(lambda _checked=False: self.undated_chosen.emit())
        self.copy.clicked.connect(lambda _checked=False: self.copy_wanted.emit())
        self.table.toggled.connect(self._table_toggled)
        self._group.buttonToggled.connect(self._turned)

    def _table_toggled(self, on: bool) -> None:
        """Offer what fits the table or the canvas."""
        self.copy.setVisible(on)
        for button in self._zooming:
            button.setVisible(not on)
        self.say("")
        if self.table.underMouse():
            # Who clicks on the sign wants to walk through what it brings.
            self.table.setFocus(Qt.FocusReason.MouseFocusReason)
        self.table_wanted.emit(on)

    def _turned(self, _button: Any, checked: bool) -> None:
        """Tell that the brush is to mean the other thing."""
        if checked:
            self.meaning_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        for button in (self.copy, self.table, *self._zooming):
            button.setIcon(assets.icon(str(button.property("picture")), theme.muted))
        self.published.setFont(theme.font("caption"))
        self.mentioned.setFont(theme.font("caption"))

    def show_meaning(self, what: str) -> None:
        """Show what the brush means without telling it back."""
        self._group.blockSignals(True)
        (self.mentioned if what == "mentioned" else self.published).setChecked(True)
        self._group.blockSignals(False)

    def show_counts(self, drawn: int, undated: int) -> None:
        """Say how many dates are drawn and how many articles have none."""
        self.count.setText(self.tr("1 date") if drawn == 1 else self.tr("{n} dates").format(n=number(drawn)))
        self.undated.setVisible(undated > 0)
        self.undated.setText(self.tr("undated {n}").format(n=number(undated)))
        counted = plural(undated, self.tr("article"), self.tr("articles"))
        words = self.tr("Show {n} without a publication date").format(n=counted)
        self.undated.setToolTip(words)
        self.undated.setAccessibleName(words)

    def say(self, words: str) -> None:
        """Say what has just been done, or why it cannot be."""
        self.said.setText(words)
