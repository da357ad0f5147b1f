"""The keys of the reading pane: find, next hit, next date, size of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from cuttings_desktop.reading_pane.pane import ReadingPane

__all__ = ["take_key"]


def take_key(pane: ReadingPane, event: QKeyEvent) -> bool:
    """Do what a key is for; False if it is for nothing here."""
    back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if event.matches(QKeySequence.StandardKey.Find):
        pane.open_find()
    elif event.key() == Qt.Key.Key_F3:
        pane.previous_hit() if back else pane.next_hit()
    elif event.key() == Qt.Key.Key_F4:
        pane.step_date(-1 if back else 1)
    elif event.matches(QKeySequence.StandardKey.ZoomIn):
        pane.looking.step_zoom(1)
    elif event.matches(QKeySequence.StandardKey.ZoomOut):
        pane.looking.step_zoom(-1)
    elif event.key() == Qt.Key.Key_0 and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
        pane.set_zoom(1.0)
    else:
        return False
    return True
