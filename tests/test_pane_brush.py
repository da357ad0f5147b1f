"""The brush of the timeline: drawn, pulled, moved, cleared, by hand and by key, and the filter it tells."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from cuttings_db.model import DateFilter
from cuttings_db.timeline import View
from cuttings_desktop.timeline import Timeline
from cuttings_desktop.timeline.brush import Brush, brush_of, filter_of, part_at, snapped
from pane_timeline_samples import day, drag, shown_timeline, x_of

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[Timeline]:
    yield from shown_timeline(qtbot)


def test_a_drag_brushes_whole_units_and_tells_once(pane: Timeline, qtbot: QtBot) -> None:
    """Two years on nine hundred pixels: the brush snaps to months, and one filter is told."""
    told: list[Any] = []
    pane.brushed.connect(told.append)
    drag(pane, x_of(pane, "2022-03-11"), x_of(pane, "2023-06-20"))
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(80)
    assert told == [DateFilter("2022-03-01", "2023-06-30", "published")]


def test_the_handles_pull_and_the_inside_moves(pane: Timeline, qtbot: QtBot) -> None:
    """An edge follows the pointer while the other stays; the inside moves both."""
    pane.set_brush(DateFilter("2022-01-01", "2022-12-31"))
    with qtbot.waitSignal(pane.brushed) as told:
        drag(pane, x_of(pane, "2023-01-01"), x_of(pane, "2023-05-10"))
    assert told.args == [DateFilter("2022-01-01", "2023-05-31", "published")]
    pane.set_brush(DateFilter("2022-01-01", "2022-12-31"))
    with qtbot.waitSignal(pane.brushed) as told:
        drag(pane, x_of(pane, "2022-07-01"), x_of(pane, "2023-07-01"))
    assert told.args[0].lo[:7] == "2023-01" and told.args[0].hi[:4] in ("2023", "2024")


def test_the_cross_clears(pane: Timeline, qtbot: QtBot) -> None:
    """A click on the × takes the filter away."""
    pane.set_brush(DateFilter("2022-01-01", "2023-12-31"))
    at = QPoint(round(x_of(pane, "2024-01-01")) - 9, 10)
    with qtbot.waitSignal(pane.brushed) as told:
        qtbot.mouseClick(pane.canvas, Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [None] and pane.canvas.brush is None


def test_the_switch_changes_what_the_brush_means(pane: Timeline, qtbot: QtBot) -> None:
    """Published becomes mentioned for the same days; without a brush nothing is told."""
    with qtbot.assertNotEmitted(pane.brushed, wait=100):
        pane.mentioned.click()
        pane.published.click()
    pane.set_brush(DateFilter("2022-01-01", "2022-12-31"))
    with qtbot.waitSignal(pane.brushed) as told:
        pane.mentioned.click()
    assert told.args == [DateFilter("2022-01-01", "2022-12-31", "mentioned")]
    assert pane.canvas.brush_words == "mentioned 2022"


def test_a_brush_that_is_set_from_outside_is_not_told_back(pane: Timeline, qtbot: QtBot) -> None:
    """Removing the chip clears the brush silently."""
    with qtbot.assertNotEmitted(pane.brushed, wait=120):
        pane.set_brush(DateFilter("2022-01-01", None, "mentioned"))
        assert pane.what == "mentioned" and pane.canvas.brush is not None
        pane.set_brush(None)
    assert pane.canvas.brush is None


def test_brackets_brush_by_keyboard(pane: Timeline, qtbot: QtBot) -> None:
    """[ begins the brush at the item in hand, ] ends it, Delete clears it."""
    told: list[Any] = []
    pane.brushed.connect(told.append)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Home)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_BracketLeft)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Right)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_BracketRight)
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1] == DateFilter("2019-06-23", "2019-07-05", "published")
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: told[-1] is None)


def test_shift_drag_moves_and_brushes_nothing(pane: Timeline) -> None:
    """The days follow the hand."""
    under = pane.canvas.view.day(300)
    drag(pane, 300, 380, keys=Qt.KeyboardModifier.ShiftModifier)
    assert abs(pane.canvas.view.day(380) - under) < 1 and pane.canvas.brush is None


@settings(max_examples=200, deadline=None)
@given(st.floats(1, 3_652_000), st.floats(8, 400_000), st.floats(0, 1), st.floats(0, 1))
def test_every_brush_is_a_filter_and_comes_back(lo: float, days: float, start: float, end: float) -> None:
    """Whatever is drawn at whatever zoom: its filter covers what was drawn, and is the same brush again."""
    hi = min(lo + days, 3_652_060.0)
    if hi - lo < 7:
        return
    view = View(lo, hi, 900, 200)
    first, last = sorted((view.day(start * 900), view.day(end * 900)))
    brush = snapped(view, first, last)
    assert brush.lo <= min(int(first), date.max.toordinal()) and brush.hi >= min(int(last), date.max.toordinal())
    chosen = filter_of(brush, "published")
    assert chosen is not None and brush_of(chosen, view) == brush


def test_parts_of_the_brush_are_found() -> None:
    """Edges, inside, × and outside."""
    view = View(day("2020-01-01"), day("2021-01-01"), 732, 100)
    brush = Brush(day("2020-04-01"), day("2020-08-31"))
    left, right = view.x(brush.lo), view.x(brush.hi + 1)
    found = [part_at(brush, view, x, y) for x, y in ((left, 50), (right, 50), (left + 90, 50), (right - 9, 9), (5, 50))]
    assert found == ["lo", "hi", "inside", "clear", ""]
    assert part_at(None, view, 5, 5) == ""
