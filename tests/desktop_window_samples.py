"""The whole window on an invented archive, and the hands that type and wait in it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from cuttings_desktop import theme
from cuttings_desktop.jobs import Jobs
from cuttings_desktop.main_window import MainWindow
from desktop_fake import FakeArchive, fake_connect


def opened(qtbot: QtBot, archive: FakeArchive, settings: QSettings) -> MainWindow:
    """Open the archive in a light window, made as the program makes it; wait until its first article is shown."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setStyleSheet("")
    theme.apply(application, theme.LIGHT, dressed=False)
    window = MainWindow(Jobs(connect=fake_connect(archive)), settings)
    theme.dress(application)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.open_archive(Path("/invented/Oncology.cuttings"))
    qtbot.waitUntil(lambda: bool(window.summary))
    if archive.articles:
        qtbot.waitUntil(lambda: window.panes.reading.article is not None)
    return window


def whole_window(
    qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings
) -> Iterator[MainWindow]:
    """Give the light window on an archive; close it, and let no thread be left."""
    before = set(threading.enumerate())
    made = opened(qtbot, invented, own_settings)
    yield made
    made.close()
    left = [t.name for t in threading.enumerate() if t not in before and t.is_alive()]
    assert not left, f"threads left running: {left}"


def count_of(window: MainWindow) -> str:
    """Return the words of the number of articles."""
    return window.panes.bar._count.text()


def type_text(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Type into the line of the question, over what is there."""
    line = window.panes.bar.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def dialog_of(qtbot: QtBot) -> QDialog:
    """Wait for a dialog; return it."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    return dialog


def asked(archive: FakeArchive, method: str) -> list[dict[str, object]]:
    """Return the parameters of every question of one method, in order."""
    return [params for _role, name, params in archive.asked if name == method]
