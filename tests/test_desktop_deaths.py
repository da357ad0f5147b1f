"""The window on a real archive whose processes are killed while they work: it says so, goes on, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from cuttings_db.archive import Archive
from cuttings_desktop.jobs import Jobs
from cuttings_desktop.main_window import MainWindow
from desktop_window_samples import count_of

pytestmark = pytest.mark.slow

_PATIENCE_MS = 60_000
_WORDS = ("melanoma", "lymphoma", "sarcoma", "glioma")


def _write(folder: Path, first: int, many: int) -> Path:
    """Write articles of own sentences."""
    folder.mkdir(exist_ok=True)
    for number in range(first, first + many):
        words = f"Marta Oyelaran spoke about {_WORDS[number % 4]} in Lisbon on {number % 28 + 1} May 2024."
        more = f"The trial number {number * 7919} goes on at {number * 104729 % 997} places. " * 20
        (folder / f"{number}.txt").write_text(f"Report number {number}\n\n{words} {more}")
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of twelve articles."""
    folder = tmp_path_factory.mktemp("made")
    with Archive(folder / "Made.cuttings", create=True) as archive:
        archive.import_files([_write(folder / "first", 0, 12)])
    return folder / "Made.cuttings"


@pytest.fixture
def window(qtbot: QtBot, made: Path, tmp_path: Path, own_settings: QSettings) -> Iterator[MainWindow]:
    before = set(threading.enumerate())
    path = tmp_path / "Articles.cuttings"
    shutil.copyfile(made, path)
    own_settings.setValue("choices/close_reading", False)
    window = MainWindow(Jobs(), own_settings)
    qtbot.addWidget(window)
    window.show()
    window.open_archive(path)
    qtbot.waitUntil(lambda: count_of(window) == "12 articles", timeout=_PATIENCE_MS)
    yield window
    window.close_at_once()
    left = [t.name for t in threading.enumerate() if t not in before and t.is_alive()]
    assert not left, f"threads left running: {left}"


def _kill(window: MainWindow, role: str) -> None:
    """Kill the process of a role."""
    channel = window.jobs._lanes[role]._channel
    assert channel is not None
    os.kill(channel.pid, signal.SIGKILL)  # type: ignore[attr-defined]


def _searchable(qtbot: QtBot, window: MainWindow, words: str, count: str) -> None:
    """Wait until a question finds so much."""
    window.asked.set_text(words)
    qtbot.waitUntil(lambda: count_of(window) == count, timeout=_PATIENCE_MS)


def test_a_question_is_asked_once_more_when_its_process_is_killed(qtbot: QtBot, window: MainWindow) -> None:
    _searchable(qtbot, window, "melanoma", "3 of 12 articles")
    os.kill(window.jobs._lanes["questions"]._channel.pid, signal.SIGSTOP)  # type: ignore[union-attr,attr-defined]
    window.asked.set_text("sarcoma OR glioma")
    qtbot.wait(50)
    _kill(window, "questions")
    qtbot.waitUntil(lambda: "started again" in window.messages.text(), timeout=_PATIENCE_MS)
    qtbot.waitUntil(lambda: count_of(window) == "6 of 12 articles", timeout=_PATIENCE_MS)


def test_a_killed_import_says_what_it_kept_and_the_rest_comes_in_once(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    more = _write(tmp_path / "more", 100, 100)
    window.working.import_paths([more])
    bar = window.strip._bar
    qtbot.waitUntil(lambda: bar.maximum() == 100 and bar.value() >= 10, timeout=_PATIENCE_MS)
    _kill(window, "changes")
    qtbot.waitUntil(lambda: "Import the same files again" in window.messages.text(), timeout=_PATIENCE_MS)
    said, kept = window.messages.text(), 0
    assert not window.working.busy
    if "came in before" in said:
        qtbot.waitUntil(lambda: int(window.summary["articles"]) > 12, timeout=_PATIENCE_MS)
        kept = int(window.summary["articles"]) - 12
        assert f"{kept} article" in said
    window.working.import_paths([more])
    qtbot.waitUntil(lambda: "imported" in window.messages.text(), timeout=_PATIENCE_MS)
    assert f"{100 - kept} articles imported" in window.messages.text()
    qtbot.waitUntil(lambda: int(window.summary["articles"]) == 112, timeout=_PATIENCE_MS)
    _searchable(qtbot, window, "melanoma", "28 of 112 articles")


def test_a_killed_upkeep_is_done_once_more(qtbot: QtBot, window: MainWindow) -> None:
    killed = window.jobs._lanes["upkeep"]._channel
    _kill(window, "upkeep")
    # It may be replaced at once.
    qtbot.waitUntil(lambda: killed is not None and not killed.alive)
    window.working.import_text("Sofia Lindqvist reports on a myeloma study.\n" * 5, "A late article")
    qtbot.waitUntil(lambda: "1 article imported" in window.messages.text(), timeout=_PATIENCE_MS)
    _searchable(qtbot, window, "myeloma", "1 of 13 articles")


def test_a_cache_that_is_deleted_while_one_works_is_made_again(
    qtbot: QtBot, window: MainWindow, own_cache: Path
) -> None:
    _searchable(qtbot, window, "melanoma", "3 of 12 articles")
    shutil.rmtree(own_cache)
    window.working.import_text("Sofia Lindqvist reports on a myeloma study.\n" * 5, "A late article")
    qtbot.waitUntil(lambda: "1 article imported" in window.messages.text(), timeout=_PATIENCE_MS)
    _searchable(qtbot, window, "myeloma", "1 of 13 articles")
    _searchable(qtbot, window, "melanoma", "3 of 13 articles")
