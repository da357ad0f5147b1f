"""The small timeline of one entity: the same canvas, walked and zoomed, but without spans to draw."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from cuttings_db.timeline import Items
from cuttings_desktop.jobs import numbers
from cuttings_desktop.timeline.brush import Brush
from cuttings_desktop.timeline.handling import TimelineCanvas

__all__ = ["EntityTimeline"]

_DRAG = 4.0
_COLUMNS = ("article", "lo", "hi", "look", "date")


class EntityTimeline(TimelineCanvas):
    """Shows when an entity was written of; `item_chosen` and `details.wanted` as those of the large one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Timeline of this name"))

    def set_answer(self, answer: dict[str, Any]) -> None:
        """Take the answer to `entity_timeline`."""
        self.own_view = False
        self.details.clear()
        self.let_go()
        self.set_items(Items(*(numbers(answer[name]) for name in _COLUMNS)))

    def set_brushes(self, brushes: Sequence[Brush], *, done: bool) -> None:
        """Draw no spans: the page of an entity is no question."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the days when dragged."""
        if self._drag == "press" and abs(event.position().x() - self._from.x()) >= _DRAG:
            self._drag = "pan"
        super().mouseMoveEvent(event)

    def _hover(self, at: QPointF) -> None:
        """Show what can be chosen here."""
        super()._hover(at)
        if self.cursor().shape() == Qt.CursorShape.CrossCursor:
            self.setCursor(Qt.CursorShape.ArrowCursor)
