"""Whatever can be used is called something: a screen reader says no bare “button”."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cuttings_desktop import theme
from cuttings_desktop.jobs import Jobs
from cuttings_desktop.main_window import MainWindow
from cuttings_desktop.main_window.actions import ACTIONS
from cuttings_desktop.main_window.rail import MODES
from desktop_fake import FakeArchive, fake_connect

_USED = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
# Parts of others, which say what they are.
_PARTS = (QHeaderView, QScrollBar)
_DIALOGS = ("settings", "export", "keys", "query_help", "about", "watch")
_PANES = ("terms", "notebook", "show_gaps")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, own_settings: QSettings) -> Iterator[MainWindow]:
    theme.apply(qapp, theme.LIGHT)
    made = MainWindow(Jobs(connect=fake_connect(FakeArchive(5))), own_settings)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.open_archive(Path("/invented/Oncology.cuttings"))
    qtbot.waitUntil(lambda: bool(made.summary) and made.panes.results.model.rowCount() > 0)
    yield made
    made.close_at_once()


def _nameless(top: QWidget) -> list[str]:
    """Return what can be used and is called nothing."""
    found = []
    for widget in top.findChildren(QWidget):
        if not isinstance(widget, _USED) or isinstance(widget, _PARTS) or not widget.isVisible():
            continue
        inside = widget.parentWidget()
        if isinstance(inside, (QLineEdit, QComboBox, QAbstractItemView, QAbstractSpinBox)):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None and not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(inside).__name__}")
    return found


def test_what_has_no_name_is_found(qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    line, button = QLineEdit(top), QPushButton(top)
    line.show()
    button.setText("Go")
    top.show()
    assert [one.split()[0] for one in _nameless(top)] == ["QLineEdit"]
    line.setAccessibleName("Words")
    assert _nameless(top) == []


def test_everything_in_every_view_is_called_something(window: MainWindow, qtbot: QtBot) -> None:
    nameless = []
    for action in (*MODES.values(), *_PANES):
        window.commands.run(action)
        qtbot.wait(20)
        nameless += [f"{action}: {one}" for one in _nameless(window)]
    assert nameless == []


def test_everything_in_a_dialog_is_called_something(window: MainWindow, qtbot: QtBot) -> None:
    assert set(_DIALOGS) <= {spec.name for spec in ACTIONS}
    for name in _DIALOGS:
        window.commands.run(name)
        qtbot.wait(20)
        opened = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        assert opened, f"{name} opens no dialog"
        nameless = [f"{name}: {text}" for one in opened for text in _nameless(one)]
        titles = [one.windowTitle() for one in opened]
        for one in opened:
            one.reject()
        assert nameless == []
        assert all(titles)
