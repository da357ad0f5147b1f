"""A reading pane on the screen, an article shown in it, and a click on one of its characters."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from cuttings_desktop.reading_pane import ReadingPane
from cuttings_desktop.reading_pane.geometry import column_rects
from pane_samples import chunk, header


def shown_pane(qtbot: QtBot) -> Iterator[ReadingPane]:
    """Give an empty reading pane on the screen."""
    made = ReadingPane()
    qtbot.addWidget(made)
    made.resize(700, 700)
    made.show()
    yield made


def full(rows: list[tuple[str, str]]) -> str:
    """Return the text of an article of rows."""
    return "\n\n".join(text for _, text in rows)


def shown(pane: ReadingPane, qtbot: QtBot, rows: list[tuple[str, str]], words: str = "", **fields: Any) -> str:
    """Show rows in one chunk and wait until all is written; return the article's text."""
    head = header(rows, **fields)
    pane.show_article(head)
    pane.set_paragraphs(head["id"], chunk(rows, words))
    qtbot.waitUntil(lambda: pane.feeding.complete)
    return full(rows)


def click(pane: ReadingPane, qtbot: QtBot, offset: int) -> None:
    """Click on the character at an offset."""
    place = pane.page.writer.map.place(offset)
    assert place is not None
    pane.page.scroll_to(*place)
    block = pane.page.document().findBlockByNumber(place[0])
    rect = column_rects(block, place[1], place[1] + 1)[0][0]
    at = rect.center().toPoint() - QPoint(0, pane.page.verticalScrollBar().value())
    qtbot.mouseClick(pane.page.viewport(), Qt.MouseButton.LeftButton, pos=at)
