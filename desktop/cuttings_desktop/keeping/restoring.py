"""What is said and asked before a backup takes the place of an archive."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from cuttings_desktop.keeping.rows import made_words
from cuttings_desktop.messages import number, plural

__all__ = ["RestoreDialog"]


class RestoreDialog(QMessageBox):
    """Says what restoring does; `accepted` tells that it is wanted.

    `articles` is how many the archive holds now.
    """

    def __init__(self, name: str, backup: Mapping[str, Any], articles: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Question)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.setText(
            self.tr("Put “{name}” back to how it was on {moment}?").format(name=name, moment=made_words(backup))
        )
        lines = [
            self.tr("The archive is closed, the backup is checked and takes its place; then it opens again."),
            self.tr("The archive as it is now is not deleted: it is kept beside it under another name."),
            self.tr("What was imported, corrected or noted since is only in that file."),
        ]
        if backup.get("articles") is not None:
            counted = plural(int(backup["articles"]), self.tr("article"), self.tr("articles"))
            held = self.tr("The backup holds {n}; now there are {now}.")
            lines.insert(0, held.format(n=counted, now=number(articles)))
        self.setInformativeText("\n\n".join(lines))
        self.restore = self.addButton(self.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        stay = self.addButton(QMessageBox.StandardButton.Cancel)
        self.setDefaultButton(stay)
        self.setEscapeButton(stay)
