"""How the text looks, in a popover: size, line length, kind of letters, numbers of paragraphs, marks of dates."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QLabel, QPushButton, QSlider, QToolButton, QWidget

from cuttings_desktop import assets
from cuttings_desktop.popover import Popover
from cuttings_desktop.reading_pane.styles import next_zoom
from cuttings_desktop.theme import current

__all__ = ["LookPopover"]

_NARROWEST, _WIDEST = 50, 110  # characters a line


class LookPopover(Popover):
    """Signal: wanted(name, value) with the names zoom, reading_width, serif, paragraph_numbers."""

    wanted = Signal(str, object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._zoom = 1.0
        self._smaller = self._step("zoom-out", self.tr("Smaller text"), -1)
        self._larger = self._step("zoom-in", self.tr("Larger text"), 1)
        self._size = QLabel()
        self._size.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._size.setMinimumWidth(56)
        self._size.setAccessibleName(self.tr("Size of the text"))
        self._row(self.tr("Size"), self._smaller, self._size, self._larger)
        self.width_ = QSlider(Qt.Orientation.Horizontal)
        self.width_.setRange(_NARROWEST, _WIDEST)
        self.width_.setSingleStep(2)
        self.width_.setPageStep(6)
        self.width_.setAccessibleName(self.tr("Line length"))
        self._measure = QLabel()
        self._measure.setMinimumWidth(104)
        self.width_.valueChanged.connect(self._say_measure)
        self.width_.valueChanged.connect(lambda value: self.wanted.emit("reading_width", value))
        self._row(self.tr("Line length"), self.width_, self._measure)
        self._serif = QPushButton(self.tr("Serif"))
        self._sans = QPushButton(self.tr("Sans"))
        letters = QButtonGroup(self)
        for button in (self._serif, self._sans):
            button.setCheckable(True)
            letters.addButton(button)
        self._serif.clicked.connect(lambda _checked=False: self.wanted.emit("serif", True))
        self._sans.clicked.connect(lambda _checked=False: self.wanted.emit("serif", False))
        self._row(self.tr("Letters"), self._serif, self._sans)
        self._numbers = QCheckBox(self.tr("Numbers of paragraphs in the margin"))
        self._numbers.clicked.connect(lambda on: self.wanted.emit("paragraph_numbers", bool(on)))
        self.inside.addWidget(self._numbers)
        self.setAccessibleName(self.tr("How the text looks"))

    def _step(self, picture: str, words: str, step: int) -> QToolButton:
        """Make a button that changes the size."""
        button = QToolButton()
        button.setIcon(assets.icon(picture))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda _checked=False: self.wanted.emit("zoom", next_zoom(self._zoom, step)))
        return button

    def _row(self, words: str, *widgets: QWidget) -> None:
        """Add a line of the popover."""
        row = QHBoxLayout()
        row.setSpacing(8)
        label = QLabel(words)
        label.setProperty("role", "muted")
        label.setMinimumWidth(84)
        row.addWidget(label)
        for widget in widgets:
            row.addWidget(widget, 1 if isinstance(widget, (QSlider, QPushButton)) else 0)
        if not any(isinstance(widget, (QSlider, QPushButton)) for widget in widgets):
            row.addStretch(1)
        self.inside.addLayout(row)

    def _say_measure(self, characters: int) -> None:
        """Say how long a line is."""
        self._measure.setText(self.tr("{n} characters").format(n=characters))

    def take(self, zoom: float, *, serif: bool, numbers: bool, columns: int) -> None:
        """Show how the text looks now."""
        self._zoom = zoom
        self._size.setText(self.tr("{n} %").format(n=round(zoom * 100)))
        self.width_.blockSignals(True)
        self.width_.setValue(columns)
        self.width_.blockSignals(False)
        self._say_measure(columns)
        for button, on in ((self._serif, serif), (self._sans, not serif)):
            button.setChecked(on)
            button.setProperty("kind", "primary" if on else "")
            button.style().unpolish(button)
            button.style().polish(button)
        self._numbers.setChecked(numbers)
        for tool, picture in ((self._smaller, "zoom-out"), (self._larger, "zoom-in")):
            tool.setIcon(assets.icon(picture, current().muted))

    def show_beside(self, where: QRect) -> None:
        """Open beside the button that asked for it."""
        self.open_at(where)
        self._larger.setFocus(Qt.FocusReason.PopupFocusReason)
