"""What the window changes in an invented archive: imports, corrections, stars, exports, and what is told of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from cuttings_desktop.main_window import MainWindow
from desktop_fake import FakeArchive
from desktop_window_samples import count_of, dialog_of, whole_window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    yield from whole_window(qtbot, qapp, invented, own_settings)


def test_files_that_are_dropped_come_in_and_are_shown(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / f"{n}.html")) for n in range(3)])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    assert window._overlay.isVisible()
    window.grab()
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))
    assert not window._overlay.isVisible()
    qtbot.waitUntil(lambda: count_of(window) == "17 articles", timeout=5000)
    assert "3 articles imported" in window.messages.text()

    def caught_up_since() -> bool:
        calls = [(role, method) for role, method, _params in invented.asked]
        return ("upkeep", "catch_up") in calls[calls.index(("changes", "import")) :]

    qtbot.waitUntil(caught_up_since)


def test_a_pasted_word_is_no_article_but_a_pasted_text_is(qtbot: QtBot, window: MainWindow) -> None:
    QApplication.clipboard().setText("velutinib")
    window.commands.handlers()["paste"]()
    assert "neither files nor" in window.messages.text()
    QApplication.clipboard().setText("A longer piece of writing about a ward in Lisbon. " * 4)
    window.commands.handlers()["paste"]()
    dialog_of(qtbot).findChild(QDialogButtonBox).accepted.emit()
    qtbot.waitUntil(lambda: count_of(window) == "15 articles", timeout=5000)


def test_a_star_is_set_told_and_undone(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    window.panes.results.star_clicked.emit(3, True)
    qtbot.waitUntil(lambda: invented.articles[3].starred)
    window.commands.undo()
    qtbot.waitUntil(lambda: not invented.articles[3].starred)
    qtbot.waitUntil(lambda: "Undone" in window.messages.text())


def test_an_import_can_be_cancelled_and_what_came_in_stays(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    invented.delay["import step"] = 0.02
    window.working.import_paths([Path(f"/invented/{n}.html") for n in range(400)])
    qtbot.waitUntil(lambda: window.strip.isVisible() and "of 400" in window.strip._count.text(), timeout=5000)
    window.strip._stop.click()
    qtbot.waitUntil(lambda: not window.strip.isVisible(), timeout=5000)
    assert "Stopped" in window.messages.text()
    assert 14 <= len(invented.articles) < 414
    qtbot.waitUntil(lambda: window.panes.results.model.rowCount() == len(invented.articles), timeout=5000)


def test_a_locked_file_asks_for_its_password(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    window.working.password_wanted.emit(["/invented/locked.pdf"])
    dialog = dialog_of(qtbot)
    line = dialog.findChild(QLineEdit)
    assert line is not None
    assert line.echoMode() == QLineEdit.EchoMode.Password
    qtbot.keyClicks(line, "secret")
    dialog.findChild(QDialogButtonBox).accepted.emit()
    qtbot.waitUntil(lambda: any(method == "import" for _, method, _ in invented.asked))
    params = next(p for _, method, p in invented.asked if method == "import")
    assert params["passwords"] == {"/invented/locked.pdf": "secret"}


def test_the_report_of_the_last_import_is_opened_again(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.run("last_report")
    dialog = dialog_of(qtbot)
    assert "1 file was not read" in [label.text() for label in dialog.findChildren(QLabel)]
    dialog.close()


def test_a_name_is_corrected_from_its_menu_and_the_correction_undone(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    name = {"id": "e0", "name": "Marta Oyelaran", "type": "person", "kind": "", "articles": 4}
    window.panes.entities.context_menu.emit([name], window.mapToGlobal(QPoint(100, 300)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    reject = next(a for a in menu.actions() if a.text() == "This is not a name")
    reject.trigger()
    menu.close()
    qtbot.waitUntil(lambda: bool(invented.decisions))
    assert invented.decisions[-1] == {"kind": "reject", "entity": "e0"}
    qtbot.waitUntil(window.actions_["undo"].isEnabled)
    assert window.actions_["undo"].text().endswith("reject")
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: not invented.decisions)
    qtbot.waitUntil(window.actions_["redo"].isEnabled)


def test_the_details_of_an_article_are_corrected(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    window.commands.run("details")
    dialog = dialog_of(qtbot)
    line = next(w for w in dialog.findChildren(QLineEdit) if w.accessibleName() == "Source")
    line.setText("Another Paper")
    dialog.findChild(QDialogButtonBox).accepted.emit()
    qtbot.waitUntil(lambda: bool(invented.decisions))
    article = window.panes.reading.article
    assert invented.decisions[-1] == {"kind": "source", "article": article, "value": "Another Paper"}


def test_what_is_selected_is_exported(qtbot: QtBot, window: MainWindow, invented: FakeArchive, tmp_path: Path) -> None:
    window.panes.results.select_all()
    window.commands.run("export")
    dialog = dialog_of(qtbot)
    dialog.path.setText(str(tmp_path / "dossier.pdf"))
    dialog.findChild(QDialogButtonBox).accepted.emit()
    qtbot.waitUntil(lambda: "14 articles exported" in window.messages.text())
    params = next(p for _, method, p in invented.asked if method == "export")
    assert sorted(params["ids"]) == list(range(1, 15))
    assert params["format"] == "pdf"


def test_an_original_is_opened_as_a_copy_with_a_harmless_name(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(
        "cuttings_desktop.main_window.filing.QDesktopServices.openUrl",
        lambda url: opened.append(Path(url.toLocalFile())),
    )
    qtbot.waitUntil(lambda: window.article is not None, timeout=5000)
    assert window.article is not None
    window.article["format"], window.article["path"] = "text", "/in/evil.bat"
    window.actions_["open_original"].trigger()
    qtbot.waitUntil(lambda: bool(opened), timeout=5000)
    (copy,) = opened
    assert copy.suffix == ".txt" and "evil" not in copy.name
    assert copy.parent.is_dir()
    window.close()
    assert not copy.parent.exists()
