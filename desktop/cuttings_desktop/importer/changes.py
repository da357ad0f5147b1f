"""What a run of the full pass has changed: names that were added, and names that are gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop import assets
from cuttings_desktop.entity_words import type_words
from cuttings_desktop.messages import number, plural
from cuttings_desktop.theme import current

__all__ = ["ChangesDialog"]


class ChangesDialog(QDialog):
    """`last` is what `pass_state` tells of the last run."""

    def __init__(self, last: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What changed"))
        title = QLabel(self.tr("What reading more closely has changed"))
        title.setProperty("role", "heading")
        counted = plural(int(last["articles"]), self.tr("article was read"), self.tr("articles were read"))
        sums = QLabel(self.tr("{n}. What you have decided stays as it is.").format(n=counted))
        sums.setProperty("role", "muted")
        sums.setWordWrap(True)
        lists = QHBoxLayout()
        lists.setSpacing(16)
        added = self.tr("Added: {n}").format(n=number(int(last.get("added_total") or 0)))
        lost = self.tr("Gone: {n}").format(n=number(int(last.get("lost_total") or 0)))
        lists.addLayout(self._list(added, last.get("added") or (), self.tr("Nothing was added.")), 1)
        lists.addLayout(self._list(lost, last.get("lost") or (), self.tr("Nothing is gone.")), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(sums)
        column.addLayout(lists, 1)
        column.addWidget(buttons)
        self.resize(720, 480)

    @staticmethod
    def _list(head: str, rows: Sequence[Mapping[str, Any]], nothing: str) -> QVBoxLayout:
        """Return one of the two lists with its head."""
        label, made = QLabel(head), QListWidget()
        label.setProperty("role", "title")
        made.setAccessibleName(head)
        made.setUniformItemSizes(True)
        made.setIconSize(QSize(16, 16))
        for row in rows:
            kind, count = str(row["type"]), int(row.get("count") or 1)
            words = str(row["name"]) if count == 1 else f"{row['name']}  ·  {number(count)}"
            item = QListWidgetItem(assets.icon(assets.PICTURES.get(kind, "tag"), current().entity(kind)), words)
            item.setToolTip(type_words(kind))
            made.addItem(item)
        if not rows:
            item = QListWidgetItem(nothing)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            made.addItem(item)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(label)
        column.addWidget(made, 1)
        return column
