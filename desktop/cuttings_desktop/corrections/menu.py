"""The menu of a name: narrow to it, leave it out, or correct it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from cuttings_db.model import ENTITY_TYPES, EntityFilter
from cuttings_desktop import assets
from cuttings_desktop.corrections.kinds import entity_id, type_words
from cuttings_desktop.corrections.merge import MergeDialog
from cuttings_desktop.corrections.rename import RenameDialog

__all__ = ["EntityMenu"]


class EntityMenu(QMenu):
    """For one or several entities (rows of facets, or mentions). Show it with `popup`; it deletes itself.

    Signals: filter_wanted(EntityFilter), decision_made(decision), same_wanted(entity) to look for its other name.
    """

    filter_wanted = Signal(object)
    decision_made = Signal(object)
    same_wanted = Signal(object)

    def __init__(
        self, entities: Sequence[Mapping[str, Any]], parent: QWidget | None = None, *, read_only: bool = False
    ) -> None:
        super().__init__(parent)
        # The dialogs belong to what the menu belongs to, and the menu outlives them: it tells what they decide.
        self._owner = parent
        self._dialog: QDialog | None = None
        self.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._leave))
        self._entities = [dict(entity) for entity in entities if entity_id(entity)]
        if not self._entities:
            return
        self._head()
        if len(self._entities) == 1:
            self._filters(self._entities[0])
        if not read_only:
            self.addSeparator()
            self._corrections()

    def _head(self) -> None:
        """Say what the menu is about."""
        if len(self._entities) == 1:
            name = str(self._entities[0].get("name", ""))
            shown = name if len(name) <= 48 else f"{name[:46]}…"
            words = f"{shown}  ·  {type_words(str(self._entities[0].get('type', '')))}"
        else:
            words = self.tr("{n} names").format(n=len(self._entities))
        head = self.addAction(words.replace("&", "&&"))
        head.setEnabled(False)
        self.addSeparator()

    def _filters(self, entity: Mapping[str, Any]) -> None:
        """Offer to narrow, to leave out, and to copy."""
        for exclude, picture, words in (
            (False, "plus", self.tr("Add to the question")),
            (True, "ban", self.tr("Leave out articles with it")),
        ):
            wanted = EntityFilter(entity_id(entity), str(entity.get("name", "")), str(entity.get("type", "")), exclude)
            action = self.addAction(assets.icon(picture), words)
            action.triggered.connect(lambda _checked=False, wanted=wanted: self.filter_wanted.emit(wanted))
        name = str(entity.get("name", ""))
        copy = self.addAction(assets.icon("copy"), self.tr("Copy the name"))
        copy.triggered.connect(lambda _checked=False: QGuiApplication.clipboard().setText(name))

    def _corrections(self) -> None:
        """Offer what can be decided; each can be undone."""
        if len(self._entities) > 1:
            merge = self.addAction(assets.icon("merge"), self.tr("These are one: merge…"))
            merge.triggered.connect(lambda _checked=False: self._merge())
            merge.setEnabled(len({str(e.get("type", "")) for e in self._entities}) == 1)
            if not merge.isEnabled():
                merge.setText(self.tr("These are one: merge… (they are of different types)"))
        else:
            rename = self.addAction(assets.icon("pencil"), self.tr("Rename…"))
            rename.triggered.connect(lambda _checked=False: self._rename())
            same = self.addAction(assets.icon("merge"), self.tr("Same as another name…"))
            same.triggered.connect(lambda _checked=False: self.same_wanted.emit(self._entities[0]))
        kinds = self.addMenu(assets.icon("tag"), self.tr("This is a …"))
        now = {str(e.get("type", "")) for e in self._entities}
        for kind in ENTITY_TYPES:
            action = kinds.addAction(type_words(kind))
            action.setCheckable(True)
            action.setChecked(now == {kind})
            action.setEnabled(now != {kind})
            action.triggered.connect(lambda _checked=False, kind=kind: self._each("retype", type=kind))
        several = len(self._entities) > 1
        words = self.tr("These are no names") if several else self.tr("This is not a name")
        reject = self.addAction(assets.icon("eye-off"), words)
        reject.triggered.connect(lambda _checked=False: self._each("reject"))

    def _each(self, kind: str, **fields: Any) -> None:
        """Decide the same of every entity."""
        for entity in self._entities:
            if kind != "retype" or fields["type"] != entity.get("type"):
                self.decision_made.emit({"kind": kind, "entity": entity_id(entity), **fields})

    def _merge(self) -> None:
        """Ask for the name of what the entities are together."""
        self._ask(MergeDialog(self._entities, self._owner))

    def _rename(self) -> None:
        """Ask for another name."""
        self._ask(RenameDialog(self._entities[0], self._owner))

    def _ask(self, dialog: MergeDialog | RenameDialog) -> None:
        """Open a dialog and pass on what it decides."""
        self._dialog = dialog
        dialog.decision_made.connect(self.decision_made)
        dialog.finished.connect(lambda _result: self.deleteLater())
        dialog.open()

    def _leave(self) -> None:
        """Go when the menu was closed without a dialog."""
        if self._dialog is None:
            self.deleteLater()
