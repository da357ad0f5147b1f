"""Notebook, gaps, copies and lists of terms: what they show, what they ask for, and what their keys and buttons do."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cuttings_desktop import theme
from cuttings_desktop.gaps import Gaps, RereadDialog, gap_words
from cuttings_desktop.importer import SplitDialog, WatchDialog
from cuttings_desktop.notebook import Notebook, as_text
from cuttings_desktop.stories import StoriesWindow
from cuttings_desktop.stories.difference import difference_html
from cuttings_desktop.term_matrix import TermMatrix
from cuttings_desktop.term_matrix.model import FIXED

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DAY = {"edtf": "2024-05-04", "lo": "2024-05-04", "hi": "2024-05-04", "precision": "day", "qualifier": "exact"}
NOTES: list[dict[str, Any]] = [
    {"id": "h1", "article": 4, "title": "On trust", "published": DAY, "start": 10, "end": 30, "colour": "green",
     "note": "", "quote": "the waiting\nlist", "made": "", "source": "The Ward"},
    {"id": "note-5", "article": 5, "title": "On price", "published": None, "start": 0, "end": 0, "colour": "",
     "note": "Ask her again", "quote": "", "made": "", "source": ""},
]  # fmt: skip


@pytest.fixture
def notebook(qtbot: QtBot) -> Iterator[Notebook]:
    made = Notebook()
    qtbot.addWidget(made)
    made.resize(500, 500)
    made.show()
    made.set_notes(made.params(0, 200), {"total": 2, "rows": NOTES})
    yield made


def test_notes_are_copied_with_what_they_are_from(notebook: Notebook, qtbot: QtBot) -> None:
    notebook.view.choose(0)
    qtbot.keyClick(notebook.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "“the waiting list”\n— On trust, The Ward, 4 May 2024\n"
    assert as_text(NOTES).count("\n\n") == 1 and as_text([]) == ""


def test_a_note_leads_to_its_place_and_can_be_taken_away(notebook: Notebook, qtbot: QtBot) -> None:
    notebook.view.choose(0)
    with qtbot.waitSignal(notebook.place_wanted) as told:
        qtbot.keyClick(notebook.view, Qt.Key.Key_Return)
    assert told.args == [4, 10, 30]
    with qtbot.waitSignal(notebook.decision_made) as told:
        qtbot.keyClick(notebook.view, Qt.Key.Key_Delete)
    assert told.args == [{"kind": "highlight_remove", "highlight": "h1"}]
    notebook.view.choose(1)
    with qtbot.waitSignal(notebook.decision_made) as told:
        qtbot.keyClick(notebook.view, Qt.Key.Key_Delete)
    assert told.args == [{"kind": "note", "article": 5, "text": ""}]


def test_an_overtaken_page_is_let_go_and_nothing_is_explained(notebook: Notebook, qtbot: QtBot) -> None:
    before = notebook.params(0, 200)
    with qtbot.waitSignal(notebook.notes_wanted) as told:
        qtbot.mouseClick(notebook.colours[1], Qt.MouseButton.LeftButton)
    assert told.args[0]["colour"] == "green"
    notebook.set_notes(before, {"total": 0, "rows": []})
    assert notebook.model.rowCount() == 2
    notebook.set_notes(told.args[0], {"total": 0, "rows": []})
    assert notebook.blank.isVisible() and notebook.blank.head.text() == "No note fits"


def _gap_rows(many: int) -> list[dict[str, Any]]:
    mends = ["published", "open_original"]
    return [
        {"article": n, "path": f"/x/{n}.html", "member": "", "title": f"T{n}", "reason": "no date", "advice": "Set it.",
         "mends": mends}
        for n in range(many)
    ]  # fmt: skip


@pytest.fixture
def gaps(qtbot: QtBot) -> Iterator[Gaps]:
    made = Gaps()
    qtbot.addWidget(made)
    made.resize(520, 600)
    made.show()
    made.set_theme(theme.LIGHT)
    made.set_kinds([{"kind": "failed", "count": 2}, {"kind": "undated", "count": 3}, {"kind": "empty", "count": 0}])
    yield made


def test_each_kind_that_there_is_leads_to_its_list(gaps: Gaps, qtbot: QtBot) -> None:
    cards = gaps.overview.cards()
    assert [card.accessibleName() for card in cards] == ["Could not be read, 2", "Without a date, 3"]
    with qtbot.waitSignal(gaps.rows_wanted) as told:
        qtbot.keyClick(cards[1], Qt.Key.Key_Space)
    assert told.args == ["undated", 0, 200]
    with qtbot.waitSignal(gaps.article_wanted) as told:
        gaps.set_rows("undated", 0, {"total": 3, "rows": _gap_rows(3)})
    assert told.args == [0]
    gaps.set_rows("failed", 0, {"total": 9, "rows": []})  # late, of another kind
    assert gaps.model.rowCount() == 3
    # When the last of a kind is mended, the kinds come back.
    gaps.set_kinds([{"kind": "failed", "count": 2}])
    assert gaps.kind == "" and len(gaps.overview.cards()) == 1


def test_many_are_mended_at_once_with_what_mends_them_all(gaps: Gaps, qtbot: QtBot) -> None:
    gaps.show_kind("undated")
    rows = _gap_rows(3)
    rows[2] = {**rows[2], "mends": ["language", "published"]}
    gaps.set_rows("undated", 0, {"total": 3, "rows": rows})
    assert gaps.mends() == ["published", "open_original"]
    gaps.view.selectAll()
    assert gaps.mends() == ["published"]
    qtbot.wait(20)  # the foot is laid out
    button = next(b for b in gaps.findChildren(QPushButton) if b.text() == "Set date…" and b.isVisible())
    with qtbot.waitSignal(gaps.mend_wanted) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args[0] == "published" and [row["article"] for row in told.args[2]] == [0, 1, 2] and told.args[3]
    gaps.set_rows("undated", 0, {"total": 3, "rows": rows}, read_only=True)
    assert gaps.mends() == []


def test_an_archive_that_sees_everything_says_so(gaps: Gaps) -> None:
    gaps.set_kinds([{"kind": "failed", "count": 0}])
    assert gaps.blank.isVisible() and gaps.blank.head.text() == "Nothing is hidden from you"
    assert gap_words("something_new")[0] == "something new"


def test_another_reading_is_seen_before_it_is_wanted(qtbot: QtBot) -> None:
    dialog = RereadDialog([3, 4])
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.preview_wanted) as told:
        dialog.look()
    assert told.args == [3, {}] and not dialog.ok.isEnabled()
    readers = [{"name": "auto", "words": ""}, {"name": "text", "words": "plain text"}]
    choices = {"encodings": ["utf-8", "gb18030"], "encoding": "utf-8", "readers": readers, "preview": "\ufffd\ufffd"}
    dialog.set_choices(choices)
    dialog.encoding.setCurrentIndex(2)
    with qtbot.waitSignal(dialog.preview_wanted) as told:
        dialog.encoding.activated.emit(2)
    assert told.args == [3, {"encoding": "gb18030"}]
    dialog.show_failure("It cannot be read so.")
    assert not dialog.ok.isEnabled()
    dialog.set_choices({**choices, "preview": "肺癌"})
    with qtbot.waitSignal(dialog.reread_wanted) as told:
        dialog._accept()
    assert told.args == [{"ids": [3, 4], "encoding": "gb18030"}]


@pytest.fixture
def terms(qtbot: QtBot) -> Iterator[TermMatrix]:
    made = TermMatrix()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    made.text.setPlainText("EGFR\n\n  zero   hits \nLisbon")
    yield made


def _table() -> dict[str, Any]:
    def row(term: str, articles: int, cells: list[int]) -> dict[str, Any]:
        return {
            "term": term, "articles": articles, "copies_left_out": 1, "hits": 2 * articles, "entity": None,
            "first": "2023-01-01" if articles else None, "last": None, "cells": cells, "query": f'"{term}"',
        }  # fmt: skip

    return {
        "columns": ["2023", "2024"],
        "rows": [row("EGFR", 5, [1, 4]), row("zero hits", 0, [0, 0]), row("=x", 9, [9, 0])],
    }


def test_a_pasted_list_is_counted_as_it_was_pasted(terms: TermMatrix, qtbot: QtBot) -> None:
    with qtbot.waitSignal(terms.table_wanted) as told:
        qtbot.mouseClick(terms.count, Qt.MouseButton.LeftButton)
    assert told.args == [["EGFR", "zero hits", "Lisbon"], "year", False]
    terms.set_table("year", _table())
    assert [row["term"] for row in terms.model.rows()] == ["EGFR", "zero hits", "=x"]
    assert terms.missing.text() == "Only the 1 without a hit"
    terms.missing.click()
    assert [row["term"] for row in terms.model.rows()] == ["zero hits"]
    terms.missing.click()
    terms.model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [row["term"] for row in terms.model.rows()] == ["=x", "EGFR", "zero hits"]
    terms.model.sort(-1)
    assert [row["term"] for row in terms.model.rows()] == ["EGFR", "zero hits", "=x"]


def test_cells_ask_and_the_table_is_copied(terms: TermMatrix, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    terms.set_table("year", _table())
    qtmodeltester.check(terms.model, force_py=True)
    with qtbot.waitSignal(terms.cell_chosen) as told:
        terms._choose(terms.model.index(0, FIXED + 1))
    assert (told.args[0]["query"], told.args[1:]) == ('"EGFR"', ["year", "2024"])
    terms.copy_table()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Term\tArticles\tHits") and lines[0].endswith("2023\t2024")
    assert lines[2].split("\t")[:2] == ["zero hits", "0"] and lines[3].startswith("'=x")


def _story() -> dict[str, Any]:
    kinds = ("first", "copy", "trimmed")
    rows = [
        {"id": n, "title": f"T{n}", "published": DAY, "source": "S", "kind": kind, "similarity": 0.9}
        for n, kind in enumerate(kinds, 1)
    ]
    return {"story": "7", "rows": rows}


def test_copies_are_compared_with_the_first_or_with_each_other(qtbot: QtBot) -> None:
    window = StoriesWindow()
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.difference_wanted) as told:
        window.set_story(_story(), 2)
    assert told.args == [1, 2]
    with qtbot.waitSignal(window.difference_wanted) as told:
        qtbot.keyClick(window.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert told.args == [2, 3]
    window.set_difference((1, 2), {"blocks": []})  # late
    block = {"kind": "changed", "a_text": "ten beds", "b_text": "nine beds", "a_marks": [[0, 3]], "b_marks": [[0, 4]]}
    window.set_difference((2, 3), {"blocks": [block]})
    assert "ten" in window.page.toPlainText() and "nine" in window.page.toPlainText()
    window.view.choose(2)
    with qtbot.waitSignal(window.decision_made) as told:
        qtbot.mouseClick(window.apart, Qt.MouseButton.LeftButton)
    assert told.args == [{"kind": "not_copy", "articles": [1, 3]}]


def test_a_difference_is_words_only_and_leaves_out_what_is_long_and_the_same() -> None:
    same = {"kind": "same", "a_text": "x" * 5000, "b_text": "x" * 5000}
    only = {"kind": "only_b", "a_text": "", "b_text": "<img src=x>"}
    made = difference_html([same, only], ("A<b>", "B"), theme.LIGHT)
    assert "<img" not in made and "A<b>" not in made and len(made) < 3000
    assert len(difference_html([same], ("A", "B"), theme.LIGHT, whole=True)) > 10_000


def test_a_collection_is_parted_where_one_ticks(qtbot: QtBot) -> None:
    dialog = SplitDialog("Export of 3 articles")
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.preview_wanted) as told:
        dialog.look()
    assert told.args == [{"heading": None, "pattern": None}]
    parts = [{"title": f"P{n}", "start": n * 100, "end": n * 100 + 100, "published": DAY} for n in range(3)]
    dialog.set_parts({"pattern": "x", "parts": parts})
    assert dialog.cuts() == [100, 200] and dialog._said.text() == "3 articles"
    dialog.parts.item(1).setCheckState(Qt.CheckState.Unchecked)
    with qtbot.waitSignal(dialog.split_wanted) as told:
        dialog._split()
    assert told.args == [[200]]


def test_return_in_the_line_of_a_heading_looks_for_it_and_parts_nothing(qtbot: QtBot) -> None:
    dialog = SplitDialog("Export of 2 articles")
    qtbot.addWidget(dialog)
    dialog.show()
    parts = [{"title": f"P{n}", "start": n * 100, "end": n * 100 + 100, "published": None} for n in range(2)]
    dialog.set_parts({"pattern": "x", "parts": parts})
    parted: list[object] = []
    dialog.split_wanted.connect(parted.append)
    dialog.activateWindow()
    dialog.heading.setFocus()
    with qtbot.waitSignal(dialog.preview_wanted) as told:
        qtbot.keyClicks(dialog.heading, "Document 1")
        qtbot.keyClick(dialog.heading, Qt.Key.Key_Return)
    assert told.args == [{"heading": "Document 1", "pattern": None}]
    assert parted == [] and dialog.isVisible()


def test_watched_folders_are_listed_and_let_go(qtbot: QtBot) -> None:
    dialog = WatchDialog()
    qtbot.addWidget(dialog)
    dialog.set_rows([{"path": "/x/inbox", "kind": "folder", "subfolders": True}])
    assert not dialog.remove.isEnabled() and dialog.scan.isEnabled()
    dialog.list.setCurrentRow(0)
    with qtbot.waitSignal(dialog.removed) as told:
        qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert told.args == ["/x/inbox"]
