"""An archive that cannot be opened: what is wrong stands in the window, with every way out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from cuttings_db.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveMissing,
    ArchiveProblem,
    ArchiveTooNew,
    NotAnArchive,
    WorkerDied,
)
from cuttings_desktop.jobs import Jobs
from cuttings_desktop.keeping import RescuePage
from cuttings_desktop.main_window import MainWindow
from cuttings_desktop.windows import Windows
from desktop_fake import FakeArchive, FakeChannel, fake_connect
from desktop_window_samples import asked, opened, whole_window

PATH = Path("/invented/Oncology.cuttings")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    yield from whole_window(qtbot, qapp, invented, own_settings)


def _refused(qtbot: QtBot, window: MainWindow, archive: FakeArchive, error: Exception) -> RescuePage:
    """Open the archive once more, which fails, and return the page that shows why."""
    archive.fail["summary"] = error
    window.open_archive(PATH)
    qtbot.waitUntil(lambda: window.rescuing.shown, timeout=8000)
    assert window.rescuing.page is not None
    return window.rescuing.page


@pytest.mark.parametrize("kind", [ArchiveDamaged, NotAnArchive, RuntimeError])
def test_a_damaged_archive_shows_what_is_wrong_and_its_backups(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive, kind: type[Exception]
) -> None:
    page = _refused(qtbot, window, invented, kind("Oncology.cuttings is damaged"))
    assert page.heading.text() == "“Oncology” is damaged"
    assert page.words.text() == "A page is broken\nRestore a backup."
    assert page.table.model().rowCount() == 4
    assert page.restore.isEnabled() and page.salvage.isVisible() and page.folder.isVisible()
    assert not window.panes.bar.isEnabled()
    assert not window.actions_["import_files"].isEnabled()
    # Only the process that looks after the file is at work.
    assert FakeChannel.living == 1


@pytest.mark.parametrize("kind", [ArchiveTooNew, ArchiveBusy, ArchiveProblem])
def test_what_is_no_damage_stays_a_sentence(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive, kind: type[Exception]
) -> None:
    invented.fail["summary"] = kind()
    window.open_archive(PATH)
    qtbot.waitUntil(lambda: window.messages.text() != "" and window.jobs.path is None)
    assert not window.rescuing.shown
    assert asked(invented, "examine") == []


def test_a_file_that_never_was_an_archive_has_no_page(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    invented.state, invented.backups_made = {"state": "foreign", "reason": "it is a picture", "advice": ""}, []
    invented.fail["summary"] = NotAnArchive("holiday.png is a picture")
    window.open_archive(PATH)
    qtbot.waitUntil(lambda: bool(asked(invented, "examine")) and window.jobs.path is None, timeout=8000)
    assert not window.rescuing.shown
    assert "holiday.png" in window.messages.text()


def test_an_archive_that_has_gone_can_be_restored(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    invented.state = {"state": "missing", "reason": "there is no such file", "advice": ""}
    page = _refused(qtbot, window, invented, ArchiveMissing("Oncology.cuttings is not there"))
    assert page.heading.text() == "“Oncology” is not there"
    assert page.salvage.isHidden()
    page.restore.click()
    qtbot.waitUntil(lambda: bool(window.summary), timeout=8000)
    assert "The backup was restored: 14 articles" in window.messages.text()


def test_restoring_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    page = _refused(qtbot, window, invented, ArchiveDamaged("it is damaged"))
    invented.delay["restore step"] = 0.03
    page.restore.click()
    qtbot.waitUntil(lambda: "of 20" in page.work.text())
    assert not page.restore.isEnabled() and not page.salvage.isEnabled() and not page.again.isEnabled()
    # Nothing else is opened in its place meanwhile.
    window.open_archive(Path("/invented/Other.cuttings"))
    assert "still being done" in window.messages.text()
    page.work.stop.click()
    qtbot.waitUntil(lambda: page.work.text() == "")
    assert "The archive file is as it was." in window.messages.text()
    assert window.rescuing.shown and page.restore.isEnabled()


def test_a_restoring_that_fails_leaves_the_other_ways(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    page = _refused(qtbot, window, invented, ArchiveDamaged("it is damaged"))
    invented.fail["restore"] = ArchiveProblem("the disk is full", "Free some space and try again.")
    page.restore.click()
    qtbot.waitUntil(lambda: "the disk is full" in window.messages.text())
    assert "The archive file is as it was." in window.messages.text()
    assert page.salvage.isEnabled()


def test_a_death_while_restoring_is_told_and_not_simply_done_once_more(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    page = _refused(qtbot, window, invented, ArchiveDamaged("it is damaged"))
    invented.fail["restore"] = WorkerDied("it ended")
    page.restore.click()
    qtbot.waitUntil(lambda: "The archive file is as it was." in window.messages.text())
    assert len(asked(invented, "restore")) == 1
    assert page.restore.isEnabled()


def test_what_can_be_read_is_saved_counted_and_opened(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _refused(qtbot, window, invented, ArchiveDamaged("it is damaged"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: ("", ""))
    page.salvage.click()
    assert asked(invented, "salvage") == []
    to = tmp_path / "Whole"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(to), ""))
    page.salvage.click()
    qtbot.waitUntil(lambda: "12 articles saved" in page.heading.text())
    assert asked(invented, "salvage") == [{"to": f"{to}.cuttings"}]
    assert "11 originals" in page.heading.text() and "3 decisions" in page.heading.text()
    assert "Not readable: 2 articles." in page.words.text()
    page.open_saved.click()
    qtbot.waitUntil(lambda: bool(window.summary))
    assert window.jobs.path == Path(f"{to}.cuttings")


def test_another_backup_is_looked_for(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    invented.backups_made = []
    page = _refused(qtbot, window, invented, ArchiveDamaged("it is damaged"))
    assert page.restore.isHidden()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: ("/stick/Old.cuttings", ""))
    page.seek.click()
    qtbot.waitUntil(lambda: bool(window.summary), timeout=8000)
    assert asked(invented, "restore") == [{"backup": "/stick/Old.cuttings", "keep": True}]


def test_an_archive_that_opens_again_is_shown_again(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    page = _refused(qtbot, window, invented, ArchiveDamaged("it is damaged"))
    page.again.click()
    qtbot.waitUntil(lambda: bool(window.summary) and window.panes.reading.article is not None)
    assert not window.rescuing.shown
    assert window.panes.bar.isEnabled()


def test_damage_that_is_met_while_reading_offers_the_ways_out(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    invented.fail["search"] = ArchiveDamaged("Oncology.cuttings is damaged (a page)")
    window.asked.set_text("anything")
    qtbot.waitUntil(lambda: "is damaged" in window.messages.text())
    assert window.messages._button.text() == "Ways out…"
    window.messages._button.click()
    qtbot.waitUntil(lambda: window.rescuing.shown, timeout=8000)


def test_a_window_with_a_damaged_archive_makes_room_for_another(
    qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings
) -> None:
    windows = Windows(lambda: MainWindow(Jobs(connect=fake_connect(invented)), own_settings))
    first = windows.new()
    qtbot.addWidget(first)
    first.show()
    _refused(qtbot, first, invented, ArchiveDamaged("it is damaged"))
    # The same path is tried again, another one takes the place of what cannot be read.
    assert windows.open(PATH) is first
    qtbot.waitUntil(lambda: bool(first.summary))
    _refused(qtbot, first, invented, ArchiveDamaged("it is damaged"))
    assert windows.open(Path("/invented/Other.cuttings")) is first
    qtbot.waitUntil(lambda: bool(first.summary))
    assert windows.all == [first]
    first.close()


def test_a_busy_restoring_is_asked_about_before_the_window_closes(
    qtbot: QtBot, invented: FakeArchive, own_settings: QSettings
) -> None:
    window = opened(qtbot, invented, own_settings)
    page = _refused(qtbot, window, invented, ArchiveDamaged("it is damaged"))
    invented.delay["restore step"] = 0.05
    page.restore.click()
    qtbot.waitUntil(lambda: "of 20" in page.work.text())
    window.close()
    assert window.isVisible()
    box = QApplication.activeModalWidget()
    assert box is not None and "restoring" in box.text()
    window.close_at_once()
    assert not window.isVisible()
