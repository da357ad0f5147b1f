"""The search bar as a widget: it owns its line, chips and notes, and emits what the person wants."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop import assets
from cuttings_desktop.core_words import said
from cuttings_desktop.flow import FlowLayout
from cuttings_desktop.messages import number, plural
from cuttings_desktop.search_bar.busy import BusyLine
from cuttings_desktop.search_bar.chips import Chip, ChipWidget, join_button
from cuttings_desktop.search_bar.completion import Completion, Completions
from cuttings_desktop.search_bar.line import QuestionLine
from cuttings_desktop.theme import Theme, current

__all__ = ["SearchBar"]


class SearchBar(QWidget):
    """The question's words and chips, the count of its answer, notes about it.

    Signals: `typed` (text, still typing), `chip_removed` (Chip), `chip_clicked` (Chip), `join_toggled` (entity
    type), `history_requested`, `suggestion_chosen` (text), `unindexed_clicked`, `completion_wanted` (text, cursor),
    `completion_dropped` when none is wanted any more.
    """

    typed = Signal(str, bool)
    chip_removed = Signal(object)
    chip_clicked = Signal(object)
    join_toggled = Signal(str)
    history_requested = Signal()
    suggestion_chosen = Signal(str)
    unindexed_clicked = Signal()
    completion_wanted = Signal(str, int)
    completion_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._chips: list[Chip] = []
        self._suggested = ""
        self._completing = False
        self._make_line()
        self._make_second_row()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 10, 16, 10)
        inside.setSpacing(8)
        self._first = QHBoxLayout()
        self._first.setSpacing(8)
        self._first.addWidget(self._history)
        self._first.addWidget(self._line, 1)
        self._first.addWidget(self._count)
        inside.addLayout(self._first)
        inside.addWidget(self._second)
        outer.addLayout(inside)
        self._busy = BusyLine(self)
        outer.addWidget(self._busy)
        self.set_theme(current())

    def _make_line(self) -> None:
        """Make the line, the count and the button of the history."""
        self._line = QuestionLine()
        self._line.setPlaceholderText(self.tr("Search articles: words, “a phrase”, person:, date:2024, …"))
        self._line.setAccessibleName(self.tr("Search"))
        self._line.setClearButtonEnabled(False)
        self._glass = QAction(self)
        self._line.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(self.tr("Clear the words"), self)
        self._clear.triggered.connect(self._clear_text)
        self._line.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._line.written.connect(self._edited)
        self._line.composed.connect(lambda composing: self._stop_completing() if composing else None)
        self._line.left.connect(self._stop_completing)
        self.completions = Completions(self._line)
        self.completions.chosen.connect(self._complete)
        self.completions.wanted.connect(self._want_completions)
        self._line.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self._line.returnPressed.connect(self._entered)
        self._clear.setVisible(False)
        self._history = QToolButton()
        self._history.setToolTip(self.tr("Earlier questions"))
        self._history.setAccessibleName(self.tr("Earlier questions"))
        self._history.setIconSize(QSize(18, 18))
        self._history.clicked.connect(lambda _checked=False: self.history_requested.emit())
        self._count = QLabel()
        self._count.setMinimumWidth(150)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # No name of its own: a screen reader reads what it says.

    def _make_second_row(self) -> None:
        """Make the row of chips and notes, which is there only when there is something in it."""
        self._second = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._second.setSizePolicy(policy)
        self._flow = FlowLayout(self._second)
        self._note = QLabel()
        self._note.setProperty("role", "note")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._suggestion = QPushButton()
        self._suggestion.setProperty("kind", "link")
        self._suggestion.clicked.connect(lambda _checked=False: self.suggestion_chosen.emit(self._suggested))
        self._unindexed = QPushButton()
        self._unindexed.setProperty("kind", "link")
        self._unindexed.setToolTip(self.tr("Say what happens with them, and when"))
        self._unindexed.clicked.connect(lambda _checked=False: self.unindexed_clicked.emit())
        self._tail: tuple[QWidget, ...] = (self._suggestion, self._note, self._unindexed)
        for widget in self._tail:
            self._flow.addWidget(widget)
            widget.hide()
        self._second.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw icons and sizes in the new theme."""
        self._line.setFixedHeight(theme.size("body") + 24)
        self._glass.setIcon(assets.icon("search", theme.muted))
        self._clear.setIcon(assets.icon("x", theme.muted))
        self._history.setIcon(assets.icon("history", theme.muted))
        for widget in self._tail:
            widget.setFixedHeight(theme.size("body") + 13)
        self._busy.update()
        self.completions.set_theme(theme)
        self._draw_chips()

    def add_button(self, button: QToolButton, *, leading: bool) -> None:
        """Put a button of the window beside the line: before the history, or at the end."""
        if leading:
            self._first.insertWidget(self._first.indexOf(self._history), button)
        else:
            self._first.addWidget(button)

    def text(self) -> str:
        """Return the words."""
        return self._line.text()

    def set_text(self, text: str) -> None:
        """Show the words of another question; nothing is emitted."""
        if text != self._line.text():
            self._stop_completing()
            self._line.setText(text)

    def focus(self) -> None:
        """Put the cursor into the line and select its words."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def set_busy(self, busy: bool) -> None:
        """Show that an answer is awaited."""
        self._busy.set_busy(busy)

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show these chips in place of the others."""
        if list(chips) != self._chips:
            self._chips = list(chips)
            self._draw_chips()

    def _draw_chips(self) -> None:
        """Make the chips anew."""
        while self._flow.count() > len(self._tail):
            item = self._flow.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        kept = [item for item in (self._flow.takeAt(0) for _ in self._tail) if item]
        for chip in self._chips:
            if chip.join:
                tooltip = self.tr("Articles that mention all of them") if chip.join == "and" else ""
                tooltip = tooltip or self.tr("Articles that mention any of them")
                words = self.tr("and") if chip.join == "and" else self.tr("or")
                button = join_button(words, tooltip)
                button.clicked.connect(lambda _checked=False, chip=chip: self.join_toggled.emit(chip.type))
                self._flow.addWidget(button)
            made = ChipWidget(chip)
            made.removed.connect(self.chip_removed)
            made.clicked.connect(self.chip_clicked)
            self._flow.addWidget(made)
        for item in kept:
            self._flow.addItem(item)
        self._settle()

    def set_suggestion(self, text: str) -> None:
        """Offer what may have been meant, or nothing."""
        self._suggest(text)
        self._settle()

    def _suggest(self, text: str) -> None:
        """Show what may have been meant."""
        self._suggested = text
        self._suggestion.setText(self.tr("Did you mean “{text}”?").format(text=text))
        self._suggestion.setVisible(bool(text))

    def set_none(self) -> None:
        """Show that nothing was asked."""
        for label in (self._count, self._note):
            label.setText("")
        self._suggest("")

    def set_count(
        self, total: int, of: int, note: str = "", suggestion: str | None = None, unindexed: int = 0, stories: int = 0
    ) -> None:
        """Show how many articles answer, of how many stories they are, and what is to be said about it.

        `stories` is 0 where nothing is known of copies; with the chip of stories `total` counts those.
        """
        articles = plural(of, self.tr("article"), self.tr("articles"))
        narrowed = of and (total != of or self.text() or self._chips)
        words = self.tr("{n} of {all}").format(n=number(total), all=articles) if narrowed else articles
        if any(chip.kind == "stories" for chip in self._chips):
            told = plural(total, self.tr("story"), self.tr("stories"))
            words = self.tr("{n} in {all}").format(n=told, all=articles)
        elif 0 < stories < total:
            told = plural(stories, self.tr("story"), self.tr("stories"))
            words = self.tr("{articles}, {stories}").format(articles=words, stories=told)
        self._count.setText(words)
        self._note.setText(said(note))
        self._note.setVisible(bool(note))
        self._suggest(suggestion or "")
        waiting = plural(unindexed, self.tr("article is"), self.tr("articles are"))
        self._unindexed.setText(self.tr("{n} not searchable yet").format(n=waiting))
        # Without words every article is found; a line that comes and goes would only move the panes.
        self._unindexed.setVisible(bool(unindexed) and bool(self.text().strip()))
        self._settle()

    def _settle(self) -> None:
        """Show the second row only if there is something in it."""
        self._second.setVisible(bool(self._chips) or any(not widget.isHidden() for widget in self._tail))
        self._flow.invalidate()
        self._second.updateGeometry()

    def _edited(self, text: str) -> None:
        """Tell the words; the last one is still being typed until a space follows it."""
        self.completions.let_go()
        self.typed.emit(text, bool(text) and not text[-1].isspace())
        self._want_completions()

    def _entered(self) -> None:
        """Ask the question as it stands."""
        self._stop_completing()
        self.typed.emit(self._line.text(), False)

    def _clear_text(self) -> None:
        """Take the words away."""
        self._stop_completing()
        self._line.clear()
        self.typed.emit("", False)
        self._line.setFocus()

    # Completion

    def _want_completions(self) -> None:
        """Ask what the word at the cursor may become; before a word there is nothing to ask."""
        text, cursor = self._line.text(), self._line.place
        if not text[:cursor] or text[cursor - 1].isspace():
            self._stop_completing()
            return
        self._completing = True
        self.completion_wanted.emit(text, cursor)

    def set_completions(self, text: str, answer: dict[str, Any]) -> None:
        """Show what the words may become; an answer to other words, or one nobody waits for, is let go."""
        if self._completing and text == self._line.text() and not self._line.composing:
            self.completions.show_items(text, int(answer["start"]), int(answer["end"]), answer["items"])

    def _stop_completing(self) -> None:
        """Want no completions any more."""
        self._completing = False
        self.completions.close_list()
        self.completion_dropped.emit()

    def _complete(self, completion: Completion) -> None:
        """Write what was chosen, and ask it; after a field its value is still to come."""
        made = completion.within(self._line.text())
        self._stop_completing()
        if made is not None:
            self._line.put(*made)
            self.typed.emit(made[0], completion.open)
            if completion.open:
                self._want_completions()
