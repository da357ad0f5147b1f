"""Set a title, role or affiliation of somebody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from cuttings_desktop.corrections.choosing import NameChooser
from cuttings_desktop.corrections.frame import DecisionDialog
from cuttings_desktop.corrections.kinds import entity_id
from cuttings_desktop.entity_words import claim_words

__all__ = ["ClaimDialog"]

_KINDS = ("title", "role", "affiliation")


class ClaimDialog(DecisionDialog):
    """Signals: decision_made(claim), names_wanted(filter) for the organisations of `chooser`."""

    names_wanted = Signal(str)

    def __init__(self, entity: Mapping[str, Any], parent: QWidget | None = None) -> None:
        self._entity = entity_id(entity)
        super().__init__("", "", "", "", parent)
        self.setWindowTitle(self.tr("Title or affiliation"))
        self.ok.setText(self.tr("Save"))
        name = QLineEdit(str(entity.get("name", "")))
        name.setReadOnly(True)
        name.setAccessibleName(self.tr("Name"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("What is said"))
        for kind in _KINDS:
            self.kind.addItem(claim_words(kind), kind)
        self.value = QLineEdit()
        self.value.setAccessibleName(self.tr("Words"))
        self.former = QCheckBox(self.tr("In the past"))
        self.chooser = NameChooser()
        self.chooser.filter.setPlaceholderText(self.tr("Organisation"))
        self.chooser.setMinimumHeight(180)
        self._form = QFormLayout()
        self._form.setVerticalSpacing(10)
        self._form.setHorizontalSpacing(16)
        self._form.addRow(self.tr("Of"), name)
        self._form.addRow(self.tr("Say"), self.kind)
        self._form.addRow(self.tr("Words"), self.value)
        self._form.addRow("", self.former)
        self.inside.addLayout(self._form)
        self.inside.addWidget(self.chooser, 1)
        self.chooser.names_wanted.connect(self.names_wanted)
        self.chooser.chosen.connect(self._agreed)
        self.chooser.moved.connect(self.refresh)
        self.chooser.filter.textChanged.connect(lambda _text: self.refresh())
        self.value.textChanged.connect(lambda _text: self.refresh())
        self.kind.currentIndexChanged.connect(lambda _row: self._turn())
        self.setMinimumWidth(440)
        self._turn()
        self.value.setFocus()

    def _turn(self) -> None:
        """Ask for words, or for an organisation."""
        where = self.kind.currentData() == "affiliation"
        self._form.setRowVisible(self.value, not where)
        self.chooser.setVisible(where)
        if where:
            self.chooser.ask()
            self.chooser.setFocus()
        self.adjustSize()
        self.refresh()

    def decision(self) -> dict[str, object] | None:
        """Return the decision as it stands; an organisation that is not known yet goes as words."""
        kind = str(self.kind.currentData())
        made: dict[str, object] = {
            "kind": "claim",
            "entity": self._entity,
            "claim": kind,
            "former": self.former.isChecked(),
        }
        if kind != "affiliation":
            value = self.value.text().strip()
            return {**made, "value": value} if value else None
        other = self.chooser.name()
        if other is not None:
            return {**made, "value": str(other["name"]), "other": str(other["id"])}
        words = self.chooser.filter.text().strip()
        return {**made, "value": words} if words else None
