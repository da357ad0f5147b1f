"""Choose the other name of what a name in the text means: a filter and the names of the same type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop.corrections.kinds import entity_id
from cuttings_desktop.messages import plural

__all__ = ["SameAsDialog"]

_PAUSE_MS = 140


class SameAsDialog(QDialog):
    """Signals: names_wanted(filter) for `set_names`, chosen(entity) with its type."""

    names_wanted = Signal(str)
    chosen = Signal(object)

    def __init__(self, entity: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Merge"))
        self._entity = dict(entity)
        title = QLabel(self.tr("“{name}” is the same as …").format(name=str(entity.get("name", ""))))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setProperty("role", "title")
        title.setWordWrap(True)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter names"))
        self.filter.setAccessibleName(self.tr("Filter names"))
        self.filter.installEventFilter(self)
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("Names"))
        self.names.setUniformItemSizes(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Next…"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (title, self.filter, self.names, buttons):
            column.addWidget(widget, 1 if widget is self.names else 0)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.names_wanted.emit(self.filter.text().strip()))
        self.filter.textChanged.connect(lambda _text: self._pause.start())
        self.names.itemActivated.connect(lambda _item: self._choose())
        self.names.currentRowChanged.connect(lambda row: self.ok.setEnabled(row >= 0))
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        self.ok.setEnabled(False)
        self.resize(460, 420)

    def ask(self) -> None:
        """Show the dialog and ask for the first names."""
        self.open()
        self.filter.setFocus()
        self.names_wanted.emit("")

    def set_names(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Take the names (rows of a facet), the one that it is about left out."""
        self.names.clear()
        for row in rows:
            if str(row["id"]) == entity_id(self._entity):
                continue
            counted = plural(int(row["articles"]), self.tr("article"), self.tr("articles"))
            item = QListWidgetItem(f"{row['name']}  ·  {counted}")
            item.setData(Qt.ItemDataRole.UserRole, {**row, "type": self._entity.get("type", "")})
            self.names.addItem(item)
        if self.names.count():
            self.names.setCurrentRow(0)

    def _choose(self) -> None:
        """Tell the chosen name."""
        item = self.names.currentItem()
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys walk through the list while one types."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            QApplication.sendEvent(self.names, event)
            return True
        return super().eventFilter(watched, event)
