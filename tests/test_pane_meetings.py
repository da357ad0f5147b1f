"""Who was where: the grid is walked by keys and pointer, its cells open sentences, its heads open pages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt, QUrl
from pytestqt.qtbot import QtBot

from cuttings_desktop.meetings import Meetings
from cuttings_desktop.meetings.table import Geometry, Table
from pane_naming_samples import MATRIX, place

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[Meetings]:
    made = Meetings()
    qtbot.addWidget(made)
    made.resize(600, 560)
    made.show()
    made.set_table("", MATRIX)
    made.grid.setFocus()
    yield made


def test_arrows_walk_and_ctrl_jumps_to_what_is_filled(pane: Meetings, qtbot: QtBot) -> None:
    """To the next cell, to the next that says something, to the ends, and no farther."""
    grid = pane.grid
    assert grid.current == (0, 0)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.current == (0, 1)
    qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert grid.current == (0, 5)
    qtbot.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert grid.current == (4, 5)
    qtbot.keyClick(grid, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert grid.current == (29, 11)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.current == (29, 11)
    assert grid.verticalScrollBar().value() == grid.verticalScrollBar().maximum()


def test_enter_opens_the_sentences_of_a_cell(pane: Meetings, qtbot: QtBot) -> None:
    """They come with links to their places; an answer of another cell is let go."""
    with qtbot.waitSignal(pane.cell_wanted) as told:
        qtbot.keyClick(pane.grid, Qt.Key.Key_Return)
    assert told.args[:3] == ["p0", "v0", 0]
    rows = [{**place(), "marks": [[0, 9]], "role": "chair"}]
    pane.set_sentences("p9", "v9", 0, {"total": 1, "rows": rows})
    assert pane.sentences.isHidden()
    pane.set_sentences("p0", "v0", 0, {"total": 60, "rows": rows})
    assert pane.sentences.isVisible() and "Person 0, Event 0: chair, 3 articles" in pane.sentences.toPlainText()
    with qtbot.waitSignal(pane.cell_wanted) as told:
        pane.sentences.anchorClicked.emit(QUrl("more"))
    assert told.args[2] == 1
    with qtbot.waitSignal(pane.place_wanted) as told:
        pane.sentences.anchorClicked.emit(QUrl("place/7/110/120"))
    assert told.args == [7, 110, 120]


def test_an_empty_cell_opens_nothing_and_heads_open_pages(pane: Meetings, qtbot: QtBot) -> None:
    """Left of the first column stands the person, over the first row the event."""
    asked: list[Any] = []
    pane.cell_wanted.connect(lambda *a: asked.append(a))
    pane.entity_wanted.connect(asked.append)
    pane.grid.walk((1, 1))
    qtbot.keyClick(pane.grid, Qt.Key.Key_Return)
    assert asked == []
    pane.grid.walk((1, 0))
    qtbot.keyClick(pane.grid, Qt.Key.Key_Left)
    qtbot.keyClick(pane.grid, Qt.Key.Key_Return)
    pane.grid.walk((0, 3))
    qtbot.keyClick(pane.grid, Qt.Key.Key_Up)
    qtbot.keyClick(pane.grid, Qt.Key.Key_Return)
    assert asked == ["p1", "v3"]


def test_a_click_opens_what_is_under_it(pane: Meetings, qtbot: QtBot) -> None:
    """Heads stay in place while the cells scroll under them."""
    grid = pane.grid
    grid.verticalScrollBar().setValue(grid.place.row * 4)
    x, y = grid.place.corner((4, 5))
    with qtbot.waitSignal(pane.cell_wanted) as told:
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x + 10, y + 10))
    assert told.args[:2] == ["p4", "v5"]
    with qtbot.waitSignal(pane.entity_wanted) as opened:
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, y + 10))
    assert opened.args == ["p4"]


def test_what_is_in_hand_is_spoken_and_stays_over_another_answer(pane: Meetings) -> None:
    """A screen reader hears who, where and as what; the same cell stays in hand in another order."""
    pane.grid.walk((4, 5))
    assert pane.grid.accessibleDescription() == "Person 4, Event 5: speaker, 2 articles"
    turned = {**MATRIX, "people": MATRIX["people"][::-1], "cells": [[25, 5, 2, "speaker"]]}
    pane.set_table("", turned)
    assert pane.grid.current == (25, 5)


def test_the_filter_asks_once_and_nothing_says_what_to_do(pane: Meetings, qtbot: QtBot) -> None:
    """An answer to another filter is let go."""
    asked: list[str] = []
    pane.table_wanted.connect(asked.append)
    qtbot.keyClicks(pane.filter, "river")
    qtbot.waitUntil(lambda: asked == ["river"])
    pane.set_table("", MATRIX)
    pane.set_table("river", {"people": [], "events": [], "cells": []})
    assert pane._stack.currentIndex() == 1 and "fits" in pane._blank.head.text()
    pane._blank.button.click()
    assert pane.filter.text() == "" and asked[-1] == ""
    with qtbot.waitSignal(pane.export_wanted):
        pane._export.setEnabled(True)
        pane._export.click()


def test_the_largest_table_is_drawn_at_once(pane: Meetings) -> None:
    """200 people at 60 events with every cell filled: only what is in view is painted."""
    cells = [[p, e, 1 + p % 9, "speaker"] for p in range(200) for e in range(60)]
    pane.set_table("", {
        "people": [{"id": f"p{n}", "name": f"Person {n}", "total": 3} for n in range(200)],
        "events": [{"id": f"v{n}", "name": f"Event {n}", "day": None} for n in range(60)], "cells": cells,
    })  # fmt: skip
    assert len(pane.grid.place.rows()) * len(pane.grid.place.columns()) < 1000
    assert not pane.grid.grab().isNull()


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 2000), st.integers(0, 2000))
def test_every_pixel_of_a_cell_is_that_cell(row: int, column: int, x: int, y: int) -> None:
    """Where a cell is drawn it is found, however far one has scrolled, unless a head covers it."""
    geometry = Geometry(people=41, events=41, size=(600, 400), x=x, y=y)
    left, top = geometry.corner((row, column))
    for dx, dy in ((0, 0), (geometry.column - 1, geometry.row - 1)):
        if left + dx >= geometry.left and top + dy >= geometry.top:
            assert geometry.at(left + dx, top + dy) == (row, column)


@given(st.integers(-1, 40), st.integers(-1, 40), st.integers(0, 900), st.integers(0, 900))
def test_what_is_walked_to_comes_into_view(row: int, column: int, x: int, y: int) -> None:
    """Scrolling as asked shows the whole cell."""
    geometry = Geometry(people=41, events=41, size=(600, 400), x=x, y=y)
    geometry.x, geometry.y = geometry.showing((row, column))
    left, top = geometry.corner((row, column))
    if column >= 0:
        assert geometry.left <= left and left + geometry.column <= 600
    if row >= 0:
        assert geometry.top <= top and top + geometry.row <= 400


def test_an_empty_table_is_walked_nowhere() -> None:
    """Nothing to find, nothing to step to."""
    table = Table()
    assert not table and table.find("p0", "v0") is None and table.step((-1, -1), 1, 1) == (-1, -1)
