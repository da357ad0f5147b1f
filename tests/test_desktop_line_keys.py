"""Keys that a line of words would keep for itself, and that are the window's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuttings_desktop.search_bar.line import QuestionLine


def _kept(line: QuestionLine, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
    event.ignore()
    QApplication.sendEvent(line, event)
    return event.isAccepted()


@pytest.mark.parametrize("key", [Qt.Key.Key_E, Qt.Key.Key_K, Qt.Key.Key_D, Qt.Key.Key_U, Qt.Key.Key_H])
def test_the_window_has_its_keys_while_one_writes(qtbot: QtBot, key: Qt.Key) -> None:
    line = QuestionLine()
    qtbot.addWidget(line)
    assert not _kept(line, key, Qt.KeyboardModifier.ControlModifier)
    assert _kept(line, key, Qt.KeyboardModifier.NoModifier)


def test_the_line_keeps_what_edits_its_words(qtbot: QtBot) -> None:
    line = QuestionLine()
    qtbot.addWidget(line)
    line.setText("words")
    for key in (Qt.Key.Key_A, Qt.Key.Key_V, Qt.Key.Key_C):
        assert _kept(line, key, Qt.KeyboardModifier.ControlModifier)
