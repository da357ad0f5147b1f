"""The grid of people against events: scrolled, walked by keys, spoken; what is opened is told."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from cuttings_desktop.entity_words import day_of, role_words
from cuttings_desktop.glyphs import plain_tip
from cuttings_desktop.meetings.painting import paint_grid
from cuttings_desktop.meetings.table import Cell, Geometry, Table
from cuttings_desktop.messages import headed, listed, plural
from cuttings_desktop.theme import current

__all__ = ["Grid"]


class Grid(QAbstractScrollArea):
    """Signals: opened(person row, event column; -1 is a head), walked()."""

    opened = Signal(int, int)
    walked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = Table()
        self.place = Geometry()
        self.current: Cell = (0, 0)
        self._hovered: Cell | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("People and events"))
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(lambda _value: self._scrolled())
        self.fit()

    def set_table(self, table: Table) -> None:
        """Show another table; the person and event in hand stay in hand where they are still there."""
        held = self._ids()
        self.table = table
        found = table.find(*held) if held else None
        self.current = found or self._first()
        self.fit()
        if found is None:
            self.horizontalScrollBar().setValue(0)
            self.verticalScrollBar().setValue(0)
        self.viewport().update()
        self._describe(aloud=False)

    def _ids(self) -> tuple[str, str] | None:
        """Return who and what is in hand."""
        row, column = self.current
        if min(row, column) < 0 or row >= len(self.table.people) or column >= len(self.table.events):
            return None
        return str(self.table.people[row]["id"]), str(self.table.events[column]["id"])

    def _first(self) -> Cell:
        """Return the first cell in which something stands."""
        return min(self.table.cells, default=(0, 0))

    def fit(self) -> None:
        """Take the sizes of the theme's text and of the names."""
        theme, place = current(), self.place
        names = QFontMetrics(theme.font("small", bold=True))
        longest = max((names.horizontalAdvance(str(one["name"])[:40]) for one in self.table.people), default=0)
        place.row, place.column = theme.size("body") + 15, theme.size("body") + 23
        place.left = max(110, min(longest + 52, 240, max(110, self.viewport().width() // 2)))
        events = max((names.horizontalAdvance(str(one["name"])[:40]) for one in self.table.events), default=0)
        place.top = max(70, min(round(events * 0.82) + 22, 190, max(70, self.viewport().height() * 2 // 5)))
        place.people, place.events = len(self.table.people), len(self.table.events)
        place.size = (self.viewport().width(), self.viewport().height())
        right, down = place.room()
        for bar, room, step, page in (
            (self.horizontalScrollBar(), right, place.column, place.size[0] - place.left),
            (self.verticalScrollBar(), down, place.row, place.size[1] - place.top),
        ):
            bar.setRange(0, room)
            bar.setSingleStep(step)
            bar.setPageStep(max(1, page))
        self._scrolled()

    def _scrolled(self) -> None:
        """Follow the scroll bars."""
        self.place.x, self.place.y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sizes fitting."""
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in view."""
        painter = QPainter(self.viewport())
        paint_grid(painter, self.table, self.place, current(), self.current, self._hovered, focus=self.hasFocus())
        painter.end()

    # In hand

    def walk(self, cell: Cell) -> None:
        """Take a cell in hand and bring it into view; (-1, -1) is none."""
        if cell == (-1, -1) or not self.table:
            return
        self.current = cell
        x, y = self.place.showing(cell)
        self.horizontalScrollBar().setValue(x)
        self.verticalScrollBar().setValue(y)
        self.viewport().update()
        self._describe(aloud=True)
        self.walked.emit()

    def words(self, cell: Cell) -> str:
        """Return what a cell says, such as: Hu Xin, CSCO 2025: speaker, 3 articles."""
        row, column = cell
        if row < 0 or column < 0:
            one = self.table.events[column] if row < 0 else self.table.people[row]
            day = day_of(one.get("day"))
            return f"{one['name']}, {day}" if day else str(one["name"])
        person, event = str(self.table.people[row]["name"]), str(self.table.events[column]["name"])
        if cell not in self.table.cells:
            return self.tr("{person}, {event}: nothing is said").format(person=person, event=event)
        count, role = self.table.cells[cell]
        said = plural(count, self.tr("article"), self.tr("articles"))
        return headed(listed((person, event)), listed((role_words(role), said)))

    def _describe(self, *, aloud: bool) -> None:
        """Tell a screen reader what is in hand."""
        words = self.words(self.current) if self.table else self.tr("Nothing to show")
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        if aloud and self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, with Ctrl to the next cell in which something stands; Home and End, pages; Enter opens."""
        if not self.table:
            super().keyPressEvent(event)
            return
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        row, column = self.current
        page = max(1, (self.place.size[1] - self.place.top) // self.place.row - 1)
        steps = {
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_PageUp: (-page, 0),
            Qt.Key.Key_PageDown: (page, 0),
        }
        step = steps.get(Qt.Key(key))
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if step is not None and not alt:
            jump = self.table.next_filled if control and abs(step[0]) < 2 else self.table.step
            self.walk(jump(self.current, *step))
        elif key == Qt.Key.Key_Home:
            self.walk((0, 0) if control else (row, 0))
        elif key == Qt.Key.Key_End:
            last = len(self.table.events) - 1
            self.walk((len(self.table.people) - 1, last) if control else (row, last))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row, column)
        else:
            super().keyPressEvent(event)

    # Pointer

    def _at(self, point: QPoint) -> Cell | None:
        """Return the cell under a point; in the slanted heads the column whose words are there."""
        x, y = point.x(), point.y()
        if y < self.place.top and x >= self.place.left:
            x = max(self.place.left, round(x - (self.place.top - y) * 0.7))
        return self.place.at(x, y)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a cell in hand and open it."""
        cell = self._at(event.position().toPoint())
        if cell is None or cell == (-1, -1) or event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.walk(cell)
        if min(cell) < 0 or cell in self.table.cells:
            self.opened.emit(*cell)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is pointed at."""
        cell = self._at(event.position().toPoint())
        if cell != self._hovered:
            self._hovered = cell
            used = cell is not None and (min(cell) < 0 or cell in self.table.cells)
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if used else Qt.CursorShape.ArrowCursor)
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what is pointed at; forget it when the pointer leaves."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self._at(event.pos())
            if cell is not None and cell != (-1, -1) and self.table:
                QToolTip.showText(event.globalPos(), plain_tip(self.words(cell)), self)
            else:
                QToolTip.hideText()
            return True
        if event.type() == QEvent.Type.Leave and self._hovered is not None:
            self._hovered = None
            self.viewport().update()
        return super().viewportEvent(event)
