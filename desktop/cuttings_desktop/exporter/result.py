"""What came of an export: the file, how much is in it, what to know about it, and ways to open it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from cuttings_desktop.core_words import said
from cuttings_desktop.messages import plural

__all__ = ["ExportResultDialog"]


class ExportResultDialog(QDialog):
    """Signals: open_wanted(path of the file), folder_wanted(path of its folder)."""

    open_wanted = Signal(str)
    folder_wanted = Signal(str)

    def __init__(self, result: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Exported"))
        path = Path(str(result["path"]))
        title = QLabel(path.name)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setProperty("role", "heading")
        title.setWordWrap(True)
        words = plural(int(result.get("articles") or 0), self.tr("article"), self.tr("articles"))
        if result.get("pages"):
            words += "  ·  " + plural(int(result["pages"]), self.tr("page"), self.tr("pages"))
        counted = QLabel(words)
        counted.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(counted)
        warnings = [said(str(warning)) for warning in result.get("warnings", ())]
        if warnings:
            box = QPlainTextEdit("\n".join(warnings))
            box.setReadOnly(True)
            box.setTabChangesFocus(True)
            box.setAccessibleName(self.tr("What to know about this file"))
            column.addWidget(box, 1)
        else:
            column.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.open_button = QPushButton(self.tr("Open"))
        self.folder_button = QPushButton(self.tr("Open folder"))
        for button in (self.folder_button, self.open_button):
            button.setAutoDefault(button is self.open_button)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.open_button.clicked.connect(lambda _checked=False: self.open_wanted.emit(str(path)))
        self.folder_button.clicked.connect(lambda _checked=False: self.folder_wanted.emit(str(path.parent)))
        column.addWidget(buttons)
        self.open_button.setDefault(True)
        self.open_button.setFocus()
        self.resize(460, 280 if warnings else 160)
