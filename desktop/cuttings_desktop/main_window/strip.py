"""The strip at the bottom while something long is done: what, how far, how fast, and a way to stop it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from cuttings_db.progress import Step
from cuttings_desktop.messages import number

__all__ = ["WorkStrip"]


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
        name = self._name.fontMetrics().elidedText(step.name, Qt.TextElideMode.ElideMiddle, max(80, self.width() // 3))
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
