"""The articles of a batch as a table: a tick, what is known of each publication date, and what the article suggests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cuttings_desktop.corrections.published_facts import bounds_words
from cuttings_desktop.date_words import evidence_words, interval_words
from cuttings_desktop.glyphs import plain_tip
from cuttings_desktop.messages import headed, listed

__all__ = ["BatchModel"]

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_QUOTE = 90


class BatchModel(QAbstractTableModel):
    """One row an article, in the order in which they come; `ticked` tells that other rows are ticked."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[dict[str, Any]] = []
        self._ticks: set[int] = set()
        self._suggested: set[int] = set()
        self._touched = False
        self._all = False
        self._heads = (self.tr("Article"), self.tr("Known now"), self.tr("Suggestion"), self.tr("Evidence"))

    def add(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Take more articles; ticked are those for which there is something new to set."""
        first = len(self.rows)
        self.beginInsertRows(_NOWHERE, first, first + len(rows) - 1)
        self.rows += [dict(row) for row in rows]
        self._suggested |= {int(row["id"]) for row in rows if row.get("suggestion")}
        if not self._touched:
            self._ticks |= {int(row["id"]) for row in rows if self._all or self._new(row)}
        self.endInsertRows()
        self.ticked.emit()

    def tick_usual(self, *, everything: bool) -> None:
        """Tick what is usual, unless somebody has ticked otherwise: `everything`, or what has a suggestion."""
        self._all = everything
        if not self._touched:
            self._ticks = {int(row["id"]) for row in self.rows if everything or self._new(row)}
            self._tell()

    @staticmethod
    def _new(row: Mapping[str, Any]) -> bool:
        """Tell whether the suggestion of an article says something new."""
        known = row.get("published") or {}
        return bool(row.get("suggestion")) and row["suggestion"] != known.get("edtf")

    def tick_all(self, on: bool) -> None:
        """Tick all articles, or none."""
        self._touched = True
        self._ticks = {int(row["id"]) for row in self.rows} if on else set()
        self._tell()

    def chosen(self) -> list[int]:
        """Return the ticked articles in order."""
        return [int(row["id"]) for row in self.rows if int(row["id"]) in self._ticks]

    def suggestions(self) -> dict[str, str]:
        """Return the suggestion of each ticked article that has one, by its number as JSON writes it."""
        return {
            str(row["id"]): str(row["suggestion"])
            for row in self.rows
            if int(row["id"]) in self._ticks and row.get("suggestion")
        }

    @property
    def suggested(self) -> int:
        """Return how many articles have a suggestion."""
        return len(self._suggested)

    def count(self, *, suggested: bool = False) -> int:
        """Return how many articles are ticked, or of those the ones with a suggestion."""
        return len(self._ticks & self._suggested) if suggested else len(self._ticks)

    def _tell(self) -> None:
        """Let the ticks be drawn again."""
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0), [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of articles."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return four."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heads of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and 0 <= section < 4:
            return self._heads[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the first cell of a row be ticked."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell, the whole of them as its tip, and the tick of the first one."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if int(row["id"]) in self._ticks else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            words = "\n".join(self._evidence(row)) if index.column() == 3 else self._words(row, index.column())
            return plain_tip(words)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick an article, or no longer."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column():
            return False
        self._touched = True
        article = int(self.rows[index.row()]["id"])
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._ticks.add(article)
        else:
            self._ticks.discard(article)
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True

    def _words(self, row: Mapping[str, Any], column: int) -> str:
        """Return the words of one cell."""
        if column == 0:
            return str(row.get("title") or self.tr("Untitled"))
        if column == 1:
            return interval_words(row.get("published"), bounds=True)
        if column == 2:
            return bounds_words(str(row["suggestion"])) if row.get("suggestion") else "–"
        lines = self._evidence(row)
        return lines[0] if lines else self.tr("nothing says when")

    @staticmethod
    def _evidence(row: Mapping[str, Any]) -> list[str]:
        """Return a line for each piece of evidence, that of the suggestion first."""
        known = sorted(row.get("evidence") or (), key=lambda e: e.get("edtf") != row.get("suggestion"))
        lines = []
        for one in known[:8]:
            quote = " ".join(str(one.get("quote") or "").split())[:_QUOTE]
            source = evidence_words(str(one.get("source", "")))
            told = listed((bounds_words(str(one.get("edtf") or "")), source))
            lines.append(headed(told, f"“{quote}”") if quote else told)
        return lines
