"""The full pass in the whole window: shown, paused, resumed, told, and making way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from cuttings_desktop.importer import ChangesDialog
from cuttings_desktop.main_window import MainWindow
from desktop_fake import FakeArchive
from desktop_window_samples import asked, dialog_of, whole_window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    yield from whole_window(qtbot, qapp, invented, own_settings)


def test_the_full_pass_is_shown_paused_resumed_and_told(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    invented.waiting_for_pass = 200
    window.commands.run("full_pass")
    strip = window.passing_strip
    qtbot.waitUntil(lambda: strip.text().startswith("Reading more closely: ") and strip.text().endswith(" of 200"))
    qtbot.keyClick(window.panes.results, Qt.Key.Key_Down)
    qtbot.keyClick(window.panes.results, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(asked(invented, "busy")) == 1)
    strip.button.click()
    qtbot.waitUntil(lambda: strip.text().startswith("Paused: "))
    assert not window.passing.running and window.actions_["pause_pass"].isChecked()
    invented.waiting_for_pass = 3
    strip.button.click()
    qtbot.waitUntil(lambda: "read more closely: 1 names added" in window.messages.text(), timeout=8000)
    assert strip.text() == ""
    window.messages._button.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ChangesDialog))
    dialog = dialog_of(qtbot)
    assert dialog.findChild(QListWidget).item(0).text() == "Ines Vogel  ·  3"
    dialog.close()


def test_the_pass_makes_way_for_the_index_and_goes_on(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    invented.waiting_for_pass = 300
    window.commands.run("full_pass")
    qtbot.waitUntil(lambda: window.passing.running)
    window.working.catch_up()
    assert not window.passing.running
    qtbot.waitUntil(lambda: window.passing.running, timeout=5000)

    def methods() -> list[str]:
        return [m for r, m, _ in list(invented.asked) if r == "upkeep"]

    qtbot.waitUntil(lambda: methods()[-3:] == ["full_pass", "catch_up", "full_pass"], timeout=5000)
