"""Pointer and keys on the timeline: walk, zoom, move, brush."""

from __future__ import annotations

from typing import Literal

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from cuttings_desktop.timeline.brush import Brush, is_coarse, part_at, pulled, snapped
from cuttings_desktop.timeline.canvas import Canvas

__all__ = ["TimelineCanvas"]

_STEP = 1.35  # one press of + or one notch of the wheel
_DRAG = 4.0  # pixels before a press becomes a drag

Drag = Literal["", "press", "draw", "lo", "hi", "inside", "pan"]


class TimelineCanvas(Canvas):
    """The canvas with its events: drag draws a brush, Shift or the middle button moves, the wheel zooms.

    Signals: brush_moved() while it is drawn, brush_set(Brush or None) when it is done.
    """

    brush_moved = Signal()
    brush_set = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drag: Drag = ""
        self._from = QPointF()
        self._day = 0.0
        self._before: Brush | None = None

    def set_brush(self, brush: Brush | None, *, done: bool) -> None:
        """Set the brush; `done` tells the window."""
        self.brush, self.drawing = brush, not done and bool(self._drag)
        self.update()
        self.brush_moved.emit()
        if done:
            self.brush_set.emit(brush)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to draw, pull, move or pan."""
        at = event.position()
        self._from, self._day, self._before = at, self.view.day(at.x()), self.brush
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.button() == Qt.MouseButton.MiddleButton or (event.button() == Qt.MouseButton.LeftButton and shift):
            self._drag = "pan"
        elif event.button() == Qt.MouseButton.LeftButton:
            part = part_at(self.brush, self.view, at.x(), at.y())
            if part == "clear":
                self.set_brush(None, done=True)
            else:
                self._drag = part if part in ("lo", "hi") else "press"
        QToolTip.hideText()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the drag, or show what is under the pointer."""
        at = event.position()
        if not self._drag:
            self._hover(at)
            return
        if self._drag == "press":
            if abs(at.x() - self._from.x()) < _DRAG:
                return
            inside = part_at(self._before, self.view, self._from.x(), self._from.y()) == "inside"
            self._drag = "inside" if inside else "draw"
        day = self.view.day(at.x())
        if self._drag == "pan":
            self.pan(self._from.x() - at.x())
            self._from = at
        elif self._drag == "draw":
            self.set_brush(snapped(self.view, self._day, day), done=False)
        elif self._before is not None:
            self._pull(day)

    def _pull(self, day: float) -> None:
        """Move the brush, or one of its edges."""
        old = self._before
        assert old is not None
        if self._drag == "inside":
            moved = snapped(self.view, old.lo + day - self._day, old.lo + day - self._day)
            length = old.hi - old.lo
            if is_coarse(self.view):  # by whole units, so that the end stays at the end of one
                self.set_brush(snapped(self.view, moved.lo, moved.lo + length), done=False)
            else:
                self.set_brush(Brush(moved.lo, moved.lo + length), done=False)
        else:
            fixed = old.hi if self._drag == "lo" else old.lo
            self.set_brush(pulled(self.view, fixed, day), done=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag; a press that was none is a click."""
        drag, self._drag = self._drag, ""
        self.drawing = False
        self.update()
        if drag == "press":
            self._click(event.position())
        elif drag in ("draw", "lo", "hi", "inside") and self.brush != self._before:
            self.set_brush(self.brush, done=True)

    def _click(self, at: QPointF) -> None:
        """Choose the item under the pointer, or look closer at a column."""
        glyph = self.glyph_at(at.x(), at.y())
        if glyph is None:
            self.current = -1
            self.update()
        elif glyph.item >= 0:
            self.choose(glyph.item)
        else:
            self.zoom(4.0, glyph.x + glyph.width / 2)

    def _hover(self, at: QPointF) -> None:
        """Show what can be done here."""
        part = part_at(self.brush, self.view, at.x(), at.y())
        glyph = self.glyph_at(at.x(), at.y()) if part not in ("lo", "hi", "clear") else None
        if part in ("lo", "hi"):
            shape = Qt.CursorShape.SizeHorCursor
        elif part == "clear" or glyph is not None:
            shape = Qt.CursorShape.PointingHandCursor
        else:
            shape = Qt.CursorShape.OpenHandCursor if part == "inside" else Qt.CursorShape.CrossCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)
        if glyph is not self.hovered:
            self.hovered = glyph
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what the pointer was on."""
        self.hovered = None
        self.update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; sideways, or with Shift, move."""
        turn = event.angleDelta()
        sideways = turn.x() if abs(turn.x()) > abs(turn.y()) else 0
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not sideways:
            sideways = turn.y()
        if sideways:
            self.pan(-sideways * 0.6)
        elif turn.y():
            self.zoom(_STEP ** (turn.y() / 120), event.position().x())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Pinch, tips, and the Escape that the window would take otherwise."""
        if event.type() == QEvent.Type.NativeGesture and isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom(max(0.2, 1.0 + event.value()), event.position().x())
                return True
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            glyph = self.glyph_at(event.pos().x(), event.pos().y())
            if glyph is not None:
                self.show_tip(glyph, event.globalPos())
            else:
                QToolTip.hideText()
            return True
        elif self._lets_go(event):
            event.accept()
            return True
        return super().event(event)

    def _lets_go(self, event: QEvent) -> bool:
        """Tell whether an Escape is ours: only while there is something to let go of, then it is the window's."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        return event.key() == Qt.Key.Key_Escape and (self.current >= 0 or self.brush is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, + and - zoom, Home and End go to the ends, Enter opens, brackets set the brush."""
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and shift:
            self.pan(self.width() * (0.2 if key == Qt.Key.Key_Right else -0.2))
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
            self._step(1 if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and len(self.index):
            self.walk(int(self.order()[0 if key == Qt.Key.Key_Home else -1]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.pan(self.width() * (0.8 if key == Qt.Key.Key_PageDown else -0.8))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(1 / _STEP if key == Qt.Key.Key_Minus else _STEP)
        elif key == Qt.Key.Key_0:
            self.fit_all()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current >= 0:
            self.choose(self.current)
        elif key in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight) and self.current >= 0:
            self._brush_to_current(key == Qt.Key.Key_BracketLeft)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.brush is not None:
            self.set_brush(None, done=True)
        elif key == Qt.Key.Key_Escape and self.current >= 0:
            self.current = -1
            self.update()
            self._describe()
        elif key == Qt.Key.Key_Escape and self.brush is not None:
            self.set_brush(None, done=True)
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        """Go to the next item in time; the first press takes the first one in view."""
        order = self.order()
        if not len(order):
            return
        here = np.flatnonzero(order == self.current)
        if len(here):
            at = int(here[0]) + step
        else:
            begins = self.items.lo[order]
            in_view = np.flatnonzero((begins >= self.view.lo) & (begins < self.view.hi))
            at = int(in_view[0 if step > 0 else -1]) if len(in_view) else 0
        self.walk(int(order[min(max(at, 0), len(order) - 1)]))

    def _brush_to_current(self, begin: bool) -> None:
        """Set the beginning or the end of the brush at the item in hand."""
        lo = max(1, int(self.items.lo[self.current]))
        hi = min(3_652_059, int(self.items.hi[self.current]))
        old = self.brush
        if begin:
            brush = Brush(lo, max(old.hi, lo) if old else max(hi, lo))
        else:
            brush = Brush(min(old.lo, hi) if old else min(lo, hi), hi)
        self.set_brush(brush, done=True)
