"""What comes after articles were put away, and after a message has offered to take a step back."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from cuttings_desktop.main_window import MainWindow
from cuttings_desktop.messages import Message
from desktop_fake import FakeArchive
from desktop_window_samples import count_of, whole_window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    yield from whole_window(qtbot, qapp, invented, own_settings)


def _select(window: MainWindow, first: int, last: int) -> None:
    """Select some articles in a row, the last of them being read."""
    results = window.panes.results
    results.choose_at(last)
    results._select_positions(np.arange(first, last + 1))


def test_after_several_were_put_away_the_next_of_the_list_is_read(qtbot: QtBot, window: MainWindow) -> None:
    ids = window.panes.results.model.ids.tolist()
    _select(window, 2, 6)
    qtbot.waitUntil(lambda: window.panes.reading.article == ids[6])
    window.commands.run("trash")
    qtbot.waitUntil(lambda: count_of(window) == "9 articles")
    qtbot.waitUntil(lambda: window.panes.reading.article == ids[7])
    # Where nothing follows, it is the last one.
    _select(window, 7, 8)
    qtbot.waitUntil(lambda: window.panes.reading.article == ids[13])
    window.commands.run("trash")
    qtbot.waitUntil(lambda: window.panes.reading.article == ids[11])


def test_a_message_offers_to_undo_only_the_latest_step(qtbot: QtBot, window: MainWindow) -> None:
    _select(window, 0, 1)
    window.commands.run("trash")
    qtbot.waitUntil(lambda: "2 articles moved to the trash" in window.messages.text())
    window.commands.run("star")
    qtbot.waitUntil(lambda: window.messages.text() == "")


def test_keys_of_the_window_work_while_the_side_bar_is_pointed_at(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.run("trash")
    qtbot.waitUntil(lambda: count_of(window) == "13 articles")
    side = window.panes.side
    index = side.model.find(("trash", ""))
    side.view.setFocus()
    side.view.setCurrentIndex(index)
    QTest.keyClick(side.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.asked.question.trash and window.panes.results.model.rowCount() == 1)
    window.panes.results.choose_first()
    QTest.keyClick(side.view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    window.findChildren(QMessageBox)[0].reject()


@pytest.mark.parametrize("late", ["article", "paragraphs"])
def test_what_is_told_late_of_a_deleted_article_hides_nothing(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive, late: str
) -> None:
    other = window.panes.results.model.ids.tolist()[3]
    window.messages.show_message(Message("1 article deleted for good.", "1 backup still holds the text."))
    invented.delay[late] = 0.3
    window.answering.article.read(other)
    asked = len(invented.asked)
    if late == "paragraphs":
        qtbot.waitUntil(lambda: window.panes.reading.article == other)
        qtbot.waitUntil(lambda: any(method == late for _, method, _ in invented.asked[asked:]))
    # It is deleted while the answer is on its way.
    del invented.articles[other]
    window.answering.article.show_none()
    answered: list[object] = []
    window.jobs.ask("tags", {}, answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    assert "still holds" in window.messages.text() and window.panes.reading.article is None


@pytest.mark.parametrize("again", [False, True])
def test_one_that_is_on_its_way_is_let_go_when_it_is_deleted(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive, again: bool
) -> None:
    gone, other = window.panes.results.model.ids.tolist()[:2]
    window.working.decide({"kind": "trash", "articles": [gone, other], "on": True})
    qtbot.waitUntil(lambda: count_of(window) == "12 articles")
    window.panes.side.trash_wanted.emit()
    qtbot.waitUntil(lambda: sorted(window.panes.results.model.ids.tolist()) == sorted([gone, other]))
    qtbot.waitUntil(lambda: window.panes.reading.article in (gone, other))
    # Its head is still to come when somebody agrees to the question, and perhaps it is clicked once more after that.
    gone, other = sorted((gone, other), key=lambda article: article == window.panes.reading.article)
    invented.delay["article"] = invented.delay["delete_for_good"] = 0.3
    window.panes.results.choose(gone)
    window.actions_["delete_for_good"].trigger()
    window.findChildren(QMessageBox)[0].buttons()[0].click()
    assert not window.answering.article._head.waiting
    if again:
        window.answering.article.read(gone)
    qtbot.waitUntil(lambda: "still holds" in window.messages.text())
    window.answering.article.read(gone)
    qtbot.waitUntil(lambda: window.panes.reading.article == other)
    assert "still holds" in window.messages.text()
