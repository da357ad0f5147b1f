"""The process that answers questions is begun before the window, taken by it, and never left behind."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from cuttings_desktop import early
from cuttings_desktop.jobs import connect_service


class _Process:
    """A process that notes how it ends."""

    def __init__(self, path: Path, role: str) -> None:
        self.path, self.role, self.alive = path, role, True
        self.asked: list[str] = []

    def send(self, method: str, _params: dict[str, object], _on_end: object) -> int:
        """Note what is asked."""
        self.asked.append(method)
        return len(self.asked)

    def close(self) -> None:
        """End."""
        self.alive = False


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[_Process]]:
    """Return what is begun, in order."""
    made: list[_Process] = []

    def connect(path: Path, role: str) -> _Process:
        made.append(_Process(path, role))
        return made[-1]

    monkeypatch.setattr("cuttings_db.archive.connect", connect)
    yield made
    early.end_early()


def test_it_is_taken_once_by_whom_it_was_begun_for(begun: list[_Process], tmp_path: Path) -> None:
    path = tmp_path / "a.cuttings"
    path.write_bytes(b"")
    early.begin_early([str(tmp_path / "some.pdf"), str(path)])
    assert [(one.path, one.role, one.asked) for one in begun] == [(path, "questions", ["prepare"])]
    assert connect_service(path, "changes") is not begun[0]
    assert connect_service(path, "questions") is begun[0]
    assert connect_service(path, "questions") is not begun[0]
    assert begun[0].alive


def test_it_is_ended_when_another_archive_is_opened(begun: list[_Process], tmp_path: Path) -> None:
    path = tmp_path / "a.cuttings"
    path.write_bytes(b"")
    early.begin_early([str(path)])
    assert connect_service(tmp_path / "b.cuttings", "questions") is not begun[0]
    assert not begun[0].alive


def test_one_that_died_is_begun_anew(begun: list[_Process], tmp_path: Path) -> None:
    path = tmp_path / "a.cuttings"
    path.write_bytes(b"")
    early.begin_early([str(path)])
    begun[0].alive = False
    assert connect_service(path, "questions") is not begun[0]


def test_without_paths_it_is_that_of_the_last_archive(
    begun: list[_Process], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "last.cuttings"
    path.write_bytes(b"")
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Cuttings", "Cuttings")
    early.begin_early([])
    assert begun == []
    settings.setValue("recent", [str(path), "/nowhere.cuttings"])
    settings.sync()
    early.begin_early([])
    assert [one.path for one in begun] == [path]
    early.begin_early([str(tmp_path / "some.pdf")])
    assert len(begun) == 1


def test_what_nobody_took_ends_with_the_program(
    begun: list[_Process], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cuttings_desktop import __main__ as program

    path = tmp_path / "a.cuttings"
    path.write_bytes(b"")
    monkeypatch.setattr("cuttings_desktop.starting.trouble", lambda: "")
    monkeypatch.setattr("cuttings_desktop.handing.hand_over", lambda _name, _paths: False)
    monkeypatch.setitem(sys.modules, "cuttings_desktop.app", type("app", (), {"run": staticmethod(lambda *_: 3)}))
    import gc

    try:
        assert program.main([str(path)]) == 3
    finally:
        gc.enable()
    assert [one.alive for one in begun] == [False]
