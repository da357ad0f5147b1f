"""The page: a text browser that can never load anything, with its own marks, pointer, keys and plain-text copy."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QToolTip, QWidget

from cuttings_desktop.nothing import nothing_of
from cuttings_desktop.reading_pane.copying import selected_text
from cuttings_desktop.reading_pane.geometry import blocks_in_view, on_screen, place_at, scroll_to
from cuttings_desktop.reading_pane.highlights import Highlights
from cuttings_desktop.reading_pane.inking import inked
from cuttings_desktop.reading_pane.margins import GUTTER, Margins
from cuttings_desktop.reading_pane.marks import Mark
from cuttings_desktop.reading_pane.overlay import Overlay
from cuttings_desktop.reading_pane.selecting import Selecting
from cuttings_desktop.reading_pane.styles import Styles
from cuttings_desktop.reading_pane.walking import Walking
from cuttings_desktop.reading_pane.writer import Writer

__all__ = ["Page"]

_LARGE = 80_000  # characters that are laid out at once


class Page(QTextBrowser):
    """Shows one document and its marks; says what was pointed at and asked for, decides nothing.

    Signals: mark_used(Mark, modifiers), mark_menu(Mark or None, global QPoint), tip_wanted(Mark, global QPoint),
    zoom_wanted(step), moved() when other text came into view, anew_wanted() when all should be written again,
    hovered(Mark or None), selected() when words were selected or no longer are.
    """

    mark_used = Signal(object, object)
    mark_menu = Signal(object, QPoint)
    tip_wanted = Signal(object, QPoint)
    zoom_wanted = Signal(int)
    moved = Signal()
    anew_wanted = Signal()
    hovered = Signal(object)
    selected = Signal()

    def __init__(self, styles: Styles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setTabChangesFocus(True)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(self.tr("Article"))
        self.setAccessibleDescription(
            self.tr("F3 goes to the next hit, F4 to the next date, Alt+Down to the next mark, Enter opens it.")
        )
        self.writer = Writer(self.document(), styles)
        self.overlay = Overlay(self.writer)
        self.walking, self.selecting = Walking(self), Selecting(self)
        self.margins, self.highlights = Margins(self), Highlights()
        self._pressed: Mark | None = None
        self._refit = QTimer(self, singleShot=True, interval=150)
        self._refit.timeout.connect(self.anew_wanted)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Answer every wish for a picture or style with nothing: returning None would let Qt read files and pipes."""
        return nothing_of(kind)

    def restart(self, styles: Styles) -> None:
        """Empty the page for another article, theme or size."""
        hits, finds, focus = self.overlay.hits, self.overlay.finds, self.overlay.focus
        self.walking.hold()
        self.selecting.hold()
        self.writer = Writer(self.document(), styles, self.writer.marks.hidden)
        self.overlay = Overlay(self.writer)
        self.overlay.hits, self.overlay.finds, self.overlay.focus = hits, finds, focus
        self.document().setDocumentMargin(0)
        self.writer.page_margins(round(styles.em * 1.4), round(styles.em * 4), GUTTER)
        self._fit(now=True)

    def _fit(self, now: bool = False) -> None:
        """Set the measure: at most 38 em, centred, never wider than the pane.

        Setting a megabyte anew takes a third of a second, so a large article is written again, bit by bit, once
        the pane has kept its width for a moment.
        """
        outer = self.width() - self.verticalScrollBar().sizeHint().width()
        # The margins beside the column belong to the page: numbers and signs stand there.
        column = max(120, min(self.writer.styles.measure, outer - 2 * GUTTER)) + 2 * GUTTER
        side = max(0, (outer - column) // 2)
        self.setViewportMargins(side, 0, max(0, outer - column - side), 0)
        if column == self.lineWrapColumnOrWidth():
            return
        if self.document().characterCount() > _LARGE and not now:
            self._refit.start()
            return
        self.overlay.forget_places()
        self.setLineWrapColumnOrWidth(column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure, and with it the layout, while the pane grows."""
        self._fit()
        super().resizeEvent(event)
        self.moved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint hits, then the text, then lines under marks."""
        blocks = list(blocks_in_view(self))
        offset = QPoint(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(offset)
        self.overlay.under(painter, blocks)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(offset)
        self.overlay.over(painter, blocks)
        self.margins.paint(painter, blocks, GUTTER, self.lineWrapColumnOrWidth() - GUTTER)
        painter.end()

    def mark_highlights(self) -> None:
        """Let the highlights be seen, as far as their words are on the page."""
        lights: dict[int, list[Mark]] = {}
        for row in self.highlights:
            for block, first, last in self.writer.map.spans(row["start"], row["end"]):
                lights.setdefault(block, []).append(Mark(first, last, "highlight", row))
        self.writer.marks.set_lights(lights)
        self.overlay.hover = None
        self.viewport().update()

    def ink_hits(self) -> None:
        """Give the words of visible hits the ink that is legible on their ground, whatever the paragraph's is."""
        if self.document().blockCount() >= len(self.writer.map.pieces):
            made = inked(self, self.overlay)
            if made or self.extraSelections():
                self.setExtraSelections(made)

    def top_place(self) -> tuple[int, int]:
        """Return (block, column) of the first visible character."""
        cursor = self.cursorForPosition(QPoint(0, 0))
        return cursor.blockNumber(), cursor.positionInBlock()

    def scroll_to(self, block: int, column: int, share: float = 0.3) -> bool:
        """Bring a place to `share` of the height unless it is comfortably visible; False if too little is below."""
        return scroll_to(self, block, column, share)

    def _mark_at(self, point: QPoint) -> tuple[int, Mark] | None:
        """Return (block, mark) under a point of the viewport."""
        down = self.verticalScrollBar().value()
        if not GUTTER <= point.x() <= self.lineWrapColumnOrWidth() - GUTTER:
            return self.margins.sign_at(QPointF(point.x(), point.y() + down))
        place = place_at(self, point)
        mark = self.writer.marks.at(*place) if place is not None else None
        return (place[0], mark) if place is not None and mark is not None else None

    def hide_kinds(self, kinds: frozenset[str]) -> None:
        """Neither draw nor let be used marks of these kinds."""
        self.writer.marks.hidden = kinds
        self.overlay.hover = None
        self.walking.drop()
        self.viewport().update()

    def where(self, mark: Mark) -> QRect:
        """Return the rectangle on the screen of the first line of a mark; of the pointer if it is not on the page."""
        for number, one in self.writer.marks.all():
            if one is mark or (one.kind == "highlight" and one.data is mark.data):
                return on_screen(self, self.document().findBlockByNumber(number), mark.start, mark.end)
        return QRect(QCursor.pos(), QSize(1, 1))

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window while a mark is in hand: it lets go of that first."""
        held = event.type() == QEvent.Type.ShortcutOverride and self.overlay.selected is not None
        if held and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down and Alt+Up walk the marks, Enter or Space uses one, the menu key asks for its menu."""
        key, modifiers = event.key(), event.modifiers()
        alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        held = self.overlay.selected
        if alt and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.walking.step(1 if key == Qt.Key.Key_Down else -1)
        elif held is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.mark_used.emit(held[1], modifiers)
        elif held is not None and key == Qt.Key.Key_Escape:
            self.walking.drop()
        elif self.selecting.take(event):
            self.selected.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar = self.verticalScrollBar()
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
        elif key == Qt.Key.Key_Space and not alt:
            bar = self.verticalScrollBar()
            back = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            bar.setValue(bar.value() + round(self.viewport().height() * (-0.9 if back else 0.9)))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the mark that was pressed; a drag from it still selects text."""
        found = self._mark_at(event.position().toPoint())
        self.walking.drop()
        self._pressed = found[1] if found and event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Use the mark that was pressed and released without selecting text."""
        super().mouseReleaseEvent(event)
        found = self._mark_at(event.position().toPoint())
        if found and found[1] is self._pressed and not self.textCursor().hasSelection():
            self.mark_used.emit(found[1], event.modifiers())
        self._pressed = None
        self.selected.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        super().mouseMoveEvent(event)
        found = None if event.buttons() else self._mark_at(event.position().toPoint())
        if found != self.overlay.hover:
            self.overlay.hover = found
            shape = Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)
            self.viewport().update()
            self.hovered.emit(found[1] if found else None)

    def viewportEvent(self, event: QEvent) -> bool:
        """Ask for the words of a tip; forget the pointed mark when the pointer leaves."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._mark_at(event.pos())
            if found:
                self.tip_wanted.emit(found[1], event.globalPos())
            else:
                QToolTip.hideText()
            return True
        if event.type() == QEvent.Type.Leave and self.overlay.hover is not None:
            self.overlay.hover = None
            self.viewport().update()
            self.hovered.emit(None)
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the mark under the pointer, or of the one in hand for the menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        found = self.overlay.selected if by_key else self._mark_at(event.pos())
        where = event.globalPos()
        if by_key and found:
            where = self.where(found[1]).bottomLeft()
        self.mark_menu.emit(found[1] if found else None, where)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size of the text."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Drop the mark in hand when the focus goes elsewhere (not to a menu)."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.overlay.selected = None
        super().focusOutEvent(event)

    def selected_text(self) -> str:
        """Return the selection as plain text."""
        return selected_text(self, self.writer.map)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy and drag give plain text only."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def sizeHint(self) -> QSize:
        """Return the size that shows one column comfortably."""
        return QSize(self.writer.styles.measure + 2 * GUTTER, 640)
