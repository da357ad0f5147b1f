"""What is shown where there is nothing to show, and that no message outlives what it was about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuttings_db.errors import ArchiveDamaged, ArchiveProblem, ArchiveTooNew, WorkerDied
from cuttings_desktop.gaps.pane import _entry
from cuttings_desktop.importer.outcomes import Outcomes
from cuttings_desktop.keeping import CheckDialog
from cuttings_desktop.main_window import MainWindow
from cuttings_desktop.messages import message_of
from desktop_fake import FakeArchive
from desktop_window_samples import whole_window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    yield from whole_window(qtbot, qapp, invented, own_settings)


def test_without_an_archive_there_are_buttons_to_one(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted: list[str] = []
    window.frame.none.wanted.disconnect()
    window.frame.none.wanted.connect(wanted.append)
    invented.fail["summary"] = ArchiveTooNew("b.cuttings was written by a newer version of Cuttings")
    window.open_archive(Path("/invented/b.cuttings"))
    qtbot.waitUntil(window.frame.none.isVisible)
    for button in window.frame.none.buttons:
        button.click()
    assert wanted == ["open_archive", "new_archive", "sample"]
    assert set(wanted) - {"sample"} <= set(window.actions_)
    # The keyboard alone is enough, and Enter is what one tries first.
    qtbot.keyClick(window.frame.none.buttons[1], Qt.Key.Key_Return)
    assert wanted[-1] == "new_archive" and len(wanted) == 4


def test_an_error_that_names_its_file_is_not_said_twice() -> None:
    newer = message_of(ArchiveTooNew("b.cuttings was written by a newer version of Cuttings", "Update Cuttings."))
    assert newer.text == "b.cuttings was written by a newer version of Cuttings."
    assert message_of(ArchiveDamaged("b.cuttings is damaged (x)")).text == "b.cuttings is damaged (x)."
    assert message_of(ArchiveTooNew("")).text == "A newer version of Cuttings made this archive."


def test_what_an_import_said_that_failed_goes_when_it_is_begun_again(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive, tmp_path: Path
) -> None:
    invented.fail["import"] = WorkerDied("it was killed")
    window.working.import_paths([tmp_path])
    qtbot.waitUntil(lambda: "Import the files again" in window.messages.text())
    invented.delay["import"] = 0.5
    window.working.import_paths([tmp_path])
    assert window.messages.text() == ""
    qtbot.waitUntil(lambda: not window.working.busy)


def test_an_import_that_a_full_disk_stopped_says_once_what_was_kept(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive, tmp_path: Path
) -> None:
    advice = (
        "Free some space and try again. 1,210 articles were imported before that and are kept; import again to go on."
    )
    invented.fail["import"] = ArchiveProblem("the disk is full", advice)
    window.working.import_paths([tmp_path])
    qtbot.waitUntil(lambda: "the disk is full" in window.messages.text())
    assert window.messages.text() == (
        "The import stopped: the disk is full.  Free some space and try again."
        "  Nothing had come in yet; the archive is as it was. Import the files again."
    )


def test_an_export_that_was_killed_is_said_to_be_unfinished(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive, tmp_path: Path
) -> None:
    invented.fail["export"] = WorkerDied("it was killed")
    window.working.export({"to": str(tmp_path / "a.pdf"), "format": "pdf"})
    qtbot.waitUntil(lambda: "The export was not finished; the archive is as it was." in window.messages.text())


def test_what_was_said_of_damage_goes_when_it_is_mended(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    window.show_error(ArchiveDamaged("a value in it is none"))
    assert "a value in it is none" in window.messages.text()
    invented.problems = ["mentions name no entity: 3"]
    window.commands.run("check")
    qtbot.waitUntil(lambda: any(isinstance(one, CheckDialog) for one in QApplication.topLevelWidgets()))
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CheckDialog))
    qtbot.waitUntil(dialog.repair.isVisible)
    assert window.messages.text()
    dialog.repair.click()
    qtbot.waitUntil(lambda: "was mended" in dialog.text())
    assert window.messages.text() == ""
    dialog.reject()


def test_a_file_that_failed_has_one_name_in_the_list_of_gaps(qapp: QApplication) -> None:
    name = "broken\u202egpj.pdf"
    entry = _entry({"article": None, "path": f"/x/{name}", "title": name, "reason": "the PDF is damaged"})
    assert (entry.head, entry.right) == ("broken\\u202egpj.pdf", "")


def test_a_title_of_one_endless_word_is_shown_from_its_beginning(qapp: QApplication) -> None:
    article = {"id": 1, "path": "/x/a.txt", "member": "", "title": "y" * 4_000}
    model = Outcomes({"added": 1, "already": 0, "given": 1, "failed": [], "articles": [article]})
    words = str(model.index(0, 1).data())
    assert words.startswith("added: ") and "yyyy" in words and len(words) < 200
