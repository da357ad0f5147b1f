"""A worker is ended with all that it started, while the number of their group is theirs; nobody waits for the rest."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from channel_workers import LEFT, LEFT_FOR_GOOD, worker_is
from cuttings_db.errors import WorkerDied
from cuttings_db.isolation import Channel

pytestmark = pytest.mark.skipif(os.name != "posix", reason="groups of processes are those of POSIX")


@pytest.fixture
def named(tmp_path: Path) -> Path:
    """A named pipe that whoever is left behind holds open."""
    for name in ("named", "named.ready"):
        os.mkfifo(tmp_path / name)
    return tmp_path / "named"


class _Asked:
    """A request to a worker that dies and leaves one behind."""

    def __init__(self, named: Path, params: dict[str, Any]) -> None:
        self.ended = threading.Event()
        self.errors: list[Exception | None] = []
        self.channel = Channel("any", [str(named)])
        self.left: BinaryIO = named.open("rb")
        self.number = int(self.left.readline())
        # The one that asks a dead worker may be held up.
        threading.Thread(target=self.channel.send, args=("any", params, self._end), daemon=True).start()

    def _end(self, result: Any, error: Exception | None) -> None:
        self.errors.append(error)
        self.ended.set()


@contextlib.contextmanager
def _asked(named: Path, text: str = "") -> Iterator[_Asked]:
    """Ask, and let nobody be left behind at the end."""
    asked = _Asked(named, {"text": text})
    try:
        yield asked
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(asked.number, signal.SIGKILL)
        asked.left.close()
        asked.channel.kill()


def test_what_a_dead_worker_started_is_ended(monkeypatch: pytest.MonkeyPatch, named: Path) -> None:
    worker_is(monkeypatch, LEFT)
    with _asked(named) as asked:
        # Its last writer is gone, and said nothing more.
        assert asked.left.read() == b""
        assert asked.ended.wait(60)
        assert isinstance(asked.errors[0], WorkerDied)


@pytest.mark.parametrize("text", ["", "x" * 1_000_000])
def test_nobody_waits_for_what_went_its_own_way(monkeypatch: pytest.MonkeyPatch, named: Path, text: str) -> None:
    """One in another group holds both pipes: neither who listens nor who writes waits for it."""
    worker_is(monkeypatch, LEFT_FOR_GOOD)
    before = set(threading.enumerate())
    with _asked(named, text) as asked:
        assert asked.ended.wait(60)
        assert isinstance(asked.errors[0], WorkerDied)
        asked.channel.close()
        assert not asked.channel.alive
        assert not [thread.name for thread in threading.enumerate() if thread not in before]
        os.kill(asked.number, 0)


@pytest.mark.skipif(not hasattr(os, "waitid"), reason="this system does not tell of an end without giving it back")
@pytest.mark.parametrize("how", ["kill", "close", "dies"])
def test_no_number_is_used_that_may_be_somebody_elses(monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    own: list[bool] = []
    real = os.killpg

    def killpg(number: int, how: int) -> None:
        try:
            os.waitid(os.P_PID, number, os.WEXITED | os.WNOWAIT | os.WNOHANG)
            own.append(True)
        except ChildProcessError:
            own.append(False)
        real(number, how)

    monkeypatch.setattr(os, "killpg", killpg)
    channel, ended = Channel("echo"), threading.Event()
    if how == "dies":
        channel.send("die", {}, lambda result, error: ended.set())
        assert ended.wait(60)
        assert not channel.alive
    getattr(channel, "kill" if how == "kill" else "close")()
    channel.kill()
    channel.close()
    assert own and all(own)
