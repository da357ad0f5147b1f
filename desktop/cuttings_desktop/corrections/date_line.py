"""A line to type a date into, which says at once how it is read."""

from __future__ import annotations

from dataclasses import asdict

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from cuttings_desktop.corrections.plain_dates import interval_of
from cuttings_desktop.date_words import interval_words, known_words

__all__ = ["DateLine"]


class DateLine(QWidget):
    """A line and its reading; `changed` tells that it is read otherwise, `entered` that Enter was pressed on a date.

    `bounds` reads "a to b" as some day between; `nothing` says what an empty line means, without it one is no date.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, *, bounds: bool = False, nothing: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bounds, self._nothing = bounds, nothing
        self.edtf: str | None = None  # None: what is typed is no date
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Date"))
        if bounds:
            self.line.setPlaceholderText(self.tr("9 June 2025 · June 2025 · about 2019 · before 2020 · 2025年6月9日"))
        else:
            self.line.setPlaceholderText(self.tr("23–24 June 2019 · about 2019 · since May 2020 · 2019年6月"))
        self.preview = QLabel()
        self.preview.setWordWrap(True)
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.preview)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(lambda _text: self._read())
        self.line.returnPressed.connect(self._enter)
        self._read()

    @property
    def fits(self) -> bool:
        """Tell whether what is typed can be saved."""
        return self.edtf is not None and bool(self.edtf or self._nothing)

    def set_text(self, text: str) -> None:
        """Write something into the line, ready to be typed over."""
        self.line.setText(text)
        self.line.selectAll()

    def _read(self) -> None:
        """Say how the date is understood."""
        role = "muted"
        try:
            interval = interval_of(self.line.text(), bounds=self._bounds)
            self.edtf = interval.edtf if interval else ""
            words = self._nothing
            if interval is not None:
                said = interval_words(asdict(interval), short=False, bounds=self._bounds)
                words = "  ·  ".join((said, known_words(asdict(interval)), interval.edtf))
                words = self.tr("Read as: {words}").format(words=words)
        except ValueError:
            self.edtf, role = None, "error"
            words = self.tr("This is not understood as a date.")
        # One line is always there: nothing moves while one types.
        self.preview.setText(words or " ")
        self.line.setAccessibleDescription(words)
        if self.preview.property("role") != role:
            self.preview.setProperty("role", role)
            self.preview.style().polish(self.preview)
        self.changed.emit()

    def _enter(self) -> None:
        """Tell that a date was entered."""
        if self.fits:
            self.entered.emit()
