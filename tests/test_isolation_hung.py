"""A worker that reads nothing keeps nobody waiting: not who asks, cancels or closes."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from channel_workers import DEAF, LATE, worker_is
from cuttings_db.errors import LimitExceeded, WorkerDied
from cuttings_db.isolation import Channel, Worker, channel_writing

# Far more than a pipe holds.
_LARGE = "x" * 1_000_000
# A thread that is stuck stays so; one that is not ends long before, on any machine.
_PATIENCE = 60.0


class _Ends:
    """What requests ended with."""

    def __init__(self) -> None:
        self.all: list[tuple[Any, Exception | None]] = []
        self._changed = threading.Condition()

    def __call__(self, result: Any, error: Exception | None) -> None:
        """Hear of an end."""
        with self._changed:
            self.all.append((result, error))
            self._changed.notify_all()

    def wait(self, count: int) -> bool:
        """Wait for so many ends; tell whether they came."""
        with self._changed:
            return self._changed.wait_for(lambda: len(self.all) >= count, _PATIENCE)


def _returns(work: Callable[[], object]) -> bool:
    """Tell whether something comes back at all."""
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(_PATIENCE)
    return not thread.is_alive()


@contextmanager
def _opened(*arguments: str) -> Iterator[Channel]:
    """A channel whose worker is gone at the end, whatever holds the channel up."""
    channel = Channel("any", arguments)
    try:
        yield channel
    finally:
        if channel.alive:
            os.kill(channel.pid, signal.SIGTERM)
        channel.close()


def test_a_worker_that_reads_nothing_keeps_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    worker_is(monkeypatch, DEAF)
    ends = _Ends()
    with _opened() as channel:
        numbers: list[int] = []
        assert _returns(lambda: numbers.append(channel.send("any", {"text": _LARGE}, ends)))
        assert _returns(lambda: channel.cancel(numbers[0]))
        assert _returns(lambda: channel.send("any", {}, ends))
        assert channel.alive and not ends.all
        assert _returns(lambda: channel.close(0.2))
        assert ends.wait(2)
        assert [type(error) for _result, error in ends.all] == [WorkerDied, WorkerDied]
        assert not channel.alive


def test_a_call_to_a_worker_that_reads_nothing_ends_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    worker_is(monkeypatch, DEAF)
    caught: list[Exception] = []
    worker = Worker("any")

    def call() -> None:
        try:
            worker.call("any", {"text": _LARGE}, seconds=0.3)
        except LimitExceeded as error:
            caught.append(error)

    try:
        assert _returns(call)
        assert caught
    finally:
        if worker._channel is not None:
            os.kill(worker._channel.pid, signal.SIGTERM)
        worker.close()


def test_what_waits_to_be_written_keeps_its_order(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    worker_is(monkeypatch, LATE)
    ends = _Ends()
    with _opened(str(tmp_path / "now")) as channel:

        def ask() -> None:
            first = channel.send("first", {"text": _LARGE}, ends)
            second = channel.send("second", {"text": _LARGE}, ends)
            channel.cancel(second)
            channel.cancel(first)
            channel.send("over", {}, ends)

        assert _returns(ask)
        (tmp_path / "now").touch()
        assert ends.wait(1)
        assert ends.all == [([["first", 1], ["second", 2], ["cancel", 2], ["cancel", 1], ["over", 3]], None)]
        channel.kill()
        assert ends.wait(3)


def test_one_that_leaves_too_much_unread_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    worker_is(monkeypatch, DEAF)
    monkeypatch.setattr(channel_writing, "_MOST_BYTES", 2 * len(_LARGE), raising=False)
    ends = _Ends()
    with _opened() as channel:

        def ask() -> None:
            for _ in range(4):
                channel.send("any", {"text": _LARGE}, ends)

        assert _returns(ask)
        assert ends.wait(4)
        assert [type(error) for _result, error in ends.all] == [WorkerDied] * 4
        assert _returns(channel.close)
        assert not channel.alive
        assert len(ends.all) == 4


def test_a_frame_of_any_length_may_be_on_its_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(channel_writing, "_MOST_BYTES", 1000)
    with Worker("echo") as worker:
        for _ in range(3):
            assert worker.call("echo", {"text": _LARGE}) == {"text": _LARGE}


def _open_files() -> int:
    """Return how many descriptors this process has open."""
    return len(os.listdir("/proc/self/fd" if sys.platform == "linux" else "/dev/fd"))  # noqa: PTH208


@pytest.mark.skipif(os.name != "posix", reason="only POSIX tells of open descriptors")
@pytest.mark.parametrize("script", [None, DEAF])
def test_nothing_of_a_channel_is_left(monkeypatch: pytest.MonkeyPatch, script: str | None) -> None:
    if script:
        worker_is(monkeypatch, script)
    before = set(threading.enumerate())
    files = _open_files()
    ends = _Ends()
    for turn in range(0, 30, 10):
        channels = [Channel("echo", ["0"]) for _ in range(10)]
        for number, channel in enumerate(channels):
            if not script or number % 2:
                assert _returns(lambda channel=channel: channel.send("echo", {"text": _LARGE}, ends))  # type: ignore[misc]
        for number, channel in enumerate(channels):
            assert _returns(channel.kill if number % 3 or script else channel.close)
        assert ends.wait((turn + 10) // (2 if script else 1))
    assert not [thread.name for thread in threading.enumerate() if thread not in before]
    assert _open_files() == files


def test_who_asks_a_closed_channel_is_told_at_once() -> None:
    ends = _Ends()
    channel = Channel("echo")
    channel.close()
    channel.close()
    channel.kill()
    number = channel.send("echo", {}, ends)
    assert len(ends.all) == 1 and isinstance(ends.all[0][1], WorkerDied)
    channel.cancel(number)
