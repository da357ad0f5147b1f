"""The small menu of the articles that tell of one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from cuttings_desktop.glyphs import showable
from cuttings_desktop.timeline.tips import TOLD

if TYPE_CHECKING:
    from cuttings_desktop.timeline.canvas import Canvas

__all__ = ["Sources"]


class Sources(QObject):
    """Opens the menu under an event's glyph; `chosen` (item) tells which article's sentence is wanted."""

    chosen = Signal(int)

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.menu: QMenu | None = None
        self._actions: dict[int, QAction] = {}
        canvas.sources_offered.connect(self._offer)
        canvas.details.came.connect(self._name)

    def _offer(self, item: int) -> None:
        """Open the menu; titles that are not known yet come a moment later."""
        canvas = self._canvas
        glyph = canvas.glyph_of(item)
        if glyph is None:
            return
        self.menu = QMenu(canvas)
        self.menu.setAccessibleName(self.tr("Articles that tell of it"))
        self.menu.aboutToHide.connect(self._close)
        for member in canvas.index.members(item)[:TOLD]:
            action = self.menu.addAction("…")
            action.triggered.connect(lambda _checked=False, member=member: self.chosen.emit(member))
            self._actions[member] = action
        self._name()
        self.menu.popup(canvas.mapToGlobal(QPoint(round(max(glyph.x, 0.0)), round(glyph.y + glyph.height + 4))))

    def _name(self) -> None:
        """Write the titles that are known."""
        for member, action in self._actions.items():
            detail = self._canvas.detail(member)
            if detail:
                title = showable(" ".join(str(detail.get("title") or "").split()))[:80]
                action.setText(title.replace("&", "&&") or self.tr("Untitled"))

    def _close(self) -> None:
        """Forget the menu."""
        menu, self.menu = self.menu, None
        self._actions.clear()
        if menu is not None:
            menu.deleteLater()
