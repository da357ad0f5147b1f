"""Chips: what narrows the question besides its words, each with a cross to take it away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from cuttings_desktop import assets
from cuttings_desktop.glyphs import plain_tip, showable
from cuttings_desktop.theme import current

__all__ = ["Chip", "ChipWidget", "join_button"]


@dataclass(frozen=True)
class Chip:
    """One thing that narrows the question; `value` is what the window put in, `join` how it joins the one before.

    `join` is "" for the first of its type, "and" or "or" otherwise; `switch` is what a click on the words does.
    """

    kind: Literal["entity", "dates", "undated", "trash", "scope", "stories"]
    label: str
    value: object = None
    type: str = ""
    excluded: bool = False
    join: Literal["", "and", "or"] = ""
    switch: str = ""


class ChipWidget(QFrame):
    """One chip; it can be reached by Tab, and Delete or Backspace takes it away."""

    removed = Signal(object)
    clicked = Signal(object)

    def __init__(self, chip: Chip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = chip
        theme = current()
        self.setProperty("role", "chip")
        self.setProperty("excluded", "true" if chip.excluded else "false")
        words = self.tr("not {name}").format(name=chip.label) if chip.excluded else chip.label
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 3, 2)
        row.setSpacing(4)
        colour = theme.error if chip.excluded else theme.entity(chip.type) if chip.kind == "entity" else theme.text
        if chip.switch:
            button = QPushButton(words)
            button.setProperty("kind", "link")
            button.setToolTip(plain_tip(chip.switch))
            button.clicked.connect(lambda _checked=False: self.clicked.emit(self._chip))
            row.addWidget(button)
        else:
            label = QLabel(self.fontMetrics().elidedText(showable(words), Qt.TextElideMode.ElideMiddle, 320))
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setStyleSheet(f"color: {colour}; font-weight: 600;")
            label.setToolTip(plain_tip(words))
            row.addWidget(label)
        cross = QToolButton()
        cross.setIcon(assets.icon("x", theme.muted))
        cross.setIconSize(QSize(12, 12))
        cross.setFixedSize(20, 20)
        cross.setToolTip(self.tr("Remove"))
        cross.setAccessibleName(self.tr("Remove {name}").format(name=words))
        cross.clicked.connect(lambda _checked=False: self.removed.emit(self._chip))
        row.addWidget(cross)
        self.setFixedHeight(theme.size("body") + 13)
        self.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the chip away by Delete or Backspace, from any part of it."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self._chip)
        else:
            super().keyPressEvent(event)


def join_button(join: str, tooltip: str) -> QPushButton:
    """Return the small word between two chips of one type that switches between "and" and "or"."""
    button = QPushButton(join)
    button.setProperty("kind", "link")
    button.setToolTip(plain_tip(tooltip))
    button.setFixedHeight(current().size("body") + 13)
    return button
