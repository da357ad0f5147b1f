"""Fixtures of the window's tests: an invented archive, a bridge to it, and a check that nothing is left running.

Use by `from desktop_fixtures import *` is not needed: conftest.py names this module in `pytest_plugins`.
"""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Generator, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSettings
from PySide6.QtWidgets import QApplication, QMainWindow

from cuttings_desktop import assets, theme
from cuttings_desktop.jobs import Jobs
from desktop_fake import FakeArchive, fake_connect

# As the program does: English unless the reader chose another language, whatever the machine says.
QLocale.setDefault(QLocale("en"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pass what the offscreen plugin says of every window and menu: that it is no real screen."""
    for item in items:
        if item.path.name.startswith("test_desktop"):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Generator[None]:
    """Delete what a test's windows leave: no event loop runs between two tests that would do it.

    A window that a module forgets would be dressed again with every one that is made after it.
    """
    result = yield
    if QApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        # The offscreen plugin would let go of what was copied after Python has ended, and crash.
        QApplication.clipboard().clear()
        if nextitem is None or nextitem.path != item.path:
            left = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow)]
            assert not left, f"{len(left)} windows were left behind"
    return result


def pytest_sessionfinish() -> None:
    """Let go of all widgets and pictures while Qt and Python both still stand: the other way round ends in a crash."""
    if QApplication.instance() is not None:
        for one in QApplication.topLevelWidgets():
            one.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assets.forget_pictures()
        gc.collect()


@pytest.fixture
def invented() -> FakeArchive:
    """Fourteen invented English articles."""
    return FakeArchive(14)


@pytest.fixture
def jobs(qapp: QApplication, invented: FakeArchive) -> Iterator[Jobs]:
    """A bridge to the invented archive, closed at the end; no thread may be left."""
    before = set(threading.enumerate())
    bridge = Jobs(connect=fake_connect(invented))
    bridge.open(Path("/invented/Oncology.cuttings"))
    yield bridge
    bridge.close()
    left = [t.name for t in threading.enumerate() if t not in before and t.is_alive()]
    assert not left, f"threads left running: {left}"


@pytest.fixture
def own_settings(tmp_path: Path) -> Iterator[QSettings]:
    """Settings of this test alone."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    yield settings
    settings.sync()


@pytest.fixture(params=["light", "dark"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> theme.Theme:
    """Both looks, one after the other."""
    made = theme.LIGHT if request.param == "light" else theme.DARK
    theme.apply(qapp, made)
    return made
