"""Highlights and notes in the reading pane: made by mouse, keys and menu, seen in both looks, changed, listed, told."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from cuttings_desktop import theme
from cuttings_desktop.highlight_looks import COLOURS, look_of
from cuttings_desktop.reading_pane import ReadingPane
from cuttings_desktop.reading_pane.marks_menu import add_own_marks
from pane_reading_samples import click, shown, shown_pane
from pane_samples import ENGLISH, chunk, header

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[ReadingPane]:
    yield from shown_pane(qtbot)


@pytest.fixture
def told(pane: ReadingPane) -> list[tuple[dict[str, Any], str]]:
    """What the pane has told the window to decide."""
    made: list[tuple[dict[str, Any], str]] = []
    pane.own.decision_made.connect(lambda decision, new: made.append((decision, new)))
    return made


def select(pane: ReadingPane, start: int, end: int) -> None:
    """Select `[start, end)` of the article."""
    spans = sorted(pane.page.writer.map.spans(start, end))
    document = pane.page.document()
    cursor = QTextCursor(document)
    cursor.setPosition(document.findBlockByNumber(spans[0][0]).position() + spans[0][1])
    last = document.findBlockByNumber(spans[-1][0]).position() + spans[-1][2]
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    pane.page.setTextCursor(cursor)
    pane.page.selected.emit()


def row(start: int, end: int, colour: str = "green", note: str = "", id_: str = "h1") -> dict[str, Any]:
    return {"id": id_, "start": start, "end": end, "colour": colour, "note": note}


def shown_with(pane: ReadingPane, qtbot: QtBot, rows: list[dict[str, Any]]) -> str:
    """Show the article with highlights, given to every paragraph that they touch."""
    made = chunk(ENGLISH)
    for paragraph in made["paragraphs"]:
        paragraph["highlights"] = [r for r in rows if r["start"] < paragraph["end"] and r["end"] > paragraph["start"]]
    pane.show_article(header(ENGLISH))
    pane.set_paragraphs(1, made)
    qtbot.waitUntil(lambda: pane.feeding.complete)
    return "\n\n".join(text for _, text in ENGLISH)


def test_selected_words_are_highlighted_at_once_and_told(
    pane: ReadingPane, qtbot: QtBot, told: list[tuple[dict[str, Any], str]]
) -> None:
    """The colour is seen before the archive has answered; its id comes later; a refusal takes it away."""
    text = shown(pane, qtbot, ENGLISH)
    start = text.index("forty cases")
    select(pane, start - 1, start + 11)  # with the space before it
    qtbot.mouseClick(pane.listing.bar._colours["pink"], Qt.MouseButton.LeftButton)
    decision, new = told[0]
    assert decision == {
        "kind": "highlight", "article": 1, "start": start, "end": start + 11, "colour": "pink", "note": "",
    }  # fmt: skip
    assert new and [r["colour"] for r in pane.own.rows] == ["pink"]
    assert not pane.page.textCursor().hasSelection() and not pane.listing.bar.isVisible()
    pane.own.confirm(new, "abc")
    assert [r["id"] for r in pane.own.rows] == ["abc"]
    select(pane, 0, 10)
    pane.own.highlight()
    assert told[1][0]["colour"] == "pink", "the colour that was used last"
    pane.own.refuse(told[1][1])
    assert [r["id"] for r in pane.own.rows] == ["abc"]


def test_what_is_done_before_the_archive_answers_is_told_afterwards(
    pane: ReadingPane, qtbot: QtBot, told: list[tuple[dict[str, Any], str]]
) -> None:
    shown(pane, qtbot, ENGLISH)
    select(pane, 0, 20)
    pane.own.highlight("blue")
    new = told[0][1]
    pane.own.change(new, {"note": "so soon"})
    assert len(told) == 1
    pane.own.confirm(new, "real")
    assert told[1][0] == {"kind": "highlight_change", "note": "so soon", "highlight": "real"}
    select(pane, 30, 40)
    pane.own.highlight()
    gone = told[2][1]
    pane.own.remove(gone)
    pane.own.confirm(gone, "other")
    assert told[-1][0] == {"kind": "highlight_remove", "highlight": "other"}


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_the_colours_are_told_apart_without_their_hue(pane: ReadingPane, qtbot: QtBot, look: theme.Theme) -> None:
    """Each colour has a line of its own, legible on its ground; none looks like a hit or a date."""
    looks = [look_of(colour, look) for colour in COLOURS]
    assert len({one.pattern for one in looks}) == len(COLOURS)

    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(one: str, other: str) -> float:
        low, high = sorted((light(one), light(other)))
        return (high + 0.05) / (low + 0.05)

    for one in looks:
        assert contrast(one.ground, look.text) >= 7, "words on it"
        assert contrast(one.ink, one.ground) >= 3, "its line"
        assert one.ground not in (look.hit, look.hit_current, look.selection)
    pane.set_theme(look)
    text = shown_with(pane, qtbot, [row(100, 140, colour, id_=colour) for colour in ("green",)])
    place = pane.page.writer.map.place(text.index("Nurses") + 60)
    assert place is not None
    picture: QImage = pane.page.viewport().grab().toImage()
    wanted = look_of("green", look).ground
    seen = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 3) for y in range(0, 400, 3)}
    assert wanted in seen


def test_a_name_in_a_highlight_stays_a_name_and_the_rest_opens_it(pane: ReadingPane, qtbot: QtBot) -> None:
    text = "\n\n".join(t for _, t in ENGLISH)
    start = text.index("warned that the two groups")
    name = text.index("Jun Takeda")
    shown_with(pane, qtbot, [row(name, start + 26, note="ask him")])
    with qtbot.waitSignal(pane.entity_clicked):
        click(pane, qtbot, name + 2)
    click(pane, qtbot, start + 2)
    popover = pane.own._popover
    assert popover is not None and popover.isVisible() and popover.shown == "h1"
    assert popover.text.toPlainText() == "ask him"


def test_a_note_is_kept_however_the_popover_closes(
    pane: ReadingPane, qtbot: QtBot, told: list[tuple[dict[str, Any], str]]
) -> None:
    shown_with(pane, qtbot, [row(120, 150)])
    pane.own.open("h1", write=True)
    popover = pane.own._popover
    assert popover is not None
    qtbot.keyClicks(popover.text, "one thought")
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert told[-1][0] == {"kind": "highlight_change", "note": "one thought", "highlight": "h1"}
    pane.own.open("h1", write=True)
    qtbot.keyClicks(popover.text, ", and one more")
    pane.show_article(header(ENGLISH, 2))
    assert told[-1][0]["note"] == "one thought, and one more"
    count = len(told)
    pane.show_article(header(ENGLISH, 1))
    assert len(told) == count, "nothing was written since"


def test_colour_and_removal_in_the_popover(
    pane: ReadingPane, qtbot: QtBot, told: list[tuple[dict[str, Any], str]]
) -> None:
    shown_with(pane, qtbot, [row(120, 150)])
    pane.own.open("h1")
    popover = pane.own._popover
    assert popover is not None
    qtbot.mouseClick(popover._colours["blue"], Qt.MouseButton.LeftButton)
    assert told[-1][0] == {"kind": "highlight_change", "colour": "blue", "highlight": "h1"}
    qtbot.mouseClick(popover._remove, Qt.MouseButton.LeftButton)
    assert told[-1][0] == {"kind": "highlight_remove", "highlight": "h1"} and not len(pane.own.rows)


def test_the_note_of_the_article_stands_in_its_head(
    pane: ReadingPane, qtbot: QtBot, told: list[tuple[dict[str, Any], str]]
) -> None:
    shown(pane, qtbot, ENGLISH, note="Call the author.")
    assert "✎ Call the author." in pane.page.toPlainText()
    pane.own.note_article()
    popover = pane.own._popover
    assert popover is not None
    popover.text.setPlainText("Called.")
    popover.close_popover()
    assert told[-1][0] == {"kind": "note", "article": 1, "text": "Called."}
    qtbot.waitUntil(lambda: "✎ Called." in pane.page.toPlainText())


def test_highlights_are_listed_walked_and_ticked(pane: ReadingPane, qtbot: QtBot) -> None:
    text = "\n\n".join(t for _, t in ENGLISH)
    far = text.index("median time")
    shown_with(pane, qtbot, [row(far, far + 11, "pink", "check", "b"), row(150, 170, id_="a")])
    pane.listing.show(True)
    listed = pane.listing.list.list
    rows = [listed.item(i).data(Qt.ItemDataRole.UserRole) for i in range(listed.count())]
    assert [(r["id"], r["quote"]) for r in rows] == [("a", text[150:170]), ("b", "median time")]
    assert listed.item(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Pink: median time. check"
    assert [colour for _, colour in pane.ticks._lights] == ["green", "pink"]
    assert pane.step_highlight(1) and pane.page.overlay.selected is not None
    assert pane.page.overlay.selected[1].data["id"] == "a"
    pane.step_highlight(1)
    assert pane.page.overlay.selected[1].data["id"] == "b"
    assert "Note: check" in pane.page.accessibleDescription()
    with qtbot.waitSignal(pane.own.decision_made):
        listed.setCurrentRow(1)
        qtbot.keyClick(listed, Qt.Key.Key_Delete)
    assert listed.count() == 1


def test_words_are_selected_by_keys_and_highlighted(
    pane: ReadingPane, qtbot: QtBot, told: list[tuple[dict[str, Any], str]]
) -> None:
    """From the current hit, Shift+Down takes its sentence, a second one the next."""
    text = shown(pane, qtbot, ENGLISH, "trial (NCT")
    pane.next_hit()
    qtbot.keyClick(pane.page, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert pane.page.selected_text().startswith("In the LANTERN-3 trial")
    assert pane.page.selected_text().endswith("31 to 19 days.") and pane.listing.bar.isVisible()
    pane.own.highlight("green")
    assert text[told[0][0]["start"] : told[0][0]["end"]].endswith("19 days.")


def test_a_selection_outlives_a_correction_elsewhere(pane: ReadingPane, qtbot: QtBot) -> None:
    text = shown(pane, qtbot, ENGLISH)
    start = text.index("forty cases")
    select(pane, start, start + 11)
    shown(pane, qtbot, ENGLISH)
    assert pane.page.selected_text() == "forty cases"
    pane.show_article(header(ENGLISH, 2))
    assert not pane.page.textCursor().hasSelection()


def test_nothing_is_marked_where_nothing_may_be_changed(
    pane: ReadingPane, qtbot: QtBot, told: list[tuple[dict[str, Any], str]]
) -> None:
    shown(pane, qtbot, ENGLISH)
    said: list[str] = []
    pane.own.said.connect(said.append)
    pane.own.read_only = True
    pane.listing.refresh()
    select(pane, 0, 12)
    assert not pane.listing.bar._colours["yellow"].isVisible()
    pane.own.highlight()
    assert not told and "cannot" not in said[0] and said
    menu = QMenu()
    add_own_marks(menu, pane.own, None, selected=True)
    assert [a.text() for a in menu.actions() if a.text()] == ["Copy with citation"]


def test_the_sign_of_a_note_in_the_margin_opens_it(pane: ReadingPane, qtbot: QtBot) -> None:
    text = shown_with(pane, qtbot, [row(120, 150, note="here")])
    assert text
    pane.page.verticalScrollBar().setValue(0)
    pane.page.viewport().grab()
    place, _, _ = pane.page.margins._signs[0]
    point = QPoint(round(place.center().x()), round(place.center().y()))
    qtbot.mouseClick(pane.page.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert pane.own._popover is not None and pane.own._popover.shown == "h1"
