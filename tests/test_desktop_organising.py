"""Sorting in the window: places as chips, collections, read and unread, saved searches, undo by name, the trash."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from cuttings_db.model import Question
from cuttings_desktop import theme
from cuttings_desktop.asking import NameDialog
from cuttings_desktop.jobs import Jobs
from cuttings_desktop.main_window import MainWindow
from cuttings_desktop.search_bar import Chip
from desktop_fake import FakeArchive, fake_connect
from desktop_window_samples import asked, count_of


@pytest.fixture(scope="module")
def shared(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[MainWindow, FakeArchive]]:
    """One window for all tests: making it takes longer than trying it."""
    theme.apply(qapp, theme.LIGHT)
    archive = FakeArchive(14)
    settings = QSettings(str(tmp_path_factory.mktemp("settings") / "s.ini"), QSettings.Format.IniFormat)
    made = MainWindow(Jobs(connect=fake_connect(archive)), settings)
    made.resize(1280, 800)
    made.show()
    yield made, archive
    made.close_at_once()
    made.deleteLater()


@pytest.fixture
def invented(shared: tuple[MainWindow, FakeArchive]) -> FakeArchive:
    """The archive as it was made, with two collections."""
    archive, fresh = shared[1], FakeArchive(14)
    archive.__dict__.update({k: v for k, v in fresh.__dict__.items() if k != "asked"})
    archive.asked.clear()
    archive.collections = {"Lung": {1, 2, 3}, "Empty": set()}
    archive.seen = {1, 2}
    for article in archive.articles.values():
        article.starred = False
    return archive


@pytest.fixture
def window(qtbot: QtBot, shared: tuple[MainWindow, FakeArchive], invented: FakeArchive) -> MainWindow:
    """The window, with the archive opened anew."""
    made = shared[0]
    made.messages.hide()
    made.open_archive(Path("/invented/Oncology.cuttings"))
    qtbot.waitUntil(lambda: bool(made.summary) and made.panes.reading.article is not None)
    qtbot.waitUntil(lambda: _side(made, "collection", "Lung") == 3)
    return made


def _chips(window: MainWindow) -> list[str]:
    return [chip.label for chip in window.panes.bar._chips]


def _decisions(archive: FakeArchive, kind: str) -> list[dict[str, object]]:
    return [d["decision"] for d in asked(archive, "decide") if d["decision"]["kind"] == kind]  # type: ignore[index]


def _side(window: MainWindow, kind: str, name: str = "") -> int | None:
    node = window.panes.side.model.node(window.panes.side.model.find((kind, name)))
    return node.count if node else None


def _select(window: MainWindow, *articles: int) -> None:
    results = window.panes.results
    results.choose(articles[0])
    places = [results.model.position_of(article) for article in articles]
    results._select_positions(np.array(sorted(places)))


def test_a_place_is_a_chip_and_the_same_once_more_leaves_it(qtbot: QtBot, window: MainWindow) -> None:
    side = window.panes.side
    side.scope_wanted.emit("collection:Lung", False)
    qtbot.waitUntil(lambda: count_of(window) == "3 of 14 articles")
    assert _chips(window) == ["collection Lung"]
    side.scope_wanted.emit("is:unread", True)
    qtbot.waitUntil(lambda: count_of(window) == "1 of 14 articles")
    assert _chips(window) == ["collection Lung", "unread"]
    window.panes.bar.chip_removed.emit(Chip("scope", "collection Lung", "collection:Lung"))
    assert window.asked.question.scopes == ("is:unread",)
    side.scope_wanted.emit("is:unread", False)
    assert window.asked.question.scopes == ()
    side.trash_wanted.emit()
    assert window.asked.question.trash
    side.scope_wanted.emit("collection:Lung", False)
    assert not window.asked.question.trash and window.asked.question.scopes == ("collection:Lung",)


def test_all_articles_leaves_the_place_first_and_the_words_then(window: MainWindow) -> None:
    window.asked.ask(Question(text="velutinib", scopes=("collection:Lung",)))
    window.panes.side.all_wanted.emit()
    assert window.asked.question == Question(text="velutinib")
    window.panes.side.all_wanted.emit()
    assert window.asked.question == Question()


def test_an_empty_place_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    window.asked.set_scope("collection:Empty")
    empty = window.panes.results._empty
    qtbot.waitUntil(empty.isVisible)
    assert empty._head.text() == "Nothing in “Empty” yet" and "Drag" in empty._text.text()


def _answer(window: MainWindow, name: str) -> None:
    """Type a name into the dialog that asks for one, and press Return."""
    dialog = window.findChildren(NameDialog)[-1]
    dialog.line.setText("")
    assert not dialog.ok.isEnabled() and dialog.isVisible()
    QTest.keyClicks(dialog.line, name)
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_articles_go_into_a_collection_and_out_of_it_again(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    _select(window, 4, 5)
    window.actions_["collect"].trigger()
    _answer(window, "  Price  list")
    qtbot.waitUntil(lambda: _side(window, "collection", "Price list") == 2)
    assert "2 articles put into “Price list”" in window.messages.text()
    window.asked.set_scope("collection:Price list")
    qtbot.waitUntil(lambda: count_of(window) == "2 of 14 articles")
    assert window.actions_["uncollect"].isEnabled()
    _select(window, 4)
    window.actions_["uncollect"].trigger()
    qtbot.waitUntil(lambda: count_of(window) == "1 of 14 articles")
    window.commands.run("undo")
    qtbot.waitUntil(lambda: count_of(window) == "2 of 14 articles")


def test_what_is_renamed_or_removed_takes_the_question_along(qtbot: QtBot, window: MainWindow) -> None:
    side = window.panes.side
    qtbot.waitUntil(lambda: _side(window, "collection", "Lung") == 3)
    window.asked.set_scope("collection:Lung")
    node = side.model.node(side.model.find(("collection", "Lung")))
    side.renamed.emit(node, "Thorax")
    assert window.asked.question.scopes == ("collection:Thorax",)
    qtbot.waitUntil(lambda: _side(window, "collection", "Thorax") == 3)
    side.removed.emit(side.model.node(side.model.find(("collection", "Thorax"))))
    assert window.asked.question.scopes == ()
    qtbot.waitUntil(lambda: side.model.find(("collection", "Thorax")).row() < 0)
    assert "its articles stay" in window.messages.text()


def test_read_and_unread_are_seen_and_changed_for_many(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    results = window.panes.results
    first = results.model.data(results.model.index(2), Qt.ItemDataRole.AccessibleTextRole)
    assert first.startswith("unread, ")
    _select(window, 1, 2)
    window.actions_["read"].trigger()  # all of them are read: now unread
    qtbot.waitUntil(lambda: _decisions(invented, "read") == [{"kind": "read", "articles": [1, 2], "on": False}])
    qtbot.waitUntil(lambda: _side(window, "unread") == 14)
    _select(window, 1, 4, 5)
    window.actions_["read"].trigger()
    qtbot.waitUntil(lambda: _side(window, "unread") == 11)


def test_what_is_looked_at_for_a_while_is_read_and_that_is_no_step_of_undo(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    window.panes.results.choose(5)
    qtbot.waitUntil(lambda: window.article is not None and window.article["id"] == 5)
    assert window.rooms.articles._looked.isActive()
    window.rooms.articles._looked.timeout.emit()
    qtbot.waitUntil(lambda: 5 in invented.seen)
    assert invented.decisions == []
    window.panes.results.choose(1)  # read already
    qtbot.waitUntil(lambda: window.article is not None and window.article["id"] == 1)
    assert not window.rooms.articles._looked.isActive()


def test_the_next_unread_article_is_found(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    invented.seen = set(range(1, 15)) - {6, 9}
    window.panes.results.choose(7)
    window.actions_["next_unread"].trigger()
    qtbot.waitUntil(lambda: window.panes.results.current_article() == 9)
    window.actions_["next_unread"].trigger()
    qtbot.waitUntil(lambda: window.panes.results.current_article() == 6)


def test_a_search_is_saved_counted_and_asked_again(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    window.actions_["save_search"].trigger()
    assert "Ask something first" in window.messages.text()
    window.asked.ask(Question(text="lisbon", scopes=("is:unread",), typing=True))
    window.actions_["save_search"].trigger()
    _answer(window, "Lisbon, unread")
    qtbot.waitUntil(lambda: bool(_side(window, "saved", "Lisbon, unread")))
    wanted = Question(text="lisbon", scopes=("is:unread",))
    assert window.panes.side.saved_question("Lisbon, unread") == wanted
    window.commands.clear_all()
    node = window.panes.side.model.node(window.panes.side.model.find(("saved", "Lisbon, unread")))
    assert node is not None
    window.panes.side._use(node, False)
    assert window.asked.question == wanted and window.panes.side.active(node)


def test_stories_are_counted_in_place_of_copies(window: MainWindow, invented: FakeArchive) -> None:
    window.actions_["stories"].trigger()
    assert window.asked.question.stories and window.actions_["stories"].isChecked()
    assert _chips(window) == ["stories, not copies"]
    window.panes.bar.chip_removed.emit(window.panes.bar._chips[0])
    assert not window.asked.question.stories


def test_undo_goes_as_far_as_one_points(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    for number in (1, 2, 3, 4):
        window.working.decide({"kind": "star", "articles": [number], "on": True})
    qtbot.waitUntil(lambda: _side(window, "starred") == 4)
    window.actions_["undo_several"].trigger()
    qtbot.waitUntil(lambda: window.rooms.undoing.list is not None)
    steps = window.rooms.undoing.list
    assert steps is not None and steps.list.count() == 4
    qtbot.keyClick(steps.list, Qt.Key.Key_Down)
    qtbot.keyClick(steps.list, Qt.Key.Key_Down)
    assert [item.row() for item in steps.list.selectedIndexes()] == [0, 1, 2]
    assert steps.foot.text() == "Undo 3 steps"
    qtbot.keyClick(steps.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _side(window, "starred") == 1)
    assert asked(invented, "undo")[-1] == {"steps": 3}
    window.working.redo(2)
    qtbot.waitUntil(lambda: asked(invented, "redo") == [{"steps": 2}])


def test_deleting_for_good_asks_and_names_the_backups(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    assert not window.actions_["delete_for_good"].isEnabled() and not window.actions_["empty_trash"].isEnabled()
    window.working.decide({"kind": "trash", "articles": [3], "on": True})
    qtbot.waitUntil(lambda: _side(window, "trash") == 1)
    window.panes.side.trash_wanted.emit()
    qtbot.waitUntil(lambda: window.panes.results.model.ids.tolist() == [3])
    window.panes.results.choose(3)
    assert window.actions_["restore"].isEnabled()
    window.actions_["delete_for_good"].trigger()
    box = window.findChild(QMessageBox)
    assert box is not None and "cannot be undone" in box.informativeText()
    assert box.defaultButton().text().replace("&", "") == "Cancel"
    delete = next(button for button in box.buttons() if button.text() == "Delete for good")
    qtbot.mouseClick(delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: 3 not in invented.articles)
    qtbot.waitUntil(lambda: "1 backup still holds the text" in window.messages.text())


def test_the_menu_of_the_list_offers_collections(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: _side(window, "collection", "Lung") == 3)
    menu = QMenu()
    window.rooms.articles.add_collections(menu, [1])
    below = menu.actions()[0].menu()
    assert isinstance(below, QMenu)
    assert [action.text() for action in below.actions()][:2] == ["Empty", "Lung"]


def test_selected_articles_are_copied_as_a_table(window: MainWindow) -> None:
    _select(window, 1, 2)
    window.panes.results.copy_table()
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    assert len(lines) == 3 and lines[0].split("\t")[:3] == ["Title", "Published", "Source"]
    assert "<table>" in data.html()


def test_earlier_questions_are_remembered_by_the_archive(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    window.asked.set_text("lisbon")
    window.rooms.organising._remember_question()
    qtbot.waitUntil(lambda: len(invented.searches) == 1)
    assert invented.searches[0]["question"]["text"] == "lisbon"
    window.asked.clear()
    window.actions_["show_history"].trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and "lisbon" in [action.text() for action in menu.actions()]
    menu.close()


def test_every_widget_of_the_new_rooms_has_a_name(window: MainWindow) -> None:
    panes = window.panes
    for pane in (panes.side, panes.notebook, panes.gaps, panes.terms):
        for widget in pane.findChildren(QWidget):
            focusable = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisibleTo(pane)
            text = getattr(widget, "text", lambda: "")
            if focusable and not widget.objectName().startswith("qt_"):
                assert widget.accessibleName() or (callable(text) and text()), widget
