"""The page of the reading pane: offsets, the article's own characters, cuts, folds, copy, head, and nothing loaded."""

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
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from cuttings_desktop.reading_pane import ReadingPane
from cuttings_desktop.reading_pane.head import head_pieces, published_words
from cuttings_desktop.reading_pane.pieces import LIMIT, OffsetMap, Piece, cut, displayed
from pane_reading_samples import shown, shown_pane
from pane_samples import CHINESE, ENGLISH, header

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[ReadingPane]:
    yield from shown_pane(qtbot)


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
    pane.feeding.unfold(14)
    pane.write_again()
    qtbot.waitUntil(lambda: pane.feeding.complete)
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
    assert time.monotonic() - started < 30  # a pipe that is opened is waited for without end


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


def test_the_title_is_said_once(pane: ReadingPane, qtbot: QtBot) -> None:
    """The head shows the title; the paragraph that says the same is not repeated, and its hits are marked there."""
    shown(pane, qtbot, ENGLISH, "tumour")
    assert pane.page.toPlainText().count(ENGLISH[0][1]) == 1
    assert pane.page.writer.map.place(0) == (0, 0)


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
