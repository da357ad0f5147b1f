"""The table of a pasted list: a row a term, as it was pasted or sorted, and a column for each part of the archive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from cuttings_desktop.glyphs import plain_tip, showable
from cuttings_desktop.messages import number
from cuttings_desktop.theme import current

__all__ = ["FIXED", "MatrixModel"]

FIXED = 5  # term, articles, hits, first, last
_NOWHERE = QModelIndex()
Place = QModelIndex | QPersistentModelIndex


class MatrixModel(QAbstractTableModel):
    """Counts; `row(at)` gives the answer's row and `cell(index)` how many articles a cell stands for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: list[str] = []
        self._heads: list[str] = []
        self._rows: list[Mapping[str, Any]] = []
        self._shown: list[int] = []
        self._most = 1
        self._missing_only = False
        self._sorted: tuple[int, Qt.SortOrder] | None = None

    def set_table(self, heads: Sequence[str], columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
        """Show another table; `heads` are the words of all columns."""
        self.beginResetModel()
        self._heads, self.columns, self._rows = list(heads), list(columns), list(rows)
        self._most = max((int(c) for row in rows for c in row["cells"]), default=1) or 1
        self._sorted = None
        self._order()
        self.endResetModel()

    def show_missing(self, only: bool) -> None:
        """Show only the terms that no article has, or all."""
        self.beginResetModel()
        self._missing_only = only
        self._order()
        self.endResetModel()

    def missing(self) -> int:
        """Return how many terms no article has."""
        return sum(not row["articles"] for row in self._rows)

    def rows(self) -> list[Mapping[str, Any]]:
        """Return the rows that are shown, in their order."""
        return [self._rows[at] for at in self._shown]

    def heads(self) -> list[str]:
        """Return the words of all columns."""
        return self._heads

    def _order(self) -> None:
        """Choose the rows and their order."""
        self._shown = [n for n, row in enumerate(self._rows) if not (self._missing_only and row["articles"])]
        if self._sorted is not None:
            column, order = self._sorted
            down = order == Qt.SortOrder.DescendingOrder
            self._shown.sort(key=lambda n: self._key(self._rows[n], column), reverse=down)

    @staticmethod
    def _key(row: Mapping[str, Any], column: int) -> Any:
        """Return what a row is sorted by."""
        if column == 0:
            return str(row["term"]).casefold()
        if column in (1, 2):
            return int(row["articles" if column == 1 else "hits"])
        if column in (3, 4):
            return str(row["first" if column == 3 else "last"] or "")
        return int(row["cells"][column - FIXED])

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 is the order of the list."""
        self.beginResetModel()
        self._sorted = None if column < 0 else (column, order)
        self._order()
        self.endResetModel()

    def row(self, at: int) -> Mapping[str, Any]:
        """Return a row as the archive answered."""
        return self._rows[self._shown[at]]

    def rowCount(self, parent: Place = _NOWHERE) -> int:
        """Return how many terms are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Place = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heads."""
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if orientation == Qt.Orientation.Horizontal and role in wanted and 0 <= section < len(self._heads):
            head = showable(self._heads[section])
            return plain_tip(head) if role == Qt.ItemDataRole.ToolTipRole else head
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def value(self, at: int, column: int) -> Any:
        """Return what a cell holds, plain."""
        row = self.row(at)
        if column < FIXED:
            return (row["term"], row["articles"], row["hits"], row["first"] or "", row["last"] or "")[column]
        return row["cells"][column - FIXED]

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words, place and colours of a cell."""
        if not index.isValid() or not 0 <= index.row() < len(self._shown):
            return None
        column = index.column()
        value = self.value(index.row(), column)
        if role == Qt.ItemDataRole.DisplayRole:
            if column >= FIXED and not value:
                return ""
            return number(int(value)) if isinstance(value, int) else showable(str(value))
        if role == Qt.ItemDataRole.TextAlignmentRole and column:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ForegroundRole:
            none = not self.row(index.row())["articles"]
            return QColor(current().error if none and column < 2 else current().muted if none else current().text)
        if role == Qt.ItemDataRole.BackgroundRole and column >= FIXED and value:
            ground = QColor(current().accent)
            ground.setAlphaF(0.08 + 0.37 * (int(value) / self._most) ** 0.5)
            return ground
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.row(index.row())['term']}, {self._heads[column]}: {value}"
        if role == Qt.ItemDataRole.ToolTipRole and column == 1 and self.row(index.row()).get("copies_left_out"):
            left = int(self.row(index.row())["copies_left_out"])
            return self.tr("{n} copies left out").format(n=number(left))
        return None
