"""A window for popovers, and places in it."""

from __future__ import annotations

import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cuttings_desktop import theme


def popover_host(qtbot: QtBot, qapp: QApplication) -> Iterator[QWidget]:
    """Yield a window with a line that has the focus."""
    theme.apply(qapp, theme.LIGHT)
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    line = QLineEdit(made)
    QVBoxLayout(made).addWidget(line)
    made.show()
    made.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    yield made


def at(host: QWidget, x: int, y: int) -> QRect:
    """Return the place of a date on the screen."""
    return QRect(host.mapToGlobal(QPoint(x, y)), QSize(70, 20))
