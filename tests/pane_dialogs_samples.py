"""What the tests of the dialogs begin with: a report, three names, and a window that owns a dialog."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

REPORT: dict[str, Any] = {
    "id": 3,
    "started": "2026-11-21T10:00:00",
    "ended": "2026-11-21T10:00:09",
    "given": 6,
    "added": 2,
    "already": 1,
    "failed": [
        {"path": "/in/scan.pdf", "member": "", "reason": "This PDF is a scan without text.", "advice": "Let a text "
         "recognition program read it first.", "kind": "NoText"},
        {"path": "/in/box.zip", "member": "deep/odd.bin", "reason": "Unknown kind of file.", "advice": "Leave it out.",
         "kind": "FormatUnknown"},
    ],
    "articles": [
        {"id": 41, "path": "/in/a.txt", "member": "", "title": "First"},
        {"id": 42, "path": "/in/b.html", "member": "", "title": "Second"},
    ],
    "cancelled": False,
}  # fmt: skip


def shown_owner(qtbot: QtBot) -> Iterator[QWidget]:
    """Give a window on the screen; delete afterwards what was left to be deleted."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    yield made
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


ONE = {"id": "e1", "name": "Hu Xin", "type": "person", "kind": "", "articles": 7}

TWO = {"id": "e2", "name": "Xin Hu & Co", "type": "person", "kind": "", "articles": 2}

MENTION = {"entity": "e9", "name": "CSCO", "type": "event", "start": 3, "end": 7}
