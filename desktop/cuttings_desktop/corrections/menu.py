"""The menu of a name: open it, narrow to it, leave it out, correct it; of a word in a text also what it means there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from cuttings_db.model import ENTITY_TYPES, EntityFilter
from cuttings_desktop import assets
from cuttings_desktop.corrections.kinds import entity_id, type_words
from cuttings_desktop.corrections.merge import MergeDialog
from cuttings_desktop.corrections.rename import RenameDialog

__all__ = ["EntityMenu"]

_LONGEST = 32


class EntityMenu(QMenu):
    """For one or several entities (rows of lists), or a mention with its `article`. Show it with `popup`.

    Signals: filter_wanted(EntityFilter), decision_made(decision), page_wanted(entity), and for what needs a dialog
    same_wanted(entity), split_wanted(entity), claim_wanted(entity), assign_wanted(mention).
    """

    filter_wanted = Signal(object)
    decision_made = Signal(object)
    page_wanted = Signal(object)
    same_wanted = Signal(object)
    split_wanted = Signal(object)
    claim_wanted = Signal(object)
    assign_wanted = Signal(object)

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
            self._ways(self._entities[0])
        if not read_only:
            self.addSeparator()
            self._corrections()
            if len(self._entities) == 1 and self._entities[0].get("article") is not None:
                self.addSeparator()
                self._here(self._entities[0])

    def _entry(self, picture: str, words: str, call: Callable[[], None], menu: QMenu | None = None) -> QAction:
        """Add one line that does something."""
        action = (menu or self).addAction(assets.icon(picture), words.replace("&", "&&"))
        action.triggered.connect(lambda _checked=False: call())
        return action

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

    def _ways(self, entity: Mapping[str, Any]) -> None:
        """Offer to open it, to narrow, to leave out, and to copy."""
        self._entry("book-open", self.tr("Open its page"), lambda: self.page_wanted.emit(dict(entity)))
        for exclude, picture, words in (
            (False, "plus", self.tr("Add to the question")),
            (True, "ban", self.tr("Leave out articles with it")),
        ):
            wanted = EntityFilter(entity_id(entity), str(entity.get("name", "")), str(entity.get("type", "")), exclude)
            self._entry(picture, words, lambda wanted=wanted: self.filter_wanted.emit(wanted))  # type: ignore[misc]
        name = str(entity.get("name", ""))
        self._entry("copy", self.tr("Copy the name"), lambda: QGuiApplication.clipboard().setText(name))

    def _corrections(self) -> None:
        """Offer what can be decided; each can be undone."""
        if len(self._entities) > 1:
            self._several()
        else:
            entity = self._entities[0]
            self._entry("pencil", self.tr("Rename…"), self._rename)
            self._entry("merge", self.tr("Same as another name…"), lambda: self.same_wanted.emit(entity))
            self._entry("split", self.tr("These are two: split…"), lambda: self.split_wanted.emit(entity))
            if entity.get("type") == "person":
                words = self.tr("Set title or affiliation…")
                self._entry("tag", words, lambda: self.claim_wanted.emit(entity))
        self._kinds(self.tr("This is a …"), lambda kind: self._each("retype", type=kind))
        several = len(self._entities) > 1
        words = self.tr("These are no names") if several else self.tr("This is not a name")
        self._entry("eye-off", words, lambda: self._each("reject"))

    def _several(self) -> None:
        """Offer to merge several names, or to say that two are not the same."""
        merge = self._entry("merge", self.tr("These are one: merge…"), self._merge)
        merge.setEnabled(len({str(e.get("type", "")) for e in self._entities}) == 1)
        if not merge.isEnabled():
            merge.setText(self.tr("These are one: merge… (they are of different types)"))
        if len(self._entities) == 2:
            ids = [entity_id(entity) for entity in self._entities]
            decision = {"kind": "not_same", "entities": ids}
            self._entry("equal-not", self.tr("These are not the same"), lambda: self.decision_made.emit(decision))

    def _kinds(self, title: str, call: Callable[[str], None]) -> None:
        """Add a menu of all types."""
        kinds = self.addMenu(assets.icon("tag"), title)
        now = {str(e.get("type", "")) for e in self._entities}
        for kind in ENTITY_TYPES:
            action = kinds.addAction(type_words(kind))
            action.setCheckable(True)
            action.setChecked(now == {kind})
            action.setEnabled(now != {kind})
            action.triggered.connect(lambda _checked=False, kind=kind: call(kind))

    def _here(self, mention: Mapping[str, Any]) -> None:
        """Offer what can be said of a word at its place, or of the word wherever it stands."""
        place = {name: mention[name] for name in ("article", "start", "end")}
        surface = str(mention.get("surface") or mention.get("name") or "")
        shown = surface if len(surface) <= _LONGEST else f"{surface[: _LONGEST - 1]}…"
        words = self.tr("Here “{word}” means another…").format(word=shown)
        self._entry("arrow-right", words, lambda: self.assign_wanted.emit(dict(mention)))
        self._kinds(
            self.tr("Here it is a …"),
            lambda kind: self.decision_made.emit({"kind": "retype_mention", **place, "type": kind}),
        )
        here = {"kind": "reject_mention", **place}
        self._entry("x", self.tr("Here it is not a name"), lambda: self.decision_made.emit(here))
        ignore = {"kind": "ignore", "surface": surface, "type": ""}
        words = self.tr("Never take “{word}” for a name").format(word=shown)
        self._entry("ban", words, lambda: self.decision_made.emit(ignore))

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
