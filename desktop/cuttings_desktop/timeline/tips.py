"""What is said of the item or column under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QToolTip

from cuttings_db.timeline import Glyph
from cuttings_desktop.timeline.words import column_tip, item_tip

if TYPE_CHECKING:
    from cuttings_desktop.timeline.canvas import Canvas

__all__ = ["TOLD", "Tips"]

TOLD = 40  # articles of one event that a tip or a menu names


class Tips(QObject):
    """Shows tips; what is not known yet is asked for and said when it comes."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._open: tuple[QPoint, int] | None = None

    def show(self, glyph: Glyph, where: QPoint) -> None:
        """Say what is at a place of the screen."""
        canvas = self._canvas
        if glyph.item >= 0:
            self._open = (where, glyph.item)
            canvas.ask(canvas.index.members(glyph.item)[:TOLD])
            QToolTip.showText(where, self._words(glyph.item), canvas)
        else:
            self._open = None
            first, last = canvas.view.day(glyph.x), canvas.view.day(glyph.x + glyph.width)
            words = column_tip(glyph.count, int(np.floor(first)), int(np.ceil(last)) - 1)
            QToolTip.showText(where, words, canvas)

    def refresh(self) -> None:
        """Say what has come meanwhile of the item whose tip is open."""
        if self._open is None:
            return
        where, item = self._open
        if self._canvas.underMouse() and self._canvas.detail(item):
            QToolTip.showText(where, self._words(item), self._canvas)

    def forget(self) -> None:
        """Have no tip open: the items are others, or the pointer is elsewhere."""
        self._open = None

    def hide(self) -> None:
        """Take the tip away; what comes late of its item opens it no more."""
        self._open = None
        QToolTip.hideText()

    def _words(self, item: int) -> str:
        """Return what is said of an item, with the titles of all articles that tell of it."""
        canvas = self._canvas
        others = canvas.index.members(item)[1:]
        return item_tip(canvas.items, item, canvas.detail(item), [canvas.detail(other) for other in others])
