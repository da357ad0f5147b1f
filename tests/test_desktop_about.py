"""What the dialog about the program shows: every component that is shipped, with the text of its licence."""

from __future__ import annotations

import json

from PySide6.QtWidgets import QPlainTextEdit, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from cuttings_desktop import assets, theme
from cuttings_desktop.main_window.about import about_dialog


def test_every_component_is_listed_and_its_licence_can_be_read(qtbot: QtBot, look: theme.Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = about_dialog(parent, "1.2.3")
    tree, text = dialog.findChild(QTreeWidget), dialog.findChild(QPlainTextEdit)
    assert tree is not None and text is not None
    told = json.loads(assets.asset("notice.json").read_text(encoding="utf-8"))["components"]
    heads = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
    rows = [head.child(n) for head in heads if head is not None for n in range(head.childCount())]
    assert sorted(row.text(0) for row in rows) == sorted(one["name"] for one in told)
    for row in rows:
        tree.setCurrentItem(row)
        assert text.toPlainText().startswith(row.text(0))
        assert row.text(2) in text.toPlainText()
    chosen = next(row for row in rows if row.text(0) == "numpy")
    tree.setCurrentItem(chosen)
    assert "Redistributions of source code" in text.toPlainText()
