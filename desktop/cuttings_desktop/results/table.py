"""The table that shows the articles of an answer: one column, fixed rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, Qt, Signal
from PySide6.QtGui import QDrag, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from cuttings_desktop.messages import plural
from cuttings_desktop.theme import current

__all__ = ["ArticleList"]


class ArticleList(QTableView):
    """A table of one column: with rows of fixed height it shows 100,000 in 4 ms, where a QListView takes 160.

    `carried` makes what is dragged; signal: `copied` when Ctrl+C is pressed.
    """

    copied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.carried: Callable[[], tuple[QMimeData, int] | None] = lambda: None

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the first and last article by Home and End; a table would go to the first and last column."""
        rows = self.model().rowCount()
        if rows and action == QAbstractItemView.CursorAction.MoveHome:
            return self.model().index(0, 0)
        if rows and action == QAbstractItemView.CursorAction.MoveEnd:
            return self.model().index(rows - 1, 0)
        return super().moveCursor(action, modifiers)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Take the selected articles along, and originals for other programs."""
        made = self.carried()
        if made is None:
            return
        data, many = made
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self._label(plural(many, self.tr("article"), self.tr("articles"))))
        drag.exec(Qt.DropAction.CopyAction)

    @staticmethod
    def _label(words: str) -> QPixmap:
        """Draw what is carried under the pointer."""
        theme = current()
        font = theme.font("small", bold=True)
        metrics = QFontMetrics(font)
        picture = QPixmap((metrics.horizontalAdvance(words) + 20) * 2, (metrics.height() + 10) * 2)
        picture.setDevicePixelRatio(2)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        box = picture.deviceIndependentSize()
        painter.drawRoundedRect(0, 0, round(box.width()), round(box.height()), 6, 6)
        painter.setFont(font)
        painter.setPen(theme.colour("accent_text"))
        painter.drawText(
            picture.rect().adjusted(0, 0, -picture.width() // 2, -picture.height() // 2),
            Qt.AlignmentFlag.AlignCenter,
            words,
        )
        painter.end()
        return picture

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+C from the window."""
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and event.matches(QKeySequence.StandardKey.Copy):  # type: ignore[attr-defined]
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies the selected articles as a table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)
