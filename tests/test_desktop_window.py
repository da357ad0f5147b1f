"""The whole window on an invented archive: one question moves all panes, and every action has its key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from cuttings_db.errors import ArchiveTooNew, NoText
from cuttings_db.model import DateFilter, EntityFilter
from cuttings_desktop import theme
from cuttings_desktop.jobs import Jobs
from cuttings_desktop.main_window import MainWindow
from cuttings_desktop.main_window.actions import ACTIONS
from cuttings_desktop.settings import load_choices, recent_archives
from desktop_fake import FakeArchive, fake_connect
from desktop_window_samples import count_of, opened, type_text, whole_window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    yield from whole_window(qtbot, qapp, invented, own_settings)


def test_an_opened_archive_shows_its_articles_and_its_name(window: MainWindow) -> None:
    assert count_of(window) == "14 articles"
    assert window.windowTitle().startswith("Oncology")
    assert window.panes.results.model.rowCount() == 14
    assert recent_archives(window.settings) == []  # it is remembered, but this one is not on the disk


def test_typing_narrows_everything_and_asks_only_when_one_pauses(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    before = sum(method == "search" for _, method, _ in invented.asked)
    type_text(qtbot, window, "velutinib")
    qtbot.waitUntil(lambda: " of 14" in count_of(window))
    assert sum(method == "search" for _, method, _ in invented.asked) - before <= 2
    assert invented.asked[-1]
    searches = [p["question"] for _, method, p in invented.asked if method == "search"]
    assert searches[-1]["text"] == "velutinib"
    assert searches[-1]["typing"] is True


def test_a_name_a_date_and_words_are_one_question(qtbot: QtBot, window: MainWindow) -> None:
    window.panes.entities.entity_chosen.emit(EntityFilter("e0", "Marta Oyelaran", "person"))
    window.panes.timeline.brushed.emit((DateFilter("2016-01-01", "2025-12-31"),))
    type_text(qtbot, window, "velutinib")
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
    qtbot.waitUntil(lambda: " of 14" in count_of(window))
    cross = next(b for b in window.panes.bar.findChildren(QToolButton) if "not Lisbon" in b.accessibleName())
    cross.click()
    qtbot.waitUntil(lambda: count_of(window) == "14 articles")


def test_back_and_forward_walk_over_questions_not_over_letters(qtbot: QtBot, window: MainWindow) -> None:
    type_text(qtbot, window, "lisbon")
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
    qtbot.waitUntil(lambda: count_of(window) == "12 of 14 articles")
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
    # What is wanted once a year is found in the menu, and takes no key from what is wanted every day.
    rare = {"recent", "show_archive_folder", "show_data_folder"}
    assert [s.name for s in ACTIONS if not s.keys and s.name not in rare] == []
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
    qtbot.waitUntil(lambda: count_of(window).startswith("0 of"))
    results = window.panes.results
    qtbot.waitUntil(lambda: any("Did you mean" in b.text() for b in results.findChildren(QPushButton)))
    window.commands.run("ask:velutinib")
    qtbot.waitUntil(lambda: count_of(window).startswith("12 of"))


def test_an_empty_archive_says_how_to_begin(qtbot: QtBot, own_settings: QSettings) -> None:
    window = opened(qtbot, FakeArchive(0), own_settings)
    assert window.frame.welcoming
    words = [b.text() for b in window.welcome.findChildren(QPushButton)]
    assert any("Import files" in w for w in words)
    window.close()


def test_what_one_chose_is_kept(qtbot: QtBot, invented: FakeArchive, own_settings: QSettings) -> None:
    window = opened(qtbot, invented, own_settings)
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
