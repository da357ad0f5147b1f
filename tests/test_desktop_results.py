"""The list of articles: a sound model, pages fetched as one looks, 100,000 articles without a stutter."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from cuttings_db.model import Question, to_json
from cuttings_db.packing import unpack
from cuttings_desktop import theme
from cuttings_desktop.results import Results, ResultsModel
from cuttings_desktop.results.delegate import units
from desktop_fake import FakeArchive
from pace import within


def _answer(archive: FakeArchive, **question: Any) -> tuple[Any, list[dict[str, Any]]]:
    result = archive.search({"question": to_json(Question(**question))})
    return unpack(result["ids"]), result["rows"]


def _row(number: int, title: str = "A title") -> dict[str, Any]:
    return {
        "id": number, "title": title, "title_origin": "heading", "published": None, "source": "The Ward",
        "language": "en", "starred": False, "tags": [], "snippet": "some words here", "marks": [[5, 10]], "where": "",
    }  # fmt: skip


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = ResultsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    wanted: list[list[int]] = []
    model.rows_wanted.connect(wanted.append)
    model.set_answer(np.arange(1, 1001, dtype=np.int32), [_row(n) for n in range(1, 51)])
    assert model.rowCount() == 1000
    assert model.data(model.index(600)) is None
    qtbot.waitUntil(lambda: any(601 in ids for ids in wanted))
    batch = next(ids for ids in wanted if 601 in ids)
    assert len(batch) == 256
    model.set_rows([_row(n, f"Title {n}") for n in batch])
    assert model.data(model.index(600)) == "Title 601"
    model.set_answer(np.empty(0, dtype=np.int32))
    assert model.rowCount() == 0


def test_rows_of_an_overtaken_answer_are_let_go(qtbot: QtBot) -> None:
    model = ResultsModel()
    model.set_answer(np.array([7, 8], dtype=np.int32))
    model.data(model.index(0))
    qtbot.wait(5)
    model.set_answer(np.array([9], dtype=np.int32))
    model.set_rows([_row(7)])
    assert model.data(model.index(0)) is None


def test_only_so_many_pages_are_kept(qtbot: QtBot) -> None:
    model = ResultsModel()
    ids = np.arange(1, 40_001, dtype=np.int32)
    model.rows_wanted.connect(lambda wanted: model.set_rows([_row(n) for n in wanted]))
    model.set_answer(ids)
    for position in range(0, 40_000, 256):
        model.data(model.index(position))
        qtbot.waitUntil(lambda position=position: model.data(model.index(position)) is not None)
    assert len(model._pages) <= 64
    assert model.data(model.index(39_999)) is not None


def test_the_pane_asks_for_what_is_seen_and_tells_what_is_chosen(qtbot: QtBot, look: theme.Theme) -> None:
    archive = FakeArchive(600)
    pane = Results()
    qtbot.addWidget(pane)
    pane.rows_wanted.connect(
        lambda ids: pane.set_rows(archive.rows({"ids": ids, "question": to_json(Question())})["rows"])
    )
    pane.resize(420, 600)
    pane.show()
    pane.set_answer(*_answer(archive), sort="relevance")
    chosen: list[int] = []
    pane.article_chosen.connect(chosen.append)
    pane.choose_first()
    assert chosen == [int(pane.model.ids[0])]
    pane._list.scrollToBottom()
    qtbot.waitUntil(lambda: pane.model.data(pane.model.index(599)) is not None)
    pane.select_all()
    assert len(pane.selected()) == 600
    assert pane.clear_selection()
    assert len(pane.selected()) == 1


def test_the_same_question_again_keeps_place_selection_and_article(qtbot: QtBot) -> None:
    archive = FakeArchive(300)
    pane = Results()
    qtbot.addWidget(pane)
    pane.resize(420, 600)
    pane.show()
    ids, rows = _answer(archive)
    pane.set_answer(ids, rows, sort="relevance")
    pane.choose(20)
    pane._list.verticalScrollBar().setValue(900)
    told: list[int] = []
    pane.article_chosen.connect(told.append)
    pane.set_answer(np.concatenate([ids, np.array([301], dtype=np.int32)]), rows, sort="relevance", keep=True)
    assert pane.current_article() == 20
    assert pane.selected() == [20]
    assert pane._list.verticalScrollBar().value() == 900
    assert told == []


def test_a_star_is_clicked(qtbot: QtBot) -> None:
    archive = FakeArchive(5)
    pane = Results()
    qtbot.addWidget(pane)
    pane.resize(420, 600)
    pane.show()
    pane.set_answer(*_answer(archive), sort="relevance")
    rect = pane._list.visualRect(pane.model.index(1))
    with qtbot.waitSignal(pane.star_clicked) as told:
        qtbot.mouseClick(pane._list.viewport(), Qt.MouseButton.LeftButton, pos=pane._delegate._star_rect(rect).center())
    assert told.args == [2, True]


def test_a_hundred_thousand_articles_come_quickly(qtbot: QtBot) -> None:
    pane = Results()
    qtbot.addWidget(pane)
    pane.resize(420, 900)
    pane.show()
    ids = np.random.default_rng(1).permutation(100_000).astype(np.int32)
    # What makes an item for each article takes seconds each time.
    with within(5 * 0.2):
        for _ in range(5):
            pane.set_answer(ids, [_row(int(n)) for n in ids[:50]], sort="relevance")
            pane.grab()


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        ("plain text", [[6, 10]], [(6, 4)]),
        ("𠮷野 text", [[3, 7]], [(4, 4)]),
        ("a 𠮷 b", [[2, 3]], [(2, 2)]),
    ],
)
def test_marks_are_turned_into_qts_units(text: str, marks: list[list[int]], expected: list[tuple[int, int]]) -> None:
    assert units(text, marks) == expected


def test_empty_says_what_to_do(qtbot: QtBot, look: theme.Theme) -> None:
    pane = Results()
    qtbot.addWidget(pane)
    pane.show()
    pane.show_empty("inbox", "No articles yet", "Drop files here.", [("import_files", "Import files…")])
    from PySide6.QtWidgets import QPushButton

    button = next(b for b in pane.findChildren(QPushButton) if b.text() == "Import files…")
    with qtbot.waitSignal(pane.wanted) as told:
        button.click()
    assert told.args == ["import_files"]
    assert isinstance(pane.model, QAbstractItemModel)


def test_an_article_is_chosen_alone_while_a_key_is_held(qtbot: QtBot) -> None:
    """Ctrl is held while one brushes another span: the article that the answer opens is not added to a selection."""
    results = Results()
    qtbot.addWidget(results)
    results.resize(400, 500)
    results.show()
    results.set_answer(np.array([1, 2, 3], dtype=np.int32), [_row(n) for n in (1, 2, 3)], sort="relevance")
    results.choose(2)
    qtbot.keyPress(results, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    try:
        results.choose_first()
        assert results.selected() == [1] and results.current_article() == 1
        results.show_read(3)
        assert results.selected() == [3]
    finally:
        qtbot.keyRelease(results, Qt.Key.Key_Control)
