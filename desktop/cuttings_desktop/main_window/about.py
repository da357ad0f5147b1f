"""What this program is, and the licences of everything that comes with it."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop import assets

__all__ = ["about_dialog"]

_COMPONENT = Qt.ItemDataRole.UserRole


def _tr(text: str) -> str:
    """Translate one line."""
    return QCoreApplication.translate("about", text)


def _kinds() -> dict[str, str]:
    """Return what the kinds of components are called, in the order in which they are listed."""
    return {
        "package": _tr("Python packages"),
        "library": _tr("Libraries"),
        "model": _tr("Models of names"),
        "data": _tr("Lists and data"),
        "font": _tr("Fonts"),
        "icons": _tr("Icons"),
    }


def _label(text: str, role: str = "") -> QLabel:
    """Make one label that wraps and can be copied from."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label


def _notice() -> tuple[list[dict[str, Any]], list[str]]:
    """Return the components that are shipped and the texts of their licences; both empty in a checkout without them."""
    try:
        told = json.loads(_asset_text("notice.json"))
        text = _asset_text("NOTICE.txt")
    except FileNotFoundError:
        return [], []
    return told["components"], [text[start:end] for start, end in told["texts"]]


def _asset_text(name: str) -> str:
    """Return a text file of the window, with its line ends as they are counted."""
    return assets.asset(name).read_text(encoding="utf-8")


class _Licences(QSplitter):
    """The components at the left, the licence of the chosen one at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        components, self._texts = _notice()
        self._list, self._text = QTreeWidget(), QPlainTextEdit()
        self._list.setHeaderLabels([_tr("Component"), _tr("Version"), _tr("Licence")])
        self._list.setAccessibleName(_tr("What comes with Cuttings"))
        self._list.setRootIsDecorated(True)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(_tr("Licence"))
        for kind, words in _kinds().items():
            members = [one for one in components if one["kind"] == kind]
            if not members:
                continue
            head = QTreeWidgetItem(self._list, [f"{words} ({len(members)})"])
            head.setFirstColumnSpanned(True)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setExpanded(True)
            for one in members:
                line = QTreeWidgetItem(head, [one["name"], one.get("version", ""), one["licence"]])
                line.setToolTip(2, one["licence"])
                line.setData(0, _COMPONENT, one)
        for column, width in enumerate((200, 80)):
            self._list.setColumnWidth(column, width)
        self._list.currentItemChanged.connect(lambda row, _before: self._show(row))
        self.addWidget(self._list)
        self.addWidget(self._text)
        self.setSizes([430, 450])
        first = self._list.topLevelItem(0)
        if first is not None and (row := first.child(0)) is not None:
            self._list.setCurrentItem(row)

    def _show(self, row: QTreeWidgetItem | None) -> None:
        """Show the licence of a component."""
        one = row.data(0, _COMPONENT) if row is not None else None
        if one is None:
            return
        lines = (f"{one['name']} {one.get('version', '')}".strip(), one.get("copyright", ""), one["licence"])
        head = "\n".join(line for line in (*lines, one.get("words", ""), one.get("home", "")) if line)
        self._text.setPlainText("\n\n".join([head, *(self._texts[place].strip() for place in one["texts"])]))


def about_dialog(parent: QWidget, version: str) -> QDialog:
    """Return the dialog that says what this program is and what it is made of."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(_tr("About Cuttings"))
    dialog.resize(940, 600)
    picture = QLabel()
    picture.setPixmap(assets.application_icon().pixmap(72, 72))
    words = QVBoxLayout()
    words.setSpacing(4)
    words.addWidget(_label("Cuttings", "heading"))
    words.addWidget(_label(_tr("Version {version}, Apache License 2.0").format(version=version), "muted"))
    words.addWidget(_label(_tr("An archive for articles. Nothing leaves this computer."), "muted"))
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(picture)
    row.addLayout(words, 1)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 24, 24, 16)
    column.setSpacing(16)
    column.addLayout(row)
    column.addWidget(_label(_tr("What comes with Cuttings, and its licences"), "title"))
    column.addWidget(_Licences(), 1)
    column.addWidget(buttons)
    return dialog
