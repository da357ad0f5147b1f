"""Give an entity another name; the articles keep their own spelling."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from cuttings_desktop.corrections.kinds import entity_id

__all__ = ["RenameDialog"]


class RenameDialog(QDialog):
    """Signal: decision_made(rename)."""

    decision_made = Signal(object)

    def __init__(self, entity: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Rename"))
        self._entity = entity_id(entity)
        self._old = str(entity.get("name", ""))
        title = QLabel(self.tr("Another name for “{name}”").format(name=self._old))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setProperty("role", "title")
        title.setWordWrap(True)
        self.line = QLineEdit(self._old)
        self.line.setAccessibleName(self.tr("Name"))
        self.line.selectAll()
        advice = QLabel(self.tr("Lists and exports show this name. The texts stay as they were written."))
        advice.setProperty("role", "muted")
        advice.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Rename"))
        buttons.accepted.connect(self._decide)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (title, self.line, advice, buttons):
            column.addWidget(widget)
        self.line.textChanged.connect(lambda _text: self._changed())
        self.resize(460, 0)
        self._changed()

    def _changed(self) -> None:
        """Allow a name that is one and is another."""
        self.ok.setEnabled(self.line.text().strip() not in ("", self._old))

    def _decide(self) -> None:
        """Tell the decision."""
        self.decision_made.emit({"kind": "rename", "entity": self._entity, "name": self.line.text().strip()})
        self.accept()
