"""Ask for the passwords of locked files; they are used for this import and kept nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cuttings_db.characters import isolated
from cuttings_desktop.glyphs import plain_tip

__all__ = ["PasswordDialog"]


class PasswordDialog(QDialog):
    """One line a locked file. Signal: passwords_given({path: password}) with those that were typed."""

    passwords_given = Signal(object)

    def __init__(self, paths: Sequence[str], parent: QWidget | None = None, *, wrong: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Password needed"))
        self._lines: dict[str, QLineEdit] = {}
        title = QLabel(self.tr("The password did not fit") if wrong else self.tr("Protected by a password"))
        title.setProperty("role", "heading")
        advice = QLabel(
            self.tr("Passwords are used for this import only and are kept nowhere. Empty lines are left out.")
        )
        advice.setProperty("role", "muted")
        advice.setWordWrap(True)
        lines = QWidget()
        form = QFormLayout(lines)
        form.setContentsMargins(0, 0, 0, 0)
        for path in dict.fromkeys(paths):
            line = QLineEdit()
            line.setEchoMode(QLineEdit.EchoMode.Password)
            name = isolated(PurePath(path).name)
            line.setAccessibleName(self.tr("Password of {file}").format(file=name))
            label = QLabel(name if len(name) <= 44 else f"{name[:26]}…{name[-16:]}")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setToolTip(plain_tip(isolated(path)))
            label.setBuddy(line)
            form.addRow(label, line)
            self._lines[path] = line
        area = QScrollArea()
        area.setWidget(lines)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        show = QCheckBox(self.tr("Show passwords"))
        show.toggled.connect(self._show)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Import"))
        buttons.accepted.connect(self._give)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (title, advice, area, show, buttons):
            column.addWidget(widget, 1 if widget is area else 0)
        self.resize(520, 240 if len(self._lines) < 3 else 360)
        if self._lines:
            next(iter(self._lines.values())).setFocus()

    def _show(self, on: bool) -> None:
        """Show or hide what is typed."""
        for line in self._lines.values():
            line.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)

    def _give(self) -> None:
        """Tell the passwords."""
        given = {path: line.text() for path, line in self._lines.items() if line.text()}
        if given:
            self.passwords_given.emit(given)
        self.accept()
