"""Workers: answers, errors, limits, cancels, deaths."""

from __future__ import annotations

import json
import os
import signal
import struct
import subprocess
import sys
import threading
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings_db.archive import connect
from cuttings_db.errors import Cancelled, LimitExceeded, NoText, WorkerDied
from cuttings_db.isolation import Channel, Worker, frames
from cuttings_db.isolation.channel import worker_command
from cuttings_db.isolation.frames import read_frame, write_frame
from cuttings_db.progress import Step


def test_a_worker_answers_any_text() -> None:
    with Worker("echo") as worker:
        assert worker.call("echo", {"a": [1, "é\ud800中"]}) == {"a": [1, "é\ud800中"]}


def test_a_typed_error_comes_back_as_itself() -> None:
    with Worker("echo") as worker, pytest.raises(NoText) as caught:
        worker.call("refuse", {})
    assert (caught.value.reason, caught.value.advice) == ("nothing here", "try another")


def test_a_bug_in_a_request_leaves_the_worker_alive() -> None:
    with Worker("echo") as worker:
        with pytest.raises(RuntimeError):
            worker.call("no such method", {})
        assert worker.call("echo", {}) == {}


def test_a_dead_worker_is_told_and_started_again() -> None:
    with Worker("echo") as worker:
        with pytest.raises(WorkerDied):
            worker.call("die", {})
        assert worker.call("echo", {"b": 1}) == {"b": 1}


def test_time_is_limited() -> None:
    with Worker("echo") as worker:
        started = time.monotonic()
        with pytest.raises(LimitExceeded):
            worker.call("count", {"total": 5000}, seconds=0.4)
        assert time.monotonic() - started < 10
        assert worker.call("echo", {}) == {}


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
def test_memory_is_limited() -> None:
    with Worker("echo", ["200"]) as worker:
        with pytest.raises(LimitExceeded):
            worker.call("eat", {"megabytes": 500})
        assert worker.call("echo", {}) == {}


def test_a_cancel_is_heard_and_the_worker_goes_on() -> None:
    steps: list[Step] = []

    def report(step: Step) -> None:
        steps.append(step)
        if len(steps) == 2:
            raise Cancelled("stopped")

    with Worker("echo") as worker:
        with pytest.raises(Cancelled):
            worker.call("count", {"total": 5000}, report)
        assert worker.call("echo", {"c": 2}) == {"c": 2}


def test_every_request_of_a_channel_ends_exactly_once_when_it_is_killed() -> None:
    ends: list[tuple[Any, Exception | None]] = []
    over = threading.Event()

    def end(result: Any, error: Exception | None) -> None:
        ends.append((result, error))
        if len(ends) == 3:
            over.set()

    channel = Channel("echo")
    for _ in range(3):
        channel.send("count", {"total": 5000}, end)
    channel.kill()
    assert over.wait(5)
    assert len(ends) == 3
    assert all(isinstance(error, WorkerDied) for _result, error in ends)
    channel.send("echo", {}, end)
    assert isinstance(ends[3][1], WorkerDied)


def test_an_overtaken_question_is_cancelled_before_it_begins() -> None:
    ends: dict[str, Exception | None] = {}
    over = threading.Event()
    channel = Channel("echo")
    channel.send("count", {"total": 60}, lambda r, e: ends.__setitem__("first", e))
    second = channel.send("count", {"total": 5000}, lambda r, e: (ends.__setitem__("second", e), over.set()))
    channel.cancel(second)
    assert over.wait(10)
    channel.close()
    assert ends["first"] is None
    assert isinstance(ends["second"], Cancelled)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_worker_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    """The parent starts a busy worker, tells its number, and is killed; the worker must not outlive it."""
    script = (
        "import sys, time; from cuttings_db.isolation import Channel; c = Channel('echo');"
        "c.send('count', {'total': 100000}, lambda r, e: None); print(c.pid, flush=True); time.sleep(60)"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, env=_environment())
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and _alive(worker):
        time.sleep(0.05)
    assert not _alive(worker)


def test_a_worker_cannot_reach_the_network() -> None:
    code = (
        "import sys; sys.argv=['x']; from cuttings_db.isolation import serving; import socket;"
        "sys.addaudithook(serving._refuse_network);"
        "\ntry: socket.create_connection(('127.0.0.1', 9))\nexcept PermissionError: print('refused')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=_environment(), check=False)
    assert done.stdout.strip() == "refused"


def test_an_unknown_worker_is_a_usage_error() -> None:
    command = [*worker_command("nonsense")]
    assert subprocess.run(command, env=_environment(), check=False).returncode == 2


@given(st.dictionaries(st.text(), st.recursive(st.none() | st.integers() | st.text(), st.lists, max_leaves=5)))
def test_frames_round_trip(message: dict[str, Any]) -> None:
    stream = BytesIO()
    write_frame(stream, message)
    stream.seek(0)
    assert read_frame(stream) == message
    assert read_frame(stream) is None


@given(st.binary(max_size=64))
def test_a_broken_frame_is_an_end_or_a_value_error(data: bytes) -> None:
    try:
        message = read_frame(BytesIO(data))
    except ValueError:
        return
    assert message is None or isinstance(message, dict)


@pytest.mark.parametrize("value", ["[],", "{},", '"",', '{"":0},', "0,"])
def test_a_frame_of_too_many_values_is_refused_before_it_is_parsed(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[bytes] = []
    monkeypatch.setattr(frames, "parse", parsed.append)
    monkeypatch.setattr(frames, "_MOST_VALUES", 100_000)
    data = b'{"id":1,"result":[' + value.encode() * (frames._MOST_VALUES + 1) + b"0]}"
    with pytest.raises(ValueError, match="too many values"):
        read_frame(BytesIO(struct.pack(">I", len(data)) + data))
    assert not parsed


def test_only_what_a_stranger_may_have_sent_is_counted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(frames, "_MOST_VALUES", 20)
    with Worker("echo") as worker:
        assert worker.call("echo", {"a": [1] * 10}) == {"a": [1] * 10}
        with pytest.raises(WorkerDied):
            worker.call("echo", {"a": [1] * 30})
    answers: list[Any] = []
    told = threading.Event()
    channel = connect(tmp_path / "a.cuttings", "changes")
    channel.send("summary", {}, lambda result, error: (answers.append(result), told.set()))
    assert told.wait(60)
    channel.close()
    # Its names and commas are more than that.
    assert frames._signs(json.dumps(answers[0]).encode()) > 20


def test_signs_within_texts_are_no_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "_MOST_VALUES", 100_000)
    signs = 'He said: "[one], {two}, \\three\\", and left. ' * (frames._MOST_VALUES // 5)
    stream = BytesIO()
    write_frame(stream, {"id": 1, "result": [signs, {"text": signs[:-1] + "\\"}]})
    stream.seek(0)
    message = read_frame(stream)
    assert message is not None and message["result"][0] == signs


def _environment() -> dict[str, str]:
    import cuttings_db

    return {**os.environ, "PYTHONPATH": str(Path(cuttings_db.__file__).parent.parent)}


def _alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"
