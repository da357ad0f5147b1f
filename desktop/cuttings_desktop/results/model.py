"""A model of up to 100,000 articles: their numbers, and pages of rows fetched when somebody looks at them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from cuttings_desktop.date_words import interval_words

__all__ = ["ResultsModel"]

Index = QModelIndex | QPersistentModelIndex
_PAGE = 256
_PAGES = 64
_NOWHERE = QModelIndex()


class ResultsModel(QAbstractListModel):
    """Articles in the order of the answer.

    `rows_wanted` (article numbers, at most 256) asks for the rows of a page; `set_rows` takes them, in any order.
    """

    rows_wanted = Signal(object)
    RowRole = Qt.ItemDataRole.UserRole + 1
    ArticleRole = Qt.ItemDataRole.UserRole + 2

    def __init__(self) -> None:
        super().__init__()
        self._ids: NDArray[np.int32] = np.empty(0, dtype=np.int32)
        self._pages: OrderedDict[int, dict[int, dict[str, Any]]] = OrderedDict()
        # Rows of the answer before this one: shown until the new ones come, so that nothing flickers.
        self._stale: dict[int, dict[str, Any]] = {}
        self._pending: dict[int, int] = {}
        self._asked_pages: set[int] = set()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._ask)
        self._wanted: list[int] = []

    @property
    def ids(self) -> NDArray[np.int32]:
        """Return the article numbers in order."""
        return self._ids

    def set_answer(self, ids: NDArray[np.int32], rows: Sequence[dict[str, Any]] = ()) -> None:
        """Show another answer; `rows` are those of its first articles."""
        self.beginResetModel()
        try:
            recent = list(self._pages.values())[-2:]
            self._stale = {number: row for page in recent for number, row in page.items()}
            self._ids = ids
            self._pages.clear()
            self._pending.clear()
            self._asked_pages.clear()
            self._wanted.clear()
            for position, row in enumerate(rows):
                self._pages.setdefault(position // _PAGE, {})[int(row["id"])] = row
        finally:
            self.endResetModel()

    def set_rows(self, rows: Iterable[dict[str, Any]]) -> None:
        """Take rows that were asked for; others (of an answer overtaken) are let go."""
        changed: list[int] = []
        for row in rows:
            position = self._pending.pop(int(row["id"]), None)
            if position is not None:
                self._pages.setdefault(position // _PAGE, {})[int(row["id"])] = row
                changed.append(position)
        for page in {position // _PAGE for position in changed}:
            self._pages.move_to_end(page)
            self._asked_pages.discard(page)
        while len(self._pages) > _PAGES:
            self._pages.popitem(last=False)
        if changed:
            self.dataChanged.emit(self.index(min(changed)), self.index(max(changed)))

    def row_of(self, position: int) -> dict[str, Any] | None:
        """Return the row at a position, and ask for its page if it is not here."""
        page, number = position // _PAGE, int(self._ids[position])
        found = self._pages.get(page, {}).get(number)
        if found is not None:
            self._pages.move_to_end(page)
            return found
        if page not in self._asked_pages and page not in self._wanted:
            self._wanted.append(page)
            self._timer.start()
        return self._stale.get(number)

    def _ask(self) -> None:
        """Ask for the pages that somebody looked at since the last time, the latest first."""
        for page in reversed(self._wanted):
            first = page * _PAGE
            here = self._pages.get(page, {})
            missing = [
                (int(number), first + place)
                for place, number in enumerate(self._ids[first : first + _PAGE])
                if int(number) not in here
            ]
            self._pending.update(missing)
            self._asked_pages.add(page)
            self.rows_wanted.emit([number for number, _ in missing])
        self._wanted.clear()

    def position_of(self, article: int) -> int:
        """Return where an article stands, or -1."""
        found = np.flatnonzero(self._ids == article)
        return int(found[0]) if len(found) else -1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let articles be dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else super().flags(index)

    def positions_of(self, articles: Sequence[int]) -> list[int]:
        """Return where articles stand, in the order of the answer; those that are not in it are left out."""
        found: list[int] = np.flatnonzero(np.isin(self._ids, np.asarray(articles, dtype=np.int32))).tolist()
        return found

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many articles there are."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is shown of an article; None while its row is on its way."""
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        if role == self.ArticleRole:
            return int(self._ids[index.row()])
        if role not in (self.RowRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row_of(index.row())
        if role == self.RowRole or row is None:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row["title"]
        unread = self.tr("unread") if row.get("read", True) is False else ""
        day = interval_words(row["published"], bounds=True)
        return ", ".join(word for word in (unread, str(row["title"]), day, str(row["source"])) if word)
