"""The strips at the bottom: what long is done, how far, and a way to stop it; how far the full pass is."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from cuttings_db.characters import isolated
from cuttings_db.progress import Step
from cuttings_desktop import assets
from cuttings_desktop.messages import number, plural

__all__ = ["PassStrip", "WorkStrip"]


class WorkStrip(QFrame):
    """One long piece of work; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self._cancel: Callable[[], None] | None = None
        self._started = 0.0
        self._title, self._count, self._name = QLabel(), QLabel(), QLabel()
        self._title.setProperty("role", "small")
        self._count.setProperty("role", "muted")
        self._name.setProperty("role", "muted")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(220)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = QPushButton(self.tr("Cancel"))
        self._stop.setProperty("kind", "quiet")
        # A click leaves the focus where it is: this button goes away with the work.
        self._stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._stop.clicked.connect(self._cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(12)
        row.addWidget(self._title)
        row.addWidget(self._bar)
        row.addWidget(self._count)
        row.addWidget(self._name, 1)
        row.addWidget(self._stop)
        self.hide()

    def begin(self, title: str, cancel: Callable[[], None]) -> None:
        """Show the strip for a piece of work; `cancel` stops it."""
        self._cancel, self._started = cancel, time.monotonic()
        self._title.setText(title)
        self._count.setText("")
        self._name.setText("")
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        self.show()

    def step(self, step: Step) -> None:
        """Show how far it is."""
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)
        words = self.tr("{done} of {total}").format(done=number(step.done), total=number(step.total))
        seconds = time.monotonic() - self._started
        if step.done and seconds > 1:
            words += "  ·  " + self.tr("{rate}/s").format(rate=number(round(step.done / seconds)))
        if step.failed:
            words += "  ·  " + self.tr("{n} not readable").format(n=number(step.failed))
        self._count.setText(words if step.total else "")
        name = self._name.fontMetrics().elidedText(
            isolated(step.name), Qt.TextElideMode.ElideMiddle, max(80, self.width() // 3)
        )
        self._name.setText(name)

    def end(self) -> None:
        """Hide the strip."""
        self._cancel = None
        self.hide()

    def _cancelled(self) -> None:
        """Stop the work."""
        self._stop.setEnabled(False)
        self._title.setText(self.tr("Stopping…"))
        if self._cancel is not None:
            self._cancel()


class PassStrip(QFrame):
    """How far the full pass is, and a way to let it pause; hidden while nothing waits.

    Signal: `pause_wanted` (on).
    """

    pause_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self._paused = False
        self._words = QLabel()
        self._words.setProperty("role", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(self.tr("Progress of reading more closely"))
        self.button = QPushButton()
        self.button.setProperty("kind", "quiet")
        # A click leaves the focus where it is: this button goes away with the work.
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(lambda _checked=False: self.pause_wanted.emit(not self._paused))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(12)
        row.addWidget(self._words)
        row.addWidget(self._bar)
        row.addWidget(self.button)
        row.addStretch(1)
        self.setToolTip(self.tr("Names are recognised more closely, more slowly while you work."))
        self.hide()

    def show_step(self, done: int, total: int) -> None:
        """Show how far the pass is."""
        self._paused = False
        words = self.tr("Reading more closely: {done} of {total}")
        self._words.setText(words.format(done=number(done), total=number(total)))
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        self._bar.show()
        self._turn()

    def show_paused(self, waiting: int) -> None:
        """Show that the pass is paused, and how many articles wait."""
        self._paused = True
        counted = plural(waiting, self.tr("article waits"), self.tr("articles wait"))
        self._words.setText(self.tr("Paused: {n} to be read more closely").format(n=counted))
        self._bar.hide()
        self._turn()

    def _turn(self) -> None:
        """Let the button offer the other thing."""
        self.button.setText(self.tr("Resume") if self._paused else self.tr("Pause"))
        self.button.setIcon(assets.icon("play" if self._paused else "pause"))
        self.button.setAccessibleName(
            self.tr("Resume reading more closely") if self._paused else self.tr("Pause reading more closely")
        )
        self.button.setEnabled(True)
        self.show()

    def text(self) -> str:
        """Return what is shown, or nothing."""
        return "" if self.isHidden() else self._words.text()

    def end(self) -> None:
        """Show nothing."""
        self.hide()
