"""What another program writes to the archive that is open in the window is shown there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuttings_db.errors import ArchiveMissing
from cuttings_desktop.main_window import MainWindow
from desktop_fake import FakeArchive
from desktop_window_samples import asked, count_of, whole_window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    yield from whole_window(qtbot, qapp, invented, own_settings)


def _write_elsewhere(invented: FakeArchive) -> None:
    """Put an article into the trash without this window."""
    next(one for one in invented.articles.values() if not one.trash).trash = True
    invented.elsewhere += 1


def test_what_another_program_wrote_is_shown_by_itself(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    shown, before = count_of(window), window.summary["trash"]
    _write_elsewhere(invented)
    window.following.look()
    qtbot.waitUntil(lambda: count_of(window) != shown)
    qtbot.waitUntil(lambda: window.summary["trash"] == before + 1)


def test_nothing_is_asked_again_while_nobody_writes(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    questions = len(asked(invented, "search"))
    for times in (1, 2):
        window.following.look()
        qtbot.waitUntil(lambda times=times: len(asked(invented, "token")) == times)  # type: ignore[misc]
        qtbot.wait(20)
    assert len(asked(invented, "search")) == questions


def test_what_this_window_wrote_is_no_news(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    window.panes.results.choose_first()
    window.commands.run("star")
    qtbot.waitUntil(lambda: bool(invented.decisions))
    qtbot.waitUntil(lambda: window.summary["token"] == invented.token({})["token"])
    qtbot.wait(1_200)  # a question that is asked again waits for a second
    questions = len(asked(invented, "search"))
    window.following.look()
    qtbot.waitUntil(lambda: bool(asked(invented, "token")))
    qtbot.wait(20)
    assert len(asked(invented, "search")) == questions


def test_an_archive_that_is_gone_is_told_to_those_who_ask_it(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    invented.fail["token"] = ArchiveMissing("it is gone")
    window.following.look()
    qtbot.waitUntil(lambda: bool(asked(invented, "token")))
    qtbot.wait(20)
    assert window.messages.isHidden()
    before = window.summary["trash"]
    _write_elsewhere(invented)
    window.following.look()
    qtbot.waitUntil(lambda: window.summary["trash"] == before + 1)
