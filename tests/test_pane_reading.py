"""The reading pane in use: hits, footnotes, clicks, keys, folds, finding, and the place that is kept."""

from __future__ import annotations

import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cuttings_desktop import theme
from cuttings_desktop.reading_pane import ReadingPane
from cuttings_desktop.reading_pane.geometry import column_rects
from pane_reading_samples import click, full, shown, shown_pane
from pane_samples import CHINESE, ENGLISH, chunk, header

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[ReadingPane]:
    yield from shown_pane(qtbot)


def test_hits_are_walked_in_order_and_round_the_end(pane: ReadingPane, qtbot: QtBot) -> None:
    """F3 goes from hit to hit; the count is told each time; Shift+F3 goes back."""
    seen: list[tuple[int, int]] = []
    pane.hit_changed.connect(lambda n, of: seen.append((n, of)))
    shown(pane, qtbot, ENGLISH, "board")
    assert seen[-1] == (0, 3)
    for _ in range(4):
        qtbot.keyClick(pane.page, Qt.Key.Key_F3)
    assert seen[-4:] == [(1, 3), (2, 3), (3, 3), (1, 3)]
    qtbot.keyClick(pane.page, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert seen[-1] == (3, 3)


def test_the_whole_list_of_hits_replaces_those_of_the_chunks(pane: ReadingPane, qtbot: QtBot) -> None:
    """`set_hits` of another article changes nothing; of this one it is the truth."""
    shown(pane, qtbot, ENGLISH, "board")
    pane.set_hits(99, [(0, 5)])
    pane.set_hits(1, [(2, 9), (400, 410)])
    with qtbot.waitSignal(pane.hit_changed) as told:
        pane.next_hit()
    assert told.args == [1, 2]


def test_a_hit_far_below_is_scrolled_to(pane: ReadingPane, qtbot: QtBot) -> None:
    """After going to a hit its words are in view."""
    rows = [
        ("title", "Long"),
        *[("body", f"Sentence number {i}. " * 12) for i in range(60)],
        ("body", "the needle here"),
    ]
    text = shown(pane, qtbot, rows, "needle")
    pane.next_hit()
    place = pane.page.writer.map.place(text.index("needle"))
    assert place is not None
    block = pane.page.document().findBlockByNumber(place[0])
    y = column_rects(block, place[1], place[1] + 1)[0][0].top() - pane.page.verticalScrollBar().value()
    assert 0 <= y <= pane.page.viewport().height()


def go_to_source(pane: ReadingPane, qtbot: QtBot) -> None:
    """Press the button of the footnote that is shown."""
    footnote = pane._actions.footnote
    assert footnote is not None and footnote.isVisible() and not footnote.peeking
    qtbot.mouseClick(footnote._go, Qt.MouseButton.LeftButton)


def test_a_footnote_jumps_to_its_source_and_back(pane: ReadingPane, qtbot: QtBot) -> None:
    """A click on ² says what it is, from there one goes to the second reference; ↩ shows the mark again."""
    rows = [*ENGLISH[:6], *[("body", "Filler of no interest. " * 30)] * 12, *ENGLISH[6:]]
    text = shown(pane, qtbot, rows)
    mark, source = text.index("²"), text.index("2. Pearl River")
    click(pane, qtbot, mark)
    assert pane.page.overlay.focus is None
    go_to_source(pane, qtbot)
    assert pane.page.overlay.focus is not None and pane.page.overlay.focus[0] == source
    assert pane._actions.way_back.isVisible()
    assert pane.page.verticalScrollBar().value() > 400
    place = pane.page.writer.map.place(source)
    assert place is not None
    back = [m for m in pane.page.writer.marks.of(place[0]) if m.kind == "back"]
    assert len(back) == 1 and back[0].data["offset"] == mark
    pane.page.mark_used.emit(back[0], Qt.KeyboardModifier.NoModifier)
    assert pane.page.overlay.focus == (mark, mark + 1)
    assert pane.page.verticalScrollBar().value() < 400


def test_a_footnote_waits_for_a_source_that_is_not_loaded_yet(pane: ReadingPane, qtbot: QtBot) -> None:
    """The jump happens when the chunk with the source comes."""
    pane.show_article(header(ENGLISH))
    first = chunk(ENGLISH[:6]) | {"next": 6}
    with qtbot.waitSignal(pane.paragraphs_wanted) as asked:
        pane.set_paragraphs(1, first)
    assert asked.args == [1, 6]
    text = full(ENGLISH)
    click(pane, qtbot, text.index("²"))
    go_to_source(pane, qtbot)
    assert pane.page.overlay.focus is None
    start = len(full(ENGLISH[:6])) + 2
    pane.set_paragraphs(1, chunk(ENGLISH[6:], first=6, start=start))
    qtbot.waitUntil(lambda: pane.feeding.complete)
    assert pane.page.overlay.focus is not None and pane.page.overlay.focus[0] == text.index("2. Pearl River")


def test_clicks_tell_what_was_clicked(pane: ReadingPane, qtbot: QtBot) -> None:
    """An entity, a date and an address are told with what the window needs."""
    text = shown(pane, qtbot, ENGLISH)
    with qtbot.waitSignal(pane.entity_clicked) as told:
        click(pane, qtbot, text.index("Jun Takeda"))
    assert told.args[:3] == ["person:Jun Takeda", "person", "Jun Takeda"]
    with qtbot.waitSignal(pane.date_clicked) as dated:
        click(pane, qtbot, text.index("23–24 June"))
    assert dated.args[0]["hi"] == "2019-06-24"
    with qtbot.waitSignal(pane.link_clicked) as linked:
        click(pane, qtbot, text.index("https://forum"))
    assert linked.args == ["https://forum.example/awards/2025"]


def test_the_inner_of_two_nested_names_is_meant(pane: ReadingPane, qtbot: QtBot) -> None:
    """EGFR within EGFR L858R is the gene."""
    text = shown(pane, qtbot, ENGLISH)
    with qtbot.waitSignal(pane.entity_clicked) as told:
        click(pane, qtbot, text.index("EGFR L858R") + 1)
    assert told.args[1] == "gene"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "ftp://x", "https://a b", "data:x"])
def test_other_schemes_are_no_links(pane: ReadingPane, qtbot: QtBot, address: str) -> None:
    """Only http, https and mailto can be asked for; the words stay words."""
    rows = [("title", "T"), ("body", "press here")]
    pane.show_article(header(rows, url=address))
    made = chunk(rows)
    made["paragraphs"][1]["links"] = [[3, 8, address]]
    pane.set_paragraphs(1, made)
    qtbot.waitUntil(lambda: pane.feeding.complete)
    assert not [m for _, m in pane.page.writer.marks.all() if m.kind == "link"]


def test_marks_are_walked_by_keyboard(pane: ReadingPane, qtbot: QtBot) -> None:
    """Alt+Down goes to the next mark and Enter uses it."""
    shown(pane, qtbot, ENGLISH, url="", published=None)
    told: list[str] = []
    pane.entity_clicked.connect(lambda _id, _type, name, _keys: told.append(name))
    for _ in range(3):
        qtbot.keyClick(pane.page, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(pane.page, Qt.Key.Key_Return)
    assert told == ["Harbour Oncology Institute"] or told == ["Lin Qiaoyu"]
    assert pane.page.accessibleDescription() == told[0]


def test_furniture_is_folded_and_opens_for_a_hit(pane: ReadingPane, qtbot: QtBot) -> None:
    """A long run of furniture is one line; going to a hit inside opens it."""
    text = shown(pane, qtbot, ENGLISH)
    assert "Subscribe" not in pane.page.toPlainText()
    pane.show_offset(text.index("Subscribe"), text.index("Subscribe") + 9)
    qtbot.waitUntil(lambda: pane.feeding.complete and "Subscribe" in pane.page.toPlainText())


def test_answers_for_another_article_are_ignored(pane: ReadingPane, qtbot: QtBot) -> None:
    """A late answer does not get into the page."""
    shown(pane, qtbot, ENGLISH)
    blocks = pane.page.document().blockCount()
    pane.set_paragraphs(7, chunk(CHINESE))
    pane.set_paragraphs(1, chunk(CHINESE))
    qtbot.wait(30)
    assert pane.page.document().blockCount() == blocks


def test_find_counts_and_steps(pane: ReadingPane, qtbot: QtBot) -> None:
    """Ctrl+F finds without regard to letter case, counts, steps and closes."""
    shown(pane, qtbot, ENGLISH)
    qtbot.keyClick(pane.page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(pane.find_bar.line, "HARBOUR oncology")
    expected = sum(text.lower().count("harbour oncology") for kind, text in ENGLISH)
    qtbot.waitUntil(lambda: pane.find_bar._count.text() == f"1 of {expected}")
    qtbot.keyClick(pane.find_bar.line, Qt.Key.Key_Return)
    assert pane.find_bar._count.text() == f"2 of {expected}"
    qtbot.keyClick(pane.find_bar.line, Qt.Key.Key_Escape)
    assert not pane.find_bar.isVisible() and not pane.page.overlay.finds.parts


def test_another_look_keeps_the_place(pane: ReadingPane, qtbot: QtBot) -> None:
    """Going dark in the middle of a long article stays in the middle."""
    rows = [("title", "T"), *[("body", f"Sentence {i} of the article. " * 10) for i in range(80)]]
    shown(pane, qtbot, rows)
    pane.page.verticalScrollBar().setValue(pane.page.verticalScrollBar().maximum() // 2)
    before = pane._placing.reading_at()
    pane.set_theme(theme.DARK)
    qtbot.waitUntil(lambda: pane.feeding.complete and not pane._placing.waiting)
    assert abs(pane._placing.reading_at() - before) < 200


def test_a_correction_leaves_the_reader_where_he_was(pane: ReadingPane, qtbot: QtBot) -> None:
    """The same article, given again, stays at its place with its current hit; another one begins at its top."""
    rows = [("title", "T"), *[("body", f"Sentence {i} of the article. " * 10) for i in range(80)]]
    shown(pane, qtbot, rows, words="Sentence 40 ")
    pane.next_hit()
    pane.page.verticalScrollBar().setValue(pane.page.verticalScrollBar().maximum() // 2)
    before, hit = pane._placing.reading_at(), pane.hits.current
    shown(pane, qtbot, rows, words="Sentence 40 ")
    qtbot.waitUntil(lambda: not pane._placing.waiting and pane.page.updatesEnabled())
    assert abs(pane._placing.reading_at() - before) < 200
    assert pane.hits.current == hit >= 0
    shown(pane, qtbot, rows, id=4711)
    assert pane.page.verticalScrollBar().value() == 0 and pane.page.updatesEnabled()


def test_empty_states_have_words(pane: ReadingPane) -> None:
    """Every empty state says something, and no article is left behind."""
    for kind in ("choose", "nothing", "empty", "loading", "several", "unknown"):
        pane.show_empty(kind)
        assert pane.article is None and pane._empty._title.text()
