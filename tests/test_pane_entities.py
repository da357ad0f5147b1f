"""The entity list: sections, paging, choosing, joining, filtering, keys; the model stands the tester."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuttings_db.model import EntityFilter
from cuttings_desktop.entity_list import EntityList
from cuttings_desktop.entity_list.model import ROW
from cuttings_desktop.entity_list.sections import PAGE, PREVIEW, Row, Sections
from cuttings_desktop.messages import number

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def page(kind: str, first: int, many: int, total: int) -> dict[str, Any]:
    numbers = range(first, first + many)
    rows = [{"id": f"{kind}{n}", "name": f"{kind} {n}", "kind": "", "articles": 900 - n % 900} for n in numbers]
    return {"total": total, "rows": rows}


FACETS = {"person": page("person", 0, 200, 1000), "place": page("place", 0, 3, 3), "gene": {"total": 0, "rows": []}}


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[EntityList]:
    made = EntityList()
    qtbot.addWidget(made)
    tester = QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.resize(280, 600)
    made.show()
    made.set_facets(FACETS)
    yield made
    tester.deleteLater()


def rows(pane: EntityList) -> list[Row]:
    return [pane.model.index(n, 0).data(ROW) for n in range(pane.model.rowCount())]


def words(pane: EntityList) -> list[str]:
    return [str(pane.model.index(n, 0).data()) for n in range(pane.model.rowCount())]


def press(pane: EntityList, qtbot: QtBot, row: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    at = pane.view.visualRect(pane.model.index(row, 0)).center()
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, keys, at)


def test_sections_show_their_first_names_and_how_many_more(pane: EntityList) -> None:
    """A short section is whole, a long one shows the first few, an empty one nothing."""
    more = f"Show all {number(1000)}"
    assert words(pane)[: PREVIEW + 2] == ["People", *[f"person {n}" for n in range(PREVIEW)], more]
    assert words(pane)[PREVIEW + 2 :] == ["Places", "place 0", "place 1", "place 2"]


def test_the_whole_section_asks_for_pages_as_they_come_into_view(pane: EntityList, qtbot: QtBot) -> None:
    """Scrolling to the middle asks for the page there, once, and shows it."""
    asked: list[tuple[Any, ...]] = []
    pane.facet_wanted.connect(lambda *a: asked.append(a))
    press(pane, qtbot, PREVIEW + 1)
    assert pane.model.rowCount() == 1 + 1000 + 1 + 4
    pane.view.scrollTo(pane.model.index(500, 0))
    qtbot.waitUntil(lambda: len(asked) == 1)
    assert asked == [("person", "", "count", 400, PAGE)]
    qtbot.wait(60)
    assert len(asked) == 1
    pane.set_facet("person", page("person", 400, 200, 1000), 400)
    assert words(pane)[500] == "person 499"


def test_a_click_narrows_and_alt_leaves_out(pane: EntityList, qtbot: QtBot) -> None:
    """The signal carries the filter; what is chosen is shown as such."""
    with qtbot.waitSignal(pane.entity_chosen) as told:
        press(pane, qtbot, 2)
    assert told.args == [EntityFilter("person1", "person 1", "person", False)]
    with qtbot.waitSignal(pane.entity_chosen) as told:
        press(pane, qtbot, 3, Qt.KeyboardModifier.AltModifier)
    assert told.args == [EntityFilter("person2", "person 2", "person", True)]
    pane.set_chosen([EntityFilter("person1", "person 1", "person"), EntityFilter("person2", "", "person", True)])
    spoken = [pane.model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in (2, 3)]
    assert spoken[0].endswith(", chosen") and spoken[1].endswith(", left out")
    with qtbot.waitSignal(pane.entity_chosen) as told:
        press(pane, qtbot, 3)
    assert told.args[0].exclude


def test_what_is_chosen_is_always_seen(pane: EntityList) -> None:
    """A chosen name that is not among the first gets a row of its own; one that is, does not."""
    pane.set_chosen([EntityFilter("person777", "Somebody Rare", "person"), EntityFilter("person1", "x", "person")])
    assert words(pane)[1] == "Somebody Rare" and rows(pane)[1].kind == "chosen"
    assert [r.kind for r in rows(pane)].count("chosen") == 1


def test_two_of_a_type_can_be_joined_either_way(pane: EntityList, qtbot: QtBot) -> None:
    """The switch appears with the second name and tells the other way of joining."""
    pane.set_chosen([EntityFilter("person1", "a", "person")])
    box = pane.view.visualRect(pane.model.index(0, 0))
    assert pane.view.delegate.join_rect(box, "person").isEmpty()
    two = [EntityFilter("person1", "a", "person"), EntityFilter("person2", "b", "person")]
    for any_of, wanted in (([], True), (["person"], False)):
        pane.set_chosen(two, any_of)
        pill = pane.view.delegate.join_rect(box, "person")
        with qtbot.waitSignal(pane.join_changed) as told:
            qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=pill.center())
        assert told.args == ["person", wanted]


def test_the_filter_asks_every_type_and_shows_the_answers(pane: EntityList, qtbot: QtBot) -> None:
    """Letters typed on the list go to the filter; the answers replace the rows; nothing says so."""
    asked: list[tuple[Any, ...]] = []
    pane.facet_wanted.connect(lambda *a: asked.append(a))
    qtbot.keyClick(pane.view, "s")
    qtbot.keyClicks(pane.filter, "un")
    qtbot.waitUntil(lambda: len(asked) == 10)
    assert {a[1] for a in asked} == {"sun"} and ("person", "sun", "count", 0, PAGE) in asked
    pane.set_facet("place", {"total": 0, "rows": []}, 0)
    pane.set_facet("person", {"total": 1, "rows": [{"id": "p", "name": "Sun", "kind": "", "articles": 1}]}, 0)
    assert words(pane) == ["People", "Sun"]
    pane.set_facet("person", {"total": 0, "rows": []}, 0)
    assert pane._stack.currentIndex() == 1 and "letters" in pane._nothing.text()


def test_keys_do_everything(pane: EntityList, qtbot: QtBot) -> None:
    """Down walks, Enter narrows, Alt+Enter leaves out, Left goes to the head and folds, Right opens."""
    told: list[EntityFilter] = []
    pane.entity_chosen.connect(told.append)
    pane.view.setCurrentIndex(pane.model.index(0, 0))
    qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    qtbot.keyClick(pane.view, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert [(e.id, e.exclude) for e in told] == [("person0", False), ("person0", True)]
    qtbot.keyClick(pane.view, Qt.Key.Key_Left)
    qtbot.keyClick(pane.view, Qt.Key.Key_Left)
    assert words(pane)[:2] == ["People", "Places"]
    qtbot.keyClick(pane.view, Qt.Key.Key_Right)
    assert words(pane)[1] == "person 0"


def test_the_menu_gets_all_that_is_selected(pane: EntityList, qtbot: QtBot) -> None:
    """Ctrl+click selects without narrowing; the menu is for the selection, or for the row under the pointer."""
    told: list[list[dict[str, Any]]] = []
    pane.context_menu.connect(lambda entities, _at: told.append(entities))
    pane.entity_chosen.connect(lambda _e: pytest.fail("selecting is not narrowing"))
    for row in (1, 3):
        press(pane, qtbot, row, Qt.KeyboardModifier.ControlModifier)
    for row in (3, 5):
        at = pane.view.visualRect(pane.model.index(row, 0)).center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, pane.view.viewport().mapToGlobal(at))
        QApplication.sendEvent(pane.view.viewport(), event)
    assert [[e["id"] for e in entities] for entities in told] == [["person0", "person2"], ["person4"]]
    assert told[0][0]["type"] == "person"


def test_a_new_answer_keeps_the_place(pane: EntityList, qtbot: QtBot) -> None:
    """The current name stays current when counts change under it."""
    pane.view.setCurrentIndex(pane.model.index(4, 0))
    pane.set_facets({"person": page("person", 1, 200, 999)})
    assert pane.model.index(pane.view.currentIndex().row(), 0).data() == "person 3"


def test_a_hundred_thousand_names_are_as_light_as_seven(pane: EntityList, qtbot: QtBot) -> None:
    """Showing all of a very long section asks for what is seen only."""
    asked: list[tuple[Any, ...]] = []
    pane.set_facets({"person": page("person", 0, 200, 100_000)})
    pane.facet_wanted.connect(lambda *a: asked.append(a))
    press(pane, qtbot, PREVIEW + 1)
    assert pane.model.rowCount() == 100_002
    pane.view.scrollToBottom()
    qtbot.waitUntil(lambda: len(asked) == 1)
    assert asked[0][3] == 99_800


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["person", "place", "gene"]), st.integers(0, 20),
                          st.sampled_from(["folded", "preview", "whole"]), st.integers(0, 3)), max_size=4))  # fmt: skip
def test_rows_are_counted_as_they_are_listed(states: list[tuple[str, int, str, int]]) -> None:
    """Whatever is folded, chosen or whole: every counted row exists and heads stand where they are said to."""
    sections = Sections()
    chosen: list[EntityFilter] = []
    for kind, total, extent, many in states:
        section = sections.section(kind)
        section.total, section.extent = total, extent  # type: ignore[assignment]
        section.rows = dict(enumerate(page(kind, 0, total, total)["rows"]))
        chosen += [EntityFilter(f"{kind}{n * 5}", "x", kind) for n in range(many)]
    sections.set_chosen(chosen, [])
    sections.arrange()
    listed = [sections.row(n) for n in range(len(sections))]
    for kind in {k for k, *_ in states}:
        head = sections.first_row(kind)
        assert head < 0 or (listed[head].kind == "section" and listed[head].type == kind)
        if head >= 0 and sections.section(kind).extent != "folded":
            for one in sections.section(kind).chosen:
                at = sections.find(kind, one.id)
                entity = listed[at].entity
                assert at >= 0 and entity is not None and entity["id"] == one.id


def test_no_place_is_invented(pane: EntityList) -> None:
    """A context menu on a head or beside the rows is no menu of an entity."""
    pane.context_menu.connect(lambda *_: pytest.fail("there is no entity"))
    for at in (QPoint(50, 5), QPoint(50, 590)):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, pane.view.viewport().mapToGlobal(at))
        QApplication.sendEvent(pane.view.viewport(), event)
