"""Say that several entities are one, and by which name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop.corrections.kinds import entity_id
from cuttings_desktop.glyphs import plain_tip
from cuttings_desktop.messages import plural

__all__ = ["MergeDialog"]


class MergeDialog(QDialog):
    """Signal: decision_made(merge); the entity whose name was chosen comes first."""

    decision_made = Signal(object)

    def __init__(self, entities: Sequence[Mapping[str, Any]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Merge"))
        self._entities = sorted(entities, key=lambda e: -int(e.get("articles") or 0))
        title = QLabel(self.tr("{n} names for one and the same").format(n=len(self._entities)))
        title.setProperty("role", "title")
        ask = QLabel(self.tr("Which name shall lists and exports show? The others stay as its other spellings."))
        ask.setProperty("role", "muted")
        ask.setWordWrap(True)
        self._group = QButtonGroup(self)
        names = QWidget()
        rows = QVBoxLayout(names)
        rows.setContentsMargins(0, 0, 0, 0)
        for number, entity in enumerate(self._entities):
            rows.addLayout(self._row(number, entity))
        self.own = QRadioButton(self.tr("Another:"))
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Another name"))
        self._group.addButton(self.own, len(self._entities))
        own_row = QHBoxLayout()
        own_row.addWidget(self.own)
        own_row.addWidget(self.line, 1)
        rows.addLayout(own_row)
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidget(names)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Merge"))
        buttons.accepted.connect(self._decide)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (title, ask, area, buttons):
            column.addWidget(widget, 1 if widget is area else 0)
        self.line.textEdited.connect(lambda _text: self.own.setChecked(True))
        self.line.textChanged.connect(lambda _text: self._changed())
        self._group.idToggled.connect(lambda _id, _on: self._changed())
        self.resize(480, min(520, 210 + 30 * len(self._entities)))
        self._changed()

    def _row(self, number: int, entity: Mapping[str, Any]) -> QHBoxLayout:
        """Return the choice of one name, with how often it stands."""
        name = str(entity.get("name", ""))
        button = QRadioButton((name if len(name) <= 56 else f"{name[:54]}…").replace("&", "&&"))
        button.setToolTip(plain_tip(name))
        button.setChecked(number == 0)
        self._group.addButton(button, number)
        row = QHBoxLayout()
        row.addWidget(button, 1)
        if entity.get("articles") is not None:
            count = QLabel(plural(int(entity["articles"]), self.tr("article"), self.tr("articles")))
            count.setProperty("role", "muted")
            row.addWidget(count)
        return row

    def _changed(self) -> None:
        """Allow a name of one's own only when it is there."""
        self.ok.setEnabled(len(self._entities) > 1 and (not self.own.isChecked() or bool(self.line.text().strip())))

    def _decide(self) -> None:
        """Tell the decision."""
        chosen = self._group.checkedId()
        ids = [entity_id(entity) for entity in self._entities]
        decision: dict[str, Any] = {"kind": "merge", "entities": ids}
        if chosen < len(ids):
            decision["entities"] = [ids[chosen], *ids[:chosen], *ids[chosen + 1 :]]
            decision["name"] = str(self._entities[chosen].get("name", ""))
        else:
            decision["name"] = self.line.text().strip()
        self.decision_made.emit(decision)
        self.accept()
