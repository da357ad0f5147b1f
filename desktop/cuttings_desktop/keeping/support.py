"""The report for whoever helps with a fault: shown whole before it is saved, and only what was shown is saved."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop.keeping.progress import WorkLine

__all__ = ["SupportDialog"]


class SupportDialog(QDialog):
    """Signals: save_wanted(text); `finished` tells that nobody waits for the report any more."""

    save_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Support report"))
        heading = QLabel(self.tr("What helps to find a fault"))
        heading.setProperty("role", "heading")
        words = QLabel(
            self.tr(
                "Versions, numbers and kinds of errors, and nothing else: no text, no title, no name, no path of "
                "yours. Nothing is sent. Read it, save it, and give it to whoever helps you."
            )
        )
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("The report"))
        self.report.setTabChangesFocus(True)
        self.work = WorkLine()
        self.work.cancel_wanted.connect(self.reject)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.save, self.copy = QPushButton(self.tr("Save…")), QPushButton(self.tr("Copy"))
        for button in (self.copy, self.save):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.setEnabled(False)
        self.save.clicked.connect(lambda _checked=False: self.save_wanted.emit(self.report.toPlainText()))
        self.copy.clicked.connect(lambda _checked=False: QApplication.clipboard().setText(self.report.toPlainText()))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (heading, words):
            column.addWidget(widget)
        column.addWidget(self.report, 1)
        column.addWidget(self.work)
        column.addWidget(buttons)
        self.resize(720, 520)
        self.work.begin(self.tr("Looking at the archive…"))

    def set_report(self, text: str) -> None:
        """Show the report."""
        self.work.end()
        self.report.setPlainText(text)
        self.save.setEnabled(True)
        self.copy.setEnabled(True)
        self.save.setDefault(True)
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)
