"""The article that is read and what stands beside it: another article, or the original. One thing at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from cuttings_desktop.reading_pane import ReadingPane

__all__ = ["ReadingDesk"]

_SMALLEST = 260


class ReadingDesk(QSplitter):
    """Holds the reading pane at the left, and one other at the right. Signal: `beside_changed(anything there)`."""

    beside_changed = Signal(bool)

    def __init__(self, reading: ReadingPane) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.reading = reading
        self.beside: QWidget | None = None
        reading.setMinimumWidth(_SMALLEST)
        self.addWidget(reading)
        self.setFocusProxy(reading)

    def show_beside(self, widget: QWidget | None) -> None:
        """Show something beside the article in the place of what was there, or nothing."""
        if widget is self.beside:
            return
        before, self.beside = self.beside, widget
        if before is not None:
            held = before.isAncestorOf(QApplication.focusWidget() or self.reading)
            before.hide()
            if held:
                self.reading.setFocus()
        if widget is not None:
            widget.setMinimumWidth(_SMALLEST)
            if self.indexOf(widget) < 0:
                self.addWidget(widget)
            widget.show()
        if (before is None) != (widget is None):
            self.beside_changed.emit(widget is not None)
        if widget is not None:
            half = max(1, self.width() // 2)
            shown = (self.reading, widget)
            self.setSizes([half if self.widget(place) in shown else 0 for place in range(self.count())])

    @property
    def active(self) -> ReadingPane:
        """Return the reading pane that has the focus; the one at the left where none has."""
        focus, beside = QApplication.focusWidget(), self.beside
        if isinstance(beside, ReadingPane) and focus is not None and beside.isAncestorOf(focus):
            return beside
        return self.reading
