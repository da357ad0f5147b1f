"""Backups, the check and the support report in the window, on an invented archive."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from cuttings_db.errors import ArchiveProblem
from cuttings_desktop.keeping import BackupsDialog, RestoreDialog
from cuttings_desktop.keeping.rows import BackupTable
from cuttings_desktop.main_window import MainWindow
from desktop_fake import FakeArchive
from desktop_fake_keeping import backup
from desktop_window_samples import asked, dialog_of, opened, whole_window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    yield from whole_window(qtbot, qapp, invented, own_settings)


def _backups(qtbot: QtBot, window: MainWindow) -> BackupsDialog:
    """Open the backups and wait for them."""
    window.commands.run("backups")
    dialog = dialog_of(qtbot)
    assert isinstance(dialog, BackupsDialog)
    qtbot.waitUntil(lambda: dialog.table.row() is not None)
    return dialog


def _cells(table: BackupTable, row: int) -> list[str]:
    """Return the words of a row."""
    return [str(table.model().index(row, column).data()) for column in range(table.model().columnCount())]


# Backups


def test_a_backup_is_made_at_once_and_says_so(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    window.commands.run("backup_now")
    qtbot.waitUntil(lambda: "Backed up and checked: 15 articles" in window.messages.text())
    assert [role for role, method, _ in invented.asked if method == "backup_now"] == ["changes"]


def test_the_list_tells_when_why_how_many_how_large_and_whether_whole(qtbot: QtBot, window: MainWindow) -> None:
    dialog = _backups(qtbot, window)
    assert dialog.table.model().rowCount() == 4
    assert _cells(dialog.table, 0)[1:3] == ["by hand", "14"]
    assert "4.3 MB" in _cells(dialog.table, 0)[3] and _cells(dialog.table, 0)[4] == "checked, whole"
    assert _cells(dialog.table, 3)[1] == "before an update" and _cells(dialog.table, 3)[4] == "damaged"
    assert "14 articles" in dialog.last.text()
    assert "7 daily, 4 weekly and 12 monthly" in dialog.kept.text()
    # Which one it is must be read at a glance: no moment is cut.
    table, width = dialog.table, dialog.table.horizontalHeader().sectionSize(0)
    assert all(table.sizeHintForIndex(table.model().index(at, 0)).width() <= width for at in range(4))
    dialog.table.selectRow(3)
    assert not dialog.restore.isEnabled()
    dialog.table.selectRow(2)
    assert dialog.restore.isEnabled()
    dialog.reject()


def test_folder_and_days_are_set_and_the_usual_folder_comes_back(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = _backups(qtbot, window)
    assert asked(invented, "backup_settings") == []  # showing them is no wish
    dialog.daily.setChecked(False)
    qtbot.waitUntil(lambda: invented.daily is False)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: "/elsewhere/Backups")
    dialog.choose.click()
    qtbot.waitUntil(lambda: invented.backups_folder == "/elsewhere/Backups")
    qtbot.waitUntil(lambda: "/elsewhere/Backups" in dialog.folder.text())
    assert invented.daily is False
    assert not dialog.beside.isHidden()
    dialog.beside.click()
    qtbot.waitUntil(lambda: invented.backups_folder is None)
    qtbot.waitUntil(dialog.beside.isHidden)
    dialog.reject()


def test_a_backup_from_the_list_shows_its_progress_there_and_can_be_stopped(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    invented.delay["backup step"] = 0.03
    dialog = _backups(qtbot, window)
    dialog.now.click()
    qtbot.waitUntil(lambda: "of 20" in dialog.work.text())
    assert not dialog.now.isEnabled()
    dialog.work.stop.click()
    qtbot.waitUntil(lambda: dialog.work.text() == "")
    assert len(invented.backups_made) == 4
    qtbot.waitUntil(dialog.now.isEnabled)
    invented.delay.clear()
    dialog.now.click()
    qtbot.waitUntil(lambda: dialog.table.model().rowCount() == 5)
    dialog.reject()


def test_a_backup_that_fails_says_that_the_earlier_ones_stay(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    invented.fail["backup_now"] = ArchiveProblem("the disk is full", "Free some space and try again.")
    window.commands.run("backup_now")
    qtbot.waitUntil(lambda: "the disk is full" in window.messages.text())
    assert "Free some space" in window.messages.text()
    assert "the earlier ones are as they were" in window.messages.text()
    # Nothing is wrong with the archive.
    assert "archive file" not in window.messages.text()


def test_a_folder_that_cannot_be_used_is_told_of_where_it_was_chosen(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = _backups(qtbot, window)
    invented.fail["backup_settings"] = ArchiveProblem("a backup cannot be written to /x", "Choose another folder.")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: "/x")
    dialog.choose.click()
    qtbot.waitUntil(dialog.trouble.isVisible)
    assert dialog.trouble.text() == (
        "This folder cannot be used: a backup cannot be written to /x.  Choose another folder."
    )
    assert window.messages.isHidden()
    dialog.choose.click()
    qtbot.waitUntil(lambda: invented.backups_folder == "/x")
    assert dialog.trouble.isHidden()
    dialog.reject()


def test_another_folder_ends_the_warning_of_the_one_before(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    invented.failed_backup = {"at": "2026-01-05T09:30:00Z", "reason": "the disk is full", "advice": ""}
    window.keeping.look()
    qtbot.waitUntil(lambda: any(one.name == "backup" for one in window.notice.notices))
    dialog = _backups(qtbot, window)
    invented.failed_backup = None
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: "/y")
    dialog.choose.click()
    qtbot.waitUntil(lambda: not window.notice.notices)
    dialog.reject()


def test_a_file_that_keeps_originals_from_going_is_named(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    dialog = _backups(qtbot, window)
    dialog.set_answer({**dialog._answer, "untidied": ["odd.cuttings"]})
    assert "odd.cuttings may need them" in dialog.last.text()
    dialog.set_answer({**dialog._answer, "untidied": []})
    assert "odd.cuttings" not in dialog.last.text()
    dialog.reject()


def test_restoring_says_what_will_happen_and_nothing_happens_without_consent(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    dialog = _backups(qtbot, window)
    dialog.table.selectRow(1)
    dialog.restore.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), RestoreDialog))
    box = QApplication.activeModalWidget()
    assert isinstance(box, RestoreDialog)
    assert "The backup holds 14 articles; now there are 14." in box.informativeText()
    assert "not deleted" in box.informativeText()
    assert box.defaultButton() is not box.restore
    box.reject()
    assert asked(invented, "restore") == []
    dialog.restore.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), RestoreDialog))
    box = QApplication.activeModalWidget()
    assert isinstance(box, RestoreDialog)
    box.restore.click()
    qtbot.waitUntil(lambda: "The backup was restored: 14 articles" in window.messages.text(), timeout=8000)
    assert "Oncology before restore" in window.messages.text()
    assert asked(invented, "restore") == [{"backup": invented.backups_made[1]["path"], "keep": True}]
    qtbot.waitUntil(lambda: bool(window.summary) and window.panes.reading.article is not None)
    assert not window.frame.rescuing


# What ought to be known


def _noticed(qtbot: QtBot, archive: FakeArchive, settings: QSettings) -> MainWindow:
    """Open an archive and let the window look after it at once."""
    window = opened(qtbot, archive, settings)
    before = len(asked(archive, "backups"))
    window.keeping.look()
    qtbot.waitUntil(lambda: len(asked(archive, "backups")) > before)
    qtbot.wait(30)
    return window


def test_a_synchronised_folder_is_warned_about_until_it_is_let_be_for_good(
    qtbot: QtBot, invented: FakeArchive, own_settings: QSettings
) -> None:
    advice = "Move the archive to another folder; let its backups go there."
    words = "This archive lies in a folder that Dropbox synchronises."
    invented.place_of_archive = {"kind": "cloud", "service": "Dropbox", "words": words, "advice": advice}
    window = _noticed(qtbot, invented, own_settings)
    assert words in window.notice.text() and advice in window.notice.text()
    window.notice.away.click()
    assert window.notice.text() == ""
    window.close()
    again = _noticed(qtbot, invented, own_settings)
    assert again.notice.text() == ""
    again.close()
    own_settings.setValue("notices/let_be", ["cloud:/invented/Another.cuttings"])
    third = _noticed(qtbot, invented, own_settings)
    assert words in third.notice.text()
    third.close()


@pytest.mark.parametrize(
    ("rows", "daily", "said"),
    [
        ([backup(6.9)], True, ""),
        ([backup(9.1)], True, "9 days old"),
        ([backup(1, "damaged"), backup(12.5)], False, "12 days old"),
        ([], False, "no good backup"),
        ([], True, ""),  # the first one comes by itself
        ([backup(-400)], False, ""),  # the clock was set back since
    ],
)
def test_old_and_lacking_backups_are_told(
    qtbot: QtBot, invented: FakeArchive, own_settings: QSettings, rows: list[dict[str, object]], daily: bool, said: str
) -> None:
    invented.backups_made, invented.daily = rows, daily
    window = _noticed(qtbot, invented, own_settings)
    assert (said in window.notice.text()) if said else window.notice.text() == ""
    window.close()


def test_an_old_backup_of_an_archive_that_nobody_changed_is_a_good_one(
    qtbot: QtBot, invented: FakeArchive, own_settings: QSettings
) -> None:
    invented.backups_made, invented.current = [backup(40)], True
    window = _noticed(qtbot, invented, own_settings)
    assert window.notice.text() == ""
    window.close()


def test_a_failed_backup_is_told_and_one_made_at_once_ends_it(
    qtbot: QtBot, invented: FakeArchive, own_settings: QSettings
) -> None:
    invented.failed_backup = {"at": "2026-11-20T09:30:00Z", "reason": "the disk is full", "advice": "Free some space."}
    window = _noticed(qtbot, invented, own_settings)
    assert "The last backup failed: the disk is full." in window.notice.text()
    window.notice.button.click()
    qtbot.waitUntil(lambda: window.notice.text() == "")
    assert asked(invented, "backup_now")
    window.close()


def test_an_archive_that_can_only_be_read_is_not_told_to_be_backed_up(
    qtbot: QtBot, invented: FakeArchive, own_settings: QSettings
) -> None:
    invented.backups_made, invented.daily = [], False
    window = opened(qtbot, invented, own_settings)
    window.summary["read_only"] = True
    assert window.keeping.notices(invented.backups({})) == ()
    window.close()


def test_every_part_of_these_dialogs_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    dialog = _backups(qtbot, window)
    for widget in dialog.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() and type(widget).__module__.startswith("PySide6"):
            words = widget.accessibleName() or getattr(widget, "text", lambda: "")()
            assert words or type(widget).__name__ in ("QWidget", "QHeaderView", "QScrollBar"), widget
    dialog.reject()
