"""Dates in the whole window: opened, decided, undone, many at once, and asked again afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuttings_db.errors import ArchiveBusy, Cancelled, QuestionRefused
from cuttings_db.model import DateFilter
from cuttings_db.progress import Step
from cuttings_desktop.corrections import BatchDatesDialog, DatePopover, PublishedPopover
from cuttings_desktop.main_window import MainWindow
from cuttings_desktop.main_window.strip import WorkStrip
from cuttings_desktop.main_window.working import Working
from desktop_fake import FakeArchive
from desktop_window_samples import dialog_of, whole_window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    for made in whole_window(qtbot, qapp, invented, own_settings):
        read_dated(qtbot, made, invented)
        yield made


def read_dated(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    """Read an article with some dates of which one knows when it was published."""
    dated = next(a.id for a in invented.articles.values() if len(a.dates) > 1 and a.published)
    if window.panes.reading.article != dated:
        window.answering.read(dated)
    reading = window.panes.reading
    qtbot.waitUntil(lambda: reading.article == dated and reading._feeding.complete and bool(dates(window)))


def dates(window: MainWindow) -> list[dict[str, Any]]:
    """Return the dates that are marked in the text."""
    page = window.panes.reading.page
    return [mark.data for _, mark in page.writer.marks.all() if mark.kind == "date"]


def opened(qtbot: QtBot, window: MainWindow, key: Qt.Key = Qt.Key.Key_Return) -> DatePopover:
    """Go to the first date of the article by keyboard and open it."""
    dating = window.commands.dating
    window.panes.reading.page.walking.drop()
    window.panes.reading.page.verticalScrollBar().setValue(0)
    window.actions_["next_date"].trigger()
    window.actions_["next_date"].trigger()  # the first one is that of the head
    qtbot.keyClick(window.panes.reading.page, key)
    qtbot.waitUntil(lambda: dating.popover is not None and dating.popover.isVisible())
    assert dating.popover is not None
    return dating.popover


def undo(qtbot: QtBot, window: MainWindow, kind: str) -> None:
    """Take the last decision back; its words are said."""
    qtbot.waitUntil(lambda: kind in window.actions_["undo"].text())
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: window.messages.text().startswith(f"Undone: {kind}"))


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


def test_many_publication_dates_are_one_decision_and_one_undo(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    """The selection is looked at, all are dated at once, and one undo takes all back."""
    before = {a.id: a.published for a in invented.articles.values()}
    window.panes.results.select_all()
    window.actions_["set_published"].trigger()
    dialog = dialog_of(qtbot)
    assert isinstance(dialog, BatchDatesDialog)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 14)
    dialog.one.setChecked(True)
    dialog.line.line.setText("May 2024")
    dialog.ok.click()
    qtbot.waitUntil(lambda: window.messages.text() == "Publication date set for 14 articles.")
    assert {(a.published or {})["edtf"] for a in invented.articles.values()} == {"2024-05"}
    assert len(invented.decisions) == 1
    undo(qtbot, window, "published")
    assert {a.id: a.published for a in invented.articles.values()} == before


def test_an_error_of_the_suggestions_is_said_in_the_dialog(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    """It may be tried again there."""
    invented.fail["publication_suggestions"] = ArchiveBusy()
    window.actions_["set_published"].trigger()
    dialog = dialog_of(qtbot)
    assert isinstance(dialog, BatchDatesDialog)
    qtbot.waitUntil(dialog.again.isVisible)
    assert "Another program is writing" in dialog._problem.text()
    dialog.again.click()
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 1)
    dialog.reject()


def test_the_undated_list_offers_to_date_it(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    """The hint counts, opens the dialog for all of the list, and goes with the question."""
    undated = [a.id for a in invented.articles.values() if a.published is None]
    hint = window.panes.results.hint
    assert hint.isHidden()
    window.asked.set_undated(True)
    qtbot.waitUntil(hint.isVisible)
    assert f"{len(undated)} articles without a publication date" in hint._words.text()
    hint.button.click()
    dialog = dialog_of(qtbot)
    assert isinstance(dialog, BatchDatesDialog)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == len(undated))
    dialog.reject()
    window.asked.set_undated(False)
    qtbot.waitUntil(hint.isHidden)


def test_the_marks_of_dates_are_a_choice_that_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    """Without them nothing is walked to; the choice is in the settings."""
    assert window.actions_["toggle_dates"].isChecked()
    window.actions_["toggle_dates"].trigger()
    assert not dates(window) and not window.actions_["next_date"].isEnabled()
    assert str(window.settings.value("window/dates")).lower() == "false"
    window.actions_["toggle_dates"].trigger()
    assert dates(window) and window.actions_["next_date"].isEnabled()


def test_another_article_closes_what_is_open(qtbot: QtBot, window: MainWindow) -> None:
    """A popover never speaks of an article that is not there any more."""
    popover = opened(qtbot, window)
    window.panes.results.choose_at(len(window.panes.results.model.ids) - 1)
    qtbot.waitUntil(popover.isHidden)


def test_a_date_that_is_open_follows_what_happens_to_it(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    """A correction from elsewhere is seen in it; where the date has gone it closes."""
    popover = opened(qtbot, window)
    window.working.decide({"kind": "confirm_date", "date": popover.date["id"]})
    qtbot.waitUntil(popover.release.isVisible)
    assert "Confirmed by you" in popover._own.text() and popover.isVisible()
    window.working.decide({"kind": "reject_date", "date": popover.date["id"]})
    qtbot.waitUntil(popover.isHidden)


def test_a_read_only_archive_only_explains(qtbot: QtBot, window: MainWindow) -> None:
    """Nothing can be decided there, one by one or many at once."""
    window.summary["read_only"] = True
    window.commands.refresh()
    assert not window.actions_["set_published"].isEnabled()
    assert not opened(qtbot, window).confirm.isVisible()


class _Asked:
    """Stands for the bridge: keeps what was asked, and lets the test answer."""

    def __init__(self) -> None:
        self.calls: list[Any] = []
        self.cancelled = 0

    def ask(self, method: str, params: Any, done: Any, failed: Any = None, **more: Any) -> _Asked:
        self.calls.append((method, done, failed, more.get("step")))
        return self

    def cancel(self) -> None:
        self.cancelled += 1


def test_a_decision_of_many_steps_is_shown_and_can_be_stopped(qtbot: QtBot) -> None:
    """One that is done at once shows no strip; one that is stopped has changed nothing, and that is said."""
    strip, asked = WorkStrip(), _Asked()
    qtbot.addWidget(strip)
    working = Working(asked, strip)  # type: ignore[arg-type]
    said: list[str] = []
    working.said.connect(lambda message, _name, _words: said.append(message.text))
    working.decide({"kind": "published", "article": 1, "value": "2024"})
    asked.calls[-1][1]({})
    assert strip.isHidden() and not said
    working.decide({"kind": "published", "articles": [1, 2], "value": "2024"})
    _, done, _, step = asked.calls[-1]
    step(Step("dates", 1, 2))
    assert not strip.isHidden() and working.busy
    done({})
    assert strip.isHidden() and not working.busy and said == ["Publication date set for 2 articles."]
    working.undo()
    _, _, failed, step = asked.calls[-1]
    step(Step("dates", 1, 2))
    strip._stop.click()
    assert asked.cancelled == 1
    failed(Cancelled("stopped"))
    assert strip.isHidden() and said[-1] == "Stopped. Nothing was changed."
