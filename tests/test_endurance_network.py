"""Nothing reaches outside: a traced session of the window, and the commands, over articles that ask for everything."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from endurance import network
from endurance.log import Log

needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


@needs_strace
@pytest.mark.slow
def test_a_session_of_the_window_opens_no_socket_and_no_bait(tmp_path: Path) -> None:
    done, found, touched = network.trace_session(tmp_path)
    assert done.returncode == 0, done.stderr
    assert "imported 5, refused 1" in done.stdout  # the feed with entities of its own
    assert len([*(tmp_path / "out").glob("out.*")]) == 5
    assert network.judged_session(done, found, touched) == []


@needs_strace
@pytest.mark.slow
def test_the_commands_open_no_socket_and_no_bait(tmp_path: Path) -> None:
    statuses, found, touched = network.trace_commands(tmp_path, 2)
    assert statuses == [1, 0] and network.judged_commands(statuses, found, touched) == []


@needs_strace
def test_the_trace_sees_what_it_is_to_see(tmp_path: Path) -> None:
    bait = tmp_path / "never" / "picture.png"
    bait.parent.mkdir()
    bait.write_bytes(b"x")
    script = f"import socket; s = socket.socket(); s.setblocking(0); s.connect_ex(('127.0.0.1', 9)); open('{bait}')"
    _done, found = network.traced(["python3", "-c", script], tmp_path, "seen")
    assert [line for line in found.outside if "connect" in line]
    assert found.touched([bait]) == [str(bait)]


def test_a_finding_is_told(tmp_path: Path) -> None:
    log = Log("network", tmp_path)
    log.add(what="a session", status=0, calls={"socket": 1}, finding=["connect(AF_INET)"])
    lines = network.summary(log)
    assert lines[2].endswith("| socket 1 | 1 | 0 |")
    assert lines[-1].startswith("Missing") and "the whole test run without interfaces" in lines[-1]


def test_a_trace_that_saw_nothing_proves_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").write_text("", encoding="utf-8")
    (tmp_path / "whole").write_text('12 openat(AT_FDCWD, "/x/in/page.html", O_RDONLY) = 3\n', encoding="utf-8")
    empty, whole = network.Traced(tmp_path / "empty"), network.Traced(tmp_path / "whole")
    good = subprocess.CompletedProcess([], 0, "imported 5, refused 1\nfound 5\n", "")
    none = subprocess.CompletedProcess([], 0, "imported 0, refused 6\nfound 0\n", "")
    assert network.judged_session(good, whole, []) == [] and network.judged_commands([1, 0], whole, []) == []
    assert "lost files" in network.judged_session(good, empty, [])[0]
    assert "refused 6" in network.judged_session(none, whole, [])[0]
    assert "lost files" in network.judged_commands([1, 0], empty, [])[0]
    assert network.judged_commands([], whole, []) and network.judged_commands([1, 2], whole, [])
    assert network.judged_session(good, whole, ["/x/never/picture.png"])


def test_the_status_is_that_of_the_latest_runs(tmp_path: Path) -> None:
    log = Log("network", tmp_path)
    assert network.status(log) == 3
    log.add(what="session of the window", status=0, finding=["the trace has lost files"])
    log.add(what="commands", status=1)
    assert network.status(log) == 1
    log.add(what="session of the window", status=0)
    assert network.status(log) == 1
    log.add(what="commands", status=0, statuses=[1, 0])
    assert network.status(log) == 3
    log.add(what="smoke of the bundle without interfaces", status=0)
    log.add(what="the whole test run without interfaces", status=0)
    assert network.status(log) == 0 and len(network.summary(log)) == 6
