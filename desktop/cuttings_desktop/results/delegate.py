"""How an article looks in the list: title, date and source, two lines of text with marks."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cuttings_desktop import assets
from cuttings_desktop.date_words import interval_words
from cuttings_desktop.glyphs import showable
from cuttings_desktop.messages import plural
from cuttings_desktop.results.model import ResultsModel
from cuttings_desktop.theme import Theme, current

__all__ = ["ArticleDelegate", "units"]

Index = QModelIndex | QPersistentModelIndex
_SIDE = 16
_TOP = 11
_STAR = 16


def _certain(date: dict[str, Any]) -> bool:
    """Tell whether a date is known to the day and not only bounded or guessed."""
    return bool(date["qualifier"] == "exact" and date["lo"] == date["hi"])


def units(text: str, marks: list[list[int]]) -> list[tuple[int, int]]:
    """Turn marks in code points into (start, length) in UTF-16 units, as Qt counts."""
    if not text or max(text) <= "\uffff":
        return [(start, end - start) for start, end in marks]

    def unit(offset: int) -> int:
        return len(text[:offset].encode("utf-16-le")) // 2

    return [(unit(start), unit(end) - unit(start)) for start, end in marks]


class ArticleDelegate(QStyledItemDelegate):
    """Draw one article; a click on its star emits `star_clicked` (article number, starred from now on)."""

    star_clicked = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_theme(current())

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self._title = theme.font("body", bold=True)
        self._read = theme.font("body")
        self._small = theme.font("small")
        self._title_height = QFontMetrics(self._title).height()
        self._small_height = QFontMetrics(self._small).height()
        self._star_empty = assets.pixmap("star", _STAR, theme.control, ratio=2)
        self._star_full = assets.pixmap("star", _STAR, theme.star, filled=True, ratio=2)

    def height(self) -> int:
        """Return the height of every row in logical pixels."""
        return 2 * _TOP + self._title_height + 3 * self._small_height + 8

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the same size for every row, so that 100,000 of them need no measuring."""
        return QSize(240, self.height())

    @staticmethod
    def _star_rect(rect: QRect) -> QRect:
        """Return where the star of a row lies."""
        return QRect(rect.right() - _SIDE - _STAR + 1, rect.top() + _TOP + 1, _STAR, _STAR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        theme, rect = self._theme, option.rect
        state = option.state
        painter.save()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.fillRect(rect, theme.colour("selection" if selected else "hover"))
        painter.fillRect(rect.left() + _SIDE, rect.bottom(), rect.width() - 2 * _SIDE, 1, theme.colour("line"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent"))
        row = index.data(ResultsModel.RowRole)
        if row is None:
            self._draw_waiting(painter, rect)
        else:
            self._draw_row(painter, rect, row, hovered or selected)
        painter.restore()

    def _draw_waiting(self, painter: QPainter, rect: QRect) -> None:
        """Draw quiet bars where the words will be."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("line"))
        top = rect.top() + _TOP + 4
        for share, height in ((0.7, 9), (0.3, 7), (0.9, 7), (0.8, 7)):
            painter.drawRoundedRect(rect.left() + _SIDE, top, round((rect.width() - 2 * _SIDE) * share), height, 3, 3)
            top += self._small_height + 2

    def _draw_row(self, painter: QPainter, rect: QRect, row: dict[str, Any], pointed: bool) -> None:
        """Draw the words of one row."""
        theme, left, width = self._theme, rect.left() + _SIDE, rect.width() - 2 * _SIDE
        top = rect.top() + _TOP
        starred = bool(row["starred"])
        if starred or pointed:
            painter.drawPixmap(self._star_rect(rect), self._star_full if starred else self._star_empty)
        unread = not row.get("read", False)
        font = self._title if unread else self._read
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        metrics = QFontMetrics(font)
        if unread and "read" in row:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(QPointF(rect.left() + _SIDE / 2, top + metrics.height() / 2), 3, 3)
            painter.setPen(theme.colour("text"))
        title = metrics.elidedText(showable(row["title"]), Qt.TextElideMode.ElideRight, width - _STAR - 8)
        painter.drawText(QPointF(left, top + metrics.ascent()), title)
        top += self._title_height + 3
        self._draw_meta(painter, left, top, width, row)
        top += self._small_height + 3
        self._draw_snippet(painter, left, top, width, row)

    def _draw_meta(self, painter: QPainter, left: int, top: int, width: int, row: dict[str, Any]) -> None:
        """Draw how certain the date is, the date, the source and the tags, on one baseline."""
        theme, metrics = self._theme, QFontMetrics(self._small)
        published = row["published"]
        painter.setFont(self._small)
        baseline = top + metrics.ascent()
        if published is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("date"), 1.4))
            painter.setBrush(theme.colour("date") if _certain(published) else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(left + 4, baseline - metrics.xHeight() / 2), 3.2, 3.2)
            left, width = left + 14, width - 14
        date = interval_words(published, bounds=True)
        painter.setPen(theme.colour("date" if published is not None else "muted"))
        painter.drawText(QPointF(left, baseline), date)
        used = metrics.horizontalAdvance(date)
        copies = int(row.get("copies") or 0)
        also = plural(copies, self.tr("copy"), self.tr("copies")) if copies else ""
        noted = self.tr("notes") if row.get("noted") else ""
        rest = "".join(f"  ·  {piece}" for piece in (row["source"], also, noted, *row["tags"]) if piece)
        painter.setPen(theme.colour("muted"))
        elided = metrics.elidedText(showable(rest), Qt.TextElideMode.ElideRight, max(0, width - used))
        painter.drawText(QPointF(left + used, baseline), elided)

    def _draw_snippet(self, painter: QPainter, left: int, top: int, width: int, row: dict[str, Any]) -> None:
        """Draw two lines of the snippet; what matched is marked, or it is said where it matched."""
        theme = self._theme
        text, marks = row["snippet"].replace("\n", " "), row["marks"]
        where = {
            "title": self.tr("Found in the title. "),
            "entity": self.tr("Found by its names. "),
            "tag": self.tr("Found by its tags. "),
            "note": self.tr("Found by its notes. "),
        }.get(row["where"], "")
        text, marks = where + text, [[start + len(where), end + len(where)] for start, end in marks]
        layout = _two_lines(showable(text), self._small, width)
        formats = []
        if where:
            formats.append(_format(0, len(where), foreground=theme.colour("accent")))
        for start, length in units(text, marks):
            formats.append(_format(start, length, theme.colour("hit"), theme.colour("hit_text")))
        layout.setFormats(formats)
        painter.setPen(theme.colour("muted"))
        _fill(layout, width)
        layout.draw(painter, QPointF(left, top))

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Take a click on the star."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            rect = self._star_rect(option.rect).adjusted(-6, -6, 6, 6)
            row = index.data(ResultsModel.RowRole)
            if (
                row is not None
                and event.button() == Qt.MouseButton.LeftButton
                and rect.contains(event.position().toPoint())
            ):
                self.star_clicked.emit(int(row["id"]), not row["starred"])
                return True
        return super().editorEvent(event, model, option, index)


def _format(
    start: int, length: int, background: QColor | None = None, foreground: QColor | None = None
) -> QTextLayout.FormatRange:
    """Return one stretch of a layout with its colours."""
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    style = QTextCharFormat()
    if background is not None:
        style.setBackground(background)
    if foreground is not None:
        style.setForeground(foreground)
    made.format = style
    return made


def _fill(layout: QTextLayout, width: int) -> int:
    """Break the text into at most two lines and return how many UTF-16 units they hold."""
    layout.beginLayout()
    height, end = 0.0, 0
    for _ in range(2):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return end


def _two_lines(text: str, font: Any, width: int) -> QTextLayout:
    """Return a layout of as much text as two lines hold, with an ellipsis where it was cut."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    end = _fill(layout, width)
    whole = len(text.encode("utf-16-le")) // 2
    if end >= whole:
        return layout
    # Room for the ellipsis is made by dropping the last characters of the second line.
    fitting = text.encode("utf-16-le")[: 2 * max(0, end - 3)].decode("utf-16-le", "ignore").rstrip()
    shorter = QTextLayout(fitting + "…", font)
    shorter.setTextOption(option)
    return shorter
