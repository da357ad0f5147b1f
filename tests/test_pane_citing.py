"""Copying with a citation, numbers of paragraphs, lines that flow, finding, footnotes that say what they are, paper."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from cuttings_desktop.main_window.reading_print import PrintJob, make_printer
from cuttings_desktop.reading_pane import ReadingPane, Sheet
from cuttings_desktop.reading_pane.citation import citation_of, number_words
from cuttings_desktop.reading_pane.copying import Quoted
from cuttings_desktop.reading_pane.find_bar import occurrences
from cuttings_desktop.reading_pane.pieces import flowing
from pane_reading_samples import click, shown, shown_pane
from pane_samples import ENGLISH, header
from test_pane_marks import select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


MONTH = {"edtf": "2025-06", "lo": "2025-06-01", "hi": "2025-06-30", "precision": "month", "qualifier": "exact"}


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[ReadingPane]:
    yield from shown_pane(qtbot)


def test_a_citation_says_where_the_words_are_from(pane: ReadingPane, qtbot: QtBot) -> None:
    """Quotation, author, title, source, date, paragraph, address; plain, and as rich text with a link."""
    text = shown(pane, qtbot, ENGLISH)
    start = text.index("Two readers write")
    select(pane, start, start + len("Two readers write an opinion each"))
    assert pane.own.cite()
    data = QGuiApplication.clipboard().mimeData()
    quote, line = data.text().split("\n\n— ")
    assert quote == "“Two readers write an opinion each”"
    assert line == (
        "Lin Qiaoyu, “A quieter way to run a tumour board in Guangzhou”, Harbour Weekly, 9 June 2025, paragraph 4, "
        "https://www.harbour.example/2025/06/09/a-quieter-way-to-run-a-tumour-board-in-guangzhou.html"
    )
    assert '<a href="https://www.harbour.example' in data.html() and "<i>Harbour Weekly</i>" in data.html()


def test_several_paragraphs_are_cited_as_they_stand(pane: ReadingPane, qtbot: QtBot) -> None:
    text = shown(pane, qtbot, ENGLISH)
    start, end = text.index("Since September"), text.index("without seeing")
    select(pane, start, end)
    pane.own.cite()
    quote, line = QGuiApplication.clipboard().text().split("\n\n— ")
    assert quote == text[start:end].strip()
    assert "paragraphs 2–4" in line


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (MONTH, "June 2025"),
        (None, "no date"),
    ],
)
def test_a_citation_is_no_more_precise_than_what_is_known(published: dict[str, str] | None, words: str) -> None:
    head = header(ENGLISH, published=published, url="javascript:alert(1)", author="", source="")
    made = citation_of(head, [Quoted(0, "a < b & c")])
    assert f", {words}, file board.html" in made.plain and "javascript" not in made.plain + made.rich
    assert "a &lt; b &amp; c" in made.rich


@given(st.lists(st.integers(1, 40), max_size=12))
def test_numbers_in_words_hold_each_number_once(numbers: list[int]) -> None:
    said: set[int] = set()
    for run in number_words(numbers).removeprefix("paragraphs ").removeprefix("paragraph ").split(", "):
        first, _, last = run.partition("–")
        said |= set(range(int(first), int(last or first) + 1)) if first else set()
    assert said == set(numbers)


def test_numbers_stand_in_the_margin_and_in_no_copied_text(pane: ReadingPane, qtbot: QtBot) -> None:
    text = shown(pane, qtbot, ENGLISH)
    numbers = [piece.number for piece in pane.page.writer.map.pieces if piece.number]
    assert numbers == list(range(1, len(numbers) + 1))
    pane.set_numbers(True)
    pane.page.selectAll()
    assert text.split("\n\n")[2] in pane.page.selected_text()
    assert "\n1" not in pane.page.toPlainText().replace("\n1. Harbour", "")
    column = pane.page.viewport().grab().toImage().copy(0, 0, 30, 600)
    pane.set_numbers(False)
    assert column != pane.page.viewport().grab().toImage().copy(0, 0, 30, 600)


def test_lines_of_paper_flow_and_lines_that_mean_it_stay() -> None:
    paper = "The register that the hospital opened in spring now holds\n"
    paper += "650 patients who were sent from no less than forty hos-\npitals."
    seen = flowing(paper).replace("\u200b", "").replace("\u00ad", "")
    assert seen.endswith("now holds 650 patients who were sent from no less than forty hospitals.")
    poem = "A meeting is no place\nto ask."
    assert flowing(poem) == poem
    known = "This was the largest trial in the province and it was well-\nknown among all of the nurses who were there"
    assert "well-\u200bknown" in flowing(known)
    han = "海港肿瘤研究所第一次把会诊向六家区级医院开放这次由她主持与会者只讨\n论意见不一致的部分。"
    assert flowing(han).replace("\u200b", "") == han.replace("\n", "")


@given(st.text("ab中-\n ", max_size=200))
def test_flowing_keeps_every_place(text: str) -> None:
    made = flowing(text)
    assert len(made) == len(text)
    assert all(a == b for a, b in zip(text, made, strict=True) if a not in "\n-")


@pytest.mark.parametrize(
    ("words", "case", "whole", "found"),
    [("oncology", False, False, 3), ("Oncology", True, False, 2), ("on", False, True, 1), ("肿瘤", False, True, 2)],
)
def test_finding_minds_capitals_and_whole_words_when_asked(words: str, case: bool, whole: bool, found: int) -> None:
    """Words of a script without spaces are whole wherever they stand."""
    text = "Oncology and oncology: Oncology, on time. 海港肿瘤研究所，北方肿瘤组"
    assert sum(span is not None for span in occurrences(words, [(0, text)], case=case, whole=whole)) == found


def test_found_words_are_ticked_and_their_ticks_lead_to_them(pane: ReadingPane, qtbot: QtBot) -> None:
    shown(pane, qtbot, ENGLISH, "board")
    pane.open_find()
    qtbot.keyClicks(pane.find_bar.line, "harbour")
    qtbot.waitUntil(lambda: len(pane.ticks._found) > 2)
    pane.ticks.found_chosen.emit(2)
    assert pane.find_bar._count.text() == f"3 of {len(pane.ticks._found)}"
    pane.find_bar.close_bar()
    assert not pane.ticks._found and pane.ticks._shares


def test_a_footnote_says_what_it_is_when_one_points_at_it(pane: ReadingPane, qtbot: QtBot) -> None:
    """Walking to it by keys shows it too; Enter lets it stay, and Enter once more goes to its source."""
    text = shown(pane, qtbot, ENGLISH)
    pane.page.walking.step(1, ("note",))
    qtbot.waitUntil(lambda: pane._actions.footnote is not None and pane._actions.footnote.isVisible())
    footnote = pane._actions.footnote
    assert footnote is not None and footnote.peeking
    assert "yearly report" in footnote._words.text()
    qtbot.keyClick(pane.page, Qt.Key.Key_Return)
    assert footnote.isVisible() and not footnote.peeking
    footnote._go.click()
    assert pane.page.overlay.focus is not None
    assert pane.page.overlay.focus[0] == text.index("1. Harbour Oncology")
    pane._actions.way_back.click()
    assert pane.page.overlay.focus[0] == text.index("¹")
    click(pane, qtbot, text.index("²"))
    qtbot.keyClick(footnote, Qt.Key.Key_Escape)
    assert not footnote.isVisible()


def test_paper_holds_what_is_read(pane: ReadingPane, qtbot: QtBot, tmp_path: Path) -> None:
    """Title, source, day, every paragraph, numbers of pages and paragraphs, notes; nothing of the folded furniture."""
    rows = [*ENGLISH[:6], *[("body", f"Filler number {n}. " * 25) for n in range(30)], *ENGLISH[6:]]
    text = shown(pane, qtbot, rows)
    start = text.index("award for it")
    pane.own.rows.put({"id": "h", "start": start, "end": start + 12, "colour": "blue", "note": "Which award?"})
    pane.set_numbers(True)
    printer = make_printer("A test")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    pages: list[int] = []
    PrintJob(Sheet(pane), printer, pages.append, pane).begin()
    qtbot.waitUntil(lambda: bool(pages), timeout=15_000)
    document = pypdfium2.PdfDocument(tmp_path / "paper.pdf")
    assert len(document) == pages[0] > 2
    words = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert "A quieter way to run a tumour board" in words[0] and "Harbour Weekly" in words[0]
    assert "9 Jun 2025" in words[0] and f"1 of {pages[0]}" in words[0]
    assert "Filler number 29" in "".join(words) and "Which award?" in words[-1]
    assert "Subscribe" not in "".join(words)
