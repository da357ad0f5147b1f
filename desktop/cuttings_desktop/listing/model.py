"""A model of up to 100,000 entries: how many there are, and pages of rows fetched when somebody looks at them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from cuttings_desktop.glyphs import plain_tip

__all__ = ["PAGE", "Entry", "PagedModel"]

PAGE = 200
_PAGES = 50
_NOWHERE = QModelIndex()
Place = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Entry:
    """One entry: its head, what stands under it, what at the right; `ink` is the colour of a bar at its left.

    `bold` heads stand out; `strike` ones are not in force; `row` is the answer's row as it came.
    """

    head: str
    text: str = ""
    right: str = ""
    ink: str = ""
    bold: bool = False
    row: Mapping[str, Any] = field(default_factory=dict)

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        return ", ".join(word for word in (self.head, self.text, self.right) if word)


class PagedModel(QAbstractListModel):
    """Entries in the order of the archive; `page_wanted` (offset, limit) asks for those that come into view.

    `made` turns a row of an answer into an Entry.
    """

    page_wanted = Signal(int, int)
    EntryRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, made: Callable[[Mapping[str, Any]], Entry], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made = made
        self._total = 0
        self._pages: OrderedDict[int, list[Entry]] = OrderedDict()
        self._asked: set[int] = set()
        self._wanted: list[int] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)

    def set_page(self, offset: int, total: int, rows: Sequence[Mapping[str, Any]]) -> None:
        """Take a page of an answer; the first page, or another total, begins the list anew."""
        entries = [self._made(row) for row in rows]
        if offset == 0 or total != self._total:
            self.beginResetModel()
            self._total = total
            self._pages.clear()
            self._asked.clear()
            self._put(offset, entries)
            self.endResetModel()
            return
        self._put(offset, entries)
        if entries:
            self.dataChanged.emit(self.index(offset), self.index(offset + len(entries) - 1))

    def _put(self, offset: int, entries: list[Entry]) -> None:
        """Keep the entries of a page; of many pages the latest ones stay."""
        self._asked.discard(offset // PAGE)
        for first in range(0, len(entries), PAGE):
            self._pages[(offset + first) // PAGE] = entries[first : first + PAGE]
        while len(self._pages) > _PAGES:
            self._pages.popitem(last=False)

    def entry(self, at: int) -> Entry | None:
        """Return the entry at a place, and ask for its page if it is not here."""
        number, inside = divmod(at, PAGE)
        page = self._pages.get(number)
        if page is not None and inside < len(page):
            self._pages.move_to_end(number)
            return page[inside]
        if number not in self._asked and number not in self._wanted:
            self._wanted.append(number)
            self._soon.start()
        return None

    def _ask(self) -> None:
        """Ask for the pages that somebody looked at, the latest first."""
        for number in reversed(self._wanted):
            self._asked.add(number)
            self.page_wanted.emit(number * PAGE, PAGE)
        self._wanted.clear()

    def known(self) -> list[Entry]:
        """Return the entries that are here, in order."""
        return [entry for number in sorted(self._pages) for entry in self._pages[number]]

    def rowCount(self, parent: Place = _NOWHERE) -> int:
        """Return how many entries there are."""
        return 0 if parent.isValid() else self._total

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return an entry or its words; None while it is on its way."""
        wanted = (
            self.EntryRole,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        )
        if role not in wanted or not index.isValid() or not 0 <= index.row() < self._total:
            return None
        entry = self.entry(index.row())
        if role == self.EntryRole or entry is None:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.head
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.spoken
        return plain_tip(f"{entry.head}\n{entry.text}".strip())
