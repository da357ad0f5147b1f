"""The whole window on an invented archive: one question moves all panes, and every action has its key."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cuttings_db.errors import ArchiveTooNew, NoText
from cuttings_db.model import DateFilter, EntityFilter
from cuttings_desktop import theme
from cuttings_desktop.jobs import Jobs
from cuttings_desktop.main_window import MainWindow
from cuttings_desktop.main_window.actions import ACTIONS
from cuttings_desktop.settings import load_choices, recent_archives
from desktop_fake import FakeArchive, fake_connect


def _open(qtbot: QtBot, archive: FakeArchive, settings: QSettings) -> MainWindow:
    window = MainWindow(Jobs(connect=fake_connect(archive)), settings)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.open_archive(Path("/invented/Oncology.cuttings"))
    qtbot.waitUntil(lambda: bool(window.summary))
    if archive.articles:
        qtbot.waitUntil(lambda: window.panes.reading.article is not None)
    return window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    theme.apply(qapp, theme.LIGHT)
    before = set(threading.enumerate())
    made = _open(qtbot, invented, own_settings)
    yield made
    made.close()
    left = [t.name for t in threading.enumerate() if t not in before and t.is_alive()]
    assert not left, f"threads left running: {left}"


def _count(window: MainWindow) -> str:
    return window.panes.bar._count.text()


def _type(qtbot: QtBot, window: MainWindow, text: str) -> None:
    line = window.panes.bar.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def test_an_opened_archive_shows_its_articles_and_its_name(window: MainWindow) -> None:
    assert _count(window) == "14 articles"
    assert window.windowTitle().startswith("Oncology")
    assert window.panes.results.model.rowCount() == 14
    assert recent_archives(window.settings) == []  # it is remembered, but this one is not on the disk


def test_typing_narrows_everything_and_asks_only_when_one_pauses(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    before = sum(method == "search" for _, method, _ in invented.asked)
    _type(qtbot, window, "velutinib")
    qtbot.waitUntil(lambda: " of 14" in _count(window))
    assert sum(method == "search" for _, method, _ in invented.asked) - before <= 2
    assert invented.asked[-1]
    searches = [p["question"] for _, method, p in invented.asked if method == "search"]
    assert searches[-1]["text"] == "velutinib"
    assert searches[-1]["typing"] is True


def test_a_name_a_date_and_words_are_one_question(qtbot: QtBot, window: MainWindow) -> None:
    window.panes.entities.entity_chosen.emit(EntityFilter("e0", "Marta Oyelaran", "person"))
    window.panes.timeline.brushed.emit(DateFilter("2016-01-01", "2025-12-31"))
    _type(qtbot, window, "velutinib")
    qtbot.waitUntil(lambda: window.asked.question.text == "velutinib")
    assert [e.id for e in window.asked.question.entities] == ["e0"]
    assert len(window.asked.question.dates) == 1
    names = [w.accessibleName() for w in window.panes.bar.findChildren(QWidget) if w.property("role") == "chip"]
    shown = [n for n in names if n]
    assert "Marta Oyelaran" in shown
    assert any("published" in n for n in shown)


def test_a_chip_is_taken_away_and_a_name_excluded(qtbot: QtBot, window: MainWindow) -> None:
    entity = EntityFilter("e6", "Lisbon", "place", exclude=True)
    window.panes.entities.entity_chosen.emit(entity)
    qtbot.waitUntil(lambda: " of 14" in _count(window))
    cross = next(b for b in window.panes.bar.findChildren(QToolButton) if "not Lisbon" in b.accessibleName())
    cross.click()
    qtbot.waitUntil(lambda: _count(window) == "14 articles")


def test_back_and_forward_walk_over_questions_not_over_letters(qtbot: QtBot, window: MainWindow) -> None:
    _type(qtbot, window, "lisbon")
    window.asked.narrow(EntityFilter("e0", "Marta Oyelaran", "person"))
    window.commands.back()
    assert window.asked.question.text == "lisbon"
    assert not window.asked.question.entities
    window.commands.back()
    assert window.asked.question.text == ""
    assert window.panes.bar.text() == ""
    assert not window.actions_["back"].isEnabled()
    window.commands.forward()
    window.commands.forward()
    assert window.asked.question.entities


def test_escape_goes_one_step_each_time(qtbot: QtBot, window: MainWindow) -> None:
    window.asked.set_text("velutinib")
    window.asked.narrow(EntityFilter("e8", "velutinib", "product"))
    qtbot.waitUntil(lambda: _count(window) == "12 of 14 articles")
    window.panes.results.select_all()
    assert len(window.panes.results.selected()) == 12
    window.messages.hide()
    window.commands.clear()
    assert len(window.panes.results.selected()) == 1
    window.commands.clear()
    assert not window.asked.question.entities
    assert window.asked.question.text
    window.commands.clear()
    assert window.asked.question.text == ""


def test_every_action_has_a_key_of_its_own_and_a_handler(window: MainWindow) -> None:
    keys = [QKeySequence(k).toString() for spec in ACTIONS for k in spec.keys]
    assert len(keys) == len(set(keys))
    assert all(keys)
    assert [s.name for s in ACTIONS if not s.keys and s.name != "recent"] == []
    handlers = window.commands.handlers()
    assert {s.name for s in ACTIONS} - {"recent"} <= set(handlers)


def test_keys_reach_their_actions(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    window.panes.results.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    qtbot.keyClicks(QApplication.focusWidget(), "a/b")
    assert window.panes.bar.text() == "a/b"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F9)
    assert window.panes.entities.isHidden()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F9)
    assert not window.panes.entities.isHidden()


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
    qtbot.waitUntil(lambda: _count(window) == "17 articles", timeout=5000)
    assert "3 articles imported" in window.messages.text()
    qtbot.waitUntil(lambda: ("upkeep", "catch_up") in [(r, m) for r, m, _ in invented.asked][-6:])


def test_a_pasted_word_is_no_article_but_a_pasted_text_is(qtbot: QtBot, window: MainWindow) -> None:
    QApplication.clipboard().setText("velutinib")
    window.commands.handlers()["paste"]()
    assert "neither files nor" in window.messages.text()
    QApplication.clipboard().setText("A longer piece of writing about a ward in Lisbon. " * 4)
    window.commands.handlers()["paste"]()
    _dialog(qtbot).findChild(QDialogButtonBox).accepted.emit()
    qtbot.waitUntil(lambda: _count(window) == "15 articles", timeout=5000)


def test_a_star_is_set_told_and_undone(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    window.panes.results.star_clicked.emit(3, True)
    qtbot.waitUntil(lambda: invented.articles[3].starred)
    window.commands.undo()
    qtbot.waitUntil(lambda: not invented.articles[3].starred)
    qtbot.waitUntil(lambda: "Undone" in window.messages.text())


def test_errors_are_sentences_and_bugs_have_details(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    invented.fail["search"] = ArchiveTooNew()
    window.asked.set_text("anything")
    qtbot.waitUntil(lambda: "newer version" in window.messages.text())
    assert window.messages._details.isHidden()
    invented.fail["search"] = RuntimeError("nobody expected this")
    window.asked.set_text("something")
    qtbot.waitUntil(lambda: "inside Cuttings" in window.messages.text())
    assert not window.messages._details.isHidden()


def test_nothing_found_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    window.asked.set_text("velutinibx")
    qtbot.waitUntil(lambda: _count(window).startswith("0 of"))
    words = [b.text() for b in window.panes.results.findChildren(QPushButton)]
    assert any("Did you mean" in w for w in words)
    window.commands.run("ask:velutinib")
    qtbot.waitUntil(lambda: _count(window).startswith("12 of"))


def test_an_empty_archive_says_how_to_begin(qtbot: QtBot, own_settings: QSettings) -> None:
    window = _open(qtbot, FakeArchive(0), own_settings)
    assert window.frame.welcoming
    words = [b.text() for b in window.welcome.findChildren(QPushButton)]
    assert any("Import files" in w for w in words)
    window.close()


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


def _dialog(qtbot: QtBot) -> QDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    return dialog


def test_a_locked_file_asks_for_its_password(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    window.working.password_wanted.emit(["/invented/locked.pdf"])
    dialog = _dialog(qtbot)
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
    dialog = _dialog(qtbot)
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
    dialog = _dialog(qtbot)
    line = next(w for w in dialog.findChildren(QLineEdit) if w.accessibleName() == "Source")
    line.setText("Another Paper")
    dialog.findChild(QDialogButtonBox).accepted.emit()
    qtbot.waitUntil(lambda: bool(invented.decisions))
    article = window.panes.reading.article
    assert invented.decisions[-1] == {"kind": "source", "article": article, "value": "Another Paper"}


def test_what_is_selected_is_exported(qtbot: QtBot, window: MainWindow, invented: FakeArchive, tmp_path: Path) -> None:
    window.panes.results.select_all()
    window.commands.run("export")
    dialog = _dialog(qtbot)
    dialog.path.setText(str(tmp_path / "dossier.pdf"))
    dialog.findChild(QDialogButtonBox).accepted.emit()
    qtbot.waitUntil(lambda: "14 articles exported" in window.messages.text())
    params = next(p for _, method, p in invented.asked if method == "export")
    assert sorted(params["ids"]) == list(range(1, 15))
    assert params["format"] == "pdf"


def test_what_one_chose_is_kept(qtbot: QtBot, invented: FakeArchive, own_settings: QSettings) -> None:
    window = _open(qtbot, invented, own_settings)
    window.resize(1000, 700)
    window.commands.handlers()["toggle_timeline"]()
    window.commands.handlers()["theme_dark"]()
    window.commands.handlers()["larger"]()
    window.close()
    again = MainWindow(Jobs(connect=fake_connect(invented)), own_settings)
    qtbot.addWidget(again)
    again.show()
    assert again.panes.timeline.isHidden()
    assert again.size().height() == 700  # the width is that of the small screen of the tests
    assert load_choices(own_settings).theme == "dark"
    assert load_choices(own_settings).text_scale > 1
    again.close()


def test_every_widget_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    nameless = [
        f"{type(w).__name__} in {type(w.parent()).__name__}"
        for w in window.findChildren(QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and w.isVisible()
        and not w.accessibleName()
        and not (hasattr(w, "text") and w.text())
        and not (hasattr(w, "defaultAction") and w.defaultAction())
    ]
    assert nameless == []


def test_a_wrong_file_is_told_when_it_is_opened(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    invented.fail["summary"] = NoText("not one of ours")
    window.open_archive(Path("/invented/Other.cuttings"))
    qtbot.waitUntil(lambda: "not one of ours" in window.messages.text())


def test_the_sheets_open(qtbot: QtBot, window: MainWindow, look: theme.Theme) -> None:
    for name in ("keys", "query_help", "about", "settings"):
        window.commands.handlers()[name]()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        assert not dialog.grab().isNull()
        dialog.close()
