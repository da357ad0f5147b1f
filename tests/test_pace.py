"""Work of the wrong kind is told from work of the right one, on a slow machine too."""

from __future__ import annotations

import time

import pytest

import pace
from pace import grows_less, within


def _compute(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def test_what_takes_too_long_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "slowness", lambda: 1.0)
    with within(0.05):
        pass
    with pytest.raises(AssertionError, match="slower than usual"), within(0.05):
        _compute(0.06)


def test_a_slow_machine_has_more_time_and_sleeping_is_no_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "slowness", lambda: 4.0)
    with within(0.05):
        _compute(0.06)
    with within(0.05):
        time.sleep(0.3)


def test_a_fault_inside_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError), within(5):
        raise ZeroDivisionError


def test_growth_is_told_from_noise() -> None:
    turns: list[str] = []

    def noisy(text: str) -> None:
        turns.append(text)
        _compute(0.001 * len(text) * (20 if len(turns) == 2 else 1))

    grows_less(noisy, "a" * 10, "a" * 40, 8)
    assert len(turns) == 4  # the first try met something else on the same core
    with pytest.raises(AssertionError, match="each time"):
        grows_less(lambda text: _compute(0.0001 * len(text) ** 2), "a" * 10, "a" * 40, 8)


def test_the_pace_of_this_machine_is_told() -> None:
    assert 1.0 <= pace.slowness() < 1000
