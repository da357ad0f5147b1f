"""Reading in the window: highlights that are kept, the original and a second article beside, walking, looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QSlider, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from cuttings_db.errors import DecisionRefused
from cuttings_desktop.main_window import MainWindow
from cuttings_desktop.main_window.reading_actions import READING
from cuttings_desktop.settings import load_choices
from desktop_fake_marks import FakeMarks
from desktop_window_samples import asked, whole_window
from test_pane_marks import select


@pytest.fixture
def archive() -> FakeMarks:
    return FakeMarks(14)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, archive: FakeMarks, own_settings: QSettings) -> Iterator[MainWindow]:
    yield from whole_window(qtbot, qapp, archive, own_settings)


def until(qtbot: QtBot, done: Callable[[], object]) -> None:
    """Wait for something, patiently: the machine may be busy with something else."""
    qtbot.waitUntil(lambda: bool(done()), timeout=20_000)


def complete(window: MainWindow, qtbot: QtBot) -> int:
    """Wait until the article is written; return its number."""
    reading = window.panes.reading
    until(qtbot, lambda: reading.article is not None and reading.feeding.complete and bool(reading.page.toPlainText()))
    assert reading.article is not None
    return reading.article


def decided(archive: FakeMarks) -> list[dict[str, Any]]:
    return [params["decision"] for params in asked(archive, "decide")]  # type: ignore[misc]


def test_a_highlight_is_kept_changed_undone_and_never_reads_the_article_again(
    qtbot: QtBot, window: MainWindow, archive: FakeMarks
) -> None:
    """The text stays as it is while one marks it; undo, which is about anything, reads it again."""
    article = complete(window, qtbot)
    reading = window.panes.reading
    select(reading, 5, 20)
    before = len(asked(archive, "article"))
    window.actions_["highlight_blue"].trigger()
    until(qtbot, lambda: bool(archive.highlights))
    until(qtbot, lambda: [row["id"] for row in reading.own.rows] == list(archive.highlights))
    assert decided(archive)[0] == {
        "kind": "highlight", "article": article, "start": 5, "end": 20, "colour": "blue", "note": "",
    }  # fmt: skip
    assert len(asked(archive, "article")) == before
    window.reading.next_highlight()
    window.reading.write_note()
    popover = reading.own._popover
    assert popover is not None and popover.isVisible()
    qtbot.keyClicks(popover.text, "why?")
    qtbot.keyClick(popover.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: [row["note"] for row in archive.highlights.values()] == ["why?"])
    assert not popover.isVisible() and not window.reading.beside.shown
    reading.own.remove(next(iter(archive.highlights)))
    until(qtbot, lambda: not archive.highlights)
    until(qtbot, lambda: "removed" in window.messages.text())


def test_what_the_archive_refuses_is_taken_away_again(qtbot: QtBot, window: MainWindow, archive: FakeMarks) -> None:
    complete(window, qtbot)
    archive.fail["decide"] = DecisionRefused("it does not fit", "")
    select(window.panes.reading, 0, 12)
    window.reading.highlight()
    assert len(window.panes.reading.own.rows) == 1
    until(qtbot, lambda: not len(window.panes.reading.own.rows))
    assert "does not fit" in window.messages.text()


def test_the_next_article_keeps_the_question_and_begins_at_its_first_hit(
    qtbot: QtBot, window: MainWindow, archive: FakeMarks
) -> None:
    window.asked.set_text("velutinib")
    until(qtbot, lambda: window.panes.reading.hits.parts != [] and complete(window, qtbot) > 0)
    results, reading = window.panes.results, window.panes.reading
    ids = [int(i) for i in results.model.ids]
    assert len(ids) > 1
    until(qtbot, lambda: reading.article == ids[0])
    qtbot.keyClick(results, Qt.Key.Key_J)
    until(qtbot, lambda: reading.article == ids[1] and reading.hits.current == 0)
    assert window.asked.question.text == "velutinib" and results.current_article() == ids[1]
    window.reading.previous_article()
    until(qtbot, lambda: reading.article == ids[0] and reading.hits.current == 0)
    window.reading.previous_article()
    assert reading.article == ids[0] and "first" in window.messages.text()


def test_letters_that_are_typed_walk_nowhere(qtbot: QtBot, window: MainWindow) -> None:
    """J and K in a line are letters."""
    read = complete(window, qtbot)
    line = window.panes.bar.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    qtbot.keyClicks(line, "jk")
    assert line.text() == "jk" and window.panes.reading.article == read


def test_a_second_article_stands_beside_with_a_way_back_of_its_own(
    qtbot: QtBot, window: MainWindow, archive: FakeMarks
) -> None:
    read = complete(window, qtbot)
    ids = [int(i) for i in window.panes.results.model.ids]
    window.reading.show_beside(ids[3])
    pane = window.reading.beside.pane
    assert pane is not None
    until(qtbot, lambda: pane.article == ids[3] and pane.feeding.complete)
    assert window.panes.reading.article == read and pane.isVisible()
    window.reading.show_beside(ids[4], 0, 5)
    until(qtbot, lambda: pane.article == ids[4])
    pane.setFocus()
    assert window.reading.active is pane
    window.commands.back()
    until(qtbot, lambda: pane.article == ids[3])
    window.commands.forward()
    until(qtbot, lambda: pane.article == ids[4])
    assert window.panes.reading.article == read
    window.asked.set_text("velutinib")
    until(qtbot, lambda: bool(pane.hits.parts) or "velutinib" not in archive.articles[ids[4]].text)
    dating = window.commands.dating
    pane.published_clicked.emit(None, window.rect())
    until(qtbot, lambda: dating.published is not None and dating.published.isVisible())
    assert dating.published is not None and dating.published._article == ids[4]
    dating.published.close()
    window.reading.close_beside()
    assert not pane.isVisible() and not window.panes.entities.isHidden()


def test_one_article_in_two_panes_shows_a_highlight_in_both(
    qtbot: QtBot, window: MainWindow, archive: FakeMarks
) -> None:
    read = complete(window, qtbot)
    window.reading.show_beside(read)
    pane = window.reading.beside.pane
    assert pane is not None
    until(qtbot, lambda: pane.article == read and pane.feeding.complete)
    select(window.panes.reading, 0, 9)
    window.panes.reading.own.highlight("pink")
    until(qtbot, lambda: len(pane.own.rows) == 1)


def test_the_original_opens_at_what_is_read_and_follows_it(
    qtbot: QtBot, window: MainWindow, archive: FakeMarks
) -> None:
    article = complete(window, qtbot)
    reading = window.panes.reading
    paragraphs = archive.paragraphs({"id": article, "first": 0, "characters": 10**6, "question": {}})["paragraphs"]
    last = paragraphs[-1]
    reading.set_hits(article, [(last["start"], last["start"] + 4)])
    reading.next_hit()
    window.actions_["original_beside"].trigger()
    view = window.reading.original.view
    assert view is not None
    until(qtbot, lambda: view.kind == "pdf" and view.pages.page == last["page"])
    until(qtbot, lambda: view.pages._kept.get(last["page"]) is not None)
    pictures = {int(str(params["page"])) for params in asked(archive, "page_picture")}
    assert len(pictures) < archive.pages, "only what is seen, and one more"
    view.pages.setFocus()
    qtbot.keyClick(view.pages, Qt.Key.Key_Home)
    assert view.pages.page == 1
    qtbot.keyClick(view.pages, Qt.Key.Key_PageDown)
    assert view.pages.page == 2 and view._spin.value() == 2
    following = int(window.panes.results.model.ids[1])
    window.reading.next_article()
    until(qtbot, lambda: view.article == following and view.kind == "pdf")
    view.pages.setFocus()
    qtbot.keyClick(view.pages, Qt.Key.Key_Escape)
    assert not view.isVisible() and window.panes.reading.page.hasFocus()


@pytest.mark.parametrize("kind", ["html", "text", ""])
def test_other_originals_are_shown_as_text(qtbot: QtBot, window: MainWindow, archive: FakeMarks, kind: str) -> None:
    archive.kind = kind
    if not kind:
        archive.original_page = lambda params: {"kind": ""}  # type: ignore[method-assign]
    article = complete(window, qtbot)
    window.reading.original_beside()
    view = window.reading.original.view
    assert view is not None
    if kind:
        until(qtbot, lambda: view.kind == kind and view.text.complete)
        words = archive.articles[article].text.split("\n")[1][:40]
        assert words in view.text.toPlainText()
        # Hits that come later are marked as well.
        window.panes.reading.set_hits(article, [(0, 12)])
        until(qtbot, lambda: len(view.text.extraSelections()) == 1)
    else:
        until(qtbot, lambda: "does not hold" in view._said.text())


def test_how_text_looks_is_a_setting(qtbot: QtBot, window: MainWindow) -> None:
    complete(window, qtbot)
    window.reading.paragraph_numbers()
    assert window.panes.reading.page.margins.numbers and load_choices(window.settings).paragraph_numbers
    assert window.actions_["paragraph_numbers"].isChecked()
    window.panes.reading.look_wanted.emit("serif", False)
    assert load_choices(window.settings).serif is False and not window.actions_["serif_letters"].isChecked()
    width = load_choices(window.settings).reading_width
    window.reading.wider_lines()
    assert load_choices(window.settings).reading_width > width


def test_the_list_is_remembered_and_a_citation_is_said(qtbot: QtBot, window: MainWindow) -> None:
    complete(window, qtbot)
    window.reading.list_highlights()
    assert window.panes.reading.listing.list.isVisible()
    assert str(window.settings.value("window/highlights")).lower() == "true"
    window.reading.copy_citation()
    assert "Select the words" in window.messages.text()
    select(window.panes.reading, 0, 12)
    window.reading.copy_citation()
    assert "citation" in window.messages.text()
    assert "Ines Vogel" in QApplication.clipboard().text()


def test_every_part_has_a_name_and_every_action_a_key(qtbot: QtBot, window: MainWindow) -> None:
    """A screen reader gets through: nothing that can be used is nameless; no key means two things."""
    complete(window, qtbot)
    window.reading.list_highlights()
    window.reading.original_beside()
    window.panes.reading.looking.show(window.rect())
    window.panes.reading.own.note_article()
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QSlider)
    places: list[QWidget] = [window.panes.reading, window.reading.desk]
    for place in places:
        for widget in place.findChildren(QWidget):
            if isinstance(widget, kinds) and not isinstance(widget.parent(), (QLineEdit, QSpinBox)):
                named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
                assert named, widget
    keys = [QKeySequence(key).toString() for action in window.actions_.values() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert all(spec.keys for spec in READING if spec is not None)
