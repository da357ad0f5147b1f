"""The original by itself: pages that come when they are seen, a page that loads nothing, and its pieces."""

from __future__ import annotations

import base64
import os
import re
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from cuttings_desktop import theme
from cuttings_desktop.original_page import OriginalPage, picture_of
from cuttings_desktop.original_page.pieces import html_pieces, text_pieces
from desktop_fake_marks import page_png

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def view(qtbot: QtBot) -> OriginalPage:
    made = OriginalPage()
    qtbot.addWidget(made)
    made.resize(480, 640)
    made.show()
    return made


def answer(view: OriginalPage, page: int, width: int, ratio: float = 1.4, **fields: object) -> None:
    """Give a picture that was asked for."""
    made = {"png": page_png(width, round(width * ratio)), "boxes": [], "pages": 9, **fields}
    assert view.article is not None
    view.set_picture(view.article, picture_of(made, page, width))


def test_only_the_pages_in_view_are_asked_for_and_heights_are_learnt(view: OriginalPage, qtbot: QtBot) -> None:
    asked: list[tuple[int, int]] = []
    view.picture_wanted.connect(lambda page, width: asked.append((page, width)))
    view.show_loading(7)
    view.show_original(8, {"kind": "pdf", "pages": 3})
    assert view.kind == "", "the answer is of another article"
    view.show_original(7, {"kind": "pdf", "pages": 400})
    qtbot.waitUntil(lambda: bool(asked))
    assert {page for page, _ in asked} <= {1, 2, 3}
    answer(view, *asked[0], ratio=0.5)
    assert view.pages._ratios[399] == pytest.approx(0.5, abs=0.01)
    view.follow(200, "")
    qtbot.waitUntil(lambda: any(page == 200 for page, _ in asked))
    assert view.pages.page == 200 and view._spin.value() == 200
    assert view._spin.lineEdit().width() > 30  # a style sheet leaves it one pixel
    assert len({page for page, _ in asked}) < 20


def test_a_page_opens_at_its_hit_and_another_size_is_asked_for_anew(view: OriginalPage, qtbot: QtBot) -> None:
    asked: list[tuple[int, int]] = []
    view.picture_wanted.connect(lambda page, width: asked.append((page, width)))
    view.show_loading(7)
    view.show_original(7, {"kind": "pdf", "pages": 9})
    view.follow(5, "")
    qtbot.waitUntil(lambda: any(page == 5 for page, _ in asked))
    width = next(w for page, w in asked if page == 5)
    before = view.pages.verticalScrollBar().value()
    answer(view, 5, width, boxes=[[10, width * 1.3, 50, 12]])
    assert view.pages.verticalScrollBar().value() > before + 100
    asked.clear()
    view._step_zoom(1)
    qtbot.waitUntil(lambda: any(page == 5 and w > width for page, w in asked))
    answer(view, 5, width)
    assert view.pages._kept.get(5) is not None and view._size.text() == "125 %"


def test_a_page_that_cannot_be_drawn_says_so(view: OriginalPage, qtbot: QtBot) -> None:
    """A broken picture, and none at all, leave white paper; nothing else is harmed."""
    view.show_loading(7)
    view.show_original(7, {"kind": "pdf", "pages": 2})
    qtbot.waitUntil(lambda: 1 in view.pages._asked)
    for png in ("", base64.b64encode(b"\x89PNG broken").decode(), base64.b64encode(b"GIF89a").decode()):
        view.set_picture(7, picture_of({"png": png, "boxes": [[1, 2]]}, 1, view.pages._asked[1]))
    kept = view.pages._kept.get(1)
    assert kept is not None and kept.image.isNull() and kept.boxes == []
    view.grab()


def test_pages_are_walked_by_keys(view: OriginalPage, qtbot: QtBot) -> None:
    view.show_loading(7)
    view.show_original(7, {"kind": "pdf", "pages": 5})
    for key, page in (
        (Qt.Key.Key_End, 5),
        (Qt.Key.Key_PageUp, 4),
        (Qt.Key.Key_PageDown, 5),
        (Qt.Key.Key_PageDown, 5),
        (Qt.Key.Key_Home, 1),
    ):
        qtbot.keyClick(view.pages, key)
        assert view.pages.page == page


def test_a_sanitised_page_loads_nothing(view: OriginalPage, qtbot: QtBot, tmp_path: Path) -> None:
    """Even if something slipped through: files, pipes and the network give an empty picture or text."""
    secret = tmp_path / "secret.png"
    QImage(3, 3, QImage.Format.Format_RGB32).save(str(secret))
    os.mkfifo(tmp_path / "pipe.png")
    inside = page_png(4, 3)
    view.show_loading(7)
    body = (
        f'<p>words</p><img src="file://{secret}"><img src="{tmp_path}/pipe.png"><img src="https://example.org/a.png">'
    )
    view.show_original(7, {"kind": "html", "html": f'{body}<img src="data:image/png;base64,{inside}">'})
    qtbot.waitUntil(lambda: view.text.complete)
    load = view.text.loadResource
    for address in (f"file://{secret}", f"{tmp_path}/pipe.png", "https://example.org/a.png", "qrc:/x.png"):
        assert (load(PAGE, QUrl(address)).width(), load(PAGE, address).height()) == (1, 1)
    assert load(PAGE, QUrl(f"data:image/png;base64,{inside}")).width() == 4
    for odd in ("data:image/svg+xml,<svg/>", "data:image/png;base64,????", "data:image/png;base64,"):
        assert load(PAGE, QUrl(odd)).width() == 1
    assert load(QTextDocument.ResourceType.StyleSheetResource.value, QUrl("x.css")).isEmpty()


def test_words_are_found_and_marked_in_the_page(view: OriginalPage, qtbot: QtBot) -> None:
    paragraphs = "".join(
        f"<p>Paragraph {n} of the ward, told at length. " + "More words. " * 30 + "</p>" for n in range(60)
    )
    view.show_loading(7)
    view.show_original(7, {"kind": "html", "html": f"<div><section>{paragraphs}</section></div>"})
    view.follow(0, "Paragraph 50 of the ward, told")
    view.mark(["ward"])
    qtbot.waitUntil(lambda: view.text.complete)
    qtbot.waitUntil(lambda: len(view.text.extraSelections()) == 60)
    assert view.text.verticalScrollBar().value() > 2000
    view.set_theme(theme.DARK)
    qtbot.waitUntil(lambda: view.text.complete and len(view.text.extraSelections()) == 60)


def test_a_list_ends_where_it_ends(view: OriginalPage, qtbot: QtBot) -> None:
    """What follows a list or a heading is neither."""
    view.show_loading(7)
    view.show_original(7, {"kind": "html", "html": "<nav><ul><li>Home</li></ul></nav><h1>Title</h1><div>plain</div>"})
    qtbot.waitUntil(lambda: view.text.complete)
    document = view.text.document()
    blocks = {document.findBlockByNumber(n).text(): document.findBlockByNumber(n) for n in range(document.blockCount())}
    assert blocks["Home"].textList() is not None
    weights = [blocks[words].begin().fragment().charFormat().fontWeight() for words in ("Title", "plain")]
    assert blocks["Title"].textList() is None and blocks["plain"].textList() is None
    assert weights[0] > weights[1]


tags = st.sampled_from(["p", "div", "section", "h2", "ul", "li", "table", "td", "b", "br", "img", "article"])


@given(st.lists(st.tuples(tags, st.booleans(), st.text("ab c", max_size=9)), max_size=40))
def test_pieces_hold_every_word_once(parts: list[tuple[str, bool, str]]) -> None:
    """Whatever is opened and closed where: no text is lost or doubled."""
    html = "".join(f"<{'/' if closing else ''}{tag}>{text}" for tag, closing, text in parts)
    plain = re.compile(r"<[^<>]*>|\s")
    assert plain.sub("", "".join(html_pieces(html))) == plain.sub("", html)


@given(st.text("ab\n", max_size=400))
def test_pieces_of_text_are_the_text(text: str) -> None:
    assert "".join(text_pieces(text)) == text


def test_pieces_are_small_where_the_page_allows() -> None:
    html = (
        "<html><body><div><div>"
        + "<p>words of one paragraph, and more of them</p>" * 2000
        + "</div></div></body></html>"
    )
    pieces = list(html_pieces(html))
    assert max(map(len, pieces)) < 2000 and all(piece.count("<p>") == piece.count("</p>") for piece in pieces)


LONGEST = 20_000
HOSTILE = {
    "tables within tables": "<table><tr><td>a" * 300 + "</td></tr></table>" * 300,
    "lists within lists": "<ol><li>a" * 800 + "</li></ol>" * 800,
    "one paragraph": f"<p>{'word ' * 60_000}</p>",
    "one paragraph without a space": f"<p>{'字' * 200_000}</p>",
    "one word of signs": f"<p>{'&amp;' * 60_000}</p>",
    "one row": f"<table><tr>{'<td>a</td>' * 30_000}</tr></table>",
    "one column": f"<table>{'<tr><td>a</td></tr>' * 20_000}</table>",
    "one list": f"<ol>{'<li>a point</li>' * 20_000}</ol>",
    "raised letters": f"<p>{'a<sup>1</sup>' * 20_000}</p>",
    "a page in a table": f"<table><tr><td>{'<p>A paragraph of words.</p>' * 10_000}</td></tr></table>",
    "all in one bold": f"<b>{'<div>words</div>' * 20_000}</b>",
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_no_piece_is_longer_than_a_frame_can_lay_out(html: str) -> None:
    pieces = list(html_pieces(html))
    plain = re.compile(r"<[^<>]*>|\s")
    assert plain.sub("", "".join(pieces)) == plain.sub("", html)
    assert max(map(len, pieces)) < LONGEST
    for piece in pieces:
        for tag in ("table", "tr", "td", "p", "ol", "b"):
            assert len(re.findall(f"<{tag}[ >]", piece)) == piece.count(f"</{tag}>")
        assert piece.count("<td>") <= 500 and not re.search(r"&[a-z]*$", piece)


def test_tables_are_shown_within_tables_six_deep_and_then_as_lines() -> None:
    (piece,) = html_pieces("<table><tr><td>a" * 9 + "<b>x</b>" + "</td></tr></table>" * 9)
    assert piece.count("<table>") == piece.count("</table>") == 6 and "<b>x</b> <br>" in piece


def test_a_list_that_goes_on_counts_on() -> None:
    pieces = list(html_pieces("<ol>" + "<li>A point of some words, told once.</li>" * 1000 + "</ol>"))
    assert len(pieces) > 2
    told = 0
    for piece in pieces:
        start = re.match(r'<ol(?: start="(\d+)")?>', piece)
        assert start is not None and int(start[1] or 1) == told + 1
        told += piece.count("<li>")
    assert told == 1000


@pytest.mark.parametrize("name", ["tables within tables", "one row", "raised letters", "one paragraph"])
def test_a_hostile_page_is_shown_to_its_end(view: OriginalPage, qtbot: QtBot, name: str) -> None:
    view.show_loading(7)
    view.show_original(7, {"kind": "html", "html": HOSTILE[name]})
    qtbot.waitUntil(lambda: view.text.complete, timeout=30_000)
    assert len(view.text.toPlainText()) > 300


def test_a_line_of_text_without_end_is_broken() -> None:
    text = "字" * 100_000
    pieces = list(text_pieces(text))
    assert "".join(pieces).replace("\n", "") == text and all(piece.endswith("\n") for piece in pieces[:-1])
