"""Say that an entry is two: which of its names or articles belong to the other one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from cuttings_desktop.corrections.frame import DecisionDialog
from cuttings_desktop.corrections.kinds import entity_id
from cuttings_desktop.messages import number

__all__ = ["SplitDialog"]


def _tr(text: str) -> str:
    """Translate one phrase."""
    return QCoreApplication.translate("corrections", text)


class SplitDialog(DecisionDialog):
    """`page` is the answer to `entity_page`, `articles` rows of its articles. Signal: decision_made(split)."""

    def __init__(
        self, page: Mapping[str, Any], articles: Sequence[Mapping[str, Any]], parent: QWidget | None = None
    ) -> None:
        self._entity = entity_id(page)
        title = _tr("“{name}” is two").format(name=str(page.get("name", "")))
        advice = _tr("Choose what belongs to the other one: some of the names, or some of the articles.")
        super().__init__(_tr("Split"), title, advice, _tr("Split"), parent)
        self.names = self._list(self.tr("Names"))
        for one in page.get("names") or ():
            self._add(self.names, f"{one['name']}  ·  {number(int(one['count']))}", str(one["name"]))
        self.articles = self._list(self.tr("Articles"))
        for row in articles:
            self._add(self.articles, str(row.get("title") or ""), int(row["id"]))
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Name of the other one (if it is not clear from the above)"))
        self.line.setAccessibleName(self.tr("Name of the other one"))
        for widget in (self.names, self.articles):
            label = QLabel(widget.accessibleName())
            label.setProperty("role", "small")
            label.setBuddy(widget)
            self.inside.addWidget(label)
            self.inside.addWidget(widget, 1)
            widget.itemChanged.connect(lambda _item: self.refresh())
        self.inside.addWidget(self.line)
        self.resize(520, 540)
        self.refresh()

    @staticmethod
    def _list(name: str) -> QListWidget:
        """Make one list of boxes."""
        made = QListWidget()
        made.setAccessibleName(name)
        made.setUniformItemSizes(True)
        return made

    @staticmethod
    def _add(to: QListWidget, words: str, value: object) -> None:
        """Add one line with a box."""
        item = QListWidgetItem(words)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        item.setData(Qt.ItemDataRole.UserRole, value)
        to.addItem(item)

    @staticmethod
    def _checked(of: QListWidget) -> list[Any]:
        """Return what is chosen."""
        items = (of.item(row) for row in range(of.count()))
        return [i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() == Qt.CheckState.Checked]

    def decision(self) -> dict[str, object] | None:
        """Return the decision as it stands; all of it is no split."""
        names, articles = self._checked(self.names), self._checked(self.articles)
        whole = len(names) == self.names.count() and not articles
        every = not names and self.articles.count() == len(articles)
        if not (names or articles) or (whole and names) or (every and articles):
            return None
        made: dict[str, object] = {"kind": "split", "entity": self._entity, "names": names, "articles": articles}
        name = self.line.text().strip()
        return {**made, "name": name} if name else made
