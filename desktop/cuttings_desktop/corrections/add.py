"""Say that selected words are a name: of what type, whose, and whether everywhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFormLayout, QHBoxLayout, QLabel, QRadioButton, QWidget

from cuttings_db.model import ENTITY_TYPES
from cuttings_desktop import assets
from cuttings_desktop.corrections.choosing import NameChooser
from cuttings_desktop.corrections.frame import DecisionDialog
from cuttings_desktop.corrections.kinds import type_words
from cuttings_desktop.theme import current

__all__ = ["AddDialog"]


class AddDialog(DecisionDialog):
    """`said` is {article, start, end, text}. Signals: decision_made(add_mention), names_wanted(filter, type)."""

    names_wanted = Signal(str, str)

    def __init__(self, said: Mapping[str, Any], parent: QWidget | None = None, *, kind: str = "person") -> None:
        self._said = dict(said)
        super().__init__("", "", "", "", parent)
        self.setWindowTitle(self.tr("Add a name"))
        self.ok.setText(self.tr("Add"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Type"))
        for one in ENTITY_TYPES:
            picture = assets.icon(assets.PICTURES.get(one, "tag"), current().entity(one))
            self.kind.addItem(picture, type_words(one), one)
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        self.everywhere = QRadioButton(self.tr("Everywhere, also in what is imported later"))
        self.here = QRadioButton(self.tr("Only here"))
        self.everywhere.setChecked(True)
        self.new = QRadioButton(self.tr("A name of its own"))
        self.known = QRadioButton(self.tr("Another way to write …"))
        self.new.setChecked(True)
        self._reach, self._whose = QButtonGroup(self), QButtonGroup(self)
        for group, buttons in ((self._reach, (self.everywhere, self.here)), (self._whose, (self.new, self.known))):
            for button in buttons:
                group.addButton(button)
        self.chooser = NameChooser()
        self.chooser.setMinimumHeight(180)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        title = str(said.get("text") or "")
        shown = title if len(title) <= 60 else f"{title[:58]}…"
        form.addRow(self.tr("Words"), self._plain(f"“{shown}”"))
        form.addRow(self.tr("This is a"), self.kind)
        form.addRow(self.tr("Where"), self._row(self.everywhere, self.here))
        form.addRow(self.tr("Whose"), self._row(self.new, self.known))
        self.inside.addLayout(form)
        self.inside.addWidget(self.chooser, 1)
        self.inside.addStretch(0)
        self.chooser.hide()
        self.chooser.names_wanted.connect(lambda words: self.names_wanted.emit(words, str(self.kind.currentData())))
        self.chooser.chosen.connect(self._agreed)
        self.chooser.moved.connect(self.refresh)
        self.kind.currentIndexChanged.connect(lambda _row: self.chooser.ask() if self.known.isChecked() else None)
        self.known.toggled.connect(self._turn)
        self.kind.setFocus()
        self.setMinimumWidth(480)
        self.refresh()

    @staticmethod
    def _plain(words: str) -> QWidget:
        """Return a label of plain words."""
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", "title")
        return label

    @staticmethod
    def _row(*buttons: QRadioButton) -> QWidget:
        """Return buttons side by side."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        return made

    def _turn(self, known: bool) -> None:
        """Show the names that it may belong to."""
        self.chooser.setVisible(known)
        if known:
            self.chooser.ask()
            self.chooser.setFocus()
        self.adjustSize()
        self.refresh()

    def decision(self) -> dict[str, object] | None:
        """Return the decision as it stands."""
        said = self._said
        made: dict[str, object] = {
            "kind": "add_mention",
            "article": said["article"],
            "start": said["start"],
            "end": said["end"],
            "type": str(self.kind.currentData()),
            "everywhere": self.everywhere.isChecked(),
        }
        if not self.known.isChecked():
            return made
        name = self.chooser.name()
        return {**made, "entity": str(name["id"])} if name is not None else None
