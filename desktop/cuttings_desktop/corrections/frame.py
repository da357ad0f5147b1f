"""What the dialogs of corrections have in common: a title, what it means, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

__all__ = ["DecisionDialog"]


class DecisionDialog(QDialog):
    """Signal: decision_made(decision). `inside` is the column between the title and the buttons."""

    decision_made = Signal(object)

    def __init__(self, window: str, title: str, advice: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(window)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for words, role in ((title, "title"), (advice, "muted")):
            label = QLabel(words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setVisible(bool(words))
            column.addWidget(label)
        self.inside = QVBoxLayout()
        self.inside.setSpacing(10)
        column.addLayout(self.inside, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(button)
        buttons.accepted.connect(self._agreed)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def decision(self) -> dict[str, object] | None:
        """Return what is decided as it stands, None while it is not whole."""
        return None

    def refresh(self) -> None:
        """Allow the button only for a whole decision."""
        self.ok.setEnabled(self.decision() is not None)

    def _agreed(self) -> None:
        """Tell the decision."""
        decision = self.decision()
        if decision is not None:
            self.decision_made.emit(decision)
            self.accept()
