"""The timeline for screen readers, the keyboard and fingers."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cuttings_desktop.timeline import Timeline, speaking
from pane_timeline_samples import shown_timeline

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[Timeline]:
    yield from shown_timeline(qtbot)


def test_a_screen_reader_hears_each_step(pane: Timeline, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Name, role and value in the accessibility tree; each step is announced; the table is a table."""
    interface = QAccessible.queryAccessibleInterface(pane.canvas)
    assert interface is not None and interface.role() == QAccessible.Role.Chart
    assert interface.text(QAccessible.Text.Name) == "Timeline"
    assert "6 dates" in interface.text(QAccessible.Text.Value)
    heard: list[str] = []
    monkeypatch.setattr(speaking, "announce", lambda _widget, words: heard.append(words))
    pane.activateWindow()
    pane.canvas.setFocus()
    qtbot.waitUntil(pane.canvas.hasFocus)
    for key, words in ((Qt.Key.Key_Home, "23–24 June 2019, event"), (Qt.Key.Key_Right, "5 July 2019, published")):
        qtbot.keyClick(pane.canvas, key)
        assert interface.text(QAccessible.Text.Value) == words and heard[-1] == words
    pane.show_table(True)
    table = QAccessible.queryAccessibleInterface(pane.table)
    assert table is not None and table.role() == QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name) == "Dates" and pane.table.hasFocus()


def test_interfaces_end_with_their_widgets(qtbot: QtBot) -> None:
    for number in range(30):
        parent = QWidget()
        widget = speaking.SpokenWidget(parent)
        found = QAccessible.queryAccessibleInterface(widget)
        widget.say(f"step {number}", aloud=True)
        assert found is not None and found.text(QAccessible.Text.Value) == f"step {number}"
        del found
        parent.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        del parent, widget
        gc.collect()


def test_there_is_one_tab_stop(pane: Timeline) -> None:
    """The canvas takes the focus by Tab, its items by arrows; hidden buttons are no stops."""
    assert pane.canvas.focusPolicy() == Qt.FocusPolicy.StrongFocus
    inside = [w for w in pane.canvas.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert inside == []


def test_two_fingers_zoom_where_they_are(pane: Timeline, qtbot: QtBot) -> None:
    """A pinch on the screen, and one on the pad."""
    before = pane.canvas.view
    screen = QTest.createTouchDevice()
    middle = QPoint(400, 60)
    for step in range(8):
        spread = QPoint(20 + step * 12, 0)
        event = QTest.touchEvent(pane.canvas, screen, False)
        place = event.press if step == 0 else event.move
        place(0, middle - spread, pane.canvas)
        place(1, middle + spread, pane.canvas)
        event.commit()
    after = pane.canvas.view
    assert after.hi - after.lo < (before.hi - before.lo) / 2
    assert abs(after.x(before.day(400)) - 400) < 40 and pane.canvas.brushes == ()
    event = QTest.touchEvent(pane.canvas, screen, False)
    event.release(0, middle - spread, pane.canvas)
    event.release(1, middle + spread, pane.canvas)
    event.commit()
    after = pane.canvas.view
    at = QPointF(300, 50)
    pad = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, at, at,
        pane.canvas.mapToGlobal(at), 0.25, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(pane.canvas, pad)
    closer = pane.canvas.view
    assert (closer.hi - closer.lo) == pytest.approx((after.hi - after.lo) / 1.25)
    assert closer.day(300) == pytest.approx(after.day(300), abs=0.01)


def test_nothing_rolls_on_by_itself(pane: Timeline) -> None:
    """What the system sends after the fingers have left the pad is let go."""
    view = pane.canvas.view
    at = QPointF(400, 60)
    event = QWheelEvent(at, pane.canvas.mapToGlobal(at), QPoint(), QPoint(60, 0), Qt.MouseButton.NoButton,
                        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.ScrollMomentum, False)  # fmt: skip
    QApplication.sendEvent(pane.canvas, event)
    assert pane.canvas.view == view
