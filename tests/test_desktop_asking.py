"""Asking for a name: known names are offered and never forced upon anybody."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cuttings_desktop.asking import ask_for_name


def test_the_beginning_of_a_known_name_is_a_name_of_its_own(qtbot: QtBot) -> None:
    # Words completed in the line would become the known name, and the first Return only agree to them.
    parent, given = QWidget(), list[str]()
    qtbot.addWidget(parent)
    dialog = ask_for_name(parent, "Tag", "Tag:", given.append, known=["Velutinib file"])
    assert dialog.line.text() == "" and not dialog.ok.isEnabled()
    QTest.keyClicks(dialog.line, " vel ")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert given == ["vel"] and not dialog.isVisible()
