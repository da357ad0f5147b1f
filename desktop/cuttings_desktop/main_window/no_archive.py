"""What the window shows while no archive is open: that there is none, and the ways to one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

__all__ = ["NoArchive"]


class NoArchive(QWidget):
    """Three buttons under a sentence. `wanted` names the button."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QLabel(self.tr("No archive is open"))
        head.setProperty("role", "title")
        head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        buttons = (
            ("open_archive", self.tr("Open archive…"), "primary"),
            ("new_archive", self.tr("New archive…"), ""),
            ("sample", self.tr("Open the sample archive"), ""),
        )
        self.buttons: list[QPushButton] = []
        for name, words, kind in buttons:
            button = QPushButton(words)
            button.setProperty("kind", kind)
            button.setAutoDefault(True)  # Enter presses it as well
            button.clicked.connect(lambda _checked=False, name=name: self.wanted.emit(name))
            row.addWidget(button)
            self.buttons.append(button)
        row.addStretch(1)
        self.setFocusProxy(self.buttons[0])
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(head)
        column.addLayout(row)
        column.addStretch(3)
