"""The dialog of the settings; what one changes is seen at once, and Cancel takes it back."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSlider,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop.language import LANGUAGES
from cuttings_desktop.settings.choices import Choices

__all__ = ["SettingsDialog"]

_SMALLEST, _LARGEST = 85, 160


class SettingsDialog(QDialog):
    """Change the settings; `changed` (Choices) tells every change while the dialog is open."""

    changed = Signal(object)

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(520)
        self._before, self.choices = choices, choices
        self._pages = QTabWidget()
        self._pages.setAccessibleName(self.tr("Settings"))
        self._pages.tabBar().setAccessibleName(self.tr("Settings"))
        self._make_look()
        self._make_reading()
        self._make_importing()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(self._pages, 1)
        column.addWidget(buttons)

    def _page(self, title: str) -> QFormLayout:
        """Begin a page."""
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(4, 20, 4, 12)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(14)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._pages.addTab(page, title)
        return form

    def _make_look(self) -> None:
        """Make the page of the look and the language."""
        form = self._page(self.tr("Look"))
        looks = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        form.addRow(self.tr("Look"), self._box("theme", looks, self.tr("Look")))
        size = self._slider("text_scale", _SMALLEST, _LARGEST, 100, self.tr("Text size"), self.tr("{n} %"))
        form.addRow(self.tr("Text size"), size)
        languages = {"system": self.tr("As the system"), **LANGUAGES}
        form.addRow(self.tr("Language"), self._box("language", languages, self.tr("Language")))
        self._note(form, self.tr("Another language is spoken when Cuttings is started the next time."))

    def _make_reading(self) -> None:
        """Make the page of reading."""
        form = self._page(self.tr("Reading"))
        width = self._slider("reading_width", 50, 110, 1, self.tr("Line length"), self.tr("{n} characters"))
        form.addRow(self.tr("Line length"), width)
        form.addRow(self.tr("Letters"), self._check("serif", self.tr("Serif letters for articles")))
        form.addRow("", self._check("paragraph_numbers", self.tr("Numbers beside paragraphs")))
        form.addRow(self.tr("Unread"), self._check("mark_read", self.tr("Mark as read after three seconds")))

    def _make_importing(self) -> None:
        """Make the page of importing."""
        form = self._page(self.tr("Importing"))
        keep = self._check("keep_originals", self.tr("Keep the imported files inside the archive"))
        form.addRow(self.tr("Originals"), keep)
        self._note(form, self.tr("Without them an article cannot be read again, nor handed on as it was."))
        close = self._check("close_reading", self.tr("Read more closely by itself"))
        form.addRow(self.tr("Names"), close)
        self._note(form, self.tr("More names are found, in the background, slowly while you work."))

    def _check(self, name: str, words: str) -> QCheckBox:
        """Make the box of a setting that is on or off."""
        box = QCheckBox(words)
        box.setChecked(bool(getattr(self.choices, name)))
        box.toggled.connect(lambda on: self._set(**{name: on}))
        return box

    @staticmethod
    def _note(form: QFormLayout, words: str) -> None:
        """Say what a setting comes to."""
        label = QLabel(words)
        label.setProperty("role", "muted")
        label.setWordWrap(True)
        form.addRow("", label)

    def _box(self, name: str, words: dict[str, str], accessible: str) -> QComboBox:
        """Make the box of one setting."""
        box = QComboBox()
        box.setAccessibleName(accessible)
        for value, word in words.items():
            box.addItem(word, value)
        box.setCurrentIndex(max(0, box.findData(getattr(self.choices, name))))
        box.activated.connect(lambda _row: self._set(**{name: box.currentData()}))
        return box

    def _slider(self, name: str, lowest: int, highest: int, per_unit: int, accessible: str, form: str) -> QWidget:
        """Make the row with the slider of one setting, `per_unit` steps to a unit of it."""
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setAccessibleName(accessible)
        slider.setRange(lowest, highest)
        slider.setPageStep(5)
        label = QLabel()
        label.setMinimumWidth(100)
        slider.valueChanged.connect(lambda value: label.setText(form.format(n=value)))
        slider.setValue(round(getattr(self.choices, name) * per_unit))
        label.setText(form.format(n=slider.value()))
        slider.valueChanged.connect(lambda value: self._set(**{name: value / per_unit if per_unit > 1 else value}))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(slider, 1)
        layout.addWidget(label)
        return row

    def _set(self, **fields: object) -> None:
        """Change one setting and tell it."""
        self.choices = dataclasses.replace(self.choices, **fields)  # type: ignore[arg-type]
        self.changed.emit(self.choices)

    def reject(self) -> None:
        """Take everything back."""
        if self.choices != self._before:
            self.choices = self._before
            self.changed.emit(self.choices)
        super().reject()
