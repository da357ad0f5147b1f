"""The keys of the timeline: one tab stop, arrows from item to item."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from cuttings_desktop.timeline.brush import Brush

if TYPE_CHECKING:
    from cuttings_desktop.timeline.handling import TimelineCanvas

__all__ = ["STEP", "Keys"]

STEP = 1.35  # one press of + or one notch of the wheel
_LAST_DAY = 3_652_059
_K = Qt.Key


class Keys(QObject):
    """Does what a key means on the canvas.

    Arrows walk, Shift and arrows move, + and - zoom, 0 shows all, Home and End go to the ends, Enter opens, Space
    offers the articles of an event, T shows the table, brackets set the ends of a span (with Ctrl of one more), Delete
    takes the spans away, Escape lets go step by step.
    """

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas

    def claims(self, event: QKeyEvent) -> bool:
        """Tell whether a key that the window would take is the canvas's: only while there is something to let go of."""
        if event.key() == _K.Key_Escape:
            return self._canvas.current >= 0 or bool(self._canvas.brushes)
        return event.key() in (_K.Key_Delete, _K.Key_Backspace) and bool(self._canvas.brushes)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; tell whether it means anything."""
        key, canvas = event.key(), self._canvas
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        if key in (_K.Key_BracketLeft, _K.Key_BracketRight) and canvas.current >= 0:
            self._brush_to_current(key == _K.Key_BracketLeft, more=control)
            return True
        if control:
            return False
        return self._move(event) or self._act(key)

    def _move(self, event: QKeyEvent) -> bool:
        """Walk, pan and zoom."""
        key, canvas = event.key(), self._canvas
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (_K.Key_Left, _K.Key_Right) and shift:
            canvas.pan(canvas.width() * (0.2 if key == _K.Key_Right else -0.2))
        elif key in (_K.Key_Right, _K.Key_Down, _K.Key_Left, _K.Key_Up) and canvas.density.shown:
            # While the dates are on their way there is nothing to walk on: the view moves, so that no key is dead.
            canvas.pan(canvas.width() * (0.2 if key in (_K.Key_Right, _K.Key_Down) else -0.2))
        elif key in (_K.Key_Right, _K.Key_Down, _K.Key_Left, _K.Key_Up):
            self._step(1 if key in (_K.Key_Right, _K.Key_Down) else -1)
        elif key in (_K.Key_Home, _K.Key_End) and len(canvas.index):
            canvas.walk(int(canvas.order()[0 if key == _K.Key_Home else -1]))
        elif key in (_K.Key_Home, _K.Key_End) and canvas.density.known.whole is not None:
            ends = canvas.density.known.whole.edges
            if len(ends):
                day = float(ends[0] if key == _K.Key_Home else ends[-1])
                canvas.pan((day - (canvas.view.lo + canvas.view.hi) / 2) * canvas.view.scale)
        elif key in (_K.Key_PageUp, _K.Key_PageDown):
            canvas.pan(canvas.width() * (0.8 if key == _K.Key_PageDown else -0.8))
        elif key in (_K.Key_Plus, _K.Key_Equal, _K.Key_Minus):
            canvas.zoom(1 / STEP if key == _K.Key_Minus else STEP)
        elif key == _K.Key_0:
            canvas.fit_all()
        else:
            return False
        return True

    def _act(self, key: int) -> bool:
        """Open, clear, let go."""
        canvas = self._canvas
        if key in (_K.Key_Return, _K.Key_Enter) and canvas.current >= 0:
            canvas.choose(canvas.current)
        elif key in (_K.Key_Menu, _K.Key_Space) and canvas.current >= 0:
            canvas.offer_sources(canvas.current)
        elif key == _K.Key_T:
            canvas.table_wanted.emit()
        elif key in (_K.Key_Delete, _K.Key_Backspace) and canvas.brushes:
            canvas.set_brushes((), done=True)
        elif key == _K.Key_Escape and canvas.current >= 0:
            canvas.let_go()
        elif key == _K.Key_Escape and canvas.brushes:
            canvas.set_brushes((), done=True)
        else:
            return False
        return True

    def _step(self, step: int) -> None:
        """Go to the next item in time; the first press takes the first one in view."""
        canvas = self._canvas
        order = canvas.order()
        if not len(order):
            return
        here = np.flatnonzero(order == canvas.current)
        if len(here):
            at = int(here[0]) + step
        else:
            begins = canvas.items.lo[order]
            in_view = np.flatnonzero((begins >= canvas.view.lo) & (begins < canvas.view.hi))
            at = int(in_view[0 if step > 0 else -1]) if len(in_view) else 0
        canvas.walk(int(order[min(max(at, 0), len(order) - 1)]))

    def _brush_to_current(self, begin: bool, *, more: bool) -> None:
        """Set the beginning or the end of the last span at the item in hand; with `more` of a new one."""
        canvas = self._canvas
        lo, hi = max(1, int(canvas.items.lo[canvas.current])), min(_LAST_DAY, int(canvas.items.hi[canvas.current]))
        others, old = canvas.brushes[:-1], canvas.brushes[-1] if canvas.brushes else None
        if more:
            others, old = canvas.brushes, None
        if old is None:
            made = Brush(min(lo, hi), max(lo, hi), canvas.what)
        elif begin:
            made = replace(old, lo=lo, hi=max(old.hi, lo))
        else:
            made = replace(old, lo=min(old.lo, hi), hi=hi)
        canvas.set_brushes((*others, made), done=True)
