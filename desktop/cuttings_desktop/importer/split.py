"""Part a file that holds many articles: the proposed parts, each of which may be joined to the one before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop.date_words import interval_words
from cuttings_desktop.glyphs import showable
from cuttings_desktop.messages import number, plural

__all__ = ["SplitDialog"]

_START = Qt.ItemDataRole.UserRole


class SplitDialog(QDialog):
    """Signals: preview_wanted(params of `split_preview`) for `set_parts`, split_wanted(where to cut)."""

    preview_wanted = Signal(object)
    split_wanted = Signal(object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Part into articles"))
        heading = QLabel(self.tr("Part this text into articles"))
        heading.setProperty("role", "heading")
        name = QLabel(showable(title))
        name.setProperty("role", "muted")
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setWordWrap(True)
        words = QLabel(
            self.tr(
                "Every ticked line begins an article; take a tick away to join it to the one before. If the proposal "
                "is wrong, write a heading with which articles begin."
            )
        )
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        self.heading = QLineEdit()
        self.heading.setPlaceholderText(self.tr("A line with which articles begin, such as “Document 1 of 40”"))
        self.heading.setAccessibleName(self.tr("Heading"))
        self.heading.installEventFilter(self)
        self.look_up = QPushButton(self.tr("Look for it"))
        self.look_up.clicked.connect(lambda _checked=False: self._ask())
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.heading, 1)
        line.addWidget(self.look_up)
        self.parts = QListWidget()
        self.parts.setAccessibleName(self.tr("Parts"))
        self.parts.setUniformItemSizes(True)
        self.parts.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.parts.itemChanged.connect(lambda _item: self._count())
        self._said = QLabel()
        self._said.setProperty("role", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Part"))
        buttons.accepted.connect(self._split)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (heading, name, words):
            column.addWidget(widget)
        column.addLayout(line)
        column.addWidget(self.parts, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._said, 1)
        foot.addWidget(buttons)
        column.addLayout(foot)
        self.resize(680, 520)
        self._count()

    def look(self) -> None:
        """Ask for the proposal."""
        self._said.setText(self.tr("Looking for the articles…"))
        self.preview_wanted.emit({"heading": None, "pattern": None})

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return in the line of the heading looks for it: it must not part by the proposal before."""
        pressed = event.key() if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) else None
        if watched is self.heading and pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
            return True
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        """Ask for the parts that begin with a heading."""
        heading = self.heading.text().strip()
        self._said.setText(self.tr("Looking for the articles…"))
        self.preview_wanted.emit({"heading": heading or None, "pattern": None})

    def set_parts(self, answer: Mapping[str, Any]) -> None:
        """Take the answer to `split_preview`."""
        self.parts.blockSignals(True)
        self.parts.clear()
        for place, part in enumerate(answer["parts"]):
            published = part.get("published")
            day = interval_words(published) if isinstance(published, Mapping) else str(published or "")
            size = self.tr("{n} characters").format(n=number(int(part["end"]) - int(part["start"])))
            words = "  ·  ".join(word for word in (str(part["title"]), day, size) if word)
            item = QListWidgetItem(showable(words))
            item.setData(_START, int(part["start"]))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            if place == 0:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.parts.addItem(item)
        self.parts.blockSignals(False)
        self._count()

    def show_failure(self, words: str) -> None:
        """Say why there is no proposal."""
        self.parts.clear()
        self._count()
        self._said.setText(words)

    def cuts(self) -> list[int]:
        """Return where the text is to be cut: the beginnings of all ticked parts but the first."""
        items = [self.parts.item(row) for row in range(1, self.parts.count())]
        return [int(item.data(_START)) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _count(self) -> None:
        """Say how many articles would be made."""
        cuts = self.cuts()
        self.ok.setEnabled(bool(cuts))
        if cuts:
            self._said.setText(plural(len(cuts) + 1, self.tr("article"), self.tr("articles")))
        else:
            self._said.setText(self.tr("No place to part it was found."))

    def _split(self) -> None:
        """Tell where to cut."""
        self.split_wanted.emit(self.cuts())
        self.accept()
