"""The names of the archive as a table: rows come by page and are let go again, so 100,000 are as light as seven."""

from __future__ import annotations

import html
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from cuttings_desktop.entity_words import day_of, sort_words, type_words
from cuttings_desktop.messages import number

__all__ = ["COLUMNS", "PAGE", "ROW", "NamesModel"]

COLUMNS = ("name", "count", "first", "last")
PAGE = 256
ROW = Qt.ItemDataRole.UserRole  # the whole row of a name, None while it is on its way
_PAGES = 64
_SOON_MS = 20
_NOWHERE = QModelIndex()
Place = QModelIndex | QPersistentModelIndex


class NamesModel(QAbstractTableModel):
    """Signal: `page_wanted` (offset) for `take`; each page is asked for once until the order changes."""

    page_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.total = 0
        self._pages: OrderedDict[int, list[dict[str, Any]]] = OrderedDict()
        self._asked: set[int] = set()
        self._missed: set[int] = set()
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._ask)

    def begin(self, total: int, rows: Sequence[dict[str, Any]]) -> None:
        """Show another list, of which the first page has come."""
        self.beginResetModel()
        self.total = total
        self._pages.clear()
        self._pages[0] = list(rows)
        self._asked, self._missed = {0}, set()
        self.endResetModel()

    def take(self, offset: int, rows: Sequence[dict[str, Any]]) -> None:
        """Take a page that `page_wanted` has asked for."""
        self._pages[offset] = list(rows)
        self._pages.move_to_end(offset)
        while len(self._pages) > _PAGES:
            gone, _ = self._pages.popitem(last=False)
            self._asked.discard(gone)
        last = min(offset + len(rows), self.total) - 1
        if offset <= last:
            self.dataChanged.emit(self.index(offset, 0), self.index(last, len(COLUMNS) - 1))

    def row(self, at: int) -> dict[str, Any] | None:
        """Return a row if it is here; one that is not will be asked for."""
        offset = at // PAGE * PAGE
        page = self._pages.get(offset)
        if page is None:
            self._missed.add(offset)
            if not self._soon.isActive():
                self._soon.start()
            return None
        self._pages.move_to_end(offset)
        return page[at - offset] if at - offset < len(page) else None

    def _ask(self) -> None:
        """Ask for the pages that were looked at last."""
        # Whoever drags the handle flies over many pages: only where it comes to rest is of interest.
        for offset in sorted(self._missed - self._asked)[-4:]:
            self._asked.add(offset)
            self.page_wanted.emit(offset)
        self._missed.clear()

    def find(self, entity: str) -> int:
        """Return the row of an entity that is here, -1 if none."""
        for offset, page in self._pages.items():
            for place, row in enumerate(page):
                if row["id"] == entity:
                    return offset + place
        return -1

    def rowCount(self, parent: Place = _NOWHERE) -> int:
        """Return how many names there are."""
        return 0 if parent.isValid() else self.total

    def columnCount(self, parent: Place = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the head of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Name"), self.tr("Articles"), self.tr("First seen"), self.tr("Last seen"))[section]
        return None

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return words, the row itself, or what a screen reader says."""
        if not index.isValid() or not 0 <= index.row() < self.total:
            return None
        if role not in (ROW, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole,
                        Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.TextAlignmentRole):  # fmt: skip
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = index.column() == 1
            return (
                Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            ) | Qt.AlignmentFlag.AlignVCenter
        row = self.row(index.row())
        if role == ROW:
            return row
        if row is None:
            return "…" if index.column() == 0 and role == Qt.ItemDataRole.DisplayRole else None
        words = self._words(row, index.column())
        if index.column() == 0 and role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row) if index.column() == 0 else None
        return words

    @staticmethod
    def _words(row: dict[str, Any], column: int) -> str:
        """Return what a cell says."""
        if column == 0:
            return str(row["name"])
        if column == 1:
            return number(int(row["articles"]))
        return day_of(row.get("first" if column == 2 else "last"))

    def _tip(self, row: dict[str, Any]) -> str:
        """Return what is said of a name that is pointed at."""
        kind = " · ".join(
            word for word in (type_words(str(row["type"])), sort_words(str(row.get("kind") or ""))) if word
        )
        name = str(row["name"]).replace("&", "&amp;").replace("<", "&lt;")
        proposals = int(row.get("proposals") or 0)
        more = "<br>" + self.tr("{n} proposals wait").format(n=number(proposals)) if proposals else ""
        return f"<b>{name}</b><br>{html.escape(kind)}{more}"

    def _spoken(self, row: dict[str, Any]) -> str:
        """Return what a screen reader says of a name."""
        words = [str(row["name"]), type_words(str(row["type"]))]
        words.append(self.tr("{n} articles").format(n=number(int(row["articles"]))))
        if row.get("proposals"):
            words.append(self.tr("{n} proposals").format(n=number(int(row["proposals"]))))
        return ", ".join(words)
