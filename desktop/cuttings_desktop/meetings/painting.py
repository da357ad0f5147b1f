"""Paint people against events: heads that stay, cells by how much is said, letters for what somebody was there."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap

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
    width, height = place.size
    # The row and the column in hand, and the cell under the pointer, lie on a ground of their own.
    for cell in (current, hovered):
        if cell is None or not table:
            continue
        x, y = place.corner(cell)
        if cell is hovered and min(cell) >= 0:
            painter.fillRect(QRect(x, y, place.column, place.row), hover)
        elif cell is current:
            right, below = place.corner((place.people, place.events))
            if cell[0] >= 0:
                painter.fillRect(QRect(place.left, y, min(right, width) - place.left, place.row), hover)
            if cell[1] >= 0:
                painter.fillRect(QRect(x, place.top, place.column, min(below, height) - place.top), hover)
    ratio = painter.device().devicePixelRatio()
    size, most = (place.column, place.row), math.log1p(max(2, table.most))
    columns = place.columns()
    for row in place.rows():
        for column in columns:
            known = table.cells.get((row, column))
            if known is not None:
                tile = _tile(known[0], known[1], math.log1p(known[0]) / most, size, ratio, theme)
                painter.drawPixmap(*place.corner((row, column)), tile)
    painter.setPen(QPen(theme.colour("line"), 1))
    right = place.corner((0, place.events))[0]
    below = place.corner((place.people, 0))[1]
    for row in place.rows():
        y = place.corner((row + 1, 0))[1]
        painter.drawLine(place.left, y, min(right, place.size[0]), y)
    for column in place.columns():
        x = place.corner((0, column + 1))[0]
        painter.drawLine(x, place.top, x, min(below, place.size[1]))


def _tile(count: int, role: str, strength: float, size: tuple[int, int], ratio: float, theme: Theme) -> QPixmap:
    """Return the picture of a cell, drawn once: the same few stand in thousands of places."""
    key = (count, role, round(strength, 3), size, ratio, theme.name, theme.scale)
    if key not in _TILES:
        if len(_TILES) > _KEPT:
            _TILES.clear()
        picture = QPixmap(round(size[0] * ratio), round(size[1] * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        _cell(painter, QRect(0, 0, *size), theme, count, role, strength)
        painter.end()
        _TILES[key] = picture
    return _TILES[key]


_KEPT = 2_000
_TILES: dict[tuple[object, ...], QPixmap] = {}


def _cell(painter: QPainter, box: QRect, theme: Theme, count: int, role: str, strength: float) -> None:
    """Paint one cell: the more is said the stronger, the letter of the role, the count where it is more than one."""
    shade = QColor(theme.colour("accent") if role else theme.colour("control"))
    shade.setAlphaF(0.14 + 0.34 * strength)
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
