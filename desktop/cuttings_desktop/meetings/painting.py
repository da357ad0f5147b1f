"""Paint people against events: heads that stay, cells by how much is said, letters for what somebody was there."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from cuttings_desktop.entity_words import role_letter
from cuttings_desktop.glyphs import showable
from cuttings_desktop.meetings.table import Cell, Geometry, Table
from cuttings_desktop.messages import number
from cuttings_desktop.theme import Theme

__all__ = ["paint_grid"]

_SLANT = 55  # degrees of the words over the columns


def paint_grid(
    painter: QPainter, table: Table, place: Geometry, theme: Theme, current: Cell, hovered: Cell | None, *, focus: bool
) -> None:
    """Paint what is in view."""
    width, height = place.size
    painter.fillRect(QRect(0, 0, width, height), theme.colour("surface"))
    painter.save()
    painter.setClipRect(QRect(place.left, place.top, width - place.left, height - place.top))
    _cells(painter, table, place, theme, current, hovered)
    _frame(painter, table, place, theme, current, focus=focus)
    painter.restore()
    painter.save()
    painter.setClipRect(QRect(0, place.top, place.left, height - place.top))
    _people(painter, table, place, theme, current, hovered)
    painter.restore()
    painter.save()
    painter.setClipRect(QRect(0, 0, width, place.top))
    _events(painter, table, place, theme, current, hovered)
    painter.restore()
    painter.setPen(QPen(theme.colour("control"), 1))
    painter.drawLine(0, place.top, width, place.top)
    painter.drawLine(place.left, place.top, place.left, height)


def _cells(painter: QPainter, table: Table, place: Geometry, theme: Theme, current: Cell, hovered: Cell | None) -> None:
    """Paint the cells in view; the row and the column in hand lie on a ground of their own."""
    hover = theme.colour("hover")
    for row in place.rows():
        for column in place.columns():
            x, y = place.corner((row, column))
            box = QRect(x, y, place.column, place.row)
            cross = row == current[0] or column == current[1]
            if cross or (hovered is not None and (row, column) == hovered):
                painter.fillRect(box, hover)
            if (row, column) in table.cells:
                _cell(painter, table, box, theme, (row, column))
    painter.setPen(QPen(theme.colour("line"), 1))
    right = place.corner((0, place.events))[0]
    below = place.corner((place.people, 0))[1]
    for row in place.rows():
        y = place.corner((row + 1, 0))[1]
        painter.drawLine(place.left, y, min(right, place.size[0]), y)
    for column in place.columns():
        x = place.corner((0, column + 1))[0]
        painter.drawLine(x, place.top, x, min(below, place.size[1]))


def _cell(painter: QPainter, table: Table, box: QRect, theme: Theme, cell: Cell) -> None:
    """Paint one cell: the more is said the stronger, the letter of the role, the count where it is more than one."""
    count, role = table.cells[cell]
    shade = QColor(theme.colour("accent") if role else theme.colour("control"))
    shade.setAlphaF(0.14 + 0.34 * math.log1p(count) / math.log1p(max(2, table.most)))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawRoundedRect(box.adjusted(3, 3, -2, -2), 4, 4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    letter = role_letter(role)
    many = number(count) if count > 1 else ""
    if not role:
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text"))
        painter.drawText(box.adjusted(1, 1, 0, 0), Qt.AlignmentFlag.AlignCenter, many or letter)
        return
    bold, small = theme.font("small", bold=True), theme.font("caption")
    wide = QFontMetrics(bold).horizontalAdvance(letter)
    rest = QFontMetrics(small).horizontalAdvance(many) + 2 if many else 0
    left = box.left() + (box.width() - wide - rest) // 2 + 1
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.setPen(theme.colour("text"))
    painter.setFont(bold)
    painter.drawText(QRect(left, box.top() + 1, wide + 2, box.height()), flags, letter)
    if many:
        painter.setFont(small)
        painter.drawText(QRect(left + wide + 2, box.top() + 3, rest + 4, box.height()), flags, many)


def _frame(painter: QPainter, table: Table, place: Geometry, theme: Theme, current: Cell, *, focus: bool) -> None:
    """Paint the frame round the cell in hand."""
    if table and min(current) >= 0:
        x, y = place.corner(current)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent" if focus else "control"), 2))
        painter.drawRect(QRect(x + 1, y + 1, place.column - 1, place.row - 1))


def _people(
    painter: QPainter, table: Table, place: Geometry, theme: Theme, current: Cell, hovered: Cell | None
) -> None:
    """Paint the names at the left, each with how often it is named at all."""
    small = QFontMetrics(theme.font("caption"))
    for row in place.rows():
        y = place.corner((row, 0))[1]
        box = QRect(0, y, place.left, place.row)
        if row == current[0] or (hovered is not None and row == hovered[0]):
            painter.fillRect(box, theme.colour("selection" if row == current[0] else "hover"))
        total = number(int(table.people[row].get("total") or 0))
        used = small.horizontalAdvance(total) + 10
        font = theme.font("small", bold=row == current[0])
        words = QFontMetrics(font).elidedText(
            showable(str(table.people[row]["name"])), Qt.TextElideMode.ElideRight, place.left - used - 18
        )
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(box.adjusted(12, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("muted"))
        painter.drawText(box.adjusted(0, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, total)
        if row == current[0] and current[1] == -1:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(box.adjusted(1, 1, -2, -1))


def _events(
    painter: QPainter, table: Table, place: Geometry, theme: Theme, current: Cell, hovered: Cell | None
) -> None:
    """Paint the names of the events, slanted over their columns."""
    length = round((place.top - 16) / math.sin(math.radians(_SLANT)))
    for column in place.columns():
        x = place.corner((0, column))[0]
        held = column == current[1]
        pointed = hovered is not None and column == hovered[1]
        font = theme.font("small", bold=held)
        metrics = QFontMetrics(font)
        words = metrics.elidedText(showable(str(table.events[column]["name"])), Qt.TextElideMode.ElideRight, length)
        painter.save()
        # The words of a column that is scrolled out begin under the corner, which is painted over them.
        painter.translate(QPointF(x + place.column / 2 + metrics.ascent() / 3, place.top - 7))
        painter.rotate(-_SLANT)
        if held or pointed:
            ground = QRect(-4, -metrics.ascent() - 1, metrics.horizontalAdvance(words) + 8, metrics.height() + 2)
            painter.fillRect(ground, theme.colour("selection" if held else "hover"))
        painter.setFont(font)
        painter.setPen(theme.colour("accent" if held and current[0] == -1 else "text"))
        painter.drawText(QPointF(0, 0), words)
        painter.restore()
    painter.fillRect(QRect(0, 0, place.left - 1, place.top), theme.colour("surface"))
