"""Manners of the window: it keeps what is typed and read, and stops nothing unasked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from cuttings_db.model import EntityFilter
from cuttings_desktop import theme
from cuttings_desktop.corrections import MergeDialog, SameAsDialog
from cuttings_desktop.jobs import Jobs
from cuttings_desktop.main_window import MainWindow
from desktop_fake import FakeArchive, fake_connect


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    theme.apply(qapp, theme.LIGHT)
    made = MainWindow(Jobs(connect=fake_connect(invented)), own_settings)
    qtbot.addWidget(made)
    made.show()
    made.open_archive(Path("/invented/Oncology.cuttings"))
    qtbot.waitUntil(lambda: made.panes.reading.article is not None)
    yield made
    made.close_at_once()


def _searches(archive: FakeArchive) -> list[dict[str, object]]:
    return [params["question"] for _role, method, params in archive.asked if method == "search"]


def test_a_word_that_is_typed_stays_the_beginning_of_one(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    """Choosing a name, and going back, does not change what the words mean."""
    window.panes.bar.typed.emit("velut", True)
    window.asked.narrow(EntityFilter("e0", "Marta Oyelaran", "person"))
    qtbot.waitUntil(lambda: bool(_searches(invented)[-1]["entities"]))
    assert _searches(invented)[-1]["typing"] is True
    window.commands.back()
    qtbot.waitUntil(lambda: not _searches(invented)[-1]["entities"])
    assert _searches(invented)[-1] == {**_searches(invented)[-1], "text": "velut", "typing": True}


def test_what_is_read_is_shown_in_the_list_after_an_empty_answer(qtbot: QtBot, window: MainWindow) -> None:
    read = window.panes.reading.article
    window.asked.set_text("velutinibx")
    qtbot.waitUntil(lambda: window.panes.results.model.rowCount() == 0)
    window.asked.set_text("")
    qtbot.waitUntil(lambda: window.panes.results.model.rowCount() == 14)
    assert window.panes.reading.article == read
    assert window.panes.results.selected() == [read]


def test_after_an_import_the_first_article_is_read_unless_one_was_chosen(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    results = window.panes.results
    results.choose(int(results.model.ids[3]))
    chosen = results.current_article()
    qtbot.waitUntil(lambda: window.panes.reading.article == chosen)
    for _ in range(2):
        before = results.model.rowCount()
        window.working.import_paths([Path("/invented/new.html")])
        qtbot.waitUntil(lambda before=before: results.model.rowCount() > before, timeout=5000)
        assert window.panes.reading.article == chosen
    window.answering.start()
    qtbot.waitUntil(lambda: window.panes.reading.article is not None)
    window.working.import_paths([Path("/invented/newer.html")])
    qtbot.waitUntil(lambda: results.model.rowCount() == 17, timeout=5000)
    qtbot.waitUntil(lambda: window.panes.reading.article == int(results.model.ids[0]))
    assert results.selected() == [int(results.model.ids[0])]


def test_closing_asks_before_it_stops_an_import(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    invented.delay["import step"] = 0.02
    window.working.import_paths([Path(f"/invented/{n}.html") for n in range(400)])
    window.close()
    assert window.isVisible()
    box = window.findChild(QMessageBox)
    assert box is not None and "is kept" in box.informativeText()
    box.rejected.emit()
    assert window.isVisible() and window.working.busy
    # Nor is the import left behind by opening another archive.
    window.open_archive(Path("/invented/Other.cuttings"))
    assert window.windowTitle().startswith("Oncology")
    box.accepted.emit()
    assert not window.isVisible()


def test_hits_are_asked_for_chosen_names_too(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    """An article without search words shows where a chosen name stands."""
    before = sum(method == "hits" for _role, method, _params in invented.asked)
    window.asked.narrow(EntityFilter("e0", "Marta Oyelaran", "person"))
    qtbot.waitUntil(lambda: sum(method == "hits" for _role, method, _params in invented.asked) > before)


def test_what_is_put_away_gives_way_to_the_next_article(qtbot: QtBot, window: MainWindow) -> None:
    results = window.panes.results
    results.choose(int(results.model.ids[3]))
    qtbot.waitUntil(lambda: window.panes.reading.article == int(results.model.ids[3]))
    following = int(results.model.ids[4])
    window.commands.run("trash")
    qtbot.waitUntil(lambda: window.panes.reading.article == following)
    assert results.selected() == [following]
    assert "1 article moved to the trash" in window.messages.text()


def test_several_words_typed_at_a_stretch_are_one_step_of_the_history(window: MainWindow) -> None:
    for end in range(1, len("two words") + 1):
        text = "two words"[:end]
        window.panes.bar.typed.emit(text, not text.endswith(" "))
    window.commands.back()
    assert window.asked.question.text == ""


def test_a_name_in_the_text_is_merged_with_one_that_is_looked_for(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    window.commands.naming.ask_same({"entity": "e0", "name": "Marta Oyelaran", "type": "person"})
    dialog = window.findChild(SameAsDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.names.count() > 0)
    shown = [dialog.names.item(row).text() for row in range(dialog.names.count())]
    assert not any("Marta Oyelaran" in words for words in shown)
    other = dialog.names.currentItem().data(Qt.ItemDataRole.UserRole)
    qtbot.keyClick(dialog.filter, Qt.Key.Key_Return)
    merge = window.findChild(MergeDialog)
    assert merge is not None
    merge._decide()
    qtbot.waitUntil(lambda: any(method == "decide" for _role, method, _params in invented.asked))
    decision = next(params["decision"] for _role, method, params in invented.asked if method == "decide")
    assert decision["kind"] == "merge"
    assert set(decision["entities"]) == {"e0", other["id"]}


def test_escape_in_the_filter_of_names_empties_it_and_leaves_the_question_alone(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.asked.narrow(EntityFilter("e0", "Marta Oyelaran", "person"))
    line = window.panes.entities.filter
    line.setFocus()
    qtbot.keyClicks(line, "mar")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""
    assert window.asked.question.entities
