"""The side bar: what it lists, which rows narrow the question, and what pointer, keys and drops do."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cuttings_db.model import Question, to_json
from cuttings_desktop.carrying import ArticlesData
from cuttings_desktop.side_bar import Node, SideBar
from cuttings_desktop.side_bar.painting import SideDelegate

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ANSWER: dict[str, Any] = {
    "all": 40, "unread": 12, "starred": 2, "noted": 0, "trash": 1, "highlights": 0,
    "collections": [{"name": "Lung", "articles": 5, "unread": 2}, {"name": "Price", "articles": 3, "unread": 0}],
    "tags": [{"name": f"tag {n:02}", "articles": n} for n in range(1, 21)],
    "saved": [{"name": "EGFR, unread", "question": to_json(Question(text="egfr", scopes=("is:unread",)))}],
    "imports": [{"id": 7, "started": "2026-01-05T09:30:00", "label": "", "articles": 40}],
}  # fmt: skip


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[SideBar]:
    made = SideBar()
    qtbot.addWidget(made)
    made.resize(220, 900)
    made.show()
    made.set_answer(ANSWER)
    made.set_gaps(3)
    yield made


def _at(bar: SideBar, kind: str, name: str) -> QModelIndex:
    index = bar.model.find((kind, name))
    assert index.isValid(), (kind, name)
    return index


def _press(qtbot: QtBot, bar: SideBar, kind: str, name: str, keys: Qt.KeyboardModifier) -> None:
    where = bar.view.visualRect(_at(bar, kind, name)).center()
    qtbot.mouseClick(bar.view.viewport(), Qt.MouseButton.LeftButton, keys, where)


def _spoken(bar: SideBar, kind: str, name: str = "") -> str:
    return str(bar.model.data(_at(bar, kind, name), Qt.ItemDataRole.AccessibleTextRole))


def test_the_model_keeps_its_promises(bar: SideBar, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(bar.model, force_py=True)


def test_every_row_says_what_it_counts(bar: SideBar) -> None:
    assert _spoken(bar, "all") == "All articles, 40 articles"
    assert _spoken(bar, "collection", "Lung") == "Lung, 5 articles, 2 unread"
    assert _spoken(bar, "gaps") == "Cannot see, 3 things to look at"
    assert _spoken(bar, "saved", "EGFR, unread") == "EGFR, unread"  # its numbers come later
    bar.set_counts([{"name": "EGFR, unread", "articles": 4, "unread": 4}])
    assert _spoken(bar, "saved", "EGFR, unread") == "EGFR, unread, 4 articles, 4 unread"
    assert _spoken(bar, "import", "7") == "5 Jan 2026, 09:30, 40 articles"


def test_an_import_without_a_name_is_called_in_the_words_of_the_window(bar: SideBar) -> None:
    words = {"key": "articles", "values": {"articles": 1204}}
    bar.set_answer({**ANSWER, "imports": [{"id": 8, "label": "1204 altogether", "words": words, "articles": 9}]})
    assert _spoken(bar, "import", "8") == "1,204 articles, 9 articles"


def test_what_cannot_be_changed_offers_nothing_new(bar: SideBar, qtbot: QtBot) -> None:
    made: list[str] = []
    bar.added.connect(made.append)

    def click_cross() -> None:
        rect = bar.view.visualRect(_at(bar, "section", "collections")).adjusted(0, 8, 0, 0)
        where = SideDelegate.add_rect(rect).center()
        qtbot.mouseClick(bar.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)

    click_cross()
    assert made == ["collections"]
    bar.set_answer(ANSWER, read_only=True)
    click_cross()
    assert made == ["collections"]
    bar.set_answer({**ANSWER, "collections": [], "saved": []}, read_only=True)
    assert not any(bar.model.find(("section", name)).isValid() for name in ("collections", "saved"))


def test_many_tags_are_shortened_until_one_wants_all(bar: SideBar, qtbot: QtBot) -> None:
    assert not bar.model.find(("tag", "tag 20")).isValid()
    _press(qtbot, bar, "more", "", Qt.KeyboardModifier.NoModifier)
    assert bar.model.find(("tag", "tag 20")).isValid()
    assert bar.model.data(_at(bar, "more", "")) == "Fewer tags"


def test_a_row_narrows_and_shows_that_it_does(bar: SideBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.scope_wanted) as told:
        _press(qtbot, bar, "collection", "Lung", Qt.KeyboardModifier.NoModifier)
    assert told.args == ["collection:Lung", False]
    with qtbot.waitSignal(bar.scope_wanted) as told:
        _press(qtbot, bar, "tag", "tag 01", Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["tag:tag 01", True]
    bar.set_question(Question(scopes=("collection:Lung",)))
    nodes = {n.key: bar.active(n) for top in bar.model.nodes for n in (top, *top.children)}
    assert [key for key, on in nodes.items() if on] == [("collection", "Lung")]
    bar.set_question(Question(text="egfr", scopes=("is:unread",)))
    nodes = {n.key: bar.active(n) for top in bar.model.nodes for n in (top, *top.children)}
    assert [key for key, on in nodes.items() if on] == [("unread", ""), ("saved", "EGFR, unread")]
    bar.set_question(Question(trash=True))
    assert bar.active(bar.model.nodes[4]) and not bar.active(bar.model.nodes[0])


def test_keys_rename_remove_and_fold(bar: SideBar, qtbot: QtBot) -> None:
    bar.view.setFocus()
    bar.view.setCurrentIndex(_at(bar, "collection", "Price"))
    qtbot.keyClick(bar.view, Qt.Key.Key_F2)
    line = bar.view.findChild(QLineEdit)
    assert line is not None and line.text() == "Price" and line.accessibleName()
    line.setText("  Prices  of drugs ")
    with qtbot.waitSignal(bar.renamed) as told:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert (told.args[0].name, told.args[1]) == ("Price", "Prices of drugs")
    with qtbot.waitSignal(bar.removed) as told:
        qtbot.keyClick(bar.view, Qt.Key.Key_Delete)
    assert told.args[0].key == ("collection", "Price")
    qtbot.keyClick(bar.view, Qt.Key.Key_Left)
    qtbot.keyClick(bar.view, Qt.Key.Key_Left)
    assert bar.closed == {"collections"}
    # What is folded stays so when the numbers change and when rows come and go.
    bar.set_answer({**ANSWER, "collections": [{"name": "New", "articles": 1, "unread": 0}]})
    assert not bar.view.isExpanded(_at(bar, "section", "collections"))
    assert bar.view.isExpanded(_at(bar, "section", "tags"))


def test_nothing_is_changed_where_the_archive_is_read_only(bar: SideBar, qtbot: QtBot) -> None:
    bar.set_answer(ANSWER, read_only=True)
    index = _at(bar, "collection", "Lung")
    assert not bar.model.flags(index) & (Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDropEnabled)
    bar.view.setCurrentIndex(index)
    with qtbot.assertNotEmitted(bar.removed):
        qtbot.keyClick(bar.view, Qt.Key.Key_Delete)


def test_articles_are_dropped_on_what_takes_them(bar: SideBar, qtbot: QtBot) -> None:
    data = ArticlesData([3, 14, 15], ["A", "B"])
    copy = Qt.DropAction.CopyAction
    takes = [("collection", "Lung"), ("tag", "tag 01"), ("starred", ""), ("trash", ""), ("section", "collections")]
    for kind, name in takes:
        index = _at(bar, kind, name)
        assert bar.model.canDropMimeData(data, copy, -1, -1, index)
        with qtbot.waitSignal(bar.dropped) as told:
            bar.model.dropMimeData(data, copy, -1, -1, index)
        assert (told.args[0].key, told.args[1]) == ((kind, name), [3, 14, 15])
    for kind, name in (("all", ""), ("gaps", ""), ("import", "7"), ("saved", "EGFR, unread")):
        assert not bar.model.canDropMimeData(data, copy, -1, -1, _at(bar, kind, name))
    text = QMimeData()
    text.setText("3,14")
    assert not bar.model.canDropMimeData(text, copy, -1, -1, _at(bar, "collection", "Lung"))


def test_an_empty_archive_says_how_to_begin_a_collection(bar: SideBar) -> None:
    bar.forget()
    shown = [n.label for top in bar.model.nodes for n in (top, *top.children)]
    assert "Drop articles here to begin one" in shown and "Tags" not in shown
    assert isinstance(bar.model.nodes[0], Node)
