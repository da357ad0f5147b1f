"""All names: pages as they are looked at, order by heads, filter, type, badges, keys; the model stands the tester."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from cuttings_db.model import EntityFilter
from cuttings_desktop.names import AllNames
from cuttings_desktop.names.model import PAGE, ROW, NamesModel
from pane_naming_samples import names

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MANY = 100_000


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[AllNames]:
    made = AllNames()
    qtbot.addWidget(made)
    made.resize(560, 600)
    made.show()
    asked: list[dict[str, Any]] = []
    made.names_wanted.connect(asked.append)
    made.asked = asked  # type: ignore[attr-defined]
    made.ask()
    made.set_names(asked[0], names(0, PAGE, MANY))
    yield made


def asked(pane: AllNames) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pane.asked  # type: ignore[attr-defined]
    return found


def test_a_hundred_thousand_names_are_asked_for_as_they_come_into_view(pane: AllNames, qtbot: QtBot) -> None:
    """Only the pages in view are asked for, each once; what comes fills its rows."""
    assert pane.model.rowCount() == MANY and pane._count.text() == "100,000 names"
    before = len(asked(pane))
    pane.view.scrollToBottom()
    qtbot.waitUntil(lambda: len(asked(pane)) > before)
    wanted = asked(pane)[before:]
    last = (MANY - 1) // PAGE * PAGE
    assert [p["offset"] for p in wanted] == [last] and wanted[0]["limit"] == PAGE
    assert pane.model.index(MANY - 1, 0).data() == "…"
    pane.set_names(wanted[0], names(last, MANY - last, MANY))
    assert pane.model.index(MANY - 1, 0).data() == f"Name {MANY - 1}"
    qtbot.wait(60)
    assert len(asked(pane)) == before + 1


def test_the_model_keeps_the_rules_of_models() -> None:
    """Through a reset, pages that come and a list that shrinks; of few rows, since the tester asks for each."""
    model = NamesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.begin(300, names(0, 256, 300)["rows"])
    model.take(256, names(256, 44, 300)["rows"])
    model.begin(2, names(0, 2, 2)["rows"])
    model.begin(0, [])
    assert model.rowCount() == 0
    tester.deleteLater()


def test_pages_that_are_not_looked_at_are_let_go(pane: AllNames) -> None:
    """However far one scrolls, a bounded number of rows is held; the first page is asked for again."""
    for offset in range(0, 100 * PAGE, PAGE):
        pane.model.take(offset, names(offset, PAGE, MANY)["rows"])
    assert len(pane.model._pages) <= 64
    assert pane.model.row(0) is None and pane.model.row(99 * PAGE) is not None


def test_heads_sort_and_turn(pane: AllNames, qtbot: QtBot) -> None:
    """A head sorts by its column, once more the other way round; names begin with A, counts with the most."""
    head = pane.view.horizontalHeader()
    told = []
    for column in (0, 0, 1, 2, 3):
        head.sectionClicked.emit(column)
        told.append((asked(pane)[-1]["sort"], asked(pane)[-1]["descending"]))
    assert told == [("name", False), ("name", True), ("count", True), ("first", False), ("last", True)]
    assert asked(pane)[-1]["offset"] == 0


def test_letters_filter_and_an_old_answer_is_let_go(pane: AllNames, qtbot: QtBot) -> None:
    """What is typed on the list goes to the filter, asked once after a pause; nothing fitting says so."""
    before = len(asked(pane))
    qtbot.keyClicks(pane.view, "v")
    qtbot.keyClicks(pane.filter, "ogel")
    qtbot.waitUntil(lambda: len(asked(pane)) > before)
    assert asked(pane)[-1]["filter"] == "vogel" and len(asked(pane)) == before + 1
    pane.set_names(asked(pane)[0], names(0, 3, 3))
    assert pane.model.rowCount() == MANY
    pane.set_names(asked(pane)[-1], names(0, 0, 0))
    assert pane._stack.currentIndex() == 1 and "filter" in pane._blank.head.text()
    pane._blank.button.click()
    assert pane.filter.text() == "" and asked(pane)[-1]["filter"] == ""


def test_type_and_reach_narrow(pane: AllNames) -> None:
    """One type alone; only what is in the articles found."""
    pane.kind.setCurrentIndex(pane.kind.findData("gene"))
    assert asked(pane)[-1]["type"] == "gene"
    pane.found.setChecked(True)
    assert asked(pane)[-1]["found"] is True


def test_keys_open_walk_and_narrow(pane: AllNames, qtbot: QtBot) -> None:
    """Down walks, Enter opens, Ctrl+Enter narrows; Down in the filter goes to the list."""
    told: list[Any] = []
    for signal in (pane.chosen, pane.opened, pane.narrowed):
        signal.connect(told.append)
    pane.filter.setFocus()
    qtbot.keyClick(pane.filter, Qt.Key.Key_Down)
    qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    qtbot.keyClick(pane.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [one["id"] for one in told[:-1]][-2:] == ["e1", "e1"]
    assert told[-1] == EntityFilter("e1", "Name 1", "person")


def test_the_badge_leads_to_the_proposals(pane: AllNames, qtbot: QtBot) -> None:
    """A name that may be another one says how many proposals wait; a press on the number goes there."""
    index = pane.model.index(1, 0)
    badge = pane.view._delegate.badge_rect(pane.view.visualRect(index), index.data(ROW)["proposals"])
    with qtbot.waitSignal(pane.proposals_wanted) as told:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=badge.center())
    assert told.args[0]["id"] == "e1"
    assert "2 proposals" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert pane.view._delegate.badge_rect(pane.view.visualRect(index), 0).isEmpty()


def test_the_same_list_again_keeps_name_and_place(pane: AllNames) -> None:
    """After a correction the name in hand is still in hand, and nothing is told back."""
    pane.view.setCurrentIndex(pane.model.index(100, 0))
    pane.view.scrollTo(pane.model.index(100, 0))
    place = pane.view.verticalScrollBar().value()
    pane.chosen.connect(lambda _row: pytest.fail("nobody has chosen anything"))
    pane.ask()
    pane.set_names(asked(pane)[-1], names(0, PAGE, MANY))
    assert pane.view.currentIndex().row() == 100 and pane.view.verticalScrollBar().value() == place


def test_an_empty_archive_says_where_names_come_from(pane: AllNames, qtbot: QtBot) -> None:
    """And offers to import."""
    pane.ask()
    pane.set_names(asked(pane)[-1], names(0, 0, 0))
    with qtbot.waitSignal(pane.wanted) as told:
        pane._blank.button.click()
    assert told.args == ["import_files"]
