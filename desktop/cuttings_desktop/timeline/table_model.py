"""The dates of the timeline as rows: what stands in arrays at once, what has to be told page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from cuttings_db.timeline import OPEN_PAST, Items
from cuttings_desktop.date_words import interval_words
from cuttings_desktop.glyphs import plain_tip, showable
from cuttings_desktop.timeline.details import Details
from cuttings_desktop.timeline.words import how_precisely, item_interval

if TYPE_CHECKING:
    from cuttings_db.timeline import Timeline as Index

__all__ = ["COLUMNS", "ITEM_ROLE", "MOST_TOLD", "TableModel"]

Int32 = NDArray[np.int32]
Place = QModelIndex | QPersistentModelIndex

COLUMNS = ("date", "precision", "kind", "happened", "article", "sources")
_TEXTS = (3, 4)
ITEM_ROLE = int(Qt.ItemDataRole.UserRole) + 1
MOST_TOLD = 2000  # rows whose words are fetched to sort or to copy them
_PAGE = 64  # rows before and after those that are looked at


class TableModel(QAbstractTableModel):
    """Every dated item of the answer as a row; articles that tell of one event follow one another.

    Words are asked for by pages when they are looked at (`data`), and are there a moment later.
    """

    def __init__(self, details: Details, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._details = details
        self.items = Items.empty()
        self._index: Index | None = None
        self.order: Int32 = np.empty(0, dtype=np.int32)
        self.sorted_by, self.descending = 0, False
        self._looked: set[int] = set()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)
        details.came.connect(self._told)

    def set_items(self, items: Items, index: Index) -> None:
        """Show other items, sorted as before."""
        self.beginResetModel()
        self.items, self._index = items, index
        self.order = self._sorted()
        self.endResetModel()

    # Rows

    def rowCount(self, parent: Place = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: Place = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("Date"), self.tr("How precisely"), self.tr("Kind"), self.tr("What happened"), self.tr("Article"),
            self.tr("Sources"),
        )[section]  # fmt: skip

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell."""
        if not index.isValid() or index.row() >= len(self.order):
            return None
        item = int(self.order[index.row()])
        if role == ITEM_ROLE:
            return item
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in _TEXTS:
            return plain_tip(self.cell(item, index.column())) or None
        if role == Qt.ItemDataRole.DisplayRole:
            if index.column() in _TEXTS and self._detail(item) is None:
                self._looked.add(index.row())
                self._soon.start()
                return "…"
            return self.cell(item, index.column())
        return None

    def _detail(self, item: int) -> dict[str, Any] | None:
        """Return what is known of an item."""
        return self._details.of(int(self.items.date[item]))

    def cell(self, item: int, column: int) -> str:
        """Return what a cell says; words that are not known yet are empty."""
        interval = item_interval(self.items, item)
        published = interval["role"] == "publication"
        if column == 0:
            return interval_words(interval, short=True, bounds=published)
        if column == 1:
            return how_precisely(interval)
        if column == 2:
            return self.tr("published") if published else self.tr("event")
        if column == 5:
            return self._source(item)
        known = self._detail(item) or {}
        text = known.get("title") if column == 4 else "" if published else known.get("clause")
        return showable(" ".join(str(text or "").split()))

    def _source(self, item: int) -> str:
        """Return how many articles tell of an item, or which of them this row is."""
        members = self._index.members(self._index.lead(item)) if self._index is not None else [item]
        if len(members) < 2:
            return "1"
        sources = len({int(self.items.article[n]) for n in members})
        if item == members[0]:
            return str(sources)
        return self.tr("{n} of {all}").format(n=members.index(item) + 1, all=len(members))

    # Order

    def _all(self) -> Int32:
        """Return all items in the order of time, those of one event one after the other."""
        assert self._index is not None
        order = self._index.in_order()
        cards = self._index.cards
        if cards is None or not cards.behind.any():
            return order
        every = [np.asarray(cards.members(int(one)), dtype=np.int32) for one in order]
        return np.concatenate(every) if every else order

    def _sorted(self) -> Int32:
        """Return the items in the order that is asked for; equal ones stay in the order of time."""
        if self._index is None:
            return np.empty(0, dtype=np.int32)
        order = self._all()
        if self.sorted_by:
            keys = self._keys(order)
            order = order[np.argsort(-keys if self.descending else keys, kind="stable")]
        elif self.descending:
            order = order[::-1]
        return np.ascontiguousarray(order)

    def _keys(self, order: Int32) -> NDArray[np.int64]:
        """Return numbers to sort by."""
        items, name = self.items, COLUMNS[self.sorted_by]
        if name == "precision":
            # The most precise first: by how many days, then by what is said of them.
            days = np.where(items.lo[order] == OPEN_PAST, 2**31, items.hi[order].astype(np.int64) - items.lo[order])
            return np.asarray(np.clip(days, 0, 2**31) * 16 + (items.look[order] >> 4 & 15))
        if name == "kind":
            return np.asarray(items.look[order] >> 8 & 15, dtype=np.int64)
        if name == "sources":
            cards = self._index.cards if self._index is not None else None
            return (
                np.ones(len(order), dtype=np.int64) if cards is None else cards.sources[cards.lead[order]].astype(int)
            )
        column = self.sorted_by
        words = [self.cell(int(item), column).casefold() for item in order]
        places = {word: place for place, word in enumerate(sorted(set(words)))}
        return np.asarray([places[word] for word in words], dtype=np.int64)

    def can_sort(self, column: int) -> bool:
        """Tell whether there are few enough rows to sort them by words that must be told first."""
        return column not in _TEXTS or len(self.order) <= MOST_TOLD

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; one that cannot be sorted by leaves all as it is."""
        if not 0 <= column < len(COLUMNS) or not self.can_sort(column):
            return
        self.sorted_by, self.descending = column, order == Qt.SortOrder.DescendingOrder
        if column in _TEXTS:
            self.tell_all()
        self._resort()

    def _resort(self) -> None:
        """Sort again; what is selected stays selected."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        chosen = [int(self.order[i.row()]) if i.row() < len(self.order) else -1 for i in held]
        self.order = self._sorted()
        place = np.zeros(len(self.items), dtype=np.int64)
        place[self.order] = np.arange(len(self.order))
        moved = [
            self.index(int(place[n]), i.column()) if n >= 0 else QModelIndex()
            for n, i in zip(chosen, held, strict=True)
        ]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    # Words

    def row_of(self, item: int) -> int:
        """Return the row of an item, -1 if it has none."""
        found = np.flatnonzero(self.order == item)
        return int(found[0]) if len(found) else -1

    def lead(self, item: int) -> int:
        """Return the item that the canvas draws for an item."""
        return self._index.lead(item) if self._index is not None else item

    def tell_all(self) -> bool:
        """Ask for the words of all rows; tell whether they are all here."""
        return self.tell([int(item) for item in self.order])

    def tell(self, items: list[int]) -> bool:
        """Ask for the words of items; tell whether they are all here."""
        missing = [int(self.items.date[n]) for n in items if self._detail(n) is None]
        self._details.ask(missing)
        return not missing

    def _ask(self) -> None:
        """Ask for the rows that are looked at, and some more before and after."""
        if self._looked:
            first, last = max(0, min(self._looked) - _PAGE // 2), max(self._looked) + _PAGE // 2
            self._looked.clear()
            self.tell([int(item) for item in self.order[first : min(last, first + 400) + 1]])

    def _told(self) -> None:
        """Show the words that have come."""
        if not len(self.order):
            return
        if self.sorted_by in _TEXTS:
            self._resort()
        self.dataChanged.emit(self.index(0, _TEXTS[0]), self.index(len(self.order) - 1, _TEXTS[-1]))
