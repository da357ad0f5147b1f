"""What a process waits for a processor is not counted against it; what it works or sleeps is."""

from __future__ import annotations

import os
import time

import pytest

from cuttings_db.errors import LimitExceeded
from cuttings_db.isolation import Allowance, Worker, allowance


@pytest.fixture
def waited(monkeypatch: pytest.MonkeyPatch) -> dict[int, float]:
    seconds: dict[int, float] = {}
    monkeypatch.setattr(allowance, "_kept_waiting", lambda process: seconds.get(process, 0.0))
    return seconds


def test_the_clock_counts_but_not_the_wait_for_a_processor(
    waited: dict[int, float], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    given = Allowance(10)
    waited[7] = 50.0
    given.begin(7)
    now += 9
    assert not given.over
    now += 2
    assert given.over
    waited[7] += 5
    assert not given.over
    given.end()
    given.spend(3)
    given.begin(7)
    now += 0.5
    assert not given.over  # 6 + 3 + 0.5
    now += 1
    assert given.over


def test_nobody_waits_for_ever_on_a_busy_machine(waited: dict[int, float], monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    given = Allowance(10)
    given.begin(7)
    now, waited[7] = 149.0, 48.0
    assert not given.over
    now, waited[7] = 151.0, 51.0
    assert given.over


def test_a_worker_that_is_kept_waiting_may_take_longer(waited: dict[int, float]) -> None:
    with Worker("echo") as worker:
        worker.call("echo", {"value": 1})
        with pytest.raises(LimitExceeded, match="longer than 0 seconds"):
            worker.call("count", {"total": 3000}, seconds=0.3)
        worker.call("echo", {"value": 1})
        assert worker._channel is not None
        began = time.monotonic()

        def starved(_step: object) -> None:
            assert worker._channel is not None
            waited[worker._channel.pid] = time.monotonic() - began

        assert worker.call("count", {"total": 80}, starved, seconds=0.4) == 80


@pytest.mark.skipif(not os.path.exists("/proc/self/schedstat"), reason="this system does not tell")  # noqa: PTH110
def test_linux_tells_how_long_a_process_waited() -> None:
    assert 0 <= allowance._kept_waiting(os.getpid()) < 1e6
    assert allowance._kept_waiting(2**22 + 1) == 0.0
