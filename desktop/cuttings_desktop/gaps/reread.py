"""Read articles again with another encoding or in another way, seeing before what would come of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop.core_words import said
from cuttings_desktop.messages import plural

__all__ = ["RereadDialog"]


class RereadDialog(QDialog):
    """Signals: preview_wanted(article, params) for `set_choices`, reread_wanted(params for `reread`)."""

    preview_wanted = Signal(int, object)
    reread_wanted = Signal(object)

    def __init__(self, articles: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Read again"))
        self._articles = list(articles)
        self._filled = False
        heading = QLabel(
            self.tr("Read the original again")
            if len(articles) == 1
            else self.tr("Read {n} again").format(n=plural(len(articles), self.tr("article"), self.tr("articles")))
        )
        heading.setProperty("role", "heading")
        words = QLabel(
            self.tr("Marks, notes and corrections move to the new text; what no longer fits is kept to be looked at.")
        )
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        self.encoding, self.reader = QComboBox(), QComboBox()
        self.encoding.setAccessibleName(self.tr("Encoding"))
        self.reader.setAccessibleName(self.tr("Way of reading"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Encoding"), self.encoding)
        form.addRow(self.tr("Read as"), self.reader)
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("Beginning of the text"))
        self.preview.setTabChangesFocus(True)
        self.preview.setPlaceholderText(self.tr("The beginning of the text is shown here."))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Read again"))
        self.ok.setEnabled(False)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(words)
        column.addLayout(form)
        column.addWidget(self.preview, 1)
        column.addWidget(buttons)
        self.resize(620, 460)
        for box in (self.encoding, self.reader):
            box.setMinimumWidth(260)
            box.activated.connect(lambda _row: self._ask())

    def look(self) -> None:
        """Ask what there is to choose from."""
        self._ask()

    def _params(self) -> dict[str, Any]:
        """Return what was chosen."""
        chosen = {"encoding": self.encoding.currentData(), "reader": self.reader.currentData()}
        return {name: value for name, value in chosen.items() if value}

    def _ask(self) -> None:
        """Ask how the text would begin."""
        self.preview_wanted.emit(self._articles[0], self._params())

    def set_choices(self, choices: Mapping[str, Any]) -> None:
        """Take the answer to `reread_choices`."""
        if not self._filled:
            self._filled = True
            self.encoding.addItem(self.tr("Found by itself"), "")
            for name in choices["encodings"]:
                here = name == choices.get("encoding")
                self.encoding.addItem(self.tr("{name} (as now)").format(name=name) if here else str(name), str(name))
            self.reader.addItem(self.tr("As the file says"), "")
            for reader in choices["readers"]:
                if reader["name"] != "auto":
                    self.reader.addItem(said(str(reader.get("words") or reader["name"])), str(reader["name"]))
            self.encoding.setEnabled(bool(choices["encodings"]))
            self.reader.setEnabled(self.reader.count() > 1)
        self.preview.setPlainText(str(choices.get("preview") or ""))
        self.ok.setEnabled(True)

    def show_failure(self, words: str) -> None:
        """Say why the text cannot be read so."""
        self.preview.setPlainText(words)
        self.ok.setEnabled(False)

    def keyPressEvent(self, event: Any) -> None:
        """Close on Escape only; Enter in the preview does nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.preview.hasFocus():
            return
        super().keyPressEvent(event)

    def _accept(self) -> None:
        """Tell what is wanted."""
        self.reread_wanted.emit({"ids": self._articles, **self._params()})
        self.accept()
