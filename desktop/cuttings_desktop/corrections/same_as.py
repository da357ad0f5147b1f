"""Choose another name: the one that a name is the same as, or the one that a word in the text means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QListWidget, QVBoxLayout, QWidget

from cuttings_desktop.corrections.choosing import NameChooser
from cuttings_desktop.corrections.kinds import entity_id

__all__ = ["SameAsDialog"]


class SameAsDialog(QDialog):
    """Signals: names_wanted(filter) for `set_names`, chosen(entity) with its type.

    `title` and `button` say what the choice is for; without them, that the two are the same.
    """

    names_wanted = Signal(str)
    chosen = Signal(object)

    def __init__(
        self, entity: Mapping[str, Any], parent: QWidget | None = None, *, title: str = "", button: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Choose a name") if title else self.tr("Merge"))
        self._entity = dict(entity)
        same = self.tr("“{name}” is the same as …").format(name=str(entity.get("name", "")))
        head = QLabel(title or same)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setProperty("role", "title")
        head.setWordWrap(True)
        self.chooser = NameChooser()
        self.chooser.left_out = (entity_id(entity),)
        self.filter: QLineEdit = self.chooser.filter
        self.names: QListWidget = self.chooser.names
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(button or self.tr("Next…"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (head, self.chooser, buttons):
            column.addWidget(widget, 1 if widget is self.chooser else 0)
        self.chooser.names_wanted.connect(self.names_wanted)
        self.chooser.chosen.connect(self._choose)
        self.chooser.moved.connect(lambda: self.ok.setEnabled(self.chooser.name() is not None))
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        self.ok.setEnabled(False)
        self.resize(460, 420)

    def ask(self) -> None:
        """Show the dialog and ask for the first names."""
        self.open()
        self.filter.setFocus()
        self.chooser.ask()

    def set_names(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Take the names (rows of a facet), the one that it is about left out."""
        kind = self._entity.get("type", "")
        self.chooser.set_names(self.filter.text().strip(), [{"type": kind, **row} for row in rows])

    def _choose(self) -> None:
        """Tell the chosen name."""
        name = self.chooser.name()
        if name is not None:
            self.chosen.emit(name)
            self.accept()
