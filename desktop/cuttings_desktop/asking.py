"""Ask for one name, freely or with those that are known already at hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

__all__ = ["NameDialog", "ask_for_name"]

_WIDTH = 420


class NameDialog(QDialog):
    """One line, with a list of known names where there are any; `line` is what is typed, `ok` the button."""

    def __init__(
        self, title: str, words: str, start: str = "", known: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self.line = QLineEdit()
        field: QWidget = self.line
        if known:
            box = QComboBox()
            box.setEditable(True)
            box.setLineEdit(self.line)
            box.addItems(list(known))
            box.setCurrentIndex(-1)
            # A list below the line: words completed within it could not be told from words that were typed.
            completer = QCompleter(list(known), box)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            box.setCompleter(completer)
            field = box
        for widget in {self.line, field}:
            widget.setAccessibleName(words)
        label.setBuddy(field)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self._agree)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (label, field, buttons):
            column.addWidget(widget)
        self.line.textChanged.connect(lambda _text: self.ok.setEnabled(bool(self.name)))
        self.line.setText(start)
        self.line.selectAll()
        self.ok.setEnabled(bool(self.name))
        # While the list is open the line alone hears of Return.
        self.line.returnPressed.connect(self._agree)
        self.resize(_WIDTH, 0)
        field.setFocus()

    def _agree(self) -> None:
        """Take the name, once: without the list the button hears of Return, too."""
        if self.name and self.isVisible():
            self.accept()

    @property
    def name(self) -> str:
        """Return what is typed, with single spaces."""
        return " ".join(self.line.text().split())


def ask_for_name(
    parent: QWidget, title: str, words: str, take: Callable[[str], object], start: str = "", known: Sequence[str] = ()
) -> NameDialog:
    """Ask for a name and give it to `take`; without one, or where somebody would rather not, it is not called.

    The dialog is opened, not waited for: so a screen reader still hears from the program while it is open.
    """
    dialog = NameDialog(title, words, start, known, parent)
    dialog.accepted.connect(lambda: take(dialog.name) if dialog.name else None)
    dialog.open()
    return dialog
