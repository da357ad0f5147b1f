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
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop.settings.choices import Choices

__all__ = ["SettingsDialog"]

_SMALLEST, _LARGEST = 85, 160


class SettingsDialog(QDialog):
    """Change the settings; `changed` (Choices) tells every change while the dialog is open."""

    changed = Signal(object)

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(460)
        self._before, self.choices = choices, choices
        self._theme = self._box(
            "theme",
            {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")},
            self.tr("Look"),
        )
        self._size, size_row = self._slider(
            "text_scale", _SMALLEST, _LARGEST, 100, self.tr("Text size"), self.tr("{n} %")
        )
        self._width, width_row = self._slider(
            "reading_width", 50, 110, 1, self.tr("Line length"), self.tr("{n} characters")
        )
        self._originals = QCheckBox(self.tr("Keep the imported files inside the archive"))
        self._originals.setChecked(choices.keep_originals)
        self._originals.toggled.connect(lambda on: self._set(keep_originals=on))
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        form.addRow(self.tr("Look"), self._theme)
        form.addRow(self.tr("Text size"), size_row)
        form.addRow(self.tr("Line length"), width_row)
        form.addRow(self.tr("Originals"), self._originals)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(24)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(buttons)

    def _box(self, name: str, words: dict[str, str], accessible: str) -> QComboBox:
        """Make the box of one setting."""
        box = QComboBox()
        box.setAccessibleName(accessible)
        for value, word in words.items():
            box.addItem(word, value)
        box.setCurrentIndex(max(0, box.findData(getattr(self.choices, name))))
        box.activated.connect(lambda _row: self._set(**{name: box.currentData()}))
        return box

    def _slider(
        self, name: str, lowest: int, highest: int, per_unit: int, accessible: str, form: str
    ) -> tuple[QSlider, QWidget]:
        """Make the slider of one setting, `per_unit` steps to a unit of it, and the row that holds it."""
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
        return slider, row

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
