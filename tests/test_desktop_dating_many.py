"""Many publication dates at once, and what becomes of an open popover, in the whole window."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuttings_db.errors import ArchiveBusy, Cancelled
from cuttings_db.progress import Step
from cuttings_desktop.corrections import BatchDatesDialog
from cuttings_desktop.main_window import MainWindow
from cuttings_desktop.main_window.strip import WorkStrip
from cuttings_desktop.main_window.working import Working
from desktop_dating_samples import dated_window, dates, opened, undo
from desktop_fake import FakeArchive
from desktop_window_samples import dialog_of


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    yield from dated_window(qtbot, qapp, invented, own_settings)


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
