"""A filter and the names that fit it, to choose one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cuttings_desktop import assets
from cuttings_desktop.messages import plural
from cuttings_desktop.theme import current

__all__ = ["NameChooser"]

_PAUSE_MS = 140


class NameChooser(QWidget):
    """Signals: names_wanted(filter) for `set_names`, chosen() when a name is taken by Enter, moved()."""

    names_wanted = Signal(str)
    chosen = Signal()
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left_out: Collection[str] = ()  # ids that are not offered
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter names"))
        self.filter.setAccessibleName(self.tr("Filter names"))
        self.filter.installEventFilter(self)
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("Names"))
        self.names.setUniformItemSizes(True)
        self.names.setIconSize(QSize(16, 16))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.names, 1)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self.filter.textChanged.connect(lambda _text: self._pause.start())
        self.filter.returnPressed.connect(self.chosen)
        self.names.itemActivated.connect(lambda _item: self.chosen.emit())
        self.names.currentRowChanged.connect(lambda _row: self.moved.emit())
        self.setFocusProxy(self.filter)

    def ask(self) -> None:
        """Ask for the names that fit the filter."""
        self._pause.stop()
        self.names_wanted.emit(self.filter.text().strip())

    def set_names(self, words: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Take the names that fit a filter; those of another filter are let go."""
        if words != self.filter.text().strip():
            return
        self.names.clear()
        for row in rows:
            if str(row["id"]) in self.left_out:
                continue
            counted = plural(int(row.get("articles") or 0), self.tr("article"), self.tr("articles"))
            item = QListWidgetItem(f"{row['name']}  ·  {counted}")
            kind = str(row.get("type") or "")
            if kind:
                item.setIcon(assets.icon(assets.PICTURES.get(kind, "tag"), current().entity(kind)))
            item.setData(Qt.ItemDataRole.UserRole, dict(row))
            self.names.addItem(item)
        if self.names.count():
            self.names.setCurrentRow(0)
        self.moved.emit()

    def name(self) -> dict[str, Any] | None:
        """Return the name in hand."""
        item = self.names.currentItem()
        row: dict[str, Any] | None = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys walk through the list while one types."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            QApplication.sendEvent(self.names, event)
            return True
        return super().eventFilter(watched, event)
