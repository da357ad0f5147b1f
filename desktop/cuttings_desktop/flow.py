"""A layout that fills one row after the other, for chips, and for buttons whose words are long in some languages."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

__all__ = ["FlowLayout"]


class FlowLayout(QLayout):
    """Put items side by side, and into a new row where the width ends; all sizes in logical pixels.

    `growing` is the place of the item that takes the room which its row has left; none does by itself.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 6, growing: int = -1) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._growing = gap, growing
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Want no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place all items."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Want the size of the widest item."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Need the size of the widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Break the items into rows, place them in the middle of their rows if wanted, and return the height used."""
        margins = self.contentsMargins()
        inside = rect.marginsRemoved(margins)
        y = inside.y()
        for row in self._rows(inside.width()):
            height = max(self._high(item, inside.width()) for item in row)
            x = inside.x()
            left = inside.width() - sum(item.sizeHint().width() for item in row) - self._gap * (len(row) - 1)
            for item in row:
                hint = item.sizeHint()
                grown = max(0, left) if item is self.itemAt(self._growing) else 0
                width = min(hint.width() + grown, inside.width())
                if move:
                    high = self._high(item, inside.width())
                    item.setGeometry(QRect(x, y + (height - high) // 2, width, high))
                x += width + self._gap
            y += height + self._gap
        return max(0, y - self._gap - inside.y()) + margins.top() + margins.bottom()

    @staticmethod
    def _high(item: QLayoutItem, width: int) -> int:
        """Return the height of an item, which may break its words where they are longer than a row."""
        hint = item.sizeHint()
        return item.heightForWidth(width) if item.hasHeightForWidth() and hint.width() > width else hint.height()

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """Return the items that are shown, row by row."""
        rows: list[list[QLayoutItem]] = []
        used = width + 1
        for item in self._items:
            if item.isEmpty():
                continue
            wanted = min(item.sizeHint().width(), width)
            if used + wanted > width:
                rows.append([])
                used = 0
            rows[-1].append(item)
            used += wanted + self._gap
        return rows
