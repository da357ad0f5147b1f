"""A window that reads an article with dates, and what its tests do with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuttings_desktop.corrections import DatePopover
from cuttings_desktop.main_window import MainWindow
from desktop_fake import FakeArchive
from desktop_window_samples import whole_window


def dated_window(
    qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings
) -> Iterator[MainWindow]:
    """Yield a whole window that shows an article with dates."""
    for made in whole_window(qtbot, qapp, invented, own_settings):
        read_dated(qtbot, made, invented)
        yield made


def read_dated(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    """Read an article with some dates of which one knows when it was published."""
    dated = next(a.id for a in invented.articles.values() if len(a.dates) > 1 and a.published)
    if window.panes.reading.article != dated:
        window.answering.article.read(dated)
    reading = window.panes.reading
    qtbot.waitUntil(lambda: reading.article == dated and reading.feeding.complete and bool(dates(window)))


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
