"""The reading pane: offsets, hits, footnotes, folds, copy, keys, and that nothing is ever loaded."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from cuttings_desktop import theme
from cuttings_desktop.reading_pane import ReadingPane
from cuttings_desktop.reading_pane.geometry import column_rects
from cuttings_desktop.reading_pane.head import head_pieces, published_words
from cuttings_desktop.reading_pane.pieces import LIMIT, OffsetMap, Piece, cut, displayed
from pane_samples import CHINESE, ENGLISH, chunk, header

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[ReadingPane]:
    made = ReadingPane()
    qtbot.addWidget(made)
    made.resize(700, 700)
    made.show()
    yield made


def full(rows: list[tuple[str, str]]) -> str:
    return "\n\n".join(text for _, text in rows)


def shown(pane: ReadingPane, qtbot: QtBot, rows: list[tuple[str, str]], words: str = "", **fields: Any) -> str:
    """Show rows in one chunk and wait until all is written; return the article's text."""
    head = header(rows, **fields)
    pane.show_article(head)
    pane.set_paragraphs(head["id"], chunk(rows, words))
    qtbot.waitUntil(lambda: pane._feeding.complete)
    return full(rows)


def click(pane: ReadingPane, qtbot: QtBot, offset: int) -> None:
    """Click on the character at an offset."""
    place = pane.page.writer.map.place(offset)
    assert place is not None
    pane.page.scroll_to(*place)
    block = pane.page.document().findBlockByNumber(place[0])
    rect = column_rects(block, place[1], place[1] + 1)[0][0]
    at = rect.center().toPoint() - QPoint(0, pane.page.verticalScrollBar().value())
    qtbot.mouseClick(pane.page.viewport(), Qt.MouseButton.LeftButton, pos=at)


texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=60) | st.text("a𝒳肿\n¹ ", max_size=60)


@settings(max_examples=150, deadline=None)
@given(st.lists(texts, min_size=1, max_size=8))
def test_every_offset_finds_its_way_to_the_screen_and_back(parts: list[str]) -> None:
    """Offset -> block and column -> offset is the identity inside every piece, characters of two units included."""
    places, start = OffsetMap(), 0
    for number, text in enumerate(parts):
        places.append(Piece("body", displayed(text), start, start + len(text), number))
        for i, _ in enumerate(text):
            place = places.place(start + i)
            assert place == (number, len(text[:i].encode("utf-16-le")) // 2)
            assert places.offset(*place) == start + i
        start += len(text) + 2


@settings(max_examples=150, deadline=None)
@given(texts, st.integers(5, 30))
def test_a_cut_paragraph_is_whole_again_when_joined(text: str, limit: int) -> None:
    """The spans follow on each other, cover everything, and none is longer than allowed."""
    spans = cut(text, limit)
    assert "".join(text[s:e] for s, e in spans) == text
    assert all(e - s <= limit for s, e in spans)


@given(st.text())
def test_what_is_displayed_has_the_same_length_and_no_structure(text: str) -> None:
    """Characters that Qt takes for blocks, frames or objects never come from a text."""
    made = displayed(text)
    assert len(made) == len(text)
    assert not set(made) & set("\n\r\u2029\ufffc\ufdd0\ufdd1\0")


@pytest.mark.parametrize("rows", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_the_page_shows_the_article_character_for_character(
    pane: ReadingPane, qtbot: QtBot, rows: list[tuple[str, str]]
) -> None:
    """What stands in the document at a mapped place is the article's own character."""
    text = shown(pane, qtbot, rows)
    pane._feeding.unfold(14)
    pane._write_again()
    qtbot.waitUntil(lambda: pane._feeding.complete)
    document = pane.page.document()
    assert document.blockCount() == len(pane.page.writer.map.pieces)
    offset = 0
    for kind, words in rows:
        for i, character in enumerate(words):
            place = pane.page.writer.map.place(offset + i)
            assert place is not None
            assert document.findBlockByNumber(place[0]).text()[place[1]] == character, (kind, i)
        offset += len(words) + 2
    assert offset == len(text) + 2


def test_markup_in_an_article_stays_words(pane: ReadingPane, qtbot: QtBot) -> None:
    """Tags, entities and scripts are shown as they were written."""
    evil = "<b>bold</b> &amp; <img src='file:///etc/passwd'><script>x</script>"
    shown(pane, qtbot, [("title", evil), ("body", evil)], source=evil, author=evil, tags=[evil], warnings=[evil])
    assert pane.page.toPlainText().count(evil) == 6


@pytest.mark.qt_log_ignore("No document for", "This plugin does not support")
def test_nothing_is_ever_loaded(pane: ReadingPane, qtbot: QtBot, tmp_path: Path) -> None:
    """A picture, a pipe or a remote address in HTML gets a blank pixel, at once, even when set behind our back."""
    picture = tmp_path / "real.png"
    QImage(40, 40, QImage.Format.Format_RGB32).save(str(picture))
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    shown(pane, qtbot, ENGLISH)
    started = time.monotonic()
    sources = [
        picture.as_uri(),
        str(picture),
        pipe.as_uri(),
        "http://example.invalid/a.png",
        "data:image/png;base64,AA",
    ]
    pane.page.setHtml("".join(f'<img src="{s}"><link rel="stylesheet" href="{s}">' for s in sources))
    pane.page.grab()
    for source in sources:
        image = pane.page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(source))
        assert isinstance(image, QImage) and (image.width(), image.height()) == (1, 1)
        style = pane.page.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, QUrl(source))
        assert bytes(style) == b""
        kept = pane.page.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl(source))
        assert kept is None or kept.width() == 1
    pane.page.setSource(QUrl(picture.as_uri()))
    assert time.monotonic() - started < 3


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


def test_a_footnote_jumps_to_its_source_and_back(pane: ReadingPane, qtbot: QtBot) -> None:
    """A click on ² shows the second reference; a click on ↩ shows the mark again."""
    rows = [*ENGLISH[:6], *[("body", "Filler of no interest. " * 30)] * 12, *ENGLISH[6:]]
    text = shown(pane, qtbot, rows)
    mark, source = text.index("²"), text.index("2. Pearl River")
    click(pane, qtbot, mark)
    assert pane.page.overlay.focus is not None and pane.page.overlay.focus[0] == source
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
    assert pane.page.overlay.focus is None
    start = len(full(ENGLISH[:6])) + 2
    pane.set_paragraphs(1, chunk(ENGLISH[6:], first=6, start=start))
    qtbot.waitUntil(lambda: pane._feeding.complete)
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
    qtbot.waitUntil(lambda: pane._feeding.complete)
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


def test_copy_gives_the_articles_own_words(pane: ReadingPane, qtbot: QtBot) -> None:
    """No format, no sign that the page added, an empty line between paragraphs, none within a cut one."""
    giant = "A sentence that is said again and again. " * 300
    rows = [("title", "Copy"), ("body", giant.strip()), ("list", "an item\nof two lines"), ("reference", "1. A source")]
    shown(pane, qtbot, rows, references=[{"label": "1", "url": "", "text": "A source", "anchors": [3]}], tags=[])
    pane.page.selectAll()
    data = pane.page.createMimeDataFromSelection()
    assert data.formats() == ["text/plain"]
    assert data.text().endswith("\n\n".join([giant.strip(), "an item\nof two lines", "1. A source"]))


def test_giant_paragraphs_are_cut_for_display(pane: ReadingPane, qtbot: QtBot) -> None:
    """No block is longer than the limit, and the map still fits."""
    text = shown(pane, qtbot, [("title", "T"), ("body", "word " * 12_000)])
    assert max(len(p.text) for p in pane.page.writer.map.pieces) <= LIMIT
    place = pane.page.writer.map.place(50_003)
    assert place is not None and pane.page.writer.map.offset(*place) == 50_003
    assert len(text) > 50_003


def test_furniture_is_folded_and_opens_for_a_hit(pane: ReadingPane, qtbot: QtBot) -> None:
    """A long run of furniture is one line; going to a hit inside opens it."""
    text = shown(pane, qtbot, ENGLISH)
    assert "Subscribe" not in pane.page.toPlainText()
    pane.show_offset(text.index("Subscribe"), text.index("Subscribe") + 9)
    qtbot.waitUntil(lambda: pane._feeding.complete and "Subscribe" in pane.page.toPlainText())


def test_the_title_is_said_once(pane: ReadingPane, qtbot: QtBot) -> None:
    """The head shows the title; the paragraph that says the same is not repeated, and its hits are marked there."""
    shown(pane, qtbot, ENGLISH, "tumour")
    assert pane.page.toPlainText().count(ENGLISH[0][1]) == 1
    assert pane.page.writer.map.place(0) == (0, 0)


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
    qtbot.waitUntil(lambda: pane._feeding.complete and not pane._placing.waiting)
    assert abs(pane._placing.reading_at() - before) < 200


def test_a_correction_leaves_the_reader_where_he_was(pane: ReadingPane, qtbot: QtBot) -> None:
    """The same article, given again, stays at its place with its current hit; another one begins at its top."""
    rows = [("title", "T"), *[("body", f"Sentence {i} of the article. " * 10) for i in range(80)]]
    shown(pane, qtbot, rows, words="Sentence 40 ")
    pane.next_hit()
    pane.page.verticalScrollBar().setValue(pane.page.verticalScrollBar().maximum() // 2)
    before, hit = pane._placing.reading_at(), pane._hits.current
    shown(pane, qtbot, rows, words="Sentence 40 ")
    qtbot.waitUntil(lambda: not pane._placing.waiting and pane.page.updatesEnabled())
    assert abs(pane._placing.reading_at() - before) < 200
    assert pane._hits.current == hit >= 0
    shown(pane, qtbot, rows, id=4711)
    assert pane.page.verticalScrollBar().value() == 0 and pane.page.updatesEnabled()


def test_what_only_bounds_a_date_is_no_reason_for_it() -> None:
    """A day that the page states is not said to come from an event in the text."""
    evidence = [
        {"source": "htmldate", "quote": "", "edtf": "2025-11-25"},
        {"source": "past event", "quote": "", "edtf": "[2025-06-01..]"},
    ]
    day = {"edtf": "2025-11-25", "lo": "2025-11-25", "hi": "2025-11-25", "precision": "day", "qualifier": "exact"}
    assert published_words({**day, "evidence": evidence}) == "25 Nov 2025 (found on the page)"


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (None, "undated"),
        (
            {"edtf": "x", "lo": "2025-08-26", "hi": "2025-12-31", "precision": "range", "qualifier": "within"},
            "no earlier than 26 Aug 2025, no later than 31 Dec 2025",
        ),
        (
            {"edtf": "x", "lo": "2019-06-24", "hi": None, "precision": "range", "qualifier": "since"},
            "no earlier than 24 Jun 2019",
        ),
        (
            {
                "edtf": "2025-09~",
                "lo": "2025-09-01",
                "hi": "2025-09-30",
                "precision": "month",
                "qualifier": "approximate",
                "evidence": [{"source": "user", "quote": "", "edtf": "2025-09~"}],
            },
            "about Sep 2025 (set by you)",
        ),
    ],
)
def test_the_publication_date_is_told_honestly(published: dict[str, Any] | None, words: str) -> None:
    """What is not known is not said; bounds are said as bounds."""
    assert published_words(published) == words


def test_a_made_title_says_so() -> None:
    """The head tells when the program made the title."""
    pieces = [piece.text for piece, _ in head_pieces(header(ENGLISH, title_origin="made"))]
    assert "title made from the first sentence" in pieces
    assert "title made from the first sentence" not in [p.text for p, _ in head_pieces(header(ENGLISH))]


def test_empty_states_have_words(pane: ReadingPane) -> None:
    """Every empty state says something, and no article is left behind."""
    for kind in ("choose", "nothing", "empty", "loading", "several", "unknown"):
        pane.show_empty(kind)
        assert pane.article is None and pane._empty._title.text()
