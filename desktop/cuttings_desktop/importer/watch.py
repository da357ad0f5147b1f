"""The folders and feed files that are looked through for new articles: list, add, remove, look now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuttings_db.characters import isolated
from cuttings_desktop import assets
from cuttings_desktop.glyphs import plain_tip, showable

__all__ = ["WatchDialog"]


class WatchDialog(QDialog):
    """Signals: added(params of `watch_add`), removed(path), scan_wanted()."""

    added = Signal(object)
    removed = Signal(str)
    scan_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, read_only: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Watched folders"))
        heading = QLabel(self.tr("Folders and feed files that are watched"))
        heading.setProperty("role", "heading")
        words = QLabel(
            self.tr(
                "What is put into these folders is imported into this archive while it is open. Nothing is fetched "
                "from the network: a feed file is one that another program keeps up to date."
            )
        )
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Watched folders and files"))
        self.list.itemSelectionChanged.connect(self._selected)
        self.subfolders = QCheckBox(self.tr("With the folders inside"))
        self.subfolders.setChecked(True)
        self.folder, self.feed = QPushButton(self.tr("Add a folder…")), QPushButton(self.tr("Add a feed file…"))
        self.remove, self.scan = QPushButton(self.tr("Watch no longer")), QPushButton(self.tr("Look now"))
        self.folder.clicked.connect(lambda _checked=False: self._add_folder())
        self.feed.clicked.connect(lambda _checked=False: self._add_feed())
        self.remove.clicked.connect(lambda _checked=False: self._remove())
        self.scan.clicked.connect(lambda _checked=False: self.scan_wanted.emit())
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.folder, self.feed):
            button.setEnabled(not read_only)
            row.addWidget(button)
        row.addWidget(self.subfolders)
        row.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.remove)
        below.addWidget(self.scan)
        below.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        below.addWidget(buttons)
        # Return presses the button that has the focus; in the list it closes.
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(words)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        self.resize(640, 420)
        self._read_only = read_only
        self._selected()

    def set_rows(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Take what is watched."""
        self.list.clear()
        for row in rows:
            path = str(row["path"])
            feed = row.get("kind") == "feed"
            inside = self.tr("with the folders inside") if row.get("subfolders") and not feed else ""
            words = "  ·  ".join(word for word in (isolated(PurePath(path).name), inside, isolated(path)) if word)
            item = QListWidgetItem(assets.icon("file-text" if feed else "folder-sync"), showable(words))
            item.setData(Qt.ItemDataRole.UserRole, path)
            item.setToolTip(plain_tip(isolated(path)))
            self.list.addItem(item)
        self._selected()

    def _selected(self) -> None:
        """Let the buttons fit."""
        self.remove.setEnabled(bool(self.list.selectedItems()) and not self._read_only)
        self.scan.setEnabled(self.list.count() > 0 and not self._read_only)

    def _add_folder(self) -> None:
        """Ask for a folder."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Watch a folder"), str(Path.home()))
        if chosen:
            self.added.emit({"path": chosen, "kind": "folder", "subfolders": self.subfolders.isChecked()})

    def _add_feed(self) -> None:
        """Ask for a feed file."""
        form = self.tr("Feeds (*.xml *.rss *.atom);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Watch a feed file"), str(Path.home()), form)
        if chosen:
            self.added.emit({"path": chosen, "kind": "feed", "subfolders": False})

    def _remove(self) -> None:
        """Watch what is selected no longer."""
        for item in self.list.selectedItems():
            self.removed.emit(str(item.data(Qt.ItemDataRole.UserRole)))
