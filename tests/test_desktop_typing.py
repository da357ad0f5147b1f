"""Typing: the first letter is asked at once, what is overtaken is stopped where it runs, and nobody sees its answer."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cuttings_db.model import ENTITY_TYPES
from cuttings_db.packing import pack, unpack
from cuttings_desktop.jobs import Jobs, Latest, numbers, with_arrays
from cuttings_desktop.main_window import MainWindow
from cuttings_desktop.search_bar.line import QuestionLine
from desktop_fake import FakeArchive
from desktop_window_samples import count_of, type_text, whole_window
from pace import slowness


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    yield from whole_window(qtbot, qapp, invented, own_settings)


def _searches(archive: FakeArchive) -> list[str]:
    return [params["question"]["text"] for _role, method, params in archive.asked if method == "search"]


def test_the_first_letter_is_asked_at_once_and_of_a_burst_the_last(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    qtbot.wait(50)
    invented.asked.clear()
    # Whatever follows the first letter waits for a minute; the first does not.
    window.answering._search._delay.setInterval(60_000)
    window.panes.bar.typed.emit("l", True)
    qtbot.waitUntil(lambda: _searches(invented) == ["l"])
    window.answering._search._delay.setInterval(24)
    window.answering._search._delay.start()
    for text in ("li", "lis", "lisb", "lisbo", "lisbon"):
        window.panes.bar.typed.emit(text, True)
    qtbot.waitUntil(lambda: _searches(invented)[-1] == "lisbon")
    assert len(_searches(invented)) <= 3
    qtbot.waitUntil(lambda: " of 14" in count_of(window))


def test_what_is_overtaken_is_stopped_at_work_and_its_answer_dropped(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    """The slow question ends by its cancel, long before its own time, and only the last one's answer is shown."""
    qtbot.wait(50)
    shown: list[int] = []
    window.answering.answered.connect(lambda answer: shown.append(answer["total"]))
    invented.delay["search"] = 30.0
    window.panes.bar.typed.emit("velutinib", True)
    qtbot.waitUntil(lambda: "velutinib" in _searches(invented))
    invented.delay.clear()
    began = time.monotonic()
    window.panes.bar.typed.emit("velutinib lisbon", True)
    qtbot.waitUntil(lambda: bool(shown))
    assert time.monotonic() - began < 5
    qtbot.wait(60)
    assert len(shown) == 1
    assert count_of(window) == f"{shown[0]} of 14 articles"


def test_an_answer_that_was_already_on_its_way_is_dropped_too(qtbot: QtBot, jobs: Jobs, invented: FakeArchive) -> None:
    """The answer of the first lies in the window's queue when the second is asked."""
    latest, shown = Latest(jobs, "entity"), []
    latest.answered.connect(lambda answer: shown.append(answer["id"]))
    latest.ask({"id": "e0"})
    deadline = time.monotonic() + 5
    while not any(method == "entity" for _r, method, _p in invented.asked) and time.monotonic() < deadline:
        time.sleep(0.005)
    time.sleep(0.05)  # without letting the window's thread hear it
    latest.ask({"id": "e1"})
    qtbot.waitUntil(lambda: bool(shown))
    qtbot.wait(30)
    assert shown == ["e1"]


def test_answers_are_decoded_on_another_thread(qtbot: QtBot, jobs: Jobs) -> None:
    threads: list[int] = []

    def prepare(answer: Any) -> Any:
        threads.append(threading.get_ident())
        return with_arrays(answer)

    latest, shown = Latest(jobs, "search", prepare=prepare), []
    latest.answered.connect(shown.append)
    latest.ask({"question": {"text": "velutinib"}})
    qtbot.waitUntil(lambda: bool(shown))
    assert threads and threads[0] != threading.get_ident()
    assert isinstance(shown[0]["ids"], np.ndarray) and isinstance(shown[0]["timeline"]["lo"], np.ndarray)


def test_an_answer_that_cannot_be_decoded_is_an_error_and_not_a_silence(
    qtbot: QtBot, jobs: Jobs, invented: FakeArchive
) -> None:
    def prepare(_answer: Any) -> Any:
        raise ValueError("not what was meant")

    latest = Latest(jobs, "summary", prepare=prepare)
    with qtbot.waitSignal(latest.failed) as told:
        latest.ask({})
    assert isinstance(told.args[0], ValueError)
    answers: list[Any] = []
    jobs.ask("summary", {}, answers.append)
    qtbot.waitUntil(lambda: bool(answers))


def test_long_lists_are_decoded_in_slices() -> None:
    many = np.arange(300_001, dtype=np.int32) * 7 - 5
    assert len(pack(many)) > 1 << 18
    assert np.array_equal(numbers(pack(many)), many)
    assert np.array_equal(numbers(pack(many)), unpack(pack(many)))
    made = with_arrays({"ids": pack(many), "total": 3, "timeline": {"count": 9, "withheld": True}})
    assert np.array_equal(made["ids"], many) and made["timeline"] == {"count": 9, "withheld": True}


def test_the_spinner_comes_after_a_while_though_one_types_on_and_goes_at_once(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    qtbot.wait(50)
    busy = window.panes.bar._busy
    invented.delay["search"] = 30.0
    window.panes.bar.typed.emit("v", True)
    for end in range(2, 9):
        assert busy.busy is False or end > 4
        qtbot.wait(45)
        window.panes.bar.typed.emit("velutinib"[:end], True)
    assert busy.busy is True
    invented.delay.clear()
    window.panes.bar.typed.emit("velutinib", True)
    qtbot.waitUntil(lambda: " of 14" in count_of(window))
    assert busy.busy is False


def test_a_letter_leaves_chips_and_names_as_they_are(qtbot: QtBot, window: MainWindow) -> None:
    resets: list[int] = []
    window.panes.entities.model.modelReset.connect(lambda: resets.append(1))
    line = window.panes.bar.findChild(QuestionLine)
    assert line is not None
    window.answering._search.drop()
    resets.clear()
    window.answering._changed(window.asked.question, True)
    assert resets == []


def test_what_is_not_searchable_yet_is_a_link_that_says_what_happens(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    invented.unindexed = 1204
    type_text(qtbot, window, "velutinib")
    link = window.panes.bar._unindexed
    qtbot.waitUntil(link.isVisible)
    assert isinstance(link, QPushButton) and link.text() == "1,204 articles are not searchable yet"
    invented.asked.clear()
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert "1,204 articles were imported or changed" in window.messages.text()
    assert "grows by itself" in window.messages.text()
    qtbot.waitUntil(lambda: any(method == "catch_up" for _r, method, _p in invented.asked))
    qtbot.waitUntil(lambda: not link.isVisible())  # they are searchable now


def test_notes_of_the_question_stand_under_the_line_and_cover_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.asked.set_text("velutinib (")
    note = window.panes.bar._note
    qtbot.waitUntil(note.isVisible)
    assert "searched literally" in note.text()
    assert note.parentWidget() is window.panes.bar._second
    assert window.panes.bar.geometry().bottom() < window.panes.timeline.mapTo(window, window.rect().topLeft()).y()


def _large(base: dict[str, Any], shift: int) -> dict[str, Any]:
    """An answer with 60,000 articles, 12 types of 200 names, 50 rows, a histogram, and dates that are withheld."""
    ids = (np.random.default_rng(shift).permutation(100_000)[:60_000] + 1).astype(np.int32)
    kinds = [*ENTITY_TYPES, "other", "another"]
    facets = {
        kind: {
            "total": 5000,
            "rows": [
                {"id": f"{kind} {n + shift}", "name": f"Name {n + shift}", "kind": "", "articles": 5000 - n}
                for n in range(200)
            ],
        }
        for kind in kinds
    }
    rows = [{**base["rows"][n % len(base["rows"])], "id": int(ids[n])} for n in range(50)]
    bins = np.arange(730_000, 738_000, 20)
    mass = np.random.default_rng(shift).integers(0, 90_000, len(bins))
    histogram = {"resolution": "month", "starts": pack(bins), "end": 738_000, "open": 3}
    return {
        **base, "ids": pack(ids), "total": 60_000, "of": 100_000, "facets": facets, "rows": rows,
        "histogram": {**histogram, "published": pack(mass), "mentioned": pack(mass * 3)},
        "timeline": {"count": 500_000, "withheld": True},
    }  # fmt: skip


def _noted(name: str, fed: list[list[str]], feed: Callable[..., Any], *given: Any, **named: Any) -> Any:
    """Feed a pane, and note it in the turn of the event loop that is under way."""
    fed[-1].append(name)
    return feed(*given, **named)


def test_a_large_answer_holds_up_no_frame(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Panes are fed one a turn, and no turn computes for long; the promise, 16 ms, is measured by a benchmark."""
    base = {"rows": FakeArchive(14).search({"question": {"text": "velutinib"}})["rows"], "note": "", "suggestion": None}
    base |= {"unindexed": 0, "undated": 0, "terms": []}
    answers = [with_arrays(_large(base, shift)) for shift in range(2)]
    turns: list[float] = []
    fed: list[list[str]] = []
    for name, feed in (("results", "set_answer"), ("entities", "set_facets"), ("timeline", "set_answer")):
        pane = getattr(window.panes, name)
        monkeypatch.setattr(pane, feed, partial(_noted, name, fed, getattr(pane, feed)))
    window.answering._turn.timeout.disconnect()
    window.answering._turn.timeout.connect(lambda: (fed.append([]), window.answering._take_turn()))
    monkeypatch.setattr(window.answering, "_send", lambda **_: None)  # opening asks once more, late on a busy machine
    qtbot.waitUntil(lambda: not window.answering._search.waiting)
    # As the program does: what lives as long as it is not looked through in the middle of a frame.
    gc.collect()
    gc.freeze()
    for number in range(12):
        began = time.thread_time()
        fed.append([])
        window.answering._show(answers[number % 2])
        turns.append(time.thread_time() - began)
        until = time.perf_counter() + 0.08
        while time.perf_counter() < until:
            began = time.thread_time()
            qapp.processEvents()
            turns.append(time.thread_time() - began)
    gc.unfreeze()
    assert fed == [["results"], ["entities"], ["timeline"]] * 12
    # Of twelve answers half may be the first to draw an icon or meet somebody else on the same core, no more.
    assert sorted(turns)[-6] < 4 * 0.016 * slowness(), [round(1000 * turn, 1) for turn in sorted(turns)[-12:]]
    assert window.panes.results.model.rowCount() == 60_000
