"""The search bar as a widget: it owns its line, chips and notes, and emits what the person wants."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
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
from cuttings_desktop.messages import number, plural
from cuttings_desktop.search_bar.chips import Chip, ChipWidget, join_button
from cuttings_desktop.search_bar.flow import FlowLayout
from cuttings_desktop.theme import Theme, current

__all__ = ["SearchBar"]


class _BusyLine(QWidget):
    """A thin line that moves while an answer is awaited."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(2)
        self._at = 0.0
        self._clock = QTimer(self, interval=33)
        self._clock.timeout.connect(self._move)

    def set_busy(self, busy: bool) -> None:
        """Start or stop the movement."""
        if busy:
            self._clock.start()
        else:
            self._clock.stop()
        self.update()

    def _move(self) -> None:
        """Go one step."""
        self._at = (self._at + 0.02) % 1.0
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline, and over it the moving part."""
        painter = QPainter(self)
        theme = current()
        painter.fillRect(0, 1, self.width(), 1, theme.colour("line"))
        if self._clock.isActive():
            length = self.width() // 5
            painter.fillRect(round(self._at * (self.width() + length)) - length, 0, length, 2, theme.colour("accent"))


class SearchBar(QWidget):
    """The question's words and chips, the count of its answer, notes about it.

    Signals: `typed` (text, still typing), `chip_removed` (Chip), `chip_clicked` (Chip), `join_toggled` (entity
    type), `history_requested`, `suggestion_chosen` (text).
    """

    typed = Signal(str, bool)
    chip_removed = Signal(object)
    chip_clicked = Signal(object)
    join_toggled = Signal(str)
    history_requested = Signal()
    suggestion_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._chips: list[Chip] = []
        self._suggested = ""
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
        self._busy = _BusyLine(self)
        outer.addWidget(self._busy)
        self.set_theme(current())

    def _make_line(self) -> None:
        """Make the line, the count and the button of the history."""
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("Search articles: words, “a phrase”, person:, date:2024, …"))
        self._line.setAccessibleName(self.tr("Search"))
        self._line.setClearButtonEnabled(False)
        self._glass = QAction(self)
        self._line.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(self.tr("Clear the words"), self)
        self._clear.triggered.connect(self._clear_text)
        self._line.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._line.textEdited.connect(self._edited)
        self._line.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self._line.returnPressed.connect(lambda: self.typed.emit(self._line.text(), False))
        self._clear.setVisible(False)
        self._history = QToolButton()
        self._history.setToolTip(self.tr("Earlier questions"))
        self._history.setAccessibleName(self.tr("Earlier questions"))
        self._history.setIconSize(QSize(18, 18))
        self._history.clicked.connect(lambda _checked=False: self.history_requested.emit())
        self._count = QLabel()
        self._count.setMinimumWidth(150)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._count.setAccessibleName(self.tr("Count"))

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
        self._unindexed = QLabel()
        self._unindexed.setProperty("role", "note")
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
        self.set_chips(self._chips)

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
        self._chips = list(chips)
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

    def set_count(self, total: int, of: int, note: str = "", suggestion: str | None = None, unindexed: int = 0) -> None:
        """Show how many articles answer, and what is to be said about it."""
        articles = plural(of, self.tr("article"), self.tr("articles"))
        narrowed = of and (total != of or self.text() or self._chips)
        self._count.setText(self.tr("{n} of {all}").format(n=number(total), all=articles) if narrowed else articles)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._suggested = suggestion or ""
        self._suggestion.setText(self.tr("Did you mean “{text}”?").format(text=suggestion))
        self._suggestion.setVisible(bool(suggestion))
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
        self.typed.emit(text, bool(text) and not text[-1].isspace())

    def _clear_text(self) -> None:
        """Take the words away."""
        self._line.clear()
        self.typed.emit("", False)
        self._line.setFocus()
