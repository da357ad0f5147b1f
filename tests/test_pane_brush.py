"""The brush of the timeline: drawn, pulled, moved, cleared, by hand and by key, and the filter it tells."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from datetime import date
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuttings_db.model import DateFilter
from cuttings_db.timeline import View
from cuttings_desktop.timeline import Timeline
from cuttings_desktop.timeline.brush import Brush, brushes_of, filters_of, merged, part_at, snapped
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
    assert told == [(DateFilter("2022-03-01", "2023-06-30", "published"),)]


def test_the_handles_pull_and_the_inside_moves(pane: Timeline, qtbot: QtBot) -> None:
    """An edge follows the pointer while the other stays; the inside moves both."""
    pane.set_brushes([DateFilter("2022-01-01", "2022-12-31")])
    with qtbot.waitSignal(pane.brushed) as told:
        drag(pane, x_of(pane, "2023-01-01"), x_of(pane, "2023-05-10"))
    assert told.args == [(DateFilter("2022-01-01", "2023-05-31", "published"),)]
    pane.set_brushes([DateFilter("2022-01-01", "2022-12-31")])
    with qtbot.waitSignal(pane.brushed) as told:
        drag(pane, x_of(pane, "2022-07-01"), x_of(pane, "2023-07-01"))
    assert told.args[0][0].lo[:7] == "2023-01" and told.args[0][0].hi[:4] in ("2023", "2024")


def test_the_cross_clears(pane: Timeline, qtbot: QtBot) -> None:
    """A click on the × takes the filter away."""
    pane.set_brushes([DateFilter("2022-01-01", "2023-12-31")])
    at = QPoint(round(x_of(pane, "2024-01-01")) - 9, 10)
    with qtbot.waitSignal(pane.brushed) as told:
        qtbot.mouseClick(pane.canvas, Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [()] and pane.canvas.brushes == ()


def test_the_switch_changes_what_the_brush_means(pane: Timeline, qtbot: QtBot) -> None:
    """Published becomes mentioned for the same days; without a brush nothing is told."""
    with qtbot.assertNotEmitted(pane.brushed, wait=100):
        pane.mentioned.click()
        pane.published.click()
    pane.set_brushes([DateFilter("2022-01-01", "2022-12-31")])
    with qtbot.waitSignal(pane.brushed) as told:
        pane.mentioned.click()
    assert told.args == [(DateFilter("2022-01-01", "2022-12-31", "mentioned"),)]
    assert pane.canvas.brush_words == "mentioned 2022"


def test_a_brush_that_is_set_from_outside_is_not_told_back(pane: Timeline, qtbot: QtBot) -> None:
    """Removing the chip clears the brush silently."""
    with qtbot.assertNotEmitted(pane.brushed, wait=120):
        pane.set_brushes([DateFilter("2022-01-01", None, "mentioned")])
        assert pane.what == "mentioned" and len(pane.canvas.brushes) == 1
        pane.set_brushes([])
    assert pane.canvas.brushes == ()


def test_brackets_brush_by_keyboard(pane: Timeline, qtbot: QtBot) -> None:
    """[ begins the brush at the item in hand, ] ends it, Delete clears it."""
    told: list[Any] = []
    pane.brushed.connect(told.append)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Home)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_BracketLeft)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Right)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_BracketRight)
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1] == (DateFilter("2019-06-23", "2019-07-05", "published"),)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: told[-1] == ())


def test_shift_drag_moves_and_brushes_nothing(pane: Timeline) -> None:
    """The days follow the hand."""
    under = pane.canvas.view.day(300)
    drag(pane, 300, 380, keys=Qt.KeyboardModifier.ShiftModifier)
    assert abs(pane.canvas.view.day(380) - under) < 1 and pane.canvas.brushes == ()


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
    chosen = filters_of([brush])
    assert len(chosen) == 1 and brushes_of(chosen, view) == (brush,)


def test_parts_of_the_brush_are_found() -> None:
    """Edges, inside, × and outside."""
    view = View(day("2020-01-01"), day("2021-01-01"), 732, 100)
    brush = Brush(day("2020-04-01"), day("2020-08-31"))
    left, right = view.x(brush.lo), view.x(brush.hi + 1)
    other = Brush(day("2020-10-01"), day("2020-11-30"))
    both = (brush, other)
    places = ((left, 50), (right, 50), (left + 90, 50), (right - 9, 9), (5, 50), (view.x(other.hi + 1) - 9, 9))
    found = [part_at(both, view, x, y) for x, y in places]
    assert found == [("lo", 0), ("hi", 0), ("inside", 0), ("clear", 0), ("", -1), ("clear", 1)]
    assert part_at((), view, 5, 5) == ("", -1)


def test_control_adds_spans_and_each_is_cleared_by_its_own_cross(pane: Timeline, qtbot: QtBot) -> None:
    """Ctrl and drag add a span, a plain drag begins anew, Escape takes all away."""
    told: list[Any] = []
    pane.brushed.connect(told.append)
    drag(pane, x_of(pane, "2019-03-05"), x_of(pane, "2019-09-20"))
    drag(pane, x_of(pane, "2022-03-11"), x_of(pane, "2022-06-20"), keys=Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(told) and len(told[-1]) == 2)
    first, second = told[-1]
    assert (first.lo, first.hi) == ("2019-03-01", "2019-09-30") and (second.lo, second.hi) == (
        "2022-03-01",
        "2022-06-30",
    )
    assert not pane.canvas.grab().isNull()
    at = QPoint(round(x_of(pane, "2022-07-01")) - 9, 10)
    qtbot.mouseClick(pane.canvas, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: told[-1] == (first,))
    drag(pane, x_of(pane, "2023-02-11"), x_of(pane, "2023-06-20"), keys=Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(told[-1]) == 2)
    drag(pane, x_of(pane, "2024-02-11"), x_of(pane, "2024-06-20"))
    qtbot.waitUntil(lambda: [f.lo for f in told[-1]] == ["2024-02-01"])
    drag(pane, x_of(pane, "2021-02-11"), x_of(pane, "2021-06-20"), keys=Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: told[-1] == ())


def test_one_of_several_spans_is_pulled_and_moved_alone(pane: Timeline, qtbot: QtBot) -> None:
    """The others stay as they are; spans that meet become one."""
    told: list[Any] = []
    pane.brushed.connect(told.append)
    pane.set_brushes([DateFilter("2019-01-01", "2019-12-31"), DateFilter("2022-01-01", "2022-12-31")])
    assert len(pane.canvas.brushes) == 2
    drag(pane, x_of(pane, "2020-01-01"), x_of(pane, "2020-06-20"))
    qtbot.waitUntil(lambda: bool(told))
    assert sorted((f.lo, f.hi) for f in told[-1]) == [("2019-01-01", "2020-06-30"), ("2022-01-01", "2022-12-31")]
    drag(pane, x_of(pane, "2020-07-01"), x_of(pane, "2022-03-20"))
    qtbot.waitUntil(lambda: len(told[-1]) == 1)
    assert (told[-1][0].lo, told[-1][0].hi) == ("2019-01-01", "2022-12-31")


def test_control_and_brackets_begin_one_more_span(pane: Timeline, qtbot: QtBot) -> None:
    """Several spans by keys alone; the switch turns all of them."""
    told: list[Any] = []
    pane.brushed.connect(told.append)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Home)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_BracketLeft)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Right)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Right)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_BracketLeft, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(told) and len(told[-1]) == 2)
    assert [(f.lo, f.hi) for f in told[-1]] == [("2019-06-23", "2019-06-24"), ("2022-09-01", "2022-09-30")]
    pane.mentioned.click()
    qtbot.waitUntil(lambda: {f.what for f in told[-1]} == {"mentioned"})


def test_delete_belongs_to_the_spans_while_there_are_any(pane: Timeline) -> None:
    """The window's Delete would put articles into the trash."""
    taken = []
    for filters in ([DateFilter("2022-01-01", "2022-12-31")], []):
        pane.set_brushes(filters)
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(pane.canvas, event)
        taken.append(event.isAccepted())
    assert taken == [True, False]


@given(st.lists(st.tuples(st.integers(1, 400), st.integers(0, 60), st.booleans()), max_size=12))
def test_merged_spans_hold_the_same_days(spans: list[tuple[int, int, bool]]) -> None:
    """Whatever is drawn: no two spans of one meaning overlap or touch, and no day is lost or won."""
    brushes = [Brush(lo, lo + length, "mentioned" if other else "published") for lo, length, other in spans]
    made = merged(brushes)
    for what in ("published", "mentioned"):
        days = {d for b in brushes if b.what == what for d in range(b.lo, b.hi + 1)}
        kept = sorted((b.lo, b.hi) for b in made if b.what == what)
        assert {d for lo, hi in kept for d in range(lo, hi + 1)} == days
        assert all(a[1] + 1 < b[0] for a, b in itertools.pairwise(kept))
