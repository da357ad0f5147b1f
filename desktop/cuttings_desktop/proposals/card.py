"""One side of a proposal: a name with its spellings and counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cuttings_desktop import assets
from cuttings_desktop.entity_words import type_words
from cuttings_desktop.glyphs import showable
from cuttings_desktop.messages import number, plural
from cuttings_desktop.theme import current

__all__ = ["Card", "counted_names"]

_NAMES = 5


def counted_names(names: Sequence[Any]) -> str:
    """Return spellings with their counts, such as: Hu Xin 12 · 胡欣 5; they come as words or as {name, count}."""
    shown = []
    for one in names[:_NAMES]:
        if isinstance(one, Mapping):
            shown.append(f"{one['name']} {number(int(one.get('count') or 0))}")
        else:
            shown.append(str(one))
    if len(names) > _NAMES:
        words = QCoreApplication.translate("proposals", "{n} more")
        shown.append(words.format(n=number(len(names) - _NAMES)))
    return "  ·  ".join(shown)


class Card(QFrame):
    """Shows one entity; `opened` carries its id."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.entity: dict[str, Any] = {}
        self._picture, self.name, self._facts, self._names = QLabel(), QLabel(), QLabel(), QLabel()
        self.name.setProperty("role", "title")
        self._facts.setProperty("role", "muted")
        self._names.setProperty("role", "small")
        for label in (self.name, self._facts, self._names):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.open = QPushButton(self.tr("Open its page"))
        self.open.setProperty("kind", "link")
        self.open.clicked.connect(lambda _checked=False: self.opened.emit(str(self.entity.get("id", ""))))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._facts)
        column.addWidget(self._names)
        column.addStretch(1)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.setMinimumHeight(112)

    def show_entity(self, entity: Mapping[str, Any], *, stays: bool = False) -> None:
        """Show one of the two; `stays` says that merging makes its name that of both."""
        self.entity = dict(entity)
        self.name.setText(showable(str(entity["name"])))
        articles = plural(int(entity.get("articles") or 0), self.tr("article"), self.tr("articles"))
        facts = [type_words(str(entity["type"])), articles, self.tr("this name stays") if stays else ""]
        self._facts.setText("  ·  ".join(fact for fact in facts if fact))
        names = [one for one in entity.get("names") or () if self._word(one) != entity["name"]]
        self._names.setText(showable(counted_names(names)))
        self._names.setVisible(bool(names))
        self.open.setAccessibleName(self.tr("Open the page of {name}").format(name=str(entity["name"])))
        self.set_theme()

    @staticmethod
    def _word(one: Any) -> str:
        """Return the spelling of a counted or plain name."""
        return str(one["name"]) if isinstance(one, Mapping) else str(one)

    def set_theme(self) -> None:
        """Draw the picture of the type in the theme that is applied."""
        kind = str(self.entity.get("type", ""))
        colour = current().entity(kind)
        picture = assets.pixmap(assets.PICTURES.get(kind, "tag"), 18, colour, ratio=self.devicePixelRatioF())
        self._picture.setPixmap(picture)
