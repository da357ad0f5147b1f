"""Take the text of an article that is typed or pasted in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from cuttings_desktop.messages import number

__all__ = ["PasteDialog"]


class PasteDialog(QDialog):
    """A title and a text. Signal: text_given(text, title)."""

    text_given = Signal(str, str)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import text"))
        heading = QLabel(self.tr("Import the text of an article"))
        heading.setProperty("role", "heading")
        self.title_line = QLineEdit()
        self.title_line.setPlaceholderText(self.tr("Title (empty: taken from the text)"))
        self.title_line.setAccessibleName(self.tr("Title"))
        self.text_box = QPlainTextEdit()
        self.text_box.setPlaceholderText(self.tr("Paste or type the article here"))
        self.text_box.setAccessibleName(self.tr("Text"))
        self.text_box.setTabChangesFocus(True)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Import"))
        buttons.accepted.connect(self._give)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (heading, self.title_line, self.text_box, self._count, buttons):
            column.addWidget(widget, 1 if widget is self.text_box else 0)
        self.text_box.textChanged.connect(self._changed)
        self.text_box.setPlainText(text)
        self.resize(640, 460)
        self.text_box.setFocus()
        self._changed()

    def _changed(self) -> None:
        """Count the characters; without any there is nothing to import."""
        count = max(0, self.text_box.document().characterCount() - 1)
        self._count.setText(self.tr("{n} characters").format(n=number(count)))
        self.ok.setEnabled(count > 0)

    def _give(self) -> None:
        """Tell the text."""
        text = self.text_box.toPlainText()
        if text.strip():
            self.text_given.emit(text, self.title_line.text().strip())
            self.accept()
