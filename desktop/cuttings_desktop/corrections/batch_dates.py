"""Set the publication date of many articles at once: each its own suggestion, or one date for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop.corrections.batch_model import BatchModel
from cuttings_desktop.corrections.date_line import DateLine
from cuttings_desktop.date_words import day_words
from cuttings_desktop.messages import number, plural

__all__ = ["BatchDatesDialog"]

_CHUNK = 250  # articles that are asked for at a time


class BatchDatesDialog(QDialog):
    """Signals: suggestions_wanted(article numbers) for `add` or `fail`; decision_made(decision), one for all."""

    suggestions_wanted = Signal(object)
    decision_made = Signal(object)

    def __init__(self, articles: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Set publication date"))
        self._articles = list(articles)
        self._asked = 0
        self.model = BatchModel(self)
        self.model.ticked.connect(self._changed)
        heading = QLabel(self.tr("Set publication date"))
        heading.setProperty("role", "heading")
        self._said, self._problem = QLabel(), QLabel()
        self._said.setProperty("role", "muted")
        self._problem.setProperty("role", "error")
        for label in (self._said, self._problem):
            label.setWordWrap(True)
        self.again = QPushButton(self.tr("Try again"))
        self.again.clicked.connect(lambda _checked=False: self.look())
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setRange(0, max(1, len(self._articles)))
        self._progress.setAccessibleName(self.tr("Articles looked at"))
        self._make_table()
        self._make_choices()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        # Wide enough for any number: the button does not move under the pointer.
        self.ok.setText(self.tr("Set {n}").format(n=plural(100_000, self.tr("date"), self.tr("dates"))))
        self.ok.setMinimumWidth(self.ok.sizeHint().width())
        buttons.accepted.connect(self._decide)
        buttons.rejected.connect(self.reject)
        wrong = QHBoxLayout()
        wrong.addWidget(self._problem, 1)
        wrong.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addLayout(self._line_of_ticks())
        column.addWidget(self._progress)
        column.addLayout(wrong)
        column.addWidget(self.table, 1)
        column.addWidget(self.each)
        column.addLayout(self._line_of_one())
        column.addWidget(buttons)
        self.resize(900, 560)
        self.table.setFocus()
        self._changed()

    def _make_table(self) -> None:
        """Make the table of articles."""
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Articles"))
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.installEventFilter(self)
        head = self.table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # "no earlier than 28 Dec 2024" stands whole: its year is what one decides by.
        widest = self.tr("no earlier than {day}").format(day=day_words(date(2024, 12, 28)))
        known = self.table.fontMetrics().horizontalAdvance(widest) + 24
        for column, width in ((0, 270), (1, known), (2, 130)):
            self.table.setColumnWidth(column, width)
        head.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)

    def _make_choices(self) -> None:
        """Make the choice between the suggestions and one date."""
        self.each = QRadioButton(self.tr("Use the suggestion of each ticked article"))
        self.one = QRadioButton(self.tr("One date for all that are ticked:"))
        self.each.setChecked(True)
        self.line = DateLine(bounds=True, nothing=" ")
        self.line.setEnabled(False)
        self.line.changed.connect(self._changed)
        self.one.toggled.connect(self._turn)

    def _line_of_ticks(self) -> QHBoxLayout:
        """Return the line that counts, with the links that tick."""
        row = QHBoxLayout()
        row.addWidget(self._said, 1)
        for words, on in ((self.tr("Tick all"), True), (self.tr("Tick none"), False)):
            link = QPushButton(words)
            link.setProperty("kind", "link")
            link.setAutoDefault(False)
            link.clicked.connect(lambda _checked=False, on=on: self.model.tick_all(on))
            row.addWidget(link)
        return row

    def _line_of_one(self) -> QHBoxLayout:
        """Return the line of the one date."""
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.one, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.line, 1)
        return row

    def look(self) -> None:
        """Ask what the articles suggest, some hundreds at a time."""
        self._problem.clear()
        self._asked = len(self.model.rows)
        chunk = self._articles[self._asked : self._asked + _CHUNK]
        self._changed()
        if chunk:
            self.suggestions_wanted.emit(chunk)

    def add(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Take what some articles suggest; then the next are asked for."""
        known = {int(row["id"]) for row in rows}
        asked = self._articles[self._asked : self._asked + _CHUNK]
        # One that is not in the archive any more would otherwise be asked for again and again.
        self._articles[self._asked : self._asked + _CHUNK] = [article for article in asked if article in known]
        self._progress.setMaximum(max(1, len(self._articles)))
        if rows:
            self.model.add(rows)
        if len(self.model.rows) < len(self._articles):
            self.look()
        elif not self.model.suggested and not self.one.isChecked():
            # Nothing says when any of them was published: what remains is a date of one's own.
            self.one.setChecked(True)
        self._changed()

    def fail(self, words: str) -> None:
        """Say that the suggestions did not come, and why."""
        self._problem.setText(words)
        self._changed()

    def _turn(self, one: bool) -> None:
        """Choose between one date and the suggestions."""
        self.line.setEnabled(one)
        self.model.tick_usual(everything=one)
        if one:
            self.line.setFocus()
        self._changed()

    def decision(self) -> dict[str, Any] | None:
        """Return the one decision for all that are ticked, None where there is nothing to decide."""
        if self.one.isChecked():
            chosen = self.model.chosen()
            return (
                {"kind": "published", "articles": chosen, "value": self.line.edtf}
                if chosen and self.line.edtf
                else None
            )
        values = self.model.suggestions()
        return {"kind": "published", "values": values} if values else None

    def _changed(self) -> None:
        """Say how many articles are ticked, and what the button would do."""
        looked, total, failed = len(self.model.rows), len(self._articles), bool(self._problem.text())
        self._progress.setValue(looked)
        self._progress.setVisible(looked < total and not failed)
        self._problem.setVisible(failed)
        self.again.setVisible(failed)
        if looked < total:
            said = self.tr("{n} of {total} articles looked at").format(n=number(looked), total=number(total))
        else:
            counted = plural(total, self.tr("article"), self.tr("articles"))
            said = self.tr("{n}, {with_} with a suggestion, {ticked} ticked").format(
                n=counted, with_=number(self.model.suggested), ticked=number(self.model.count())
            )
        self._said.setText(said)
        one = self.one.isChecked()
        many = self.model.count(suggested=not one) if not one or self.line.edtf else 0
        counted = plural(many, self.tr("date"), self.tr("dates"))
        self.ok.setText(self.tr("Set {n}").format(n=counted) if many else self.tr("Set dates"))
        self.ok.setEnabled(many > 0 and looked >= total)

    def _decide(self) -> None:
        """Tell the decision."""
        decision = self.decision()
        if decision is not None and self.ok.isEnabled():
            self.decision_made.emit(decision)
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tick the selected articles by the space bar, all of them as the current one."""
        if watched is self.table and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            current = self.table.currentIndex()
            if event.key() == Qt.Key.Key_Space and current.isValid():
                cell = current.siblingAtColumn(0)
                on = cell.data(Qt.ItemDataRole.CheckStateRole) != Qt.CheckState.Checked
                rows = {index.row() for index in self.table.selectedIndexes()} | {current.row()}
                state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
                for row in rows:
                    self.model.setData(cell.siblingAtRow(row), state, Qt.ItemDataRole.CheckStateRole)
                return True
        return super().eventFilter(watched, event)
