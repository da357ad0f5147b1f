"""The view of the side bar: pointer and keys become wishes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from cuttings_desktop.side_bar.model import SideModel
from cuttings_desktop.side_bar.nodes import Node
from cuttings_desktop.side_bar.painting import SideDelegate

__all__ = ["SideView"]


class SideView(QTreeView):
    """Signals: used(Node, add to what narrows already), added(section), removed(Node), menu_wanted(Node, point)."""

    used = Signal(object, bool)
    added = Signal(str)
    removed = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, model: SideModel, active: Callable[[Node], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = model
        self.setModel(model)
        self.setItemDelegate(SideDelegate(active, self.isExpanded, self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)  # the row that takes what is dropped says so itself
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setStyleSheet(
            "QTreeView { selection-background-color: transparent; background: transparent; }"
            "QTreeView::branch { image: none; border: 0; background: transparent; }"
        )
        self.setAccessibleName(self.tr("Side bar"))
        self.setAccessibleDescription(
            self.tr("Enter looks into a place, Ctrl+Enter adds it, F2 renames, Delete removes, Left and Right fold.")
        )

    def _fold(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Fold a section, or open it."""
        self.setExpanded(index, not self.isExpanded(index))

    def _use(self, index: QModelIndex | QPersistentModelIndex, keys: Qt.KeyboardModifier) -> None:
        """Do what a row is for."""
        node = self.side.node(index)
        if node is None or node.kind == "hint":
            return
        if node.kind == "section":
            self._fold(index)
        else:
            self.used.emit(node, bool(keys & Qt.KeyboardModifier.ControlModifier))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Use a row by the left button; the cross of a head makes something new."""
        index = self.indexAt(event.position().toPoint())
        node = self.side.node(index)
        if event.button() != Qt.MouseButton.LeftButton or node is None:
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.setCurrentIndex(index)
        rect = self.visualRect(index).adjusted(0, 8, 0, 0)
        cross = SideDelegate.add_rect(rect).adjusted(-3, -3, 3, 3)
        if (
            node.name in ("collections", "saved")
            and node.kind == "section"
            and not self.side.read_only
            and cross.contains(event.position().toPoint())
        ):
            self.added.emit(node.name)
            return
        self._use(index, event.modifiers())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click on a row with a name writes another one; on a head it folds again."""
        index = self.indexAt(event.position().toPoint())
        node = self.side.node(index)
        if node is not None and node.kind == "section":
            self.mousePressEvent(event)

    def rename(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Let another name be written in the place of a row."""
        node = self.side.node(index)
        if node is not None and node.renamed and not self.side.read_only:
            self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space use a row, F2 renames, Delete removes, Left and Right fold."""
        index, key = self.currentIndex(), event.key()
        node = self.side.node(index)
        if node is None or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._use(index, event.modifiers())
        elif key == Qt.Key.Key_F2:
            self.rename(index)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if node.renamed and not self.side.read_only:
                self.removed.emit(node)
        elif key == Qt.Key.Key_Left and index.parent().isValid():
            self.setCurrentIndex(index.parent())
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and node.kind == "section":
            self.setExpanded(index, key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep keys from the window that mean something here."""
        mine = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # With Shift or Ctrl they are keys of the window, as to delete for good what lies in the trash.
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in mine and held == Qt.KeyboardModifier.NoModifier:
                event.accept()
                return True
        return bool(super().event(event))

    def _point(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Show which row would take what is dropped."""
        delegate = self.itemDelegate()
        assert isinstance(delegate, SideDelegate)
        if delegate.taking != QPersistentModelIndex(index):
            delegate.taking = QPersistentModelIndex(index)
            self.viewport().update()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Point at the row under what is dragged, if that takes it."""
        super().dragMoveEvent(event)
        self._point(self.indexAt(event.position().toPoint()) if event.isAccepted() else QModelIndex())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Point at nothing."""
        super().dragLeaveEvent(event)
        self._point(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped; the list it came from keeps it."""
        super().dropEvent(event)
        self._point(QModelIndex())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a row."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        node = self.side.node(index)
        if node is not None:
            where = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.menu_wanted.emit(node, self.viewport().mapToGlobal(where))
