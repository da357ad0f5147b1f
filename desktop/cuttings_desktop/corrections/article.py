"""Correct what is known of an article: title, publication date with its evidence, source, author, address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop.corrections.plain_dates import interval_of, to_edtf
from cuttings_desktop.date_words import evidence_words, interval_words, precision_words
from cuttings_desktop.messages import headed

__all__ = ["ArticleDialog"]

_MOST_EVIDENCE = 6


class ArticleDialog(QDialog):
    """Signal: decision_made(decision), once for each field that was changed."""

    decision_made = Signal(object)

    def __init__(self, header: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Article details"))
        self._id = int(header["id"])
        published: Mapping[str, Any] | None = header.get("published")
        self._before = {
            "title": str(header.get("title") or ""),
            "published": str(published["edtf"]) if published else "",
            "source": str(header.get("source") or ""),
            "author": str(header.get("author") or ""),
            "url": str(header.get("url") or ""),
        }
        labels = {
            "title": self.tr("Title"),
            "published": self.tr("Published"),
            "source": self.tr("Source"),
            "author": self.tr("Author"),
            "url": self.tr("Address"),
        }
        self.lines: dict[str, QLineEdit] = {}
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        self.preview = QLabel()
        self.preview.setWordWrap(True)
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        for field, words in labels.items():
            line = QLineEdit(self._before[field])
            line.setCursorPosition(0)
            line.setAccessibleName(words)
            line.textChanged.connect(lambda _text: self._changed())
            self.lines[field] = line
            form.addRow(words, line)
            if field == "published":
                line.setPlaceholderText(self.tr("9 June 2025 · June 2025 · about 2019 · before 2020 · 2025年6月9日"))
                form.addRow("", self.preview)
                for button in self._evidence(published):
                    form.addRow("", button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Save"))
        buttons.accepted.connect(self._decide)
        buttons.rejected.connect(self.reject)
        heading = QLabel(self.tr("Article details"))
        heading.setProperty("role", "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(buttons)
        self.resize(640, 0)
        self._changed()

    def _evidence(self, published: Mapping[str, Any] | None) -> list[QPushButton]:
        """Return a button for each piece of evidence; a click takes its date."""
        made = []
        for evidence in (published or {}).get("evidence", ())[:_MOST_EVIDENCE]:
            edtf, quote = str(evidence.get("edtf", "")), str(evidence.get("quote", "")).strip()
            source = evidence_words(str(evidence.get("source", "")))
            words = f"{edtf}  ·  " + (headed(source, quote[:60]) if quote else source)
            button = QPushButton(words.replace("&", "&&"))
            button.setProperty("kind", "link")
            button.setAutoDefault(False)
            button.setToolTip(self.tr("Take this date"))
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _checked=False, edtf=edtf: self.lines["published"].setText(edtf))
            made.append(button)
        return made

    def _changed(self) -> None:
        """Show how the date is understood; only what is understood can be saved."""
        text, role = self.lines["published"].text(), "muted"
        try:
            interval = interval_of(text, bounds=True)
            fits = True
            if interval is None:
                words = self.tr("undated, unless the article itself says when")
            else:
                value = asdict(interval)
                said = interval_words(value, short=False, bounds=True)
                words = f"{said}  ·  {precision_words(interval.precision)}"
        except ValueError:
            fits, role = False, "error"
            words = self.tr("This is not understood as a date.")
        self.preview.setText(words)
        if self.preview.property("role") != role:
            self.preview.setProperty("role", role)
            self.preview.style().polish(self.preview)
        self.ok.setEnabled(fits and bool(self.lines["title"].text().strip()) and bool(self.changes() if fits else ()))

    def changes(self) -> list[dict[str, Any]]:
        """Return one decision for each field that is not as it was."""
        made: list[dict[str, Any]] = []
        for field, line in self.lines.items():
            value: str | None = line.text().strip()
            if field == "published":
                edtf = to_edtf(line.text(), bounds=True)
                if edtf == self._before[field]:
                    continue
                value = edtf or None
            elif value == self._before[field].strip():
                continue
            made.append({"kind": field, "article": self._id, "value": value})
        return made

    def _decide(self) -> None:
        """Tell the decisions."""
        for decision in self.changes():
            self.decision_made.emit(decision)
        self.accept()
