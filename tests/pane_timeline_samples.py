"""A timeline on the screen with six dates, and the hand that draws on it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuttings_db.packing import pack
from cuttings_db.timeline import OPEN_FUTURE, pack_look
from cuttings_desktop.timeline import Timeline


def day(iso: str) -> int:
    """Return the number of a day."""
    return date.fromisoformat(iso).toordinal()


ROWS = [
    (1, day("2019-06-23"), day("2019-06-24"), pack_look("range", "exact", "event"), 11),
    (1, day("2019-07-05"), day("2019-07-05"), pack_look("day", "exact", "publication"), -1),
    (2, day("2022-09-01"), day("2022-09-30"), pack_look("month", "within", "event"), 12),
    (2, day("2023-10-09"), day("2023-10-09"), pack_look("day", "exact", "publication"), -2),
    (3, day("2024-01-01"), day("2024-12-31"), pack_look("year", "approximate", "event"), 13),
    (3, day("2025-02-01"), OPEN_FUTURE, pack_look("open", "since", "event"), 14),
]


def answer(rows: list[tuple[int, ...]], undated: int = 0) -> dict[str, Any]:
    """Return rows of dates as the service answers them."""
    columns = list(zip(*rows, strict=True)) or [()] * 5
    names = ("article", "lo", "hi", "look", "date")
    packed = {name: pack(column) for name, column in zip(names, columns, strict=True)}
    return {"count": len(rows), "undated": undated, **packed}


def shown_timeline(qtbot: QtBot) -> Iterator[Timeline]:
    """Give a timeline on the screen that shows the six dates."""
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(1000, 220)
    made.show()
    made.set_items(answer(ROWS, 4))
    yield made


def drag(pane: Timeline, start: float, end: float, y: float = 60, keys: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """Press, move in steps, release, as a hand does."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    steps = [(QEvent.Type.MouseButtonPress, start, left, left)]
    steps += [(QEvent.Type.MouseMove, start + (end - start) * n / 5, none, left) for n in range(1, 6)]
    steps.append((QEvent.Type.MouseButtonRelease, end, left, none))
    for kind, x, button, buttons in steps:
        at = QPointF(x, y)
        event = QMouseEvent(kind, at, pane.canvas.mapToGlobal(at), button, buttons, keys)
        QApplication.sendEvent(pane.canvas, event)


def x_of(pane: Timeline, iso: str) -> float:
    """Return where a day stands on the canvas."""
    return pane.canvas.view.x(day(iso))
