"""The table twin of the timeline, events that several articles tell of, and what a screen reader hears."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuttings_db.packing import pack
from cuttings_db.timeline import pack_look
from cuttings_desktop import theme
from cuttings_desktop.timeline import Timeline
from cuttings_desktop.timeline.table_model import MOST_TOLD
from desktop_fake import FakeArchive
from desktop_window_samples import whole_window
from pane_timeline_samples import ROWS, answer, day, shown_timeline

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

# The same day told by three articles, and a contradicting day told by one.
TOLD = [
    (1, day("2024-06-05"), day("2024-06-05"), pack_look("day", "exact", "event"), 21),
    (2, day("2024-06-05"), day("2024-06-05"), pack_look("day", "exact", "event"), 22),
    (3, day("2024-06-05"), day("2024-06-05"), pack_look("day", "exact", "event"), 23),
    (4, day("2024-06-09"), day("2024-06-09"), pack_look("day", "exact", "event"), 24),
]
CARDS = {"date": pack([23, 21, 22]), "card": pack([9, 9, 9])}


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[Timeline]:
    yield from shown_timeline(qtbot)


def details(*dates: int) -> list[dict[str, Any]]:
    names = {"role": "event", "text": "5 June", "clause": "The ward opened."}
    return [{**names, "date": date, "article": date % 20, "title": f"Title {date}"} for date in dates]


def cells(pane: Timeline) -> list[list[str]]:
    model = pane.table.rows
    return [
        [str(model.data(model.index(row, column))) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_table_holds_the_same_dates_in_words(pane: Timeline, qtbot: QtBot) -> None:
    wanted: list[int] = []
    pane.details_wanted.connect(wanted.extend)
    pane.canvas._names.stop()
    pane.show_table(True)
    rows = cells(pane)
    assert [row[0] for row in rows] == [
        "23–24 Jun 2019", "5 Jul 2019", "some time in Sep 2022", "9 Oct 2023", "about 2024", "since 1 Feb 2025",
    ]  # fmt: skip
    assert rows[4][1] == "to the year, approximate" and rows[1][2] == "published" and rows[0][5] == "1"
    assert rows[0][3] == "…"
    qtbot.waitUntil(lambda: sorted(wanted) == sorted(row[4] for row in ROWS))
    pane.set_details(details(11))
    assert cells(pane)[0][3:5] == ["The ward opened.", "Title 11"]
    assert not pane.grab().isNull()


def test_selection_keeps_in_step_and_enter_opens(pane: Timeline, qtbot: QtBot) -> None:
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Home)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Right)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_T)
    assert pane.showing_table and pane.bar.table.isChecked()
    assert pane.table.currentIndex().row() == 1
    qtbot.keyClick(pane.table, Qt.Key.Key_Down)
    assert pane.canvas.items.date[pane.canvas.current] == 12
    with qtbot.waitSignal(pane.item_chosen) as told:
        qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert told.args == [2, 12]
    qtbot.keyClick(pane.table, Qt.Key.Key_Escape)
    assert not pane.showing_table and pane.canvas.items.date[pane.canvas.current] == 12
    qtbot.keyClick(pane.canvas, Qt.Key.Key_End)
    pane.show_table(True)
    assert pane.table.currentIndex().row() == 5


@pytest.mark.parametrize(
    ("column", "first", "last"),
    [
        (0, "23–24 Jun 2019", "since 1 Feb 2025"),
        (1, "5 Jul 2019", "since 1 Feb 2025"),
        (2, "23–24 Jun 2019", "9 Oct 2023"),
    ],
)
def test_the_table_sorts_both_ways(pane: Timeline, column: int, first: str, last: str) -> None:
    pane.show_table(True)
    pane.table.rows.sort(column, Qt.SortOrder.AscendingOrder)
    up = [row[0] for row in cells(pane)]
    assert (up[0], up[-1]) == (first, last)
    pane.table.rows.sort(column, Qt.SortOrder.DescendingOrder)
    down = [row[0] for row in cells(pane)]
    assert sorted(down) == sorted(up) and down != up


def test_sorting_by_words_asks_for_them_and_keeps_the_row_in_hand(pane: Timeline) -> None:
    pane.show_table(True)
    wanted: list[int] = []
    pane.details_wanted.connect(wanted.extend)
    pane.table.show_item(2)
    held = pane.canvas.current
    pane.table.rows.sort(4, Qt.SortOrder.DescendingOrder)
    pane.set_details([{**d, "title": f"T {d['date']:+d}"} for d in details(11, -1, 12, -2, 13, 14)])
    titles = [row[4] for row in cells(pane)]
    assert titles == sorted(titles, reverse=True) and set(wanted) <= {row[4] for row in ROWS}
    assert pane.canvas.current == held == 2
    assert int(pane.table.rows.order[pane.table.currentIndex().row()]) == 2


def test_many_dates_are_rows_at_once_and_words_come_by_pages(pane: Timeline, qtbot: QtBot) -> None:
    count = 100_000
    chance = np.random.default_rng(1)
    lo = day("2010-01-01") + chance.integers(0, 5000, count)
    rows = {
        "article": np.arange(count),
        "lo": lo,
        "hi": lo,
        "look": np.zeros(count, int),
        "date": np.arange(1, count + 1),
    }
    pane.set_items({"count": count, "undated": 0, **{name: pack(column) for name, column in rows.items()}})
    qtbot.waitUntil(lambda: len(pane.canvas.index) == count)
    pages: list[list[int]] = []
    pane.details_wanted.connect(pages.append)
    pane.show_table(True)
    assert pane.table.rows.rowCount() == count
    pane.table.scrollToBottom()
    pane.grab()
    qtbot.waitUntil(lambda: bool(pages))
    assert all(len(page) <= 200 for page in pages) and sum(map(len, pages)) < 1000
    said: list[str] = []
    pane.table.said.connect(said.append)
    pane.table._sort(3)
    pane.table.copy_rows()
    assert pane.table.rows.sorted_by == 0 and all(f"{MOST_TOLD:,}" in words for words in said) and len(said) == 2
    pane.table._sort(1)
    assert pane.table.rows.sorted_by == 1


def test_the_table_is_copied_with_all_its_words(pane: Timeline) -> None:
    pane.show_table(True)
    pane.bar.copy.click()
    assert "…" in pane.bar.said.text()  # fetching
    pane.set_details([{**d, "clause": "It\topened\nhere."} for d in details(*(row[4] for row in ROWS))])
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 7 and all(line.count("\t") == 5 for line in lines)
    assert lines[0].startswith("Date\tHow precisely") and "It opened here." in lines[1]
    assert pane.bar.said.text() == "6 rows copied"


def cards_shown(pane: Timeline) -> None:
    pane.set_items(answer([*ROWS, *TOLD]))
    pane.set_cards(CARDS)


def test_one_event_of_several_articles_is_one_glyph(pane: Timeline, qtbot: QtBot) -> None:
    """Drawn once with the number of its sources; contradicting days stay apart; the tip names all articles."""
    asked: list[bool] = []
    pane.cards_wanted.connect(lambda: asked.append(True))
    cards_shown(pane)
    assert asked == [True]  # and not once more for the cards themselves
    assert len(pane.canvas.index) == 8 and pane.bar.count.text() == "8 dates"
    glyphs = {g.item: g for g in pane.canvas.layout_now().glyphs if g.item >= 6 and g.kind != "label"}
    assert {(int(pane.canvas.items.date[i]), g.sources) for i, g in glyphs.items()} == {(21, 3), (24, 1)}
    pane.canvas.walk(6)
    pane.set_details(details(21, 22, 23))
    assert pane.canvas.accessibleDescription() == "5 June 2024, event, The ward opened., 3 sources"
    tip = pane.canvas.tips._words(6)
    assert all(f"Title {n}" in tip for n in (21, 22, 23))


def test_every_source_of_an_event_can_be_opened(pane: Timeline, qtbot: QtBot) -> None:
    """A click opens the first and offers the others; the table has a row for each."""
    cards_shown(pane)
    pane.set_details(details(21, 22, 23))
    told: list[tuple[int, int]] = []
    pane.item_chosen.connect(lambda article, date: told.append((article, date)))
    glyph = pane.canvas.glyph_of(6)
    assert glyph is not None
    at = QPoint(round(glyph.x + 4), round(glyph.y + 4))
    qtbot.mouseClick(pane.canvas, Qt.MouseButton.LeftButton, pos=at)
    menu = pane.sources.menu
    assert menu is not None and [a.text() for a in menu.actions()] == ["Title 21", "Title 22", "Title 23"]
    menu.actions()[2].trigger()
    menu.close()
    assert told == [(1, 21), (3, 23)] and pane.sources.menu is None
    pane.show_table(True)
    assert [row[5] for row in cells(pane) if row[0] == "5 Jun 2024"] == ["3", "2 of 3", "3 of 3"]
    row = pane.table.rows.row_of(6)
    pane.table.setCurrentIndex(pane.table.rows.index(row, 0))
    qtbot.keyClick(pane.table, Qt.Key.Key_Down)
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert told[-1] == (2, 22) and pane.canvas.current == 6


def test_cards_that_come_keep_what_is_in_hand(pane: Timeline) -> None:
    pane.set_items(answer([*ROWS, *TOLD]))
    pane.canvas.walk(8)
    view = pane.canvas.view
    pane.set_cards(CARDS)
    assert pane.canvas.items.date[pane.canvas.current] == 21 and pane.canvas.view == view
    pane.set_cards({"date": pack([]), "card": pack([])})
    assert len(pane.canvas.index) == 8


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_the_table_follows_the_look(pane: Timeline, look: theme.Theme) -> None:
    pane.set_theme(look)
    pane.show_table(True)
    assert not pane.table.grab().isNull() and pane.table.rowHeight(0) >= pane.table.fontMetrics().height()


def test_the_window_asks_for_cards_and_opens_the_clause(
    qtbot: QtBot, qapp: QApplication, own_settings: QSettings
) -> None:
    """After the items: `cards` for the same question; choosing an event reads its article at the clause."""
    archive = FakeArchive(6)
    for window in whole_window(qtbot, qapp, archive, own_settings):
        timeline = window.panes.timeline
        qtbot.waitUntil(lambda timeline=timeline: len(timeline.canvas.index) > 0, timeout=5000)
        qtbot.waitUntil(lambda: any(method == "cards" for _r, method, _p in archive.asked))
        events = np.flatnonzero(timeline.canvas.items.date > 0)
        timeline.canvas.choose(int(events[0]))
        qtbot.waitUntil(lambda: any(method == "date" for _r, method, _p in archive.asked))
        qtbot.waitUntil(lambda w=window: w.panes.reading.page.overlay.focus is not None, timeout=5000)
        start, end = window.panes.reading.page.overlay.focus
        assert end - start > 10
        window.commands.run("timeline_table")
        assert timeline.showing_table and window.actions_["timeline_table"].isChecked()


def test_what_is_in_hand_stays_in_hand(pane: Timeline) -> None:
    """Another answer that has the date too, its cards, the table: the same date; one without it lets go for then."""
    cards_shown(pane)
    pane.show_table(True)
    pane.canvas.walk(9)
    pane.set_items(answer([*TOLD, ROWS[0]]))
    assert pane.canvas.items.date[pane.canvas.current] == 24
    pane.set_cards(CARDS)
    assert pane.canvas.items.date[pane.canvas.current] == 24
    row = pane.table.currentIndex().row()
    assert pane.canvas.items.date[pane.table.rows.order[row]] == 24 and pane.table.selectedIndexes()
    pane.set_items(answer(ROWS))
    assert pane.canvas.current == -1
    pane.set_items(answer(TOLD))
    assert pane.canvas.items.date[pane.canvas.current] == 24
    pane.forget(view=True)
    pane.set_items(answer([*TOLD, *ROWS]))
    assert pane.canvas.current == -1
