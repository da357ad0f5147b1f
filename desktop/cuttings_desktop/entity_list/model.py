"""The list of entities as a Qt model: thin, one column, nothing is fetched in `data`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cuttings_desktop.entity_list.sections import Row, Sections
from cuttings_desktop.entity_words import section_words, sort_words
from cuttings_desktop.messages import number, plural

__all__ = ["ROW", "STATE", "EntityModel"]

ROW = Qt.ItemDataRole.UserRole  # the Row
STATE = Qt.ItemDataRole.UserRole + 1  # "" or chosen or excluded
_NOWHERE = QModelIndex()


class EntityModel(QAbstractTableModel):
    """Shows Sections; every change of their shape goes through `reshaping`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sections = Sections()

    @contextmanager
    def reshaping(self) -> Iterator[None]:
        """Reset the model round a change, also when the change fails half-way."""
        self.beginResetModel()
        try:
            yield
        finally:
            self.sections.arrange()
            self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.sections)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return one."""
        return 0 if parent.isValid() else 1

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let every row be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return words, the Row, its state, or what a screen reader says."""
        if not index.isValid() or not 0 <= index.row() < len(self.sections):
            return None
        if role == ROW:
            return self.sections.row(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(self.sections.row(index.row()))
        if role == STATE:
            return self.state(self.sections.row(index.row()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(self.sections.row(index.row()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(self.sections.row(index.row()))
        return None

    def words(self, row: Row) -> str:
        """Return what a row says."""
        section = self.sections.section(row.type)
        if row.kind == "section":
            return section_words(row.type)
        if row.kind == "more":
            if section.extent == "whole":
                return self.tr("Show fewer")
            return self.tr("Show all {n}").format(n=number(section.total))
        return str(row.entity["name"]) if row.entity else "…"

    def state(self, row: Row) -> str:
        """Return whether an entity is chosen or excluded."""
        if row.entity is None:
            return ""
        for one in self.sections.section(row.type).chosen:
            if one.id == row.entity["id"]:
                return "excluded" if one.exclude else "chosen"
        return ""

    def joined(self, kind: str) -> str:
        """Return "all" or "any" where two or more entities of a type are chosen, else nothing."""
        chosen = [one for one in self.sections.section(kind).chosen if not one.exclude]
        if len(chosen) < 2:
            return ""
        return "any" if kind in self.sections.any_of else "all"

    def spoken(self, row: Row) -> str:
        """Return what a screen reader says of a row."""
        section = self.sections.section(row.type)
        words = self.words(row)
        if row.kind == "section":
            state = self.tr("folded") if section.extent == "folded" else self.tr("open")
            return f"{words}, {number(section.total)}, {state}"
        if row.entity is None or row.kind == "more":
            return words
        parts = [words, sort_words(str(row.entity.get("kind") or ""))]
        if row.entity.get("articles") is not None:
            parts.append(plural(int(row.entity["articles"]), self.tr("article"), self.tr("articles")))
        state = self.state(row)
        parts.append({"chosen": self.tr("chosen"), "excluded": self.tr("left out")}.get(state, ""))
        return ", ".join(part for part in parts if part)

    def tip(self, row: Row) -> str:
        """Return what to do with a row."""
        if row.entity is None:
            return ""
        name = str(row.entity["name"]).replace("&", "&amp;").replace("<", "&lt;")
        if self.state(row):
            return f"<b>{name}</b><br>" + self.tr("Click to take the filter away")
        return f"<b>{name}</b><br>" + self.tr(
            "Click narrows to it, Alt+click leaves it out, Ctrl+click selects several, the middle button opens its page"
        )

    def take(self, kind: str, facet: dict[str, Any], offset: int) -> None:
        """Take one page; the shape changes only with the total."""
        section = self.sections.section(kind)
        if int(facet["total"]) != section.total or offset == 0:
            with self.reshaping():
                section.total = int(facet["total"])
                if offset == 0:
                    section.rows, section.asked = {}, {0}
                section.take(facet["rows"], offset)
            return
        section.take(facet["rows"], offset)
        start = self.sections.first_row(kind) + 1 + len(section.pinned) + offset
        last = min(start + len(facet["rows"]), len(self.sections)) - 1
        if start <= last:
            self.dataChanged.emit(self.index(start, 0), self.index(last, 0))
