"""A worker that reads strangers' files cannot reach out, start programs or write elsewhere, were it taken over."""

from __future__ import annotations

import errno
import json
import os
import platform
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.isolation import Channel
from cuttings_db.isolation.confinement import confine

CHECKOUT = Path(__file__).resolve().parent.parent

_NEEDED = ("own", "own link", "own gone", "own folder", "own signal", "own limits", "read", "null", "pair", "import")
_NEEDED += ("looking", "thread")
_REACHING = ("inet", "inet6", "unix", "program", "spawn", "typing", "typing otherwise", "another's file", "fork")
_REACHING += ("session", "group", "signal", "signal to all", "limits of the parent")
_CHANGING = ("write", "write in a thread", "truncate", "make", "folder", "link", "remove", "mode", "owner", "times")
_CHANGING += ("attribute", "mode of an open one", "pipe", "own symbolic link")
TRIALS = """
import ctypes, errno, fcntl, json, os, resource, signal, socket, subprocess, sys, termios, threading
from pathlib import Path
from cuttings_db.isolation import Channel
from cuttings_db.isolation.confinement import confine

own, other, parent = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
held = confine([str(own)])
said = {"held": held}

def attempt(name, work):
    try:
        work()
        said[name] = "done"
    except OSError as error:
        said[name] = errno.errorcode.get(error.errno, str(error.errno))
    except Exception as error:
        said[name] = type(error).__name__

def call(*numbers):
    library = ctypes.CDLL(None, use_errno=True)
    if library.syscall(*numbers) < 0:
        raise OSError(ctypes.get_errno(), "")

def in_thread(work):
    caught = []
    def run():
        try:
            work()
        except OSError as error:
            caught.append(error)
    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if caught:
        raise caught[0]

attempt("own", lambda: (own / "a").write_bytes(b"x"))
attempt("own link", lambda: os.link(own / "a", own / "b"))
attempt("own gone", lambda: (own / "a").unlink())
attempt("read", lambda: (other / "there").read_bytes())
attempt("null", lambda: open(os.devnull, "wb").write(b"x"))
attempt("write", lambda: (other / "there").write_bytes(b"harm"))
attempt("write in a thread", lambda: in_thread(lambda: (other / "there").write_bytes(b"harm")))
attempt("truncate", lambda: os.truncate(other / "there", 0))
attempt("make", lambda: (other / "new").write_bytes(b"x"))
attempt("folder", lambda: (other / "folder").mkdir())
attempt("link", lambda: os.symlink("/etc/passwd", other / "link"))
attempt("remove", lambda: (other / "there").unlink())
attempt("rename", lambda: os.rename(other / "there", own / "taken"))
attempt("inet", lambda: socket.socket(socket.AF_INET))
attempt("inet6", lambda: socket.socket(socket.AF_INET6))
attempt("unix", lambda: socket.socket(socket.AF_UNIX))
attempt("pair", lambda: socket.socketpair())
attempt("program", lambda: subprocess.run(["true"]))
attempt("spawn", lambda: os.posix_spawn("/bin/true", ["true"], {}))
attempt("signal", lambda: os.kill(parent, signal.SIGCONT))
attempt("own signal", lambda: os.kill(os.getpid(), signal.SIGCONT))
attempt("import", lambda: __import__("numpy"))
attempt("typing", lambda: fcntl.ioctl(1, 0x5412, b"x"))
attempt("typing otherwise", lambda: fcntl.ioctl(1, 0x541C, b"x"))
attempt("looking", lambda: fcntl.ioctl(1, termios.FIONREAD, b"    "))
attempt("another's file", lambda: call(438, -1, 0, 0))
attempt("fork", os.fork)
attempt("session", os.setsid)
attempt("group", lambda: os.setpgid(0, 0))
attempt("thread", lambda: in_thread(lambda: None))
attempt("own limits", lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)))
attempt("limits of the parent", lambda: resource.prlimit(parent, resource.RLIMIT_CORE))
attempt("signal to all", lambda: os.kill(0, signal.SIGCONT))
attempt("mode", lambda: os.chmod(other / "there", 0o666))
attempt("owner", lambda: os.chown(other / "there", os.getuid(), os.getgid()))
attempt("times", lambda: os.utime(other / "there", (0, 0)))
attempt("attribute", lambda: os.setxattr(other / "there", "user.x", b"y"))
attempt("mode of an open one", lambda: os.fchmod(os.open(other / "there", os.O_RDONLY), 0o666))
attempt("pipe", lambda: os.mkfifo(own / "pipe"))
attempt("own folder", lambda: (own / "folder").mkdir())
attempt("own symbolic link", lambda: os.symlink("/etc/passwd", own / "passwd"))
sys.stdout.write(json.dumps(said))
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    own, other = tmp_path_factory.mktemp("own"), tmp_path_factory.mktemp("other")
    (other / "there").write_bytes(b"kept")
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT / "db")}
    command = [sys.executable, "-c", TRIALS, str(own), str(other), str(os.getpid())]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    assert (other / "there").read_bytes() == b"kept" or "landlock" not in found["held"]
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's filters are those of Linux")
def test_what_a_reader_needs_still_works(said: dict[str, Any]) -> None:
    for name in _NEEDED:
        assert said[name] == "done", name


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's filters are those of Linux")
def test_every_attempt_is_judged(said: dict[str, Any]) -> None:
    assert said.keys() - {"held", "rename"} == {*_NEEDED, *_REACHING, *_CHANGING}


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's filters are those of Linux")
def test_no_socket_and_no_program(said: dict[str, Any]) -> None:
    if "seccomp" not in said["held"]:
        pytest.skip("this kernel has no seccomp")
    for name in _REACHING:
        # Landlock, where it knows signals, has its own word for them.
        assert said[name] == "EACCES" or (name == "signal" and said[name] == "EPERM"), name


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's filters are those of Linux")
def test_no_file_outside_is_changed(said: dict[str, Any]) -> None:
    if "landlock" not in said["held"]:
        pytest.skip("this kernel has no Landlock")
    for name in _CHANGING:
        assert said[name] == "EACCES", name
    assert said["rename"] in ("EACCES", "EXDEV")


def test_elsewhere_it_says_that_nothing_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert confine() == ()


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's filters are those of Linux")
@pytest.mark.parametrize("name", ["recognise", "pages", "dossier", "index"])
def test_every_worker_that_touches_articles_runs_confined(name: str) -> None:
    channel, ended = Channel(name), threading.Event()
    try:
        # Whatever it answers, it serves by then.
        channel.send("nothing", {}, lambda result, error: ended.set())
        assert ended.wait(60)
        status = Path(f"/proc/{channel.pid}/status").read_text(encoding="ascii")
    finally:
        channel.close()
    assert "NoNewPrivs:\t1" in status
    assert "Seccomp:\t2" in status or platform.machine() not in ("x86_64", "aarch64")


_EMPTYING = """
import ctypes, json, os, sys
from pathlib import Path
from cuttings_db.isolation import confinement

library = ctypes.CDLL(None, use_errno=True)
library.prctl(38, 1, 0, 0, 0)
said = {"held": confinement._filter_calls(library, changing=False)}
for name, flags in {"reading": os.O_RDONLY, "neither": os.O_ACCMODE, "writing": os.O_WRONLY, "both": os.O_RDWR}.items():
    file = Path(sys.argv[1], name)
    file.write_bytes(b"kept")
    try:
        os.close(os.open(file, flags | os.O_TRUNC))
    except OSError:
        pass
    said[name] = file.read_bytes().decode()
library.syscall(437, -100, b"/", 0, 0)
said["openat2"] = ctypes.get_errno()
sys.stdout.write(json.dumps(said))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's filters are those of Linux")
def test_the_filter_alone_lets_nobody_empty_a_file_by_opening_it_for_reading(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT / "db")}
    command = [sys.executable, "-c", _EMPTYING, str(tmp_path)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    if not found.pop("held"):
        pytest.skip("this kernel has no seccomp")
    assert found == {"reading": "kept", "neither": "kept", "writing": "", "both": "", "openat2": errno.ENOSYS}
