"""Long lists: pages are fetched when they are looked at; tables for the clipboard run nothing in a spreadsheet."""

from __future__ import annotations

import os
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cuttings_desktop.listing import Entry, EntryView, PagedModel, table_data, table_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _rows(first: int, many: int) -> list[dict[str, Any]]:
    return [{"id": n, "words": f"entry {n}"} for n in range(first, first + many)]


def _model() -> PagedModel:
    return PagedModel(lambda row: Entry(str(row["words"]), f"under {row['id']}", "right", row=row))


def test_the_model_keeps_its_promises(qtmodeltester: ModelTester) -> None:
    model = _model()
    model.set_page(0, 3, _rows(0, 3))
    qtmodeltester.check(model, force_py=True)


def test_a_hundred_thousand_entries_are_fetched_where_one_looks(qtbot: QtBot) -> None:
    model, asked = _model(), list[tuple[int, int]]()
    model.page_wanted.connect(lambda offset, limit: asked.append((offset, limit)))
    view = EntryView(model, "Entries")
    qtbot.addWidget(view)
    view.resize(400, 500)
    view.show()
    model.set_page(0, 100_000, _rows(0, 200))
    qtbot.wait(30)
    assert asked == []
    view.choose(99_999)
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [(99_800, 200)]
    assert model.data(model.index(99_999)) is None
    model.set_page(99_800, 100_000, _rows(99_800, 200))
    assert model.data(model.index(99_999)) == "entry 99999"
    assert view.rows() == [{"id": 99_999, "words": "entry 99999"}]
    for page in range(1, 200):  # of many pages the latest stay
        model.set_page(page * 200, 100_000, _rows(page * 200, 200))
    assert len(model.known()) <= 50 * 200


def test_keys_open_remove_and_copy(qtbot: QtBot) -> None:
    model = _model()
    view = EntryView(model, "Entries")
    qtbot.addWidget(view)
    view.show()
    model.set_page(0, 5, _rows(0, 5))
    view.choose(1)
    for key, keys, signal in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, view.opened),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, view.removed),
        (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier, view.copied),
    ):
        with qtbot.waitSignal(signal) as told:
            qtbot.keyClick(view, key, keys)
        rows = told.args[0]
        assert (rows if isinstance(rows, dict) else rows[0])["id"] == 1


@given(st.lists(st.lists(st.text(max_size=12), min_size=2, max_size=2), max_size=5))
def test_a_table_stays_a_table_whatever_is_in_it(rows: list[list[str]]) -> None:
    lines = table_text(["a", "b"], rows).splitlines()
    assert len(lines) == len(rows) + 1 and all(line.count("\t") == 1 for line in lines)


@pytest.mark.parametrize("cell", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3|x", "\t=1", " =1"])
def test_what_a_spreadsheet_would_run_is_text(cell: str) -> None:
    assert table_text([], [[cell]]).startswith("'")
    assert "<td>&#x27;" in table_data([], [[cell]]).html()


@pytest.mark.parametrize("cell", ["-3", "-1,204.5", "a=b", "2024-05-04", "https://example.org/a+b"])
def test_numbers_and_words_stay_what_they_are(cell: str) -> None:
    assert table_text([], [[cell]]) == f"{cell}\n"


def test_html_of_a_table_is_words_only() -> None:
    made = table_data(["<b>"], [["<script>x</script>", None]])
    assert "<script>" not in made.html() and "&lt;b&gt;" in made.html()
    assert made.text() == "<b>\n<script>x</script>\t\n"
