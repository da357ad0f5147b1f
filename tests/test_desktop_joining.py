"""Joining another archive in the window: what was added is said, and copies among it are looked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuttings_desktop.main_window import MainWindow
from desktop_fake import FakeArchive
from desktop_window_samples import asked, whole_window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    yield from whole_window(qtbot, qapp, invented, own_settings)


def test_copies_are_looked_for_among_joined_articles_that_need_no_further_reading(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def join(params: dict[str, Any], *_report: object) -> dict[str, Any]:
        assert params == {"path": "/invented/Other.cuttings"}
        return {"added": 3, "already": 1, "applied": 2, "waiting": 0}

    monkeypatch.setattr(invented, "join_archive", join, raising=False)
    monkeypatch.setattr(invented, "find_copies", lambda *_given: {"stories": 1, "copies": 2}, raising=False)
    monkeypatch.setattr(window.commands.filing, "ask_open", lambda *_words: Path("/invented/Other.cuttings"))
    window.commands.run("join_archive")
    qtbot.waitUntil(lambda: len(asked(invented, "find_copies")) == 1)
    assert "3 articles added, 1 already here, 2 decisions taken over" in window.messages.text()
