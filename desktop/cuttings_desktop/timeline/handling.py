"""Pointer, wheel and fingers on the timeline: zoom, move, brush, choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from cuttings_desktop.timeline.brush import Brush, is_coarse, merged, part_at, pulled, snapped
from cuttings_desktop.timeline.canvas import Canvas
from cuttings_desktop.timeline.keys import STEP, Keys

__all__ = ["TimelineCanvas"]

_DRAG = 4.0  # pixels before a press becomes a drag

Drag = Literal["", "press", "draw", "lo", "hi", "inside", "pan"]


class TimelineCanvas(Canvas):
    """The canvas with its events: drag draws a span (with Ctrl one more), Shift or the middle button moves, the wheel
    and two fingers zoom. Nothing glides on when it is let go.

    Signals: brush_moved() while a span is drawn, brush_set(tuple of Brush) when it is done.
    """

    brush_moved = Signal()
    brush_set = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = Keys(self)
        self._drag: Drag = ""
        self._more = False
        self._from = QPointF()
        self._day = 0.0
        self._before: tuple[Brush, ...] = ()
        self._held = -1
        self.grabGesture(Qt.GestureType.PinchGesture)

    def set_brushes(self, brushes: Sequence[Brush], *, done: bool) -> None:
        """Set the spans; `done` tells the window."""
        self.brushes = merged(brushes) if done else tuple(brushes)
        self.drawing = not done and bool(self._drag)
        self.update()
        self.brush_moved.emit()
        if done:
            self.brush_set.emit(self.brushes)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to draw, pull, move or pan."""
        at = event.position()
        self._from, self._day, self._before = at, self.view.day(at.x()), self.brushes
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._more = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        part, self._held = part_at(self.brushes, self.view, at.x(), at.y())
        if event.button() == Qt.MouseButton.MiddleButton or (event.button() == Qt.MouseButton.LeftButton and shift):
            self._drag = "pan"
        elif event.button() == Qt.MouseButton.LeftButton:
            if part == "clear":
                self.set_brushes([b for n, b in enumerate(self.brushes) if n != self._held], done=True)
            else:
                self._drag = part if part in ("lo", "hi") and not self._more else "press"
        self.tips.hide()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the drag, or show what is under the pointer."""
        at = event.position()
        if not self._drag:
            self._hover(at)
            return
        if self._drag == "press":
            if abs(at.x() - self._from.x()) < _DRAG:
                return
            self._drag = "inside" if self._held >= 0 and not self._more else "draw"
        day = self.view.day(at.x())
        if self._drag == "pan":
            self.pan(self._from.x() - at.x())
            self._from = at
        elif self._drag == "draw":
            drawn = snapped(self.view, self._day, day, self.what)
            self.set_brushes((*(self._before if self._more else ()), drawn), done=False)
        elif 0 <= self._held < len(self._before):
            others = [b for n, b in enumerate(self._before) if n != self._held]
            # The one in hand comes last, so that its days are said.
            self.set_brushes((*others, self._pulled(self._before[self._held], day)), done=False)

    def _pulled(self, old: Brush, day: float) -> Brush:
        """Return a brush moved as a whole, or with one of its edges."""
        if self._drag != "inside":
            return pulled(self.view, old, old.hi if self._drag == "lo" else old.lo, day)
        moved = snapped(self.view, old.lo + day - self._day, old.lo + day - self._day)
        length = old.hi - old.lo
        if is_coarse(self.view):  # by whole units, so that the end stays at the end of one
            return snapped(self.view, moved.lo, moved.lo + length, old.what)
        return replace(old, lo=moved.lo, hi=moved.lo + length)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag; a press that was none is a click."""
        drag, self._drag = self._drag, ""
        self.drawing = False
        self.update()
        if drag == "press":
            self._click(event.position())
        elif drag in ("draw", "lo", "hi", "inside") and self.brushes != self._before:
            self.set_brushes(self.brushes, done=True)

    def _click(self, at: QPointF) -> None:
        """Choose the item under the pointer, or look closer at a column."""
        glyph = self.glyph_at(at.x(), at.y())
        if glyph is None:
            self.let_go()
        elif glyph.item >= 0:
            self.choose(glyph.item)
            if glyph.sources > 1:
                self.offer_sources(glyph.item)
        else:
            self.zoom(4.0, glyph.x + glyph.width / 2)

    def _hover(self, at: QPointF) -> None:
        """Show what can be done here."""
        part, _number = part_at(self.brushes, self.view, at.x(), at.y())
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
            self.tips.forget()
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what the pointer was on."""
        self.hovered = None
        self.tips.forget()
        self.update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; sideways, or with Shift, move. What rolls on after the fingers have left is let go."""
        event.accept()
        self.tips.hide()
        if event.phase() == Qt.ScrollPhase.ScrollMomentum:
            return
        turn = event.angleDelta()
        sideways = turn.x() if abs(turn.x()) > abs(turn.y()) else 0
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not sideways:
            sideways = turn.y()
        if sideways:
            self.pan(-sideways * 0.6)
        elif turn.y():
            self.zoom(STEP ** (turn.y() / 120), event.position().x())

    def event(self, event: QEvent) -> bool:
        """Pinch, tips, and the keys that the window would take otherwise."""
        if event.type() == QEvent.Type.NativeGesture and isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom(max(0.2, 1.0 + event.value()), event.position().x())
                return True
            if event.gestureType() == Qt.NativeGestureType.SmartZoomNativeGesture:
                self.fit_all()
                return True
        elif event.type() == QEvent.Type.Gesture and isinstance(event, QGestureEvent):
            if self._pinched(event):
                return True
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            glyph = self.glyph_at(event.pos().x(), event.pos().y())
            if glyph is not None:
                self.tips.show(glyph, event.globalPos())
            else:
                self.tips.hide()
            return True
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._keys.claims(event):
            event.accept()
            return True
        return super().event(event)

    def _pinched(self, event: QGestureEvent) -> bool:
        """Zoom by two fingers on the screen, at the middle between them, and move with it."""
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        if self._drag:
            # The first finger had begun to draw.
            self._drag = ""
            self.set_brushes(self._before, done=False)
        middle, last = (self.mapFromGlobal(at) for at in (pinch.centerPoint(), pinch.lastCenterPoint()))
        if pinch.state() == Qt.GestureState.GestureUpdated:
            self.pan(last.x() - middle.x())
        if pinch.scaleFactor() > 0 and pinch.scaleFactor() != 1.0:
            self.zoom(min(max(pinch.scaleFactor(), 0.2), 5.0), middle.x())
        event.accept(pinch)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys mean here; the others are the window's."""
        self.tips.hide()
        if not self._keys.press(event):
            super().keyPressEvent(event)
