"""The bridge: answers arrive on the window's thread, only the latest is told, nothing is left running."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from cuttings_db.errors import Cancelled, NoText, WorkerDied, WorkerGivenUp
from cuttings_db.progress import Step
from cuttings_desktop.jobs import Jobs, Latest, Ticket
from desktop_fake import FakeArchive, FakeChannel, fake_connect


def test_an_answer_arrives_on_the_windows_thread(qtbot: QtBot, jobs: Jobs) -> None:
    answers: list[tuple[Any, int]] = []
    jobs.ask("summary", {}, lambda result: answers.append((result, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[0][0]["articles"] == 14
    assert answers[0][1] == threading.get_ident()


def test_a_ticket_that_is_kept_keeps_neither_answer_nor_callbacks(qtbot: QtBot, jobs: Jobs) -> None:
    class Asker:
        ticket: Ticket | None = None

        def done(self, result: Any) -> None:
            pass

        def stepped(self, step: Step) -> None:
            pass

    asker = Asker()
    asker.ticket = jobs.ask("summary", {}, asker.done, step=asker.stepped)
    ticket, gone = asker.ticket, weakref.ref(asker)
    qtbot.waitUntil(lambda: ticket.ended)
    gc.disable()  # nothing else is to free it
    try:
        del asker
        assert gone() is None
    finally:
        gc.enable()


def test_an_error_goes_to_the_one_who_asked_or_to_the_window(qtbot: QtBot, jobs: Jobs, invented: FakeArchive) -> None:
    told: list[Exception] = []
    invented.fail["summary"] = NoText("nothing there")
    jobs.ask("summary", {}, lambda _: None, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], NoText)
    invented.fail["summary"] = NoText("nothing there")
    with qtbot.waitSignal(jobs.failed) as heard:
        jobs.ask("summary", {}, lambda _: pytest.fail("there was no answer"))
    assert isinstance(heard.args[0], NoText)


def test_steps_are_told_and_a_cancel_ends_the_work(qtbot: QtBot, jobs: Jobs, invented: FakeArchive) -> None:
    invented.delay["import step"] = 0.02
    steps: list[Step] = []
    errors: list[Exception] = []
    ticket = jobs.ask(
        "import",
        {"paths": [f"/{n}.html" for n in range(500)], "passwords": {}, "fast": False},
        lambda _: pytest.fail("it was stopped"),
        errors.append,
        step=steps.append,
        role="changes",
    )
    qtbot.waitUntil(lambda: len(steps) > 3)
    ticket.cancel()
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], Cancelled)
    assert len(invented.articles) < 500


def test_a_change_is_told(qtbot: QtBot, jobs: Jobs) -> None:
    with qtbot.waitSignal(jobs.changed):
        jobs.ask("decide", {"decision": {"kind": "star", "articles": [1], "on": True}}, lambda _: None, role="changes")


def test_a_question_survives_the_death_of_its_process_but_a_change_is_never_repeated(
    qtbot: QtBot, jobs: Jobs, invented: FakeArchive
) -> None:
    invented.fail["summary"] = WorkerDied("it ended")
    answers: list[Any] = []
    with qtbot.waitSignal(jobs.restarted) as told:
        jobs.ask("summary", {}, answers.append)
    assert told.args == ["questions"]
    qtbot.waitUntil(lambda: bool(answers))
    invented.fail["undo"] = WorkerDied("it ended")
    errors: list[Exception] = []
    jobs.ask("undo", {}, lambda _: None, errors.append, role="changes")
    qtbot.waitUntil(lambda: bool(errors))
    assert [method for _, method, _ in invented.asked].count("undo") == 1


def test_all_that_waited_for_a_process_hear_once_of_its_death(qtbot: QtBot, jobs: Jobs, invented: FakeArchive) -> None:
    invented.delay["entity"] = 0.1
    invented.fail["entity"] = WorkerDied("it ended")
    told: list[str] = []
    answers: list[Any] = []
    jobs.restarted.connect(told.append)
    for number in range(5):
        jobs.ask("entity", {"id": f"e{number}"}, answers.append, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 5)
    assert told == ["questions"]
    assert [answer["id"] for answer in answers] == [f"e{number}" for number in range(5)]


def test_a_helper_of_a_process_that_died_is_no_death_of_it(
    qtbot: QtBot, jobs: Jobs, invented: FakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Drawing a page broke down: the process that was asked says so, lives on, and is not asked once more."""
    monkeypatch.setattr(FakeChannel, "dies", False)
    invented.fail["article"] = WorkerDied("the original cannot be shown: drawing it broke down")
    told: list[str] = []
    errors: list[Exception] = []
    jobs.restarted.connect(told.append)
    jobs.ask("article", {"id": 1}, lambda _: None, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], WorkerDied) and "drawing it broke down" in errors[0].reason
    assert told == []


def test_a_process_that_dies_again_and_again_is_not_restarted_for_ever(
    qtbot: QtBot, jobs: Jobs, invented: FakeArchive
) -> None:
    for _ in range(8):
        invented.fail["summary"] = WorkerDied("it ended")
        errors: list[Any] = []
        jobs.ask("summary", {}, errors.append, errors.append)
        qtbot.waitUntil(lambda errors=errors: bool(errors))
        if isinstance(errors[0], WorkerGivenUp):
            return
    pytest.fail("it was restarted for ever")


def test_only_the_latest_answer_is_told(qtbot: QtBot, jobs: Jobs, invented: FakeArchive) -> None:
    invented.delay["entity"] = 0.05
    latest, shown = Latest(jobs, "entity"), []
    latest.answered.connect(lambda answer: shown.append(answer["id"]))
    for identifier in ("e0", "e1", "e2"):
        latest.ask({"id": identifier})
    qtbot.waitUntil(lambda: bool(shown))
    qtbot.wait(150)
    assert shown == ["e2"]


def test_busy_is_said_only_of_slow_answers(qtbot: QtBot, jobs: Jobs, invented: FakeArchive) -> None:
    latest, said = Latest(jobs, "summary", 5), []
    latest.busy.connect(said.append)
    with qtbot.waitSignal(latest.answered):
        latest.ask({})
    assert said == []
    invented.delay["summary"] = 0.35
    with qtbot.waitSignal(latest.answered):
        latest.ask({})
    assert said == [True, False]


def test_answers_of_the_archive_that_was_left_are_dropped(qtbot: QtBot, jobs: Jobs, invented: FakeArchive) -> None:
    invented.delay["summary"] = 0.1
    answers: list[Any] = []
    jobs.ask("summary", {}, answers.append)
    jobs.open(Path("/invented/Other.cuttings"))
    invented.delay.clear()
    jobs.ask("tags", {}, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    qtbot.wait(200)
    assert [set(a) for a in answers] == [{"tags"}]


def test_closing_ends_every_process(qtbot: QtBot, invented: FakeArchive) -> None:
    before = FakeChannel.living
    bridge = Jobs(connect=fake_connect(invented))
    bridge.open(Path("/invented/Oncology.cuttings"))
    answers: list[Any] = []
    for role in ("questions", "changes", "upkeep"):
        bridge.ask("summary", {}, answers.append, role=role)
    qtbot.waitUntil(lambda: len(answers) == 3)
    assert FakeChannel.living == before + 3
    bridge.close()
    assert FakeChannel.living == before
    late = bridge.ask("summary", {}, lambda _: pytest.fail("nobody is there any more"))
    late.cancel()
    assert late.ended


def test_qt_keeps_its_hands_off_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 drops a reference to None with every call, and aborts after some thousands."""
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 100
