"""A small window within the window, beside what it speaks of; it never leaves the window and gives the focus back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from cuttings_desktop.theme import current

__all__ = ["Popover", "popover_width"]

_EMS = 31  # width in letters' heights
_GAP = 6
_EDGE = 8


def popover_width() -> int:
    """Return how wide a popover is where the window has room for it, in pixels."""
    return int(_EMS * current().size("body"))


class Popover(QFrame):
    """Opens beside a rectangle of the screen; Escape or a press elsewhere closes it. `closed` tells when it has.

    `inside` is the column of what is shown, which scrolls where the window is low; `foot` that of what can be done.
    """

    closed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setProperty("role", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._host = host
        self._where = QRect()
        self._before: QWidget | None = None
        shown = QWidget()
        shown.setAutoFillBackground(False)
        self.inside = QVBoxLayout(shown)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(8)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        self._scroll.setWidget(shown)
        self.foot = QVBoxLayout()
        self.foot.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(12)
        column.addWidget(self._scroll, 1)
        column.addLayout(self.foot)
        self.hide()

    def open_at(self, where: QRect) -> None:
        """Show it beside a rectangle of the screen and take the focus."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self._where = where
        self.show()
        self.fit()
        self.raise_()
        # Whoever had the focus keeps what is in hand, as while a menu is open.
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_popover(self, *, focus: bool = True) -> None:
        """Close it; the focus goes back to where it was."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        held = self.isAncestorOf(QApplication.focusWidget() or self._host) or self.hasFocus()
        if focus and held and before is not None:
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self.closed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Listen to nothing while it is not seen."""
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        super().hideEvent(event)

    def fit(self) -> None:
        """Take the room that the words need, within the window, below what it speaks of or else above."""
        room = self._host.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        width = min(popover_width(), room.width())
        margins = self.contentsMargins()
        column = self.layout()
        assert column is not None
        edges = column.contentsMargins()
        inner = width - edges.left() - edges.right() - margins.left() - margins.right() - 2 * self.frameWidth()
        needed = (
            self.inside.heightForWidth(inner) if self.inside.hasHeightForWidth() else self.inside.sizeHint().height()
        )
        below = self.foot.heightForWidth(inner) if self.foot.hasHeightForWidth() else self.foot.sizeHint().height()
        height = needed + below + edges.top() + edges.bottom() + column.spacing() + 2 * self.frameWidth() + 2
        height = min(height, room.height())
        mark = QRect(self._host.mapFromGlobal(self._where.topLeft()), self._where.size())
        top = mark.bottom() + _GAP
        if top + height > room.bottom() and mark.top() - _GAP - height >= room.top():
            top = mark.top() - _GAP - height
        left = mark.left() - 12
        if top + height > room.bottom() and mark.left() - _GAP - width >= room.left():
            # Neither below nor above: beside it, so that it is not covered.
            left, top = mark.left() - _GAP - width, mark.top() - _GAP
        top = max(room.top(), min(top, room.bottom() - height + 1))
        left = max(room.left(), min(left, room.right() - width + 1))
        self.setGeometry(QRect(QPoint(left, top), QPoint(left + width - 1, top + height - 1)))

    def focusNextPrevChild(self, next: bool) -> bool:
        """Walk by Tab within it: what lies behind is not to be used meanwhile."""
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        start: QWidget = self if self.hasFocus() else (self.focusWidget() or self)
        here: QWidget = start
        while True:
            here = (here.nextInFocusChain() if next else here.previousInFocusChain()) or start
            if here is start:
                return False
            tabbed = here.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
            if tabbed and self.isAncestorOf(here) and here.isVisible() and here.isEnabled():
                here.setFocus(reason)
                self._scroll.ensureWidgetVisible(here)
                return True

    def event(self, event: QEvent) -> bool:
        """Keep Escape and the letters for itself: the window's keys rest while it is open."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if event.key() == Qt.Key.Key_Escape or (plain and event.text() and event.text().isprintable()):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape; no key reaches what lies behind."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_popover()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stay open when it is pressed itself."""
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on a press elsewhere in the window, or when what it speaks of is scrolled; follow the window's size."""
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel) and isinstance(watched, QWidget):
            if watched is not self and not self.isAncestorOf(watched) and watched.window() is self.window():
                self.close_popover(focus=False)
        elif event.type() == QEvent.Type.Resize and watched is self._host:
            self.fit()
        return False
