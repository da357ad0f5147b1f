"""A line that says how far something long is, with a button that stops it; hidden while nothing is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from cuttings_db.progress import Step
from cuttings_desktop.messages import number

__all__ = ["WorkLine"]


class WorkLine(QWidget):
    """How far a piece of work is. Signal: cancel_wanted()."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._bar = QLabel(), QProgressBar()
        self._words.setProperty("role", "muted")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.stop = QPushButton(self.tr("Cancel"))
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(lambda _checked=False: self._cancel())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(self.stop)
        self._title = ""
        self.hide()

    def begin(self, title: str, *, stoppable: bool = True) -> None:
        """Show that something is being done."""
        self._title = title
        self._words.setText(title)
        self._bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self.stop.setVisible(stoppable)
        self.show()

    def step(self, step: Step) -> None:
        """Show how far it is."""
        if step.total:
            self._bar.setRange(0, step.total)
            self._bar.setValue(step.done)
            counted = self.tr("{done} of {total}").format(done=number(step.done), total=number(step.total))
            self._words.setText(f"{self._title}  ·  {counted}")

    def end(self) -> None:
        """Hide: it is done."""
        self.hide()

    def text(self) -> str:
        """Return what is said, or nothing."""
        return "" if self.isHidden() else self._words.text()

    def _cancel(self) -> None:
        """Stop it."""
        self.stop.setEnabled(False)
        self._words.setText(self.tr("Stopping…"))
        self.cancel_wanted.emit()
