"""Dates in the whole window: opened, decided, undone, many at once, and asked again afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuttings_db.errors import QuestionRefused
from cuttings_db.model import DateFilter
from cuttings_desktop.corrections import PublishedPopover
from cuttings_desktop.main_window import MainWindow
from desktop_dating_samples import dated_window, dates, opened, undo
from desktop_fake import FakeArchive


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    yield from dated_window(qtbot, qapp, invented, own_settings)


def test_enter_opens_a_date_and_escape_gives_the_focus_back(qtbot: QtBot, window: MainWindow) -> None:
    """The date stays in hand, and the next key goes on from it."""
    popover = opened(qtbot, window)
    assert popover.date["id"] == dates(window)[0]["id"] and "12 March 2024" in popover._rule.text()
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert popover.isHidden() and QApplication.focusWidget() is window.panes.reading.page
    assert window.panes.reading.page.overlay.selected is not None
    window.actions_["next_date"].trigger()
    qtbot.keyClick(window.panes.reading.page, Qt.Key.Key_Space)
    qtbot.waitUntil(popover.isVisible)
    assert popover.date["id"] == dates(window)[1]["id"]


@pytest.mark.parametrize(
    ("button", "kind", "seen"),
    [
        ("confirm", "confirm_date", lambda ds, first: ds[0].get("origin") == "confirmed"),
        ("reject", "reject_date", lambda ds, first: ds[0]["id"] != first),
    ],
)
def test_a_date_is_confirmed_or_rejected_and_that_is_undone(
    qtbot: QtBot, window: MainWindow, button: str, kind: str, seen: Any
) -> None:
    """The text shows it at once, the same question is asked again, and undo brings it back."""
    before = dates(window)[0]
    popover = opened(qtbot, window)
    getattr(popover, button).click()
    qtbot.waitUntil(lambda: bool(dates(window)) and seen(dates(window), before["id"]))
    undo(qtbot, window, kind)
    qtbot.waitUntil(lambda: bool(dates(window)) and dates(window)[0] == before)


def test_a_date_is_corrected_released_and_both_undone(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    """The date in hand stays in hand over the corrections."""
    popover = opened(qtbot, window)
    popover.correct.click()
    popover.line.line.setText("二〇一九年六月")
    qtbot.keyClick(popover.line.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(dates(window)) and dates(window)[0]["edtf"] == "2019-06")
    assert invented.decisions[-1]["kind"] == "correct_date"
    qtbot.waitUntil(lambda: window.panes.reading.page.overlay.selected is not None)
    qtbot.keyClick(window.panes.reading.page, Qt.Key.Key_Return)
    qtbot.waitUntil(popover.isVisible)
    assert "Corrected by you" in popover._own.text()
    popover.release.click()
    qtbot.waitUntil(lambda: bool(dates(window)) and dates(window)[0]["edtf"] != "2019-06")
    undo(qtbot, window, "release_date")
    qtbot.waitUntil(lambda: bool(dates(window)) and dates(window)[0]["edtf"] == "2019-06")
    undo(qtbot, window, "correct_date")
    qtbot.waitUntil(lambda: bool(dates(window)) and dates(window)[0]["edtf"] != "2019-06")


def test_selected_words_become_a_date_and_that_is_undone(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    """What is typed for them is read before it is saved; Escape says nothing of them."""
    dating, before = window.commands.dating, dates(window)
    start = invented.articles[int(window.panes.reading.article or 0)].paragraphs[1][1]
    said = {"start": start, "end": start + 6, "text": "around"}
    window.panes.reading.date_wanted.emit(said, window.rect())
    popover = dating.popover
    assert popover is not None and popover.isVisible() and not popover.correct.isVisible()
    assert popover.line.line.hasFocus() and not popover.save.isEnabled()
    qtbot.keyClick(popover.line.line, Qt.Key.Key_Escape)
    assert popover.isHidden()
    window.panes.reading.date_wanted.emit(said, window.rect())
    popover.line.line.setText("about 2019")
    popover.save.click()
    qtbot.waitUntil(lambda: any(d["edtf"] == "2019~" for d in dates(window)))
    undo(qtbot, window, "correct_date")
    qtbot.waitUntil(lambda: dates(window) == before)


def test_a_slow_answer_does_not_keep_one_waiting(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    """The popover opens with what the text knows, and is completed."""
    invented.delay["date"] = 0.6
    popover = opened(qtbot, window)
    assert popover._rule.isHidden() and popover._title.text()
    qtbot.waitUntil(popover._rule.isVisible)


def test_a_date_that_has_gone_is_told(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    """No popover opens for it."""
    invented.fail["date"] = QuestionRefused("this date is no longer in the archive")
    window.commands.dating.show_date(dates(window)[0], window.rect())
    qtbot.waitUntil(lambda: "no longer in the archive" in window.messages.text())
    assert window.commands.dating.popover is None


def test_a_date_narrows_and_is_shown_on_the_timeline(qtbot: QtBot, window: MainWindow) -> None:
    """The ways on from a date: the articles of its days, and its place in time."""
    popover = opened(qtbot, window)
    date = popover.date
    window.panes.timeline.hide()
    popover.timeline.click()
    canvas = window.panes.timeline.canvas
    assert not window.panes.timeline.isHidden()
    assert canvas.items.date[canvas.current] == date["id"]
    popover = opened(qtbot, window)
    popover.narrow.click()
    assert window.asked.question.dates == (DateFilter(date["lo"], date["hi"], "mentioned"),)


def test_the_anchor_leads_to_the_publication_date(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    """Set it by its evidence, take it back, and undo both."""
    dating, header = window.commands.dating, window.article
    assert header is not None
    opened(qtbot, window)._leave_for(dating.popover.published_wanted)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: dating.published is not None and dating.published.isVisible())
    published = dating.published
    assert isinstance(published, PublishedPopover) and len(published.evidence) == (2 if header["id"] % 2 else 1)
    published.line.line.setText("May 2021")
    published.save.click()
    qtbot.waitUntil(lambda: (window.article or {})["published"]["edtf"] == "2021-05")
    window.panes.reading.published_clicked.emit(None, window.rect())
    qtbot.waitUntil(published.isVisible)
    assert published._why.text().startswith("You have set it")
    published.clear.click()
    qtbot.waitUntil(lambda: (window.article or {})["published"]["edtf"] == header["published"]["edtf"])
    undo(qtbot, window, "published")
    qtbot.waitUntil(lambda: (window.article or {})["published"]["edtf"] == "2021-05")


def test_how_dates_are_read_is_flipped_and_undone(qtbot: QtBot, window: MainWindow) -> None:
    """The head says it as soon as it is no longer the usual way."""
    dating = window.commands.dating
    dating.show_published(window.rect())
    qtbot.waitUntil(lambda: dating.published is not None and dating.published.isVisible())
    assert dating.published is not None
    dating.published.ways[2].click()
    page = window.panes.reading.page
    qtbot.waitUntil(lambda: "follow the last date told" in page.toPlainText())
    undo(qtbot, window, "history")
    qtbot.waitUntil(lambda: "follow the last date told" not in page.toPlainText())
