"""The timeline pane: walking, zoom, choosing, tips on demand, the undated, and honest words."""

from __future__ import annotations

import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuttings_db.model import DateFilter
from cuttings_desktop import theme
from cuttings_desktop.timeline import Timeline
from cuttings_desktop.timeline.words import item_tip, item_words
from pane_timeline_samples import ROWS, answer, shown_timeline

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[Timeline]:
    yield from shown_timeline(qtbot)


def test_keys_walk_in_time_and_open(pane: Timeline, qtbot: QtBot) -> None:
    """Right goes to the next item, Home and End to the ends, Enter opens, Escape lets go."""
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Home)
    for expected in (11, -1, 12):
        assert pane.canvas.items.date[pane.canvas.current] == expected
        qtbot.keyClick(pane.canvas, Qt.Key.Key_Right)
    with qtbot.waitSignal(pane.item_chosen) as told:
        qtbot.keyClick(pane.canvas, Qt.Key.Key_Return)
    assert told.args == [2, -2]
    qtbot.keyClick(pane.canvas, Qt.Key.Key_End)
    assert pane.canvas.items.date[pane.canvas.current] == 14
    assert "since 1 February 2025" in pane.canvas.accessibleDescription()
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Escape)
    assert pane.canvas.current == -1


def test_escape_goes_in_stages(pane: Timeline, qtbot: QtBot) -> None:
    """First the item, then the brush, then the key is the window's."""
    pane.set_brushes([DateFilter("2022-01-01", "2022-12-31")])
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Home)
    taken = []
    for _ in range(3):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(pane.canvas, event)
        taken.append(event.isAccepted())
        qtbot.keyClick(pane.canvas, Qt.Key.Key_Escape)
    assert taken == [True, True, False]


def test_the_wheel_zooms_at_the_pointer_and_shift_moves(pane: Timeline) -> None:
    """The day under the pointer stays; the view gets shorter; Shift and the wheel move without zooming."""
    before = pane.canvas.view
    at = QPointF(400, 60)

    def turn(keys: Qt.KeyboardModifier) -> None:
        event = QWheelEvent(at, pane.canvas.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, keys,
                            Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
        QApplication.sendEvent(pane.canvas, event)

    turn(Qt.KeyboardModifier.NoModifier)
    after = pane.canvas.view
    assert after.hi - after.lo < before.hi - before.lo
    assert abs(after.day(400) - before.day(400)) < 0.01
    turn(Qt.KeyboardModifier.ShiftModifier)
    moved = pane.canvas.view
    assert moved.lo != after.lo and abs((moved.hi - moved.lo) - (after.hi - after.lo)) < 1e-6


def test_a_new_answer_keeps_what_the_reader_looks_at(pane: Timeline) -> None:
    """A zoomed view stays; a fitted one follows the answer; a brush holds it."""
    pane.canvas.zoom(3.0)
    zoomed = pane.canvas.view
    pane.set_items(answer(ROWS[:2]))
    assert pane.canvas.view == zoomed
    pane.canvas.fit_all()
    fitted = pane.canvas.view
    pane.set_items(answer(ROWS))
    assert pane.canvas.view.hi > fitted.hi
    pane.set_brushes([DateFilter("2022-01-01", "2022-12-31")])
    held = pane.canvas.view
    pane.set_items(answer(ROWS[2:3]))
    assert pane.canvas.view == held


def test_a_click_on_an_item_chooses_it(pane: Timeline, qtbot: QtBot) -> None:
    """The article and the date are told."""
    glyph = pane.canvas.glyph_of(3)
    assert glyph is not None and glyph.item == 3
    at = QPoint(round(glyph.x + glyph.width / 2), round(glyph.y + glyph.height / 2))
    with qtbot.waitSignal(pane.item_chosen) as told:
        qtbot.mouseClick(pane.canvas, Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [2, -2]


def test_a_click_on_a_column_looks_closer(pane: Timeline, qtbot: QtBot) -> None:
    """A crowd is zoomed into, none of it is chosen."""
    rows = [(n, ROWS[1][1] + n % 3, ROWS[1][1] + n % 3, ROWS[1][3], -n) for n in range(1, 200)]
    pane.set_items(answer([*ROWS, *rows]))
    column = max((g for g in pane.canvas.layout_now().glyphs if g.kind == "column"), key=lambda g: g.count)
    pane.item_chosen.connect(lambda *_: pytest.fail("a crowd is not one item"))
    before = pane.canvas.view
    at = QPoint(round(column.x + column.width / 2), round(column.y + column.height / 2))
    qtbot.mouseClick(pane.canvas, Qt.MouseButton.LeftButton, pos=at)
    assert pane.canvas.view.hi - pane.canvas.view.lo < (before.hi - before.lo) / 3


def test_details_are_asked_for_once_and_said(pane: Timeline, qtbot: QtBot) -> None:
    """Walking to an item asks what it is; the answer goes to the description and is not asked for again."""
    # What has room for a name asks for it after a while, however busy the machine is by then.
    pane.canvas._names.blockSignals(True)
    asked: list[list[int]] = []
    pane.details_wanted.connect(asked.append)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Home)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Home)
    assert asked == [[11]]
    detail = {"date": 11, "article": 1, "title": "Paris", "text": "23-24 June", "clause": "The symposium met in Paris."}
    pane.set_details([{**detail, "role": "event"}])
    assert pane.canvas.accessibleDescription() == "23–24 June 2019, event, The symposium met in Paris."


def test_names_are_asked_for_where_there_is_room(pane: Timeline, qtbot: QtBot) -> None:
    """A handful of items gets names without any hand."""
    with qtbot.waitSignal(pane.details_wanted) as asked:
        pane.canvas.fit_all()
    assert sorted(asked.args[0]) == sorted(row[4] for row in ROWS)
    pane.set_details([{"date": 12, "article": 2, "title": "T", "text": "", "clause": "Forum met", "role": "event"}])
    assert any(g.kind == "label" and g.text == "Forum met" for g in pane.canvas.layout_now().glyphs)


def test_the_undated_are_counted_and_chosen(pane: Timeline, qtbot: QtBot) -> None:
    """Their number is a link; none, no link."""
    assert pane.undated.text() == "undated 4"
    with qtbot.waitSignal(pane.undated_chosen):
        pane.undated.click()
    pane.set_items(answer(ROWS, 0))
    assert not pane.undated.isVisible()


def test_tips_say_how_precisely_and_escape(pane: Timeline) -> None:
    """Uncertain looks uncertain in words too; nothing of an article is markup."""
    items = pane.canvas.items
    assert item_tip(items, 2, None).count("some time in") == 1
    assert "about 2024" in item_tip(items, 4, None)
    evil = {"date": 11, "title": "<img src=x>", "text": "", "clause": "<b>no</b>", "role": "event"}
    assert "<img" not in item_tip(items, 0, evil) and "&lt;b&gt;" in item_tip(items, 0, evil)
    assert item_words(items, 1, None) == "5 July 2019, published"


def test_a_tip_opens_no_more_once_the_pointer_or_the_hand_is_elsewhere(
    pane: Timeline, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is told late of an item that was pointed at must not put its tip over what is looked at now."""
    shown: list[str] = []
    monkeypatch.setattr("cuttings_desktop.timeline.tips.QToolTip.showText", lambda _at, words, _on: shown.append(words))
    monkeypatch.setattr(pane.canvas, "underMouse", lambda: True)
    glyph = next(g for g in pane.canvas.layout_now().glyphs if g.item == 0 and g.kind != "label")
    told = {"date": 11, "article": 1, "title": "Paris", "text": "", "clause": "The symposium met.", "role": "event"}
    pane.canvas.tips.show(glyph, QPoint(5, 5))
    pane.set_details([told])
    assert len(shown) == 2 and "The symposium met." in shown[1]
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Right)
    pane.set_details([told])
    assert len(shown) == 2


def test_an_empty_answer_draws_words(pane: Timeline) -> None:
    """No dates at all is a state, not a fault; every key still works."""
    pane.set_items(answer([]))
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Plus, Qt.Key.Key_0):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(pane.canvas, event)
    assert not pane.canvas.grab().isNull() and pane.canvas.current == -1


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_both_looks_differ_on_the_canvas(pane: Timeline, look: theme.Theme) -> None:
    """The ground is the theme's, and the lanes have colours on it."""
    pane.set_theme(look)
    picture = pane.canvas.grab().toImage()
    assert picture.pixelColor(3, picture.height() // 2).name() in (look.surface, look.accent)
    colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2) for y in range(picture.height())}
    assert len(colours) > 8
