"""Dates in the text of the reading pane: quiet lines by certainty, walked, spoken, hidden, kept in hand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuttings_desktop import theme
from cuttings_desktop.reading_pane import ReadingPane
from cuttings_desktop.reading_pane.copying import selected_span
from cuttings_desktop.reading_pane.date_marks import Certainty, certainty, draw_line
from cuttings_desktop.reading_pane.head import head_pieces
from cuttings_desktop.reading_pane.marks import Mark
from cuttings_desktop.reading_pane.tips import spoken, tip_of
from pane_reading_samples import click, shown, shown_pane
from pane_samples import CHINESE, ENGLISH, chunk, header

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[ReadingPane]:
    yield from shown_pane(qtbot)


def held(pane: ReadingPane) -> str:
    """Return the words of the mark in hand."""
    assert pane.page.overlay.selected is not None
    block, mark = pane.page.overlay.selected
    return pane.page.document().findBlockByNumber(block).text()[mark.start : mark.end]


@pytest.mark.parametrize(
    ("date", "how"),
    [
        ({"qualifier": "exact", "precision": "day", "role": "event"}, "sure"),
        ({"qualifier": "since", "precision": "month", "role": "event"}, "sure"),
        ({"qualifier": "within", "precision": "month", "role": "event"}, "unsure"),
        ({"qualifier": "approximate", "precision": "year", "role": "event"}, "unsure"),
        ({"qualifier": "exact", "precision": "day", "role": "copyright"}, "vague"),
        ({"qualifier": "exact", "precision": "decade", "role": "event"}, "vague"),
        ({"qualifier": "approximate", "precision": "year", "role": "vague", "origin": "corrected"}, "settled"),
        ({"qualifier": "exact", "precision": "day", "role": "event", "origin": "confirmed"}, "settled"),
    ],
)
def test_how_sure_a_date_is(date: dict[str, Any], how: str) -> None:
    """A person's word settles it; what is no event or a decade wide is vague."""
    assert certainty(date) == how


def ink_of(how: Certainty) -> tuple[int, int]:
    """Return how many columns of a line are drawn on, and how much ink is in it."""
    image = QImage(80, 9, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_line(painter, QRectF(4, 0, 70, 9), 4.5, QColor("black"), how, held=False)
    painter.end()
    columns = [sum(255 - QColor(image.pixel(x, y)).red() for y in range(9)) for x in range(80)]
    return sum(c > 40 for c in columns[6:68]), sum(columns)


def test_the_lines_differ_without_colour() -> None:
    """Sure is solid, unsure has gaps, vague has less ink still, settled most and a point at its end."""
    sure, unsure, vague, settled = (ink_of(how) for how in ("sure", "unsure", "vague", "settled"))
    assert sure[0] == settled[0] == 62 > unsure[0]
    assert settled[1] > sure[1] > unsure[1] > vague[1]


def test_f4_walks_the_dates_and_space_opens_one(pane: ReadingPane, qtbot: QtBot) -> None:
    """Names between them are passed over; the place on the screen is told with the date."""
    shown(pane, qtbot, ENGLISH)
    told: list[tuple[dict[str, Any], QRect]] = []
    pane.date_clicked.connect(lambda date, where: told.append((date, where)))
    words = []
    for _ in range(4):
        qtbot.keyClick(pane.page, Qt.Key.Key_F4)
        words.append(held(pane))
    assert words == ["9 Jun 2025 (stated by the page)", "23–24 June 2019", "this month", "September 2025"]
    assert "September 2025: since" in pane.page.accessibleDescription()
    qtbot.keyClick(pane.page, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(pane.page, Qt.Key.Key_Space)
    assert [d["precision"] for d, _ in told] == ["month"]
    assert pane.page.rect().translated(pane.page.mapToGlobal(pane.page.rect().topLeft())).contains(told[0][1])


def test_the_date_in_hand_stays_when_the_article_is_read_again(pane: ReadingPane, qtbot: QtBot) -> None:
    """After a correction Enter and the next step go on from it; where it is gone, from its place."""
    shown(pane, qtbot, ENGLISH)
    for _ in range(3):
        pane.step_date(1)
    pane.show_article(header(ENGLISH))
    pane.set_paragraphs(1, chunk(ENGLISH))
    qtbot.waitUntil(lambda: pane.feeding.complete)
    assert held(pane) == "this month"
    less = chunk(ENGLISH)
    for paragraph in less["paragraphs"]:
        paragraph["dates"] = [d for d in paragraph["dates"] if d["qualifier"] != "within"]
    pane.show_article(header(ENGLISH))
    pane.set_paragraphs(1, less)
    qtbot.waitUntil(lambda: pane.feeding.complete)
    assert pane.page.overlay.selected is None
    assert pane.step_date(1) and held(pane) == "September 2025"
    shown(pane, qtbot, CHINESE, id=9)
    assert pane.page.overlay.selected is None


def test_escape_lets_go_of_the_date_before_the_window_takes_it(pane: ReadingPane, qtbot: QtBot) -> None:
    """While a mark is in hand the key belongs to the page, afterwards no longer."""
    shown(pane, qtbot, ENGLISH)
    pane.step_date(1)

    def claimed() -> bool:
        override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        override.ignore()
        QApplication.sendEvent(pane.page, override)
        return override.isAccepted()

    assert claimed()
    qtbot.keyClick(pane.page, Qt.Key.Key_Escape)
    assert pane.page.overlay.selected is None and not claimed()


def test_hidden_dates_are_neither_drawn_nor_clicked(pane: ReadingPane, qtbot: QtBot) -> None:
    """The switch survives another article; the head's date stays."""
    pane.show_dates(False)
    text = shown(pane, qtbot, ENGLISH)
    told: list[object] = []
    pane.date_clicked.connect(lambda *given: told.append(given))
    click(pane, qtbot, text.index("23–24 June"))
    assert not told and {m.kind for _, m in pane.page.writer.marks.all()} >= {"entity", "published"}
    pane.show_dates(True)
    click(pane, qtbot, text.index("23–24 June"))
    assert len(told) == 1


def test_selected_words_know_their_place_in_the_article(pane: ReadingPane, qtbot: QtBot) -> None:
    """Spaces around are left out, characters of two units count once; over two paragraphs there is no such place."""
    rows = [("title", "T"), ("body", "𝒳 some time ago, they met."), ("body", "More.")]
    text = shown(pane, qtbot, rows)
    page = pane.page
    for words, expected in ((" some time ", "some time"), ("they met.", "they met.")):
        start, end = text.index(words), text.index(words) + len(words)
        place, after = page.writer.map.place(start), page.writer.map.place(end - 1)
        assert place is not None and after is not None
        cursor = page.textCursor()
        cursor.setPosition(page.document().findBlockByNumber(place[0]).position() + place[1])
        last = page.document().findBlockByNumber(after[0]).position() + after[1] + 1
        cursor.setPosition(last, cursor.MoveMode.KeepAnchor)
        page.setTextCursor(cursor)
        span = selected_span(page, page.writer.map)
        assert span is not None and text[slice(*span)] == expected
    page.selectAll()
    assert selected_span(page, page.writer.map) is None


def test_a_settled_date_says_so(look: theme.Theme) -> None:
    """The tip and the screen reader say who decided."""
    date = {"lo": "2025-06-01", "hi": "2025-06-30", "precision": "month", "origin": "corrected", "role": "copyright"}
    mark = Mark(0, 4, "date", date)
    assert "corrected by you" in tip_of(mark) and "copyright notice" in tip_of(mark)
    assert spoken(mark, "June") == "June: June 2025, exact to the month  ·  copyright notice  ·  corrected by you"


@pytest.mark.parametrize(
    ("history", "published", "line"),
    [
        ({"is": False, "reason": "Few years.", "chosen": False}, True, ""),
        ({"is": True, "reason": "Most years are old.", "chosen": False}, True, "Most years are old."),
        ({"is": True, "reason": "No date.", "chosen": False}, False, ""),
        ({"is": False, "reason": "x", "chosen": True}, True, "as you have chosen"),
        (None, True, ""),
    ],
)
def test_the_head_says_how_dates_are_read_where_that_is_unusual(
    history: dict[str, Any] | None, published: bool, line: str
) -> None:
    """News are read as news without a word; histories and choices are told, with the reason."""
    fields: dict[str, Any] = {"history": history} | ({} if published else {"published": None})
    notes = [(piece.text, marks) for piece, marks in head_pieces(header(ENGLISH, **fields))]
    told = [text for text, marks in notes if any(m.kind == "history" for m in marks)]
    assert bool(told) == bool(line) and (not line or line in told[0])
