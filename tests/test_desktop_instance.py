"""One program, several windows: what a second start hands over, which window shows it, what keeps one from starting."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment, QSettings
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuttings_desktop import app as app_module
from cuttings_desktop.app import Application
from cuttings_desktop.handing import hand_over, instance_name
from cuttings_desktop.instance import Instance
from cuttings_desktop.jobs import Jobs
from cuttings_desktop.main_window.dropping import is_archive
from cuttings_desktop.starting import trouble
from desktop_fake import FakeArchive, fake_connect


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Application]:
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    monkeypatch.setattr(app_module, "Jobs", lambda: Jobs(connect=fake_connect(FakeArchive(3))))
    hooks = sys.excepthook, threading.excepthook
    made = Application(["cuttings"])
    yield made
    for window in list(made.windows.all):
        window.close()
    for window in QApplication.topLevelWidgets():
        # The last one that a program closes goes with the program itself.
        window.deleteLater()
    made.end()
    sys.excepthook, threading.excepthook = hooks


@pytest.fixture
def first(qapp: QApplication, tmp_path: Path) -> Iterator[Instance]:
    made = Instance(str(tmp_path / "door"))
    assert made.settle([])
    yield made
    made.close()


def _say(name: str, line: bytes, qtbot: QtBot) -> bytes:
    """Say something to the program that runs, and return what it answers."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    assert socket.waitForConnected(2000)
    socket.write(line)
    heard: list[bytes] = []
    socket.readyRead.connect(lambda: heard.append(bytes(socket.readAll().data())))
    socket.flush()
    qtbot.waitUntil(lambda: bool(heard) or socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    socket.abort()
    return b"".join(heard)


def test_a_second_start_hands_its_files_over(first: Instance, tmp_path: Path, qtbot: QtBot) -> None:
    heard: list[list[str]] = []
    first.given.connect(heard.append)
    names = [str(tmp_path / "Über 医学.cuttings"), str(tmp_path / "two.pdf")]
    code = (
        "import sys; from cuttings_desktop import handing; sys.exit(not handing.hand_over(sys.argv[1], sys.argv[2:]))"
    )
    path = os.pathsep.join(str(Path(__file__).resolve().parent.parent / part) for part in ("db", "desktop"))
    second = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONPATH", path)
    second.setProcessEnvironment(environment)
    with qtbot.waitSignal(second.finished, timeout=20_000):
        second.start(sys.executable, ["-c", code, str(tmp_path / "door"), *names])
    assert second.exitCode() == 0, bytes(second.readAllStandardError().data()).decode()
    assert heard == [names]


@pytest.mark.parametrize(
    "line",
    [
        b"rubbish\n",
        b"[" * 5000 + b"\n",
        json.dumps({"paths": "/etc/passwd"}).encode() + b"\n",
        json.dumps({"paths": ["relative.cuttings"]}).encode() + b"\n",
        json.dumps({"paths": ["/a\u0000b"]}).encode() + b"\n",
        b"x" * ((1 << 20) + 10),
    ],
)
def test_what_is_no_second_start_is_sent_away(first: Instance, tmp_path: Path, qtbot: QtBot, line: bytes) -> None:
    heard: list[list[str]] = []
    first.given.connect(heard.append)
    assert _say(str(tmp_path / "door"), line, qtbot) == b""
    assert not heard
    assert _say(str(tmp_path / "door"), b'{"paths": []}\n', qtbot) == b"taken\n"
    assert heard == [[]]


def test_a_door_that_a_killed_program_left_is_no_hindrance(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "door").touch()
    made = Instance(str(tmp_path / "door"))
    assert made.settle(["/somewhere.cuttings"])
    made.close()


def test_without_a_place_for_a_door_the_program_runs_by_itself(qapp: QApplication, tmp_path: Path) -> None:
    made = Instance(str(tmp_path / "missing" / "door"))
    assert made.settle([])
    made.close()


def test_other_settings_are_another_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", "/a")
    one = instance_name()
    assert Path(one).parent == tmp_path
    assert instance_name() == one
    monkeypatch.setenv("XDG_CONFIG_HOME", "/b")
    assert instance_name() != one
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / ("long" * 40)))
    assert len(instance_name()) <= 108


def test_a_socket_of_somebody_else_is_not_spoken_to(
    first: Instance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.getuid", lambda: 4711)
    assert not hand_over(str(tmp_path / "door"), ["/secret.cuttings"])


def test_each_archive_has_a_window_of_its_own(program: Application, tmp_path: Path, qtbot: QtBot) -> None:
    one, two = tmp_path / "One.cuttings", tmp_path / "Two.cuttings"
    one.touch()
    two.touch()
    program.begin([str(one)])
    qtbot.waitUntil(lambda: bool(program.window.summary))
    program.windows.give([str(two)])
    assert [window.jobs.path for window in program.windows.all] == [one, two]
    (tmp_path / "link").symlink_to(one)
    assert program.windows.open(tmp_path / "link") is program.windows.all[0]
    program.windows.all[1].commands.handlers()["close_window"]()
    assert [window.jobs.path for window in program.windows.all] == [one]


def test_files_of_a_second_start_are_imported_into_the_archive_in_front(
    program: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "One.cuttings").touch()
    (tmp_path / "news.txt").write_text("A ward in Lisbon learns to wait.")
    program.begin([str(tmp_path / "One.cuttings")])
    window = program.windows.all[0]
    imported: list[object] = []
    window.working.imported.connect(imported.append)
    # Before the archive is open: it waits for it.
    program.windows.give([str(tmp_path / "news.txt")])
    qtbot.waitUntil(lambda: bool(imported))
    program.windows.give([str(tmp_path / "gone.txt")])
    assert "gone.txt" in window.messages.text()


def test_quitting_closes_all_windows(program: Application, tmp_path: Path, qtbot: QtBot) -> None:
    paths = [tmp_path / f"{name}.cuttings" for name in "abc"]
    for path in paths:
        path.touch()
    program.begin([str(path) for path in paths])
    assert len(program.windows.all) == 3
    program.windows.all[0].commands.handlers()["quit"]()
    assert program.windows.all == []


def test_a_home_that_cannot_be_written_is_said_in_a_sentence(
    program: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(app_module, "data_folder", refuse)
    program.begin([])
    assert "home folder (Permission denied)" in program.window.messages.text()


def test_archives_are_known_by_name_and_by_content(tmp_path: Path) -> None:
    inside = tmp_path / "without suffix"
    inside.write_bytes(b"SQLite format 3\x00" + b"\0" * 52 + b"Cutt" + b"\0" * 28)
    other = tmp_path / "other.db"
    other.write_bytes(b"SQLite format 3\x00" + b"\0" * 84)
    assert is_archive(inside)
    assert is_archive(tmp_path / "new.CUTTINGS")
    assert not is_archive(other)
    assert not is_archive(tmp_path)


def test_no_display_and_missing_libraries_are_said_before_qt_ends_the_program() -> None:
    assert "no display" in trouble({}, "linux")
    assert trouble({"QT_QPA_PLATFORM": "offscreen"}, "linux") == ""
    assert trouble({"DISPLAY": ":0"}, "linux", lambda name: True) == ""
    words = trouble({"DISPLAY": ":0"}, "linux", lambda name: "icccm" not in name)
    assert "apt install libxcb-icccm4" in words
    assert trouble({"WAYLAND_DISPLAY": "wayland-0"}, "linux", lambda name: False) == ""
    assert trouble({}, "darwin") == ""
