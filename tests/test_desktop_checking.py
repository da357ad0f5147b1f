"""The check of an archive, its repair and the support report in the window, on an invented archive."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from cuttings_db.errors import ArchiveProblem, NoText
from cuttings_desktop import troubles
from cuttings_desktop.keeping import CheckDialog, SupportDialog
from cuttings_desktop.main_window import MainWindow
from desktop_fake import FakeArchive
from desktop_window_samples import asked, dialog_of, whole_window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    yield from whole_window(qtbot, qapp, invented, own_settings)


# The check


def _checked(qtbot: QtBot, window: MainWindow) -> CheckDialog:
    """Begin a check."""
    window.commands.run("check")
    qtbot.waitUntil(lambda: any(isinstance(one, CheckDialog) for one in QApplication.topLevelWidgets()))
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, CheckDialog) and one.isVisible())


def test_a_sound_archive_is_called_sound(qtbot: QtBot, window: MainWindow) -> None:
    dialog = _checked(qtbot, window)
    qtbot.waitUntil(lambda: "The archive is sound" in dialog.text())
    assert "14 articles, of which 14 can be searched" in dialog.text()
    assert dialog.repair.isHidden() and dialog.rescue.isHidden()
    assert not dialog.isModal()
    dialog.reject()


def test_problems_are_listed_repaired_and_what_is_left_has_a_way_out(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    invented.problems, invented.incurable = ["mentions name no entity: 3"], ["articles have no text: 1"]
    dialog = _checked(qtbot, window)
    qtbot.waitUntil(lambda: "2 problems found" in dialog.text())
    assert "mentions name no entity: 3" in dialog.text()
    dialog.repair.click()
    qtbot.waitUntil(lambda: "could not be mended" in dialog.text())
    assert asked(invented, "check")[-1] == {"repair": True}
    assert dialog.list.count() == 2
    assert dialog.repair.isHidden() and not dialog.rescue.isHidden()
    dialog.rescue.click()
    qtbot.waitUntil(lambda: window.rescuing.shown, timeout=8000)


def test_a_check_can_be_stopped_and_begun_again(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    invented.delay["check step"] = 0.05
    dialog = _checked(qtbot, window)
    qtbot.waitUntil(lambda: "of 20" in dialog.work.text())
    dialog.reject()
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in QApplication.topLevelWidgets() if one is not window))
    invented.delay.clear()
    dialog = _checked(qtbot, window)
    qtbot.waitUntil(lambda: "The archive is sound" in dialog.text())
    dialog.reject()


def test_a_check_that_fails_says_why(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    invented.fail["check"] = ArchiveProblem("the disk failed")
    dialog = _checked(qtbot, window)
    qtbot.waitUntil(lambda: "the disk failed" in dialog.text())
    dialog.reject()


# The support report


def test_a_support_report_is_shown_whole_and_saved_as_shown(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_error(NoText("a title that nobody else may read"))
    window.commands.run("support")
    dialog = dialog_of(qtbot)
    assert isinstance(dialog, SupportDialog)
    qtbot.waitUntil(lambda: "numbers alone" in dialog.report.toPlainText())
    assert "NoText" in dialog.report.toPlainText()
    assert "nobody else" not in dialog.report.toPlainText()
    to = tmp_path / "report.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(to), ""))
    dialog.save.click()
    assert to.read_text(encoding="utf-8") == dialog.report.toPlainText()
    assert json.loads(to.read_text(encoding="utf-8"))["report"] == "numbers alone"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "none" / "x.json"), ""))
    dialog.save.click()
    assert "could not be written" in window.messages.text()
    dialog.reject()


def test_an_error_is_remembered_by_its_kind_and_its_places_alone() -> None:
    def fail() -> None:
        raise NoText("secret words")

    try:
        fail()
    except NoText as error:
        error.add_note('  File "/elsewhere/lib/cuttings_db/archive/service.py", line 120, in answer\n    secret(words)')
        troubles.note(error)
    last = troubles.latest()[-1]
    assert last["kind"] == "NoText"
    assert last["frames"] == ["cuttings_db.archive.service:120"]
    assert "secret" not in json.dumps(troubles.latest())
