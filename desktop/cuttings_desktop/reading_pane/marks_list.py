"""Notes and highlights of the article on the screen, listed beside it in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop import assets
from cuttings_desktop.glyphs import showable
from cuttings_desktop.highlight_looks import colour_words, draw_under, look_of
from cuttings_desktop.messages import number
from cuttings_desktop.theme import Theme, current

__all__ = ["MarksList"]

_ROW = Qt.ItemDataRole.UserRole
_LONGEST = 150  # characters of a quotation or note that are shown
_WIDTH = 244
Index = QModelIndex | QPersistentModelIndex


def _short(text: str) -> str:
    """Return words as one line, cut where they are long."""
    words = showable(" ".join(text.split()))
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


class _Rows(QStyledItemDelegate):
    """Draws a highlight as a band of its colour with its words, the note below."""

    def _boxes(self, option: QStyleOptionViewItem, row: dict[str, Any], width: int) -> tuple[QRect, QRect]:
        """Return where quotation and note stand, from the upper left corner."""
        flags = int(Qt.TextFlag.TextWordWrap)
        metrics = option.fontMetrics
        room = QRect(0, 0, max(40, width - 26), 4 * metrics.lineSpacing())
        quote = metrics.boundingRect(room, flags, _short(row["quote"]))
        quote = QRect(14, 7, room.width(), min(quote.height(), 3 * metrics.lineSpacing()))
        note = QRect(14, quote.bottom() + 8, room.width(), 0)
        if row["note"]:
            height = metrics.boundingRect(room, flags, _short(row["note"])).height()
            note.setHeight(min(height, 3 * metrics.lineSpacing()))
        return quote, note

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that a row needs at the width of the list."""
        widget = option.widget
        width = widget.viewport().width() if isinstance(widget, QListWidget) else _WIDTH
        quote, note = self._boxes(option, index.data(_ROW), width)
        return QSize(width, (note.bottom() + 9) if note.height() > 0 else quote.bottom() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row, theme = index.data(_ROW), current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selection" if chosen else "hover"))
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 4, 4)
        quote, note = (box.translated(option.rect.topLeft()) for box in self._boxes(option, row, option.rect.width()))
        look = look_of(row["colour"], theme)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.ink))
        painter.drawRoundedRect(QRectF(option.rect.left() + 4, quote.top(), 3.5, quote.height()), 1.5, 1.5)
        flags = Qt.TextFlag.TextWordWrap
        painter.setPen(theme.colour("text"))
        painter.drawText(quote, flags, _short(row["quote"]))
        sample = QRectF(quote.left(), quote.bottom() + 1, 46, 5)
        draw_under(painter, sample, look, 1.8)
        if row["note"]:
            painter.setPen(theme.colour("muted"))
            painter.drawText(note.adjusted(0, 1, 0, 1), flags, _short(row["note"]))
        painter.restore()


class _List(QListWidget):
    """A list in which Delete means its own rows, not the article."""

    delete_wanted = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep Delete from the window."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the chosen one away."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: Any) -> None:
        """Measure the rows anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class MarksList(QFrame):
    """Signals: chosen(id), edit_wanted(id), removed(id), menu_wanted(id, point), article_wanted(), close_wanted()."""

    chosen = Signal(str)
    edit_wanted = Signal(str)
    removed = Signal(str)
    menu_wanted = Signal(str, QPoint)
    article_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "beside")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Notes and highlights of this article"))
        self._title = QLabel()
        self._title.setProperty("role", "small")
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("Close the list"))
        self._close.setToolTip(self.tr("Close the list"))
        self._close.clicked.connect(lambda _checked=False: self.close_wanted.emit())
        head = QHBoxLayout()
        self._article = QToolButton()
        self._article.clicked.connect(lambda _checked=False: self.article_wanted.emit())
        for one, stretch in ((self._title, 1), (self._article, 0), (self._close, 0)):
            head.addWidget(one, stretch)
        self._note = QLabel()
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setProperty("role", "small")
        self.list = _List()
        self.list.setAccessibleName(self.tr("Highlights of this article"))
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setStyleSheet("QListWidget { background: transparent; border: 0; }")
        self.list.itemClicked.connect(lambda item: self.chosen.emit(item.data(_ROW)["id"]))
        self.list.itemActivated.connect(lambda item: self.edit_wanted.emit(item.data(_ROW)["id"]))
        self.list.currentItemChanged.connect(self._walked)
        self.list.delete_wanted.connect(self._delete)
        self.list.customContextMenuRequested.connect(self._menu)
        self._empty = QLabel(self.tr("Select words in the text to highlight them or to write a note."))
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(head)
        for part in (self._note, self._empty):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's ink."""
        self._close.setIcon(assets.icon("x", theme.muted))
        self._article.setIcon(assets.icon("sticky-note", theme.muted))
        self.list.viewport().update()

    def set_rows(self, rows: Iterable[dict[str, Any]], note: str, *, read_only: bool) -> None:
        """Show rows of {id, colour, note, quote} and the note of the whole article; the chosen one stays."""
        held = self.list.currentItem()
        now = held.data(_ROW)["id"] if held is not None else ""
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem()
            item.setData(_ROW, row)
            said = f"{colour_words(row['colour'])}: {_short(row['quote'])}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{said}. {_short(row['note'])}" if row["note"] else said)
            self.list.addItem(item)
            if row["id"] == now:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        count = self.list.count()
        self._title.setText(self.tr("Highlights: {n}").format(n=number(count)) if count else self.tr("Highlights"))
        self._empty.setVisible(not count)
        self.list.setVisible(bool(count))
        self._note.setText(showable(note))
        self._note.setVisible(bool(note))
        words = self.tr("Edit the note on the article") if note else self.tr("Note on the article…")
        self._article.setToolTip(words)
        self._article.setAccessibleName(words)
        self._article.setVisible(not read_only)

    def article_place(self) -> QRect:
        """Return the rectangle on the screen of the button for the note of the article."""
        return QRect(self._article.mapToGlobal(QPoint(0, 0)), self._article.size())

    def _walked(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        """Show in the text what is walked over by keys."""
        if item is not None and self.list.hasFocus():
            self.chosen.emit(item.data(_ROW)["id"])

    def _delete(self) -> None:
        """Take the chosen one away."""
        item = self.list.currentItem()
        if item is not None:
            self.removed.emit(item.data(_ROW)["id"])

    def _menu(self, point: QPoint) -> None:
        """Ask for the menu of a row."""
        item = self.list.itemAt(point)
        if item is not None:
            self.menu_wanted.emit(item.data(_ROW)["id"], self.list.viewport().mapToGlobal(point))

    def sizeHint(self) -> QSize:
        """Return the width of a narrow column."""
        return QSize(_WIDTH, 200)
