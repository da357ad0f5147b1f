"""The side bar as a tree of two levels: places first, then sections with what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cuttings_desktop.carrying import ARTICLES, articles_of
from cuttings_desktop.glyphs import plain_tip
from cuttings_desktop.messages import number, plural
from cuttings_desktop.side_bar.nodes import Node

__all__ = ["NODE", "SideModel"]

NODE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
Place = QModelIndex | QPersistentModelIndex
_TAKES = frozenset(("collection", "tag", "starred", "trash", "unread", "hint"))


class SideModel(QAbstractItemModel):
    """Signals: dropped(Node, articles), renamed(Node, name)."""

    dropped = Signal(object, object)
    renamed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.nodes: list[Node] = []
        self.read_only = False

    def set_nodes(self, nodes: Sequence[Node]) -> None:
        """Show other rows; where only numbers have changed, nothing folds or moves."""
        before = [(n.key, [c.key for c in n.children]) for n in self.nodes]
        if before == [(n.key, [c.key for c in n.children]) for n in nodes]:
            self.nodes = list(nodes)
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.nodes) - 1, 0))
            for at, node in enumerate(self.nodes):
                if node.children:
                    top = self.index(at, 0)
                    self.dataChanged.emit(self.index(0, 0, top), self.index(len(node.children) - 1, 0, top))
            return
        self.beginResetModel()
        self.nodes = list(nodes)
        self.endResetModel()

    def node(self, index: Place) -> Node | None:
        """Return the row at an index."""
        if not index.isValid():
            return None
        above = int(index.internalId())
        return self.nodes[index.row()] if above == 0 else self.nodes[above - 1].children[index.row()]

    def find(self, key: tuple[str, str]) -> QModelIndex:
        """Return where a row stands; no index if it is not there."""
        for at, node in enumerate(self.nodes):
            if node.key == key:
                return self.index(at, 0)
            for below, child in enumerate(node.children):
                if child.key == key:
                    return self.index(below, 0, self.index(at, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: Place = _NOWHERE) -> QModelIndex:
        """Return the index of a row; children carry the place of their section, from 1."""
        if column != 0 or row < 0 or row >= self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Place = _NOWHERE) -> Any:
        """Return the section that a row is in."""
        if not index.isValid():
            return QModelIndex()
        above = int(index.internalId())
        return QModelIndex() if above == 0 else self.createIndex(above - 1, 0, 0)

    def rowCount(self, parent: Place = _NOWHERE) -> int:
        """Return how many rows there are under one."""
        if not parent.isValid():
            return len(self.nodes)
        if parent.column() != 0 or int(parent.internalId()) != 0:
            return 0
        return len(self.nodes[parent.row()].children)

    def columnCount(self, parent: Place = _NOWHERE) -> int:
        """Return one."""
        return 1

    def flags(self, index: Place) -> Qt.ItemFlag:
        """Tell what can be done with a row."""
        node = self.node(index)
        if node is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.read_only:
            return flags
        if node.renamed:
            flags |= Qt.ItemFlag.ItemIsEditable
        if node.kind in _TAKES or (node.kind == "section" and node.name in ("collections", "tags")):
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row or its words."""
        node = self.node(index)
        if node is None:
            return None
        if role == NODE:
            return node
        if role == Qt.ItemDataRole.DisplayRole:
            return node.label
        if role == Qt.ItemDataRole.EditRole:
            return node.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._spoken(node))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(node)
        return None

    def _spoken(self, node: Node) -> str:
        """Return what a row says to a screen reader and as a tip."""
        if node.count is None:
            return node.label
        words = plural(node.count, self.tr("article"), self.tr("articles"))
        if node.kind == "gaps":
            words = plural(node.count, self.tr("thing to look at"), self.tr("things to look at"))
        if node.unread:
            words += ", " + self.tr("{n} unread").format(n=number(node.unread))
        return f"{node.label}, {words}"

    def setData(self, index: Place, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take another name from the line in which it was written."""
        node = self.node(index)
        name = " ".join(str(value).split())
        if node is None or role != Qt.ItemDataRole.EditRole or not name or name == node.name:
            return False
        self.renamed.emit(node, name)
        return False  # the archive says what it is called from now on

    def mimeTypes(self) -> list[str]:
        """Take articles."""
        return [ARTICLES]

    def supportedDropActions(self) -> Qt.DropAction:
        """Copy them: they stay where they are."""
        return Qt.DropAction.CopyAction | Qt.DropAction.LinkAction | Qt.DropAction.MoveAction

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Place) -> bool:
        """Tell whether articles may be dropped on a row."""
        node = self.node(parent)
        return (
            node is not None and bool(self.flags(parent) & Qt.ItemFlag.ItemIsDropEnabled) and data.hasFormat(ARTICLES)
        )

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Place) -> bool:
        """Tell what was dropped where; the list that it came from keeps it."""
        node, articles = self.node(parent), articles_of(data)
        if node is not None and articles:
            self.dropped.emit(node, articles)
        return False
