"""Garbage is collected in small portions, and nothing of it stays for ever."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuttings_desktop.jobs import Tidying
from cuttings_desktop.jobs.tidying import _MANY, _QUIET_PORTIONS, _STARTING, _TOO_MANY


class _Ring:
    """Something that only a collection can free."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def tidying(qapp: QApplication) -> Iterator[Tidying]:
    made = Tidying()
    yield made
    made.stop()


def test_what_lives_is_looked_at_once(qtbot: QtBot, tidying: Tidying) -> None:
    kept = [[number] for number in range(20_000)]
    tidying._collect()
    before = gc.get_freeze_count()
    assert before > len(kept)
    assert len(gc.get_objects()) < len(kept)  # the next collection has next to nothing to look at


def test_rings_are_freed_without_a_threshold_being_met(qtbot: QtBot, tidying: Tidying) -> None:
    gone = weakref.ref(_Ring())
    assert gone() is not None
    qtbot.waitUntil(lambda: gone() is None)


def test_a_ring_that_was_set_aside_is_freed_when_nobody_looks(qapp: QApplication, tidying: Tidying) -> None:
    ring = _Ring()
    gone = weakref.ref(ring)
    tidying._collect()
    del ring
    tidying._collect()
    assert gone() is not None
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert gone() is None


def _started(tidying: Tidying) -> None:
    """Let the start be over: what is made from here on is not set aside."""
    tidying._portion.stop()
    for _ in range(_STARTING + 1):
        tidying._collect()


def test_an_old_ring_is_freed_in_a_quiet_moment_after_much_was_made(qapp: QApplication, tidying: Tidying) -> None:
    _started(tidying)
    ring = _Ring()
    gone = weakref.ref(ring)
    kept = [[number] for number in range(_MANY + 1_000)]
    tidying._collect()
    tidying._collect()
    del ring
    tidying._collect()
    assert gone() is not None and kept  # it is old, and the moment not yet quiet
    for _ in range(_QUIET_PORTIONS):
        tidying._collect()
    assert gone() is None


def test_one_who_never_rests_has_old_rings_freed_as_well(qapp: QApplication, tidying: Tidying) -> None:
    _started(tidying)
    ring = _Ring()
    gone = weakref.ref(ring)
    tidying._collect()
    del ring
    kept = []
    for _ in range(_TOO_MANY // 10_000):
        assert gone() is not None
        kept.append([[number] for number in range(10_100)])
        tidying._collect()
    assert gone() is None and kept


def test_a_portion_does_not_look_at_what_stays(qapp: QApplication, tidying: Tidying) -> None:
    _started(tidying)
    kept = [[number] for number in range(20_000)]
    tidying._collect()
    assert sum(gc.get_count()[:2]) < 1_000 and kept  # young ones; the next portion looks at no others


def test_stopping_leaves_python_as_it_was(qapp: QApplication) -> None:
    before = gc.get_threshold()
    made = Tidying()
    assert gc.get_threshold() != before
    made.stop()
    assert gc.get_threshold() == before and gc.get_freeze_count() == 0
